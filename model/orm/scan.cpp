// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/scan.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::orm {

namespace {

bool isTest(const QString &relative)
{
    const QStringList parts = relative.split(QLatin1Char('/'));
    for (int i = 0; i + 1 < parts.size(); ++i) {
        if (parts.at(i) == QLatin1String("tests") || parts.at(i) == QLatin1String("test"))
            return true;
    }
    const QString &name = parts.last();
    return name.startsWith(QLatin1String("test_")) || name.endsWith(QLatin1String("_test.py")) ||
           name == QLatin1String("conftest.py");
}

/// Models declared inside a migration are not the project's models.
bool isMigration(const QByteArray &text)
{
    static const QRegularExpression revision(QStringLiteral("^(down_)?revision\\b[^=\\n]*="),
                                             QRegularExpression::MultilineOption);
    return text.contains("def upgrade") && revision.match(QString::fromUtf8(text)).hasMatch();
}

bool speaksOfModels(const QByteArray &text)
{
    return text.contains("sqlalchemy") || text.contains("sqlmodel") || text.contains("SQLModel") ||
           text.contains("db.Model") || text.contains("mapped_column") || text.contains("__tablename__");
}

QString parentOf(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.left(path.lastIndexOf(QLatin1Char('/'))) : QString();
}

} // namespace

Scan scanPython(const FileTree &files, const ModelsOptions &options, const Progress &progress)
{
    Scan scan;
    const QString prefix = options.folder.isEmpty() ? QString() : options.folder + QLatin1Char('/');
    const auto addRoot = [&](const QString &root) {
        if (!scan.roots.contains(root))
            scan.roots.append(root);
    };
    for (const QString &root : options.sourceRoots)
        addRoot(root);
    addRoot(options.folder);
    addRoot(prefix + QStringLiteral("src"));

    QStringList parents;
    const QStringList found = files.find(QStringLiteral(".py"), options.folder);
    qint64 done = 0;
    for (const QString &path : found) {
        progress.reached(done++, found.size());
        if (progress.cancel.isCancelled())
            return scan;
        const bool excluded =
            std::any_of(options.exclude.begin(), options.exclude.end(), [&](const QString &folder) {
                return path == folder || path.startsWith(folder + QLatin1Char('/'));
            });
        if (excluded || isTest(path.mid(prefix.size())))
            continue;
        const Result<QByteArray> text = files.read(path);
        if (!text && text.error().code != QLatin1String("file.missing")) // of a link that leads nowhere
            scan.unread.push_back(text.error());
        if (!text || isMigration(*text))
            continue;
        ++scan.looked;
        scan.texts.insert(path, *text);
        (speaksOfModels(*text) ? scan.candidates : scan.others).append(path);
        // imports start above the outermost package
        QString folder = parentOf(path);
        while (!folder.isEmpty() && files.isFile(folder + QStringLiteral("/__init__.py")))
            folder = parentOf(folder);
        if (!parents.contains(folder))
            parents.append(folder);
    }
    std::stable_sort(parents.begin(), parents.end(), [](const QString &left, const QString &right) {
        return left.count(QLatin1Char('/')) < right.count(QLatin1Char('/'));
    });
    for (const QString &parent : parents)
        addRoot(parent);
    addRoot(QString());
    return scan;
}

QStringList filesSubclassing(const Scan &scan, const QStringList &files, const QStringList &names)
{
    if (names.isEmpty())
        return {};
    QStringList escaped;
    for (const QString &name : names)
        escaped.append(QRegularExpression::escape(name));
    const QRegularExpression pattern(
        QStringLiteral("^\\s*class\\s+\\w+\\s*\\([^)]*\\b(%1)\\b").arg(escaped.join(QLatin1Char('|'))),
        QRegularExpression::MultilineOption);
    QStringList result;
    for (const QString &file : files) {
        const QByteArray text = scan.texts.value(file);
        if (text.contains("class ") && pattern.match(QString::fromUtf8(text)).hasMatch())
            result.append(file);
    }
    return result;
}

std::optional<QStringList> filesOfMetadata(const Scan &scan)
{
    // Ways to come by a base or to change a MetaData that are not told by where it is made.
    static const QRegularExpression unsure(
        QStringLiteral("sqlmodel|SQLModel|flask_sqlalchemy|SQLAlchemy\\s*\\(|automap_base|generate_base|"
                       "as_declarative|registry|\\.Model\\b|\\.(?:schema|naming_convention)\\s*=[^=]|"
                       "\\b(?:MetaData|DeclarativeBase|declarative_base|Table)\\s+as\\b|"
                       "=\\s*(?:\\w+\\.)*(?:MetaData|declarative_base|Table)\\s*$|setattr"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression own(QStringLiteral("\\bTable\\s*\\(|^[ \\t]+metadata\\s*[:=]"),
                                        QRegularExpression::MultilineOption);
    QStringList files;
    bool any = false;
    for (const QStringList *paths : {&scan.candidates, &scan.others}) {
        for (const QString &path : *paths) {
            const QByteArray &text = *scan.texts.constFind(path);
            any = any || text.contains("MetaData") || text.contains("naming_convention") ||
                  text.contains(".schema") || text.contains("setattr");
        }
    }
    if (!any)
        return files;
    for (const QStringList *paths : {&scan.candidates, &scan.others}) {
        for (const QString &path : *paths) {
            const QByteArray &bytes = *scan.texts.constFind(path);
            const QString text = QString::fromUtf8(bytes);
            if (text.contains(unsure))
                return std::nullopt;
            if (bytes.contains("MetaData") || bytes.contains("naming_convention") ||
                bytes.contains("DeclarativeBase") || bytes.contains("declarative_base") || text.contains(own))
                files.append(path);
        }
    }
    return files;
}

std::vector<int> linesOfDefinitions(const QByteArray &bytes)
{
    static const QRegularExpression definition(
        QStringLiteral("\\b(?:MetaData|declarative_base|Table)\\s*\\(|^[ \\t]*class\\s+\\w+\\s*\\([^)]*"
                       "\\bDeclarativeBase"),
        QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(bytes);
    std::vector<int> lines;
    int line = 1;
    qsizetype counted = 0;
    for (auto it = definition.globalMatch(text); it.hasNext();) {
        const qsizetype start = it.next().capturedStart();
        line += static_cast<int>(QStringView(text).mid(counted, start - counted).count(QLatin1Char('\n')));
        counted = start;
        lines.push_back(line);
    }
    return lines;
}

QString lockedVersion(const FileTree &files, const QString &folder, const QString &package)
{
    QString at = folder;
    while (true) {
        const QString prefix = at.isEmpty() ? QString() : at + QLatin1Char('/');
        for (const char *name : {"uv.lock", "poetry.lock", "pdm.lock"}) {
            if (const Result<QByteArray> text = files.read(prefix + QLatin1String(name))) {
                const QRegularExpression entry(QStringLiteral("name = \"%1\"\\s*\\nversion = \"([^\"]+)\"")
                                                   .arg(QRegularExpression::escape(package)));
                if (const auto match = entry.match(QString::fromUtf8(*text)); match.hasMatch())
                    return match.captured(1);
            }
        }
        for (const char *name : {"requirements.txt", "requirements/base.txt"}) {
            if (const Result<QByteArray> text = files.read(prefix + QLatin1String(name))) {
                const QRegularExpression entry(
                    QStringLiteral("^%1\\s*==\\s*([0-9][\\w.]*)").arg(QRegularExpression::escape(package)),
                    QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
                if (const auto match = entry.match(QString::fromUtf8(*text)); match.hasMatch())
                    return match.captured(1);
            }
        }
        if (at.isEmpty())
            return {};
        at = parentOf(at);
    }
}

} // namespace reckoner::orm
