// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/python/interpreter.h"
#include "model/schema/snapshot.h"

namespace reckoner::orm {

/// A class statement that a syntax error swallowed: it stands in the text, but no class was read there.
struct LostClass
{
    int firstLine = 0;
    int lastLine = 0;
    /// Bounded by the table where the text names it; none if the class has nothing of a model.
    std::optional<Opaque> opaque;
};

/// Of a module whose text has syntax errors; empty for one that has none.
std::vector<LostClass> lostClasses(const QByteArray &text, const python::Module &module);

} // namespace reckoner::orm
