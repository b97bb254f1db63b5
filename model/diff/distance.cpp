// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/diff.h"

namespace reckoner {

DistanceMeter::DistanceMeter(const Dialect &dialect, Facets from, Facets to, bool renames)
    : m_dialect(dialect)
    , m_from(std::move(from))
    , m_to(std::move(to))
    , m_renames(renames)
{
}

DistanceMeter::~DistanceMeter() = default;

struct DistanceMeter::Memo
{
    // The tables are kept so that no identity can be used again while the memo lives.
    Cow<Table> from;
    Cow<Table> to;
    diffing::Drafts drafts;
};

std::vector<Change> DistanceMeter::changes(const Schema &from, const Schema &to)
{
    using namespace diffing;
    Scope scope{from, to, m_from, m_to, m_dialect, m_renames, m_dialect.foldsCase()};
    scope.renameTrials = 4; // asked of hundreds of revisions
    scope.effects = false;
    const TablePair remembered = [this](const Scope &s, const Cow<Table> &a, const Cow<Table> &b) {
        auto &memo = m_memo[{a.identity(), b.identity()}];
        if (!memo)
            memo = std::make_shared<const Memo>(Memo{a, b, compareTable(s, *a, *b)});
        return memo->drafts;
    };
    std::vector<Change> changes = settled(compareSchemas(scope, {}, remembered).drafts);
    std::erase_if(changes, [](const Change &change) {
        return (change.action == Action::Added || change.action == Action::Removed) &&
               (change.from.conditional || change.to.conditional);
    });
    return changes;
}

int distance(const Schema &from, const Schema &to, const Dialect &dialect, const Facets &facets)
{
    return static_cast<int>(DistanceMeter(dialect, facets, facets).changes(from, to).size());
}

} // namespace reckoner
