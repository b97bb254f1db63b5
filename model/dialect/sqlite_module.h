// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/sqlite_names.h"

namespace reckoner {

/// The comparable form of a virtual table's module with its arguments. The columns and options of FTS are the
/// same in any quotes or in none (sqlite.module.quotes): fts5(title, tokenize = "porter") is fts5(title,
/// tokenize='porter'). Empty where it is not understood.
QString normalSqliteModule(const QString &sql, const SqliteNames &names, QStringList &rules);

} // namespace reckoner
