// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/names.h"

namespace reckoner::orm {

/// Of a symbolic base of a class: whether it is known to bring no columns and no table arguments along, as
/// SQLAlchemy's own bases, typing's and the standard library's do. What is not known may bring anything.
bool bringsNoColumns(const python::Value &base);

/// A class with the columns of a mixin of a library that is known without its source; nullptr: it is none.
std::shared_ptr<python::ClassData> knownMixin(const python::Value &base);

/// What to call a base in a sentence: "advanced_alchemy.base.UUIDBase", "make_mixin()".
QString baseName(const python::Value &base);

} // namespace reckoner::orm
