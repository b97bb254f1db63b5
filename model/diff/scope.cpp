// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/scope.h"
#include "model/diff/difftext.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

QStringList united(const QStringList &a, const QStringList &b)
{
    QStringList all = a + b;
    all.removeDuplicates();
    return all;
}

/// DEFAULT NULL is no default (equivalence 5.1); sources leave it out, hand-written DDL may not.
bool isNothing(const Normal &normal, const ExpressionContext &context)
{
    return context.use == ExpressionContext::Use::Default &&
           (normal.text.isEmpty() || normal.text.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0);
}

} // namespace

bool isMildFacet(const QString &facet)
{
    return facet == QLatin1String("name") || facet == QLatin1String("columnOrder") ||
           facet == QLatin1String("kind");
}

QString textIn(const FacetTexts &texts, const QString &facet)
{
    const auto it =
        std::find_if(texts.begin(), texts.end(), [&](const auto &entry) { return entry.first == facet; });
    return it == texts.end() ? QString() : it->second;
}

Place placeOf(const Origin &origin)
{
    return {origin.file, origin.line, 0};
}

bool FacetDiff::comparable(const char *facet, bool fromHolds, bool toHolds)
{
    const QString name = QLatin1String(facet);
    const bool fromSpeaks = m_scope.fromFacets.speaksOf(m_ref.kind, name);
    const bool toSpeaks = m_scope.toFacets.speaksOf(m_ref.kind, name);
    if (fromSpeaks && toSpeaks)
        return true;
    if (fromSpeaks && fromHolds)
        unknown(facet, DiffText::tr("the other side cannot speak of this facet"), placeOf(m_from));
    else if (toSpeaks && toHolds)
        unknown(facet, DiffText::tr("the other side cannot speak of this facet"), placeOf(m_to));
    return false;
}

void FacetDiff::unknown(const char *facet, const QString &reason, const Place &place)
{
    m_out.notComparable.push_back({m_ref, QLatin1String(facet), reason, place});
}

void FacetDiff::equal(const char *facet, const QString &rawFrom, const Normal &from, const QString &rawTo,
                      const Normal &to)
{
    if (m_scope.equalities && rawFrom != rawTo)
        m_out.equalities.push_back(
            {m_ref,
             {QLatin1String(facet), rawFrom, rawTo, from.text, to.text, united(from.rules, to.rules)}});
}

void FacetDiff::text(const char *facet, const QString &from, const QString &to)
{
    if (from == to || !comparable(facet, !from.isEmpty(), !to.isEmpty()))
        return;
    m_changes.push_back({QLatin1String(facet), from, to, from, to, {}});
}

void FacetDiff::normals(const char *facet, const QString &rawFrom, const Normal &from, const QString &rawTo,
                        const Normal &to)
{
    if (from.text == to.text)
        return equal(facet, rawFrom, from, rawTo, to);
    if (!comparable(facet, !rawFrom.isEmpty(), !rawTo.isEmpty()))
        return;
    if (!from.known || !to.known) {
        const bool first = !from.known;
        unknown(facet,
                DiffText::tr("the meaning of '%1' could not be worked out").arg(first ? rawFrom : rawTo),
                placeOf(first ? m_from : m_to));
        return;
    }
    m_changes.push_back(
        {QLatin1String(facet), rawFrom, rawTo, from.text, to.text, united(from.rules, to.rules)});
}

void FacetDiff::type(const DataType &from, const DataType &to)
{
    // sqlalchemy.float.version: a name that depends on a version nobody pins is equal to each it may be
    const bool sameName =
        from.name == to.name || from.alternatives.contains(to.name) || to.alternatives.contains(from.name);
    const bool same = !from.opaque && !to.opaque && sameName && from.schema == to.schema &&
                      from.args == to.args && from.fields == to.fields && from.dimensions == to.dimensions;
    const bool bySpelling = m_scope.dialect.applies(QStringLiteral("pg.type.synonym")) &&
                            m_scope.dialect.applies(QStringLiteral("sqlite.type.spelling"));
    if (same && bySpelling && (!m_scope.equalities || from.raw.isEmpty() || to.raw.isEmpty()))
        return;
    if (from.opaque || to.opaque) {
        if (from.raw == to.raw || !comparable("type", true, true))
            return;
        unknown("type",
                DiffText::tr("the type '%1' could not be understood").arg(from.opaque ? from.raw : to.raw),
                placeOf(from.opaque ? m_from : m_to));
        return;
    }
    const auto normal = [this](const DataType &type) {
        Normal result = m_scope.dialect.normalType(type);
        if (!type.alternatives.isEmpty())
            result.rules.append(QStringLiteral("sqlalchemy.float.version"));
        return result;
    };
    if (same && bySpelling)
        return equal("type", from.raw, normal(from), to.raw, normal(to));
    normals("type", typeRaw(from, m_scope.dialect), normal(from), typeRaw(to, m_scope.dialect), normal(to));
}

void FacetDiff::expression(const char *facet, const std::optional<Expression> &from,
                           const ExpressionContext &fromContext, const std::optional<Expression> &to,
                           const ExpressionContext &toContext)
{
    if (!from && !to)
        return;
    if ((from && from->opaque) || (to && to->opaque)) {
        if (!comparable(facet, from.has_value(), to.has_value()))
            return;
        const bool first = from && from->opaque;
        unknown(facet, DiffText::tr("an expression that could not be understood by reading"),
                placeOf(first ? m_from : m_to));
        return;
    }
    if (from && to && from->text == to->text)
        return;
    const Normal a = from ? m_scope.dialect.normalExpression(*from, fromContext) : Normal{};
    const Normal b = to ? m_scope.dialect.normalExpression(*to, toContext) : Normal{};
    if (!from || !to) {
        // Presence is known even where the meaning is not.
        if (isNothing(from ? a : b, fromContext))
            return equal(facet, from ? from->text : QString(), a, to ? to->text : QString(), b);
        if (!comparable(facet, from.has_value(), to.has_value()))
            return;
        m_changes.push_back({QLatin1String(facet), from ? from->text : QString(), to ? to->text : QString(),
                             a.text, b.text, united(a.rules, b.rules)});
        return;
    }
    normals(facet, from->text, a, to->text, b);
}

void FacetDiff::statement(const char *facet, StatementUse use, const QString &from,
                          const StatementContext &fromContext, const QString &to,
                          const StatementContext &toContext)
{
    if (from == to && fromContext.columnNames == toContext.columnNames)
        return;
    if (from.isEmpty() || to.isEmpty()) {
        text(facet, from, to);
        return;
    }
    normals(facet, from, m_scope.dialect.normalStatement(use, from, fromContext), to,
            m_scope.dialect.normalStatement(use, to, toContext));
}

void FacetDiff::name(const QString &from, const QString &to)
{
    if (from.isEmpty() || to.isEmpty() || m_scope.folded(from) == m_scope.folded(to))
        return;
    if (m_scope.fromFacets.speaksOf(m_ref.kind, QStringLiteral("name")) &&
        m_scope.toFacets.speaksOf(m_ref.kind, QStringLiteral("name")))
        m_changes.push_back({QStringLiteral("name"), from, to, from, to, {}});
}

void FacetDiff::rest(const FacetTexts &from, const FacetTexts &to, const QStringList &except)
{
    for (const QString &facet : facetsOf(m_ref.kind)) {
        if (!except.contains(facet))
            text(facet.toLatin1().constData(), textIn(from, facet), textIn(to, facet));
    }
}

bool FacetDiff::has(const char *facet) const
{
    return std::any_of(m_changes.begin(), m_changes.end(),
                       [&](const FacetChange &change) { return change.facet == QLatin1String(facet); });
}

void FacetDiff::drop(const char *facet)
{
    std::erase_if(m_changes, [&](const FacetChange &change) { return change.facet == QLatin1String(facet); });
}

std::optional<Draft> FacetDiff::take(FacetTexts before, FacetTexts after)
{
    if (m_changes.empty())
        return std::nullopt;
    const QStringList order = facetsOf(m_ref.kind);
    std::stable_sort(m_changes.begin(), m_changes.end(), [&](const FacetChange &a, const FacetChange &b) {
        return order.indexOf(a.facet) < order.indexOf(b.facet);
    });
    Draft draft;
    draft.change.ref = m_ref;
    draft.change.action = Action::Modified;
    draft.change.before = std::move(before);
    draft.change.after = std::move(after);
    draft.change.from = m_from;
    draft.change.to = m_to;
    draft.change.mild = std::all_of(m_changes.begin(), m_changes.end(), [](const FacetChange &change) {
        return isMildFacet(change.facet);
    });
    draft.change.facets = std::move(m_changes);
    return draft;
}

} // namespace reckoner::diffing
