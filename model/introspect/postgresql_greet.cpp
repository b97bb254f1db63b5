// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql.h"

namespace reckoner {

Result<QString> greetPostgres(const PostgresTarget &target, int timeoutSeconds, const Progress &progress)
{
    PostgresSession session;
    if (const Result<void> opened = session.open(target, timeoutSeconds, progress); !opened)
        return opened.forward();
    return session.serverVersionText();
}

} // namespace reckoner
