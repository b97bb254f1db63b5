// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/read.h"
#include "tests/files/repository.h"

using namespace reckoner;

/// git:REF:SPEC: every source of files, as a revision has them.
class GitSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsModels();
    void readsAHistory();
    void readsTextFiles();
    void saysWhatIsNotThere();

private:
    QStringList columns(const QString &spec, const QString &table);
    QString path(const char *name) const { return m->root + QLatin1Char('/') + QLatin1String(name); }

    std::unique_ptr<TestRepository> m;
};

namespace {

constexpr char models[] = "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
                          "class Base(DeclarativeBase):\n"
                          "    pass\n"
                          "class Order(Base):\n"
                          "    __tablename__ = 'orders'\n"
                          "    id: Mapped[int] = mapped_column(primary_key=True)\n";
constexpr char first[] = "from alembic import op\n"
                         "import sqlalchemy as sa\n"
                         "revision = 'aaa'\n"
                         "down_revision = None\n"
                         "def upgrade():\n"
                         "    op.create_table('orders', sa.Column('id', sa.Integer(), primary_key=True))\n";
constexpr char second[] = "from alembic import op\n"
                          "import sqlalchemy as sa\n"
                          "revision = 'bbb'\n"
                          "down_revision = 'aaa'\n"
                          "def upgrade():\n"
                          "    op.add_column('orders', sa.Column('total', sa.Integer()))\n";

} // namespace

void GitSourceTest::init()
{
    if (!TestRepository::hasGit())
        QSKIP("git is not installed");
    m = std::make_unique<TestRepository>();
    m->write(QStringLiteral("shop/models.py"), models);
    m->write(QStringLiteral("shop/alembic.ini"), "[alembic]\nscript_location = migrations\n");
    m->write(QStringLiteral("shop/migrations/env.py"), "");
    m->write(QStringLiteral("shop/migrations/versions/aaa.py"), first);
    m->write(QStringLiteral("shop/schema.sql"), "CREATE TABLE orders (id integer);");
    m->commit(QStringLiteral("start"));
    m->git({QStringLiteral("tag"), QStringLiteral("v1")});
    m->write(QStringLiteral("shop/models.py"), QByteArray(models) + "    total: Mapped[int]\n");
    m->write(QStringLiteral("shop/migrations/versions/bbb.py"), second);
    m->write(QStringLiteral("shop/schema.sql"), "CREATE TABLE orders (id integer, total integer);");
    m->commit(QStringLiteral("totals"));
    QVERIFY(QDir(path("shop")).removeRecursively());
}

QStringList GitSourceTest::columns(const QString &text, const QString &table)
{
    const Result<SourceSpec> spec = parseSpec(text);
    if (!spec)
        return {spec.error().code};
    ReadOptions options;
    options.dialect = DialectId::Sqlite;
    const auto snapshot = readSource(*spec, options, {});
    if (!snapshot)
        return {snapshot.error().code};
    const Table *found = (*snapshot)->schema.table({QStringLiteral("main"), table});
    return found ? found->columnNames() : QStringList();
}

void GitSourceTest::readsModels()
{
    const QStringList before{QStringLiteral("id")};
    const QStringList after{QStringLiteral("id"), QStringLiteral("total")};
    const QString orders = QStringLiteral("orders");
    QCOMPARE(columns(QStringLiteral("git:v1:models:") + path("shop"), orders), before);
    QCOMPARE(columns(QStringLiteral("git:main:models:") + path("shop"), orders), after);

    ReadOptions options;
    options.dialect = DialectId::Sqlite;
    const auto snapshot =
        readSource(*parseSpec(QStringLiteral("git:v1:models:") + path("shop")), options, {});
    QCOMPARE((*snapshot)->source.label, QStringLiteral("models of shop at v1"));
    QCOMPARE((*snapshot)->schema.table({QStringLiteral("main"), orders})->origin.file,
             QStringLiteral("models.py"));
}

void GitSourceTest::readsAHistory()
{
    const QString orders = QStringLiteral("orders");
    QCOMPARE(columns(QStringLiteral("git:v1:history:") + path("shop"), orders),
             QStringList(QStringLiteral("id")));
    QCOMPARE(columns(QStringLiteral("git:main:history:%1@heads").arg(path("shop")), orders).size(), 2);
    QCOMPARE(columns(QStringLiteral("git:main:history:%1@aaa").arg(path("shop")), orders).size(), 1);
    QCOMPARE(columns(QStringLiteral("git:v1:history:%1@bbb").arg(path("shop")), orders),
             QStringList(QStringLiteral("history.unknown")));
}

void GitSourceTest::readsTextFiles()
{
    const QString orders = QStringLiteral("orders");
    QCOMPARE(columns(QStringLiteral("git:v1:ddl:") + path("shop/schema.sql"), orders).size(), 1);
    QCOMPARE(columns(QStringLiteral("git:main:ddl:") + path("shop/schema.sql"), orders).size(), 2);
}

void GitSourceTest::saysWhatIsNotThere()
{
    const QString orders = QStringLiteral("orders");
    QCOMPARE(columns(QStringLiteral("git:v2:models:") + path("shop"), orders),
             QStringList(QStringLiteral("git.ref")));
    QCOMPARE(columns(QStringLiteral("git:v1:models:") + path("store"), orders),
             QStringList(QStringLiteral("folder.missing")));
    QCOMPARE(columns(QStringLiteral("git:v1:ddl:") + path("shop/none.sql"), orders),
             QStringList(QStringLiteral("file.missing")));
    QCOMPARE(columns(QStringLiteral("git:v1:models:") + QDir::tempPath(), orders),
             QStringList(QStringLiteral("git.none")));
}

QTEST_GUILESS_MAIN(GitSourceTest)
#include "tst_gitsource.moc"
