// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/repairs.h"
#include "model/history/scripts.h"

#include <QtTest>

using namespace reckoner;

/// Which messages say that a migration is a repair, and by which words.
class TestRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("words"); ///< "": no repair
        const auto row = [](const char *message, const char *words) {
            QTest::newRow(message) << QString::fromLatin1(message) << QString::fromLatin1(words);
        };
        row("Fix enum names", "Fix");
        row("fix_all_preview_schemas", "fix");
        row("tag-fix", "tag fix");
        row("user type fix", "user type fix");
        row("hotfix: users", "hotfix");
        row("0029 repair composition schema", "repair");
        row("repair schema drift: tenants and payers", "repair");
        row("Sync schema drift for troubleshooting tables", "schema drift");
        row("sync db with models (add the sales columns)", "sync db with models");
        row("Align schema with the ORM", "Align schema with the ORM");
        row("resync sequences", "resync");
        row("add missing indices on user", "missing indices");
        row("Add missing foreign key indexes", "missing foreign key");
        row("job missing index", "missing index");
        row("create missing primary key constraints", "missing primary key");
        row("create the schema if missing and backfill billing", "if missing");
        row("add forgotten column", "forgotten column");
        row("forgot to add the index", "forgot to");
        row("ensure users.email exists", "ensure users.email exists");
        row("drop the view and restore the trigger", "restore");
        row("bring the tables back in sync", "back in sync");
        row("enum fixes", "enum fixes");

        row("add prefix to invoices", "");
        row("add fixed price", "");
        row("add fixed_fee column", "");
        row("add fix version to issues", "");
        row("add a GPS fix", "");
        row("add repair orders", "");
        row("add correct answers", "");
        row("add restore jobs", "");
        row("mark people as missing", "");
        row("Add a column to track if the email was missing", "");
        row("add a table for missing person fields", "");
        row("add missing_count to runs", "");
        row("add forgot password token", "");
        row("forgot password table", "");
        row("add data drift metrics", "");
        row("add the worker sync pipeline for router worker reconcile", "");
        row("store models of a sync", "");
        row("add pending_link index", "");
        row("create user table", "");
        row("", "");
    }

    void words()
    {
        QFETCH(QString, message);
        QFETCH(QString, words);
        QCOMPARE(repairWords(message, false), words);
    }

    void whatAsksNeedsFewerWords()
    {
        const QString message = QStringLiteral("Ensure the columns of the guild listing");
        QCOMPARE(repairWords(message, false), QString());
        QCOMPARE(repairWords(message, true), QStringLiteral("Ensure"));
        QCOMPARE(repairWords(QStringLiteral("create user table"), true), QString());
    }

    void asks_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("asks");
        const auto row = [](const char *script, bool asks) {
            QTest::newRow(script) << QString::fromLatin1(script) << asks;
        };
        row("op.execute('ALTER TABLE t ADD COLUMN IF NOT EXISTS a int')", true);
        row("op.execute('drop index if exists ix')", true);
        row("op.create_index('ix', 't', ['a'], if_not_exists=True)", true);
        row("if 'a' not in [c['name'] for c in inspector.get_columns('t')]:\n    pass", true);
        row("if not inspector.has_table('t'):\n    pass", true);
        row("op.add_column('t', sa.Column('exists_already', sa.Integer()))", false);
        row("op.create_index('ix', 't', ['a'], if_not_exists=False)", false);
    }

    void asks()
    {
        QFETCH(QString, script);
        QTEST(asksWhatIsThere(script), "asks");
    }

    /// The first revision has nothing to put right: "Sync DB with models" is how many a history begins.
    void aBaseIsNoRepair()
    {
        for (const bool base : {true, false}) {
            const QByteArray text = "'''Sync DB with models'''\nrevision = 'a'\ndown_revision = " +
                                    QByteArray(base ? "None" : "'z'") + "\ndef upgrade():\n    pass\n";
            python::Interpreter interpreter(memoryTree({{QStringLiteral("a.py"), text}}), {QString()});
            const Result<Revision> revision = readScript(interpreter, QStringLiteral("a.py"));
            QVERIFY(revision);
            QCOMPARE(revision->repairLike, !base);
            QCOMPARE(revision->repairBecause, base ? QString() : QStringLiteral("Sync DB with models"));
        }
    }
};

QTEST_APPLESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
