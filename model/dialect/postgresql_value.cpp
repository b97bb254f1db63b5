// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_value.h"

#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <QDateTime>
#include <QRegularExpression>

#include <simdjson.h>

#include <arpa/inet.h>

#include <array>
#include <map>

namespace reckoner::pg {

namespace {

using C = Term::Constant;

QByteArray quotedKey(std::string_view key)
{
    QByteArray quoted = "\"";
    for (const char c : key) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            quoted += "\\u00" + QByteArray::number(int(c), 16).rightJustified(2, '0');
        else
            quoted += c;
    }
    return quoted + '"';
}

void writeJson(const simdjson::dom::element &element, QByteArray &out)
{
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (!element.get(object)) {
        std::map<std::string_view, simdjson::dom::element> members;
        for (const simdjson::dom::key_value_pair &member : object)
            members.insert_or_assign(member.key, member.value);
        out += '{';
        bool first = true;
        for (const auto &[key, value] : members) {
            out += first ? "" : ",";
            first = false;
            out += quotedKey(key) + ':';
            writeJson(value, out);
        }
        out += '}';
    } else if (!element.get(array)) {
        out += '[';
        bool first = true;
        for (const simdjson::dom::element &value : array) {
            out += first ? "" : ",";
            first = false;
            writeJson(value, out);
        }
        out += ']';
    } else {
        const std::string text = simdjson::minify(element);
        const QByteArray bytes(text.data(), qsizetype(text.size()));
        const std::optional<Term> number =
            element.is_number() ? numberTerm(QString::fromUtf8(bytes)) : std::nullopt;
        out += number ? number->text.toUtf8() : bytes;
    }
}

Value constant(C kind, const QString &text, const QString &before, const char *rule)
{
    Value value;
    value.term = constantTerm(kind, text);
    if (text != before)
        value.rule = QLatin1String(rule);
    return value;
}

Value plain(const QString &text)
{
    return constant(C::String, text, text, "");
}

Value uncertain(const QString &text)
{
    Value value = plain(text);
    value.certain = false;
    return value;
}

std::optional<bool> booleanOf(const QString &text)
{
    const QString word = text.trimmed().toLower();
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("no")};
    if (word.isEmpty())
        return std::nullopt;
    if (word == QLatin1String("1") || word == QLatin1String("on"))
        return true;
    if (word == QLatin1String("0") || word == QLatin1String("off") || word == QLatin1String("of"))
        return false;
    for (const QString &each : yes) {
        if (each.startsWith(word))
            return true;
    }
    for (const QString &each : no) {
        if (each.startsWith(word))
            return false;
    }
    return std::nullopt;
}

QString byteaText(const QString &text)
{
    if (text.startsWith(QLatin1String("\\x")))
        return text.toLower().remove(QLatin1Char(' '));
    QByteArray bytes;
    const QByteArray raw = text.toUtf8();
    for (int i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\') {
            bytes += raw[i];
        } else if (i + 3 < raw.size() && raw[i + 1] >= '0' && raw[i + 1] <= '3') {
            bytes += char(raw.mid(i + 1, 3).toInt(nullptr, 8));
            i += 3;
        } else {
            bytes += raw.mid(++i, 1);
        }
    }
    return QStringLiteral("\\x") + QString::fromLatin1(bytes.toHex());
}

QString seconds(const QString &whole, QString fraction)
{
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    const QString text = whole.isEmpty() ? QStringLiteral("00") : whole;
    return fraction.isEmpty() ? text : text + QLatin1Char('.') + fraction;
}

Value timeValue(const QString &text, const QString &type)
{
    static const QRegularExpression stamp(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)(?:[T "
                       "](\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?)?\\s*(?:(Z|UTC|z|utc)|([+-]\\d\\d)"
                       "(?::?(\\d\\d))?)?$"));
    static const QRegularExpression clock(QStringLiteral(
        "^(\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?(?:[+-]\\d\\d(?::?\\d\\d)?)?$")); // zone unheeded
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("infinity") || word == QLatin1String("-infinity"))
        return constant(C::String, word, text, "pg.literal.time");
    if (type == QLatin1String("time with time zone")) {
        static const QRegularExpression zonedClock(QStringLiteral(
            "^(\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?\\s*(z|utc|[+-]\\d\\d(?::?\\d\\d)?)$"));
        const QRegularExpressionMatch match = zonedClock.match(word);
        if (!match.hasMatch())
            return uncertain(text); // without a zone it hangs on the TimeZone of whoever made it
        QString zone = match.captured(4);
        if (zone.startsWith(QLatin1Char('z')) || zone.startsWith(QLatin1Char('u')))
            zone = QStringLiteral("+00");
        else if (zone.endsWith(QLatin1String("00")) && zone.size() > 3)
            zone = zone.left(3);
        return constant(C::String,
                        match.captured(1) + QLatin1Char(':') + seconds(match.captured(2), match.captured(3)) +
                            zone,
                        text, "pg.literal.time");
    }
    if (type == QLatin1String("time without time zone")) {
        const QRegularExpressionMatch match = clock.match(word);
        if (!match.hasMatch())
            return uncertain(text);
        return constant(C::String,
                        match.captured(1) + QLatin1Char(':') + seconds(match.captured(2), match.captured(3)),
                        text, "pg.literal.time");
    }
    const bool zoned = type == QLatin1String("timestamp with time zone");
    if (word == QLatin1String("epoch"))
        return timeValue(QStringLiteral("1970-01-01 00:00:00+00"), type);
    const QRegularExpressionMatch match = stamp.match(text.trimmed());
    if (!match.hasMatch())
        return uncertain(text);
    const QString day = match.captured(1);
    if (type == QLatin1String("date"))
        return constant(C::String, day, text, "pg.literal.time");
    const QString minute = match.captured(2).isEmpty() ? QStringLiteral("00:00") : match.captured(2);
    const QString second = seconds(match.captured(3), match.captured(4));
    if (!zoned)
        return constant(C::String, day + QLatin1Char(' ') + minute + QLatin1Char(':') + second, text,
                        "pg.literal.time");
    const bool offset = !match.captured(6).isEmpty();
    if (!offset && match.captured(5).isEmpty())
        return uncertain(text); // hangs on the TimeZone of whoever made it
    const int hours = match.captured(6).toInt();
    const int minutes = match.captured(7).toInt() * (match.captured(6).startsWith(QLatin1Char('-')) ? -1 : 1);
    QDateTime time =
        QDateTime::fromString(day + QLatin1Char(' ') + minute, QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeSpec(Qt::UTC);
    time = time.addSecs(-(hours * 3600 + minutes * 60));
    return constant(C::String,
                    time.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QLatin1Char(':') + second +
                        QStringLiteral("+00"),
                    text, "pg.literal.time");
}

QString rangeText(const QString &text, const QString &type)
{
    static const QRegularExpression range(
        QStringLiteral("^\\s*([\\[(])\\s*([^,]*?)\\s*,\\s*([^,]*?)\\s*([\\])])\\s*$"));
    const QRegularExpressionMatch match = range.match(text);
    if (!match.hasMatch())
        return text;
    QString low = match.captured(2);
    QString high = match.captured(3);
    QString open = low.isEmpty() ? QStringLiteral("(") : match.captured(1);
    QString close = high.isEmpty() ? QStringLiteral(")") : match.captured(4);
    const auto next = [&type](const QString &bound) {
        if (type == QLatin1String("daterange"))
            return QDate::fromString(bound, Qt::ISODate).addDays(1).toString(Qt::ISODate);
        return QString::number(bound.toLongLong() + 1);
    };
    if (type != QLatin1String("numrange")) {
        if (open == QLatin1String("(") && !low.isEmpty()) {
            low = next(low);
            open = QStringLiteral("[");
        }
        if (close == QLatin1String("]") && !high.isEmpty()) {
            high = next(high);
            close = QStringLiteral(")");
        }
    }
    return open + low + QLatin1Char(',') + high + close;
}

QString bitText(const QString &text)
{
    const QString lower = text.toLower();
    if (!lower.startsWith(QLatin1Char('x')))
        return lower.startsWith(QLatin1Char('b')) ? lower : QLatin1Char('b') + lower;
    QString bits = QStringLiteral("b");
    for (const QChar digit : lower.mid(1))
        bits += QStringLiteral("%1").arg(QString(digit).toInt(nullptr, 16), 4, 2, QLatin1Char('0'));
    return bits;
}

/// A network address as the server prints it: 127.0.0.1 for 127.0.0.1/32, 10.0.0.0/8 for a cidr of 10/8.
Value addressValue(const QString &text, bool network)
{
    const QString word = text.trimmed().toLower();
    QString address = word.section(QLatin1Char('/'), 0, 0);
    const QString mask = word.section(QLatin1Char('/'), 1);
    const bool six = address.contains(QLatin1Char(':'));
    const int width = six ? 128 : 32;
    bool isNumber = true;
    const int bits = mask.isEmpty() ? width : mask.toInt(&isNumber);
    if (network && !six && !mask.isEmpty()) {
        while (address.count(QLatin1Char('.')) < 3)
            address += QLatin1String(".0");
    }
    std::array<unsigned char, 16> bytes{};
    std::array<char, INET6_ADDRSTRLEN> printed{};
    const int family = six ? AF_INET6 : AF_INET;
    if (!isNumber || bits < 0 || bits > width ||
        inet_pton(family, address.toLatin1().constData(), bytes.data()) != 1 ||
        !inet_ntop(family, bytes.data(), printed.data(), printed.size()))
        return uncertain(text);
    QString canonical = QString::fromLatin1(printed.data());
    if (network || bits != width)
        canonical += QLatin1Char('/') + QString::number(bits);
    return constant(C::String, canonical, text, "pg.literal.address");
}

/// 08:00:2b:01:02:03; an address of six bytes as one of eight has ff:fe in its middle.
Value hardwareValue(const QString &text, bool eight)
{
    QString hex = text.trimmed().toLower();
    for (const char separator : {':', '-', '.'})
        hex.remove(QLatin1Char(separator));
    if (eight && hex.size() == 12)
        hex.insert(6, QLatin1String("fffe"));
    if (hex.size() != (eight ? 16 : 12))
        return uncertain(text);
    QStringList bytes;
    for (int i = 0; i < hex.size(); i += 2)
        bytes.append(hex.mid(i, 2));
    return constant(C::String, bytes.join(QLatin1Char(':')), text, "pg.literal.address");
}

Value arrayValue(const QString &text, const QString &element)
{
    const std::optional<std::vector<Term>> members = arrayMembers(text);
    if (!members)
        return plain(text);
    Value value;
    value.rule = QStringLiteral("pg.literal.array");
    value.term = makeTerm(Term::Kind::Array, {}, {});
    for (const Term &member : *members) {
        if (member.isConstant(C::Null)) {
            value.term.args.push_back(member);
            continue;
        }
        Value each = valueOf(member.text, element);
        value.certain = value.certain && each.certain;
        value.term.args.push_back(std::move(each.term));
    }
    return value;
}

} // namespace

std::optional<Term> numberTerm(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("^([+-]?)(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$"));
    const QRegularExpressionMatch match = number.match(text.trimmed());
    QString whole = match.captured(2);
    QString fraction = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    int exponent = match.captured(4).toInt();
    for (; exponent > 0; --exponent) {
        whole += fraction.isEmpty() ? QLatin1Char('0') : fraction.at(0);
        fraction = fraction.mid(1);
    }
    for (; exponent < 0; ++exponent) {
        fraction.prepend(whole.isEmpty() ? QLatin1Char('0') : whole.back());
        whole.chop(1);
    }
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    while (whole.startsWith(QLatin1Char('0')))
        whole.remove(0, 1);
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    const bool zero = whole == QLatin1String("0") && fraction.isEmpty();
    QString value = match.captured(1) == QLatin1String("-") && !zero ? QLatin1Char('-') + whole : whole;
    if (fraction.isEmpty())
        return constantTerm(C::Integer, value);
    return constantTerm(C::Float, value + QLatin1Char('.') + fraction);
}

std::optional<QString> jsonText(const QString &text)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const QByteArray bytes = text.toUtf8();
    if (parser.parse(bytes.constData(), size_t(bytes.size())).get(root))
        return std::nullopt;
    QByteArray out;
    writeJson(root, out);
    return QString::fromUtf8(out);
}

std::optional<std::vector<Term>> arrayMembers(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(QLatin1Char('{')) || !trimmed.endsWith(QLatin1Char('}')))
        return std::nullopt;
    const QString inner = trimmed.mid(1, trimmed.size() - 2);
    std::vector<Term> members;
    if (inner.trimmed().isEmpty())
        return members;
    QString member;
    bool quoted = false;
    bool wasQuoted = false;
    const auto flush = [&] {
        const QString value = wasQuoted ? member : member.trimmed();
        const bool null = !wasQuoted && value.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
        members.push_back(null ? constantTerm(C::Null, QStringLiteral("NULL"))
                               : constantTerm(C::String, value));
        member.clear();
        wasQuoted = false;
    };
    for (int i = 0; i < inner.size(); ++i) {
        const QChar c = inner.at(i);
        if (c == QLatin1Char('\\') && i + 1 < inner.size()) {
            member += inner.at(++i);
        } else if (c == QLatin1Char('"')) {
            if (!quoted)
                member.clear();
            quoted = !quoted;
            wasQuoted = true;
        } else if (quoted) {
            member += c;
        } else if (c == QLatin1Char('{') || c == QLatin1Char('}')) {
            return std::nullopt;
        } else if (c == QLatin1Char(',')) {
            flush();
        } else if (!wasQuoted || !c.isSpace()) {
            member += c;
        }
    }
    flush();
    return members;
}

QString relationText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QStringList parts;
    for (const Token &token : tokens(bytes)) {
        if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted)
            parts.append(tokenValue(bytes, token));
        else if (!isSymbol(bytes, token, '.'))
            return text;
    }
    if (parts.size() == 2 && parts.first() == QLatin1String("public"))
        parts.removeFirst();
    return joinPath(parts);
}

Value valueOf(const QString &text, const QString &type, const QString &fields)
{
    if (type.endsWith(QLatin1String("[]")))
        return arrayValue(text, type.chopped(2));
    if (type == QLatin1String("integer") || type == QLatin1String("bigint") ||
        type == QLatin1String("smallint") || type == QLatin1String("numeric") ||
        type == QLatin1String("real") || type == QLatin1String("double precision")) {
        std::optional<Term> number = numberTerm(text);
        if (!number)
            return constant(C::String, text.trimmed().toLower(), text, "pg.literal.number");
        Value value;
        value.rule = QStringLiteral("pg.literal.number");
        value.term = std::move(*number);
        return value;
    }
    if (type == QLatin1String("boolean")) {
        const std::optional<bool> truth = booleanOf(text);
        if (!truth)
            return plain(text);
        return constant(C::Boolean, *truth ? QStringLiteral("true") : QStringLiteral("false"), text,
                        "pg.literal.boolean");
    }
    if (type == QLatin1String("jsonb"))
        return constant(C::String, jsonText(text).value_or(text), text, "pg.literal.jsonb");
    if (type == QLatin1String("uuid")) {
        const QString hex = text.toLower().remove(QRegularExpression(QStringLiteral("[{} -]")));
        if (hex.size() != 32)
            return plain(text);
        return constant(
            C::String,
            QStringList{hex.left(8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20)}.join(
                QLatin1Char('-')),
            text, "pg.literal.uuid");
    }
    if (type == QLatin1String("bytea"))
        return constant(C::String, byteaText(text), text, "pg.literal.bytea");
    if (type == QLatin1String("interval")) {
        const std::optional<QString> interval = intervalText(text, fields);
        return interval ? constant(C::String, *interval, text, "pg.literal.interval") : uncertain(text);
    }
    if (type == QLatin1String("date") || type.startsWith(QLatin1String("timestamp")) ||
        type == QLatin1String("time without time zone") || type == QLatin1String("time with time zone"))
        return timeValue(text, type);
    if (type == QLatin1String("int4range") || type == QLatin1String("int8range") ||
        type == QLatin1String("daterange") || type == QLatin1String("numrange"))
        return constant(C::String, rangeText(text, type), text, "pg.literal.range");
    if (type == QLatin1String("bit") || type == QLatin1String("\"bit\"") ||
        type == QLatin1String("bit varying"))
        return constant(C::Bits, bitText(text), text, "pg.literal.bits");
    if (type == QLatin1String("inet") || type == QLatin1String("cidr"))
        return addressValue(text, type == QLatin1String("cidr"));
    if (type == QLatin1String("macaddr") || type == QLatin1String("macaddr8"))
        return hardwareValue(text, type == QLatin1String("macaddr8"));
    if (type == QLatin1String("regclass"))
        return constant(C::String, relationText(text), text, "pg.regclass");
    if (type == QLatin1String("money"))
        return uncertain(text);
    return plain(text);
}

} // namespace reckoner::pg
