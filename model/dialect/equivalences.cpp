// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/equivalences.h"

#include <algorithm>

namespace reckoner {

namespace {

std::vector<Equivalence> ofPostgreSql()
{
    return {
        {"pg.array.cast", "The cast of an array is the casts of its members."},
        {"pg.boolean.nesting", "AND within AND, or OR within OR, is one list."},
        {"pg.boolean.not",
         "NOT before a comparison, a list or a test is the opposite one; before AND or OR it "
         "is that of the parts."},
        {"pg.boolean.null", "IS DISTINCT FROM NULL is IS NOT NULL."},
        {"pg.boolean.true", "x = true is x, and x = false is NOT x."},
        {"pg.bound.computed", "A bound of a partition that is worked out from whole numbers is the result."},
        {"pg.case.else-null", "A CASE without ELSE gives NULL."},
        {"pg.cast.domain", "A function of numbers takes a value of a domain as what the domain is made of."},
        {"pg.cast.implicit", "Any other cast that the server makes by itself may be left out."},
        {"pg.cast.inet", "A function of addresses takes a network as one."},
        {"pg.cast.number", "A cast of a number that the server makes by itself may be left out."},
        {"pg.cast.same", "A cast to the type that the value has already does nothing."},
        {"pg.cast.text", "A cast to text that the server makes by itself may be left out."},
        {"pg.cast.time", "A cast of a date or time that the server makes by itself may be left out."},
        {"pg.collate.default", "COLLATE \"default\" says nothing."},
        {"pg.default.cast", "A default is brought to the type of its column with or without a cast."},
        {"pg.default.text", "A whole number as the default of a text is its digits."},
        {"pg.in.order", "The order of constants in a list does not count."},
        {"pg.in.single", "A list of one member is compared with that member."},
        {"pg.index.collate", "A collation written inside a part of an index is the part's collation."},
        {"pg.index.column", "A part of an index that is a column in parentheses is that column."},
        {"pg.index.opclass", "The operator class that a type has by default says nothing."},
        {"pg.index.opclass-schema", "An operator class is the same with or without its schema."},
        {"pg.literal.address",
         "A network or hardware address is its bytes and its mask, however they are spelt."},
        {"pg.literal.array", "A constant of an array type is the array of its members."},
        {"pg.literal.bits", "Bits are the same in binary and in hexadecimal digits."},
        {"pg.literal.boolean", "Every word for true is true, and every one for false is false."},
        {"pg.literal.bytea", "Bytes are the same in hexadecimal digits and escaped."},
        {"pg.literal.cast", "A constant is of the type that is wanted in its place with or without a cast."},
        {"pg.literal.hstore",
         "An hstore is its keys and values: layout, quotes and the order of keys do not count."},
        {"pg.literal.interval", "An interval is its months, days and microseconds, however they are spelt."},
        {"pg.literal.jsonb",
         "A jsonb constant is its JSON value: layout and the order of keys do not count."},
        {"pg.literal.jsonpath", "A path of JSON is the same in any layout, quotes and parentheses."},
        {"pg.literal.money", "An amount of money is its hundredths, however it is spelt."},
        {"pg.literal.number",
         "A number is its value: exponents and quotes do not count, nor zeros where it is only compared or "
         "a default."},
        {"pg.literal.range",
         "A range of whole numbers or days is the values in it, however its bounds are spelt."},
        {"pg.literal.time", "A date or time is its value, however it is spelt."},
        {"pg.literal.tsquery", "A query of words is the same in any layout, quotes and parentheses."},
        {"pg.literal.tsvector", "Words and their places are the same in any order and quotes."},
        {"pg.literal.uuid", "A UUID is its digits, whatever their case, hyphens and braces."},
        {"pg.now",
         "now() and transaction_timestamp() are CURRENT_TIMESTAMP; so is LOCALTIMESTAMP as a timestamp."},
        {"pg.operator.schema", "The operator of an extension is the same with or without its schema."},
        {"pg.regclass",
         "A sequence's name is the same with or without the default schema and the cast to regclass."},
        {"pg.regconfig",
         "The name of a text search configuration is the same with or without its schema and a cast."},
        {"pg.schema", "A function or collation of the default schema may be named without it."},
        {"pg.type.dimensions", "An array type is the same whatever number of dimensions it names."},
        {"pg.type.extension", "The type of an extension is the same in whatever schema the extension is."},
        {"pg.type.seconds", "Six digits of a second are all that there are."},
        {"pg.type.synonym", "A type may be called by any of its names."},
        {"pg.variadic", "The last arguments of a variadic function are the array of them."},
        {"sql.line-ends", "Line ends of a function's body are the same in any system's way."},
    };
}

std::vector<Equivalence> ofSqlite()
{
    return {
        {"sqlalchemy.float.version",
         "What SQLAlchemy makes of float is a FLOAT or a DOUBLE, by its version."},
        {"sqlite.all", "SELECT ALL is SELECT, and WITH RECURSIVE is WITH."},
        {"sqlite.as", "AS before an alias may be left out."},
        {"sqlite.boolean",
         "TRUE is 1 and FALSE is 0 where no column is called so and IS does not ask for them."},
        {"sqlite.case.else-null", "A CASE without ELSE gives NULL."},
        {"sqlite.check.repeated", "A check without a name that another one says too does not count."},
        {"sqlite.default.affinity", "A default is what its column's affinity makes of it."},
        {"sqlite.default.null", "DEFAULT NULL is no default."},
        {"sqlite.deferrable", "A foreign key waits only where it is INITIALLY DEFERRED."},
        {"sqlite.frame",
         "ROWS x is ROWS BETWEEN x AND CURRENT ROW, and the frame that is there anyhow says nothing."},
        {"sqlite.function", "A function may be called by any of its names."},
        {"sqlite.identifier", "A name is the same in any quotes and in upper and lower case."},
        {"sqlite.iif", "iif(a, b, c) is CASE WHEN a THEN b ELSE c END."},
        {"sqlite.in.order", "The order of constants in a list does not count, and each counts once."},
        {"sqlite.join",
         "INNER JOIN and a comma are JOIN, and OUTER says nothing behind LEFT, RIGHT or FULL."},
        {"sqlite.layout", "White space, comments and the case of key words do not count."},
        {"sqlite.limit", "LIMIT 5, 10 is LIMIT 10 OFFSET 5, and OFFSET 0 says nothing."},
        {"sqlite.module.quotes",
         "A column or an option of a virtual table is the same in any quotes or in none."},
        {"sqlite.not", "NOT before a comparison, a list or a test is the opposite comparison, list or test."},
        {"sqlite.now", "datetime(), date() and time() of 'now' are the CURRENT_ key words."},
        {"sqlite.number", "A number is its value, however it is spelt."},
        {"sqlite.operator", "== is = and != is <>."},
        {"sqlite.order", "ASC says nothing, nor do NULLS FIRST or LAST where they are sorted so anyhow."},
        {"sqlite.own", "A column is the same with or without the name of the only table of its query."},
        {"sqlite.parentheses", "Parentheses that change nothing do not count."},
        {"sqlite.replace", "REPLACE INTO is INSERT OR REPLACE INTO."},
        {"sqlite.schema", "A table is the same with or without the schema main."},
        {"sqlite.string", "A name in double quotes, or a word in a default, that names nothing is a string."},
        {"sqlite.type.affinity",
         "A hand-written type is a model's type if it holds what the model puts into it."},
        {"sqlite.type.spelling", "Upper and lower case, quotes and blanks of a type do not count."},
        {"sqlite.unique.repeated",
         "A UNIQUE without a name that the primary key or another one says too does not count."},
    };
}

} // namespace

const std::vector<Equivalence> &equivalences(DialectId dialect)
{
    static const std::vector<Equivalence> postgresql = ofPostgreSql();
    static const std::vector<Equivalence> sqlite = ofSqlite();
    return dialect == DialectId::Sqlite ? sqlite : postgresql;
}

bool isEquivalence(const QString &name)
{
    for (const DialectId id : {DialectId::PostgreSql, DialectId::Sqlite}) {
        const std::vector<Equivalence> &all = equivalences(id);
        if (std::any_of(all.begin(), all.end(),
                        [&](const Equivalence &each) { return name == QLatin1String(each.name); }))
            return true;
    }
    return false;
}

} // namespace reckoner
