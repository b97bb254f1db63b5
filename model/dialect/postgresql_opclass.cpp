// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_opclass.h"

#include "model/dialect/postgresql_rules.h"
#include "model/sql/pg_expression.h"
#include "model/sql/pg_term.h"

#include <QSet>

namespace reckoner::pg {

namespace {

/// Source: pg_opclass where opcdefault, of PostgreSQL 15 and of the extensions that come with it, pgvector
/// and PostGIS. An operator class can only be given to a column of its type, or of one that is stored alike,
/// so that its name alone says that it is the default.
const QSet<QString> &defaultsOf(const QString &method)
{
    static const auto set = [](const char *names) {
        const QStringList list = QString::fromLatin1(names).split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    };
    static const QSet<QString> none;
    static const QSet<QString> btree = set(
        "array_ops bit_ops bool_ops bpchar_ops bytea_ops char_ops date_ops enum_ops float4_ops float8_ops "
        "inet_ops int2_ops int4_ops int8_ops interval_ops jsonb_ops macaddr8_ops macaddr_ops money_ops "
        "multirange_ops name_ops numeric_ops oid_ops oidvector_ops pg_lsn_ops range_ops record_ops text_ops "
        "tid_ops time_ops timestamp_ops timestamptz_ops timetz_ops tsquery_ops tsvector_ops uuid_ops "
        "varbit_ops xid8_ops btree_hstore_ops citext_ops cube_ops ltree_ops seg_ops vector_ops");
    static const QSet<QString> hash = set(
        "aclitem_ops array_ops bool_ops bpchar_ops bytea_ops char_ops cid_ops date_ops enum_ops float4_ops "
        "float8_ops inet_ops int2_ops int4_ops int8_ops interval_ops jsonb_ops macaddr8_ops macaddr_ops "
        "multirange_ops name_ops numeric_ops oid_ops oidvector_ops pg_lsn_ops range_ops record_ops text_ops "
        "tid_ops time_ops timestamp_ops timestamptz_ops timetz_ops uuid_ops xid8_ops xid_ops citext_ops "
        "hash_hstore_ops hash_ltree_ops");
    static const QSet<QString> gin = set(
        "array_ops jsonb_ops tsvector_ops gin_hstore_ops bit_ops bool_ops bpchar_ops bytea_ops char_ops "
        "cidr_ops date_ops enum_ops float4_ops float8_ops inet_ops int2_ops int4_ops int8_ops interval_ops "
        "macaddr8_ops macaddr_ops money_ops name_ops numeric_ops oid_ops text_ops time_ops timestamp_ops "
        "timestamptz_ops timetz_ops uuid_ops varbit_ops varchar_ops");
    static const QSet<QString> gist = set(
        "box_ops circle_ops multirange_ops point_ops poly_ops range_ops tsquery_ops tsvector_ops "
        "gist_bit_ops gist_bool_ops gist_bpchar_ops gist_bytea_ops gist_cash_ops gist_cidr_ops "
        "gist_date_ops gist_enum_ops gist_float4_ops gist_float8_ops gist_inet_ops gist_int2_ops "
        "gist_int4_ops gist_int8_ops gist_interval_ops gist_macaddr8_ops gist_macaddr_ops gist_numeric_ops "
        "gist_oid_ops gist_text_ops gist_time_ops gist_timestamp_ops gist_timestamptz_ops gist_timetz_ops "
        "gist_uuid_ops gist_vbit_ops gist__int_ops gist__ltree_ops gist_cube_ops gist_hstore_ops "
        "gist_ltree_ops gist_seg_ops gist_geography_ops gist_geometry_ops_2d");
    static const QSet<QString> spgist = set("box_ops inet_ops poly_ops quad_point_ops range_ops text_ops "
                                            "spgist_geography_ops_nd spgist_geometry_ops_2d");
    static const QSet<QString> brin = set(
        "bit_minmax_ops box_inclusion_ops bpchar_minmax_ops bytea_minmax_ops char_minmax_ops date_minmax_ops "
        "float4_minmax_ops float8_minmax_ops inet_inclusion_ops int2_minmax_ops int4_minmax_ops "
        "int8_minmax_ops interval_minmax_ops macaddr8_minmax_ops macaddr_minmax_ops name_minmax_ops "
        "numeric_minmax_ops oid_minmax_ops pg_lsn_minmax_ops range_inclusion_ops text_minmax_ops "
        "tid_minmax_ops time_minmax_ops timestamp_minmax_ops timestamptz_minmax_ops timetz_minmax_ops "
        "uuid_minmax_ops varbit_minmax_ops brin_geography_inclusion_ops brin_geometry_inclusion_ops_2d");
    static const QSet<QString> ivfflat = set("vector_l2_ops halfvec_l2_ops");
    static const std::pair<const char *, const QSet<QString> *> methods[] = {
        {"btree", &btree},   {"hash", &hash}, {"gin", &gin},        {"gist", &gist},
        {"spgist", &spgist}, {"brin", &brin}, {"ivfflat", &ivfflat}};
    if (method.isEmpty())
        return btree;
    for (const auto &[name, classes] : methods) {
        if (method == QLatin1String(name))
            return *classes;
    }
    return none;
}

/// A column's own collation, written out.
IndexPart withoutUsualCollation(IndexPart part, const Table *table, const QSet<QString> &off,
                                QStringList &rules)
{
    const QString catalog = QStringLiteral("pg_catalog.");
    if (part.collation.startsWith(catalog))
        part.collation.remove(0, catalog.size());
    if (part.collation.isEmpty() || part.expression || !table)
        return part;
    const Column *column = table->column(part.column);
    const QString own =
        column && !column->collation.isEmpty() ? column->collation : QStringLiteral("default");
    const QString rule = QStringLiteral("pg.collate.default");
    if (column && part.collation == own && !off.contains(rule)) {
        part.collation.clear();
        rules.append(rule);
    }
    return part;
}

} // namespace

IndexPart keptPart(IndexPart part, const QString &method, const Table *table, const QSet<QString> &off,
                   QStringList &rules)
{
    const auto apply = [&](const char *rule) {
        const QString name = QLatin1String(rule);
        if (off.contains(name))
            return false;
        if (!rules.contains(name))
            rules.append(name);
        return true;
    };
    if (!part.opclass.isEmpty()) {
        const qsizetype open = part.opclass.indexOf(QLatin1Char('('));
        const QString name = splitPath(part.opclass.left(open)).last();
        // A text may be given the operators of a padded one.
        const Column *column = part.expression || !table ? nullptr : table->column(part.column);
        const bool padded = column && (column->type.name == QLatin1String("character") ||
                                       column->type.name == QLatin1String("bpchar"));
        const bool isOwn = !column || padded == name.startsWith(QLatin1String("bpchar"));
        const QString bare = name + (open < 0 ? QString() : part.opclass.mid(open));
        if (open < 0 && defaultsOf(method).contains(name) && isOwn && apply("pg.index.opclass"))
            part.opclass.clear();
        else if (part.opclass != bare && apply("pg.index.opclass-schema"))
            part.opclass = bare;
    }
    if (part.expression && !part.expression->opaque && !part.collation.isEmpty()) {
        // The collation that the expression has itself.
        const ExpressionContext context{ExpressionContext::Use::IndexPart, nullptr, table, nullptr, nullptr};
        const Result<Term> read = parseExpression(part.expression->text);
        if (read && read->kind != Term::Kind::Collate && ownCollation(*read, context) == part.collation &&
            apply("pg.index.collate"))
            part.collation.clear();
    }
    if (!part.expression || part.expression->opaque)
        return withoutUsualCollation(std::move(part), table, off, rules);
    const Result<Term> term = parseExpression(part.expression->text);
    if (!term)
        return part;
    const Term *inner = &*term;
    while (inner->kind == Term::Kind::Collate && apply("pg.index.collate")) {
        if (part.collation.isEmpty())
            part.collation = inner->text;
        inner = &inner->args.front();
    }
    if (inner->kind == Term::Kind::Column && apply("pg.index.column")) {
        part.column = inner->text;
        part.expression.reset();
    } else if (inner != &*term) {
        part.expression->text = printTerm(*inner);
    }
    return withoutUsualCollation(std::move(part), table, off, rules);
}

} // namespace reckoner::pg
