// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/greeting.h"

#include "model/introspect/postgresql.h"
#include "model/introspect/sqlite_session.h"
#include "model/sources/read.h"

namespace reckoner {

Result<Greeting> greetDatabase(const SourceSpec &spec, int timeoutSeconds, const Progress &progress)
{
    if (spec.kind == SourceSpec::Kind::Postgres) {
        const Result<QString> version = greetPostgres(spec.postgres, timeoutSeconds, progress);
        if (!version)
            return version.forward();
        return Greeting{QStringLiteral("PostgreSQL"), *version};
    }
    if (spec.kind == SourceSpec::Kind::Sqlite) {
        SqliteSession session;
        if (const Result<void> opened = session.open(spec.path, timeoutSeconds, progress); !opened)
            return opened.forward();
        Greeting greeting{QStringLiteral("SQLite"), {}};
        // The count makes SQLite look into the file, which opening alone does not.
        const Result<void> asked =
            session.each(QStringLiteral("SELECT sqlite_version(), (SELECT count(*) FROM sqlite_schema)"),
                         [&](const QSqlQuery &row) { greeting.version = row.value(0).toString(); });
        if (!asked)
            return asked.forward();
        return greeting;
    }
    LiveOptions options;
    options.timeoutSeconds = timeoutSeconds;
    const auto snapshot = readDatabase(spec, options, progress);
    if (!snapshot)
        return snapshot.forward();
    return Greeting{QStringLiteral("snapshot"), (*snapshot)->serverVersion};
}

} // namespace reckoner
