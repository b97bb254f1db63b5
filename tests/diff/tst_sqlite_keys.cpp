// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SQLite: what follows from a primary key is told under it, what has no name is paired with what it became,
// and what is only said twice is no difference.

#include "model/diff/diff.h"
#include "model/sql/script.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Snapshot snapshotOf(const QString &sql)
{
    Snapshot snapshot;
    snapshot.dialect = DialectId::Sqlite;
    snapshot.facets = dialect(DialectId::Sqlite).liveFacets();
    SchemaEditor editor(snapshot.schema, dialect(DialectId::Sqlite));
    applyScript(sql, editor, {s("test.sql"), 1, 0});
    return snapshot;
}

/// "primaryKey removed > column, foreignKey; ..."
QString told(const QString &from, const QString &to)
{
    QStringList lines;
    for (const Change &change : diff(snapshotOf(from), snapshotOf(to)).changes) {
        QString line = kindName(change.ref.kind) + QLatin1Char(' ') + changeActionName(change.action);
        if (change.action == Action::Modified)
            line += QLatin1Char(' ') + change.facetNames().join(QLatin1Char(','));
        QStringList taken;
        for (const ObjectRef &each : change.consequences)
            taken.append(kindName(each.kind));
        if (change.ref.kind != Kind::Table && !taken.isEmpty())
            line += QLatin1String(" > ") + taken.join(QLatin1String(", "));
        lines.append(line);
    }
    return lines.join(QLatin1String("; "));
}

} // namespace

class SqliteKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *from, const char *to, const char *told) {
            QTest::newRow(name) << s(from) << s(to) << s(told);
        };
        const char *a = "CREATE TABLE a (id INTEGER PRIMARY KEY, v TEXT)";
        row("the key is lost", a, "CREATE TABLE a (id INTEGER, v TEXT)", "primaryKey removed > column");
        row("the key that counted is lost", "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)",
            "CREATE TABLE a (id INTEGER)", "primaryKey removed > column");
        row("the key comes", "CREATE TABLE a (id INTEGER, v TEXT)", a, "primaryKey added > column");
        row("the key is over more", a, "CREATE TABLE a (id INTEGER, v TEXT, PRIMARY KEY (id, v))",
            "primaryKey modified columns > column");
        row("INT", a, "CREATE TABLE a (id INT PRIMARY KEY, v TEXT)", "column modified type");
        row("DESC", a, "CREATE TABLE a (id INTEGER PRIMARY KEY DESC, v TEXT)", "table modified options");
        row("NOT NULL of its own", a, "CREATE TABLE a (id INTEGER PRIMARY KEY, v TEXT NOT NULL)",
            "column modified nullable");
        row("the key another leads to is lost",
            "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (x REFERENCES a)",
            "CREATE TABLE a (id INTEGER); CREATE TABLE b (x REFERENCES a)",
            "primaryKey removed > column, foreignKey");
        row("the table another leads to is dropped",
            "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (x REFERENCES a)",
            "CREATE TABLE b (x REFERENCES a)", "table removed");
        row("a key that says its columns",
            "CREATE TABLE a (id INTEGER PRIMARY KEY, v UNIQUE, x REFERENCES a (id))",
            "CREATE TABLE a (id INTEGER PRIMARY KEY, v UNIQUE, x REFERENCES a (v))",
            "foreignKey modified target");
        row("the key is only unique", "CREATE TABLE a (v TEXT PRIMARY KEY UNIQUE)",
            "CREATE TABLE a (v TEXT UNIQUE)", "primaryKey removed");

        row("a check of another column", "CREATE TABLE a (x, y, CHECK (x > 0))",
            "CREATE TABLE a (x, y, CHECK (x > y))", "check modified expression");
        row("a check of one that is another's", "CREATE TABLE a (x, y, CHECK (x > 0))",
            "CREATE TABLE a (x, y, CHECK (y > 0))", "check modified expression");
        row("two checks, each by its column", "CREATE TABLE a (x, y, CHECK (x > 0), CHECK (y > 0))",
            "CREATE TABLE a (x, y, CHECK (y > 1), CHECK (x > 1))",
            "check modified expression; check modified expression");
        row("a check with a name, and one without",
            "CREATE TABLE a (x, y, CONSTRAINT c CHECK (x > 0), CHECK (y > 0))",
            "CREATE TABLE a (x, y, CHECK (y > 1))", "check modified expression; check removed");
        row("a key of another column",
            "CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE a (x, y, FOREIGN KEY (x) REFERENCES t)",
            "CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE a (x, y, FOREIGN KEY (y) REFERENCES t)",
            "foreignKey modified columns");
        row("a key of another column to another table",
            "CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE a (x, y, FOREIGN KEY (x) REFERENCES t)",
            "CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE a (x, y, FOREIGN KEY (y) REFERENCES a)",
            "foreignKey removed; foreignKey added");

        row("a check said twice", "CREATE TABLE a (x CHECK (x > 0) CHECK ((x) > 0))",
            "CREATE TABLE a (x CHECK (x > 0))", "");
        row("of two that say the same one goes on", "CREATE TABLE a (x CHECK (x > 0) CHECK (x > 0))",
            "CREATE TABLE a (x CHECK (x > 0) CHECK (x > 1))", "check added");
        row("a unique said twice", "CREATE TABLE a (x UNIQUE, UNIQUE (x DESC))", "CREATE TABLE a (x UNIQUE)",
            "");
        row("a unique in another order", "CREATE TABLE a (x UNIQUE, UNIQUE (x COLLATE NOCASE))",
            "CREATE TABLE a (x UNIQUE)", "unique removed");
        row("a unique that ignores", "CREATE TABLE a (x UNIQUE, UNIQUE (x) ON CONFLICT IGNORE)",
            "CREATE TABLE a (x UNIQUE)", "unique removed");
        row("a unique that is the key", "CREATE TABLE a (x TEXT PRIMARY KEY UNIQUE)",
            "CREATE TABLE a (x TEXT PRIMARY KEY)", "");
        row("a unique beside the rowid", "CREATE TABLE a (x INTEGER PRIMARY KEY UNIQUE)",
            "CREATE TABLE a (x INTEGER PRIMARY KEY)", "unique removed");
        row("a key that could wait", "CREATE TABLE a (x UNIQUE, y REFERENCES a (x) DEFERRABLE)",
            "CREATE TABLE a (x UNIQUE, y REFERENCES a (x))", "");
        row("a key that waits", "CREATE TABLE a (x UNIQUE, y REFERENCES a (x) DEFERRABLE INITIALLY DEFERRED)",
            "CREATE TABLE a (x UNIQUE, y REFERENCES a (x) DEFERRABLE)", "foreignKey modified deferrable");
    }
    void changes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(told(from, to), "told");
    }
};

QTEST_GUILESS_MAIN(SqliteKeysTest)
#include "tst_sqlite_keys.moc"
