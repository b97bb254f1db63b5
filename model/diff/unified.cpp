// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/unified.h"

#include "model/diff/identifiers.h"

#include <set>

namespace reckoner {

namespace {

using State = UnifiedRow::State;

class Unifying
{
public:
    Unifying(const Snapshot &from, const Snapshot &to, const DiffResult &result, const Dialect &dialect)
        : m_folds(dialect.foldsCase())
    {
        for (const Change &change : result.changes) {
            concern(change.ref);
            for (const ObjectRef &along : change.consequences) {
                concern(along);
                m_along.insert(folded(along));
            }
            if (change.action == Action::Renamed && !change.facets.empty())
                concernRenamed(change);
        }
        const auto concerned = [this](const ObjectRef &whole) {
            return m_concerned.contains(pathIn(whole.path, whole.object));
        };
        m_left = schemaLines(from, dialect, concerned);
        m_right = schemaLines(to, dialect, concerned);
        for (const AlignedRow &row : alignLines(m_left, m_right, result, m_folds))
            add(row);
        for (int i = 0; i < int(m_rows.size()); ++i) {
            if (isGap(i))
                m_rows[size_t(i)].state = State::Same;
        }
    }

    std::vector<UnifiedRow> withContext(int context) const
    {
        const int count = int(m_rows.size());
        std::vector<char> shown(m_rows.size(), 0);
        for (int i = 0; i < count; ++i) {
            if (m_rows[size_t(i)].state == State::Same)
                continue;
            const int block = m_blocks[size_t(i)];
            shown[size_t(block)] = 1; // the line that names the object
            for (int near = std::max(block, i - context); near <= std::min(count - 1, i + context); ++near) {
                if (m_blocks[size_t(near)] == block)
                    shown[size_t(near)] = 1;
            }
        }
        for (int i = 0; i < count; ++i)
            shown[size_t(i)] = isGap(i) ? shown[size_t(m_blocks[size_t(i)])] : shown[size_t(i)];
        std::vector<UnifiedRow> rows;
        for (int i = 0; i < count;) {
            int end = i;
            while (end < count && !shown[size_t(end)] && m_blocks[size_t(end)] == m_blocks[size_t(i)])
                ++end;
            if (end == i) {
                rows.push_back(m_rows[size_t(i++)]);
                continue;
            }
            UnifiedRow skipped;
            skipped.state = State::Skipped;
            skipped.ref = m_rows[size_t(i)].ref;
            skipped.skipped = end - i;
            // An object in which nothing is shown was only looked at because of its name.
            if (shown[size_t(m_blocks[size_t(i)])])
                rows.push_back(std::move(skipped));
            i = end;
        }
        if (!rows.empty() && rows.back().text.isEmpty() && rows.back().state == State::Same)
            rows.pop_back();
        return rows;
    }

private:
    /// The empty line behind an object.
    bool isGap(int at) const
    {
        return m_rows[size_t(at)].text.isEmpty() &&
               (at + 1 == int(m_rows.size()) || m_blocks[size_t(at) + 1] != m_blocks[size_t(at)]);
    }

    ObjectRef folded(const ObjectRef &ref) const
    {
        return {ref.kind, diffing::fold(ref.path, m_folds), diffing::fold(ref.object, m_folds)};
    }

    QString pathIn(const QString &path, const QString &object) const
    {
        const QString own = pathPart(object);
        return diffing::fold(path.isEmpty() ? own : path + QLatin1Char('.') + own, m_folds);
    }

    void concern(const ObjectRef &ref)
    {
        m_concerned.insert(belongsToTable(ref.kind) ? diffing::fold(ref.path, m_folds)
                                                    : pathIn(ref.path, ref.object));
    }

    void concernRenamed(const Change &change)
    {
        const QString after = change.facets.front().afterRaw;
        const QStringList parts = splitPath(after);
        if (change.ref.kind == Kind::Table && parts.size() == 2)
            m_concerned.insert(pathIn(pathPart(parts.at(0)), parts.at(1)));
        else
            m_concerned.insert(pathIn(change.ref.path, after));
    }

    void add(const AlignedRow &row)
    {
        const std::optional<SchemaLine> left = m_left.atOrGap(row.left);
        const std::optional<SchemaLine> right = m_right.atOrGap(row.right);
        const bool opens = (left && left->opens) || (right && right->opens);
        if (opens || m_blocks.empty())
            m_block = int(m_rows.size());
        if (left && right && row.state == AlignedRow::State::Changed) {
            auto [before, after] = differingPieces(left->text(), right->text());
            put(*left, State::Removed, std::move(before));
            put(*right, State::Added, std::move(after));
        } else if (left && right) {
            put(*right, State::Same);
        } else if (const SchemaLine &only = left ? *left : *right;
                   row.state != AlignedRow::State::Same || m_along.contains(folded(only.ref))) {
            put(only, left ? State::Removed : State::Added);
        } else {
            put(only, State::Same);
        }
    }

    void put(const SchemaLine &line, State state, std::vector<TextPiece> pieces = {})
    {
        m_rows.push_back({state, line.text(), line.ref, std::move(pieces), 0});
        m_blocks.push_back(m_block);
    }

    const bool m_folds;
    std::set<QString> m_concerned; ///< paths of whole objects
    std::set<ObjectRef> m_along;
    SchemaText m_left;
    SchemaText m_right;
    std::vector<UnifiedRow> m_rows;
    std::vector<int> m_blocks; ///< by row: the row that its object begins with
    int m_block = 0;
};

} // namespace

std::vector<UnifiedRow> unifiedRows(const Snapshot &from, const Snapshot &to, const DiffResult &result,
                                    const Dialect &dialect, int context)
{
    return Unifying(from, to, result, dialect).withContext(context);
}

} // namespace reckoner
