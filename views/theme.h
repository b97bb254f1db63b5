// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QPainter;

namespace reckoner {

/// The only place that knows colours and shapes: from semantic roles to what the eye sees, in light and dark.
namespace theme {

/// Of a severity: "error", "warning", "info".
QColor severityColor(const QString &severity, const QPalette &palette);
/// A shape as well as a colour: filled circle, triangle, ring; a question mark where uncertain.
QIcon severityIcon(const QString &severity, bool certain, const QPalette &palette);
/// Behind a message of that severity.
QColor noticeColor(const QString &severity, const QPalette &palette);
/// Of a leg in the chain: agreeing or differing.
QColor legColor(bool agrees, const QPalette &palette);
bool isDark(const QPalette &palette);
/// Black on white or white on black: nothing is said by tints alone.
bool isHighContrast(const QPalette &palette);
/// For what is said beside the main thing: quieter than text, still easy to read.
QColor mutedColor(const QPalette &palette);
/// A line that parts two areas.
QColor lineColor(const QPalette &palette);

/// What a position says of an object: "present", "differs", "absent", "silent", "none" (SchemaModel).
/// On a selected row shapes are told by form alone.
QIcon stateIcon(const QString &state, const QPalette &palette, bool selected = false);
QColor stateColor(const QString &state, const QPalette &palette);
/// Of a kind of object: "table", "column", "index", ...; "group", "schema".
QIcon kindIcon(const QString &kind, const QPalette &palette, bool selected = false);
/// Of a page: "overview", "schema", ...
QIcon pageIcon(const QString &page, const QPalette &palette);

/// Rows of texts side by side: "changed", "left-only", "right-only", "gap"; invalid for "same".
QColor rowColor(const QString &state, const QPalette &palette);
/// The pieces of a row that differ: on top of rowColor().
QColor pieceColor(const QString &state, const QPalette &palette);
/// A mark in the change map: rowColor() that is seen at two pixels.
QColor markColor(const QString &state, const QPalette &palette);
/// The sign of a row that differs: a plus, a minus, a crossed equals sign.
QIcon changeIcon(const QString &state, const QPalette &palette);
/// The frame of the line that the caret is in.
QColor caretLineColor(const QPalette &palette);
/// Keywords, names, strings, numbers, comments of SQL and Python.
QColor syntaxColor(const QString &what, const QPalette &palette);

/// Of a lane in the migration graph, by its number.
QColor laneColor(int lane, const QPalette &palette);

/// Of a mark in the migration graph: "head", "stamp", "fix", "opaque", "edited", "repair", "data".
QColor badgeColor(const QString &badge, const QPalette &palette);
/// Behind a row of the graph: "pending", "lit".
QColor shadeColor(const QString &what, const QPalette &palette);
/// A revision in the graph: its kind by shape ("merge", "repair", "opaque", "data", "plain"), filled if the
/// database has run it, else hollow; dotted where no head of the database leads to it (RevisionsModel).
void drawRevision(QPainter &painter, const QPointF &center, qreal radius, const QString &kind,
                  const QString &standing, const QColor &color, const QPalette &palette);
/// For pictures that leave the program: black on white.
QPalette paperPalette();

QFont fixedFont();
/// For the title of a page.
QFont titleFont(const QFont &base);
/// For the heading of a part of a page.
QFont headingFont(const QFont &base);

/// For the program's name on the page that one starts from.
QFont welcomeFont(const QFont &base);
/// Beside "read-only": a closed lock.
QIcon readOnlyIcon(const QPalette &palette);

} // namespace theme

} // namespace reckoner
