// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/orm/items.h"

namespace reckoner::orm {

struct ModelsOptions
{
    DialectId dialect = DialectId::PostgreSql;
    QString folder;          ///< where to look, in the tree; "" is all of it
    QStringList exclude;     ///< folders passed over (migrations folders, tests)
    QStringList environments; ///< env.py of the histories: their target_metadata say which tables count
    QStringList sourceRoots; ///< import roots besides the guessed ones
};

/// Which metadata a project's models hang on, for reading env.py and for the naming convention of op.*.
struct ModelsResult
{
    std::shared_ptr<const Snapshot> snapshot;
    MetadataInfo metadata; ///< of the base with the most tables
    QStringList files;     ///< files that hold tables
    int classes = 0;       ///< declarative classes with a table
};

/// Finds declarative classes and Core tables by scanning, and says what they declare, without running
/// anything. Migration scripts (a `revision` and a `def upgrade`) and test folders are not models.
/// Errors: models.none (no table found; says what was looked at), folder.missing.
Result<ModelsResult> readModels(const std::shared_ptr<const FileTree> &files, const ModelsOptions &options,
                                const Progress &progress = {});

/// The same `metadata` as readModels() gives, mostly without reading all the models: a naming convention is
/// written where the bases are. Empty where there are no models.
MetadataInfo readMetadata(const std::shared_ptr<const FileTree> &files, const ModelsOptions &options,
                          const Progress &progress = {});

} // namespace reckoner::orm
