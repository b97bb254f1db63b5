// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/items.h"

namespace reckoner::orm {

/// What a class attribute's annotation says: `Mapped[Optional[Annotated[str, mapped_column(...)]]]`.
struct Annotation
{
    enum class Container { None, Mapped, ClassVar };
    Container container = Container::None;
    bool optional = false;
    python::Value type;                ///< without Mapped, Optional and Annotated
    python::Value full;                ///< with Annotated, for type_annotation_map
    std::vector<python::Value> extras; ///< what Annotated adds
    bool known = true;                 ///< false: it holds something that reading could not follow

    bool isPresent() const { return !type.isNone() || container != Container::None || !known; }
};

Annotation readAnnotation(python::Interpreter &interpreter, const python::Value &annotation,
                          const std::shared_ptr<python::Module> &scope, const Place &place);

/// type_annotation_map: Python types to SQLAlchemy types, the nearest first.
using TypeMap = std::vector<std::pair<python::Value, python::Value>>;

/// Two values that name the same thing.
bool sameValue(const python::Value &left, const python::Value &right);

/// The SQLAlchemy type for a Python type, by the map or by SQLAlchemy's own; nullopt if there is none.
std::optional<TypeInfo> typeOfAnnotation(Items &items, const Annotation &annotation, const TypeMap &map,
                                         const Place &place);

/// The same by SQLModel's rules; `arguments` are the Field()'s.
std::optional<TypeInfo> sqlModelType(Items &items, const Annotation &annotation,
                                     const python::Arguments &arguments, bool awareDateTime,
                                     const Place &place);

} // namespace reckoner::orm
