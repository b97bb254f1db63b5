// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/sqlite.h"

#include "model/introspect/sqlite_rows.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>

namespace reckoner {

Result<std::shared_ptr<const Snapshot>> readSqlite(const QString &path, const Progress &progress,
                                                   const LiveOptions &options,
                                                   std::optional<SourceInfo> source)
{
    if (!source)
        source =
            SourceInfo{QLatin1String("sqlite:") + path, QFileInfo(path).fileName(), QStringLiteral("live")};
    for (int attempt = 0; attempt < 3; ++attempt) {
        SqliteSession session;
        const Result<void> opened = session.open(path, options.timeoutSeconds, progress);
        if (!opened)
            return opened.forward();
        Result<SqliteRows> rows = fetchSqlite(session, options, progress);
        if (!session.stillTheSame())
            continue;
        if (!rows)
            return rows.forward();
        // Closing takes SQLite as long as reading a few hundred tables: both at the same time.
        auto assembled =
            std::async(std::launch::async, [&] { return assembleSqlite(std::move(*rows), *source); });
        session.close();
        return std::shared_ptr<const Snapshot>(assembled.get());
    }
    return unexpected(
        QStringLiteral("sqlite.changing"),
        QCoreApplication::translate(
            "SqliteReader", "%1 kept changing while it was read; try again when no program writes to it.")
            .arg(path));
}

} // namespace reckoner
