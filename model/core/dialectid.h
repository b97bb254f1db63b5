// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace reckoner {

/// Which SQL a schema is in. Behaviour per backend lives in model/dialect.
enum class DialectId { PostgreSql, Sqlite };

/// "postgresql", "sqlite": the names of the contract, which are SQLAlchemy's too.
inline QString dialectName(DialectId id)
{
    return id == DialectId::PostgreSql ? QStringLiteral("postgresql") : QStringLiteral("sqlite");
}

inline std::optional<DialectId> dialectFromName(const QString &name)
{
    if (name == QLatin1String("postgresql") || name == QLatin1String("postgres"))
        return DialectId::PostgreSql;
    if (name == QLatin1String("sqlite"))
        return DialectId::Sqlite;
    return std::nullopt;
}

} // namespace reckoner
