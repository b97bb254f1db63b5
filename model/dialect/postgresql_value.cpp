// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_value.h"

#include "model/dialect/postgresql_catalog.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

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

/// Numbers by value, worked out of their digits: of a double half of them would be lost.
QByteArray jsonNumber(std::string_view token)
{
    const QByteArray digits = QByteArray(token.data(), qsizetype(token.size())).trimmed();
    const std::optional<Term> number = numberTerm(QString::fromLatin1(digits));
    return number ? number->text.toLatin1() : digits;
}

template<class Element>
bool writeJson(Element &&element, QByteArray &out)
{
    using Type = simdjson::ondemand::json_type;
    Type type{};
    if (element.type().get(type))
        return false;
    if (type == Type::object) {
        simdjson::ondemand::object object;
        if (element.get_object().get(object))
            return false;
        std::map<std::string, QByteArray> members; // the last of equal keys wins
        for (auto field : object) {
            std::string_view key;
            simdjson::ondemand::value value;
            QByteArray text;
            if (field.unescaped_key().get(key))
                return false;
            const std::string name(key);
            if (field.value().get(value) || !writeJson(value, text))
                return false;
            members[name] = text;
        }
        out += '{';
        for (const auto &[key, text] : members)
            out += (out.endsWith('{') ? "" : ",") + quotedKey(key) + ':' + text;
        out += '}';
        return true;
    }
    if (type == Type::array) {
        simdjson::ondemand::array array;
        if (element.get_array().get(array))
            return false;
        out += '[';
        bool first = true;
        for (auto each : array) {
            simdjson::ondemand::value value;
            if (each.get(value))
                return false;
            out += first ? "" : ",";
            first = false;
            if (!writeJson(value, out))
                return false;
        }
        out += ']';
        return true;
    }
    if (type == Type::string) {
        std::string_view text;
        if (element.get_string().get(text))
            return false;
        out += quotedKey(text);
        return true;
    }
    const std::string_view token = element.raw_json_token();
    out += type == Type::number ? jsonNumber(token)
                                : QByteArray(token.data(), qsizetype(token.size())).trimmed();
    return true;
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

/// Days and hours of one digit, days without hyphens, hours of twelve: as the rest of the code expects them.
QString tidyTime(const QString &given)
{
    static const QRegularExpression shortDay(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)"));
    static const QRegularExpression bareDay(QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)"));
    static const QRegularExpression hour(
        QStringLiteral("(^|[ T])(\\d{1,2})(:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)\\s*(am|pm)?(?![\\d:.a-z])"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = given.trimmed();
    const auto pad = [](const QString &digits) { return digits.rightJustified(2, QLatin1Char('0')); };
    for (const QRegularExpression *day : {&shortDay, &bareDay}) {
        if (const QRegularExpressionMatch match = day->match(text); match.hasMatch())
            text.replace(0, match.capturedLength(),
                         match.captured(1) + QLatin1Char('-') + pad(match.captured(2)) + QLatin1Char('-') +
                             pad(match.captured(3)));
    }
    if (const QRegularExpressionMatch match = hour.match(text); match.hasMatch()) {
        int hours = match.captured(2).toInt();
        const QString half = match.captured(4).toLower();
        if (!half.isEmpty() && (hours < 1 || hours > 12))
            return text;
        if (!half.isEmpty())
            hours = hours % 12 + (half == QLatin1String("pm") ? 12 : 0);
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(1) + pad(QString::number(hours)) + match.captured(3));
    }
    return text;
}

Value timeValueOf(const QString &text, const QString &type);

Value timeValue(const QString &text, const QString &type)
{
    Value value = timeValueOf(tidyTime(text), type);
    if (value.certain && value.rule.isEmpty() && value.term.text != text)
        value.rule = QStringLiteral("pg.literal.time");
    return value.certain ? value : uncertain(text);
}

Value timeValueOf(const QString &text, const QString &type)
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
    QString day = match.captured(1);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!date.isValid())
        return uncertain(text);
    if (type == QLatin1String("date"))
        return constant(C::String, day, text, "pg.literal.time");
    QString minute = match.captured(2).isEmpty() ? QStringLiteral("00:00") : match.captured(2);
    const QString second = seconds(match.captured(3), match.captured(4));
    if (minute == QLatin1String("24:00") && second == QLatin1String("00")) {
        day = date.addDays(1).toString(Qt::ISODate);
        minute = QStringLiteral("00:00");
    }
    if (!QTime::fromString(minute, QStringLiteral("HH:mm")).isValid() || second.left(2) > QLatin1String("59"))
        return uncertain(text);
    if (!zoned)
        return constant(C::String, day + QLatin1Char(' ') + minute + QLatin1Char(':') + second, text,
                        "pg.literal.time");
    const bool offset = !match.captured(6).isEmpty();
    // Without a zone it hangs on the TimeZone of whoever made it: what the server keeps may be that moment of
    // UTC, or another.
    const bool zoneless = !offset && match.captured(5).isEmpty();
    const int hours = match.captured(6).toInt();
    const int minutes = match.captured(7).toInt() * (match.captured(6).startsWith(QLatin1Char('-')) ? -1 : 1);
    QDateTime time =
        QDateTime::fromString(day + QLatin1Char(' ') + minute, QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeSpec(Qt::UTC);
    time = time.addSecs(-(hours * 3600 + minutes * 60));
    Value value = constant(C::String,
                           time.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QLatin1Char(':') + second +
                               QStringLiteral("+00"),
                           text, "pg.literal.time");
    value.certain = !zoneless;
    return value;
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

} // namespace

std::optional<QString> scaledNumber(const QString &text)
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
    while (whole.startsWith(QLatin1Char('0')))
        whole.remove(0, 1);
    const bool zero = whole.isEmpty() && fraction.count(QLatin1Char('0')) == fraction.size();
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    if (match.captured(1) == QLatin1String("-") && !zero)
        whole.prepend(QLatin1Char('-'));
    return fraction.isEmpty() ? whole : whole + QLatin1Char('.') + fraction;
}

std::optional<Term> numberTerm(const QString &text)
{
    std::optional<QString> value = scaledNumber(text);
    if (!value)
        return std::nullopt;
    if (!value->contains(QLatin1Char('.')))
        return constantTerm(C::Integer, *value);
    while (value->endsWith(QLatin1Char('0')))
        value->chop(1);
    if (!value->endsWith(QLatin1Char('.')))
        return constantTerm(C::Float, *value);
    value->chop(1);
    return constantTerm(C::Integer, *value);
}

std::optional<QString> jsonText(const QString &text)
{
    simdjson::ondemand::parser parser;
    const QByteArray bytes = text.toUtf8();
    const simdjson::padded_string padded(bytes.constData(), size_t(bytes.size()));
    simdjson::ondemand::document document;
    if (parser.iterate(padded).get(document))
        return std::nullopt;
    QByteArray out;
    simdjson::ondemand::value value;
    bool scalar = false;
    if (document.is_scalar().get(scalar))
        return std::nullopt;
    if (scalar) { // a document of a scalar is none of a value
        std::string_view token;
        simdjson::dom::parser whole;
        simdjson::dom::element root;
        if (whole.parse(bytes.constData(), size_t(bytes.size())).get(root))
            return std::nullopt;
        if (root.is_number()) {
            if (document.raw_json_token().get(token))
                return std::nullopt;
            out = jsonNumber(token);
        } else {
            const std::string minimal = simdjson::minify(root);
            out = QByteArray(minimal.data(), qsizetype(minimal.size()));
        }
    } else if (document.get_value().get(value) || !writeJson(value, out)) {
        return std::nullopt;
    }
    return QString::fromUtf8(out);
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

namespace {

/// An amount of money as the server says it under lc_monetary = 'C', in which it is read: "$1,234.50".
/// Source: cash_in(), cash_out().
Value moneyValue(const QString &text)
{
    static const QRegularExpression amount(
        QStringLiteral("^(-|\\()?\\s*\\$?\\s*(-)?([\\d,]*)(?:\\.(\\d*))?\\)?$"));
    const QRegularExpressionMatch match = amount.match(text.trimmed());
    QString whole = match.captured(3).remove(QLatin1Char(','));
    const QString fraction = match.captured(4);
    if (!match.hasMatch() || (whole.isEmpty() && fraction.isEmpty()) || whole.size() > 15)
        return uncertain(text);
    const bool isNegative = !match.captured(1).isEmpty() || !match.captured(2).isEmpty();
    const int up = fraction.size() > 2 && fraction.at(2) >= QLatin1Char('5') ? 1 : 0;
    const qint64 cents =
        whole.toLongLong() * 100 + fraction.left(2).leftJustified(2, QLatin1Char('0')).toInt() + up;
    whole = QString::number(cents / 100);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, QLatin1Char(','));
    const QString sign = isNegative && cents != 0 ? QStringLiteral("-") : QString();
    return constant(C::String,
                    QStringLiteral("%1$%2.%3").arg(sign, whole).arg(cents % 100, 2, 10, QLatin1Char('0')),
                    text, "pg.literal.money");
}

/// The name in a regconfig constant: without the catalog's schema, and without the default one where the
/// catalog has none of that name, which would be found first.
QString configText(const QString &text)
{
    static const QSet<QString> catalogs{
        QStringLiteral("simple"),     QStringLiteral("arabic"),   QStringLiteral("armenian"),
        QStringLiteral("basque"),     QStringLiteral("catalan"),  QStringLiteral("danish"),
        QStringLiteral("dutch"),      QStringLiteral("english"),  QStringLiteral("estonian"),
        QStringLiteral("finnish"),    QStringLiteral("french"),   QStringLiteral("german"),
        QStringLiteral("greek"),      QStringLiteral("hindi"),    QStringLiteral("hungarian"),
        QStringLiteral("indonesian"), QStringLiteral("irish"),    QStringLiteral("italian"),
        QStringLiteral("lithuanian"), QStringLiteral("nepali"),   QStringLiteral("norwegian"),
        QStringLiteral("portuguese"), QStringLiteral("romanian"), QStringLiteral("russian"),
        QStringLiteral("serbian"),    QStringLiteral("spanish"),  QStringLiteral("swedish"),
        QStringLiteral("tamil"),      QStringLiteral("turkish"),  QStringLiteral("yiddish")};
    const QString catalog = QStringLiteral("pg_catalog.");
    if (text.startsWith(catalog))
        return text.mid(catalog.size());
    const QString bare = relationText(text);
    return catalogs.contains(bare) ? text : bare;
}

} // namespace

Value valueOf(const QString &text, const QString &type, const QString &fields)
{
    if (type == QLatin1String("integer") || type == QLatin1String("bigint") ||
        type == QLatin1String("smallint") || type == QLatin1String("numeric") ||
        type == QLatin1String("real") || type == QLatin1String("double precision")) {
        std::optional<Term> number = numberTerm(text);
        if (!number) {
            static const QHash<QString, QString> words{
                {QStringLiteral("inf"), QStringLiteral("infinity")},
                {QStringLiteral("+inf"), QStringLiteral("infinity")},
                {QStringLiteral("+infinity"), QStringLiteral("infinity")},
                {QStringLiteral("-inf"), QStringLiteral("-infinity")}};
            const QString word = text.trimmed().toLower();
            return constant(C::String, words.value(word, word), text, "pg.literal.number");
        }
        const bool floats = type == QLatin1String("real") || type == QLatin1String("double precision");
        if (floats && number->text == QLatin1String("0") && text.trimmed().startsWith(QLatin1Char('-')))
            return constant(C::String, QStringLiteral("-0"), text, "pg.literal.number");
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
    if (const QString element = builtinRangeElement(type); !element.isEmpty())
        return rangeValue(text, type, element);
    if (type == QLatin1String("hstore"))
        return hstoreValue(text);
    if (type == QLatin1String("bit") || type == QLatin1String("\"bit\"") ||
        type == QLatin1String("bit varying"))
        return constant(C::Bits, bitText(text), text, "pg.literal.bits");
    if (type == QLatin1String("inet") || type == QLatin1String("cidr"))
        return addressValue(text, type == QLatin1String("cidr"));
    if (type == QLatin1String("macaddr") || type == QLatin1String("macaddr8"))
        return hardwareValue(text, type == QLatin1String("macaddr8"));
    if (type == QLatin1String("regclass"))
        return constant(C::String, relationText(text), text, "pg.regclass");
    if (type == QLatin1String("money") && !text.isEmpty())
        return moneyValue(text);
    if (type == QLatin1String("regconfig"))
        return constant(C::String, configText(text), text, "pg.regconfig");
    if (type == QLatin1String("tsvector")) {
        const std::optional<QString> known = wordsText(text);
        return known ? constant(C::String, *known, text, "pg.literal.tsvector") : uncertain(text);
    }
    if (type == QLatin1String("tsquery") || type == QLatin1String("jsonpath")) {
        const bool isPath = type == QLatin1String("jsonpath");
        const std::optional<QString> known = isPath ? jsonPathText(text) : searchText(text);
        return known
                   ? constant(C::String, *known, text, isPath ? "pg.literal.jsonpath" : "pg.literal.tsquery")
                   : uncertain(text);
    }
    // Types whose values have other spellings, none of which is known here.
    static const QSet<QString> open{
        QStringLiteral("point"),  QStringLiteral("line"),    QStringLiteral("lseg"),   QStringLiteral("box"),
        QStringLiteral("path"),   QStringLiteral("polygon"), QStringLiteral("circle"), QStringLiteral("cube"),
        QStringLiteral("pg_lsn"), QStringLiteral("isbn"),    QStringLiteral("isbn13")};
    if (text.isEmpty())
        return plain(text);
    if (open.contains(type) || type.endsWith(QLatin1String("multirange")))
        return uncertain(text);
    return plain(text);
}

} // namespace reckoner::pg
