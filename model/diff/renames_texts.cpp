// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"

#include "model/core/asciicase.h"
#include "model/diff/difftext.h"
#include "model/schema/rewrite.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

/// A name and what it may be called now.
struct NewName
{
    QString from;
    QString to;
    ObjectRef cause;
};

void pairUp(Drafts &out, Kind kind, const char *because)
{
    std::set<const Draft *> taken;
    for (Draft &removed : out.drafts) {
        if (removed.change.ref.kind != kind || !removed.onFromOnly() || removed.change.before.empty())
            continue;
        const auto same = [&](const Draft &added) {
            return added.change.ref.kind == kind && added.onToOnly() && !taken.contains(&added) &&
                   added.change.ref.path == removed.change.ref.path &&
                   added.change.after == removed.change.before &&
                   added.change.consequences.size() == removed.change.consequences.size();
        };
        const auto added = std::find_if(out.drafts.begin(), out.drafts.end(), same);
        if (added == out.drafts.end())
            continue;
        taken.insert(&*added);
        Change &change = removed.change;
        const QString from = change.ref.object;
        const QString to = added->change.ref.object;
        change.action = Action::Renamed;
        change.destructive = false;
        change.consequences.clear();
        change.facets.push_back(
            {QStringLiteral("name"), from, to, from, to, {DiffText::tr("the same text")}});
        change.after = added->change.after;
        change.to = added->change.to;
        change.certainty = Certainty::Uncertain;
        change.uncertainBecause = QLatin1String(because);
    }
    std::erase_if(out.drafts, [&](const Draft &draft) { return taken.contains(&draft); });
}

bool isText(const FacetChange &facet)
{
    return facet.facet == QLatin1String("definition") || facet.facet == QLatin1String("body") ||
           facet.facet == QLatin1String("when");
}

std::vector<SqlToken> solid(const QString &sql)
{
    std::vector<SqlToken> tokens = tokenizeSql(sql, true);
    std::erase_if(tokens, [](const SqlToken &token) { return token.type == SqlToken::Type::Space; });
    return tokens;
}

/// The same for UPDATE OF, whose columns are sorted by name.
std::optional<ObjectRef> onlyRenamedColumns(const FacetChange &facet, const std::vector<NewName> &names)
{
    const auto listed = [](const QString &text) {
        QStringList columns = asciiLower(text).split(QLatin1String(", "));
        columns.sort();
        return columns;
    };
    QStringList before = listed(facet.beforeRaw);
    std::optional<ObjectRef> cause;
    for (QString &column : before) {
        for (const NewName &name : names) {
            if (name.cause.kind != Kind::Column || asciiLower(name.from) != column)
                continue;
            column = asciiLower(name.to);
            cause = name.cause;
            break;
        }
    }
    before.sort();
    return before == listed(facet.afterRaw) ? cause : std::nullopt;
}

/// The cause, if the two texts differ in nothing but new names.
std::optional<ObjectRef> onlyRenamed(const FacetChange &facet, const std::vector<NewName> &names)
{
    const std::vector<SqlToken> before = solid(facet.beforeNormal);
    const std::vector<SqlToken> after = solid(facet.afterNormal);
    if (before.size() != after.size())
        return std::nullopt;
    std::optional<ObjectRef> cause;
    for (size_t i = 0; i < before.size(); ++i) {
        if (before[i].text == after[i].text)
            continue;
        const auto name = std::find_if(names.begin(), names.end(), [&](const NewName &each) {
            return before[i].type == SqlToken::Type::Identifier &&
                   after[i].type == SqlToken::Type::Identifier && sameInAscii(each.from, before[i].name) &&
                   sameInAscii(each.to, after[i].name);
        });
        if (name == names.end())
            return std::nullopt;
        cause = name->cause;
    }
    return cause;
}

} // namespace

void findRenamedTexts(const Scope &scope, Drafts &out)
{
    if (scope.dialect.id() != DialectId::Sqlite)
        return;
    pairUp(out, Kind::View, "a renamed view, or one dropped and another created");
    pairUp(out, Kind::Trigger, "a renamed trigger, or one dropped and another created");
    // SQLite rewrites the texts that name what it renames.
    std::vector<NewName> names;
    for (const Draft &draft : out.drafts) {
        const Change &change = draft.change;
        if (change.action != Action::Renamed || change.facets.empty())
            continue;
        const auto last = [](const QString &path) {
            const QStringList parts = splitPath(path);
            return parts.isEmpty() ? QString() : parts.last();
        };
        if (change.ref.kind == Kind::Table)
            names.push_back({change.ref.object, last(change.facets.front().afterRaw), change.ref});
        else if (change.ref.kind == Kind::Column)
            names.push_back({change.ref.object, change.facets.front().afterRaw, change.ref});
    }
    if (names.empty())
        return;
    for (Draft &draft : out.drafts) {
        const Change &change = draft.change;
        if ((change.ref.kind != Kind::View && change.ref.kind != Kind::Trigger) ||
            change.action != Action::Modified)
            continue;
        std::optional<ObjectRef> cause;
        for (const FacetChange &facet : change.facets) {
            if (facet.facet == QLatin1String("columns"))
                cause = onlyRenamedColumns(facet, names);
            else
                cause = isText(facet) ? onlyRenamed(facet, names) : std::nullopt;
            if (!cause)
                break;
        }
        if (cause)
            draft.consequenceOf = cause;
    }
}

} // namespace reckoner::diffing
