// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme.h"

#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <functional>
#include <map>

namespace reckoner::theme {

namespace {

constexpr qreal unit = 16; // icons are drawn on a square of 16 and scaled

/// Draws at whatever size and density is asked for: sharp everywhere.
class Engine final : public QIconEngine
{
public:
    using Draw = std::function<void(QPainter &)>;
    explicit Engine(Draw draw)
        : m_draw(std::move(draw))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QPoint at(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        const QPaintEngine *engine = painter->paintEngine();
        const bool onScreen = engine && engine->type() == QPaintEngine::Raster &&
                              painter->transform().type() <= QTransform::TxTranslate;
        // An icon that is kept is drawn once for each density; one that is made for the moment is not kept
        // for it.
        if (onScreen && m_paintedBefore) {
            painter->drawPixmap(at, kept(side, painter->device()->devicePixelRatioF(), mode));
            return;
        }
        m_paintedBefore = true;
        draw(*painter, QRect(at, QSize(side, side)), mode);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return made;
    }

    QIconEngine *clone() const override { return new Engine(m_draw); }

private:
    void draw(QPainter &painter, const QRect &square, QIcon::Mode mode) const
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter.setOpacity(0.45);
        painter.translate(square.topLeft());
        painter.scale(square.width() / unit, square.height() / unit);
        m_draw(painter);
        painter.restore();
    }

    const QPixmap &kept(int side, qreal ratio, QIcon::Mode mode)
    {
        const bool disabled = mode == QIcon::Disabled;
        QPixmap &pixmap = m_kept[{side, ratio, disabled}];
        if (pixmap.isNull()) {
            pixmap = QPixmap(QSizeF(side * ratio, side * ratio).toSize());
            pixmap.setDevicePixelRatio(ratio);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            draw(painter, QRect(0, 0, side, side), mode);
        }
        return pixmap;
    }

    Draw m_draw;
    bool m_paintedBefore = false;
    std::map<std::tuple<int, qreal, bool>, QPixmap> m_kept; ///< by side, density and whether it is disabled
};

QIcon icon(Engine::Draw draw)
{
    return QIcon(new Engine(std::move(draw)));
}

QPen pen(const QColor &color, qreal width = 1.5)
{
    QPen made(color, width);
    made.setCapStyle(Qt::RoundCap);
    made.setJoinStyle(Qt::RoundJoin);
    return made;
}

void line(QPainter &painter, qreal x1, qreal y1, qreal x2, qreal y2)
{
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

void polygon(QPainter &painter, const QPolygonF &points)
{
    painter.drawPolygon(points);
}

using Shape = void (*)(QPainter &);

const std::map<QString, Shape> &kindShapes()
{
    static const std::map<QString, Shape> shapes{
        {QStringLiteral("schema"),
         [](QPainter &p) {
             p.drawEllipse(QRectF(3, 2, 10, 4));
             p.drawArc(QRectF(3, 10, 10, 4), 180 * 16, 180 * 16);
             line(p, 3, 4, 3, 12);
             line(p, 13, 4, 13, 12);
         }},
        {QStringLiteral("group"),
         [](QPainter &p) {
             line(p, 3, 5, 13, 5);
             line(p, 3, 8, 13, 8);
             line(p, 3, 11, 13, 11);
         }},
        {QStringLiteral("table"),
         [](QPainter &p) {
             p.drawRect(QRectF(2.5, 3, 11, 10));
             line(p, 2.5, 6.5, 13.5, 6.5);
             line(p, 6.5, 6.5, 6.5, 13);
         }},
        {QStringLiteral("view"),
         [](QPainter &p) {
             QPainterPath eye(QPointF(1.5, 8));
             eye.quadTo(8, 1, 14.5, 8);
             eye.quadTo(8, 15, 1.5, 8);
             p.drawPath(eye);
             p.drawEllipse(QPointF(8, 8), 2, 2);
         }},
        {QStringLiteral("column"),
         [](QPainter &p) {
             p.drawRect(QRectF(5.5, 2.5, 5, 11));
             line(p, 5.5, 6, 10.5, 6);
         }},
        {QStringLiteral("primaryKey"),
         [](QPainter &p) {
             p.drawEllipse(QPointF(5, 8), 2.7, 2.7);
             line(p, 7.8, 8, 14, 8);
             line(p, 11.5, 8, 11.5, 11);
             line(p, 14, 8, 14, 10.5);
         }},
        {QStringLiteral("foreignKey"),
         [](QPainter &p) {
             line(p, 2, 8, 13, 8);
             line(p, 9.5, 4.5, 13, 8);
             line(p, 9.5, 11.5, 13, 8);
         }},
        {QStringLiteral("index"),
         [](QPainter &p) {
             line(p, 3, 4, 10, 4);
             line(p, 3, 8, 8, 8);
             line(p, 3, 12, 6, 12);
             line(p, 12, 4, 12, 12);
             line(p, 10, 10, 12, 12);
             line(p, 14, 10, 12, 12);
         }},
        {QStringLiteral("check"),
         [](QPainter &p) {
             line(p, 3, 8.5, 6.5, 12);
             line(p, 6.5, 12, 13, 4);
         }},
        {QStringLiteral("trigger"),
         [](QPainter &p) {
             polygon(p, {{9, 1.5}, {3.5, 9}, {7.5, 9}, {6.5, 14.5}, {12.5, 6.5}, {8.5, 6.5}});
         }},
        {QStringLiteral("routine"),
         [](QPainter &p) {
             QPainterPath f(QPointF(11.5, 3.5));
             f.cubicTo(8, 1, 8, 5, 7.5, 8);
             f.cubicTo(7, 12, 6.5, 15, 3.5, 13);
             p.drawPath(f);
             line(p, 5, 7.5, 10.5, 7.5);
         }},
        {QStringLiteral("sequence"),
         [](QPainter &p) {
             for (const qreal x : {3.5, 8.0, 12.5})
                 p.drawEllipse(QPointF(x, 8), 1.2, 1.2);
         }},
        {QStringLiteral("type"),
         [](QPainter &p) {
             line(p, 3.5, 3.5, 12.5, 3.5);
             line(p, 8, 3.5, 8, 13);
         }},
        {QStringLiteral("policy"),
         [](QPainter &p) {
             QPainterPath shield(QPointF(8, 2));
             shield.lineTo(13, 4);
             shield.quadTo(13, 11, 8, 14);
             shield.quadTo(3, 11, 3, 4);
             shield.closeSubpath();
             p.drawPath(shield);
         }},
        {QStringLiteral("other"), [](QPainter &p) { p.drawRect(QRectF(4, 4, 8, 8)); }},
    };
    return shapes;
}

QString shapeOf(const QString &kind)
{
    static const std::map<QString, QString> same{
        {QStringLiteral("materializedView"), QStringLiteral("view")},
        {QStringLiteral("unique"), QStringLiteral("primaryKey")},
        {QStringLiteral("exclusion"), QStringLiteral("primaryKey")},
        {QStringLiteral("enum"), QStringLiteral("type")},
        {QStringLiteral("domain"), QStringLiteral("type")},
        {QStringLiteral("composite"), QStringLiteral("type")},
        {QStringLiteral("range"), QStringLiteral("type")},
        {QStringLiteral("rule"), QStringLiteral("trigger")},
        {QStringLiteral("eventTrigger"), QStringLiteral("trigger")},
    };
    const auto found = same.find(kind);
    const QString shape = found == same.end() ? kind : found->second;
    return kindShapes().contains(shape) ? shape : QStringLiteral("other");
}

const std::map<QString, Shape> &pageShapes()
{
    static const std::map<QString, Shape> shapes{
        {QStringLiteral("start"),
         [](QPainter &p) {
             line(p, 2.5, 8, 8, 3);
             line(p, 8, 3, 13.5, 8);
             p.drawRect(QRectF(4.5, 7.5, 7, 6));
         }},
        {QStringLiteral("overview"),
         [](QPainter &p) {
             p.drawEllipse(QPointF(8, 8), 5.5, 5.5);
             line(p, 8, 8, 8, 4.5);
             line(p, 8, 8, 10.8, 9.2);
         }},
        {QStringLiteral("schema"), kindShapes().at(QStringLiteral("table"))},
        {QStringLiteral("compare"),
         [](QPainter &p) {
             p.drawRect(QRectF(2, 3, 5, 10));
             p.drawRect(QRectF(9, 3, 5, 10));
             line(p, 3.5, 6, 5.5, 6);
             line(p, 10.5, 6, 12.5, 6);
             line(p, 10.5, 9, 12.5, 9);
         }},
        {QStringLiteral("history"),
         [](QPainter &p) {
             line(p, 5, 4.5, 5, 11.5);
             p.drawEllipse(QPointF(5, 3), 1.6, 1.6);
             p.drawEllipse(QPointF(5, 13), 1.6, 1.6);
             p.drawEllipse(QPointF(11.5, 6), 1.6, 1.6);
             QPainterPath branch(QPointF(11.5, 7.6));
             branch.quadTo(11.5, 10, 5, 10.5);
             p.drawPath(branch);
         }},
        {QStringLiteral("indexes"), kindShapes().at(QStringLiteral("index"))},
        {QStringLiteral("findings"),
         [](QPainter &p) {
             polygon(p, {{8, 2.5}, {14, 13}, {2, 13}});
             line(p, 8, 6.5, 8, 9.5);
             line(p, 8, 11.3, 8, 11.4);
         }},
        {QStringLiteral("source"),
         [](QPainter &p) {
             line(p, 5.5, 4.5, 2, 8);
             line(p, 2, 8, 5.5, 11.5);
             line(p, 10.5, 4.5, 14, 8);
             line(p, 14, 8, 10.5, 11.5);
         }},
    };
    return shapes;
}

} // namespace

QIcon severityIcon(const QString &severity, bool certain, const QPalette &palette)
{
    const QColor color = severityColor(severity, palette);
    return icon([color, severity, certain](QPainter &painter) {
        painter.setPen(pen(color));
        if (!certain) {
            QFont font = painter.font();
            font.setPixelSize(13);
            font.setBold(true);
            painter.setFont(font);
            painter.drawText(QRectF(0, 0, unit, unit), Qt::AlignCenter, QStringLiteral("?"));
        } else if (severity == QLatin1String("error")) {
            painter.setBrush(color);
            painter.drawEllipse(QRectF(3.5, 3.5, 9, 9));
        } else if (severity == QLatin1String("warning")) {
            painter.setBrush(color);
            polygon(painter, {{8, 3.5}, {13, 12.5}, {3, 12.5}});
        } else {
            painter.drawEllipse(QRectF(4, 4, 8, 8));
        }
    });
}

QIcon stateIcon(const QString &state, const QPalette &palette, bool selected)
{
    const QColor color = selected ? palette.color(QPalette::HighlightedText) : stateColor(state, palette);
    return icon([color, state](QPainter &painter) {
        painter.setPen(pen(color));
        if (state == QLatin1String("present")) {
            painter.setBrush(color);
            painter.drawEllipse(QRectF(4, 4, 8, 8));
        } else if (state == QLatin1String("differs")) {
            painter.setBrush(color);
            polygon(painter, {{8, 2.5}, {13.5, 8}, {8, 13.5}, {2.5, 8}});
        } else if (state == QLatin1String("absent")) {
            line(painter, 4.5, 4.5, 11.5, 11.5);
            line(painter, 11.5, 4.5, 4.5, 11.5);
        } else if (state == QLatin1String("silent")) {
            painter.setPen(pen(color, 1.2));
            painter.drawEllipse(QRectF(5, 5, 6, 6));
        } else if (state == QLatin1String("none")) {
            line(painter, 5.5, 8, 10.5, 8);
        }
    });
}

QIcon changeIcon(const QString &state, const QPalette &palette)
{
    const QColor color = markColor(state, palette);
    return icon([color, state](QPainter &painter) {
        painter.setPen(pen(color, 1.6));
        if (state == QLatin1String("changed")) {
            line(painter, 4, 6.5, 12, 6.5);
            line(painter, 4, 10, 12, 10);
            line(painter, 6, 13, 10, 3.5);
            return;
        }
        line(painter, 4, 8, 12, 8);
        if (state == QLatin1String("right-only"))
            line(painter, 8, 4, 8, 12);
    });
}

QIcon kindIcon(const QString &kind, const QPalette &palette, bool selected)
{
    const Shape shape = kindShapes().at(shapeOf(kind));
    const QColor color = selected ? palette.color(QPalette::HighlightedText) : mutedColor(palette);
    return icon([color, shape](QPainter &painter) {
        painter.setPen(pen(color, 1.2));
        shape(painter);
    });
}

QIcon pageIcon(const QString &page, const QPalette &palette)
{
    const auto shape = pageShapes().find(page);
    if (shape == pageShapes().end())
        return {};
    const QColor color = palette.color(QPalette::WindowText);
    return icon([color, draw = shape->second](QPainter &painter) {
        painter.setPen(pen(color, 1.3));
        draw(painter);
    });
}

} // namespace reckoner::theme
