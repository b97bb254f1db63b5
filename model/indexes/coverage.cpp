// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/indexes/coverage.h"

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

/// An index, or what enforces a key, seen as one.
struct Access
{
    ObjectRef ref;
    const Index *index = nullptr; ///< null: of a key
    std::vector<IndexPart> parts;
    QStringList include;
    bool unique = false;
    bool nullsNotDistinct = false;
};

QString methodOf(const Access &access)
{
    const QString method = access.index ? access.index->method : QString();
    return method.isEmpty() ? QStringLiteral("btree") : method;
}

QString shapeOf(const QStringList &columns)
{
    return QLatin1Char('(') + columns.join(QLatin1String(", ")) + QLatin1Char(')');
}

std::vector<IndexPart> partsOf(const QStringList &columns)
{
    std::vector<IndexPart> parts;
    for (const QString &column : columns) {
        IndexPart part;
        part.column = column;
        parts.push_back(part);
    }
    return parts;
}

/// The keys first: they are never the ones that are superfluous.
std::vector<Access> accessesOf(const Table &table)
{
    const QString path = pathOf(table.name);
    std::vector<Access> accesses;
    // A key with WITHOUT OVERLAPS has a GiST index, which is no way to look up equal values by itself.
    if (table.primaryKey && !table.primaryKey->withoutOverlaps) {
        const PrimaryKey &key = *table.primaryKey;
        accesses.push_back({{Kind::PrimaryKey, path, key.name.isEmpty() ? shapeOf(key.columns) : key.name},
                            nullptr,
                            partsOf(key.columns),
                            key.include,
                            true,
                            false});
    }
    for (const UniqueConstraint &unique : table.uniques) {
        if (!unique.withoutOverlaps)
            accesses.push_back(
                {{Kind::Unique, path, unique.name.isEmpty() ? shapeOf(unique.columns) : unique.name},
                 nullptr,
                 partsOf(unique.columns),
                 unique.include,
                 true,
                 unique.nullsNotDistinct});
    }
    const auto keys = std::ptrdiff_t(accesses.size());
    for (const Index &index : table.indexes)
        accesses.push_back({{Kind::Index, path, index.name},
                            &index,
                            index.parts,
                            index.include,
                            index.unique,
                            index.nullsNotDistinct});
    // Each source has an order of its own; which of two equals is superfluous must not depend on it.
    std::sort(accesses.begin() + keys, accesses.end(),
              [](const Access &a, const Access &b) { return a.ref.object < b.ref.object; });
    return accesses;
}

class TableCoverage
{
public:
    TableCoverage(const Table &table, bool foldsCase)
        : m_table(table)
        , m_sensitivity(foldsCase ? Qt::CaseInsensitive : Qt::CaseSensitive)
        , m_accesses(accessesOf(table))
    {
    }

    std::optional<ObjectRef> coverOf(const ForeignKey &key) const
    {
        const Access *best = nullptr;
        for (const Access &access : m_accesses) {
            if (leads(access, key.columns) && (!best || access.parts.size() < best->parts.size()))
                best = &access;
        }
        return best ? std::optional(best->ref) : std::nullopt;
    }

    /// `targeted`: column lists of this table that foreign keys name.
    std::vector<Redundancy> redundant(const std::set<QStringList> &targeted) const
    {
        std::vector<std::pair<const Access *, const Access *>> pairs;
        for (size_t i = 0; i < m_accesses.size(); ++i) {
            const Access &access = m_accesses[i];
            if (!access.index || !access.index->valid || mayBearKey(access, targeted))
                continue;
            for (size_t j = 0; j < m_accesses.size(); ++j) {
                const Access &other = m_accesses[j];
                // Of two that say the same, the first one stays.
                const bool otherMayGo = other.index && other.index->valid && !mayBearKey(other, targeted);
                if (i != j && replaces(other, access) && !(i < j && otherMayGo && replaces(access, other)))
                    pairs.emplace_back(&access, &other);
            }
        }
        std::set<const Access *> gone;
        for (const auto &[access, by] : pairs)
            gone.insert(access);
        std::vector<Redundancy> found;
        for (const Access &access : m_accesses) {
            const Access *best = nullptr;
            for (const auto &[each, by] : pairs) {
                if (each == &access && !gone.contains(by) && (!best || by->parts.size() < best->parts.size()))
                    best = by;
            }
            if (best)
                found.push_back(
                    {access.ref, partTexts(access), best->ref, best->parts.size() == access.parts.size()});
        }
        return found;
    }

private:
    bool same(const QString &a, const QString &b) const { return a.compare(b, m_sensitivity) == 0; }

    bool leads(const Access &access, const QStringList &columns) const
    {
        const QString method = methodOf(access);
        const bool looksUp =
            method == QLatin1String("btree") || (method == QLatin1String("hash") && access.parts.size() == 1);
        if (!looksUp || access.parts.size() < size_t(columns.size()))
            return false;
        if (access.index && (!access.index->valid || access.index->predicate))
            return false;
        QStringList missing = columns;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const IndexPart &part = access.parts[size_t(i)];
            const auto at = std::find_if(missing.begin(), missing.end(), [&](const QString &column) {
                return !part.expression && same(column, part.column);
            });
            if (at == missing.end() || !sortsAsItsColumn(part))
                return false;
            missing.erase(at);
        }
        return true;
    }

    /// An index in another collation is not asked for equal values of the column.
    bool sortsAsItsColumn(const IndexPart &part) const
    {
        if (part.collation.isEmpty())
            return true;
        const Column *column = m_table.column(part.column);
        return column && same(column->collation, part.collation);
    }

    bool equal(const IndexPart &a, const IndexPart &b) const
    {
        IndexPart left = a;
        IndexPart right = b;
        if (!left.expression && !right.expression && same(left.column, right.column))
            left.column = right.column;
        for (IndexPart *part : {&left, &right}) {
            // Spelt out or not: the default.
            if (!part->nullsFirst)
                part->nullsFirst = part->descending;
            if (!part->expression && sortsAsItsColumn(*part))
                part->collation.clear();
        }
        return left == right && !(left.expression && left.expression->opaque);
    }

    /// Whether `access` is superfluous beside `other`.
    bool replaces(const Access &other, const Access &access) const
    {
        if (other.index && !other.index->valid)
            return false;
        if (methodOf(other) != methodOf(access) || other.parts.size() < access.parts.size())
            return false;
        const std::optional<Expression> none;
        const auto &otherPredicate = other.index ? other.index->predicate : none;
        if (otherPredicate != access.index->predicate || (otherPredicate && otherPredicate->opaque))
            return false;
        for (size_t i = 0; i < access.parts.size(); ++i) {
            if (!equal(access.parts[i], other.parts[i]))
                return false;
        }
        const bool alike = other.parts.size() == access.parts.size();
        if (!alike && methodOf(access) != QLatin1String("btree"))
            return false;
        if (access.unique && !(alike && other.unique && nullsAlike(other, access)))
            return false;
        return std::all_of(access.include.begin(), access.include.end(),
                           [&](const QString &column) { return holds(other, column); });
    }

    bool nullsAlike(const Access &other, const Access &access) const
    {
        return other.ref.kind == Kind::PrimaryKey || other.nullsNotDistinct == access.nullsNotDistinct;
    }

    bool holds(const Access &access, const QString &column) const
    {
        return std::any_of(access.include.begin(), access.include.end(),
                           [&](const QString &each) { return same(each, column); }) ||
               std::any_of(access.parts.begin(), access.parts.end(), [&](const IndexPart &part) {
                   return !part.expression && same(part.column, column);
               });
    }

    /// A foreign key may stand on a unique index; which one it took cannot be seen from outside.
    bool mayBearKey(const Access &access, const std::set<QStringList> &targeted) const
    {
        if (!access.unique)
            return false;
        QStringList columns;
        for (const IndexPart &part : access.parts)
            columns.append(m_sensitivity == Qt::CaseInsensitive ? part.column.toLower() : part.column);
        columns.sort();
        return targeted.contains(columns);
    }

    static QStringList partTexts(const Access &access)
    {
        QStringList texts;
        for (const IndexPart &part : access.parts)
            texts.append(part.expression ? part.expression->text : part.column);
        return texts;
    }

    const Table &m_table;
    Qt::CaseSensitivity m_sensitivity;
    std::vector<Access> m_accesses;
};

} // namespace

Coverage coverageOf(const Schema &schema, bool foldsCase)
{
    const auto folded = [&](const QString &name) { return foldsCase ? name.toLower() : name; };
    std::map<QString, std::set<QStringList>> targeted;
    for (const auto &[name, table] : schema.tables) {
        for (const ForeignKey &key : table->foreignKeys) {
            QStringList columns;
            for (const QString &column : key.targetColumns)
                columns.append(folded(column));
            columns.sort();
            targeted[folded(pathOf(key.target))].insert(columns);
        }
    }
    Coverage coverage;
    for (const auto &[name, table] : schema.tables) {
        const QString path = pathOf(name);
        const TableCoverage covered(*table, foldsCase);
        for (const ForeignKey &key : table->foreignKeys)
            coverage.keys.push_back(
                {{Kind::ForeignKey, path, key.name.isEmpty() ? shapeOf(key.columns) : key.name},
                 key.columns,
                 key.target,
                 covered.coverOf(key)});
        for (Redundancy &each : covered.redundant(targeted[folded(path)]))
            coverage.redundant.push_back(std::move(each));
    }
    return coverage;
}

} // namespace reckoner
