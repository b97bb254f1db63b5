// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/core/asciicase.h"
#include "model/schema/kinds_of_schema.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace reckoner::position {

namespace {

bool mentions(const std::vector<Change> &changes, const ObjectRef &ref)
{
    return std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
        return change.ref == ref || std::find(change.consequences.begin(), change.consequences.end(), ref) !=
                                        change.consequences.end();
    });
}

/// The part of a schema that the changes are about, so that comparing with every revision stays cheap: tables
/// and views by path, other objects by reference.
struct Narrow
{
    std::set<QString> paths;
    QSet<QString> names; ///< the last parts of the paths: most names of a schema are none of them
    std::set<ObjectRef> others;
    bool foldsCase = false;

    QString folded(const QString &text) const { return foldsCase ? asciiLower(text) : text; }

    void keep(const Change &change)
    {
        const ObjectRef &ref = change.ref;
        const auto keepPath = [&](const QString &path) {
            paths.insert(folded(path));
            names.insert(folded(splitPath(path).last()));
        };
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
        const auto isMeant = [this](const ObjectName &name) {
            return names.contains(folded(name.name)) && paths.contains(folded(pathOf(name)));
        };
        for (const auto &[name, table] : schema.tables) {
            if (isMeant(name))
                narrow.tables.emplace_hint(narrow.tables.end(), name, table);
        }
        for (const auto &[name, view] : schema.views) {
            if (isMeant(name))
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

/// Which of some objects are in one form on both sides of a list of differences. A table is also spoken of by
/// what differs inside it; a mild difference (a name, the order of columns) counts only where a mild change
/// is asked about. Both may be thousands, so each difference looks up whom it concerns.
class SameForm
{
public:
    explicit SameForm(const std::vector<Change> &changes)
    {
        for (const Change &change : changes) {
            const std::size_t index = m_mild.size();
            m_mild.push_back(change.mild);
            for (const ObjectRef &ref : refsOf(change)) {
                m_by[ref].push_back(index);
                if (ref.kind == Kind::Table)
                    m_inside[ref.path + QLatin1Char('.') + pathPart(ref.object)].push_back(index);
            }
        }
    }

    std::vector<bool> under(const std::vector<Change> &differences) const
    {
        std::vector<bool> same(m_mild.size(), true);
        for (const Change &difference : differences) {
            const auto differ = [&](const auto &asked, const auto &key) {
                const auto found = asked.find(key);
                if (found == asked.end())
                    return;
                for (const std::size_t index : found->second) {
                    if (!difference.mild || m_mild[index])
                        same[index] = false;
                }
            };
            differ(m_by, difference.ref);
            for (const ObjectRef &consequence : difference.consequences)
                differ(m_by, consequence);
            if (belongsToTable(difference.ref.kind))
                differ(m_inside, difference.ref.path);
        }
        return same;
    }

private:
    std::vector<bool> m_mild; ///< by object
    std::map<ObjectRef, std::vector<std::size_t>> m_by;
    std::map<QString, std::vector<std::size_t>> m_inside; ///< tables, by the path of what is in them
};

class Explainer
{
public:
    Explainer(const Course &course, const std::vector<Change> &changes)
        : m_course(course)
        , m_changes(changes)
        , m_same(changes)
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
    const std::vector<bool> &matchesAt(const RevisionSet &set, const Schema &now)
    {
        // Most revisions have nothing to do with what is asked.
        Schema narrow = state(set);
        if (m_matches.empty() || narrow != m_matched)
            m_matches = m_same.under(m_meter.changes(narrow, now));
        m_matched = std::move(narrow);
        return m_matches;
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
        return m_folds ? sameInAscii(pathPart(name.schema), ref.path) && sameInAscii(name.name, ref.object)
                       : pathPart(name.schema) == ref.path && name.name == ref.object;
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
            QHash<QString, int> explained;
            for (std::size_t i = 0; i < all.size(); ++i) {
                for (const QString &id : m_candidates[i])
                    explained[id] += done[i] ? 0 : 1;
            }
            for (const Revision *revision : order) {
                const int count = explained.value(revision->id);
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
        const auto old = m_course.replay.state(before);
        const auto made = m_course.replay.state(after);
        const auto stamp = m_course.replay.state(m_course.stamp);
        const std::vector<Change> effects = m_history.changes(*old, *made);
        // Whatever else differs says nothing of these.
        Narrow touched;
        touched.foldsCase = m_folds;
        for (const Change &effect : effects)
            touched.keep(effect);
        const Schema begun = touched.of(*old);
        const std::vector<Change> later = m_history.changes(touched.of(*made), touched.of(*stamp));
        const std::vector<Change> now = m_meter.changes(begun, touched.of(m_course.live->schema));
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
        std::vector<bool> matches = m_same.under(meter.changes(m_narrow.of(models.schema), live()));
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            const Change &change = m_changes[i];
            bool speaks = models.facets.speaksOf(change.ref.kind);
            for (const FacetChange &facet : change.facets)
                speaks = speaks && models.facets.speaksOf(change.ref.kind, facet.facet);
            matches[i] = matches[i] && speaks;
        }
        return matches;
    }

    const Course &m_course;
    const std::vector<Change> &m_changes;
    SameForm m_same;
    DistanceMeter m_meter;
    DistanceMeter m_history;
    bool m_folds;
    std::vector<const Revision *> m_past;
    std::vector<const Revision *> m_pending;
    Narrow m_narrow;
    Schema m_matched;                      ///< where the last look was, narrowed
    std::vector<bool> m_matches;           ///< and what it showed
    std::vector<QStringList> m_candidates; ///< of each change, the likeliest first
};

} // namespace

std::vector<Explanation> explain(const Course &course, const std::vector<Change> &changes)
{
    return Explainer(course, changes).run();
}

} // namespace reckoner::position
