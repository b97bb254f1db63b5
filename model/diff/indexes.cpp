// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_complete.h"
#include "model/diff/comparers.h"
#include "model/diff/matching.h"
#include "model/diff/repeats.h"
#include "model/schema/partindex.h"
#include "model/sql/sqlite_tableparser.h"

#include <set>

namespace reckoner::diffing {

namespace {

Normal joined(const std::vector<Normal> &parts)
{
    Normal all;
    QStringList texts;
    for (const Normal &part : parts) {
        texts.append(part.text);
        all.rules += part.rules;
        all.known = all.known && part.known;
    }
    all.rules.removeDuplicates();
    all.text = texts.join(QLatin1String(", "));
    return all;
}

/// The key parts with expressions in normal form and default orders left out.
Normal normalParts(const Scope &scope, const Index &index, const Table &table, const Schema &schema)
{
    std::vector<Normal> parts;
    for (const IndexPart &written : index.parts) {
        QStringList rules;
        const IndexPart part = scope.dialect.keptPart(written, index.method, table, rules);
        Normal normal{scope.folded(part.column), {}, true};
        if (part.expression) {
            normal = scope.dialect.normalExpression(
                *part.expression, {ExpressionContext::Use::IndexPart, nullptr, &table, &schema});
            normal.known = normal.known && !part.expression->opaque;
            // What is no column is told from one even where only its parentheses say so.
            if (!scope.dialect.applies(QStringLiteral("pg.index.column")))
                normal.text = QLatin1Char('(') + normal.text + QLatin1Char(')');
        }
        normal.rules = rules + normal.rules;
        IndexPart bare = part;
        bare.expression.reset();
        bare.column.clear();
        bare.collation = scope.folded(part.collation);
        normal.text += partText(bare);
        parts.push_back(std::move(normal));
    }
    return joined(parts);
}

Normal normalPredicate(const Scope &scope, const Index &index, const Table &table, const Schema &schema)
{
    if (!index.predicate)
        return {};
    return scope.dialect.normalExpression(*index.predicate,
                                          {ExpressionContext::Use::Predicate, nullptr, &table, &schema});
}

QString uniqueStructure(const Scope &scope, const UniqueConstraint &unique)
{
    return scope.folded(columnList(unique.columns) + QLatin1Char('|') + columnList(unique.include)) +
           (unique.nullsNotDistinct ? QLatin1String("|nulls not distinct") : QLatin1String("|"));
}

/// SQLite makes one index for all that say the same, the primary key among them, and enforces it once.
void leaveOutRepeats(const Scope &scope, const Table &from, Distinct<UniqueConstraint> &before,
                     const Table &to, Distinct<UniqueConstraint> &after, Drafts &out)
{
    static constexpr char rule[] = "sqlite.unique.repeated";
    if (scope.dialect.id() != DialectId::Sqlite || !scope.dialect.applies(QLatin1String(rule)) ||
        (from.uniques == to.uniques && from.primaryKey == to.primaryKey))
        return;
    const auto key = [&](const UniqueConstraint &unique) {
        QStringList options = unique.options;
        options.removeIf([](const QString &option) { return option.endsWith(QLatin1String(sqliteKeyDesc)); });
        return scope.folded(columnList(unique.columns) + QLatin1Char('|') + columnList(options) +
                            QLatin1Char('|') + unique.onConflict);
    };
    // Where the other side has it without such a key, it is no repeat but what stays.
    const auto isKey = [&](const Table &table, const Table &other) {
        return [&](const UniqueConstraint &unique) {
            return unique.onConflict.isEmpty() && sqliteRepeatsKey(table, unique) &&
                   std::none_of(other.uniques.begin(), other.uniques.end(), [&](const auto &each) {
                       return key(each) == key(unique) && !sqliteRepeatsKey(other, each);
                   });
        };
    };
    before.leaveOut(key, isKey(from, to));
    after.leaveOut(key, isKey(to, from));
    tellRepeats(scope, from, before, to, after, "columns", rule, out);
}

/// The same text for a unique index that enforces what a unique constraint would; empty if it does not.
QString uniqueStructure(const Scope &scope, const Index &index, const Table &table)
{
    if (!index.unique || index.predicate || !index.valid)
        return {};
    UniqueConstraint unique;
    for (const IndexPart &written : index.parts) {
        QStringList rules;
        const IndexPart part = scope.dialect.keptPart(written, index.method, table, rules);
        if (part.expression || !part.opclass.isEmpty() || !part.collation.isEmpty())
            return {};
        unique.columns.append(part.column);
    }
    unique.include = index.include;
    unique.nullsNotDistinct = index.nullsNotDistinct;
    return uniqueStructure(scope, unique);
}

/// Takes out of both lists what enforces the same under another kind, as mild changes.
void matchAcrossKinds(const Scope &scope, const Table &uniqueTable,
                      std::vector<const UniqueConstraint *> &uniques, const Table &indexTable,
                      std::vector<const Index *> &indexes, bool uniqueOnFrom, Drafts &out)
{
    std::erase_if(uniques, [&](const UniqueConstraint *unique) {
        if (unique->deferrability.deferrable)
            return false; // an index cannot defer: not equivalent
        const QString key = uniqueStructure(scope, *unique);
        const auto it = std::find_if(indexes.begin(), indexes.end(), [&](const Index *index) {
            return uniqueStructure(scope, *index, indexTable) == key;
        });
        if (it == indexes.end())
            return false;
        const QString constraint = QStringLiteral("unique constraint");
        const QString index = QStringLiteral("unique index");
        FacetDiff facets(scope, out, refOf(uniqueTable, *unique),
                         uniqueOnFrom ? unique->origin : (*it)->origin,
                         uniqueOnFrom ? (*it)->origin : unique->origin);
        facets.text("kind", uniqueOnFrom ? constraint : index, uniqueOnFrom ? index : constraint);
        facets.name(uniqueOnFrom ? unique->name : (*it)->name, uniqueOnFrom ? (*it)->name : unique->name);
        FacetTexts constraintTexts = textsOf(*unique, scope.dialect);
        FacetTexts indexTexts = textsOf(**it, scope.dialect);
        if (auto draft = facets.take(uniqueOnFrom ? constraintTexts : indexTexts,
                                     uniqueOnFrom ? indexTexts : constraintTexts)) {
            draft->fromColumns =
                uniqueOnFrom ? columnsOf(*unique, scope.folds) : columnsOf(**it, scope.folds);
            draft->toColumns = uniqueOnFrom ? columnsOf(**it, scope.folds) : columnsOf(*unique, scope.folds);
            out.drafts.push_back(std::move(*draft));
        }
        indexes.erase(it);
        return true;
    });
}

FacetTexts textsOf(const PartIndex &part)
{
    FacetTexts texts;
    for (const auto &[facet, text] : diffing::textsOf(asIndex(part), dialect(DialectId::PostgreSql))) {
        if (!text.isEmpty())
            texts.emplace_back(facet, text);
    }
    return texts;
}

/// The part of that name, or as the table above makes it.
std::optional<PartIndex> partOrUsual(const Schema &schema, const Table &table, const PartIndex &wanted)
{
    for (const PartIndex &part : table.partIndexes) {
        if (part.name == wanted.name && part.partOf == wanted.partOf)
            return part;
    }
    std::optional<PartIndex> usual = partAsAbove(schema, table, wanted.partOf);
    if (usual)
        usual->name = wanted.name;
    return usual;
}

} // namespace

/// Where one side has no such index above, that is the finding.
void comparePartIndexes(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    std::set<QString> done;
    const auto compare = [&](const PartIndex &each) {
        if (!done.insert(each.name).second)
            return;
        const auto a = partOrUsual(scope.from, from, each);
        const auto b = partOrUsual(scope.to, to, each);
        if (!a || !b)
            return;
        FacetDiff facets(scope, out, {Kind::Index, pathOf(from.name), each.name}, a->origin, b->origin);
        const FacetTexts before = textsOf(*a);
        const FacetTexts after = textsOf(*b);
        for (const char *facet : {"valid", "options", "comment"})
            facets.text(facet, textIn(before, QLatin1String(facet)), textIn(after, QLatin1String(facet)));
        if (auto draft = facets.take(before, after))
            out.drafts.push_back(std::move(*draft));
    };
    for (const PartIndex &each : from.partIndexes)
        compare(each);
    for (const PartIndex &each : to.partIndexes)
        compare(each);
}

void compareUniquesAndIndexes(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    Distinct<UniqueConstraint> ours(from.uniques);
    Distinct<UniqueConstraint> theirs(to.uniques);
    leaveOutRepeats(scope, from, ours, to, theirs, out);
    auto uniques = matched(
        ours.kept(), theirs.kept(), scope,
        [&](const UniqueConstraint &unique, bool) { return uniqueStructure(scope, unique); },
        [](const auto &, const auto &) { return true; });
    auto indexes = matched(
        from.indexes, to.indexes, scope,
        [&](const Index &index, bool onFrom) {
            const Table &table = onFrom ? from : to;
            const Schema &schema = onFrom ? scope.from : scope.to;
            return QStringList{normalParts(scope, index, table, schema).text,
                               normalPredicate(scope, index, table, schema).text,
                               index.unique ? QStringLiteral("unique") : QString(), index.method,
                               scope.folded(columnList(index.include))}
                .join(QLatin1Char('|'));
        },
        [](const auto &, const auto &) { return false; });
    matchAcrossKinds(scope, from, uniques.removed, to, indexes.added, true, out);
    matchAcrossKinds(scope, to, uniques.added, from, indexes.removed, false, out);

    for (const auto &[a, b] : uniques.pairs) {
        if (*a == *b)
            continue;
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        if (scope.folded(columnList(a->columns)) != scope.folded(columnList(b->columns)))
            facets.text("columns", columnList(a->columns), columnList(b->columns));
        facets.text("include", scope.folded(columnList(a->include)), scope.folded(columnList(b->include)));
        facets.rest(before, after,
                    {QStringLiteral("columns"), QStringLiteral("include"), QStringLiteral("kind"),
                     QStringLiteral("name")});
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            out.drafts.push_back(std::move(*draft));
        }
    }
    for (const auto &[a, b] : indexes.pairs) {
        if (*a == *b)
            continue;
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        facets.normals("parts", partsText(*a), normalParts(scope, *a, from, scope.from), partsText(*b),
                       normalParts(scope, *b, to, scope.to));
        facets.expression("predicate", a->predicate,
                          {ExpressionContext::Use::Predicate, nullptr, &from, &scope.from}, b->predicate,
                          {ExpressionContext::Use::Predicate, nullptr, &to, &scope.to});
        facets.text("include", scope.folded(columnList(a->include)), scope.folded(columnList(b->include)));
        facets.rest(before, after,
                    {QStringLiteral("parts"), QStringLiteral("predicate"), QStringLiteral("include"),
                     QStringLiteral("name")});
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            out.drafts.push_back(std::move(*draft));
        }
    }
    for (const UniqueConstraint *unique : uniques.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *unique), *unique, true))
            draft->fromColumns = columnsOf(*unique, scope.folds);
    }
    for (const UniqueConstraint *unique : uniques.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *unique), *unique, false))
            draft->toColumns = columnsOf(*unique, scope.folds);
    }
    for (const Index *index : indexes.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *index), *index, true))
            draft->fromColumns = columnsOf(*index, scope.folds);
    }
    for (const Index *index : indexes.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *index), *index, false))
            draft->toColumns = columnsOf(*index, scope.folds);
    }
}

} // namespace reckoner::diffing
