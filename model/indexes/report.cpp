// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/indexes/coverage.h"

#include "model/dialect/dialect.h"

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

using Identity = std::tuple<int, QString, QStringList>;

class Merger
{
public:
    explicit Merger(bool foldsCase)
        : m_folds(foldsCase)
    {
    }

    void add(Side side, const Snapshot &snapshot)
    {
        const size_t at = size_t(side);
        const Coverage coverage = coverageOf(snapshot.schema, m_folds);
        IndexCounts &counts = m_report.counts[at];
        for (const KeyCoverage &key : coverage.keys) {
            ++counts.keys;
            counts.uncovered += !key.by;
            QStringList identity = key.columns;
            identity.sort();
            IndexRemark &remark = remarkOf({0, key.key.path, identity << pathOf(key.target)}, key.key);
            remark.columns = key.columns;
            remark.states[at] = key.by ? IndexState::Covered : IndexState::Lacking;
            if (key.by)
                remark.by = key.by;
            else
                remark.sort = IndexRemark::Sort::Uncovered;
        }
        for (const Redundancy &each : coverage.redundant) {
            ++counts.redundant;
            IndexRemark &remark = remarkOf({1, each.index.path, {each.index.object}}, each.index);
            remark.columns = each.columns;
            remark.states[at] = IndexState::Redundant;
            remark.by = each.by;
            remark.sort = each.duplicate ? IndexRemark::Sort::Duplicate : IndexRemark::Sort::Prefix;
        }
        // What is redundant elsewhere is needed here, if it is here.
        std::set<std::pair<QString, QString>> &indexes = m_indexes[at];
        for (const auto &[name, table] : snapshot.schema.tables) {
            for (const Index &index : table->indexes)
                indexes.emplace(folded(pathOf(name)), folded(index.name));
        }
        for (const auto &[path, stats] : snapshot.stats) {
            if (stats.rows >= 0)
                m_rows[folded(path)] = stats.rows;
        }
        m_sides.push_back(side);
    }

    IndexReport take()
    {
        std::vector<IndexRemark *> order;
        for (auto &[identity, remark] : m_remarks) {
            for (const Side side : allSides) {
                IndexState &state = remark.states[size_t(side)];
                const bool there = std::find(m_sides.begin(), m_sides.end(), side) != m_sides.end();
                if (!there || state != IndexState::NoSide)
                    continue;
                const std::pair index{folded(remark.table), folded(remark.object.object)};
                state = remark.object.kind == Kind::Index && m_indexes[size_t(side)].contains(index)
                            ? IndexState::Needed
                            : IndexState::Absent;
            }
            if (const auto rows = m_rows.find(folded(remark.table)); rows != m_rows.end())
                remark.rows = rows->second;
            order.push_back(&remark);
        }
        std::stable_sort(order.begin(), order.end(), [](const IndexRemark *a, const IndexRemark *b) {
            return a->sort != b->sort ? a->sort < b->sort : a->rows > b->rows;
        });
        for (IndexRemark *remark : order)
            m_report.remarks.push_back(std::move(*remark));
        return std::move(m_report);
    }

private:
    QString folded(const QString &name) const { return m_folds ? name.toLower() : name; }

    IndexRemark &remarkOf(Identity identity, const ObjectRef &object)
    {
        std::get<1>(identity) = folded(std::get<1>(identity));
        for (QString &part : std::get<2>(identity))
            part = folded(part);
        IndexRemark &remark = m_remarks[identity];
        // The last position that has a name for it.
        if (remark.table.isEmpty() || !object.object.startsWith(QLatin1Char('(')))
            remark.object = object;
        remark.table = object.path;
        return remark;
    }

    bool m_folds;
    IndexReport m_report;
    std::vector<Side> m_sides;
    std::map<Identity, IndexRemark> m_remarks;
    std::array<std::set<std::pair<QString, QString>>, 4> m_indexes;
    std::map<QString, qint64> m_rows;
};

} // namespace

IndexReport indexReport(const Positions &positions, const Progress &progress)
{
    DialectId id = DialectId::PostgreSql;
    for (const Side side : allSides) {
        if (const auto &snapshot = sideOf(positions, side))
            id = snapshot->dialect;
    }
    Merger merger(dialect(id).foldsCase());
    for (const Side side : allSides) {
        if (progress.cancel.isCancelled())
            break;
        if (const auto &snapshot = sideOf(positions, side))
            merger.add(side, *snapshot);
    }
    IndexReport report = merger.take();
    report.main = positions.live ? Side::Live : positions.head ? Side::Head : Side::Models;
    return report;
}

} // namespace reckoner
