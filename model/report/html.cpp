// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

constexpr char style[] =
    R"(:root{color-scheme:light dark;--page:#fff;--ink:#1c2024;--dim:#5a636c;--line:#d9dee3;--soft:#f5f7f9;
--error:#b3261e;--warning:#8a5a00;--info:#355f8d;--good:#1f6f43;--gone:#b3261e;--come:#1f6f43}
@media (prefers-color-scheme:dark){:root{--page:#16191c;--ink:#e6e9ec;--dim:#9aa4ae;--line:#343b42;--soft:#1e2327;
--error:#ff8a80;--warning:#f2c14e;--info:#8ab8e8;--good:#7fd1a0;--gone:#ff8a80;--come:#7fd1a0}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.75rem 0 .5rem;color:var(--dim);font-weight:600}
.verdict{display:inline-block;padding:.1rem .6rem;border-radius:1rem;border:1px solid currentColor;font-size:.9rem;font-weight:600}
.code0{color:var(--good)}.code1{color:var(--error)}.code2{color:var(--warning)}
.lead{font-size:1.05rem;margin:.75rem 0}
dl.positions{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.5rem;margin:1rem 0;padding:0}
dl.positions div{background:var(--soft);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem}
dt{color:var(--dim);font-size:.8rem}dd{margin:0;overflow-wrap:anywhere}
article{border:1px solid var(--line);border-left:4px solid var(--mark);border-radius:.4rem;padding:.6rem .9rem;margin:.5rem 0;break-inside:avoid}
.error{--mark:var(--error)}.warning{--mark:var(--warning)}.info{--mark:var(--info)}.waived{--mark:var(--dim)}
.head{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
.head strong{font-weight:600;overflow-wrap:anywhere}.sign{color:var(--mark);font-weight:600;font-size:.85rem}
.dim,.rule{color:var(--dim);font-size:.85rem}.rule{margin-left:auto}
p{margin:.25rem 0}
code,td,.place{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.85rem}
table{border-collapse:collapse;margin:.4rem 0;width:100%;table-layout:fixed}
th{text-align:left;font-weight:400;color:var(--dim);font-size:.8rem;padding:.15rem .5rem .15rem 0}th:first-child{width:9rem}
td{vertical-align:top;padding:.15rem .5rem .15rem 0;overflow-wrap:anywhere;white-space:pre-wrap}
td.gone{color:var(--gone)}td.come{color:var(--come)}td:first-child{color:var(--dim)}
details{margin:.75rem 0}summary{cursor:pointer;font-weight:600}li{overflow-wrap:anywhere}
footer{margin-top:3rem;color:var(--dim);font-size:.8rem}
@media print{main{max-width:none;padding:0}body{font-size:10pt}details>*{display:block}}
)";

QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool control = c < QLatin1Char(' ') && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        out += control ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out.toHtmlEscaped();
}

class Page
{
public:
    void raw(const QString &markup) { m_out += markup; }
    void element(const char *tag, const QString &text, const char *className = "")
    {
        const QString attribute =
            *className ? QStringLiteral(" class=\"%1\"").arg(QLatin1String(className)) : QString();
        m_out += QStringLiteral("<%1%2>%3</%1>\n").arg(QLatin1String(tag), attribute, escaped(text));
    }
    void list(const QString &summary, const QStringList &lines, bool open)
    {
        if (lines.isEmpty())
            return;
        m_out += open ? QStringLiteral("<details open>") : QStringLiteral("<details>");
        element("summary", summary);
        m_out += QStringLiteral("<ul>\n");
        for (const QString &line : lines)
            element("li", line);
        m_out += QStringLiteral("</ul></details>\n");
    }
    QByteArray take() const { return m_out.toUtf8(); }

private:
    QString m_out;
};

void writeFacets(Page &page, const std::vector<ReportFacet> &facets)
{
    if (facets.empty())
        return;
    page.raw(QStringLiteral("<table><thead><tr><th scope=\"col\"></th>"));
    page.element("th", ReportText::tr("before"));
    page.element("th", ReportText::tr("after"));
    page.raw(QStringLiteral("</tr></thead><tbody>\n"));
    for (const ReportFacet &facet : facets) {
        if (facet.before.isEmpty() && facet.after.isEmpty())
            continue;
        page.raw(QStringLiteral("<tr>"));
        page.element("td", facet.facet);
        page.element("td", facet.before, "gone");
        page.element("td", facet.after, "come");
        page.raw(QStringLiteral("</tr>\n"));
    }
    page.raw(QStringLiteral("</tbody></table>\n"));
}

void writeEntry(Page &page, const ReportEntry &entry)
{
    const QString mark = entry.waived ? QStringLiteral("waived") : severityName(entry.severity);
    const QString sign = entry.waived    ? ReportText::tr("waived")
                         : entry.certain ? severityName(entry.severity)
                                         : ReportText::tr("%1, uncertain").arg(severityName(entry.severity));
    page.raw(QStringLiteral("<article class=\"%1\"%2>\n<div class=\"head\">")
                 .arg(mark, entry.fingerprint.isEmpty()
                                ? QString()
                                : QStringLiteral(" id=\"f-%1\"").arg(escaped(entry.fingerprint))));
    page.element("span", sign, "sign");
    if (!entry.object.isEmpty()) {
        page.element("strong", entry.object);
        page.element("span", entry.kind, "dim");
    }
    page.raw(QStringLiteral("<span class=\"rule\" title=\"%1\">%2</span></div>\n")
                 .arg(escaped(entry.title), escaped(entry.rule)));
    page.element("p", entry.object.isEmpty() ? entry.message : entry.detail);
    if (!entry.because.isEmpty())
        page.element("p", entry.because, "dim");
    if (entry.waived)
        page.element("p", ReportText::tr("Waived: %1").arg(entry.waivedBecause), "dim");
    writeFacets(page, entry.facets);
    for (const Place &place : entry.places)
        page.element("div", place.toString(), "place dim");
    page.raw(QStringLiteral("</article>\n"));
}

void writePart(Page &page, const Report &report, const ReportPart &part)
{
    if (report.parts.size() > 1)
        page.element("h2", part.name);
    page.element("p", part.sentences.join(QLatin1Char(' ')), "lead");
    page.raw(QStringLiteral("<dl class=\"positions\">\n"));
    for (const auto &[name, text] : part.positions) {
        page.raw(QStringLiteral("<div>"));
        page.element("dt", name);
        page.element("dd", text);
        page.raw(QStringLiteral("</div>"));
    }
    page.raw(QStringLiteral("</dl>\n"));
    QString heading;
    for (const ReportEntry &entry : part.entries) {
        if (entry.heading != heading)
            page.element("h3", heading = entry.heading);
        writeEntry(page, entry);
    }
    page.list(ReportText::tr("Pending migrations: %1").arg(part.pending.size()), part.pending, true);
    page.list(ReportText::tr("Not compared: %1").arg(part.notCompared.size()), part.notCompared, false);
    QStringList notes;
    for (const ReportNote &note : part.notes)
        notes.append(note.place.isKnown() ? QStringLiteral("%1 (%2)").arg(note.text, note.place.toString())
                                          : note.text);
    page.list(ReportText::tr("Notes: %1").arg(notes.size()), notes, false);
}

} // namespace

QByteArray html(const Report &report, const QString &version)
{
    Page page;
    page.raw(QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                            "style-src 'unsafe-inline'\">\n"));
    page.element("title", QStringLiteral("%1: %2").arg(report.title, report.verdict()));
    page.raw(QStringLiteral("<style>\n%1</style>\n</head>\n<body>\n<main>\n").arg(QLatin1String(style)));
    page.element("h1", report.title);
    page.element("span", report.verdict(), qPrintable(QStringLiteral("verdict code%1").arg(report.exitCode)));
    for (const ReportPart &part : report.parts)
        writePart(page, report, part);
    page.element("footer", QStringLiteral("Reckoner %1").arg(version));
    page.raw(QStringLiteral("</main>\n</body>\n</html>\n"));
    return page.take();
}

} // namespace reckoner
