// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/query_text.h"

#include <QList>

#include <limits>
#include <optional>

namespace reckoner {

namespace {

struct Range
{
    int first = 0;
    int last = std::numeric_limits<int>::max();

    bool holds(int major) const { return major >= first && major <= last; }
};

std::optional<Range> rangeOf(const QByteArray &mark)
{
    Range range;
    if (mark == "all")
        return range;
    const qsizetype dots = mark.indexOf("..");
    const QByteArray first = mark.left(dots);
    const QByteArray last = dots < 0 ? QByteArray() : mark.mid(dots + 2);
    if (dots < 0 || (first.isEmpty() && last.isEmpty()))
        return std::nullopt;
    bool firstOk = true;
    bool lastOk = true;
    if (!first.isEmpty())
        range.first = first.toInt(&firstOk);
    if (!last.isEmpty())
        range.last = last.toInt(&lastOk);
    return firstOk && lastOk && range.first <= range.last ? std::optional(range) : std::nullopt;
}

} // namespace

Result<QByteArray> queryForMajor(const QByteArray &text, int major)
{
    QByteArray query;
    Range governing;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype at = line.indexOf("--@");
        const QByteArray code = line.left(line.indexOf("--")).trimmed().isEmpty() && line.contains("--")
                                    ? QByteArray()
                                    : line.left(at < 0 ? line.size() : at);
        Range own;
        if (at >= 0) {
            const std::optional<Range> range = rangeOf(line.mid(at + 3).trimmed());
            if (!range)
                return unexpected(QStringLiteral("query.mark"),
                                  QStringLiteral("\"%1\" ends in no mark like --@ 15.. or --@ ..14.")
                                      .arg(QString::fromUtf8(line)));
            if (code.isEmpty()) {
                governing = *range;
                continue;
            }
            own = *range;
        }
        if (!code.trimmed().isEmpty() && governing.holds(major) && own.holds(major))
            query += code + '\n';
    }
    return query;
}

} // namespace reckoner
