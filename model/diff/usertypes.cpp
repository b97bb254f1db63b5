// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/bytext.h"

namespace reckoner::diffing {

namespace {

/// The constraints of a domain, each in its normal form, named where both sides give names.
Normal normalChecks(const Scope &scope, const Domain &domain, const Schema &schema)
{
    QStringList texts;
    Normal all;
    for (const CheckConstraint &check : domain.checks) {
        const Normal normal = scope.dialect.normalExpression(
            check.expression, {ExpressionContext::Use::Check, &domain.type, nullptr, &schema});
        texts.append(domainCheckText(check, normal.text));
        all.known = all.known && normal.known && !check.expression.opaque;
        all.rules += normal.rules;
    }
    texts.sort();
    all.text = texts.join(QLatin1String("; "));
    all.rules.removeDuplicates();
    return all;
}

} // namespace

void compareTypes(const Scope &scope, Drafts &out)
{
    byFacets(
        scope, scope.from.domains, scope.to.domains, refIn<Domain>(Kind::Domain),
        [&](FacetDiff &facets, const Domain &a, const Domain &b, const FacetTexts &before,
            const FacetTexts &after) {
            facets.type(a.type, b.type);
            facets.expression("default", a.defaultValue,
                              {ExpressionContext::Use::Default, &a.type, nullptr, &scope.from},
                              b.defaultValue, {ExpressionContext::Use::Default, &b.type, nullptr, &scope.to});
            if (a.checks != b.checks)
                facets.normals("checks", textIn(before, QStringLiteral("checks")),
                               normalChecks(scope, a, scope.from), textIn(after, QStringLiteral("checks")),
                               normalChecks(scope, b, scope.to));
            return QStringList{QStringLiteral("type"), QStringLiteral("default"), QStringLiteral("checks")};
        },
        out);
    byFacets(
        scope, scope.from.composites, scope.to.composites, refIn<CompositeType>(Kind::Composite),
        [&](FacetDiff &facets, const CompositeType &a, const CompositeType &b, const auto &...) {
            const auto attributes = [&](const CompositeType &type, bool normal) {
                QStringList list;
                for (const Column &attribute : type.attributes)
                    list.append(attribute.name + QLatin1Char(' ') +
                                (normal ? scope.dialect.normalType(attribute.type).text
                                        : typeRaw(attribute.type, scope.dialect)) +
                                (attribute.collation.isEmpty()
                                     ? QString()
                                     : QLatin1String(" collate ") + attribute.collation) +
                                (attribute.comment.isEmpty() ? QString()
                                                             : QLatin1String(" -- ") + attribute.comment));
                return columnList(list);
            };
            const auto isKnown = [](const CompositeType &type) {
                return std::none_of(type.attributes.begin(), type.attributes.end(),
                                    [](const Column &attribute) { return attribute.type.opaque; });
            };
            facets.normals("attributes", attributes(a, false), {attributes(a, true), {}, isKnown(a)},
                           attributes(b, false), {attributes(b, true), {}, isKnown(b)});
            return QStringList{QStringLiteral("attributes")};
        },
        out);
    byFacets(
        scope, scope.from.ranges, scope.to.ranges, refIn<RangeType>(Kind::Range),
        [&](FacetDiff &facets, const RangeType &a, const RangeType &b, const FacetTexts &before,
            const FacetTexts &after) {
            const auto subtype = [&](const RangeType &range) {
                Normal normal = scope.dialect.normalType(range.subtype);
                normal.known = normal.known && !range.subtype.opaque;
                return normal;
            };
            facets.normals("subtype", textIn(before, QStringLiteral("subtype")), subtype(a),
                           textIn(after, QStringLiteral("subtype")), subtype(b));
            facets.text("multirange", multirangeOf(a), multirangeOf(b));
            return QStringList{QStringLiteral("subtype"), QStringLiteral("multirange")};
        },
        out);
}

} // namespace reckoner::diffing
