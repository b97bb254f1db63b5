// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/verdict.h"

namespace reckoner {

QString legName(Leg leg)
{
    switch (leg) {
    case Leg::ModelsHead:
        return QStringLiteral("models-head");
    case Leg::StampHead:
        return QStringLiteral("stamp-head");
    case Leg::StampLive:
        return QStringLiteral("stamp-live");
    case Leg::ModelsLive:
        break;
    }
    return QStringLiteral("models-live");
}

QString driftClassName(DriftClass driftClass)
{
    switch (driftClass) {
    case DriftClass::AppliedAhead:
        return QStringLiteral("applied-ahead");
    case DriftClass::StampedNotRun:
        return QStringLiteral("stamped-not-run");
    case DriftClass::AsInModels:
        return QStringLiteral("as-in-models");
    case DriftClass::Reverted:
        return QStringLiteral("reverted");
    case DriftClass::Unknown:
        return QStringLiteral("unknown");
    case DriftClass::Foreign:
        return QStringLiteral("foreign");
    case DriftClass::None:
        break;
    }
    return {};
}

} // namespace reckoner
