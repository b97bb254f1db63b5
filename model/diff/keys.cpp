// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/matching.h"

#include "model/diff/comparers.h"

namespace reckoner::diffing {

namespace {

const QStringList spelt{QStringLiteral("columns"), QStringLiteral("include"),  QStringLiteral("name"),
                        QStringLiteral("kind"),    QStringLiteral("elements"), QStringLiteral("predicate")};

QString foldedList(const Scope &scope, const QStringList &columns)
{
    return scope.folded(columnList(columns));
}

} // namespace

void comparePrimaryKeys(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const bool fromHas = from.primaryKey.has_value();
    if (fromHas != to.primaryKey.has_value()) {
        const Table &table = fromHas ? from : to;
        const PrimaryKey &key = *table.primaryKey;
        if (Draft *draft = oneSided(scope, out, refOf(table, key), key, fromHas))
            (fromHas ? draft->fromColumns : draft->toColumns) = columnsOf(key, scope.folds);
        return;
    }
    if (!fromHas || (*from.primaryKey == *to.primaryKey))
        return;
    const PrimaryKey &a = *from.primaryKey;
    const PrimaryKey &b = *to.primaryKey;
    FacetDiff facets(scope, out, refOfPair(from, a, to, b), a.origin, b.origin);
    const FacetTexts before = textsOf(a, scope.dialect);
    const FacetTexts after = textsOf(b, scope.dialect);
    if (foldedList(scope, a.columns) != foldedList(scope, b.columns) ||
        foldedList(scope, a.include) != foldedList(scope, b.include))
        facets.text("columns", before.empty() ? QString() : before.front().second,
                    after.empty() ? QString() : after.front().second);
    facets.rest(before, after, spelt);
    facets.name(a.name, b.name);
    if (auto draft = facets.take(before, after)) {
        draft->fromColumns = columnsOf(a, scope.folds);
        draft->toColumns = columnsOf(b, scope.folds);
        out.drafts.push_back(std::move(*draft));
    }
}

void compareExclusions(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const auto normal = [&](const std::optional<Expression> &expression, bool onFrom) {
        return expression ? scope.dialect
                                .normalExpression(*expression,
                                                  {ExpressionContext::Use::Predicate, nullptr,
                                                   onFrom ? &from : &to, onFrom ? &scope.from : &scope.to})
                                .text
                          : QString();
    };
    const auto elements = [&](const ExclusionConstraint &exclusion, bool onFrom) {
        QStringList parts;
        for (const ExclusionElement &element : exclusion.elements) {
            IndexPart part;
            part.expression = element.expression;
            part.opclass = element.opclass;
            part.collation = element.collation;
            QStringList rules;
            part = scope.dialect.keptPart(part, exclusion.method, onFrom ? from : to, rules);
            ExclusionElement kept = element;
            kept.opclass = part.opclass;
            kept.collation = part.collation;
            parts.append(elementText(
                kept, part.expression ? normal(*part.expression, onFrom) : scope.dialect.quote(part.column)));
        }
        return parts.join(QLatin1String(", "));
    };
    const auto structure = [&](const ExclusionConstraint &exclusion, bool onFrom) {
        return elements(exclusion, onFrom) + QLatin1Char('|') + exclusion.method + QLatin1Char('|') +
               normal(exclusion.predicate, onFrom);
    };
    const auto found = matched(from.exclusions, to.exclusions, scope, structure,
                               [](const auto &, const auto &) { return false; });
    for (const auto &[a, b] : found.pairs) {
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        facets.text("elements", elements(*a, true), elements(*b, false));
        facets.expression("predicate", a->predicate,
                          {ExpressionContext::Use::Predicate, nullptr, &from, &scope.from}, b->predicate,
                          {ExpressionContext::Use::Predicate, nullptr, &to, &scope.to});
        facets.rest(before, after, spelt);
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            out.drafts.push_back(std::move(*draft));
        }
    }
    for (const ExclusionConstraint *exclusion : found.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *exclusion), *exclusion, true))
            draft->fromColumns = columnsOf(*exclusion, scope.folds);
    }
    for (const ExclusionConstraint *exclusion : found.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *exclusion), *exclusion, false))
            draft->toColumns = columnsOf(*exclusion, scope.folds);
    }
}

} // namespace reckoner::diffing
