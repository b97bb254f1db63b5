// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/overviewpage.h"

#include "views/chain.h"
#include "views/legible.h"
#include "views/theme.h"
#include "views/turns.h"
#include "views/verdictexports.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace reckoner {

namespace {

QLabel *textLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::RichText);
    wrapInWindow(*label);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

QString link(const char *scheme, const QString &value, int line, const QString &shown)
{
    QUrl url;
    url.setScheme(QLatin1String(scheme));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("value"), value);
    query.addQueryItem(QStringLiteral("line"), QString::number(line));
    url.setQuery(query);
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), shown.toHtmlEscaped());
}

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_chain(new Chain)
    , m_first(textLabel())
    , m_rest(textLabel())
    , m_empty(new QLabel(tr("Open a project to see where its database stands.")))
    , m_content(new QWidget)
{
    m_first->setFont(theme::titleFont(m_first->font()));
    m_first->setObjectName(QStringLiteral("verdict"));
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(20, 12, 20, 20);
    column->setSpacing(14);
    column->addWidget(m_empty);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(14);
    content->addWidget(m_first);
    content->addWidget(m_chain);
    content->addWidget(m_rest);
    m_parts = new QVBoxLayout;
    m_parts->setSpacing(12);
    content->addLayout(m_parts);
    column->addWidget(m_content);
    column->addStretch(1);
    m_content->hide();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    scroll->setAccessibleName(title());
    setFirst(scroll);

    connect(&workspace, &Workspace::readingChanged, this,
            [this] { Turns::of(this->workspace()).take(this, [this] { showRoot(); }); });
    connect(&workspace, &Workspace::rootChanged, this, &OverviewPage::showRoot);
    connect(m_chain, &Chain::legChosen, this, [this](Leg leg) {
        Destination destination;
        destination.page = leg == Leg::StampHead ? Destination::Page::History : Destination::Page::Findings;
        if (leg != Leg::StampHead)
            destination.leg = leg;
        Q_EMIT wanted(destination);
    });
    connect(m_chain, &Chain::stationChosen, this, [this](int station) {
        Destination destination;
        // Head and Stamp stand in the history; Models and Live are schemas.
        const bool history = station > 0 && this->workspace().root()->chart && station < 3;
        destination.page = history ? Destination::Page::History : Destination::Page::Schema;
        if (history) {
            const Verdict &verdict = *this->workspace().root()->verdict;
            destination.revision = (station == 1 ? verdict.heads : verdict.stampRows).value(0);
        }
        Q_EMIT wanted(destination);
    });
    connect(m_first, &QLabel::linkActivated, this, &OverviewPage::follow);
    connect(m_rest, &QLabel::linkActivated, this, &OverviewPage::follow);
}

void OverviewPage::showRoot()
{
    const Overview overview = overviewOf(*workspace().root()->verdict);
    m_empty->hide();
    m_content->show();
    m_chain->setChain(overview.stations, overview.links);
    // What a person asks first stands large, the rest below the chain.
    constexpr size_t large = 3;
    QStringList first;
    QStringList rest;
    for (size_t i = 0; i < overview.sentences.size(); ++i)
        (i < large ? first : rest).append(isolated(overview.sentences[i].text).toHtmlEscaped());
    m_first->setText(first.join(QLatin1Char(' ')));
    m_rest->setText(rest.join(QLatin1Char(' ')));
    m_rest->setVisible(!rest.isEmpty());
    for (QWidget *part : m_shown)
        part->deleteLater();
    m_shown.clear();
    for (const OverviewPart &part : overview.parts) {
        m_shown.push_back(makePart(part));
        m_parts->addWidget(m_shown.back());
    }
}

QWidget *OverviewPage::makePart(const OverviewPart &part)
{
    auto *box = new QFrame;
    box->setObjectName(part.topic.isEmpty() ? QStringLiteral("part") : part.topic);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *title = new QLabel(part.title);
    title->setTextFormat(Qt::PlainText);
    title->setFont(theme::headingFont(title->font()));
    layout->addWidget(title);
    QString html;
    for (const OverviewLine &line : part.lines) {
        QString text = isolated(line.text).toHtmlEscaped();
        if (line.place.isKnown())
            text = link("source", line.place.file, line.place.line, line.place.toString()) +
                   QStringLiteral("&nbsp; ") + text;
        else if (!line.revision.isEmpty())
            text = link("revision", line.revision, 0, isolated(line.text));
        if (line.severity) {
            layout->addWidget(makeFinding(line));
            continue;
        }
        html += QStringLiteral("<div style=\"margin-bottom:3px\">%1</div>").arg(text);
    }
    if (part.more)
        html +=
            QStringLiteral("<div>%1</div>")
                .arg(part.topic.isEmpty() ? tr("%n more", nullptr, part.more)
                                          : link("topic", part.topic, 0, tr("%n more", nullptr, part.more)));
    if (html.isEmpty())
        return box;
    QLabel *text = textLabel();
    text->setText(html);
    text->setAccessibleName(part.title);
    connect(text, &QLabel::linkActivated, this, &OverviewPage::follow);
    layout->addWidget(text);
    return box;
}

/// A row of its own: the shape of its severity, and the whole row leads there.
QWidget *OverviewPage::makeFinding(const OverviewLine &line)
{
    auto *row = new QToolButton;
    // A & in a name is no mnemonic.
    row->setText(legible(line.text).replace(QLatin1Char('&'), QLatin1String("&&")));
    row->setAccessibleName(line.text);
    row->setToolTip(plainTip(line.text));
    row->setIcon(theme::severityIcon(severityName(*line.severity), line.certain, palette()));
    row->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->setAutoRaise(true);
    row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->setCursor(Qt::PointingHandCursor);
    row->setStyleSheet(QStringLiteral("text-align: left; padding: 2px 4px"));
    connect(row, &QToolButton::clicked, this, [this, object = *line.object] {
        Destination destination;
        destination.page = Destination::Page::Findings;
        destination.object = object;
        Q_EMIT wanted(destination);
    });
    return row;
}

std::vector<Export> OverviewPage::exports() const
{
    return verdictExports(workspace());
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_first->setFont(theme::titleFont(font()));
    // The findings' shapes have the palette's colours, and a style sheet keeps the font they were made with.
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && workspace().root())
        QMetaObject::invokeMethod(this, &OverviewPage::showRoot, Qt::QueuedConnection);
    Page::changeEvent(event);
}

void OverviewPage::follow(const QString &target)
{
    const QUrl url(target);
    const QUrlQuery query(url);
    const QString value = query.queryItemValue(QStringLiteral("value"), QUrl::FullyDecoded);
    Destination destination;
    if (url.scheme() == QLatin1String("source")) {
        destination.page = Destination::Page::Source;
        destination.place = Place{value, query.queryItemValue(QStringLiteral("line")).toInt(), 0};
    } else if (url.scheme() == QLatin1String("revision")) {
        destination.page = Destination::Page::History;
        destination.revision = value;
    } else {
        destination.page = Destination::Page::Findings;
        if (value != QLatin1String("findings"))
            destination.topic = value;
    }
    Q_EMIT wanted(destination);
}

} // namespace reckoner
