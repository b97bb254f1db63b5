// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

namespace reckoner::python {

namespace {

// Far more than any library stacks up; a made-up chain of thousands would cost the square of that.
constexpr size_t maximumAncestors = 500;

using Order = std::vector<std::shared_ptr<ClassData>>;

/// The merge of C3; what cannot be merged (Python refuses such a class) is taken in the order it stands.
Order merge(std::vector<Order> lists)
{
    Order result;
    for (;;) {
        std::erase_if(lists, [](const Order &list) { return list.empty(); });
        if (lists.empty())
            return result;
        std::shared_ptr<ClassData> next;
        for (const Order &list : lists) {
            const auto &candidate = list.front();
            const bool inTail = std::any_of(lists.begin(), lists.end(), [&](const Order &other) {
                return std::find(other.begin() + 1, other.end(), candidate) != other.end();
            });
            if (!inTail) {
                next = candidate;
                break;
            }
        }
        if (!next)
            next = lists.front().front();
        result.push_back(next);
        for (Order &list : lists)
            std::erase(list, next);
    }
}

/// The class behind `Base[T]`.
const Value &withoutParameters(const Value &base)
{
    const OperationData *operation = base.operation();
    return operation && operation->op == QLatin1String("[]") && !operation->operands.empty()
               ? operation->operands[0]
               : base;
}

} // namespace

const std::vector<std::shared_ptr<ClassData>> &
Interpreter::Private::order(const std::shared_ptr<ClassData> &type)
{
    auto &slot = lineages[type.get()];
    if (slot)
        return slot->order;
    const auto lineage = slot = std::make_shared<Lineage>();
    lineage->order.push_back(type); // also what a class that is its own ancestor ends on
    std::vector<Order> lists;
    Order direct;
    std::vector<Value> symbolic;
    const auto addSymbolic = [&](const Value &base) {
        const bool known = std::any_of(symbolic.begin(), symbolic.end(), [&](const Value &other) {
            return !other.dotted().isEmpty() && other.dotted() == base.dotted();
        });
        if (!known)
            symbolic.push_back(base);
    };
    for (const Value &written : type->bases) {
        Value base = withoutParameters(written);
        if (!libraries.isEmpty() && !base.klass())
            if (const QString dotted = base.dotted(); !dotted.isEmpty())
                if (const auto found = fromLibraries(dotted); found && (found->klass() || found->call()))
                    base = *found; // a class, or declarative_base()
        const auto *klass = base.as<std::shared_ptr<ClassData>>();
        if (!klass) {
            addSymbolic(base);
            continue;
        }
        if (order(*klass).size() > maximumAncestors)
            continue;
        lists.push_back(order(*klass));
        direct.push_back(*klass);
        for (const Value &inherited : std::vector<Value>(symbolicBases(*klass)))
            addSymbolic(inherited);
    }
    lists.push_back(direct);
    for (auto &ancestor : merge(std::move(lists)))
        if (ancestor != type)
            lineage->order.push_back(std::move(ancestor));
    lineage->symbolic = std::move(symbolic);
    return lineage->order;
}

std::vector<Value> &Interpreter::Private::symbolicBases(const std::shared_ptr<ClassData> &type)
{
    order(type);
    return lineages[type.get()]->symbolic;
}

} // namespace reckoner::python
