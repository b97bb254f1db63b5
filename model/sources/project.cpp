// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/libraries.h"
#include "model/history/packedreplay.h"
#include "model/introspect/absent.h"
#include "model/schema/packed.h"
#include "model/sources/read.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

struct SourcesText
{
    Q_DECLARE_TR_FUNCTIONS(SourcesText)
};

std::shared_ptr<const ReadingCache> readingCache;

} // namespace

void setReadingCache(std::shared_ptr<const ReadingCache> cache)
{
    readingCache = std::move(cache);
}

Result<Project> openProject(const QString &folder, const QString &gitRef, const QStringList &sourceRoots)
{
    const Result<std::shared_ptr<const FileTree>> files =
        gitRef.isEmpty() ? openFolder(folder) : openFolderAt(gitRef, folder);
    if (!files)
        return files.forward();
    Project project;
    project.folder = folder;
    project.gitRef = gitRef;
    project.name = QDir(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())).dirName();
    if (!gitRef.isEmpty())
        project.name = SourcesText::tr("%1 at %2").arg(project.name, gitRef);
    for (const QString &root : sourceRoots) {
        if (!QFileInfo(root).isDir())
            return unexpected(QStringLiteral("folder.missing"),
                              SourcesText::tr("There is no folder %1.").arg(root), Place{root});
    }
    project.files = withLibraries(*files, sourceRoots + findLibraries(folder));
    project.cache = readingCache;
    Result<std::vector<AlembicRoot>> roots = findAlembicRoots(project.files);
    if (roots)
        project.roots = *std::move(roots);
    else
        project.historyError = roots.error();
    return project;
}

std::vector<DialectId> namedDialects(const Project &project)
{
    std::set<DialectId> named;
    for (const AlembicRoot &root : project.roots) {
        const QString scheme = root.urlText.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('+'), 0, 0);
        if (const auto dialect = dialectFromName(scheme))
            named.insert(*dialect);
    }
    if (named.empty()) {
        for (const QString &path : project.files->find(QStringLiteral(".py"))) {
            const Result<QByteArray> text = project.files->read(path);
            if (!text)
                continue;
            if (text->contains("dialects.postgresql") || text->contains("dialects import postgresql"))
                named.insert(DialectId::PostgreSql);
            if (text->contains("dialects.sqlite") || text->contains("dialects import sqlite"))
                named.insert(DialectId::Sqlite);
            if (named.size() > 1)
                break;
        }
    }
    return {named.begin(), named.end()};
}

namespace {

Result<DialectId> anyDialect(const std::optional<DialectId> &asked, const std::optional<DialectId> &live,
                             const std::vector<const Project *> &projects)
{
    if (asked && live && *asked != *live)
        return unexpected(QStringLiteral("dialect.two"),
                          SourcesText::tr("--dialect says %1 but the database is %2.")
                              .arg(dialectName(*asked), dialectName(*live)));
    if (asked)
        return *asked;
    if (live)
        return *live;
    std::set<DialectId> named;
    for (const Project *project : projects) {
        const std::vector<DialectId> found = namedDialects(*project);
        named.insert(found.begin(), found.end());
    }
    if (named.size() == 1)
        return *named.begin();
    return unexpected(
        QStringLiteral("dialect.unknown"),
        named.empty()
            ? SourcesText::tr(
                  "Nothing here says which database this is for; add --dialect postgresql or --dialect "
                  "sqlite.")
            : SourcesText::tr(
                  "This is for more than one database; add --dialect postgresql or --dialect sqlite."));
}

} // namespace

Result<DialectId> chooseDialect(const std::optional<DialectId> &asked, const std::optional<DialectId> &live,
                                const std::vector<const Project *> &projects)
{
    const Result<DialectId> chosen = anyDialect(asked, live, projects);
#ifndef RECKONER_POSTGRESQL
    if (chosen && *chosen == DialectId::PostgreSql)
        return postgresAbsent();
#endif
    return chosen;
}

Result<const AlembicRoot *> chooseRoot(const Project &project, const QString &name)
{
    if (project.roots.empty())
        return Unexpected{*project.historyError};
    if (name.isEmpty() && project.roots.size() == 1)
        return &project.roots.front();
    QStringList names;
    for (const AlembicRoot &root : project.roots) {
        if (root.name == name)
            return &root;
        names.append(root.name);
    }
    if (name.isEmpty())
        return unexpected(QStringLiteral("root.several"),
                          SourcesText::tr("%1 has several migration histories; add --root with one of: %2.")
                              .arg(project.folder, names.join(QStringLiteral(", "))));
    return unexpected(QStringLiteral("root.unknown"),
                      SourcesText::tr("%1 has no migration history called %2; there is: %3.")
                          .arg(project.folder, name, names.join(QStringLiteral(", "))));
}

static orm::ModelsOptions modelsOptions(const Project &project, const AlembicRoot *root, DialectId dialect)
{
    orm::ModelsOptions options;
    options.dialect = dialect;
    for (const AlembicRoot &each : project.roots) {
        // env.py beside the models is common; only the scripts' folders are passed over.
        for (const QString &folder : each.versionLocations)
            options.exclude.append(folder);
    }
    for (const AlembicRoot &each : project.roots) {
        if (!root || &each == root)
            options.environments.append(each.scriptLocation.isEmpty()
                                            ? QStringLiteral("env.py")
                                            : each.scriptLocation + QStringLiteral("/env.py"));
    }
    if (root && project.roots.size() > 1 && !root->ini.isEmpty()) {
        const qsizetype slash = root->ini.lastIndexOf(QLatin1Char('/'));
        options.folder = slash < 0 ? QString() : root->ini.left(slash);
    }
    return options;
}

/// What a reading depends on besides the files. The list of each struct's members is its whole: one more does
/// not compile.
static Packer keyOf(const char *what, const Project &project)
{
    Packer key;
    key(QByteArray(what));
    key(QFileInfo(project.folder).canonicalFilePath());
    key(project.gitRef);
    key(project.name);
    key(project.files->libraries());
    key(SourcesText::tr("Reading the models of %1")); // the language that notes are in
    return key;
}

static QByteArray modelsKey(const char *what, const Project &project, const orm::ModelsOptions &options)
{
    const auto &[dialect, folder, exclude, environments, sourceRoots] = options;
    Packer key = keyOf(what, project);
    key(dialect);
    key(folder);
    key(exclude);
    key(environments);
    key(sourceRoots);
    return key.bytes();
}

static QByteArray historyKey(const Project &project, const AlembicRoot &root, const HistoryOptions &options)
{
    const auto &[name, ini, script, versions, table, tableSchema, pythonPath, url] = root;
    const auto &[dialect, metadata, sourceRoots] = options;
    Packer key = keyOf("history", project);
    for (const QString &text : {name, ini, script, table, tableSchema, url})
        key(text);
    for (const QStringList &list : {versions, pythonPath, sourceRoots})
        key(list);
    key(dialect);
    key(metadata.schema);
    key(metadata.namingConvention);
    return key.bytes();
}

static QByteArray packedModels(const orm::ModelsResult &models)
{
    Packer packer;
    packer(packed(*models.snapshot));
    packer(models.files);
    packer(models.classes);
    packer(models.metadata.schema);
    packer(models.metadata.namingConvention);
    packer(models.metadata.tokens.empty());
    return packer.bytes();
}

/// Tokens that are Python functions are read again.
static std::optional<orm::ModelsResult> unpackedModels(const QByteArray &bytes, const Project &project,
                                                       const orm::ModelsOptions &options)
{
    Unpacker unpacker(bytes);
    orm::ModelsResult models;
    QByteArray snapshot;
    bool wholeMetadata = false;
    unpacker(snapshot);
    unpacker(models.files);
    unpacker(models.classes);
    unpacker(models.metadata.schema);
    unpacker(models.metadata.namingConvention);
    unpacker(wholeMetadata);
    models.snapshot = unpackedSnapshot(snapshot);
    if (unpacker.failed() || !models.snapshot)
        return std::nullopt;
    if (!wholeMetadata)
        models.metadata = orm::readMetadata(project.files, options);
    return models;
}

Result<orm::ModelsResult> readProjectModels(const Project &project, const AlembicRoot *root,
                                            DialectId dialect, const Progress &progress)
{
    progress.say(SourcesText::tr("Reading the models of %1").arg(project.name));
    const orm::ModelsOptions options = modelsOptions(project, root, dialect);
    if (!project.cache)
        return orm::readModels(project.files, options, progress);
    const QByteArray key = modelsKey("models", project, options);
    if (const auto kept = project.cache->find(key, project.files)) {
        if (std::optional<orm::ModelsResult> models = unpackedModels(kept->content, project, options))
            return *std::move(models);
    }
    const auto files = std::make_shared<RecordingTree>(project.files);
    Result<orm::ModelsResult> models = orm::readModels(files, options, progress);
    if (models && models->snapshot && !files->moved())
        project.cache->keep(key, files->record(), packedModels(*models));
    return models;
}

orm::MetadataInfo readProjectMetadata(const Project &project, const AlembicRoot &root, DialectId dialect,
                                      const Progress &progress)
{
    const orm::ModelsOptions options = modelsOptions(project, &root, dialect);
    if (!options.folder.isEmpty() && !project.files->isFolder(options.folder))
        return {};
    if (!project.cache)
        return orm::readMetadata(project.files, options, progress);
    const QByteArray key = modelsKey("metadata", project, options);
    if (const auto kept = project.cache->find(key, project.files)) {
        Unpacker unpacker(kept->content);
        orm::MetadataInfo info;
        unpacker(info.schema);
        unpacker(info.namingConvention);
        if (!unpacker.failed())
            return info;
    }
    const auto files = std::make_shared<RecordingTree>(project.files);
    orm::MetadataInfo info = orm::readMetadata(files, options, progress);
    if (info.tokens.empty() && !files->moved() && !progress.cancel.isCancelled()) {
        Packer packer;
        packer(info.schema);
        packer(info.namingConvention);
        project.cache->keep(key, files->record(), packer.bytes());
    }
    return info;
}

Result<std::shared_ptr<Replay>> readProjectHistory(const Project &project, const AlembicRoot &root,
                                                   DialectId dialect, const orm::MetadataInfo &metadata,
                                                   const Progress &progress)
{
    progress.say(SourcesText::tr("Reading the migrations of %1").arg(project.name));
    HistoryOptions options;
    options.dialect = dialect;
    options.metadata = metadata;
    options.metadata.schema.clear(); // op.* makes a MetaData of its own, of which only the convention is told
    // A convention with functions is not told by its text.
    if (!project.cache || !metadata.tokens.empty())
        return readAlembic(project.files, root, options, progress);
    const QByteArray key = historyKey(project, root, options);
    std::shared_ptr<RecordingTree> files;
    std::shared_ptr<Replay> replay;
    if (const auto kept = project.cache->find(key, project.files)) {
        files = std::make_shared<RecordingTree>(kept->files, kept->record);
        replay = PackedReplay::unpack(kept->content,
                                      [files, root, options] { return alembicRunner(files, root, options); });
    }
    if (!replay) {
        files = std::make_shared<RecordingTree>(project.files);
        Result<std::shared_ptr<Replay>> read = readAlembic(files, root, options, progress);
        if (!read)
            return read;
        replay = *std::move(read);
    }
    replay->setKeeper([cache = project.cache, key, files](Replay &grown) {
        if (!files->moved())
            cache->keep(key, files->record(), PackedReplay::pack(grown));
    });
    return replay;
}

} // namespace reckoner
