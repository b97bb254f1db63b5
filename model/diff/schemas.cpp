// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

namespace reckoner::diffing {

namespace {

Drafts compareAll(const Scope &scope, const std::function<bool(const ObjectRef &)> &include,
                  const TablePair &tablePair)
{
    Drafts out;
    const auto wanted = [&](const Table &table) { return !include || include(refOf(table)); };
    const auto append = [&](Drafts &&more) {
        std::move(more.drafts.begin(), more.drafts.end(), std::back_inserter(out.drafts));
        out.takeTelling(std::move(more));
    };
    walk(
        scope, scope.from.tables, scope.to.tables,
        [&](const Cow<Table> &a, const Cow<Table> &b) {
            if (a.identity() != b.identity() && wanted(*a))
                append(tablePair(scope, a, b));
        },
        [&](const Cow<Table> &a) {
            if (wanted(*a))
                oneSidedTable(scope, *a, true, out);
        },
        [&](const Cow<Table> &b) {
            if (wanted(*b))
                oneSidedTable(scope, *b, false, out);
        });
    compareEnums(scope, out);
    compareSequences(scope, out);
    compareViews(scope, out);
    compareRoutines(scope, out);
    compareTypes(scope, out);
    compareOthers(scope, out);
    return out;
}

} // namespace

Drafts compareSchemas(const Scope &given, const std::function<bool(const ObjectRef &)> &include,
                      const TablePair &tablePair)
{
    Drafts out = compareAll(given, include, tablePair);
    // What was found for a pair of tables holds as long as neither changes.
    struct Memo
    {
        Cow<Table> from; // kept, so that its identity is not used again
        Drafts drafts;
    };
    std::map<std::pair<const void *, const void *>, Memo> memo;
    const TablePair remembered = [&](const Scope &scope, const Cow<Table> &a, const Cow<Table> &b) {
        const auto [it, fresh] = memo.try_emplace({a.identity(), b.identity()});
        if (fresh)
            it->second = {a, tablePair(scope, a, b)};
        return it->second.drafts;
    };
    const Compare again = [&](const Scope &scope) { return compareAll(scope, include, remembered); };
    std::optional<Schema> renamed;
    if (given.renames)
        renamed = findRenamedObjects(given, again, out);
    const Scope scope = renamed ? given.withFrom(*renamed) : given;
    if (scope.renames) {
        findRenamedTables(scope, out);
        findRenamedTexts(scope, out);
    }
    findConsequences(scope, out);
    if (scope.effects)
        findEffects(scope, again, remembered, out);
    if (include) {
        std::erase_if(out.drafts, [&](const Draft &draft) { return !include(draft.change.ref); });
        std::erase_if(out.notComparable, [&](const NotComparable &entry) { return !include(entry.ref); });
        std::erase_if(out.equalities, [&](const Equality &entry) { return !include(entry.ref); });
    }
    return out;
}

} // namespace reckoner::diffing
