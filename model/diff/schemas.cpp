// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

namespace reckoner::diffing {

Drafts compareSchemas(const Scope &scope, const std::function<bool(const ObjectRef &)> &include,
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
    if (scope.renames) {
        findRenamedTables(scope, out);
        findRenamedTexts(scope, out);
    }
    findConsequences(scope, out);
    if (include) {
        std::erase_if(out.drafts, [&](const Draft &draft) { return !include(draft.change.ref); });
        std::erase_if(out.notComparable, [&](const NotComparable &entry) { return !include(entry.ref); });
        std::erase_if(out.equalities, [&](const Equality &entry) { return !include(entry.ref); });
    }
    return out;
}

} // namespace reckoner::diffing
