// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner {

/// A place in a text: file as the FileTree names it, line and column from 1; 0 means unknown.
struct Place
{
    QString file;
    int line = 0;
    int column = 0;

    bool isKnown() const { return !file.isEmpty(); }
    /// "models/user.py:12", or "models/user.py" without a line, or "" if unknown.
    QString toString() const { return line > 0 ? file + QLatin1Char(':') + QString::number(line) : file; }
    bool operator==(const Place &) const = default;
};

} // namespace reckoner
