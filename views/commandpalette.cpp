// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/commandpalette.h"

#include "views/legible.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace reckoner {

int fitOf(const QString &typed, const QString &text)
{
    int fit = 0;
    qsizetype at = 0;
    bool inRun = false;
    for (const QChar letter : typed) {
        if (letter.isSpace()) {
            inRun = false;
            continue;
        }
        // The next beginning of a word that fits, else the next letter.
        qsizetype found = inRun && at < text.size() && text[at].toLower() == letter.toLower() ? at : -1;
        for (qsizetype i = at; found < 0 && i < text.size(); ++i) {
            if (text[i].toLower() == letter.toLower() && (i == 0 || !text[i - 1].isLetterOrNumber()))
                found = i;
        }
        if (found < 0)
            found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        const bool begins = found == 0 || !text[found - 1].isLetterOrNumber();
        fit += (begins ? 8 : 1) + (inRun && found == at ? 4 : 0);
        at = found + 1;
        inRun = true;
    }
    return fit * 100 - int(text.size());
}

class CommandPalette::Model final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { ShortcutRole = Qt::UserRole };

    void setActions(const QList<QAction *> &actions)
    {
        m_all.clear();
        for (QAction *action : actions)
            m_all.append(action);
        filter({});
    }

    void filter(const QString &text)
    {
        beginResetModel();
        std::vector<std::pair<int, QAction *>> fitting;
        for (const QPointer<QAction> &action : m_all) {
            if (!action || !action->isEnabled() || !action->isVisible())
                continue;
            const int fit = fitOf(text, titleOf(*action));
            if (fit >= 0 || text.trimmed().isEmpty())
                fitting.emplace_back(text.trimmed().isEmpty() ? 0 : fit, action);
        }
        std::stable_sort(fitting.begin(), fitting.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        m_shown.clear();
        for (const auto &[fit, action] : fitting)
            m_shown.append(action);
        endResetModel();
    }

    QAction *action(const QModelIndex &index) const
    {
        return index.isValid() ? m_shown[index.row()].data() : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const QAction *at = action(index);
        if (!at)
            return {};
        const QString shortcut = at->shortcut().toString(QKeySequence::NativeText);
        if (role == Qt::DisplayRole)
            return titleOf(*at);
        if (role == ShortcutRole)
            return shortcut;
        if (role == Qt::AccessibleTextRole)
            return shortcut.isEmpty() ? titleOf(*at) : titleOf(*at) + QLatin1String(", ") + shortcut;
        return {};
    }

private:
    static QString titleOf(const QAction &action)
    {
        QString text = withoutMnemonic(action.text());
        if (text.endsWith(QChar(0x2026)))
            text.chop(1);
        return text;
    }

    QList<QPointer<QAction>> m_all;
    QList<QPointer<QAction>> m_shown;
};

namespace {

/// The shortcut stands at the other end of the row.
class ShortcutDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
        const bool mirrored = option.direction == Qt::RightToLeft;
        painter->drawText(option.rect.adjusted(10, 0, -10, 0),
                          Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight),
                          index.data(Qt::UserRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_text(new QLineEdit)
    , m_list(new QListView)
    , m_model(new Model(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setPlaceholderText(tr("Type what you want to do"));
    m_text->setAccessibleName(tr("Command palette"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ShortcutDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    setFocusProxy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::trigger);
    hide();
}

void CommandPalette::open(const QList<QAction *> &actions)
{
    m_before = QApplication::focusWidget();
    m_model->setActions(actions);
    m_text->clear();
    filter({});
    const QWidget *window = parentWidget();
    constexpr int widest = 560;
    const int width = std::min(widest, window->width() - 40);
    const int height = std::min(380, window->height() - 80);
    setGeometry((window->width() - width) / 2, 48, width, height);
    show();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter(const QString &text)
{
    m_model->filter(text);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::trigger(const QModelIndex &index)
{
    const QPointer<QAction> action = m_model->action(index);
    hide();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            hide();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            trigger(m_list->currentIndex());
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    } else if (event->type() == QEvent::FocusOut && isVisible()) {
        QMetaObject::invokeMethod(this, &QWidget::hide, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    if (m_before && m_before->isVisible() && (!QApplication::focusWidget() || m_text->hasFocus()))
        m_before->setFocus(Qt::OtherFocusReason);
    QFrame::hideEvent(event);
}

} // namespace reckoner
