// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dialectid.h"
#include "model/orm/names.h"

namespace reckoner::orm {

/// Functions under `@compiles(what, "dialect")`: they write a clause or a type of the project's own, or
/// another text for one of the library.
class Compilers
{
public:
    /// A function is made under a decorator; kept if it is @compiles.
    void note(const python::Value &decorator, const python::Value &function);

    struct Answer
    {
        bool found = false;          ///< somebody writes it
        std::optional<QString> text; ///< what; nullopt: not known
    };
    /// What is written for an object of a class that is read, for a type of the library or a call of one.
    Answer write(python::Interpreter &interpreter, const python::Value &value, DialectId dialect,
                 const Place &place) const;

private:
    struct Entry
    {
        python::Value what;
        QStringList dialects; ///< empty: of all the rest
        python::Value function;
    };
    std::vector<Entry> m_entries;
};

/// `length`, `precision`, `scale`, `timezone`, `collation` of a type that is written out; nullopt: not one of
/// them.
std::optional<python::Value> typeAttribute(const python::Value &type, const QString &name);

} // namespace reckoner::orm
