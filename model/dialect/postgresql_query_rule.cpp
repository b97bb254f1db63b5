// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_query.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

const QString comma = QStringLiteral(", ");

} // namespace

/// SET a = 1, b = 2 and the like; the columns are those of the table that is written to.
QString QueryNormal::assignments(const std::vector<Node> &targets, const Range &range)
{
    QStringList texts;
    for (const Node &wrapped : targets) {
        const Node target = wrapped["ResTarget"];
        if (target["val"].is("MultiAssignRef") || !target.list("indirection").empty())
            m_known = false; // an assignment of several columns at once
        Term value = target["val"].is("SetToDefault") ? Term{} : term(target["val"]);
        m_uses.push_back({range.table, target.text("name"), int(target.number("location", -1))});
        for (const auto &[name, output] : range.columns) {
            if (name != target.text("name") || output.type.name.isEmpty() ||
                value.kind == Term::Kind::Default)
                continue;
            const Table table = visible();
            const ExpressionContext context{ExpressionContext::Use::Default, &output.type, &table,
                                            m_context.schema, m_context.off};
            Rewriter rewriter(context);
            value = rewriter.assign(std::move(value), output.type);
            note(rewriter);
        }
        texts.append(target.text("name") + QLatin1String(" = ") + printTerm(value));
    }
    return texts.join(comma);
}

QString QueryNormal::returning(const Node &body)
{
    QStringList texts;
    for (const Node &wrapped : body.list("returningList")) {
        const Node value = wrapped["ResTarget"]["val"];
        const QStringList fields = value.body().strings("fields");
        if (!value.is("ColumnRef") || !fields.contains(QStringLiteral("*"))) {
            texts.append(text(value));
            continue;
        }
        const QString alias = fields.size() > 1 ? fields.at(fields.size() - 2) : QString();
        const Scope &scope = m_scopes.back();
        bool found = false;
        for (const Range &range : scope.ranges) {
            if (range.hidden || (!alias.isEmpty() && range.alias != alias))
                continue;
            found = true;
            m_known = m_known && range.isComplete;
            for (const auto &[name, output] : range.columns)
                texts.append(printTerm(columnOf(range, output, int(value.body().number("location", -1)))));
        }
        m_known = m_known && found && scope.merged.isEmpty() && fields.size() <= 2;
    }
    return texts.isEmpty() ? QString() : QLatin1String(" RETURNING ") + texts.join(comma);
}

QString QueryNormal::insert(const Node &body)
{
    m_scopes.emplace_back();
    QString result = withClause(body["withClause"]) + QLatin1String("INSERT INTO ");
    const QString table = relation(body["relation"]);
    const Range range = m_scopes.back().ranges.back();
    QStringList columns;
    for (const Node &target : body.list("cols")) {
        columns.append(target["ResTarget"].text("name"));
        m_uses.push_back({range.table, columns.last(), int(target["ResTarget"].number("location", -1))});
    }
    if (columns.isEmpty()) { // all of them, in their order
        for (const auto &[name, output] : range.columns)
            columns.append(name);
        if (!range.isComplete)
            m_known = false; // the columns of the table are not known
    }
    result += table + QLatin1String(" (") + columns.join(comma) + QLatin1String(") ");
    m_scopes.back().ranges.clear();
    if (body.word("override") == "OVERRIDING_USER_VALUE")
        result += QLatin1String("OVERRIDING USER VALUE ");
    else if (body.word("override") == "OVERRIDING_SYSTEM_VALUE")
        result += QLatin1String("OVERRIDING SYSTEM VALUE ");
    const Node query = body["selectStmt"]["SelectStmt"];
    const std::vector<Node> rows = query.list("valuesLists");
    if (rows.size() == 1) {
        QStringList values;
        const std::vector<Node> items = rows.front().items();
        for (size_t i = 0; i < items.size(); ++i) {
            Term value = items[i].is("SetToDefault") ? Term{} : term(items[i]);
            for (const auto &[name, output] : range.columns) {
                if (qsizetype(i) >= columns.size() || name != columns[qsizetype(i)] ||
                    output.type.name.isEmpty())
                    continue;
                const Table seen = visible();
                const ExpressionContext context{ExpressionContext::Use::Default, &output.type, &seen,
                                                m_context.schema, m_context.off};
                Rewriter rewriter(context);
                value = rewriter.assign(std::move(value), output.type);
                note(rewriter);
            }
            values.append(printTerm(value));
        }
        // The server leaves out what is not given.
        while (columns.size() > values.size())
            columns.removeLast();
        result += QLatin1String("VALUES (") + values.join(comma) + QLatin1Char(')');
    } else if (query) {
        result += select(query, nullptr, false);
    } else {
        result += QLatin1String("DEFAULT VALUES");
    }
    m_scopes.back().ranges.push_back(range);
    if (const Node conflict = body["onConflictClause"]) {
        const Node infer = conflict["infer"];
        const QString constraint = infer.text("conname");
        QStringList elements;
        for (const Node &wrapped : infer.list("indexElems")) {
            const Node element = wrapped["IndexElem"];
            const QString name = element.text("name");
            elements.append(name.isEmpty() ? text(element["expr"]) : name);
            if (!name.isEmpty())
                m_uses.push_back({range.table, name, -1});
            if (!element.strings("collation").isEmpty() || !element.strings("opclass").isEmpty())
                m_known = false; // which index that means
        }
        result += QLatin1String(" ON CONFLICT");
        if (!constraint.isEmpty())
            result += QLatin1String(" ON CONSTRAINT ") + constraint;
        if (!elements.isEmpty())
            result += QLatin1String(" (") + elements.join(comma) + QLatin1Char(')');
        if (infer["whereClause"])
            result += QLatin1String(" WHERE ") + text(infer["whereClause"]);
        if (conflict.word("action") == "ONCONFLICT_UPDATE") {
            Range excluded = range;
            excluded.alias = QStringLiteral("excluded");
            excluded.id = excluded.alias;
            m_scopes.back().ranges.push_back(std::move(excluded));
            result += QLatin1String(" DO UPDATE SET ") + assignments(conflict.list("targetList"), range);
            if (conflict["whereClause"])
                result += QLatin1String(" WHERE ") + text(conflict["whereClause"]);
            m_scopes.back().ranges.pop_back();
        } else {
            result += QLatin1String(" DO NOTHING");
        }
    }
    result += returning(body);
    m_scopes.pop_back();
    return result;
}

QString QueryNormal::update(const Node &body)
{
    m_scopes.emplace_back();
    QString result = withClause(body["withClause"]) + QLatin1String("UPDATE ") + relation(body["relation"]);
    const Range range = m_scopes.back().ranges.back();
    QStringList froms;
    for (const Node &item : body.list("fromClause"))
        froms.append(from(item));
    result += QLatin1String(" SET ") + assignments(body.list("targetList"), range);
    if (!froms.isEmpty())
        result += QLatin1String(" FROM ") + froms.join(comma);
    if (body["whereClause"])
        result += QLatin1String(" WHERE ") + text(body["whereClause"]);
    result += returning(body);
    m_scopes.pop_back();
    return result;
}

QString QueryNormal::remove(const Node &body)
{
    m_scopes.emplace_back();
    QString result =
        withClause(body["withClause"]) + QLatin1String("DELETE FROM ") + relation(body["relation"]);
    QStringList froms;
    for (const Node &item : body.list("usingClause"))
        froms.append(from(item));
    if (!froms.isEmpty())
        result += QLatin1String(" USING ") + froms.join(comma);
    if (body["whereClause"])
        result += QLatin1String(" WHERE ") + text(body["whereClause"]);
    result += returning(body);
    m_scopes.pop_back();
    return result;
}

QString QueryNormal::rule(const Node &body)
{
    m_scopes.emplace_back();
    // The two rows that a rule may name.
    for (const char *name : {"new", "old"}) {
        Range range;
        range.alias = QLatin1String(name);
        range.id = range.alias;
        const Node named = body["relation"];
        range.table = {named.text("schemaname").isEmpty() ? QStringLiteral("public")
                                                          : named.text("schemaname"),
                       named.text("relname")};
        if (const Table *table = m_context.schema ? m_context.schema->table(range.table) : nullptr) {
            for (const Column &column : table->columns)
                range.columns.push_back({column.name, {column.name, column.type, column.collation}});
            range.isComplete = true;
        } else if (m_context.schema && m_context.schema->views.contains(range.table)) {
            for (const ViewColumn &column : m_context.schema->views.at(range.table).columns) {
                range.columns.push_back({column.name, {column.name, column.type}});
                // What is assigned from it may be cast, which its type alone tells.
                m_known = m_known && !column.type.opaque && !column.type.name.isEmpty();
            }
            range.isComplete = !range.columns.empty();
            m_known = m_known && range.isComplete;
        }
        m_scopes.back().ranges.push_back(std::move(range));
    }
    const ObjectName table = m_scopes.back().ranges.front().table;
    // Not its name, which is the object's, and may have been changed since.
    QString result = QLatin1String("RULE ") + body.text("event") + QLatin1Char(' ') + pathOf(table);
    if (body["whereClause"])
        result += QLatin1String(" WHERE ") + text(body["whereClause"]);
    result += body.flag("instead") ? QLatin1String(" INSTEAD") : QLatin1String(" ALSO");
    QStringList actions;
    for (const Node &action : body.list("actions")) {
        if (!action.kind().empty())
            actions.append(statement(action));
    }
    m_scopes.pop_back();
    return result + QLatin1String(" (") + actions.join(QLatin1String("; ")) + QLatin1Char(')');
}

} // namespace reckoner::pg
