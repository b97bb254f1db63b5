// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/policy.h"

#include "model/rules/pattern.h"
#include "model/schema/kinds_of_schema.h"

#include <algorithm>

namespace reckoner {

namespace {

/// Who owns what in a database, by the path of a table or view, or the object itself.
class Owners
{
public:
    explicit Owners(const Snapshot &live)
    {
        if (!live.rights)
            return;
        const auto add = [&](const ObjectRef &ref) { m_owners[fullPath(ref)] = live.rights->of(ref).owner; };
        for (const auto &[name, table] : live.schema.tables)
            add({Kind::Table, pathPart(name.schema), name.name});
        eachKind(live.schema, [&](Kind kind, const auto &map) {
            for (const auto &[name, object] : map)
                add(keyRef(kind, name));
        });
    }

    /// "" for what is not there, and for what its source cannot speak of.
    QString of(const ObjectRef &ref) const
    {
        const auto it = m_owners.find(belongsToTable(ref.kind) ? ref.path : fullPath(ref));
        return it == m_owners.end() ? QString() : it->second;
    }

private:
    std::map<QString, QString> m_owners;
};

bool coversObject(const IgnoreRule &rule, const ObjectRef &ref, const Owners *owners)
{
    if (!rule.kind.isEmpty() && rule.kind != kindName(ref.kind))
        return false;
    if (!rule.object.isEmpty() && !fits(fullPath(ref), rule.object) &&
        !(belongsToTable(ref.kind) && fits(ref.path, rule.object)))
        return false;
    return rule.owner.isEmpty() || (owners && owners->of(ref) == rule.owner);
}

/// A rule's code in an ignore rule, and "off": what is left to do once findings have their rule.
bool isIgnored(const Finding &finding, const std::vector<IgnoreRule> &rules, const Owners *owners)
{
    return std::any_of(rules.begin(), rules.end(), [&](const IgnoreRule &rule) {
        if (rule.rule.isEmpty() || !fits(finding.rule, rule.rule))
            return false;
        const QStringList facets = finding.change.facetNames();
        if (!rule.facet.isEmpty() && facets != QStringList{rule.facet})
            return false;
        return coversObject(rule, finding.change.ref, owners);
    });
}

/// The most exact one; of equals the last, so that the command line outweighs the file.
const SeverityRule *severityFor(const Finding &finding, const std::vector<SeverityRule> &rules)
{
    const SeverityRule *best = nullptr;
    for (const SeverityRule &rule : rules) {
        const bool covers = finding.change.mild
                                ? rule.rule == QLatin1String("mild") || rule.rule == finding.rule
                                : fits(finding.rule, rule.rule);
        if (covers && (!best || rule.rule.size() >= best->rule.size()))
            best = &rule;
    }
    return best;
}

/// Takes out what is ignored, gives the rest its severities, counts again.
void weigh(const std::vector<Verdict *> &verdicts, const ProjectPolicy &policy)
{
    const bool owned = std::any_of(policy.ignores.begin(), policy.ignores.end(), [](const IgnoreRule &rule) {
        return !rule.rule.isEmpty() && !rule.owner.isEmpty();
    });
    for (Verdict *verdict : verdicts) {
        std::optional<Owners> owners;
        if (owned && verdict->positions.live)
            owners.emplace(*verdict->positions.live);
        std::vector<Finding> kept;
        for (Finding &finding : verdict->findings) {
            const SeverityRule *severity = severityFor(finding, policy.severities);
            if (severity && severity->severity)
                finding.severity = *severity->severity;
            if ((severity && !severity->severity) ||
                isIgnored(finding, policy.ignores, owners ? &*owners : nullptr)) {
                verdict->ignored.push_back(std::move(finding));
                continue;
            }
            kept.push_back(std::move(finding));
        }
        verdict->findings = std::move(kept);
        sumUp(*verdict);
    }
}

} // namespace

GatePolicy ProjectPolicy::gate() const
{
    GatePolicy policy;
    if (failOn)
        policy.failOn = *failOn;
    if (allow) {
        policy.allowUncertain = allow->contains(QLatin1String("uncertain"));
        policy.allowOpaque = allow->contains(QLatin1String("opaque"));
    }
    return policy;
}

void addIgnores(DiffOptions &options, const std::vector<IgnoreRule> &rules, const Snapshot *live)
{
    std::vector<IgnoreRule> objects;
    std::vector<IgnoreRule> facets;
    bool owned = false;
    for (const IgnoreRule &rule : rules) {
        if (!rule.rule.isEmpty())
            continue;
        (rule.facet.isEmpty() ? objects : facets).push_back(rule);
        owned = owned || !rule.owner.isEmpty();
    }
    const auto owners = owned && live ? std::make_shared<const Owners>(*live) : nullptr;
    if (!objects.empty())
        options.ignores = [objects, owners, before = options.ignores](const ObjectRef &ref) {
            return (before && before(ref)) ||
                   std::any_of(objects.begin(), objects.end(),
                               [&](const IgnoreRule &rule) { return coversObject(rule, ref, owners.get()); });
        };
    if (!facets.empty())
        options.ignoresFacet = [facets, owners](const ObjectRef &ref, const QString &facet) {
            return std::any_of(facets.begin(), facets.end(), [&](const IgnoreRule &rule) {
                return rule.facet == facet && coversObject(rule, ref, owners.get());
            });
        };
}

void applyPolicy(const std::vector<Verdict *> &verdicts, const ProjectPolicy &policy, const Baseline &known,
                 QDate today)
{
    weigh(verdicts, policy);
    applyWaivers(verdicts, policy.waivers, today);
    for (Verdict *verdict : verdicts)
        markKnown(*verdict, known);
    // Whether anything still needs a waiver that has expired shows only now.
    tellExpired(verdicts, policy.waivers, today);
    weigh(verdicts, policy);
}

} // namespace reckoner
