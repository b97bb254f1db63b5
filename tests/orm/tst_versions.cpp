// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/models.h"
#include "model/orm/versions.h"

#include <QTest>

using namespace reckoner;
using orm::VersionRange;

/// Which versions of the libraries a project admits, and what hangs on them.
class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSpecifiers_data();
    void readsSpecifiers();
    void comparesWithAVersion_data();
    void comparesWithAVersion();
    void findsThemInTheProject_data();
    void findsThemInTheProject();
    void nearestFolderCounts();
    void floatsFollowTheVersion_data();
    void floatsFollowTheVersion();
    void domainsStandWhereTheVersionPutsThem_data();
    void domainsStandWhereTheVersionPutsThem();
    void copiedEnumsFollowNoMetadata_data();
    void copiedEnumsFollowNoMetadata();
    void saysWhatNoVersionDecides_data();
    void saysWhatNoVersionDecides();
};

namespace {

/// "2.0..2.1": from 2.0, below 2.1; a side may be missing.
QString shown(const VersionRange &range)
{
    return (range.from ? range.from->toString() : QString()) + QLatin1String("..") +
           (range.below ? range.below->toString() : QString());
}

const QByteArray models = "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
                          "class Base(DeclarativeBase):\n    pass\n"
                          "class Item(Base):\n    __tablename__ = 'items'\n"
                          "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                          "    weight: Mapped[float]\n";

} // namespace

void TestVersions::readsSpecifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("range");
    const auto row = [](const char *text, const char *range) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(range);
    };
    row("==2.0.30", "2.0.30..2.0.31");
    row("===2.0.30", "2.0.30..2.0.31");
    row("2.0.30", "2.0.30..2.0.31");
    row("==2.0.*", "2.0..2.1");
    row(">=2.0", "2.0..");
    row(">1.4", "1.4..");
    row("<2.1", "..2.1");
    row("<=2.0.5", "..2.0.6");
    row(">=2.0,<2.1", "2.0..2.1");
    row(">= 2.0.1 , < 3", "2.0.1..3");
    row(">=1.4,>=2.0,<3,<2.2", "2.0..2.2");
    row("~=2.0.3", "2.0.3..2.1");
    row("~=2.0", "2.0..3");
    row("^2.0", "2.0..3");
    row("^2.0.3", "2.0.3..3");
    row("~2.0", "2.0..2.1");
    row("~2.0.3", "2.0.3..2.1");
    row("v2.0.1", "2.0.1..2.0.2");
    row("!=2.0.1", "..");
    row("*", "..");
    row("", "..");
}

void TestVersions::readsSpecifiers()
{
    QFETCH(QString, text);
    QFETCH(QString, range);
    QCOMPARE(shown(orm::versionRange(text)), range);
}

void TestVersions::comparesWithAVersion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer"); // whether it is at least 2.1
    const auto row = [](const char *text, const char *answer) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(answer);
    };
    row("==2.0.30", "no");
    row("==2.1.0", "yes");
    row(">=2.1", "yes");
    row("<2.1", "no");
    row("<2.0", "no");
    row(">=2.0", "unknown");
    row(">=2.0,<3", "unknown");
    row("^2.1", "yes");
    row("~=2.0.3", "no");
    row("", "unknown");
}

void TestVersions::comparesWithAVersion()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    const std::optional<bool> atLeast = orm::versionRange(text).isAtLeast({2, 1});
    QCOMPARE(atLeast ? (*atLeast ? QStringLiteral("yes") : QStringLiteral("no")) : QStringLiteral("unknown"),
             answer);
}

void TestVersions::findsThemInTheProject_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("range");
    const auto row = [](const char *name, const char *file, const char *text, const char *range) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(text) << QString::fromLatin1(range);
    };
    row("a line of requirements.txt", "requirements.txt", "alembic\nSQLAlchemy[asyncio]>=2.0,<2.1  # orm\n",
        "2.0..2.1");
    row("a file below requirements", "requirements/base.txt", "sqlalchemy~=2.0.3\n", "2.0.3..2.1");
    row("a marker behind it", "requirements.txt", "sqlalchemy==2.0.3; python_version > '3.8'\n",
        "2.0.3..2.0.4");
    row("a dependency of pyproject.toml", "pyproject.toml",
        "[project]\ndependencies = [\n  \"sqlalchemy>=2.1\",\n]\n", "2.1..");
    row("an entry of Poetry", "pyproject.toml", "[tool.poetry.dependencies]\nsqlalchemy = \"^2.0\"\n",
        "2.0..3");
    row("a table of Poetry", "pyproject.toml",
        "[tool.poetry.dependencies]\nSQLAlchemy = {extras = [\"asyncio\"], version = \"~2.0.3\"}\n",
        "2.0.3..2.1");
    row("a lock file of uv", "uv.lock", "[[package]]\nname = \"sqlalchemy\"\nversion = \"2.0.38\"\n",
        "2.0.38..2.0.39");
    row("a lock file of Poetry", "poetry.lock", "[[package]]\nname = \"sqlalchemy\"\nversion = \"2.1.0\"\n",
        "2.1.0..2.1.1");
    row("another package whose name begins alike", "requirements.txt", "sqlalchemy-utils==0.41\n", "..");
    row("a name without a version", "requirements.txt", "sqlalchemy\n", "..");
    row("nothing", "README", "sqlalchemy==2.0\n", "..");
}

void TestVersions::findsThemInTheProject()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, range);
    const auto files = memoryTree({{file, text}});
    QCOMPARE(shown(orm::admittedVersions(*files, QString(), QStringLiteral("sqlalchemy"))), range);
}

void TestVersions::nearestFolderCounts()
{
    const auto files = memoryTree({{QStringLiteral("requirements.txt"), "sqlalchemy==2.1.0\n"},
                                   {QStringLiteral("api/requirements.txt"), "sqlalchemy==2.0.1\n"},
                                   {QStringLiteral("web/app.py"), ""}});
    const auto in = [&](const char *folder) {
        return shown(
            orm::admittedVersions(*files, QString::fromLatin1(folder), QStringLiteral("sqlalchemy")));
    };
    QCOMPARE(in("api"), QStringLiteral("2.0.1..2.0.2"));
    QCOMPARE(in("web"), QStringLiteral("2.1.0..2.1.1"));
}

void TestVersions::floatsFollowTheVersion_data()
{
    QTest::addColumn<QByteArray>("requirements");
    QTest::addColumn<QString>("type"); // and what it may be as well
    QTest::newRow("before 2.1") << QByteArray("sqlalchemy<2.1\n") << QStringLiteral("FLOAT");
    QTest::newRow("from 2.1 on") << QByteArray("sqlalchemy>=2.1\n") << QStringLiteral("DOUBLE");
    QTest::newRow("either") << QByteArray("sqlalchemy>=2.0\n") << QStringLiteral("FLOAT or DOUBLE");
    QTest::newRow("not said") << QByteArray("alembic\n") << QStringLiteral("FLOAT or DOUBLE");
}

void TestVersions::floatsFollowTheVersion()
{
    QFETCH(QByteArray, requirements);
    QFETCH(QString, type);
    orm::ModelsOptions options;
    options.dialect = DialectId::Sqlite;
    const auto result = orm::readModels(memoryTree({{QStringLiteral("requirements.txt"), requirements},
                                                    {QStringLiteral("models.py"), models}}),
                                        options);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    const Table *table = result->snapshot->schema.table({QStringLiteral("main"), QStringLiteral("items")});
    QVERIFY(table);
    const DataType &weight = table->column(QStringLiteral("weight"))->type;
    QStringList names{weight.name};
    names += weight.alternatives;
    names.sort();
    QCOMPARE(names.join(QStringLiteral(" or ")).toUpper(),
             type == QLatin1String("FLOAT or DOUBLE") ? QStringLiteral("DOUBLE OR FLOAT") : type);
}

void TestVersions::domainsStandWhereTheVersionPutsThem_data()
{
    QTest::addColumn<QByteArray>("requirements");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("schema");
    const QByteArray before("sqlalchemy<2.1\n");
    const QByteArray after("sqlalchemy>=2.1\n");
    QTest::newRow("before 2.1 on the search path") << before << QByteArray() << QStringLiteral("public");
    QTest::newRow("from 2.1 on in the schema of the MetaData")
        << after << QByteArray() << QStringLiteral("app");
    QTest::newRow("where it says") << before << QByteArray(", schema='own'") << QStringLiteral("own");
    QTest::newRow("where it says, later") << after << QByteArray(", schema='own'") << QStringLiteral("own");
}

void TestVersions::domainsStandWhereTheVersionPutsThem()
{
    QFETCH(QByteArray, requirements);
    QFETCH(QByteArray, more);
    QFETCH(QString, schema);
    const QByteArray text =
        "import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n"
        "metadata = sa.MetaData(schema='app')\n"
        "sa.Table('t', metadata, sa.Column('size', postgresql.DOMAIN('small', sa.Integer" +
        more + ")))\n";
    orm::ModelsOptions options;
    options.dialect = DialectId::PostgreSql;
    const auto result = orm::readModels(
        memoryTree({{QStringLiteral("requirements.txt"), requirements}, {QStringLiteral("models.py"), text}}),
        options);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    const Table *table = result->snapshot->schema.table({QStringLiteral("app"), QStringLiteral("t")});
    QVERIFY(table);
    const DataType &type = table->column(QStringLiteral("size"))->type;
    QCOMPARE(type.name, QStringLiteral("small"));
    QCOMPARE(type.schema, schema);
}

void TestVersions::copiedEnumsFollowNoMetadata_data()
{
    QTest::addColumn<QByteArray>("requirements");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>(
        "schema"); // as SQLAlchemy 2.1.9 writes CREATE TABLE; no schema is the search path
    const auto row = [](const char *column, const char *later) {
        QTest::addRow("%s, before 2.1", column)
            << QByteArray("sqlalchemy<2.1\n") << QString::fromLatin1(column) << QStringLiteral("public");
        QTest::addRow("%s, from 2.1 on", column)
            << QByteArray("sqlalchemy>=2.1\n") << QString::fromLatin1(column) << QString::fromLatin1(later);
    };
    row("own", "app");
    row("of_mixin", "public");
    row("of_declared_attr", "app");
    row("of_annotated", "public");
    row("of_annotation", "public");
    row("of_array_in_mixin", "app");
    row("of_variant_in_mixin", "app");
    row("of_decorator_in_mixin", "app");
}

void TestVersions::copiedEnumsFollowNoMetadata()
{
    QFETCH(QByteArray, requirements);
    QFETCH(QString, column);
    const QByteArray text =
        "import enum\nimport sqlalchemy as sa\nfrom typing import Annotated\n"
        "from sqlalchemy.dialects import postgresql\n"
        "from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column\n"
        "class Mood(enum.Enum):\n    ok = 1\n"
        "class Kept(sa.types.TypeDecorator):\n    impl = sa.Enum\n"
        "class Base(DeclarativeBase):\n    metadata = sa.MetaData(schema='app')\n"
        "annotated = Annotated[str, mapped_column(sa.Enum('a', name='e'))]\n"
        "class Mixin:\n"
        "    of_mixin: Mapped[str] = mapped_column(sa.Enum('a', name='e'))\n"
        "    of_array_in_mixin: Mapped[list[str]] = mapped_column(postgresql.ARRAY(sa.Enum('a', name='e')))\n"
        "    of_variant_in_mixin: Mapped[str] = mapped_column(sa.String().with_variant(sa.Enum('a', "
        "name='e'), "
        "'postgresql'))\n"
        "    of_decorator_in_mixin: Mapped[str] = mapped_column(Kept('a', name='e'))\n"
        "    @declared_attr\n"
        "    def of_declared_attr(cls) -> Mapped[str]:\n        return mapped_column(sa.Enum('a', "
        "name='e'))\n"
        "class Thing(Mixin, Base):\n    __tablename__ = 't'\n"
        "    id: Mapped[int] = mapped_column(primary_key=True)\n"
        "    own: Mapped[str] = mapped_column(sa.Enum('a', name='e'))\n"
        "    of_annotated: Mapped[annotated]\n"
        "    of_annotation: Mapped[Mood]\n";
    orm::ModelsOptions options;
    options.dialect = DialectId::PostgreSql;
    const auto result = orm::readModels(
        memoryTree({{QStringLiteral("requirements.txt"), requirements}, {QStringLiteral("models.py"), text}}),
        options);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    const Table *table = result->snapshot->schema.table({QStringLiteral("app"), QStringLiteral("t")});
    QVERIFY(table && table->column(column));
    QTEST(table->column(column)->type.schema, "schema");
}

void TestVersions::saysWhatNoVersionDecides_data()
{
    QTest::addColumn<QByteArray>("requirements");
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("known");
    const QByteArray enumeration = "sa.Enum('a', name='e')";
    const QByteArray domain = "postgresql.DOMAIN('e', sa.Integer)";
    const QByteArray schema = "schema='app'";
    QTest::newRow("an enum, any version") << QByteArray() << schema << enumeration << false;
    QTest::newRow("an enum, 2.0 or 2.1") << QByteArray("sqlalchemy>=2.0\n") << schema << enumeration << false;
    QTest::newRow("an enum, 2.0") << QByteArray("sqlalchemy==2.0.58\n") << schema << enumeration << true;
    QTest::newRow("an enum, 2.1") << QByteArray("sqlalchemy==2.1.9\n") << schema << enumeration << true;
    QTest::newRow("a domain, any version") << QByteArray() << schema << domain << false;
    QTest::newRow("a domain, 2.0") << QByteArray("sqlalchemy<2.1\n") << schema << domain << true;
    QTest::newRow("a MetaData without a schema") << QByteArray() << QByteArray() << enumeration << true;
    QTest::newRow("schema=") << QByteArray() << schema << QByteArray("sa.Enum('a', name='e', schema='app')")
                             << true;
    QTest::newRow("inherit_schema=") << QByteArray() << schema
                                     << QByteArray("sa.Enum('a', name='e', inherit_schema=True)") << true;
    QTest::newRow("metadata=") << QByteArray() << schema
                               << QByteArray("sa.Enum('a', name='e', metadata=metadata)") << true;
}

void TestVersions::saysWhatNoVersionDecides()
{
    QFETCH(QByteArray, requirements);
    QFETCH(QByteArray, metadata);
    QFETCH(QByteArray, type);
    QFETCH(bool, known);
    const QByteArray text = "import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n"
                            "metadata = sa.MetaData(" +
                            metadata + ")\nsa.Table('t', metadata, sa.Column('c', " + type +
                            "), schema='app')\n";
    orm::ModelsOptions options;
    options.dialect = DialectId::PostgreSql;
    const auto result = orm::readModels(
        memoryTree({{QStringLiteral("requirements.txt"), requirements}, {QStringLiteral("models.py"), text}}),
        options);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    const Snapshot &snapshot = *result->snapshot;
    const Table *table = snapshot.schema.table({QStringLiteral("app"), QStringLiteral("t")});
    QVERIFY(table);
    QCOMPARE(table->column(QStringLiteral("c"))->type.opaque, !known);
    QCOMPARE(snapshot.unknowns.size(), size_t(known ? 0 : 1));
    QCOMPARE(snapshot.opaques.size(), size_t(known ? 0 : 1));
    if (known)
        return;
    QCOMPARE(snapshot.unknowns.front().facet, QStringLiteral("type"));
    // literals of the type are written with it: what the table says of them is open too
    const QStringList names = {QStringLiteral("t"), QStringLiteral("e")};
    QCOMPARE(snapshot.opaques.front().names, names);
    QCOMPARE(snapshot.opaques.front().place.file, QStringLiteral("models.py"));
    QCOMPARE(snapshot.opaques.front().place.line, 4);
}

QTEST_APPLESS_MAIN(TestVersions)
#include "tst_versions.moc"
