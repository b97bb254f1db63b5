// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner {

/// What nobody would see is seen: control characters (but for line ends and tabs), those that turn the
/// direction of writing round, halves of a pair and what is no character, as "\u202e". XML 1.0 forbids most
/// of them, a terminal obeys some.
QString visible(const QString &text);

/// The same on one line: an end of a line is a sign, so that what comes after it does not pass for a line of
/// ours. Those who read a log take some lines for commands.
QString visibleLine(const QString &text);

/// At most so many characters, with an ellipsis in the place of the rest; no pair is cut through.
QString cut(const QString &text, qsizetype most);

} // namespace reckoner
