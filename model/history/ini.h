// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace reckoner {

/// A file in the form of Python's configparser: sections, options without case, values over several
/// indented lines, `%(name)s` and `%%`, a [DEFAULT] section that all others inherit from.
/// Source: docs.python.org/3/library/configparser.html, "Supported INI File Structure".
class IniFile
{
public:
    static IniFile parse(const QByteArray &text);

    QStringList sections() const { return m_order; }
    /// Whether the section itself, not [DEFAULT], has the option.
    bool has(const QString &section, const QString &option) const;
    bool hasDefault(const QString &option) const;
    /// The value with `%(name)s` filled in from the section, [DEFAULT] and `here`. A name that is not
    /// known stays as it is written.
    std::optional<QString> value(const QString &section, const QString &option, const QString &here) const;

private:
    std::optional<QString> raw(const QString &section, const QString &option) const;
    QString filled(const QString &section, const QString &text, const QString &here, int depth) const;

    QStringList m_order;
    std::map<QString, std::map<QString, QString>> m_sections;
};

} // namespace reckoner
