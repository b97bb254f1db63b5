// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/constraints.h"

namespace reckoner {

QString actionName(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::Restrict:
        return QStringLiteral("restrict");
    case ReferentialAction::Cascade:
        return QStringLiteral("cascade");
    case ReferentialAction::SetNull:
        return QStringLiteral("set null");
    case ReferentialAction::SetDefault:
        return QStringLiteral("set default");
    case ReferentialAction::NoAction:
        break;
    }
    return QStringLiteral("no action");
}

std::optional<ReferentialAction> actionFromName(const QString &name)
{
    const QString lower = name.simplified().toLower();
    if (lower.isEmpty())
        return ReferentialAction::NoAction;
    for (const ReferentialAction action :
         {ReferentialAction::NoAction, ReferentialAction::Restrict, ReferentialAction::Cascade,
          ReferentialAction::SetNull, ReferentialAction::SetDefault}) {
        if (lower == actionName(action))
            return action;
    }
    return std::nullopt;
}

} // namespace reckoner
