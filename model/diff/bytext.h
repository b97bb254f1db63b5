// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

namespace reckoner::diffing {

/// Two sorted maps of objects, each pair by its facets: `special(facets, a, b, textsOfA, textsOfB)` compares
/// those facets that are not their own normal form and names them.
template<class Map, class Ref, class Special>
void byFacets(const Scope &scope, const Map &from, const Map &to, Ref ref, Special special, Drafts &out)
{
    using T = typename Map::mapped_type;
    walk(
        scope, from, to,
        [&](const T &a, const T &b) {
            if (a == b)
                return;
            FacetDiff facets(scope, out, ref(a), a.origin, b.origin);
            const FacetTexts before = textsOf(a, scope.dialect);
            const FacetTexts after = textsOf(b, scope.dialect);
            const QStringList done = special(facets, a, b, before, after);
            facets.rest(before, after, done);
            if (auto draft = facets.take(before, after))
                out.drafts.push_back(std::move(*draft));
        },
        [&](const T &a) { oneSided(scope, out, ref(a), a, true); },
        [&](const T &b) { oneSided(scope, out, ref(b), b, false); });
}

template<class Map, class Ref>
void byText(const Scope &scope, const Map &from, const Map &to, Ref ref, Drafts &out)
{
    byFacets(
        scope, from, to, ref, [](FacetDiff &, const auto &...) { return QStringList(); }, out);
}

template<class T>
std::map<QString, T> named(const std::vector<T> &objects)
{
    std::map<QString, T> map;
    for (const T &object : objects)
        map.emplace(object.name, object);
    return map;
}

template<class T>
auto refIn(Kind kind)
{
    return [kind](const T &object) {
        return ObjectRef{kind, pathPart(object.name.schema), object.name.name};
    };
}

} // namespace reckoner::diffing
