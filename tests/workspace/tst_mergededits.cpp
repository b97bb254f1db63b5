// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/check.h"
#include "tests/files/repository.h"

#include <QTest>

using namespace reckoner;

namespace {

QByteArray script(const char *id, const char *down, const char *column)
{
    return QByteArray("\"\"\"") + id +
           "\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = '" + id +
           "'\ndown_revision = " + down + "\n\n\ndef upgrade():\n    op.create_table('t_" + id +
           "', sa.Column('" + column + "', sa.Integer()))\n\n\ndef downgrade():\n    op.drop_table('t_" + id +
           "')\n";
}

const QString first = QStringLiteral("shop/migrations/versions/a.py");
const QString second = QStringLiteral("shop/migrations/versions/b.py");

/// Revision a is on main, and edited there.
class Shop : public TestRepository
{
public:
    Shop()
    {
        write(QStringLiteral("shop/alembic.ini"), "[alembic]\nscript_location = migrations\n");
        write(QStringLiteral("shop/migrations/env.py"), "from alembic import context\n");
        write(first, script("a", "None", "one"));
        commit(QStringLiteral("first"));
    }

    /// The messages of RK309.
    QStringList edits() const
    {
        CheckRequest request;
        request.folder = root + QStringLiteral("/shop");
        request.dialect = DialectId::Sqlite;
        const auto result = checkProject(request, {});
        if (!result)
            return {result.error().message};
        QStringList told;
        for (const Finding &finding : result->roots.front().verdict.findings) {
            if (finding.rule == QLatin1String("RK309"))
                told.append(finding.message);
        }
        return told;
    }
};

} // namespace

class MergedEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestRepository::hasGit())
            QSKIP("there is no git");
    }

    void anEditOnMainIsNamed()
    {
        Shop shop;
        QCOMPARE(shop.edits(), QStringList());
        shop.write(first, script("a", "None", "two"));
        shop.commit(QStringLiteral("second"));
        const QByteArray edit = shop.head().left(10);
        shop.write(QStringLiteral("shop/other.py"), "x = 1\n");
        shop.commit(QStringLiteral("third"));
        QCOMPARE(shop.edits().size(), 1);
        const QString message = shop.edits().first();
        QVERIFY2(message.contains(QStringLiteral("Revision a was edited")), qPrintable(message));
        QVERIFY2(message.contains(QString::fromLatin1(edit)), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("2026-02-02")) &&
                     message.contains(QStringLiteral("2026-02-03")),
                 qPrintable(message));
    }

    void anotherSpellingIsNoEdit()
    {
        Shop shop;
        shop.write(first, "# a comment\n" + script("a", "None", "one").replace('\'', '"'));
        shop.commit(QStringLiteral("second"));
        QCOMPARE(shop.edits(), QStringList());
    }

    void anEditThatWasTakenBackIsNone()
    {
        Shop shop;
        shop.write(first, script("a", "None", "two"));
        shop.commit(QStringLiteral("second"));
        shop.write(first, script("a", "None", "one"));
        shop.commit(QStringLiteral("third"));
        QCOMPARE(shop.edits(), QStringList());
    }

    void anEditBeforeTheMergeIsNone()
    {
        Shop shop;
        shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"),
                  QStringLiteral("feature")});
        shop.write(second, script("b", "'a'", "one"));
        shop.commit(QStringLiteral("second"));
        shop.write(second, script("b", "'a'", "two"));
        shop.commit(QStringLiteral("third"));
        QCOMPARE(shop.edits(), QStringList()); // not merged yet
        shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
        shop.git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-ff"),
                  QStringLiteral("--no-edit"), QStringLiteral("feature")});
        QCOMPARE(shop.edits(), QStringList());
    }

    void anEditOfABranchIsToldAsSuch()
    {
        Shop shop;
        shop.git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"),
                  QStringLiteral("feature")});
        shop.write(first, script("a", "None", "two"));
        QCOMPARE(shop.edits().size(), 1); // not even committed
        shop.commit(QStringLiteral("second"));
        QCOMPARE(shop.edits().size(), 1);
        QVERIFY2(shop.edits().first().contains(QStringLiteral("is edited here: on main")),
                 qPrintable(shop.edits().first()));
    }

    void aMovedFileIsNone()
    {
        Shop shop;
        shop.git({QStringLiteral("mv"), first, QStringLiteral("shop/migrations/versions/0001_a.py")});
        shop.commit(QStringLiteral("second"));
        QCOMPARE(shop.edits(), QStringList());
        shop.write(QStringLiteral("shop/migrations/versions/0001_a.py"), script("a", "None", "two"));
        shop.commit(QStringLiteral("third"));
        QCOMPARE(shop.edits().size(), 1);
    }

    void withoutARepositoryNothingIsSaid()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("migrations/versions"));
        for (const auto &[name, text] :
             {std::pair(QStringLiteral("alembic.ini"),
                        QByteArray("[alembic]\nscript_location = migrations\n")),
              std::pair(QStringLiteral("migrations/env.py"), QByteArray("from alembic import context\n")),
              std::pair(QStringLiteral("migrations/versions/a.py"), script("a", "None", "one"))}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        CheckRequest request;
        request.folder = folder.path();
        request.dialect = DialectId::Sqlite;
        const auto result = checkProject(request, {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QVERIFY(result->roots.front().verdict.findings.empty());
    }
};

QTEST_GUILESS_MAIN(MergedEditsTest)
#include "tst_mergededits.moc"
