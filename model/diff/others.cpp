// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

namespace reckoner::diffing {

namespace {

template<class T>
void pairByText(const Scope &scope, const ObjectRef &ref, const T &a, const T &b, Drafts &out)
{
    FacetDiff facets(scope, out, ref, a.origin, b.origin);
    const FacetTexts before = textsOf(a, scope.dialect);
    const FacetTexts after = textsOf(b, scope.dialect);
    facets.rest(before, after, {});
    if (auto draft = facets.take(before, after))
        out.drafts.push_back(std::move(*draft));
}

template<class Map, class Ref>
void byText(const Scope &scope, const Map &from, const Map &to, Ref ref, Drafts &out)
{
    using T = typename Map::mapped_type;
    walk(
        scope, from, to, [&](const T &a, const T &b) { pairByText(scope, ref(a), a, b, out); },
        [&](const T &a) { oneSided(scope, out, ref(a), a, true); },
        [&](const T &b) { oneSided(scope, out, ref(b), b, false); });
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

} // namespace

void compareTriggersAndPolicies(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const auto refInTable = [&](Kind kind) {
        return [&from, kind](const auto &object) { return ObjectRef{kind, pathOf(from.name), object.name}; };
    };
    if (!from.triggers.empty() || !to.triggers.empty())
        byText(scope, named(from.triggers), named(to.triggers), refInTable(Kind::Trigger), out);
    if (!from.policies.empty() || !to.policies.empty())
        byText(scope, named(from.policies), named(to.policies), refInTable(Kind::Policy), out);
}

void compareOthers(const Scope &scope, Drafts &out)
{
    // The default schema is there in every database.
    const auto spaces = [&](const Schema &schema) {
        auto map = schema.namespaces;
        map.erase(scope.dialect.defaultSchema());
        return map;
    };
    // A schema only holds objects: a side that cannot speak of schemas still speaks of what is in them.
    if (scope.fromFacets.speaksOf(Kind::Schema) && scope.toFacets.speaksOf(Kind::Schema))
        byText(
            scope, spaces(scope.from), spaces(scope.to),
            [](const Namespace &space) {
                return ObjectRef{Kind::Schema, QString(), space.name};
            },
            out);
    byText(scope, scope.from.domains, scope.to.domains, refIn<Domain>(Kind::Domain), out);
    byText(scope, scope.from.composites, scope.to.composites, refIn<CompositeType>(Kind::Composite), out);
    byText(
        scope, scope.from.views, scope.to.views,
        [](const View &view) {
            return ObjectRef{view.materialized ? Kind::MaterializedView : Kind::View,
                             pathPart(view.name.schema), view.name.name};
        },
        out);
    byText(scope, scope.from.routines, scope.to.routines, refIn<Routine>(Kind::Routine), out);
    byText(
        scope, scope.from.extensions, scope.to.extensions,
        [](const Extension &extension) {
            return ObjectRef{Kind::Extension, QString(), extension.name};
        },
        out);
}

} // namespace reckoner::diffing
