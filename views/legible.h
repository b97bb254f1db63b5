// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QLabel;

namespace reckoner {

inline constexpr QChar isolateBegin(0x2068); ///< FSI: the first letter says the direction
inline constexpr QChar isolateEnd(0x2069);

/// A sentence or a path with names in it, as it stands on the screen: a name that is written from right to
/// left leaves the words and dots around it where they are (Unicode's isolates).
///
///     legible("column main.طلب.مبلغ") // shown in this order
QString isolated(const QString &text);

/// What isolated() was made from.
QString unisolated(QString text);

/// The words of an action or a button without the mark of its letter.
QString withoutMnemonic(QString text);

/// The label's words wrap: a name without a gap must not make a page wider than the window.
void wrapInWindow(QLabel &label);

/// isolated() on one line: a line break or another control character in a name is seen as a sign.
QString legible(const QString &text);

/// For setToolTip(): shown as it is, though it may look like markup; long ones are wrapped.
QString plainTip(const QString &text);

/// Shows texts of a model as legible(), and its tooltips as plainTip().
class LegibleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace reckoner
