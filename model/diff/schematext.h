// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/kind.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <optional>
#include <ranges>
#include <vector>

namespace reckoner {

/// A line of a SchemaText, seen there: it stands as long as the text is left alone.
struct SchemaLine
{
    QByteArrayView utf8;    ///< without its line break
    const ObjectRef &ref;   ///< what it says something of
    const ObjectRef &whole; ///< the table, view, type, ... that it stands in
    int refAt = 0;          ///< of `ref` among SchemaText::refs()
    int wholeAt = 0;        ///< of `whole`
    bool opens = false;     ///< the first line of `whole`

    QString text() const { return QString::fromUtf8(utf8); }
    /// It says something of the table, view, type, ... itself and not of a part.
    bool isOfWhole() const { return refAt == wholeAt; }
};

/// The text of a schema, line by line, and what each line is about. A big schema has some hundred thousand
/// lines: they share one text, and what they are about is kept once.
class SchemaText
{
public:
    int size() const { return int(m_lines.size()); }
    bool empty() const { return m_lines.empty(); }
    SchemaLine at(int line) const;
    /// None for a line below 0: a gap.
    std::optional<SchemaLine> atOrGap(int line) const
    {
        return line < 0 ? std::nullopt : std::optional(at(line));
    }
    auto lines() const
    {
        return std::views::iota(0, size()) | std::views::transform([this](int line) { return at(line); });
    }
    qsizetype bytes() const { return m_text.size(); }
    /// What lines are about; one object may be there more than once.
    const std::vector<ObjectRef> &refs() const { return m_refs; }

    void reserve(size_t lines);
    /// The lines that follow are of this object and what it holds; the next one opens it.
    void begin(const ObjectRef &whole);
    /// begin() has not been followed by a line yet.
    bool isBeginning() const { return m_opens; }
    void add(const QString &text, const ObjectRef &ref);
    /// Takes the comma that the last line ends with away.
    void dropComma();
    /// A blank line between objects.
    void end();

private:
    struct Line
    {
        qsizetype begin = 0; ///< in m_text
        int ref = 0;         ///< in m_refs
        int whole = 0;
        bool opens = false;
    };

    QByteArray m_text; ///< UTF-8, a line break behind each line
    std::vector<Line> m_lines;
    std::vector<ObjectRef> m_refs;
    int m_whole = 0;
    bool m_opens = false;
};

} // namespace reckoner
