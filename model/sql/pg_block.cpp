// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"
#include "model/sql/pg_lexer.h"

namespace reckoner::pg {

namespace {

/// BEGIN statements [EXCEPTION WHEN duplicate_... THEN nothing] END, nothing else of PL/pgSQL.
struct PlainBlock
{
    std::vector<QByteArray> statements;
    bool forgivesDuplicates = false;
};

bool isDuplicate(const QString &condition)
{
    static const QStringList names{QStringLiteral("duplicate_object"),   QStringLiteral("duplicate_table"),
                                   QStringLiteral("duplicate_column"),   QStringLiteral("duplicate_alias"),
                                   QStringLiteral("duplicate_schema"),   QStringLiteral("duplicate_function"),
                                   QStringLiteral("duplicate_database"), QStringLiteral("others")};
    return names.contains(condition);
}

std::optional<PlainBlock> plainBlock(const QByteArray &body)
{
    const std::vector<Token> all = tokens(body);
    size_t at = 0;
    const auto is = [&](const char *word) { return at < all.size() && isWord(body, all[at], word); };
    const auto isEnd = [&](char symbol) { return at < all.size() && isSymbol(body, all[at], symbol); };
    PlainBlock block;
    if (!is("begin"))
        return std::nullopt;
    ++at;
    while (at < all.size() && !is("exception") && !is("end")) {
        if (!is("create") && !is("alter") && !is("drop") && !is("comment"))
            return std::nullopt;
        const int start = all[at].start;
        while (at < all.size() && !isEnd(';'))
            ++at;
        if (at == all.size())
            return std::nullopt;
        block.statements.push_back(body.mid(start, all[at].start - start));
        ++at;
    }
    if (is("exception")) {
        ++at;
        while (is("when")) {
            bool duplicate = false;
            for (++at; at < all.size() && !is("then"); ++at) {
                if (!is("or"))
                    duplicate = duplicate || isDuplicate(tokenValue(body, all[at]));
            }
            block.forgivesDuplicates = block.forgivesDuplicates || duplicate;
            ++at;
            while (is("null") || is("raise")) {
                // RAISE NOTICE says something; RAISE alone, and RAISE EXCEPTION, forgive nothing.
                if (is("raise")) {
                    ++at;
                    if (!is("notice") && !is("warning") && !is("info") && !is("debug") && !is("log"))
                        return std::nullopt;
                }
                while (at < all.size() && !isEnd(';'))
                    ++at;
                ++at;
            }
            if (!is("when") && !is("end"))
                return std::nullopt;
        }
    }
    if (!is("end") || block.statements.empty())
        return std::nullopt;
    ++at;
    if (isEnd(';'))
        ++at;
    return at == all.size() ? std::optional(block) : std::nullopt;
}

} // namespace

bool Applier::runPlainBlock(const QByteArray &body)
{
    const std::optional<PlainBlock> block = plainBlock(body);
    // What came before the error is undone with it, which only a block of one statement need not know.
    if (!block || (block->forgivesDuplicates && block->statements.size() > 1))
        return false;
    for (const QByteArray &statement : block->statements) {
        const size_t before = m_outcome.problems.size();
        apply(statement);
        --m_outcome.statements;
        if (m_outcome.problems.size() == before)
            continue;
        if (block->forgivesDuplicates && m_outcome.problems.back().code == QLatin1String("edit.exists"))
            m_outcome.problems.resize(before);
        break;
    }
    return true;
}

} // namespace reckoner::pg
