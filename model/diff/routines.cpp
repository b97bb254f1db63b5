// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/routines.h"
#include "model/diff/bytext.h"

namespace reckoner::diffing {

namespace {

/// A text in an editor of another system: line ends alone make no other program.
Normal lineEnds(const QString &body, const Dialect &dialect)
{
    Normal normal{body, {}, true};
    if (!dialect.applies(QStringLiteral("sql.line-ends")))
        return normal;
    normal.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (normal.text != body)
        normal.rules.append(QStringLiteral("sql.line-ends"));
    return normal;
}

QStringList routineFacets(const Scope &scope, FacetDiff &facets, const Routine &a, const Routine &b,
                          const FacetTexts &before, const FacetTexts &after)
{
    const auto arguments = [&](const Routine &routine, const Schema &schema) {
        Normal normal;
        normal.text = argumentsText(routine, scope.dialect, [&](const RoutineArgument &argument) {
            if (!argument.defaultValue)
                return QString();
            const Normal part = scope.dialect.normalExpression(
                *argument.defaultValue, {ExpressionContext::Use::Default, &argument.type, nullptr, &schema});
            normal.known = normal.known && part.known && !argument.type.opaque;
            return part.text;
        });
        return normal;
    };
    if (a.arguments != b.arguments)
        facets.normals("arguments", textIn(before, QStringLiteral("arguments")), arguments(a, scope.from),
                       textIn(after, QStringLiteral("arguments")), arguments(b, scope.to));
    if (a.atomic && b.atomic)
        facets.statement("body", StatementUse::Body, a.body,
                         {&scope.from, nullptr, {}, nullptr, &a.arguments}, b.body,
                         {&scope.to, nullptr, {}, nullptr, &b.arguments});
    else
        facets.normals("body", a.body, lineEnds(a.body, scope.dialect), b.body,
                       lineEnds(b.body, scope.dialect));
    return {QStringLiteral("arguments"), QStringLiteral("body")};
}

} // namespace

void compareRoutines(const Scope &scope, Drafts &out)
{
    byFacets(
        scope, scope.from.routines, scope.to.routines, refIn<Routine>(Kind::Routine),
        [&](FacetDiff &facets, const auto &...sides) { return routineFacets(scope, facets, sides...); }, out);
}

} // namespace reckoner::diffing
