// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

#include <QSet>

#include <optional>

namespace reckoner::pg {

/// A function or operator of the catalogs: the types it is declared for, by their keys (see typeKey()).
/// Source: pg_proc, pg_operator of PostgreSQL 15 and of the extensions that come with it.
struct Signature
{
    QStringList arguments;
    QString result;
    int defaults = 0;         ///< so many of the last arguments may be left out
    bool isVariadic = false;  ///< the last argument is an array of any number of them
    bool isExtension = false; ///< not of pg_catalog
};

/// A column of a relation of the server's own, or of what a function of its own gives.
struct CatalogColumn
{
    QString name;
    DataType type;
};

/// Of pg_catalog and information_schema; empty: there is none. Source: pg_attribute of PostgreSQL 15.
const std::vector<CatalogColumn> &relationColumns(const ObjectName &name);
/// What a function with OUT arguments gives. Source: pg_proc.proallargtypes.
const std::vector<CatalogColumn> &functionColumns(const QString &name);
/// What a domain of information_schema is made of; any other type as it is.
QString withoutOwnDomain(const QString &key);

/// What an extension brings that other objects are made with; empty of one that does not come with the
/// server.
struct Brought
{
    struct OperatorClass
    {
        QString name;
        QString method;
        QString type; ///< that it is the default of; empty: of none
    };
    QSet<QString> types;
    QSet<QString> functions; ///< that pg_catalog has none of by that name
    QSet<QString> methods;
    QSet<QString> operators; ///< "%(text,text)"
    std::vector<OperatorClass> classes;
};
const Brought &broughtBy(const QString &extension);

const std::vector<Signature> &functionsNamed(const QString &name);
/// Prefix operators have one argument.
const std::vector<Signature> &operatorsNamed(const QString &name);

/// What a type without its own meaning is to the parser. Source: pg_type.typcategory, typispreferred.
struct TypeClass
{
    QChar category; ///< 'N' number, 'S' string, 'D' date and time, 'A' array, 'E' enum, 'C' composite, ...
    bool isPreferred = false;
};

/// `schema` may be null: for enums, composites and ranges of users.
TypeClass classOf(const QString &key, const Schema *schema);

/// What a range of the server's own is made of; empty: it is none. Source: pg_range.rngsubtype.
QString builtinRangeElement(const QString &key);

/// Whether the server brings one type to the other by itself (pg_cast.castcontext 'i', arrays by their
/// elements).
bool isImplicit(const QString &from, const QString &to);

/// Given the types of the arguments ("unknown": of a literal without a type), what is meant. Source:
/// func_select_candidate(), oper(), enforce_generic_type_consistency().
struct Resolved
{
    QStringList arguments; ///< what each is brought to
    QString result;
    bool isExtension = false;
    bool isVariadic = false; ///< the arguments from `fixed` on are members of the last one declared
    std::size_t fixed = 0;
};

std::optional<Resolved> resolve(const std::vector<Signature> &candidates, const QStringList &given,
                                const Schema *schema);
/// The same of an operator, which first takes a literal for what the other side is.
std::optional<Resolved> resolveOperator(const QString &name, const QStringList &given, const Schema *schema);

/// The type that values of several types have in common; empty if there is none or one is not known. Source:
/// select_common_type().
QString commonType(const QStringList &types, const Schema *schema);

} // namespace reckoner::pg
