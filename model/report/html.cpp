// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/htmlstyle.h"
#include "model/report/reportparts.h"

#include <algorithm>

namespace reckoner {

using namespace reporting;

namespace {

/// A name that is longer stands in the heading with its beginning only; all of it is below.
constexpr qsizetype longName = 200;
/// So long a pair of values stands in one line.
constexpr qsizetype longValue = 80;
/// With more findings what is known of each is folded, so that they can be looked through.
constexpr size_t manyFindings = 30;

bool isRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QLatin1Char('_');
}

qsizetype endOfWord(const QString &text, qsizetype from)
{
    while (from < text.size() && isPart(text.at(from)))
        ++from;
    return from;
}

bool isTurned(const QString &text, qsizetype from, qsizetype to)
{
    return std::any_of(text.begin() + from, text.begin() + to, isRightToLeft);
}

/// As it is. Words from right to left leave the dots and words around them where they are.
QString escaped(const QString &text)
{
    const QString plain = visible(text);
    QString out;
    for (qsizetype i = 0; i < plain.size();) {
        qsizetype end = endOfWord(plain, i);
        const bool turned = isTurned(plain, i, end);
        // Those with only a blank between them are read together.
        while (turned && end < plain.size() && plain.at(end) == QLatin1Char(' ') &&
               isTurned(plain, end + 1, endOfWord(plain, end + 1)))
            end = endOfWord(plain, end + 1);
        end = std::max(end, i + 1);
        const QString piece = plain.mid(i, end - i).toHtmlEscaped();
        out += turned ? QStringLiteral("<bdi>%1</bdi>").arg(piece) : piece;
        i = end;
    }
    return out;
}

/// For an attribute, or the title: no elements.
QString attribute(const QString &text)
{
    return visible(text).toHtmlEscaped();
}

/// Written so that it is well-formed XML too.
class Page
{
public:
    void raw(const QString &markup) { m_out += markup; }
    void open(const char *tag, const QString &attributes = {})
    {
        m_out += QLatin1Char('<') + QLatin1String(tag) +
                 (attributes.isEmpty() ? QString() : QLatin1Char(' ') + attributes) + QLatin1Char('>');
    }
    void close(const char *tag) { m_out += QLatin1String("</") + QLatin1String(tag) + QLatin1String(">\n"); }
    void element(const char *tag, const QString &text, const char *className = "")
    {
        open(tag, *className ? QStringLiteral("class=\"%1\"").arg(QLatin1String(className)) : QString());
        m_out += escaped(text);
        close(tag);
    }
    void list(const QStringList &lines)
    {
        open("ul");
        for (const QString &line : lines)
            element("li", line);
        close("ul");
    }
    void fold(const QString &summary, const QStringList &lines, bool isOpen)
    {
        if (lines.isEmpty())
            return;
        open("details",
             isOpen ? QStringLiteral("class=\"fold\" open=\"\"") : QStringLiteral("class=\"fold\""));
        element("summary", summary);
        list(lines);
        close("details");
    }
    QByteArray take() const { return m_out.toUtf8(); }

private:
    QString m_out;
};

QString spelt(const QString &text)
{
    return text.isEmpty() ? ReportText::tr("none") : text;
}

/// What of the values fits into the heading.
bool isShort(const ReportEntry &entry)
{
    qsizetype size = 0;
    for (const ReportFacet &facet : entry.facets) {
        size += facet.before.size() + facet.after.size();
        if ((facet.before + facet.after).contains(QLatin1Char('\n')))
            return false;
    }
    return size <= longValue && (entry.oneSided ? entry.facets.size() <= 4 : entry.facets.size() == 1);
}

QString facetNames(const ReportEntry &entry)
{
    QStringList names;
    for (const ReportFacet &facet : entry.facets)
        names.append(facet.facet);
    return names.join(QStringLiteral(", "));
}

void writeWhat(Page &page, const ReportEntry &entry)
{
    page.open("div", QStringLiteral("class=\"what\""));
    if (entry.object.isEmpty()) {
        page.raw(escaped(entry.message));
    } else if (entry.oneSided) {
        page.raw(escaped(entry.action));
        for (const ReportFacet &facet : isShort(entry) ? entry.facets : std::vector<ReportFacet>())
            page.raw(QStringLiteral(" <span class=\"facet\">%1 <code>%2</code></span>")
                         .arg(escaped(facet.facet), escaped(facet.before + facet.after)));
    } else if (isShort(entry)) {
        const ReportFacet &facet = entry.facets[0];
        page.raw(QStringLiteral("%1 <code>%2</code> → <code>%3</code>")
                     .arg(escaped(facet.facet), escaped(spelt(facet.before)), escaped(spelt(facet.after))));
    } else {
        page.raw(escaped(QStringLiteral("%1: %2").arg(entry.action, facetNames(entry))));
    }
    page.close("div");
}

void writeCell(Page &page, const QString &text, const QString &side)
{
    page.open("td", QStringLiteral("data-side=\"%1\"").arg(attribute(side)));
    // Long ones scroll, by keys too.
    page.raw(
        QStringLiteral("<div class=\"value\"%1>%2</div>")
            .arg(text.size() > 1000 ? QStringLiteral(" tabindex=\"0\"") : QString(), escaped(spelt(text))));
    page.close("td");
}

void writeFacets(Page &page, const ReportEntry &entry)
{
    if (entry.facets.empty() || isShort(entry))
        return;
    page.open("table");
    page.raw(QStringLiteral("<thead><tr>"));
    const QString scope = QStringLiteral("scope=\"col\"");
    const auto heading = [&](const QString &text) {
        page.open("th", scope);
        page.raw(escaped(text));
        page.close("th");
    };
    heading(ReportText::tr("facet"));
    const QString there = entry.facets.front().before.isEmpty() ? entry.to : entry.from;
    if (entry.oneSided) {
        heading(there);
    } else {
        heading(entry.from);
        heading(entry.to);
    }
    page.raw(QStringLiteral("</tr></thead>\n<tbody>\n"));
    for (const ReportFacet &facet : entry.facets) {
        page.raw(QStringLiteral("<tr><th scope=\"row\">%1</th>").arg(escaped(facet.facet)));
        if (entry.oneSided) {
            writeCell(page, facet.before + facet.after, there);
        } else {
            writeCell(page, facet.before, entry.from);
            writeCell(page, facet.after, entry.to);
        }
        page.raw(QStringLiteral("</tr>\n"));
    }
    page.raw(QStringLiteral("</tbody>"));
    page.close("table");
}

/// A file that was named is not named again for the sake of another line: the revision is called by its name.
std::vector<ReportPlace> placesOf(const ReportEntry &entry)
{
    std::vector<ReportPlace> places;
    for (const ReportPlace &place : entry.places) {
        const bool named = std::any_of(places.begin(), places.end(), [&](const ReportPlace &other) {
            return other.place.file == place.place.file;
        });
        if (place.own || !named)
            places.push_back(place);
    }
    return places;
}

void writePlaces(Page &page, const ReportEntry &entry)
{
    if (entry.places.empty())
        return;
    page.open("ul");
    for (const ReportPlace &place : placesOf(entry))
        page.raw(QStringLiteral("<li><code>%1</code> <span class=\"dim\">%2</span></li>\n")
                     .arg(escaped(place.place.toString()), escaped(place.role)));
    page.close("ul");
}

void writeBody(Page &page, const ReportEntry &entry, bool folded)
{
    page.open("div", QStringLiteral("class=\"body\""));
    if (!entry.because.isEmpty())
        page.element("p", entry.because, "dim");
    if (entry.waived)
        page.element("p", ReportText::tr("Waived: %1").arg(entry.waivedBecause));
    const bool hasTable = !entry.facets.empty() && !isShort(entry);
    const bool isLong = entry.object.size() > longName;
    const bool fold = folded && (hasTable || isLong);
    if (fold) {
        page.open("details", QStringLiteral("class=\"more\""));
        page.element("summary", ReportText::tr("Details"));
    }
    if (isLong)
        page.raw(QStringLiteral("<div class=\"value\" tabindex=\"0\">%1</div>\n").arg(escaped(entry.object)));
    writeFacets(page, entry);
    if (fold)
        page.close("details");
    writePlaces(page, entry);
    page.close("div");
}

QString markOf(const ReportEntry &entry)
{
    return entry.waived ? QStringLiteral("waived") : severityName(entry.severity);
}

QString signOf(const ReportEntry &entry)
{
    const QString severity = severityName(entry.severity);
    return entry.waived    ? ReportText::tr("waived")
           : entry.certain ? severity
                           : ReportText::tr("%1, uncertain").arg(severity);
}

void writeEntry(Page &page, const ReportEntry &entry, bool folded)
{
    page.open("article", QStringLiteral("class=\"finding %1\"").arg(markOf(entry)));
    page.open("div", QStringLiteral("class=\"head\""));
    page.element("span", signOf(entry), "sign");
    page.open("span", QStringLiteral("class=\"name\""));
    if (entry.object.isEmpty())
        page.raw(escaped(entry.title));
    else
        page.raw(QStringLiteral("<span class=\"object\">%1</span> <span class=\"kind\">%2</span>")
                     .arg(escaped(visibleLine(cut(entry.object, longName))), escaped(entry.kind)));
    page.close("span");
    page.raw(QStringLiteral("<span class=\"rule\" title=\"%1\">%2</span>\n")
                 .arg(attribute(entry.title), escaped(entry.rule)));
    writeWhat(page, entry);
    page.close("div");
    writeBody(page, entry, folded);
    page.close("article");
}

QString withCount(const QString &text, qsizetype count)
{
    return QStringLiteral("%1 <span class=\"count\">%2</span>").arg(escaped(text)).arg(count);
}

/// Those of one heading stand together.
std::vector<std::pair<QString, qsizetype>> headingsOf(const ReportPart &part)
{
    std::vector<std::pair<QString, qsizetype>> headings;
    for (const ReportEntry &entry : part.entries) {
        if (headings.empty() || headings.back().first != entry.heading)
            headings.emplace_back(entry.heading, 0);
        ++headings.back().second;
    }
    return headings;
}

void writeVerdict(Page &page, const ReportPart &part)
{
    page.element("p", part.sentences.join(QLatin1Char(' ')), "lead");
    page.open("dl", QStringLiteral("class=\"positions\""));
    for (const auto &[name, text] : part.positions) {
        page.open("div");
        page.element("dt", name);
        page.element("dd", text);
        page.close("div");
    }
    page.close("dl");
}

void writePart(Page &page, const Report &report, size_t number, bool folded)
{
    const ReportPart &part = report.parts[number];
    page.open("section", QStringLiteral("id=\"part-%1\"").arg(number + 1));
    if (report.parts.size() > 1) { // of one alone they stand above
        page.element("h2",
                     QStringLiteral("%1: %2").arg(visibleLine(cut(part.name, longName)), part.verdict()));
        writeVerdict(page, part);
    }
    page.fold(ReportText::tr("Could not be understood: %1").arg(part.blind.size()), part.blind, true);
    auto entry = part.entries.begin();
    for (const auto &[heading, count] : headingsOf(part)) {
        page.open("h3");
        page.raw(withCount(heading, count));
        page.close("h3");
        for (qsizetype i = 0; i < count; ++i)
            writeEntry(page, *entry++, folded);
    }
    page.fold(ReportText::tr("Pending migrations: %1").arg(part.pending.size()), part.pending, true);
    page.fold(ReportText::tr("What this build's models would stumble over: %1").arg(part.problems.size()),
              part.problems, false);
    page.fold(ReportText::tr("Not compared: %1").arg(part.notCompared.size()), part.notCompared, false);
    QStringList notes;
    for (const ReportNote &note : part.notes)
        notes.append(note.place.isKnown() ? QStringLiteral("%1 (%2)").arg(note.text, note.place.toString())
                                          : note.text);
    page.fold(ReportText::tr("Notes: %1").arg(notes.size()), notes, false);
    page.close("section");
}

/// Boxes that style sheets look at: nothing here is a script.
void writeFilter(Page &page, const Report &report)
{
    const std::vector<std::pair<QString, QString>> marks{
        {QStringLiteral("error"), ReportText::tr("error")},
        {QStringLiteral("warning"), ReportText::tr("warning")},
        {QStringLiteral("info"), ReportText::tr("info")},
        {QStringLiteral("waived"), ReportText::tr("waived")}};
    std::map<QString, int> counts;
    for (const ReportPart &part : report.parts) {
        for (const ReportEntry &entry : part.entries)
            ++counts[markOf(entry)];
    }
    if (counts.size() < 2)
        return;
    page.open("nav", QStringLiteral("aria-label=\"%1\"").arg(attribute(ReportText::tr("Filter"))));
    page.open("form");
    page.element("span", ReportText::tr("Show"), "dim");
    for (const auto &[mark, words] : marks) {
        if (counts.contains(mark))
            page.raw(
                QStringLiteral("<label><input type=\"checkbox\" id=\"show-%1\" checked=\"\" /> %2</label>\n")
                    .arg(mark, withCount(words, counts[mark])));
    }
    page.close("form");
    page.close("nav");
}

void writeContents(Page &page, const Report &report)
{
    if (report.parts.size() < 2)
        return;
    page.open("ul", QStringLiteral("class=\"contents\""));
    for (size_t i = 0; i < report.parts.size(); ++i)
        page.raw(QStringLiteral("<li><a href=\"#part-%1\">%2</a> %3</li>\n")
                     .arg(QString::number(i + 1), escaped(visibleLine(cut(report.parts[i].name, longName))),
                          escaped(report.parts[i].verdict())));
    page.close("ul");
}

} // namespace

QByteArray html(const Report &report, const QString &version)
{
    const QString title = visibleLine(cut(report.title, longName));
    size_t findings = 0;
    for (const ReportPart &part : report.parts)
        findings += part.entries.size();
    Page page;
    page.raw(QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\" />\n"
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                            "style-src 'unsafe-inline'\" />\n")
                 .arg(attribute(ReportText::tr("en", "the language of this, as HTML names it"))));
    page.raw(QStringLiteral("<title>%1: %2</title>\n").arg(attribute(title), attribute(report.verdict())));
    page.raw(QStringLiteral("<style>\n%1\n</style>\n</head>\n<body>\n").arg(QLatin1String(htmlStyle)));
    page.open("header");
    page.open("div", QStringLiteral("class=\"top\""));
    page.element("h1", title);
    const int mark = report.error ? 2 : report.exitCode;
    page.element("span", report.verdict(), qPrintable(QStringLiteral("verdict exit%1").arg(mark)));
    page.close("div");
    writeContents(page, report);
    if (report.parts.size() == 1)
        writeVerdict(page, report.parts.front());
    page.close("header");
    writeFilter(page, report);
    page.open("main", findings > manyFindings ? QStringLiteral("class=\"dense\"") : QString());
    if (report.error) {
        page.element("p", report.error->message, "lead");
        if (report.error->place.isKnown())
            page.raw(QStringLiteral("<p><code>%1</code></p>\n").arg(escaped(report.error->place.toString())));
    }
    for (size_t i = 0; i < report.parts.size(); ++i)
        writePart(page, report, i, findings > manyFindings);
    page.close("main");
    page.element("footer", QStringLiteral("Reckoner %1").arg(version));
    page.raw(QStringLiteral("</body>\n</html>\n"));
    return page.take();
}

} // namespace reckoner
