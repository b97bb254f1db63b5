// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/schema/kinds_of_schema.h"

#include <algorithm>

namespace reckoner::position {

namespace {

bool mentions(const std::vector<Change> &changes, const ObjectRef &ref)
{
    return std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
        return change.ref == ref || std::find(change.consequences.begin(), change.consequences.end(), ref) !=
                                        change.consequences.end();
    });
}

/// Whether an object is in one form on both sides of `differences`. A table is also spoken of by what differs
/// inside it; a mild difference (a name, the order of columns) counts only where a mild change is asked
/// about.
bool isSame(const std::vector<Change> &differences, const ObjectRef &ref, bool mildCounts)
{
    const QString inside =
        ref.kind == Kind::Table ? ref.path + QLatin1Char('.') + pathPart(ref.object) : QString();
    return std::none_of(differences.begin(), differences.end(), [&](const Change &change) {
        if (change.mild && !mildCounts)
            return false;
        return mentions({change}, ref) || (belongsToTable(change.ref.kind) && change.ref.path == inside);
    });
}

/// The part of a schema that the changes are about, so that comparing with every revision stays cheap: tables
/// and views by path, other objects by reference.
struct Narrow
{
    std::set<QString> paths;
    std::set<ObjectRef> others;
    bool foldsCase = false;

    QString folded(const QString &text) const { return foldsCase ? text.toLower() : text; }

    void keep(const Change &change)
    {
        const ObjectRef &ref = change.ref;
        const auto keepPath = [&](const QString &path) { paths.insert(folded(path)); };
        if (belongsToTable(ref.kind))
            keepPath(ref.path);
        else if (ref.kind == Kind::Table || ref.kind == Kind::View || ref.kind == Kind::MaterializedView)
            keepPath(ref.path + QLatin1Char('.') + pathPart(ref.object));
        else
            others.insert({ref.kind, folded(ref.path), folded(ref.object)});
        if (ref.kind == Kind::Table && change.action == Action::Renamed && !change.facets.empty())
            keepPath(change.facets.front().afterRaw);
    }

    Schema of(const Schema &schema) const
    {
        Schema narrow;
        narrow.enums = schema.enums;
        narrow.sequences = schema.sequences;
        for (const auto &[name, table] : schema.tables) {
            if (paths.contains(folded(pathOf(name))))
                narrow.tables.emplace(name, table);
        }
        for (const auto &[name, view] : schema.views) {
            if (paths.contains(folded(pathOf(name))))
                narrow.views.emplace(name, view);
        }
        if (others.empty())
            return narrow;
        eachKind(schema, [&](Kind kind, const auto &map) {
            for (const auto &[name, object] : map) {
                const ObjectRef ref = keyRef(kind, name);
                if (!others.contains({kind, folded(ref.path), folded(ref.object)}))
                    continue;
                eachKind(narrow, [&](Kind, auto &target) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(target)>, std::decay_t<decltype(map)>>)
                        target.emplace(name, object);
                });
            }
        });
        return narrow;
    }
};

/// The references under which a change would show: its own, and the new one of a rename.
std::vector<ObjectRef> refsOf(const Change &change)
{
    std::vector<ObjectRef> refs{change.ref};
    if (change.action == Action::Renamed && !change.facets.empty() && change.ref.kind == Kind::Column)
        refs.push_back({Kind::Column, change.ref.path, change.facets.front().afterRaw});
    return refs;
}

class Explainer
{
public:
    Explainer(const Course &course, const std::vector<Change> &changes)
        : m_course(course)
        , m_changes(changes)
        , m_meter(course.dialect, course.stampSnapshot->facets, course.live->facets, false)
        , m_history(course.dialect, course.stampSnapshot->facets, course.stampSnapshot->facets, false)
        , m_folds(course.dialect.foldsCase())
        , m_past(course.replay.graph().ordered(course.stamp))
    {
        RevisionSet pending;
        std::set_difference(course.head.begin(), course.head.end(), course.stamp.begin(), course.stamp.end(),
                            std::inserter(pending, pending.end()));
        m_pending = course.replay.graph().ordered(pending);
    }

    std::vector<Explanation> run()
    {
        std::vector<Explanation> all(m_changes.size());
        if (m_changes.empty())
            return all;
        findCandidates();
        std::vector<bool> done(m_changes.size(), false);
        markForeign(all, done);
        cover(all, done);
        const std::vector<bool> asModels = matchModels();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].driftClass == DriftClass::Foreign || all[i].driftClass == DriftClass::AppliedAhead ||
                all[i].driftClass == DriftClass::StampedNotRun)
                continue;
            if (asModels[i]) {
                all[i] = {DriftClass::AsInModels, {}, {}};
            } else if (!done[i]) {
                const QStringList touched = m_course.replay.touchedBy(m_changes[i].ref, m_course.stamp);
                all[i].revision = touched.isEmpty() ? QString() : touched.back();
            }
        }
        return all;
    }

private:
    Schema live() const { return m_narrow.of(m_course.live->schema); }
    Schema state(const RevisionSet &set) const { return m_narrow.of(*m_course.replay.state(set)); }

    /// For each change whether the object is in a state as Live has it.
    std::vector<bool> matchesAt(const RevisionSet &set, const Schema &now)
    {
        const std::vector<Change> differences = m_meter.changes(state(set), now);
        std::vector<bool> matches;
        for (const Change &change : m_changes) {
            const std::vector<ObjectRef> refs = refsOf(change);
            matches.push_back(std::all_of(refs.begin(), refs.end(), [&](const ObjectRef &ref) {
                return isSame(differences, ref, change.mild);
            }));
        }
        return matches;
    }

    void findCandidates()
    {
        m_candidates.resize(m_changes.size());
        m_narrow.foldsCase = m_folds;
        for (const Change &change : m_changes) {
            m_narrow.keep(change);
        }
        const Schema now = live();
        RevisionSet set;
        std::vector<bool> before = matchesAt(set, now);
        for (const Revision *revision : m_past) {
            set.insert(revision->id);
            const std::vector<bool> after = matchesAt(set, now);
            for (std::size_t i = 0; i < after.size(); ++i) {
                // The revision that left the form Live has; the last such one is the first to ask.
                if (before[i] && !after[i])
                    m_candidates[i].prepend(revision->id);
            }
            before = after;
        }
        std::vector<bool> found(m_changes.size(), false);
        for (const Revision *revision : m_pending) {
            set.insert(revision->id);
            const std::vector<bool> after = matchesAt(set, now);
            for (std::size_t i = 0; i < after.size(); ++i) {
                if (after[i] && !before[i] && !found[i]) {
                    found[i] = true;
                    m_candidates[i].prepend(revision->id);
                }
            }
            before = after;
        }
    }

    bool isPending(const QString &id) const
    {
        return std::any_of(m_pending.begin(), m_pending.end(),
                           [&](const Revision *r) { return r->id == id; });
    }

    void markForeign(std::vector<Explanation> &all, std::vector<bool> &done)
    {
        std::optional<EverMade> made;
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            const Change &change = m_changes[i];
            // What hangs on a table of the history is in its remit, whoever made it.
            if (change.action != Action::Added || belongsToTable(change.ref.kind) ||
                !m_candidates[i].isEmpty())
                continue;
            if (!made)
                made = everMade(m_course.replay, m_folds);
            if (made->has(change.ref, m_folds) || (m_course.models && inModels(change.ref)))
                continue;
            all[i].driftClass = DriftClass::Foreign;
            done[i] = true;
        }
    }

    bool sameName(const ObjectName &name, const ObjectRef &ref) const
    {
        const Qt::CaseSensitivity cs = m_folds ? Qt::CaseInsensitive : Qt::CaseSensitive;
        return pathPart(name.schema).compare(ref.path, cs) == 0 && name.name.compare(ref.object, cs) == 0;
    }

    bool inModels(const ObjectRef &ref) const
    {
        const Schema &schema = m_course.models->schema;
        const auto has = [&](const auto &objects) {
            return std::any_of(objects.begin(), objects.end(),
                               [&](const auto &entry) { return sameName(entry.first, ref); });
        };
        return ref.kind == Kind::Table      ? has(schema.tables)
               : ref.kind == Kind::Enum     ? has(schema.enums)
               : ref.kind == Kind::Sequence ? has(schema.sequences)
                                            : false;
    }

    /// Greedy: the revision that explains most of what is left, pending ones and later ones first.
    void cover(std::vector<Explanation> &all, std::vector<bool> &done)
    {
        std::vector<const Revision *> order(m_pending.begin(), m_pending.end());
        order.insert(order.end(), m_past.rbegin(), m_past.rend());
        for (;;) {
            QString best;
            int most = 0;
            for (const Revision *revision : order) {
                int count = 0;
                for (std::size_t i = 0; i < all.size(); ++i)
                    count += !done[i] && m_candidates[i].contains(revision->id) ? 1 : 0;
                if (count > most) {
                    most = count;
                    best = revision->id;
                }
            }
            if (best.isEmpty())
                return;
            const DriftClass found = isPending(best)         ? DriftClass::AppliedAhead
                                     : nothingIsLeftOf(best) ? DriftClass::StampedNotRun
                                                             : DriftClass::Reverted;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (done[i] || !m_candidates[i].contains(best))
                    continue;
                done[i] = true;
                all[i] = {found, best, m_candidates[i]};
                all[i].alternatives.removeAll(best);
            }
        }
    }

    /// True if every effect of the revision that the stamp still shows is missing in Live.
    bool nothingIsLeftOf(const QString &id)
    {
        RevisionSet before;
        for (const Revision *revision : m_past) {
            if (revision->id == id)
                break;
            before.insert(revision->id);
        }
        RevisionSet after = before;
        after.insert(id);
        const Schema &old = *m_course.replay.state(before);
        const Schema &made = *m_course.replay.state(after);
        const std::vector<Change> effects = m_history.changes(old, made);
        const std::vector<Change> later = m_history.changes(made, *m_course.replay.state(m_course.stamp));
        const std::vector<Change> now = m_meter.changes(old, m_course.live->schema);
        return std::none_of(effects.begin(), effects.end(), [&](const Change &effect) {
            return !mentions(later, effect.ref) && mentions(now, effect.ref);
        });
    }

    std::vector<bool> matchModels()
    {
        if (!m_course.models)
            return std::vector<bool>(m_changes.size(), false);
        const Snapshot &models = *m_course.models;
        DistanceMeter meter(m_course.dialect, models.facets, m_course.live->facets, false);
        const std::vector<Change> differences = meter.changes(m_narrow.of(models.schema), live());
        std::vector<bool> matches;
        for (const Change &change : m_changes) {
            const std::vector<ObjectRef> refs = refsOf(change);
            bool same = models.facets.speaksOf(change.ref.kind) &&
                        std::all_of(refs.begin(), refs.end(), [&](const ObjectRef &ref) {
                            return isSame(differences, ref, change.mild);
                        });
            for (const FacetChange &facet : change.facets)
                same = same && models.facets.speaksOf(change.ref.kind, facet.facet);
            matches.push_back(same);
        }
        return matches;
    }

    const Course &m_course;
    const std::vector<Change> &m_changes;
    DistanceMeter m_meter;
    DistanceMeter m_history;
    bool m_folds;
    std::vector<const Revision *> m_past;
    std::vector<const Revision *> m_pending;
    Narrow m_narrow;
    std::vector<QStringList> m_candidates; ///< of each change, the likeliest first
};

} // namespace

std::vector<Explanation> explain(const Course &course, const std::vector<Change> &changes)
{
    return Explainer(course, changes).run();
}

} // namespace reckoner::position
