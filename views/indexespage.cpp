// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/indexespage.h"

#include "model/report/csv.h"
#include "views/coveragedelegate.h"
#include "views/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace reckoner {

IndexesPage::IndexesPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_filter(new CoverageFilter(this))
    , m_summary(new QLabel)
    , m_search(new QLineEdit)
    , m_lacking(new QCheckBox(tr("Only what &lacks an index")))
    , m_table(new QTableView)
    , m_empty(new QLabel)
    , m_stack(new QStackedWidget)
{
    m_filter->setSourceModel(&m_coverage);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setFont(theme::headingFont(m_summary->font()));
    m_search->setPlaceholderText(tr("Filter tables, columns and indexes"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new CoverageDelegate(m_table));
    m_table->setAccessibleName(tr("Foreign keys and indexes"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    sizeRows();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // Unsorted is the order of the report: what matters most first.
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
         {std::pair(0, 20), std::pair(1, 21), std::pair(2, 22), std::pair(3, 28), std::pair(4, 24),
          std::pair(5, 0), std::pair(6, 0), std::pair(7, 0), std::pair(8, 0), std::pair(9, 9)})
        m_table->setColumnWidth(column, letters * letter);
    widenColumns();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *first = new QHBoxLayout;
    first->addWidget(m_summary, 1);
    first->addWidget(m_search, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 8);
    layout->addLayout(first);
    layout->addWidget(m_lacking);
    layout->addWidget(m_stack, 1);
    addActions();
    showEmptiness();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showEmptiness();
    });
    connect(m_lacking, &QCheckBox::toggled, this, [this](bool on) {
        m_filter->setOnlyLacking(on);
        showEmptiness();
    });
    connect(m_table, &QTableView::activated, this, &IndexesPage::jumpToObject);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const bool any = m_table->selectionModel()->hasSelection();
        m_jump->setEnabled(any);
        m_copy->setEnabled(any);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                // Only what a person chose here: filling the table selects its first row.
                const QVariant object = row.data(CoverageModel::ObjectRole);
                if (isVisible() && object.isValid())
                    this->workspace().select(object.value<ObjectRef>());
            });
    connect(&workspace, &Workspace::readingChanged, this, &IndexesPage::read);
    connect(&workspace, &Workspace::rootChanged, this, &IndexesPage::read);
}

void IndexesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        sizeRows();
        widenColumns();
    }
    Page::changeEvent(event);
}

void IndexesPage::sizeRows()
{
    constexpr int air = 8;
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + air);
}

/// How long the words of the header and of the states are is the language's: they are seen whole.
void IndexesPage::widenColumns()
{
    const QAbstractItemView *cells = m_table;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < CoverageModel::ColumnCount; ++column) {
        const bool isWord = column == CoverageModel::RemarkColumn ||
                            (column >= CoverageModel::ModelsColumn && column <= CoverageModel::LiveColumn);
        m_table->setColumnWidth(column,
                                std::max({m_table->columnWidth(column), header->sectionSizeHint(column),
                                          isWord ? cells->sizeHintForColumn(column) : 0}));
    }
}

void IndexesPage::addActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add(tr("Filter Indexes"), QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_jump = add(tr("Jump to Object"), QKeySequence(QStringLiteral("Ctrl+J")), &IndexesPage::jumpToObject);
    m_copy = add(tr("Copy Rows"), QKeySequence::Copy, &IndexesPage::copyRows);
    add(tr("Only What Lacks an Index"), QKeySequence(QStringLiteral("Ctrl+L")),
        [this] { m_lacking->toggle(); });
    add(tr("Order by What Matters"), {},
        [this] { m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); });
    for (QAction *action : {m_jump, m_copy}) {
        m_table->addAction(action);
        action->setEnabled(false);
    }
}

void IndexesPage::read()
{
    if (m_job)
        m_job->cancel();
    m_job = workspace().run<IndexReport>(
        this, tr("Looking at indexes"),
        [positions = workspace().root()->verdict->positions](
            const Progress &progress) -> Result<IndexReport> { return indexReport(positions, progress); },
        [this](Result<IndexReport> report) { showReport(*std::move(report)); });
}

void IndexesPage::showReport(IndexReport report)
{
    const auto identity = [](const QModelIndex &index) {
        return index.data(CoverageModel::IdentityRole).toString();
    };
    QStringList selected;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        selected.append(identity(row));
    const QString current = identity(m_table->currentIndex());
    const QString top = identity(m_table->indexAt(QPoint(0, 0)));

    m_coverage.setReport(std::move(report));
    if (!std::exchange(m_read, true))
        widenColumns();
    m_summary->setText(m_coverage.sentences().join(QLatin1Char(' ')));
    QItemSelection selection;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        const QString one = identity(index);
        if (selected.contains(one))
            selection.select(index, index.siblingAtColumn(CoverageModel::ColumnCount - 1));
        if (one == current)
            m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        if (one == top)
            m_table->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!m_table->currentIndex().isValid() && m_filter->rowCount())
        setCurrent(m_filter->index(0, 0));
    showEmptiness();
    if (m_arrival)
        choose(*std::exchange(m_arrival, std::nullopt));
}

void IndexesPage::showEmptiness()
{
    const bool empty = m_filter->rowCount() == 0;
    m_empty->setText(!m_read                      ? tr("Open a project to see what its indexes cover.")
                     : m_coverage.rowCount() == 0 ? tr("There is no foreign key, and no index is redundant.")
                     : m_lacking->isChecked() && m_search->text().isEmpty()
                         ? tr("Every foreign key has an index.")
                         : tr("Nothing is as the filter wants it."));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    setFirst(empty ? static_cast<QWidget *>(m_search) : m_table);
}

void IndexesPage::arrive(const Destination &destination)
{
    if (!destination.object)
        return;
    if (m_read)
        choose(*destination.object);
    else
        m_arrival = destination.object;
}

/// The object itself, or the first row of a table.
void IndexesPage::choose(const ObjectRef &object)
{
    m_search->clear();
    m_lacking->setChecked(false);
    const QString table = belongsToTable(object.kind) ? object.path : fullPath(object);
    QModelIndex best;
    for (int row = m_filter->rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = m_filter->index(row, 0);
        const auto each = index.data(CoverageModel::ObjectRole).value<ObjectRef>();
        if (each == object) {
            best = index;
            break;
        }
        if (each.path == table)
            best = index;
    }
    if (best.isValid()) {
        setCurrent(best);
        m_table->scrollTo(best);
    }
}

/// Not by the view, which asks for the keys that are held: a shortcut's Ctrl would add to the selection.
void IndexesPage::setCurrent(const QModelIndex &index)
{
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
}

void IndexesPage::jumpToObject()
{
    const QVariant object = m_table->currentIndex().data(CoverageModel::ObjectRole);
    if (!object.isValid())
        return;
    Destination destination;
    destination.page = Destination::Page::Schema;
    destination.object = object.value<ObjectRef>();
    Q_EMIT wanted(destination);
}

void IndexesPage::copyRows()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < CoverageModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString().simplified());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

std::vector<Export> IndexesPage::exports() const
{
    if (!workspace().root())
        return {};
    return {{tr("Table Shown as CSV…"), QStringLiteral("csv"), QStringLiteral("indexes"),
             [this]() -> Result<QByteArray> { return csvTable(*m_filter); }}};
}

void IndexesPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("lacking"), m_lacking->isChecked());
}

void IndexesPage::restore(QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(QStringLiteral("header")).toByteArray());
    widenColumns(); // the language may be another now
    m_lacking->setChecked(settings.value(QStringLiteral("lacking")).toBool());
}

} // namespace reckoner
