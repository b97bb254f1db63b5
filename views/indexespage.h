// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/coveragemodel.h"
#include "views/page.h"

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace reckoner {

/// Which foreign keys have an index, and which indexes nobody needs, in each position.
class IndexesPage final : public Page
{
    Q_OBJECT

public:
    explicit IndexesPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Indexes; }
    QString name() const override { return QStringLiteral("indexes"); }
    QString title() const override { return tr("Indexes"); }
    void arrive(const Destination &destination) override;
    std::vector<Export> exports() const override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void sizeRows();
    void widenColumns();
    void read();
    void showReport(IndexReport report);
    void showEmptiness();
    void choose(const ObjectRef &object);
    void setCurrent(const QModelIndex &index);
    void jumpToObject();
    void copyRows();

    CoverageModel m_coverage;
    CoverageFilter *m_filter;
    QLabel *m_summary;
    QLineEdit *m_search;
    QCheckBox *m_lacking;
    QTableView *m_table;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    QAction *m_jump = nullptr;
    QAction *m_copy = nullptr;
    QPointer<Job> m_job;
    std::optional<ObjectRef> m_arrival; ///< came before there was anything to show
    bool m_read = false;
};

} // namespace reckoner
