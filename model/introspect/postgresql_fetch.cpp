// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_rows.h"

#include "model/dialect/dialect.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QVariant>

#include <algorithm>

namespace reckoner {

namespace {

using Oid = PostgresRows::Oid;

QString tr(const char *text)
{
    return QCoreApplication::translate("Postgres", text);
}

Oid oid(const QSqlQuery &row, int column)
{
    return row.value(column).toString().toUInt();
}

char letter(const QSqlQuery &row, int column)
{
    const QString text = row.value(column).toString();
    return text.isEmpty() ? '\0' : text.at(0).toLatin1();
}

QString text(const QSqlQuery &row, int column)
{
    return row.value(column).toString();
}

bool truth(const QSqlQuery &row, int column)
{
    return row.value(column).toBool();
}

// "{1,2}" of an int2[] and "1 2" of an int2vector alike.
std::vector<int> numbers(const QString &array)
{
    std::vector<int> result;
    qint64 number = 0;
    bool inside = false;
    bool negative = false;
    for (const QChar c : array) {
        if (c.isDigit()) {
            number = number * 10 + c.digitValue();
            inside = true;
            continue;
        }
        if (inside)
            result.push_back(static_cast<int>(negative ? -number : number));
        inside = false;
        number = 0;
        negative = c == QLatin1Char('-');
    }
    if (inside)
        result.push_back(static_cast<int>(negative ? -number : number));
    return result;
}

// A text[] as PostgreSQL prints it: {a,"b c","say \"x\""}.
QStringList texts(const QString &array)
{
    QStringList result;
    if (array.size() < 2)
        return result;
    QString item;
    bool quoted = false;
    bool any = false;
    for (int i = 1; i < array.size() - 1; ++i) {
        const QChar c = array.at(i);
        if (quoted && c == QLatin1Char('\\')) {
            item += array.at(++i);
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
            any = true;
        } else if (!quoted && c == QLatin1Char(',')) {
            result.append(item);
            item.clear();
            any = false;
        } else {
            item += c;
            any = true;
        }
    }
    if (any || !result.isEmpty())
        result.append(item);
    return result;
}

QString oidArray(const std::vector<Oid> &oids)
{
    QStringList list;
    for (const Oid id : oids)
        list.append(QString::number(id));
    return QStringLiteral("'{%1}'::oid[]").arg(list.join(QLatin1Char(',')));
}

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

// Runs one query after the other until one fails.
class Fetch
{
public:
    Fetch(PostgresSession &session, const Progress &progress)
        : m_session(session)
        , m_progress(progress)
    {
    }

    void query(const char *name, const QString &oids, const std::function<void(const QSqlQuery &)> &row)
    {
        if (!m_outcome)
            return;
        m_progress.say(tr("Reading %1 of %2")
                           .arg(QString(QLatin1String(name)).replace(QLatin1Char('_'), QLatin1Char(' ')),
                                m_session.where()));
        m_outcome = m_session.eachOf(name, oids, row);
    }
    const Result<void> &outcome() const { return m_outcome; }

private:
    PostgresSession &m_session;
    const Progress &m_progress;
    Result<void> m_outcome;
};

void fetchTables(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    fetch.query("relations", schemas, [&](const QSqlQuery &row) {
        rows.relations.push_back({oid(row, 0), oid(row, 1), text(row, 2), letter(row, 3), letter(row, 4),
                                  truth(row, 5), truth(row, 6), truth(row, 7), row.value(8).toLongLong(),
                                  row.value(9).toLongLong(), texts(text(row, 10)), text(row, 11)});
    });
    fetch.query("types", schemas, [&](const QSqlQuery &row) {
        rows.types.insert(PostgresRows::typeKey(oid(row, 0), row.value(1).toInt()),
                          {text(row, 2), oid(row, 3)});
    });
    fetch.query("columns", schemas, [&](const QSqlQuery &row) {
        rows.columns.push_back({oid(row, 0), row.value(1).toInt(), text(row, 2), oid(row, 3),
                                row.value(4).toInt(), truth(row, 5), letter(row, 6), letter(row, 7),
                                oid(row, 8)});
    });
    fetch.query("defaults", schemas, [&](const QSqlQuery &row) {
        rows.defaults.insert(PostgresRows::columnKey(oid(row, 0), row.value(1).toInt()), text(row, 2));
    });
    fetch.query("constraints", schemas, [&](const QSqlQuery &row) {
        rows.constraints.push_back({oid(row, 0), text(row, 1), letter(row, 2), oid(row, 3), oid(row, 4),
                                    oid(row, 5), oid(row, 6), letter(row, 7), letter(row, 8), letter(row, 9),
                                    truth(row, 10), truth(row, 11), truth(row, 12), truth(row, 14),
                                    numbers(text(row, 15)), numbers(text(row, 16)), text(row, 17)});
    });
    fetch.query("indexes", schemas, [&](const QSqlQuery &row) {
        PostgresRows::Index index{
            oid(row, 0),           oid(row, 1),           text(row, 2),           text(row, 3),
            truth(row, 4),         truth(row, 5),         truth(row, 6),          row.value(7).toInt(),
            numbers(text(row, 8)), numbers(text(row, 9)), numbers(text(row, 10)), numbers(text(row, 11)),
            texts(text(row, 12)),  texts(text(row, 13)),  std::nullopt,           truth(row, 15)};
        if (!row.value(14).isNull())
            index.predicate = text(row, 14);
        rows.indexes.push_back(std::move(index));
    });
    fetch.query("inherits", schemas,
                [&](const QSqlQuery &row) { rows.inherits.emplace_back(oid(row, 0), oid(row, 1)); });
}

void fetchTypes(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    fetch.query("user_types", schemas, [&](const QSqlQuery &row) {
        rows.userTypes.push_back({oid(row, 0), oid(row, 1), text(row, 2), letter(row, 3)});
    });
    fetch.query("enum_labels", {},
                [&](const QSqlQuery &row) { rows.enumLabels.emplace_back(oid(row, 0), text(row, 1)); });
    fetch.query("sequences", {}, [&](const QSqlQuery &row) {
        SequenceOptions options;
        options.type = text(row, 1);
        options.start = row.value(2).toLongLong();
        options.increment = row.value(3).toLongLong();
        options.min = row.value(4).toLongLong();
        options.max = row.value(5).toLongLong();
        options.cache = row.value(6).toLongLong();
        options.cycle = truth(row, 7);
        rows.sequences.push_back({oid(row, 0), options, oid(row, 8), row.value(9).toInt(), letter(row, 10)});
    });
    fetch.query("opclasses", {}, [&](const QSqlQuery &row) {
        const QString schema = text(row, 1);
        const QString name = text(row, 2);
        rows.opclasses.insert(oid(row, 0),
                              schema == QLatin1String("pg_catalog") ? name : joinPath({schema, name}));
    });
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
    std::sort(collations.begin(), collations.end());
    collations.erase(std::unique(collations.begin(), collations.end()), collations.end());
    fetch.query("collations", oidArray(collations), [&](const QSqlQuery &row) {
        const QString schema = text(row, 1);
        const QString name = text(row, 2);
        rows.collations.insert(oid(row, 0),
                               schema == QLatin1String("pg_catalog") ? name : joinPath({schema, name}));
    });
}

void fetchRest(Fetch &fetch, const QString &schemas, PostgresRows &rows)
{
    // The oids of the catalogs are fixed: pg_class 1259, pg_type 1247, pg_constraint 2606.
    fetch.query("comments", {}, [&](const QSqlQuery &row) {
        switch (oid(row, 0)) {
        case 1259:
            rows.comments.insert(PostgresRows::columnKey(oid(row, 1), row.value(2).toInt()), text(row, 3));
            break;
        case 1247:
            rows.typeComments.insert(oid(row, 1), text(row, 3));
            break;
        default:
            rows.constraintComments.insert(oid(row, 1), text(row, 3));
        }
    });
    fetch.query("extension_members", {}, [&](const QSqlQuery &row) {
        rows.extensionMembers.insert(PostgresRows::columnKey(oid(row, 1), static_cast<int>(oid(row, 0))),
                                     true);
    });
    fetch.query("others", schemas, [&](const QSqlQuery &row) {
        rows.others.emplace_back(text(row, 0),
                                 PostgresRows::columnKey(oid(row, 1), static_cast<int>(oid(row, 2))));
    });
}

// The version table is read last: a refusal aborts the transaction.
Result<void> fetchStamp(PostgresSession &session, const LiveOptions &options, PostgresRows &rows)
{
    Stamp stamp;
    const PostgresRows::Relation *found = nullptr;
    QString schemaName;
    for (const PostgresRows::Relation &relation : rows.relations) {
        if (relation.name != options.versionTable || (relation.kind != 'r' && relation.kind != 'p'))
            continue;
        const auto nsp = std::find_if(rows.namespaces.begin(), rows.namespaces.end(),
                                      [&](const auto &entry) { return entry.oid == relation.nsp; });
        const QString schema = nsp == rows.namespaces.end() ? QString() : nsp->name;
        const QString wanted =
            options.versionTableSchema.isEmpty() ? QStringLiteral("public") : options.versionTableSchema;
        if (!found || schema == wanted) {
            found = &relation;
            schemaName = schema;
        }
        if (schema == wanted)
            break;
    }
    if (!found) {
        rows.stamp = stamp;
        return {};
    }
    stamp.tablePresent = true;
    stamp.table = joinPath({schemaName, found->name});
    const Dialect &sql = dialect(DialectId::PostgreSql);
    const Result<void> read = session.each(
        QStringLiteral("SELECT version_num FROM %1.%2").arg(sql.quote(schemaName), sql.quote(found->name)),
        [&](const QSqlQuery &row) { stamp.revisions.append(text(row, 0)); });
    if (!read) {
        if (read.error().code != QLatin1String("postgres.denied") &&
            read.error().code != QLatin1String("postgres.query"))
            return read;
        rows.notes.push_back(
            {Severity::Warning,
             QStringLiteral("stamp.unreadable"),
             tr("The version table %1 could not be read: %2. Grant SELECT on it to the role that inspects.")
                 .arg(stamp.table, read.error().detail),
             {},
             {}});
        return {};
    }
    stamp.revisions.sort();
    rows.stamp = stamp;
    return {};
}

} // namespace

Result<PostgresRows> fetchPostgres(PostgresSession &session, const LiveOptions &options,
                                   const Progress &progress)
{
    PostgresRows rows;
    rows.serverVersion = session.serverVersionText();
    if (session.serverVersion() >= 160000)
        rows.notes.push_back(
            {Severity::Warning,
             QStringLiteral("postgres.newer"),
             tr("The server runs PostgreSQL %1; this version of Reckoner was tried with 15 only.")
                 .arg(rows.serverVersion),
             {},
             {}});
    Fetch fetch(session, progress);
    std::vector<Oid> schemas;
    fetch.query("namespaces", {}, [&](const QSqlQuery &row) {
        if (!schemaWanted(text(row, 1), options.schemas))
            return;
        schemas.push_back(oid(row, 0));
        rows.namespaces.push_back({oid(row, 0), text(row, 1), text(row, 2)});
        rows.schemas.push_back(text(row, 1));
    });
    if (fetch.outcome() && schemas.empty() && !options.schemas.isEmpty())
        return unexpected(QStringLiteral("postgres.schema"),
                          tr("%1 has no schema named %2.")
                              .arg(session.where(), options.schemas.join(QStringLiteral(", "))));
    const QString oids = oidArray(schemas);
    fetchTables(fetch, oids, rows);
    fetchTypes(fetch, oids, rows);
    fetchRest(fetch, oids, rows);
    if (!fetch.outcome())
        return fetch.outcome().forward();
    if (Result<void> stamp = fetchStamp(session, options, rows); !stamp)
        return stamp.forward();
    return rows;
}

} // namespace reckoner
