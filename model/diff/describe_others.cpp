// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/texts.h"

namespace reckoner::diffing {

QString domainCheckText(const CheckConstraint &check, const QString &expression)
{
    const QString state = stateText(check.validated, check.enforced);
    return check.name + QLatin1String(": ") + expression +
           (state.isEmpty() ? QString() : QLatin1Char(' ') + state) +
           (check.comment.isEmpty() ? QString() : QLatin1String(" -- ") + check.comment);
}

FacetTexts textsOf(const Domain &domain, const Dialect &dialect)
{
    QStringList checks;
    for (const CheckConstraint &check : domain.checks)
        checks.append(domainCheckText(check, check.expression.text));
    checks.sort();
    return Texts()
        .add("type", typeRaw(domain.type, dialect))
        .add("nullable", nullableText(domain.nullable))
        .add("default", expressionText(domain.defaultValue))
        .add("checks", checks.join(QLatin1String("; ")))
        .add("collation", domain.collation)
        .add("comment", domain.comment)
        .take();
}

FacetTexts textsOf(const CompositeType &type, const Dialect &dialect)
{
    QStringList attributes;
    for (const Column &attribute : type.attributes)
        attributes.append(
            attribute.name + QLatin1Char(' ') + typeRaw(attribute.type, dialect) +
            (attribute.collation.isEmpty() ? QString() : QLatin1String(" collate ") + attribute.collation));
    return Texts().add("attributes", columnList(attributes)).add("comment", type.comment).take();
}

FacetTexts textsOf(const View &view, const Dialect &)
{
    return Texts()
        .add("definition", view.definition)
        .add("columns", columnList(view.columnNames))
        .add("options", columnList(view.options))
        .add("comment", view.comment)
        .take();
}

QString argumentsText(const Routine &routine, const Dialect &dialect,
                      const std::function<QString(const RoutineArgument &)> &defaultText)
{
    QStringList parts;
    for (const RoutineArgument &argument : routine.arguments) {
        QStringList piece;
        if (argument.mode != QLatin1String("in"))
            piece.append(argument.mode);
        if (!argument.name.isEmpty())
            piece.append(pathPart(argument.name));
        piece.append(typeRaw(argument.type, dialect));
        const QString text = defaultText(argument);
        if (!text.isEmpty())
            piece.append(QLatin1String("default ") + text);
        parts.append(piece.join(QLatin1Char(' ')));
    }
    return columnList(parts);
}

FacetTexts textsOf(const Routine &routine, const Dialect &dialect)
{
    return Texts()
        .add("kind", routine.prokind)
        .add("arguments", argumentsText(routine, dialect,
                                        [](const RoutineArgument &argument) {
                                            return expressionText(argument.defaultValue);
                                        }))
        .add("returns", routine.returns)
        .add("language", routine.language)
        .add("options", columnList(routine.options))
        .add("body", routine.body)
        .add("comment", routine.comment)
        .take();
}

FacetTexts textsOf(const Extension &extension, const Dialect &)
{
    return Texts()
        .add("version", extension.version)
        .add("schema", extension.schema)
        .add("comment", extension.comment)
        .take();
}

FacetTexts textsOf(const Namespace &space, const Dialect &)
{
    return Texts().add("comment", space.comment).take();
}

FacetTexts textsOf(const Trigger &trigger, const Dialect &)
{
    QStringList transition;
    if (!trigger.oldTable.isEmpty())
        transition.append(QLatin1String("old table ") + trigger.oldTable);
    if (!trigger.newTable.isEmpty())
        transition.append(QLatin1String("new table ") + trigger.newTable);
    QString constraint;
    if (trigger.isConstraint) {
        const QString defer = deferText(trigger.deferrability);
        constraint = QLatin1String("constraint") + (defer.isEmpty() ? QString() : QLatin1Char(' ') + defer) +
                     (trigger.from.isEmpty() ? QString() : QLatin1String(" from ") + trigger.from);
    }
    return Texts()
        .add("timing", trigger.timing)
        .add("events", columnList(trigger.events))
        .add("columns", columnList(trigger.columns))
        .add("level", trigger.forEachRow ? QStringLiteral("row") : QStringLiteral("statement"))
        .add("when", expressionText(trigger.when))
        .add("function", trigger.function)
        .add("arguments", labelsText(trigger.arguments))
        .add("transition", columnList(transition))
        .add("deferrable", constraint)
        .add("body", trigger.body)
        .add("enabled", trigger.enabled)
        .add("comment", trigger.comment)
        .take();
}

FacetTexts textsOf(const Policy &policy, const Dialect &)
{
    return Texts()
        .add("command", policy.command)
        .add("permissive", policy.permissive ? QString() : QStringLiteral("restrictive"))
        .add("roles", columnList(policy.roles))
        .add("using", expressionText(policy.usingExpression))
        .add("check", expressionText(policy.checkExpression))
        .add("comment", policy.comment)
        .take();
}

FacetTexts textsOf(const RewriteRule &rule, const Dialect &)
{
    return Texts()
        .add("definition", rule.definition)
        .add("enabled", rule.enabled)
        .add("comment", rule.comment)
        .take();
}

FacetTexts textsOf(const RangeType &type, const Dialect &dialect)
{
    return Texts()
        .add("subtype", typeRaw(type.subtype, dialect))
        .add("opclass", type.opclass)
        .add("collation", type.collation)
        .add("canonical", type.canonical)
        .add("subtypeDiff", type.subtypeDiff)
        .add("multirange", type.multirange)
        .add("comment", type.comment)
        .take();
}

FacetTexts textsOf(const Collation &collation, const Dialect &)
{
    return Texts()
        .add("provider", collation.provider)
        .add("locale", collation.locale)
        .add("deterministic", collation.deterministic ? QString() : QStringLiteral("false"))
        .add("rules", collation.rules)
        .add("comment", collation.comment)
        .take();
}

FacetTexts textsOf(const Statistics &statistics, const Dialect &)
{
    QStringList parts = statistics.columns;
    for (const Expression &expression : statistics.expressions)
        parts.append(QLatin1Char('(') + expression.text + QLatin1Char(')'));
    return Texts()
        .add("table", pathOf(statistics.table))
        .add("kinds", columnList(statistics.kinds))
        .add("parts", columnList(parts))
        .add("target", statistics.target < 0 ? QString() : QString::number(statistics.target))
        .add("comment", statistics.comment)
        .take();
}

FacetTexts textsOf(const EventTrigger &trigger, const Dialect &)
{
    return Texts()
        .add("event", trigger.event)
        .add("tags", columnList(trigger.tags))
        .add("function", trigger.function)
        .add("enabled", trigger.enabled)
        .add("comment", trigger.comment)
        .take();
}

FacetTexts textsOf(const Publication &publication, const Dialect &)
{
    QStringList tables;
    if (publication.allTables)
        tables.append(QStringLiteral("all"));
    for (const PublishedTable &table : publication.tables) {
        tables.append(
            pathOf(table.table) +
            (table.columns.isEmpty() ? QString()
                                     : QLatin1String(" (") + columnList(table.columns) + QLatin1Char(')')) +
            (table.where ? QLatin1String(" where (") + table.where->text + QLatin1Char(')') : QString()));
    }
    return Texts()
        .add("tables", columnList(tables))
        .add("schemas", columnList(publication.schemas))
        .add("operations", columnList(publication.operations))
        .add("options", publication.viaRoot ? QStringLiteral("publish_via_partition_root=true") : QString())
        .add("comment", publication.comment)
        .take();
}

FacetTexts textsOf(const ForeignServer &server, const Dialect &)
{
    return Texts()
        .add("wrapper", server.wrapper)
        .add("type", server.type)
        .add("version", server.version)
        .add("options", columnList(server.options))
        .add("comment", server.comment)
        .take();
}

} // namespace reckoner::diffing
