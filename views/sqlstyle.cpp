// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/sqlstyle.h"

#include "views/theme.h"

#include "views/scintilla.h"

#include <QSet>

namespace reckoner {

namespace {

const QSet<QString> &keywords()
{
    static const QSet<QString> words = [] {
        const QString text = QStringLiteral(
            "ADD AFTER ALL ALTER ALWAYS AND ANY AS ASC AUTOINCREMENT BEFORE BEGIN BETWEEN BY CACHE CASCADE "
            "CASE CAST "
            "CHECK COLLATE COLUMN COMMENT CONSTRAINT CREATE CROSS CURRENT_DATE CURRENT_TIMESTAMP CYCLE "
            "DEFAULT "
            "DEFERRABLE DEFERRED DELETE DESC DISTINCT DO DOMAIN DROP EACH ELSE END ENUM EXCLUDE EXECUTE "
            "EXISTS "
            "EXTENSION FALSE FOR FOREIGN FROM FULL FUNCTION GENERATED GROUP HAVING IDENTITY IF IMMUTABLE IN "
            "INCLUDE "
            "INCREMENT INDEX INHERITS INITIALLY INNER INSERT INSTEAD INTO IS JOIN KEY LANGUAGE LEFT LIKE "
            "LIMIT "
            "MATERIALIZED MAXVALUE MINVALUE NO NOT NOTNULL NULL NULLS OF ON OR ORDER OUTER OVER OWNED "
            "PARTITION "
            "POLICY PRIMARY PROCEDURE RANGE REFERENCES RESTRICT RETURN RETURNS RIGHT ROW RULE SCHEMA SELECT "
            "SEQUENCE SERVER SET STABLE START STORED STRICT TABLE THEN TO TRIGGER TRUE TYPE UNION UNIQUE "
            "UPDATE "
            "USING VALUES VIEW VIRTUAL VOLATILE WHEN WHERE WITH WITHOUT");
        const QStringList list = text.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

bool isWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == QLatin1Char('_');
}

/// The end of what a quote opens; a doubled quote is one of its letters.
qsizetype quotedEnd(const QString &line, qsizetype begin)
{
    const QChar quote = line[begin];
    for (qsizetype i = begin + 1; i < line.size(); ++i) {
        if (line[i] != quote)
            continue;
        if (i + 1 < line.size() && line[i + 1] == quote)
            ++i;
        else
            return i + 1;
    }
    return line.size();
}

} // namespace

QByteArray sqlStyles(const QString &line)
{
    QByteArray styles;
    styles.reserve(line.size());
    const auto add = [&](qsizetype begin, qsizetype end, SqlStyle style) {
        styles.append(QStringView(line).mid(begin, end - begin).toUtf8().size(), char(style));
    };
    for (qsizetype at = 0; at < line.size();) {
        const QChar letter = line[at];
        qsizetype end = at + 1;
        SqlStyle style = SqlPlain;
        if (letter == QLatin1Char('-') && line.mid(at, 2) == QLatin1String("--")) {
            end = line.size();
            style = SqlComment;
        } else if (letter == QLatin1Char('\'')) {
            end = quotedEnd(line, at);
            style = SqlString;
        } else if (letter == QLatin1Char('"')) {
            end = quotedEnd(line, at);
            style = SqlQuoted;
        } else if (isWord(letter)) {
            while (end < line.size() && isWord(line[end]))
                ++end;
            if (letter.isDigit())
                style = SqlNumber;
            else if (keywords().contains(line.mid(at, end - at).toUpper()))
                style = SqlKeyword;
        } else {
            // one run up to the next thing of interest; surrogates stay together
            while (end < line.size() && !isWord(line[end]) && line[end] != QLatin1Char('\'') &&
                   line[end] != QLatin1Char('"') && line[end] != QLatin1Char('-'))
                ++end;
        }
        if (line[end - 1].isHighSurrogate() && end < line.size())
            ++end;
        add(at, end, style);
        at = end;
    }
    return styles;
}

void applySqlStyle(QsciScintilla &editor)
{
    using S = QsciScintillaBase;
    const QPalette palette = editor.palette();
    const QFont font = theme::fixedFont();
    editor.setPaper(palette.color(QPalette::Base));
    editor.setColor(palette.color(QPalette::Text));
    editor.setFont(font);
    const auto style = [&](int number, const char *what, bool bold) {
        editor.SendScintilla(S::SCI_STYLESETFONT, number, font.family().toUtf8().constData());
        editor.SendScintilla(S::SCI_STYLESETSIZEFRACTIONAL, number,
                             long(font.pointSizeF() * int(S::SC_FONT_SIZE_MULTIPLIER)));
        editor.SendScintilla(S::SCI_STYLESETBACK, number, palette.color(QPalette::Base));
        editor.SendScintilla(S::SCI_STYLESETFORE, number, theme::syntaxColor(QLatin1String(what), palette));
        editor.SendScintilla(S::SCI_STYLESETBOLD, number, bold);
    };
    style(SqlPlain, "plain", false);
    style(SqlKeyword, "keyword", false);
    style(SqlString, "string", false);
    style(SqlNumber, "number", false);
    style(SqlComment, "comment", false);
    style(SqlQuoted, "plain", false);
    style(S::STYLE_DEFAULT, "plain", false);
    style(S::STYLE_LINENUMBER, "comment", false);
    editor.setMarginsBackgroundColor(palette.color(QPalette::Base));
    editor.setFoldMarginColors(palette.color(QPalette::Base), palette.color(QPalette::Base));
    for (const int marker : {S::SC_MARKNUM_FOLDER, S::SC_MARKNUM_FOLDEROPEN}) {
        editor.SendScintilla(S::SCI_MARKERSETFORE, marker, theme::mutedColor(palette));
        editor.SendScintilla(S::SCI_MARKERSETBACK, marker, theme::mutedColor(palette));
    }
    editor.setCaretForegroundColor(palette.color(QPalette::Text));
    editor.setCaretLineBackgroundColor(theme::caretLineColor(palette));
    editor.setCaretLineFrameWidth(1);
    editor.setSelectionBackgroundColor(palette.color(QPalette::Highlight));
    editor.setSelectionForegroundColor(palette.color(QPalette::HighlightedText));
}

} // namespace reckoner
