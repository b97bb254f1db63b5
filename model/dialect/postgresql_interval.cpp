// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_value.h"

#include <QRegularExpression>

#include <cmath>

namespace reckoner::pg {

namespace {

struct Interval
{
    qint64 months = 0;
    qint64 days = 0;
    qint64 micros = 0;
};

constexpr qint64 second = 1000000;

struct Unit
{
    const char *names; ///< separated by blanks
    qint64 months;
    qint64 days;
    qint64 micros;
};

constexpr Unit units[] = {
    {"microsecond microseconds us usec usecs", 0, 0, 1},
    {"millisecond milliseconds ms msec msecs", 0, 0, 1000},
    {"second seconds s sec secs", 0, 0, second},
    {"minute minutes m min mins", 0, 0, 60 * second},
    {"hour hours h hr hrs", 0, 0, 3600 * second},
    {"day days d", 0, 1, 0},
    {"week weeks w", 0, 7, 0},
    {"month months mon mons", 1, 0, 0},
    {"year years y yr yrs", 12, 0, 0},
    {"decade decades", 120, 0, 0},
    {"century centuries", 1200, 0, 0},
};

const Unit *unitNamed(const QString &name)
{
    for (const Unit &unit : units) {
        if (QString::fromLatin1(unit.names).split(QLatin1Char(' ')).contains(name))
            return &unit;
    }
    return nullptr;
}

/// Fractions are exact for units of time only.
bool add(Interval &interval, const QString &number, const QString &unitName)
{
    const Unit *unit = unitNamed(unitName);
    if (!unit)
        return false;
    if (!number.contains(QLatin1Char('.'))) {
        const qint64 count = number.toLongLong();
        interval.months += count * unit->months;
        interval.days += count * unit->days;
        interval.micros += count * unit->micros;
        return true;
    }
    if (unit->micros == 0)
        return false;
    const double micros = number.toDouble() * double(unit->micros);
    if (qAbs(micros - std::round(micros)) > 0.001)
        return false; // less than a microsecond: how it is rounded is the server's affair
    interval.micros += qRound64(micros);
    return true;
}

void addClock(Interval &interval, const QRegularExpressionMatch &match)
{
    qint64 micros = (match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong()) * 60 * second;
    micros += match.captured(4).toLongLong() * second;
    micros += match.captured(5).leftJustified(6, QLatin1Char('0')).left(6).toLongLong();
    interval.micros += match.captured(1) == QLatin1String("-") ? -micros : micros;
}

/// What an interval of fewer fields keeps. Source: AdjustIntervalForTypmod().
void cutOff(Interval &interval, const QString &fields)
{
    const QString last = fields.section(QLatin1Char(' '), -1);
    const auto timeTo = [&](qint64 unit) { interval.micros -= interval.micros % unit; };
    if (last == QLatin1String("year"))
        interval.months -= interval.months % 12;
    if (last == QLatin1String("year") || last == QLatin1String("month"))
        interval.days = 0;
    if (last == QLatin1String("year") || last == QLatin1String("month") || last == QLatin1String("day"))
        interval.micros = 0;
    else if (last == QLatin1String("hour"))
        timeTo(3600 * second);
    else if (last == QLatin1String("minute"))
        timeTo(60 * second);
}

/// Halves go away from zero.
void roundTo(Interval &interval, int precision)
{
    qint64 scale = 1;
    for (int digit = precision; digit < 6; ++digit)
        scale *= 10;
    const qint64 half = interval.micros < 0 ? -scale / 2 : scale / 2;
    interval.micros = (interval.micros + half) / scale * scale;
}

QString printed(Interval interval, const QString &fields, int precision)
{
    cutOff(interval, fields);
    if (precision >= 0 && precision < 6)
        roundTo(interval, precision);
    QStringList parts;
    const auto part = [&parts](qint64 count, const char *name) {
        if (count != 0)
            parts.append(QString::number(count) + QLatin1Char(' ') + QLatin1String(name) +
                         (count == 1 ? QString() : QStringLiteral("s")));
    };
    part(interval.months / 12, "year");
    part(interval.months % 12, "mon");
    part(interval.days, "day");
    if (interval.micros != 0 || parts.isEmpty()) {
        const qint64 micros = qAbs(interval.micros);
        QString clock = QStringLiteral("%1:%2:%3")
                            .arg(micros / (3600 * second), 2, 10, QLatin1Char('0'))
                            .arg(micros / (60 * second) % 60, 2, 10, QLatin1Char('0'))
                            .arg(micros / second % 60, 2, 10, QLatin1Char('0'));
        if (micros % second != 0) {
            clock += QLatin1Char('.') + QStringLiteral("%1").arg(micros % second, 6, 10, QLatin1Char('0'));
            while (clock.endsWith(QLatin1Char('0')))
                clock.chop(1);
        }
        parts.append((interval.micros < 0 ? QStringLiteral("-") : QString()) + clock);
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

std::optional<QString> intervalText(const QString &text, const QString &fields, int precision)
{
    static const QRegularExpression clock(
        QStringLiteral("^([+-]?)(\\d+):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?$"));
    static const QRegularExpression number(QStringLiteral("^[+-]?\\d+(?:\\.\\d+)?$"));
    static const QRegularExpression glued(QStringLiteral("([0-9])([a-z])"));
    static const QRegularExpression iso(
        QStringLiteral("^p(?:(-?\\d+)y)?(?:(-?\\d+)m)?(?:(-?\\d+)w)?(?:(-?\\d+)d)?(?:t(?:(-?\\d+)h)?(?:(-?"
                       "\\d+)m)?(?:(-?\\d+(?:\\.\\d+)?)s)?)?$"));
    QString lower = text.toLower().simplified();
    Interval interval;
    if (const QRegularExpressionMatch match = iso.match(lower); match.hasMatch() && lower.size() > 2) {
        static const char *const names[] = {"years", "months",  "weeks",  "days",
                                            "hours", "minutes", "seconds"};
        for (int i = 0; i < 7; ++i) {
            const QString count = match.captured(i + 1);
            if (!count.isEmpty() && !add(interval, count, QLatin1String(names[i])))
                return std::nullopt;
        }
        return printed(interval, fields, precision);
    }
    lower.replace(glued, QStringLiteral("\\1 \\2"));
    QStringList words = lower.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!words.isEmpty() && words.first() == QLatin1String("@"))
        words.removeFirst();
    const bool ago = !words.isEmpty() && words.last() == QLatin1String("ago");
    if (ago)
        words.removeLast();
    if (words.isEmpty())
        return std::nullopt;
    for (int i = 0; i < words.size(); ++i) {
        if (const QRegularExpressionMatch match = clock.match(words[i]); match.hasMatch()) {
            // 02:00 of "minute to second" is two minutes.
            if (fields == QLatin1String("minute to second") && match.captured(4).isEmpty())
                return std::nullopt;
            addClock(interval, match);
            continue;
        }
        if (!number.match(words[i]).hasMatch())
            return std::nullopt;
        if (i + 1 < words.size() && unitNamed(words[i + 1])) {
            if (!add(interval, words[i], words[i + 1]))
                return std::nullopt;
            ++i;
            continue;
        }
        // Without a unit the last field counts, seconds if there is none.
        const QString unit =
            fields.isEmpty() ? QStringLiteral("second") : fields.section(QLatin1Char(' '), -1);
        if (words.size() != 1 || !add(interval, words[i], unit))
            return std::nullopt;
    }
    if (ago)
        interval = {-interval.months, -interval.days, -interval.micros};
    return printed(interval, fields, precision);
}

} // namespace reckoner::pg
