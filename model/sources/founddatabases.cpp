// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/founddatabases.h"

#include "model/history/ini.h"
#include "model/sources/databasefields.h"
#include "model/sources/dotenv.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace reckoner {

namespace {

/// Larger ones are no settings that a person wrote.
constexpr qsizetype largestFile = 1 << 20;

struct Named
{
    QString url;
    QString key;
    int line = 0;
    bool hasPassword = false; ///< besides one in the URL
};

QString backendOf(const QString &scheme)
{
    static const std::map<QString, QString> known{
        {QStringLiteral("postgresql"), QStringLiteral("postgresql")},
        {QStringLiteral("postgres"), QStringLiteral("postgresql")},
        {QStringLiteral("postgis"), QStringLiteral("postgresql")},
        {QStringLiteral("sqlite"), QStringLiteral("sqlite")},
        {QStringLiteral("mysql"), QStringLiteral("mysql")},
        {QStringLiteral("mariadb"), QStringLiteral("mariadb")},
        {QStringLiteral("mssql"), QStringLiteral("mssql")},
        {QStringLiteral("oracle"), QStringLiteral("oracle")},
        {QStringLiteral("cockroachdb"), QStringLiteral("cockroachdb")},
        {QStringLiteral("redshift"), QStringLiteral("redshift")},
        {QStringLiteral("snowflake"), QStringLiteral("snowflake")},
        {QStringLiteral("bigquery"), QStringLiteral("bigquery")},
        {QStringLiteral("duckdb"), QStringLiteral("duckdb")},
        {QStringLiteral("clickhouse"), QStringLiteral("clickhouse")},
    };
    const auto found = known.find(scheme.section(QLatin1Char('+'), 0, 0).toLower());
    return found == known.end() ? QString() : found->second;
}

bool isUnfilled(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\$\\{|\\$[A-Z_]{2,}|%\\([^)]*\\)s|\\{\\{|<[^>]+>"));
    return text.contains(name);
}

/// What stands in the place of a password, in the URL's head or among its parameters.
bool holdsPassword(const QString &url)
{
    static const QRegularExpression head(QStringLiteral("://[^:@/?]*:(?!\\d+(?:/[^@?]*)?(?:\\?|$))(.*)@"));
    static const QRegularExpression query(QStringLiteral("[?&](?:ssl)?password=([^&]*)"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &form : {head, query}) {
        const QString text = form.match(url).captured(1);
        if (!text.isEmpty() && !isUnfilled(text))
            return true;
    }
    return false;
}

QString folderOf(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

bool isExampleName(const QString &name)
{
    static const QRegularExpression word(
        QStringLiteral("(?:^|[._-])(?:example|sample|template|tmpl|dist|defaults?)(?:[._-]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return name.contains(word);
}

bool isEnvName(const QString &name)
{
    return name == QLatin1String(".env") || name.startsWith(QLatin1String(".env.")) ||
           name.endsWith(QLatin1String(".env")) || name.contains(QLatin1String(".env."));
}

/// The spec of an SQLite URL with an absolute path.
QString sqliteSpec(const QString &url, const FileTree &files, const QString &root, const QString &folder)
{
    QString path = url.section(QLatin1Char(':'), 1);
    if (path.startsWith(QLatin1String("///")))
        path = path.mid(3).section(QLatin1Char('?'), 0, 0);
    else if (path.startsWith(QLatin1String("//")))
        path = path.mid(2).section(QLatin1Char('?'), 0, 0);
    if (path.startsWith(QLatin1String("file:"))) // an URI of SQLite's own
        path.remove(0, 5);
    if (path.isEmpty() || path.contains(QLatin1String(":memory:")))
        return {};
    if (!QDir::isAbsolutePath(path)) {
        const auto inTree = [&](const QString &below) {
            return QDir::cleanPath(below.isEmpty() ? path : below + QLatin1Char('/') + path);
        };
        const bool atRoot = !files.isFile(inTree(folder)) && files.isFile(inTree({}));
        path = QDir(root).absoluteFilePath(inTree(atRoot ? QString() : folder));
    }
    return QStringLiteral("sqlite:") + QDir::cleanPath(path);
}

/// Nullopt if the text names no database.
std::optional<FoundDatabase> understood(const Named &named, const QString &file, const FileTree &files,
                                        const QString &root)
{
    const QString scheme = named.url.section(QLatin1Char(':'), 0, 0);
    FoundDatabase found;
    found.backend = backendOf(scheme);
    if (found.backend.isEmpty() || !named.url.contains(QLatin1Char(':')))
        return std::nullopt;
    found.place = {file, named.line, 0};
    found.key = named.key;
    found.isExample = isExampleName(file.section(QLatin1Char('/'), -1));
    found.hasPassword = named.hasPassword || holdsPassword(named.url);
    const QString clean = withoutPassword(named.url);
    // Parameters of other backends may hold anything: mssql's odbc_connect has the password in it.
    found.spec = clean.section(QLatin1Char('?'), 0, 0);
    if (isUnfilled(clean)) {
        found.kind = FoundDatabase::Kind::Incomplete;
    } else if (found.backend == QLatin1String("sqlite")) {
        const QString spec = sqliteSpec(clean, files, root, folderOf(file));
        found.kind = spec.isEmpty() ? FoundDatabase::Kind::InMemory : FoundDatabase::Kind::Usable;
        if (!spec.isEmpty())
            found.spec = spec;
    } else if (found.backend == QLatin1String("postgresql")) {
        const Result<SourceSpec> spec =
            parseDatabaseSpec(QStringLiteral("postgresql:") + clean.section(QLatin1Char(':'), 1));
        if (!spec)
            found.kind = FoundDatabase::Kind::Incomplete;
        else
            found.spec = DatabaseFields::of(*spec).toSpec();
    } else {
        found.kind = FoundDatabase::Kind::Other;
    }
    return found;
}

int lineOf(const QStringList &lines, const QString &section, const QString &option)
{
    QString at;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.startsWith(QLatin1Char('[')) && line.contains(QLatin1Char(']')))
            at = line.mid(1, line.indexOf(QLatin1Char(']')) - 1);
        else if (at == section && line.startsWith(option, Qt::CaseInsensitive))
            return int(i) + 1;
    }
    return 0;
}

std::vector<Named> inIni(const QByteArray &text, const QString &here)
{
    const QString option = QStringLiteral("sqlalchemy.url");
    if (!text.contains("sqlalchemy.url"))
        return {};
    const IniFile ini = IniFile::parse(text);
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    QStringList sections = ini.sections();
    sections.prepend(QStringLiteral("DEFAULT"));
    std::vector<Named> found;
    for (const QString &section : sections) {
        if (!ini.has(section, option))
            continue;
        const QString url = ini.value(section, option, here).value_or(QString());
        found.push_back({url.trimmed(), option, lineOf(lines, section, option)});
    }
    return found;
}

std::vector<Named> inToml(const QByteArray &text, const QString &here)
{
    static const QRegularExpression option(
        QStringLiteral("^\\s*\"?(sqlalchemy\\.url|sqlalchemy_url|database_url)\"?\\s*=\\s*([\"'])(.*?)\\2"));
    std::vector<Named> found;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = option.match(lines[i]);
        if (match.hasMatch())
            found.push_back(
                {match.captured(3).replace(QLatin1String("%(here)s"), here), match.captured(1), int(i) + 1});
    }
    return found;
}

/// Variables that name a server piece by piece: libpq's own, and those of the image "postgres".
void addPieces(const std::vector<DotenvEntry> &entries, std::vector<Named> &found)
{
    struct Words
    {
        QStringList host, port, user, database, password;
    };
    const auto word = [](const char *text) { return QString::fromLatin1(text); };
    const Words forms[] = {
        {{word("PGHOST")}, {word("PGPORT")}, {word("PGUSER")}, {word("PGDATABASE")}, {word("PGPASSWORD")}},
        {{word("POSTGRES_HOST"), word("POSTGRES_SERVER")},
         {word("POSTGRES_PORT")},
         {word("POSTGRES_USER")},
         {word("POSTGRES_DB")},
         {word("POSTGRES_PASSWORD")}},
    };
    const auto entryOf = [&](const QStringList &keys) -> const DotenvEntry * {
        const auto at = std::find_if(entries.begin(), entries.end(),
                                     [&](const DotenvEntry &each) { return keys.contains(each.key); });
        return at == entries.end() || at->value.isEmpty() ? nullptr : &*at;
    };
    const auto valueOf = [&](const QStringList &keys) {
        const DotenvEntry *entry = entryOf(keys);
        return entry ? entry->value : QString();
    };
    for (const Words &form : forms) {
        const DotenvEntry *first = entryOf(form.host) ? entryOf(form.host) : entryOf(form.database);
        if (!first)
            continue;
        DatabaseFields fields;
        const QString host = valueOf(form.host);
        fields.kind =
            host.startsWith(QLatin1Char('/')) ? DatabaseFields::Kind::Socket : DatabaseFields::Kind::Server;
        (fields.kind == DatabaseFields::Kind::Socket ? fields.folder : fields.host) = host;
        fields.port = valueOf(form.port).toInt();
        fields.user = valueOf(form.user);
        fields.database = valueOf(form.database);
        const bool unfilled = isUnfilled(host + fields.user + fields.database);
        // Names that are still open must be seen as such, so they are not quoted.
        const QString url =
            unfilled ? QStringLiteral("postgresql://%1@%2/%3").arg(fields.user, host, fields.database)
                     : fields.toSpec();
        const QString password = valueOf(form.password);
        found.push_back({url, first->key, first->line, !password.isEmpty() && !isUnfilled(password)});
    }
}

std::vector<Named> inEnv(const QByteArray &text)
{
    static const QRegularExpression url(QStringLiteral("^[A-Za-z][A-Za-z0-9+_]*://"));
    const std::vector<DotenvEntry> entries = parseDotenv(text);
    std::vector<Named> found;
    for (const DotenvEntry &entry : entries) {
        if (entry.value.contains(url) || entry.value.startsWith(QLatin1String("sqlite:")))
            found.push_back({entry.value, entry.key, entry.line});
    }
    const bool postgres = std::any_of(found.begin(), found.end(), [](const Named &each) {
        return backendOf(each.url.section(QLatin1Char(':'), 0, 0)) == QLatin1String("postgresql");
    });
    // Where a URL stands beside them it is made of them.
    if (!postgres)
        addPieces(entries, found);
    return found;
}

std::vector<Named> namedIn(const QString &path, const QByteArray &text, const QString &here)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    if (isEnvName(name))
        return inEnv(text);
    return name.endsWith(QLatin1String(".toml")) ? inToml(text, here) : inIni(text, here);
}

} // namespace

std::vector<FoundDatabase> findDatabases(const FileTree &files, const QString &folder,
                                         const Progress &progress)
{
    std::vector<FoundDatabase> found;
    for (const QString &path : files.find(QString())) {
        if (progress.cancel.isCancelled())
            return found;
        const QString name = path.section(QLatin1Char('/'), -1);
        const bool wanted = isEnvName(name) || name.endsWith(QLatin1String(".ini")) ||
                            name.contains(QLatin1String(".ini.")) || name == QLatin1String("setup.cfg") ||
                            name == QLatin1String("pyproject.toml");
        if (!wanted)
            continue;
        // One that cannot be read offers nothing; its own reader says so where it is needed.
        const Result<QByteArray> text = files.read(path);
        if (!text || text->size() > largestFile)
            continue;
        const QString here = QDir::cleanPath(QDir(folder).absoluteFilePath(folderOf(path)));
        std::vector<FoundDatabase> ofFile;
        for (const Named &named : namedIn(path, *text, here)) {
            const auto database = understood(named, path, files, folder);
            const auto isSame = [&](const FoundDatabase &each) { return each.spec == database->spec; };
            if (database && std::none_of(ofFile.begin(), ofFile.end(), isSame))
                ofFile.push_back(*database);
        }
        found.insert(found.end(), ofFile.begin(), ofFile.end());
    }
    return found;
}

} // namespace reckoner
