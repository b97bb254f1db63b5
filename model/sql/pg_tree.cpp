// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_tree.h"

#ifdef RECKONER_POSTGRESQL
#include <pg_query.h>
#endif

#include <algorithm>

#include <QCoreApplication>

namespace reckoner::pg {

namespace {

struct PgText
{
    Q_DECLARE_TR_FUNCTIONS(PgText)
};

} // namespace

Node Node::operator[](std::string_view key) const
{
    simdjson::dom::object object;
    if (!m_valid || m_element.get(object))
        return {};
    simdjson::dom::element value;
    if (object.at_key(key).get(value))
        return {};
    return Node(value);
}

std::string_view Node::kind() const
{
    simdjson::dom::object object;
    if (!m_valid || m_element.get(object) || object.begin() == object.end())
        return {};
    return (*object.begin()).key;
}

Node Node::body() const
{
    simdjson::dom::object object;
    if (!m_valid || m_element.get(object) || object.begin() == object.end())
        return {};
    return Node((*object.begin()).value);
}

std::string_view Node::word(std::string_view key) const
{
    const Node value = (*this)[key];
    std::string_view text;
    if (value.isNull() || value.m_element.get(text))
        return {};
    return text;
}

QString Node::text(std::string_view key) const
{
    const std::string_view value = word(key);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

qint64 Node::number(std::string_view key, qint64 absent) const
{
    const Node value = (*this)[key];
    int64_t number = 0;
    if (value.isNull() || value.m_element.get(number))
        return absent;
    return number;
}

bool Node::flag(std::string_view key) const
{
    const Node value = (*this)[key];
    bool flag = false;
    return !value.isNull() && !value.m_element.get(flag) && flag;
}

std::vector<Node> Node::items() const
{
    if (is("List"))
        return body().list("items");
    std::vector<Node> nodes;
    simdjson::dom::array array;
    if (!m_valid || m_element.get(array))
        return nodes;
    for (const simdjson::dom::element &element : array)
        nodes.emplace_back(element);
    return nodes;
}

std::vector<Node> Node::list(std::string_view key) const
{
    return (*this)[key].items();
}

QString Node::sval() const
{
    if (is("A_Star"))
        return QStringLiteral("*");
    return is("String") ? body().text("sval") : QString();
}

QStringList Node::strings(std::string_view key) const
{
    QStringList texts;
    for (const Node &node : list(key))
        texts.append(node.sval());
    return texts;
}

int Node::firstLocation() const
{
    if (!m_valid)
        return -1;
    int first = -1;
    const auto lower = [&first](int location) {
        if (location >= 0 && (first < 0 || location < first))
            first = location;
    };
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (!m_element.get(object)) {
        for (const simdjson::dom::key_value_pair &member : object) {
            int64_t number = 0;
            if (member.key == "location" && !member.value.get(number))
                lower(int(number));
            else
                lower(Node(member.value).firstLocation());
        }
    } else if (!m_element.get(array)) {
        for (const simdjson::dom::element &element : array)
            lower(Node(element).firstLocation());
    }
    return first;
}

Result<Tree> Tree::parse(const QByteArray &sql)
{
#ifndef RECKONER_POSTGRESQL
    Q_UNUSED(sql)
    return unexpected(QStringLiteral("postgres.absent"),
                      PgText::tr("This build of Reckoner has no parser of PostgreSQL's SQL."));
#else
    PgQueryParseResult parsed = pg_query_parse(sql.constData());
    if (parsed.error) {
        const QString message = QString::fromUtf8(parsed.error->message);
        pg_query_free_parse_result(parsed);
        return unexpected(QStringLiteral("sql.syntax"),
                          PgText::tr("PostgreSQL's parser does not read this statement: %1").arg(message));
    }
    Tree tree;
    tree.m_sql = sql;
    tree.m_parser = std::make_shared<simdjson::dom::parser>();
    simdjson::dom::element root;
    const simdjson::error_code error = tree.m_parser->parse(std::string_view(parsed.parse_tree)).get(root);
    pg_query_free_parse_result(parsed);
    if (error)
        return unexpected(QStringLiteral("sql.tree"),
                          PgText::tr("The statement is nested too deeply to be read."));
    tree.m_root = Node(root);
    return tree;
#endif
}

std::vector<Node> Tree::statements() const
{
    std::vector<Node> nodes;
    for (const Node &raw : m_root.list("stmts"))
        nodes.push_back(raw["stmt"]);
    return nodes;
}

qint64 Tree::integer(const Node &integer, int location) const
{
    const qint64 value = integer.number("ival");
    if (value != 0 || location < 0)
        return value;
    int at = location;
    while (at < m_sql.size() && m_sql[at] != '-' && !std::isdigit(static_cast<unsigned char>(m_sql[at])))
        ++at;
    if (at >= m_sql.size() || m_sql[at] != '-')
        return 0;
    while (at < m_sql.size() && !std::isdigit(static_cast<unsigned char>(m_sql[at])))
        ++at;
    int end = at;
    while (end < m_sql.size() && std::isdigit(static_cast<unsigned char>(m_sql[end])))
        ++end;
    return -m_sql.mid(at, end - at).toLongLong();
}

} // namespace reckoner::pg
