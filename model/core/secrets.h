// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace reckoner {

/// A sentence without the passwords of the URLs and key words (password=...) in it: messages repeat what a
/// person wrote, also where it made no sense.
QString withoutPasswords(const QString &text);

/// A sentence of somebody else, a server's for instance, without this very password; "" is none.
QString withoutThis(const QString &text, const QString &password);

/// A statement, or Python around one, without the values in quotes ('...' and $$...$$): they may be rows or
/// passwords, and what is told of a statement that was not understood is where it stands.
QString withoutLiterals(const QString &text);

/// Words in lower case that stand in the values of rows alone: 'ann' of INSERT INTO users VALUES (1, 'ann').
/// In a text that cannot be read they look like the names of objects.
QStringList wordsOfRows(const QString &statement);

} // namespace reckoner
