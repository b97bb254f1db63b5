// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/snapshot.h"

#include <QSet>

#include <unordered_set>

namespace reckoner {

/// Lets tables that are to stay take less room: equal texts become one ("created_at" stands in many), lists
/// give back what they had to grow into. What a schema says stays as it is, so tables are done in place,
/// once, whoever shares them. The caller sees to it that no other thread looks at them meanwhile, and nobody
/// points into them.
class Compactor
{
public:
    void compact(const Schema &schema);

private:
    QSet<QString> m_texts;
    std::unordered_set<const void *> m_done; ///< tables, by identity
};

} // namespace reckoner
