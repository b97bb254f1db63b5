// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_edits.h"
#include "model/dialect/postgresql_follow.h"
#include "model/dialect/postgresql_noted.h"
#include "model/dialect/postgresql_query.h"
#include "model/schema/kinds_of_schema.h"
#include "model/schema/rewrite.h"
#include "model/schema/routines.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

#include <QCoreApplication>

namespace reckoner::pg {

namespace {

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

bool takes(const Routine &routine, size_t count)
{
    size_t least = 0;
    size_t most = 0;
    for (const RoutineArgument &argument : routine.arguments) {
        if (argument.mode == QLatin1String("variadic"))
            return count >= least;
        if (argument.mode != QLatin1String("in") && argument.mode != QLatin1String("inout"))
            continue;
        ++most;
        if (!argument.defaultValue)
            ++least;
    }
    return count >= least && count <= most;
}

/// Calls of one routine in the texts of a schema. The server keeps them as pointers.
class CallFollowing
{
public:
    CallFollowing(Schema &schema, const Routine &routine, const ObjectName &to)
        : m_schema(schema)
        , m_routine(routine)
        , m_from(bareRoutine(routine.name))
        , m_to(bareRoutine(to))
    {
    }

    TextEffect run()
    {
        for (auto &[name, view] : m_schema.views) {
            text(view.definition, "", refOf(view));
            rules(view.rules, pathOf(name));
            indexes(view.indexes, pathOf(name));
        }
        for (auto &[name, held] : m_schema.tables) {
            if (!mayCall(*held))
                continue;
            Table changed = *held;
            const size_t before = m_effect.changed.size();
            table(changed);
            if (m_effect.changed.size() != before && !m_to.name.isEmpty())
                held.edit() = std::move(changed);
        }
        for (auto &[name, domain] : m_schema.domains) {
            const ObjectRef ref = keyRef(Kind::Domain, name);
            expression(domain.defaultValue, ref);
            for (CheckConstraint &check : domain.checks)
                text(check.expression.text, "SELECT ", ref);
        }
        for (auto &[name, routine] : m_schema.routines)
            body(routine);
        for (auto &[name, statistics] : m_schema.statistics) {
            for (Expression &each : statistics.expressions)
                text(each.text, "SELECT ", keyRef(Kind::Statistics, name));
        }
        for (auto &[name, publication] : m_schema.publications) {
            for (PublishedTable &published : publication.tables)
                expression(published.where, {Kind::Publication, {}, name});
        }
        return std::move(m_effect);
    }

private:
    bool names(const QString &text) const { return text.contains(m_from.name, Qt::CaseInsensitive); }
    bool names(const std::optional<Expression> &expression) const
    {
        return expression && names(expression->text);
    }
    bool mayCall(const Table &table) const
    {
        const auto any = [](const auto &list, const auto &does) {
            return std::any_of(list.begin(), list.end(), does);
        };
        return any(table.columns,
                   [&](const Column &each) {
                       return names(each.defaultValue) ||
                              (each.generated && names(each.generated->expression.text));
                   }) ||
               any(table.checks, [&](const CheckConstraint &each) { return names(each.expression.text); }) ||
               any(table.indexes,
                   [&](const Index &index) {
                       return names(index.predicate) ||
                              any(index.parts, [&](const IndexPart &part) { return names(part.expression); });
                   }) ||
               any(table.policies,
                   [&](const Policy &each) {
                       return names(each.usingExpression) || names(each.checkExpression);
                   }) ||
               any(table.triggers, [&](const Trigger &each) { return names(each.when); }) ||
               any(table.rules, [&](const RewriteRule &each) { return names(each.definition); }) ||
               !table.exclusions.empty() || names(table.partitionKey);
    }

    void indexes(std::vector<Index> &indexes, const QString &path)
    {
        for (Index &index : indexes) {
            const ObjectRef ref{Kind::Index, path, index.name};
            for (IndexPart &part : index.parts)
                expression(part.expression, ref);
            expression(index.predicate, ref);
        }
    }

    void table(Table &table)
    {
        const QString path = pathOf(table.name);
        for (Column &column : table.columns) {
            expression(column.defaultValue, refOf(table, column));
            if (column.generated)
                text(column.generated->expression.text, "SELECT ", refOf(table, column));
        }
        for (CheckConstraint &check : table.checks)
            text(check.expression.text, "SELECT ", refOf(table, check));
        for (ExclusionConstraint &exclusion : table.exclusions) {
            for (ExclusionElement &element : exclusion.elements)
                text(element.expression.text, "SELECT ", refOf(table, exclusion));
            expression(exclusion.predicate, refOf(table, exclusion));
        }
        indexes(table.indexes, path);
        for (Policy &policy : table.policies) {
            expression(policy.usingExpression, {Kind::Policy, path, policy.name});
            expression(policy.checkExpression, {Kind::Policy, path, policy.name});
        }
        for (Trigger &trigger : table.triggers)
            expression(trigger.when, {Kind::Trigger, path, trigger.name});
        rules(table.rules, path);
        if (namesIdentifier(table.partitionKey, m_from.name, false))
            doubt(refOf(table));
    }

    void rules(std::vector<RewriteRule> &rules, const QString &path)
    {
        for (RewriteRule &rule : rules)
            text(rule.definition, "", {Kind::Rule, path, rule.name});
    }

    void body(Routine &routine)
    {
        const ObjectRef ref = keyRef(Kind::Routine, routine.name);
        for (RoutineArgument &argument : routine.arguments)
            expression(argument.defaultValue, ref);
        if (!routine.atomic)
            return; // a text for the moment of the call
        QString followed = routine.body;
        text(followed, bodyHead, ref);
        setBody(routine, followed);
    }

    void expression(std::optional<Expression> &expression, const ObjectRef &ref)
    {
        if (expression)
            text(expression->text, "SELECT ", ref);
    }

    void text(QString &text, const QByteArray &head, const ObjectRef &ref)
    {
        if (!names(text) || !namesIdentifier(text, m_from.name, false))
            return;
        const QByteArray sql = head + text.toUtf8();
        const Result<Tree> tree = Tree::parse(sql);
        if (!tree)
            return doubt(ref);
        const std::vector<Token> all = tokens(sql);
        std::vector<Edit> edits;
        bool known = true;
        for (const Node &statement : tree->statements()) {
            walk(statement, [&](std::string_view key, const Node &node) {
                if (key != "FuncCall" && key != "funccall")
                    return;
                const QStringList path = node.strings("funcname");
                const QString schema = path.size() > 1 ? path.first() : QStringLiteral("public");
                const size_t count = node.list("args").size();
                if (path.isEmpty() || path.last() != m_from.name || schema != m_from.schema ||
                    !takes(m_routine, count))
                    return;
                known = known && !hasRival(count);
                auto token = std::find_if(all.begin(), all.end(), [&](const Token &each) {
                    return each.start >= int(node.number("location", -1));
                });
                const auto last = token + long(path.size() - 1) * 2;
                if (all.end() - token <= long(path.size() - 1) * 2 || tokenValue(sql, *last) != m_from.name) {
                    known = false;
                    return;
                }
                edits.push_back({token->start, last->end, quoteName(m_to).toUtf8()});
            });
        }
        if (!known)
            return doubt(ref);
        if (edits.empty())
            return;
        if (!m_to.name.isEmpty())
            text = QString::fromUtf8(edited(sql, std::move(edits)).mid(head.size()));
        m_effect.changed.push_back(ref);
    }

    /// Another routine of that name which the same call could mean.
    bool hasRival(size_t count) const
    {
        return std::any_of(m_schema.routines.begin(), m_schema.routines.end(), [&](const auto &entry) {
            return entry.first != m_routine.name && bareRoutine(entry.first) == m_from &&
                   takes(entry.second, count);
        });
    }

    void doubt(const ObjectRef &ref)
    {
        const QString reason = m_to.name.isEmpty() ? PostgresText::tr("it may call %1, which was dropped")
                                                   : PostgresText::tr("it may call %1, which was renamed");
        m_effect.doubts.push_back({ref, reason.arg(pathOf(m_routine.name))});
    }

    Schema &m_schema;
    const Routine m_routine;
    const ObjectName m_from;
    const ObjectName m_to;
    TextEffect m_effect;
};

} // namespace

TextEffect followRoutine(Schema &schema, const ObjectName &from, const ObjectName &to)
{
    if (!from.name.contains(QLatin1Char('(')) && schema.collations.contains(from))
        return followCollation(schema, from, to);
    const auto it = schema.routines.find(from);
    return it == schema.routines.end() ? TextEffect() : CallFollowing(schema, it->second, to).run();
}

} // namespace reckoner::pg
