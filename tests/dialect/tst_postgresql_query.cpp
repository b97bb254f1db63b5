// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"
#include "model/sql/script.h"
#include "tests/pgserver.h"

#include <QtTest>

using namespace reckoner;

namespace {

const char *const world = R"(
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE users (id integer PRIMARY KEY, name varchar(50) NOT NULL, email text, active boolean DEFAULT true,
  mood mood, created_at timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id integer REFERENCES users (id), status varchar(20), total numeric(10,2),
  note text, tags text[], data jsonb, created_at timestamp, code char(4), rank smallint);
CREATE TABLE settings (id integer PRIMARY KEY, theme text);
)";

const ObjectName orders{QStringLiteral("public"), QStringLiteral("orders")};

} // namespace

/// Queries as they are written and as pg_get_viewdef() gives them back end in one normal form.
class TestPostgresqlQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PgServer>();
        if (!m_server->connection().isEmpty()) {
            m_connection = std::make_unique<PgConnection>(m_server->connection());
            m_connection->query(QString::fromUtf8(world));
            QCOMPARE(m_connection->error, QString());
        }
        SchemaEditor editor(m_schema, dialect(DialectId::PostgreSql));
        const ScriptOutcome outcome = applyPostgresScript(QString::fromUtf8(world), editor, {});
        QVERIFY(outcome.problems.empty() && outcome.opaques.empty());
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_server.reset();
    }

    void views_data()
    {
        QTest::addColumn<QString>("query");
        static const char *const rows[] = {
#include "postgresql_queries.inc"
        };
        for (const char *row : rows)
            QTest::addRow("%s", row) << QString::fromUtf8(row);
    }
    void views()
    {
        if (!m_connection)
            QSKIP(qPrintable(m_server->why()));
        QFETCH(QString, query);
        const QString stored = onServer(query);
        QVERIFY2(!stored.startsWith(QLatin1String("ERROR")), qPrintable(stored));
        const Normal a = normal(query);
        const Normal b = normal(stored);
        if (a.text != b.text)
            qWarning("server: %s", qPrintable(stored.simplified()));
        QCOMPARE(a.text, b.text);
        QVERIFY2(a.known && b.known, qPrintable(a.text));
    }

    void differences_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        const auto row = [](const char *a, const char *b) {
            QTest::addRow("%s | %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b);
        };
        row("SELECT id FROM orders", "SELECT id, total FROM orders");
        row("SELECT id, total FROM orders", "SELECT total, id FROM orders");
        row("SELECT id FROM orders", "SELECT id AS key FROM orders");
        row("SELECT id FROM orders", "SELECT id FROM users");
        row("SELECT id FROM orders WHERE total > 1", "SELECT id FROM orders WHERE total > 2");
        row("SELECT id FROM orders WHERE total > 1", "SELECT id FROM orders WHERE total >= 1");
        row("SELECT id FROM orders WHERE status = 'paid'", "SELECT id FROM orders WHERE status = 'Paid'");
        row("SELECT id FROM orders", "SELECT DISTINCT id FROM orders");
        row("SELECT id FROM orders ORDER BY 1", "SELECT id FROM orders ORDER BY 1 DESC");
        row("SELECT id FROM orders LIMIT 1", "SELECT id FROM orders LIMIT 2");
        row("SELECT id FROM orders UNION SELECT id FROM users",
            "SELECT id FROM orders UNION ALL SELECT id FROM users");
        row("SELECT o.id FROM orders o JOIN users u ON u.id = o.user_id",
            "SELECT o.id FROM orders o LEFT JOIN users u ON u.id = o.user_id");
        row("SELECT o.id FROM orders o JOIN users u ON u.id = o.user_id",
            "SELECT u.id FROM orders o JOIN users u ON u.id = o.user_id");
        row("SELECT count(*) FROM orders", "SELECT count(total) FROM orders");
        row("SELECT count(total) FROM orders", "SELECT count(DISTINCT total) FROM orders");
        row("SELECT sum(total) AS s FROM orders", "SELECT sum(total) FILTER (WHERE id > 1) AS s FROM orders");
        row("SELECT row_number() OVER (ORDER BY id) AS n FROM orders",
            "SELECT row_number() OVER (ORDER BY total) AS n FROM orders");
        row("SELECT coalesce(total, 0) AS t FROM orders", "SELECT coalesce(total, 1) AS t FROM orders");
        row("SELECT id FROM users WHERE EXISTS (SELECT 1 FROM orders WHERE user_id = users.id)",
            "SELECT id FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE user_id = users.id)");
        row("SELECT total::text AS t FROM orders", "SELECT total::varchar(3) AS t FROM orders");
    }
    void differences()
    {
        if (!m_connection)
            QSKIP(qPrintable(m_server->why()));
        QFETCH(QString, a);
        QFETCH(QString, b);
        const Normal written = normal(a);
        const Normal stored = normal(onServer(b));
        QVERIFY2(written.text != stored.text, qPrintable(written.text));
        QVERIFY(written.known && stored.known);
    }

    void namesBesideTheQueryCount()
    {
        const Normal named = normal(QStringLiteral("SELECT id, total FROM orders"), {QStringLiteral("a")});
        QCOMPARE(named.text, normal(QStringLiteral("SELECT id AS a, total FROM orders")).text);
    }

    void whatIsNotKnownIsSaid()
    {
        QVERIFY(!normal(QStringLiteral("SELECT * FROM elsewhere")).known);
        QVERIFY(!normal(QStringLiteral("SELECT gone FROM orders")).known);
        QVERIFY(!normal(QStringLiteral("SELEC")).known);
    }

    void rules_data()
    {
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *rule) { QTest::addRow("%s", rule) << QString::fromUtf8(rule); };
        row("CREATE RULE r AS ON INSERT TO orders DO INSTEAD NOTHING");
        row("CREATE RULE r AS ON UPDATE TO orders WHERE new.total > old.total DO ALSO DELETE FROM settings");
        row("CREATE RULE r AS ON DELETE TO orders DO ALSO INSERT INTO settings (id, theme) VALUES "
            "(old.user_id, 'x')");
        row("CREATE RULE r AS ON UPDATE TO orders DO INSTEAD UPDATE users SET name = 'x' WHERE users.id = "
            "new.user_id");
        row("CREATE RULE r AS ON DELETE TO orders DO INSTEAD (DELETE FROM settings WHERE id = old.id; DELETE "
            "FROM users WHERE id = old.user_id)");
    }
    void rules()
    {
        if (!m_connection)
            QSKIP(qPrintable(m_server->why()));
        QFETCH(QString, rule);
        m_connection->query(QStringLiteral("BEGIN"));
        m_connection->query(rule);
        const QString refused = m_connection->error;
        if (!refused.isEmpty())
            m_connection->query(QStringLiteral("ROLLBACK"));
        QCOMPARE(refused, QString());
        m_connection->query(QStringLiteral("SET LOCAL search_path = ''"));
        const QString stored =
            m_connection
                ->query(QStringLiteral("SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'r'"))
                .first()
                .first();
        m_connection->query(QStringLiteral("ROLLBACK"));
        const StatementContext context{&m_schema, m_schema.table(orders), {}};
        const Dialect &pg = dialect(DialectId::PostgreSql);
        const Normal a = pg.normalStatement(StatementUse::Rule, rule, context);
        const Normal b = pg.normalStatement(StatementUse::Rule, stored, context);
        if (a.text != b.text)
            qWarning("server: %s", qPrintable(stored.simplified()));
        QCOMPARE(a.text, b.text);
        QVERIFY2(a.known && b.known, qPrintable(a.text));
    }

    void bodies_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("body");
        const auto row = [](const char *head, const char *body) {
            QTest::addRow("%s", body) << QString::fromUtf8(head) << QString::fromUtf8(body);
        };
        row("f(a integer) RETURNS integer", "RETURN a + 1");
        row("f() RETURNS bigint", "BEGIN ATOMIC SELECT count(*) FROM orders; END");
        row("f(uid integer) RETURNS numeric",
            "BEGIN ATOMIC SELECT sum(total) FROM orders WHERE user_id = uid AND status = 'paid'; END");
        row("f(k integer) RETURNS void", "BEGIN ATOMIC DELETE FROM settings WHERE id = k; END");
    }
    void bodies()
    {
        if (!m_connection)
            QSKIP(qPrintable(m_server->why()));
        QFETCH(QString, head);
        QFETCH(QString, body);
        m_connection->query(QStringLiteral("BEGIN"));
        m_connection->query(QStringLiteral("CREATE FUNCTION %1 LANGUAGE sql %2").arg(head, body));
        QCOMPARE(m_connection->error, QString());
        m_connection->query(QStringLiteral("SET LOCAL search_path = ''"));
        const QString stored =
            m_connection
                ->query(QStringLiteral("SELECT pg_get_function_sqlbody(oid) FROM pg_proc WHERE "
                                       "proname = 'f'"))
                .first()
                .first();
        m_connection->query(QStringLiteral("ROLLBACK"));
        const StatementContext context{
            &m_schema, nullptr, {QStringLiteral("a"), QStringLiteral("uid"), QStringLiteral("k")}};
        const Dialect &pg = dialect(DialectId::PostgreSql);
        const Normal a = pg.normalStatement(StatementUse::Body, body, context);
        const Normal b = pg.normalStatement(StatementUse::Body, stored, context);
        if (a.text != b.text)
            qWarning("server: %s", qPrintable(stored.simplified()));
        QCOMPARE(a.text, b.text);
        QVERIFY2(a.known && b.known, qPrintable(a.text));
    }

private:
    Normal normal(const QString &query, const QStringList &names = {}) const
    {
        return dialect(DialectId::PostgreSql)
            .normalStatement(StatementUse::View, query, {&m_schema, nullptr, names});
    }

    QString onServer(const QString &query)
    {
        m_connection->query(QStringLiteral("BEGIN"));
        m_connection->query(QStringLiteral("CREATE VIEW v AS ") + query);
        const QString error = m_connection->error;
        QList<QStringList> rows;
        if (error.isEmpty()) {
            m_connection->query(QStringLiteral("SET LOCAL search_path = ''"));
            rows = m_connection->query(QStringLiteral("SELECT pg_get_viewdef('public.v'::regclass)"));
        }
        m_connection->query(QStringLiteral("ROLLBACK"));
        return error.isEmpty() ? rows.value(0).value(0) : QStringLiteral("ERROR ") + error;
    }

    std::unique_ptr<PgServer> m_server;
    std::unique_ptr<PgConnection> m_connection;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(TestPostgresqlQuery)
#include "tst_postgresql_query.moc"
