// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner {

/// A project on all four positions, the same for the same numbers: models, an Alembic history with branches
/// that creates the tables, and an SQLite database twenty revisions behind its head, where every twentieth
/// table has drifted. A table has twelve columns and twenty lines of text, the blank one behind it counted.
struct BigProject
{
    int tables = 10'000;
    int revisions = 2'000;

    /// "customer_00042"
    static QString tableName(int table);
    /// Writes FOLDER/project and FOLDER/live.db. Empty: it is there; else what failed.
    QString make(const QString &folder) const;
};

} // namespace reckoner
