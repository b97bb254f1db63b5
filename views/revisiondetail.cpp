// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/revisiondetail.h"

#include "model/items/revisionsmodel.h"
#include "views/legible.h"
#include "views/theme.h"
#include "views/unifiedview.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace reckoner {

namespace {

constexpr int settleMs = 60;
constexpr int patienceMs = 200;
enum Tab { OperationsTab, ChangesTab, SourceTab };

/// An object's kind beside it; what could not be read or applied as a warning.
class EffectDelegate final : public LegibleDelegate
{
public:
    using LegibleDelegate::LegibleDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        LegibleDelegate::initStyleOption(option, index);
        if (index.column() == EffectsModel::EffectColumn) {
            option->palette.setColor(QPalette::Text, theme::mutedColor(option->palette));
            return;
        }
        const QString kind = index.data(EffectsModel::KindRole).toString();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = kind.isEmpty() ? theme::severityIcon(QStringLiteral("warning"), true, option->palette)
                                      : theme::kindIcon(kind, option->palette);
        option->decorationSize = {14, 14};
    }
};

QString link(const QString &target, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), text.toHtmlEscaped());
}

QString revisionLink(const QString &id)
{
    return link(QLatin1String("revision:") + id, id);
}

QString momentText(const QString &isoTime)
{
    const QDateTime moment = QDateTime::fromString(isoTime, Qt::ISODate);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : isoTime;
}

QString shortCommit(const QString &commit)
{
    constexpr int digits = 8;
    return commit.left(digits);
}

Result<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("file.unreadable"),
                          RevisionDetail::tr("The migration's file %1 could not be read.").arg(path), {},
                          file.errorString());
    return QString::fromUtf8(file.readAll());
}

} // namespace

RevisionDetail::RevisionDetail(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sentence(new QLabel)
    , m_whole(new QWidget)
    , m_title(new QLabel)
    , m_facts(new QGridLayout)
    , m_tabs(new QTabWidget)
    , m_operations(new QTreeView)
    , m_summary(new QLabel)
    , m_changes(new UnifiedView)
    , m_sourceState(new QLabel)
    , m_source(new QPlainTextEdit)
{
    for (QLabel *label : {m_sentence, m_title, m_summary, m_sourceState}) {
        wrapInWindow(*label);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMargin(4);
    }
    m_title->setFont(theme::headingFont(m_title->font()));
    m_title->setObjectName(QStringLiteral("title"));
    m_facts->setContentsMargins(4, 0, 4, 4);
    m_facts->setVerticalSpacing(2);
    m_facts->setColumnStretch(1, 1);
    m_olderFact = addFact(tr("Older"), "older");
    m_newerFact = addFact(tr("Newer"), "newer");
    m_revisionFact = addFact(tr("Revision"), "revision");
    m_stateFact = addFact(tr("State"), "state");
    m_authorFact = addFact(tr("Author"), "author");
    m_commitFact = addFact(tr("Commit"), "commit");
    m_editedFact = addFact(tr("Edited"), "edited");
    m_createdFact = addFact(tr("Created"), "created");
    m_followsFact = addFact(tr("Follows"), "follows");
    m_needsFact = addFact(tr("Depends on"), "needs");
    m_labelsFact = addFact(tr("Labels"), "labels");
    m_fileFact = addFact(tr("File"), "file");
    m_sentence->setAlignment(Qt::AlignCenter);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_sourceState->setObjectName(QStringLiteral("sourceState"));

    m_operations->setModel(&m_effects);
    m_operations->setItemDelegate(new EffectDelegate(m_operations));
    m_operations->setRootIsDecorated(false);
    m_operations->setUniformRowHeights(true);
    m_operations->setAllColumnsShowFocus(true);
    m_operations->setHeaderHidden(true);
    m_operations->setAccessibleName(tr("Operations"));
    m_operations->setFrameShape(QFrame::NoFrame);
    m_changes->setAccessibleName(tr("Schema change"));
    m_changes->setFrameShape(QFrame::NoFrame);
    m_source->setReadOnly(true);
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_source->setFont(theme::fixedFont());
    m_source->setLayoutDirection(Qt::LeftToRight);
    m_source->setAccessibleName(tr("Source"));
    m_source->setFrameShape(QFrame::NoFrame);

    const auto page = [](QLabel *above, QWidget *content) {
        auto *made = new QWidget;
        auto *layout = new QVBoxLayout(made);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(above);
        layout->addWidget(content, 1);
        return made;
    };
    m_tabs->addTab(m_operations, tr("Operations"));
    m_tabs->addTab(page(m_summary, m_changes), tr("Schema change"));
    m_tabs->addTab(page(m_sourceState, m_source), tr("Source"));
    m_tabs->setDocumentMode(true);
    auto *inner = new QVBoxLayout(m_whole);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_title);
    inner->addLayout(m_facts);
    inner->addWidget(m_tabs, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_whole, 1);
    m_whole->hide();
    alignTexts();

    for (QTimer *timer : {&m_settle, &m_patience})
        timer->setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &RevisionDetail::showTab);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_changesShown != m_key) {
            m_changes->setRows({});
            m_summary->setText(tr("Comparing…"));
        }
        if (m_sourceShown != m_key) {
            m_source->clear();
            m_sourceState->setText(tr("Reading the file…"));
            m_sourceState->show();
        }
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &RevisionDetail::showTab);
    connect(m_changes, &UnifiedView::objectWanted, this, &RevisionDetail::goTo);
    connect(m_operations, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const EffectsModel::Effect *effect = m_effects.effect(index);
        if (effect && effect->object)
            goTo(*effect->object);
        else if (effect)
            goToSource(effect->place);
    });
}

void RevisionDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        alignTexts();
    QWidget::changeEvent(event);
}

void RevisionDetail::alignTexts()
{
    // Labels whose text can be selected go by their text's own direction unless they are told.
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    for (QLabel *label : m_whole->findChildren<QLabel *>())
        label->setAlignment(side | Qt::AlignAbsolute | Qt::AlignTop);
}

void RevisionDetail::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("tab"), m_tabs->currentIndex());
}

void RevisionDetail::restore(QSettings &settings)
{
    m_tabs->setCurrentIndex(settings.value(QStringLiteral("tab"), int(OperationsTab)).toInt());
}

const ChartRow *RevisionDetail::row() const
{
    return m_chart && m_row >= 0 ? &m_chart->rows[size_t(m_row)] : nullptr;
}

const ChartRow *RevisionDetail::olderRow() const
{
    return m_chart && m_older >= 0 ? &m_chart->rows[size_t(m_older)] : nullptr;
}

void RevisionDetail::say(const QString &sentence)
{
    m_row = m_older = -1;
    m_key.clear();
    m_settle.stop();
    m_patience.stop();
    for (const QPointer<Job> &job : {m_changesJob, m_sourceJob}) {
        if (job)
            job->cancel();
    }
    m_sentence->setText(sentence);
    m_sentence->show();
    m_whole->hide();
}

void RevisionDetail::show(std::shared_ptr<const Chart> chart, int row, int older)
{
    m_chart = std::move(chart);
    m_row = row;
    m_older = older;
    const QString key =
        this->row()->revision.id + (olderRow() ? QLatin1Char('\n') + olderRow()->revision.id : QString());
    m_changesRead.clear();
    m_sourceRead.clear();
    if (key != m_key)
        m_patience.start(patienceMs);
    m_key = key;
    m_sentence->hide();
    m_whole->show();
    showFacts();
    const bool one = !olderRow();
    m_effects.setRevision(one ? this->row() : nullptr);
    m_operations->resizeColumnToContents(EffectsModel::EffectColumn);
    m_tabs->setTabVisible(OperationsTab, one);
    m_tabs->setTabVisible(SourceTab, one);
    m_settle.start(settleMs);
}

QLabel *RevisionDetail::addFact(const QString &what, const char *name)
{
    auto *key = new QLabel(what);
    key->setForegroundRole(QPalette::PlaceholderText);
    auto *fact = new QLabel;
    fact->setObjectName(QLatin1String(name));
    fact->setAccessibleName(what);
    fact->setTextFormat(Qt::RichText);
    fact->setTextInteractionFlags(Qt::TextBrowserInteraction);
    wrapInWindow(*fact);
    connect(fact, &QLabel::linkActivated, this, &RevisionDetail::follow);
    const int row = m_facts->rowCount();
    m_facts->addWidget(key, row, 0);
    m_facts->addWidget(fact, row, 1);
    key->setBuddy(fact);
    m_keys.emplace(fact, key);
    return fact;
}

void RevisionDetail::tell(QLabel *fact, const QString &html)
{
    fact->setText(html);
    fact->setVisible(!html.isEmpty());
    m_keys.at(fact)->setVisible(!html.isEmpty());
}

void RevisionDetail::showPair()
{
    m_title->setText(tr("Difference between two revisions"));
    const auto line = [](const ChartRow &of) {
        return tr("%1 %2", "revision, its message")
            .arg(revisionLink(of.revision.id), of.revision.message.simplified().toHtmlEscaped());
    };
    tell(m_olderFact, line(*olderRow()));
    tell(m_newerFact, line(*row()));
}

void RevisionDetail::showFacts()
{
    for (QLabel *fact : {m_olderFact, m_newerFact, m_revisionFact, m_stateFact, m_authorFact, m_commitFact,
                         m_editedFact, m_createdFact, m_followsFact, m_needsFact, m_labelsFact, m_fileFact})
        tell(fact, {});
    if (olderRow())
        return showPair();
    const ChartRow &at = *row();
    const Revision &revision = at.revision;
    m_title->setText(revision.message.isEmpty() ? revision.id : revision.message.simplified());
    tell(m_revisionFact, revision.id.toHtmlEscaped());
    QStringList state;
    for (const auto &[holds, name] :
         {std::pair(at.isDone, "done"), std::pair(at.isPending, "pending"), std::pair(at.isHead, "head"),
          std::pair(at.isStamp, "stamp"), std::pair(at.isFix, "fix"), std::pair(at.isOpaque(), "opaque"),
          std::pair(revision.repairLike, "repair"), std::pair(at.effect->dataOnly, "data")}) {
        if (holds)
            state.append(RevisionsModel::sentence(QLatin1String(name)));
    }
    tell(m_stateFact, state.join(QLatin1Char(' ')).toHtmlEscaped());
    if (at.story) {
        const FileStory &story = *at.story;
        tell(m_authorFact,
             story.author.isEmpty()
                 ? QString()
                 : tr("%1, %2", "author, moment").arg(story.author, momentText(story.date)).toHtmlEscaped());
        tell(m_commitFact, story.commit.isEmpty() ? QString()
                                                  : tr("%1 %2", "commit id, its summary")
                                                        .arg(shortCommit(story.commit), story.summary)
                                                        .toHtmlEscaped());
        QStringList edits;
        for (const QString &commit : story.editedAfterMerge)
            edits.append(shortCommit(commit));
        if (!edits.isEmpty())
            tell(m_editedFact, tr("After it had been merged, in %1.")
                                   .arg(QLocale().createSeparatedList(edits))
                                   .toHtmlEscaped());
    }
    if (!at.story || at.story->date.isEmpty())
        tell(m_createdFact, momentText(revision.date).toHtmlEscaped());
    QStringList parents;
    for (const QString &parent : revision.down)
        parents.append(revisionLink(parent));
    tell(m_followsFact, parents.isEmpty() ? tr("Nothing: a history begins here.").toHtmlEscaped()
                                          : parents.join(QLatin1String(", ")));
    tell(m_needsFact, revision.dependsOn.join(QLatin1String(", ")).toHtmlEscaped());
    tell(m_labelsFact, revision.labels.join(QLatin1String(", ")).toHtmlEscaped());
    if (revision.place.isKnown())
        tell(m_fileFact,
             link(QStringLiteral("place:"),
                  Place{QFileInfo(revision.place.file).fileName(), revision.place.line, 0}.toString()));
    m_fileFact->setToolTip(plainTip(revision.place.file));
}

void RevisionDetail::showTab()
{
    if (!row())
        return;
    if (m_tabs->currentIndex() == ChangesTab)
        readChanges();
    else if (m_tabs->currentIndex() == SourceTab)
        readSource();
}

void RevisionDetail::watch(Job *job, const QPointer<Job> &current, QString &read, QLabel *state)
{
    connect(job, &Job::finished, this, [this, job, &current, &read, state] {
        if (job != current || job->state() != Job::State::Cancelled)
            return;
        read.clear();
        state->setText(tr("Cancelled."));
        state->show();
    });
}

void RevisionDetail::readChanges()
{
    if (m_changesRead == m_key)
        return;
    if (m_changesJob)
        m_changesJob->cancel();
    m_changesRead = m_key;
    const std::shared_ptr<Replay> replay = m_workspace.root()->replay;
    const Dialect &dialect = reckoner::dialect(m_workspace.reading()->dialect);
    const QString newer = row()->revision.id;
    const QString older = olderRow() ? olderRow()->revision.id : QString();
    m_changesJob = m_workspace.runOnHistory<RevisionDiff>(
        this, older.isEmpty() ? tr("Replaying %1").arg(newer) : tr("Comparing %1 with %2").arg(older, newer),
        [replay, &dialect, newer, older](const Progress &progress) {
            return older.isEmpty() ? changesOf(*replay, newer, dialect, progress)
                                   : changesBetween(*replay, older, newer, dialect, progress);
        },
        [this, key = m_key](Result<RevisionDiff> diff) {
            if (key != m_key)
                return;
            m_changesShown = key;
            if (diff)
                return takeChanges(*std::move(diff));
            m_changes->setRows({});
            m_summary->setText(diff.error().message);
            Q_EMIT problem(diff.error());
        });
    watch(m_changesJob, m_changesJob, m_changesRead, m_summary);
}

void RevisionDetail::takeChanges(RevisionDiff diff)
{
    m_changes->setRows(std::move(diff.rows));
    QStringList sentences;
    if (diff.changes)
        sentences.append(tr("%n change(s) of the schema.", nullptr, diff.changes));
    else
        sentences.append(olderRow() ? tr("The schema is the same at both.")
                                    : tr("This revision does not change the schema."));
    if (diff.apart)
        sentences.append(tr("The two are on different branches: each has what the other has not."));
    if (diff.unread)
        sentences.append(
            tr("%n statement(s) could not be understood and may do more.", nullptr, diff.unread));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
}

void RevisionDetail::readSource()
{
    if (m_sourceRead == m_key)
        return;
    if (m_sourceJob)
        m_sourceJob->cancel();
    m_sourceRead = m_key;
    const QString path = m_workspace.reading()->fileOf(row()->revision.place);
    m_sourceJob = m_workspace.run<QString>(
        this, tr("Reading %1").arg(QFileInfo(path).fileName()),
        [path](const Progress &) { return textOf(path); },
        [this, key = m_key](Result<QString> text) {
            if (key != m_key)
                return;
            m_sourceShown = key;
            m_sourceState->setVisible(!text);
            if (!text) {
                m_source->clear();
                m_sourceState->setText(text.error().message);
                Q_EMIT problem(text.error());
            } else if (m_source->toPlainText() != *text) {
                m_source->setPlainText(*text);
            }
        });
    watch(m_sourceJob, m_sourceJob, m_sourceRead, m_sourceState);
}

void RevisionDetail::goTo(const ObjectRef &object)
{
    m_workspace.select(object);
    Destination destination;
    destination.page = Destination::Page::Schema;
    destination.object = object;
    Q_EMIT wanted(destination);
}

void RevisionDetail::goToSource(const Place &place)
{
    Destination destination;
    destination.page = Destination::Page::Source;
    destination.place = place;
    Q_EMIT wanted(destination);
}

void RevisionDetail::follow(const QString &link)
{
    if (link == QLatin1String("place:"))
        goToSource(row()->revision.place);
    else
        Q_EMIT revisionWanted(link.section(QLatin1Char(':'), 1));
}

} // namespace reckoner
