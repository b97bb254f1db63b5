// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/identifiers.h"
#include "model/diff/lines.h"

#include <algorithm>
#include <unordered_map>

namespace reckoner {

namespace {

/// A whole object's lines.
struct Block
{
    int begin = 0;
    int end = 0;
};

std::vector<Block> blocksOf(const SchemaText &text)
{
    std::vector<Block> blocks;
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i).opens)
            blocks.push_back({i, i});
        if (!blocks.empty())
            blocks.back().end = i + 1;
    }
    return blocks;
}

struct RefHash
{
    size_t operator()(const ObjectRef &ref) const
    {
        return qHash(ref.object, qHash(ref.path, size_t(ref.kind)));
    }
};

/// Pairs of equal elements in order, as many as can be: (index in a, index in b).
template<class Equal>
std::vector<std::pair<int, int>> longestCommon(int a, int b, Equal equal)
{
    std::vector<std::pair<int, int>> head;
    int begin = 0;
    while (begin < a && begin < b && equal(begin, begin)) {
        head.emplace_back(begin, begin);
        ++begin;
    }
    int tail = 0;
    while (a - tail > begin && b - tail > begin && equal(a - tail - 1, b - tail - 1))
        ++tail;
    const int rows = a - begin - tail;
    const int columns = b - begin - tail;
    // Where the middles are so long that the table would not fit, they are told one after the other.
    constexpr qint64 maximumCells = 4'000'000;
    if (qint64(rows) * columns <= maximumCells && rows > 0 && columns > 0) {
        std::vector<int> best(size_t(rows + 1) * size_t(columns + 1), 0);
        const auto at = [&](int row, int column) -> int & {
            return best[size_t(row) * size_t(columns + 1) + size_t(column)];
        };
        for (int row = rows - 1; row >= 0; --row) {
            for (int column = columns - 1; column >= 0; --column)
                at(row, column) = equal(begin + row, begin + column)
                                      ? at(row + 1, column + 1) + 1
                                      : std::max(at(row + 1, column), at(row, column + 1));
        }
        for (int row = 0, column = 0; row < rows && column < columns;) {
            if (equal(begin + row, begin + column)) {
                head.emplace_back(begin + row, begin + column);
                ++row;
                ++column;
            } else if (at(row + 1, column) >= at(row, column + 1)) {
                ++row;
            } else {
                ++column;
            }
        }
    }
    for (int i = tail; i > 0; --i)
        head.emplace_back(a - i, b - i);
    return head;
}

class Aligning
{
public:
    Aligning(const SchemaText &left, const SchemaText &right, const DiffResult &result, bool foldsCase)
        : m_left(left)
        , m_right(right)
        , m_folds(foldsCase)
    {
        for (size_t i = 0; i < result.changes.size(); ++i) {
            const Change &change = result.changes[i];
            const int id = idOf(key(change.ref));
            if (id == int(m_changes.size()))
                m_changes.push_back(int(i));
            if (change.action != Action::Renamed || change.facets.empty())
                continue;
            // What the right side calls it leads to what the left side does.
            const QString name = change.facets.front().afterRaw;
            const QStringList parts = splitPath(name);
            const ObjectRef after = change.ref.kind == Kind::Table && parts.size() == 2
                                        ? ObjectRef{Kind::Table, pathPart(parts.at(0)), parts.at(1)}
                                        : ObjectRef{change.ref.kind, change.ref.path, name};
            m_before.emplace(key(after), change.ref);
            if (change.ref.kind == Kind::Table)
                m_paths.emplace(pathText(after), pathText(change.ref));
        }
        for (const ObjectRef &ref : left.refs())
            m_leftIds.push_back(idOf(key(ref)));
        for (const ObjectRef &ref : right.refs())
            m_rightIds.push_back(idOf(asBefore(ref)));
    }

    std::vector<AlignedRow> run()
    {
        const std::vector<Block> left = blocksOf(m_left);
        const std::vector<Block> right = blocksOf(m_right);
        std::vector<int> places(m_ids.size(), -1); // the left block of an id
        for (int i = int(left.size()) - 1; i >= 0; --i)
            places[size_t(wholeId(left[size_t(i)].begin, true))] = i;
        // Both sides are in one order, but for what was renamed: that goes where the left side has it.
        std::vector<int> partner(left.size(), -1);
        std::vector<char> taken(right.size(), 0);
        for (int i = 0; i < int(right.size()); ++i) {
            const int place = places[size_t(wholeId(right[size_t(i)].begin, false))];
            if (place >= 0 && partner[size_t(place)] < 0) {
                partner[size_t(place)] = i;
                taken[size_t(i)] = 1;
            }
        }
        int next = 0;
        for (int i = 0; i < int(left.size()); ++i) {
            const int other = partner[size_t(i)];
            const bool renamed = other >= 0 && key(m_left.at(left[size_t(i)].begin).whole) !=
                                                   key(m_right.at(right[size_t(other)].begin).whole);
            if (other >= next && !renamed) {
                for (; next < other; ++next)
                    oneSided(right[size_t(next)], taken[size_t(next)], false);
                next = other + 1;
            }
            if (other >= 0)
                both(left[size_t(i)], right[size_t(other)]);
            else
                oneSided(left[size_t(i)], false, true);
        }
        for (; next < int(right.size()); ++next)
            oneSided(right[size_t(next)], taken[size_t(next)], false);
        return std::move(m_rows);
    }

private:
    ObjectRef key(const ObjectRef &ref) const
    {
        return {ref.kind, diffing::fold(ref.path, m_folds), diffing::fold(ref.object, m_folds)};
    }

    QString pathText(const ObjectRef &table) const
    {
        return diffing::fold(table.path + QLatin1Char('.') + pathPart(table.object), m_folds);
    }

    /// The key of a reference of the right side under the names of the left.
    ObjectRef asBefore(const ObjectRef &ref) const
    {
        ObjectRef own = key(ref);
        if (const auto moved = m_paths.find(own.path); moved != m_paths.end())
            own.path = moved->second;
        if (m_before.empty())
            return own;
        const auto renamed = m_before.find(own);
        return renamed == m_before.end() ? own : key(renamed->second);
    }

    /// One number for each key, from 0.
    int idOf(const ObjectRef &key) { return m_ids.try_emplace(key, int(m_ids.size())).first->second; }

    int refId(int line, bool isLeft) const
    {
        return isLeft ? m_leftIds[size_t(m_left.at(line).refAt)] : m_rightIds[size_t(m_right.at(line).refAt)];
    }
    int wholeId(int line, bool isLeft) const
    {
        return isLeft ? m_leftIds[size_t(m_left.at(line).wholeAt)]
                      : m_rightIds[size_t(m_right.at(line).wholeAt)];
    }

    int changeOf(int id) const { return id < int(m_changes.size()) ? m_changes[size_t(id)] : -1; }

    void oneSided(const Block &block, bool isTaken, bool isLeft)
    {
        if (isTaken)
            return; // stands beside the one that it was
        for (int i = block.begin; i < block.end; ++i) {
            AlignedRow row;
            (isLeft ? row.left : row.right) = i;
            row.state = isLeft ? AlignedRow::State::LeftOnly : AlignedRow::State::RightOnly;
            row.change = changeOf(wholeId(i, isLeft));
            m_rows.push_back(row);
        }
    }

    void both(const Block &left, const Block &right)
    {
        // Lines of one part of a table belong together by name; those of a longer text by what they say.
        const auto same = [&](int a, int b) {
            if (refId(left.begin + a, true) != refId(right.begin + b, false))
                return false;
            const SchemaLine one = m_left.at(left.begin + a);
            const SchemaLine other = m_right.at(right.begin + b);
            return one.isOfWhole() ? one.utf8 == other.utf8 || isOnly(one, other)
                                   : isComment(one) == isComment(other);
        };
        int a = 0;
        int b = 0;
        const auto flush = [&](int untilA, int untilB) {
            // What stands between two pairs is a change of one into the other where both have lines of one
            // object.
            while (a < untilA && b < untilB && refId(left.begin + a, true) == refId(right.begin + b, false))
                pair(left.begin + a++, right.begin + b++);
            while (a < untilA)
                single(left.begin + a++, true);
            while (b < untilB)
                single(right.begin + b++, false);
        };
        for (const auto &[one, other] : longestCommon(left.end - left.begin, right.end - right.begin, same)) {
            flush(one, other);
            pair(left.begin + one, right.begin + other);
            a = one + 1;
            b = other + 1;
        }
        flush(left.end - left.begin, right.end - right.begin);
    }

    /// "    a integer," and "COMMENT ON COLUMN ..." are both of the column.
    static bool isComment(const SchemaLine &line) { return line.utf8.startsWith("COMMENT "); }

    /// First lines, and those that close: they belong together whatever they say.
    static bool isOnly(const SchemaLine &one, const SchemaLine &other)
    {
        const auto closes = [](const SchemaLine &line) { return line.utf8.startsWith(')'); };
        return (one.opens && other.opens) || (closes(one) && closes(other)) ||
               (isComment(one) && isComment(other));
    }

    void pair(int left, int right)
    {
        AlignedRow row{left, right, AlignedRow::State::Same, changeOf(refId(left, true))};
        if (row.change >= 0 && m_left.at(left).utf8 != m_right.at(right).utf8)
            row.state = AlignedRow::State::Changed;
        m_rows.push_back(row);
    }

    void single(int at, bool isLeft)
    {
        AlignedRow row;
        (isLeft ? row.left : row.right) = at;
        row.change = changeOf(refId(at, isLeft));
        // A line that only one side spells out, of an object that is the same on both, is no difference.
        if (row.change >= 0)
            row.state = isLeft ? AlignedRow::State::LeftOnly : AlignedRow::State::RightOnly;
        m_rows.push_back(row);
    }

    const SchemaText &m_left;
    const SchemaText &m_right;
    const bool m_folds;
    std::unordered_map<ObjectRef, int, RefHash> m_ids; ///< of keys under the names of the left
    std::vector<int> m_changes;                        ///< by the ids of what changed, which come first
    std::vector<int> m_leftIds;                        ///< by SchemaText::refs()
    std::vector<int> m_rightIds;
    std::map<ObjectRef, ObjectRef> m_before; ///< key on the right -> reference on the left
    std::map<QString, QString> m_paths;      ///< of renamed tables, right -> left
    std::vector<AlignedRow> m_rows;
};

struct Word
{
    int begin = 0;
    int length = 0;
};

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); };
    for (int i = 0; i < int(text.size());) {
        int end = i + 1;
        while (end < int(text.size()) && isPart(text.at(i)) && isPart(text.at(end)))
            ++end;
        words.push_back({i, end - i});
        i = end;
    }
    return words;
}

} // namespace

std::vector<AlignedRow> alignLines(const SchemaText &left, const SchemaText &right, const DiffResult &result,
                                   bool foldsCase)
{
    return Aligning(left, right, result, foldsCase).run();
}

std::pair<std::vector<TextPiece>, std::vector<TextPiece>> differingPieces(const QString &left,
                                                                          const QString &right)
{
    const std::vector<Word> a = wordsOf(left);
    const std::vector<Word> b = wordsOf(right);
    const auto common = longestCommon(int(a.size()), int(b.size()), [&](int one, int other) {
        return QStringView(left).mid(a[size_t(one)].begin, a[size_t(one)].length) ==
               QStringView(right).mid(b[size_t(other)].begin, b[size_t(other)].length);
    });
    const auto pieces = [&](const std::vector<Word> &words, bool isLeft) {
        std::vector<TextPiece> made;
        size_t at = 0;
        for (int i = 0; i < int(words.size()); ++i) {
            if (at < common.size() && (isLeft ? common[at].first : common[at].second) == i) {
                ++at;
                continue;
            }
            const Word &word = words[size_t(i)];
            if (!made.empty() && made.back().begin + made.back().length == word.begin)
                made.back().length += word.length;
            else
                made.push_back({word.begin, word.length});
        }
        return made;
    };
    return {pieces(a, true), pieces(b, false)};
}

} // namespace reckoner
