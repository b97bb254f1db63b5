// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messagebar.h"

#include "views/legible.h"
#include "views/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace reckoner {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_sentence(new QLabel)
    , m_detail(new QLabel)
    , m_more(new QToolButton)
    , m_close(new QToolButton)
    , m_offers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    wrapInWindow(*m_sentence);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setObjectName(QStringLiteral("messageSentence"));
    wrapInWindow(*m_detail);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->hide();
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_close->setText(QStringLiteral("✕"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAutoRaise(true);

    auto *words = new QVBoxLayout;
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addLayout(m_offers);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_more, &QToolButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, [this] { clear(); });
    hide();
}

void MessageBar::show(const QString &key, Severity severity, const QString &sentence, const QString &detail,
                      std::vector<Offer> offers)
{
    m_key = key;
    m_severity = severity;
    m_sentence->setText(isolated(sentence));
    m_detail->setText(isolated(detail));
    m_more->setChecked(false);
    m_more->setVisible(!detail.isEmpty());
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *before = m_detail;
    for (Offer &offer : offers) {
        auto *button = new QPushButton(offer.text);
        connect(button, &QPushButton::clicked, this, [this, take = std::move(offer.take), of = key] {
            clear(of);
            take();
        });
        m_offers->addWidget(button, 0, Qt::AlignTop);
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_more);
    dress();
    setAccessibleName(sentence);
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear(const QString &key)
{
    if (!key.isEmpty() && key != m_key)
        return;
    m_key.clear();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus)
        Q_EMIT left();
}

QString MessageBar::sentence() const
{
    return m_key.isEmpty() ? QString() : m_sentence->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return clear();
    QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_dressing)
        dress();
    QFrame::changeEvent(event);
}

void MessageBar::dress()
{
    m_dressing = true;
    const QPalette surroundings = parentWidget() ? parentWidget()->palette() : palette();
    QPalette own = surroundings;
    own.setColor(QPalette::Window, theme::noticeColor(severityName(m_severity), surroundings));
    setPalette(own);
    m_dressing = false;
    m_icon->setPixmap(theme::severityIcon(severityName(m_severity), true, surroundings).pixmap(16, 16));
}

} // namespace reckoner
