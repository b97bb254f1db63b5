// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"
#include "model/sql/pg_block_condition.h"
#include "model/sql/pg_lexer.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

/// A statement of a block: SQL, or IF with its branches, of which the last may have no condition (ELSE).
struct BlockStatement
{
    struct Branch
    {
        std::optional<QByteArray> condition;
        std::vector<BlockStatement> statements;
    };
    QByteArray sql;
    std::vector<Branch> branches;
};

/// BEGIN statements [EXCEPTION WHEN duplicate_... THEN nothing] END, nothing else of PL/pgSQL.
struct PlainBlock
{
    std::vector<BlockStatement> statements;
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

class BlockReader
{
public:
    explicit BlockReader(const QByteArray &body)
        : m_body(body)
        , m_all(tokens(body))
    {
    }

    std::optional<PlainBlock> read()
    {
        PlainBlock block;
        if (!is("begin"))
            return std::nullopt;
        ++m_at;
        std::optional<std::vector<BlockStatement>> statements = readStatements();
        if (!statements)
            return std::nullopt;
        block.statements = std::move(*statements);
        if (is("exception") && !readHandlers(block))
            return std::nullopt;
        if (!is("end") || block.statements.empty())
            return std::nullopt;
        ++m_at;
        if (isSymbol(';'))
            ++m_at;
        return m_at == m_all.size() ? std::optional(std::move(block)) : std::nullopt;
    }

private:
    bool is(const char *word) const { return m_at < m_all.size() && isWord(m_body, m_all[m_at], word); }
    bool isSymbol(char symbol) const
    {
        return m_at < m_all.size() && pg::isSymbol(m_body, m_all[m_at], symbol);
    }
    bool isSaid() const // RAISE that goes on
    {
        const auto next = [&](const char *word) {
            return m_at + 1 < m_all.size() && isWord(m_body, m_all[m_at + 1], word);
        };
        return is("raise") &&
               (next("notice") || next("warning") || next("info") || next("debug") || next("log"));
    }
    /// Behind the next semicolon; the text before it.
    std::optional<QByteArray> upToEnd()
    {
        const int start = m_at < m_all.size() ? m_all[m_at].start : 0;
        while (m_at < m_all.size() && !isSymbol(';'))
            ++m_at;
        if (m_at == m_all.size())
            return std::nullopt;
        return m_body.mid(start, m_all[m_at++].start - start);
    }

    std::optional<std::vector<BlockStatement>> readStatements()
    {
        std::vector<BlockStatement> statements;
        while (m_at < m_all.size() && !is("exception") && !is("end") && !is("else") && !is("elsif") &&
               !is("elseif")) {
            BlockStatement statement;
            if (is("if")) {
                if (!readIf(statement))
                    return std::nullopt;
            } else if (is("null") || isSaid()) {
                if (!upToEnd())
                    return std::nullopt;
                continue;
            } else if (is("execute")) { // of a constant
                ++m_at;
                if (m_at + 1 >= m_all.size() || m_all[m_at].kind != Token::Kind::String)
                    return std::nullopt;
                statement.sql = tokenValue(m_body, m_all[m_at++]).toUtf8();
                if (!isSymbol(';') || splitScript(statement.sql).size() != 1)
                    return std::nullopt;
                statement.sql = splitScript(statement.sql).front().sql;
                ++m_at;
            } else if (is("create") || is("alter") || is("drop") || is("comment")) {
                const std::optional<QByteArray> sql = upToEnd();
                if (!sql)
                    return std::nullopt;
                statement.sql = *sql;
            } else {
                return std::nullopt;
            }
            statements.push_back(std::move(statement));
        }
        return statements;
    }

    /// IF condition THEN ... ELSIF ... ELSE ... END IF;
    bool readIf(BlockStatement &statement)
    {
        while (true) {
            BlockStatement::Branch branch;
            const bool otherwise = is("else");
            ++m_at;
            if (!otherwise) {
                const int start = m_at < m_all.size() ? m_all[m_at].start : 0;
                int cases = 0; // CASE has a THEN of its own
                for (; m_at < m_all.size() && (cases > 0 || !is("then")); ++m_at)
                    cases += is("case") ? 1 : is("end") ? -1 : 0;
                if (m_at == m_all.size())
                    return false;
                branch.condition = m_body.mid(start, m_all[m_at++].start - start);
            }
            std::optional<std::vector<BlockStatement>> statements = readStatements();
            if (!statements)
                return false;
            branch.statements = std::move(*statements);
            statement.branches.push_back(std::move(branch));
            if (is("end"))
                break;
            if (otherwise || !(is("else") || is("elsif") || is("elseif")))
                return false;
        }
        ++m_at;
        if (!is("if"))
            return false;
        ++m_at;
        if (!isSymbol(';'))
            return false;
        ++m_at;
        return true;
    }

    bool readHandlers(PlainBlock &block)
    {
        ++m_at;
        while (is("when")) {
            bool duplicate = false;
            for (++m_at; m_at < m_all.size() && !is("then"); ++m_at) {
                if (!is("or"))
                    duplicate = duplicate || isDuplicate(tokenValue(m_body, m_all[m_at]));
            }
            block.forgivesDuplicates = block.forgivesDuplicates || duplicate;
            ++m_at;
            // RAISE NOTICE says something; RAISE alone, and RAISE EXCEPTION, forgive nothing.
            while (is("null") || isSaid()) {
                if (!upToEnd())
                    return false;
            }
            if (!is("when") && !is("end"))
                return false;
        }
        return true;
    }

    const QByteArray &m_body;
    std::vector<Token> m_all;
    size_t m_at = 0;
};

/// What of the statements runs in the schema at hand. Nothing: a condition cannot be told by reading.
std::optional<std::vector<QByteArray>> running(const std::vector<BlockStatement> &statements,
                                               const SchemaEditor &editor)
{
    std::vector<QByteArray> all;
    for (const BlockStatement &statement : statements) {
        if (statement.branches.empty()) {
            all.push_back(statement.sql);
            continue;
        }
        for (const BlockStatement::Branch &branch : statement.branches) {
            const std::optional<bool> holds =
                branch.condition ? conditionHolds(*branch.condition, editor) : std::optional(true);
            if (!holds)
                return std::nullopt;
            if (!*holds)
                continue;
            const std::optional<std::vector<QByteArray>> inner = running(branch.statements, editor);
            if (!inner)
                return std::nullopt;
            all.insert(all.end(), inner->begin(), inner->end());
            break;
        }
    }
    return all;
}

/// Roles are no part of a schema: whether there are some of that name matters to nothing that is read.
bool isOfRoles(const std::vector<BlockStatement> &statements)
{
    return std::all_of(statements.begin(), statements.end(), [](const BlockStatement &statement) {
        const Token verb = nextToken(statement.sql, 0);
        const Token what = nextToken(statement.sql, verb.end);
        const bool role = isWord(statement.sql, what, "role") || isWord(statement.sql, what, "user") ||
                          isWord(statement.sql, what, "group");
        const Token more = nextToken(statement.sql, what.end);
        return statement.branches.empty() ? role && !isWord(statement.sql, more, "mapping")
                                          : std::all_of(statement.branches.begin(), statement.branches.end(),
                                                        [](const BlockStatement::Branch &branch) {
                                                            return isOfRoles(branch.statements);
                                                        });
    });
}

} // namespace

bool Applier::runPlainBlock(const QByteArray &body, const QByteArray &whole)
{
    const std::optional<PlainBlock> block = BlockReader(body).read();
    if (!block)
        return false;
    if (isOfRoles(block->statements)) {
        ++m_outcome.dataStatements;
        return true;
    }
    // What came before the error is undone with it, which only a block of one statement need not know. Then
    // the conditions are of the state before it; of several ones each is of what the ones before it made.
    const std::optional<std::vector<QByteArray>> first = running(block->statements, m_editor);
    if (!first || (block->forgivesDuplicates && first->size() > 1))
        return false;
    for (const BlockStatement &statement : block->statements) {
        const std::optional<std::vector<QByteArray>> sqls = running({statement}, m_editor);
        if (!sqls) {
            opaque(whole, Opaque::Bound::Objects, namesIn(body, true),
                   tr("A DO block is not run to its end."));
            return true;
        }
        for (const QByteArray &sql : *sqls) {
            const size_t before = m_outcome.problems.size();
            apply(sql);
            --m_outcome.statements;
            if (m_outcome.problems.size() == before)
                continue;
            if (block->forgivesDuplicates && m_outcome.problems.back().code == QLatin1String("edit.exists"))
                m_outcome.problems.resize(before);
            return true;
        }
    }
    return true;
}

} // namespace reckoner::pg
