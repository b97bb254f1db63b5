// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_create.h"
#include "model/schema/routines.h"

#include <QRegularExpression>

namespace reckoner::pg {

namespace {

/// A text between dollars that it does not hold itself.
QString dollars(const QString &text)
{
    QString tag = QStringLiteral("$$");
    for (int i = 0; text.contains(tag) || text.endsWith(QLatin1Char('$')); ++i) {
        tag = i == 0 ? QStringLiteral("$body$") : QStringLiteral("$body%1$").arg(i);
        if (!text.contains(tag))
            break;
    }
    return tag + text + tag;
}

} // namespace

void CreateAll::types(MakingOrder &order)
{
    const Schema &schema = m_snapshot.schema;
    for (const auto &[name, each] : schema.collations)
        order.add({{name}, {}, {}, [this, &each = each](bool) { collation(each); }});
    for (const auto &[name, each] : schema.enums)
        order.add({{name}, {}, {}, [this, &each = each](bool) { enumType(each); }});
    for (const auto &[name, each] : schema.ranges) {
        // A canonical function takes the type: an empty one has to be there first.
        if (!each.canonical.isEmpty())
            add(QLatin1String("CREATE TYPE ") + path(name));
        std::vector<ObjectName> names{name};
        if (!each.multirange.isEmpty())
            names.push_back({name.schema, each.multirange});
        if (!each.canonical.isEmpty())
            names.clear();
        order.add({names,
                   m_dialect.typeText(each.subtype) + QLatin1Char(' ') + each.canonical + QLatin1Char(' ') +
                       each.subtypeDiff + QLatin1Char(' ') + each.collation,
                   {},
                   [this, &each = each](bool) { range(each); }});
    }
    for (const auto &[name, each] : schema.domains) {
        QString needs = m_dialect.typeText(each.type) + QLatin1Char(' ') + pathText(each.collation);
        if (each.defaultValue)
            needs += QLatin1Char(' ') + each.defaultValue->text;
        for (const CheckConstraint &check : each.checks)
            needs += QLatin1Char(' ') + check.expression.text;
        order.add({{name}, needs, {}, [this, &each = each](bool) { domain(each); }});
    }
    for (const auto &[name, each] : schema.composites) {
        QString needs;
        for (const Column &attribute : each.attributes)
            needs += m_dialect.typeText(attribute.type) + QLatin1Char(' ') + pathText(attribute.collation) +
                     QLatin1Char(' ');
        order.add({{name}, needs, {}, [this, &each = each](bool) { composite(each); }});
    }
}

void CreateAll::collation(const Collation &collation)
{
    QStringList options{QLatin1String("provider = ") + collation.provider};
    const QString collate = collation.locale.section(QLatin1Char('/'), 0, 0);
    const QString ctype = collation.locale.section(QLatin1Char('/'), 1);
    if (ctype.isEmpty())
        options.append(QLatin1String("locale = ") + m_dialect.literal(collation.locale));
    else
        options += {QLatin1String("lc_collate = ") + m_dialect.literal(collate),
                    QLatin1String("lc_ctype = ") + m_dialect.literal(ctype)};
    if (!collation.deterministic)
        options.append(QStringLiteral("deterministic = false"));
    if (!collation.rules.isEmpty())
        options.append(QLatin1String("rules = ") + m_dialect.literal(collation.rules));
    add(QLatin1String("CREATE COLLATION ") + path(collation.name) + QLatin1String(" (") +
        options.join(QLatin1String(", ")) + QLatin1Char(')'));
}

void CreateAll::enumType(const EnumType &type)
{
    QStringList labels;
    for (const QString &label : type.labels)
        labels.append(m_dialect.literal(label));
    add(QLatin1String("CREATE TYPE ") + path(type.name) + QLatin1String(" AS ENUM (") +
        labels.join(QLatin1String(", ")) + QLatin1Char(')'));
}

void CreateAll::domain(const Domain &domain)
{
    const QString what = pathOf(domain.name);
    QString text = QLatin1String("CREATE DOMAIN ") + path(domain.name) + QLatin1String(" AS ") +
                   typeText(domain.type, what) + collate(domain.collation);
    if (domain.defaultValue && known(*domain.defaultValue, what))
        text += QLatin1String(" DEFAULT ") + domain.defaultValue->text;
    if (!domain.nullable)
        text += QLatin1String(" NOT NULL");
    QStringList later;
    for (const CheckConstraint &each : domain.checks) {
        if (!known(each.expression, what))
            continue;
        if (each.validated)
            text += QLatin1Char(' ') + check(each);
        else
            later.append(QLatin1String("ALTER DOMAIN ") + path(domain.name) + QLatin1String(" ADD ") +
                         check(each));
    }
    add(text);
    m_script.statements += later;
}

void CreateAll::composite(const CompositeType &type)
{
    QStringList lines;
    for (const Column &attribute : type.attributes)
        lines.append(quoted(attribute.name) + QLatin1Char(' ') + typeText(attribute.type, pathOf(type.name)) +
                     collate(attribute.collation));
    add(QLatin1String("CREATE TYPE ") + path(type.name) + QLatin1String(" AS") +
        (lines.isEmpty() ? QStringLiteral(" ()") : body(lines)));
}

void CreateAll::range(const RangeType &range)
{
    QStringList options{QLatin1String("subtype = ") + typeText(range.subtype, pathOf(range.name))};
    if (!range.multirange.isEmpty())
        options.append(QLatin1String("multirange_type_name = ") +
                       path({range.name.schema, range.multirange}));
    if (!range.opclass.isEmpty())
        options.append(QLatin1String("subtype_opclass = ") + pathText(range.opclass));
    if (!range.collation.isEmpty())
        options.append(QLatin1String("collation = ") + pathText(range.collation));
    if (!range.canonical.isEmpty())
        options.append(QLatin1String("canonical = ") + functionText(range.canonical));
    if (!range.subtypeDiff.isEmpty())
        options.append(QLatin1String("subtype_diff = ") + functionText(range.subtypeDiff));
    add(QLatin1String("CREATE TYPE ") + path(range.name) + QLatin1String(" AS RANGE (") +
        options.join(QLatin1String(", ")) + QLatin1Char(')'));
}

void CreateAll::routines(MakingOrder &order)
{
    for (const auto &[name, each] : m_snapshot.schema.routines) {
        QString needs = each.returns;
        for (const RoutineArgument &argument : each.arguments) {
            needs += QLatin1Char(' ') + m_dialect.typeText(argument.type);
            if (argument.defaultValue)
                needs += QLatin1Char(' ') + argument.defaultValue->text;
        }
        if (each.atomic || each.prokind == QLatin1String("aggregate"))
            needs += QLatin1Char(' ') + each.body;
        order.add({{bareRoutine(name)}, needs, {}, [this, &each = each](bool) { routine(each); }});
    }
}

QString CreateAll::argumentText(const RoutineArgument &argument)
{
    QString text;
    if (argument.mode != QLatin1String("in") && argument.mode != QLatin1String("table"))
        text += argument.mode.toUpper() + QLatin1Char(' ');
    if (!argument.name.isEmpty())
        text += quoted(argument.name) + QLatin1Char(' ');
    text += typeText(argument.type, argument.name);
    if (argument.defaultValue)
        text += QLatin1String(" DEFAULT ") + argument.defaultValue->text;
    return text;
}

void CreateAll::routine(const Routine &routine)
{
    // What the server prints is what it has; what a migration wrote may have been altered since.
    if (routine.prokind == QLatin1String("aggregate") ||
        (m_snapshot.source.kind == QLatin1String("live") && !routine.definition.isEmpty())) {
        add(routine.definition);
        return;
    }
    const bool procedure = routine.prokind == QLatin1String("procedure");
    QStringList arguments;
    QStringList columns;
    for (const RoutineArgument &argument : routine.arguments)
        (argument.mode == QLatin1String("table") ? columns : arguments).append(argumentText(argument));
    QString text = QLatin1String(procedure ? "CREATE PROCEDURE " : "CREATE FUNCTION ") +
                   path(bareRoutine(routine.name)) + QLatin1Char('(') + arguments.join(QLatin1String(", ")) +
                   QLatin1Char(')');
    if (!columns.isEmpty())
        text += QLatin1String("\n RETURNS TABLE(") + columns.join(QLatin1String(", ")) + QLatin1Char(')');
    else if (!routine.returns.isEmpty())
        text += QLatin1String("\n RETURNS ") + routine.returns;
    text += QLatin1String("\n LANGUAGE ") + quoted(routine.language);
    if (routine.prokind == QLatin1String("window"))
        text += QLatin1String(" WINDOW");
    QString library;
    static const QStringList lists{QStringLiteral("search_path"), QStringLiteral("temp_tablespaces")};
    for (const QString &option : routine.options) {
        if (option.startsWith(QLatin1String("library "))) {
            library = option.mid(8);
        } else if (option.startsWith(QLatin1String("set "))) {
            const QString key = option.mid(4).section(QLatin1Char('='), 0, 0);
            const QString value = option.section(QLatin1Char('='), 1);
            text += QLatin1String("\n SET ") + key + QLatin1String(" TO ") +
                    (lists.contains(key) && !value.isEmpty() ? value : m_dialect.literal(value));
        } else if (option.startsWith(QLatin1String("support "))) {
            text += QLatin1String(" SUPPORT ") + functionText(option.mid(8));
        } else if (option.startsWith(QLatin1String("transform for type "))) {
            text += QLatin1String(" TRANSFORM FOR TYPE ") + option.mid(19);
        } else {
            text += QLatin1Char(' ') + option.toUpper();
        }
    }
    if (routine.atomic)
        text += QLatin1Char('\n') + routine.body;
    else if (!library.isEmpty())
        text += QLatin1String("\nAS ") + m_dialect.literal(library) + QLatin1String(", ") +
                m_dialect.literal(routine.body);
    else
        text += QLatin1String("\nAS ") + dollars(routine.body);
    add(text);
}

void CreateAll::views(MakingOrder &order)
{
    for (const auto &[name, each] : m_snapshot.schema.views)
        order.add({{name}, each.definition, {}, [this, &each = each](bool) { view(each); }});
}

void CreateAll::view(const View &view)
{
    QString text =
        QLatin1String(view.materialized ? "CREATE MATERIALIZED VIEW " : "CREATE VIEW ") + path(view.name);
    if (!view.columnNames.isEmpty())
        text += QLatin1Char(' ') + list(view.columnNames);
    for (const QString &option : view.options) {
        if (option.startsWith(QLatin1String("access_method=")))
            text += QLatin1String(" USING ") + quoted(option.mid(14));
    }
    text += storage(view.options, " TABLESPACE ") + QLatin1String(" AS\n") + view.definition;
    if (view.materialized && !view.definition.isEmpty())
        text += QLatin1String("\nWITH DATA");
    add(text);
    for (const ViewColumn &column : view.columns) {
        if (column.defaultValue)
            add(QLatin1String("ALTER VIEW ") + path(view.name) + QLatin1String(" ALTER COLUMN ") +
                quoted(column.name) + QLatin1String(" SET DEFAULT ") + column.defaultValue->text);
    }
}

} // namespace reckoner::pg
