// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/waivepanel.h"

#include "views/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace reckoner {

namespace {

constexpr int never = 0;
constexpr int onADay = -1;

} // namespace

WaivePanel::WaivePanel(QWidget *parent)
    : QFrame(parent)
    , m_what(new QLabel)
    , m_reason(new QLineEdit)
    , m_owner(new QLineEdit)
    , m_until(new QComboBox)
    , m_day(new QDateEdit)
    , m_give(new QPushButton(tr("&Waive")))
    , m_leave(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("waivePanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_what->setFont(theme::headingFont(m_what->font()));
    m_what->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Required: why this is as it should be, for now"));
    m_reason->setClearButtonEnabled(true);
    m_owner->setObjectName(QStringLiteral("owner"));
    m_owner->setPlaceholderText(tr("Who answers for it"));
    m_until->setObjectName(QStringLiteral("until"));
    for (const int days : {30, 90})
        m_until->addItem(tr("In %n day(s)", nullptr, days), days);
    m_until->addItem(tr("Never"), never);
    m_until->addItem(tr("On a day"), onADay);
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("The last day on which it holds"));
    m_give->setObjectName(QStringLiteral("give"));

    const auto label = [](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_what, 0, 0, 1, 5);
    layout->addWidget(label(tr("&Reason"), m_reason), 1, 0);
    layout->addWidget(m_reason, 1, 1, 1, 4);
    layout->addWidget(label(tr("&Expires"), m_until), 2, 0);
    auto *until = new QHBoxLayout;
    until->addWidget(m_until);
    until->addWidget(m_day);
    layout->addLayout(until, 2, 1);
    layout->addWidget(label(tr("&Owner"), m_owner), 2, 2);
    layout->addWidget(m_owner, 2, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_give);
    buttons->addWidget(m_leave);
    layout->addLayout(buttons, 2, 4);
    layout->setColumnStretch(3, 1);

    connect(m_reason, &QLineEdit::textChanged, this, &WaivePanel::check);
    connect(m_until, &QComboBox::currentIndexChanged, this, &WaivePanel::showDay);
    connect(m_give, &QPushButton::clicked, this, &WaivePanel::given);
    connect(m_leave, &QPushButton::clicked, this, &WaivePanel::left);
    hide();
}

void WaivePanel::ask(int findings, QDate today)
{
    m_today = today;
    m_what->setText(
        tr("Waive %n finding(s): they stay in sight, but do not reach the gate.", nullptr, findings));
    m_reason->clear();
    m_until->setCurrentIndex(0);
    m_day->setMinimumDate(today);
    showDay();
    setBusy(false);
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void WaivePanel::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *each : std::initializer_list<QWidget *>{m_reason, m_owner, m_until, m_day})
        each->setEnabled(!busy);
    if (!busy)
        showDay();
    check();
}

void WaivePanel::check()
{
    m_give->setEnabled(!m_busy && !reason().isEmpty());
    m_give->setToolTip(reason().isEmpty() ? tr("A reason is required.") : QString());
}

void WaivePanel::showDay()
{
    const int days = m_until->currentData().toInt();
    m_day->setEnabled(days == onADay && !m_busy);
    m_day->setVisible(days != never);
    if (days > 0)
        m_day->setDate(m_today.addDays(days));
}

QString WaivePanel::reason() const
{
    return m_reason->text().trimmed();
}

QString WaivePanel::owner() const
{
    return m_owner->text().trimmed();
}

void WaivePanel::setOwner(const QString &owner)
{
    m_owner->setText(owner);
}

QDate WaivePanel::expires() const
{
    return m_until->currentData().toInt() == never ? QDate() : m_day->date();
}

void WaivePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return left();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_give->isEnabled())
            Q_EMIT given();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace reckoner
