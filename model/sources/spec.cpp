// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/spec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace reckoner {

namespace {

struct SourcesText
{
    Q_DECLARE_TR_FUNCTIONS(SourcesText)
};

Unexpected usage(const char *code, const QString &message)
{
    return unexpected(QLatin1String(code), message);
}

bool isPasswordKey(const QString &key)
{
    return key.compare(QLatin1String("password"), Qt::CaseInsensitive) == 0 ||
           key.compare(QLatin1String("sslpassword"), Qt::CaseInsensitive) == 0;
}

// postgresql://user:password@host:port/database?key=value, as libpq and SQLAlchemy read it. Written by hand
// because QUrl refuses what both allow: an empty host with a user, several hosts, a socket folder as host.
Result<PostgresTarget> parsePostgresUrl(const QString &url)
{
    static const QRegularExpression form(
        QStringLiteral("^[a-z0-9+]+://(?:(?<user>[^:@/?]*)(?::(?<password>[^@?]*))?@)?(?<hosts>[^/?]*)"
                       "(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(url);
    if (!match.hasMatch())
        return usage("spec.url",
                     SourcesText::tr("This is not a PostgreSQL URL: %1").arg(withoutPassword(url)));
    const auto part = [&](const char *name) {
        return QUrl::fromPercentEncoding(match.captured(QLatin1String(name)).toUtf8());
    };
    PostgresTarget target;
    target.user = part("user");
    target.password = part("password");
    target.database = part("database");
    // An unquoted '/' of a password would make its other half a host, which messages name.
    if (!target.password.isEmpty() && match.captured(QStringLiteral("database")).contains(QLatin1Char('@')))
        return usage("spec.url",
                     SourcesText::tr("There is an @ behind the host of this PostgreSQL URL: write / of a "
                                     "password as %2F, and @ as %40."));
    QString host = match.captured(QStringLiteral("hosts"));
    static const QRegularExpression port(QStringLiteral(":(\\d+)$"));
    if (!host.contains(QLatin1Char(','))) {
        if (const auto found = port.match(host); found.hasMatch()) {
            target.port = found.captured(1).toInt();
            host.chop(found.capturedLength());
        }
    }
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    target.host = QUrl::fromPercentEncoding(host.toUtf8());
    const QUrlQuery query(match.captured(QStringLiteral("query")));
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key == QLatin1String("host"))
            target.host = value;
        else if (key == QLatin1String("port"))
            target.port = value.toInt();
        else if (key == QLatin1String("user"))
            target.user = value;
        else if (key == QLatin1String("password"))
            target.password = value;
        else if (key == QLatin1String("dbname"))
            target.database = value;
        else
            target.parameters.emplace_back(key, value);
    }
    return target;
}

// sqlite:PATH, sqlite:///relative, sqlite:////absolute, sqlite+aiosqlite:///./app.db
QString sqlitePath(const QString &rest)
{
    QString path = rest;
    if (path.startsWith(QLatin1String("///")))
        path.remove(0, 3);
    else if (path.startsWith(QLatin1String("//")))
        path.remove(0, 2);
    else
        return path;
    // Only the URL forms have parameters; a plain path may contain a question mark.
    return path.section(QLatin1Char('?'), 0, 0);
}

bool looksLikeSqlite(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(16);
    return head.isEmpty() || head.startsWith("SQLite format 3");
}

// Splits "DIR@REV" at the first '@' after the longest existing folder.
void splitHistory(const QString &text, SourceSpec &spec)
{
    spec.path = text;
    qsizetype at = text.size();
    while (!QFileInfo(text.left(at)).isDir()) {
        at = at > 0 ? text.lastIndexOf(QLatin1Char('@'), at - 1) : -1;
        if (at < 0)
            break;
    }
    // No folder at all: the error about it should name what was meant.
    if (at < 0)
        at = text.contains(QLatin1Char('@')) ? text.indexOf(QLatin1Char('@')) : text.size();
    spec.path = text.left(at);
    spec.revision = text.mid(at + 1);
}

} // namespace

std::optional<DialectId> SourceSpec::dialect() const
{
    if (kind == Kind::Postgres)
        return DialectId::PostgreSql;
    if (kind == Kind::Sqlite)
        return DialectId::Sqlite;
    return std::nullopt;
}

QString withoutPassword(const QString &url)
{
    // Up to the last '@': an unquoted '@' or '/' of a password must not leave half of it. "host:5432/db" has
    // none before its parameters.
    static const QRegularExpression inUrl(QStringLiteral("(://[^:@/?]*):(?!\\d+(?:/[^@?]*)?(?:\\?|$)).*@"));
    static const QRegularExpression inQuery(QStringLiteral("([?&](?:ssl)?password=)[^&]*"),
                                            QRegularExpression::CaseInsensitiveOption);
    return QString(url).replace(inUrl, QStringLiteral("\\1@")).replace(inQuery, QStringLiteral("\\1"));
}

Result<SourceSpec> parseSpec(const QString &text)
{
    SourceSpec spec;
    spec.shown = withoutPassword(text);
    const QString scheme = text.section(QLatin1Char(':'), 0, 0).toLower();
    const QString rest = text.section(QLatin1Char(':'), 1);
    const QString driverless = scheme.section(QLatin1Char('+'), 0, 0);
    const bool hasScheme = text.contains(QLatin1Char(':'));

    if (hasScheme && scheme == QLatin1String("env")) {
        if (!qEnvironmentVariableIsSet(rest.toLocal8Bit().constData()))
            return usage("spec.env", SourcesText::tr("The environment variable %1 is not set.").arg(rest));
        Result<SourceSpec> inner = parseSpec(qEnvironmentVariable(rest.toLocal8Bit().constData()));
        if (!inner)
            return unexpected(
                inner.error().code,
                SourcesText::tr("The value of %1 is not a source: %2").arg(rest, inner.error().message));
        inner->shown = text;
        return inner;
    }
    if (hasScheme && (driverless == QLatin1String("postgresql") || driverless == QLatin1String("postgres"))) {
        spec.kind = SourceSpec::Kind::Postgres;
        if (rest.startsWith(QLatin1String("//"))) {
            const Result<PostgresTarget> target = parsePostgresUrl(text);
            if (!target)
                return target.forward();
            spec.postgres = *target;
            return spec;
        }
        // postgresql:service=NAME, and other key words of libpq separated by blanks.
        for (const QString &word : rest.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QString key = word.section(QLatin1Char('='), 0, 0);
            const QString value = word.section(QLatin1Char('='), 1);
            if (value.isEmpty() && isPasswordKey(key)) // one that was taken out
                continue;
            if (value.isEmpty())
                return usage(
                    "spec.url",
                    SourcesText::tr("postgresql: wants a URL, or key=value words such as service=NAME."));
            if (isPasswordKey(key)) {
                spec.postgres.password = value;
                spec.shown.replace(word, key + QLatin1Char('='));
            } else {
                spec.postgres.parameters.emplace_back(key, value);
            }
        }
        return spec;
    }
    if (hasScheme && driverless == QLatin1String("sqlite")) {
        spec.kind = SourceSpec::Kind::Sqlite;
        spec.path = sqlitePath(rest);
        if (spec.path.isEmpty() || spec.path == QLatin1String(":memory:"))
            return usage("spec.url",
                         SourcesText::tr(
                             "sqlite: wants the path of a file; a database in memory cannot be inspected."));
        return spec;
    }
    if (hasScheme && scheme == QLatin1String("models")) {
        spec.kind = SourceSpec::Kind::Models;
        spec.path = rest.isEmpty() ? QStringLiteral(".") : rest;
        return spec;
    }
    if (hasScheme && scheme == QLatin1String("history")) {
        spec.kind = SourceSpec::Kind::History;
        splitHistory(rest, spec);
        if (spec.path.isEmpty())
            spec.path = QStringLiteral(".");
        return spec;
    }
    if (hasScheme && (scheme == QLatin1String("snapshot") || scheme == QLatin1String("ddl"))) {
        spec.kind = scheme == QLatin1String("ddl") ? SourceSpec::Kind::Ddl : SourceSpec::Kind::Snapshot;
        spec.path = rest;
        return spec;
    }
    if (hasScheme && scheme == QLatin1String("git")) {
        const QString ref = rest.section(QLatin1Char(':'), 0, 0);
        const QString inner = rest.section(QLatin1Char(':'), 1);
        if (ref.isEmpty() || inner.isEmpty())
            return usage(
                "spec.git",
                SourcesText::tr("git: wants a revision and a source of files, as in git:main:models:."));
        Result<SourceSpec> files = parseSpec(inner);
        if (!files)
            return files;
        if (files->isDatabase() || !files->gitRef.isEmpty())
            return usage("spec.git",
                         SourcesText::tr("%1 is not a source of files; after git:%2: may stand models:DIR, "
                                         "history:DIR@REV, ddl:FILE or snapshot:FILE.")
                             .arg(files->shown, ref));
        files->gitRef = ref;
        files->shown = spec.shown;
        return files;
    }
    for (const char *later : {"mysql", "mariadb"}) {
        if (hasScheme && driverless == QLatin1String(later))
            return usage(
                "spec.unsupported",
                SourcesText::tr("Sources of the form %1: are not read by this version yet.").arg(driverless));
    }
    if (QFileInfo(text).isFile()) {
        if (!looksLikeSqlite(text))
            return usage("sqlite.notadatabase", SourcesText::tr("%1 is not an SQLite database.").arg(text));
        spec.kind = SourceSpec::Kind::Sqlite;
        spec.path = text;
        return spec;
    }
    if (QFileInfo(text).isDir())
        return usage("spec.unknown",
                     SourcesText::tr("%1 is a folder; say models:%1 or history:%1.").arg(text));
    if (hasScheme && !text.startsWith(QLatin1Char('/')) && !text.startsWith(QLatin1Char('.')))
        return usage(
            "spec.unknown",
            SourcesText::tr("%1 is not a source; try postgresql://..., sqlite:PATH, models:DIR, history:DIR, "
                            "ddl:FILE or snapshot:FILE.")
                .arg(spec.shown));
    return usage("file.missing", SourcesText::tr("There is no file %1.").arg(spec.shown));
}

Result<SourceSpec> parseDatabaseSpec(const QString &text)
{
    Result<SourceSpec> spec = parseSpec(text);
    if (spec && !spec->isDatabase() && spec->kind != SourceSpec::Kind::Snapshot)
        return usage("spec.database",
                     SourcesText::tr("%1 is not a database; --database wants one, or a snapshot of one.")
                         .arg(spec->shown));
    return spec;
}

} // namespace reckoner
