// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/unifiedview.h"

#include "views/legible.h"
#include "views/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace reckoner {

namespace {

constexpr int margin = 4;

class LineDelegate final : public LegibleDelegate
{
public:
    LineDelegate(const UnifiedModel &rows, QObject *parent)
        : LegibleDelegate(parent)
        , m_rows(rows)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const UnifiedRow &row = m_rows.at(index.row());
        const QString state = index.data(UnifiedModel::StateRole).toString();
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        const QFontMetrics metrics(option.font);
        if (const QColor ground = theme::rowColor(state, palette); ground.isValid())
            painter->fillRect(option.rect, ground);
        const int signWidth = metrics.horizontalAdvance(QLatin1Char('+')) * 2;
        const int left = option.rect.left() + margin;
        for (const TextPiece &piece : row.pieces) {
            const int from = metrics.horizontalAdvance(row.text, piece.begin);
            const int to = metrics.horizontalAdvance(row.text, piece.begin + piece.length);
            painter->fillRect(
                QRect(left + signWidth + from, option.rect.top(), to - from, option.rect.height()),
                theme::pieceColor(state, palette));
        }
        if (selected)
            painter->fillRect(option.rect, palette.brush(QPalette::Highlight));
        painter->setFont(option.font);
        painter->setPen(selected                                  ? palette.color(QPalette::HighlightedText)
                        : row.state == UnifiedRow::State::Skipped ? theme::mutedColor(palette)
                                                                  : palette.color(QPalette::Text));
        const int base = option.rect.top() + (option.rect.height() - metrics.height()) / 2 + metrics.ascent();
        painter->drawText(left, base, QString(index.data(UnifiedModel::SignRole).toChar()));
        painter->drawText(left + signWidth, base, index.data().toString());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        // Asked once for all rows: as wide as the longest.
        const QFontMetrics metrics(option.font);
        const int longest = m_rows.longest() < 0
                                ? 0
                                : metrics.horizontalAdvance(m_rows.index(m_rows.longest()).data().toString());
        return {2 * margin + metrics.horizontalAdvance(QLatin1Char('+')) * 3 + longest, metrics.height() + 2};
    }

private:
    const UnifiedModel &m_rows;
};

} // namespace

UnifiedView::UnifiedView(QWidget *parent)
    : QListView(parent)
{
    setModel(&m_rows);
    setItemDelegate(new LineDelegate(m_rows, this));
    setFont(theme::fixedFont());
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setLayoutDirection(Qt::LeftToRight);
    auto *copy = new QAction(tr("Copy Lines"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &UnifiedView::copyLines);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT objectWanted(m_rows.at(index.row()).ref); });
}

void UnifiedView::copyLines() const
{
    QModelIndexList lines = selectionModel()->selectedIndexes();
    std::sort(lines.begin(), lines.end());
    QString text;
    for (const QModelIndex &line : std::as_const(lines))
        text += m_rows.patchLine(line.row()) + QLatin1Char('\n');
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace reckoner
