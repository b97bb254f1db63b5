// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/alembic.h"

namespace reckoner {

/// The migration scripts of a root in the order Alembic loads them: by version location, then by file name.
QStringList scriptFiles(const FileTree &files, const AlembicRoot &root);

/// Folders that the imports of a root's scripts start from.
QStringList importRoots(const AlembicRoot &root, const QStringList &more = {});

/// Message and date of a script, from its docstring.
void readDocstring(Revision &revision, const QString &source);

/// What a script says of itself: ids, parents, labels, message, date. Errors: python.syntax if `revision`
/// or `down_revision` cannot be read; the place names the line.
Result<Revision> readScript(python::Interpreter &interpreter, const QString &path);

} // namespace reckoner
