// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_noted.h"

#include "model/dialect/postgresql_edits.h"
#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_query.h"
#include "model/dialect/postgresql_texts.h"
#include "model/dialect/postgresql_value.h"
#include "model/schema/routines.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

using Use = ExpressionContext::Use;

std::optional<Noted> ofStatement(const StatementContext &context, StatementUse use, const QString &sql)
{
    QueryNormal normal(context);
    return normal.normal(use, sql).known ? std::optional(normal.noted()) : std::nullopt;
}

std::optional<Noted> ofExpression(const QString &text, const ExpressionContext &context)
{
    const Result<Term> term = parseExpression(text);
    if (!term) {
        const StatementContext statement{context.schema, context.table, {}};
        QueryNormal normal(statement);
        return normal.expression(text, context).known ? std::optional(normal.noted()) : std::nullopt;
    }
    Rewriter rewriter(context);
    Term rewritten = rewriter.rewrite(*term);
    if (context.type && (context.use == Use::Default || context.use == Use::Generated))
        (void)rewriter.assign(std::move(rewritten), *context.type);
    return rewriter.isCertain() ? std::optional(rewriter.noted()) : std::nullopt;
}

/// A materialized view as the table that its indexes are made over.
std::optional<Table> holderOf(const Schema &schema, const ObjectRef &ref)
{
    const QStringList path = splitPath(ref.path);
    ObjectName name{path.value(0), path.value(1)};
    if (ref.kind == Kind::Statistics) {
        const auto it = schema.statistics.find({path.value(0), ref.object});
        name = it == schema.statistics.end() ? ObjectName() : it->second.table;
    }
    if (const Table *table = schema.table(name))
        return *table;
    const auto view = schema.views.find(name);
    if (view == schema.views.end())
        return std::nullopt;
    Table table;
    table.name = name;
    for (const ViewColumn &each : view->second.columns) {
        table.columns.emplace_back();
        table.columns.back().name = each.name;
        table.columns.back().type = each.type;
    }
    return table;
}

/// {a,"b"} with another member; nothing where that needs more than words.
QByteArray arrayWith(const QByteArray &sql, const QString &label, const QString &newLabel)
{
    const auto isWord = [](const QString &text) {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar letter) {
            return letter.isLetterOrNumber() || letter == u'_';
        });
    };
    if (!isWord(label) || !isWord(newLabel))
        return sql;
    QString out;
    QString word;
    const auto flush = [&] {
        out += word == label ? newLabel : word;
        word.clear();
    };
    for (const QChar letter : QString::fromUtf8(sql)) {
        if (isWord(QString(letter))) {
            word += letter;
        } else {
            flush();
            out += letter;
        }
    }
    flush();
    return out.toUtf8();
}

class Labels
{
public:
    Labels(const Schema &schema, const ObjectName &type, const QString &label, const QString &newLabel)
        : m_label(label)
        , m_newLabel(newLabel)
    {
        DataType data;
        data.schema = type.schema;
        data.name = type.name;
        m_key = typeKey(data, {Use::Check, nullptr, nullptr, &schema});
    }

    bool mayName(const QString &text) const { return text.contains(m_label); }

    void write(QString &text, const QByteArray &head, const Noted &noted) const
    {
        const QByteArray sql = head + text.toUtf8();
        std::vector<Edit> edits;
        for (const auto &[at, key] : noted.literals) {
            if (key != m_key && key != m_key + QLatin1String("[]"))
                continue;
            const Token token = nextToken(sql, at);
            if (token.kind != Token::Kind::String ||
                std::any_of(edits.begin(), edits.end(),
                            [&](const Edit &edit) { return edit.start == token.start; }))
                continue;
            const QByteArray written = sql.mid(token.start, token.end - token.start);
            if (key != m_key)
                edits.push_back({token.start, token.end, arrayWith(written, m_label, m_newLabel)});
            else if (tokenValue(sql, token) == m_label)
                edits.push_back({token.start, token.end, quoteLiteral(m_newLabel).toUtf8()});
        }
        if (!edits.empty())
            text = QString::fromUtf8(edited(sql, std::move(edits)).mid(head.size()));
    }

private:
    const QString &m_label;
    const QString &m_newLabel;
    QString m_key;
};

/// COLLATE and a name behind it: the places of the names, each with the words that say it.
std::vector<Edit> collated(const QByteArray &sql, const ObjectName &collation)
{
    std::vector<Edit> places;
    if (!sql.contains(collation.name.toUtf8()))
        return places;
    const std::vector<Token> all = tokens(sql);
    const auto isName = [&](size_t at) {
        return at < all.size() && (all[at].kind == Token::Kind::Word || all[at].kind == Token::Kind::Quoted);
    };
    for (size_t i = 0; i + 1 < all.size(); ++i) {
        if (!isWord(sql, all[i], "collate") || !isName(i + 1))
            continue;
        const bool isLong = i + 3 < all.size() && isSymbol(sql, all[i + 2], '.') && isName(i + 3);
        const Token &last = isLong ? all[i + 3] : all[i + 1];
        const QString space = isLong ? tokenValue(sql, all[i + 1]) : QStringLiteral("public");
        if (tokenValue(sql, last) == collation.name && space == collation.schema)
            places.push_back({all[i + 1].start, last.end, {}});
    }
    return places;
}

} // namespace

std::optional<Noted> notedIn(const Schema &schema, const QString &text, const ObjectRef &ref)
{
    if (ref.kind == Kind::View || ref.kind == Kind::MaterializedView)
        return ofStatement({&schema, nullptr, {}}, StatementUse::View, text);
    if (ref.kind == Kind::Domain) {
        const auto it = schema.domains.find({splitPath(ref.path).value(0), ref.object});
        const bool isKnown = it != schema.domains.end();
        return ofExpression(text, {Use::Check, isKnown ? &it->second.type : nullptr, nullptr, &schema});
    }
    const std::optional<Table> holder = holderOf(schema, ref);
    if (!holder)
        return std::nullopt;
    if (ref.kind == Kind::Rule)
        return ofStatement({&schema, &*holder, {}}, StatementUse::Rule, text);
    const Column *column = ref.kind == Kind::Column ? holder->column(ref.object) : nullptr;
    if (column)
        return ofExpression(
            text, {column->generated ? Use::Generated : Use::Default, &column->type, &*holder, &schema});
    return ofExpression(text, {Use::Check, nullptr, &*holder, &schema});
}

std::optional<Noted> notedIn(const Schema &schema, const Routine &routine)
{
    return ofStatement({&schema, nullptr, argumentNames(routine), nullptr, &routine.arguments},
                       StatementUse::Body, routine.body);
}

TextEffect followLabel(Schema &schema, const ObjectName &type, const QString &label, const QString &newLabel)
{
    TextEffect effect;
    const Labels labels(schema, type, label, newLabel);
    const Schema before = schema;
    editTexts(schema, [&](QString &text, const QByteArray &head, const ObjectRef &ref) {
        if (!labels.mayName(text))
            return;
        const std::optional<Noted> noted = notedIn(before, text, ref);
        if (!noted)
            return;
        labels.write(text, head, *noted);
        effect.changed.push_back(ref);
    });
    for (auto &[name, domain] : schema.domains) {
        const auto write = [&](Expression &expression, Use use) {
            const auto noted = ofExpression(expression.text, {use, &domain.type, nullptr, &before});
            if (labels.mayName(expression.text) && noted)
                labels.write(expression.text, "SELECT ", *noted);
        };
        if (domain.defaultValue)
            write(*domain.defaultValue, Use::Default);
        for (CheckConstraint &check : domain.checks)
            write(check.expression, Use::Check);
    }
    for (auto &[name, view] : schema.views) {
        for (ViewColumn &column : view.columns) {
            if (!column.defaultValue || !labels.mayName(column.defaultValue->text))
                continue;
            const auto noted =
                ofExpression(column.defaultValue->text, {Use::Default, &column.type, nullptr, &before});
            if (noted)
                labels.write(column.defaultValue->text, "SELECT ", *noted);
        }
    }
    for (auto &[name, routine] : schema.routines) {
        for (RoutineArgument &argument : routine.arguments) {
            if (!argument.defaultValue || !labels.mayName(argument.defaultValue->text))
                continue;
            const auto noted =
                ofExpression(argument.defaultValue->text, {Use::Default, &argument.type, nullptr, &before});
            if (noted)
                labels.write(argument.defaultValue->text, "SELECT ", *noted);
        }
        if (!routine.atomic || !labels.mayName(routine.body))
            continue;
        if (const std::optional<Noted> noted = notedIn(before, routine)) {
            QString body = routine.body;
            labels.write(body, bodyHead, *noted);
            setBody(routine, body);
        }
    }
    return effect;
}

TextEffect followCollation(Schema &schema, const ObjectName &from, const ObjectName &to)
{
    TextEffect effect;
    const QString before = pathOf(from);
    const QString after = pathOf(to);
    const auto write = [&](QString &text) {
        const QByteArray sql = text.toUtf8();
        std::vector<Edit> places = collated(sql, from);
        if (places.empty())
            return false;
        for (Edit &place : places)
            place.text = quoteName(to).toUtf8();
        text = QString::fromUtf8(edited(sql, std::move(places)));
        return true;
    };
    editTexts(schema, [&](QString &text, const QByteArray &, const ObjectRef &ref) {
        if (write(text))
            effect.changed.push_back(ref);
    });
    for (auto &[name, domain] : schema.domains) {
        if (domain.defaultValue)
            (void)write(domain.defaultValue->text);
        for (CheckConstraint &check : domain.checks)
            (void)write(check.expression.text);
    }
    for (auto &[name, routine] : schema.routines) {
        QString body = routine.body;
        if (routine.atomic && write(body)) {
            setBody(routine, body);
            effect.changed.push_back(keyRef(Kind::Routine, name));
        }
        for (RoutineArgument &argument : routine.arguments) {
            if (argument.defaultValue)
                (void)write(argument.defaultValue->text);
        }
    }
    for (auto &[name, range] : schema.ranges) {
        if (range.collation == before)
            range.collation = after;
    }
    for (auto &[name, view] : schema.views) {
        for (Index &index : view.indexes) {
            for (IndexPart &part : index.parts) {
                if (part.collation == before)
                    part.collation = after;
            }
        }
    }
    for (auto &[name, held] : schema.tables) {
        QString key = held->partitionKey;
        if (write(key))
            held.edit().partitionKey = key;
        for (size_t i = 0; i < held->exclusions.size(); ++i) {
            for (size_t at = 0; at < held->exclusions[i].elements.size(); ++at) {
                if (held->exclusions[i].elements[at].collation == before)
                    held.edit().exclusions[i].elements[at].collation = after;
            }
        }
    }
    return effect;
}

std::vector<ObjectRef> namingCollation(const Schema &schema, const ObjectName &collation)
{
    std::vector<ObjectRef> found;
    eachText(schema, [&](const QString &text, const QByteArray &, const ObjectRef &ref) {
        if (!collated(text.toUtf8(), collation).empty())
            found.push_back(ref);
    });
    for (const auto &[name, routine] : schema.routines) {
        if (routine.atomic && !collated(routine.body.toUtf8(), collation).empty())
            found.push_back(keyRef(Kind::Routine, name));
    }
    for (const auto &[name, table] : schema.tables) {
        for (const ExclusionConstraint &exclusion : table->exclusions) {
            if (std::any_of(exclusion.elements.begin(), exclusion.elements.end(),
                            [&](const auto &each) { return each.collation == pathOf(collation); }))
                found.push_back(refOf(*table, exclusion));
        }
    }
    return found;
}

} // namespace reckoner::pg
