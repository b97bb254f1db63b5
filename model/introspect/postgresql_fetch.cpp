// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_fetch.h"

#include "model/dialect/dialect.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

namespace {

using Oid = PostgresRows::Oid;
using postgres::Fetch;
using postgres::numbers;
using postgres::oidArray;
using postgres::optionalText;
using postgres::texts;

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

bool schemaWanted(const QString &name, const QStringList &patterns)
{
    if (patterns.isEmpty())
        return true;
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString &pattern) {
        return QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern))
            .match(name)
            .hasMatch();
    });
}

void fetchTables(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    fetch.query("relations", schemas, [&](const PostgresRow &row) {
        rows.relations.push_back({row.oid(0), row.oid(1), row.text(2), row.letter(3), row.letter(4),
                                  row.truth(5), row.truth(6), row.truth(7), row.bigNumber(8),
                                  row.bigNumber(9), texts(row.text(10)), row.text(11), row.text(12),
                                  row.oid(13), optionalText(row, 14), row.letter(15), row.text(16),
                                  row.text(17), row.oid(18)});
    });
    fetch.query("toast_options", schemas,
                [&](const PostgresRow &row) { rows.toastOptions.insert(row.oid(0), texts(row.text(1))); });
    fetch.query("defaults", schemas, [&](const PostgresRow &row) {
        rows.defaults.insert(PostgresRows::columnKey(row.oid(0), row.number(1)), row.text(2));
    });
    bool hasExclusions = false;
    fetch.query("constraints", schemas, [&](const PostgresRow &row) {
        rows.constraints.push_back({row.oid(0),
                                    row.text(1),
                                    row.letter(2),
                                    row.oid(3),
                                    row.oid(4),
                                    row.oid(5),
                                    row.oid(6),
                                    row.letter(7),
                                    row.letter(8),
                                    row.letter(9),
                                    row.truth(10),
                                    row.truth(11),
                                    row.truth(12),
                                    row.truth(13),
                                    row.truth(14),
                                    numbers(row.text(15)),
                                    numbers(row.text(16)),
                                    row.text(17),
                                    numbers(row.text(18)),
                                    row.truth(19),
                                    row.truth(20)});
        hasExclusions = hasExclusions || row.letter(2) == 'x';
    });
    if (hasExclusions)
        fetch.query("exclusion_operators", schemas, [&](const PostgresRow &row) {
            rows.exclusionOperators.insert(row.oid(0), texts(row.text(1)));
        });
    fetch.query("indexes", schemas, [&](const PostgresRow &row) {
        PostgresRows::Index index{
            row.oid(0),           row.oid(1),           row.text(2),           row.text(3),
            row.truth(4),         row.truth(5),         row.truth(6),          row.number(7),
            numbers(row.text(8)), numbers(row.text(9)), numbers(row.text(10)), numbers(row.text(11)),
            texts(row.text(12)),  texts(row.text(13)),  optionalText(row, 14), row.truth(15),
            row.truth(16),        row.truth(17),        row.text(18),          row.oid(19)};
        rows.indexes.push_back(std::move(index));
    });
    fetch.query("inherits", schemas,
                [&](const PostgresRow &row) { rows.inherits.emplace_back(row.oid(0), row.oid(1)); });
}

void fetchTypes(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    fetch.query("user_types", schemas, [&](const PostgresRow &row) {
        rows.userTypes.push_back({row.oid(0), row.oid(1), row.text(2), row.letter(3), row.oid(4),
                                  optionalText(row, 5), row.truth(6), row.truth(7), row.text(8),
                                  optionalText(row, 9), row.oid(10), row.text(11), row.oid(12), row.oid(13),
                                  postgres::functionPath(row.text(14)), postgres::functionPath(row.text(15)),
                                  row.text(16), row.oid(17)});
    });
    fetch.query("domain_checks", schemas, [&](const PostgresRow &row) {
        rows.domainChecks.push_back({row.oid(0), row.oid(1), row.text(2), row.text(3), row.truth(4)});
    });
    fetch.query("enum_labels", {},
                [&](const PostgresRow &row) { rows.enumLabels.emplace_back(row.oid(0), row.text(1)); });
    fetch.query("sequences", {}, [&](const PostgresRow &row) {
        SequenceOptions options;
        options.type = row.text(1);
        options.start = row.bigNumber(2);
        options.increment = row.bigNumber(3);
        options.min = row.bigNumber(4);
        options.max = row.bigNumber(5);
        options.cache = row.bigNumber(6);
        options.cycle = row.truth(7);
        rows.sequences.push_back({row.oid(0), options, row.oid(8), row.number(9), row.letter(10)});
    });
    fetch.query("opclasses", {}, [&](const PostgresRow &row) {
        const QString schema = row.text(1);
        const QString name = row.text(2);
        (row.truth(3) ? rows.defaultOpclasses : rows.opclasses)
            .insert(row.oid(0), schema == QLatin1String("pg_catalog") ? name : joinPath({schema, name}));
    });
}

void fetchRest(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    // The oid of pg_class is fixed.
    fetch.query("comments", {}, [&](const PostgresRow &row) {
        if (row.oid(0) == 1259)
            rows.comments.insert(PostgresRows::columnKey(row.oid(1), row.number(2)), row.text(3));
        else
            rows.otherComments.insert(PostgresRows::columnKey(row.oid(1), int(row.oid(0))), row.text(3));
    });
    fetch.query("extension_members", {}, [&](const PostgresRow &row) {
        rows.extensionMembers.insert(PostgresRows::columnKey(row.oid(1), static_cast<int>(row.oid(0))), true);
    });
    fetch.query("others", schemas, [&](const PostgresRow &row) {
        rows.others.emplace_back(row.text(0),
                                 PostgresRows::columnKey(row.oid(1), static_cast<int>(row.oid(2))));
    });
}

/// What is not usual of a column, as the query of columns packs it.
PostgresRows::ColumnOptions unusual(const QStringList &packed)
{
    const auto letter = [&](int at) {
        return packed.value(at).isEmpty() ? '\0' : packed[at].at(0).toLatin1();
    };
    PostgresRows::ColumnOptions options{packed.value(0) == QLatin1String("true"),
                                        letter(1),
                                        letter(2),
                                        packed.value(3).toInt(),
                                        texts(packed.value(4)),
                                        texts(packed.value(5)),
                                        std::nullopt};
    options.options.removeIf(
        [](const QString &each) { return each.startsWith(QLatin1String("pg_attver=")); });
    if (!packed.value(6).isEmpty())
        options.acl = packed[6];
    return options;
}

/// `stored`: the columns with options and their types, by columnKey and typeKey.
/// Types of columns are spelt by what pg_type and pg_namespace say: no column's name is looked up.
void fetchColumnTypes(Fetch &fetch, const std::vector<std::pair<quint64, quint64>> &stored,
                      PostgresRows &rows)
{
    std::vector<quint64> types;
    for (const PostgresRows::Column &column : rows.columns)
        types.push_back(PostgresRows::typeKey(column.type, column.typmod));
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    QStringList pairs;
    for (const quint64 key : types)
        pairs.append(QStringLiteral("%1 %2").arg(key >> 32).arg(static_cast<qint32>(key)));
    QHash<quint64, char> storages;
    fetch.query("types", QStringLiteral("'{%1}'::text[]").arg(pairs.join(QLatin1Char(','))),
                [&](const PostgresRow &row) {
                    const quint64 key = PostgresRows::typeKey(row.oid(0), row.number(1));
                    rows.types.insert(key, {row.text(2), row.oid(3)});
                    storages.insert(key, row.letter(4));
                });
    for (const auto &[column, type] : stored) {
        PostgresRows::ColumnOptions &options = rows.columnOptions[column];
        if (options.storage == storages.value(type))
            options.storage = '\0';
    }
}

// No query that looks columns up by name may come after this one: what it says of touched rows is the witness
// of them all.
void fetchColumns(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    std::vector<std::pair<quint64, quint64>> stored;
    fetch.query("columns", schemas, [&](const PostgresRow &row) {
        const bool isOfIndex = row.truth(10);
        if (!row.isNull(11)) {
            const quint64 key = PostgresRows::columnKey(row.oid(0), row.number(1));
            rows.columnOptions.insert(key, unusual(texts(row.text(11))));
            if (!isOfIndex)
                stored.emplace_back(key, PostgresRows::typeKey(row.oid(3), row.number(4)));
        }
        if (isOfIndex)
            return;
        rows.columns.push_back({row.oid(0), row.number(1), row.text(2), row.oid(3), row.number(4),
                                row.truth(5), row.letter(6), row.letter(7), row.oid(8)});
        if (!row.isNull(9))
            rows.touchedColumns.push_back({row.oid(0), row.oid(9)});
    });
    if (fetch.outcome() && !rows.columns.empty())
        fetchColumnTypes(fetch, stored, rows);
    std::vector<Oid> collations;
    for (const PostgresRows::Column &column : rows.columns) {
        const auto type = rows.types.constFind(PostgresRows::typeKey(column.type, column.typmod));
        if (column.collation && (type == rows.types.cend() || type->collation != column.collation))
            collations.push_back(column.collation);
    }
    for (const PostgresRows::Index &index : rows.indexes) {
        for (const int collation : index.collation)
            collations.push_back(static_cast<Oid>(collation));
    }
    for (const PostgresRows::UserType &type : rows.userTypes) {
        collations.push_back(type.collation);
        collations.push_back(type.subtypeCollation);
    }
    std::sort(collations.begin(), collations.end());
    collations.erase(std::unique(collations.begin(), collations.end()), collations.end());
    fetch.query("collations", oidArray(collations), [&](const PostgresRow &row) {
        const QString schema = row.text(1);
        const QString name = row.text(2);
        rows.collations.insert(row.oid(0),
                               schema == QLatin1String("pg_catalog") ? name : joinPath({schema, name}));
    });
}

/// Tables of the one column version_num: whatever env.py calls them, Alembic makes them so.
void findVersionTables(PostgresRows &rows)
{
    std::vector<Oid> &tables = rows.versionTables;
    for (const PostgresRows::Column &column : rows.columns) {
        if (column.name == QLatin1String("version_num"))
            tables.push_back(column.rel);
    }
    if (tables.empty())
        return;
    for (const PostgresRows::Column &column : rows.columns) {
        if (column.name != QLatin1String("version_num"))
            std::erase(tables, column.rel);
    }
}

// Version tables are read last, each behind a savepoint: a refusal aborts the transaction.
Result<void> fetchStamps(PostgresSession &session, const LiveOptions &options, PostgresRows &rows)
{
    findVersionTables(rows);
    std::vector<Stamp> there;
    for (const PostgresRows::Relation &relation : rows.relations) {
        const bool named = relation.name == options.versionTable;
        const bool likely = std::find(rows.versionTables.begin(), rows.versionTables.end(), relation.oid) !=
                            rows.versionTables.end();
        if ((!named && !likely) || (relation.kind != 'r' && relation.kind != 'p'))
            continue;
        if (!likely)
            rows.versionTables.push_back(relation.oid);
        const auto nsp = std::find_if(rows.namespaces.begin(), rows.namespaces.end(),
                                      [&](const auto &entry) { return entry.oid == relation.nsp; });
        Stamp stamp;
        stamp.tablePresent = true;
        stamp.table = joinPath({nsp == rows.namespaces.end() ? QString() : nsp->name, relation.name});
        there.push_back(std::move(stamp));
    }
    const Dialect &sql = dialect(DialectId::PostgreSql);
    for (Stamp &stamp : there) {
        const QStringList path = splitPath(stamp.table);
        const Result<void> read =
            session.each(QStringLiteral("SAVEPOINT stamp; SELECT version_num FROM %1.%2")
                             .arg(sql.quote(path[0]), sql.quote(path[1])),
                         [&](const PostgresRow &row) { stamp.revisions.append(row.text(0)); });
        if (!read) {
            const bool refused = read.error().code == QLatin1String("postgres.denied") ||
                                 read.error().code == QLatin1String("postgres.query");
            // A version table without its column is odd; one that has vanished since the snapshot is not.
            if (!refused ||
                (session.stumbled() && !read.error().detail.contains(QLatin1String("version_num"))))
                return read;
            rows.notes.push_back({Severity::Warning,
                                  QStringLiteral("stamp.unreadable"),
                                  PostgresText::tr("The version table %1 could not be read: %2. Grant SELECT "
                                                   "on it to the role that inspects.")
                                      .arg(stamp.table, read.error().detail),
                                  {},
                                  {}});
            rows.stampsUnread.append(stamp.table);
            if (Result<void> back = session.rollBackTo("stamp"); !back)
                return back;
            continue;
        }
        stamp.revisions.sort();
        rows.stamps.push_back(stamp);
    }
    std::sort(rows.stamps.begin(), rows.stamps.end(),
              [](const Stamp &a, const Stamp &b) { return a.table < b.table; });
    rows.stampsUnread.sort();
    rows.stamp = stampFor(rows.stamps, rows.stampsUnread, DialectId::PostgreSql, options);
    return {};
}

} // namespace

Result<PostgresRows> fetchPostgres(PostgresSession &session, const LiveOptions &options,
                                   const Progress &progress)
{
    PostgresRows rows;
    rows.serverVersion = session.serverVersionText();
    if (session.major() > PostgresSession::newestMajor)
        rows.notes.push_back(
            {Severity::Warning,
             QStringLiteral("postgres.newer"),
             PostgresText::tr(
                 "The server runs PostgreSQL %1; this version of Reckoner was tried with %2 to %3 only.")
                 .arg(rows.serverVersion)
                 .arg(PostgresSession::oldestMajor)
                 .arg(PostgresSession::newestMajor),
             {},
             {}});
    Fetch fetch(session, progress, rows);
    std::vector<Oid> schemas;
    fetch.query("namespaces", {}, [&](const PostgresRow &row) {
        if (!schemaWanted(row.text(1), options.schemas))
            return;
        schemas.push_back(row.oid(0));
        rows.namespaces.push_back({row.oid(0), row.text(1), row.text(2), row.oid(3), optionalText(row, 4)});
        rows.schemas.push_back(row.text(1));
    });
    if (fetch.outcome() && schemas.empty() && !options.schemas.isEmpty())
        return unexpected(QStringLiteral("postgres.schema"),
                          PostgresText::tr("%1 has no schema named %2.")
                              .arg(session.where(), options.schemas.join(QStringLiteral(", "))));
    const QString oids = oidArray(schemas);
    fetchTables(fetch, oids, rows);
    fetchTypes(fetch, oids, rows);
    fetchPrograms(fetch, oids, rows);
    fetchNamed(fetch, oids, rows);
    fetchRest(fetch, oids, rows);
    fetchColumns(fetch, oids, rows);
    if (!fetch.outcome())
        return fetch.outcome().forward();
    if (Result<void> testified = rows.witness.testify(session, oids, rows.touchedColumns); !testified)
        return testified.forward();
    if (Result<void> stamp = fetchStamps(session, options, rows); !stamp)
        return stamp.forward();
    return rows;
}

} // namespace reckoner
