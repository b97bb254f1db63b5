// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bigproject.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace reckoner {

namespace {

constexpr int revisionsBehind = 20; ///< of the stamp
constexpr int driftEvery = 20;      ///< tables
constexpr int modelsEvery = 500;    ///< tables of which the models have a column that no revision adds
constexpr int classesAFile = 25;

const char *const nouns[] = {"account", "customer", "device",  "invoice",  "message", "order",
                             "payment", "product",  "session", "shipment", "ticket"};

struct Column
{
    const char *name;
    const char *type; ///< as SQLAlchemy writes it
    const char *sql;  ///< as SQLite is told
    bool nullable;
    const char *fallback; ///< server_default; "" none
};

const Column columns[] = {
    {"id", "Integer()", "INTEGER", false, ""},
    {"owner_id", "Integer()", "INTEGER", false, ""},
    {"parent_id", "Integer()", "INTEGER", true, ""},
    {"name", "String(80)", "VARCHAR(80)", false, ""},
    {"code", "String(16)", "VARCHAR(16)", true, "X"},
    {"amount", "Numeric(12, 2)", "NUMERIC(12, 2)", false, "0"},
    {"status", "String(20)", "VARCHAR(20)", false, "open"},
    {"note", "Text()", "TEXT", true, ""},
    {"rank", "Integer()", "INTEGER", true, ""},
    {"is_active", "Boolean()", "BOOLEAN", false, ""},
    {"created_at", "DateTime()", "DATETIME", false, ""},
    {"updated_at", "DateTime()", "DATETIME", true, ""},
};

QString owner(int table)
{
    return BigProject::tableName(table / 2);
}

QString parent(int table)
{
    return BigProject::tableName(table / 3);
}

QByteArray model(int table)
{
    const QString name = BigProject::tableName(table);
    QString text =
        QStringLiteral("\n\nclass Table%1(Base):\n    __tablename__ = \"%2\"\n").arg(table).arg(name);
    for (const Column &column : columns) {
        QString arguments = QLatin1String(column.type);
        const QString key = QLatin1String(column.name);
        if (key == QLatin1String("owner_id"))
            arguments +=
                QStringLiteral(", ForeignKey(\"%1.id\", name=\"fk_%2_owner\")").arg(owner(table), name);
        if (key == QLatin1String("parent_id"))
            arguments +=
                QStringLiteral(", ForeignKey(\"%1.id\", name=\"fk_%2_parent\")").arg(parent(table), name);
        if (!column.nullable)
            arguments += QStringLiteral(", nullable=False");
        if (*column.fallback)
            arguments += QStringLiteral(", server_default=\"%1\"").arg(QLatin1String(column.fallback));
        text += QStringLiteral("    %1 = Column(%2)\n").arg(key, arguments);
    }
    if (table % modelsEvery == 1)
        text += QStringLiteral("    colour = Column(String(20))\n");
    text += QStringLiteral("    __table_args__ = (PrimaryKeyConstraint(\"id\", name=\"pk_%1\"), "
                           "UniqueConstraint(\"code\", \"name\", name=\"uq_%1\"), "
                           "Index(\"ix_%1\", \"status\", \"rank\"))\n")
                .arg(name);
    return text.toUtf8();
}

QByteArray creation(int table)
{
    const QString name = BigProject::tableName(table);
    QString text = QStringLiteral("    op.create_table(\n        \"%1\",\n").arg(name);
    for (const Column &column : columns) {
        text += QStringLiteral("        sa.Column(\"%1\", sa.%2, nullable=%3")
                    .arg(QLatin1String(column.name), QLatin1String(column.type),
                         QLatin1String(column.nullable ? "True" : "False"));
        if (*column.fallback)
            text += QStringLiteral(", server_default=\"%1\"").arg(QLatin1String(column.fallback));
        text += QLatin1String("),\n");
    }
    text +=
        QStringLiteral(
            "        sa.PrimaryKeyConstraint(\"id\", name=\"pk_%1\"),\n"
            "        sa.UniqueConstraint(\"code\", \"name\", name=\"uq_%1\"),\n"
            "        sa.ForeignKeyConstraint([\"owner_id\"], [\"%2.id\"], name=\"fk_%1_owner\"),\n"
            "        sa.ForeignKeyConstraint([\"parent_id\"], [\"%3.id\"], name=\"fk_%1_parent\"),\n    )\n"
            "    op.create_index(\"ix_%1\", \"%1\", [\"status\", \"rank\"])\n")
            .arg(name, owner(table), parent(table));
    return text.toUtf8();
}

QByteArray statements(int table)
{
    const QString name = BigProject::tableName(table);
    const int drift = table % driftEvery == 0 ? table / driftEvery % 5 : -1;
    QString text = QStringLiteral("CREATE TABLE %1 (").arg(name);
    for (const Column &column : columns) {
        const QString key = QLatin1String(column.name);
        if (drift == 0 && key == QLatin1String("note"))
            continue;
        const bool wider = drift == 1 && key == QLatin1String("name");
        text += QStringLiteral("%1 %2").arg(key, wider ? QStringLiteral("VARCHAR(200)")
                                                       : QLatin1String(column.sql));
        if (*column.fallback)
            text += QStringLiteral(" DEFAULT '%1'").arg(QLatin1String(column.fallback));
        text += column.nullable ? QStringLiteral(", ") : QStringLiteral(" NOT NULL, ");
    }
    if (drift == 2)
        text += QLatin1String("added_by_hand TEXT, ");
    text += QStringLiteral("CONSTRAINT pk_%1 PRIMARY KEY (id), CONSTRAINT uq_%1 UNIQUE (code, name), "
                           "CONSTRAINT fk_%1_owner FOREIGN KEY (owner_id) REFERENCES %2 (id), "
                           "CONSTRAINT fk_%1_parent FOREIGN KEY (parent_id) REFERENCES %3 (id));")
                .arg(name, owner(table), parent(table));
    if (drift != 3)
        text += QStringLiteral("CREATE INDEX ix_%1 ON %1 (status, rank);").arg(name);
    if (drift == 4)
        text += QStringLiteral("CREATE INDEX slow_%1 ON %1 (amount);").arg(name);
    return text.toUtf8();
}

QString revisionId(int revision)
{
    return QStringLiteral("%1%2")
        .arg(quint32(revision) * 2654435761U, 8, 16, QLatin1Char('0'))
        .arg(revision, 4, 16, QLatin1Char('0'));
}

/// Now and then a branch of three stands beside the main line, and the revision after it merges the two.
QList<int> parents(int revision)
{
    constexpr int branchEvery = 200;
    switch (revision % branchEvery) {
    case 10:
        return {revision - 2}; // 9 goes on beside it
    case 13:
        return {revision - 1, revision - 4};
    default:
        return revision ? QList<int>{revision - 1} : QList<int>();
    }
}

QByteArray revisionFile(int revision, int firstTable, int endTable)
{
    QStringList down;
    for (const int each : parents(revision))
        down.append(QStringLiteral("\"%1\"").arg(revisionId(each)));
    const QString follows = down.isEmpty()     ? QStringLiteral("None")
                            : down.size() == 1 ? down.first()
                                               : QStringLiteral("(%1)").arg(down.join(QLatin1String(", ")));
    QByteArray text = QStringLiteral("\"\"\"create the tables of step %1\"\"\"\nfrom alembic import op\n"
                                     "import sqlalchemy as sa\n\nrevision = \"%2\"\ndown_revision = %3\n\n\n"
                                     "def upgrade():\n")
                          .arg(revision)
                          .arg(revisionId(revision), follows)
                          .toUtf8();
    for (int table = firstTable; table < endTable; ++table)
        text += creation(table);
    return firstTable == endTable ? text + "    pass\n" : text;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QString execute(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    char *message = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK)
        sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message);
    else
        message = sqlite3_mprintf("%s", sqlite3_errmsg(database));
    const QString why = message ? QString::fromUtf8(message) : QString();
    sqlite3_free(message);
    sqlite3_close(database);
    return why;
}

} // namespace

QString BigProject::tableName(int table)
{
    return QStringLiteral("%1_%2")
        .arg(QLatin1String(nouns[size_t(table) % std::size(nouns)]))
        .arg(table, 5, 10, QLatin1Char('0'));
}

QString BigProject::make(const QString &folder) const
{
    const QDir project(folder + QStringLiteral("/project"));
    project.mkpath(QStringLiteral("shop"));
    project.mkpath(QStringLiteral("migrations/versions"));
    bool written =
        write(project.filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = migrations\n");
    written &=
        write(project.filePath(QStringLiteral("shop/base.py")),
              "from sqlalchemy.orm import DeclarativeBase\n\n\nclass Base(DeclarativeBase):\n    pass\n");
    QByteArray all = "from .base import Base\n";
    for (int first = 0; first < tables; first += classesAFile) {
        QByteArray text =
            "from sqlalchemy import (Boolean, Column, DateTime, ForeignKey, Index, Integer, Numeric,\n"
            "                        PrimaryKeyConstraint, String, Text, UniqueConstraint)\n\n"
            "from .base import Base\n";
        for (int table = first; table < std::min(tables, first + classesAFile); ++table)
            text += model(table);
        const QString name = QStringLiteral("models_%1").arg(first / classesAFile, 4, 10, QLatin1Char('0'));
        all += "from . import " + name.toUtf8() + '\n';
        written &= write(project.filePath(QStringLiteral("shop/%1.py").arg(name)), text);
    }
    written &= write(project.filePath(QStringLiteral("shop/__init__.py")), all);
    const auto tablesUpTo = [this](int revision) { return int(qint64(tables) * revision / revisions); };
    for (int i = 0; i < revisions; ++i)
        written &= write(project.filePath(QStringLiteral("migrations/versions/%1.py").arg(revisionId(i))),
                         revisionFile(i, tablesUpTo(i), tablesUpTo(i + 1)));
    if (!written)
        return QStringLiteral("The project could not be written to %1.").arg(folder);
    const int stamp = revisions - 1 - std::min(revisionsBehind, revisions / 2);
    QByteArray sql = "BEGIN;CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);"
                     "INSERT INTO alembic_version VALUES ('" +
                     revisionId(stamp).toUtf8() + "');";
    for (int table = 0; table < tablesUpTo(stamp + 1); ++table)
        sql += statements(table);
    return execute(folder + QStringLiteral("/live.db"), sql + "COMMIT;");
}

} // namespace reckoner
