// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/models.h"

#include <QTest>

using namespace reckoner;
using namespace reckoner::orm;

/// readMetadata() says what readModels() says, however the project comes by its MetaData.
class MetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAsThatOfAllModels_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("models");
        QTest::addColumn<QString>("primaryKey"); // the template of "pk"
        QTest::addColumn<QString>("schema");
        const QByteArray head =
            "import sqlalchemy as sa\nfrom sqlalchemy import MetaData, Table, Column, Integer\n"
            "from sqlalchemy.orm import DeclarativeBase, declarative_base\n"
            "N = {'pk': 'pk_%(table_name)s'}\n";
        const QByteArray models =
            "from base import Base\nfrom sqlalchemy import Column, Integer\n"
            "class A(Base):\n    __tablename__ = 'a'\n    id = Column(Integer, primary_key=True)\n"
            "class B(Base):\n    __tablename__ = 'b'\n    id = Column(Integer, primary_key=True)\n";
        const auto row = [&](const char *name, const QByteArray &base, const char *key, const char *schema,
                             const QByteArray &more = {}) {
            QTest::newRow(name) << head + base << models + more << QString::fromLatin1(key)
                                << QString::fromLatin1(schema);
        };
        const char *pk = "pk_%(table_name)s";
        row("a convention in the body of the base",
            "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n", pk, "");
        row("a base without anything", "class Base(DeclarativeBase):\n    pass\n", "", "");
        row("declarative_base(metadata=...)",
            "metadata = sa.MetaData(naming_convention=N, schema='app')\nBase = "
            "declarative_base(metadata=metadata)\n",
            pk, "app");
        row("two bases that say the same",
            "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n"
            "class Other(DeclarativeBase):\n    metadata = MetaData(naming_convention=dict(N))\n",
            pk, "");
        row("a second base with less tables",
            "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n"
            "class Other(DeclarativeBase):\n    pass\n",
            pk, "",
            "from base import Other\nclass C(Other):\n    __tablename__ = 'c'\n    id = Column(Integer, "
            "primary_key=True)\n");
        row("a second base with more tables",
            "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n"
            "class Other(DeclarativeBase):\n    pass\n",
            "", "",
            "from base import Other\n"
            "class C(Other):\n    __tablename__ = 'c'\n    id = Column(Integer, primary_key=True)\n"
            "class D(Other):\n    __tablename__ = 'd'\n    id = Column(Integer, primary_key=True)\n"
            "class E(Other):\n    __tablename__ = 'e'\n    id = Column(Integer, primary_key=True)\n");
        row("a MetaData that a function makes",
            "def make():\n    return MetaData(naming_convention=N)\n"
            "class Base(DeclarativeBase):\n    metadata = make()\n",
            pk, "");
        row("a function that only others call",
            "def make():\n    return MetaData(schema='late')\nclass Base(DeclarativeBase):\n    pass\n", "",
            "", "class C(Base):\n    __abstract__ = True\n");
        row("a convention assigned afterwards",
            "class Base(DeclarativeBase):\n    pass\nBase.metadata.naming_convention = N\n", pk, "");
        row("a schema assigned afterwards",
            "class Base(DeclarativeBase):\n    pass\nBase.metadata.schema = 'app'\n", "", "app");
        row("a Core table beside the classes",
            "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n", pk, "",
            "from sqlalchemy import Table\nt = Table('t', Base.metadata, Column('id', Integer))\n");
        row("a Core table on a MetaData of its own",
            "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n", pk, "",
            "from sqlalchemy import MetaData, Table\nt = Table('t', MetaData(), Column('id', Integer))\n");
        row("MetaData under another name",
            "from sqlalchemy import MetaData as M\nclass Base(DeclarativeBase):\n"
            "    metadata = M(naming_convention=N)\n",
            pk, "");
        row("a registry",
            "from sqlalchemy.orm import registry\nr = registry(metadata=MetaData(naming_convention=N))\n"
            "Base = r.generate_base()\n",
            pk, "");
        QTest::newRow("no models at all")
            << head + "class Base(DeclarativeBase):\n    metadata = MetaData(naming_convention=N)\n"
            << QByteArray("x = 1\n") << QString() << QString();
        QTest::newRow("no word of MetaData") << QByteArray("from sqlalchemy.orm import DeclarativeBase\n"
                                                           "class Base(DeclarativeBase):\n    pass\n")
                                             << models << QString() << QString();
    }

    void isTheSameAsThatOfAllModels()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, models);
        QFETCH(QString, primaryKey);
        QFETCH(QString, schema);
        const auto files =
            memoryTree({{QStringLiteral("base.py"), base}, {QStringLiteral("models.py"), models}});
        const MetadataInfo alone = readMetadata(files, {});
        const auto all = readModels(files, {});
        const MetadataInfo expected = all ? all->metadata : MetadataInfo();
        QCOMPARE(alone.namingConvention, expected.namingConvention);
        QCOMPARE(alone.schema, expected.schema);
        const auto found = alone.namingConvention.find(QStringLiteral("pk"));
        QCOMPARE(found == alone.namingConvention.end() ? QString() : found->second, primaryKey);
        QCOMPARE(alone.schema, schema);
    }
};

QTEST_GUILESS_MAIN(MetadataTest)
#include "tst_metadata.moc"
