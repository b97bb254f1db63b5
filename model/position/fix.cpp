// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/schema/kinds_of_schema.h"

#include "model/core/asciicase.h"
#include "model/history/alembic.h"
#include "model/position/positiontext.h"

#include <algorithm>
#include <limits>

namespace reckoner {

namespace position {

namespace {

ObjectName foldedName(const ObjectName &name, bool foldsCase)
{
    return foldsCase ? ObjectName{asciiLower(name.schema), asciiLower(name.name)} : name;
}

ObjectRef foldedRef(ObjectRef ref, bool foldsCase)
{
    if (foldsCase) {
        ref.path = asciiLower(ref.path);
        ref.object = asciiLower(ref.object);
    }
    return ref;
}

constexpr int farther = std::numeric_limits<int>::max(); ///< than the nearest, whatever it is

struct Candidate
{
    RevisionSet set;
    int distance = farther;
};

/// How far two schemas are apart at least, without comparing them: a table that only one of them has is a
/// change, but for a rename, which takes one of each side. Left out is what may be no change of its own: what
/// depends on a condition, and tables whose schema comes or goes with them (semantics 8).
int atLeast(const Schema &state, const Schema &live, bool foldsCase, const DiffOptions &options)
{
    std::vector<const Cow<Table> *> extra;
    std::vector<const Cow<Table> *> missing;
    auto a = state.tables.begin();
    auto b = live.tables.begin();
    while (a != state.tables.end() || b != live.tables.end()) {
        const bool onlyA = b == live.tables.end() || (a != state.tables.end() && a->first < b->first);
        const bool onlyB = !onlyA && (a == state.tables.end() || b->first < a->first);
        if (onlyA)
            extra.push_back(&a->second);
        else if (onlyB)
            missing.push_back(&b->second);
        if (!onlyB)
            ++a;
        if (!onlyA)
            ++b;
    }
    if (foldsCase && !extra.empty() && !missing.empty()) {
        std::set<ObjectName> there;
        for (const Cow<Table> *each : missing)
            there.insert(foldedName((*each)->name, true));
        std::set<ObjectName> both;
        std::erase_if(extra, [&](const Cow<Table> *each) {
            const ObjectName name = foldedName((*each)->name, true);
            return there.contains(name) && both.insert(name).second;
        });
        std::erase_if(missing,
                      [&](const Cow<Table> *each) { return both.contains(foldedName((*each)->name, true)); });
    }
    const auto asked = [&](const Cow<Table> *each) {
        return (!options.include || options.include(refOf(**each))) &&
               !(options.ignores && options.ignores(refOf(**each)));
    };
    const auto counts = [&](const Cow<Table> *each) {
        const QString &space = (*each)->name.schema;
        return state.namespaces.contains(space) == live.namespaces.contains(space) &&
               !(*each)->origin.conditional && asked(each);
    };
    const auto unasked = extra.size() - std::count_if(extra.begin(), extra.end(), asked);
    return int(std::max(std::count_if(extra.begin(), extra.end(), counts),
                        std::count_if(missing.begin(), missing.end(), counts) - std::ptrdiff_t(unasked)));
}

/// Two revisions of which neither comes before the other: where a database stopped between two branches
/// stands. They come after the single ones, so they are told only where they are strictly nearer.
void offerPairs(const RevisionGraph &graph, const std::function<void(RevisionSet)> &offer)
{
    constexpr int limit = 400; // histories with long parallel branches have many; the latest matter
    std::map<QString, RevisionSet> below;
    for (const Revision &revision : graph.revisions())
        below.emplace(revision.id, graph.ancestors({revision.id}));
    int offered = 0;
    const std::vector<Revision> &all = graph.revisions();
    for (auto a = all.rbegin(); a != all.rend(); ++a) {
        for (auto b = a + 1; b != all.rend(); ++b) {
            // `b` stands earlier in the order, so only it can be below the other.
            if (below.at(a->id).contains(b->id))
                continue;
            if (++offered > limit)
                return;
            RevisionSet both = below.at(a->id);
            both.insert(below.at(b->id).begin(), below.at(b->id).end());
            offer(std::move(both));
        }
    }
}

} // namespace

QStringList headsOf(const RevisionGraph &graph, const RevisionSet &set)
{
    const std::vector<const Revision *> members = graph.ordered(set);
    RevisionSet below;
    for (const Revision *revision : members) {
        for (const QString &parent : graph.parents(*revision))
            below.insert(parent);
    }
    QStringList heads;
    for (const Revision *revision : members) {
        if (!below.contains(revision->id))
            heads.append(revision->id);
    }
    return heads;
}

EverMade everMade(Replay &replay, bool foldsCase)
{
    // What is there at some revision, some revision touched: asking each state for all that it holds would
    // take a long history of many tables minutes.
    EverMade made;
    for (const Revision &revision : replay.graph().revisions()) {
        for (const Touch &touch : replay.effect(revision.id).touches) {
            const ObjectRef &object = touch.object;
            if (belongsToTable(object.kind))
                continue;
            if (object.kind == Kind::Table) {
                const ObjectName name{splitPath(object.path).value(0), object.object};
                made.tables.insert(foldedName(name, foldsCase));
            } else {
                ObjectRef own = object;
                own.kind = own.kind == Kind::MaterializedView ? Kind::View : own.kind;
                made.others.insert(foldedRef(std::move(own), foldsCase));
            }
        }
    }
    return made;
}

bool EverMade::has(ObjectRef ref, bool foldsCase) const
{
    ref = foldedRef(std::move(ref), foldsCase);
    if (ref.kind == Kind::Table)
        return std::any_of(tables.begin(), tables.end(), [&](const ObjectName &name) {
            return pathPart(name.schema) == ref.path && name.name == ref.object;
        });
    if (ref.kind == Kind::MaterializedView)
        ref.kind = Kind::View;
    return others.contains(ref);
}

void EverMade::add(const Schema &schema, bool foldsCase)
{
    for (const auto &[name, table] : schema.tables)
        tables.insert(foldedName(name, foldsCase));
    eachKind(schema, [&](Kind kind, const auto &map) {
        for (const auto &[name, object] : map) {
            ObjectRef ref = keyRef(kind, name);
            ref.kind = ref.kind == Kind::MaterializedView ? Kind::View : ref.kind;
            others.insert(foldedRef(std::move(ref), foldsCase));
        }
    });
}

Schema withoutForeign(const Schema &schema, const EverMade &made, bool foldsCase)
{
    Schema known = schema;
    std::erase_if(known.tables, [&](const auto &entry) {
        return !made.tables.contains(foldedName(entry.first, foldsCase));
    });
    eachKind(known, [&](Kind kind, auto &map) {
        std::erase_if(map, [&](const auto &entry) {
            return !made.others.contains(foldedRef(keyRef(kind, entry.first), foldsCase));
        });
    });
    return known;
}

Fix nearest(Replay &replay, const Snapshot &live, const Dialect &dialect, const RevisionSet *stamp,
            const DiffOptions &options, const Progress &progress)
{
    const RevisionGraph &graph = replay.graph();
    // Latest first; the stamp before all others, so that the first of equals is the one that ties go to.
    std::vector<Candidate> candidates;
    const auto offer = [&](RevisionSet set) {
        if (std::none_of(candidates.begin(), candidates.end(),
                         [&](const Candidate &c) { return c.set == set; }))
            candidates.push_back({std::move(set)});
    };
    if (stamp)
        offer(*stamp);
    offer(graph.ancestors(graph.heads()));
    for (auto it = graph.revisions().rbegin(); it != graph.revisions().rend(); ++it)
        offer(graph.ancestors({it->id}));
    offer({});
    offerPairs(graph, offer);

    progress.say(
        PositionText::tr("Comparing %n revisions with the database", nullptr, int(candidates.size())));
    const bool folds = dialect.foldsCase();
    const Schema known = withoutForeign(live.schema, everMade(replay, folds), folds);
    DistanceMeter meter(dialect, snapshotAt(replay, {}, dialect)->facets, live.facets);
    // From the smallest on: each state goes on from the one before.
    std::vector<Candidate *> upwards;
    for (Candidate &candidate : candidates)
        upwards.push_back(&candidate);
    std::stable_sort(upwards.begin(), upwards.end(),
                     [](const Candidate *a, const Candidate *b) { return a->set.size() < b->set.size(); });
    // The stamp, or what is offered instead of it, is often near: what is farther than it is not compared.
    upwards.insert(upwards.begin(), &candidates.front());
    int least = farther;
    qint64 done = 0;
    for (Candidate *candidate : upwards) {
        progress.reached(done++, qint64(upwards.size()));
        if (progress.cancel.isCancelled())
            return {};
        if (candidate->distance != farther)
            continue; // measured
        const std::shared_ptr<const Schema> state = replay.state(candidate->set);
        if (atLeast(*state, known, folds, options) > least)
            continue;
        std::vector<Change> changes = meter.changes(*state, known);
        if (options.include)
            std::erase_if(changes, [&](const Change &change) { return !options.include(change.ref); });
        leaveOutIgnored(changes, options);
        candidate->distance = int(changes.size());
        least = std::min(least, candidate->distance);
    }
    const Candidate *best = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!best || candidate.distance < best->distance)
            best = &candidate;
    }
    Fix fix;
    if (!best)
        return fix;
    fix.revisions = headsOf(graph, best->set);
    fix.distance = best->distance;
    for (const Candidate &candidate : candidates) {
        if (&candidate != best && candidate.distance == best->distance)
            fix.alternatives.push_back(headsOf(graph, candidate.set));
    }
    return fix;
}

} // namespace position

Fix locate(Replay &replay, const Snapshot &live, const Progress &progress)
{
    std::optional<RevisionSet> stamp;
    const RevisionGraph &graph = replay.graph();
    if (live.stamp && live.stamp->tablePresent &&
        std::all_of(live.stamp->revisions.begin(), live.stamp->revisions.end(),
                    [&](const QString &id) { return graph.find(id); }))
        stamp = graph.ancestors(live.stamp->revisions);
    Fix fix = position::nearest(replay, live, dialect(live.dialect), stamp ? &*stamp : nullptr, {}, progress);
    fix.assumed = !stamp;
    return fix;
}

} // namespace reckoner
