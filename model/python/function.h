// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/python/syntax.h"
#include "model/python/value.h"

namespace reckoner::python {

struct Scope;

/// One parameter of a `def` or `lambda`.
struct Parameter
{
    enum class Type { Normal, KeywordOnly, Rest, KeywordRest };
    Type type = Type::Normal;
    QString name;
    bool hasDefault = false;
    Value defaultValue;
};

/// Something callable that is known: a function that is read, a bound method, a builtin's method on a known
/// value, functools.partial, super(), or a property's getter.
struct FunctionData
{
    enum class Type {
        Plain,   ///< def or lambda
        Bound,   ///< target called with self first
        Method,  ///< the builtin method `name` of the known value self
        Partial, ///< target with some arguments given
        Super,   ///< super() in a method of `owner`, on self
        Context  ///< the call of a @contextmanager function, run by `with`
    };
    enum class Binding { Instance, Static, Class, Property };

    Type type = Type::Plain;
    Binding binding = Binding::Instance;
    QString name;
    Place place;
    std::vector<Value> decorators; ///< outermost first

    std::shared_ptr<const Source> source;
    const Node *definition = nullptr;
    std::vector<Parameter> parameters;
    std::shared_ptr<Scope> closure; ///< nullptr: the module itself
    std::weak_ptr<Module> module;
    std::weak_ptr<ClassData> owner;

    Value target;
    Value self;
    Arguments given;
};

} // namespace reckoner::python
