// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_assembly.h"

#include "model/schema/kinds_of_schema.h"

#include <algorithm>
#include <span>

namespace reckoner::postgres {

namespace {

using Oid = PostgresRows::Oid;

void sortByName(auto &objects)
{
    std::sort(objects.begin(), objects.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
}

} // namespace

void Assembly::run()
{
    namespaces();
    relations();
    columns();
    constraints();
    indexes();
    types();
    collations();
    sequences();
    inheritance();
    routines();
    triggers();
    rules();
    policies();
    eventTriggers();
    statistics();
    publications();
    foreignServers();
    extensions();
    others();
    hand();
    m_out.rights = rightsOf(m_rows);
}

bool Assembly::leaveToExtension(Oid oid, int catalog)
{
    if (!isMember(oid, catalog))
        return false;
    ++m_out.bookkeeping[QStringLiteral("extension object")];
    return true;
}

void Assembly::namespaces()
{
    for (const auto &row : m_rows.namespaces) {
        m_schemas.insert(row.oid, row.name);
        // Every database begins with this comment.
        const bool usual =
            row.name == QLatin1String("public") && row.comment == QLatin1String("standard public schema");
        m_out.schema.namespaces[row.name] = {row.name, usual ? QString() : row.comment, {}};
    }
}

void Assembly::relations()
{
    for (const auto &row : m_rows.relations) {
        const ObjectName name{m_schemas.value(row.nsp), row.name};
        m_names.insert(row.oid, name);
        if (row.persistence == 'u')
            m_unlogged.insert(row.oid);
        if (row.kind == 'c') {
            m_composites[row.oid].name = name;
            continue;
        }
        if (leaveToExtension(row.oid, Relations))
            continue;
        if (row.kind == 'v' || row.kind == 'm')
            view(row, name);
        else if (row.kind != 'S')
            table(row, name);
    }
}

void Assembly::view(const PostgresRows::Relation &row, const ObjectName &name)
{
    View view;
    view.name = name;
    view.materialized = row.kind == 'm';
    view.definition = m_rows.viewQueries.value(row.oid).trimmed();
    if (view.definition.endsWith(QLatin1Char(';')))
        view.definition.chop(1);
    view.options = row.options;
    if (!row.tablespace.isEmpty())
        view.options.append(QLatin1String("tablespace=") + row.tablespace);
    if (!row.accessMethod.isEmpty())
        view.options.append(QLatin1String("access_method=") + row.accessMethod);
    view.options.sort();
    view.comment = m_rows.comments.value(PostgresRows::columnKey(row.oid, 0));
    m_views.emplace(row.oid, std::move(view));
}

void Assembly::table(const PostgresRows::Relation &row, const ObjectName &name)
{
    if (isBookkeepingTable(row.name) || m_rows.isVersionTable(row.oid)) {
        ++m_out.bookkeeping[QStringLiteral("bookkeeping table")];
        return;
    }
    Table table;
    table.name = name;
    table.comment = m_rows.comments.value(PostgresRows::columnKey(row.oid, 0));
    table.options = storageOf(row);
    table.partitionKey = row.partitionKey;
    table.partitionBound = row.partitionBound;
    table.isForeign = row.kind == 'f';
    if (const auto foreign = m_rows.foreignTables.constFind(row.oid);
        foreign != m_rows.foreignTables.cend()) {
        table.server = foreign->server;
        table.serverOptions = foreign->options;
        table.serverOptions.sort();
    }
    if (row.ofType) {
        const auto type = std::find_if(m_rows.userTypes.begin(), m_rows.userTypes.end(),
                                       [&](const auto &each) { return each.oid == row.ofType; });
        if (type == m_rows.userTypes.end()) // in a schema that is not read
            ++m_out.notCompared[QStringLiteral("type of a table")];
        else
            table.ofType = ObjectName{m_schemas.value(type->nsp), type->name};
    }
    // reltuples is -1 until the table was analysed or vacuumed.
    m_out.stats[pathOf(name)] = {row.tuples, row.pages * 8192};
    m_tables.emplace(row.oid, std::move(table));
}

QStringList Assembly::storageOf(const PostgresRows::Relation &row) const
{
    QStringList options = row.options;
    for (const QString &option : m_rows.toastOptions.value(row.oid))
        options.append(QLatin1String("toast.") + option);
    if (row.persistence == 'u')
        options.append(QStringLiteral("unlogged"));
    if (row.rowSecurity)
        options.append(QStringLiteral("row security"));
    if (row.forceRowSecurity)
        options.append(QStringLiteral("force row security"));
    if (!row.tablespace.isEmpty())
        options.append(QLatin1String("tablespace=") + row.tablespace);
    if (!row.accessMethod.isEmpty())
        options.append(QLatin1String("access method=") + row.accessMethod);
    if (row.replicaIdentity == 'f')
        options.append(QStringLiteral("replica identity full"));
    if (row.replicaIdentity == 'n' && row.kind != 'f')
        options.append(QStringLiteral("replica identity nothing"));
    options.sort();
    return options;
}

const DataType &Assembly::typeOf(Oid type, int typmod)
{
    const quint64 key = PostgresRows::typeKey(type, typmod);
    auto it = m_types.find(key);
    if (it == m_types.end())
        it = m_types.insert(key, m_dialect.parseType(m_rows.types.value(key).text));
    return *it;
}

void Assembly::columns()
{
    m_columns.reserve(m_rows.columns.size());
    for (const auto &row : m_rows.columns)
        m_columns.push_back(&row);
    std::sort(m_columns.begin(), m_columns.end(), [](const auto *a, const auto *b) {
        return std::pair(a->rel, a->number) < std::pair(b->rel, b->number);
    });
    for (size_t begin = 0, end; begin < m_columns.size(); begin = end) {
        const Oid rel = m_columns[begin]->rel;
        end = begin + 1;
        while (end < m_columns.size() && m_columns[end]->rel == rel)
            ++end;
        m_firstColumns.insert(rel, begin);
        const std::span rows(m_columns.begin() + qsizetype(begin), end - begin);
        if (const auto table = m_tables.find(rel); table != m_tables.end()) {
            table->second.columns.reserve(rows.size());
            for (const auto *row : rows)
                table->second.columns.push_back(column(*row));
        } else if (const auto view = m_views.find(rel); view != m_views.end()) {
            for (const auto *row : rows)
                view->second.columns.push_back(viewColumn(*row));
        } else if (const auto type = m_composites.find(rel); type != m_composites.end()) {
            for (const auto *row : rows)
                type->second.attributes.push_back(column(*row));
        }
    }
}

ViewColumn Assembly::viewColumn(const PostgresRows::Column &row)
{
    const quint64 key = PostgresRows::columnKey(row.rel, row.number);
    ViewColumn column{row.name, typeOf(row.type, row.typmod), m_rows.comments.value(key), {}};
    if (const auto value = m_rows.defaults.constFind(key); value != m_rows.defaults.cend())
        column.defaultValue = Expression{*value, false};
    bool inherited = false;
    if (!columnOptions(key, inherited).isEmpty())
        ++m_out.notCompared[QStringLiteral("storage of a materialized view's column")];
    return column;
}

QString Assembly::columnName(Oid rel, int number) const
{
    const auto first = m_firstColumns.constFind(rel);
    if (first == m_firstColumns.cend())
        return {};
    for (size_t i = *first; i < m_columns.size() && m_columns[i]->rel == rel; ++i) {
        if (m_columns[i]->number == number)
            return m_columns[i]->name;
    }
    return {};
}

Column Assembly::column(const PostgresRows::Column &row)
{
    Column column;
    column.name = row.name;
    column.type = typeOf(row.type, row.typmod);
    column.nullable = !row.notNull;
    const quint64 key = PostgresRows::columnKey(row.rel, row.number);
    if (const auto value = m_rows.defaults.constFind(key); value != m_rows.defaults.cend()) {
        if (row.generated == 's' || row.generated == 'v')
            column.generated = Generated{{*value, false}, row.generated == 's'};
        else
            column.defaultValue = Expression{*value, false};
    }
    if (row.identity == 'a' || row.identity == 'd')
        column.identity = Identity{row.identity == 'a', {}};
    if (row.collation &&
        m_rows.types.value(PostgresRows::typeKey(row.type, row.typmod)).collation != row.collation)
        column.collation = m_rows.collations.value(row.collation);
    column.comment = m_rows.comments.value(key);
    column.options = columnOptions(key, column.inherited);
    return column;
}

QStringList Assembly::columnOptions(quint64 key, bool &inherited) const
{
    const auto row = m_rows.columnOptions.constFind(key);
    if (row == m_rows.columnOptions.cend())
        return {};
    inherited = !row->local;
    QStringList options = row->options;
    for (const QString &option : row->foreignOptions)
        options.append(QLatin1String("option ") + option);
    const auto word = [](char letter) {
        return letter == 'p'   ? QStringLiteral("plain")
               : letter == 'e' ? QStringLiteral("external")
               : letter == 'm' ? QStringLiteral("main")
                               : QStringLiteral("extended");
    };
    if (row->storage)
        options.append(QLatin1String("storage=") + word(row->storage));
    if (row->compression)
        options.append(row->compression == 'l' ? QStringLiteral("compression=lz4")
                                               : QStringLiteral("compression=pglz"));
    if (row->statistics >= 0)
        options.append(QLatin1String("statistics=") + QString::number(row->statistics));
    options.sort();
    return options;
}

QStringList Assembly::names(Oid rel, const std::vector<int> &key) const
{
    QStringList list;
    for (const int number : key)
        list.append(columnName(rel, number));
    return list;
}

void Assembly::sequences()
{
    for (const auto &row : m_rows.sequences) {
        const auto name = m_names.constFind(row.rel);
        if (name == m_names.cend() || isMember(row.rel, Relations))
            continue;
        if (row.dependency == 'i') {
            if (const auto table = m_tables.find(row.owner); table != m_tables.end()) {
                Column *column = table->second.column(columnName(row.owner, row.ownerColumn));
                if (column && column->identity)
                    column->identity->options = row.options;
            }
            continue;
        }
        Sequence sequence{
            *name, row.options, std::nullopt, m_rows.comments.value(PostgresRows::columnKey(row.rel, 0)), {}};
        if (row.dependency == 'a') {
            if (!m_tables.contains(row.owner) && m_names.contains(row.owner))
                continue; // of a bookkeeping table: left out with it
            sequence.ownedBy = OwnedBy{m_names.value(row.owner), columnName(row.owner, row.ownerColumn)};
        }
        sequence.unlogged =
            m_unlogged.contains(row.rel) && !(sequence.ownedBy && m_unlogged.contains(row.owner));
        m_out.schema.sequences.emplace(*name, std::move(sequence));
    }
}

void Assembly::inheritance()
{
    for (const auto &[child, parent] : m_rows.inherits) {
        const auto table = m_tables.find(child);
        if (table == m_tables.end())
            continue;
        if (table->second.partitionBound.isEmpty())
            table->second.inherits.push_back(m_names.value(parent));
        else
            table->second.partitionOf = m_names.value(parent);
    }
}

void Assembly::others()
{
    for (const auto &[kind, key] : m_rows.others) {
        if (m_rows.extensionMembers.contains(key))
            ++m_out.bookkeeping[QStringLiteral("extension object")];
        else
            ++m_out.notCompared[kind];
    }
}

/// What lives in a table or view was found in any order.
void Assembly::hand()
{
    for (auto &[oid, table] : m_tables) {
        sortByName(table.uniques);
        sortByName(table.checks);
        sortByName(table.foreignKeys);
        sortByName(table.exclusions);
        sortByName(table.indexes);
        sortByName(table.partIndexes);
        sortByName(table.triggers);
        sortByName(table.rules);
        sortByName(table.policies);
        const ObjectName name = table.name;
        m_out.schema.tables.emplace(name, std::move(table));
    }
    for (auto &[oid, view] : m_views) {
        sortByName(view.indexes);
        sortByName(view.triggers);
        sortByName(view.rules);
        const ObjectName name = view.name;
        m_out.schema.views.emplace(name, std::move(view));
    }
}

} // namespace reckoner::postgres

namespace reckoner {

namespace {

/// A schema that is there for a version table alone is bookkeeping as that table is.
void leaveOutSchemasOfStamps(const PostgresRows &rows, Schema &schema)
{
    const auto holds = [&](const QString &space) {
        const auto isIn = [&](const auto &entry) {
            if constexpr (std::is_same_v<std::decay_t<decltype(entry.first)>, ObjectName>)
                return entry.first.schema == space;
            else
                return false;
        };
        bool any = std::any_of(schema.tables.begin(), schema.tables.end(), isIn) ||
                   std::any_of(schema.extensions.begin(), schema.extensions.end(),
                               [&](const auto &entry) { return entry.second.schema == space; });
        eachKind(schema,
                 [&](Kind, const auto &map) { any = any || std::any_of(map.begin(), map.end(), isIn); });
        return any;
    };
    QStringList tables = rows.stampsUnread;
    for (const Stamp &stamp : rows.stamps)
        tables.append(stamp.table);
    for (const QString &table : std::as_const(tables)) {
        const QString space = splitPath(table).value(0);
        if (space != dialect(DialectId::PostgreSql).defaultSchema() && !holds(space))
            schema.namespaces.erase(space);
    }
}

} // namespace

std::shared_ptr<const Snapshot> assemblePostgres(const PostgresRows &rows, const SourceInfo &source)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->source = source;
    snapshot->dialect = DialectId::PostgreSql;
    snapshot->facets = dialect(DialectId::PostgreSql).liveFacets();
    for (const Kind kind : rows.denied)
        snapshot->facets.silence(kind);
    snapshot->serverVersion = rows.serverVersion;
    snapshot->stamp = rows.stamp;
    snapshot->stamps = rows.stamps;
    snapshot->stampsUnread = rows.stampsUnread;
    snapshot->notes = rows.notes;
    postgres::Assembly(rows, *snapshot).run();
    leaveOutSchemasOfStamps(rows, snapshot->schema);
    sayWhatIsCarried(*snapshot, dialect(DialectId::PostgreSql).defaultSchema());
    snapshot->schemas = rows.schemas;
    return snapshot;
}

} // namespace reckoner
