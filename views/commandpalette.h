// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>

class QAction;
class QLineEdit;
class QListView;

namespace reckoner {

/// Everything that can be done, found by typing: letters in order, the best match first. Floats over the
/// window, never modal; Escape or a click elsewhere closes it.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void filter(const QString &text);
    void trigger(const QModelIndex &index);

    class Model;
    QLineEdit *m_text;
    QListView *m_list;
    Model *m_model;
    QPointer<QWidget> m_before; ///< had the focus
};

/// How well letters typed fit a text: below 0 not at all, more is better. Letters stand in order; beginnings
/// of words and runs count more.
int fitOf(const QString &typed, const QString &text);

} // namespace reckoner
