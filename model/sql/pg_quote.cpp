// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_types.h"

#include <QSet>

namespace reckoner::pg {

namespace {

/// Every key word that is not "unreserved" in PostgreSQL 10 to 18 (pg_get_keywords()): quote_identifier()
/// quotes them.
const QSet<QString> &keyWords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "all analyse analyze and any array as asc asymmetric authorization binary both case cast check "
            "collate "
            "collation column concurrently constraint create cross current_catalog current_date current_role "
            "current_schema current_time current_timestamp current_user default deferrable desc distinct do "
            "else "
            "end except false fetch for foreign freeze from full grant group having ilike in initially inner "
            "intersect into is isnull join lateral leading left like limit localtime localtimestamp natural "
            "not "
            "notnull null offset on only or order outer overlaps placing primary references returning right "
            "select "
            "session_user similar some symmetric system_user table tablesample then to trailing true union "
            "unique "
            "user using variadic verbose when where window with between bigint bit boolean char character "
            "coalesce "
            "dec decimal exists extract float greatest grouping inout int integer interval json json_array "
            "json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize "
            "json_table "
            "json_value least merge_action national nchar none normalize nullif numeric out overlay position "
            "precision real row setof smallint substring time timestamp treat trim values varchar "
            "xmlattributes "
            "xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize "
            "xmltable");
        const QStringList list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

} // namespace

QString quoteIdentifier(const QString &identifier)
{
    const bool plain = pathPart(identifier) == identifier;
    if (plain && !keyWords().contains(identifier))
        return identifier;
    QString inner = identifier;
    inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

QString quoteName(const ObjectName &name)
{
    if (name.schema.isEmpty())
        return quoteIdentifier(name.name);
    return quoteIdentifier(name.schema) + QLatin1Char('.') + quoteIdentifier(name.name);
}

QString quoteLiteral(const QString &text)
{
    QString inner = text;
    inner.replace(QLatin1Char('\''), QLatin1String("''"));
    if (!inner.contains(QLatin1Char('\\')))
        return QLatin1Char('\'') + inner + QLatin1Char('\'');
    inner.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QStringLiteral("E'") + inner + QLatin1Char('\'');
}

QString cutIdentifier(const QString &identifier)
{
    const QByteArray bytes = identifier.toUtf8();
    if (bytes.size() <= 63)
        return identifier;
    int length = 63;
    while (length > 0 && (static_cast<unsigned char>(bytes[length]) & 0xC0) == 0x80)
        --length;
    return QString::fromUtf8(bytes.left(length));
}

} // namespace reckoner::pg
