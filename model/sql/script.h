// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/editor.h"
#include "model/schema/snapshot.h"

namespace reckoner {

/// What became of a text of SQL statements that was applied to a schema.
struct ScriptOutcome
{
    std::vector<Opaque> opaques;        ///< statements not understood, each with its bound
    std::vector<Diagnostic> problems;   ///< statements understood that could not be applied (object missing, ...)
    int statements = 0;
    int dataStatements = 0;             ///< INSERT, UPDATE, DELETE, SELECT ...: cannot change a schema
};

/// Splits `sql` into statements and applies each as DDL to `editor`. Statements that can only be data
/// are counted; statements that are not understood become Opaque with the objects they name as bound;
/// `place` is where the text stands. Never throws, never loses the statements after a bad one.
ScriptOutcome applyPostgresScript(const QString &sql, SchemaEditor &editor, const Place &place);
ScriptOutcome applySqliteScript(const QString &sql, SchemaEditor &editor, const Place &place);

inline ScriptOutcome applyScript(const QString &sql, SchemaEditor &editor, const Place &place)
{
    return editor.rules().id() == DialectId::PostgreSql ? applyPostgresScript(sql, editor, place)
                                                        : applySqliteScript(sql, editor, place);
}

} // namespace reckoner
