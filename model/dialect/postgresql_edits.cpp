// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_edits.h"

#include <algorithm>

namespace reckoner::pg {

QByteArray edited(QByteArray sql, std::vector<Edit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.start > b.start; });
    for (const Edit &edit : edits)
        sql.replace(edit.start, edit.end - edit.start, edit.text);
    return sql;
}

void walk(const Node &node, const std::function<void(std::string_view, const Node &)> &visit)
{
    simdjson::dom::object object;
    if (node.isNull())
        return;
    if (node.element().get(object)) {
        simdjson::dom::array array;
        if (!node.element().get(array)) {
            for (const simdjson::dom::element item : array)
                walk(Node(item), visit);
        }
        return;
    }
    for (const simdjson::dom::key_value_pair &member : object) {
        visit(member.key, Node(member.value));
        walk(Node(member.value), visit);
    }
}

} // namespace reckoner::pg
