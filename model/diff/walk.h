// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/scope.h"

#include <algorithm>

namespace reckoner::diffing {

inline ObjectName foldedName(const Scope &scope, const ObjectName &name)
{
    return {scope.folded(name.schema), scope.folded(name.name)};
}

inline QString foldedName(const Scope &scope, const QString &name)
{
    return scope.folded(name);
}

/// Walks two sorted maps side by side: both(a, b), onlyFrom(a), onlyTo(b). Where the engine folds case the
/// entries are put in folded order first.
template<class Map, class Both, class OnlyFrom, class OnlyTo>
void walk(const Scope &scope, const Map &from, const Map &to, Both both, OnlyFrom onlyFrom, OnlyTo onlyTo)
{
    using Entry = std::pair<typename Map::key_type, const typename Map::mapped_type *>;
    const auto listed = [&](const Map &map) {
        std::vector<Entry> entries;
        entries.reserve(map.size());
        for (const auto &[name, object] : map)
            entries.emplace_back(scope.folds ? foldedName(scope, name) : name, &object);
        if (scope.folds)
            std::stable_sort(entries.begin(), entries.end(),
                             [](const Entry &a, const Entry &b) { return a.first < b.first; });
        return entries;
    };
    const std::vector<Entry> left = listed(from);
    const std::vector<Entry> right = listed(to);
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() || b != right.end()) {
        if (b == right.end() || (a != left.end() && a->first < b->first))
            onlyFrom(*(a++)->second);
        else if (a == left.end() || b->first < a->first)
            onlyTo(*(b++)->second);
        else
            both(*(a++)->second, *(b++)->second);
    }
}

} // namespace reckoner::diffing
