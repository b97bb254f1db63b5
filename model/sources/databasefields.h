// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sources/spec.h"

namespace reckoner {

/// A database as the fields of a form hold it, and the spec that says the same. Never a password.
struct DatabaseFields
{
    enum class Kind {
        Server,   ///< PostgreSQL by host, port, database, user
        Socket,   ///< PostgreSQL through the folder of its socket
        Service,  ///< PostgreSQL by a name of pg_service.conf
        Sqlite,   ///< a file
        Snapshot, ///< a file
        Text,     ///< any spec, typed
    };
    Kind kind = Kind::Server;
    QString host;
    int port = 0; ///< 0: as libpq has it
    QString folder;
    QString service;
    QString database;
    QString user;
    std::vector<std::pair<QString, QString>> parameters; ///< other key words of libpq: sslmode, ...
    QString path;
    QString text;

    bool isPostgres() const { return kind == Kind::Server || kind == Kind::Socket || kind == Kind::Service; }
    /// Whether enough is said to try.
    bool isComplete() const;
    /// What parseDatabaseSpec() understands; "postgresql://ann@db.example:5433/shop".
    QString toSpec() const;
    static DatabaseFields of(const SourceSpec &spec);

    bool operator==(const DatabaseFields &) const = default;
};

/// The spec without its password that means the same in any working folder: for settings, and as the name
/// that a password is kept under.
QString lastingSpec(const SourceSpec &spec);

/// Whether libpq knows a key word; drivers of Python have others in their URLs. The password's are not among
/// them.
bool isLibpqKeyword(const QString &word);

} // namespace reckoner
