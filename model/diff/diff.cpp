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
