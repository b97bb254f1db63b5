// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/schemamodel.h"
#include "tests/position/positions.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Names, one a line, children indented.
QString shown(const SchemaModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth, u' ') + index.data().toString() + u'\n' + shown(model, index, depth + 1);
    }
    return text;
}

} // namespace

class SchemaModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatEachPositionSays();
    void filters_data();
    void filters();
    void aLetterMoreIsAsAskingAnew();
    void tellsWhatHoldsAHit();
    void keepsTheRulesOfModels();
    void isEmptyWithoutATree();

private:
    std::shared_ptr<Verdict> m_verdict;
    std::unique_ptr<SchemaModel> m;
};

void SchemaModelTest::init()
{
    m_verdict = verdictOf(
        s("CREATE TABLE orders (id integer PRIMARY KEY, total text, note text);"),
        s("CREATE TABLE orders (id integer PRIMARY KEY, total text); CREATE INDEX ix ON orders (total);"),
        s("CREATE TABLE orders (id integer PRIMARY KEY, total text);"),
        s("CREATE TABLE orders (id integer PRIMARY KEY, total integer); CREATE TABLE items (total int);"));
    m = std::make_unique<SchemaModel>();
    m->setTree(std::make_shared<ObjectTree>(mergePositions(*m_verdict, dialect(DialectId::Sqlite))),
               m_verdict);
}

void SchemaModelTest::saysWhatEachPositionSays()
{
    const QModelIndex total = m->indexOf(ObjectRef{Kind::Column, s("main.orders"), s("total")});
    QVERIFY(total.isValid());
    QCOMPARE(m->path(total), s("main.orders.total"));
    const auto state = [&](const QModelIndex &index, SchemaModel::Column column) {
        return index.siblingAtColumn(column).data(SchemaModel::StateRole).toString();
    };
    QCOMPARE(state(total, SchemaModel::ModelsColumn), s("present"));
    QCOMPARE(state(total, SchemaModel::HeadColumn), s("present"));
    QCOMPARE(state(total, SchemaModel::StampColumn), s("present"));
    QCOMPARE(state(total, SchemaModel::LiveColumn), s("differs"));
    QCOMPARE(total.data(SchemaModel::SeverityRole).toString(), s("error"));
    QVERIFY(!total.siblingAtColumn(SchemaModel::WhatColumn).data().toString().isEmpty());
    const QModelIndex index = m->indexOf(ObjectRef{Kind::Index, s("main.orders"), s("ix")});
    QCOMPARE(state(index, SchemaModel::ModelsColumn), s("absent"));
    QCOMPARE(state(index, SchemaModel::HeadColumn), s("present"));
    QCOMPARE(state(index, SchemaModel::StampColumn), s("absent"));
    const QModelIndex orders = m->indexOf(ObjectRef{Kind::Table, s("main"), s("orders")});
    QCOMPARE(orders.data(SchemaModel::DifferingRole).toInt(), 3);
    QCOMPARE(orders.data(SchemaModel::KindRole).toString(), s("table"));
    QCOMPARE(m->finding(total)->leg, std::optional(Leg::StampLive));
}

void SchemaModelTest::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("legs");
    QTest::addColumn<QString>("rows");
    QTest::newRow("by name") << s("note") << QString() << 0
                             << s("main\n Tables (2)\n  orders\n   Columns (3)\n    note\n");
    QTest::newRow("a table with what it holds")
        << s("ITEM") << QString() << 0 << s("main\n Tables (2)\n  items\n   Columns (1)\n    total\n");
    QTest::newRow("by a path") << s("items.tot") << QString() << 0
                               << s("main\n Tables (2)\n  items\n   Columns (1)\n    total\n");
    QTest::newRow("by kind") << QString() << s("index") << 0
                             << s("main\n Tables (2)\n  orders\n   Indexes (1)\n    ix\n");
    QTest::newRow("by leg") << QString() << QString() << (1 << int(Leg::StampHead))
                            << s("main\n Tables (2)\n  orders\n   Indexes (1)\n    ix\n");
    QTest::newRow("by all of it") << s("total") << s("column") << (1 << int(Leg::StampLive))
                                  << s("main\n Tables (2)\n  items\n   Columns (1)\n    total\n"
                                       "  orders\n   Columns (3)\n    total\n");
    QTest::newRow("nothing") << s("no such name") << QString() << 0 << QString();
}

void SchemaModelTest::filters()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(int, legs);
    SchemaFilter filter;
    filter.text = text;
    if (!kind.isEmpty())
        filter.kinds = {*kindFromName(kind)};
    filter.legs = quint8(legs);
    m->setFilter(filter);
    QTEST(shown(*m), "rows");
}

void SchemaModelTest::aLetterMoreIsAsAskingAnew()
{
    const auto ask = [](SchemaModel &model, const QString &text) {
        SchemaFilter filter = model.filter();
        filter.text = text;
        model.setFilter(filter);
    };
    // There and back again, and over the point where a path begins.
    for (const char *text : {"t", "to", "tot", "tota", "to", "o", "or", "orders", "orders.", "orders.t",
                             "orders.to", "x", "", "i", "it", "items", "items.total"}) {
        ask(*m, s(text));
        SchemaModel fresh;
        fresh.setTree(m->tree(), m_verdict);
        ask(fresh, s(text));
        QCOMPARE(shown(*m), shown(fresh));
        QCOMPARE(m->hits(), fresh.hits());
    }
}

void SchemaModelTest::tellsWhatHoldsAHit()
{
    SchemaFilter filter;
    filter.text = s("note");
    m->setFilter(filter);
    const ObjectTree &tree = *m->tree();
    QVERIFY(m->holdsHit(tree.find({Kind::Table, s("main"), s("orders")})));
    QVERIFY(!m->holdsHit(tree.find({Kind::Table, s("main"), s("items")})));
    QVERIFY(!m->holdsHit(tree.find({Kind::Column, s("main.orders"), s("note")})));
    QCOMPARE(m->shown(), 5); // main, its tables, orders, its columns, note
    filter.text = s("items");
    m->setFilter(filter);
    QVERIFY(!m->holdsHit(tree.find({Kind::Table, s("main"), s("items")}))); // it is one
    QCOMPARE(m->hits(), 1);
}

void SchemaModelTest::keepsTheRulesOfModels()
{
    QAbstractItemModelTester tester(m.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    SchemaFilter filter;
    filter.text = s("total");
    m->setFilter(filter);
    QCOMPARE(m->hits(), 2);
    m->setFilter({});
    m->setTree(nullptr, nullptr);
    m->setTree(std::make_shared<ObjectTree>(mergePositions(*m_verdict, dialect(DialectId::Sqlite))),
               m_verdict);
    for (int row = 0; row < m->rowCount(); ++row)
        QVERIFY(m->index(row, 0).isValid());
}

void SchemaModelTest::isEmptyWithoutATree()
{
    SchemaModel model;
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(ObjectRef{Kind::Table, s("main"), s("orders")}).isValid());
}

QTEST_GUILESS_MAIN(SchemaModelTest)
#include "tst_schemamodel.moc"
