// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace reckoner {

/// The translation context of what a verdict says to people.
struct PositionText
{
    Q_DECLARE_TR_FUNCTIONS(PositionText)
};

} // namespace reckoner
