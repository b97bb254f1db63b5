// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

namespace reckoner::diffing {

void compareSequences(const Scope &scope, Drafts &out)
{
    walk(
        scope, scope.from.sequences, scope.to.sequences,
        [&](const Sequence &a, const Sequence &b) {
            if (a == b)
                return;
            FacetDiff facets(scope, out, refOf(a), a.origin, b.origin);
            const auto effective = [](const Sequence &sequence) {
                return Normal{effectiveSequence(sequence.options) +
                                  (sequence.unlogged ? QLatin1String(" unlogged") : QLatin1String()),
                              {},
                              true};
            };
            facets.normals("options", sequenceText(a), effective(a), sequenceText(b), effective(b));
            facets.text("ownedBy", ownerText(a.ownedBy), ownerText(b.ownedBy));
            facets.text("comment", a.comment, b.comment);
            if (auto draft = facets.take(textsOf(a, scope.dialect), textsOf(b, scope.dialect)))
                out.drafts.push_back(std::move(*draft));
        },
        [&](const Sequence &a) { oneSided(scope, out, refOf(a), a, true); },
        [&](const Sequence &b) { oneSided(scope, out, refOf(b), b, false); });
}

} // namespace reckoner::diffing
