// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/describe.h"

#include <limits>

namespace reckoner::diffing {

namespace {

class Texts
{
public:
    Texts &add(const char *facet, const QString &text)
    {
        if (!text.isEmpty())
            m_texts.emplace_back(QLatin1String(facet), text);
        return *this;
    }
    Texts &flag(const char *facet, bool set) { return add(facet, set ? QStringLiteral("true") : QString()); }
    FacetTexts take() { return std::move(m_texts); }

private:
    FacetTexts m_texts;
};

QString expressionText(const std::optional<Expression> &expression)
{
    return expression ? expression->text : QString();
}

} // namespace

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

QString ownerText(const std::optional<OwnedBy> &owner)
{
    return owner ? joinPath({owner->table.schema, owner->table.name, owner->column}) : QString();
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

QString generatedText(const std::optional<Generated> &generated)
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
        .add("options", columnList(table.options))
        .add("columnOrder", columnList(table.columnNames()))
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
        .add("comment", column.comment)
        .take();
}

FacetTexts textsOf(const PrimaryKey &key, const Dialect &)
{
    return Texts()
        .add("columns",
             columnList(key.columns) +
                 (key.include.isEmpty() ? QString() : QLatin1String(" include ") + columnList(key.include)))
        .add("deferrable", deferText(key.deferrability))
        .add("onConflict", key.onConflict)
        .add("name", key.name)
        .take();
}

FacetTexts textsOf(const UniqueConstraint &unique, const Dialect &)
{
    return Texts()
        .add("columns", columnList(unique.columns))
        .add("include", columnList(unique.include))
        .flag("nullsNotDistinct", unique.nullsNotDistinct)
        .add("deferrable", deferText(unique.deferrability))
        .add("onConflict", unique.onConflict)
        .add("name", unique.name)
        .take();
}

FacetTexts textsOf(const CheckConstraint &check, const Dialect &)
{
    return Texts()
        .add("expression", check.expression.text)
        .flag("noInherit", check.noInherit)
        .add("validated", check.validated ? QString() : QStringLiteral("not valid"))
        .add("name", check.name)
        .take();
}

FacetTexts textsOf(const ForeignKey &key, const Dialect &)
{
    const auto action = [](ReferentialAction value) {
        return value == ReferentialAction::NoAction ? QString() : actionName(value);
    };
    return Texts()
        .add("columns", columnList(key.columns))
        .add("target", targetText(key))
        .add("onDelete", action(key.onDelete))
        .add("onUpdate", action(key.onUpdate))
        .add("match", key.match)
        .add("deferrable", deferText(key.deferrability))
        .add("validated", key.validated ? QString() : QStringLiteral("not valid"))
        .add("name", key.name)
        .take();
}

FacetTexts textsOf(const ExclusionConstraint &exclusion, const Dialect &)
{
    QStringList elements;
    for (const ExclusionElement &element : exclusion.elements)
        elements.append(element.expression.text + QLatin1String(" with ") + element.op);
    return Texts()
        .add("elements", elements.join(QLatin1String(", ")))
        .add("method", exclusion.method)
        .add("predicate", expressionText(exclusion.predicate))
        .add("deferrable", deferText(exclusion.deferrability))
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
        .add("name", index.name)
        .take();
}

FacetTexts textsOf(const Sequence &sequence, const Dialect &)
{
    return Texts()
        .add("options", sequenceText(sequence.options))
        .add("ownedBy", ownerText(sequence.ownedBy))
        .add("comment", sequence.comment)
        .take();
}

FacetTexts textsOf(const EnumType &type, const Dialect &)
{
    return Texts().add("labels", labelsText(type.labels)).add("comment", type.comment).take();
}

FacetTexts textsOf(const Domain &domain, const Dialect &dialect)
{
    QStringList checks;
    for (const CheckConstraint &check : domain.checks)
        checks.append(check.name + QLatin1String(": ") + check.expression.text);
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
        attributes.append(attribute.name + QLatin1Char(' ') + typeRaw(attribute.type, dialect));
    return Texts().add("attributes", columnList(attributes)).add("comment", type.comment).take();
}

FacetTexts textsOf(const View &view, const Dialect &)
{
    return Texts()
        .add("definition", view.definition)
        .add("options", columnList(view.options))
        .add("comment", view.comment)
        .take();
}

FacetTexts textsOf(const Routine &routine, const Dialect &)
{
    return Texts().add("body", routine.definition).add("comment", routine.comment).take();
}

FacetTexts textsOf(const Extension &extension, const Dialect &)
{
    return Texts().add("version", extension.version).add("comment", extension.comment).take();
}

FacetTexts textsOf(const Namespace &space, const Dialect &)
{
    return Texts().add("comment", space.comment).take();
}

FacetTexts textsOf(const Trigger &trigger, const Dialect &)
{
    return Texts()
        .add("definition", trigger.definition)
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

} // namespace reckoner::diffing
