// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/findingsmodel.h"
#include "views/page.h"

class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace reckoner {

/// The findings, grouped, with what is known about the one that is chosen.
class FindingsPage final : public Page
{
    Q_OBJECT

public:
    explicit FindingsPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Findings; }
    QString name() const override { return QStringLiteral("findings"); }
    QString title() const override { return tr("Findings"); }

private:
    void showRoot();
    void showDetail();

    FindingsModel m_findings;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QPlainTextEdit *m_detail;
};

} // namespace reckoner
