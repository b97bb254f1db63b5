// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/findingsfilter.h"
#include "model/workspace/waiverfile.h"
#include "views/page.h"

#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace reckoner {

class FindingDetail;
class WaivePanel;

/// The findings, grouped as one likes, with what is known about the one that is chosen; here they are waived.
class FindingsPage final : public Page
{
    Q_OBJECT

public:
    explicit FindingsPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Findings; }
    QString name() const override { return QStringLiteral("findings"); }
    QString title() const override { return tr("Findings"); }
    void arrive(const Destination &destination) override;
    std::vector<Export> exports() const override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What a new reading must not take away.
    struct Sight
    {
        QStringList selected;
        QString current;
        QString top;
    };

    QWidget *makeHeader();
    void addActions();
    QAction *addCommand(const QString &text, const QString &keys, void (FindingsPage::*slot)());
    void showRoot();
    void showCounts();
    void showDetail();
    void enableActions();
    Sight sight() const;
    void look(const Sight &sight);
    void setFilter(const FindingFilter &filter);
    void expandGroups();
    void choose(const QModelIndex &index);
    std::vector<const Finding *> selectedFindings() const;
    QModelIndex currentRow() const;

    void jumpToObject();
    void compare();
    void showRevision();
    void onlyThisRule();
    void onlyThisClass();
    void onlyThisLeg();
    void showAll();
    void copyRows();
    void copyFingerprint();
    void askToWaive();
    void waive();
    void undoWaive();

    FindingsModel m_findings;
    FindingsFilter *m_filter;
    QLabel *m_summary;
    QLineEdit *m_search;
    QComboBox *m_grouping;
    QList<QToolButton *> m_severities; ///< errors, warnings, information
    QToolButton *m_waived;
    QToolButton *m_only;
    QTreeView *m_tree;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    FindingDetail *m_detail;
    WaivePanel *m_panel;
    QSplitter *m_splitter;

    QAction *m_jump = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_revision = nullptr;
    QAction *m_rule = nullptr;
    QAction *m_class = nullptr;
    QAction *m_leg = nullptr;
    QAction *m_all = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_print = nullptr;
    QAction *m_waive = nullptr;
    QAction *m_undo = nullptr;

    QSet<QString> m_collapsed;            ///< titles of groups
    bool m_looking = false;               ///< groups open and close by the page itself
    std::optional<Destination> m_arrival; ///< came before there was anything to show
    std::optional<WaiverEdit> m_edit;     ///< the last, while it can be undone
};

} // namespace reckoner
