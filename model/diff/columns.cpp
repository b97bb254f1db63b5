// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"

#include "model/core/asciicase.h"

#include "model/dialect/sqlite_complete.h"
#include "model/sql/sqlite_types.h"

namespace reckoner::diffing {

namespace {

/// 'x'::character varying and 'x'::text are one literal in the light of two types.
QString withoutCast(const QString &text)
{
    if (!text.startsWith(QLatin1Char('\'')))
        return text;
    const qsizetype end = text.lastIndexOf(QLatin1Char('\''));
    return text.mid(end + 1).startsWith(QLatin1String("::")) ? text.left(end + 1) : text;
}

/// A change of type alone may respell the default; the default is a difference only if its value is another.
bool sameDefaultOtherType(const Scope &scope, const Column &from, const Table &fromTable, const Column &to,
                          const Table &toTable)
{
    if (!from.defaultValue || !to.defaultValue)
        return false;
    const auto normal = [&](const Column &column, const DataType &type, const Table &table,
                            const Schema &schema) {
        return scope.dialect.normalExpression(*column.defaultValue,
                                              {ExpressionContext::Use::Default, &type, &table, &schema});
    };
    for (const DataType *type : {&from.type, &to.type}) {
        const Normal a = normal(from, *type, fromTable, scope.from);
        const Normal b = normal(to, *type, toTable, scope.to);
        if (a.text == b.text || withoutCast(a.text) == withoutCast(b.text))
            return true;
    }
    return false;
}

/// Identity with the defaults of the column's type filled in.
QString identityNormal(const Column &column)
{
    if (!column.identity)
        return identityText(column);
    SequenceOptions options = column.identity->options;
    if (options.type.isEmpty())
        options.type = column.type.name;
    return (column.identity->always ? QStringLiteral("always ") : QStringLiteral("by default ")) +
           effectiveSequence(options);
}

/// CREATE TABLE as SQLAlchemy writes it, a tab before each part.
bool isGenerated(const QString &definition)
{
    return definition.section(QLatin1Char('('), 1).startsWith(QLatin1String("\n\t"));
}

/// Semantics 11: a declared type of hand-written DDL holds what a model's type puts in it.
void compareTypes(FacetDiff &facets, const Table &fromTable, const Column &from, const Table &toTable,
                  const Column &to)
{
    const Scope &scope = facets.scope();
    const auto byHand = [](const Table &table) {
        return !table.definition.isEmpty() && !isGenerated(table.definition);
    };
    if (scope.dialect.id() == DialectId::Sqlite && from.type.name != to.type.name && !from.type.opaque &&
        !to.type.opaque && scope.fromModels != scope.toModels &&
        byHand(scope.fromModels ? toTable : fromTable)) {
        const Column &model = scope.fromModels ? from : to;
        const Column &declared = scope.fromModels ? to : from;
        if (scope.dialect.applies(QStringLiteral("sqlite.type.affinity")) &&
            sqliteHolds(declared.type, model.type)) {
            Normal normal{sqliteAffinity(declared.type), {QStringLiteral("sqlite.type.affinity")}, true};
            facets.normals("type", from.type.raw, normal, to.type.raw, normal);
            return;
        }
    }
    facets.type(from.type, to.type);
}

void compareColumn(const Scope &scope, const Table &fromTable, const Column &from, const Table &toTable,
                   const Column &to, Drafts &out)
{
    if (from == to)
        return;
    FacetDiff facets(scope, out, refOf(fromTable, from), from.origin, to.origin);
    compareTypes(facets, fromTable, from, toTable, to);
    if (from.nullable != to.nullable)
        facets.text("nullable", nullableText(from.nullable), nullableText(to.nullable));
    facets.expression("default", from.defaultValue,
                      {ExpressionContext::Use::Default, &from.type, &fromTable, &scope.from}, to.defaultValue,
                      {ExpressionContext::Use::Default, &to.type, &toTable, &scope.to});
    if (facets.has("type") && facets.has("default") &&
        sameDefaultOtherType(scope, from, fromTable, to, toTable))
        facets.drop("default");
    if (from.identity != to.identity || from.autoincrement != to.autoincrement) {
        facets.normals("identity", identityText(from), {identityNormal(from), {}, true}, identityText(to),
                       {identityNormal(to), {}, true});
    }
    if (from.generated != to.generated) {
        if (from.generated && to.generated && from.generated->stored == to.generated->stored) {
            facets.expression("generated", from.generated->expression,
                              {ExpressionContext::Use::Generated, &from.type, &fromTable, &scope.from},
                              to.generated->expression,
                              {ExpressionContext::Use::Generated, &to.type, &toTable, &scope.to});
        } else {
            facets.text("generated", generatedText(from.generated), generatedText(to.generated));
        }
    }
    facets.text("collation", scope.folded(from.collation), scope.folded(to.collation));
    facets.text("options", columnList(from.options), columnList(to.options));
    facets.text("comment", from.comment, to.comment);
    // Whether a column is another name of the rowid follows from its type among others.
    const QStringList byKey = facetsByKey(scope, fromTable, from, toTable, to);
    if (static_cast<qsizetype>(facets.changes().size()) > byKey.size()) {
        for (const QString &facet : byKey)
            facets.drop(facet.toLatin1().constData());
    }
    if (auto draft = facets.take(textsOf(from, scope.dialect), textsOf(to, scope.dialect))) {
        draft->fromColumns = {scope.folded(from.name)};
        draft->toColumns = {scope.folded(to.name)};
        draft->change.destructive = std::any_of(
            draft->change.facets.begin(), draft->change.facets.end(), [&](const FacetChange &facet) {
                return facet.facet == QLatin1String("type") && narrows(from.type, to.type);
            });
        out.drafts.push_back(std::move(*draft));
    }
}

} // namespace

QStringList facetsByKey(const Scope &scope, const Table &from, const Column &a, const Table &to,
                        const Column &b)
{
    QStringList facets;
    if (scope.dialect.id() != DialectId::Sqlite)
        return facets;
    if (a.nullable != b.nullable &&
        (b.nullable ? sqliteKeyRefusesNull(from, a.name) : sqliteKeyRefusesNull(to, b.name)))
        facets.append(QStringLiteral("nullable"));
    // AUTOINCREMENT can only be said of the rowid.
    const auto isRowid = [](const Table &table, const Column &column) {
        const Column *alias = sqliteRowidAlias(table);
        return alias && sameInAscii(alias->name, column.name);
    };
    if (a.autoincrement != b.autoincrement && !(a.autoincrement ? isRowid(to, b) : isRowid(from, a)))
        facets.append(QStringLiteral("identity"));
    return facets;
}

void compareColumns(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    std::map<QString, const Column *> others;
    for (const Column &column : to.columns)
        others.emplace(scope.folded(column.name), &column);
    for (const Column &column : from.columns) {
        const auto it = others.find(scope.folded(column.name));
        if (it != others.end()) {
            compareColumn(scope, from, column, to, *it->second, out);
            others.erase(it);
        } else if (Draft *draft = oneSided(scope, out, refOf(from, column), column, true)) {
            draft->fromColumns = {scope.folded(column.name)};
            draft->change.destructive = true;
        }
    }
    for (const auto &[name, column] : others) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *column), *column, false))
            draft->toColumns = {name};
    }
}

} // namespace reckoner::diffing
