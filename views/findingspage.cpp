// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingspage.h"

#include "views/findingdelegate.h"
#include "views/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace reckoner {

FindingsPage::FindingsPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_tree(new QTreeView)
    , m_detail(new QPlainTextEdit)
{
    m_search->setPlaceholderText(tr("Filter findings"));
    m_search->setClearButtonEnabled(true);
    m_filter->setSourceModel(&m_findings);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new FindingDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(true);
    m_detail->setReadOnly(true);
    m_detail->setFont(theme::fixedFont());
    m_detail->setPlaceholderText(tr("Choose a finding to see both sides."));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_tree);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPage::showDetail);
    connect(&workspace, &Workspace::readingChanged, this, &FindingsPage::showRoot);
    connect(&workspace, &Workspace::rootChanged, this, &FindingsPage::showRoot);
}

void FindingsPage::showRoot()
{
    const RootReading &root = *workspace().root();
    m_findings.setVerdict(root.verdict, root.replay);
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_filter->index(0, 0, m_filter->index(0, 0)));
}

void FindingsPage::showDetail()
{
    m_detail->setPlainText(m_tree->currentIndex().data(FindingsModel::DetailRole).toString());
}

} // namespace reckoner
