// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/change.h"
#include "model/diff/describe.h"
#include "model/diff/difftext.h"
#include "model/diff/identifiers.h"

#include <iterator>
#include <map>

namespace reckoner::diffing {

/// What two schemas are compared in the light of.
struct Scope
{
    const Schema &from;
    const Schema &to;
    const Facets &fromFacets;
    const Facets &toFacets;
    const Dialect &dialect;
    bool renames = true;
    bool folds = false;
    bool columnOrder = true; ///< compare the order of columns
    bool equalities = false; ///< tell pairs that are spelt differently and mean the same
    int renameTrials = 32;   ///< how many renames of whole objects to try
    bool effects = true;     ///< look for consequences by trying
    bool fromModels = false; ///< the side is read from models
    bool toModels = false;

    /// The same with other sides.
    Scope with(const Schema &otherFrom, const Schema &otherTo) const
    {
        return {otherFrom,   otherTo,    fromFacets,   toFacets, dialect,    renames, folds,
                columnOrder, equalities, renameTrials, effects,  fromModels, toModels};
    }
    Scope withFrom(const Schema &other) const { return with(other, to); }
    QString folded(const QString &name) const { return fold(name, folds); }
};

/// A change with what later passes ask of it: the columns of its table that it is made over on each
/// side, and the tables a foreign key leads to.
struct Draft
{
    Change change;
    ObjectName table;
    std::set<QString> fromColumns;
    std::set<QString> toColumns;
    std::optional<ForeignKey> fromKey;
    std::optional<ForeignKey> toKey;
    std::optional<ObjectRef> consequenceOf; ///< set: an entry of that finding, no finding of its own

    bool onFromOnly() const { return change.action == Action::Removed; }
    bool onToOnly() const { return change.action == Action::Added; }
};

struct Drafts
{
    std::vector<Draft> drafts;
    std::vector<NotComparable> notComparable;
    std::vector<Equality> equalities;
    std::map<Kind, int> unspoken; ///< objects of kinds that the other side never speaks of

    /// All of another but its drafts.
    void takeTelling(Drafts &&more)
    {
        std::move(more.notComparable.begin(), more.notComparable.end(), std::back_inserter(notComparable));
        std::move(more.equalities.begin(), more.equalities.end(), std::back_inserter(equalities));
        for (const auto &[kind, count] : more.unspoken)
            unspoken[kind] += count;
    }
};

/// Kinds that models do not speak of unless a project declares them: views, routines, triggers, ...
inline bool isProgramKind(Kind kind)
{
    return kind >= Kind::Domain;
}

/// Compares two objects facet by facet (semantics 1): a facet counts only where both sides speak of it.
class FacetDiff
{
public:
    FacetDiff(const Scope &scope, Drafts &out, ObjectRef ref, const Origin &from, const Origin &to)
        : m_scope(scope)
        , m_out(out)
        , m_ref(std::move(ref))
        , m_from(from)
        , m_to(to)
    {
    }

    const Scope &scope() const { return m_scope; }
    /// Texts that are their own normal form.
    void text(const char *facet, const QString &from, const QString &to);
    /// Raw texts with normal forms.
    void normals(const char *facet, const QString &rawFrom, const Normal &from, const QString &rawTo,
                 const Normal &to);
    void type(const DataType &from, const DataType &to);
    void expression(const char *facet, const std::optional<Expression> &from,
                    const ExpressionContext &fromContext, const std::optional<Expression> &to,
                    const ExpressionContext &toContext);
    /// What is more than an expression: a query, a rule, a partition's bound.
    void statement(const char *facet, StatementUse use, const QString &from,
                   const StatementContext &fromContext, const QString &to, const StatementContext &toContext);
    /// Names are told only where both sides have one.
    void name(const QString &from, const QString &to);
    /// All facets of two descriptions but those in `except`, by text().
    void rest(const FacetTexts &from, const FacetTexts &to, const QStringList &except);

    const std::vector<FacetChange> &changes() const { return m_changes; }
    bool has(const char *facet) const;
    void drop(const char *facet);
    /// The modified Draft, or nothing if no facet differs.
    std::optional<Draft> take(FacetTexts before, FacetTexts after);

private:
    bool comparable(const char *facet, bool fromHolds, bool toHolds);
    void unknown(const char *facet, const QString &reason, const Place &place);
    void equal(const char *facet, const QString &rawFrom, const Normal &from, const QString &rawTo,
               const Normal &to);

    const Scope &m_scope;
    Drafts &m_out;
    ObjectRef m_ref;
    const Origin &m_from;
    const Origin &m_to;
    std::vector<FacetChange> m_changes;
};

/// A difference in this alone is mild.
bool isMildFacet(const QString &facet);
Place placeOf(const Origin &origin);
/// The text of one facet; empty if it is at its default.
QString textIn(const FacetTexts &texts, const QString &facet);

/// An object that one side has alone: a Draft, or not comparable if the other side cannot speak of its kind.
template<class T>
Draft *oneSided(const Scope &scope, Drafts &out, const ObjectRef &ref, const T &object, bool onFrom)
{
    const Facets &own = onFrom ? scope.fromFacets : scope.toFacets;
    const Facets &other = onFrom ? scope.toFacets : scope.fromFacets;
    // A kind that its own side only carries by name is counted in Snapshot::notCompared, not listed one by
    // one.
    if (!own.speaksOf(ref.kind))
        return nullptr;
    if (!other.speaksOf(ref.kind)) {
        if (isProgramKind(ref.kind)) {
            ++out.unspoken[ref.kind]; // told once for the kind, not object by object
            return nullptr;
        }
        out.notComparable.push_back({ref, QString(), DiffText::tr("the other side cannot speak of this kind"),
                                     placeOf(object.origin)});
        return nullptr;
    }
    Draft draft;
    draft.change.ref = ref;
    draft.change.action = onFrom ? Action::Removed : Action::Added;
    (onFrom ? draft.change.before : draft.change.after) = textsOf(object, scope.dialect);
    (onFrom ? draft.change.from : draft.change.to) = object.origin;
    out.drafts.push_back(std::move(draft));
    return &out.drafts.back();
}

} // namespace reckoner::diffing
