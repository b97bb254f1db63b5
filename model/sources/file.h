// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace reckoner {

/// A file that a source names, on disk or as the git revision has it: all of it. Errors: file.missing,
/// file.unreadable, those of readFileAt().
Result<QByteArray> readFile(const QString &path, const QString &gitRef = {});

} // namespace reckoner
