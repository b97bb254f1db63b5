// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/repositorypaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class RepositoryPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(QDir(m_folder.path()).mkpath(s("top/services/shop"))); }
    void begin_data();
    void begin();
    void stayOutsideOfARepository();
    void followLinks();
    void leaveWhatIsNotThere();

private:
    QString at(const char *path) const { return m_folder.filePath(s(path)); }

    QTemporaryDir m_folder;
};

void RepositoryPathsTest::begin_data()
{
    QTest::addColumn<bool>("linked");
    QTest::newRow("at the top of a work tree") << false;
    QTest::newRow("at the top of one that is linked to another, by a file") << true;
}

void RepositoryPathsTest::begin()
{
    QFETCH(bool, linked);
    QDir(at("top/.git")).removeRecursively();
    QFile::remove(at("top/.git"));
    if (linked) {
        QFile file(at("top/.git"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("gitdir: /elsewhere\n");
    } else {
        QVERIFY(QDir().mkpath(at("top/.git")));
    }
    const RepositoryPaths paths(at("top/services/shop"));
    QCOMPARE(paths.of(s("alembic.ini")), s("services/shop/alembic.ini"));
    QCOMPARE(paths.of(s("../other/models.py")), s("services/other/models.py"));
    QCOMPARE(paths.of(at("top/models.py")), s("models.py"));
    QCOMPARE(paths.of(at("elsewhere.py")), at("elsewhere.py"));
    QCOMPARE(paths.of(QString()), QString());
    QCOMPARE(RepositoryPaths(at("top")).of(s("a.py")), s("a.py"));
    // How the folder is spelt makes no difference.
    QCOMPARE(RepositoryPaths(at("top/services/../services/shop/")).of(s("a.py")), s("services/shop/a.py"));
}

void RepositoryPathsTest::stayOutsideOfARepository()
{
    QDir(at("top/.git")).removeRecursively();
    QFile::remove(at("top/.git"));
    const RepositoryPaths paths(at("top/services/shop"));
    QCOMPARE(paths.of(s("alembic.ini")), s("alembic.ini"));
    QCOMPARE(paths.of(at("top/services/shop/a/b.py")), s("a/b.py"));
    QCOMPARE(paths.of(at("top/a.py")), at("top/a.py"));
}

void RepositoryPathsTest::followLinks()
{
    // A code host knows a file by where it is, not by a link to its folder.
    QVERIFY(QDir().mkpath(at("top/.git")));
    QVERIFY(QFile::link(at("top/services/shop"), at("link")));
    QCOMPARE(RepositoryPaths(at("link")).of(s("a.py")), s("services/shop/a.py"));
}

void RepositoryPathsTest::leaveWhatIsNotThere()
{
    QCOMPARE(RepositoryPaths(at("nowhere")).of(s("a.py")), s("a.py"));
    QCOMPARE(RepositoryPaths().of(s("../a.py")), s("../a.py"));
    QVERIFY(!RepositoryPaths().has(s("a.py")));
    QFile file(at("top/here.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(RepositoryPaths(at("top")).has(s("here.toml")));
    QVERIFY(!RepositoryPaths(at("top")).has(s("services")));
}

QTEST_GUILESS_MAIN(RepositoryPathsTest)
#include "tst_repositorypaths.moc"
