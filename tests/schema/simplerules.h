// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/enginerules.h"

namespace reckoner {

/// Just enough of an engine for tests of the room that knows no dialects: names without shortening,
/// NOT NULL of primary keys, a sequence for "serial".
class SimpleRules : public EngineRules
{
public:
    explicit SimpleRules(DialectId dialect)
        : m_id(dialect)
    {
    }

    DialectId id() const override { return m_id; }
    QString defaultSchema() const override
    {
        return m_id == DialectId::PostgreSql ? QStringLiteral("public") : QStringLiteral("main");
    }
    int identifierLimit() const override { return m_id == DialectId::PostgreSql ? 63 : 0; }
    bool foldsCase() const override { return m_id == DialectId::Sqlite; }

    QString serverName(Kind kind, const Schema &, const Table &table,
                       const QStringList &columns) const override
    {
        if (m_id == DialectId::Sqlite)
            return {};
        const QString suffix = kind == Kind::PrimaryKey   ? QStringLiteral("pkey")
                               : kind == Kind::Unique     ? QStringLiteral("key")
                               : kind == Kind::Check      ? QStringLiteral("check")
                               : kind == Kind::ForeignKey ? QStringLiteral("fkey")
                               : kind == Kind::Exclusion  ? QStringLiteral("excl")
                                                          : QStringLiteral("idx");
        const QStringList shape = kind == Kind::PrimaryKey ? QStringList() : columns;
        return (QStringList{table.name.name} + shape + QStringList{suffix}).join(QLatin1Char('_'));
    }

    std::vector<ObjectName> completeTable(Schema &schema, Table &table) const override
    {
        std::vector<ObjectName> sequences;
        for (Column &column : table.columns) {
            if (auto sequence = completeColumn(schema, table, column))
                sequences.push_back(*sequence);
        }
        if (table.primaryKey && m_id == DialectId::PostgreSql) {
            for (const QString &column : table.primaryKey->columns)
                table.column(column)->nullable = false;
            if (table.primaryKey->name.isEmpty())
                table.primaryKey->name = serverName(Kind::PrimaryKey, schema, table, {});
        }
        for (ForeignKey &key : table.foreignKeys) {
            if (key.target.schema.isEmpty())
                key.target.schema = defaultSchema();
        }
        return sequences;
    }

    std::optional<ObjectName> completeColumn(Schema &schema, Table &table, Column &column) const override
    {
        if (column.type.name != QLatin1String("serial"))
            return std::nullopt;
        column.type.name = QStringLiteral("integer");
        column.nullable = false;
        Sequence sequence;
        sequence.name = {table.name.schema,
                         table.name.name + QLatin1Char('_') + column.name + QLatin1String("_seq")};
        sequence.ownedBy = OwnedBy{table.name, column.name};
        column.defaultValue = Expression{QStringLiteral("nextval('%1'::regclass)").arg(sequence.name.name)};
        schema.sequences.emplace(sequence.name, sequence);
        return sequence.name;
    }

private:
    DialectId m_id;
};

} // namespace reckoner
