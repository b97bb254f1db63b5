// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/name.h"
#include "model/introspect/postgresql_fetch.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner::postgres {

namespace {

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

} // namespace

std::vector<int> numbers(const QString &array)
{
    std::vector<int> result;
    qint64 number = 0;
    bool inside = false;
    bool negative = false;
    for (const QChar c : array) {
        if (c.isDigit()) {
            number = number * 10 + c.digitValue();
            inside = true;
            continue;
        }
        if (inside)
            result.push_back(static_cast<int>(negative ? -number : number));
        inside = false;
        number = 0;
        negative = c == QLatin1Char('-');
    }
    if (inside)
        result.push_back(static_cast<int>(negative ? -number : number));
    return result;
}

QStringList texts(const QString &array)
{
    QStringList result;
    if (array.size() < 2)
        return result;
    QString item;
    bool quoted = false;
    bool any = false;
    for (int i = 1; i < array.size() - 1; ++i) {
        const QChar c = array.at(i);
        if (quoted && c == QLatin1Char('\\')) {
            item += array.at(++i);
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
            any = true;
        } else if (!quoted && c == QLatin1Char(',')) {
            result.append(item);
            item.clear();
            any = false;
        } else {
            item += c;
            any = true;
        }
    }
    if (any || !result.isEmpty())
        result.append(item);
    return result;
}

std::optional<QString> optionalText(const PostgresRow &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

QString oidArray(const std::vector<PostgresRows::Oid> &oids)
{
    QStringList list;
    for (const PostgresRows::Oid id : oids)
        list.append(QString::number(id));
    return QStringLiteral("'{%1}'::oid[]").arg(list.join(QLatin1Char(',')));
}

QString functionPath(const QString &regproc)
{
    if (regproc.isEmpty())
        return {};
    QStringList parts = splitPath(regproc);
    if (parts.size() > 1 && parts.first() == QLatin1String("pg_catalog"))
        parts.removeFirst();
    return joinPath(parts);
}

void Fetch::query(const char *name, const QString &oids, const Row &row)
{
    if (!m_outcome)
        return;
    m_progress.say(PostgresText::tr("Reading %1 of %2")
                       .arg(QString(QLatin1String(name)).replace(QLatin1Char('_'), QLatin1Char(' ')),
                            m_session.where()));
    m_outcome = m_session.eachOf(name, oids, row);
    m_progress.reached(std::min(++m_done, queriesUsually), queriesUsually);
}

void Fetch::query(const char *name, const char *catalog, const std::vector<Kind> &kinds, const QString &oids,
                  const Row &row)
{
    if (!m_denied) {
        m_denied.emplace();
        query("denied", {}, [this](const PostgresRow &entry) { m_denied->insert(entry.text(0)); });
    }
    if (!m_denied->contains(QLatin1String(catalog))) {
        query(name, oids, row);
        return;
    }
    m_rows.denied.insert(m_rows.denied.end(), kinds.begin(), kinds.end());
    m_rows.notes.push_back(
        {Severity::Warning,
         QStringLiteral("postgres.hidden"),
         PostgresText::tr("This role may not read %1: what it says is not known. Grant SELECT on it.")
             .arg(QLatin1String(catalog)),
         {},
         {}});
}

void Fetch::statement(const char *sql)
{
    if (m_outcome)
        m_outcome = m_session.each(QLatin1String(sql), {});
}

void Fetch::unlocked(const std::function<void()> &work)
{
    statement("SAVEPOINT unlocked");
    work();
    statement("ROLLBACK TO SAVEPOINT unlocked; RELEASE SAVEPOINT unlocked");
}

} // namespace reckoner::postgres
