// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_value.h"
#include "model/core/asciicase.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace reckoner {

namespace {

/// A real always shows that it is one: "2.0", "1.0e+20".
QString realText(double value, int digits)
{
    if (std::isinf(value)) // 1e400; as SQLite itself writes it
        return value < 0 ? QStringLiteral("-9.0e+999") : QStringLiteral("9.0e+999");
    QString text = QString::number(value, 'g', digits);
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    if (!text.contains(QLatin1Char('.')))
        text.insert(e < 0 ? text.size() : e, QLatin1String(".0"));
    return text;
}

bool isReal(const QString &number)
{
    return number.contains(QLatin1Char('.')) || number.contains(QLatin1Char('e'));
}

/// A real without a fraction that fits 64 bits becomes an integer in INTEGER and NUMERIC columns.
QString asInteger(const QString &number)
{
    if (!isReal(number))
        return number;
    const double value = number.toDouble();
    const bool whole = value == std::trunc(value) && std::abs(value) < 9.2e18;
    return whole ? QString::number(static_cast<qint64>(value)) : number;
}

QString asReal(const QString &number)
{
    return isReal(number) ? number : realText(number.toDouble(), QLocale::FloatingPointShortest);
}

} // namespace

QString sqliteNumber(const QString &text)
{
    QString digits = asciiLower(text);
    const bool negative = digits.startsWith(QLatin1Char('-'));
    if (negative || digits.startsWith(QLatin1Char('+')))
        digits.remove(0, 1);
    bool fits = false;
    if (digits.startsWith(QLatin1String("0x"))) {
        const qint64 value = static_cast<qint64>(digits.mid(2).toULongLong(&fits, 16));
        return fits ? QString::number(negative ? -value : value) : asciiLower(text);
    }
    const QString whole = (negative ? QStringLiteral("-") : QString()) + digits;
    const qint64 value = whole.toLongLong(&fits);
    return fits ? QString::number(value) : realText(whole.toDouble(), QLocale::FloatingPointShortest);
}

SqliteExpression sqliteStored(const SqliteExpression &constant, const QString &affinity)
{
    using Kind = SqliteExpression::Kind;
    SqliteExpression stored = constant;
    if (affinity == QLatin1String("TEXT")) {
        if (constant.kind == Kind::Number) {
            stored.kind = Kind::String;
            if (isReal(constant.text))
                stored.text = realText(constant.text.toDouble(), 15);
        }
        return stored;
    }
    if (affinity == QLatin1String("BLOB"))
        return stored;
    if (constant.kind == Kind::String) {
        static const QRegularExpression number(QStringLiteral(
            "\\A[ \\t\\n\\v\\f\\r]*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?[ \\t\\n\\v\\f\\r]*\\z"));
        if (!number.match(constant.text).hasMatch())
            return stored;
        stored.kind = Kind::Number;
        stored.text = sqliteNumber(constant.text.trimmed());
    }
    if (stored.kind == Kind::Number)
        stored.text = affinity == QLatin1String("REAL") ? asReal(stored.text) : asInteger(stored.text);
    return stored;
}

} // namespace reckoner
