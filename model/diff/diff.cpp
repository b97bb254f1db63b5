// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/diff.h"

#include "model/diff/bounds.h"
#include "model/diff/comparers.h"
#include "model/diff/difftext.h"
#include "model/diff/rights.h"

#include <algorithm>
#include <tuple>

namespace reckoner {

int leaveOutIgnored(std::vector<Change> &changes, const DiffOptions &options)
{
    if (!options.ignores && !options.ignoresFacet)
        return 0;
    return int(std::erase_if(changes, [&](Change &change) {
        if (options.ignores && options.ignores(change.ref))
            return true;
        // A likely rename stands for an object that went and one that came: no facet of it hides that.
        if (!options.ignoresFacet || change.action != Action::Modified || change.facets.empty())
            return false;
        const auto gone = std::erase_if(change.facets, [&](const FacetChange &facet) {
            return options.ignoresFacet(change.ref, facet.facet);
        });
        if (gone)
            change.mild =
                std::all_of(change.facets.begin(), change.facets.end(),
                            [](const FacetChange &facet) { return diffing::isMildFacet(facet.facet); });
        return change.facets.empty();
    }));
}

DiffResult diff(const Snapshot &from, const Snapshot &to, const Dialect &dialect, const DiffOptions &options)
{
    using namespace diffing;
    DiffResult result;
    Scope scope{from.schema,     to.schema,           from.facets,         to.facets,         dialect,
                options.renames, dialect.foldsCase(), options.columnOrder, options.equalities};
    scope.fromModels = from.source.kind == QLatin1String("models");
    scope.toModels = to.source.kind == QLatin1String("models");
    Drafts drafts =
        compareSchemas(scope, options.include, [](const Scope &s, const Cow<Table> &a, const Cow<Table> &b) {
            return compareTable(s, *a, *b);
        });
    result.changes = settled(std::move(drafts.drafts));
    result.notComparable = std::move(drafts.notComparable);
    result.equalities = std::move(drafts.equalities);
    std::stable_sort(result.equalities.begin(), result.equalities.end(),
                     [](const Equality &a, const Equality &b) { return a.ref < b.ref; });
    for (const auto &[kind, count] : drafts.unspoken)
        result.notes.push_back(
            {Severity::Info,
             QStringLiteral("diff.unspoken"),
             DiffText::tr("One side does not speak of this kind: %1 (%2).").arg(kindName(kind)).arg(count),
             {},
             {}});
    applyRemit(from, to, result);
    applyUnknowns(from, to, result);
    applyConditions(result);
    applyOpaques(from, to, result);
    compareRights(from, to, options, result);
    result.ignored = leaveOutIgnored(result.changes, options);
    if (options.ignores)
        std::erase_if(result.notComparable,
                      [&](const NotComparable &each) { return options.ignores(each.ref); });
    std::sort(result.notComparable.begin(), result.notComparable.end(),
              [](const NotComparable &a, const NotComparable &b) {
                  if (a.ref != b.ref)
                      return a.ref < b.ref;
                  return std::tie(a.facet, a.reason) < std::tie(b.facet, b.reason);
              });
    result.notComparable.erase(std::unique(result.notComparable.begin(), result.notComparable.end()),
                               result.notComparable.end());
    return result;
}

} // namespace reckoner
