// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/scope.h"

namespace reckoner::diffing {

/// Which tables stand on which: heirs, partitions, and those with a foreign key.
class Ties
{
public:
    explicit Ties(const Schema &schema);

    /// What a change of the table may reach: it and its heirs, and who refers to one of them.
    std::set<ObjectName> from(const ObjectName &table, bool withReferrers) const;

private:
    std::map<ObjectName, std::vector<ObjectName>> m_heirs;
    std::map<ObjectName, std::vector<ObjectName>> m_referrers;
};

/// Of both sides, what the drafts speak of and what has to do with it: tables, views and routines that are
/// named in its texts, tables that are tied to its tables. What is left out is the same on both sides and
/// says nothing of the drafts; a trial edit of the rest is quick however large the schemas are.
struct Excerpt
{
    Schema from;
    Schema to;
};

Excerpt excerptOf(const Scope &scope, const Ties &ties, const std::vector<Draft> &drafts);

} // namespace reckoner::diffing
