// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/difftext.h"

#include <algorithm>
#include <cmath>

namespace reckoner::diffing {

namespace {

constexpr double enoughColumns = 0.6;

bool sameType(const Scope &scope, const DataType &a, const DataType &b)
{
    return !a.opaque && !b.opaque && scope.dialect.normalType(a).text == scope.dialect.normalType(b).text;
}

bool sameValue(const Scope &scope, const Table &fromTable, const Column &a, const Table &toTable,
               const Column &b)
{
    if (a.defaultValue.has_value() != b.defaultValue.has_value())
        return false;
    if (!a.defaultValue || a.defaultValue->text == b.defaultValue->text)
        return true;
    if (a.defaultValue->opaque || b.defaultValue->opaque)
        return false;
    return scope.dialect
               .normalExpression(*a.defaultValue,
                                 {ExpressionContext::Use::Default, &a.type, &fromTable, &scope.from})
               .text == scope.dialect
                            .normalExpression(*b.defaultValue,
                                              {ExpressionContext::Use::Default, &b.type, &toTable, &scope.to})
                            .text;
}

/// How many columns that both tables have stand before each column.
int rank(const Scope &scope, const Table &table, const Column &column, const std::set<QString> &common)
{
    int before = 0;
    for (const Column &other : table.columns) {
        if (&other == &column)
            break;
        before += common.contains(scope.folded(other.name)) ? 1 : 0;
    }
    return before;
}

/// A table that went or came, its columns as numbers: the same name with the same type has the same number.
struct Shape
{
    Draft *draft;
    size_t columns;
    std::vector<int> known; ///< sorted; not those of a type that could not be understood
};

Shape shapeOf(const Scope &scope, Draft &draft, const Table &table,
              std::map<std::pair<QString, QString>, int> &numbers)
{
    Shape shape{&draft, table.columns.size(), {}};
    for (const Column &column : table.columns) {
        if (column.type.opaque)
            continue;
        const auto [it, isNew] = numbers.try_emplace(
            {scope.folded(column.name), scope.dialect.normalType(column.type).text}, int(numbers.size()));
        shape.known.push_back(it->second);
    }
    std::sort(shape.known.begin(), shape.known.end());
    return shape;
}

/// Columns equal by name and type.
int likeness(const Shape &a, const Shape &b)
{
    std::vector<int> common;
    std::set_intersection(a.known.begin(), a.known.end(), b.known.begin(), b.known.end(),
                          std::back_inserter(common));
    return static_cast<int>(common.size());
}

/// How much of their names two tables share: a table that only moved, or "orders" and "orders_old".
int nearness(const ObjectName &a, const ObjectName &b)
{
    constexpr int sameName = 1000;
    if (a.name == b.name)
        return sameName;
    int common = a.schema == b.schema ? 1 : 0;
    for (qsizetype i = 0; i < std::min(a.name.size(), b.name.size()) && a.name[i] == b.name[i]; ++i)
        ++common;
    for (qsizetype i = 1;
         i <= std::min(a.name.size(), b.name.size()) && *(a.name.end() - i) == *(b.name.end() - i); ++i)
        ++common;
    return common;
}

} // namespace

std::vector<std::pair<const Column *, const Column *>> renamedColumns(const Scope &scope, const Table &from,
                                                                      const Table &to)
{
    std::set<QString> fromNames;
    std::set<QString> common;
    for (const Column &column : from.columns)
        fromNames.insert(scope.folded(column.name));
    for (const Column &column : to.columns) {
        if (fromNames.contains(scope.folded(column.name)))
            common.insert(scope.folded(column.name));
    }
    std::vector<std::pair<const Column *, const Column *>> pairs;
    if (common.size() == from.columns.size() || common.size() == to.columns.size())
        return pairs;
    std::set<const Column *> taken;
    for (const Column &a : from.columns) {
        if (common.contains(scope.folded(a.name)))
            continue;
        const int place = rank(scope, from, a, common);
        const Column *best = nullptr;
        int bestGap = 2;
        for (const Column &b : to.columns) {
            if (common.contains(scope.folded(b.name)) || taken.contains(&b) || a.nullable != b.nullable ||
                a.identity != b.identity || a.autoincrement != b.autoincrement ||
                a.generated.has_value() != b.generated.has_value())
                continue;
            const int gap = std::abs(place - rank(scope, to, b, common));
            if (gap < bestGap && sameType(scope, a.type, b.type) && sameValue(scope, from, a, to, b)) {
                best = &b;
                bestGap = gap;
            }
        }
        if (best) {
            taken.insert(best);
            pairs.emplace_back(&a, best);
        }
    }
    return pairs;
}

void findRenamedTables(const Scope &scope, Drafts &out)
{
    struct Candidate
    {
        double score;
        int nearness; ///< of the names, where the columns leave a choice
        int same;
        Draft *removed;
        Draft *added;
    };
    const auto isRemoved = [](const Draft &draft) {
        return draft.change.ref.kind == Kind::Table && draft.onFromOnly();
    };
    const auto isAdded = [](const Draft &draft) {
        return draft.change.ref.kind == Kind::Table && draft.onToOnly();
    };
    if (std::none_of(out.drafts.begin(), out.drafts.end(), isRemoved) ||
        std::none_of(out.drafts.begin(), out.drafts.end(), isAdded))
        return;
    std::vector<Shape> removed;
    std::vector<Shape> added;
    std::map<std::pair<QString, QString>, int> numbers;
    for (Draft &draft : out.drafts) {
        if (isRemoved(draft))
            removed.push_back(shapeOf(scope, draft, *scope.from.table(draft.table), numbers));
        else if (isAdded(draft))
            added.push_back(shapeOf(scope, draft, *scope.to.table(draft.table), numbers));
    }
    std::vector<Candidate> candidates;
    for (const Shape &a : removed) {
        for (const Shape &b : added) {
            const auto most = std::max(a.columns, b.columns);
            const auto least = std::min(a.columns, b.columns);
            if (least == 0 || static_cast<double>(least) < enoughColumns * static_cast<double>(most))
                continue;
            const int same = likeness(a, b);
            const double score = static_cast<double>(same) / static_cast<double>(most);
            if (score >= enoughColumns)
                candidates.push_back(
                    {score, nearness(a.draft->table, b.draft->table), same, a.draft, b.draft});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return std::pair(a.score, a.nearness) > std::pair(b.score, b.nearness);
    });
    std::set<const Draft *> taken;
    std::set<ObjectRef> gone;
    for (const Candidate &candidate : candidates) {
        if (taken.contains(candidate.removed) || taken.contains(candidate.added))
            continue;
        taken.insert(candidate.removed);
        taken.insert(candidate.added);
        Change &change = candidate.removed->change;
        const Change &other = candidate.added->change;
        Table moved = *scope.from.table(candidate.removed->table);
        const Table &target = *scope.to.table(candidate.added->table);
        QStringList evidence{DiffText::tr("%1 of %2 columns are the same")
                                 .arg(candidate.same)
                                 .arg(std::max(moved.columns.size(), target.columns.size()))};
        moved.name = target.name;
        for (const Change &inner : settled(compareTable(scope, moved, target).drafts)) {
            if (!inner.mild)
                evidence.append(
                    QStringLiteral("%1 %2 %3")
                        .arg(kindName(inner.ref.kind), inner.ref.object, changeActionName(inner.action)));
        }
        change.action = Action::Renamed;
        change.destructive = false;
        change.consequences.clear();
        change.facets.push_back({QStringLiteral("name"), pathOf(candidate.removed->table),
                                 pathOf(candidate.added->table), pathOf(candidate.removed->table),
                                 pathOf(candidate.added->table), evidence});
        change.after = other.after;
        change.to = other.to;
        change.certainty = Certainty::Uncertain;
        change.uncertainBecause = DiffText::tr("a renamed table, or one dropped and another created");
        gone.insert(other.ref);
    }
    std::erase_if(out.drafts,
                  [&](const Draft &draft) { return draft.onToOnly() && gone.contains(draft.change.ref); });
}

} // namespace reckoner::diffing
