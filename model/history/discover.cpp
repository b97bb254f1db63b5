// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/discover.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

namespace {

QString folderOf(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

QString nameOf(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

QString inside(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

QString withoutPassword(QString url)
{
    static const QRegularExpression password(QStringLiteral("(://[^:/@]*):[^@/]*@"));
    return url.replace(password, QStringLiteral("\\1@"));
}

bool isTestFolder(const QString &path)
{
    static const QRegularExpression test(
        QStringLiteral("(^|/)(tests?|testing|examples?|docs?|templates?)(/|$)"));
    return path.contains(test);
}

class Finder
{
public:
    explicit Finder(const FileTree &files)
        : m_files(files)
    {
    }

    QByteArray text(const QString &path) const
    {
        const Result<QByteArray> read = m_files.read(path);
        return read ? *read : QByteArray();
    }

    /// The folder that a location of a configuration means: relative to the file's folder, or to a folder
    /// above it (Alembic takes the current folder, which is usually one of these), or package form.
    QString locate(const AlembicConfig &config, QString location) const
    {
        const int colon = location.indexOf(QLatin1Char(':'));
        if (colon > 0) {
            QString package = location.left(colon);
            location = package.replace(QLatin1Char('.'), QLatin1Char('/')) + QLatin1Char('/') +
                       location.mid(colon + 1);
        }
        QStringList bases{folderOf(config.file)};
        for (const QString &path : config.pythonPath)
            bases.append(joinFolder(folderOf(config.file), path));
        bases.append(inside(folderOf(config.file), QStringLiteral("src")));
        for (QString up = folderOf(config.file); !up.isEmpty();) {
            up = folderOf(up);
            bases.append(up);
        }
        for (const QString &base : std::as_const(bases)) {
            const QString path = joinFolder(base, location);
            if (m_files.isFolder(path))
                return path;
        }
        return {};
    }

    bool hasScripts(const QString &folder) const
    {
        const QStringList names = m_files.entries(folder);
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            return name.endsWith(QLatin1String(".py")) && looksLikeMigration(text(inside(folder, name)));
        });
    }

    /// `folder` and all folders below it, parents first.
    QStringList foldersBelow(const QString &folder, int depth = 0) const
    {
        QStringList folders{folder};
        for (const QString &name : m_files.entries(folder)) {
            const QString path = inside(folder, name);
            if (depth < 12 && !name.startsWith(QLatin1Char('.')) && name != QLatin1String("__pycache__") &&
                m_files.isFolder(path))
                folders += foldersBelow(path, depth + 1);
        }
        return folders;
    }

    void readEnv(AlembicRoot &root) const
    {
        const QString env = QString::fromUtf8(text(inside(root.scriptLocation, QStringLiteral("env.py"))));
        const auto keyword = [&](const char *name, QString fallback) {
            static const QString pattern = QStringLiteral(
                "^[^#\\n]*\\b%1\\s*=\\s*(?:[\"']([^\"'\\n]+)[\"']|([A-Za-z_][A-Za-z0-9_]*)\\s*[,)\\n])");
            static const QString constant =
                QStringLiteral("^%1\\s*(?::[^=\\n]+)?=\\s*[\"']([^\"'\\n]+)[\"']");
            const QRegularExpression argument(pattern.arg(QLatin1String(name)),
                                              QRegularExpression::MultilineOption);
            const auto match = argument.match(env);
            if (!match.hasMatch())
                return fallback;
            if (!match.captured(1).isEmpty())
                return match.captured(1);
            const QRegularExpression global(constant.arg(match.captured(2)),
                                            QRegularExpression::MultilineOption);
            const auto bound = global.match(env);
            return bound.hasMatch() ? bound.captured(1) : fallback;
        };
        root.versionTable = keyword("version_table", root.versionTable);
        root.versionTableSchema = keyword("version_table_schema", root.versionTableSchema);
    }

    /// Splits a root whose scripts lie in parallel folders for several dialects (the project picks one at
    /// run time): each of these folders is a history of its own.
    std::vector<AlembicRoot> withScripts(AlembicRoot root, bool recursive) const
    {
        QStringList folders;
        bool direct = false;
        for (const QString &location : std::as_const(root.versionLocations)) {
            direct = direct || hasScripts(location);
            folders += recursive ? foldersBelow(location) : QStringList{location};
        }
        if (direct || recursive) {
            root.versionLocations = folders;
            return {root};
        }
        // No script where Alembic looks by itself: the project's env.py walks the folders below.
        folders.clear();
        for (const QString &location :
             root.versionLocations.isEmpty() ? QStringList{root.scriptLocation} : root.versionLocations) {
            for (const QString &folder : foldersBelow(location)) {
                if (!folders.contains(folder) && hasScripts(folder))
                    folders.append(folder);
            }
        }
        if (folders.isEmpty())
            return {root};
        static const QStringList dialects{QStringLiteral("sqlite"),   QStringLiteral("postgresql"),
                                          QStringLiteral("postgres"), QStringLiteral("mysql"),
                                          QStringLiteral("mariadb"),  QStringLiteral("mssql"),
                                          QStringLiteral("oracle")};
        const auto dialectOf = [&](const QString &folder) {
            for (const QString &part : folder.mid(root.scriptLocation.size()).split(QLatin1Char('/'))) {
                if (dialects.contains(part.toLower()))
                    return part;
            }
            return QString();
        };
        std::map<QString, QStringList> groups;
        for (const QString &folder : std::as_const(folders))
            groups[dialectOf(folder)].append(folder);
        std::vector<AlembicRoot> roots;
        for (const auto &[dialect, members] : groups) {
            AlembicRoot part = root;
            part.versionLocations = members;
            if (groups.size() > 1 && !dialect.isEmpty())
                part.name = dialect;
            roots.push_back(part);
        }
        return roots;
    }

    std::vector<AlembicRoot> configured(const QString &folder)
    {
        std::vector<AlembicRoot> roots;
        QStringList paths;
        for (const char *suffix : {".ini", ".cfg", ".conf", "pyproject.toml"})
            paths += m_files.find(QString::fromLatin1(suffix), folder);
        for (const QString &path : std::as_const(paths)) {
            for (const AlembicConfig &config : readAlembicConfig(path, text(path))) {
                AlembicRoot root;
                root.name = config.section;
                root.ini = path;
                root.scriptLocation = locate(config, config.scriptLocation);
                if (root.scriptLocation.isEmpty())
                    continue;
                for (const QString &location : config.versionLocations) {
                    const QString found = locate(config, location);
                    if (!found.isEmpty())
                        root.versionLocations.append(found);
                }
                const QString habit = inside(root.scriptLocation, QStringLiteral("versions"));
                if (config.versionLocations.isEmpty() && m_files.isFolder(habit))
                    root.versionLocations = {habit};
                if (!config.versionTable.isEmpty())
                    root.versionTable = config.versionTable;
                for (const QString &each : config.pythonPath)
                    root.pythonPath.append(joinFolder(folderOf(path), each));
                root.urlText = withoutPassword(config.url);
                readEnv(root);
                for (const AlembicRoot &part : withScripts(root, config.recursive))
                    add(roots, part);
            }
        }
        return roots;
    }

    std::vector<AlembicRoot> byContent(const QString &folder)
    {
        std::map<QString, QStringList> groups; // folder of env.py, else the folder of the scripts
        QString last;
        for (const QString &path : m_files.find(QStringLiteral(".py"), folder)) {
            const QString at = folderOf(path);
            if (at == last || (isTestFolder(at.mid(folder.size())) && !isTestFolder(folder)))
                continue;
            if (!looksLikeMigration(text(path)))
                continue;
            last = at;
            QString environment = at;
            QString up = at;
            for (int steps = 0; steps < 4; ++steps) {
                if (m_files.isFile(inside(up, QStringLiteral("env.py")))) {
                    environment = up;
                    break;
                }
                if (up.isEmpty() || up == folder)
                    break;
                up = folderOf(up);
            }
            groups[environment].append(at);
        }
        std::vector<AlembicRoot> roots;
        for (const auto &[environment, folders] : groups) {
            AlembicRoot root;
            root.name = nameOf(environment);
            root.scriptLocation = environment;
            const QString habit = inside(environment, QStringLiteral("versions"));
            if (folders.contains(habit))
                root.versionLocations = {habit};
            else if (folders.size() == 1)
                root.versionLocations = folders;
            readEnv(root);
            for (const AlembicRoot &part : withScripts(root, false))
                add(roots, part);
        }
        return roots;
    }

private:
    static void add(std::vector<AlembicRoot> &roots, const AlembicRoot &root)
    {
        const bool known = std::any_of(roots.begin(), roots.end(), [&](const AlembicRoot &other) {
            return other.scriptLocation == root.scriptLocation &&
                   other.versionLocations == root.versionLocations &&
                   other.versionTable == root.versionTable &&
                   other.versionTableSchema == root.versionTableSchema;
        });
        if (!known)
            roots.push_back(root);
    }

    const FileTree &m_files;
};

/// Names by which --root picks one: the section, else the ini's folder, else the folder of the scripts,
/// whatever first tells those of one section apart.
void nameApart(std::vector<AlembicRoot> &roots)
{
    std::map<QString, std::vector<AlembicRoot *>> groups;
    for (AlembicRoot &root : roots)
        groups[root.name].push_back(&root);
    const auto candidate = [](const AlembicRoot &root, int level) {
        switch (level) {
        case 0:
            return nameOf(folderOf(root.ini));
        case 1:
            return nameOf(root.scriptLocation);
        case 2:
            return root.scriptLocation;
        default:
            return root.versionLocations.value(0, root.scriptLocation);
        }
    };
    for (auto &[section, group] : groups) {
        for (int level = 0; group.size() > 1 && level < 4; ++level) {
            std::set<QString> names;
            for (const AlembicRoot *root : group)
                names.insert(candidate(*root, level));
            if (level < 3 && (names.size() < group.size() || names.contains(QString())))
                continue;
            for (AlembicRoot *root : group)
                root->name = candidate(*root, level);
            break;
        }
    }
}

} // namespace

Result<std::vector<AlembicRoot>> findAlembicRoots(const std::shared_ptr<const FileTree> &files,
                                                  const QString &folder)
{
    Finder finder(*files);
    std::vector<AlembicRoot> roots = finder.configured(folder);
    if (roots.empty())
        roots = finder.byContent(folder);
    if (roots.empty())
        return unexpected(
            QStringLiteral("history.none"),
            QCoreApplication::translate("AlembicReader",
                                        "No Alembic history below %1: no ini file or pyproject.toml names a "
                                        "script_location that is there, and no Python file has revision, "
                                        "down_revision and upgrade().")
                .arg(folder.isEmpty() ? files->label() : folder));
    nameApart(roots);
    return roots;
}

} // namespace reckoner
