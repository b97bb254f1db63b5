// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filetree.h"
#include "model/files/mainline.h"
#include "model/position/verdict.h"

namespace reckoner {

/// Revisions whose script means something else than when it first came to the default branch (RK309): a
/// database that ran it before has the old meaning. `files` are those of the project as they are now.
std::vector<Finding> editedAfterMerge(const RevisionGraph &graph, const FileTree &files,
                                      const MergedTexts &merged);

} // namespace reckoner
