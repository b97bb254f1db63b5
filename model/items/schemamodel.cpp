// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/schemamodel.h"

#include "model/report/sentences.h"

#include <algorithm>

namespace reckoner {

SchemaModel::SchemaModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void SchemaModel::setTree(std::shared_ptr<const ObjectTree> tree, std::shared_ptr<const Verdict> verdict)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_verdict = std::move(verdict);
    refill();
    endResetModel();
}

void SchemaModel::setFilter(const SchemaFilter &filter)
{
    if (filter == m_filter)
        return;
    // A letter more takes nothing that was not taken before.
    SchemaFilter longer = m_filter;
    longer.text = filter.text;
    const QChar dot = QLatin1Char('.');
    const bool narrows = longer == filter && !m_filter.text.isEmpty() &&
                         filter.text.startsWith(m_filter.text) && !filter.text.contains(dot);
    beginResetModel();
    m_filter = filter;
    refill(narrows);
    endResetModel();
}

bool SchemaModel::takes(const TreeNode &node, const QStringList &words) const
{
    if (node.level == TreeNode::Level::Group)
        return false;
    if (!m_filter.kinds.empty() && !m_filter.kinds.contains(node.kind))
        return false;
    if (m_filter.legs && !(node.legs & m_filter.legs))
        return false;
    if (!m_filter.classes.empty() || !m_filter.severities.empty()) {
        if (node.finding < 0)
            return false;
        const Finding &finding = m_verdict->findings[size_t(node.finding)];
        if (!m_filter.classes.empty() && !m_filter.classes.contains(finding.driftClass))
            return false;
        if (!m_filter.severities.empty() && !m_filter.severities.contains(finding.severity))
            return false;
    }
    if (words.isEmpty())
        return true;
    if (words.size() == 1)
        return node.name.contains(words.first(), Qt::CaseInsensitive);
    // "orders.total": the last word is the name's, the others stand in the path before it
    return node.name.contains(words.last(), Qt::CaseInsensitive) &&
           node.path.contains(words.at(words.size() - 2), Qt::CaseInsensitive);
}

void SchemaModel::refill(bool narrows)
{
    m_shown.clear();
    m_hits = 0;
    const size_t count = m_tree ? m_tree->nodes.size() : 0;
    m_first.assign(count, 0);
    m_count.assign(count, 0);
    m_row.assign(count, -1);
    m_spaces = 0;
    std::vector<char> before = std::move(m_hit);
    m_hit.clear();
    m_holdsHit.assign(count, 0);
    if (!m_tree)
        return;
    const std::vector<TreeNode> &nodes = m_tree->nodes;
    // Children come after their parents: up first, to what has a hit below; then down, to what stands in one.
    std::vector<char> shown(count, 1);
    if (!m_filter.isEmpty()) {
        const QStringList words = m_filter.text.split(QLatin1Char('.'), Qt::SkipEmptyParts);
        m_hit.assign(count, 0);
        std::fill(shown.begin(), shown.end(), 0);
        for (size_t i = count; i-- > 0;) {
            m_hit[i] = (!narrows || before[i]) && takes(nodes[i], words);
            m_hits += m_hit[i];
            shown[i] = m_hit[i] || m_holdsHit[i];
            if (shown[i] && nodes[i].parent >= 0)
                m_holdsHit[size_t(nodes[i].parent)] = 1;
        }
        std::vector<char> within = m_hit;
        for (size_t i = 0; i < count; ++i) {
            if (nodes[i].parent >= 0 && within[size_t(nodes[i].parent)])
                within[i] = shown[i] = 1;
        }
    } else {
        m_hits = int(std::count_if(nodes.begin(), nodes.end(), [](const TreeNode &node) {
            return node.level == TreeNode::Level::Object;
        }));
    }
    const auto add = [&](int begin, int size) {
        int row = 0;
        for (int i = begin; i < begin + size; ++i) {
            if (!shown[size_t(i)])
                continue;
            m_row[size_t(i)] = row++;
            m_shown.push_back(i);
        }
        return row;
    };
    m_shown.reserve(count);
    m_spaces = add(0, m_tree->spaces);
    for (size_t i = 0; i < count; ++i) {
        if (m_row[i] < 0)
            continue;
        m_first[i] = int(m_shown.size());
        m_count[i] = add(nodes[i].firstChild, nodes[i].children);
    }
}

const TreeNode *SchemaModel::node(const QModelIndex &index) const
{
    return index.isValid() ? &m_tree->nodes[index.internalId()] : nullptr;
}

QModelIndex SchemaModel::indexOf(int node, int column) const
{
    if (!m_tree || node < 0 || m_row[size_t(node)] < 0)
        return {};
    return createIndex(m_row[size_t(node)], column, quintptr(node));
}

QModelIndex SchemaModel::indexOf(const ObjectRef &ref) const
{
    return m_tree ? indexOf(m_tree->find(ref)) : QModelIndex();
}

const Finding *SchemaModel::finding(const QModelIndex &index) const
{
    const TreeNode *at = node(index);
    return at && at->finding >= 0 ? &m_verdict->findings[size_t(at->finding)] : nullptr;
}

QString SchemaModel::path(const QModelIndex &index) const
{
    const TreeNode *at = node(index);
    if (!at || at->level == TreeNode::Level::Group)
        return at ? at->path : QString();
    return at->path.isEmpty() ? pathPart(at->name) : at->path + QLatin1Char('.') + pathPart(at->name);
}

QModelIndex SchemaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int first = parent.isValid() ? m_first[parent.internalId()] : 0;
    return createIndex(row, column, quintptr(m_shown[size_t(first + row)]));
}

QModelIndex SchemaModel::parent(const QModelIndex &child) const
{
    const TreeNode *at = node(child);
    return at ? indexOf(at->parent) : QModelIndex();
}

int SchemaModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_spaces;
    return parent.column() == 0 ? m_count[parent.internalId()] : 0;
}

int SchemaModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString SchemaModel::state(const TreeNode &node, Side side) const
{
    switch (node.standing[size_t(side)]) {
    case Standing::NoSide:
        return QStringLiteral("none");
    case Standing::Silent:
        return QStringLiteral("silent");
    case Standing::Absent:
        return QStringLiteral("absent");
    case Standing::Present:
        break;
    }
    // Each position is held against its neighbour on the way from the head.
    const bool differs = side == Side::Models ? node.differs(Leg::ModelsHead) || node.differs(Leg::ModelsLive)
                         : side == Side::Stamp ? node.differs(Leg::StampHead)
                         : side == Side::Live  ? node.differs(Leg::StampLive)
                                               : false;
    return differs ? QStringLiteral("differs") : QStringLiteral("present");
}

QString SchemaModel::stateWord(const QString &state)
{
    if (state == QLatin1String("present"))
        return tr("there");
    if (state == QLatin1String("differs"))
        return tr("differs");
    if (state == QLatin1String("absent"))
        return tr("missing");
    if (state == QLatin1String("silent"))
        return tr("not told");
    return tr("no position");
}

QString SchemaModel::groupTitle(TreeNode::Group group)
{
    switch (group) {
    case TreeNode::Group::Tables:
        return tr("Tables");
    case TreeNode::Group::Views:
        return tr("Views");
    case TreeNode::Group::Routines:
        return tr("Functions and procedures");
    case TreeNode::Group::Types:
        return tr("Types");
    case TreeNode::Group::Sequences:
        return tr("Sequences");
    case TreeNode::Group::Collations:
        return tr("Collations");
    case TreeNode::Group::Statistics:
        return tr("Extended statistics");
    case TreeNode::Group::Extensions:
        return tr("Extensions");
    case TreeNode::Group::EventTriggers:
        return tr("Event triggers");
    case TreeNode::Group::Publications:
        return tr("Publications");
    case TreeNode::Group::ForeignServers:
        return tr("Foreign servers");
    case TreeNode::Group::Columns:
        return tr("Columns");
    case TreeNode::Group::Keys:
        return tr("Keys");
    case TreeNode::Group::ForeignKeys:
        return tr("Foreign keys");
    case TreeNode::Group::Indexes:
        return tr("Indexes");
    case TreeNode::Group::Checks:
        return tr("Checks");
    case TreeNode::Group::Triggers:
        return tr("Triggers");
    case TreeNode::Group::Policies:
        return tr("Policies");
    case TreeNode::Group::Rules:
        return tr("Rules");
    case TreeNode::Group::None:
        break;
    }
    return {};
}

QVariant SchemaModel::text(const TreeNode &node, int column) const
{
    if (column == ObjectColumn) {
        if (node.level == TreeNode::Level::Group)
            return QStringLiteral("%1 (%2)").arg(groupTitle(node.group)).arg(node.children);
        return node.level == TreeNode::Level::Space && node.name.isEmpty() ? tr("Whole database") : node.name;
    }
    if (node.level == TreeNode::Level::Group)
        return {};
    if (column == WhatColumn) {
        if (node.finding < 0)
            return {};
        const Finding &finding = m_verdict->findings[size_t(node.finding)];
        return finding.leg ? changeWords(finding.change) : finding.message;
    }
    return stateWord(state(node, Side(column - ModelsColumn)));
}

QVariant SchemaModel::data(const QModelIndex &index, int role) const
{
    const TreeNode *at = node(index);
    if (!at)
        return {};
    const bool isState = index.column() >= ModelsColumn && index.column() <= LiveColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*at, index.column());
    case Qt::AccessibleTextRole:
        if (isState && at->level != TreeNode::Level::Group)
            return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                                text(*at, index.column()).toString());
        return text(*at, index.column());
    case StateRole:
        return isState && at->level != TreeNode::Level::Group
                   ? state(*at, Side(index.column() - ModelsColumn))
                   : QString();
    case KindRole:
        return at->level == TreeNode::Level::Group   ? QStringLiteral("group")
               : at->level == TreeNode::Level::Space ? QStringLiteral("schema")
                                                     : kindName(at->kind);
    case SeverityRole:
        return at->finding < 0 ? QString() : severityName(m_verdict->findings[size_t(at->finding)].severity);
    case CertainRole:
        return at->finding < 0 ||
               m_verdict->findings[size_t(at->finding)].change.certainty == Certainty::Certain;
    case DifferingRole:
        return at->differing;
    case NodeRole:
        return int(index.internalId());
    default:
        return {};
    }
}

QVariant SchemaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case ModelsColumn:
        return tr("Models");
    case HeadColumn:
        return tr("Head");
    case StampColumn:
        return tr("Stamp");
    case LiveColumn:
        return tr("Live");
    case WhatColumn:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace reckoner
