// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/historypage.h"

#include "model/report/revisionscsv.h"
#include "model/report/sentences.h"
#include "views/graphdelegate.h"
#include "views/graphlegend.h"
#include "views/graphpicture.h"
#include "views/legible.h"
#include "views/revisiondetail.h"
#include "views/turns.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace reckoner {

HistoryPage::HistoryPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_search(new QLineEdit)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_counts(new QLabel)
    , m_legendButton(new QToolButton)
    , m_lit(new QLabel)
    , m_legend(new GraphLegend)
    , m_stack(new QStackedWidget)
    , m_empty(new QLabel)
    , m_tree(new QTreeView)
    , m_detail(new RevisionDetail(workspace))
    , m_splitter(new QSplitter)
{
    m_tree->setModel(&m_revisions);
    m_tree->setItemDelegate(new GraphDelegate(m_tree));
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setAccessibleName(tr("Migration graph"));
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setResizeContentsPrecision(200); // the widths of some rows tell those of all
    m_tree->header()->setSectionResizeMode(RevisionsModel::MessageColumn, QHeaderView::Stretch);

    m_lit->setTextFormat(Qt::PlainText);
    wrapInWindow(*m_lit);
    m_lit->setObjectName(QStringLiteral("lit"));
    m_lit->hide();
    m_legend->hide();
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeSearch());
    column->addWidget(m_lit);
    column->addWidget(m_tree, 1);
    column->addWidget(m_legend);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("empty"));
    m_empty->setText(tr("Open a project to see its migrations."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 8);
    layout->addWidget(m_stack);
    setFirst(m_tree);
    addPageActions();

    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPage::showSelection);
    connect(m_tree, &QTreeView::activated, this, &HistoryPage::openSource);
    connect(m_detail, &RevisionDetail::revisionWanted, this,
            [this](const QString &revision) { chooseRevisions({revision}); });
    connect(m_detail, &RevisionDetail::wanted, this, &Page::wanted);
    connect(m_detail, &RevisionDetail::problem, this, &Page::problem);
    connect(&workspace, &Workspace::readingChanged, this,
            [this] { Turns::of(this->workspace()).take(this, [this] { showRoot(); }); });
    connect(&workspace, &Workspace::rootChanged, this, &HistoryPage::showRoot);
    connect(&workspace, &Workspace::selectedChanged, this, &HistoryPage::showLit);
}

QWidget *HistoryPage::makeSearch()
{
    m_search->setPlaceholderText(tr("Find by id, message or table"));
    m_search->setAccessibleName(tr("Find revisions"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::search);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_legendButton->setText(tr("Legend"));
    m_legendButton->setCheckable(true);
    m_legendButton->setAutoRaise(true);
    connect(m_legendButton, &QToolButton::toggled, m_legend, &QWidget::setVisible);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_legendButton);
    return bar;
}

void HistoryPage::addPageActions()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add(tr("Find Revisions"), {QKeySequence::Find}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    QAction *next = add(tr("Next Match"), {QKeySequence(QStringLiteral("F3"))}, [this] { step(true); });
    QAction *previous =
        add(tr("Previous Match"), {QKeySequence(QStringLiteral("Shift+F3"))}, [this] { step(false); });
    for (const auto &[button, action, arrow] :
         {std::tuple(m_previous, previous, Qt::UpArrow), std::tuple(m_next, next, Qt::DownArrow)}) {
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        button->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    }
    add(tr("Go to the Head"), {}, [this] { chooseFirst(&ChartRow::isHead); });
    add(tr("Go to the Stamp"), {}, [this] { chooseFirst(&ChartRow::isStamp); });
    add(tr("Go to the Fix"), {}, [this] { chooseFirst(&ChartRow::isFix); });
    m_tree->addAction(add(tr("Open the Migration's Source"), {QKeySequence(QStringLiteral("Ctrl+Return"))},
                          &HistoryPage::openSource));
    QAction *copy = add(tr("Copy Revision Ids"), {QKeySequence::Copy}, [this] {
        QStringList ids;
        QModelIndexList rows = m_tree->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &index : std::as_const(rows))
            ids.append(index.data(RevisionsModel::IdRole).toString());
        if (!ids.isEmpty())
            QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
    });
    // Elsewhere in the page the same keys copy other things.
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copy);
    add(tr("Show or Hide the Legend"), {}, [this] { m_legendButton->toggle(); });
}

void HistoryPage::showRoot()
{
    const RootReading &root = *workspace().root();
    QStringList ids;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        ids.append(index.data(RevisionsModel::IdRole).toString());
    const QString current = m_tree->currentIndex().data(RevisionsModel::IdRole).toString();
    const QModelIndex top = m_tree->indexAt(QPoint(0, 0));
    const QString topId = top.data(RevisionsModel::IdRole).toString();
    const int offset = m_tree->visualRect(top).top();

    m_settling = true;
    m_revisions.setChart(root.chart, dialect(workspace().reading()->dialect).foldsCase());
    m_revisions.setLit(workspace().selected());
    const bool empty = m_revisions.rowCount() == 0;
    m_empty->setText(root.chart ? tr("The migration history has no revisions yet.")
                                : tr("This project has no migration history."));
    m_stack->setCurrentIndex(empty ? 0 : 1);
    if (!m_sized)
        sizeColumns();
    QItemSelectionModel *selection = m_tree->selectionModel();
    const QModelIndex now = m_revisions.indexOf(current);
    if (now.isValid())
        selection->setCurrentIndex(now, QItemSelectionModel::NoUpdate);
    for (const QString &id : std::as_const(ids)) {
        if (const QModelIndex index = m_revisions.indexOf(id); index.isValid())
            selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!selection->hasSelection() && !empty)
        m_tree->setCurrentIndex(m_revisions.index(0, RevisionsModel::MessageColumn));
    if (const QModelIndex there = m_revisions.indexOf(topId); there.isValid()) {
        m_tree->scrollTo(there, QAbstractItemView::PositionAtTop);
        m_tree->verticalScrollBar()->setValue(m_tree->verticalScrollBar()->value() - offset);
    }
    m_settling = false;
    showSelection();
    showLit();
}

void HistoryPage::sizeColumns()
{
    if (m_revisions.rowCount() == 0)
        return;
    const int widest = m_tree->fontMetrics().averageCharWidth() * 26;
    QHeaderView *header = m_tree->header();
    for (int column = 0; column < RevisionsModel::ColumnCount; ++column) {
        if (column == RevisionsModel::MessageColumn)
            continue;
        m_tree->resizeColumnToContents(column);
        if (column > RevisionsModel::MessageColumn)
            header->resizeSection(column, std::min(header->sectionSize(column), widest));
    }
}

void HistoryPage::showSelection()
{
    if (m_settling)
        return;
    std::vector<int> rows;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    const std::shared_ptr<const Chart> chart = workspace().root() ? workspace().root()->chart : nullptr;
    if (!chart || rows.empty())
        m_detail->say(tr("Choose a revision to see what it does, or two to see what lies between them."));
    else if (rows.size() == 1)
        m_detail->show(chart, rows[0]);
    else if (rows.size() == 2)
        m_detail->show(chart, rows[0], rows[1]);
    else
        m_detail->say(tr("%n revision(s) are selected. Choose two to see what lies between them.", nullptr,
                         int(rows.size())));
}

void HistoryPage::showLit()
{
    m_revisions.setLit(workspace().selected());
    const std::optional<ObjectRef> &lit = m_revisions.lit();
    m_lit->setVisible(lit && m_revisions.rowCount() > 0);
    if (lit)
        m_lit->setText((m_revisions.litCount() == 0
                            ? tr("No revision touched %1.")
                            : tr("%n revision(s) touched %1.", nullptr, m_revisions.litCount()))
                           .arg(legible(objectWords(*lit))));
    showCounts();
}

void HistoryPage::showCounts()
{
    const bool searching = !m_revisions.search().isEmpty();
    m_counts->setText(searching ? tr("%n match(es)", nullptr, m_revisions.hits()) : QString());
    const bool steps = searching ? m_revisions.hits() > 0 : m_revisions.litCount() > 0;
    m_previous->setEnabled(steps);
    m_next->setEnabled(steps);
}

void HistoryPage::search(const QString &text)
{
    m_revisions.setSearch(text.trimmed());
    showCounts();
    if (m_revisions.search().isEmpty())
        return;
    // What is chosen stays; the nearest match comes into sight.
    const int row = m_revisions.step(std::max(m_tree->currentIndex().row(), 0) - 1, true);
    if (row >= 0)
        m_tree->scrollTo(m_revisions.index(row, RevisionsModel::MessageColumn));
}

void HistoryPage::step(bool forward)
{
    const int row = m_revisions.step(m_tree->currentIndex().row(), forward);
    if (row >= 0)
        choose(m_revisions.index(row, RevisionsModel::MessageColumn));
}

void HistoryPage::choose(const QModelIndex &index)
{
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_tree->scrollTo(index);
}

void HistoryPage::chooseFirst(bool ChartRow::*mark)
{
    for (int row = 0; row < m_revisions.rowCount(); ++row) {
        if (m_revisions.at(row)->*mark)
            return choose(m_revisions.index(row, RevisionsModel::MessageColumn));
    }
}

bool HistoryPage::chooseRevisions(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (!m_revisions.indexOf(id).isValid()) {
            Q_EMIT problem(
                {QStringLiteral("history.unknown"), tr("No migration has the revision %1.").arg(id), {}, {}});
            return false;
        }
    }
    choose(m_revisions.indexOf(ids.first()));
    for (const QString &id : ids.mid(1))
        m_tree->selectionModel()->select(m_revisions.indexOf(id),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return true;
}

void HistoryPage::arrive(const Destination &destination)
{
    if (destination.object)
        workspace().select(*destination.object);
    QStringList ids{destination.revision, destination.otherRevision};
    ids.removeAll(QString());
    if (!ids.isEmpty())
        chooseRevisions(ids);
}

void HistoryPage::openSource()
{
    const ChartRow *row = m_revisions.at(m_tree->currentIndex().row());
    if (!row || !row->revision.place.isKnown())
        return;
    Destination destination;
    destination.page = Destination::Page::Source;
    destination.place = row->revision.place;
    Q_EMIT wanted(destination);
}

std::vector<Export> HistoryPage::exports() const
{
    if (m_revisions.rowCount() == 0)
        return {};
    const QString project = workspace().reading()->project;
    return {
        {tr("Graph as SVG"), QStringLiteral("svg"), QStringLiteral("migrations"),
         [this, project] { return graphAsSvg(m_revisions, tr("Migrations of %1").arg(project), font()); }},
        {tr("Revisions as CSV"), QStringLiteral("csv"), QStringLiteral("revisions"),
         [this] { return Result<QByteArray>(revisionsCsv(*m_revisions.chart())); }}};
}

void HistoryPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("columns"), m_tree->header()->saveState());
    settings.setValue(QStringLiteral("legend"), m_legendButton->isChecked());
    m_detail->save(settings);
}

void HistoryPage::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_sized = m_tree->header()->restoreState(settings.value(QStringLiteral("columns")).toByteArray());
    m_legendButton->setChecked(settings.value(QStringLiteral("legend"), false).toBool());
    m_detail->restore(settings);
}

bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            step(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        case Qt::Key_Escape:
            m_search->clear();
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        case Qt::Key_Down:
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        default:
            break;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace reckoner
