// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/models.h"

#include <QTest>

using namespace reckoner;

/// What reading models leaves open says so, with the place and the narrowest bound that is known (semantics
/// 3).
class TestOpaque : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void saysWhatCannotBeRead();
};

namespace {

/// One file, and others beside it that may not be read.
class LockedTree : public FileTree
{
public:
    LockedTree(const QByteArray &models, const QStringList &locked)
        : m_locked(locked)
    {
        std::vector<std::pair<QString, QByteArray>> files{{QStringLiteral("models.py"), models}};
        for (const QString &path : locked)
            files.emplace_back(path, QByteArray());
        m_files = memoryTree(files);
    }
    QString label() const override { return m_files->label(); }
    bool isFile(const QString &path) const override { return m_files->isFile(path); }
    bool isFolder(const QString &path) const override { return m_files->isFolder(path); }
    QStringList entries(const QString &folder) const override { return m_files->entries(folder); }
    Result<QByteArray> read(const QString &path) const override
    {
        if (m_locked.contains(path))
            return unexpected(QStringLiteral("file.unreadable"), QStringLiteral("not for you"), Place{path});
        return m_files->read(path);
    }

private:
    QStringList m_locked;
    std::shared_ptr<const FileTree> m_files;
};

const QByteArray header = "from sqlalchemy import Column, Integer, MetaData, String, Table\n"
                          "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n"
                          "class Base(DeclarativeBase):\n"
                          "    pass\n"
                          "class Other(Base):\n"
                          "    __tablename__ = 'others'\n"
                          "    id: Mapped[int] = mapped_column(primary_key=True)\n";

/// "9 users, name" for what is bounded, "9 anything" for what is not; the line is of models.py.
QStringList told(const Snapshot &snapshot)
{
    QStringList lines;
    for (const Opaque &opaque : snapshot.opaques) {
        QString what = QStringLiteral("anything");
        if (opaque.bound == Opaque::Bound::Objects)
            what = opaque.names.join(QStringLiteral(", "));
        else if (opaque.bound == Opaque::Bound::Data)
            what = QStringLiteral("data");
        lines.append(QStringLiteral("%1 %2").arg(opaque.place.line).arg(what));
    }
    return lines;
}

} // namespace

void TestOpaque::says_data()
{
    QTest::addColumn<QByteArray>("code"); // from line 8 on
    QTest::addColumn<QStringList>("opaques");
    QTest::addColumn<QStringList>("tables"); // besides `others`
    const QStringList silent;
    const QStringList users{QStringLiteral("users")};

    QTest::newRow("a mixin that is not in the tree may bring columns")
        << QByteArray("from acme.db import StampMixin\n"
                      "class User(StampMixin, Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("9 users")} << users;
    QTest::newRow("a base that is not in the tree makes a class declarative that names its table")
        << QByteArray("from acme.db import UUIDBase\n"
                      "class User(UUIDBase):\n"
                      "    __tablename__ = 'users'\n"
                      "    name: Mapped[str]\n")
        << QStringList{QStringLiteral("9 users")} << users;
    QTest::newRow("a base that is not in the tree may have named the table")
        << QByteArray("from acme.db import UUIDBase\n"
                      "class User(UUIDBase):\n"
                      "    name: Mapped[str]\n")
        << QStringList{QStringLiteral("9 anything")} << silent;
    QTest::newRow("an unread base of an abstract class counts for each of its tables")
        << QByteArray("from acme.db import UUIDBase\n"
                      "class Model(UUIDBase):\n"
                      "    __abstract__ = True\n"
                      "    note: Mapped[str]\n"
                      "class User(Model):\n"
                      "    __tablename__ = 'users'\n"
                      "class Group(Model):\n"
                      "    __tablename__ = 'groups'\n")
        << QStringList{QStringLiteral("12 users"), QStringLiteral("14 groups")}
        << QStringList{QStringLiteral("groups"), QStringLiteral("users")};
    QTest::newRow("an unread base of a mapped parent is the parent's, not its child's")
        << QByteArray("from sqlalchemy import ForeignKey\n"
                      "from acme.db import StampMixin\n"
                      "class User(StampMixin, Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "class Admin(User):\n"
                      "    __tablename__ = 'admins'\n"
                      "    id: Mapped[int] = mapped_column(ForeignKey(User.id), primary_key=True)\n")
        << QStringList{QStringLiteral("10 users")}
        << QStringList{QStringLiteral("admins"), QStringLiteral("users")};
    QTest::newRow("a mixin with columns and an unread base is no table")
        << QByteArray("from acme.db import Plain\n"
                      "class Named(Plain):\n"
                      "    name: Mapped[str]\n"
                      "class User(Named, Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("11 users")} << users;
    QTest::newRow("a base that a function makes may bring columns")
        << QByteArray("from acme.db import stamped\n"
                      "class User(stamped('created'), Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("9 users, created")} << users;
    QTest::newRow("a module that is missing from the tree may bring columns")
        << QByteArray("from .generated import StampMixin\n"
                      "class User(StampMixin, Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("9 users")} << users;
    QTest::newRow("an expression that is not known bounds its check alone")
        << QByteArray(
               "from sqlalchemy import CheckConstraint, func\n"
               "class User(Base):\n"
               "    __tablename__ = 'users'\n"
               "    id: Mapped[int] = mapped_column(primary_key=True)\n"
               "    __table_args__ = (CheckConstraint(func.age(id, unit='others') > 1, name='old'),)\n")
        << QStringList{QStringLiteral("12 old")} << users;
    QTest::newRow("an expression of a check without a name bounds its table")
        << QByteArray("from sqlalchemy import CheckConstraint, func\n"
                      "class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    __table_args__ = (CheckConstraint(func.age(id, unit=1) > 1),)\n")
        << QStringList{QStringLiteral("12 users")} << users;
    QTest::newRow("an index of a table that is not known bounds what has its name")
        << QByteArray("from sqlalchemy import Index\n"
                      "from acme.db import logs\n"
                      "class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "Index('ix_logs', logs.c.size)\n")
        << QStringList{QStringLiteral("13 ix_logs")} << users;
    QTest::newRow("an index of names and of columns of no table is never made")
        << QByteArray("from sqlalchemy import Index, func, literal_column\n"
                      "class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "Index('ix_names', 'id')\n"
                      "Index('ix_literal', func.lower(literal_column('id'), User.id))\n")
        << silent << users;
    QTest::newRow("a copy of a table is a table")
        << QByteArray(
               "from acme.db import logs\n"
               "class User(Base):\n"
               "    __tablename__ = 'users'\n"
               "    id: Mapped[int] = mapped_column(primary_key=True)\n"
               "old = Table('users_old', Base.metadata, Column('id', Integer)).to_metadata(Base.metadata, "
               "name='users_older')\n")
        << silent
        << QStringList{QStringLiteral("users"), QStringLiteral("users_old"), QStringLiteral("users_older")};
    QTest::newRow("a copy of a table that is changed as well may have the change")
        << QByteArray("old = Table('logs', Base.metadata, Column('id', Integer))\n"
                      "older = old.to_metadata(Base.metadata, name='logs_older')\n"
                      "old.append_column(Column('size', Integer))\n")
        << QStringList{QStringLiteral("9 logs_older")}
        << QStringList{QStringLiteral("logs"), QStringLiteral("logs_older")};
    QTest::newRow("what a declared_attr gets from a method that is not known may be a column")
        << QByteArray("from sqlalchemy.orm import declared_attr\n"
                      "from acme.db import columns\n"
                      "class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    @declared_attr\n"
                      "    def note(cls):\n"
                      "        return cls.made_of(columns)\n")
        << QStringList{QStringLiteral("14 users")} << users;
    QTest::newRow("what is reflected is read when the program runs")
        << QByteArray("from sqlalchemy.ext.declarative import DeferredReflection\n"
                      "class User(DeferredReflection, Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("9 users")} << users;
    QTest::newRow("SQLModel with a base that is not in the tree")
        << QByteArray("from acme.db import Stamped\n"
                      "from sqlmodel import Field\n"
                      "class User(Stamped, table=True):\n"
                      "    id: int | None = Field(default=None, primary_key=True)\n")
        << QStringList{QStringLiteral("10 user")} << QStringList{QStringLiteral("user")};

    QTest::newRow("bases of the libraries and of the language are silent")
        << QByteArray("import abc\nimport enum\n"
                      "from typing import Any, Generic, Protocol, TypeVar\n"
                      "from flask_login import UserMixin\n"
                      "from pydantic import BaseModel\n"
                      "from sqlalchemy.ext.asyncio import AsyncAttrs\n"
                      "from sqlalchemy.ext.declarative import AbstractConcreteBase\n"
                      "from sqlalchemy.orm import MappedAsDataclass, declarative_base\n"
                      "T = TypeVar('T')\n"
                      "class Named(Protocol):\n"
                      "    name: str\n"
                      "class Kind(str, enum.Enum):\n"
                      "    A = 'a'\n"
                      "class Repository(Generic[T], abc.ABC):\n"
                      "    model: type[T]\n"
                      "class User(AsyncAttrs, UserMixin, MappedAsDataclass, Repository[Any], Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "Old = declarative_base()\n"
                      "class Group(Old, object):\n"
                      "    __tablename__ = 'groups'\n"
                      "    id = Column(Integer, primary_key=True)\n"
                      "class Schema(BaseModel):\n"
                      "    name: str\n")
        << silent << QStringList{QStringLiteral("groups"), QStringLiteral("users")};
    QTest::newRow("Flask's db.Model is silent")
        << QByteArray("from flask_sqlalchemy import SQLAlchemy\n"
                      "db = SQLAlchemy()\n"
                      "class User(db.Model):\n"
                      "    __tablename__ = 'users'\n"
                      "    id = db.Column(db.Integer, primary_key=True)\n")
        << silent << users;
    QTest::newRow("classes of other libraries without columns are silent")
        << QByteArray("from acme.api import View, Serializer\n"
                      "class UserView(View):\n"
                      "    model = Other\n"
                      "class UserSerializer(Serializer):\n"
                      "    name: str\n")
        << silent << silent;

    QTest::newRow("a syntax error inside a class is bounded by its table")
        << QByteArray("class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    name: Mapped[str] = = mapped_column(String(20))\n"
                      "    age: Mapped[int]\n"
                      "class Group(Base):\n"
                      "    __tablename__ = 'groups'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("11 users")}
        << QStringList{QStringLiteral("groups"), QStringLiteral("users")};
    QTest::newRow("a parenthesis that stays open")
        << QByteArray("class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True\n"
                      "    name: Mapped[str] = mapped_column(String(20))\n"
                      "    age: Mapped[int]\n"
                      "class Group(Base):\n"
                      "    __tablename__ = 'groups'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("10 users, groups"), QStringLiteral("13 groups")} << users;
    QTest::newRow("a colon that is missing")
        << QByteArray("class User(Base)\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "class Group(Base):\n"
                      "    __tablename__ = 'groups'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("8 users")} << QStringList{QStringLiteral("groups")};
    QTest::newRow("a string that stays open")
        << QByteArray("class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column('id, primary_key=True)\n"
                      "    age: Mapped[int]\n"
                      "class Group(Base):\n"
                      "    __tablename__ = 'groups'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("10 users")}
        << QStringList{QStringLiteral("groups"), QStringLiteral("users")};
    QTest::newRow("a syntax error in a class of SQLModel, which takes its table from the class")
        << QByteArray("from sqlmodel import Field, SQLModel\n"
                      "class User(SQLModel, table=True):\n"
                      "    id: int | None = Field(default=None primary_key=True)\n"
                      "    age: int\n")
        << QStringList{QStringLiteral("10 user")} << QStringList{QStringLiteral("user")};
    QTest::newRow("a class statement whose own syntax error cuts its body short")
        << QByteArray("from sqlmodel import Field, SQLModel\n"
                      "class User(SQLModel, table=True)\n"
                      "    name: str = 'a'\n"
                      "    id: int | None = Field(default=None, primary_key=True)\n")
        << QStringList{QStringLiteral("9 user, a")} << QStringList{QStringLiteral("user")};
    QTest::newRow("a hidden class whose table cannot be told")
        << QByteArray("class User(Base)\n"
                      "    __tablename__ = 'us' + 'ers'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n")
        << QStringList{QStringLiteral("8 anything")} << silent;
    QTest::newRow("a hidden class without columns is nothing of the schema")
        << QByteArray("class Service(object)\n"
                      "    def run(self):\n"
                      "        return 1\n")
        << silent << silent;
    QTest::newRow("a syntax error in a method is nothing of the schema")
        << QByteArray("class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    def greet(self):\n"
                      "        return 'hello' +\n")
        << silent << users;
    QTest::newRow("a branch in a class that reading cannot decide is bounded by its table")
        << QByteArray("import os\n"
                      "class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    if os.environ['MODE'] == 'x':\n"
                      "        name: Mapped[str]\n")
        << QStringList{QStringLiteral("12 users, MODE, x")} << users;
    QTest::newRow("a name that is bound in the body of a class, and is not known")
        << QByteArray("import os\n"
                      "class User(Base):\n"
                      "    __tablename__ = 'users'\n"
                      "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                      "    locals()[os.environ['NAME']] = Column(Integer)\n")
        << QStringList{QStringLiteral("12 users, NAME")} << users;
    QTest::newRow("a column of a Core table that a function makes")
        << QByteArray("from acme.db import stamp\n"
                      "Table('users', MetaData(), Column('id', Integer), stamp())\n")
        << QStringList{QStringLiteral("9 users")} << users;
}

void TestOpaque::says()
{
    QFETCH(QByteArray, code);
    QFETCH(QStringList, opaques);
    QFETCH(QStringList, tables);
    const auto result =
        orm::readModels(memoryTree({{QStringLiteral("models.py"), header + code}}), orm::ModelsOptions());
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QStringList found;
    for (const auto &[name, table] : result->snapshot->schema.tables) {
        if (name.name != QLatin1String("others"))
            found.append(name.name);
    }
    QCOMPARE(told(*result->snapshot).join(QStringLiteral("; ")), opaques.join(QStringLiteral("; ")));
    QCOMPARE(found, tables);
}

// A file that may not be read may declare anything; a test beside it does not.
void TestOpaque::saysWhatCannotBeRead()
{
    const QStringList locked{QStringLiteral("more.py"), QStringLiteral("tests/test_more.py")};
    const auto some = orm::readModels(std::make_shared<LockedTree>(header, locked), orm::ModelsOptions());
    QVERIFY(some);
    QCOMPARE(told(*some->snapshot), QStringList{QStringLiteral("0 anything")});
    QCOMPARE(some->snapshot->opaques[0].place.file, locked[0]);
    QCOMPARE(some->snapshot->opaques[0].reason, QStringLiteral("not for you"));
    // Where nothing else is found it is not "no models".
    const auto none = orm::readModels(std::make_shared<LockedTree>("", locked), orm::ModelsOptions());
    QVERIFY(!none);
    QCOMPARE(none.error().code, QStringLiteral("file.unreadable"));
}

QTEST_APPLESS_MAIN(TestOpaque)
#include "tst_opaque.moc"
