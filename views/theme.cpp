// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme.h"

#include <QFontDatabase>

#include <algorithm>
#include <array>

namespace reckoner::theme {

namespace {

QColor mixed(const QColor &a, const QColor &b, int percentOfA)
{
    const auto mix = [&](int x, int y) { return (x * percentOfA + y * (100 - percentOfA)) / 100; };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

struct Pair
{
    QRgb light;
    QRgb dark;
};

QColor chosen(const Pair &pair, const QPalette &palette)
{
    return QColor(isDark(palette) ? pair.dark : pair.light);
}

// Each pair keeps 4.5:1 against the window of its scheme.
constexpr Pair red{0xffb42318, 0xffff7b72};
constexpr Pair amber{0xff8a5a00, 0xffe3b341};
constexpr Pair green{0xff1a7f37, 0xff56d364};
constexpr Pair blue{0xff0b5cad, 0xff79b8ff};
constexpr Pair violet{0xff6f42c1, 0xffc9a2ff};
constexpr Pair teal{0xff0f6e6e, 0xff4fd1c5};
constexpr Pair pink{0xffa8336b, 0xffff8fc0};

} // namespace

bool isDark(const QPalette &palette)
{
    constexpr int half = 128;
    return palette.color(QPalette::Window).lightness() < half;
}

bool isHighContrast(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    // Many light palettes are black on white for text; only in high contrast the window is as well.
    const QColor text = palette.color(QPalette::Text);
    return base == palette.color(QPalette::Window) &&
           ((base == Qt::black && text == Qt::white) || (base == Qt::white && text == Qt::black));
}

QColor mutedColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    return isHighContrast(palette) ? text : mixed(text, palette.color(QPalette::Base), 62);
}

QColor lineColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    return isHighContrast(palette) ? text : mixed(text, palette.color(QPalette::Window), 18);
}

QColor severityColor(const QString &severity, const QPalette &palette)
{
    if (severity == QLatin1String("error"))
        return chosen(red, palette);
    if (severity == QLatin1String("warning"))
        return chosen(amber, palette);
    return mutedColor(palette);
}

QColor noticeColor(const QString &severity, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (isHighContrast(palette))
        return base;
    return mixed(severity == QLatin1String("info") ? chosen(blue, palette) : severityColor(severity, palette),
                 base, 14);
}

QColor legColor(bool agrees, const QPalette &palette)
{
    return chosen(agrees ? green : red, palette);
}

QColor stateColor(const QString &state, const QPalette &palette)
{
    if (state == QLatin1String("present"))
        return chosen(green, palette);
    if (state == QLatin1String("differs"))
        return chosen(amber, palette);
    if (state == QLatin1String("absent"))
        return chosen(red, palette);
    return mutedColor(palette);
}

QColor rowColor(const QString &state, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const bool strong = isHighContrast(palette);
    const auto tint = [&](const Pair &pair) { return mixed(chosen(pair, palette), base, strong ? 30 : 13); };
    if (state == QLatin1String("changed"))
        return tint(amber);
    if (state == QLatin1String("left-only"))
        return tint(red);
    if (state == QLatin1String("right-only"))
        return tint(green);
    if (state == QLatin1String("gap"))
        return mixed(palette.color(QPalette::Text), base, 6);
    return {};
}

QColor pieceColor(const QString &state, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return mixed(chosen(state == QLatin1String("left-only")    ? red
                        : state == QLatin1String("right-only") ? green
                                                               : amber,
                        palette),
                 base, isHighContrast(palette) ? 55 : 34);
}

QColor markColor(const QString &state, const QPalette &palette)
{
    if (state == QLatin1String("left-only"))
        return chosen(red, palette);
    if (state == QLatin1String("right-only"))
        return chosen(green, palette);
    return chosen(amber, palette);
}

QColor caretLineColor(const QPalette &palette)
{
    return isHighContrast(palette)
               ? palette.color(QPalette::Text)
               : mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 60);
}

QColor syntaxColor(const QString &what, const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    if (what == QLatin1String("keyword"))
        return chosen(blue, palette);
    if (what == QLatin1String("string"))
        return chosen(teal, palette);
    if (what == QLatin1String("number"))
        return chosen(violet, palette);
    if (what == QLatin1String("comment"))
        return mutedColor(palette);
    return palette.color(QPalette::Text);
}

QColor laneColor(int lane, const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    constexpr std::array lanes{blue, violet, teal, pink, amber, green};
    return chosen(lanes[size_t(std::max(lane, 0)) % lanes.size()], palette);
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.35);
    font.setBold(true);
    return font;
}

QFont headingFont(const QFont &base)
{
    QFont font = base;
    font.setBold(true);
    return font;
}

} // namespace reckoner::theme
