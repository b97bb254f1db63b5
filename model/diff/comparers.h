// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/scope.h"

#include <functional>

namespace reckoner::diffing {

/// SQLite: those of the facets nullable and identity of a column that differ because of the primary key:
/// whether the column is the rowid, or in a key that refuses NULL.
QStringList facetsByKey(const Scope &scope, const Table &from, const Column &a, const Table &to,
                        const Column &b);

/// One comparer per kind; each in the file named after it. `from` and `to` are one table on the two sides,
/// the columns of `from` already under the names that renames found gave them.
void compareColumns(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void comparePrimaryKeys(const Scope &scope, const Table &from, const Table &to, Drafts &out);
/// Uniques and indexes: a unique constraint and a plain unique index over the same columns enforce the same
/// and are one mild change of the unique's facet `kind` ("equivalent, differs in kind", equivalence 5.1).
void compareUniquesAndIndexes(const Scope &scope, const Table &from, const Table &to, Drafts &out);
/// Indexes of a partition that come with its parent's and are not as they are there.
void comparePartIndexes(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void compareChecks(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void compareForeignKeys(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void compareExclusions(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void compareTriggers(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void comparePolicies(const Scope &scope, const Table &from, const Table &to, Drafts &out);
void compareRules(const Scope &scope, const Table &from, const Table &to, Drafts &out);

/// A table on both sides, with all that lives in it and the consequences among it.
Drafts compareTable(const Scope &scope, const Table &from, const Table &to);
/// A table on one side: one Draft whose consequences are all that lives in it.
void oneSidedTable(const Scope &scope, const Table &table, bool onFrom, Drafts &out);

void compareEnums(const Scope &scope, Drafts &out);
void compareSequences(const Scope &scope, Drafts &out);
/// Views with their indexes, triggers and rules.
void compareViews(const Scope &scope, Drafts &out);
void compareRoutines(const Scope &scope, Drafts &out);
/// Domains, composites, ranges.
void compareTypes(const Scope &scope, Drafts &out);
/// Schemas, extensions, collations, statistics, event triggers, publications, servers.
void compareOthers(const Scope &scope, Drafts &out);

/// Columns of a table that may be one column under two names: same type, nullability and default, close
/// positions.
std::vector<std::pair<const Column *, const Column *>> renamedColumns(const Scope &scope, const Table &from,
                                                                      const Table &to);
/// Removed and added objects that are one under two names, found by trying: the engine's own RENAME (or SET
/// SCHEMA) is applied to the from side, and what is told of the two must be gone (semantics 9). What else is
/// gone are its consequences. The from side with those renames, if there are any; `out` is of that.
using Compare = std::function<Drafts(const Scope &)>;
std::optional<Schema> findRenamedObjects(const Scope &scope, const Compare &compare, Drafts &out);
/// Second pass over removed and added tables (semantics 9).
void findRenamedTables(const Scope &scope, Drafts &out);
/// SQLite: views and triggers that are on one side each and say the same; texts that it rewrote because of a
/// rename.
void findRenamedTexts(const Scope &scope, Drafts &out);
/// Moves what the engine does by itself under its cause (semantics 8), across tables.
void findConsequences(const Scope &scope, Drafts &out);

/// The whole comparison of two schemas; `tablePair` gives the drafts of a table that both have.
using TablePair = std::function<Drafts(const Scope &, const Cow<Table> &, const Cow<Table> &)>;
/// Consequences found by trying: a change is applied to the from side as the engine would, and of what is
/// told no longer then it is the cause: columns of heirs, texts that follow a rename, what CASCADE takes
/// along.
void findEffects(const Scope &scope, const Compare &compare, const TablePair &tablePair, Drafts &out);
Drafts compareSchemas(const Scope &scope, const std::function<bool(const ObjectRef &)> &include,
                      const TablePair &tablePair);
/// Consequences folded into their causes, sorted.
std::vector<Change> settled(std::vector<Draft> drafts);

/// True if going from one type to the other can lose data.
bool narrows(const DataType &from, const DataType &to);

} // namespace reckoner::diffing
