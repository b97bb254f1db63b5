// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/rights.h"
#include "model/diff/difftext.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

using Fields = std::vector<std::pair<QString, QString>>;

Fields textsOf(const Rights &rights)
{
    Fields texts{{QStringLiteral("owner"), rights.owner}};
    if (!rights.grants.isEmpty())
        texts.emplace_back(QStringLiteral("grants"), rights.grants.join(QLatin1String("; ")));
    return texts;
}

/// Objects that one side has alone differ as a whole already: with them what lives in them.
bool isOneSided(const std::vector<Change> &changes, const ObjectRef &ref)
{
    return std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
        if (change.action != Action::Added && change.action != Action::Removed)
            return false;
        return change.ref == ref || std::find(change.consequences.begin(), change.consequences.end(), ref) !=
                                        change.consequences.end();
    });
}

} // namespace

void compareRights(const Snapshot &from, const Snapshot &to, const DiffOptions &options, DiffResult &result)
{
    if (!options.owners && !options.grants)
        return;
    if (!from.rights || !to.rights) {
        const Snapshot &silent = from.rights ? to : from;
        result.notComparable.push_back(
            {{Kind::Schema, {}, {}},
             options.owners ? QStringLiteral("owner") : QStringLiteral("grants"),
             DiffText::tr("%1 cannot speak of owners and grants").arg(silent.source.label),
             {}});
        return;
    }
    std::set<ObjectRef> objects;
    for (const Snapshot *side : {&from, &to}) {
        for (const auto &[object, rights] : side->rights->objects)
            objects.insert(object);
    }
    const auto pair = [&](const ObjectRef &object) {
        const Rights before = from.rights->of(object);
        const Rights after = to.rights->of(object);
        std::vector<FacetChange> facets;
        const auto add = [&](const char *facet, const QString &a, const QString &b) {
            if (a != b)
                facets.push_back({QLatin1String(facet), a, b, a, b, {}});
        };
        if (options.owners)
            add("owner", before.owner, after.owner);
        if (options.grants)
            add("grants", before.grants.join(QLatin1String("; ")), after.grants.join(QLatin1String("; ")));
        if (facets.empty() || (options.include && !options.include(object)) ||
            isOneSided(result.changes, object))
            return;
        const auto known =
            std::find_if(result.changes.begin(), result.changes.end(), [&](const Change &change) {
                return change.ref == object && change.action == Action::Modified;
            });
        if (known != result.changes.end()) {
            known->facets.insert(known->facets.end(), facets.begin(), facets.end());
            known->mild = false;
            return;
        }
        Change change;
        change.ref = object;
        change.action = Action::Modified;
        change.facets = std::move(facets);
        change.before = textsOf(before);
        change.after = textsOf(after);
        result.changes.push_back(std::move(change));
    };
    for (const ObjectRef &object : objects)
        pair(object);
    // Where the owner of all the rest differs, that is one difference, told of the database's schemas.
    if (options.owners && from.rights->owner != to.rights->owner)
        result.notes.push_back(
            {Severity::Info,
             QStringLiteral("diff.owner"),
             DiffText::tr("What is not listed belongs to %1 on the one side and to %2 on the other.")
                 .arg(from.rights->owner, to.rights->owner),
             {},
             {}});
    std::sort(result.changes.begin(), result.changes.end(), [](const Change &a, const Change &b) {
        if (a.ref != b.ref)
            return a.ref < b.ref;
        return static_cast<int>(a.action) < static_cast<int>(b.action);
    });
}

} // namespace reckoner::diffing
