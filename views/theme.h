// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace reckoner {

/// The only place that knows colours and shapes: from semantic roles to what the eye sees, in light and dark.
namespace theme {

/// Of a severity: "error", "warning", "info".
QColor severityColor(const QString &severity, const QPalette &palette);
/// A shape as well as a colour: filled circle, triangle, ring; a question mark where uncertain.
QIcon severityIcon(const QString &severity, bool certain, const QPalette &palette);
/// Of a leg in the chain: agreeing or differing.
QColor legColor(bool agrees, const QPalette &palette);
bool isDark(const QPalette &palette);
/// For what is said beside the main thing: quieter than text, still easy to read.
QColor mutedColor(const QPalette &palette);

} // namespace theme

} // namespace reckoner
