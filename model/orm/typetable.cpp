// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/typetable.h"

#include <QHash>

namespace reckoner::orm {

namespace {

using A = TypeArguments;
using F = TypeAffinity;

// Sources: sqlalchemy/sql/compiler.py GenericTypeCompiler, dialects/postgresql/base.py PGTypeCompiler,
// dialects/sqlite/base.py SQLiteTypeCompiler, of 2.0 and 2.1.
constexpr TypeRow rows[] = {
    {"sqlalchemy.String", "VARCHAR", "VARCHAR", A::Length, F::Text},
    {"sqlalchemy.Unicode", "VARCHAR", "VARCHAR", A::Length, F::Text},
    {"sqlalchemy.VARCHAR", "VARCHAR", "VARCHAR", A::Length, F::Text},
    {"sqlalchemy.NVARCHAR", "NVARCHAR", "NVARCHAR", A::Length, F::Text},
    {"sqlalchemy.CHAR", "CHAR", "CHAR", A::Length, F::Text},
    {"sqlalchemy.NCHAR", "NCHAR", "NCHAR", A::Length, F::Text},
    {"sqlalchemy.Text", "TEXT", "TEXT", A::Length, F::Text},
    {"sqlalchemy.UnicodeText", "TEXT", "TEXT", A::Length, F::Text},
    {"sqlalchemy.TEXT", "TEXT", "TEXT", A::Length, F::Text},
    {"sqlalchemy.CLOB", "CLOB", "CLOB", A::None, F::Text},
    {"sqlmodel.AutoString", "VARCHAR", "VARCHAR", A::Length, F::Text},
    {"sqlalchemy.Integer", "INTEGER", "INTEGER", A::None, F::Integer},
    {"sqlalchemy.INTEGER", "INTEGER", "INTEGER", A::None, F::Integer},
    {"sqlalchemy.INT", "INTEGER", "INTEGER", A::None, F::Integer},
    {"sqlalchemy.BigInteger", "BIGINT", "BIGINT", A::None, F::Integer},
    {"sqlalchemy.BIGINT", "BIGINT", "BIGINT", A::None, F::Integer},
    {"sqlalchemy.SmallInteger", "SMALLINT", "SMALLINT", A::None, F::Integer},
    {"sqlalchemy.SMALLINT", "SMALLINT", "SMALLINT", A::None, F::Integer},
    {"sqlalchemy.Numeric", "NUMERIC", "NUMERIC", A::Precision},
    {"sqlalchemy.NUMERIC", "NUMERIC", "NUMERIC", A::Precision},
    {"sqlalchemy.DECIMAL", "DECIMAL", "DECIMAL", A::Precision},
    {"sqlalchemy.Float", "FLOAT", "FLOAT", A::Float},
    {"sqlalchemy.FLOAT", "FLOAT", "FLOAT", A::Float},
    {"sqlalchemy.Double", "DOUBLE PRECISION", "DOUBLE"},
    {"sqlalchemy.DOUBLE", "DOUBLE", "DOUBLE"},
    {"sqlalchemy.DOUBLE_PRECISION", "DOUBLE PRECISION", "DOUBLE PRECISION"},
    {"sqlalchemy.REAL", "REAL", "REAL"},
    {"sqlalchemy.Boolean", "BOOLEAN", "BOOLEAN", A::None, F::Boolean},
    {"sqlalchemy.BOOLEAN", "BOOLEAN", "BOOLEAN", A::None, F::Boolean},
    {"sqlalchemy.Date", "DATE", "DATE"},
    {"sqlalchemy.DATE", "DATE", "DATE"},
    {"sqlalchemy.DateTime", "TIMESTAMP", "DATETIME", A::TimeZone},
    {"sqlalchemy.DATETIME", "DATETIME", "DATETIME"},
    {"sqlalchemy.TIMESTAMP", "TIMESTAMP", "TIMESTAMP", A::TimeZone},
    {"sqlalchemy.Time", "TIME", "TIME", A::TimeZone},
    {"sqlalchemy.TIME", "TIME", "TIME", A::TimeZone},
    {"sqlalchemy.Interval", "INTERVAL", "DATETIME", A::Interval},
    {"sqlalchemy.LargeBinary", "BYTEA", "BLOB"},
    {"sqlalchemy.BLOB", "BLOB", "BLOB"},
    {"sqlalchemy.BINARY", "BINARY", "BINARY", A::Binary},
    {"sqlalchemy.VARBINARY", "VARBINARY", "VARBINARY", A::Binary},
    {"sqlalchemy.PickleType", "BYTEA", "BLOB"},
    {"sqlalchemy.JSON", "JSON", "JSON"},
    {"sqlalchemy.Uuid", "UUID", "CHAR(32)", A::Uuid},
    {"sqlalchemy.UUID", "UUID", "UUID"},
    {"sqlalchemy.Enum", "", "VARCHAR", A::Enum, F::Text},
    {"sqlalchemy.ARRAY", "", "", A::Array},
    {"sqlalchemy.NullType", "", ""},

    {"postgresql.ARRAY", "", "", A::Array},
    {"postgresql.BIGINT", "BIGINT", "BIGINT", A::None, F::Integer},
    {"postgresql.BIT", "BIT", "", A::Bit},
    {"postgresql.BOOLEAN", "BOOLEAN", "BOOLEAN", A::None, F::Boolean},
    {"postgresql.BYTEA", "BYTEA", ""},
    {"postgresql.CHAR", "CHAR", "CHAR", A::Length, F::Text},
    {"postgresql.CIDR", "CIDR", ""},
    {"postgresql.CITEXT", "CITEXT", "", A::None, F::Text},
    {"postgresql.DATE", "DATE", "DATE"},
    {"postgresql.DATEMULTIRANGE", "DATEMULTIRANGE", ""},
    {"postgresql.DATERANGE", "DATERANGE", ""},
    {"postgresql.DOMAIN", "", "", A::Domain},
    {"postgresql.DOUBLE_PRECISION", "DOUBLE PRECISION", "DOUBLE PRECISION"},
    {"postgresql.ENUM", "", "VARCHAR", A::PgEnum, F::Text},
    {"postgresql.FLOAT", "FLOAT", "FLOAT", A::Float},
    {"postgresql.HSTORE", "HSTORE", ""},
    {"postgresql.INET", "INET", ""},
    {"postgresql.INT4MULTIRANGE", "INT4MULTIRANGE", ""},
    {"postgresql.INT4RANGE", "INT4RANGE", ""},
    {"postgresql.INT8MULTIRANGE", "INT8MULTIRANGE", ""},
    {"postgresql.INT8RANGE", "INT8RANGE", ""},
    {"postgresql.INTEGER", "INTEGER", "INTEGER", A::None, F::Integer},
    {"postgresql.INTERVAL", "INTERVAL", "", A::NativeInterval},
    {"postgresql.JSON", "JSON", "JSON"},
    {"postgresql.JSONB", "JSONB", "JSONB"},
    {"postgresql.JSONPATH", "JSONPATH", ""},
    {"postgresql.MACADDR", "MACADDR", ""},
    {"postgresql.MACADDR8", "MACADDR8", ""},
    {"postgresql.MONEY", "MONEY", ""},
    {"postgresql.NUMERIC", "NUMERIC", "NUMERIC", A::Precision},
    {"postgresql.NUMMULTIRANGE", "NUMMULTIRANGE", ""},
    {"postgresql.NUMRANGE", "NUMRANGE", ""},
    {"postgresql.OID", "OID", ""},
    {"postgresql.REAL", "REAL", "REAL"},
    {"postgresql.REGCLASS", "REGCLASS", ""},
    {"postgresql.REGCONFIG", "REGCONFIG", ""},
    {"postgresql.SMALLINT", "SMALLINT", "SMALLINT", A::None, F::Integer},
    {"postgresql.TEXT", "TEXT", "TEXT", A::Length, F::Text},
    {"postgresql.TIME", "TIME", "TIME", A::TimePrecision},
    {"postgresql.TIMESTAMP", "TIMESTAMP", "TIMESTAMP", A::TimePrecision},
    {"postgresql.TSMULTIRANGE", "TSMULTIRANGE", ""},
    {"postgresql.TSQUERY", "TSQUERY", ""},
    {"postgresql.TSRANGE", "TSRANGE", ""},
    {"postgresql.TSTZMULTIRANGE", "TSTZMULTIRANGE", ""},
    {"postgresql.TSTZRANGE", "TSTZRANGE", ""},
    {"postgresql.TSVECTOR", "TSVECTOR", ""},
    {"postgresql.UUID", "UUID", "UUID"},
    {"postgresql.VARCHAR", "VARCHAR", "VARCHAR", A::Length, F::Text},

    {"sqlite.BLOB", "BLOB", "BLOB"},
    {"sqlite.BOOLEAN", "BOOLEAN", "BOOLEAN", A::None, F::Boolean},
    {"sqlite.CHAR", "CHAR", "CHAR", A::Length, F::Text},
    {"sqlite.DATE", "DATE", "DATE"},
    {"sqlite.DATETIME", "TIMESTAMP", "DATETIME", A::TimeZone},
    {"sqlite.DECIMAL", "DECIMAL", "DECIMAL", A::Precision},
    {"sqlite.FLOAT", "FLOAT", "FLOAT", A::Float},
    {"sqlite.INTEGER", "INTEGER", "INTEGER", A::None, F::Integer},
    {"sqlite.JSON", "JSON", "JSON"},
    {"sqlite.JSONB", "JSONB", "JSONB"},
    {"sqlite.NUMERIC", "NUMERIC", "NUMERIC", A::Precision},
    {"sqlite.REAL", "REAL", "REAL"},
    {"sqlite.SMALLINT", "SMALLINT", "SMALLINT", A::None, F::Integer},
    {"sqlite.TEXT", "TEXT", "TEXT", A::Length, F::Text},
    {"sqlite.TIME", "TIME", "TIME", A::TimeZone},
    {"sqlite.TIMESTAMP", "TIMESTAMP", "TIMESTAMP", A::TimeZone},
    {"sqlite.VARCHAR", "VARCHAR", "VARCHAR", A::Length, F::Text},

    // sqlalchemy_utils and other common libraries, by what their impl and load_dialect_impl say.
    {"sqlmodel.UTCDateTime", "TIMESTAMP WITH TIME ZONE", "DATETIME"},
    {"sqlalchemy_utils.EmailType", "VARCHAR(255)", "VARCHAR(255)", A::None, F::Text},
    {"sqlalchemy_utils.URLType", "TEXT", "TEXT", A::None, F::Text},
    {"sqlalchemy_utils.ArrowType", "TIMESTAMP", "DATETIME", A::TimeZone},
    {"sqlalchemy_utils.EnrichedDateTimeType", "TIMESTAMP", "DATETIME", A::TimeZone},
    {"sqlalchemy_utils.ColorType", "VARCHAR(20)", "VARCHAR(20)", A::None, F::Text},
    {"sqlalchemy_utils.CountryType", "VARCHAR(2)", "VARCHAR(2)", A::None, F::Text},
    {"sqlalchemy_utils.CurrencyType", "VARCHAR(3)", "VARCHAR(3)", A::None, F::Text},
    {"sqlalchemy_utils.LocaleType", "VARCHAR(10)", "VARCHAR(10)", A::None, F::Text},
    {"sqlalchemy_utils.IPAddressType", "VARCHAR(50)", "VARCHAR(50)", A::None, F::Text},
    {"sqlalchemy_utils.TimezoneType", "VARCHAR(50)", "VARCHAR(50)", A::None, F::Text},
    {"sqlalchemy_utils.JSONType", "JSON", "TEXT"},
    {"sqlalchemy_utils.UUIDType", "UUID", "BLOB"},
    {"sqlalchemy_utils.TSVectorType", "TSVECTOR", "TEXT"},
    {"sqlalchemy_utils.LtreeType", "LTREE", ""},
    {"sqlalchemy_utils.ScalarListType", "TEXT", "TEXT", A::None, F::Text},
    {"pgvector.Vector", "VECTOR", "VECTOR", A::Variable},
    {"pgvector.VECTOR", "VECTOR", "VECTOR", A::Variable},
    {"pgvector.HALFVEC", "HALFVEC", "HALFVEC", A::Variable},
    {"pgvector.SPARSEVEC", "SPARSEVEC", "SPARSEVEC", A::Variable},
    {"citext.CIText", "CITEXT", "", A::None, F::Text},
    {"fastapi_users_db_sqlalchemy.GUID", "UUID", "CHAR(36)"},
    {"fastapi_users_db_sqlalchemy.TIMESTAMPAware", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP"},
};

} // namespace

const TypeRow *typeRow(const QString &libraryName)
{
    static const QHash<QString, const TypeRow *> table = [] {
        QHash<QString, const TypeRow *> result;
        for (const TypeRow &row : rows)
            result.insert(QLatin1String(row.name), &row);
        return result;
    }();
    return table.value(libraryName);
}

} // namespace reckoner::orm
