// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "model/report/sentences.h"
#include "views/chain.h"
#include "views/findingdelegate.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStatusBar>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace reckoner {

namespace {

QString joined(const QStringList &revisions, const QString &none)
{
    return revisions.isEmpty() ? none : revisions.join(QStringLiteral(" + "));
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("Reckoner"));
    resize(1100, 720);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(14, 12, 14, 8);
    layout->setSpacing(8);

    auto *top = new QHBoxLayout;
    m_title = new QLabel(tr("Open a project to begin."));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
    m_roots = new QComboBox;
    m_roots->setAccessibleName(tr("Migration history"));
    m_roots->hide();
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Filter findings"));
    search->setClearButtonEnabled(true);
    search->setMaximumWidth(260);
    top->addWidget(m_title, 1);
    top->addWidget(m_roots);
    top->addWidget(search);
    layout->addLayout(top);

    m_chain = new Chain;
    layout->addWidget(m_chain);
    m_sentences = new QLabel;
    m_sentences->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_sentences);

    m_filter = new QSortFilterProxyModel(this);
    m_filter->setSourceModel(&m_findings);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    m_tree = new QTreeView;
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new FindingDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(true);
    m_detail = new QPlainTextEdit;
    m_detail->setReadOnly(true);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_detail->setPlaceholderText(tr("Choose a finding to see both sides."));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    setCentralWidget(page);

    m_status = new QLabel(tr("Databases are opened read-only."));
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(140);
    m_busy->hide();
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_busy);

    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open Project…"), QKeySequence::Open, this, &MainWindow::chooseFolder);
    file->addAction(tr("Choose &Database…"), QKeySequence(QStringLiteral("Ctrl+D")), this,
                    &MainWindow::chooseDatabase);
    file->addAction(tr("&Read Again"), QKeySequence::Refresh, this, &MainWindow::reload);
    m_cancelAction = file->addAction(tr("&Cancel Reading"), QKeySequence::Cancel, this, &MainWindow::cancel);
    m_cancelAction->setEnabled(false);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QApplication::quit);

    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::showDetail);
    connect(m_roots, &QComboBox::activated, this, &MainWindow::showRoot);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MainWindow::finished);
}

MainWindow::~MainWindow()
{
    m_progress.cancel.cancel();
    m_watcher.waitForFinished();
}

bool MainWindow::isReading() const
{
    return m_watcher.isRunning();
}

void MainWindow::open(const CheckRequest &request)
{
    m_progress.cancel.cancel();
    m_watcher.waitForFinished();
    m_request = request;
    m_progress = {};
    // Called from the reading thread: the label is touched on this one only.
    m_progress.report = [this](const QString &sentence) {
        QMetaObject::invokeMethod(
            m_status, [this, sentence] { m_status->setText(sentence); }, Qt::QueuedConnection);
    };
    m_title->setText(tr("Reading %1").arg(request.folder));
    m_busy->show();
    m_cancelAction->setEnabled(true);
    m_watcher.setFuture(QtConcurrent::run([request, progress = m_progress]() -> Result<CheckResult> {
        return checkProject(request, progress);
    }));
}

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a project"), m_request.folder);
    if (folder.isEmpty())
        return;
    CheckRequest request;
    request.folder = folder;
    open(request);
}

void MainWindow::chooseDatabase()
{
    bool accepted = false;
    const QString text = QInputDialog::getText(
        this, tr("Choose a database"), tr("postgresql://user@host/database, sqlite:PATH or snapshot:FILE"),
        QLineEdit::Normal, {}, &accepted);
    if (!accepted || text.trimmed().isEmpty())
        return;
    const Result<SourceSpec> spec = parseDatabaseSpec(text.trimmed());
    if (!spec)
        return showError(spec.error());
    CheckRequest request = m_request;
    request.database = *spec;
    open(request);
}

void MainWindow::reload()
{
    open(m_request);
}

void MainWindow::cancel()
{
    m_progress.cancel.cancel();
}

void MainWindow::finished()
{
    m_busy->hide();
    m_cancelAction->setEnabled(false);
    const Result<CheckResult> result = m_watcher.result();
    if (!result) {
        showError(result.error());
    } else {
        m_result = std::make_shared<CheckResult>(*result);
        m_roots->clear();
        for (const RootResult &root : m_result->roots)
            m_roots->addItem(root.verdict.root);
        m_roots->setVisible(m_roots->count() > 1);
        setWindowTitle(tr("%1 – Reckoner").arg(m_result->project));
        m_status->setText(tr("Read. Databases are opened read-only."));
        showRoot(0);
    }
    Q_EMIT settled();
}

void MainWindow::showError(const Error &error)
{
    m_title->setText(tr("This could not be read"));
    QString text = error.message;
    if (error.place.isKnown())
        text = error.place.toString() + QStringLiteral(": ") + text;
    m_sentences->setText(text.toHtmlEscaped());
    m_chain->setChain({}, {});
    m_findings.setVerdict(nullptr, nullptr);
    m_status->setText(tr("Databases are opened read-only."));
}

void MainWindow::showRoot(int root)
{
    const RootResult &entry = m_result->roots[size_t(root)];
    const Verdict &verdict = entry.verdict;
    m_title->setText(m_result->project);
    m_sentences->setText(verdictSentences(verdict).join(QLatin1Char(' ')).toHtmlEscaped());
    const auto tables = [](const std::shared_ptr<const Snapshot> &snapshot) -> QString {
        if (!snapshot)
            return tr("none");
        const int count = int(snapshot->schema.tables.size());
        return count == 1 ? tr("1 table") : tr("%1 tables").arg(count);
    };
    const Positions &sides = verdict.positions;
    const QString stamp = !sides.live ? tr("no database") : joined(verdict.stampRows, tr("none"));
    m_chain->setChain(
        {{tr("Models"), tables(sides.models), bool(sides.models)},
         {tr("Head"), sides.head ? joined(verdict.heads, tr("base")) : tr("no history"), bool(sides.head)},
         {tr("Stamp"), stamp, bool(sides.live && !verdict.stampRows.isEmpty())},
         {tr("Live"), sides.live ? sides.live->source.label : tr("no database"), bool(sides.live)}},
        {{sides.models && sides.head ? verdict.summary.modelsWithoutMigration : -1, false,
          verdict.summary.modelsWithoutMigration
              ? tr("%n to migrate", nullptr, verdict.summary.modelsWithoutMigration)
              : tr("agree")},
         {sides.live && sides.head ? verdict.summary.pending : -1, true,
          verdict.summary.pending ? tr("%n pending", nullptr, verdict.summary.pending) : tr("up to date")},
         {sides.live && sides.head ? verdict.summary.drift : -1, false,
          verdict.summary.drift ? tr("%n drift", nullptr, verdict.summary.drift) : tr("no drift")}});
    m_findings.setVerdict(std::shared_ptr<const Verdict>(m_result, &verdict), entry.replay);
    m_tree->expandAll();
    for (int column = 0; column < FindingsModel::ColumnCount - 1; ++column) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column) + 12, column == 0 ? 360 : 270));
    }
    // The first finding stands for the question most people come with.
    m_tree->setCurrentIndex(m_filter->index(0, 0, m_filter->index(0, 0)));
    m_tree->setFocus();
}

void MainWindow::showDetail(const QModelIndex &index)
{
    m_detail->setPlainText(index.data(FindingsModel::DetailRole).toString());
}

} // namespace reckoner
