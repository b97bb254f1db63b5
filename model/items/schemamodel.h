// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/objecttree.h"

#include <QAbstractItemModel>

#include <set>

namespace reckoner {

/// What of the tree is shown. Empty sets and texts ask for nothing; everything that is asked for has to hold
/// of one object.
struct SchemaFilter
{
    QString text; ///< in the name; with a '.' in "table.column" or "schema.table"
    std::set<Kind> kinds;
    quint8 legs = 0; ///< bits 1 << Leg: differs on one of them
    std::set<DriftClass> classes;
    std::set<Severity> severities;

    bool isEmpty() const
    {
        return text.isEmpty() && kinds.empty() && !legs && classes.empty() && severities.empty();
    }
    bool operator==(const SchemaFilter &) const = default;
};

/// The objects of all positions merged (ObjectTree), with what each position says of them. An object that the
/// filter takes is shown with what it stands in and what it holds. Knows no colours and no icons.
class SchemaModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ObjectColumn, ModelsColumn, HeadColumn, StampColumn, LiveColumn, WhatColumn, ColumnCount };
    enum Role {
        StateRole =
            Qt::UserRole, ///< of a position's column: "present", "differs", "absent", "silent", "none"
        KindRole,         ///< "table"; "group", "schema"
        SeverityRole,     ///< of the gravest finding about the object: "error", ...; "" if there is none
        DifferingRole,    ///< int: objects here and below that differ
        NodeRole,         ///< int: the tree's node
        CertainRole,      ///< bool
    };

    explicit SchemaModel(QObject *parent = nullptr);

    /// The verdict is the one that the tree was made of.
    void setTree(std::shared_ptr<const ObjectTree> tree, std::shared_ptr<const Verdict> verdict);
    void setFilter(const SchemaFilter &filter);
    const SchemaFilter &filter() const { return m_filter; }
    /// Objects that the filter itself takes; all of them without one.
    int hits() const { return m_hits; }
    /// Nodes that are shown, were all of them open.
    int shown() const { return int(m_shown.size()); }
    /// The filter takes something below it.
    bool holdsHit(int node) const { return m_holdsHit[size_t(node)]; }

    const std::shared_ptr<const ObjectTree> &tree() const { return m_tree; }
    const TreeNode *node(const QModelIndex &index) const;
    /// Invalid where the filter hides it.
    QModelIndex indexOf(int node, int column = 0) const;
    QModelIndex indexOf(const ObjectRef &ref) const;
    const Finding *finding(const QModelIndex &index) const;
    /// Its name as a path, "public.orders.total".
    QString path(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString groupTitle(TreeNode::Group group);
    static QString stateWord(const QString &state);

private:
    bool takes(const TreeNode &node, const QStringList &words) const;
    void refill(bool narrows = false);
    QString state(const TreeNode &node, Side side) const;
    QVariant text(const TreeNode &node, int column) const;

    std::shared_ptr<const ObjectTree> m_tree;
    std::shared_ptr<const Verdict> m_verdict;
    SchemaFilter m_filter;
    int m_hits = 0;
    std::vector<char> m_hit;      ///< by node: the filter itself takes it; empty without a filter
    std::vector<char> m_holdsHit; ///< by node
    std::vector<int> m_shown;     ///< nodes; the children of one stand side by side, the spaces first
    std::vector<int> m_first;     ///< by node: where its children begin in m_shown
    std::vector<int> m_count;     ///< by node: how many of them are shown
    std::vector<int> m_row;       ///< by node: its row; -1 hidden
    int m_spaces = 0;
};

} // namespace reckoner
