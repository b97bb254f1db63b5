// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/remit.h"

#include "model/position/explain.h"

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

bool isForeign(const Finding &finding)
{
    return finding.driftClass == DriftClass::Foreign;
}

} // namespace

bool hasForeign(const Verdict &verdict)
{
    return std::any_of(verdict.findings.begin(), verdict.findings.end(), isForeign);
}

void shareRemit(const std::vector<RemitOf> &roots, const Dialect &dialect)
{
    const bool folds = dialect.foldsCase();
    std::vector<position::EverMade> made;
    for (const RemitOf &root : roots) {
        made.push_back(root.replay ? position::everMade(*root.replay, folds) : position::EverMade());
        if (root.models)
            made.back().add(root.models->schema, folds);
    }
    for (size_t own = 0; own < roots.size(); ++own) {
        if (!roots[own].verdict)
            continue;
        Verdict &verdict = *roots[own].verdict;
        std::set<ObjectRef> shared;
        for (const Finding &finding : verdict.findings) {
            for (size_t other = 0; isForeign(finding) && other < made.size(); ++other) {
                if (other != own && made[other].has(finding.change.ref, folds))
                    shared.insert(finding.change.ref);
            }
        }
        if (shared.empty())
            continue;
        std::erase_if(verdict.findings, [&](const Finding &finding) {
            return isForeign(finding) && shared.contains(finding.change.ref);
        });
        std::erase_if(verdict.stampLive.changes, [&](const Change &change) {
            return change.action == Action::Added && shared.contains(change.ref);
        });
        sumUp(verdict);
    }
}

} // namespace reckoner
