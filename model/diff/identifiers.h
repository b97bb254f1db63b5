// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/asciicase.h"
#include "model/schema/schema.h"

#include <map>
#include <set>

namespace reckoner::diffing {

/// Identifiers an SQL text names: bare words and quoted names outside of string literals. Key words
/// are among them; that does no harm, for the answer is only held against names that exist.
std::set<QString> identifiersIn(const QString &text, bool foldsCase);

/// The text with identifiers replaced where they stand alone, old -> new.
QString withIdentifiers(const QString &text, const std::map<QString, QString> &renames, bool foldsCase);

/// Columns of its table that an object is made over, folded if the engine folds.
std::set<QString> columnsOf(const PrimaryKey &key, bool foldsCase);
std::set<QString> columnsOf(const UniqueConstraint &unique, bool foldsCase);
std::set<QString> columnsOf(const CheckConstraint &check, bool foldsCase);
std::set<QString> columnsOf(const ForeignKey &key, bool foldsCase);
std::set<QString> columnsOf(const ExclusionConstraint &exclusion, bool foldsCase);
std::set<QString> columnsOf(const Index &index, bool foldsCase);

/// The table as it would be after ALTER TABLE ... RENAME COLUMN for each pair, as far as comparing it goes.
Table withColumns(Table table, const std::map<QString, QString> &renames, bool foldsCase);

inline QString fold(const QString &name, bool foldsCase)
{
    return foldsCase ? asciiLower(name) : name;
}

} // namespace reckoner::diffing
