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

} // namespace reckoner
