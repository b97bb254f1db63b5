// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/legible.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLabel>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace reckoner {

namespace {

bool isRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

/// Of a word of a name.
bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QLatin1Char('_');
}

qsizetype endOfWord(const QString &text, qsizetype from)
{
    while (from < text.size() && isPart(text[from]))
        ++from;
    return from;
}

bool isRightToLeft(const QString &text, qsizetype from, qsizetype to)
{
    return std::any_of(text.begin() + from, text.begin() + to, [](QChar c) { return isRightToLeft(c); });
}

} // namespace

QString isolated(const QString &text)
{
    if (text.contains(isolateBegin) || !isRightToLeft(text, 0, text.size()))
        return text;
    QString made;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype to = endOfWord(text, at);
        if (to == at || !isRightToLeft(text, at, to)) {
            to = std::max(to, at + 1);
            made += QStringView(text).mid(at, to - at);
            at = to;
            continue;
        }
        // Words that follow belong to the same name or sentence.
        for (qsizetype next = to; next < text.size() && text[next].isSpace();) {
            const qsizetype nextEnd = endOfWord(text, next + 1);
            if (!isRightToLeft(text, next + 1, nextEnd))
                break;
            to = next = nextEnd;
        }
        made += isolateBegin + text.mid(at, to - at) + isolateEnd;
        at = to;
    }
    return made;
}

QString unisolated(QString text)
{
    return text.remove(isolateBegin).remove(isolateEnd);
}

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

void wrapInWindow(QLabel &label)
{
    label.setWordWrap(true);
    label.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QString legible(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (c == QLatin1Char('\n') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QChar(0x21B5); // the sign of the return key
        else if (c == QLatin1Char('\t'))
            c = QLatin1Char(' ');
        else if (c < QLatin1Char(' '))
            c = QChar(0x2400 + c.unicode()); // the pictures of control characters
        else if (c == QChar(0x7f))
            c = QChar(0x2421);
    }
    return isolated(shown);
}

QString plainTip(const QString &text)
{
    constexpr int shortEnough = 80;
    if (!Qt::mightBeRichText(text) && text.size() < shortEnough)
        return isolated(text);
    return Qt::convertFromPlainText(isolated(text), Qt::WhiteSpaceNormal);
}

QString LegibleDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return legible(QStyledItemDelegate::displayText(value, locale));
}

bool LegibleDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = plainTip(index.data(Qt::ToolTipRole).toString());
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return !tip.isEmpty();
}

} // namespace reckoner
