// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/texts.h"

#include <limits>

namespace reckoner::diffing {

QString typeRaw(const DataType &type, const Dialect &dialect)
{
    return type.opaque ? type.raw : dialect.typeText(type);
}

QString columnList(const QStringList &columns)
{
    return columns.join(QLatin1String(", "));
}

QString deferText(const Deferrability &deferrability)
{
    if (!deferrability.deferrable)
        return {};
    return deferrability.initiallyDeferred ? QStringLiteral("deferrable initially deferred")
                                           : QStringLiteral("deferrable");
}

QString targetText(const ForeignKey &key)
{
    return pathOf(key.target) + QLatin1String(" (") + columnList(key.targetColumns) + QLatin1Char(')');
}

QString partText(const IndexPart &part)
{
    QString text =
        part.expression ? QLatin1Char('(') + part.expression->text + QLatin1Char(')') : part.column;
    if (!part.collation.isEmpty())
        text += QLatin1String(" collate ") + part.collation;
    if (!part.opclass.isEmpty())
        text += QLatin1Char(' ') + part.opclass;
    if (part.descending)
        text += QLatin1String(" desc");
    if (part.nullsFirst && *part.nullsFirst != part.descending)
        text += *part.nullsFirst ? QLatin1String(" nulls first") : QLatin1String(" nulls last");
    return text;
}

QString partsText(const Index &index)
{
    QStringList parts;
    for (const IndexPart &part : index.parts)
        parts.append(partText(part));
    return parts.join(QLatin1String(", "));
}

QString sequenceText(const SequenceOptions &options)
{
    QStringList words;
    if (!options.type.isEmpty())
        words.append(QLatin1String("as ") + options.type);
    const auto number = [&](const char *word, const std::optional<qint64> &value) {
        if (value)
            words.append(QLatin1String(word) + QLatin1Char(' ') + QString::number(*value));
    };
    number("start", options.start);
    number("increment", options.increment);
    number("minvalue", options.min);
    number("maxvalue", options.max);
    number("cache", options.cache);
    if (options.cycle)
        words.append(QStringLiteral("cycle"));
    return words.join(QLatin1Char(' '));
}

QString effectiveSequence(SequenceOptions options)
{
    const bool small = options.type == QLatin1String("smallint");
    const bool medium = options.type == QLatin1String("integer");
    if (!small && !medium)
        options.type = QStringLiteral("bigint");
    const qint64 highest = small    ? std::numeric_limits<qint16>::max()
                           : medium ? std::numeric_limits<qint32>::max()
                                    : std::numeric_limits<qint64>::max();
    const qint64 step = options.increment.value_or(1);
    options.increment = step;
    options.min = options.min.value_or(step > 0 ? 1 : -highest - 1);
    options.max = options.max.value_or(step > 0 ? highest : -1);
    options.start = options.start.value_or(step > 0 ? *options.min : *options.max);
    options.cache = options.cache.value_or(1);
    return sequenceText(options);
}

QString sequenceText(const Sequence &sequence)
{
    return sequenceText(sequence.options) +
           (sequence.unlogged ? QLatin1String(" unlogged") : QLatin1String());
}

QString ownerText(const std::optional<OwnedBy> &owner)
{
    return owner ? joinPath({owner->table.schema, owner->table.name, owner->column}) : QString();
}

QString stateText(bool validated, bool enforced)
{
    if (!enforced)
        return QStringLiteral("not enforced");
    return validated ? QString() : QStringLiteral("not valid");
}

QString keyState(const ForeignKey &key)
{
    const QString state = stateText(key.validated, key.enforced);
    if (key.switchedOff.isEmpty())
        return state;
    const QString off = key.switchedOff.join(QLatin1String(" and ")) + QLatin1String(" off");
    return state.isEmpty() ? off : state + QLatin1String(", ") + off;
}

QString optionsText(const Table &table)
{
    QStringList options = table.options + table.serverOptions;
    if (table.ofType)
        options.append(QLatin1String("of ") + pathOf(*table.ofType));
    return columnList(options);
}

QString partitionText(const Table &table)
{
    return table.partitionOf ? pathOf(*table.partitionOf) + QLatin1Char(' ') + table.partitionBound
                             : QString();
}

QString parentsText(const Table &table)
{
    QStringList parents;
    for (const ObjectName &parent : table.inherits)
        parents.append(pathOf(parent));
    return parents.join(QLatin1String(", "));
}

QString moduleText(const Table &table)
{
    return table.moduleArguments.isEmpty()
               ? table.module
               : table.module + QLatin1Char('(') + columnList(table.moduleArguments) + QLatin1Char(')');
}

QString elementText(const ExclusionElement &element, const QString &expression)
{
    QString text = expression;
    if (!element.collation.isEmpty())
        text += QLatin1String(" collate ") + element.collation;
    if (!element.opclass.isEmpty())
        text += QLatin1Char(' ') + element.opclass;
    if (element.descending)
        text += QLatin1String(" desc");
    if (element.nullsFirst && *element.nullsFirst != element.descending)
        text += *element.nullsFirst ? QLatin1String(" nulls first") : QLatin1String(" nulls last");
    return text + QLatin1String(" with ") + element.op;
}

QString identityText(const Column &column)
{
    if (column.autoincrement)
        return QStringLiteral("autoincrement");
    if (!column.identity)
        return {};
    const QString options = sequenceText(column.identity->options);
    return (column.identity->always ? QStringLiteral("always") : QStringLiteral("by default")) +
           (options.isEmpty() ? QString() : QLatin1String(" (") + options + QLatin1Char(')'));
}

QString generatedText(const Boxed<Generated> &generated)
{
    if (!generated)
        return {};
    return generated->expression.text +
           (generated->stored ? QLatin1String(" stored") : QLatin1String(" virtual"));
}

QString labelsText(const QStringList &labels)
{
    QStringList quoted;
    for (QString label : labels)
        quoted.append(QLatin1Char('\'') + label.replace(QLatin1Char('\''), QLatin1String("''")) +
                      QLatin1Char('\''));
    return quoted.join(QLatin1String(", "));
}

QString nullableText(bool nullable)
{
    return nullable ? QStringLiteral("null") : QStringLiteral("not null");
}

FacetTexts textsOf(const Table &table, const Dialect &)
{
    return Texts()
        .add("comment", table.comment)
        .add("options", optionsText(table))
        .add("columnOrder", columnList(table.columnNames()))
        .add("partitionKey", table.partitionKey)
        .add("partitionOf", partitionText(table))
        .add("inherits", parentsText(table))
        .add("server", table.server)
        .add("module", moduleText(table))
        .take();
}

FacetTexts textsOf(const Column &column, const Dialect &dialect)
{
    return Texts()
        .add("type", typeRaw(column.type, dialect))
        .add("nullable", nullableText(column.nullable))
        .add("default", expressionText(column.defaultValue))
        .add("identity", identityText(column))
        .add("generated", generatedText(column.generated))
        .add("collation", column.collation)
        .add("options", columnList(column.options))
        .add("comment", column.comment)
        .take();
}

namespace {

/// A key's own comment, and that of its index.
template<class Key>
QString commentsOf(const Key &key)
{
    if (key.indexComment.isEmpty())
        return key.comment;
    return key.comment + QLatin1String(key.comment.isEmpty() ? "[index: " : " [index: ") + key.indexComment +
           QLatin1Char(']');
}

} // namespace

FacetTexts textsOf(const PrimaryKey &key, const Dialect &)
{
    return Texts()
        .add("columns",
             columnList(key.columns) +
                 (key.include.isEmpty() ? QString() : QLatin1String(" include ") + columnList(key.include)) +
                 (key.withoutOverlaps ? QLatin1String(" without overlaps") : QLatin1String()))
        .add("deferrable", deferText(key.deferrability))
        .add("onConflict", key.onConflict)
        .add("options", columnList(key.options))
        .add("comment", commentsOf(key))
        .add("name", key.name)
        .take();
}

FacetTexts textsOf(const UniqueConstraint &unique, const Dialect &)
{
    return Texts()
        .add("columns", columnList(unique.columns) +
                            (unique.withoutOverlaps ? QLatin1String(" without overlaps") : QLatin1String()))
        .add("include", columnList(unique.include))
        .flag("nullsNotDistinct", unique.nullsNotDistinct)
        .add("deferrable", deferText(unique.deferrability))
        .add("onConflict", unique.onConflict)
        .add("options", columnList(unique.options))
        .add("comment", commentsOf(unique))
        .add("name", unique.name)
        .take();
}

FacetTexts textsOf(const CheckConstraint &check, const Dialect &)
{
    return Texts()
        .add("expression", check.expression.text)
        .flag("noInherit", check.noInherit)
        .add("validated", stateText(check.validated, check.enforced))
        .add("comment", check.comment)
        .add("name", check.name)
        .take();
}

FacetTexts textsOf(const ForeignKey &key, const Dialect &)
{
    const auto action = [](ReferentialAction value) {
        return value == ReferentialAction::NoAction ? QString() : actionName(value);
    };
    const auto onDelete = [&action](const ForeignKey &k) {
        return action(k.onDelete) +
               (k.onDeleteColumns.isEmpty()
                    ? QString()
                    : QLatin1String(" (") + columnList(k.onDeleteColumns) + QLatin1Char(')'));
    };
    return Texts()
        .add("columns", columnList(key.columns))
        .add("target", targetText(key))
        .add("onDelete", onDelete(key))
        .add("onUpdate", action(key.onUpdate))
        .add("match", key.match == QLatin1String("simple") ? QString() : key.match)
        .add("deferrable", deferText(key.deferrability))
        .add("validated", keyState(key))
        .add("comment", key.comment)
        .add("name", key.name)
        .take();
}

FacetTexts textsOf(const ExclusionConstraint &exclusion, const Dialect &)
{
    QStringList elements;
    for (const ExclusionElement &element : exclusion.elements)
        elements.append(elementText(element, element.expression.text));
    return Texts()
        .add("elements",
             elements.join(QLatin1String(", ")) +
                 (exclusion.include.isEmpty() ? QString()
                                              : QLatin1String(" include ") + columnList(exclusion.include)))
        .add("method", exclusion.method)
        .add("predicate", expressionText(exclusion.predicate))
        .add("deferrable", deferText(exclusion.deferrability))
        .add("options", columnList(exclusion.options))
        .add("comment", commentsOf(exclusion))
        .add("name", exclusion.name)
        .take();
}

FacetTexts textsOf(const Index &index, const Dialect &)
{
    return Texts()
        .flag("unique", index.unique)
        .add("method", index.method)
        .add("parts", partsText(index))
        .add("include", columnList(index.include))
        .add("predicate", expressionText(index.predicate))
        .flag("nullsNotDistinct", index.nullsNotDistinct)
        .add("valid", index.valid ? QString() : QStringLiteral("invalid"))
        .add("options", columnList(index.options))
        .add("comment", index.comment)
        .add("name", index.name)
        .take();
}

FacetTexts textsOf(const Sequence &sequence, const Dialect &)
{
    return Texts()
        .add("options", sequenceText(sequence).trimmed())
        .add("ownedBy", ownerText(sequence.ownedBy))
        .add("comment", sequence.comment)
        .take();
}

FacetTexts textsOf(const EnumType &type, const Dialect &)
{
    return Texts().add("labels", labelsText(type.labels)).add("comment", type.comment).take();
}

} // namespace reckoner::diffing
