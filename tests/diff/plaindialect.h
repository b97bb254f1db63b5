// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

namespace reckoner {

/// A dialect for tests of what stands above dialects: types and expressions are their own text, but for
/// "varchar" = "character varying", one pair of outer parentheses, and texts that start with '?', whose
/// meaning is unknown.
class PlainDialect : public Dialect
{
public:
    explicit PlainDialect(DialectId id = DialectId::PostgreSql)
        : m_id(id)
    {
    }

    DialectId id() const override { return m_id; }
    bool applies(const QString &) const override { return true; }
    QString defaultSchema() const override
    {
        return m_id == DialectId::Sqlite ? QStringLiteral("main") : QStringLiteral("public");
    }
    int identifierLimit() const override { return 63; }
    QString serverName(Kind, const Schema &, const Table &, const QStringList &) const override { return {}; }
    std::vector<ObjectName> completeTable(Schema &, Table &) const override { return {}; }
    std::optional<ObjectName> completeColumn(Schema &, Table &, Column &) const override { return {}; }
    bool foldsCase() const override { return m_id == DialectId::Sqlite; }
    QString quote(const QString &identifier) const override { return identifier; }
    QString literal(const QString &text) const override { return text; }

    QString typeText(const DataType &type) const override
    {
        QStringList args;
        for (const int arg : type.args)
            args.append(QString::number(arg));
        return type.name + (args.isEmpty()
                                ? QString()
                                : QLatin1Char('(') + args.join(QLatin1Char(',')) + QLatin1Char(')'));
    }
    DataType parseType(const QString &text) const override
    {
        DataType type;
        type.raw = text;
        const qsizetype open = text.indexOf(QLatin1Char('('));
        type.name = open < 0 ? text : text.left(open);
        if (open >= 0) {
            for (const QString &arg : text.mid(open + 1, text.size() - open - 2).split(QLatin1Char(',')))
                type.args.push_back(arg.toInt());
        }
        type.opaque = text.startsWith(QLatin1Char('?'));
        return type;
    }
    Normal normalType(const DataType &type) const override
    {
        QString text = typeText(type);
        if (!text.startsWith(QLatin1String("varchar")))
            return {text, {}, true};
        return {text.replace(0, 7, QStringLiteral("character varying")),
                {QStringLiteral("test.type.synonym")},
                true};
    }
    Normal normalExpression(const Expression &expression, const ExpressionContext &) const override
    {
        QString text = expression.text;
        if (text.startsWith(QLatin1Char('(')) && text.endsWith(QLatin1Char(')')))
            text = text.mid(1, text.size() - 2);
        return {text, {}, !text.startsWith(QLatin1Char('?'))};
    }
    Facets liveFacets() const override
    {
        Facets facets;
        for (const Kind kind : {Kind::Table, Kind::Column, Kind::PrimaryKey, Kind::Unique, Kind::Check,
                                Kind::ForeignKey, Kind::Index, Kind::Sequence, Kind::Enum})
            facets.allow(kind);
        return facets;
    }

private:
    DialectId m_id;
};

} // namespace reckoner
