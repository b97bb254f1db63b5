// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/models.h"
#include "model/schema/dump.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace reckoner;

/// Each folder of models/ is a row: what its models.py declares on each database is its
/// expected.<dialect>.txt, which were compared with what SQLAlchemy creates. RECKONER_REWRITE=1 writes them.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declares_data();
    void declares();
    void saysWhatItLookedAtWhenThereIsNothing();
    void passesOverMigrationsAndTests();
    void readsFilesThatOnlyNameALocalBase();
    void notesWhatItCannotFollow();
    void namesThePlaceOfEveryObject();
};

namespace {

Result<orm::ModelsResult> read(std::vector<std::pair<QString, QByteArray>> files,
                               DialectId dialect = DialectId::PostgreSql)
{
    orm::ModelsOptions options;
    options.dialect = dialect;
    return orm::readModels(memoryTree(std::move(files)), options);
}

const QByteArray base = "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
                        "class Base(DeclarativeBase):\n    pass\n";

} // namespace

void TestModels::declares_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("dialect");
    const QDir models(QStringLiteral(TEST_FOLDER "/models"));
    for (const QString &name : models.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const DialectId id : {DialectId::PostgreSql, DialectId::Sqlite})
            QTest::newRow(qPrintable(name + QStringLiteral(" on ") + dialectName(id)))
                << models.filePath(name) << int(id);
    }
}

void TestModels::declares()
{
    QFETCH(QString, folder);
    QFETCH(int, dialect);
    const DialectId id = static_cast<DialectId>(dialect);
    orm::ModelsOptions options;
    options.dialect = id;
    const auto files = openFolder(folder);
    QVERIFY(files);
    const Result<orm::ModelsResult> result = orm::readModels(*files, options);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QStringList lines = dumpSchema(result->snapshot->schema).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const Opaque &opaque : result->snapshot->opaques)
        lines.append(
            QStringLiteral("opaque %1: %2 %3").arg(opaque.place.toString(), opaque.reason, opaque.text));
    for (const Unknown &unknown : result->snapshot->unknowns)
        lines.append(QStringLiteral("unknown %1 %2 %3")
                         .arg(unknown.object.path, unknown.object.object, unknown.facet));
    const QByteArray got = lines.join(QLatin1Char('\n')).toUtf8() + '\n';
    QFile expected(folder + QStringLiteral("/expected.") + dialectName(id) + QStringLiteral(".txt"));
    if (qEnvironmentVariableIsSet("RECKONER_REWRITE")) {
        QVERIFY(expected.open(QIODevice::WriteOnly));
        expected.write(got);
        return;
    }
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const QStringList want = QString::fromUtf8(expected.readAll()).split(QLatin1Char('\n'));
    const QStringList have = QString::fromUtf8(got).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(want.size(), have.size()); ++i)
        QCOMPARE(have.value(i), want.value(i));
}

void TestModels::saysWhatItLookedAtWhenThereIsNothing()
{
    const auto result = read({{QStringLiteral("app/main.py"), "print('hello')\n"}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("models.none"));
    QVERIFY(result.error().message.contains(QStringLiteral("1 Python files")));
}

void TestModels::passesOverMigrationsAndTests()
{
    const QByteArray model = base + "class User(Base):\n    __tablename__ = 'users'\n    id: Mapped[int] = "
                                    "mapped_column(primary_key=True)\n";
    const auto result = read({
        {QStringLiteral("app/models.py"), model},
        {QStringLiteral("migrations/versions/1.py"), "revision = 'a'\ndown_revision = None\n" +
                                                         QByteArray(model).replace("users", "old") +
                                                         "def upgrade():\n    pass\n"},
        {QStringLiteral("tests/test_models.py"), QByteArray(model).replace("users", "fake")},
    });
    QVERIFY(result);
    QCOMPARE(result->snapshot->schema.tables.size(), size_t(1));
    QCOMPARE(result->files, QStringList{QStringLiteral("app/models.py")});
    QCOMPARE(result->classes, 1);
}

void TestModels::readsFilesThatOnlyNameALocalBase()
{
    const auto result = read({
        {QStringLiteral("shop/__init__.py"), ""},
        {QStringLiteral("shop/base.py"), base + "from sqlalchemy import Integer\nColumnOf = mapped_column\n"},
        {QStringLiteral("shop/order.py"), "from .base import Base, Mapped, ColumnOf\n"
                                          "class Order(Base):\n    __tablename__ = 'orders'\n"
                                          "    id: Mapped[int] = ColumnOf(primary_key=True)\n"},
    });
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QVERIFY(result->snapshot->schema.table({QStringLiteral("public"), QStringLiteral("orders")}));
}

void TestModels::notesWhatItCannotFollow()
{
    const auto result =
        read({{QStringLiteral("m.py"),
               base + "from sqlalchemy import String\nimport os\n"
                      "class User(Base):\n    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    name: Mapped[str] = mapped_column(String(int(os.environ['SIZE'])))\n"}});
    QVERIFY(result);
    const Snapshot &snapshot = *result->snapshot;
    QCOMPARE(snapshot.unknowns.size(), size_t(1));
    QCOMPARE(snapshot.unknowns.front().object.path, QStringLiteral("public.users"));
    QCOMPARE(snapshot.unknowns.front().object.object, QStringLiteral("name"));
    QCOMPARE(snapshot.unknowns.front().facet, QStringLiteral("type"));
    QVERIFY(!snapshot.opaques.empty());
    QCOMPARE(snapshot.opaques.front().place.line, 9);
}

void TestModels::namesThePlaceOfEveryObject()
{
    const auto result =
        read({{QStringLiteral("m.py"), base + "from sqlalchemy import UniqueConstraint\n"
                                              "class User(Base):\n    __tablename__ = 'users'\n"
                                              "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                                              "    name: Mapped[str] = mapped_column(index=True)\n"
                                              "    __table_args__ = (UniqueConstraint('name'),)\n"}});
    QVERIFY(result);
    const Table *table = result->snapshot->schema.table({QStringLiteral("public"), QStringLiteral("users")});
    QVERIFY(table);
    QCOMPARE(table->origin.file, QStringLiteral("m.py"));
    QCOMPARE(table->origin.line, 5);
    QCOMPARE(table->column(QStringLiteral("name"))->origin.line, 8);
    QCOMPARE(table->uniques.front().origin.line, 9);
    QCOMPARE(table->indexes.front().origin.line, 8);
}

QTEST_APPLESS_MAIN(TestModels)
#include "tst_models.moc"
