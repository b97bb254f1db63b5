// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/items.h"
#include "model/orm/names.h"

namespace reckoner::orm {

/// A piece of SQL on its way into a bigger one.
struct Sql
{
    QString text;
    int precedence = 20; ///< SQLAlchemy's _PRECEDENCE of the outermost operator; 20: an atom
    QString op;          ///< the outermost operator, for operators that need no parentheses in themselves
    std::optional<TypeInfo> type; ///< if it is a column or a cast
    bool known = true;

    static Sql unknown()
    {
        Sql sql;
        sql.known = false;
        return sql;
    }
};

/// SQL of an expression built in Python, as SQLAlchemy's compiler of the dialect writes it with
/// literal_binds and without table names.
class ExpressionWriter
{
public:
    explicit ExpressionWriter(Items &items)
        : m_items(items)
    {
    }

    Sql write(const python::Value &value);

private:
    Sql literalValue(const python::Value &value, const std::optional<TypeInfo> &type);
    /// An operand: a Python literal is written in the light of the other side's type.
    Sql operand(const python::Value &value, const std::optional<TypeInfo> &type = {});
    Sql call(const LibraryCall &call, const python::Value &value);
    Sql method(const LibraryCall &call);
    Sql function(const QString &name, const python::Arguments &arguments);
    Sql operation(const python::OperationData &operation);
    Sql binary(const python::Value &left, const QString &op, const python::Value &right);
    Sql junction(const std::vector<python::Value> &parts, bool all);
    Sql negation(const python::Value &value);
    Sql inList(const python::Value &left, const python::Value &list, bool negated);
    Sql between(const python::Value &left, const python::Arguments &arguments, bool negated);
    Sql like(const python::Value &left, const python::Arguments &arguments, const QString &method);
    Sql cast(const Sql &operand, const python::Value &type);
    Sql caseWhen(const python::Arguments &arguments);
    Sql asBoolean(Sql sql, bool value);
    static QString grouped(const Sql &sql, int against, const QString &op = {});
    bool postgres() const { return m_items.isPostgreSql(); }

    Items &m_items;
    int m_depth = 0;
};

/// text("...") with its escapes undone.
QString textClause(const QString &text);

} // namespace reckoner::orm
