// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace reckoner {

/// Options of a table that name an index of it (REPLICA IDENTITY USING INDEX, CLUSTER ON): they follow its
/// new name, and go with it (none given). On PostgreSQL a replica identity whose index went is "nothing",
/// which the server shows as that of an index that is not there: the option is left out.
void followIndex(QStringList &options, const QString &index, const QString &newName = {});

} // namespace reckoner
