// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_witness.h"

#include <algorithm>

namespace reckoner {

namespace {

QString arrayOf(const char *type, const QStringList &numbers)
{
    return QStringLiteral("'{%1}'::%2[]").arg(numbers.join(QLatin1Char(',')), QLatin1String(type));
}

QString oidArray(const std::vector<quint32> &oids)
{
    QStringList list;
    for (const quint32 oid : oids)
        list.append(QString::number(oid));
    return arrayOf("oid", list);
}

Result<PostgresWitness::Rows> lookedUp(PostgresSession &session, const std::vector<quint32> &objects)
{
    PostgresWitness::Rows rows;
    const Result<void> done = session.eachOf("looked_up", oidArray(objects), [&](const PostgresRow &row) {
        rows[row.text(0)] = {row.oid(1), row.oid(2)};
    });
    if (!done)
        return done.forward();
    return rows;
}

} // namespace

Result<void> PostgresWitness::testify(PostgresSession &session, const QString &schemas,
                                      const std::vector<Touched> &columns)
{
    m_suspects.clear();
    m_then.clear();
    // age() counts from the next number to be given, as it is when it is first called in
    // a transaction: no query before this one may call it.
    const PostgresSnapshot &snapshot = session.snapshot();
    quint32 next = 0;
    bool standby = false;
    Result<void> done =
        session.each(QStringLiteral("SELECT pg_catalog.age('3'::xid), pg_catalog.pg_is_in_recovery()"),
                     [&](const PostgresRow &row) {
                         next = static_cast<quint32>(row.number(0)) + 3;
                         standby = row.truth(1);
                     });
    if (!done)
        return done;
    if (!standby && snapshot.oldest == snapshot.limit && snapshot.fullNumber(next) == snapshot.limit)
        return {};

    std::vector<Touched> touched = columns;
    done = session.eachOf("touched", schemas, [&](const PostgresRow &row) {
        touched.push_back({row.oid(0), row.oid(1)});
    });
    if (!done)
        return done;
    // Older ones were rolled back: the snapshot would not see a row that they removed.
    QStringList numbers;
    std::erase_if(touched, [&](const Touched &one) {
        const quint64 number = snapshot.fullNumber(one.transaction);
        if (number < snapshot.oldest)
            return true;
        numbers.append(QString::number(number));
        return false;
    });
    if (touched.empty())
        return {};
    numbers.removeDuplicates();
    QStringList committed;
    done = session.each(QStringLiteral("SELECT n FROM pg_catalog.unnest(%1) AS n "
                                       "WHERE pg_catalog.txid_status(n) = 'committed'")
                            .arg(arrayOf("int8", numbers)),
                        [&](const PostgresRow &row) { committed.append(row.text(0)); });
    if (!done)
        return done;
    for (const Touched &one : touched) {
        if (committed.contains(QString::number(snapshot.fullNumber(one.transaction))))
            m_suspects.push_back(one.object);
    }
    std::sort(m_suspects.begin(), m_suspects.end());
    m_suspects.erase(std::unique(m_suspects.begin(), m_suspects.end()), m_suspects.end());
    if (m_suspects.empty())
        return {};
    const Result<Rows> then = lookedUp(session, m_suspects);
    if (!then)
        return then.forward();
    m_then = *then;
    return {};
}

Result<bool> PostgresWitness::isTorn(PostgresSession &session) const
{
    if (m_suspects.empty())
        return false;
    if (Result<void> begun = session.again(); !begun)
        return begun.forward();
    const Result<Rows> now = lookedUp(session, m_suspects);
    if (!now)
        return now.forward();
    return !std::equal(
        m_then.begin(), m_then.end(), now->begin(), now->end(), [](const auto &then, const auto &present) {
            const quint32 maker = present.second.made;
            return then.first == present.first && (maker == then.second.made || maker == then.second.changed);
        });
}

} // namespace reckoner
