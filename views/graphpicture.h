// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/items/revisionsmodel.h"

#include <QFont>

namespace reckoner {

/// The whole graph with ids, dates and messages as a picture on white, as the window draws it. Errors:
/// picture.failed.
Result<QByteArray> graphAsSvg(const RevisionsModel &revisions, const QString &title, const QFont &font);

} // namespace reckoner
