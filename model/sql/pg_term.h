// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/schema/types.h"

#include <functional>
#include <optional>
#include <vector>

namespace reckoner::pg {

class Node;
class Tree;

/// Where something stands in what was parsed, a byte; says nothing about what it is.
struct Location
{
    int at = -1;

    bool operator==(const Location &) const { return true; }
};

/// One node of an expression, as a value that rules can rewrite. Example: a IN (1, 2) is
/// AnyOf "=" [Column a, Array [Constant 1, Constant 2]].
struct Term
{
    enum class Kind {
        Column,   ///< text: name, without the table
        Constant, ///< text, constant
        Cast,     ///< args[0], type
        Call,     ///< schema, text: function; args; `distinct`
        Operator, ///< text; one argument (prefix) or two
        And,
        Or,
        Not,
        NullTest,    ///< text: "IS NULL", "IS NOT NULL"
        BooleanTest, ///< text: "IS TRUE", ...
        Distinct,    ///< IS DISTINCT FROM
        NullIf,
        AnyOf, ///< text: operator; args: left, array
        AllOf,
        Array,
        Row,
        Case, ///< args: pairs of condition and result, then the ELSE; `subject`: args[0] is the tested value
        Coalesce,
        Greatest,
        Least,
        SqlValue,  ///< text: "CURRENT_DATE", "CURRENT_TIMESTAMP(3)"
        Collate,   ///< text: collation
        Subscript, ///< args: value, index [, upper]; text ":" for a slice
        Field,     ///< text: name
        Xml,       ///< text: "XMLELEMENT", ... with its words; schema: the element's name; Named: attributes
        Named,     ///< text: name of the argument; args[0] what it is given: "days => 7"
        Text,      ///< text: normal form of what has no Term of its own (a subquery, an aggregate); type
        Default,   ///< nothing there
    };
    enum class Constant { Null, Integer, Float, String, Boolean, Bits };

    Kind kind = Kind::Default;
    Constant constant = Constant::Null;
    bool subject = false;  ///< Case: CASE x WHEN ...
    bool hasElse = false;  ///< Case
    bool variadic = false; ///< Call
    bool isList = false;   ///< AnyOf, AllOf: written as IN, NOT IN
    Location location;     ///< Constant: of a string
    QString schema;
    QString text;
    DataType type; ///< of a Cast and a Text; of others once it is worked out
    std::vector<Term> args;

    bool operator==(const Term &) const = default;

    bool isConstant() const { return kind == Kind::Constant; }
    bool isConstant(Constant wanted) const { return kind == Kind::Constant && constant == wanted; }
};

Term columnTerm(const QString &name);
Term constantTerm(Term::Constant constant, const QString &text);
Term makeTerm(Term::Kind kind, const QString &text, std::vector<Term> args);

/// Asked for each node first: an expression inside a query names columns of several tables, and holds
/// aggregates and subqueries. Nothing: read as usual.
using TermHook = std::function<std::optional<Result<Term>>(const Node &)>;

/// Where the nodes of an expression come from.
struct TermSource
{
    TermSource(const Tree &given, const TermHook *asked = nullptr)
        : tree(given)
        , hook(asked)
    {
    }
    const Tree &tree;
    const TermHook *hook;
};

/// Reads one expression. Errors: sql.syntax (not one expression), sql.expression (holds something
/// that has no Term: a subquery, a window function, ...).
Result<Term> parseExpression(const QString &text);
Result<Term> termOf(const Node &node, const TermSource &source);

/// PostgreSQL text of a term, with few parentheses. Rule-made terms print alike whatever their source.
QString printTerm(const Term &term);

} // namespace reckoner::pg
