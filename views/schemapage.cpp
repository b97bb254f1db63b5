// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/schemapage.h"

#include "model/diff/lines.h"
#include "model/report/sentences.h"
#include "views/elidedlabel.h"
#include "views/legible.h"
#include "views/statedelegate.h"
#include "views/theme.h"
#include "views/turns.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace reckoner {

namespace {

/// Up to here everything that a filter shows is opened; up to the other, the way to what it found.
constexpr int openedAtMost = 1000;
constexpr int hitsOpenedAtMost = 1000;

} // namespace

SchemaPage::SchemaPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_tree(new QTreeView)
{
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new StateDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAccessibleName(tr("Schema"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionsMovable(false);
    const int letter = fontMetrics().averageCharWidth();
    m_tree->setColumnWidth(SchemaModel::ObjectColumn, 50 * letter);
    for (int column = SchemaModel::ModelsColumn; column <= SchemaModel::LiveColumn; ++column)
        m_tree->setColumnWidth(column, 14 * letter);
    widenStates();
    addActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_tree, 1);
    layout->addWidget(makeFooter());
    setFirst(m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SchemaPage::showCurrent);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const TreeNode *node = m_model.node(index);
        if (node && node->level == TreeNode::Level::Object)
            go(Destination::Page::Compare);
    });
    connect(&workspace, &Workspace::readingChanged, this, [this](bool again) {
        Turns::of(this->workspace()).take(this, [this, again] { showRoot(again); });
    });
    connect(&workspace, &Workspace::rootChanged, this, [this] { showRoot(false); });
    showCurrent();
}

QWidget *SchemaPage::makeHeader()
{
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Filter by name, or table.column"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_filterMenu = new QMenu(this);
    const auto choice = [this](QMenu *menu, const QString &text, auto change) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, change](bool on) {
            SchemaFilter filter = m_model.filter();
            change(filter, on);
            setFilter(filter);
        });
        return action;
    };
    const auto inSet = [](auto member, auto value) {
        return [member, value](SchemaFilter &filter, bool on) {
            if (on)
                (filter.*member).insert(value);
            else
                (filter.*member).erase(value);
        };
    };
    QMenu *legs = m_filterMenu->addMenu(tr("Differs on"));
    const std::pair<Leg, QString> legNames[] = {{Leg::ModelsHead, tr("Models and Head")},
                                                {Leg::StampHead, tr("Stamp and Head (pending)")},
                                                {Leg::StampLive, tr("Stamp and Live (drift)")},
                                                {Leg::ModelsLive, tr("Models and Live")}};
    for (const auto &[leg, words] : legNames) {
        QAction *action = choice(legs, words, [bit = quint8(1 << int(leg))](SchemaFilter &filter, bool on) {
            filter.legs = on ? filter.legs | bit : filter.legs & ~bit;
        });
        action->setObjectName(legName(leg));
    }
    QMenu *severities = m_filterMenu->addMenu(tr("Severity"));
    choice(severities, tr("Errors"), inSet(&SchemaFilter::severities, Severity::Error));
    choice(severities, tr("Warnings"), inSet(&SchemaFilter::severities, Severity::Warning));
    choice(severities, tr("Notes"), inSet(&SchemaFilter::severities, Severity::Info));
    QMenu *classes = m_filterMenu->addMenu(tr("Class of drift"));
    for (const DriftClass each : {DriftClass::AppliedAhead, DriftClass::StampedNotRun, DriftClass::AsInModels,
                                  DriftClass::Reverted, DriftClass::Unknown, DriftClass::Foreign})
        choice(classes, classWords(each), inSet(&SchemaFilter::classes, each));
    QMenu *kinds = m_filterMenu->addMenu(tr("Kind"));
    for (const Kind kind :
         {Kind::Table, Kind::Column, Kind::PrimaryKey, Kind::Unique, Kind::ForeignKey, Kind::Check,
          Kind::Exclusion, Kind::Index, Kind::View, Kind::MaterializedView, Kind::Routine, Kind::Trigger,
          Kind::Policy, Kind::Enum, Kind::Domain, Kind::Composite, Kind::Sequence, Kind::Extension})
        choice(kinds, kindWords(kind), inSet(&SchemaFilter::kinds, kind));
    m_filterMenu->addSeparator();
    m_filterMenu->addAction(m_clear);
    m_filterButton = new QToolButton;
    m_filterButton->setText(tr("Filter"));
    m_filterButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    m_filterButton->setMenu(m_filterMenu);
    m_hits = new QLabel;
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 6, 14, 6);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_filterButton);
    layout->addStretch(1);
    layout->addWidget(m_hits);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        SchemaFilter filter = m_model.filter();
        filter.text = text.trimmed();
        setFilter(filter);
    });
    // Down leads from the filter into what it found.
    auto *down = new QAction(m_text);
    down->setShortcut(QKeySequence(Qt::Key_Down));
    down->setShortcutContext(Qt::WidgetShortcut);
    m_text->addAction(down);
    connect(down, &QAction::triggered, this, [this] { m_tree->setFocus(Qt::TabFocusReason); });
    return header;
}

QWidget *SchemaPage::makeFooter()
{
    m_object = new ElidedLabel;
    m_object->setFont(theme::headingFont(m_object->font()));
    m_what = new QLabel;
    m_what->setTextFormat(Qt::PlainText);
    wrapInWindow(*m_what);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *footer = new QWidget;
    auto *layout = new QGridLayout(footer);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->addWidget(m_object, 0, 0);
    int column = 1;
    for (QAction *action : {m_compare, m_history, m_findings}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        layout->addWidget(button, 0, column++);
    }
    layout->addWidget(m_what, 1, 0, 1, column);
    layout->setColumnStretch(0, 1);
    return footer;
}

void SchemaPage::addActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add(tr("Filter the Tree"), QKeySequence::Find, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    m_clear = add(tr("Clear the Filter"), QKeySequence(QStringLiteral("Ctrl+Shift+F")), [this] {
        for (QAction *menu : m_filterMenu->actions()) {
            if (!menu->menu())
                continue;
            for (QAction *choice : menu->menu()->actions())
                choice->setChecked(false);
        }
        m_text->clear();
    });
    m_compare = add(tr("Side by Side"), QKeySequence(QStringLiteral("Ctrl+Return")),
                    [this] { go(Destination::Page::Compare); });
    m_history = add(tr("Revisions"), QKeySequence(QStringLiteral("Ctrl+Shift+R")),
                    [this] { go(Destination::Page::History); });
    m_findings = add(tr("Finding"), QKeySequence(QStringLiteral("Ctrl+Shift+G")),
                     [this] { go(Destination::Page::Findings); });
    m_copyNames = add(tr("Copy Name"), QKeySequence::Copy, [this] { copyNames(); });
    m_copyDdl = add(tr("Copy DDL"), QKeySequence(QStringLiteral("Ctrl+Shift+C")), [this] { copyDdl(); });
    add(tr("Open All"), QKeySequence(QStringLiteral("Ctrl++")), [this] { m_tree->expandAll(); });
    add(tr("Close All"), QKeySequence(QStringLiteral("Ctrl+-")), [this] { m_tree->collapseAll(); });
}

void SchemaPage::showRoot(bool again)
{
    const View before = again ? view() : View();
    const RootReading &root = *workspace().root();
    m_model.setTree(root.tree, root.verdict);
    for (int column = SchemaModel::ModelsColumn; column <= SchemaModel::LiveColumn; ++column)
        m_tree->setColumnHidden(column,
                                !sideOf(root.verdict->positions, Side(column - SchemaModel::ModelsColumn)));
    if (again) {
        restoreView(before);
    } else {
        m_beforeFilter.reset();
        // Schemas and their groups are open; a schema of one table opens like one of thousands.
        m_tree->expandToDepth(1);
        m_tree->setCurrentIndex(m_model.index(0, 0));
    }
    showHits();
    showCurrent();
}

void SchemaPage::setFilter(const SchemaFilter &filter)
{
    if (filter == m_model.filter())
        return;
    if (m_model.filter().isEmpty())
        m_beforeFilter = view();
    const std::optional<ObjectRef> current = currentObject();
    m_model.setFilter(filter);
    if (filter.isEmpty() && m_beforeFilter) {
        View back = *m_beforeFilter;
        // What was chosen among the hits stays chosen.
        if (current)
            back.current = current;
        restoreView(back);
        m_beforeFilter.reset();
    } else {
        openHits();
        if (!current || !select(*current))
            m_tree->setCurrentIndex(m_model.index(0, 0));
    }
    m_filterButton->setText(filter.kinds.empty() && filter.classes.empty() && filter.severities.empty() &&
                                    !filter.legs
                                ? tr("Filter")
                                : tr("Filter (on)"));
    showHits();
}

void SchemaPage::openHits()
{
    if (m_model.shown() <= openedAtMost)
        return m_tree->expandAll();
    if (m_model.hits() > hitsOpenedAtMost)
        return m_tree->expandToDepth(1);
    for (int node = 0; node < int(m_model.tree()->nodes.size()); ++node) {
        if (m_model.holdsHit(node))
            m_tree->expand(m_model.indexOf(node));
    }
}

void SchemaPage::showHits()
{
    const int hits = m_model.hits();
    m_hits->setText(m_model.filter().isEmpty() ? tr("%n object(s)", nullptr, hits)
                                               : tr("%n object(s) found", nullptr, hits));
}

std::optional<ObjectRef> SchemaPage::currentObject() const
{
    const TreeNode *node = m_model.node(m_tree->currentIndex());
    return node && node->level != TreeNode::Level::Group ? std::optional(node->ref()) : std::nullopt;
}

SchemaPage::View SchemaPage::view() const
{
    View kept;
    kept.tree = m_model.tree();
    if (!kept.tree)
        return kept;
    const auto look = [&](int node) {
        if (kept.tree->nodes[size_t(node)].children > 0) {
            const QModelIndex index = m_model.indexOf(node);
            if (index.isValid() && m_tree->isExpanded(index))
                kept.open.push_back(node);
        }
    };
    for (int space = 0; space < kept.tree->spaces; ++space)
        look(space);
    // Only what stands in something open can be seen open.
    for (size_t i = 0; i < kept.open.size(); ++i) {
        const TreeNode &node = kept.tree->nodes[size_t(kept.open[i])];
        for (int child = node.firstChild; child < node.firstChild + node.children; ++child)
            look(child);
    }
    kept.selected = selectedObjects();
    kept.current = currentObject();
    if (const TreeNode *node = m_model.node(m_tree->indexAt(QPoint(4, 4)));
        node && node->level != TreeNode::Level::Group)
        kept.top = node->ref();
    return kept;
}

namespace {

/// The nodes of one tree in another by name; -1 what is not there. Both have what stands in one in the same
/// order but for what came and went, so a look at the next is enough nearly always.
std::vector<int> sameNodes(const ObjectTree &from, const std::vector<int> &nodes, const ObjectTree &to)
{
    std::vector<int> found;
    found.reserve(nodes.size());
    std::vector<int> same(from.nodes.size(), -1);
    std::vector<int> next(to.nodes.size() + 1,
                          -1); // by parent in `to`, the spaces' last: where to look first
    for (const int node : nodes) {
        const TreeNode &wanted = from.nodes[size_t(node)];
        int begin = 0;
        int end = to.spaces;
        int parent = -1;
        if (wanted.parent >= 0) {
            parent = same[size_t(wanted.parent)];
            if (parent < 0) {
                found.push_back(-1);
                continue;
            }
            begin = to.nodes[size_t(parent)].firstChild;
            end = begin + to.nodes[size_t(parent)].children;
        }
        int &hint = next[parent < 0 ? to.nodes.size() : size_t(parent)];
        hint = std::max(hint, begin);
        const auto isIt = [&](const TreeNode &each) {
            return each.level == wanted.level && each.group == wanted.group && each.kind == wanted.kind &&
                   each.name == wanted.name;
        };
        int at = hint;
        while (at < end && !isIt(to.nodes[size_t(at)]))
            ++at;
        for (int i = begin; at == end && i < hint; ++i) {
            if (isIt(to.nodes[size_t(i)])) {
                at = i;
                break;
            }
        }
        found.push_back(at == end ? -1 : at);
        if (at == end)
            continue;
        hint = at + 1;
        same[size_t(node)] = at;
    }
    return found;
}

} // namespace

void SchemaPage::restoreView(const View &kept)
{
    if (kept.tree) {
        for (const int node :
             kept.tree == m_model.tree() ? kept.open : sameNodes(*kept.tree, kept.open, *m_model.tree())) {
            if (node >= 0)
                m_tree->expand(m_model.indexOf(node));
        }
    }
    QItemSelection selection;
    for (const ObjectRef &object : kept.selected) {
        if (const QModelIndex index = m_model.indexOf(object); index.isValid())
            selection.select(index, index);
    }
    m_tree->selectionModel()->select(selection,
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (kept.current) {
        if (const QModelIndex index = m_model.indexOf(*kept.current); index.isValid())
            m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    if (kept.top) {
        if (const QModelIndex index = m_model.indexOf(*kept.top); index.isValid())
            m_tree->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
}

bool SchemaPage::select(const ObjectRef &object)
{
    const QModelIndex index = m_model.indexOf(object);
    if (!index.isValid())
        return false;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

void SchemaPage::arrive(const Destination &destination)
{
    if (!m_model.tree())
        return;
    if (destination.leg) {
        m_clear->trigger();
        if (auto *choice = m_filterMenu->findChild<QAction *>(legName(*destination.leg)))
            choice->setChecked(true);
    }
    if (destination.object && !select(*destination.object)) {
        // The filter hides it: being sent somewhere counts more.
        m_clear->trigger();
        select(*destination.object);
    }
}

std::vector<ObjectRef> SchemaPage::selectedObjects() const
{
    std::vector<ObjectRef> objects;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const TreeNode *node = m_model.node(index);
        if (node && node->level != TreeNode::Level::Group)
            objects.push_back(node->ref());
    }
    return objects;
}

void SchemaPage::showCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    const TreeNode *node = m_model.node(index);
    const bool isObject = node && node->level == TreeNode::Level::Object;
    for (QAction *action : {m_compare, m_history, m_copyDdl})
        action->setEnabled(isObject);
    m_copyNames->setEnabled(node);
    m_findings->setEnabled(node && node->finding >= 0);
    if (!node) {
        m_object->setText(tr("Nothing is selected."));
        m_what->clear();
        return;
    }
    m_object->setText(legible(isObject ? objectWords(node->ref()) : index.data().toString()));
    const Finding *finding = m_model.finding(index);
    m_what->setText(finding           ? isolated(finding->message)
                    : node->differing ? tr("%n object(s) in it differ.", nullptr, node->differing)
                    : node->legs      ? tr("It comes along with another difference.")
                                      : tr("No difference."));
    if (isObject)
        workspace().select(node->ref());
}

void SchemaPage::go(Destination::Page page)
{
    const TreeNode *node = m_model.node(m_tree->currentIndex());
    if (!node || node->level != TreeNode::Level::Object)
        return;
    Destination destination;
    destination.page = page;
    destination.object = node->ref();
    if (page == Destination::Page::Compare) {
        for (const Leg leg : {Leg::StampLive, Leg::ModelsHead, Leg::StampHead, Leg::ModelsLive}) {
            if (!destination.leg && node->differs(leg))
                destination.leg = leg;
        }
    }
    Q_EMIT wanted(destination);
}

void SchemaPage::copyNames() const
{
    QStringList names;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        names.append(m_model.path(index));
    QGuiApplication::clipboard()->setText(names.join(QLatin1Char('\n')));
}

/// Of the whole objects that are selected, as the position nearest to the database has them.
void SchemaPage::copyDdl()
{
    const RootReading &root = *workspace().root();
    QString text;
    for (const Side side : {Side::Live, Side::Stamp, Side::Head, Side::Models}) {
        const auto &snapshot = sideOf(root.verdict->positions, side);
        if (!snapshot)
            continue;
        std::set<ObjectRef> wholes;
        for (const ObjectRef &object : selectedObjects()) {
            const QStringList path = splitPath(object.path);
            wholes.insert(path.size() < 2 ? object : ObjectRef{Kind::Table, pathPart(path[0]), path[1]});
        }
        const SchemaText written = schemaLines(*snapshot, dialect(snapshot->dialect),
                                               [&](const ObjectRef &ref) { return wholes.contains(ref); });
        for (const SchemaLine &line : written.lines())
            text += line.text() + QLatin1Char('\n');
        if (!text.isEmpty())
            break;
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void SchemaPage::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_tree->geometry().contains(event->pos()))
        return;
    QMenu menu(this);
    menu.addActions({m_compare, m_history, m_findings});
    menu.addSeparator();
    menu.addActions({m_copyNames, m_copyDdl});
    menu.exec(event->globalPos());
}

void SchemaPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("header"), m_tree->header()->saveState());
}

void SchemaPage::restore(QSettings &settings)
{
    m_tree->header()->restoreState(settings.value(QStringLiteral("header")).toByteArray());
    widenStates(); // the language may be another now
}

void SchemaPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        widenStates();
    Page::changeEvent(event);
}

/// How long the words are is the language's: they are seen whole, beside their shape.
void SchemaPage::widenStates()
{
    int word = 0;
    for (const char *state : {"present", "differs", "absent", "silent", "none"})
        word = std::max(
            word, m_tree->fontMetrics().horizontalAdvance(SchemaModel::stateWord(QLatin1String(state))));
    // As an item lays out its text and its decoration.
    const int margin = m_tree->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_tree) + 1;
    const int shape = m_tree->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_tree);
    for (int column = SchemaModel::ModelsColumn; column <= SchemaModel::LiveColumn; ++column)
        m_tree->setColumnWidth(column, std::max({m_tree->columnWidth(column), word + shape + 4 * margin,
                                                 m_tree->header()->sectionSizeHint(column)}));
}

} // namespace reckoner
