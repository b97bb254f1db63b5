// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/reportparts.h"

#include <algorithm>

namespace reckoner {

using namespace reporting;

namespace {

/// So many findings are told one by one, of all parts together; the others are folded. One screen.
constexpr size_t mostRows = 8;
/// Code hosts refuse comments of more than 65,536 characters.
constexpr qsizetype mostText = 60000;
constexpr qsizetype mostWords = 300;
constexpr qsizetype mostReason = 160;
constexpr qsizetype mostName = 120;
/// A name that is longer gets places where its line may break.
constexpr qsizetype longName = 40;
constexpr qsizetype longPlace = 80;

/// Text as it is: nothing in it marks up or begins HTML, and code hosts make no mention, reference or link of
/// it. They look for those in the text that was rendered, where a backslash is gone: a comment parts them.
QString escaped(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_[]<>~");
    const QString plain = visibleLine(text).simplified();
    QString out;
    const QString parted = QStringLiteral("<!-- -->");
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain.at(i);
        const QChar next = i + 1 < plain.size() ? plain.at(i + 1) : QChar(QLatin1Char(' '));
        const bool atBegin = i == 0 && QStringLiteral("#+-=").contains(c);
        const bool numbers =
            (c == QLatin1Char('.') || c == QLatin1Char(')')) && i > 0 && i < 10 &&
            std::all_of(plain.begin(), plain.begin() + i, [](QChar d) { return d.isDigit(); });
        if (c == QLatin1Char('.') && out.endsWith(QLatin1String("www"), Qt::CaseInsensitive))
            out += parted;
        if (c == QLatin1Char('|'))
            out += QLatin1String("&#124;");
        else if (c == QLatin1Char('&'))
            out += QLatin1String("&amp;");
        else if (c == QLatin1Char('$')) // as GitHub's own page says, where no formula is meant
            out += QLatin1String("<span>$</span>");
        else if (marks.contains(c) || atBegin || numbers)
            out += QLatin1Char('\\') + c;
        else
            out += c;
        const bool reference =
            QStringLiteral("@#!%&^~").contains(c) && (next.isLetterOrNumber() || next == QLatin1Char('"'));
        const bool address = c == QLatin1Char(':') && next == QLatin1Char('/');
        const bool issue = c == QLatin1Char('-') && next.isDigit() && out.endsWith(QLatin1String("GH-"));
        if (reference || address || issue)
            out += parted;
    }
    return out;
}

/// As an element, for what a span of backticks could not hold in a table everywhere.
QString codeElement(const QString &plain)
{
    QString out = QStringLiteral("<code>");
    for (const QChar c : plain) {
        if (c.unicode() < 0x80 && !c.isLetterOrNumber() && !QStringLiteral(" _.,-()").contains(c))
            out += QStringLiteral("&#%1;").arg(uint(c.unicode()));
        else if (c == QLatin1Char('_'))
            out += QStringLiteral("&#95;<wbr>");
        else if (c == QLatin1Char('.'))
            out += QStringLiteral("&#46;<wbr>");
        else
            out += c;
    }
    return out + QStringLiteral("</code>");
}

/// A name or a value, which is not looked through for mentions and the like.
QString code(const QString &text, qsizetype most = mostName, qsizetype whole = longName)
{
    const QString plain = visibleLine(cut(text, most)).simplified();
    if (plain.isEmpty())
        return {};
    const bool hard = plain.size() > whole || std::any_of(plain.begin(), plain.end(), [](QChar c) {
                          return QStringLiteral("`|\\").contains(c);
                      });
    return hard ? codeElement(plain) : QLatin1Char('`') + plain + QLatin1Char('`');
}

QString small(const QString &markup)
{
    return markup.isEmpty() ? QString() : QStringLiteral("<br><sub>%1</sub>").arg(markup);
}

QString signOf(const ReportEntry &entry)
{
    if (entry.waived)
        return ReportText::tr("waived");
    const QString severity = severityName(entry.severity);
    if (entry.reach == Reach::Gate)
        return QStringLiteral("**%1**").arg(severity);
    return entry.certain ? severity : ReportText::tr("uncertain");
}

QString spelt(const QString &text)
{
    return text.simplified().isEmpty() ? ReportText::tr("none") : code(text);
}

QString whatOf(const ReportEntry &entry)
{
    if (entry.object.isEmpty())
        return escaped(cut(entry.message, mostWords));
    if (entry.oneSided)
        return escaped(entry.action);
    constexpr size_t most = 4;
    QStringList lines;
    for (size_t i = 0; i < std::min(entry.facets.size(), most); ++i) {
        const ReportFacet &facet = entry.facets[i];
        lines.append(
            QStringLiteral("%1 %2 → %3").arg(escaped(facet.facet), spelt(facet.before), spelt(facet.after)));
    }
    if (entry.facets.size() > most)
        lines.append(ReportText::tr("and %1 more").arg(entry.facets.size() - most));
    return lines.join(QStringLiteral("<br>"));
}

QString rowOf(const ReportEntry &entry, bool rules)
{
    const QString object =
        entry.object.isEmpty() ? QString() : code(entry.object) + small(escaped(entry.kind));
    const QString waived =
        entry.waived ? small(ReportText::tr("Waived: %1").arg(escaped(cut(entry.waivedBecause, mostWords))))
                     : QString();
    const QString where = entry.places.empty()
                              ? QString()
                              : small(code(entry.places.front().place.toString(), mostName, longPlace));
    return QStringLiteral("| %1%2 | %3 | %4%5%6%7 |\n")
        .arg(signOf(entry), rules ? small(escaped(entry.rule)) : QString(), object, whatOf(entry),
             small(escaped(cut(entry.because, mostReason))), waived, where);
}

/// The markup, which ends where a code host would refuse more.
class Text
{
public:
    explicit Text(qsizetype most)
        : m_most(most)
    {
    }
    bool hasRoom(const QString &more) const { return m_out.size() + more.size() <= m_most; }
    void add(const QString &markup) { m_out += markup; }

    /// As many pieces as there is room for, at most `most`; how many were left out is said.
    void addSome(const QStringList &pieces, const QString &rest)
    {
        qsizetype written = 0;
        while (written < pieces.size() && hasRoom(pieces[written]))
            m_out += pieces[written++];
        if (written < pieces.size())
            m_out += rest.arg(pieces.size() - written);
    }
    void fold(const QString &summary, const QString &head, const QStringList &pieces)
    {
        if (pieces.isEmpty())
            return;
        add(QStringLiteral("<details><summary>%1</summary>\n\n%2").arg(summary.toHtmlEscaped(), head));
        addSome(pieces, QLatin1Char('\n') + ReportText::tr("And %1 more.") + QLatin1Char('\n'));
        add(QStringLiteral("\n</details>\n\n"));
    }
    const QString &out() const { return m_out; }

private:
    qsizetype m_most;
    QString m_out;
};

QString tableHead()
{
    return ReportText::tr("| | Object | What differs |") + QStringLiteral("\n|---|---|---|\n");
}

QStringList listed(const QStringList &lines)
{
    QStringList pieces;
    for (const QString &line : lines)
        pieces.append(QStringLiteral("- %1\n").arg(escaped(cut(line, mostWords))));
    return pieces;
}

QStringList notesOf(const ReportPart &part)
{
    QStringList notes;
    for (const ReportNote &note : part.notes)
        notes.append(note.place.isKnown() ? QStringLiteral("%1 (%2)").arg(note.text, note.place.toString())
                                          : note.text);
    return notes;
}

QString sectionOf(const Report &report, const ReportPart &part, qsizetype most)
{
    Text text(most);
    if (report.parts.size() > 1)
        text.add(
            QStringLiteral("### %1: %2\n\n").arg(escaped(cut(part.name, mostName)), escaped(part.verdict())));
    QStringList sentences;
    for (const QString &sentence : part.sentences)
        sentences.append(escaped(cut(sentence, mostWords)));
    text.add(sentences.join(QLatin1Char(' ')) + QStringLiteral("\n\n"));

    std::vector<const ReportEntry *> open;
    std::vector<const ReportEntry *> quiet; // what nobody has to do anything about
    for (const ReportEntry &entry : part.entries) {
        const bool isOpen =
            entry.reach != Reach::Nothing || (!entry.waived && entry.severity != Severity::Info);
        (isOpen ? open : quiet).push_back(&entry);
    }
    std::stable_sort(open.begin(), open.end(), [](const ReportEntry *a, const ReportEntry *b) {
        return int(a->reach) > int(b->reach);
    });
    const bool rules = report.kind == QLatin1String("check");
    QStringList rows;
    for (const ReportEntry *entry : open)
        rows.append(rowOf(*entry, rules));
    const auto perPart = qsizetype(std::max<size_t>(3, mostRows / report.parts.size()));
    const qsizetype shown = std::min(rows.size(), perPart);
    if (shown > 0) {
        text.add(tableHead());
        text.addSome(rows.mid(0, shown),
                     QLatin1Char('\n') + ReportText::tr("And %1 more.") + QLatin1Char('\n'));
        text.add(QStringLiteral("\n"));
    }
    if (shown < rows.size())
        text.fold(ReportText::tr("%1 more findings").arg(rows.size() - shown), tableHead(), rows.mid(shown));
    text.fold(ReportText::tr("Could not be understood: %1").arg(part.blind.size()), {}, listed(part.blind));
    QStringList quietRows;
    for (const ReportEntry *entry : quiet)
        quietRows.append(rowOf(*entry, rules));
    text.fold(ReportText::tr("To be known, or waived: %1").arg(quiet.size()), tableHead(), quietRows);
    text.fold(ReportText::tr("Pending migrations: %1").arg(part.pending.size()), {}, listed(part.pending));
    text.fold(ReportText::tr("What this build's models would stumble over: %1").arg(part.problems.size()), {},
              listed(part.problems));
    text.fold(ReportText::tr("Not compared: %1").arg(part.notCompared.size()), {}, listed(part.notCompared));
    const QStringList notes = notesOf(part);
    text.fold(ReportText::tr("Notes: %1").arg(notes.size()), {}, listed(notes));
    QStringList positions;
    for (const auto &[name, words] : part.positions)
        positions.append(QStringLiteral("%1: %2").arg(name, words));
    text.fold(ReportText::tr("What was compared"), {}, listed(positions));
    return text.out();
}

} // namespace

QByteArray markdown(const Report &report)
{
    QString out =
        QStringLiteral("## %1: %2\n\n").arg(escaped(cut(report.title, mostName)), escaped(report.verdict()));
    if (report.error) {
        out += escaped(cut(report.error->message, 10 * mostWords)) + QStringLiteral("\n\n");
        if (report.error->place.isKnown())
            out += code(report.error->place.toString()) + QStringLiteral("\n\n");
    }
    for (const ReportPart &part : report.parts)
        out += sectionOf(report, part, mostText / qsizetype(report.parts.size()));
    return out.toUtf8();
}

} // namespace reckoner
