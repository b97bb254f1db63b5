// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite.h"

#include "model/dialect/sqlite_complete.h"
#include "model/dialect/sqlite_normal.h"
#include "model/dialect/sqlite_rename.h"
#include "model/dialect/sqlite_statement.h"
#include "model/sql/sqlite_tokens.h"
#include "model/sql/sqlite_types.h"

namespace reckoner {

namespace {

class SqliteDialect final : public Dialect
{
public:
    explicit SqliteDialect(QSet<QString> off = {})
        : m_off(std::move(off))
    {
    }

    bool applies(const QString &rule) const override { return !m_off.contains(rule); }
    DialectId id() const override { return DialectId::Sqlite; }
    QString defaultSchema() const override { return QStringLiteral("main"); }
    int identifierLimit() const override { return 0; }
    QString serverName(Kind, const Schema &, const Table &, const QStringList &) const override { return {}; }
    std::vector<ObjectName> completeTable(Schema &schema, Table &table) const override
    {
        completeSqliteTable(schema, table);
        return {};
    }
    std::optional<ObjectName> completeColumn(Schema &, Table &table, Column &column) const override
    {
        completeSqliteColumn(table, column);
        return std::nullopt;
    }
    bool foldsCase() const override { return true; }
    TextEffect followRename(Schema &schema, const Renaming &renaming) const override
    {
        return followSqliteRename(schema, renaming);
    }

    QString quote(const QString &identifier) const override
    {
        bool plain = !identifier.isEmpty() && !isSqliteKeyword(identifier);
        for (qsizetype i = 0; plain && i < identifier.size(); ++i) {
            const QChar c = identifier.at(i);
            const bool letter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
            plain = letter || (i > 0 && c >= u'0' && c <= u'9');
        }
        if (plain)
            return identifier;
        QString inner = identifier;
        inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
        return QLatin1Char('"') + inner + QLatin1Char('"');
    }

    QString literal(const QString &text) const override
    {
        QString inner = text;
        inner.replace(QLatin1Char('\''), QLatin1String("''"));
        return QLatin1Char('\'') + inner + QLatin1Char('\'');
    }

    QString typeText(const DataType &type) const override { return sqliteTypeText(type); }
    DataType parseType(const QString &text) const override { return sqliteType(text); }

    Normal normalType(const DataType &type) const override
    {
        Normal normal{sqliteTypeText(type), {}, !type.opaque};
        const QString rule = QStringLiteral("sqlite.type.spelling");
        if (!type.opaque && type.raw != normal.text && !type.raw.isEmpty()) {
            if (!applies(rule))
                normal.text = type.raw.simplified();
            else
                normal.rules.append(rule);
        }
        return normal;
    }

    Normal normalExpression(const Expression &expression, const ExpressionContext &context) const override
    {
        ExpressionContext narrower = context;
        narrower.off = m_off.isEmpty() ? nullptr : &m_off;
        return normalSqliteExpression(expression, narrower);
    }

    Normal normalStatement(StatementUse use, const QString &sql,
                           const StatementContext &context) const override
    {
        StatementContext narrower = context;
        narrower.off = m_off.isEmpty() ? nullptr : &m_off;
        return normalSqliteStatement(use, sql, narrower);
    }

    // Names are spoken of where the text has them; an empty one is a constraint without a name.
    Facets liveFacets() const override
    {
        const auto words = [](const char *list) {
            return QString(QLatin1String(list)).split(QLatin1Char(','));
        };
        Facets facets;
        facets.allow(Kind::Table, words("comment,partitionKey,partitionOf,inherits,server"));
        facets.allow(Kind::Column, words("comment"));
        facets.allow(Kind::PrimaryKey, words("deferrable,comment"));
        facets.allow(Kind::Unique, words("include,nullsNotDistinct,deferrable,comment"));
        facets.allow(Kind::Check, words("noInherit,validated,comment"));
        facets.allow(Kind::ForeignKey, words("validated,comment"));
        facets.allow(Kind::Index, words("method,include,nullsNotDistinct,valid,options,comment"));
        facets.allow(Kind::View, words("options,comment"));
        facets.allow(Kind::Trigger, words("level,function,arguments,transition,deferrable,enabled,comment"));
        return facets;
    }

private:
    QSet<QString> m_off;
};

} // namespace

const Dialect &sqliteDialect()
{
    static const SqliteDialect instance;
    return instance;
}

std::unique_ptr<const Dialect> sqliteDialectWithout(const QSet<QString> &rules)
{
    return std::make_unique<SqliteDialect>(rules);
}

} // namespace reckoner
