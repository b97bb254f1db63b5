// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/bytext.h"

namespace reckoner::diffing {

namespace {

/// What a control file gives and nobody wrote is not known to a history.
bool isUnsaid(const Extension &extension, const QString &text)
{
    return text.isEmpty() && extension.origin.isKnown();
}

/// CREATE EXTENSION without a version or a schema leaves both to the server; one without a schema of its own
/// goes to the default one.
QStringList extensionFacets(FacetDiff &facets, const Extension &a, const Extension &b, const FacetTexts &,
                            const FacetTexts &)
{
    if (!a.version.isEmpty() && !b.version.isEmpty())
        facets.text("version", a.version, b.version);
    const bool settled = a.relocatable && b.relocatable;
    if ((!a.schema.isEmpty() && !b.schema.isEmpty()) || settled) {
        const auto schema = [&](const Extension &extension) {
            return extension.schema.isEmpty() ? facets.scope().dialect.defaultSchema() : extension.schema;
        };
        facets.text("schema", schema(a), schema(b));
    }
    if (!isUnsaid(a, a.comment) && !isUnsaid(b, b.comment))
        facets.text("comment", a.comment, b.comment);
    return facetsOf(Kind::Extension);
}

} // namespace

void compareOthers(const Scope &scope, Drafts &out)
{
    // The default schema is there in every database, with a comment or without.
    const auto spaces = [&](const Schema &schema) {
        auto map = schema.namespaces;
        const QString name = scope.dialect.defaultSchema();
        map.emplace(name, Namespace{name, {}, {}});
        return map;
    };
    // A schema only holds objects: a side that cannot speak of schemas still speaks of what is in them.
    if (scope.fromFacets.speaksOf(Kind::Schema) && scope.toFacets.speaksOf(Kind::Schema))
        byText(
            scope, spaces(scope.from), spaces(scope.to),
            [](const Namespace &space) {
                return ObjectRef{Kind::Schema, QString(), space.name};
            },
            out);
    const auto unplaced = [](Kind kind) {
        return [kind](const auto &object) { return ObjectRef{kind, QString(), object.name}; };
    };
    byFacets(scope, scope.from.extensions, scope.to.extensions, unplaced(Kind::Extension), extensionFacets,
             out);
    byText(scope, scope.from.collations, scope.to.collations, refIn<Collation>(Kind::Collation), out);
    byFacets(
        scope, scope.from.statistics, scope.to.statistics, refIn<Statistics>(Kind::Statistics),
        [&](FacetDiff &facets, const Statistics &a, const Statistics &b, const FacetTexts &before,
            const FacetTexts &after) {
            const auto parts = [&](const Statistics &statistics, const Schema &schema) {
                Normal normal{columnList(statistics.columns), {}, true};
                const Table *table = schema.table(statistics.table);
                for (const Expression &expression : statistics.expressions) {
                    const Normal part = scope.dialect.normalExpression(
                        expression, {ExpressionContext::Use::IndexPart, nullptr, table, &schema});
                    normal.text += QLatin1String(", (") + part.text + QLatin1Char(')');
                    normal.known = normal.known && part.known;
                }
                return normal;
            };
            facets.normals("parts", textIn(before, QStringLiteral("parts")), parts(a, scope.from),
                           textIn(after, QStringLiteral("parts")), parts(b, scope.to));
            return QStringList{QStringLiteral("parts")};
        },
        out);
    byText(scope, scope.from.eventTriggers, scope.to.eventTriggers, unplaced(Kind::EventTrigger), out);
    byFacets(
        scope, scope.from.publications, scope.to.publications, unplaced(Kind::Publication),
        [&](FacetDiff &facets, const Publication &a, const Publication &b, const FacetTexts &before,
            const FacetTexts &after) {
            const auto tables = [&](const Publication &publication, const Schema &schema) {
                Normal normal{publication.allTables ? QStringLiteral("all") : QString(), {}, true};
                for (const PublishedTable &each : publication.tables) {
                    normal.text +=
                        pathOf(each.table) + QLatin1Char('(') + columnList(each.columns) + QLatin1Char(')');
                    if (!each.where)
                        continue;
                    const Normal where = scope.dialect.normalExpression(
                        *each.where,
                        {ExpressionContext::Use::Predicate, nullptr, schema.table(each.table), &schema});
                    normal.text += QLatin1String(" where ") + where.text;
                    normal.known = normal.known && where.known;
                }
                return normal;
            };
            facets.normals("tables", textIn(before, QStringLiteral("tables")), tables(a, scope.from),
                           textIn(after, QStringLiteral("tables")), tables(b, scope.to));
            return QStringList{QStringLiteral("tables")};
        },
        out);
    byText(scope, scope.from.foreignServers, scope.to.foreignServers, unplaced(Kind::ForeignServer), out);
}

} // namespace reckoner::diffing
