// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/snapshot.h"

namespace reckoner {

bool isBookkeepingTable(const QString &name)
{
    static const std::set<QString> names = {
        QStringLiteral("alembic_version"),        QStringLiteral("django_migrations"),
        QStringLiteral("flyway_schema_history"),  QStringLiteral("databasechangelog"),
        QStringLiteral("databasechangeloglock"),  QStringLiteral("schema_migrations"),
        QStringLiteral("atlas_schema_revisions"), QStringLiteral("_prisma_migrations"),
        QStringLiteral("__EFMigrationsHistory"),  QStringLiteral("goose_db_version"),
        QStringLiteral("sqlite_sequence"),        QStringLiteral("spatial_ref_sys"),
    };
    return names.contains(name) || name.startsWith(QLatin1String("sqlite_stat"));
}

void sayWhatIsCarried(Snapshot &snapshot, const QString &defaultSchema)
{
    const Schema &schema = snapshot.schema;
    const auto count = [&](Kind kind, std::size_t number) {
        if (number > 0 && !snapshot.facets.speaksOf(kind))
            snapshot.notCompared[kindName(kind)] += static_cast<int>(number);
    };
    count(Kind::Domain, schema.domains.size());
    count(Kind::Composite, schema.composites.size());
    count(Kind::Routine, schema.routines.size());
    count(Kind::Extension, schema.extensions.size());
    count(Kind::Range, schema.ranges.size());
    count(Kind::Collation, schema.collations.size());
    count(Kind::Statistics, schema.statistics.size());
    count(Kind::EventTrigger, schema.eventTriggers.size());
    count(Kind::Publication, schema.publications.size());
    count(Kind::ForeignServer, schema.foreignServers.size());
    for (const auto &[name, view] : schema.views) {
        count(view.materialized ? Kind::MaterializedView : Kind::View, 1);
        count(Kind::Trigger, view.triggers.size());
        count(Kind::Rule, view.rules.size());
    }
    std::set<QString> schemas{defaultSchema};
    for (const auto &[name, table] : schema.tables) {
        count(Kind::Exclusion, table->exclusions.size());
        count(Kind::Trigger, table->triggers.size());
        count(Kind::Policy, table->policies.size());
        count(Kind::Rule, table->rules.size());
        schemas.insert(name.schema);
    }
    for (const auto &[name, space] : schema.namespaces)
        schemas.insert(name);
    snapshot.schemas.assign(schemas.begin(), schemas.end());
}

} // namespace reckoner
