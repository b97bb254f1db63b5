// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/place.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace reckoner::python {

class Interpreter;
struct Module;
class Value;

struct ListData;
struct DictData;
struct FunctionData;
struct ClassData;
struct InstanceData;
struct CallData;
struct AttributeData;
struct OperationData;
struct OpaqueData;

/// None.
struct NoneValue
{
    bool operator==(const NoneValue &) const = default;
};

/// A name of a library whose source is not read: "sqlalchemy.Column", "alembic.op", "datetime.datetime";
/// builtins are "builtins.len", ...
struct Symbol
{
    QString dotted;
    bool operator==(const Symbol &) const = default;
};

/// What an expression of Python is known to be by reading. Library objects stay symbolic: calling
/// `sa.Column("id", sa.Integer())` yields a Call of the Symbol "sqlalchemy.Column" with its arguments;
/// an operator on something symbolic yields an Operation; what cannot be known is Opaque with a place.
/// Lists, dicts, sets and instances are shared and mutable, as in Python.
class Value
{
public:
    using Data =
        std::variant<NoneValue, bool, qint64, double, QString, QByteArray, std::shared_ptr<ListData>,
                     std::shared_ptr<DictData>, std::shared_ptr<const FunctionData>,
                     std::shared_ptr<ClassData>, std::shared_ptr<InstanceData>, std::shared_ptr<Module>,
                     Symbol, std::shared_ptr<const CallData>, std::shared_ptr<const AttributeData>,
                     std::shared_ptr<const OperationData>, std::shared_ptr<const OpaqueData>>;

    Value() = default; ///< None
    Value(Data data)
        : m_data(std::move(data))
    {
    }
    Value(const Value &) = default;
    Value(Value &&) = default;
    Value &operator=(const Value &) = default;
    Value &operator=(Value &&) = default;
    ~Value()
    {
        if (m_data.index() > lastPlain)
            release();
    }

    const Data &data() const { return m_data; }
    template<class T>
    const T *as() const
    {
        return std::get_if<T>(&m_data);
    }

    bool isNone() const { return std::holds_alternative<NoneValue>(m_data); }
    bool isOpaque() const { return as<std::shared_ptr<const OpaqueData>>() != nullptr; }

    // Views on the common cases; nullptr if it is something else.
    const bool *boolean() const { return as<bool>(); }
    const qint64 *integer() const { return as<qint64>(); }
    const double *real() const { return as<double>(); }
    const QString *string() const { return as<QString>(); }
    ListData *list() const; ///< list, tuple or set
    DictData *dict() const;
    const FunctionData *function() const;
    ClassData *klass() const;
    InstanceData *instance() const;
    Module *module() const;
    const Symbol *symbol() const { return as<Symbol>(); }
    const CallData *call() const;
    const AttributeData *attribute() const;
    const OperationData *operation() const;
    const OpaqueData *opaque() const;

    /// The dotted name if this is a Symbol, or an attribute chain on one ("sqlalchemy.func.now"); else "".
    QString dotted() const;

    static Value list(std::vector<Value> items);
    static Value tuple(std::vector<Value> items);
    static Value set(std::vector<Value> items);
    static Value dict(std::vector<std::pair<Value, Value>> items);
    static Value unknown(QString reason, Place place, QString text = {}, QStringList strings = {});

private:
    /// Lets go of what is shared without recursing as deep as the value nests.
    void release();

    static constexpr size_t lastPlain = 5;
    Data m_data;
};

struct ListData
{
    enum class Type { List, Tuple, Set };
    Type type = Type::List;
    std::vector<Value> items;
};

/// Insertion order is kept.
struct DictData
{
    std::vector<std::pair<Value, Value>> items;
    const Value *find(const QString &key) const;
};

struct Arguments
{
    std::vector<Value> positional;
    std::vector<std::pair<QString, Value>> keyword;
    bool complete = true; ///< false: `*unknown` or `**unknown` was passed, there may be more

    const Value *find(const QString &name) const;
    /// By keyword, else by position, else nullptr.
    const Value *get(int position, const QString &name) const;
};

/// The result of a call of something symbolic.
struct CallData
{
    Value callee;
    Arguments arguments;
    Place place;
};

/// `base.name` where base is symbolic (or a class that is read, for `Model.column`).
struct AttributeData
{
    Value base;
    QString name;
    Place place;
};

/// An operator on something symbolic. op: "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "//", "%",
/// "**", "&", "|", "^", "<<", ">>", "~", "neg", "pos", "not", "and", "or", "in", "not in", "is", "is not",
/// "[]".
struct OperationData
{
    QString op;
    std::vector<Value> operands;
    Place place;
};

struct OpaqueData
{
    QString reason;      ///< one sentence
    QString text;        ///< source text, one line, shortened
    QStringList strings; ///< string literals within, for bounds
    Place place;
};

/// One `name: annotation = value` of a class body, in order; methods and nested classes too.
struct Member
{
    QString name;
    Value value; ///< None if there is only an annotation (see hasValue)
    bool hasValue = false;
    Value annotation; ///< evaluated (string annotations too); None if there is none
    bool hasAnnotation = false;
    QString annotationText;
    std::vector<Value> decorators; ///< of a method, outermost first (values of the decorator expressions)
    Place place;
    bool conditional = false; ///< under a condition that could not be decided
    bool later = false;       ///< not in the body: `Class.name = value` after it
};

struct ClassData
{
    QString name;
    QString qualified;                               ///< "package.module.Name"
    std::vector<Value> bases;                        ///< classes that are read, or symbolic
    std::vector<std::pair<QString, Value>> keywords; ///< class A(Base, table=True)
    std::vector<Value> decorators;
    std::vector<Member> members;    ///< a name bound twice stands twice; the last one counts
    std::vector<Value> opaqueParts; ///< statements of the body that could not be understood
    /// Of a Python Enum: its members in order as instances with the attributes "name" and "value"; aliases
    /// are left out. The entries in `members` keep the plain values.
    std::vector<std::pair<QString, Value>> enumMembers;
    bool isEnum = false;
    QString docstring;
    int serial = 0; ///< counted from 1 as the interpreter makes classes
    Place place;
    std::weak_ptr<Module> module;

    /// The last member of that name in this very body, or nullptr.
    const Member *member(const QString &memberName) const;
};

struct InstanceData
{
    std::shared_ptr<ClassData> type;
    std::vector<std::pair<QString, Value>> attributes;
    Arguments arguments; ///< as passed to the constructor
    Place place;

    const Value *find(const QString &attributeName) const;
};

} // namespace reckoner::python
