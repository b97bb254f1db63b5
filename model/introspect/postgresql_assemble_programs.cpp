// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_assembly.h"

#include "model/core/name.h"
#include "model/sql/pg_trigger.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::postgres {

namespace {

QString modeWord(const QString &letter)
{
    return letter == QLatin1String("o")   ? QStringLiteral("out")
           : letter == QLatin1String("b") ? QStringLiteral("inout")
           : letter == QLatin1String("v") ? QStringLiteral("variadic")
           : letter == QLatin1String("t") ? QStringLiteral("table")
                                          : QStringLiteral("in");
}

/// A trigger's condition, which names two rows and so is told by the whole statement only.
std::optional<Expression> whenOf(const QString &definition)
{
    for (const char *level : {" FOR EACH ROW WHEN (", " FOR EACH STATEMENT WHEN ("}) {
        const QLatin1String before(level);
        const qsizetype start = definition.indexOf(before);
        const qsizetype end = definition.lastIndexOf(QLatin1String(") EXECUTE FUNCTION "));
        if (start >= 0 && end > start)
            return Expression{definition.mid(start + before.size(), end - start - before.size()), false};
    }
    return std::nullopt;
}

QStringList argumentsOf(const QByteArray &hexadecimal)
{
    QStringList list;
    QByteArray bytes = QByteArray::fromHex(hexadecimal);
    if (bytes.isEmpty())
        return list;
    bytes.chop(1);
    for (const QByteArray &argument : bytes.split('\0'))
        list.append(QString::fromUtf8(argument));
    return list;
}

} // namespace

void Assembly::routines()
{
    for (const auto &row : m_rows.routines) {
        if (!leaveToExtension(row.oid, Procs))
            routine(row);
    }
}

void Assembly::routine(const PostgresRows::Routine &row)
{
    Routine routine;
    routine.prokind = row.kind == 'p'   ? QStringLiteral("procedure")
                      : row.kind == 'a' ? QStringLiteral("aggregate")
                      : row.kind == 'w' ? QStringLiteral("window")
                                        : QStringLiteral("function");
    QStringList inputs;
    bool isTable = false;
    for (qsizetype i = 0; i < row.types.size(); ++i) {
        RoutineArgument argument;
        argument.name = row.names.value(i);
        argument.mode = modeWord(row.modes.value(i));
        argument.type = pg::withoutLength(m_dialect.parseType(row.types.at(i)));
        if (const QString value = row.defaults.value(i); !value.isEmpty())
            argument.defaultValue = Expression{value, false};
        isTable = isTable || argument.mode == QLatin1String("table");
        if (argument.mode != QLatin1String("out") && argument.mode != QLatin1String("table"))
            inputs.append(m_dialect.typeText(argument.type));
        routine.arguments.push_back(std::move(argument));
    }
    routine.name = {m_schemas.value(row.nsp),
                    row.name + QLatin1Char('(') + inputs.join(QLatin1Char(',')) + QLatin1Char(')')};
    routine.comment = comment(row.oid, Procs);
    if (row.kind == 'a') {
        QStringList options = m_rows.aggregates.value(row.oid);
        if (row.parallel != 'u')
            options.append(row.parallel == 's' ? QStringLiteral("parallel=safe")
                                               : QStringLiteral("parallel=restricted"));
        options.sort();
        routine.body = options.join(QLatin1String(", "));
        routine.definition = aggregateDefinition(row);
    } else {
        if (row.kind != 'p')
            routine.returns =
                isTable ? QStringLiteral("TABLE")
                        : QLatin1String(row.returnsSet ? "SETOF " : "") +
                              m_dialect.typeText(pg::withoutLength(m_dialect.parseType(row.returns)));
        routine.language = row.language;
        routine.atomic = !row.sqlBody.isEmpty();
        routine.body = routine.atomic ? row.sqlBody : row.source;
        routine.options = routineOptions(row);
        routine.definition = row.definition.trimmed();
    }
    m_out.schema.routines.emplace(routine.name, std::move(routine));
}

QStringList Assembly::routineOptions(const PostgresRows::Routine &row) const
{
    QStringList options;
    const auto add = [&](bool is, const char *text) {
        if (is)
            options.append(QLatin1String(text));
    };
    add(row.volatility == 'i', "immutable");
    add(row.volatility == 's', "stable");
    add(row.strict, "strict");
    add(row.securityDefiner, "security definer");
    add(row.leakproof, "leakproof");
    add(row.parallel == 's', "parallel safe");
    add(row.parallel == 'r', "parallel restricted");
    const bool compiled = row.language == QLatin1String("c") || row.language == QLatin1String("internal");
    if (row.cost != (compiled ? 1 : 100))
        options.append(QLatin1String("cost ") + QString::number(row.cost));
    if (row.rows != (row.returnsSet ? 1000 : 0))
        options.append(QLatin1String("rows ") + QString::number(row.rows));
    if (!row.support.isEmpty())
        options.append(QLatin1String("support ") + row.support);
    if (!row.library.isEmpty())
        options.append(QLatin1String("library ") + row.library);
    for (const QString &type : row.transforms)
        options.append(QLatin1String("transform for type ") + type);
    for (const QString &setting : row.settings)
        options.append(QLatin1String("set ") + setting);
    options.sort();
    return options;
}

/// The server has no words for it. `row.definition` holds the arguments.
QString Assembly::aggregateDefinition(const PostgresRows::Routine &row) const
{
    QStringList options;
    for (const QString &option : m_rows.aggregates.value(row.oid)) {
        const QString key = option.section(QLatin1Char('='), 0, 0);
        const QString value = option.section(QLatin1Char('='), 1);
        if (key == QLatin1String("direct"))
            continue;
        if (value.isEmpty() && !key.endsWith(QLatin1String("initcond")))
            options.append(key);
        else if (key.endsWith(QLatin1String("initcond")))
            options.append(key + QLatin1String(" = ") + m_dialect.literal(value));
        else if (key.endsWith(QLatin1String("func")))
            options.append(key + QLatin1String(" = ") + [&] {
                QStringList quoted;
                for (const QString &part : splitPath(value))
                    quoted.append(m_dialect.quote(part));
                return quoted.join(QLatin1Char('.'));
            }());
        else
            options.append(key + QLatin1String(" = ") + value);
    }
    if (row.parallel != 'u')
        options.append(row.parallel == 's' ? QStringLiteral("parallel = safe")
                                           : QStringLiteral("parallel = restricted"));
    const QString arguments = row.definition.isEmpty() ? QStringLiteral("*") : row.definition;
    return QLatin1String("CREATE AGGREGATE ") + m_dialect.quote(m_schemas.value(row.nsp)) + QLatin1Char('.') +
           m_dialect.quote(row.name) + QLatin1Char('(') + arguments + QLatin1String(") (\n    ") +
           options.join(QLatin1String(",\n    ")) + QLatin1String("\n)");
}

void Assembly::triggers()
{
    for (const auto &row : m_rows.triggers) {
        Trigger trigger;
        trigger.name = row.name;
        trigger.timing = pg::triggerTiming(row.type);
        trigger.events = pg::triggerEvents(row.type);
        trigger.columns = names(row.rel, row.columns);
        trigger.forEachRow = row.type & pg::triggerRowBit;
        trigger.when = whenOf(row.definition);
        trigger.function = row.function;
        trigger.arguments = argumentsOf(row.arguments);
        trigger.oldTable = row.oldTable;
        trigger.newTable = row.newTable;
        trigger.isConstraint = row.isConstraint;
        trigger.deferrability = {row.deferrable, row.deferred};
        if (row.from)
            trigger.from = pathOf(m_names.value(row.from));
        trigger.enabled = pg::enabledWord(row.enabled);
        trigger.inherited = row.inherited;
        trigger.comment = comment(row.oid, Triggers);
        if (const auto table = m_tables.find(row.rel); table != m_tables.end())
            table->second.triggers.push_back(std::move(trigger));
        else if (const auto view = m_views.find(row.rel); view != m_views.end())
            view->second.triggers.push_back(std::move(trigger));
    }
}

void Assembly::rules()
{
    for (const auto &row : m_rows.rules) {
        RewriteRule rule;
        rule.name = row.name;
        rule.definition = row.definition.trimmed();
        if (rule.definition.endsWith(QLatin1Char(';')))
            rule.definition.chop(1);
        rule.enabled = pg::enabledWord(row.enabled);
        rule.comment = comment(row.oid, Rewrites);
        if (const auto table = m_tables.find(row.rel); table != m_tables.end())
            table->second.rules.push_back(std::move(rule));
        else if (const auto view = m_views.find(row.rel); view != m_views.end())
            view->second.rules.push_back(std::move(rule));
    }
}

void Assembly::policies()
{
    for (const auto &row : m_rows.policies) {
        const auto table = m_tables.find(row.rel);
        if (table == m_tables.end())
            continue;
        Policy policy;
        policy.name = row.name;
        policy.command = row.command == 'r'   ? QStringLiteral("select")
                         : row.command == 'a' ? QStringLiteral("insert")
                         : row.command == 'w' ? QStringLiteral("update")
                         : row.command == 'd' ? QStringLiteral("delete")
                                              : QStringLiteral("all");
        policy.permissive = row.permissive;
        for (const Oid role : row.roles) {
            if (role) // 0: everybody
                policy.roles.append(m_rows.roles.value(role, QString::number(role)));
        }
        policy.roles.sort();
        if (row.usingExpression)
            policy.usingExpression = Expression{*row.usingExpression, false};
        if (row.checkExpression)
            policy.checkExpression = Expression{*row.checkExpression, false};
        policy.comment = comment(row.oid, Policies);
        table->second.policies.push_back(std::move(policy));
    }
}

void Assembly::eventTriggers()
{
    for (const auto &row : m_rows.eventTriggers) {
        if (leaveToExtension(row.oid, EventTriggers))
            continue;
        EventTrigger trigger;
        trigger.name = row.name;
        trigger.event = row.event;
        trigger.tags = row.tags;
        trigger.tags.sort();
        trigger.function = row.function;
        trigger.enabled = pg::enabledWord(row.enabled);
        trigger.comment = comment(row.oid, EventTriggers);
        m_out.schema.eventTriggers.emplace(row.name, std::move(trigger));
    }
}

} // namespace reckoner::postgres
