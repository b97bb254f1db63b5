// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_assembly.h"

#include <algorithm>

namespace reckoner::postgres {

void Assembly::statistics()
{
    for (const auto &row : m_rows.statistics) {
        if (!m_tables.contains(row.rel) && !m_views.contains(row.rel))
            continue;
        if (leaveToExtension(row.oid, ExtendedStatistics))
            continue;
        Statistics statistics;
        statistics.name = {m_schemas.value(row.nsp), row.name};
        statistics.table = m_names.value(row.rel);
        for (const QString &letter : row.kinds) {
            if (letter == QLatin1String("d"))
                statistics.kinds.append(QStringLiteral("ndistinct"));
            else if (letter == QLatin1String("f"))
                statistics.kinds.append(QStringLiteral("dependencies"));
            else if (letter == QLatin1String("m"))
                statistics.kinds.append(QStringLiteral("mcv"));
        }
        statistics.kinds.sort();
        statistics.columns = names(row.rel, row.key);
        for (const QString &expression : row.expressions)
            statistics.expressions.push_back({expression, false});
        statistics.target = row.target;
        statistics.comment = comment(row.oid, ExtendedStatistics);
        m_out.schema.statistics.emplace(statistics.name, std::move(statistics));
    }
}

void Assembly::publications()
{
    QHash<Oid, Publication> found;
    for (const auto &row : m_rows.publications) {
        if (leaveToExtension(row.oid, Publications))
            continue;
        Publication publication;
        publication.name = row.name;
        publication.allTables = row.allTables;
        const auto add = [&](bool is, const char *word) {
            if (is)
                publication.operations.append(QLatin1String(word));
        };
        add(row.inserts, "insert");
        add(row.updates, "update");
        add(row.deletes, "delete");
        add(row.truncates, "truncate");
        publication.viaRoot = row.viaRoot;
        publication.comment = comment(row.oid, Publications);
        found.insert(row.oid, std::move(publication));
    }
    for (const auto &row : m_rows.publishedTables) {
        const auto publication = found.find(row.publication);
        if (publication == found.end() || !m_names.contains(row.rel))
            continue;
        PublishedTable table{m_names.value(row.rel), names(row.rel, row.columns), std::nullopt};
        if (row.where)
            table.where = Expression{*row.where, false};
        publication->tables.push_back(std::move(table));
    }
    for (const auto &[oid, schema] : m_rows.publishedSchemas) {
        if (const auto publication = found.find(oid); publication != found.end())
            publication->schemas.append(schema);
    }
    for (Publication &publication : found) {
        publication.schemas.sort();
        std::sort(publication.tables.begin(), publication.tables.end(),
                  [](const PublishedTable &a, const PublishedTable &b) { return a.table < b.table; });
        const QString name = publication.name;
        m_out.schema.publications.emplace(name, std::move(publication));
    }
}

void Assembly::foreignServers()
{
    for (const auto &row : m_rows.foreignServers) {
        if (leaveToExtension(row.oid, Servers))
            continue;
        ForeignServer server;
        server.name = row.name;
        server.wrapper = row.wrapper;
        server.type = row.type;
        server.version = row.version;
        server.options = row.options;
        server.options.sort();
        server.comment = comment(row.oid, Servers);
        m_out.schema.foreignServers.emplace(row.name, std::move(server));
    }
}

void Assembly::extensions()
{
    for (const auto &row : m_rows.extensions)
        m_out.schema.extensions.emplace(
            row.name, Extension{row.name, row.schema, row.version, comment(row.oid, Extensions), row.relocatable, {}});
}

} // namespace reckoner::postgres
