// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner::orm {

/// How the arguments of a SQLAlchemy type go into its SQL.
enum class TypeArguments {
    None,
    Length,        ///< (length), COLLATE
    Precision,     ///< (precision, scale)
    Float,         ///< FLOAT(precision), on PostgreSQL only
    Binary,        ///< (length) of BINARY and VARBINARY
    TimeZone,      ///< generic: timezone=
    TimePrecision, ///< PostgreSQL's own: timezone=, precision=
    Interval,
    NativeInterval,
    Bit,
    Enum,
    PgEnum,
    Uuid,
    Array,
    Variable, ///< pgvector: (dimension)
    Domain,
};

/// What kind of value a type holds, as far as DDL asks.
enum class TypeAffinity { Other, Integer, Boolean, Text };

/// One row per type, by libraryName(). The words are those SQLAlchemy 2's compilers write; an empty word
/// means that the compiler of that dialect refuses the type.
struct TypeRow
{
    const char *name;
    const char *postgresql;
    const char *sqlite;
    TypeArguments arguments = TypeArguments::None;
    TypeAffinity affinity = TypeAffinity::Other;
};

/// nullptr if it is not known.
const TypeRow *typeRow(const QString &libraryName);

} // namespace reckoner::orm
