// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hints are never too few: after any edits, every table that holds a name is among those hinted for it.

#include "model/dialect/dialect.h"
#include "model/schema/editor.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace reckoner;

class NameHintsTest : public QObject
{
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }

    static bool hinted(const std::optional<std::vector<ObjectName>> &hints, const ObjectName &table)
    {
        return !hints || std::find(hints->begin(), hints->end(), table) != hints->end();
    }

    /// The first name that the hints miss, as "table: name"; empty if there is none.
    static QString missed(const Schema &schema)
    {
        for (const auto &[name, table] : schema.tables) {
            QStringList names{name.name};
            if (table->primaryKey)
                names.append(table->primaryKey->name);
            const auto all = [&](const auto &objects) {
                for (const auto &object : objects)
                    names.append(object.name);
            };
            all(table->uniques);
            all(table->checks);
            all(table->foreignKeys);
            all(table->exclusions);
            all(table->indexes);
            names.removeAll(QString());
            for (const QString &each : names) {
                if (!hinted(schema.hints.holding(name.schema, each), name) ||
                    !hinted(schema.hints.holding(name.schema, each.toUpper()), name))
                    return name.name + s(": ") + each;
            }
            for (const ObjectName &parent : table->inherits) {
                if (!hinted(schema.hints.heirs(parent), name))
                    return name.name + s(" inherits from ") + parent.name;
            }
        }
        return {};
    }

    static Table tableNamed(const QString &name)
    {
        Table table;
        table.name.name = name;
        for (const char *column : {"a", "b", "c"}) {
            table.columns.emplace_back();
            table.columns.back().name = s(column);
            table.columns.back().type.name = s("integer");
        }
        return table;
    }

private Q_SLOTS:
    void nothingThatIsThereIsMissed_data()
    {
        QTest::addColumn<DialectId>("dialect");
        QTest::newRow("PostgreSQL") << DialectId::PostgreSql;
        QTest::newRow("SQLite") << DialectId::Sqlite;
    }

    void nothingThatIsThereIsMissed()
    {
        QFETCH(DialectId, dialect);
        QRandomGenerator random(7);
        const auto any = [&] { return s("t%1").arg(random.bounded(160)); };
        int made = 0;
        const auto edit = [&](SchemaEditor &editor) {
            editor.settle();
            const ObjectName name{{}, any()};
            Index index;
            index.name = s("i%1").arg(made++);
            index.parts.emplace_back();
            index.parts.back().column = s("a");
            // Much is refused: there is no such table, or the name is taken.
            switch (random.bounded(10)) {
            case 0:
            case 1:
            case 2: {
                Table table = tableNamed(name.name);
                if (dialect == DialectId::PostgreSql && random.bounded(3) == 0)
                    table.inherits.push_back({s("public"), any()});
                (void)editor.createTable(std::move(table));
                break;
            }
            case 3:
                (void)editor.createIndex(name, index);
                break;
            case 4:
                (void)editor.addUnique(name, {.name = s("u%1").arg(made), .columns = {s("b")}});
                break;
            case 5:
                (void)editor.renameTable(name, any());
                break;
            case 6:
                (void)editor.dropTable(name, true, true);
                break;
            case 7:
                (void)editor.renameIndex({{}, s("i%1").arg(random.bounded(made))}, s("i%1").arg(made));
                break;
            case 8:
                (void)editor.setPrimaryKey(name, {.name = s("p%1").arg(made), .columns = {s("c")}});
                break;
            default:
                // Written to after others have asked.
                if (Table *table = editor.editTable(name)) {
                    (void)editor.dropIndex({{}, s("nowhere")}, true);
                    table->checks.push_back({.name = s("c%1").arg(made), .expression = {s("a > 0")}});
                }
            }
        };
        Schema schema;
        SchemaEditor editor(schema, reckoner::dialect(dialect));
        for (int i = 0; i < 3000; ++i) {
            edit(editor);
            QCOMPARE(missed(schema), QString());
        }
        QVERIFY(schema.hints.holding(s("public"), s("x")).has_value());
        QVERIFY(schema.tables.size() > 64);

        // A copy is the same value and knows the same; from there each goes its own way.
        Schema copy = schema;
        QVERIFY(copy == schema);
        QVERIFY(copy.hints.holding(s("public"), s("x")).has_value());
        SchemaEditor other(copy, reckoner::dialect(dialect));
        for (int i = 0; i < 600; ++i) {
            edit(i % 3 ? other : editor);
            QCOMPARE(missed(schema), QString());
            QCOMPARE(missed(copy), QString());
        }
        QVERIFY(copy != schema);
        const Schema moved = std::move(copy);
        QCOMPARE(missed(moved), QString());
    }

    void whatIsHintedIsFound()
    {
        Schema schema;
        SchemaEditor editor(schema, dialect(DialectId::Sqlite));
        for (int i = 0; i < 200; ++i) {
            editor.settle();
            QVERIFY(editor.createTable(tableNamed(s("Table%1").arg(i))).has_value());
            editor.settle();
            Index index;
            index.name = s("Index%1").arg(i);
            index.parts.emplace_back();
            index.parts.back().column = s("a");
            QVERIFY(editor.createIndex({{}, s("tABLE%1").arg(i)}, index).has_value());
        }
        QVERIFY(schema.hints.holding(s("main"), s("x")).has_value());
        QCOMPARE(editor.resolve({{}, s("TABLE150")}).name, s("Table150"));
        QVERIFY(!editor.createTable(tableNamed(s("table7"))).has_value());
        QVERIFY(editor.dropIndex({{}, s("INDEX150")}).has_value());
        QVERIFY(!editor.dropIndex({{}, s("index150")}).has_value());
    }
};

QTEST_GUILESS_MAIN(NameHintsTest)
#include "tst_namehints.moc"
