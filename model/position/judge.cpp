// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/history/alembic.h"
#include "model/position/positiontext.h"
#include "model/position/stampside.h"

#include <algorithm>

namespace reckoner {

namespace {

class Judge
{
public:
    Judge(const VerdictInput &input, const Progress &progress)
        : m_input(input)
        , m_progress(progress)
        , m_dialect(input.dialect ? *input.dialect : dialect(dialectOf(input)))
    {
        m_verdict.root = input.root;
        m_verdict.positions.models = input.models;
        m_verdict.positions.live = input.live;
    }

    Verdict run()
    {
        if (m_input.replay)
            withHistory();
        else if (m_input.models && m_input.live)
            modelsLive();
        else
            note("verdict.alone",
                 PositionText::tr("There is only one position: nothing to compare it with."));
        if (m_input.models && m_input.live)
            m_verdict.running = wouldRun(*m_input.models, *m_input.live, m_dialect, m_input.options);
        m_progress.reached(1, 1);
        for (const DiffResult *leg : {&m_verdict.modelsHead, &m_verdict.stampLive, &m_verdict.modelsLive})
            m_verdict.notes.insert(m_verdict.notes.end(), leg->notes.begin(), leg->notes.end());
        sumUp(m_verdict);
        return std::move(m_verdict);
    }

private:
    // Of the work, the parts at whose end this is done.
    static constexpr double replayed = 0.4;
    static constexpr double located = 0.9;

    static DialectId dialectOf(const VerdictInput &input)
    {
        return input.live     ? input.live->dialect
               : input.models ? input.models->dialect
                              : DialectId::PostgreSql;
    }

    void note(const char *code, const QString &message)
    {
        m_verdict.notes.push_back({Severity::Info, QLatin1String(code), message, {}, {}});
    }

    void withHistory()
    {
        const RevisionGraph &graph = m_input.replay->graph();
        const bool stamped = m_input.live && readStamp();
        position::HeadSide here = position::headSide(
            graph, stamped ? &m_stamp : nullptr,
            stamped ? position::namesOf(m_input.live->source, m_dialect.id(), m_input.root) : QStringList());
        m_verdict.heads = here.heads;
        m_verdict.notes.insert(m_verdict.notes.end(), here.notes.begin(), here.notes.end());
        const RevisionSet headSet = graph.ancestors(m_verdict.heads);
        m_progress.say(PositionText::tr("Replaying %n revisions", nullptr, int(headSet.size())));
        replayInSteps(headSet);
        m_verdict.positions.head = snapshotAt(*m_input.replay, headSet, m_dialect);
        position::judgeHistory(m_verdict, m_input, headSet, m_dialect, m_progress);
        if (m_input.live) {
            m_verdict.fix =
                position::nearest(*m_input.replay, *m_input.live, m_dialect, stamped ? &m_stamp : nullptr,
                                  m_input.options, m_progress.part(replayed, located));
            m_verdict.fix->assumed = !stamped;
            if (!stamped)
                m_stamp = graph.ancestors(m_verdict.fix->revisions);
            for (const Revision *revision : graph.ordered(headSet)) {
                if (!m_stamp.contains(revision->id))
                    m_verdict.pending.append(revision->id);
            }
            m_verdict.positions.stamp = snapshotAt(*m_input.replay, m_stamp, m_dialect);
            m_verdict.stampHead = compare(*m_verdict.positions.stamp, *m_verdict.positions.head);
            stampLive(headSet, !stamped);
        }
        if (m_input.models) {
            // A migration can only append: the order in which a model lists its columns asks for none.
            DiffOptions options = m_input.options;
            options.columnOrder = false;
            m_verdict.modelsHead = diff(*m_verdict.positions.head, *m_input.models, m_dialect, options);
            for (const Change &change : m_verdict.modelsHead.changes)
                m_verdict.findings.push_back(
                    position::findingFor(Leg::ModelsHead, change, nullptr, m_dialect, false));
        }
    }

    /// In a few steps that each go on from the one before: a long history says how far it is.
    void replayInSteps(const RevisionSet &set)
    {
        constexpr size_t steps = 20;
        const std::vector<const Revision *> order = m_input.replay->graph().ordered(set);
        const size_t step = order.size() / steps + 1;
        RevisionSet done;
        for (size_t i = 0; i < order.size() && !m_progress.cancel.isCancelled(); ++i) {
            done.insert(order[i]->id);
            if (done.size() % step == 0) {
                m_input.replay->state(done);
                m_progress.part(0, replayed).reached(qint64(done.size()), qint64(order.size()));
            }
        }
    }

    DiffResult compare(const Snapshot &from, const Snapshot &to) const
    {
        return diff(from, to, m_dialect, m_input.options);
    }

    /// Semantics 4. False: there is none, or it names what the history does not know.
    bool readStamp()
    {
        if (!m_input.live->stamp && !m_input.live->stampsUnread.isEmpty()) {
            m_verdict.stampUnread = true;
            note("stamp.unread",
                 PositionText::tr(
                     "The version table could not be read: the nearest revision stands in for the "
                     "stamp."));
            return false;
        }
        position::StampSide side = position::stampSide(m_input.replay->graph(), m_input.live->stamp, true);
        if (!side.present) {
            note("stamp.none",
                 PositionText::tr("The database has no version table: the nearest revision stands in for "
                                  "its stamp."));
            return false;
        }
        m_verdict.stampRows = side.rows;
        m_stamp = std::move(side.closure);
        for (Finding &finding : side.findings)
            m_verdict.findings.push_back(std::move(finding));
        for (const QString &row : std::as_const(side.unknown)) {
            if (const auto seen = m_input.lookUp ? m_input.lookUp(row) : std::nullopt)
                m_verdict.notes.push_back(*seen);
        }
        return side.unknown.isEmpty();
    }

    void stampLive(const RevisionSet &headSet, bool assumed)
    {
        m_verdict.stampLive = compare(*m_verdict.positions.stamp, *m_input.live);
        const position::Course course{
            *m_input.replay,    m_dialect,           m_stamp, headSet, m_verdict.positions.stamp.get(),
            m_input.live.get(), m_input.models.get()};
        const auto explanations = position::explain(course, m_verdict.stampLive.changes);
        for (std::size_t i = 0; i < explanations.size(); ++i) {
            m_verdict.findings.push_back(position::findingFor(Leg::StampLive, m_verdict.stampLive.changes[i],
                                                              &explanations[i], m_dialect, assumed));
        }
    }

    void modelsLive()
    {
        m_verdict.modelsLive = compare(*m_input.models, *m_input.live);
        for (const Change &change : m_verdict.modelsLive.changes)
            m_verdict.findings.push_back(
                position::findingFor(Leg::ModelsLive, change, nullptr, m_dialect, false));
    }

    const VerdictInput &m_input;
    const Progress &m_progress;
    const Dialect &m_dialect;
    Verdict m_verdict;
    RevisionSet m_stamp;
};

} // namespace

const SourceInfo *liveSource(const Verdict &verdict)
{
    if (verdict.positions.live)
        return &verdict.positions.live->source;
    return verdict.quick && verdict.quick->database ? &*verdict.quick->database : nullptr;
}

void sumUp(Verdict &verdict)
{
    VerdictSummary summary;
    summary.pending = int(verdict.pending.size());
    for (const Finding &finding : verdict.findings) {
        const bool counts = finding.severity != Severity::Info;
        summary.drift += finding.leg == Leg::StampLive && counts;
        summary.modelsWithoutMigration += finding.leg == Leg::ModelsHead && counts;
        summary.foreign += finding.driftClass == DriftClass::Foreign;
        summary.uncertain += finding.change.certainty == Certainty::Uncertain;
        summary.waived += finding.waived;
        summary.known += finding.known;
    }
    summary.ignored = int(verdict.ignored.size());
    for (const DiffResult *leg : {&verdict.modelsHead, &verdict.stampLive, &verdict.modelsLive}) {
        summary.notComparable += int(leg->notComparable.size());
        summary.ignored += leg->ignored;
    }
    verdict.summary = summary;
}

Verdict judge(const VerdictInput &input, const Progress &progress)
{
    return Judge(input, progress).run();
}

} // namespace reckoner
