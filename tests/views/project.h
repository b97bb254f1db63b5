// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/pgserver.h"
#include "views/mainwindow.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <sqlite3.h>

namespace reckoner {

/// A project with a database that has drifted, in a folder of its own: the demo on SQLite, or a small one on
/// PostgreSQL. Settings go into that folder as well.
class TestProject
{
public:
    enum class On { Sqlite, Postgres };

    explicit TestProject(On on)
        : m_on(on)
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("settings")));
        if (on == On::Sqlite)
            makeDemo();
        else
            makePostgres();
    }

    /// Empty: it is there; else why not (for QSKIP).
    QString why() const { return m_why; }
    QString folder() const { return m_folder.filePath(QStringLiteral("shop")); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString database() const { return m_database; }
    /// An object that has drifted, and its table.
    ObjectRef drifted() const
    {
        return m_on == On::Sqlite
                   ? ObjectRef{Kind::Column, QStringLiteral("main.suppliers"), QStringLiteral("lead_days")}
                   : ObjectRef{Kind::Column, QStringLiteral("public.orders"), QStringLiteral("total")};
    }

    CheckRequest request() const
    {
        CheckRequest made;
        made.folder = folder();
        made.database = *parseDatabaseSpec(m_database);
        return made;
    }

    /// Runs statements on the database.
    bool run(const QString &sql)
    {
        if (m_on == On::Sqlite) {
            sqlite3 *database = nullptr;
            const bool done =
                sqlite3_open(path("shop.db").toUtf8().constData(), &database) == SQLITE_OK &&
                sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
            sqlite3_close(database);
            return done;
        }
        PGconn *connection = PQconnectdb(m_server->connection().toUtf8().constData());
        PGresult *result = PQexec(connection, sql.toUtf8().constData());
        const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        PQfinish(connection);
        return done;
    }

    static void write(const QString &file, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY2(out.open(QIODevice::WriteOnly), qPrintable(file));
        out.write(text);
    }

    static void copy(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.mid(from.size());
            QDir().mkpath(QFileInfo(target).path());
            QFile::remove(target);
            QFile::copy(file, target);
        }
    }

private:
    void makeDemo()
    {
        const QString demo = QStringLiteral(PROJECT_FOLDER "/resources/demo");
        copy(demo + QStringLiteral("/shop"), folder());
        copy(demo + QStringLiteral("/drifted"), folder());
        m_database = QStringLiteral("sqlite:") + path("shop.db");
        QFile sql(demo + QStringLiteral("/drifted.sql"));
        if (!sql.open(QIODevice::ReadOnly) || !run(QString::fromUtf8(sql.readAll())))
            m_why = QStringLiteral("The demo could not be made.");
    }

    void makePostgres()
    {
        m_server = std::make_unique<PgServer>();
        if (m_server->connection().isEmpty()) {
            m_why = m_server->why();
            return;
        }
        write(folder() + QStringLiteral("/models.py"),
              "from sqlalchemy import ForeignKey, Numeric, String\n"
              "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n\n\n"
              "class Base(DeclarativeBase):\n    pass\n\n\n"
              "class Customer(Base):\n    __tablename__ = 'customers'\n"
              "    id: Mapped[int] = mapped_column(primary_key=True)\n"
              "    email: Mapped[str] = mapped_column(String(255))\n\n\n"
              "class Order(Base):\n    __tablename__ = 'orders'\n"
              "    id: Mapped[int] = mapped_column(primary_key=True)\n"
              "    customer_id: Mapped[int] = mapped_column(ForeignKey('customers.id'))\n"
              "    total: Mapped[float] = mapped_column(Numeric(10, 2))\n"
              "    note: Mapped[str | None]\n");
        write(folder() + QStringLiteral("/alembic.ini"), "[alembic]\nscript_location = migrations\n");
        write(folder() + QStringLiteral("/migrations/versions/aaaa_start.py"),
              "\"\"\"begin the shop\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\n"
              "revision = 'aaaa'\ndown_revision = None\n\n\n"
              "def upgrade():\n"
              "    op.create_table('customers', sa.Column('id', sa.Integer(), primary_key=True),\n"
              "                    sa.Column('email', sa.String(255), nullable=False))\n"
              "    op.create_table('orders', sa.Column('id', sa.Integer(), primary_key=True),\n"
              "                    sa.Column('customer_id', sa.Integer(), sa.ForeignKey('customers.id'), "
              "nullable=False),\n"
              "                    sa.Column('total', sa.Numeric(10, 2), nullable=False))\n\n\n"
              "def downgrade():\n    op.drop_table('orders')\n    op.drop_table('customers')\n");
        write(folder() + QStringLiteral("/migrations/versions/bbbb_index.py"),
              "\"\"\"index the orders\"\"\"\nfrom alembic import op\n\n"
              "revision = 'bbbb'\ndown_revision = 'aaaa'\n\n\n"
              "def upgrade():\n    op.create_index('ix_orders_customer', 'orders', ['customer_id'])\n\n\n"
              "def downgrade():\n    op.drop_index('ix_orders_customer')\n");
        const bool done = run(QStringLiteral(
            "CREATE TABLE customers (id serial PRIMARY KEY, email character varying(255) NOT NULL);"
            "CREATE TABLE orders (id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers,"
            " total integer NOT NULL);"
            "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);"
            "INSERT INTO alembic_version VALUES ('aaaa')"));
        if (!done)
            m_why = QStringLiteral("The database could not be made.");
        // libpq's words as a URL
        PQconninfoOption *options = PQconninfoParse(m_server->connection().toUtf8().constData(), nullptr);
        QStringList parameters;
        QString name;
        for (PQconninfoOption *option = options; option && option->keyword; ++option) {
            if (!option->val)
                continue;
            if (qstrcmp(option->keyword, "dbname") == 0)
                name = QString::fromUtf8(option->val);
            else
                parameters.append(QString::fromUtf8(option->keyword) + QLatin1Char('=') +
                                  QString::fromUtf8(option->val));
        }
        PQconninfoFree(options);
        m_database = QStringLiteral("postgresql:///%1?%2").arg(name, parameters.join(QLatin1Char('&')));
    }

    On m_on;
    QTemporaryDir m_folder;
    std::unique_ptr<PgServer> m_server;
    QString m_database;
    QString m_why;
};

/// Opens the project and waits until the pages show it. False after twenty seconds.
inline bool openIn(MainWindow &window, const CheckRequest &request)
{
    QSignalSpy settled(&window, &MainWindow::settled);
    window.open(request);
    constexpr int patienceMs = 20000;
    return settled.wait(patienceMs) && window.workspace().reading();
}

/// A page, shown.
template<class PageType>
PageType *pageOf(MainWindow &window, const char *name)
{
    Page *page = window.page(QLatin1String(name));
    if (!page)
        return nullptr;
    Destination destination;
    destination.page = page->id();
    window.go(destination);
    return qobject_cast<PageType *>(page);
}

/// The rows of "sqlite" and "postgresql" for a test that is driven on both.
inline void bothDatabases()
{
    QTest::addColumn<int>("on");
    QTest::newRow("sqlite") << int(TestProject::On::Sqlite);
    QTest::newRow("postgresql") << int(TestProject::On::Postgres);
}

} // namespace reckoner
