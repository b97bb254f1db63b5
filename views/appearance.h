// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QPalette>

#include <optional>

namespace reckoner {

/// Light, dark or high contrast: what the person chose here, else what the desktop says. Qt 6.4 has no call
/// for it: on Linux the settings portal (org.freedesktop.appearance, color-scheme and contrast) is asked and
/// listened to; without it the palette that Qt came up with stands.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark, HighContrastLight, HighContrastDark };
    Q_ENUM(Scheme)

    explicit Appearance(QObject *parent = nullptr);

    /// Dresses the application now and whenever the desktop changes its mind. Kept in the settings.
    void choose(Scheme scheme);
    /// The same for this run only.
    void show(Scheme scheme);
    Scheme chosen() const { return m_chosen; }
    /// "system", "light", "dark", "contrast", "contrast-dark"; nothing for another word.
    static std::optional<Scheme> fromName(const QString &name);
    static QString nameOf(Scheme scheme);
    static QPalette paletteOf(Scheme scheme);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void apply();
    void askPortal();

    QPalette m_systemPalette;
    Scheme m_chosen = Scheme::System;
    std::optional<bool> m_portalDark;
    bool m_portalContrast = false;
};

} // namespace reckoner
