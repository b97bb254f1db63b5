// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/discover.h"

#include "model/history/ini.h"

#include <QRegularExpression>

#include <toml++/toml.h>

namespace reckoner {

namespace {

QString folderOf(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

/// version_locations and prepend_sys_path are split by path_separator, else the older
/// version_path_separator, else on blanks and commas (Alembic's legacy).
QStringList split(const QString &text, const QString &separator)
{
    static const QRegularExpression legacy(QStringLiteral(", *|(?: +)|\n"));
    QStringList parts;
    if (separator == QLatin1String("space"))
        parts = text.split(QLatin1Char(' '));
    else if (separator == QLatin1String("newline"))
        parts = text.split(QLatin1Char('\n'));
    else if (separator == QLatin1String(";"))
        parts = text.split(QLatin1Char(';'));
    else if (separator == QLatin1String("os") || separator == QLatin1String(":"))
        parts = text.split(QLatin1Char(':'));
    else
        parts = text.split(legacy);
    QStringList trimmed;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            trimmed.append(part.trimmed());
    }
    return trimmed;
}

std::vector<AlembicConfig> readIni(const QString &path, const QByteArray &text)
{
    std::vector<AlembicConfig> configs;
    const IniFile ini = IniFile::parse(text);
    // Paths that begin with '/' start at the root of the tree: %(here)s is the file's folder.
    const QString here = QLatin1Char('/') + folderOf(path);
    for (const QString &section : ini.sections()) {
        const bool own = ini.has(section, QStringLiteral("script_location"));
        const bool inherited =
            ini.hasDefault(QStringLiteral("script_location")) &&
            (section == QLatin1String("alembic") || ini.has(section, QStringLiteral("version_locations")));
        if (!own && !inherited)
            continue;
        const auto value = [&](const char *option) {
            return ini.value(section, QString::fromLatin1(option), here).value_or(QString());
        };
        AlembicConfig config;
        config.file = path;
        config.section = section;
        config.scriptLocation = value("script_location");
        QString separator = value("path_separator");
        const QString paths = separator;
        if (separator.isEmpty())
            separator = value("version_path_separator");
        config.versionLocations = split(value("version_locations"), separator);
        config.recursive = value("recursive_version_locations") == QLatin1String("true");
        config.pythonPath = split(value("prepend_sys_path"), paths);
        config.versionTable = value("version_table");
        config.url = value("sqlalchemy.url");
        configs.push_back(config);
    }
    return configs;
}

QString fillHere(std::string_view text, const QString &here)
{
    QString filled = QString::fromUtf8(text.data(), static_cast<int>(text.size()));
    filled.replace(QLatin1String("%(here)s"), here);
    return filled.replace(QLatin1String("%%"), QLatin1String("%"));
}

std::vector<AlembicConfig> readToml(const QString &path, const QByteArray &text)
{
    const QString here = QLatin1Char('/') + folderOf(path);
    try {
        const toml::table document =
            toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
        const auto *section = document["tool"]["alembic"].as_table();
        if (!section)
            return {};
        const auto &table = *section;
        const auto list = [&](const char *key) {
            QStringList values;
            if (const toml::array *array = table[key].as_array()) {
                for (const toml::node &node : *array) {
                    if (const auto value = node.value<std::string_view>())
                        values.append(fillHere(*value, here));
                }
            }
            return values;
        };
        AlembicConfig config;
        config.file = path;
        config.section = QStringLiteral("alembic");
        config.scriptLocation = fillHere(table["script_location"].value_or(std::string_view()), here);
        config.versionLocations = list("version_locations");
        config.recursive = table["recursive_version_locations"].value_or(false);
        config.pythonPath = list("prepend_sys_path");
        if (config.scriptLocation.isEmpty())
            return {};
        return {config};
    } catch (const toml::parse_error &) {
        // Not this reader's business: a broken pyproject.toml is told by the project's own tools.
        return {};
    }
}

} // namespace

QString joinFolder(const QString &folder, const QString &path)
{
    QStringList parts;
    if (!path.startsWith(QLatin1Char('/')))
        parts = folder.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part == QLatin1String(".."))
            parts.isEmpty() ? void() : parts.removeLast();
        else if (part != QLatin1String("."))
            parts.append(part);
    }
    return parts.join(QLatin1Char('/'));
}

bool looksLikeMigration(const QByteArray &text)
{
    static const QRegularExpression revision(QStringLiteral("^revision\\s*(?::[^=\\n]+)?="),
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression down(QStringLiteral("^down_revision\\s*(?::[^=\\n]+)?="),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression upgrade(QStringLiteral("^(?:async )?def upgrade|^upgrade\\s*="),
                                            QRegularExpression::MultilineOption);
    if (!text.contains("down_revision") || !text.contains("upgrade"))
        return false;
    const QString source = QString::fromUtf8(text);
    return source.contains(revision) && source.contains(down) && source.contains(upgrade);
}

std::vector<AlembicConfig> readAlembicConfig(const QString &path, const QByteArray &text)
{
    if (path.endsWith(QLatin1String(".toml")))
        return text.contains("alembic") ? readToml(path, text) : std::vector<AlembicConfig>();
    return text.contains("script_location") ? readIni(path, text) : std::vector<AlembicConfig>();
}

} // namespace reckoner
