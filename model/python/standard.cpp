// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QRegularExpression>

namespace reckoner::python {

namespace {

/// The ways to take `count` of `size` places, in order; `orders`: each order of the same places is one too.
std::vector<std::vector<size_t>> choices(size_t size, size_t count, bool orders, size_t most)
{
    std::vector<std::vector<size_t>> result;
    std::vector<size_t> chosen;
    const std::function<void()> next = [&] {
        if (result.size() > most)
            return;
        if (chosen.size() == count) {
            result.push_back(chosen);
            return;
        }
        for (size_t at = orders || chosen.empty() ? 0 : chosen.back() + 1; at < size; ++at) {
            if (orders && std::find(chosen.begin(), chosen.end(), at) != chosen.end())
                continue;
            chosen.push_back(at);
            next();
            chosen.pop_back();
        }
    };
    next();
    return result;
}

} // namespace

/// product(), combinations(), permutations(), zip_longest(), islice(), repeat() of known values.
std::optional<Value> Interpreter::Private::callIterators(const QString &name, const Arguments &given,
                                                         const Place &place)
{
    if (!given.complete)
        return std::nullopt;
    const auto is = [&](const char *other) { return name == QLatin1String(other); };
    std::vector<std::vector<Value>> parts;
    const bool all = is("product") || is("zip_longest");
    const size_t iterables = all ? given.positional.size() : std::min<size_t>(given.positional.size(), 1);
    for (size_t at = 0; at < iterables && !is("repeat"); ++at) {
        auto items = iterate(given.positional[at], place);
        if (!items)
            return std::nullopt;
        parts.push_back(std::move(*items));
    }
    std::vector<Value> result;
    const auto number = [&](int position, const char *keyword) -> std::optional<qint64> {
        const Value *value = given.get(position, QLatin1String(keyword));
        return value ? asInteger(*value) : std::nullopt;
    };
    if (is("product")) {
        if (given.find(QStringLiteral("repeat"))) {
            const auto times = number(-1, "repeat");
            if (!times || *times < 0 || *times > 20)
                return std::nullopt;
            const auto once = parts;
            parts.clear();
            for (qint64 at = 0; at < *times; ++at)
                parts.insert(parts.end(), once.begin(), once.end());
        }
        std::vector<std::vector<Value>> rows = {{}};
        for (const auto &part : parts) {
            std::vector<std::vector<Value>> longer;
            if (rows.size() * part.size() > maximumItems)
                return std::nullopt;
            for (const auto &row : rows) {
                for (const Value &item : part) {
                    longer.push_back(row);
                    longer.back().push_back(item);
                }
            }
            rows = std::move(longer);
        }
        for (auto &row : rows)
            result.push_back(Value::tuple(std::move(row)));
        return Value::list(std::move(result));
    }
    if (is("zip_longest")) {
        const Value *fill = given.find(QStringLiteral("fillvalue"));
        size_t longest = 0;
        for (const auto &part : parts)
            longest = std::max(longest, part.size());
        for (size_t at = 0; at < longest; ++at) {
            std::vector<Value> row;
            for (const auto &part : parts)
                row.push_back(at < part.size() ? part[at] : fill ? *fill : Value());
            result.push_back(Value::tuple(std::move(row)));
        }
        return Value::list(std::move(result));
    }
    if (is("repeat")) {
        const auto times = number(1, "times");
        if (given.positional.empty() || !times || *times > static_cast<qint64>(maximumItems))
            return std::nullopt;
        return Value::list(
            std::vector<Value>(static_cast<size_t>(std::max<qint64>(*times, 0)), given.positional.front()));
    }
    if (parts.empty())
        return std::nullopt;
    if (is("combinations") || is("permutations")) {
        const Value *length = given.get(1, QStringLiteral("r"));
        const auto count =
            !length || length->isNone() ? static_cast<qint64>(parts[0].size()) : asInteger(*length);
        if (!count || *count < 0 || (is("combinations") && !length))
            return std::nullopt;
        const auto rows =
            choices(parts[0].size(), static_cast<size_t>(*count), is("permutations"), maximumItems);
        if (rows.size() > maximumItems)
            return std::nullopt;
        for (const auto &row : rows) {
            std::vector<Value> items;
            for (const size_t at : row)
                items.push_back(parts[0][at]);
            result.push_back(Value::tuple(std::move(items)));
        }
        return Value::list(std::move(result));
    }
    if (is("islice") && given.positional.size() >= 2 && given.positional.size() <= 4) {
        const bool only = given.positional.size() == 2;
        std::vector<qint64> bounds = {0, static_cast<qint64>(parts[0].size()), 1};
        for (size_t at = 1; at < given.positional.size(); ++at) {
            if (given.positional[at].isNone())
                continue;
            const auto bound = asInteger(given.positional[at]);
            if (!bound || *bound < 0)
                return std::nullopt;
            bounds[only ? 1 : at - 1] = *bound;
        }
        if (bounds[2] == 0)
            return std::nullopt;
        for (qint64 at = bounds[0]; at < std::min<qint64>(bounds[1], static_cast<qint64>(parts[0].size()));
             at += bounds[2])
            result.push_back(parts[0][static_cast<size_t>(at)]);
        return Value::list(std::move(result));
    }
    return std::nullopt;
}

/// string.Template(text).substitute(mapping, **words), safe_substitute(): the first argument is the template.
std::optional<Value> Interpreter::Private::callTemplate(const QString &name, const Arguments &given,
                                                        const Place &place)
{
    const bool safe = name == QLatin1String("safe_substitute");
    if ((!safe && name != QLatin1String("substitute")) || !given.complete || given.positional.empty() ||
        given.positional.size() > 2 || !given.positional.front().call())
        return std::nullopt;
    const Value *pattern = given.positional.front().call()->arguments.get(0, QStringLiteral("template"));
    const DictData *mapping = given.positional.size() > 1 ? given.positional[1].dict() : nullptr;
    if (!pattern || !pattern->string() || (given.positional.size() > 1 && !mapping))
        return std::nullopt;
    static const QRegularExpression places(
        QStringLiteral("\\$(?:(\\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\\{([_a-zA-Z][_a-zA-Z0-9]*)\\}|)"));
    const QString &text = *pattern->string();
    QString result;
    qsizetype at = 0;
    for (auto it = places.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString key = match.captured(2) + match.captured(3);
        if (!match.captured(1).isEmpty()) {
            result += QLatin1Char('$');
        } else if (key.isEmpty()) {
            if (!safe)
                return std::nullopt;
            result += match.captured();
        } else {
            const Value *value = given.find(key);
            if (!value && mapping)
                value = mapping->find(key);
            if (!value && !safe) {
                raise(QStringLiteral("KeyError"), key, place);
                return Value();
            }
            const auto words = value ? toText(*value) : std::optional(match.captured());
            if (!words)
                return std::nullopt;
            result += *words;
        }
    }
    return Value(result + text.mid(at));
}

} // namespace reckoner::python
