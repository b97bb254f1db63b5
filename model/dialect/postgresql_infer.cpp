// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_infer.h"

#include "model/dialect/postgresql_catalog.h"
#include "model/sql/pg_types.h"

#include <QHash>
#include <QSet>

namespace reckoner::pg {

bool isExtensionType(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("citext"),    QStringLiteral("hstore"),   QStringLiteral("ltree"),
        QStringLiteral("lquery"),    QStringLiteral("vector"),   QStringLiteral("halfvec"),
        QStringLiteral("sparsevec"), QStringLiteral("geometry"), QStringLiteral("geography"),
        QStringLiteral("raster"),    QStringLiteral("cube"),     QStringLiteral("isbn"),
        QStringLiteral("isbn13"),    QStringLiteral("seg"),
    };
    return names.contains(name.section(QLatin1Char('('), 0, 0));
}

bool isTextual(const QString &key)
{
    return key == QLatin1String("text") || key == QLatin1String("character varying");
}

bool isNumeric(const QString &key)
{
    static const QSet<QString> numbers{QStringLiteral("smallint"), QStringLiteral("integer"),
                                       QStringLiteral("bigint"),   QStringLiteral("numeric"),
                                       QStringLiteral("real"),     QStringLiteral("double precision")};
    return numbers.contains(key);
}

bool isIntegral(const QString &key)
{
    return isNumeric(key) && (key.endsWith(QLatin1String("int")) || key == QLatin1String("integer"));
}

bool isComparison(const QString &op)
{
    static const QSet<QString> ops{QStringLiteral("="), QStringLiteral("<>"), QStringLiteral("<"),
                                   QStringLiteral(">"), QStringLiteral("<="), QStringLiteral(">=")};
    return ops.contains(op);
}

DataType typeOfKey(const QString &key)
{
    DataType type;
    type.name = key;
    if (key.endsWith(QLatin1String("[]"))) {
        type.name.chop(2);
        type.dimensions = 1;
    }
    // "character" without a length is character(1) where it is written.
    if (type.name == QLatin1String("character"))
        type.name = QStringLiteral("bpchar");
    return type;
}

const CompositeType *compositeOf(const DataType &type, const ExpressionContext &context)
{
    if (!context.schema || type.schema.isEmpty() || type.dimensions > 0)
        return nullptr;
    const auto composite = context.schema->composites.find({type.schema, type.name});
    return composite != context.schema->composites.end() ? &composite->second : nullptr;
}

const Domain *domainOf(const DataType &type, const ExpressionContext &context)
{
    if (!context.schema || type.schema.isEmpty() || type.dimensions > 0)
        return nullptr;
    const auto domain = context.schema->domains.find({type.schema, type.name});
    return domain != context.schema->domains.end() ? &domain->second : nullptr;
}

QString typeKey(const DataType &type, const ExpressionContext &context)
{
    if (type.opaque || type.name.isEmpty())
        return {};
    const QString suffix = type.dimensions > 0 ? QStringLiteral("[]") : QString();
    QString key = type.name;
    if (type.schema.isEmpty()) {
        if (key == QLatin1String("bpchar"))
            key = QStringLiteral("character");
        else if (key == QLatin1String("\"bit\""))
            key = QStringLiteral("bit");
        return key + suffix;
    }
    if (const Domain *domain = domainOf(type, context))
        return typeKey(domain->type, context);
    if (type.schema != QLatin1String("public") && !isExtensionType(type.name))
        key = withoutOwnDomain(quoteIdentifier(type.schema) + QLatin1Char('.') + quoteIdentifier(key));
    return key + suffix;
}

QString naturalType(const Term &constant)
{
    bool small = false;
    bool big = false;
    switch (constant.constant) {
    case Term::Constant::Integer:
        constant.text.toInt(&small);
        constant.text.toLongLong(&big);
        return small ? QStringLiteral("integer") : big ? QStringLiteral("bigint") : QStringLiteral("numeric");
    case Term::Constant::Float:
        constant.text.toLongLong(&big);
        return big ? QStringLiteral("bigint") : QStringLiteral("numeric");
    case Term::Constant::Boolean:
        return QStringLiteral("boolean");
    case Term::Constant::Bits:
        return QStringLiteral("bit");
    default:
        return QStringLiteral("unknown");
    }
}

const Column *columnOf(const Term &term, const ExpressionContext &context)
{
    if (term.kind != Term::Kind::Column || !context.table)
        return nullptr;
    if (const Column *column = context.table->column(term.text))
        return column;
    if (term.text.startsWith(QLatin1String("new.")) || term.text.startsWith(QLatin1String("old.")))
        return context.table->column(term.text.mid(4));
    return nullptr;
}

QString typeOfTerm(const Term &term, const ExpressionContext &context)
{
    if (term.kind == Term::Kind::Column) {
        const Column *column = columnOf(term, context);
        // VALUE in a domain's constraint
        if (!context.table && context.type && term.text == QLatin1String("value"))
            return typeKey(*context.type, context);
        return column ? typeKey(column->type, context) : QString();
    }
    if (term.isConstant())
        return naturalType(term);
    return typeKey(term.type, context);
}

QString negationOf(const QString &op)
{
    static const QHash<QString, QString> negations{
        {QStringLiteral("="), QStringLiteral("<>")},     {QStringLiteral("<>"), QStringLiteral("=")},
        {QStringLiteral("<"), QStringLiteral(">=")},     {QStringLiteral(">="), QStringLiteral("<")},
        {QStringLiteral(">"), QStringLiteral("<=")},     {QStringLiteral("<="), QStringLiteral(">")},
        {QStringLiteral("~~"), QStringLiteral("!~~")},   {QStringLiteral("!~~"), QStringLiteral("~~")},
        {QStringLiteral("~~*"), QStringLiteral("!~~*")}, {QStringLiteral("!~~*"), QStringLiteral("~~*")},
        {QStringLiteral("~"), QStringLiteral("!~")},     {QStringLiteral("!~"), QStringLiteral("~")},
        {QStringLiteral("~*"), QStringLiteral("!~*")},   {QStringLiteral("!~*"), QStringLiteral("~*")}};
    return negations.value(op);
}

} // namespace reckoner::pg
