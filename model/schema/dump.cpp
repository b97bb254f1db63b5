// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/dump.h"

namespace reckoner {

namespace {

QString listed(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names)
        parts.append(pathPart(name));
    return QLatin1Char('(') + parts.join(QLatin1String(", ")) + QLatin1Char(')');
}

QString spaced(const QString &text)
{
    return text.isEmpty() ? QString() : QLatin1Char(' ') + text;
}

QString nameOf(const QString &name)
{
    return name.isEmpty() ? QString() : QLatin1Char(' ') + pathPart(name);
}

QString deferrability(const Deferrability &value)
{
    if (!value.deferrable)
        return {};
    return value.initiallyDeferred ? QStringLiteral(" deferrable initially deferred")
                                   : QStringLiteral(" deferrable");
}

QString sqlOf(const Expression &expression)
{
    return expression.opaque ? QStringLiteral("<unknown>") : expression.text.simplified();
}

QString included(const QStringList &include)
{
    return include.isEmpty() ? QString() : QStringLiteral(" include ") + listed(include);
}

QString optionsText(const SequenceOptions &options)
{
    QString text = spaced(options.type);
    const auto add = [&](const char *word, const std::optional<qint64> &value) {
        if (value)
            text += QLatin1Char(' ') + QLatin1String(word) + QLatin1Char(' ') + QString::number(*value);
    };
    add("start", options.start);
    add("increment", options.increment);
    add("min", options.min);
    add("max", options.max);
    add("cache", options.cache);
    if (options.cycle)
        text += QLatin1String(" cycle");
    return text;
}

QString columnLine(const Column &column)
{
    QString line = QStringLiteral("  column ") + pathPart(column.name) + spaced(typeWords(column.type));
    if (!column.collation.isEmpty())
        line += QStringLiteral(" collate ") + column.collation;
    if (!column.nullable)
        line += QStringLiteral(" not null");
    if (column.defaultValue)
        line += QStringLiteral(" default ") + sqlOf(*column.defaultValue);
    if (column.identity)
        line += (column.identity->always ? QStringLiteral(" identity always")
                                         : QStringLiteral(" identity by default"));
    if (column.autoincrement)
        line += QStringLiteral(" autoincrement");
    if (column.generated)
        line += QStringLiteral(" generated (%1) %2")
                    .arg(sqlOf(column.generated->expression),
                         column.generated->stored ? QStringLiteral("stored") : QStringLiteral("virtual"));
    return line;
}

QString foreignKeyLine(const ForeignKey &key)
{
    QString line =
        QStringLiteral("  foreign key%1 %2 -> %3 %4")
            .arg(nameOf(key.name), listed(key.columns), pathOf(key.target), listed(key.targetColumns));
    if (key.onDelete != ReferentialAction::NoAction)
        line += QStringLiteral(" on delete ") + actionName(key.onDelete);
    if (key.onUpdate != ReferentialAction::NoAction)
        line += QStringLiteral(" on update ") + actionName(key.onUpdate);
    if (!key.match.isEmpty())
        line += QStringLiteral(" match ") + key.match;
    return line + deferrability(key.deferrability) +
           (key.validated ? QString() : QStringLiteral(" not valid"));
}

QString indexLine(const Index &index)
{
    QStringList parts;
    for (const IndexPart &part : index.parts) {
        QString text = part.expression ? sqlOf(*part.expression) : pathPart(part.column);
        if (!part.collation.isEmpty())
            text += QStringLiteral(" collate ") + part.collation;
        text += spaced(part.opclass);
        if (part.descending)
            text += QStringLiteral(" desc");
        if (part.nullsFirst)
            text += *part.nullsFirst ? QStringLiteral(" nulls first") : QStringLiteral(" nulls last");
        parts.append(text);
    }
    QString line = QStringLiteral("  ") +
                   (index.unique ? QStringLiteral("unique index") : QStringLiteral("index")) +
                   nameOf(index.name);
    if (!index.method.isEmpty() && index.method != QLatin1String("btree"))
        line += QStringLiteral(" using ") + index.method;
    line +=
        QStringLiteral(" (") + parts.join(QLatin1String(", ")) + QLatin1Char(')') + included(index.include);
    if (index.nullsNotDistinct)
        line += QStringLiteral(" nulls not distinct");
    if (!index.options.isEmpty())
        line += QStringLiteral(" with (") + index.options.join(QLatin1String(", ")) + QLatin1Char(')');
    if (index.predicate)
        line += QStringLiteral(" where ") + sqlOf(*index.predicate);
    return line + (index.valid ? QString() : QStringLiteral(" invalid"));
}

void comment(QStringList &lines, const QString &indent, const QString &what, const QString &text)
{
    if (!text.isEmpty())
        lines.append(indent + QStringLiteral("comment ") + what +
                     QString(text).replace(QLatin1Char('\n'), QLatin1String("\\n")));
}

void dumpTable(QStringList &lines, const Table &table)
{
    lines.append(
        (table.isVirtual ? QStringLiteral("virtual table ") : QStringLiteral("table ")) + pathOf(table.name) +
        (table.options.isEmpty() ? QString()
                                 : QStringLiteral(" with ") + table.options.join(QLatin1String(", "))));
    comment(lines, QStringLiteral("  "), {}, table.comment);
    for (const Column &column : table.columns) {
        lines.append(columnLine(column));
        comment(lines, QStringLiteral("  "),
                QStringLiteral("on ") + pathPart(column.name) + QStringLiteral(": "), column.comment);
    }
    if (table.primaryKey)
        lines.append(QStringLiteral("  primary key") + nameOf(table.primaryKey->name) + QLatin1Char(' ') +
                     listed(table.primaryKey->columns) + included(table.primaryKey->include) +
                     deferrability(table.primaryKey->deferrability));
    for (const UniqueConstraint &unique : table.uniques)
        lines.append(QStringLiteral("  unique") + nameOf(unique.name) + QLatin1Char(' ') +
                     listed(unique.columns) + included(unique.include) +
                     (unique.nullsNotDistinct ? QStringLiteral(" nulls not distinct") : QString()) +
                     deferrability(unique.deferrability));
    for (const CheckConstraint &check : table.checks)
        lines.append(QStringLiteral("  check") + nameOf(check.name) + QStringLiteral(" (") +
                     sqlOf(check.expression) + QLatin1Char(')') +
                     (check.validated ? QString() : QStringLiteral(" not valid")));
    for (const ForeignKey &key : table.foreignKeys)
        lines.append(foreignKeyLine(key));
    for (const ExclusionConstraint &exclusion : table.exclusions)
        lines.append(QStringLiteral("  exclusion") + nameOf(exclusion.name) + QLatin1Char(' ') +
                     exclusion.definition);
    for (const Index &index : table.indexes)
        lines.append(indexLine(index));
    for (const Trigger &trigger : table.triggers)
        lines.append(QStringLiteral("  trigger ") + pathPart(trigger.name));
}

} // namespace

QString typeWords(const DataType &type)
{
    if (type.opaque)
        return type.raw.isEmpty() ? QStringLiteral("<unknown type>") : QStringLiteral("<%1>").arg(type.raw);
    QString name = type.name;
    if (!type.schema.isEmpty())
        name = joinPath({type.schema, type.name});
    if (!type.fields.isEmpty())
        name += QLatin1Char(' ') + type.fields;
    if (!type.args.empty()) {
        QStringList args;
        for (const int arg : type.args)
            args.append(QString::number(arg));
        const QString list = QLatin1Char('(') + args.join(QLatin1Char(',')) + QLatin1Char(')');
        // "timestamp(3) with time zone": the arguments stand before the tail.
        const int tail = name.indexOf(QLatin1String(" with"));
        if (tail > 0 && name.startsWith(QLatin1String("time")))
            name.insert(tail, list);
        else
            name += list;
    }
    for (int i = 0; i < type.dimensions; ++i)
        name += QLatin1String("[]");
    return name;
}

QStringList dumpSchema(const Schema &schema)
{
    QStringList lines;
    for (const auto &[name, type] : schema.enums) {
        QStringList labels;
        for (QString label : type.labels)
            labels.append(QLatin1Char('\'') + label.replace(QLatin1Char('\''), QLatin1String("''")) +
                          QLatin1Char('\''));
        lines.append(QStringLiteral("enum ") + pathOf(name) + QStringLiteral(" (") +
                     labels.join(QLatin1String(", ")) + QLatin1Char(')'));
        comment(lines, QStringLiteral("  "), {}, type.comment);
    }
    for (const auto &[name, sequence] : schema.sequences) {
        QString line = QStringLiteral("sequence ") + pathOf(name) + optionsText(sequence.options);
        if (sequence.ownedBy)
            line += QStringLiteral(" owned by ") + pathOf(sequence.ownedBy->table) + QLatin1Char('.') +
                    pathPart(sequence.ownedBy->column);
        lines.append(line);
    }
    for (const auto &[name, table] : schema.tables)
        dumpTable(lines, *table);
    for (const auto &[name, view] : schema.views)
        lines.append((view.materialized ? QStringLiteral("materialized view ") : QStringLiteral("view ")) +
                     pathOf(name));
    // A name may hold a line end; a fact may not.
    for (QString &line : lines)
        line.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return lines;
}

} // namespace reckoner
