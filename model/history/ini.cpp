// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/ini.h"

#include <QRegularExpression>

namespace reckoner {

namespace {

// configparser's own limit (MAX_INTERPOLATION_DEPTH).
constexpr int maximumDepth = 10;

const QString defaultSection = QStringLiteral("DEFAULT");

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && line.at(indent).isSpace())
        ++indent;
    return indent;
}

} // namespace

IniFile IniFile::parse(const QByteArray &text)
{
    static const QRegularExpression header(QStringLiteral("^\\[(.+)\\]"));
    static const QRegularExpression option(QStringLiteral("^(.*?)\\s*(?:[=:]\\s*(.*))?$"));
    IniFile ini;
    QString section;
    QString current;
    int indent = 0;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString content = line.trimmed();
        if (content.startsWith(QLatin1Char('#')) || content.startsWith(QLatin1Char(';')))
            continue;
        if (!current.isEmpty() && (content.isEmpty() || indentOf(line) > indent)) {
            ini.m_sections[section][current] += QLatin1Char('\n') + content;
            continue;
        }
        if (content.isEmpty())
            continue;
        indent = indentOf(line);
        if (const auto match = header.match(content); match.hasMatch()) {
            section = match.captured(1);
            current.clear();
            if (section != defaultSection && !ini.m_order.contains(section))
                ini.m_order.append(section);
            ini.m_sections[section];
            continue;
        }
        if (section.isEmpty())
            continue;
        const auto match = option.match(content);
        current = match.captured(1).trimmed().toLower();
        if (!current.isEmpty())
            ini.m_sections[section][current] = match.captured(2).trimmed();
    }
    for (auto &[name, options] : ini.m_sections) {
        for (auto &[key, value] : options)
            value = value.trimmed();
    }
    return ini;
}

bool IniFile::has(const QString &section, const QString &option) const
{
    const auto it = m_sections.find(section);
    return it != m_sections.end() && it->second.contains(option);
}

bool IniFile::hasDefault(const QString &option) const
{
    return has(defaultSection, option);
}

std::optional<QString> IniFile::raw(const QString &section, const QString &option) const
{
    for (const QString &each : {section, defaultSection}) {
        if (has(each, option))
            return m_sections.at(each).at(option);
    }
    return std::nullopt;
}

QString IniFile::filled(const QString &section, const QString &text, const QString &here, int depth) const
{
    QString out;
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i) != QLatin1Char('%')) {
            out += text.at(i);
            continue;
        }
        if (i + 1 < text.size() && text.at(i + 1) == QLatin1Char('%')) {
            out += QLatin1Char('%');
            ++i;
            continue;
        }
        const int close = text.indexOf(QLatin1String(")s"), i);
        if (i + 1 >= text.size() || text.at(i + 1) != QLatin1Char('(') || close < 0) {
            out += text.at(i);
            continue;
        }
        const QString name = text.mid(i + 2, close - i - 2).toLower();
        const std::optional<QString> value = name == QLatin1String("here") ? here : raw(section, name);
        out += value && depth < maximumDepth ? filled(section, *value, here, depth + 1)
                                             : text.mid(i, close + 2 - i);
        i = close + 1;
    }
    return out;
}

std::optional<QString> IniFile::value(const QString &section, const QString &option,
                                      const QString &here) const
{
    const std::optional<QString> text = raw(section, option);
    if (!text)
        return std::nullopt;
    return filled(section, *text, here, 0);
}

} // namespace reckoner
