// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/enginerules.h"
#include "model/schema/facets.h"

#include <QSet>

#include <memory>

namespace reckoner {

/// A comparable spelling and the named rules that led there. `known` is false where the meaning could
/// not be worked out: two different unknown texts are "unknown", never "different".
struct Normal
{
    QString text;
    QStringList rules; ///< names of the equivalence rules applied, e.g. "pg.type.synonym"
    bool known = true;

    bool operator==(const Normal &) const = default;
};

/// In whose light an expression is compared.
struct ExpressionContext
{
    enum class Use { Default, Check, Predicate, IndexPart, Generated };
    Use use = Use::Default;
    const DataType *type = nullptr;     ///< the column's type, for defaults
    const Table *table = nullptr;       ///< for the types of the columns named
    const Schema *schema = nullptr;     ///< for enums
    const QSet<QString> *off = nullptr; ///< rules that are not to be applied; null: none
};

enum class StatementUse {
    View,           ///< the query of a view
    Rule,           ///< CREATE RULE ...
    Body,           ///< the statements of a BEGIN ATOMIC body, or RETURN ...
    TriggerBody,    ///< SQLite: the statements between BEGIN and END
    PartitionKey,   ///< "RANGE (created_at)"
    PartitionBound, ///< "FOR VALUES FROM (1) TO (2)"
    Module,         ///< SQLite: a virtual table's module with its arguments, "fts5(title, body)"
};

struct StatementContext
{
    const Schema *schema = nullptr;     ///< for the columns and types of the tables named
    const Table *table = nullptr;       ///< whose key, trigger or rule it is
    QStringList columnNames;            ///< of a view: given explicitly
    const QSet<QString> *off = nullptr; ///< as ExpressionContext's
    const std::vector<RoutineArgument> *arguments = nullptr; ///< of the routine whose body it is
};

/// A backend's knowledge of equal meanings. Immutable, one per backend: dialect(DialectId).
class Dialect : public EngineRules
{
public:
    /// Quotes if the backend needs it (key words, case, other characters).
    virtual QString quote(const QString &identifier) const = 0;
    /// A string as an SQL literal.
    virtual QString literal(const QString &text) const = 0;
    /// Canonical SQL of a type: "character varying(50)", "timestamp with time zone", "public.mood[]".
    virtual QString typeText(const DataType &type) const = 0;
    /// Understands a type as SQL text spells it ("varchar(50)", "int4[]"); never fails: opaque if not
    /// understood.
    virtual DataType parseType(const QString &text) const = 0;

    virtual Normal normalType(const DataType &type) const = 0;
    virtual Normal normalExpression(const Expression &expression, const ExpressionContext &context) const = 0;
    /// Of what is more than an expression. Without a better one: the text with single spaces, not known.
    virtual Normal normalStatement(StatementUse use, const QString &sql,
                                   const StatementContext &context) const;

    /// The part of an index as the engine keeps it, with the rules that made it so.
    virtual IndexPart keptPart(const IndexPart &part, const QString &method, const Table &table,
                               QStringList &rules) const;

    /// False for a rule of equality that is switched off.
    virtual bool applies(const QString &rule) const = 0;

    /// Facets that a live catalog, and a replay, of this backend can speak of.
    virtual Facets liveFacets() const = 0;
};

const Dialect &dialect(DialectId id);
/// The same with some of its rules (equivalences()) switched off: what only these would equate is different.
std::unique_ptr<const Dialect> dialectWithout(DialectId id, const QSet<QString> &rules);

} // namespace reckoner
