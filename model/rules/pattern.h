// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace reckoner {

/// Whether `text` is as `pattern` says, in which '*' stands for any run of characters; nothing else is
/// special.
bool fits(QStringView text, QStringView pattern);

} // namespace reckoner
