// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <simdjson.h>

#include <memory>
#include <string_view>
#include <vector>

namespace reckoner::pg {

/// One value of a parse tree. Absent members give a null node, so walks need no checks between steps:
/// node["relation"].text("relname"). Valid while its Tree lives.
class Node
{
public:
    Node() = default;
    Node(simdjson::dom::element element)
        : m_element(element)
        , m_valid(true)
    {
    }

    bool isNull() const { return !m_valid; }
    explicit operator bool() const { return m_valid; }

    Node operator[](std::string_view key) const;
    /// A wrapped node {"ColumnRef": {...}}: its type, and what is inside.
    std::string_view kind() const;
    Node body() const;
    bool is(std::string_view wanted) const { return kind() == wanted; }

    QString text(std::string_view key) const;
    std::string_view word(std::string_view key) const; ///< enum words: "AEXPR_OP"
    qint64 number(std::string_view key, qint64 absent = 0) const;
    bool flag(std::string_view key) const;
    std::vector<Node> list(std::string_view key) const;
    /// Elements of an array, or of {"List": {"items": [...]}}.
    std::vector<Node> items() const;
    /// The texts of [{"String": {"sval": "a"}}, ...].
    QStringList strings(std::string_view key) const;
    QString sval() const; ///< of {"String": {"sval": "a"}} or {"A_Star": {}}

    /// The smallest location of the node and all below it, in bytes; -1 if none has one.
    int firstLocation() const;
    simdjson::dom::element element() const { return m_element; }

private:
    simdjson::dom::element m_element;
    bool m_valid = false;
};

/// PostgreSQL's own parse tree of a text (libpg_query's JSON). Locations are bytes of `sql`.
class Tree
{
public:
    static Result<Tree> parse(const QByteArray &sql);

    const QByteArray &sql() const { return m_sql; }
    std::vector<Node> statements() const;

    /// The value of an Integer. libpg_query's JSON leaves out not only 0 but every negative number:
    /// then the number is read from the text at `location` (of the constant, or of the option's word).
    qint64 integer(const Node &integer, int location) const;

private:
    QByteArray m_sql;
    std::shared_ptr<simdjson::dom::parser> m_parser;
    Node m_root;
};

} // namespace reckoner::pg
