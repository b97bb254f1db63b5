// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_sequence.h"

#include <limits>
#include <utility>

namespace reckoner::pg {

namespace {

std::pair<qint64, qint64> boundsOf(const QString &type)
{
    if (type == QLatin1String("smallint"))
        return {std::numeric_limits<qint16>::min(), std::numeric_limits<qint16>::max()};
    if (type == QLatin1String("integer"))
        return {std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max()};
    return {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()};
}

} // namespace

void completeSequence(SequenceOptions &options)
{
    if (options.type.isEmpty())
        options.type = QStringLiteral("bigint");
    const auto [lowest, highest] = boundsOf(options.type);
    if (!options.increment)
        options.increment = 1;
    const bool upwards = *options.increment > 0;
    if (!options.min)
        options.min = upwards ? 1 : lowest;
    if (!options.max)
        options.max = upwards ? highest : -1;
    if (!options.start)
        options.start = upwards ? options.min : options.max;
    if (!options.cache)
        options.cache = 1;
}

void changeSequenceType(SequenceOptions &options, const QString &type)
{
    const auto [oldLowest, oldHighest] = boundsOf(options.type);
    const auto [lowest, highest] = boundsOf(type);
    options.type = type;
    if (options.min == oldLowest)
        options.min = lowest;
    if (options.max == oldHighest)
        options.max = highest;
}

} // namespace reckoner::pg
