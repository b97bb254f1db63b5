// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/databasefields.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace reckoner {

namespace {

QString encoded(const QString &text, const char *plain = "")
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, plain));
}

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

bool DatabaseFields::isComplete() const
{
    switch (kind) {
    case Kind::Server:
    case Kind::Socket:
        return true; // libpq has a default for each
    case Kind::Service:
        return !service.trimmed().isEmpty();
    case Kind::Sqlite:
    case Kind::Snapshot:
        return !path.trimmed().isEmpty();
    case Kind::Text:
        break;
    }
    return !text.trimmed().isEmpty();
}

QString DatabaseFields::toSpec() const
{
    if (kind == Kind::Text)
        return text.trimmed();
    if (kind == Kind::Sqlite)
        return QStringLiteral("sqlite:") + path;
    if (kind == Kind::Snapshot)
        return QStringLiteral("snapshot:") + path;
    const bool nameOnly = database.isEmpty() && user.isEmpty() && parameters.empty();
    if (kind == Kind::Service && nameOnly && !service.contains(QLatin1Char(' ')))
        return QStringLiteral("postgresql:service=") + service;
    QString spec = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        spec += encoded(user) + QLatin1Char('@');
    if (kind == Kind::Server) {
        spec += host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : encoded(host);
        if (port)
            spec += QLatin1Char(':') + QString::number(port);
    }
    if (!database.isEmpty())
        spec += QLatin1Char('/') + encoded(database);
    QStringList query;
    if (kind == Kind::Socket && !folder.isEmpty())
        query.append(QStringLiteral("host=") + encoded(folder, "/"));
    if (kind == Kind::Socket && port)
        query.append(QStringLiteral("port=") + QString::number(port));
    if (kind == Kind::Service)
        query.append(QStringLiteral("service=") + encoded(service));
    for (const auto &[key, value] : parameters)
        query.append(encoded(key) + QLatin1Char('=') + encoded(value, "/"));
    return query.isEmpty() ? spec : spec + QLatin1Char('?') + query.join(QLatin1Char('&'));
}

DatabaseFields DatabaseFields::of(const SourceSpec &spec)
{
    DatabaseFields fields;
    const PostgresTarget &target = spec.postgres;
    // What a URL has no fields for stays a text: several hosts, key words instead of a URL, a variable.
    const bool named = spec.shown.startsWith(QLatin1String("env:"));
    const bool words = std::any_of(target.parameters.begin(), target.parameters.end(), [](const auto &each) {
        return QStringList{QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("dbname"),
                           QStringLiteral("user")}
            .contains(each.first);
    });
    if (named || words || target.host.contains(QLatin1Char(','))) {
        fields.kind = Kind::Text;
        fields.text = spec.shown;
        return fields;
    }
    if (spec.kind == SourceSpec::Kind::Postgres) {
        fields.kind = target.host.startsWith(QLatin1Char('/')) ? Kind::Socket : Kind::Server;
        (fields.kind == Kind::Socket ? fields.folder : fields.host) = target.host;
        fields.port = target.port;
        fields.database = target.database;
        fields.user = target.user;
        for (const auto &[key, value] : target.parameters) {
            if (key == QLatin1String("service") && target.host.isEmpty()) {
                fields.kind = Kind::Service;
                fields.service = value;
            } else if (isLibpqKeyword(key)) {
                fields.parameters.emplace_back(key, value);
            }
        }
        return fields;
    }
    fields.kind = spec.kind == SourceSpec::Kind::Sqlite ? Kind::Sqlite : Kind::Snapshot;
    fields.path = spec.path;
    return fields;
}

QString lastingSpec(const SourceSpec &spec)
{
    DatabaseFields fields = DatabaseFields::of(spec);
    if (fields.kind == DatabaseFields::Kind::Sqlite || fields.kind == DatabaseFields::Kind::Snapshot)
        fields.path = absolute(fields.path);
    return fields.toSpec();
}

bool isLibpqKeyword(const QString &word)
{
    // https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
    static const QStringList words{
        QStringLiteral("application_name"),
        QStringLiteral("channel_binding"),
        QStringLiteral("client_encoding"),
        QStringLiteral("connect_timeout"),
        QStringLiteral("dbname"),
        QStringLiteral("fallback_application_name"),
        QStringLiteral("gssencmode"),
        QStringLiteral("gsslib"),
        QStringLiteral("host"),
        QStringLiteral("hostaddr"),
        QStringLiteral("keepalives"),
        QStringLiteral("keepalives_count"),
        QStringLiteral("keepalives_idle"),
        QStringLiteral("keepalives_interval"),
        QStringLiteral("krbsrvname"),
        QStringLiteral("load_balance_hosts"),
        QStringLiteral("options"),
        QStringLiteral("passfile"),
        QStringLiteral("port"),
        QStringLiteral("require_auth"),
        QStringLiteral("service"),
        QStringLiteral("ssl_max_protocol_version"),
        QStringLiteral("ssl_min_protocol_version"),
        QStringLiteral("sslcert"),
        QStringLiteral("sslcompression"),
        QStringLiteral("sslcrl"),
        QStringLiteral("sslcrldir"),
        QStringLiteral("sslkey"),
        QStringLiteral("sslmode"),
        QStringLiteral("sslnegotiation"),
        QStringLiteral("sslrootcert"),
        QStringLiteral("sslsni"),
        QStringLiteral("target_session_attrs"),
        QStringLiteral("tcp_user_timeout"),
        QStringLiteral("user"),
    };
    return words.contains(word);
}

} // namespace reckoner
