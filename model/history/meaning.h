// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace reckoner {

/// What a migration script does to whoever upgrades, in a form that two spellings share: its syntax without
/// comments, docstrings, blank lines, needless parentheses, annotations, the style of quotes, the order of
/// imports, and without downgrade(). Two scripts of one meaning upgrade alike; of another may still.
QByteArray meaningOf(const QByteArray &script);

} // namespace reckoner
