// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/name.h"
#include "model/python/value.h"

#include <optional>

namespace reckoner {

/// The arguments of one `op.*` call, by the names and places of Alembic's signatures.
class OpArguments
{
public:
    OpArguments(const python::Arguments &arguments, Place place)
        : m_arguments(arguments)
        , m_place(std::move(place))
    {
    }

    const python::Arguments &all() const { return m_arguments; }
    const Place &place() const { return m_place; }

    /// By keyword, else by position (-1: keyword only), else nullptr.
    const python::Value *get(int position, const char *name) const;
    bool has(const char *name) const { return get(-1, name) != nullptr; }
    /// A literal name, also of op.f() and conv(); nullopt: absent, None or not literal.
    std::optional<QString> name(int position, const char *keyword) const;
    /// A literal string or ""; for options that may be left out.
    QString text(int position, const char *keyword) const
    {
        return name(position, keyword).value_or(QString());
    }
    std::optional<bool> flag(int position, const char *keyword) const;
    /// A list of literal names; nullopt if any is not.
    std::optional<QStringList> names(int position, const char *keyword) const;
    ObjectName table(int position, const char *keyword, const char *schema = "schema") const;

    /// The same call without some keywords.
    python::Arguments without(const QStringList &keywords) const;

private:
    python::Arguments m_arguments;
    Place m_place;
};

/// Every string literal inside a value, for the bounds of what is not understood.
QStringList stringsIn(const python::Value &value, int depth = 0);

/// Names that a literal may mean: the whole of it if it is one word, else the identifiers of the SQL in it
/// that are no key words.
QStringList identifiersIn(const QString &text);

/// op.f('name') and conv('name'): no naming convention may change it.
bool isFinalName(const python::Value *value);

/// The text of text("..."), DDL("..."), also with .bindparams() and the like behind; nullopt: none of these.
std::optional<QString> sqlText(const python::Value &value);

/// The names called along a chain, outermost last: table.update().where(x) gives "update", "where".
QStringList callChain(const python::Value &value);

/// A call of something symbolic, for handing values to the readers of SQLAlchemy items.
python::Value callOf(const QString &dotted, python::Arguments arguments, const Place &place);

} // namespace reckoner
