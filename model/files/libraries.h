// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filetree.h"

namespace reckoner {

/// The same tree, and beside it folders of libraries: FileTree::libraries() names them, and what lies in them
/// is asked for by absolute path ("/home/a/shop/.venv/lib/python3.12/site-packages/celery/app.py"). They are
/// in no listing and no find(). Folders that are not there are left out.
std::shared_ptr<const FileTree> withLibraries(std::shared_ptr<const FileTree> files,
                                              const QStringList &folders);

/// Where the libraries of a project are installed: the site-packages of a virtual environment (told by its
/// pyvenv.cfg) called .venv, venv, env or .env in the project's folder, or above it up to the top of its git
/// repository; with the folders outside the project that its .pth files name. Empty if there is none. Nothing
/// of it is run.
QStringList findLibraries(const QString &folder);

} // namespace reckoner
