// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/appearance.h"

#include "views/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSettings>
#include <QStyle>

#include <array>

namespace reckoner {

namespace {

constexpr char portal[] = "org.freedesktop.portal.Desktop";
constexpr char portalPath[] = "/org/freedesktop/portal/desktop";
constexpr char portalSettings[] = "org.freedesktop.portal.Settings";
constexpr char space[] = "org.freedesktop.appearance";

struct Colors
{
    QRgb window;
    QRgb text;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
};

constexpr Colors light{0xfff3f4f6, 0xff1b1f24, 0xffffffff, 0xfff7f8fa,
                       0xfffafbfc, 0xff2563b8, 0xffffffff, 0xff0b5cad};
constexpr Colors dark{0xff1c1f24, 0xffe4e7eb, 0xff15181c, 0xff1a1e23,
                      0xff2a2f36, 0xff2f6fc4, 0xffffffff, 0xff79b8ff};
constexpr QRgb field = 0xff2a3038; // of the dark scheme
constexpr Colors contrastLight{0xffffffff, 0xff000000, 0xffffffff, 0xffffffff,
                               0xffffffff, 0xff00007a, 0xffffffff, 0xff00007a};
constexpr Colors contrastDark{0xff000000, 0xffffffff, 0xff000000, 0xff000000,
                              0xff000000, 0xffffff00, 0xff000000, 0xffffff00};

QPalette made(const Colors &colors)
{
    const QColor window(colors.window);
    const QColor text(colors.text);
    QPalette palette(QColor(colors.button), window);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Window, window);
        palette.setColor(group, QPalette::Base, QColor(colors.base));
        palette.setColor(group, QPalette::AlternateBase, QColor(colors.alternate));
        palette.setColor(group, QPalette::Button, QColor(colors.button));
        palette.setColor(group, QPalette::ToolTipBase, QColor(colors.base));
        palette.setColor(group, QPalette::Highlight, QColor(colors.highlight));
        palette.setColor(group, QPalette::HighlightedText, QColor(colors.highlightedText));
        palette.setColor(group, QPalette::Link, QColor(colors.link));
        palette.setColor(group, QPalette::LinkVisited, QColor(colors.link));
        QColor own = text;
        if (group == QPalette::Disabled)
            own.setAlphaF(0.5F);
        for (const QPalette::ColorRole role :
             {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
            palette.setColor(group, role, own);
        QColor hint = text;
        hint.setAlphaF(0.6F);
        palette.setColor(group, QPalette::PlaceholderText, hint);
    }
    return palette;
}

struct Named
{
    Appearance::Scheme scheme;
    const char *name;
};
constexpr std::array names{Named{Appearance::Scheme::System, "system"},
                           Named{Appearance::Scheme::Light, "light"}, Named{Appearance::Scheme::Dark, "dark"},
                           Named{Appearance::Scheme::HighContrastLight, "contrast"},
                           Named{Appearance::Scheme::HighContrastDark, "contrast-dark"}};

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemPalette(QApplication::palette())
{
    const auto kept = fromName(QSettings().value(QStringLiteral("appearance/scheme")).toString());
    m_chosen = kept.value_or(Scheme::System);
    apply();
    askPortal();
}

std::optional<Appearance::Scheme> Appearance::fromName(const QString &name)
{
    for (const Named &each : names) {
        if (name == QLatin1String(each.name))
            return each.scheme;
    }
    return std::nullopt;
}

QString Appearance::nameOf(Scheme scheme)
{
    for (const Named &each : names) {
        if (scheme == each.scheme)
            return QLatin1String(each.name);
    }
    return {};
}

QPalette Appearance::paletteOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return made(dark);
    case Scheme::HighContrastLight:
        return made(contrastLight);
    case Scheme::HighContrastDark:
        return made(contrastDark);
    case Scheme::System:
    case Scheme::Light:
        break;
    }
    return made(light);
}

void Appearance::choose(Scheme scheme)
{
    QSettings().setValue(QStringLiteral("appearance/scheme"), nameOf(scheme));
    show(scheme);
}

void Appearance::show(Scheme scheme)
{
    m_chosen = scheme;
    apply();
}

void Appearance::apply()
{
    Scheme scheme = m_chosen;
    if (scheme == Scheme::System) {
        const bool isDark = m_portalDark.value_or(theme::isDark(m_systemPalette));
        const bool contrast = m_portalContrast || theme::isHighContrast(m_systemPalette);
        scheme = contrast ? (isDark ? Scheme::HighContrastDark : Scheme::HighContrastLight)
                          : (isDark ? Scheme::Dark : Scheme::Light);
    }
    // The other styles take their colours from elsewhere.
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStringLiteral("fusion"));
    QPalette palette = paletteOf(scheme);
    QApplication::setPalette(palette);
    // In the dark a field that takes text would not be seen: it is lighter than what it stands on.
    if (scheme == Scheme::Dark)
        palette.setColor(QPalette::Base, QColor(field));
    for (const char *input : {"QLineEdit", "QComboBox", "QSpinBox", "QDateEdit"})
        QApplication::setPalette(palette, input);
    Q_EMIT changed();
}

/// Asked without waiting: no bus and no portal are no error, the palette stands.
void Appearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(QLatin1String(portal), QLatin1String(portalPath), QLatin1String(portalSettings),
                QStringLiteral("SettingChanged"), this, SLOT(portalChanged(QString, QString, QDBusVariant)));
    for (const char *key : {"color-scheme", "contrast"}) {
        QDBusMessage call =
            QDBusMessage::createMethodCall(QLatin1String(portal), QLatin1String(portalPath),
                                           QLatin1String(portalSettings), QStringLiteral("Read"));
        call << QLatin1String(space) << QLatin1String(key);
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError())
                portalChanged(QLatin1String(space), QLatin1String(key), reply.value());
            watcher->deleteLater();
        });
    }
}

void Appearance::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != QLatin1String(space))
        return;
    // Read() wraps the value twice, the signal once.
    QVariant inner = value.variant();
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    const uint number = inner.toUInt();
    if (key == QLatin1String("color-scheme")) // 0 no preference, 1 dark, 2 light
        m_portalDark = number == 0 ? std::nullopt : std::optional(number == 1);
    else if (key == QLatin1String("contrast")) // 1 higher
        m_portalContrast = number == 1;
    else
        return;
    apply();
}

} // namespace reckoner
