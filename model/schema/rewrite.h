// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reckoner {

/// Small token-wise edits of SQL text, as engines make them when an object that the text names is
/// renamed: the text stays as written but for the names. Example: renaming column a to b turns
/// "a > 0 AND note <> 'a'" into "b > 0 AND note <> 'a'".
///
/// : identifiers are compared without case (SQLite); else bare ones are folded to lower case
/// and quoted ones are exact (PostgreSQL).

/// One lexical piece of SQL text.
struct SqlToken
{
    enum class Type { Identifier, String, Number, Symbol, Space };
    Type type = Type::Symbol;
    QString text; ///< as written
    QString name; ///< identifiers: unquoted and folded; strings: the value
    bool quoted = false;
};

std::vector<SqlToken> tokenizeSql(const QString &sql, bool fold);

/// An identifier as it must stand in SQL: bare if it may, else double-quoted.
QString sqlIdentifier(const QString &name);

/// Which of `columns` the expression names, in the order of `columns`. Function names, type names after
/// a cast and qualifiers before a dot do not count.
QStringList columnsNamed(const QString &sql, const QStringList &columns, bool fold);

/// Which column each string literal of that value is compared with ("a = 'x'", "a IN ('x', 'y')"), in the
/// order of the text; empty where that is not plain to see; nothing inside the list of a call ("f(a, 'x')").
std::vector<std::optional<QString>> columnsBeside(const QString &sql, const QString &value,
                                                  const QStringList &columns, bool fold);

/// Puts another value in place of the string literals of that value; of the n-th if `which` says so.
QString replaceLiterals(const QString &sql, const QString &value, const QString &newValue,
                        const std::vector<bool> &which, bool fold);

/// Renames a column where the text uses it as a column.
QString renameColumnIn(const QString &sql, const QString &column, const QString &newName, bool fold);

/// Renames a type where the text casts to it ("'a'::mood", "CAST(x AS mood)"), with or without schema.
QString renameTypeIn(const QString &sql, const QString &schema, const QString &type, const QString &newSchema,
                     const QString &newName);

/// Renames a sequence inside nextval('...') literals, with or without schema.
QString renameSequenceIn(const QString &sql, const QString &schema, const QString &sequence,
                         const QString &newSchema, const QString &newName, const QString &defaultSchema);

/// Whether the text names the identifier anywhere outside strings.
bool namesIdentifier(const QString &sql, const QString &name, bool fold);

} // namespace reckoner
