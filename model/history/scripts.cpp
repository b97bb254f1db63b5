// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/scripts.h"

#include "model/history/downgrade.h"
#include "model/history/repairs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace reckoner {

namespace {

struct AlembicReaderText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReaderText)
};

int lineOf(const QString &source, const QString &name)
{
    // Making a pattern ready costs more than looking through a script with it.
    static const auto binding = [](const char *variable) {
        return std::pair(
            QLatin1String(variable),
            QRegularExpression(QStringLiteral("^%1\\s*(?::[^=\\n]+)?=").arg(QLatin1String(variable)),
                               QRegularExpression::MultilineOption));
    };
    static const std::pair<QLatin1String, QRegularExpression> bindings[] = {
        binding("revision"), binding("down_revision"), binding("depends_on"), binding("branch_labels")};
    const auto bound = std::find_if(std::begin(bindings), std::end(bindings),
                                    [&](const auto &each) { return each.first == name; });
    if (bound == std::end(bindings))
        return 0;
    const auto match = bound->second.match(source);
    return match.hasMatch()
               ? static_cast<int>(source.left(match.capturedStart()).count(QLatin1Char('\n'))) + 1
               : 0;
}

/// None, a string, or a list of strings; nullopt if it is anything else.
std::optional<QStringList> names(const python::Value *value)
{
    if (!value || value->isNone())
        return QStringList();
    if (const QString *text = value->string())
        return QStringList{*text};
    const python::ListData *list = value->list();
    if (!list)
        return std::nullopt;
    QStringList all;
    for (const python::Value &item : list->items) {
        const QString *text = item.string();
        if (!text)
            return std::nullopt;
        all.append(*text);
    }
    return all;
}

/// The module's docstring, as written between its quotes.
QString docstring(const QString &source)
{
    static const QRegularExpression start(
        QStringLiteral("\\A(?:\\s*#[^\\n]*\\n|\\s*\\n)*\\s*[rRuU]?(\"\"\"|'''|\"|')"));
    const auto match = start.match(source);
    if (!match.hasMatch())
        return {};
    const int from = match.capturedEnd();
    const int to = source.indexOf(match.captured(1), from);
    return to < 0 ? QString() : source.mid(from, to - from).trimmed();
}

QString dateIn(const QString &doc)
{
    static const QRegularExpression created(QStringLiteral("^\\s*Create Date:\\s*(.+?)\\s*$"),
                                            QRegularExpression::MultilineOption);
    const auto match = created.match(doc);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression fraction(QStringLiteral("\\.\\d+"));
    QString text = match.captured(1);
    const QDateTime time = QDateTime::fromString(
        QString(text).remove(fraction).replace(QLatin1Char(' '), QLatin1Char('T')), Qt::ISODate);
    if (!time.isValid())
        return text;
    // Times without an offset are the author's; they are given as they are, not as UTC.
    return time.timeSpec() == Qt::LocalTime ? time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                                            : time.toUTC().toString(Qt::ISODate);
}

QString folderOf(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

} // namespace

QStringList importRoots(const AlembicRoot &root, const QStringList &more)
{
    QStringList roots = more + root.pythonPath;
    const QString home = folderOf(root.ini);
    roots += {home,
              home.isEmpty() ? QStringLiteral("src") : home + QStringLiteral("/src"),
              QString(),
              QStringLiteral("src"),
              folderOf(root.scriptLocation),
              root.scriptLocation};
    roots.removeDuplicates();
    return roots;
}

void readDocstring(Revision &revision, const QString &source)
{
    const QString doc = docstring(source);
    revision.message = doc.section(QStringLiteral("\n\n"), 0, 0).simplified();
    static const QRegularExpression header(QStringLiteral("^(Revision ID|Revises|Create Date):"));
    if (revision.message.contains(header))
        revision.message.clear();
    revision.date = dateIn(doc);
}

QStringList scriptFiles(const FileTree &files, const AlembicRoot &root)
{
    QStringList scripts;
    QSet<QString> known;
    for (const QString &folder :
         root.versionLocations.isEmpty() ? QStringList{root.scriptLocation} : root.versionLocations) {
        for (const QString &name : files.entries(folder)) {
            // Alembic passes these over too; other helpers among the scripts are told by their content.
            if (!name.endsWith(QLatin1String(".py")) || name.startsWith(QLatin1String("__init__")) ||
                name.startsWith(QLatin1String(".#")))
                continue;
            const QString path = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
            if (!known.contains(path) && files.isFile(path)) {
                known.insert(path);
                scripts.append(path);
            }
        }
    }
    return scripts;
}

Result<Revision> readScript(python::Interpreter &interpreter, const QString &path)
{
    const Result<QByteArray> bytes = interpreter.files().read(path);
    if (!bytes)
        return bytes.error().place.isKnown() ? bytes.forward()
                                             : unexpected(bytes.error().code, bytes.error().message,
                                                          {path, 0, 0}, bytes.error().detail);
    const QString source = QString::fromUtf8(*bytes);
    const auto module = interpreter.file(path);
    if (!module)
        return module.forward();
    const auto unreadable = [&](const QString &name) {
        Place place{path, std::max(1, lineOf(source, name)), 0};
        QString detail;
        if (!(*module)->problems.empty()) {
            const Diagnostic &problem = (*module)->problems.front();
            detail = problem.place.toString() + QLatin1String(": ") + problem.message;
            if (lineOf(source, name) == 0)
                place = problem.place;
        }
        return unexpected(QStringLiteral("python.syntax"),
                          AlembicReaderText::tr("The %1 of migration %2 cannot be read.").arg(name, path),
                          place, detail);
    };

    Revision revision;
    const python::Value *id = (*module)->global(QStringLiteral("revision"));
    if (!id || !id->string())
        return unreadable(QStringLiteral("revision"));
    revision.id = *id->string();
    revision.place = {path, lineOf(source, QStringLiteral("revision")), 1};
    const auto down = names((*module)->global(QStringLiteral("down_revision")));
    if (!down || !(*module)->global(QStringLiteral("down_revision")))
        return unreadable(QStringLiteral("down_revision"));
    revision.down = *down;
    const auto dependsOn = names((*module)->global(QStringLiteral("depends_on")));
    if (!dependsOn)
        return unreadable(QStringLiteral("depends_on"));
    revision.dependsOn = *dependsOn;
    const auto labels = names((*module)->global(QStringLiteral("branch_labels")));
    if (!labels)
        return unreadable(QStringLiteral("branch_labels"));
    revision.labels = *labels;
    readDocstring(revision, source);
    std::tie(revision.downgrade, revision.downgradePlace) = downgradeOf(**module);
    // Where nothing was before, nothing can be put right.
    if (!revision.down.isEmpty())
        revision.repairBecause = repairWords(revision.message, asksWhatIsThere(source));
    revision.repairLike = !revision.repairBecause.isEmpty();
    return revision;
}

} // namespace reckoner
