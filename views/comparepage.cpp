// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/comparepage.h"

#include "model/report/sentences.h"
#include "views/changemap.h"
#include "views/diffeditor.h"
#include "views/elidedlabel.h"
#include "views/legible.h"
#include "views/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace reckoner {

namespace {

std::optional<Side> positionOf(const QString &spec)
{
    static const std::map<QString, Side> names{{QStringLiteral("models"), Side::Models},
                                               {QStringLiteral("head"), Side::Head},
                                               {QStringLiteral("stamp"), Side::Stamp},
                                               {QStringLiteral("live"), Side::Live}};
    const auto it = names.find(spec);
    return it == names.end() ? std::nullopt : std::optional(it->second);
}

} // namespace

ComparePage::ComparePage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_left(new DiffEditor(DiffEditor::Show::Left))
    , m_right(new DiffEditor(DiffEditor::Show::Right))
    , m_unified(new DiffEditor(DiffEditor::Show::Unified))
    , m_map(new ChangeMap)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_left->setAccessibleName(tr("Left side"));
    m_right->setAccessibleName(tr("Right side"));
    m_unified->setAccessibleName(tr("Both sides in one text"));
    m_left->setObjectName(QStringLiteral("left"));
    m_right->setObjectName(QStringLiteral("right"));
    m_unified->setObjectName(QStringLiteral("unified"));
    m_unified->hide();
    m_left->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the right one moves both
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_left);
    sides->addWidget(m_right);
    sides->setHandleWidth(1);
    auto *texts = new QWidget;
    auto *across = new QHBoxLayout(texts);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(sides, 1);
    across->addWidget(m_unified, 1);
    across->addWidget(m_map);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(texts);
    m_splitter->addWidget(makeFooter());
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    setFirst(m_left);

    for (DiffEditor *each : {m_left, m_right, m_unified}) {
        connect(each, &DiffEditor::rowChanged, this, [this, each](int row) {
            if (!m_filling && each->isVisible() && each->isFilled() && each->comparison() == m_comparison)
                showRow(row);
        });
        connect(each, &DiffEditor::filled, this, &ComparePage::takeFilled);
        connect(each, &DiffEditor::scrolled, this, [this, each](int first) {
            if (each->isVisible())
                m_map->setWindow(first, int(each->SendScintilla(QsciScintillaBase::SCI_LINESONSCREEN)));
        });
    }
    connect(m_left, &DiffEditor::scrolled, this, [this] { follow(m_left, m_right); });
    connect(m_right, &DiffEditor::scrolled, this, [this] { follow(m_right, m_left); });
    connect(m_left, &DiffEditor::foldToggled, m_right, &DiffEditor::toggleFold);
    connect(m_right, &DiffEditor::foldToggled, m_left, &DiffEditor::toggleFold);
    connect(m_map, &ChangeMap::rowWanted, this, &ComparePage::goToRow);
    connect(&workspace, &Workspace::readingChanged, this, [this](bool again) {
        if (!again)
            setScope({});
        fillSides();
        start();
    });
    connect(&workspace, &Workspace::rootChanged, this, [this] {
        fillSides();
        start();
    });
    showRow(-1);
}

QWidget *ComparePage::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 6, 14, 6);
    const auto makeSide = [this](const QString &words) {
        auto *side = new QComboBox;
        side->setAccessibleName(words);
        side->setToolTip(
            tr("A position, or any source: git:main:models:., history:.@REVISION, snapshot:FILE"));
        side->setEditable(true);
        side->setInsertPolicy(QComboBox::NoInsert);
        side->setMinimumContentsLength(10);
        side->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(side, &QComboBox::activated, this, &ComparePage::sideChosen);
        connect(side->lineEdit(), &QLineEdit::returnPressed, this, &ComparePage::sideChosen);
        return side;
    };
    const auto add = [this](const QString &text, const char *keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(QLatin1String(keys)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    const auto button = [](QAction *action, const QString &sign) {
        auto *made = new QToolButton;
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        if (!sign.isEmpty())
            made->setText(sign);
        made->setAccessibleName(action->text());
        made->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        return made;
    };
    m_leftSide = makeSide(tr("Left side"));
    m_rightSide = makeSide(tr("Right side"));
    m_swap =
        add(tr("Swap the sides"), "Ctrl+Alt+S", [this] { compare(sideOf(m_rightSide), sideOf(m_leftSide)); });
    m_previous = add(tr("Previous change"), "Shift+F8", [this] { goToChange(-1); });
    m_next = add(tr("Next change"), "F8", [this] { goToChange(1); });
    m_unifiedAction = add(tr("One Text"), "Ctrl+U", [this](bool on) { setUnified(on); });
    m_unifiedAction->setCheckable(true);
    m_scopeText = new ElidedLabel;
    m_whole = new QToolButton;
    m_whole->setText(tr("Whole schema"));
    m_whole->setAutoRaise(true);
    connect(m_whole, &QToolButton::clicked, this, [this] {
        setScope({});
        start();
    });
    auto *scope = add(tr("Show the selected object only"), "Ctrl+Alt+O", [this] {
        if (workspace().selected()) {
            setScope(workspace().selected());
            start();
        }
    });
    scope->setObjectName(QStringLiteral("scopeToSelected"));
    m_count = new QLabel;
    layout->addWidget(m_leftSide, 2);
    layout->addWidget(button(m_swap, QStringLiteral("⇄")));
    layout->addWidget(m_rightSide, 2);
    layout->addSpacing(8);
    layout->addWidget(m_scopeText, 2);
    layout->addWidget(m_whole);
    layout->addWidget(m_count);
    layout->addWidget(button(m_previous, QStringLiteral("▲")));
    layout->addWidget(button(m_next, QStringLiteral("▼")));
    layout->addWidget(button(m_unifiedAction, {}));
    return header;
}

QWidget *ComparePage::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new QGridLayout(footer);
    layout->setContentsMargins(14, 8, 14, 8);
    m_object = new ElidedLabel;
    m_object->setFont(theme::headingFont(m_object->font()));
    m_why = new QLabel;
    m_why->setTextFormat(Qt::PlainText);
    wrapInWindow(*m_why);
    const auto origin = [this](const char *name, const QString &words) {
        auto *label = new QLabel;
        label->setObjectName(QLatin1String(name));
        label->setAccessibleName(words);
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        label->setSizePolicy(m_why->sizePolicy());
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
        connect(label, &QLabel::linkActivated, this, &ComparePage::openOrigin);
        return label;
    };
    m_leftOrigin = origin("leftOrigin", tr("Where the left side comes from"));
    m_rightOrigin = origin("rightOrigin", tr("Where the right side comes from"));
    m_facetsView = new QTableView;
    m_facetsView->setModel(&m_facets);
    m_facetsView->setItemDelegate(new LegibleDelegate(m_facetsView));
    m_facetsView->setAccessibleName(tr("Facets"));
    m_facetsView->setFrameShape(QFrame::NoFrame);
    m_facetsView->setShowGrid(false);
    m_facetsView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_facetsView->setTabKeyNavigation(false);
    m_facetsView->verticalHeader()->hide();
    m_facetsView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_facetsView->horizontalHeader()->setStretchLastSection(true);
    m_facetsView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_facetsView->horizontalHeader()->setHighlightSections(false);
    layout->addWidget(m_object, 0, 0);
    layout->addWidget(m_why, 0, 1);
    layout->addWidget(m_leftOrigin, 1, 0);
    layout->addWidget(m_rightOrigin, 1, 1);
    layout->addWidget(m_facetsView, 2, 0, 1, 2);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    return footer;
}

void ComparePage::fillSides()
{
    const RootReading *root = workspace().root();
    const bool first = m_leftSide->count() == 0;
    for (QComboBox *side : {m_leftSide, m_rightSide}) {
        const QString kept = sideOf(side);
        side->clear();
        const Positions &positions = root->verdict->positions;
        const auto add = [&](Side position, const QString &words, const char *name) {
            if (const auto &snapshot = reckoner::sideOf(positions, position))
                side->addItem(tr("%1: %2").arg(words, snapshot->source.label), QLatin1String(name));
        };
        add(Side::Models, tr("Models"), "models");
        add(Side::Head, tr("Head"), "head");
        add(Side::Stamp, tr("Stamp"), "stamp");
        add(Side::Live, tr("Live"), "live");
        setSide(side, kept);
    }
    if (!first && m_leftSide->findData(sideOf(m_leftSide)) >= 0 &&
        m_rightSide->findData(sideOf(m_rightSide)) >= 0)
        return;
    const auto has = [&](const char *name) { return m_leftSide->findData(QLatin1String(name)) >= 0; };
    const bool drift = has("live") && has("stamp");
    setSide(m_leftSide, drift         ? QStringLiteral("stamp")
                        : has("head") ? QStringLiteral("head")
                                      : QStringLiteral("models"));
    setSide(m_rightSide, has("live") ? QStringLiteral("live") : QStringLiteral("models"));
}

void ComparePage::setSide(QComboBox *side, const QString &spec)
{
    if (spec.isEmpty())
        return;
    const int index = side->findData(spec);
    side->setCurrentIndex(index);
    if (index < 0)
        side->setEditText(spec);
    side->lineEdit()->setCursorPosition(0);
}

QString ComparePage::sideOf(const QComboBox *side) const
{
    const int index = side->findText(side->currentText());
    return index >= 0 ? side->itemData(index).toString() : side->currentText().trimmed();
}

void ComparePage::sideChosen()
{
    start();
}

void ComparePage::compare(const QString &left, const QString &right)
{
    setSide(m_leftSide, left);
    setSide(m_rightSide, right);
    start();
}

void ComparePage::setScope(const std::optional<ObjectRef> &scope)
{
    m_scope = scope;
    // Of a part of a table the whole table is shown.
    const QStringList path = scope ? splitPath(scope->path) : QStringList();
    m_scopeText->setText(scope ? legible(joinPath(path.size() > 1 ? path : path + QStringList(scope->object)))
                               : QString());
    m_whole->setVisible(scope.has_value());
}

void ComparePage::arrive(const Destination &destination)
{
    if (!workspace().root())
        return;
    if (destination.leg) {
        const std::map<Leg, std::pair<const char *, const char *>> sides{
            {Leg::ModelsHead, {"head", "models"}},
            {Leg::StampHead, {"stamp", "head"}},
            {Leg::StampLive, {"stamp", "live"}},
            {Leg::ModelsLive, {"models", "live"}}};
        const auto &[left, right] = sides.at(*destination.leg);
        setSide(m_leftSide, QLatin1String(left));
        setSide(m_rightSide, QLatin1String(right));
    }
    if (destination.object) {
        setScope(destination.object);
        m_wantedRow = destination.object;
    }
    if (destination.leg || destination.object)
        start();
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        start();
}

/// Only what is seen is made; a page that is hidden is made when it is shown.
void ComparePage::start()
{
    m_stale = !isVisible();
    if (!workspace().root() || m_stale)
        return;
    if (m_job)
        m_job->cancel();
    const auto known = [this](const QString &spec) -> std::shared_ptr<const Snapshot> {
        const auto position = positionOf(spec);
        return position ? reckoner::sideOf(workspace().root()->verdict->positions, *position) : nullptr;
    };
    const QString leftSpec = sideOf(m_leftSide);
    const QString rightSpec = sideOf(m_rightSide);
    ReadOptions options;
    options.dialect = workspace().reading()->dialect;
    options.root = workspace().reading()->roots.size() > 1 ? workspace().root()->verdict->root : QString();
    if (!m_wantedRow && m_comparison && m_row >= 0 && m_row < int(m_comparison->rows.size()))
        m_wantedRow = m_comparison->refOf(m_row);
    using Made = std::shared_ptr<const Comparison>;
    m_job = workspace().run<Made>(
        this, tr("Comparing %1 with %2").arg(m_leftSide->currentText(), m_rightSide->currentText()),
        [left = known(leftSpec), right = known(rightSpec), leftSpec, rightSpec, options,
         folder = workspace().reading()->folder, scope = m_scope](const Progress &progress) -> Result<Made> {
            std::shared_ptr<const Snapshot> sides[2] = {left, right};
            const QString specs[2] = {leftSpec, rightSpec};
            for (int i = 0; i < 2; ++i) {
                if (sides[i])
                    continue;
                auto read = readSide(specs[i], options, folder, progress.part(i / 2.0, (i + 1) / 2.0));
                if (!read)
                    return read.forward();
                sides[i] = *read;
            }
            return compareSnapshots(sides[0], sides[1], scope);
        },
        [this](Result<Made> made) {
            if (made)
                show(*made);
            else
                Q_EMIT problem(made.error());
        });
}

void ComparePage::show(const std::shared_ptr<const Comparison> &comparison)
{
    m_comparison = comparison;
    m_changes = comparison->changeStarts();
    m_map->setComparison(comparison);
    m_count->setText(m_changes.empty() ? tr("No difference")
                                       : tr("%n change(s)", nullptr, int(comparison->diff.changes.size())));
    m_previous->setEnabled(!m_changes.empty());
    m_next->setEnabled(!m_changes.empty());
    int wanted = m_wantedRow ? comparison->rowOf(*m_wantedRow) : -1;
    const bool leadsOn = m_wantedRow && m_wantedRow == m_scope && splitPath(m_wantedRow->path).size() < 2;
    m_wantedRow.reset();
    // Of a whole table that was asked for, what differs in it is what one came to see.
    const bool calm = wanted >= 0 && comparison->rows[size_t(wanted)].state == AlignedRow::State::Same &&
                      comparison->rows[size_t(wanted)].left >= 0;
    const auto next = std::lower_bound(m_changes.begin(), m_changes.end(), wanted);
    if (m_scope && calm && leadsOn && next != m_changes.end())
        wanted = *next;
    m_row = wanted >= 0 ? wanted : !m_changes.empty() ? m_changes.front() : comparison->rows.empty() ? -1 : 0;
    m_untold = true;
    fillEditors();
}

/// Only editors that are shown; the others when they are.
void ComparePage::fillEditors()
{
    if (!m_comparison)
        return;
    const bool unified = m_unifiedAction->isChecked();
    m_filling = true;
    for (DiffEditor *each : {m_left, m_right, m_unified}) {
        if (each->comparison() == m_comparison)
            continue;
        if ((each == m_unified) == unified)
            each->setComparison(m_comparison);
        else if (each->comparison())
            each->setComparison(nullptr);
    }
    m_filling = false;
    takeFilled();
}

/// Once all that is shown is there.
void ComparePage::takeFilled()
{
    if (m_filling)
        return;
    const bool unified = m_unifiedAction->isChecked();
    for (const DiffEditor *each : {m_left, m_right, m_unified}) {
        if ((each == m_unified) == unified && (each->comparison() != m_comparison || !each->isFilled()))
            return;
    }
    if (m_row >= 0)
        goToRow(m_row);
    else
        showRow(-1);
    m_map->setWindow(int(editor()->SendScintilla(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE)),
                     int(editor()->SendScintilla(QsciScintillaBase::SCI_LINESONSCREEN)));
    if (std::exchange(m_untold, false))
        Q_EMIT compared();
}

DiffEditor *ComparePage::editor() const
{
    return m_unifiedAction->isChecked() ? m_unified : m_right->hasFocus() ? m_right : m_left;
}

/// One side may be narrower: what it makes of the place is not told back, or the two would never agree.
void ComparePage::follow(DiffEditor *moved, DiffEditor *other)
{
    using S = QsciScintillaBase;
    const auto placeOf = [](const DiffEditor *editor) {
        return std::pair(editor->SendScintilla(S::SCI_GETFIRSTVISIBLELINE),
                         editor->SendScintilla(S::SCI_GETXOFFSET));
    };
    const auto wanted = placeOf(moved);
    if (m_echo == std::tuple(moved, wanted.first, wanted.second) || placeOf(other) == wanted)
        return;
    other->SendScintilla(S::SCI_SETFIRSTVISIBLELINE, wanted.first);
    other->SendScintilla(S::SCI_SETXOFFSET, wanted.second);
    const auto [line, x] = placeOf(other);
    m_echo = {other, line, x};
}

void ComparePage::goToChange(int step)
{
    if (m_changes.empty())
        return;
    // Those before and after the row; past the last comes the first.
    const auto after = std::upper_bound(m_changes.begin(), m_changes.end(), m_row);
    const auto from = std::lower_bound(m_changes.begin(), m_changes.end(), m_row);
    const int row = step > 0 ? (after == m_changes.end() ? m_changes.front() : *after)
                             : (from == m_changes.begin() ? m_changes.back() : *(from - 1));
    goToRow(row);
}

void ComparePage::goToRow(int row)
{
    editor()->setCurrentRow(row);
    showRow(row);
}

void ComparePage::setUnified(bool unified)
{
    m_unifiedAction->setChecked(unified);
    m_left->parentWidget()->setVisible(!unified);
    m_unified->setVisible(unified);
    setFirst(unified ? m_unified : m_left);
    fillEditors();
    if (isVisible())
        editor()->setFocus(Qt::OtherFocusReason);
}

void ComparePage::showRow(int row)
{
    m_row = row;
    if (!m_comparison || row < 0 || row >= int(m_comparison->rows.size())) {
        m_object->setText(workspace().root() ? tr("Nothing to show") : QString());
        m_why->clear();
        m_leftOrigin->clear();
        m_rightOrigin->clear();
        m_facets.setObject(nullptr, {}, {});
        return;
    }
    for (DiffEditor *each : {m_left, m_right, m_unified}) {
        if (each->comparison() == m_comparison && each->isFilled())
            each->markRow(row);
    }
    const ObjectRef &ref = m_comparison->refOf(row);
    const Change *change = m_comparison->change(row);
    const auto equalities = m_comparison->equalities(row);
    std::vector<const NotComparable *> unknown;
    for (const NotComparable &each : m_comparison->diff.notComparable) {
        if (each.ref == ref)
            unknown.push_back(&each);
    }
    m_object->setText(legible(objectWords(ref)));
    m_why->setText(change                ? tr("Different: %1").arg(legible(changeWords(*change)))
                   : !unknown.empty()    ? tr("Not compared in every facet")
                   : !equalities.empty() ? tr("Equal, though spelt differently")
                                         : tr("Equal"));
    m_facets.setObject(change, equalities, unknown);
    m_facetsView->resizeColumnsToContents();
    constexpr int widest = 320;
    for (int column = 0; column < FacetsModel::ColumnCount; ++column)
        m_facetsView->setColumnWidth(column, std::min(widest, m_facetsView->columnWidth(column) + 12));
    m_leftOrigin->setText(m_comparison->leftLine(row) ? originWords(m_comparison->leftOrigin(row),
                                                                    *m_comparison->left, sideOf(m_leftSide))
                                                      : tr("Left: it is not there."));
    m_rightOrigin->setText(
        m_comparison->rightLine(row)
            ? originWords(m_comparison->rightOrigin(row), *m_comparison->right, sideOf(m_rightSide))
            : tr("Right: it is not there."));
    workspace().select(ref);
}

QString ComparePage::originWords(const Origin &origin, const Snapshot &side, const QString &spec) const
{
    QString text = side.source.label.toHtmlEscaped();
    if (!origin.file.isEmpty()) {
        QUrl link;
        link.setScheme(QStringLiteral("source"));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("file"), origin.file);
        query.addQueryItem(QStringLiteral("line"), QString::number(origin.line));
        if (spec.startsWith(QLatin1String("git:")))
            query.addQueryItem(QStringLiteral("ref"), spec.section(QLatin1Char(':'), 1, 1));
        link.setQuery(query);
        text += QStringLiteral(": <a href=\"%1\">%2</a>")
                    .arg(QString::fromLatin1(link.toEncoded()).toHtmlEscaped(),
                         Place{origin.file, origin.line, 0}.toString().toHtmlEscaped());
    }
    if (!origin.revision.isEmpty())
        text +=
            QStringLiteral(", ") +
            tr("revision %1")
                .arg(QStringLiteral("<a href=\"revision:%1\">%1</a>").arg(origin.revision.toHtmlEscaped()));
    if (side.source.kind == QLatin1String("live"))
        text = tr("Catalog of %1").arg(text);
    return text;
}

void ComparePage::openOrigin(const QString &link)
{
    Destination destination;
    const QUrl url(link);
    if (url.scheme() == QLatin1String("revision")) {
        destination.page = Destination::Page::History;
        destination.revision = url.path();
    } else {
        const QUrlQuery query(url);
        const auto item = [&](const char *key) {
            return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
        };
        destination.page = Destination::Page::Source;
        destination.place = Place{item("file"), item("line").toInt(), 0};
        destination.gitRef = item("ref");
    }
    Q_EMIT wanted(destination);
}

std::vector<Export> ComparePage::exports() const
{
    if (!m_comparison)
        return {};
    const auto text = [made = m_comparison]() -> Result<QByteArray> { return unifiedDiff(*made); };
    return {{tr("Differences as a Patch…"), QStringLiteral("diff"), QStringLiteral("schema"), text}};
}

void ComparePage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("unified"), m_unifiedAction->isChecked());
}

void ComparePage::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    setUnified(settings.value(QStringLiteral("unified")).toBool());
}

} // namespace reckoner
