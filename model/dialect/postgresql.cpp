// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql.h"

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_normal.h"
#include "model/dialect/postgresql_opclass.h"
#include "model/dialect/postgresql_partition.h"
#include "model/dialect/postgresql_query.h"
#include "model/sql/pg_types.h"

namespace reckoner {

namespace {

bool hasSeconds(const QString &name)
{
    return name == QLatin1String("interval") || name.startsWith(QLatin1String("time"));
}

} // namespace

QString PostgreSqlDialect::quote(const QString &identifier) const
{
    return pg::quoteIdentifier(identifier);
}

QString PostgreSqlDialect::literal(const QString &text) const
{
    return pg::quoteLiteral(text);
}

QString PostgreSqlDialect::typeText(const DataType &type) const
{
    return pg::typeText(type);
}

DataType PostgreSqlDialect::parseType(const QString &text) const
{
    return pg::parseType(text);
}

Normal PostgreSqlDialect::normalType(const DataType &type) const
{
    Normal normal;
    if (type.opaque || type.name.isEmpty()) {
        normal.text = type.raw.simplified();
        normal.known = false;
        return normal;
    }
    DataType plain = type;
    if (hasSeconds(plain.name) && plain.args == std::vector<int>{6}) {
        plain.args.clear();
        normal.rules.append(QStringLiteral("pg.type.seconds"));
    }
    if (plain.name == QLatin1String("numeric") && plain.args.size() == 1)
        plain.args.push_back(0);
    if (plain.dimensions > 1) {
        plain.dimensions = 1;
        normal.rules.append(QStringLiteral("pg.type.dimensions"));
    }
    if (plain.schema == defaultSchema())
        plain.schema.clear();
    if (!plain.schema.isEmpty() && pg::isExtensionType(plain.name)) {
        plain.schema.clear();
        normal.rules.append(QStringLiteral("pg.type.extension"));
    }
    normal.text = pg::typeText(plain);
    if (!type.raw.isEmpty() && type.raw != pg::typeText(type))
        normal.rules.prepend(QStringLiteral("pg.type.synonym"));
    return normal;
}

Normal PostgreSqlDialect::normalExpression(const Expression &expression,
                                           const ExpressionContext &context) const
{
    return pg::normalExpression(expression, context);
}

Normal PostgreSqlDialect::normalStatement(StatementUse use, const QString &sql,
                                          const StatementContext &context) const
{
    switch (use) {
    case StatementUse::PartitionKey:
        return pg::normalPartitionKey(sql, context);
    case StatementUse::PartitionBound:
        return pg::normalPartitionBound(sql, context);
    default:
        return pg::QueryNormal(context).normal(use, sql);
    }
}

IndexPart PostgreSqlDialect::keptPart(const IndexPart &part, const QString &method, const Table &table,
                                      QStringList &rules) const
{
    return pg::keptPart(part, method, &table, rules);
}

Facets PostgreSqlDialect::liveFacets() const
{
    Facets facets;
    for (const Kind kind : allKinds)
        facets.allow(kind);
    return facets;
}

const Dialect &postgresqlDialect()
{
    static const PostgreSqlDialect instance;
    return instance;
}

} // namespace reckoner
