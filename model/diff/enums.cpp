// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

namespace reckoner::diffing {

void compareEnums(const Scope &scope, Drafts &out)
{
    walk(
        scope, scope.from.enums, scope.to.enums,
        [&](const EnumType &a, const EnumType &b) {
            if (a == b)
                return;
            FacetDiff facets(scope, out, refOf(a), a.origin, b.origin);
            const FacetTexts before = textsOf(a, scope.dialect);
            const FacetTexts after = textsOf(b, scope.dialect);
            facets.rest(before, after, {});
            if (auto draft = facets.take(before, after)) {
                // A label that goes may be in use in rows.
                draft->change.destructive =
                    std::any_of(a.labels.begin(), a.labels.end(),
                                [&](const QString &label) { return !b.labels.contains(label); });
                out.drafts.push_back(std::move(*draft));
            }
        },
        [&](const EnumType &a) { oneSided(scope, out, refOf(a), a, true); },
        [&](const EnumType &b) { oneSided(scope, out, refOf(b), b, false); });
}

} // namespace reckoner::diffing
