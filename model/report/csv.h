// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

class QAbstractItemModel;

namespace reckoner {

/// Rows as RFC 4180 has them: UTF-8 without a mark, commas, CRLF behind each row, quotes where they are
/// needed. A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage
/// return, and is no number) gets an apostrophe in front: names and texts of a schema come from others.
QByteArray csv(const std::vector<QStringList> &rows);

/// One row a finding under a row of English titles that stay: for programs as well.
QByteArray csvFindings(const std::vector<const Finding *> &findings);

/// A flat model as it is shown, titles first; cells by Qt::EditRole where the model has one.
QByteArray csvTable(const QAbstractItemModel &model);

} // namespace reckoner
