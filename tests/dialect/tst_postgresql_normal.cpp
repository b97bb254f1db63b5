// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"
#include "model/sql/script.h"
#include "tests/pgserver.h"

#include <QtTest>

using namespace reckoner;
using Use = ExpressionContext::Use;
Q_DECLARE_METATYPE(ExpressionContext::Use)

namespace {

const char *const world = R"(
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN posint AS integer CHECK (VALUE > 0);
CREATE DOMAIN label AS text;
CREATE SEQUENCE s;
CREATE SCHEMA other;
CREATE SEQUENCE other.s2;
CREATE FUNCTION f1() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION f2(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE big (i integer, s smallint, b bigint, n numeric(10,2), r real, d double precision, t text,
  v character varying(20), c character(3), f boolean, m mood, j jsonb, js json, ts timestamp without time zone,
  tz timestamp with time zone, da date, ti time, iv interval, u uuid, ta text[], va character varying[],
  ia integer[], ma mood[], by bytea, bi bit(3), tv tsvector, dm posint, dt label, nm name, ir int4range, ip inet,
  "Mixed Case" integer, "user" text);
)";

/// What `source` becomes on the server in that use.
QString onServer(PgConnection &server, Use use, const QString &type, const QString &source)
{
    server.query(QStringLiteral("BEGIN"));
    QString back =
        QStringLiteral("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'x'::regclass");
    if (use == Use::Default)
        server.query(QStringLiteral("CREATE TABLE x (c %1 DEFAULT %2)").arg(type, source));
    else if (use == Use::Generated)
        server.query(QStringLiteral("CREATE TABLE x (LIKE big, g %1 GENERATED ALWAYS AS (%2) STORED)")
                         .arg(type, source));
    else if (use == Use::Check)
        server.query(QStringLiteral("ALTER TABLE big ADD CONSTRAINT x CHECK (%1)").arg(source));
    else if (use == Use::Predicate)
        server.query(QStringLiteral("CREATE INDEX x ON big (i) WHERE %1").arg(source));
    else
        server.query(QStringLiteral("CREATE INDEX x ON big ((%1))").arg(source));
    const QString error = server.error;
    if (use == Use::Check)
        back = QStringLiteral("SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'x'");
    else if (use == Use::Predicate)
        back = QStringLiteral(
            "SELECT pg_get_expr(indpred, indrelid) FROM pg_index WHERE indexrelid = 'x'::regclass");
    else if (use == Use::IndexPart)
        back = QStringLiteral(
            "SELECT pg_get_expr(indexprs, indrelid) FROM pg_index WHERE indexrelid = 'x'::regclass");
    back.replace(QLatin1String("'x'::regclass"), QLatin1String("'public.x'::regclass"));
    QList<QStringList> rows;
    if (error.isEmpty()) {
        server.query(QStringLiteral("SET LOCAL search_path = ''"));
        rows = server.query(back);
    }
    server.query(QStringLiteral("ROLLBACK"));
    if (!error.isEmpty())
        return QStringLiteral("ERROR ") + error;
    return rows.isEmpty() ? QStringLiteral("(none)") : rows.first().first();
}

} // namespace

/// Every row is created on a real server and read back: noise must end in one normal form, traps must not.
class TestPostgresqlNormal : public QObject
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
        QVERIFY(outcome.problems.empty());
        QVERIFY(outcome.opaques.empty());
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_server.reset();
    }

    void noise_data()
    {
        QTest::addColumn<Use>("use");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("source");
        struct Row
        {
            Use use;
            const char *type;
            const char *source;
        };
        static const Row rows[] = {
#include "postgresql_noise.inc"
        };
        for (const Row &row : rows)
            QTest::addRow("%s %s", row.type, row.source)
                << row.use << QString::fromUtf8(row.type) << QString::fromUtf8(row.source);
    }
    void noise()
    {
        if (!m_connection)
            QSKIP(qPrintable(m_server->why()));
        QFETCH(Use, use);
        QFETCH(QString, type);
        QFETCH(QString, source);
        const QString server = onServer(*m_connection, use, type, source);
        const Normal written = normal(use, type, source);
        const Normal stored = normal(use, type, server);
        const QByteArray detail = (QStringLiteral("server: ") + server).toUtf8();
        QVERIFY2(!server.startsWith(QLatin1String("ERROR")), detail.constData());
        if (written.text != stored.text)
            qWarning("%s", detail.constData());
        QCOMPARE(written.text, stored.text);
        QVERIFY2(written.known && stored.known, detail.constData());
        const Normal again = normal(use, type, stored.text);
        QCOMPARE(again.text, stored.text);
    }

    void pairs_data()
    {
        QTest::addColumn<Use>("use");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("equal");
        struct Row
        {
            bool equal;
            Use use;
            const char *type;
            const char *a;
            const char *b;
        };
        static const Row rows[] = {
#include "postgresql_pairs.inc"
        };
        for (const Row &row : rows)
            QTest::addRow("%s: %s %s %s", row.type, row.a, row.equal ? "is" : "is not", row.b)
                << row.use << QString::fromUtf8(row.type) << QString::fromUtf8(row.a)
                << QString::fromUtf8(row.b) << row.equal;
    }
    void pairs()
    {
        QFETCH(Use, use);
        QFETCH(QString, type);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, equal);
        const Normal first = normal(use, type, a);
        const Normal second = normal(use, type, b);
        QVERIFY2((first.text == second.text) == equal,
                 qPrintable(first.text + QStringLiteral(" | ") + second.text));
        if (!m_connection)
            return;
        const QString firstStored = onServer(*m_connection, use, type, a);
        const QString secondStored = onServer(*m_connection, use, type, b);
        QVERIFY2(!firstStored.startsWith(QLatin1String("ERROR")), qPrintable(firstStored));
        QVERIFY2(!secondStored.startsWith(QLatin1String("ERROR")), qPrintable(secondStored));
        const Normal third = normal(use, type, firstStored);
        const Normal fourth = normal(use, type, secondStored);
        QVERIFY2((third.text == fourth.text) == equal,
                 qPrintable(third.text + QStringLiteral(" | ") + fourth.text));
    }

private:
    Normal normal(Use use, const QString &type, const QString &text) const
    {
        const Dialect &pg = dialect(DialectId::PostgreSql);
        const DataType dataType = pg.parseType(type);
        ExpressionContext context;
        context.use = use;
        context.type = type.isEmpty() ? nullptr : &dataType;
        context.table = m_schema.table({QStringLiteral("public"), QStringLiteral("big")});
        context.schema = &m_schema;
        return pg.normalExpression(Expression{text}, context);
    }

    std::unique_ptr<PgServer> m_server;
    std::unique_ptr<PgConnection> m_connection;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(TestPostgresqlNormal)
#include "tst_postgresql_normal.moc"
