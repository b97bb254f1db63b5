// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/items.h"
#include "model/orm/names.h"
#include "model/orm/typetable.h"

namespace reckoner::orm {

/// What a TypeDecorator asks of its dialect: its name, and type_descriptor().
python::Value dialectStub(DialectId id, const Place &place);

/// Reads one SQLAlchemy type: a name, a call, a class that is read (TypeDecorator, UserDefinedType,
/// a subclass of a library's type) or an instance of one.
class TypeReader
{
public:
    TypeReader(Items &items, const Place &place)
        : m_items(items)
        , m_place(place)
        , m_use(items.typeUse())
    {
    }

    TypeInfo read(const python::Value &value);
    /// From the SQL words of this dialect; `collation` apart.
    TypeInfo spelled(const QString &words, TypeAffinity affinity = TypeAffinity::Other);

private:
    /// By the library's own source, where that is there; nullopt: it is not, or says less than the table.
    std::optional<TypeInfo> bySource(const python::Value &value);
    TypeInfo unknown(const QString &reason, const python::Value &value);
    TypeInfo library(const QString &name, const python::Arguments &arguments, const python::Value &value);
    TypeInfo fromRow(const TypeRow &row, const python::Arguments &arguments, const python::Value &value);
    TypeInfo method(const LibraryCall &call, const python::Value &value);
    TypeInfo fromClass(const std::shared_ptr<python::ClassData> &type, const python::Value &value,
                       const python::Arguments &arguments);
    TypeInfo decorator(const std::shared_ptr<python::ClassData> &type, const python::Value &value,
                       const python::Arguments &arguments);
    TypeInfo enumeration(const python::Arguments &arguments, const python::Value &value, bool postgresOnly);
    /// Where an enum or a domain stands: schema=, that of metadata=, from SQLAlchemy 2.1 on that of the
    /// table's MetaData unless the type is a copy. Empty with `inherit_schema`, which asks the table.
    QString schemaOf(const python::Arguments &arguments, bool isDomain);
    /// Says of a type whose schema depends on a version that nobody pins that its place is not known.
    void notePlace(TypeInfo &info, const QString &name, const python::Value &value);
    TypeInfo domain(const python::Arguments &arguments, const python::Value &value);
    TypeInfo array(const python::Arguments &arguments, const python::Value &value);
    TypeInfo interval(const python::Arguments &arguments, bool native);
    TypeInfo bits(const python::Arguments &arguments, const python::Value &value);
    std::optional<QStringList> enumLabels(const python::Arguments &arguments, TypeInfo &info,
                                          QString &className);
    /// "(5)" or "(10, 2)"; nullopt if an argument is not literal.
    std::optional<QString> numbers(const python::Arguments &arguments, const QStringList &names) const;

    Items &m_items;
    Place m_place;
    Items::TypeUse m_use;
    int m_depth = 0;
    bool m_placeIsKnown = true; ///< what schemaOf() said last is so in every version admitted
};

} // namespace reckoner::orm
