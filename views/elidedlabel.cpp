// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/elidedlabel.h"

#include "views/legible.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace reckoner {

namespace {

/// What is left of an isolated name on either side of the gap stays isolated.
QString mended(QString shown)
{
    const qsizetype gap = shown.indexOf(QChar(0x2026));
    if (gap < 0)
        return shown;
    const QStringView before = QStringView(shown).left(gap);
    const QStringView after = QStringView(shown).mid(gap + 1);
    const bool isOpen = before.count(isolateBegin) > before.count(isolateEnd);
    const bool isClosed = after.count(isolateEnd) > after.count(isolateBegin);
    if (isClosed)
        shown.insert(gap + 1, isolateBegin);
    if (isOpen)
        shown.insert(gap, isolateEnd);
    return shown;
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    auto *copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(unisolated(text())); // what is for the eye stays here
    });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString ElidedLabel::shownText() const
{
    if (!isElided())
        return text();
    const int room = contentsRect().width();
    for (int wanted = room;;) {
        const QString shown = mended(fontMetrics().elidedText(text(), Qt::ElideMiddle, wanted));
        const int over = fontMetrics().horizontalAdvance(shown) - room;
        if (over <= 0 || wanted <= 0)
            return shown;
        wanted -= over; // letters that are joined no more may take more room than they did
    }
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int letters = 8;
    const QSize wanted = QLabel::minimumSizeHint();
    return {std::min(wanted.width(), fontMetrics().averageCharWidth() * letters), wanted.height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawFrame(&painter);
    style()->drawItemText(&painter, contentsRect(),
                          int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                          isEnabled(), shownText(), foregroundRole());
}

} // namespace reckoner
