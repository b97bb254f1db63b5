// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/python/interpreter.h"
#include "model/schema/table.h"

#include <optional>

namespace reckoner::orm {

/// What a symbolic value is called, whatever module it was imported from: "sqlalchemy.Column",
/// "sqlalchemy.func.now", "postgresql.JSONB", "sqlite.JSON", "sqlmodel.Field", "typing.Optional",
/// "alembic.op.f". `db.Column` of a Flask-SQLAlchemy object is "sqlalchemy.Column" too.
/// Empty if the value is no name of a library.
QString libraryName(const python::Value &value);

/// A call of something of a library, functools.partial merged in.
struct LibraryCall
{
    QString name;       ///< libraryName() of the callee; empty if it is a method
    QString method;     ///< "with_variant": callee is `base.method`
    python::Value base; ///< of a method
    python::Arguments arguments;
    Place place;
};
std::optional<LibraryCall> libraryCall(const python::Value &value);

/// True for a call of that name ("sqlalchemy.text").
bool isCallOf(const python::Value &value, const QString &name);

/// Table(...), `Model.__table__`, `metadata.tables["name"]`.
bool isTableValue(const python::Value &value);

/// base.name of something symbolic.
python::Value attributeOf(const python::Value &base, const QString &name, const Place &place);

/// A member of a Python Enum.
struct EnumMember
{
    std::shared_ptr<python::ClassData> type;
    QString name;
    python::Value value;
};
std::optional<EnumMember> enumMember(python::Interpreter &interpreter, const python::Value &value);

/// Members of a Python Enum class in order, aliases left out unless they are wanted; nullopt if it is no such
/// class, or a member could not be read.
std::optional<std::vector<EnumMember>> enumMembers(python::Interpreter &interpreter,
                                                   const python::Value &type, bool aliases = false);

/// The class or one of its bases is that library class ("enum.Enum").
bool inherits(python::Interpreter &interpreter, const std::shared_ptr<python::ClassData> &type,
              const QStringList &libraryNames);

/// A string, or what is one to SQL: quoted_name("x"), conv("x"), op.f("x"), a member of a str Enum.
std::optional<QString> plainText(python::Interpreter &interpreter, const python::Value &value);

/// True/False; nullopt if not literally known.
std::optional<bool> flag(const python::Value *value);
/// deferrable= and initially= of a constraint.
Deferrability deferrability(const python::Arguments &arguments);

std::shared_ptr<python::ClassData> classOf(const python::Value &value);
/// nullptr if it is no dict.
const python::DictData *dictOf(const python::Value &value);
Place placeOf(const python::Value &value, const Place &otherwise = {});
/// The string literals inside a value, for the bounds of an Opaque.
QStringList stringsIn(const python::Value &value);

} // namespace reckoner::orm
