// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

/// The text of a case: a sentence, then parts that begin with "=== WORD ARGUMENT".
struct Part
{
    QString word;
    QString argument;
    QString body; ///< lines, each with its end

    bool operator==(const Part &) const = default;
};

struct Case
{
    QString sentence;
    QList<Part> parts;
};

/// A last line that reads so takes away the line end before it, as in patches.
inline const QString noLineEnd = QStringLiteral("\\ no line end\n");

inline QString contentOf(const QString &body)
{
    return body.endsWith(noLineEnd) ? body.chopped(noLineEnd.size() + 1) : body;
}

inline QString bodyOf(const QString &content)
{
    if (content.isEmpty() || content.endsWith(QLatin1Char('\n')))
        return content;
    return content + QLatin1Char('\n') + noLineEnd;
}

inline Case readCase(const QString &path)
{
    Case result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    result.sentence = lines.value(0);
    for (const QString &line : lines.mid(1)) {
        if (line.startsWith(QLatin1String("=== "))) {
            const QString rest = line.mid(4);
            result.parts.append(
                {rest.section(QLatin1Char(' '), 0, 0), rest.section(QLatin1Char(' '), 1), {}});
        } else if (!result.parts.isEmpty()) {
            result.parts.last().body += line + QLatin1Char('\n');
        }
    }
    return result;
}

inline QByteArray caseText(const Case &test)
{
    QString text = test.sentence + QLatin1Char('\n');
    for (const Part &part : test.parts)
        text += QStringLiteral("=== ") + part.word +
                (part.argument.isEmpty() ? QString() : QLatin1Char(' ') + part.argument) + QLatin1Char('\n') +
                part.body;
    return text.toUtf8();
}

/// Whether `expected`, in which a line "..." stands for any lines, fits `actual`.
inline bool fits(const QString &expected, const QString &actual)
{
    QString pattern;
    for (const QString &line : expected.split(QLatin1Char('\n')))
        pattern += line == QLatin1String("...") ? QStringLiteral("(?:.*\n)*")
                                                : QRegularExpression::escape(line) + QLatin1Char('\n');
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
        .match(actual + QLatin1Char('\n'))
        .hasMatch();
}
