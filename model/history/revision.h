// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/place.h"

#include <QString>
#include <QStringList>

namespace reckoner {

/// What a migration has for going back.
enum class Downgrade {
    Unknown, ///< it could not be read
    There,
    Absent, ///< no downgrade() at all
    Empty,  ///< it does nothing: pass, a docstring, "..."
    Raises  ///< it refuses at once
};

/// One migration, before it is replayed.
struct Revision
{
    QString id;
    QStringList down;      ///< parents; more than one: a merge; none: a base
    QStringList dependsOn; ///< ids or labels, as written
    QStringList labels;
    QString message;
    QString date; ///< as the docstring's "Create Date" says, ISO 8601 if it can be read; "" unknown
    Place place;  ///< of `revision = ...`
    Downgrade downgrade = Downgrade::Unknown;
    Place downgradePlace;    ///< of `def downgrade`; unknown if it is absent
    bool repairLike = false; ///< the message says that it puts right what another left wrong
    QString repairBecause;   ///< the words that say so

    bool operator==(const Revision &) const = default;
};

} // namespace reckoner
