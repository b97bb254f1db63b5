// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/diff.h"
#include "model/diff/difftext.h"

namespace reckoner {

DiffResult diff(const Snapshot &from, const Snapshot &to, const DiffOptions &options)
{
    if (from.dialect != to.dialect) {
        // Callers refuse this before (wrong usage); saying nothing differs would be a lie.
        DiffResult result;
        result.notComparable.push_back({{Kind::Schema, QString(), QString()},
                                        QString(),
                                        DiffText::tr("the sides are in two dialects: %1 and %2")
                                            .arg(dialectName(from.dialect), dialectName(to.dialect)),
                                        {}});
        return result;
    }
    return diff(from, to, dialect(from.dialect), options);
}

} // namespace reckoner
