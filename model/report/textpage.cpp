// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/textpage.h"

#include "model/report/visible.h"

#include <algorithm>

namespace reckoner {

QString TextPage::ink(const QString &text, Ink color) const
{
    if (!m_options.color || color == Ink::Plain || text.isEmpty())
        return text;
    static constexpr const char *codes[] = {"0", "1", "2", "31", "33", "32"};
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(codes[static_cast<int>(color)]), text);
}

TextPage::Ink TextPage::inkOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Ink::Red;
    case Severity::Warning:
        return Ink::Yellow;
    case Severity::Info:
        break;
    }
    return Ink::Dim;
}

QStringList TextPage::wrap(const QString &text, int width) const
{
    QStringList lines;
    QString line;
    for (const QString &word : visibleLine(text).split(QLatin1Char(' '))) {
        // A build server that reads the log takes a line that begins like this for a command.
        const bool isCommand = word.startsWith(QLatin1String("::")) || word.startsWith(QLatin1String("##["));
        if (!line.isEmpty() && !isCommand && line.size() + 1 + word.size() > width) {
            lines.append(line);
            line.clear();
        }
        line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    lines.append(line);
    return lines;
}

void TextPage::blank()
{
    if (!m_text.isEmpty() && !m_text.endsWith(QLatin1String("\n\n")))
        m_text += QLatin1Char('\n');
}

void TextPage::heading(const QString &text)
{
    blank();
    m_text += ink(visibleLine(text), Ink::Bold) + QLatin1Char('\n');
}

void TextPage::line(const QString &text, int indent, int hang, Ink color)
{
    const QStringList lines = wrap(text, std::max(20, m_options.width - indent - hang));
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_text +=
            QString(indent + (i ? hang : 0), QLatin1Char(' ')) + ink(lines.at(i), color) + QLatin1Char('\n');
}

void TextPage::entry(const QString &label, int labelWidth, const QString &text, int indent, Ink labelInk)
{
    const QStringList lines = wrap(text, std::max(20, m_options.width - indent - labelWidth - 1));
    const QString padding(std::max<qsizetype>(0, labelWidth - label.size()), QLatin1Char(' '));
    m_text += QString(indent, QLatin1Char(' ')) + ink(label, labelInk);
    if (!text.isEmpty())
        m_text += padding + QLatin1Char(' ') + lines.first();
    m_text += QLatin1Char('\n');
    for (qsizetype i = 1; i < lines.size(); ++i)
        m_text += QString(indent + labelWidth + 1, QLatin1Char(' ')) + lines.at(i) + QLatin1Char('\n');
}

} // namespace reckoner
