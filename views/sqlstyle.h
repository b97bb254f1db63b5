// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QsciScintilla;

namespace reckoner {

/// The styles of SQL in an editor whose container styles it line by line.
enum SqlStyle : char { SqlPlain, SqlKeyword, SqlString, SqlNumber, SqlComment, SqlQuoted };

/// A style for each byte of the line's UTF-8. A line is looked at alone.
QByteArray sqlStyles(const QString &line);

/// Fonts and colours of the theme; the margins and the selection too.
void applySqlStyle(QsciScintilla &editor);

} // namespace reckoner
