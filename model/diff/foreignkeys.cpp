// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/matching.h"

namespace reckoner::diffing {

namespace {

/// Without the quotes of a path, which depend on the letter case.
QString targetKey(const Scope &scope, const ForeignKey &key)
{
    return scope.folded(
        (QStringList{key.target.schema, key.target.name} + key.targetColumns).join(QLatin1Char('\n')));
}

} // namespace

void compareForeignKeys(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const auto structure = [&](const ForeignKey &key, bool) {
        return scope.folded(columnList(key.columns)) + QLatin1String(" -> ") + targetKey(scope, key);
    };
    const auto related = [&](const ForeignKey &a, const ForeignKey &b) {
        return scope.folded(columnList(a.columns)) == scope.folded(columnList(b.columns));
    };
    const auto found = matched(from.foreignKeys, to.foreignKeys, scope, structure, related);
    for (const auto &[a, b] : found.pairs) {
        if (*a == *b)
            continue;
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        if (!related(*a, *b))
            facets.text("columns", columnList(a->columns), columnList(b->columns));
        if (targetKey(scope, *a) != targetKey(scope, *b))
            facets.text("target", targetText(*a), targetText(*b));
        facets.rest(before, after,
                    {QStringLiteral("columns"), QStringLiteral("target"), QStringLiteral("name")});
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            draft->fromKey = *a;
            draft->toKey = *b;
            out.drafts.push_back(std::move(*draft));
        }
    }
    for (const ForeignKey *key : found.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *key), *key, true)) {
            draft->fromColumns = columnsOf(*key, scope.folds);
            draft->fromKey = *key;
        }
    }
    for (const ForeignKey *key : found.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *key), *key, false)) {
            draft->toColumns = columnsOf(*key, scope.folds);
            draft->toKey = *key;
        }
    }
}

} // namespace reckoner::diffing
