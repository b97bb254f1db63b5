// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/bounds.h"
#include "model/core/asciicase.h"
#include "model/diff/difftext.h"

#include <algorithm>
#include <map>
#include <set>

namespace reckoner::diffing {

namespace {

bool covers(const Unknown &unknown, const ObjectRef &ref)
{
    return unknown.object.kind == ref.kind &&
           (unknown.object.path.isEmpty() || unknown.object.path == ref.path) &&
           (unknown.object.object.isEmpty() || unknown.object.object == ref.object);
}

bool oneSided(const Change &change)
{
    return change.action == Action::Added || change.action == Action::Removed;
}

/// The last identifier of a path or of a name as written in SQL, without quotes, in lower case.
QString bareName(const QString &written)
{
    QString name = written.trimmed();
    if (name.endsWith(QLatin1Char('"'))) {
        const qsizetype open = name.lastIndexOf(QLatin1Char('"'), name.size() - 2);
        return asciiLower(name.mid(open + 1, name.size() - open - 2));
    }
    return asciiLower(name.mid(name.lastIndexOf(QLatin1Char('.')) + 1));
}

std::set<QString> tableNames(const Snapshot &from, const Snapshot &to)
{
    std::set<QString> names;
    for (const Snapshot *side : {&from, &to}) {
        for (const auto &[name, table] : side->schema.tables)
            names.insert(asciiLower(name.name));
    }
    return names;
}

bool within(const Opaque &opaque, const Change &change, const std::set<QString> &tables)
{
    if (opaque.bound == Opaque::Bound::Data)
        return false;
    if (opaque.bound == Opaque::Bound::Anything)
        return true;
    std::set<QString> named;
    bool namesTable = false;
    for (const QString &name : opaque.names) {
        named.insert(bareName(name));
        namesTable = namesTable || tables.contains(bareName(name));
    }
    if (belongsToTable(change.ref.kind)) {
        if (named.contains(bareName(change.ref.path)))
            return true;
        // A column can only be reached through its table; where tables are named, others are out of reach.
        if (change.ref.kind == Kind::Column && namesTable)
            return false;
    }
    if (named.contains(asciiLower(change.ref.object)))
        return true;
    return change.action == Action::Renamed && !change.facets.empty() &&
           named.contains(bareName(change.facets.front().afterRaw));
}

} // namespace

void applyUnknowns(const Snapshot &from, const Snapshot &to, DiffResult &result)
{
    std::vector<const Unknown *> unknowns;
    for (const Snapshot *side : {&from, &to}) {
        for (const Unknown &unknown : side->unknowns)
            unknowns.push_back(&unknown);
    }
    if (unknowns.empty())
        return;
    std::erase_if(result.changes, [&](Change &change) {
        for (const Unknown *unknown : unknowns) {
            if (!covers(*unknown, change.ref))
                continue;
            if (unknown->facet.isEmpty() && oneSided(change)) {
                result.notComparable.push_back({change.ref, QString(), unknown->reason, unknown->place});
                return true;
            }
            std::erase_if(change.facets, [&](const FacetChange &facet) {
                if (facet.facet != unknown->facet)
                    return false;
                result.notComparable.push_back({change.ref, facet.facet, unknown->reason, unknown->place});
                return true;
            });
        }
        return change.action == Action::Modified && change.facets.empty();
    });
}

void applyConditions(DiffResult &result)
{
    std::erase_if(result.changes, [&](Change &change) {
        const bool conditional = change.from.conditional || change.to.conditional;
        if (!conditional)
            return false;
        const Origin &origin = change.from.conditional ? change.from : change.to;
        if (oneSided(change)) {
            result.notes.push_back(
                {Severity::Info,
                 QStringLiteral("diff.conditional"),
                 DiffText::tr("%1 %2 is made only under a condition: both present and absent are correct.")
                     .arg(kindName(change.ref.kind), joinPath({change.ref.object})),
                 {origin.file, origin.line, 0},
                 origin.revision});
            return true;
        }
        if (change.certainty == Certainty::Certain) {
            change.certainty = Certainty::Uncertain;
            change.uncertainBecause = DiffText::tr("made under a condition that reading cannot decide");
        }
        return false;
    });
}

void applyOpaques(const Snapshot &from, const Snapshot &to, DiffResult &result)
{
    if ((from.opaques.empty() && to.opaques.empty()) || result.changes.empty())
        return;
    const std::set<QString> tables = tableNames(from, to);
    for (Change &change : result.changes) {
        for (const Snapshot *side : {&from, &to}) {
            for (const Opaque &opaque : side->opaques) {
                if (change.certainty == Certainty::Uncertain)
                    break;
                if (!within(opaque, change, tables))
                    continue;
                change.certainty = Certainty::Uncertain;
                const QString what = opaque.reason.isEmpty() ? opaque.text : opaque.reason;
                change.uncertainBecause =
                    opaque.place.isKnown() ? opaque.place.toString() + QLatin1String(": ") + what : what;
            }
        }
    }
}

void applyRemit(const Snapshot &from, const Snapshot &to, DiffResult &result)
{
    std::map<QString, int> outside;
    const auto beyond = [](const Snapshot &holder, const Snapshot &other, const ObjectRef &ref) {
        const bool live =
            holder.source.kind == QLatin1String("live") || holder.source.kind == QLatin1String("snapshot");
        // A database answers for all of its schemas, those that it has not among them.
        if (!live || other.source.kind == QLatin1String("live") || other.schemas.empty() ||
            belongsToTable(ref.kind) ||
            (ref.path.isEmpty() && ref.kind != Kind::Schema)) // extensions, publications: of no schema
            return false;
        return std::none_of(other.schemas.begin(), other.schemas.end(), [&](const QString &schema) {
            return ref.kind == Kind::Schema ? schema == ref.object : pathPart(schema) == ref.path;
        });
    };
    const auto isPartition = [](const Snapshot &holder, const Snapshot &other, const ObjectRef &ref) {
        const bool states =
            other.source.kind == QLatin1String("models") || other.source.kind == QLatin1String("history");
        if (!states || ref.kind != Kind::Table)
            return false;
        const QStringList space = splitPath(ref.path);
        const Table *table = holder.schema.table({space.value(0), ref.object});
        return table && table->partitionOf && other.schema.table(*table->partitionOf);
    };
    int partitions = 0;
    std::erase_if(result.changes, [&](const Change &change) {
        // Models say nothing of partitions, of a history's either.
        const bool partition =
            (change.action == Action::Added && isPartition(to, from, change.ref)) ||
            (change.action == Action::Removed && to.source.kind == QLatin1String("models") &&
             isPartition(from, to, change.ref));
        partitions += partition ? 1 : 0;
        return partition;
    });
    if (partitions > 0)
        result.notes.push_back(
            {Severity::Info,
             QStringLiteral("diff.partitions"),
             DiffText::tr("Partitions of known tables are not compared: %1.").arg(partitions),
             {},
             {}});
    std::erase_if(result.changes, [&](Change &change) {
        // A schema that nobody names is told, what is in it is counted.
        if (change.ref.kind == Kind::Schema && change.action == Action::Added &&
            beyond(to, from, change.ref)) {
            if (!change.consequences.empty())
                outside[pathPart(change.ref.object)] += static_cast<int>(change.consequences.size());
            change.consequences.clear();
            return false;
        }
        const bool out = (change.action == Action::Added && beyond(to, from, change.ref)) ||
                         (change.action == Action::Removed && beyond(from, to, change.ref));
        if (out)
            ++outside[change.ref.kind == Kind::Schema ? pathPart(change.ref.object) : change.ref.path];
        return out;
    });
    for (const auto &[schema, count] : outside) {
        result.notes.push_back(
            {Severity::Info,
             QStringLiteral("diff.outside"),
             DiffText::tr("Schema %1 is answered for by the database alone: %n objects left out.", nullptr,
                          count)
                 .arg(schema),
             {},
             {}});
    }
}

} // namespace reckoner::diffing
