// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// So many findings are told one by one; the others are folded. One screen.
constexpr size_t mostRows = 15;
/// Longer ones are cut: a code host refuses comments of more than 65,536 characters.
constexpr qsizetype mostWords = 300;
constexpr size_t mostFolded = 100;

/// Text as it is: nothing in it marks up, links, mentions or begins HTML.
QString escaped(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_{}[]()<>#+!|~@$&");
    QString out;
    for (const QChar c : text.simplified()) {
        if (marks.contains(c))
            out += QLatin1Char('\\');
        out += c;
    }
    return out;
}

/// In a span of code; the fence is longer than any run of backticks inside. In a table a bar ends the cell
/// there too.
QString code(const QString &text)
{
    const QString plain = text.simplified();
    if (plain.isEmpty())
        return {};
    int longest = 0;
    int run = 0;
    for (const QChar c : plain) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, QLatin1Char('`'));
    const QString room = longest > 0 ? QStringLiteral(" ") : QString();
    return fence + room + QString(plain).replace(QLatin1Char('|'), QLatin1String("\\|")) + room + fence;
}

QString cut(const QString &text)
{
    return text.size() <= mostWords ? text : text.left(mostWords).trimmed() + QChar(0x2026);
}

QString signOf(const ReportEntry &entry)
{
    if (entry.waived)
        return ReportText::tr("waived");
    return entry.certain ? severityName(entry.severity) : ReportText::tr("uncertain");
}

QString placesOf(const ReportEntry &entry)
{
    return entry.places.empty() ? QString() : code(entry.places.front().toString());
}

void rows(QString &out, const ReportPart &part, const std::vector<const ReportEntry *> &entries, bool rules)
{
    Q_UNUSED(part)
    out += ReportText::tr("| | Object | What | Where |") + QStringLiteral("\n|---|---|---|---|\n");
    for (const ReportEntry *entry : entries) {
        const QString object = entry->object.isEmpty()
                                   ? QString()
                                   : code(entry->object) + QStringLiteral("<br>") + escaped(entry->kind);
        const QString what = entry->object.isEmpty() ? entry->message : entry->detail;
        QString words = escaped(cut(what));
        if (!entry->because.isEmpty())
            words += QStringLiteral("<br><sub>") + escaped(cut(entry->because)) + QStringLiteral("</sub>");
        out +=
            QStringLiteral("| %1%2 | %3 | %4 | %5 |\n")
                .arg(signOf(*entry), rules ? QStringLiteral("<br><sub>%1</sub>").arg(entry->rule) : QString(),
                     object, words, placesOf(*entry));
    }
    out += QLatin1Char('\n');
}

void fold(QString &out, const QString &summary, const QString &inside)
{
    out += QStringLiteral("<details><summary>%1</summary>\n\n%2\n</details>\n\n")
               .arg(summary.toHtmlEscaped(), inside);
}

QString listed(const QStringList &lines)
{
    QString out;
    for (qsizetype i = 0; i < lines.size() && i < qsizetype(mostFolded); ++i)
        out += QStringLiteral("- %1\n").arg(escaped(cut(lines[i])));
    if (lines.size() > qsizetype(mostFolded))
        out += ReportText::tr("- and %1 more\n").arg(lines.size() - qsizetype(mostFolded));
    return out;
}

void section(QString &out, const Report &report, const ReportPart &part)
{
    if (report.parts.size() > 1)
        out += QStringLiteral("### %1\n\n").arg(escaped(part.name));
    out += escaped(part.sentences.join(QLatin1Char(' '))) + QStringLiteral("\n\n");
    std::vector<const ReportEntry *> open;
    std::vector<const ReportEntry *> quiet; // what nobody has to do anything about
    for (const ReportEntry &entry : part.entries)
        (!entry.waived && entry.severity != Severity::Info ? open : quiet).push_back(&entry);
    std::stable_sort(open.begin(), open.end(), [](const ReportEntry *a, const ReportEntry *b) {
        return a->reachesGate > b->reachesGate;
    });
    const bool rules = report.kind == QLatin1String("check");
    const size_t shown = std::min(open.size(), mostRows);
    if (shown > 0)
        rows(out, part, {open.begin(), open.begin() + qsizetype(shown)}, rules);
    if (shown < open.size()) {
        const size_t folded = std::min(open.size() - shown, mostFolded);
        QString inside;
        rows(inside, part, {open.begin() + qsizetype(shown), open.begin() + qsizetype(shown + folded)},
             rules);
        if (shown + folded < open.size())
            inside += ReportText::tr("And %1 more.").arg(open.size() - shown - folded) + QLatin1Char('\n');
        fold(out, ReportText::tr("%1 more findings").arg(open.size() - shown), inside);
    }
    if (!quiet.empty()) {
        QString inside;
        rows(inside, part, {quiet.begin(), quiet.begin() + qsizetype(std::min(quiet.size(), mostFolded))},
             rules);
        if (quiet.size() > mostFolded)
            inside += ReportText::tr("And %1 more.").arg(quiet.size() - mostFolded) + QLatin1Char('\n');
        fold(out, ReportText::tr("To be known, or waived: %1").arg(quiet.size()), inside);
    }
    if (!part.pending.isEmpty())
        fold(out, ReportText::tr("Pending migrations: %1").arg(part.pending.size()), listed(part.pending));
    if (!part.notCompared.isEmpty())
        fold(out, ReportText::tr("Not compared: %1").arg(part.notCompared.size()), listed(part.notCompared));
    QStringList notes;
    for (const ReportNote &note : part.notes)
        notes.append(note.place.isKnown() ? QStringLiteral("%1 (%2)").arg(note.text, note.place.toString())
                                          : note.text);
    if (!notes.isEmpty())
        fold(out, ReportText::tr("Notes: %1").arg(notes.size()), listed(notes));
    QString positions;
    for (const auto &[name, text] : part.positions)
        positions += QStringLiteral("- %1: %2\n").arg(escaped(name), escaped(text));
    fold(out, ReportText::tr("What was compared"), positions);
}

} // namespace

QByteArray markdown(const Report &report)
{
    QString out = QStringLiteral("## %1: %2\n\n").arg(escaped(report.title), escaped(report.verdict()));
    for (const ReportPart &part : report.parts)
        section(out, report, part);
    return out.toUtf8();
}

} // namespace reckoner
