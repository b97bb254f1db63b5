// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/pg_tree.h"

#include <functional>

namespace reckoner::pg {

/// One place of a text, and what stands there afterwards. Bytes.
struct Edit
{
    int start = 0;
    int end = 0;
    QByteArray text;
};

/// The text with all edits made; they must not overlap.
QByteArray edited(QByteArray sql, std::vector<Edit> edits);

/// Every member of every object of a tree, with its key.
void walk(const Node &node, const std::function<void(std::string_view, const Node &)> &visit);

} // namespace reckoner::pg
