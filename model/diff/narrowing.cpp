// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"

#include <array>

namespace reckoner::diffing {

namespace {

struct Rank
{
    const char *family;
    int width;
};

std::optional<Rank> rankOf(const QString &name)
{
    static const std::map<QString, Rank> ranks = {
        {QStringLiteral("smallint"), {"integer", 2}},
        {QStringLiteral("integer"), {"integer", 4}},
        {QStringLiteral("bigint"), {"integer", 8}},
        {QStringLiteral("numeric"), {"number", 16}},
        {QStringLiteral("real"), {"float", 4}},
        {QStringLiteral("double precision"), {"float", 8}},
        {QStringLiteral("character"), {"text", 1}},
        {QStringLiteral("character varying"), {"text", 2}},
        {QStringLiteral("text"), {"text", 3}},
        {QStringLiteral("date"), {"time", 1}},
        {QStringLiteral("timestamp without time zone"), {"time", 2}},
        {QStringLiteral("timestamp with time zone"), {"time", 2}},
        {QStringLiteral("json"), {"json", 1}},
        {QStringLiteral("jsonb"), {"json", 1}},
    };
    const auto it = ranks.find(name.toLower());
    return it == ranks.end() ? std::nullopt : std::optional(it->second);
}

bool fewer(const std::vector<int> &from, const std::vector<int> &to)
{
    if (to.empty())
        return false;
    if (from.empty())
        return true;
    const int fromScale = from.size() > 1 ? from[1] : 0;
    const int toScale = to.size() > 1 ? to[1] : 0;
    return to[0] - toScale < from[0] - fromScale || toScale < fromScale;
}

} // namespace

bool narrows(const DataType &from, const DataType &to)
{
    if ((from.dimensions > 0) != (to.dimensions > 0))
        return true;
    const auto a = rankOf(from.name);
    const auto b = rankOf(to.name);
    if (!a || !b) {
        if (from.name == to.name && from.schema == to.schema)
            return fewer(from.args, to.args);
        return !(b && b->family == std::string_view("text") && to.args.empty());
    }
    if (a->family != std::string_view(b->family)) {
        const bool toText = b->family == std::string_view("text") && to.args.empty();
        const bool widened = a->family == std::string_view("integer") &&
                             b->family == std::string_view("number") && to.args.empty();
        return !toText && !widened;
    }
    return b->width < a->width ||
           (b->family == std::string_view("text") || a->width == b->width ? fewer(from.args, to.args)
                                                                          : false);
}

} // namespace reckoner::diffing
