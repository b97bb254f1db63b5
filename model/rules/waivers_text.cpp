// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/waivers.h"

#include "model/dialect/equivalences.h"
#include "model/rules/toml.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

using config::placeOf;
using config::textOf;

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

struct WaiversText
{
    Q_DECLARE_TR_FUNCTIONS(WaiversText)
};

/// Lines of the text, from 1: a [[waiver]] line and the last one that belongs to it.
struct Span
{
    int first = 0;
    int last = 0;
};

struct Document
{
    std::vector<Waiver> waivers;
    std::vector<Span> spans; ///< of the same; none if they stand in an array in line
    Place inlined;           ///< where `waiver` is an array in line
};

Unexpected wrong(const QString &message, const Place &place)
{
    return unexpected(QStringLiteral("config.waiver"), message, place);
}

std::optional<Unexpected> lacks(const Waiver &waiver)
{
    if (waiver.fingerprint.isEmpty() && waiver.rule.isEmpty() && waiver.object.isEmpty())
        return wrong(WaiversText::tr("A waiver names nothing: it needs a fingerprint, a rule or an object."),
                     waiver.place);
    if (waiver.reason.trimmed().isEmpty())
        return wrong(WaiversText::tr("A waiver gives no reason: it needs one."), waiver.place);
    return std::nullopt;
}

Result<Waiver> waiverOf(const toml::table &table, const QString &file)
{
    Waiver waiver;
    waiver.place = placeOf(table, file);
    for (const auto &[key, node] : table) {
        const QString name = textOf(key.str());
        if (name == QLatin1String("expires")) {
            const toml::date *date = node.is_date() ? &node.as_date()->get() : nullptr;
            if (!date)
                return wrong(
                    WaiversText::tr("A waiver's expires must be a date without quotes, such as 2027-03-31."),
                    placeOf(node, file));
            waiver.expires = QDate(date->year, date->month, date->day);
            continue;
        }
        QString *into = name == QLatin1String("fingerprint") ? &waiver.fingerprint
                        : name == QLatin1String("rule")      ? &waiver.rule
                        : name == QLatin1String("object")    ? &waiver.object
                        : name == QLatin1String("reason")    ? &waiver.reason
                        : name == QLatin1String("owner")     ? &waiver.owner
                                                             : nullptr;
        if (!into)
            return wrong(WaiversText::tr(
                             "A waiver has no key %1; there are fingerprint, rule, object, reason, owner and "
                             "expires.")
                             .arg(name),
                         placeOf(node, file));
        if (!node.is_string())
            return wrong(WaiversText::tr("A waiver's %1 must be a text in quotes.").arg(name),
                         placeOf(node, file));
        *into = textOf(node.as_string()->get());
    }
    if (const auto missing = lacks(waiver))
        return *missing;
    return waiver;
}

int lastLine(const toml::table &table)
{
    int last = int(table.source().begin.line);
    for (const auto &[key, node] : table)
        last = std::max(last, int(node.source().end.line));
    return last;
}

Result<Document> parse(const QByteArray &text, const QString &file)
{
    const Result<toml::table> root = config::parse(text, file);
    if (!root)
        return root.forward();
    Document document;
    const toml::node *node = root->get("waiver");
    if (!node)
        return document;
    const Place place = placeOf(*node, file);
    const toml::array *array = node->as_array();
    if (!array)
        return wrong(WaiversText::tr("Waivers must be written as [[waiver]] tables, each with two brackets."),
                     place);
    if (array->empty())
        document.inlined = place;
    for (const toml::node &each : *array) {
        const toml::table *table = each.as_table();
        if (!table)
            return wrong(
                WaiversText::tr("Waivers must be written as [[waiver]] tables, each with two brackets."),
                place);
        Result<Waiver> waiver = waiverOf(*table, file);
        if (!waiver)
            return waiver.forward();
        document.waivers.push_back(*std::move(waiver));
        if (table->is_inline())
            document.inlined = place;
        else
            document.spans.push_back({int(table->source().begin.line), lastLine(*table)});
    }
    return document;
}

/// Of TOML's basic strings.
QByteArray quoted(const QString &text)
{
    QString out(QLatin1Char('"'));
    for (const QChar c : text) {
        constexpr char16_t firstPrintable = 0x20;
        constexpr char16_t del = 0x7f;
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += QLatin1Char('\\') + c;
        else if (c == QLatin1Char('\n'))
            out += QLatin1String("\\n");
        else if (c == QLatin1Char('\t'))
            out += QLatin1String("\\t");
        else if (c == QLatin1Char('\r'))
            out += QLatin1String("\\r");
        else if (c.unicode() < firstPrintable || c.unicode() == del)
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return (out + QLatin1Char('"')).toUtf8();
}

QByteArray blockOf(const Waiver &waiver, const QByteArray &lineEnd)
{
    QList<QByteArray> lines{"[[waiver]]"};
    const auto add = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            lines.append(QByteArray(key) + " = " + quoted(value));
    };
    add("fingerprint", waiver.fingerprint);
    add("rule", waiver.rule);
    add("object", waiver.object);
    add("reason", waiver.reason);
    add("owner", waiver.owner);
    if (waiver.expires.isValid())
        lines.append("expires = " + waiver.expires.toString(Qt::ISODate).toLatin1());
    return lines.join(lineEnd);
}

/// Where the line after `line` (from 1) begins; the end of the text if there is none.
qsizetype endOfLine(const QByteArray &text, int line)
{
    qsizetype at = 0;
    while (line-- > 0) {
        at = text.indexOf('\n', at);
        if (at < 0)
            return text.size();
        ++at;
    }
    return at;
}

/// Comments right under a waiver are about it, unless they stand on the next table.
qsizetype pastComments(const QByteArray &text, qsizetype at)
{
    qsizetype past = at;
    while (past < text.size()) {
        const qsizetype end = text.indexOf('\n', past);
        const QByteArray line = text.mid(past, end < 0 ? -1 : end - past).trimmed();
        if (line.startsWith('['))
            return at;
        if (!line.startsWith('#'))
            break;
        past = end < 0 ? text.size() : end + 1;
    }
    return past;
}

QByteArray lineEndOf(const QByteArray &text, qsizetype at)
{
    qsizetype feed = at > 0 ? text.lastIndexOf('\n', at - 1) : -1;
    if (feed < 0)
        feed = text.indexOf('\n');
    return feed > 0 && text.at(feed - 1) == '\r' ? "\r\n" : "\n";
}

void chopLineEnd(QByteArray &text)
{
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
}

bool endsWithEmptyLine(QByteArray text)
{
    if (!text.endsWith('\n'))
        return false;
    chopLineEnd(text);
    return text.isEmpty() || text.endsWith('\n') || text == byteOrderMark;
}

} // namespace

Result<std::vector<Waiver>> readWaivers(const QByteArray &text, const QString &file)
{
    Result<Document> document = parse(text, file);
    if (!document)
        return document.forward();
    return std::move(document->waivers);
}

Result<QSet<QString>> readRulesOff(const QByteArray &text, const QString &file)
{
    const Result<toml::table> root = config::parse(text, file);
    if (!root)
        return root.forward();
    const toml::node *list = root->at_path("compare.rules_off").node();
    QSet<QString> rules;
    if (!list)
        return rules;
    const auto wrongAt = [&](const toml::node &node, const QString &message) {
        return unexpected(QStringLiteral("config.compare"), message, placeOf(node, file));
    };
    const toml::array *array = list->as_array();
    if (!array)
        return wrongAt(*list, WaiversText::tr("rules_off must be a list of names: [\"pg.in.order\"]."));
    for (const toml::node &each : *array) {
        const auto *name = each.as_string();
        if (!name)
            return wrongAt(each, WaiversText::tr("rules_off must be a list of names: [\"pg.in.order\"]."));
        const QString rule = textOf(name->get());
        if (!isEquivalence(rule))
            return wrongAt(each, WaiversText::tr("There is no rule of equality called %1; `reckoner --help "
                                                 "equivalences` lists them.")
                                     .arg(rule));
        rules.insert(rule);
    }
    return rules;
}

Result<QByteArray> insertWaiver(const QByteArray &text, const Waiver &given)
{
    // Half a surrogate pair cannot be written as UTF-8: what is written is what is read again.
    Waiver waiver = given;
    for (QString *each : {&waiver.fingerprint, &waiver.rule, &waiver.object, &waiver.reason, &waiver.owner})
        *each = QString::fromUtf8(each->toUtf8());
    const QString file = QLatin1String(configFileName);
    const Result<Document> before = parse(text, file);
    if (!before)
        return before.forward();
    if (const auto missing = lacks(waiver))
        return *missing;
    if (before->inlined.isKnown())
        return wrong(
            WaiversText::tr("Waivers stand in an array in line, where none can be added: write each as a "
                            "[[waiver]] table."),
            before->inlined);

    const qsizetype at =
        before->spans.empty() ? text.size() : pastComments(text, endOfLine(text, before->spans.back().last));
    const QByteArray lineEnd = lineEndOf(text, at);
    const QByteArray block = blockOf(waiver, lineEnd);
    QByteArray after;
    if (text.isEmpty() || text == byteOrderMark)
        after = text + block + lineEnd;
    else if (at == text.size() && !text.endsWith('\n')) // keeps that the last line has no end
        after = text + lineEnd + lineEnd + block;
    else
        after = text.left(at) + lineEnd + block + lineEnd + text.mid(at);

    const Result<Document> read = parse(after, file);
    if (!read)
        return read.forward();
    const bool told = read->waivers.size() == before->waivers.size() + 1;
    if (told) {
        waiver.place = read->waivers.back().place;
        if (read->waivers.back() == waiver)
            return after;
    }
    return wrong(
        WaiversText::tr("The waiver could not be added to %1 so that it is read again as it was given.")
            .arg(file),
        {file, 0, 0});
}

Result<QByteArray> removeWaiver(const QByteArray &text, const QString &fingerprint)
{
    const QString file = QLatin1String(configFileName);
    const Result<Document> document = parse(text, file);
    if (!document)
        return document.forward();
    for (size_t i = document->spans.size(); i-- > 0;) {
        if (document->waivers[i].fingerprint != fingerprint || document->inlined.isKnown())
            continue;
        const Span &span = document->spans[i];
        qsizetype begin = endOfLine(text, span.first - 1);
        if (begin == 0 && text.startsWith(byteOrderMark))
            begin = qsizetype(std::size(byteOrderMark)) - 1;
        QByteArray before = text.left(begin);
        const qsizetype end = endOfLine(text, span.last);
        if (!text.left(end).endsWith('\n')) {
            chopLineEnd(before);
            chopLineEnd(before);
        } else if (endsWithEmptyLine(before)) {
            chopLineEnd(before);
        }
        return before + text.mid(end);
    }
    return wrong(WaiversText::tr("%1 has no waiver of the finding %2.").arg(file, fingerprint), {file, 0, 0});
}

} // namespace reckoner
