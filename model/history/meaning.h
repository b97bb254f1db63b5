// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace reckoner {

/// What a migration script does when it is upgraded to, as a hash: of what Python's syntax says, so that comments,
/// docstrings, annotations, layout, quotes, trailing commas, the order of imports and of keyword arguments, imports
/// that nothing uses, and downgrade() make no difference. Where the syntax is broken, of the text without blanks.
QByteArray scriptMeaning(const QByteArray &text);

} // namespace reckoner
