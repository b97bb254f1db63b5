// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/excerpt.h"

#include "model/diff/difftext.h"
#include "model/schema/routines.h"
#include "model/sql/script.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

/// Of what there are at least so many namesakes in two schemas that one may be the other renamed.
constexpr double enoughNamesakes = 0.6;
constexpr std::size_t mostPairs = 10000;

struct Pair
{
    ObjectRef removed;
    ObjectRef added;
    int likeness; ///< facets that read the same
};

const char *words(Kind kind)
{
    switch (kind) {
    case Kind::Schema:
        return "SCHEMA";
    case Kind::Sequence:
        return "SEQUENCE";
    case Kind::Enum:
    case Kind::Composite:
    case Kind::Range:
        return "TYPE";
    case Kind::Domain:
        return "DOMAIN";
    case Kind::Collation:
        return "COLLATION";
    case Kind::View:
        return "VIEW";
    case Kind::MaterializedView:
        return "MATERIALIZED VIEW";
    case Kind::Routine:
        return "ROUTINE";
    case Kind::Statistics:
        return "STATISTICS";
    case Kind::Trigger:
        return "TRIGGER";
    case Kind::Rule:
        return "RULE";
    case Kind::Policy:
        return "POLICY";
    case Kind::EventTrigger:
        return "EVENT TRIGGER";
    case Kind::Publication:
        return "PUBLICATION";
    case Kind::ForeignServer:
        return "SERVER";
    default: // tables and columns have their own pass, constraints and indexes are matched by structure
        return nullptr;
    }
}

/// What a person would have said to make `pair.added` of `pair.removed`; empty if one statement cannot.
QString statement(const Dialect &dialect, const Pair &pair)
{
    const auto path = [&](const QString &written) {
        QStringList names = splitPath(written);
        for (QString &name : names)
            name = dialect.quote(name);
        return names.join(QLatin1Char('.'));
    };
    const auto bare = [&](const ObjectRef &ref) {
        return ref.kind == Kind::Routine ? bareRoutine({QString(), ref.object}).name : ref.object;
    };
    const ObjectRef &from = pair.removed;
    const ObjectRef &to = pair.added;
    const QString object = dialect.quote(bare(from));
    const QString arguments = from.object.mid(bare(from).size());
    if (from.kind == Kind::Routine && to.object.mid(bare(to).size()) != arguments)
        return {};
    const QString alter = QLatin1String("ALTER ") + QLatin1String(words(from.kind)) + QLatin1Char(' ');
    const QString rename = QLatin1String(" RENAME TO ") + dialect.quote(bare(to));
    if (belongsToTable(from.kind))
        return from.path == to.path ? alter + object + QLatin1String(" ON ") + path(from.path) + rename
                                    : QString();
    if (from.path.isEmpty())
        return alter + object + rename;
    const QString name = alter + path(from.path) + QLatin1Char('.') + object + arguments;
    if (from.path == to.path)
        return name + rename;
    return from.object == to.object ? name + QLatin1String(" SET SCHEMA ") + path(to.path) : QString();
}

int likeness(const Change &removed, const Change &added)
{
    return static_cast<int>(
        std::count_if(removed.before.begin(), removed.before.end(), [&](const auto &facet) {
            return std::find(added.after.begin(), added.after.end(), facet) != added.after.end();
        }));
}

/// What lies in a schema and is on one side only.
std::set<std::pair<Kind, QString>> inside(const Drafts &drafts, const QString &schema, bool onFrom)
{
    std::set<std::pair<Kind, QString>> objects;
    for (const Draft &draft : drafts.drafts) {
        const Change &change = draft.change;
        if ((onFrom ? draft.onFromOnly() : draft.onToOnly()) && change.ref.path == pathPart(schema) &&
            !belongsToTable(change.ref.kind))
            objects.emplace(change.ref.kind, change.ref.object);
    }
    return objects;
}

bool haveNamesakes(const Drafts &drafts, const QString &from, const QString &to)
{
    const auto left = inside(drafts, from, true);
    const auto right = inside(drafts, to, false);
    const auto common =
        std::count_if(left.begin(), left.end(), [&](const auto &object) { return right.contains(object); });
    return static_cast<double>(common) >=
           enoughNamesakes * static_cast<double>(std::max(left.size(), right.size()));
}

std::vector<Pair> candidates(const Drafts &drafts)
{
    std::map<Kind, std::pair<std::vector<const Draft *>, std::vector<const Draft *>>> sides;
    for (const Draft &draft : drafts.drafts) {
        const Kind kind = draft.change.ref.kind;
        if (!words(kind))
            continue;
        if (draft.onFromOnly())
            sides[kind].first.push_back(&draft);
        else if (draft.onToOnly())
            sides[kind].second.push_back(&draft);
    }
    std::vector<Pair> pairs;
    for (const auto &[kind, side] : sides) {
        const auto &[removed, added] = side;
        if (removed.size() * added.size() > mostPairs)
            continue;
        for (const Draft *a : removed) {
            for (const Draft *b : added) {
                if (kind != Kind::Schema || haveNamesakes(drafts, a->change.ref.object, b->change.ref.object))
                    pairs.push_back({a->change.ref, b->change.ref, likeness(a->change, b->change)});
            }
        }
    }
    // Schemas first: what lies in them goes along.
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
        const bool schema = a.removed.kind == Kind::Schema;
        if (schema != (b.removed.kind == Kind::Schema))
            return schema;
        return a.likeness > b.likeness;
    });
    return pairs;
}

const Draft *find(const Drafts &drafts, const ObjectRef &ref, Action action)
{
    const auto it = std::find_if(drafts.drafts.begin(), drafts.drafts.end(), [&](const Draft &draft) {
        return draft.change.ref == ref && draft.change.action == action;
    });
    return it == drafts.drafts.end() ? nullptr : &*it;
}

/// Anything told of the object under its new name, or of what lies in it.
bool isTold(const Drafts &drafts, const ObjectRef &ref)
{
    const QString holder = joinPath(splitPath(ref.path) + QStringList{ref.object});
    return std::any_of(drafts.drafts.begin(), drafts.drafts.end(), [&](const Draft &draft) {
        const ObjectRef &told = draft.change.ref;
        return told == ref || (ref.kind != Kind::Schema && belongsToTable(told.kind) && told.path == holder);
    });
}

/// What is told no longer once the object has its new name: the engine does it along with the rename.
std::vector<ObjectRef> settledBy(const Drafts &before, const Drafts &after, const Pair &pair)
{
    std::set<std::pair<ObjectRef, Action>> left;
    for (const Draft &draft : after.drafts)
        left.emplace(draft.change.ref, draft.change.action);
    std::vector<ObjectRef> refs;
    for (const Draft &draft : before.drafts) {
        const ObjectRef &ref = draft.change.ref;
        if (ref != pair.removed && ref != pair.added && !draft.onToOnly() &&
            !left.contains({ref, draft.change.action}))
            refs.push_back(ref);
    }
    return refs;
}

Draft renamed(const Draft &removed, const Draft &added, std::vector<ObjectRef> consequences)
{
    Draft draft = removed;
    Change &change = draft.change;
    const auto nameOf = [&](const ObjectRef &ref) {
        return ref.path == added.change.ref.path && ref.path == removed.change.ref.path
                   ? ref.object
                   : joinPath(splitPath(ref.path) + QStringList{ref.object});
    };
    const QString from = nameOf(removed.change.ref);
    const QString to = nameOf(added.change.ref);
    change.action = Action::Renamed;
    change.destructive = false;
    change.consequences = std::move(consequences);
    change.facets.push_back(
        {QStringLiteral("name"), from, to, from, to, {DiffText::tr("the same but for the name")}});
    change.after = added.change.after;
    change.to = added.change.to;
    change.certainty = Certainty::Uncertain;
    change.uncertainBecause = DiffText::tr("renamed, or one dropped and another created");
    return draft;
}

} // namespace

std::optional<Schema> findRenamedObjects(const Scope &whole, const Compare &compare, Drafts &out)
{
    const std::vector<Pair> pairs =
        whole.dialect.id() == DialectId::PostgreSql ? candidates(out) : std::vector<Pair>();
    if (pairs.empty())
        return std::nullopt;
    const Excerpt excerpt = excerptOf(whole, Ties(whole.from), out.drafts);
    const Scope scope = whole.with(excerpt.from, excerpt.to);
    Schema state = excerpt.from;
    Drafts before = compare(scope);
    QStringList statements;
    std::vector<Draft> found;
    int trials = 0;
    for (const Pair &pair : pairs) {
        const Draft *removed = find(before, pair.removed, Action::Removed);
        const Draft *added = find(before, pair.added, Action::Added);
        if (!removed || !added) // it went along with another, a schema for example
            continue;
        const QString sql = statement(scope.dialect, pair);
        if (sql.isEmpty())
            continue;
        if (++trials > scope.renameTrials)
            break;
        Schema trial = state;
        SchemaEditor editor(trial, scope.dialect);
        const ScriptOutcome outcome = applyScript(sql, editor, {});
        if (!outcome.opaques.empty() || !outcome.problems.empty())
            continue;
        Drafts after = compare(scope.withFrom(trial));
        if (isTold(after, pair.added) || find(after, pair.removed, Action::Removed) ||
            after.drafts.size() + 2 > before.drafts.size())
            continue;
        found.push_back(renamed(*removed, *added, settledBy(before, after, pair)));
        statements.append(sql);
        before = std::move(after);
        state = std::move(trial);
    }
    if (found.empty())
        return std::nullopt;
    Schema all = whole.from;
    SchemaEditor editor(all, whole.dialect);
    (void)applyScript(statements.join(QLatin1String(";\n")), editor, {});
    editor.settle();
    out = compare(whole.withFrom(all));
    std::move(found.begin(), found.end(), std::back_inserter(out.drafts));
    return all;
}

} // namespace reckoner::diffing
