// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/objecttree.h"

#include "model/core/asciicase.h"
#include "model/schema/kinds_of_schema.h"

#include <algorithm>

namespace reckoner {

namespace {

using Group = TreeNode::Group;
using Level = TreeNode::Level;

/// What the positions hold under one name; null where they do not.
template<class T>
using Versions = std::array<const T *, 4>;

Group groupOf(Kind kind)
{
    switch (kind) {
    case Kind::Table:
        return Group::Tables;
    case Kind::View:
    case Kind::MaterializedView:
        return Group::Views;
    case Kind::Routine:
        return Group::Routines;
    case Kind::Enum:
    case Kind::Domain:
    case Kind::Composite:
    case Kind::Range:
        return Group::Types;
    case Kind::Sequence:
        return Group::Sequences;
    case Kind::Collation:
        return Group::Collations;
    case Kind::Statistics:
        return Group::Statistics;
    case Kind::Extension:
        return Group::Extensions;
    case Kind::EventTrigger:
        return Group::EventTriggers;
    case Kind::Publication:
        return Group::Publications;
    case Kind::ForeignServer:
        return Group::ForeignServers;
    case Kind::Column:
        return Group::Columns;
    case Kind::PrimaryKey:
    case Kind::Unique:
    case Kind::Exclusion:
        return Group::Keys;
    case Kind::ForeignKey:
        return Group::ForeignKeys;
    case Kind::Index:
        return Group::Indexes;
    case Kind::Check:
        return Group::Checks;
    case Kind::Trigger:
        return Group::Triggers;
    case Kind::Policy:
        return Group::Policies;
    case Kind::Rule:
        return Group::Rules;
    case Kind::Schema:
        break;
    }
    return Group::None;
}

/// An object on its way into the tree.
struct Entry
{
    Kind kind = Kind::Table;
    QString name;
    std::array<bool, 4> present{};
    Versions<Table> tables{};
    Versions<View> views{};
};

class Merging
{
public:
    Merging(const Verdict &verdict, const Dialect &dialect)
        : m_verdict(verdict)
        , m_dialect(dialect)
    {
        m_tree.foldsCase = dialect.foldsCase();
    }

    ObjectTree run()
    {
        for (const Side side : allSides)
            gather(side);
        addSpaces();
        addParts();
        for (const Leg leg : {Leg::ModelsHead, Leg::StampHead, Leg::StampLive, Leg::ModelsLive})
            mark(leg);
        for (size_t i = 0; i < m_verdict.findings.size(); ++i) {
            const int node = m_tree.find(m_verdict.findings[i].change.ref);
            if (node < 0)
                continue;
            int &finding = m_tree.nodes[size_t(node)].finding;
            if (finding < 0 || m_verdict.findings[i].severity < m_verdict.findings[size_t(finding)].severity)
                finding = int(i);
        }
        count();
        return std::move(m_tree);
    }

private:
    QString folded(const QString &name) const { return m_tree.foldsCase ? asciiLower(name) : name; }

    using Space = std::map<std::pair<Group, QString>, Entry>; ///< by folded name within its group

    Entry &entry(const QString &space, Kind kind, const QString &name, Side side)
    {
        Entry &made = m_spaces[space][{groupOf(kind), folded(name)}];
        if (made.name.isEmpty()) {
            made.kind = kind;
            made.name = name;
        }
        made.present[size_t(side)] = true;
        return made;
    }

    void gather(Side side)
    {
        const std::shared_ptr<const Snapshot> &snapshot = sideOf(m_verdict.positions, side);
        if (!snapshot)
            return;
        const Schema &schema = snapshot->schema;
        for (const auto &[name, space] : schema.namespaces) {
            m_spaces[folded(name)];
            m_spaceNames.try_emplace(folded(name), name, std::array<bool, 4>{})
                .first->second.second[size_t(side)] = true;
        }
        for (const auto &[name, table] : schema.tables)
            entry(spaceOf(name.schema, side), Kind::Table, name.name, side).tables[size_t(side)] = &*table;
        eachKind(schema, [&](Kind kind, const auto &map) {
            for (const auto &[name, object] : map) {
                if constexpr (std::is_same_v<std::decay_t<decltype(object)>, View>) {
                    const Kind own = object.materialized ? Kind::MaterializedView : Kind::View;
                    entry(spaceOf(name.schema, side), own, name.name, side).views[size_t(side)] = &object;
                } else if constexpr (std::is_same_v<std::decay_t<decltype(name)>, QString>) {
                    entry(QString(), kind, name, side);
                } else {
                    entry(spaceOf(name.schema, side), kind, name.name, side);
                }
            }
        });
    }

    /// The key of a schema; it is known from now on.
    QString spaceOf(const QString &name, Side side)
    {
        QString key = folded(name);
        m_spaceNames.try_emplace(key, name, std::array<bool, 4>{}).first->second.second[size_t(side)] = true;
        return key;
    }

    std::array<Standing, 4> standing(Kind kind, const std::array<bool, 4> &present) const
    {
        std::array<Standing, 4> made{};
        for (const Side side : allSides) {
            const std::shared_ptr<const Snapshot> &snapshot = sideOf(m_verdict.positions, side);
            made[size_t(side)] = !snapshot                          ? Standing::NoSide
                                 : present[size_t(side)]            ? Standing::Present
                                 : !snapshot->facets.speaksOf(kind) ? Standing::Silent
                                                                    : Standing::Absent;
        }
        return made;
    }

    int append(TreeNode node)
    {
        m_tree.nodes.push_back(std::move(node));
        return int(m_tree.nodes.size()) - 1;
    }

    TreeNode &at(int node) { return m_tree.nodes[size_t(node)]; }

    void addSpaces()
    {
        for (const auto &[key, space] : m_spaces) {
            const auto named = m_spaceNames.find(key);
            TreeNode node;
            node.level = Level::Space;
            node.kind = Kind::Schema;
            node.name = named == m_spaceNames.end() ? key : named->second.first;
            if (named != m_spaceNames.end())
                node.standing = standing(Kind::Schema, named->second.second);
            append(std::move(node));
        }
        m_tree.spaces = int(m_spaces.size());
        // one after the other, so that children stand side by side
        std::vector<std::pair<int, std::vector<const Entry *>>> groups;
        int spaceNode = 0;
        for (const auto &[key, space] : m_spaces) {
            const QString path = at(spaceNode).name.isEmpty() ? QString() : pathPart(at(spaceNode).name);
            for (const auto &[place, each] : space) {
                if (groups.empty() || at(groups.back().first).parent != spaceNode ||
                    at(groups.back().first).group != place.first)
                    groups.emplace_back(addGroup(spaceNode, place.first, path), std::vector<const Entry *>());
                groups.back().second.push_back(&each);
            }
            ++spaceNode;
        }
        for (const auto &[group, entries] : groups) {
            at(group).firstChild = int(m_tree.nodes.size());
            at(group).children = int(entries.size());
            for (const Entry *each : entries) {
                TreeNode node;
                node.kind = each->kind;
                node.path = at(group).path;
                node.name = each->name;
                node.parent = group;
                node.standing = standing(each->kind, each->present);
                const int made = append(std::move(node));
                if (each->kind == Kind::Table || groupOf(each->kind) == Group::Views)
                    m_holders.emplace_back(made, each);
            }
        }
    }

    int addGroup(int parent, Group group, const QString &path)
    {
        TreeNode node;
        node.level = Level::Group;
        node.group = group;
        node.path = path;
        node.parent = parent;
        const int made = append(std::move(node));
        if (at(parent).children++ == 0)
            at(parent).firstChild = made;
        return made;
    }

    /// The parts of one holder: name and kind, with the sides that have them, in the order of the first side.
    struct Parts
    {
        std::vector<Entry> entries;
        std::map<std::pair<Group, QString>, size_t> index;
    };

    void part(Parts &parts, const ObjectRef &ref, Side side)
    {
        const auto [it, isNew] =
            parts.index.try_emplace({groupOf(ref.kind), folded(ref.object)}, parts.entries.size());
        if (isNew)
            parts.entries.push_back({ref.kind, ref.object, {}, {}, {}});
        parts.entries[it->second].present[size_t(side)] = true;
    }

    void tableParts(Parts &parts, const Table &table, Side side)
    {
        for (const Column &column : table.columns)
            part(parts, refOf(table, column), side);
        if (table.primaryKey)
            part(parts, refOf(table, *table.primaryKey), side);
        for (const UniqueConstraint &each : table.uniques)
            part(parts, refOf(table, each), side);
        for (const ExclusionConstraint &each : table.exclusions)
            part(parts, refOf(table, each), side);
        for (const ForeignKey &each : table.foreignKeys)
            part(parts, refOf(table, each), side);
        for (const Index &each : table.indexes)
            part(parts, refOf(table, each), side);
        for (const PartIndex &each : table.partIndexes)
            part(parts, {Kind::Index, {}, each.name}, side);
        for (const CheckConstraint &each : table.checks)
            part(parts, refOf(table, each), side);
        programs(parts, table, side);
        for (const Policy &each : table.policies)
            part(parts, {Kind::Policy, {}, each.name}, side);
    }

    template<class Holder>
    void programs(Parts &parts, const Holder &holder, Side side)
    {
        for (const Trigger &each : holder.triggers)
            part(parts, {Kind::Trigger, {}, each.name}, side);
        for (const RewriteRule &each : holder.rules)
            part(parts, {Kind::Rule, {}, each.name}, side);
    }

    void addParts()
    {
        std::vector<std::pair<int, std::vector<Entry>>> groups;
        for (const auto &[node, entry] : m_holders) {
            Parts parts;
            for (const Side side : {Side::Head, Side::Models, Side::Stamp, Side::Live}) {
                if (const Table *table = entry->tables[size_t(side)])
                    tableParts(parts, *table, side);
                if (const View *view = entry->views[size_t(side)]) {
                    for (const Index &each : view->indexes)
                        part(parts, {Kind::Index, {}, each.name}, side);
                    programs(parts, *view, side);
                }
            }
            std::stable_sort(parts.entries.begin(), parts.entries.end(), [](const Entry &a, const Entry &b) {
                return groupOf(a.kind) < groupOf(b.kind);
            });
            const QString space = at(at(at(node).parent).parent).name;
            const QString path = pathOf({space, at(node).name});
            for (Entry &each : parts.entries) {
                const Group group = groupOf(each.kind);
                if (groups.empty() || at(groups.back().first).parent != node ||
                    at(groups.back().first).group != group)
                    groups.emplace_back(addGroup(node, group, path), std::vector<Entry>());
                groups.back().second.push_back(std::move(each));
            }
        }
        for (const auto &[group, entries] : groups) {
            at(group).firstChild = int(m_tree.nodes.size());
            at(group).children = int(entries.size());
            const std::array<Standing, 4> holder = at(at(group).parent).standing;
            for (const Entry &each : entries) {
                TreeNode node;
                node.kind = each.kind;
                node.path = at(group).path;
                node.name = each.name;
                node.parent = group;
                node.standing = standing(each.kind, each.present);
                for (size_t side = 0; side < holder.size(); ++side) {
                    if (node.standing[side] == Standing::Silent && holder[side] == Standing::Absent)
                        node.standing[side] = Standing::Absent; // without its table it cannot be there
                }
                append(std::move(node));
            }
        }
    }

    const DiffResult &result(Leg leg) const
    {
        switch (leg) {
        case Leg::ModelsHead:
            return m_verdict.modelsHead;
        case Leg::StampHead:
            return m_verdict.stampHead;
        case Leg::StampLive:
            return m_verdict.stampLive;
        case Leg::ModelsLive:
            break;
        }
        return m_verdict.modelsLive;
    }

    void mark(Leg leg)
    {
        m_changed.resize(m_tree.nodes.size(), false);
        const auto set = [&](const ObjectRef &ref, bool counts = false) {
            if (const int node = m_tree.find(ref); node >= 0) {
                at(node).legs |= quint8(1 << int(leg));
                m_changed[size_t(node)] = m_changed[size_t(node)] || counts;
            }
        };
        for (const Change &change : result(leg).changes) {
            set(change.ref, true);
            if (change.action == Action::Renamed && !change.facets.empty()) {
                // a table's new name is a path
                const QStringList parts = splitPath(change.facets.front().afterRaw);
                set(change.ref.kind == Kind::Table && parts.size() == 2
                        ? ObjectRef{Kind::Table, pathPart(parts.at(0)), parts.at(1)}
                        : ObjectRef{change.ref.kind, change.ref.path, change.facets.front().afterRaw});
            }
            for (const ObjectRef &consequence : change.consequences)
                set(consequence);
        }
    }

    /// Children come after their parents: from the last to the first.
    void count()
    {
        for (int i = int(m_tree.nodes.size()) - 1; i >= 0; --i) {
            TreeNode &node = at(i);
            node.differing += m_changed[size_t(i)] ? 1 : 0;
            if (node.level == Level::Object)
                node.objects = 1; // what a table holds counts for its groups alone
            if (node.parent >= 0) {
                at(node.parent).differing += node.differing;
                at(node.parent).objects += node.objects;
            }
        }
    }

    const Verdict &m_verdict;
    const Dialect &m_dialect;
    ObjectTree m_tree;
    std::vector<bool> m_changed; ///< by node: a change of its own, not what another takes along
    std::map<QString, Space> m_spaces;
    std::map<QString, std::pair<QString, std::array<bool, 4>>> m_spaceNames;
    std::vector<std::pair<int, const Entry *>> m_holders;
};

} // namespace

const std::shared_ptr<const Snapshot> &sideOf(const Positions &positions, Side side)
{
    switch (side) {
    case Side::Models:
        return positions.models;
    case Side::Head:
        return positions.head;
    case Side::Stamp:
        return positions.stamp;
    case Side::Live:
        break;
    }
    return positions.live;
}

int ObjectTree::row(int node) const
{
    const TreeNode &each = nodes[size_t(node)];
    return each.parent < 0 ? node : node - nodes[size_t(each.parent)].firstChild;
}

int ObjectTree::findPath(const QString &path) const
{
    const Qt::CaseSensitivity sensitivity = foldsCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const TreeNode &node = nodes[i];
        if (node.level == TreeNode::Level::Group || !path.endsWith(pathPart(node.name), sensitivity))
            continue;
        const QString own =
            node.path.isEmpty() ? pathPart(node.name) : node.path + QLatin1Char('.') + pathPart(node.name);
        if (own.compare(path, sensitivity) == 0)
            return int(i);
    }
    return -1;
}

int ObjectTree::find(const ObjectRef &ref) const
{
    const auto same = [&](const QString &a, const QString &b) {
        return foldsCase ? sameInAscii(a, b) : a == b;
    };
    const auto childWith = [&](int parent, auto matches) {
        const TreeNode &node = nodes[size_t(parent)];
        for (int i = node.firstChild; i < node.firstChild + node.children; ++i) {
            if (matches(nodes[size_t(i)]))
                return i;
        }
        return -1;
    };
    const auto inGroup = [&](int holder, Group group, const QString &name) {
        const int at = childWith(holder, [&](const TreeNode &node) { return node.group == group; });
        if (at < 0 || nodes[size_t(holder)].level != Level::Space) // parts of a table stand in its own order
            return at < 0 ? -1 : childWith(at, [&](const TreeNode &node) { return same(node.name, name); });
        const auto folded = [&](const QString &text) { return foldsCase ? asciiLower(text) : text; };
        const auto begin = nodes.begin() + nodes[size_t(at)].firstChild;
        const auto end = begin + nodes[size_t(at)].children;
        const auto found =
            std::lower_bound(begin, end, folded(name), [&](const TreeNode &node, const QString &key) {
                return folded(node.name) < key;
            });
        return found == end || !same(found->name, name) ? -1 : int(found - nodes.begin());
    };
    const auto space = [&](const QString &name) {
        for (int i = 0; i < spaces; ++i) {
            if (same(nodes[size_t(i)].name, name))
                return i;
        }
        return -1;
    };
    if (ref.kind == Kind::Schema)
        return space(ref.object);
    const QStringList path = splitPath(ref.path);
    const int top = space(path.isEmpty() ? QString() : path.first());
    if (top < 0 || path.size() > 2)
        return -1;
    if (path.size() < 2)
        return inGroup(top, groupOf(ref.kind), ref.object);
    int holder = inGroup(top, Group::Tables, path.at(1));
    if (holder < 0)
        holder = inGroup(top, Group::Views, path.at(1));
    return holder < 0 ? -1 : inGroup(holder, groupOf(ref.kind), ref.object);
}

ObjectTree mergePositions(const Verdict &verdict, const Dialect &dialect)
{
    return Merging(verdict, dialect).run();
}

} // namespace reckoner
