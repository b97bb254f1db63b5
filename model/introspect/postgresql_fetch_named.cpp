// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/name.h"
#include "model/introspect/postgresql_fetch.h"

#include <algorithm>

namespace reckoner::postgres {

using Oid = PostgresRows::Oid;

namespace {

/// How many views are asked for at a time: each takes a few locks.
constexpr size_t viewsAtOnce = 500;

QStringList aggregateOptions(const PostgresRow &row)
{
    QStringList options;
    const auto add = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            options.append(QLatin1String(key) + QLatin1Char('=') + value);
    };
    const auto function = [&](const char *key, int column) { add(key, functionPath(row.text(column))); };
    const auto modify = [&](const char *key, int column, char usual) {
        const char letter = row.letter(column);
        if (letter != usual)
            add(key, letter == 'r'   ? QStringLiteral("read_only")
                     : letter == 's' ? QStringLiteral("shareable")
                                     : QStringLiteral("read_write"));
    };
    const bool ordered = row.letter(1) != 'n';
    if (ordered)
        add("direct", row.text(2));
    if (row.letter(1) == 'h')
        options.append(QStringLiteral("hypothetical="));
    function("sfunc", 3);
    function("finalfunc", 4);
    function("combinefunc", 5);
    function("serialfunc", 6);
    function("deserialfunc", 7);
    function("msfunc", 8);
    function("minvfunc", 9);
    function("mfinalfunc", 10);
    if (row.truth(11))
        options.append(QStringLiteral("finalfunc_extra="));
    if (row.truth(12))
        options.append(QStringLiteral("mfinalfunc_extra="));
    modify("finalfunc_modify", 13, ordered ? 'w' : 'r');
    modify("mfinalfunc_modify", 14, ordered ? 'w' : 'r');
    add("sortop", row.text(15));
    add("stype", row.text(16));
    if (row.number(17))
        add("sspace", row.text(17));
    add("mstype", row.text(18));
    if (row.number(19))
        add("msspace", row.text(19));
    if (!row.isNull(20))
        options.append(QStringLiteral("initcond=") + row.text(20));
    if (!row.isNull(21))
        options.append(QStringLiteral("minitcond=") + row.text(21));
    return options;
}

} // namespace

void fetchPrograms(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    std::vector<Oid> views;
    for (const PostgresRows::Relation &relation : rows.relations) {
        if (relation.kind == 'v' || relation.kind == 'm')
            views.push_back(relation.oid);
    }
    for (size_t first = 0; first < views.size(); first += viewsAtOnce) {
        const auto begin = views.begin() + qsizetype(first);
        const auto end = views.begin() + qsizetype(std::min(first + viewsAtOnce, views.size()));
        fetch.unlocked([&] {
            fetch.query("views", oidArray({begin, end}),
                        [&](const PostgresRow &row) { rows.viewQueries.insert(row.oid(0), row.text(1)); });
        });
    }
    fetch.query("routines", "pg_proc", {Kind::Routine}, schemas, [&](const PostgresRow &row) {
        rows.routines.push_back({row.oid(0),
                                 row.oid(1),
                                 row.text(2),
                                 row.letter(3),
                                 row.oid(4),
                                 optionalText(row, 5),
                                 row.text(6),
                                 row.text(7),
                                 row.text(8),
                                 row.letter(9),
                                 row.truth(10),
                                 row.truth(11),
                                 row.truth(12),
                                 row.letter(13),
                                 row.text(14).toDouble(),
                                 row.text(15).toDouble(),
                                 functionPath(row.text(16)),
                                 texts(row.text(17)),
                                 row.truth(18),
                                 row.text(19),
                                 texts(row.text(20)),
                                 texts(row.text(21)),
                                 texts(row.text(22)),
                                 texts(row.text(23)),
                                 texts(row.text(24)),
                                 row.text(25),
                                 row.text(26)});
    });
    fetch.query("aggregates", "pg_aggregate", {Kind::Routine}, schemas,
                [&](const PostgresRow &row) { rows.aggregates.insert(row.oid(0), aggregateOptions(row)); });
    fetch.query("triggers", "pg_trigger", {Kind::Trigger}, schemas, [&](const PostgresRow &row) {
        rows.triggers.push_back({row.oid(0), row.oid(1), row.text(2), row.number(3), row.letter(4),
                                 functionPath(row.text(5)), row.truth(6), row.oid(7), row.truth(8),
                                 row.truth(9), numbers(row.text(10)), row.text(11).toLatin1(), row.text(12),
                                 row.text(13), row.text(14), row.truth(15)});
    });
    const bool hasKeys = std::any_of(rows.constraints.begin(), rows.constraints.end(),
                                     [](const auto &constraint) { return constraint.type == 'f'; });
    if (hasKeys)
        fetch.query("key_triggers", "pg_trigger", {Kind::Trigger}, schemas, [&](const PostgresRow &row) {
            rows.keyTriggers.insert(row.oid(0), {row.truth(1), row.truth(2)});
        });
    fetch.query("rules", "pg_rewrite", {Kind::Rule}, schemas, [&](const PostgresRow &row) {
        rows.rules.push_back({row.oid(0), row.oid(1), row.text(2), row.letter(3), row.text(4)});
    });
    fetch.query("policies", "pg_policy", {Kind::Policy}, schemas, [&](const PostgresRow &row) {
        const std::vector<int> roles = numbers(row.text(5));
        rows.policies.push_back({row.oid(0), row.oid(1), row.text(2), row.letter(3), row.truth(4),
                                 std::vector<Oid>(roles.begin(), roles.end()), optionalText(row, 6),
                                 optionalText(row, 7)});
    });
    fetch.query("event_triggers", "pg_event_trigger", {Kind::EventTrigger}, {}, [&](const PostgresRow &row) {
        rows.eventTriggers.push_back({row.oid(0), row.text(1), row.text(2), functionPath(row.text(3)),
                                      row.letter(4), texts(row.text(5)), row.oid(6)});
    });
}

void fetchNamed(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    fetch.query("own_collations", "pg_collation", {Kind::Collation}, schemas, [&](const PostgresRow &row) {
        rows.ownCollations.push_back({row.oid(0), row.oid(1), row.text(2), row.oid(3), row.letter(4),
                                      row.truth(5), row.text(6), row.text(7), row.text(8), row.text(9)});
    });
    fetch.query("statistics", "pg_statistic_ext", {Kind::Statistics}, schemas, [&](const PostgresRow &row) {
        rows.statistics.push_back({row.oid(0), row.oid(1), row.text(2), row.oid(3), numbers(row.text(4)),
                                   texts(row.text(5)), texts(row.text(6)), row.number(7), row.oid(8)});
    });
    const std::vector<Kind> publication{Kind::Publication};
    fetch.query("publications", "pg_publication", publication, {}, [&](const PostgresRow &row) {
        rows.publications.push_back({row.oid(0), row.text(1), row.truth(2), row.truth(3), row.truth(4),
                                     row.truth(5), row.truth(6), row.truth(7), row.oid(8)});
    });
    if (!rows.publications.empty()) {
        fetch.query("publication_tables", "pg_publication_rel", publication, {}, [&](const PostgresRow &row) {
            rows.publishedTables.push_back(
                {row.oid(0), row.oid(1), numbers(row.text(2)), optionalText(row, 3)});
        });
        fetch.query(
            "publication_schemas", "pg_publication_namespace", publication, {},
            [&](const PostgresRow &row) { rows.publishedSchemas.emplace_back(row.oid(0), row.text(1)); });
    }
    const std::vector<Kind> foreign{Kind::ForeignServer};
    fetch.query("foreign_servers", "pg_foreign_server", foreign, {}, [&](const PostgresRow &row) {
        rows.foreignServers.push_back({row.oid(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                       texts(row.text(5)), row.oid(6), optionalText(row, 7)});
    });
    if (!rows.foreignServers.empty()) {
        fetch.query("foreign_tables", "pg_foreign_table", foreign, {}, [&](const PostgresRow &row) {
            rows.foreignTables.insert(row.oid(0), {row.text(1), texts(row.text(2))});
        });
    }
    fetch.query("extensions", "pg_extension", {Kind::Extension}, {}, [&](const PostgresRow &row) {
        rows.extensions.push_back({row.oid(0), row.text(1), row.text(2), row.text(3), row.truth(4)});
    });
    fetch.query("roles", "pg_roles", {Kind::Policy}, {},
                [&](const PostgresRow &row) { rows.roles.insert(row.oid(0), row.text(1)); });
}

} // namespace reckoner::postgres
