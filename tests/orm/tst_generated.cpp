// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/models.h"
#include "model/schema/dump.h"

#include <QTest>

using namespace reckoner;
using namespace reckoner::orm;

using Files = std::vector<std::pair<QString, QByteArray>>;

/// What generated projects (tests/oracle/generator) once had read wrongly, one row each.
class TestGenerated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QStringList>("has");
        QTest::addColumn<QStringList>("lacks");
        const QByteArray head = "import sqlalchemy as sa\nfrom sqlalchemy.orm import DeclarativeBase, "
                                "declared_attr, mapped_column\n"
                                "class Base(DeclarativeBase):\n    metadata = sa.MetaData()\n";
        const auto row = [](const char *name, const Files &files, const QStringList &has,
                            const QStringList &lacks = {}) { QTest::newRow(name) << files << has << lacks; };
        const auto file = [](const char *name, const QByteArray &text) {
            return std::pair(QString::fromLatin1(name), text);
        };
        const auto text = [](const char *words) { return QString::fromUtf8(words); };

        row("what is appended to a table",
            {file("models.py", head + "t = sa.Table('t', Base.metadata, sa.Column('id', sa.Integer))\n"
                                      "t.append_column(sa.Column('late', sa.Text))\n"
                                      "t.append_constraint(sa.UniqueConstraint('late', name='uq_late'))\n")},
            {text("column late text"), text("uq_late")}, {text("opaque")});
        row("what is appended to a class's table",
            {file("models.py", head + "class A(Base):\n    __tablename__ = 'a'\n"
                                      "    id = sa.Column(sa.Integer, primary_key=True)\n"
                                      "A.__table__.append_constraint(sa.UniqueConstraint("
                                      "A.__table__.c['id'], name='uq_id'))\n")},
            // PostgreSQL makes one index of both and keeps the name that was given
            {text("uq_id")}, {text("opaque")});
        row("attributes given to a class later come behind those of its mixins",
            {file("models.py", head + "class M:\n    mixed = sa.Column(sa.Integer)\n"
                                      "class A(M, Base):\n    __tablename__ = 'a'\n"
                                      "    id = sa.Column(sa.Integer, primary_key=True)\n"
                                      "A.late = sa.Column(sa.Text)\n")},
            {text("column mixed integer\n  column late text")});
        row("and behind those of classes that share its table",
            {file("models.py", head + "class A(Base):\n    __tablename__ = 'a'\n"
                                      "    id = sa.Column(sa.Integer, primary_key=True)\n"
                                      "    kind = sa.Column(sa.Text)\n"
                                      "    __mapper_args__ = {'polymorphic_on': 'kind'}\n"
                                      "class B(A):\n    shared = sa.Column(sa.Integer)\n"
                                      "A.late = sa.Column(sa.Text)\n")},
            {text("column shared integer\n  column late text")});
        row("a column of a table whose MetaData says the schema",
            {file("models.py", "import sqlalchemy as sa\nmetadata = sa.MetaData(schema='app')\n"
                               "t = sa.Table('t', metadata, sa.Column('id', sa.Integer, primary_key=True))\n"
                               "u = sa.Table('u', metadata, sa.Column('t_id', sa.ForeignKey(t.c['id'])))\n")},
            {text("-> app.t (id)"), text("column t_id integer")});
        const QByteArray schemas = "import sqlalchemy as sa\nmetadata = sa.MetaData(schema='app')\n"
                                   "t = sa.Table('t', metadata, sa.Column('e', sa.Enum('x', name='kind')))\n";
        row("an enum before SQLAlchemy 2.1 is not in the schema of its table's MetaData",
            {file("models.py", schemas), file("requirements.txt", "sqlalchemy==2.0.40\n")},
            {text("enum public.kind")});
        row("an enum since SQLAlchemy 2.1 is",
            {file("models.py", schemas), file("requirements.txt", "sqlalchemy==2.1.3\n")},
            {text("enum app.kind")});
        row("of two unique constraints over the same columns the table's own counts",
            {file("models.py",
                  "import sqlalchemy as sa\nmetadata = sa.MetaData(naming_convention={'uq': "
                  "'uq_%(table_name)s'})\nt = sa.Table('t', metadata, sa.Column('a', sa.Integer, "
                  "unique=True), sa.UniqueConstraint('a', name='named'))\n")},
            {text("unique named (a)")}, {text("uq_t")});
        const QByteArray annotated = "import sqlalchemy as sa\nfrom typing import Annotated\n"
                                     "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
                                     "class Base(DeclarativeBase):\n    pass\n"
                                     "words = Annotated[str, mapped_column(sa.Text)]\n"
                                     "class A(Base):\n    __tablename__ = 'a'\n"
                                     "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                                     "    named: Mapped[words]\n"
                                     "    spelt: Mapped[Annotated[str, mapped_column(sa.Text)]]\n";
        row("Annotated, by a name and written out", {file("models.py", annotated)},
            {text("column named text"), text("column spelt text")});
        row("Annotated written out in annotations that are texts says its type only",
            {file("models.py", "from __future__ import annotations\n" + annotated)},
            {text("column named text"), text("column spelt character varying")});
        row("a package says in which order its modules are imported",
            {file("shop/__init__.py", "from . import a, b, c\n"), file("shop/base.py", head),
             file("shop/a.py", "import sqlalchemy as sa\nfrom shop.base import Base\n"),
             file("shop/b.py", "import sqlalchemy as sa\nfrom shop.base import Base\nfrom . import a\n"
                               "class B(Base):\n    __tablename__ = 'b'\n"
                               "    id = sa.Column(sa.Integer, primary_key=True)\n"),
             file("shop/c.py", "import sqlalchemy as sa\nfrom shop.base import Base\nfrom . import b\n"
                               "class C(Base):\n    __tablename__ = 'c'\n"
                               "    id = sa.Column(sa.Integer, primary_key=True)\n"
                               "    b_id = sa.Column(sa.ForeignKey(b.B.id))\n")},
            {text("c_b_id_fkey")}, {text("opaque")});
    }

    void reads()
    {
        QFETCH(Files, files);
        QFETCH(QStringList, has);
        QFETCH(QStringList, lacks);
        const auto models = readModels(memoryTree(files), {});
        QVERIFY2(models, qPrintable(models ? QString() : models.error().message));
        QString text = dumpSchema(models->snapshot->schema);
        for (const Opaque &opaque : models->snapshot->opaques)
            text += QStringLiteral("opaque ") + opaque.reason + QLatin1Char('\n');
        for (const QString &each : has)
            QVERIFY2(text.contains(each), qPrintable(QStringLiteral("no \"%1\" in\n%2").arg(each, text)));
        for (const QString &each : lacks)
            QVERIFY2(!text.contains(each), qPrintable(QStringLiteral("\"%1\" in\n%2").arg(each, text)));
    }
};

QTEST_GUILESS_MAIN(TestGenerated)
#include "tst_generated.moc"
