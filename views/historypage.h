// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/revisionsmodel.h"
#include "views/page.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace reckoner {

class GraphLegend;
class RevisionDetail;

/// The migration graph: all revisions with their lanes, what is known of the one that is chosen beside them,
/// or what lies between two. Lights the revisions that touched the object selected anywhere.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::History; }
    QString name() const override { return QStringLiteral("history"); }
    QString title() const override { return tr("Migrations"); }
    void arrive(const Destination &destination) override;
    std::vector<Export> exports() const override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSearch();
    void addPageActions();
    void showRoot();
    void showSelection();
    void showCounts();
    void showLit();
    void search(const QString &text);
    void step(bool forward);
    void choose(const QModelIndex &index);
    void chooseFirst(bool ChartRow::*mark);
    /// False: there is no such revision, which was said.
    bool chooseRevisions(const QStringList &ids);
    void openSource();
    void sizeColumns();

    RevisionsModel m_revisions;
    QLineEdit *m_search;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_counts;
    QToolButton *m_legendButton;
    QLabel *m_lit;
    GraphLegend *m_legend;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTreeView *m_tree;
    RevisionDetail *m_detail;
    QSplitter *m_splitter;
    bool m_settling = false; ///< a reading is taken up: the selection is not the person's
    bool m_sized = false;
};

} // namespace reckoner
