// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_assembly.h"

#include "model/core/name.h"
#include "model/introspect/postgresql_fetch.h"

namespace reckoner::postgres {

namespace {

using Oid = PostgresRows::Oid;

struct Privilege
{
    char letter;
    const char *word;
};

// The letters of aclitem, in the order in which grants are spelt.
constexpr Privilege privileges[] = {
    {'r', "SELECT"},     {'a', "INSERT"},  {'w', "UPDATE"},    {'d', "DELETE"},  {'D', "TRUNCATE"},
    {'x', "REFERENCES"}, {'t', "TRIGGER"}, {'m', "MAINTAIN"},  {'X', "EXECUTE"}, {'U', "USAGE"},
    {'C', "CREATE"},     {'c', "CONNECT"}, {'T', "TEMPORARY"},
};

/// What an owner has, and everybody, where nobody granted anything.
struct Usual
{
    QString owner;
    QString everybody;
};

/// "arwd*" of one grantee: letters, those with a star first.
using Granted = std::map<QString, QString>;

/// {owner=arwdDxt/owner,"\"a b\"=r/owner"}: what each role was given, by all who gave.
Granted grantedIn(const QString &acl)
{
    Granted granted;
    for (const QString &item : texts(acl)) {
        QString role;
        qsizetype at = 0;
        if (item.startsWith(QLatin1Char('"'))) {
            for (at = 1; at < item.size(); ++at) {
                if (item.at(at) == QLatin1Char('"') && item.mid(at + 1, 1) != QLatin1String("\""))
                    break;
                if (item.at(at) == QLatin1Char('"'))
                    ++at;
                role += item.at(at);
            }
            ++at;
        } else {
            at = item.indexOf(QLatin1Char('='));
            role = item.left(at);
        }
        granted[role] += item.mid(at + 1).section(QLatin1Char('/'), 0, 0);
    }
    return granted;
}

bool holdsAll(const QString &letters, const QString &usual)
{
    return std::all_of(usual.begin(), usual.end(), [&](QChar letter) { return letters.contains(letter); }) &&
           !letters.contains(QLatin1Char('*'));
}

QString words(const QString &letters)
{
    QStringList list;
    for (const Privilege &privilege : privileges) {
        const qsizetype at = letters.indexOf(QLatin1Char(privilege.letter));
        if (at < 0)
            continue;
        const bool passable = letters.contains(QString(QLatin1Char(privilege.letter)) + QLatin1Char('*'));
        list.append(QLatin1String(privilege.word) + (passable ? QLatin1String("*") : QLatin1String("")));
    }
    return list.join(QLatin1Char(','));
}

/// Grants without what is there anyway; "=" and "owner=" where that was taken away.
QStringList grantsOf(const QString &acl, const QString &owner, const Usual &usual)
{
    const Granted granted = grantedIn(acl);
    QStringList grants;
    const QString everybody = granted.contains(QString()) ? granted.at(QString()) : QString();
    if (everybody != usual.everybody)
        grants.append(QLatin1Char('=') + words(everybody));
    for (const auto &[role, letters] : granted) {
        if (role.isEmpty() || (role == owner && holdsAll(letters, usual.owner)))
            continue;
        grants.append(pathPart(role) + QLatin1Char('=') + words(letters));
    }
    if (!usual.owner.isEmpty() && !granted.contains(owner))
        grants.append(pathPart(owner) + QLatin1Char('='));
    grants.sort();
    return grants;
}

struct Entry
{
    Kind kind;
    QString schema; ///< empty: of the database
    QString name;
    Oid owner;
    const std::optional<QString> *acl;
    Usual usual;
};

class Book
{
public:
    explicit Book(const PostgresRows &rows)
        : m_rows(rows)
    {
        for (const auto &row : rows.namespaces)
            m_schemas.insert(row.oid, row.name);
    }

    RightsBook write()
    {
        collect();
        std::map<QString, int> counts;
        for (const Entry &entry : m_entries)
            ++counts[role(entry.owner)];
        RightsBook book;
        int most = 0;
        for (const auto &[owner, count] : counts) {
            if (count > most)
                book.owner = owner;
            most = std::max(most, count);
        }
        for (const Entry &entry : m_entries) {
            const QString owner = role(entry.owner);
            const bool granted = entry.acl && entry.acl->has_value();
            if (owner == book.owner && !granted)
                continue;
            Rights rights{owner, granted ? grantsOf(**entry.acl, owner, entry.usual) : QStringList()};
            if (owner != book.owner || !rights.grants.isEmpty())
                book.objects.emplace(ObjectRef{entry.kind,
                                               entry.schema.isEmpty() ? QString() : pathPart(entry.schema),
                                               entry.name},
                                     std::move(rights));
        }
        columns(book);
        return book;
    }

private:
    QString role(Oid oid) const { return m_rows.roles.value(oid, QString::number(oid)); }
    bool isMember(Oid oid, int catalog) const
    {
        return m_rows.extensionMembers.contains(PostgresRows::columnKey(oid, catalog));
    }

    void collect()
    {
        static const Usual none;
        const Usual table{QStringLiteral("rawdDxt"), {}};
        const Usual sequence{QStringLiteral("rwU"), {}};
        const Usual schema{QStringLiteral("UC"), {}};
        const Usual usage{QStringLiteral("U"), QStringLiteral("U")};
        for (const auto &row : m_rows.namespaces)
            m_entries.push_back({Kind::Schema, {}, row.name, row.owner, &row.acl, schema});
        // What an identity has goes with its table.
        QHash<Oid, bool> inner;
        for (const auto &row : m_rows.sequences) {
            if (row.dependency == 'i')
                inner.insert(row.rel, true);
        }
        for (const auto &row : m_rows.relations) {
            if (row.kind == 'c' || isMember(row.oid, 1259) || inner.contains(row.oid) ||
                isBookkeepingTable(row.name) || m_rows.isVersionTable(row.oid))
                continue;
            const Kind kind = row.kind == 'S'   ? Kind::Sequence
                              : row.kind == 'v' ? Kind::View
                              : row.kind == 'm' ? Kind::MaterializedView
                                                : Kind::Table;
            m_entries.push_back({kind, m_schemas.value(row.nsp), row.name, row.owner, &row.acl,
                                 row.kind == 'S' ? sequence : table});
        }
        for (const auto &row : m_rows.userTypes) {
            if (isMember(row.oid, 1247) || row.type == 'b' || row.type == 'p')
                continue;
            const Kind kind = row.type == 'e'   ? Kind::Enum
                              : row.type == 'd' ? Kind::Domain
                              : row.type == 'r' ? Kind::Range
                                                : Kind::Composite;
            m_entries.push_back({kind, m_schemas.value(row.nsp), row.name, row.owner, &row.acl, usage});
        }
        for (const auto &row : m_rows.foreignServers)
            m_entries.push_back(
                {Kind::ForeignServer, {}, row.name, row.owner, &row.acl, {QStringLiteral("U"), {}}});
        for (const auto &row : m_rows.ownCollations)
            if (!isMember(row.oid, 3456))
                m_entries.push_back(
                    {Kind::Collation, m_schemas.value(row.nsp), row.name, row.owner, nullptr, none});
        for (const auto &row : m_rows.statistics)
            m_entries.push_back(
                {Kind::Statistics, m_schemas.value(row.nsp), row.name, row.owner, nullptr, none});
        for (const auto &row : m_rows.publications)
            m_entries.push_back({Kind::Publication, {}, row.name, row.owner, nullptr, none});
        for (const auto &row : m_rows.eventTriggers)
            m_entries.push_back({Kind::EventTrigger, {}, row.name, row.owner, nullptr, none});
        routines();
    }

    void routines()
    {
        const Dialect &sql = dialect(DialectId::PostgreSql);
        for (const auto &row : m_rows.routines) {
            if (isMember(row.oid, 1255))
                continue;
            QStringList inputs;
            for (qsizetype i = 0; i < row.types.size(); ++i) {
                const QString mode = row.modes.value(i);
                if (mode != QLatin1String("o") && mode != QLatin1String("t"))
                    inputs.append(sql.typeText(sql.parseType(row.types.at(i))));
            }
            m_entries.push_back(
                {Kind::Routine,
                 m_schemas.value(row.nsp),
                 row.name + QLatin1Char('(') + inputs.join(QLatin1Char(',')) + QLatin1Char(')'),
                 row.owner,
                 &row.acl,
                 {QStringLiteral("X"), QStringLiteral("X")}});
        }
    }

    void columns(RightsBook &book) const
    {
        QHash<Oid, const PostgresRows::Relation *> relations;
        for (const auto &row : m_rows.relations)
            relations.insert(row.oid, &row);
        for (const auto &row : m_rows.columns) {
            const auto options = m_rows.columnOptions.constFind(PostgresRows::columnKey(row.rel, row.number));
            if (options == m_rows.columnOptions.cend() || !options->acl)
                continue;
            const PostgresRows::Relation *relation = relations.value(row.rel);
            if (!relation || isMember(row.rel, 1259) || isBookkeepingTable(relation->name) ||
                m_rows.isVersionTable(row.rel))
                continue;
            const QString owner = role(relation->owner);
            const QStringList grants = grantsOf(*options->acl, owner, {});
            if (!grants.isEmpty())
                book.objects.emplace(ObjectRef{Kind::Column,
                                               joinPath({m_schemas.value(relation->nsp), relation->name}),
                                               row.name},
                                     Rights{owner, grants});
        }
    }

    const PostgresRows &m_rows;
    QHash<Oid, QString> m_schemas;
    std::vector<Entry> m_entries;
};

} // namespace

RightsBook rightsOf(const PostgresRows &rows)
{
    return Book(rows).write();
}

} // namespace reckoner::postgres
