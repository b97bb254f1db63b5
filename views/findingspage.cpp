// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingspage.h"

#include "model/report/csv.h"
#include "views/findingdelegate.h"
#include "views/findingdetail.h"
#include "views/theme.h"
#include "views/turns.h"
#include "views/verdictexports.h"
#include "views/waivepanel.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace reckoner {

namespace {

using Grouping = FindingsModel::Grouping;

constexpr const char *groupings[] = {"leg", "class", "rule", "table", "severity"};
constexpr Severity severities[] = {Severity::Error, Severity::Warning, Severity::Info};

QString groupingWord(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Class:
        return FindingsPage::tr("By explanation");
    case Grouping::Rule:
        return FindingsPage::tr("By rule");
    case Grouping::Table:
        return FindingsPage::tr("By table");
    case Grouping::Severity:
        return FindingsPage::tr("By severity");
    case Grouping::Leg:
        break;
    }
    return FindingsPage::tr("By leg");
}

/// Groups that say what was not looked at, rather than what was found, begin closed.
bool beginsClosed(const QString &topic)
{
    return topic == QLatin1String("opaque") || topic == QLatin1String("not-compared") ||
           topic == QLatin1String("notes");
}

} // namespace

FindingsPage::FindingsPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_filter(new FindingsFilter(m_findings, this))
    , m_summary(new QLabel)
    , m_search(new QLineEdit)
    , m_grouping(new QComboBox)
    , m_waived(new QToolButton)
    , m_only(new QToolButton)
    , m_tree(new QTreeView)
    , m_empty(new QLabel)
    , m_stack(new QStackedWidget)
    , m_detail(new FindingDetail)
    , m_panel(new WaivePanel)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new FindingDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setStretchLastSection(true);
    const int width = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair(0, 56), std::pair(1, 36), std::pair(2, 38)})
        m_tree->header()->resizeSection(column, letters * width);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *lower = new QWidget;
    auto *below = new QVBoxLayout(lower);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_panel);
    below->addWidget(m_detail, 1);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(lower);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 8);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    setFirst(m_tree);
    addActions();

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPage::showDetail);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsPage::enableActions);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (index.parent().isValid())
            jumpToObject();
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_looking)
            m_collapsed.insert(index.data(FindingsModel::TitleRole).toString());
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_looking)
            m_collapsed.remove(index.data(FindingsModel::TitleRole).toString());
    });
    connect(m_detail, &FindingDetail::wanted, this, &FindingsPage::wanted);
    connect(m_panel, &WaivePanel::given, this, &FindingsPage::waive);
    connect(m_panel, &WaivePanel::left, this, [this] {
        m_panel->hide();
        m_tree->setFocus(Qt::OtherFocusReason);
    });
    connect(&workspace, &Workspace::readingChanged, this, [this](bool again) {
        if (!again) {
            m_edit.reset();
            m_panel->hide();
        }
        Turns::of(this->workspace()).take(this, [this] { showRoot(); });
    });
    connect(&workspace, &Workspace::rootChanged, this, &FindingsPage::showRoot);
    connect(&workspace, &Workspace::filesChanged, this, [this] {
        if (!m_edit || !this->workspace().changedFiles().contains(m_edit->path))
            return;
        this->workspace().run<bool>(
            this, tr("Looking at %1").arg(QLatin1String(configFileName)),
            [edit = *m_edit](const Progress &) -> Result<bool> { return stands(edit); },
            [this](Result<bool> standing) {
                if (standing && !*standing)
                    m_edit.reset();
                enableActions();
            });
    });
    showCounts();
    enableActions();
}

QWidget *FindingsPage::makeHeader()
{
    m_search->setPlaceholderText(tr("Filter findings"));
    m_search->setAccessibleName(tr("Filter findings"));
    m_search->setClearButtonEnabled(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setFont(theme::headingFont(m_summary->font()));
    m_grouping->setAccessibleName(tr("Group findings"));
    for (int i = 0; i < int(std::size(groupings)); ++i)
        m_grouping->addItem(groupingWord(Grouping(i)));
    const auto toggle = [](QToolButton *button) {
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        return button;
    };
    m_only->setObjectName(QStringLiteral("only"));
    m_only->setToolTip(tr("Show all findings again"));
    m_only->hide();

    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    auto *first = new QHBoxLayout;
    first->addWidget(m_summary, 1);
    first->addWidget(m_search, 1);
    auto *second = new QHBoxLayout;
    second->addWidget(m_grouping);
    for (const Severity severity : severities) {
        auto *button = toggle(new QToolButton);
        button->setObjectName(severityName(severity));
        m_severities.append(button);
        second->addWidget(button);
    }
    m_waived->setObjectName(QStringLiteral("waived"));
    second->addWidget(toggle(m_waived));
    second->addWidget(m_only);
    second->addStretch(1);
    column->addLayout(first);
    column->addLayout(second);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        FindingFilter filter = m_filter->filter();
        filter.text = text;
        setFilter(filter);
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
        const Sight seen = sight();
        m_findings.setGrouping(Grouping(index));
        look(seen);
    });
    for (QToolButton *button : std::as_const(m_severities)) {
        connect(button, &QToolButton::toggled, this, [this, button](bool on) {
            FindingFilter filter = m_filter->filter();
            if (on)
                filter.hiddenSeverities.remove(button->objectName());
            else
                filter.hiddenSeverities.insert(button->objectName());
            setFilter(filter);
        });
    }
    connect(m_waived, &QToolButton::toggled, this, [this](bool on) {
        FindingFilter filter = m_filter->filter();
        filter.hidesWaived = !on;
        setFilter(filter);
    });
    connect(m_only, &QToolButton::clicked, this, &FindingsPage::showAll);
    return header;
}

void FindingsPage::showRoot()
{
    const RootReading *root = workspace().root();
    if (!root)
        return;
    const Sight seen = sight();
    m_detail->showNothing(); // it points into the verdict that goes
    const bool first = !m_findings.verdict();
    m_findings.setVerdict(root->verdict, root->chart);
    if (first) {
        for (int row = 0; row < m_findings.rowCount(); ++row) {
            const QModelIndex group = m_findings.index(row, 0);
            if (beginsClosed(group.data(FindingsModel::TopicRole).toString()))
                m_collapsed.insert(group.data(FindingsModel::TitleRole).toString());
        }
    }
    look(seen);
    showCounts();
    if (m_arrival)
        arrive(*std::exchange(m_arrival, std::nullopt));
}

void FindingsPage::showCounts()
{
    const int count = m_findings.findingCount();
    const int waived = m_findings.waivedCount();
    const bool clean = m_findings.verdict() && count == 0;
    m_summary->setText(!m_findings.verdict() ? QString()
                       : clean               ? tr("Nothing is out of line.")
                       : count == waived     ? tr("All %n finding(s) are waived.", nullptr, count)
                                             : tr("%n finding(s)", nullptr, count));
    const QString words[] = {tr("%n error(s)", nullptr, m_findings.countOf(Severity::Error)),
                             tr("%n warning(s)", nullptr, m_findings.countOf(Severity::Warning)),
                             tr("%n for information", nullptr, m_findings.countOf(Severity::Info))};
    for (int i = 0; i < int(m_severities.size()); ++i) {
        m_severities[i]->setText(words[i]);
        m_severities[i]->setIcon(theme::severityIcon(severityName(severities[i]), true, palette()));
    }
    m_waived->setText(tr("%n waived", nullptr, waived));
    m_waived->setVisible(waived > 0);
    const bool empty = m_filter->rowCount() == 0;
    m_empty->setText(!m_findings.verdict()        ? tr("Open a project to see what is out of line.")
                     : m_findings.rowCount() == 0 ? tr("Nothing is out of line.")
                                                  : tr("No finding is as the filter wants it."));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_tree);
    setFirst(empty ? static_cast<QWidget *>(m_search) : m_tree);
    const FindingFilter &filter = m_filter->filter();
    QStringList only;
    if (!filter.leg.isEmpty())
        only.append(filter.leg);
    if (!filter.driftClass.isEmpty())
        only.append(filter.driftClass);
    if (!filter.rule.isEmpty())
        only.append(filter.rule);
    m_only->setText(tr("Only %1 ✕").arg(only.join(QStringLiteral(", "))));
    m_only->setVisible(!only.isEmpty());
}

FindingsPage::Sight FindingsPage::sight() const
{
    Sight seen;
    const auto identity = [](const QModelIndex &index) {
        return index.data(FindingsModel::IdentityRole).toString();
    };
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        seen.selected.append(identity(index));
    seen.current = identity(currentRow());
    for (QModelIndex top = m_tree->indexAt(QPoint(0, 0)); top.isValid() && seen.top.isEmpty();
         top = m_tree->indexBelow(top))
        seen.top = identity(top);
    return seen;
}

void FindingsPage::look(const Sight &sight)
{
    expandGroups();
    QItemSelection selection;
    for (const QString &identity : sight.selected) {
        const QModelIndex index = m_filter->indexOf(identity);
        if (index.isValid())
            selection.select(index, index);
    }
    QModelIndex current = m_filter->indexOf(sight.current);
    if (!current.isValid() && !selection.isEmpty())
        current = selection.indexes().first();
    if (!current.isValid())
        current = m_filter->index(0, 0, m_filter->index(0, 0));
    if (current.isValid() && selection.isEmpty())
        selection.select(current, current);
    QItemSelectionModel *chosen = m_tree->selectionModel();
    chosen->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (const QModelIndex top = m_filter->indexOf(sight.top); top.isValid())
        m_tree->scrollTo(top, QAbstractItemView::PositionAtTop);
    showDetail();
    enableActions();
}

void FindingsPage::setFilter(const FindingFilter &filter)
{
    m_filter->setFilter(filter);
    expandGroups();
    showCounts();
    enableActions();
}

void FindingsPage::expandGroups()
{
    m_looking = true;
    const FindingFilter &filter = m_filter->filter();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex group = m_filter->index(row, 0);
        const bool closed = m_collapsed.contains(group.data(FindingsModel::TitleRole).toString());
        m_tree->setExpanded(group, !closed || !filter.text.isEmpty());
        m_tree->setFirstColumnSpanned(row, {}, true);
    }
    m_looking = false;
}

QModelIndex FindingsPage::currentRow() const
{
    return m_tree->currentIndex().siblingAtColumn(0);
}

void FindingsPage::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_tree->expand(index.parent());
    // Not by the view, which asks for the keys that are held: a shortcut's Ctrl would add to the selection.
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_tree->scrollTo(index);
}

void FindingsPage::arrive(const Destination &destination)
{
    if (!m_findings.verdict()) {
        m_arrival = destination;
        return;
    }
    if (!destination.leg && !destination.object && destination.topic.isEmpty())
        return;
    // What one is sent to must not be hidden by what was filtered before.
    showAll();
    if (!destination.topic.isEmpty()) {
        m_grouping->setCurrentIndex(int(Grouping::Leg));
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            const QModelIndex group = m_filter->index(row, 0);
            if (group.data(FindingsModel::TopicRole).toString() == destination.topic) {
                m_collapsed.remove(group.data(FindingsModel::TitleRole).toString());
                choose(m_filter->index(0, 0, group));
                m_tree->scrollTo(group, QAbstractItemView::PositionAtTop);
            }
        }
    }
    if (destination.leg) {
        FindingFilter filter;
        filter.leg = legName(*destination.leg);
        setFilter(filter);
        choose(m_filter->index(0, 0, m_filter->index(0, 0)));
    }
    if (destination.object) {
        for (const Finding *finding : m_filter->shownFindings()) {
            if (finding->leg && finding->change.ref == *destination.object) {
                choose(m_filter->indexOf(finding->fingerprint));
                break;
            }
        }
    }
}

std::vector<Export> FindingsPage::exports() const
{
    if (!workspace().root())
        return {};
    std::vector<Export> exports{
        {tr("Findings Shown as CSV…"), QStringLiteral("csv"), QStringLiteral("findings"),
         [this]() -> Result<QByteArray> { return csvFindings(m_filter->shownFindings()); }}};
    for (Export &each : verdictExports(workspace()))
        exports.push_back(std::move(each));
    return exports;
}

void FindingsPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("header"), m_tree->header()->saveState());
    settings.setValue(QStringLiteral("grouping"), QLatin1String(groupings[m_grouping->currentIndex()]));
    settings.setValue(QStringLiteral("owner"), m_panel->owner());
}

void FindingsPage::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_tree->header()->restoreState(settings.value(QStringLiteral("header")).toByteArray());
    m_panel->setOwner(settings.value(QStringLiteral("owner")).toString());
    const QString grouping = settings.value(QStringLiteral("grouping")).toString();
    for (int i = 0; i < int(std::size(groupings)); ++i) {
        if (grouping == QLatin1String(groupings[i]))
            m_grouping->setCurrentIndex(i);
    }
}

void FindingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCounts();
}

} // namespace reckoner
