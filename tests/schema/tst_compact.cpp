// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compacting takes room away and nothing else.

#include "model/schema/compact.h"

#include <QTest>

using namespace reckoner;

namespace {

/// Each text has a room of its own, as readers leave them.
QString own(const char *text)
{
    return QString::fromLatin1(text);
}

Table tableOf(const char *name)
{
    Table table;
    table.name = {own("public"), own(name)};
    for (const char *each : {"id", "created_at", "total"}) {
        Column column;
        column.name = own(each);
        column.type.name = column.type.raw = own("integer");
        column.type.alternatives = {own("bigint"), own("integer")};
        column.generated = Generated{{own("total + 1")}};
        column.defaultValue = Expression{own("total + 1")};
        table.columns.push_back(std::move(column));
    }
    table.columns.reserve(16);
    Index index;
    index.name = own(name) + own("_index");
    index.parts.resize(2);
    index.parts[0].column = own("created_at");
    index.parts[1].expression = Expression{own("total + 1")};
    table.indexes.push_back(index);
    table.foreignKeys.push_back({own("fk"), {own("total")}, {own("public"), own("orders")}, {own("id")}});
    return table;
}

Schema schemaOf()
{
    Schema schema;
    for (const char *name : {"orders", "items"}) {
        Table table = tableOf(name);
        const ObjectName key = table.name;
        schema.tables.emplace(key, std::move(table));
    }
    return schema;
}

} // namespace

class CompactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSame();
    void equalTextsAreOne();
    void sharedTablesStayShared();
};

void CompactTest::saysTheSame()
{
    const Schema before = schemaOf();
    const Schema schema = schemaOf();
    Compactor compactor;
    compactor.compact(schema);
    QCOMPARE(schema, before);
    compactor.compact(schema);
    QCOMPARE(schema, before);
}

void CompactTest::equalTextsAreOne()
{
    const Schema first = schemaOf();
    const Schema second = schemaOf();
    const Table &orders = *first.table({own("public"), own("orders")});
    const Table &items = *second.table({own("public"), own("items")});
    QVERIFY(orders.columns[0].name.constData() != items.columns[0].name.constData());
    Compactor compactor;
    compactor.compact(first);
    compactor.compact(second);
    const QString id = orders.columns[0].name;
    QCOMPARE(items.columns[0].name.constData(), id.constData());
    QCOMPARE(items.foreignKeys[0].targetColumns[0].constData(), id.constData());
    QCOMPARE(items.indexes[0].parts[0].column.constData(), orders.columns[1].name.constData());
    QCOMPARE(orders.columns[2].generated->expression.text.constData(),
             items.indexes[0].parts[1].expression->text.constData());
    QCOMPARE(orders.columns[2].type.alternatives[1].constData(), items.columns[1].type.raw.constData());
    QCOMPARE(orders.columns.capacity(), orders.columns.size());
}

void CompactTest::sharedTablesStayShared()
{
    const Schema schema = schemaOf();
    Schema copy = schema;
    const ObjectName orders{own("public"), own("orders")};
    copy.editTable({own("public"), own("items")})->comment = own("changed");
    Compactor compactor;
    compactor.compact(schema);
    QCOMPARE(copy.tables.at(orders).identity(), schema.tables.at(orders).identity());
    QCOMPARE(copy.tables.at(orders), schema.tables.at(orders));
    QVERIFY(copy != schema);
    compactor.compact(copy);
    QCOMPARE(copy.table({own("public"), own("items")})->comment, own("changed"));
}

QTEST_GUILESS_MAIN(CompactTest)
#include "tst_compact.moc"
