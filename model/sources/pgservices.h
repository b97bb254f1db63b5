// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace reckoner {

/// The names that `service=NAME` may say: of PGSERVICEFILE or ~/.pg_service.conf, then of pg_service.conf in
/// PGSYSCONFDIR or where packages of PostgreSQL put it. Only the names are taken; what stands under them,
/// passwords too, is libpq's business. Source: postgresql.org/docs/current/libpq-pgservice.html.
QStringList postgresServices();

} // namespace reckoner
