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
    if (hasSeconds(plain.name) && plain.args == std::vector<int>{6} &&
        applies(QStringLiteral("pg.type.seconds"))) {
        plain.args.clear();
        normal.rules.append(QStringLiteral("pg.type.seconds"));
    }
    if (plain.name == QLatin1String("numeric") && plain.args.size() == 1)
        plain.args.push_back(0);
    if (plain.dimensions > 1 && applies(QStringLiteral("pg.type.dimensions"))) {
        plain.dimensions = 1;
        normal.rules.append(QStringLiteral("pg.type.dimensions"));
    }
    if (plain.schema == defaultSchema())
        plain.schema.clear();
    if (!plain.schema.isEmpty() && pg::isExtensionType(plain.name) &&
        applies(QStringLiteral("pg.type.extension"))) {
        plain.schema.clear();
        normal.rules.append(QStringLiteral("pg.type.extension"));
    }
    normal.text = pg::typeText(plain);
    if (type.raw.isEmpty() || type.raw == pg::typeText(type))
        return normal;
    if (applies(QStringLiteral("pg.type.synonym")))
        normal.rules.prepend(QStringLiteral("pg.type.synonym"));
    else
        normal.text = type.raw.simplified();
    return normal;
}

Normal PostgreSqlDialect::normalExpression(const Expression &expression,
                                           const ExpressionContext &context) const
{
    if (m_off.isEmpty())
        return pg::normalExpression(expression, context);
    ExpressionContext narrower = context;
    narrower.off = &m_off;
    return pg::normalExpression(expression, narrower);
}

Normal PostgreSqlDialect::normalStatement(StatementUse use, const QString &sql,
                                          const StatementContext &context) const
{
    StatementContext narrower = context;
    narrower.off = m_off.isEmpty() ? nullptr : &m_off;
    switch (use) {
    case StatementUse::PartitionKey:
        return pg::normalPartitionKey(sql, narrower);
    case StatementUse::PartitionBound:
        return pg::normalPartitionBound(sql, narrower);
    default:
        return pg::QueryNormal(narrower).normal(use, sql);
    }
}

IndexPart PostgreSqlDialect::keptPart(const IndexPart &part, const QString &method, const Table &table,
                                      QStringList &rules) const
{
    return pg::keptPart(part, method, &table, m_off, rules);
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
