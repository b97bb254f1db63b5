// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dialectid.h"
#include "model/core/error.h"
#include "model/schema/facets.h"
#include "model/schema/schema.h"

#include <memory>

namespace reckoner {

/// A statement of a migration or model that could not be understood by reading (semantics 3).
struct Opaque
{
    enum class Bound {
        Data,     ///< it can only be data: it bounds nothing
        Objects,  ///< it can touch the objects named in `names` only
        Anything, ///< no bound
    };
    Bound bound = Bound::Anything;
    QStringList names; ///< identifiers in its literal parts, as written
    QString text;      ///< the statement, shortened to one line
    QString reason;    ///< one sentence
    Place place;
    QString revision;

    bool operator==(const Opaque &) const = default;
};

/// What a version table says.
struct Stamp
{
    bool tablePresent = false; ///< no version table is *no stamp* (semantics 4)
    QString table;             ///< path of the version table
    QStringList revisions;     ///< its rows, sorted; empty with the table present: stamped at base

    bool operator==(const Stamp &) const = default;
};

struct SourceInfo
{
    QString spec;    ///< as given, without any password
    QString label;   ///< short, for people: "models of shop", "shop.db"
    QString kind;    ///< "live", "models", "history", "snapshot", "ddl"
    QString takenAt; ///< of a saved one that says it: ISO 8601, UTC

    bool operator==(const SourceInfo &) const = default;
};

struct TableStats
{
    qint64 rows = -1; ///< the server's estimate; -1 unknown
    qint64 bytes = -1;

    bool operator==(const TableStats &) const = default;
};

/// Who owns an object and what others may do with it: always read, compared only when asked.
struct Rights
{
    QString owner;
    QStringList
        grants; ///< sorted: "app=SELECT,INSERT", "=USAGE" for everybody, "*" behind what may be passed on

    bool operator==(const Rights &) const = default;
};

struct RightsBook
{
    QString owner; ///< of every object that is not listed, and on which nothing was granted
    std::map<ObjectRef, Rights> objects;

    bool operator==(const RightsBook &) const = default;
    Rights of(const ObjectRef &object) const
    {
        const auto it = objects.find(object);
        return it == objects.end() ? Rights{owner, {}} : it->second;
    }
};

/// One position as a value: a schema, what its source can speak of, and what is worth saying about it.
/// Made once and shared as std::shared_ptr<const Snapshot>.
struct Snapshot
{
    SourceInfo source;
    DialectId dialect = DialectId::PostgreSql;
    Schema schema;
    Facets facets;
    std::vector<Unknown> unknowns;
    std::vector<Opaque> opaques;
    std::vector<Diagnostic> notes;
    std::optional<Stamp> stamp; ///< unset: there are none here, or it could not be read
    /// Of every version table there is: `version_num` alone, as Alembic makes them. A database may serve
    /// several histories; `stamp` is that of the one that was asked for.
    std::vector<Stamp> stamps;
    QStringList stampsUnread;            ///< paths of version tables that could not be read; sorted
    std::map<QString, TableStats> stats; ///< by table path
    /// Unset: the source cannot speak of rights. Columns only where something was granted on them.
    std::optional<RightsBook> rights;
    std::map<QString, int> notCompared; ///< kind of object found but not carried -> how many ("trigger" -> 3)
    std::map<QString, int>
        bookkeeping;       ///< left out on purpose: "partition", "extension object", "bookkeeping table"
    QString serverVersion; ///< "15.20", "3.40.1"; empty if not live
    std::vector<QString> schemas; ///< schemas this source answers for (semantics 2); empty: all it has

    bool operator==(const Snapshot &) const = default;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Tables that migration tools and engines keep for themselves: never compared (equivalence 5.0).
bool isBookkeepingTable(const QString &name);

/// Counts in `notCompared` what the schema holds of kinds that `facets` do not speak of, and lists the
/// schemas; for snapshots built from text, which know of nothing that they do not hold.
void sayWhatIsCarried(Snapshot &snapshot, const QString &defaultSchema);

} // namespace reckoner
