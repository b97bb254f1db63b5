// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <set>

namespace reckoner {

/// What a transaction sees, as txid_current_snapshot() writes it: "oldest:limit:running,running".
/// Transactions before the oldest have ended, those from the limit on have not begun. Of the running ones,
/// only those that are no savepoints of others are listed.
struct PostgresSnapshot
{
    quint64 oldest = 0;
    quint64 limit = 0;
    std::set<quint64> running;

    static PostgresSnapshot fromText(const QString &text)
    {
        PostgresSnapshot snapshot;
        snapshot.oldest = text.section(QLatin1Char(':'), 0, 0).toULongLong();
        snapshot.limit = text.section(QLatin1Char(':'), 1, 1).toULongLong();
        for (const QString &number :
             text.section(QLatin1Char(':'), 2).split(QLatin1Char(','), Qt::SkipEmptyParts))
            snapshot.running.insert(number.toULongLong());
        return snapshot;
    }

    bool sees(quint64 transaction) const { return transaction < limit && !running.contains(transaction); }

    /// The full number of a transaction of which catalogs and locks keep the lower half: at most two thousand
    /// million away from here.
    quint64 fullNumber(quint32 lower) const
    {
        const auto distance = static_cast<qint32>(lower - static_cast<quint32>(limit));
        return static_cast<quint64>(static_cast<qint64>(limit) + distance);
    }

    bool operator==(const PostgresSnapshot &) const = default;
};

} // namespace reckoner
