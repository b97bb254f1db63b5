// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/overview.h"

#include "model/report/sentences.h"

#include <QCoreApplication>

#include <map>

namespace reckoner {

namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

constexpr size_t linesAtMost = 8;

OverviewPart shortened(OverviewPart part)
{
    if (part.lines.size() > linesAtMost) {
        part.more = int(part.lines.size() - linesAtMost);
        part.lines.resize(linesAtMost);
    }
    return part;
}

QString together(const QStringList &revisions)
{
    return revisions.isEmpty() ? OverviewText::tr("the empty database")
                               : revisions.join(QStringLiteral(" + "));
}

class Making
{
public:
    explicit Making(const Verdict &verdict)
        : m_verdict(verdict)
        , m_sides(verdict.positions)
    {
    }

    Overview run()
    {
        chain();
        for (const QString &sentence : verdictSentences(m_verdict)) {
            OverviewLine line;
            line.text = sentence;
            m_made.sentences.push_back(std::move(line));
        }
        findings();
        fix();
        opaques();
        notCompared();
        notes();
        return std::move(m_made);
    }

private:
    static QString tables(const std::shared_ptr<const Snapshot> &snapshot)
    {
        return OverviewText::tr("%n table(s)", nullptr, int(snapshot->schema.tables.size()));
    }

    void chain()
    {
        const VerdictSummary &sum = m_verdict.summary;
        const auto station = [&](const QString &name, const QString &detail, bool present) {
            m_made.stations.push_back({name, detail, present});
        };
        const auto link = [&](Leg leg, bool known, int count, bool harmless, const QString &none,
                              const QString &some) {
            OverviewLink made;
            made.count = known ? count : -1;
            made.harmless = harmless;
            made.words = !known ? OverviewText::tr("not known") : count == 0 ? none : some;
            if (known)
                made.leg = leg;
            m_made.links.push_back(std::move(made));
        };
        const bool models = bool(m_sides.models);
        const bool live = bool(m_sides.live);
        station(OverviewText::tr("Models"), models ? tables(m_sides.models) : OverviewText::tr("none found"),
                models);
        if (!m_sides.head) {
            const int count = int(m_verdict.modelsLive.changes.size());
            link(Leg::ModelsLive, models && live, count, false, OverviewText::tr("in line"),
                 OverviewText::tr("%n differ", nullptr, count));
        } else {
            const int changes = sum.modelsWithoutMigration;
            link(Leg::ModelsHead, models, changes, false, OverviewText::tr("in line"),
                 OverviewText::tr("%n not migrated", nullptr, changes));
            station(OverviewText::tr("Head"), together(m_verdict.heads), true);
            link(Leg::StampHead, bool(m_sides.stamp), sum.pending, true, OverviewText::tr("none pending"),
                 OverviewText::tr("%n pending", nullptr, sum.pending));
            const bool assumed = m_verdict.fix && m_verdict.fix->assumed;
            station(OverviewText::tr("Stamp"),
                    !live     ? OverviewText::tr("no database")
                    : assumed ? OverviewText::tr("none; %1 assumed").arg(together(m_verdict.fix->revisions))
                              : together(m_verdict.stampRows),
                    live && !assumed);
            link(Leg::StampLive, bool(m_sides.stamp), sum.drift, false, OverviewText::tr("no drift"),
                 OverviewText::tr("%n drifted", nullptr, sum.drift));
        }
        station(OverviewText::tr("Live"), live ? m_sides.live->source.label : OverviewText::tr("no database"),
                live);
    }

    /// What to look at first.
    void findings()
    {
        OverviewPart part;
        part.title = OverviewText::tr("To look at first");
        part.topic = QStringLiteral("findings");
        for (const Severity severity : {Severity::Error, Severity::Warning}) {
            for (const Finding &finding : m_verdict.findings) {
                if (finding.severity != severity)
                    continue;
                OverviewLine line;
                line.object = finding.change.ref;
                line.leg = finding.leg;
                line.severity = severity;
                line.certain = finding.change.certainty == Certainty::Certain;
                line.text = !finding.leg ? finding.message
                            : finding.driftClass == DriftClass::None
                                ? OverviewText::tr("%1: %2").arg(objectWords(finding.change.ref),
                                                                 changeWords(finding.change))
                                : OverviewText::tr("%1: %2 (%3)")
                                      .arg(objectWords(finding.change.ref), changeWords(finding.change),
                                           classWords(finding.driftClass));
                part.lines.push_back(std::move(line));
            }
        }
        if (!part.lines.empty())
            m_made.parts.push_back(shortened(std::move(part)));
    }

    void fix()
    {
        if (!m_verdict.fix)
            return;
        const Fix &found = *m_verdict.fix;
        OverviewPart part;
        part.title = OverviewText::tr("The fix");
        const auto add = [&](const QStringList &revisions, const QString &text) {
            OverviewLine line;
            line.text = text;
            line.revision = revisions.value(0);
            part.lines.push_back(std::move(line));
        };
        add(found.revisions,
            found.distance == 0
                ? OverviewText::tr("%1: the database is exactly there").arg(together(found.revisions))
                : OverviewText::tr("%1: %n difference(s) away", nullptr, found.distance)
                      .arg(together(found.revisions)));
        for (const QStringList &other : found.alternatives)
            add(other, OverviewText::tr("%1 is as near").arg(together(other)));
        if (found.assumed) {
            OverviewLine line;
            line.text = OverviewText::tr("It stands in for the stamp: no drift found this way is certain.");
            part.lines.push_back(std::move(line));
        }
        m_made.parts.push_back(shortened(std::move(part)));
    }

    void opaques()
    {
        OverviewPart part;
        part.topic = QStringLiteral("opaque");
        int data = 0;
        for (const auto &side : {m_sides.models, m_sides.head}) {
            if (!side)
                continue;
            for (const Opaque &opaque : side->opaques) {
                if (opaque.bound == Opaque::Bound::Data) {
                    ++data;
                    continue;
                }
                OverviewLine line;
                line.text = opaque.reason;
                line.place = opaque.place;
                line.revision = opaque.revision;
                part.lines.push_back(std::move(line));
            }
        }
        part.title = OverviewText::tr("Not understood by reading");
        if (part.lines.empty()) {
            OverviewLine line;
            line.text = OverviewText::tr("Everything was understood.");
            part.lines.push_back(std::move(line));
            part.topic.clear();
        }
        if (data) {
            OverviewLine line;
            line.text = OverviewText::tr("%n statement(s) can only be data.", nullptr, data);
            part.lines.push_back(std::move(line));
        }
        m_made.parts.push_back(shortened(std::move(part)));
    }

    void notCompared()
    {
        OverviewPart part;
        part.title = OverviewText::tr("Not compared");
        part.topic = QStringLiteral("not-compared");
        std::map<QString, int> reasons;
        for (const DiffResult *result :
             {&m_verdict.modelsHead, &m_verdict.stampHead, &m_verdict.stampLive, &m_verdict.modelsLive}) {
            for (const NotComparable &each : result->notComparable) {
                const QString what = each.facet.isEmpty()
                                         ? kindWords(each.ref.kind)
                                         : QStringLiteral("%1.%2").arg(kindWords(each.ref.kind), each.facet);
                ++reasons[OverviewText::tr("%1: %2").arg(what, each.reason)];
            }
        }
        for (const auto &[reason, count] : reasons) {
            OverviewLine line;
            line.text = count == 1 ? reason : OverviewText::tr("%1 (%n times)", nullptr, count).arg(reason);
            part.lines.push_back(std::move(line));
        }
        for (const auto &side : {m_sides.models, m_sides.head, m_sides.live}) {
            if (!side)
                continue;
            for (const auto &[kind, count] : side->notCompared) {
                OverviewLine line;
                line.text =
                    OverviewText::tr("%n of kind %1 in %2", nullptr, count).arg(kind, side->source.label);
                part.lines.push_back(std::move(line));
            }
        }
        if (part.lines.empty())
            return;
        m_made.parts.push_back(shortened(std::move(part)));
    }

    void notes()
    {
        OverviewPart part;
        part.title = OverviewText::tr("Notes");
        part.topic = QStringLiteral("notes");
        const auto add = [&](const std::vector<Diagnostic> &notes) {
            for (const Diagnostic &note : notes) {
                OverviewLine line;
                line.text = note.message;
                line.place = note.place;
                line.revision = note.revision;
                part.lines.push_back(std::move(line));
            }
        };
        add(m_verdict.notes);
        for (const auto &side : {m_sides.models, m_sides.live}) {
            if (side)
                add(side->notes);
        }
        if (!part.lines.empty())
            m_made.parts.push_back(shortened(std::move(part)));
    }

    const Verdict &m_verdict;
    const Positions &m_sides;
    Overview m_made;
};

} // namespace

Overview overviewOf(const Verdict &verdict)
{
    return Making(verdict).run();
}

} // namespace reckoner
