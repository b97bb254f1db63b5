// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/history/alembic.h"
#include "model/position/positiontext.h"

#include <algorithm>

namespace reckoner {

namespace {

using position::historyFinding;

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
        m_verdict.heads = headsHere(stamped);
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
        const RevisionGraph &graph = m_input.replay->graph();
        const std::optional<Stamp> &stamp = m_input.live->stamp;
        if (!stamp && !m_input.live->stampsUnread.isEmpty()) {
            m_verdict.stampUnread = true;
            note("stamp.unread",
                 PositionText::tr(
                     "The version table could not be read: the nearest revision stands in for the "
                     "stamp."));
            return false;
        }
        if (!stamp || !stamp->tablePresent) {
            note("stamp.none",
                 PositionText::tr("The database has no version table: the nearest revision stands in for "
                                  "its stamp."));
            return false;
        }
        m_verdict.stampRows = stamp->revisions;
        QStringList known;
        for (const QString &row : stamp->revisions) {
            if (graph.find(row)) {
                known.append(row);
                continue;
            }
            m_verdict.findings.push_back(historyFinding(
                "RK301", Severity::Error, row,
                PositionText::tr(
                    "The stamp names revision %1, which the history does not have: it may be squashed, or "
                    "on another branch; the nearest revision stands in.")
                    .arg(row),
                {}));
            if (const auto seen = m_input.lookUp ? m_input.lookUp(row) : std::nullopt)
                m_verdict.notes.push_back(*seen);
        }
        const QStringList redundant = graph.redundant(known);
        for (const QString &row : redundant) {
            known.removeAll(row);
            m_verdict.findings.push_back(historyFinding(
                "RK302", Severity::Warning, row,
                PositionText::tr("The stamp has a row for revision %1, which is an ancestor of "
                                 "another row: it is left out.")
                    .arg(row),
                graph.find(row)->place));
        }
        m_stamp = graph.ancestors(known);
        return std::all_of(stamp->revisions.begin(), stamp->revisions.end(),
                           [&](const QString &row) { return graph.find(row) != nullptr; });
    }

    /// What a branch label may call this database: the name of it, of its dialect, of the root.
    bool isLabelledHere(const QString &head) const
    {
        const QString database = m_input.live->source.label.section(QLatin1Char('/'), -1);
        const QStringList names = {database, database.section(QLatin1Char('.'), 0, 0),
                                   dialectName(m_dialect.id()), m_input.root};
        // a label counts along its whole branch; what is only depended on is another branch
        const RevisionGraph &graph = m_input.replay->graph();
        RevisionSet seen;
        QStringList todo{head};
        while (!todo.isEmpty()) {
            const Revision *revision = graph.find(todo.takeLast());
            if (!revision || !seen.insert(revision->id).second)
                continue;
            for (const QString &label : revision->labels) {
                if (names.contains(label, Qt::CaseInsensitive))
                    return true;
            }
            todo += revision->down;
        }
        return false;
    }

    /// Semantics 5.
    QStringList headsHere(bool stamped)
    {
        const RevisionGraph &graph = m_input.replay->graph();
        const QStringList all = graph.heads();
        if (!stamped || m_stamp.empty())
            return all;
        const QStringList bases = graph.bases();
        QStringList here;
        for (const QString &head : all) {
            const RevisionSet line = graph.ancestors({head});
            const bool shared = std::any_of(bases.begin(), bases.end(), [&](const QString &base) {
                return line.contains(base) && m_stamp.contains(base);
            });
            if (shared || isLabelledHere(head))
                here.append(head);
            else
                note("head.elsewhere",
                     PositionText::tr("Head %1 shares no base with the stamp and has no label of this "
                                      "database: it is not of this database.")
                         .arg(head));
        }
        return here;
    }

    bool holdsVersionTable(const QString &schema) const
    {
        QStringList tables = m_input.live->stampsUnread;
        for (const Stamp &stamp : m_input.live->stamps)
            tables.append(stamp.table);
        return std::any_of(tables.begin(), tables.end(),
                           [&](const QString &table) { return splitPath(table).value(0) == schema; });
    }

    void stampLive(const RevisionSet &headSet, bool assumed)
    {
        m_verdict.stampLive = compare(*m_verdict.positions.stamp, *m_input.live);
        // A schema that is there for a version table alone is as little foreign as that table.
        std::erase_if(m_verdict.stampLive.changes, [&](const Change &change) {
            return change.ref.kind == Kind::Schema && change.action == Action::Added &&
                   change.consequences.empty() && holdsVersionTable(change.ref.object);
        });
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
