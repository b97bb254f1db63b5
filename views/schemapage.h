// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/schemamodel.h"
#include "views/page.h"

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace reckoner {

/// The objects of all positions merged, with what each position says of them.
class SchemaPage final : public Page
{
    Q_OBJECT

public:
    explicit SchemaPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Schema; }
    QString name() const override { return QStringLiteral("schema"); }
    QString title() const override { return tr("Schema"); }
    void arrive(const Destination &destination) override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

    const SchemaModel &model() const { return m_model; }
    /// Opens what it stands in, selects it, scrolls to it. False: it is not shown.
    bool select(const ObjectRef &object);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void addActions();
    void widenStates();
    void showRoot(bool again);
    void setFilter(const SchemaFilter &filter);
    void showHits();
    void showCurrent();
    std::vector<ObjectRef> selectedObjects() const;
    void copyNames() const;
    void copyDdl();
    void go(Destination::Page page);

    /// What was open, chosen and seen: it outlives the model's rows, and the tree by name.
    struct View
    {
        std::shared_ptr<const ObjectTree> tree;
        std::vector<int> open; ///< its nodes, parents first
        std::vector<ObjectRef> selected;
        std::optional<ObjectRef> current;
        std::optional<ObjectRef> top;
    };
    View view() const;
    void restoreView(const View &view);
    std::optional<ObjectRef> currentObject() const;
    void openHits();

    SchemaModel m_model;
    std::optional<View> m_beforeFilter;
    QTreeView *m_tree;
    QLineEdit *m_text;
    QToolButton *m_filterButton;
    QMenu *m_filterMenu;
    QLabel *m_hits;
    QLabel *m_object;
    QLabel *m_what;
    QAction *m_compare;
    QAction *m_history;
    QAction *m_findings;
    QAction *m_copyNames;
    QAction *m_copyDdl;
    QAction *m_clear;
};

} // namespace reckoner
