// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/dialect/postgresql_follow.h"
#include "model/dialect/postgresql_stand.h"

namespace reckoner {

/// PostgreSQL 10 to 18, as read under search_path = '' with the default schema public.
class PostgreSqlDialect final : public Dialect
{
public:
    explicit PostgreSqlDialect(QSet<QString> off = {})
        : m_off(std::move(off))
    {
    }

    DialectId id() const override { return DialectId::PostgreSql; }
    QString defaultSchema() const override { return QStringLiteral("public"); }
    int identifierLimit() const override { return 63; }
    bool foldsCase() const override { return false; }

    QString serverName(Kind kind, const Schema &schema, const Table &table,
                       const QStringList &columns) const override;
    std::vector<ObjectName> completeTable(Schema &schema, Table &table) const override;
    std::optional<ObjectName> completeColumn(Schema &schema, Table &table, Column &column) const override;

    QString quote(const QString &identifier) const override;
    QString literal(const QString &text) const override;
    QString typeText(const DataType &type) const override;
    DataType parseType(const QString &text) const override;
    Normal normalType(const DataType &type) const override;
    Normal normalExpression(const Expression &expression, const ExpressionContext &context) const override;
    TextEffect followRename(Schema &schema, const Renaming &renaming) const override
    {
        return pg::followRename(schema, renaming);
    }
    TextEffect followRoutine(Schema &schema, const ObjectName &from, const ObjectName &to) const override
    {
        return pg::followRoutine(schema, from, to);
    }
    std::vector<ObjectRef> standingOn(const Schema &schema, const ObjectName &relation,
                                      const QString &column) const override
    {
        return pg::standingOn(schema, relation, column);
    }
    void writeOutTypes(const Schema &schema, Table &table, const QString &column) const override;
    void completeView(const Schema &schema, View &view) const override { pg::completeView(schema, view); }
    IndexPart keptPart(const IndexPart &part, const QString &method, const Table &table,
                       QStringList &rules) const override;
    Normal normalStatement(StatementUse use, const QString &sql,
                           const StatementContext &context) const override;
    bool applies(const QString &rule) const override { return !m_off.contains(rule); }
    Facets liveFacets() const override;

private:
    QSet<QString> m_off;
};

const Dialect &postgresqlDialect();

} // namespace reckoner
