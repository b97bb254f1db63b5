// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/items.h"
#include "model/orm/names.h"

namespace reckoner::orm {

/// What SQLAlchemy's arithmetic and its containers tell types apart by.
enum class Family { None, Integer, Numeric, Float, Text, Boolean, Json, Jsonb, Hstore, Array, Range, Other };
Family familyOf(const std::optional<TypeInfo> &type);

/// A piece of SQL on its way into a bigger one.
struct Sql
{
    /// document["key"], document[("a", "b")]: what astext and as_integer() write anew.
    struct Subscript
    {
        QString left;
        QString key; ///< as a literal; on SQLite, the steps of a path
        bool path = false;
    };
    QString text;
    int precedence = 20; ///< SQLAlchemy's _PRECEDENCE of the outermost operator; 20: an atom
    QString op;          ///< the outermost operator, for operators that need no parentheses in themselves
    std::optional<TypeInfo> type; ///< if it is a column or a cast
    std::shared_ptr<const Subscript> subscript;
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
    /// Whether what was written depends on a version that the project does not say.
    bool dependsOnVersion() const { return m_perhaps; }

private:
    Sql literalValue(const python::Value &value, const std::optional<TypeInfo> &type);
    /// As the TypeDecorator of the column on the other side has it.
    Sql boundValue(const python::Value &value, const TypeInfo &type);
    /// An operand: a Python literal is written in the light of the other side's type.
    Sql operand(const python::Value &value, const std::optional<TypeInfo> &type = {});
    Sql call(const LibraryCall &call, const python::Value &value);
    Sql method(const LibraryCall &call);
    Sql function(const QString &name, const python::Arguments &arguments);
    Sql operation(const python::OperationData &operation);
    Sql binary(const python::Value &left, const QString &op, const python::Value &right);
    Sql junction(const std::vector<python::Value> &parts, bool all);
    Sql negation(const python::Value &value);
    Sql divided(const Sql &left, const Sql &right, const QString &op);
    /// The type of an arithmetic result, as types of SQLAlchemy adapt to each other.
    std::optional<TypeInfo> adapted(const Sql &left, const Sql &right, const QString &op);
    TypeInfo plainType(const QString &words, bool integer = false, bool text = false) const;
    /// datetime.date(...), Decimal("..."), UUID("..."), timedelta(...)
    Sql pythonObject(const python::Value &value, const std::optional<TypeInfo> &type);
    Sql subscript(const python::Value &container, const python::Value &key);
    /// document["key"].astext, .as_integer(), ...
    Sql asText(const python::Value &document);
    Sql documentAs(const LibraryCall &call);
    std::optional<QString> pathSteps(const python::Value &key) const;
    /// Methods of arrays, ranges, JSONB and hstore; nullopt: none of theirs.
    std::optional<Sql> containerMethod(const LibraryCall &call, const Sql &base);
    Sql arrayLiteral(const python::Value &value, const std::optional<TypeInfo> &type);
    Sql sameList(const std::vector<python::Value> &items, const QString &open, const QString &close);
    Sql comparedTo(const Sql &left, const QString &word, const Sql &right, int precedence) const;
    /// contains() of it is LIKE.
    bool isString(const python::Value &value);
    Sql matched(const Sql &left, const LibraryCall &call);
    Sql extract(const LibraryCall &call);
    Sql inList(const python::Value &left, const python::Value &list, bool negated);
    Sql between(const python::Value &left, const python::Arguments &arguments, bool negated);
    Sql like(const python::Value &left, const python::Arguments &arguments, const QString &method);
    Sql cast(const Sql &operand, const python::Value &type);
    Sql caseWhen(const python::Arguments &arguments);
    std::optional<TypeInfo> functionType(const QString &name, const std::vector<Sql> &arguments) const;
    Sql asBoolean(Sql sql, bool value);
    static QString grouped(const Sql &sql, int against, const QString &op = {});
    bool postgres() const { return m_items.isPostgreSql(); }

    Items &m_items;
    int m_depth = 0;
    bool m_perhaps = false; ///< another version of SQLAlchemy writes it otherwise
};

/// Whether every keyword is one of these: what is not known is not ignored.
bool onlyKeywords(const python::Arguments &arguments, const std::vector<const char *> &names);

/// text("...") with its escapes undone.
QString textClause(const QString &text);

} // namespace reckoner::orm
