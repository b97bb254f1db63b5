// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingspage.h"

#include "views/findingdetail.h"
#include "views/waivepanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace reckoner {

QAction *FindingsPage::addCommand(const QString &text, const QString &keys, void (FindingsPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(keys));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_tree->addAction(action);
    return action;
}

void FindingsPage::addActions()
{
    const auto keys = [](const char *text) { return QString::fromLatin1(text); };
    auto *find = new QAction(tr("Filter Findings"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addAction(find);
    m_jump = addCommand(tr("Jump to Object"), keys("Ctrl+J"), &FindingsPage::jumpToObject);
    m_compare = addCommand(tr("Compare Both Sides"), keys("Ctrl+K"), &FindingsPage::compare);
    m_revision = addCommand(tr("Show Revision"), keys("Ctrl+G"), &FindingsPage::showRevision);
    m_waive = addCommand(tr("Waive…"), keys("Ctrl+Shift+W"), &FindingsPage::askToWaive);
    m_undo = addCommand(tr("Undo Waive"), keys("Ctrl+Z"), &FindingsPage::undoWaive);
    m_copy = addCommand(tr("Copy Rows"), keys("Ctrl+C"), &FindingsPage::copyRows);
    m_print = addCommand(tr("Copy Fingerprint"), keys("Ctrl+Shift+C"), &FindingsPage::copyFingerprint);
    m_rule = addCommand(tr("Show Only This Rule"), {}, &FindingsPage::onlyThisRule);
    m_class = addCommand(tr("Show Only This Explanation"), {}, &FindingsPage::onlyThisClass);
    m_leg = addCommand(tr("Show Only This Leg"), {}, &FindingsPage::onlyThisLeg);
    m_all = addCommand(tr("Show All Findings"), keys("Ctrl+Shift+F"), &FindingsPage::showAll);
}

void FindingsPage::enableActions()
{
    const QModelIndex row = currentRow();
    const auto says = [&](int role) { return !row.data(role).toString().isEmpty(); };
    const std::vector<const Finding *> findings = selectedFindings();
    const bool hasObject = row.data(FindingsModel::ObjectRole).isValid();
    m_jump->setEnabled(hasObject);
    m_compare->setEnabled(hasObject && says(FindingsModel::LegRole));
    m_revision->setEnabled(says(FindingsModel::RevisionRole));
    m_rule->setEnabled(says(FindingsModel::RuleRole));
    m_class->setEnabled(says(FindingsModel::ClassRole));
    m_leg->setEnabled(says(FindingsModel::LegRole));
    m_all->setEnabled(!m_filter->filter().isEmpty());
    m_copy->setEnabled(m_tree->selectionModel()->hasSelection());
    m_print->setEnabled(!findings.empty());
    m_waive->setEnabled(std::any_of(findings.begin(), findings.end(),
                                    [](const Finding *finding) { return !finding->waived; }));
    m_undo->setEnabled(m_edit.has_value());
}

void FindingsPage::showDetail()
{
    const QModelIndex row = currentRow();
    if (!row.isValid()) {
        m_detail->showNothing();
    } else {
        m_detail->show(row, m_filter->finding(row), m_findings.chart());
        // Only what a person chose here: filling the tree selects its first finding.
        const QVariant object = row.data(FindingsModel::ObjectRole);
        if (isVisible() && object.isValid())
            workspace().select(object.value<ObjectRef>());
    }
    enableActions();
}

/// In the order in which they are shown.
std::vector<const Finding *> FindingsPage::selectedFindings() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    std::vector<const Finding *> findings;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const Finding *finding = m_filter->finding(row))
            findings.push_back(finding);
    }
    return findings;
}

void FindingsPage::jumpToObject()
{
    const QVariant object = currentRow().data(FindingsModel::ObjectRole);
    if (!object.isValid())
        return;
    Destination destination;
    destination.page = Destination::Page::Schema;
    destination.object = object.value<ObjectRef>();
    Q_EMIT wanted(destination);
}

void FindingsPage::compare()
{
    const Finding *finding = m_filter->finding(currentRow());
    if (!finding || !finding->leg)
        return;
    Destination destination;
    destination.page = Destination::Page::Compare;
    destination.object = finding->change.ref;
    destination.leg = finding->leg;
    Q_EMIT wanted(destination);
}

void FindingsPage::showRevision()
{
    Destination destination;
    destination.page = Destination::Page::History;
    destination.revision = currentRow().data(FindingsModel::RevisionRole).toString();
    if (!destination.revision.isEmpty())
        Q_EMIT wanted(destination);
}

void FindingsPage::onlyThisRule()
{
    FindingFilter filter = m_filter->filter();
    filter.rule = currentRow().data(FindingsModel::RuleRole).toString();
    setFilter(filter);
}

void FindingsPage::onlyThisClass()
{
    FindingFilter filter = m_filter->filter();
    filter.driftClass = currentRow().data(FindingsModel::ClassRole).toString();
    setFilter(filter);
}

void FindingsPage::onlyThisLeg()
{
    FindingFilter filter = m_filter->filter();
    filter.leg = currentRow().data(FindingsModel::LegRole).toString();
    setFilter(filter);
}

void FindingsPage::showAll()
{
    // The controls say what is filtered: they are set without a word, then the filter once.
    const QSignalBlocker search(m_search);
    m_search->clear();
    for (QToolButton *button : m_severities + QList<QToolButton *>{m_waived}) {
        const QSignalBlocker toggle(button);
        button->setChecked(true);
    }
    setFilter({});
    if (currentRow().isValid())
        m_tree->scrollTo(currentRow());
}

void FindingsPage::copyRows()
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < FindingsModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString().simplified());
        lines.append(row.parent().isValid() ? cells.join(QLatin1Char('\t')) : cells.first());
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void FindingsPage::copyFingerprint()
{
    QStringList prints;
    for (const Finding *finding : selectedFindings())
        prints.append(finding->fingerprint);
    QGuiApplication::clipboard()->setText(prints.join(QLatin1Char('\n')));
}

void FindingsPage::askToWaive()
{
    const std::vector<const Finding *> findings = selectedFindings();
    const QDate given = workspace().request().today;
    m_panel->ask(int(std::count_if(findings.begin(), findings.end(),
                                   [](const Finding *finding) { return !finding->waived; })),
                 given.isValid() ? given : QDate::currentDate());
}

void FindingsPage::waive()
{
    std::vector<Waiver> waivers;
    for (const Finding *finding : selectedFindings()) {
        if (finding->waived)
            continue;
        Waiver waiver;
        waiver.fingerprint = finding->fingerprint;
        // Rule and object are there for those who read the file.
        waiver.rule = finding->rule;
        waiver.object = fullPath(finding->change.ref);
        waiver.reason = m_panel->reason();
        waiver.owner = m_panel->owner();
        waiver.expires = m_panel->expires();
        waivers.push_back(waiver);
    }
    if (waivers.empty() || !workspace().reading())
        return;
    m_panel->setBusy(true);
    const Job *job = workspace().run<WaiverEdit>(
        this, tr("Waiving %n finding(s)", nullptr, int(waivers.size())),
        [waivers, folder = workspace().reading()->folder](const Progress &) -> Result<WaiverEdit> {
            Result<WaiverEdit> edit = planWaivers(folder, waivers);
            if (!edit)
                return edit;
            const Result<void> written = writeWaivers(*edit);
            return written ? edit : written.forward();
        },
        [this](Result<WaiverEdit> edit) {
            if (!edit) {
                Q_EMIT problem(edit.error());
                return;
            }
            m_edit = *std::move(edit);
            m_panel->hide();
            m_tree->setFocus(Qt::OtherFocusReason);
            workspace().refresh();
        });
    // Also where it was cancelled, and nothing else is told.
    connect(job, &Job::finished, this, [this] { m_panel->setBusy(false); });
}

void FindingsPage::undoWaive()
{
    if (!m_edit)
        return;
    workspace().run<bool>(
        this, tr("Taking waivers out again"),
        [edit = *m_edit](const Progress &) -> Result<bool> {
            const Result<void> undone = undoWaivers(edit);
            return undone ? Result<bool>(true) : undone.forward();
        },
        [this](Result<bool> undone) {
            m_edit.reset();
            enableActions();
            if (undone)
                workspace().refresh();
            else
                Q_EMIT problem(undone.error());
        });
}

} // namespace reckoner
