// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sources/read.h"

namespace reckoner {

/// What git knows of a revision that a stamp names and the folder has not (semantics 4), as a note that
/// names commit, date and path: squashed, or on another branch. nullopt: nothing, or the folder is in no
/// repository. Reads only, for a few seconds at most.
std::optional<Diagnostic> lookUpRevision(const Project &project, const AlembicRoot &root,
                                         const QString &revision, const Progress &progress = {});

} // namespace reckoner
