// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/matching.h"
#include "model/diff/repeats.h"

namespace reckoner::diffing {

namespace {

QString withoutNames(const Scope &scope, const QString &text, const std::set<QString> &columns)
{
    std::map<QString, QString> blanks;
    for (const QString &column : columns)
        blanks.emplace(column, QStringLiteral("_"));
    return withIdentifiers(text, blanks, scope.folds).simplified();
}

} // namespace

void compareChecks(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const ExpressionContext fromContext{ExpressionContext::Use::Check, nullptr, &from, &scope.from};
    const ExpressionContext toContext{ExpressionContext::Use::Check, nullptr, &to, &scope.to};
    const auto structure = [&](const CheckConstraint &check, bool onFrom) {
        if (check.expression.opaque)
            return QStringLiteral("opaque:") + check.expression.text;
        return scope.dialect.normalExpression(check.expression, onFrom ? fromContext : toContext).text;
    };
    Distinct<CheckConstraint> ours(from.checks);
    Distinct<CheckConstraint> theirs(to.checks);
    const QString rule = QStringLiteral("sqlite.check.repeated");
    if (from.checks != to.checks && scope.dialect.id() == DialectId::Sqlite && scope.dialect.applies(rule)) {
        const auto never = [](const CheckConstraint &) { return false; };
        const auto key = [&](const CheckConstraint &check, bool onFrom) {
            const QString text = structure(check, onFrom);
            return check.typeBound ? QString() : text;
        };
        ours.leaveOut([&](const auto &check) { return key(check, true); }, never);
        theirs.leaveOut([&](const auto &check) { return key(check, false); }, never);
        tellRepeats(scope, from, ours, to, theirs, "expression", "sqlite.check.repeated", out);
    }
    // A check without a name that says something else now is still a check of the same columns, or of some of
    // them; or it says the same of others.
    const auto related = [&](const CheckConstraint &a, const CheckConstraint &b) -> int {
        const auto known = [&](const CheckConstraint &check, const Table &table) {
            std::set<QString> columns;
            const std::set<QString> words = columnsOf(check, scope.folds);
            for (const Column &column : table.columns) {
                if (words.contains(scope.folded(column.name)))
                    columns.insert(scope.folded(column.name));
            }
            return columns;
        };
        const std::set<QString> ofA = known(a, from);
        const std::set<QString> ofB = known(b, to);
        if (ofA == ofB)
            return 2;
        // What goes or comes with a column is not this.
        if (known(a, to) != ofA || known(b, from) != ofB)
            return 0;
        const bool close =
            std::any_of(ofA.begin(), ofA.end(),
                        [&](const QString &column) { return ofB.contains(column); }) ||
            withoutNames(scope, a.expression.text, ofA) == withoutNames(scope, b.expression.text, ofB);
        return close ? 2 : int(a.name.isEmpty() && b.name.isEmpty());
    };
    const auto found = matched(ours.kept(), theirs.kept(), scope, structure, related);
    for (const auto &[a, b] : found.pairs) {
        if (*a == *b)
            continue;
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        facets.expression("expression", a->expression, fromContext, b->expression, toContext);
        facets.rest(before, after, {QStringLiteral("expression"), QStringLiteral("name")});
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            out.drafts.push_back(std::move(*draft));
        }
    }
    // A check that the library binds to Boolean or Enum comes and goes with the library's version: era
    // (semantics 10).
    for (const CheckConstraint *check : found.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *check), *check, true)) {
            draft->fromColumns = columnsOf(*check, scope.folds);
            draft->change.mild = check->typeBound;
        }
    }
    for (const CheckConstraint *check : found.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *check), *check, false)) {
            draft->toColumns = columnsOf(*check, scope.folds);
            draft->change.mild = check->typeBound;
        }
    }
}

} // namespace reckoner::diffing
