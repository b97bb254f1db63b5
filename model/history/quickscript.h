// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/revision.h"

#include <QByteArray>

#include <optional>

namespace reckoner {

/// What a script says of its place in the history, read from plain assignments of literals at the left edge:
///
///     revision: str = "b91e57d3a00f"
///     down_revision = ("1975ea83b712", "ae1027a6acf")
///     branch_labels = None
///
/// nullopt wherever that may not be all: a name that is bound another way or twice, a value that is no
/// literal, a text that ends inside a string or a bracket. Then the reader of Python has to look. Of the
/// Revision only id, down, dependsOn, labels and place are filled.
std::optional<Revision> readScriptQuickly(const QByteArray &text, const QString &path);

} // namespace reckoner
