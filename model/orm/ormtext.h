// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace reckoner {

/// The translation context of what a reader of models says to people.
struct OrmText
{
    Q_DECLARE_TR_FUNCTIONS(OrmText)
};

} // namespace reckoner
