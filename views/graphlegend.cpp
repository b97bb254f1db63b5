// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/graphlegend.h"

#include "views/graphdelegate.h"
#include "views/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace reckoner {

namespace {

/// One mark as the graph draws it; follows palette and font by itself.
class Mark final : public QWidget
{
public:
    enum class What { Kind, Standing, Badge, Dependency };

    Mark(What what, const QString &name)
        : m_what(what)
        , m_name(name)
    {
    }

    QSize sizeHint() const override
    {
        const int height = fontMetrics().height() + 4;
        return {m_what == What::Badge ? int(badgesWidth(font(), {m_name})) + 1 : height * 2, height};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const GraphStyle style = GraphStyle::of(font(), palette(), isRightToLeft());
        const QColor color = theme::laneColor(0, palette());
        const QRectF area = rect();
        if (m_what == What::Badge) {
            paintBadges(painter, area, {m_name}, style);
        } else if (m_what == What::Dependency) {
            painter.setPen(QPen(color, style.radius * 0.36, Qt::DashLine));
            painter.drawLine(QPointF(4, area.center().y()), QPointF(area.right() - 4, area.center().y()));
        } else {
            const bool kind = m_what == What::Kind;
            theme::drawRevision(painter, area.center(), style.radius, kind ? m_name : QStringLiteral("plain"),
                                kind ? QStringLiteral("done") : m_name, color, palette());
        }
    }

private:
    const What m_what;
    const QString m_name;
};

} // namespace

GraphLegend::GraphLegend(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    const auto add = [grid](int row, int column, Mark *mark, const QString &sentence) {
        auto *label = new QLabel(sentence);
        label->setWordWrap(true);
        grid->addWidget(mark, row, column * 2, Qt::AlignCenter);
        grid->addWidget(label, row, column * 2 + 1);
    };
    int row = 0;
    for (const QString &kind : RevisionsModel::kinds())
        add(row++, 0, new Mark(Mark::What::Kind, kind), RevisionsModel::sentence(kind));
    for (const QString &standing : RevisionsModel::standings()) {
        if (standing != QLatin1String("done"))
            add(row++, 0, new Mark(Mark::What::Standing, standing), RevisionsModel::sentence(standing));
    }
    row = 0;
    // What has a shape of its own as well is told there.
    for (const char *badge : {"head", "stamp", "fix", "edited"}) {
        const QString name = QLatin1String(badge);
        add(row++, 1, new Mark(Mark::What::Badge, name), RevisionsModel::sentence(name));
    }
    add(row++, 1, new Mark(Mark::What::Dependency, {}),
        tr("A dashed line leads to a revision that it depends on."));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

} // namespace reckoner
