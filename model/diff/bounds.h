// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"

namespace reckoner::diffing {

/// What the sources do not know, applied to what was found: unknown facets and objects become not comparable,
/// conditional objects are left out with a note, what lies in an Opaque's bound becomes uncertain (semantics
/// 1, 3).
void applyUnknowns(const Snapshot &from, const Snapshot &to, DiffResult &result);
void applyConditions(DiffResult &result);
void applyOpaques(const Snapshot &from, const Snapshot &to, DiffResult &result);
/// Objects that only a live side has, in schemas the other side does not answer for (semantics 2): a note.
void applyRemit(const Snapshot &from, const Snapshot &to, DiffResult &result);

} // namespace reckoner::diffing
