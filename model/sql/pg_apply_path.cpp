// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_functions.h"
#include "model/sql/pg_types.h"

#include <map>
#include <set>

namespace reckoner::pg {

namespace {

/// Where a schema has to be put in front of a name, by the byte where the name begins.
using Prefixes = std::map<int, QString>;

class NamesInQuery
{
public:
    using Find = std::function<QString(const QString &name)>;

    NamesInQuery(Find relation, Find routine, Find type)
        : m_relation(std::move(relation))
        , m_routine(std::move(routine))
        , m_type(std::move(type))
    {
    }

    const Prefixes &prefixes() const { return m_prefixes; }

    /// `queries`: names that WITH gives, which hide relations.
    void walk(const Node &node, const std::set<QString> &queries)
    {
        if (node.isNull())
            return;
        simdjson::dom::object object;
        if (node.element().get(object)) {
            simdjson::dom::array array;
            if (!node.element().get(array)) {
                for (const Node &item : node.items())
                    walk(item, queries);
            }
            return;
        }
        std::set<QString> visible = queries;
        if (const Node with = node["withClause"]) {
            const std::vector<Node> members = with.list("ctes");
            if (with.flag("recursive")) {
                for (const Node &member : members)
                    visible.insert(member["CommonTableExpr"].text("ctename"));
            }
            for (const Node &member : members) {
                walk(member["CommonTableExpr"]["ctequery"], visible);
                visible.insert(member["CommonTableExpr"].text("ctename"));
            }
        }
        for (const simdjson::dom::key_value_pair &each : object) {
            if (each.key == "withClause")
                continue;
            const Node value(each.value);
            name(each.key, value, visible);
            walk(value, visible);
        }
    }

private:
    void name(std::string_view key, const Node &node, const std::set<QString> &queries)
    {
        QString space;
        if (key == "RangeVar" && node.text("schemaname").isEmpty()) {
            if (const QString relation = node.text("relname"); !queries.contains(relation))
                space = m_relation(relation);
        } else if (key == "FuncCall" && node.strings("funcname").size() == 1) {
            space = m_routine(node.strings("funcname").first());
        } else if ((key == "TypeName" || key == "typeName") && node.strings("names").size() == 1) {
            space = m_type(node.strings("names").first());
        }
        const int location = int(node.number("location", -1));
        if (!space.isEmpty() && location >= 0)
            m_prefixes[location] = quoteIdentifier(space) + QLatin1Char('.');
    }

    Find m_relation;
    Find m_routine;
    Find m_type;
    Prefixes m_prefixes;
};

} // namespace

/// A view keeps what its names meant when it was made: they are written with the schemas where search_path
/// finds them.
void Applier::applyView(std::string_view kind, const Statement &s)
{
    const Schema &schema = m_editor.schema();
    const auto first = [&](auto has) {
        for (const QString &space : m_path) {
            if (has(space))
                return space;
        }
        return QString();
    };
    const auto relation = [&](const QString &name) {
        return first([&](const QString &space) {
            const ObjectName wanted{space, name};
            return schema.tables.contains(wanted) || schema.views.contains(wanted) ||
                   schema.sequences.contains(wanted);
        });
    };
    const auto routine = [&](const QString &name) {
        if (isKnownFunction(name)) // the server's own come first
            return QString();
        return first([&](const QString &space) {
            const auto it = schema.routines.lower_bound({space, name + QLatin1Char('(')});
            return it != schema.routines.end() && it->first.schema == space &&
                   it->first.name.startsWith(name + QLatin1Char('('));
        });
    };
    const auto type = [&](const QString &name) {
        return first([&](const QString &space) {
            const ObjectName wanted{space, name};
            return schema.enums.contains(wanted) || schema.domains.contains(wanted) ||
                   schema.composites.contains(wanted) || schema.ranges.contains(wanted);
        });
    };
    NamesInQuery names(relation, routine, type);
    names.walk(s.node["query"], {});
    QByteArray sql = s.tree.sql();
    for (auto it = names.prefixes().rbegin(); it != names.prefixes().rend(); ++it)
        sql.insert(it->first, it->second.toUtf8());
    const Result<Tree> tree = Tree::parse(sql);
    const std::vector<Node> statements = tree ? tree->statements() : std::vector<Node>();
    const Node view = statements.size() == 1 ? statements.front() : Node();
    if (!view.is(kind)) {
        opaque(s, namesIn(s.slices.sql(), false), tr("Its names are not looked up in search_path."));
        return;
    }
    const Slices slices(sql);
    const Statement whole{*tree, slices, view.body()};
    if (kind == "ViewStmt")
        createView(whole);
    else
        createTableAs(whole);
}

} // namespace reckoner::pg
