// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"

#include "model/dialect/postgresql.h"
#include "model/dialect/sqlite.h"

namespace reckoner {

Normal Dialect::normalStatement(StatementUse, const QString &sql, const StatementContext &) const
{
    return {sql.simplified(), {}, false};
}

IndexPart Dialect::keptPart(const IndexPart &part, const QString &, const Table &, QStringList &) const
{
    return part;
}

std::unique_ptr<const Dialect> dialectWithout(DialectId id, const QSet<QString> &rules)
{
    if (id == DialectId::Sqlite)
        return sqliteDialectWithout(rules);
    return std::make_unique<PostgreSqlDialect>(rules);
}

const Dialect &dialect(DialectId id)
{
    return id == DialectId::Sqlite ? sqliteDialect() : postgresqlDialect();
}

} // namespace reckoner
