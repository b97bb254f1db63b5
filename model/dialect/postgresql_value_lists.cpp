// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of several values: ranges, hstore, arrays.

#include "model/dialect/postgresql_value.h"

#include <QDate>
#include <QRegularExpression>

#include <map>

namespace reckoner::pg {

namespace {

using C = Term::Constant;

Value constant(const QString &text, const QString &before, const char *rule)
{
    Value value;
    value.term = constantTerm(C::String, text);
    if (text != before)
        value.rule = QLatin1String(rule);
    return value;
}

Value uncertain(const QString &text)
{
    Value value;
    value.term = constantTerm(C::String, text);
    value.certain = false;
    return value;
}

/// A bound without its quotes and escapes.
QString boundText(const QString &written)
{
    QString bound;
    for (int i = 0; i < written.size(); ++i) {
        if (written.at(i) == QLatin1Char('\\') && i + 1 < written.size())
            bound += written.at(++i);
        else if (written.at(i) != QLatin1Char('"'))
            bound += written.at(i);
    }
    return bound;
}

} // namespace

/// A range by its bounds, each a value of its own; those of integers and days without their other spellings.
Value rangeValue(const QString &text, const QString &type, const QString &element)
{
    static const QRegularExpression range(
        QStringLiteral("^\\s*([\\[(])((?:\"(?:[^\"\\\\]|\\\\.|\"\")*\"|[^,\"])*),((?:\"(?:[^\"\\\\]|\\\\.|"
                       "\"\")*\"|[^,\"])*)([\\])])"
                       "\\s*$"));
    if (text.trimmed().compare(QLatin1String("empty"), Qt::CaseInsensitive) == 0)
        return constant(QStringLiteral("empty"), text, "pg.literal.range");
    const QRegularExpressionMatch match = range.match(text);
    if (!match.hasMatch())
        return uncertain(text);
    QString open = match.captured(1);
    QString close = match.captured(4);
    bool certain = true;
    const auto bound = [&](const QString &written) {
        if (written.isEmpty())
            return QString();
        Value value = valueOf(boundText(written), element);
        const bool understood =
            value.certain && (element != QLatin1String("date") || value.term.text.size() == 10 ||
                              value.term.text.endsWith(QLatin1String("infinity")));
        const bool number = value.term.isConstant(C::Integer) || value.term.isConstant(C::Float);
        const bool isNumber = type == QLatin1String("numrange") || type.startsWith(QLatin1String("int"));
        certain = certain && understood && (number || !isNumber);
        // A numeric keeps its digits.
        const QString digits = boundText(written).trimmed();
        static const QRegularExpression plainNumber(QStringLiteral("^-?\\d+(\\.\\d+)?$"));
        return type == QLatin1String("numrange") && plainNumber.match(digits).hasMatch() ? digits
                                                                                         : value.term.text;
    };
    QString low = bound(match.captured(2));
    QString high = bound(match.captured(3));
    if (!certain)
        return uncertain(text);
    if (low.isEmpty())
        open = QStringLiteral("(");
    if (high.isEmpty())
        close = QStringLiteral(")");
    const bool days = type == QLatin1String("daterange");
    const auto next = [&](const QString &value) {
        return days ? QDate::fromString(value, Qt::ISODate).addDays(1).toString(Qt::ISODate)
                    : QString::number(value.toLongLong() + 1);
    };
    const auto isFinite = [](const QString &value) {
        return !value.isEmpty() && !value.endsWith(QLatin1String("infinity"));
    };
    if (days || type.startsWith(QLatin1String("int"))) {
        if (open == QLatin1String("(") && isFinite(low)) {
            low = next(low);
            open = QStringLiteral("[");
        }
        if (close == QLatin1String("]") && isFinite(high)) {
            high = next(high);
            close = QStringLiteral(")");
        }
    }
    const bool inclusive = open == QLatin1String("[") && close == QLatin1String("]");
    bool isEmpty = low == high && !low.isEmpty() && !inclusive;
    if (type == QLatin1String("numrange") && !low.isEmpty() && !high.isEmpty() && !inclusive)
        isEmpty = numberTerm(low) == numberTerm(high);
    if (type.startsWith(QLatin1String("int")) && !low.isEmpty() && !high.isEmpty())
        isEmpty = low.toLongLong() >= high.toLongLong();
    if (days && isFinite(low) && isFinite(high))
        isEmpty = low >= high;
    const QString both = isEmpty ? QStringLiteral("empty") : open + low + QLatin1Char(',') + high + close;
    return constant(both, text, "pg.literal.range");
}

/// "a"=>"1", "b"=>NULL in the order in which hstore keeps its keys.
Value hstoreValue(const QString &text)
{
    static const QRegularExpression pair(
        QStringLiteral("\\G\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"=,\\\\]+)\\s*=>\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|"
                       "[^\\s\"=,\\\\]+)\\s*(,|$)"));
    std::map<std::pair<qsizetype, QByteArray>, QString> pairs;
    qsizetype at = 0;
    const auto quoted = [](const QString &written) {
        QString value = boundText(written);
        value.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('"'), QLatin1String("\\\""));
        return QLatin1Char('"') + value + QLatin1Char('"');
    };
    while (at < text.size()) {
        const QRegularExpressionMatch match = pair.match(text, at);
        if (!match.hasMatch())
            return text.trimmed().isEmpty() ? constant({}, {}, "") : uncertain(text);
        const QByteArray key = boundText(match.captured(1)).toUtf8();
        const bool null = match.captured(2).compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
        pairs.try_emplace({key.size(), key}, quoted(match.captured(1)) + QLatin1String("=>") +
                                                 (null ? QStringLiteral("NULL") : quoted(match.captured(2))));
        at = match.capturedEnd();
    }
    QStringList texts;
    for (const auto &[key, each] : pairs)
        texts.append(each);
    return constant(texts.join(QLatin1String(", ")), text, "pg.literal.hstore");
}

std::optional<std::vector<Term>> arrayMembers(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 2 || !trimmed.startsWith(QLatin1Char('{')) || !trimmed.endsWith(QLatin1Char('}')))
        return std::nullopt;
    const QString inner = trimmed.mid(1, trimmed.size() - 2);
    std::vector<Term> members;
    if (inner.trimmed().isEmpty())
        return members;
    QString member;
    qsizetype kept = 0; // so much of it is no blank, or a blank that was escaped
    bool quoted = false;
    bool plain = true; // neither quotes nor backslashes
    bool nested = false;
    int depth = 0;
    const auto flush = [&] {
        const bool null = plain && member.left(kept).compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
        Term term =
            null ? constantTerm(C::Null, QStringLiteral("NULL")) : constantTerm(C::String, member.left(kept));
        if (nested)
            term.kind = Term::Kind::Array;
        members.push_back(std::move(term));
        member.clear();
        kept = 0;
        plain = true;
        nested = false;
    };
    for (int i = 0; i < inner.size(); ++i) {
        const QChar c = inner.at(i);
        if (depth > 0) { // an inner array, as it stands
            member += c;
            if (c == QLatin1Char('\\') && i + 1 < inner.size()) {
                member += inner.at(++i);
            } else if (c == QLatin1Char('"')) {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == QLatin1Char('{') ? 1 : c == QLatin1Char('}') ? -1 : 0;
            }
            kept = member.size();
        } else if (c == QLatin1Char('\\') && i + 1 < inner.size()) {
            member += inner.at(++i);
            kept = member.size();
            plain = false;
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
            plain = false;
            kept = member.size();
        } else if (quoted) {
            member += c;
            kept = member.size();
        } else if (c == QLatin1Char('{')) {
            if (kept > 0 || !plain)
                return std::nullopt;
            member = c;
            nested = true;
            depth = 1;
        } else if (c == QLatin1Char('}')) {
            return std::nullopt;
        } else if (c == QLatin1Char(',')) {
            flush();
        } else if (!c.isSpace()) {
            member += c;
            kept = member.size();
        } else if (kept > 0) {
            member += c;
        }
    }
    if (depth > 0 || quoted)
        return std::nullopt;
    flush();
    return members;
}

} // namespace reckoner::pg
