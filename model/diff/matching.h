// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/scope.h"

#include <algorithm>
#include <map>

namespace reckoner::diffing {

/// Who is whom among the constraints or indexes of a table.
template<class T>
struct Matched
{
    std::vector<std::pair<const T *, const T *>> pairs;
    std::vector<const T *> removed;
    std::vector<const T *> added;
};

/// First by name and equal value, then by structure (same name first), then by name, then those that are left
/// over, if one of them has no name, `related` says that they could be one (2: most likely; 1: perhaps), and
/// of no other that they could. `structure(object, onFrom)` is a text equal for objects that enforce the
/// same.
template<class T, class Structure, class Related>
Matched<T> matched(const std::vector<T> &from, const std::vector<T> &to, const Scope &scope,
                   Structure structure, Related related)
{
    Matched<T> result;
    if (from == to) {
        for (std::size_t i = 0; i < from.size(); ++i)
            result.pairs.emplace_back(&from[i], &to[i]);
        return result;
    }
    for (const T &object : from)
        result.removed.push_back(&object);
    for (const T &object : to)
        result.added.push_back(&object);
    const auto byName = [&](const T *a, const T *b) { return scope.folded(a->name) < scope.folded(b->name); };
    std::stable_sort(result.removed.begin(), result.removed.end(), byName);
    std::stable_sort(result.added.begin(), result.added.end(), byName);

    const auto pass = [&](auto same) {
        std::erase_if(result.removed, [&](const T *a) {
            const auto it = std::find_if(result.added.begin(), result.added.end(),
                                         [&](const T *b) { return same(*a, *b); });
            if (it == result.added.end())
                return false;
            result.pairs.emplace_back(a, *it);
            result.added.erase(it);
            return true;
        });
    };
    const auto sameName = [&](const T &a, const T &b) {
        return scope.folded(a.name) == scope.folded(b.name);
    };
    pass([&](const T &a, const T &b) { return sameName(a, b) && a == b; });
    if (!result.removed.empty() && !result.added.empty()) {
        std::map<const T *, QString> keys;
        for (const T *object : result.removed)
            keys.emplace(object, structure(*object, true));
        for (const T *object : result.added)
            keys.emplace(object, structure(*object, false));
        pass([&](const T &a, const T &b) { return sameName(a, b) && keys[&a] == keys[&b]; });
        pass([&](const T &a, const T &b) { return keys[&a] == keys[&b]; });
        pass([&](const T &a, const T &b) { return !a.name.isEmpty() && sameName(a, b); });
        // Each other's only one: first of those that have no name on either side.
        for (const auto &[unnamed, close] :
             {std::pair(2, 2), std::pair(1, 2), std::pair(2, 1), std::pair(1, 1)}) {
            const auto fits = [&](const T *a, const T *b) {
                return int(a->name.isEmpty()) + int(b->name.isEmpty()) >= unnamed &&
                       int(related(*a, *b)) >= close;
            };
            std::vector<std::pair<const T *, const T *>> found;
            for (const T *a : result.removed) {
                const auto meets = [&](const T *b) { return fits(a, b); };
                const auto it = std::find_if(result.added.begin(), result.added.end(), meets);
                if (it == result.added.end() || std::any_of(std::next(it), result.added.end(), meets))
                    continue;
                if (std::count_if(result.removed.begin(), result.removed.end(),
                                  [&](const T *each) { return fits(each, *it); }) == 1)
                    found.emplace_back(a, *it);
            }
            for (const auto &pair : found) {
                std::erase(result.removed, pair.first);
                std::erase(result.added, pair.second);
                result.pairs.push_back(pair);
            }
        }
    }
    return result;
}

/// The reference a pair is told under: the from side's, unless only the other has a name.
template<class T>
ObjectRef refOfPair(const Table &fromTable, const T &from, const Table &toTable, const T &to)
{
    return from.name.isEmpty() && !to.name.isEmpty() ? refOf(toTable, to) : refOf(fromTable, from);
}

} // namespace reckoner::diffing
