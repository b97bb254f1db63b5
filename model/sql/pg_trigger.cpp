// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_trigger.h"

namespace reckoner::pg {

namespace {

constexpr int beforeBit = 2;
constexpr int insteadBit = 64;
constexpr std::pair<int, const char *> events[] = {
    {4, "insert"}, {16, "update"}, {8, "delete"}, {32, "truncate"}};

} // namespace

QString triggerTiming(qint64 bits)
{
    return bits & beforeBit    ? QStringLiteral("before")
           : bits & insteadBit ? QStringLiteral("instead of")
                               : QStringLiteral("after");
}

QStringList triggerEvents(qint64 bits)
{
    QStringList words;
    for (const auto &[bit, word] : events) {
        if (bits & bit)
            words.append(QLatin1String(word));
    }
    return words;
}

QString enabledWord(char letter)
{
    return letter == 'D'   ? QStringLiteral("disabled")
           : letter == 'R' ? QStringLiteral("replica")
           : letter == 'A' ? QStringLiteral("always")
                           : QString();
}

} // namespace reckoner::pg
