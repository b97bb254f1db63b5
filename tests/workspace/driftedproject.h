// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/check.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <stdexcept>

namespace reckoner {

/// A small shop with two revisions, and a database that somebody changed: orders.total has another type, an
/// index was added by hand, one table nobody knows; users.email is in the models only.
class DriftedProject
{
public:
    DriftedProject()
    {
        write(
            "models.py",
            "from sqlalchemy import Column, ForeignKey, Integer, Numeric, String\n"
            "from sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\n"
            "class User(Base):\n    __tablename__ = \"users\"\n    id = Column(Integer, primary_key=True)\n"
            "    name = Column(String(50))\n    email = Column(String(80))\n\n\n"
            "class Order(Base):\n    __tablename__ = \"orders\"\n    id = Column(Integer, primary_key=True)\n"
            "    user_id = Column(ForeignKey(\"users.id\"))\n    total = Column(Numeric(10, 2))\n");
        write("alembic.ini", "[alembic]\nscript_location = migrations\n");
        write("migrations/versions/a.py",
              "\"\"\"users\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = \"aaaa\"\n"
              "down_revision = None\n\n\ndef upgrade():\n    op.create_table(\"users\", sa.Column(\"id\", "
              "sa.Integer(), primary_key=True), sa.Column(\"name\", sa.String(50)))\n\n\n"
              "def downgrade():\n    op.drop_table(\"users\")\n");
        write(
            "migrations/versions/b.py",
            "\"\"\"orders\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = \"bbbb\"\n"
            "down_revision = \"aaaa\"\n\n\ndef upgrade():\n    op.create_table(\"orders\", sa.Column(\"id\", "
            "sa.Integer(), primary_key=True), sa.Column(\"user_id\", sa.Integer(), "
            "sa.ForeignKey(\"users.id\")), "
            "sa.Column(\"total\", sa.Numeric(10, 2)))\n\n\n"
            "def downgrade():\n    op.drop_table(\"orders\")\n");
        database({"CREATE TABLE users (id INTEGER NOT NULL, name VARCHAR(50), PRIMARY KEY (id))",
                  "CREATE TABLE orders (id INTEGER NOT NULL, user_id INTEGER, total TEXT, PRIMARY KEY (id), "
                  "FOREIGN KEY(user_id) REFERENCES users (id))",
                  "CREATE INDEX by_total ON orders (total)", "CREATE INDEX by_hand ON orders (total, id)",
                  "CREATE TABLE legacy (a INTEGER)",
                  "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
                  "INSERT INTO alembic_version VALUES ('bbbb')"});
    }

    QString path(const char *file) const { return m_folder.filePath(QString::fromLatin1(file)); }

    void write(const char *file, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path(file)).path());
        QFile out(path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            throw std::runtime_error("the project cannot be written");
    }

    /// Null without the file.
    QByteArray read(const char *file) const
    {
        QFile in(path(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void database(const QList<QByteArray> &statements) const
    {
        const QString name = QStringLiteral("drifted project");
        {
            QSqlDatabase open = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            open.setDatabaseName(path("app.db"));
            if (!open.open())
                throw std::runtime_error("the database cannot be opened");
            for (const QByteArray &statement : statements) {
                QSqlQuery query(open);
                if (!query.exec(QString::fromUtf8(statement)))
                    throw std::runtime_error(query.lastError().text().toStdString());
            }
        }
        QSqlDatabase::removeDatabase(name);
    }

    CheckRequest request() const
    {
        CheckRequest request;
        request.folder = m_folder.path();
        request.database = *parseDatabaseSpec(QStringLiteral("sqlite:") + path("app.db"));
        request.today = QDate(2026, 6, 15);
        return request;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace reckoner
