// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/reportparts.h"

#include <algorithm>

namespace reckoner {

using namespace reporting;

namespace {

/// GitHub shows so many of each level that a step says, and drops the others without a word.
constexpr size_t mostShown = 10;
/// A title is one line, a message a few; GitHub refuses more than 64 KiB.
constexpr qsizetype mostTitle = 200;
constexpr qsizetype mostText = 2000;

/// The data of a workflow command: these three end it or stand for what ends it.
QString dataOf(QString text)
{
    return text.replace(QLatin1Char('%'), QLatin1String("%25"))
        .replace(QLatin1Char('\r'), QLatin1String("%0D"))
        .replace(QLatin1Char('\n'), QLatin1String("%0A"));
}

/// A property of one: a colon or a comma ends it too.
QString propertyOf(const QString &text)
{
    return dataOf(text)
        .replace(QLatin1Char(':'), QLatin1String("%3A"))
        .replace(QLatin1Char(','), QLatin1String("%2C"));
}

struct Annotation
{
    Severity severity = Severity::Info;
    Place place;
    QString title;
    QString text;
};

QString commandOf(const Annotation &annotation)
{
    const QString word =
        annotation.severity == Severity::Info ? QStringLiteral("notice") : severityName(annotation.severity);
    QStringList properties;
    if (annotation.place.isKnown())
        properties.append(QLatin1String("file=") + propertyOf(annotation.place.file));
    if (annotation.place.line > 0)
        properties.append(QStringLiteral("line=%1").arg(annotation.place.line));
    properties.append(QLatin1String("title=") + propertyOf(visible(cut(annotation.title, mostTitle))));
    return QStringLiteral("::%1 %2::%3\n")
        .arg(word, properties.join(QLatin1Char(',')), dataOf(visible(cut(annotation.text, mostText))));
}

/// What does not stop the deploy does not look as if it did, and what does looks like it.
Severity shownAs(const ReportEntry &entry)
{
    if (entry.reach == Reach::Gate)
        return Severity::Error;
    return entry.severity == Severity::Error || entry.reach == Reach::CouldNotTell ? Severity::Warning
                                                                                   : entry.severity;
}

std::vector<Annotation> annotationsOf(const Report &report)
{
    std::vector<Annotation> all;
    if (report.error)
        all.push_back({Severity::Error, report.error->place,
                       QStringLiteral("%1: %2").arg(report.title, report.verdict()), report.error->message});
    for (const ReportPart &part : report.parts) {
        for (const ReportLeg &leg : part.legs) {
            if (leg.reach != Reach::Nothing)
                all.push_back({leg.reach == Reach::Gate ? Severity::Error : Severity::Warning,
                               {},
                               leg.message,
                               leg.lines.join(QLatin1Char('\n'))});
        }
        for (const ReportEntry &entry : part.entries) {
            if (entry.waived)
                continue;
            all.push_back(
                {shownAs(entry), entry.places.empty() ? Place() : entry.places.front().place,
                 QStringLiteral("%1 %2").arg(entry.rule, entry.subject).trimmed(),
                 entry.more.isEmpty() ? entry.message : entry.message + QLatin1Char(' ') + entry.more});
        }
        for (const ReportNote &note : part.notes) {
            // A statement that was not understood may be a finding as well.
            const bool said = std::any_of(all.begin(), all.end(), [&](const Annotation &other) {
                return note.place.isKnown() && other.place.file == note.place.file &&
                       other.place.line == note.place.line;
            });
            if (note.severity != Severity::Info && !said)
                all.push_back({note.severity, note.place, note.code, note.text});
        }
    }
    return all;
}

} // namespace

QByteArray githubAnnotations(const Report &report)
{
    std::vector<Annotation> all = annotationsOf(report);
    std::stable_sort(all.begin(), all.end(), [](const Annotation &a, const Annotation &b) {
        return int(a.severity) < int(b.severity);
    });
    QString out;
    size_t left = 0;
    size_t shown[3] = {};
    for (const Annotation &annotation : all) {
        // The last notice is the one that says how many are missing.
        const size_t most = annotation.severity == Severity::Info ? mostShown - 1 : mostShown;
        if (size_t &count = shown[size_t(annotation.severity)]; count < most) {
            ++count;
            out += commandOf(annotation);
        } else {
            ++left;
        }
    }
    if (left > 0)
        out += commandOf(
            {Severity::Info,
             {},
             ReportText::tr("%1 more").arg(left),
             ReportText::tr("%1 more annotations: GitHub shows ten of each level. The summary of the "
                            "step has them.")
                 .arg(left)});
    return out.toUtf8();
}

} // namespace reckoner
