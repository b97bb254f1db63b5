// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/dump.h"
#include "model/schema/json.h"
#include "model/schema/packed.h"

#include <QRegularExpression>
#include <QTest>

using namespace reckoner;

namespace {

DataType type(const QString &name, std::vector<int> args = {})
{
    DataType type;
    type.raw = type.name = name;
    type.args = std::move(args);
    return type;
}

// One of everything that a Snapshot carries, with names that need care.
/// One of every kind that does not live in a table, with every member set.
void addOthers(Schema &schema, const Table &table)
{
    const ObjectName name{QStringLiteral("public"), QStringLiteral("thing")};
    const QString c = QStringLiteral("why");
    const Expression one{QStringLiteral("1"), false};
    const ViewColumn column{QStringLiteral("id"), type(QStringLiteral("integer")), c};
    schema.views[name] = {name,
                          true,
                          QStringLiteral("SELECT 1"),
                          {QStringLiteral("id")},
                          {column},
                          {QStringLiteral("fillfactor=70")},
                          table.indexes,
                          table.triggers,
                          table.rules,
                          QStringLiteral("CREATE VIEW"),
                          c,
                          {}};
    schema.domains[name] = {
        name, type(QStringLiteral("integer")), false, one, table.checks, QStringLiteral("C"), c, {}};
    schema.composites[name] = {name, table.columns, c, {}};
    schema.routines[name] = {
        name,
        QStringLiteral("function"),
        {{QStringLiteral("a"), QStringLiteral("in"), type(QStringLiteral("integer")), one}},
        QStringLiteral("integer"),
        QStringLiteral("sql"),
        QStringLiteral("SELECT 1"),
        true,
        {QStringLiteral("immutable")},
        QStringLiteral("CREATE FUNCTION"),
        c,
        {}};
    schema.extensions[QStringLiteral("citext")] = {
        QStringLiteral("citext"), QStringLiteral("public"), QStringLiteral("1.6"), c, {}};
    schema.ranges[name] = {name,
                           type(QStringLiteral("integer")),
                           QStringLiteral("o"),
                           QStringLiteral("C"),
                           QStringLiteral("f"),
                           QStringLiteral("g"),
                           QStringLiteral("m"),
                           c,
                           {}};
    schema.collations[name] = {
        name, QStringLiteral("icu"), QStringLiteral("und"), false, QStringLiteral("&a<b"), c, {}};
    schema.statistics[name] = {name, table.name, {QStringLiteral("mcv")}, {QStringLiteral("id")}, {one}, 100,
                               c,    {}};
    const QString plain = QStringLiteral("plain");
    schema.eventTriggers[plain] = {plain,
                                   QStringLiteral("sql_drop"),
                                   {QStringLiteral("DROP TABLE")},
                                   QStringLiteral("public.f"),
                                   QStringLiteral("always"),
                                   c,
                                   {}};
    schema.publications[plain] = {plain,
                                  true,
                                  {{table.name, {QStringLiteral("id")}, one}},
                                  {QStringLiteral("public")},
                                  {QStringLiteral("insert")},
                                  true,
                                  c,
                                  {}};
    schema.foreignServers[plain] = {plain,
                                    QStringLiteral("postgres_fdw"),
                                    QStringLiteral("t"),
                                    QStringLiteral("1"),
                                    {QStringLiteral("host=x")},
                                    c,
                                    {}};
}

Snapshot sample()
{
    Snapshot snapshot;
    snapshot.source = {QStringLiteral("postgresql:///shop"), QStringLiteral("shop"), QStringLiteral("live")};
    snapshot.facets.allow(Kind::Table, {QStringLiteral("options")});
    snapshot.facets.allow(Kind::Column);
    snapshot.schemas = {QStringLiteral("public")};
    snapshot.stamp =
        Stamp{true, QStringLiteral("public.alembic_version"), {QStringLiteral("a1"), QStringLiteral("b2")}};
    snapshot.stamps = {*snapshot.stamp,
                       Stamp{true, QStringLiteral("app.\"Its version\""), {QStringLiteral("c3")}}};
    snapshot.source.takenAt = QStringLiteral("2026-06-15T10:20:30Z");
    snapshot.stats[QStringLiteral("public.orders")] = {12, 8192};
    snapshot.notCompared[QStringLiteral("trigger")] = 3;
    snapshot.serverVersion = QStringLiteral("15.4");
    snapshot.opaques.push_back({Opaque::Bound::Objects,
                                {QStringLiteral("orders")},
                                QStringLiteral("op.execute(x)"),
                                QStringLiteral("not literal"),
                                {QStringLiteral("v/a.py"), 7, 0},
                                QStringLiteral("a1")});
    snapshot.unknowns.push_back({{Kind::Column, QStringLiteral("public.orders"), QStringLiteral("x")},
                                 QStringLiteral("type"),
                                 QStringLiteral("why"),
                                 {QStringLiteral("m.py"), 3, 0}});

    Table table;
    table.name = {QStringLiteral("public"), QString::fromUtf8("Ord\"ers\n\xF0\x9F\x9A\x80")};
    table.comment = QStringLiteral("tab\there");
    Column id;
    id.name = QStringLiteral("id");
    id.type = type(QStringLiteral("bigint"));
    id.nullable = false;
    id.identity = Identity{true, {QStringLiteral("bigint"), 1, 1, 1, 9223372036854775807LL, 1, false}};
    id.origin = {QStringLiteral("models/a.py"), 12, QStringLiteral("a1"), false};
    Column total;
    total.name = QStringLiteral("total");
    total.type = type(QStringLiteral("numeric"), {10, 2});
    total.defaultValue = Expression{QStringLiteral("0"), false};
    total.generated = Generated{{QStringLiteral("a + b"), false}, false};
    table.columns = {id, total};
    PrimaryKey key;
    key.name = QStringLiteral("pk");
    key.columns = {QStringLiteral("id")};
    key.deferrability = {true, true};
    key.options = {QStringLiteral("fillfactor=70")};
    key.withoutOverlaps = true;
    table.primaryKey = key;
    UniqueConstraint unique;
    unique.name = QStringLiteral("uq");
    unique.columns = {QStringLiteral("total")};
    unique.include = {QStringLiteral("id")};
    unique.nullsNotDistinct = true;
    table.uniques = {unique};
    CheckConstraint check;
    check.name = QStringLiteral("ck");
    check.expression = {QStringLiteral("total > 0"), false};
    check.noInherit = true;
    check.validated = false;
    check.enforced = false;
    check.inherited = true;
    check.typeBound = true;
    table.checks = {check};
    ForeignKey reference;
    reference.name = QStringLiteral("fk");
    reference.columns = {QStringLiteral("id")};
    reference.target = table.name;
    reference.targetColumns = {QStringLiteral("id")};
    reference.onDelete = ReferentialAction::SetNull;
    reference.onUpdate = ReferentialAction::Cascade;
    reference.onDeleteColumns = {QStringLiteral("id")};
    reference.match = QStringLiteral("full");
    reference.deferrability = {true, false};
    reference.validated = false;
    reference.enforced = false;
    reference.period = true;
    table.foreignKeys = {reference};
    Index index;
    index.name = QStringLiteral("ix");
    index.unique = true;
    index.method = QStringLiteral("gin");
    IndexPart part;
    part.expression = Expression{QStringLiteral("lower(total)"), false};
    part.descending = true;
    part.nullsFirst = false;
    index.parts = {part};
    index.predicate = Expression{QStringLiteral("total > 1"), false};
    index.valid = false;
    table.indexes = {index};
    ExclusionConstraint exclusion;
    exclusion.name = QStringLiteral("ex");
    exclusion.method = QStringLiteral("gist");
    exclusion.elements = {{{QStringLiteral("during"), false},
                           QStringLiteral("&&"),
                           QStringLiteral("range_ops"),
                           QStringLiteral("C"),
                           true,
                           false}};
    exclusion.include = {QStringLiteral("id")};
    table.exclusions = {exclusion};
    Trigger trigger;
    trigger.name = QStringLiteral("tr");
    trigger.timing = QStringLiteral("after");
    trigger.events = {QStringLiteral("insert"), QStringLiteral("update")};
    trigger.columns = {QStringLiteral("total")};
    trigger.forEachRow = true;
    trigger.when = Expression{QStringLiteral("new.total > 0"), false};
    trigger.function = QStringLiteral("public.f");
    trigger.arguments = {QStringLiteral("a")};
    trigger.oldTable = QStringLiteral("o");
    trigger.newTable = QStringLiteral("n");
    trigger.isConstraint = true;
    trigger.from = QStringLiteral("public.other");
    trigger.body = QStringLiteral("SELECT 1;");
    trigger.enabled = QStringLiteral("disabled");
    table.triggers = {trigger};
    const RewriteRule rule{
        QStringLiteral("r"), QStringLiteral("CREATE RULE r"), QStringLiteral("always"), {}, {}};
    table.rules = {rule};
    Policy policy;
    policy.name = QStringLiteral("p");
    policy.command = QStringLiteral("select");
    policy.permissive = false;
    policy.roles = {QStringLiteral("app")};
    policy.usingExpression = Expression{QStringLiteral("true"), false};
    table.policies = {policy};
    table.partitionKey = QStringLiteral("RANGE (id)");
    table.partitionOf = ObjectName{QStringLiteral("public"), QStringLiteral("parent")};
    table.partitionBound = QStringLiteral("DEFAULT");
    table.inherits = {*table.partitionOf};
    table.isForeign = true;
    table.server = QStringLiteral("far");
    table.serverOptions = {QStringLiteral("table_name=x")};
    table.isVirtual = true;
    table.module = QStringLiteral("fts5");
    table.moduleArguments = {QStringLiteral("body")};
    table.columns.back().options = {QStringLiteral("storage=external")};
    table.columns.back().inherited = true;
    snapshot.schema.tables.emplace(table.name, table);
    addOthers(snapshot.schema, table);
    snapshot.rights = RightsBook{
        QStringLiteral("owner"),
        {{refOf(table), {QStringLiteral("boss"), {QStringLiteral("app=SELECT"), QStringLiteral("=USAGE")}}}}};
    const ObjectName mood{QStringLiteral("public"), QStringLiteral("mood")};
    snapshot.schema.enums[mood] = {
        mood, {QStringLiteral("it's"), QStringLiteral("ok")}, QStringLiteral("moods"), {}};
    const ObjectName numbers{QStringLiteral("public"), QStringLiteral("n_seq")};
    snapshot.schema.sequences[numbers] = {numbers,
                                          {QStringLiteral("integer"), 5, -1, -10, 10, 2, true},
                                          OwnedBy{table.name, QStringLiteral("total")},
                                          {},
                                          {}};
    snapshot.schema.namespaces[QStringLiteral("public")] = {
        QStringLiteral("public"), QStringLiteral("c"), {}};
    return snapshot;
}

} // namespace

class SnapshotJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPackedWhole()
    {
        // What a database alone has is not packed.
        Snapshot before = sample();
        before.source.takenAt.clear();
        before.stamp.reset();
        before.stamps.clear();
        before.stats.clear();
        before.rights.reset();
        before.serverVersion.clear();
        // Names that JSON could not say.
        for (const QString &odd : {QString(QChar(0xd800)), QString(QChar(0xfeff)), QStringLiteral("a\nb"),
                                   QString(QChar(0)), QString()})
            before.schema.enums[{odd, odd}].labels = {odd, odd + QLatin1Char('x')};
        const QByteArray bytes = packed(before);
        const auto after = unpackedSnapshot(bytes);
        QVERIFY(after);
        QVERIFY(*after == before);
        QCOMPARE(packed(*after), bytes); // origins too, which lie outside equality
        QCOMPARE(writeSnapshot(*after), writeSnapshot(before));
        QVERIFY(after->schema.enums.contains({QString(QChar(0xd800)), QString(QChar(0xd800))}));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!unpackedSnapshot(bytes.left(size)));
    }

    void goesRound()
    {
        const Snapshot before = sample();
        const QByteArray bytes = writeSnapshot(before);
        const auto after = readSnapshot(bytes, QStringLiteral("x.json"));
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().detail));
        QCOMPARE(writeSnapshot(**after), bytes);
        QVERIFY(**after == before);
        const Table &table = *(*after)->schema.tables.begin()->second;
        // Origins lie outside equality, so they are looked at by themselves.
        QCOMPARE(table.columns.front().origin.file, QStringLiteral("models/a.py"));
        QCOMPARE(table.columns.front().origin.line, 12);
    }

    void manyTablesGoRoundInTheirOrder()
    {
        Snapshot before = sample();
        for (int i = 0; i < 700; ++i) {
            Table table;
            table.name = {QStringLiteral("public"), QStringLiteral("t%1").arg(i, 4, 10, QLatin1Char('0'))};
            before.schema.tables.emplace(table.name, table);
        }
        const auto after = readSnapshot(writeSnapshot(before), QStringLiteral("x.json"));
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().message));
        QVERIFY((*after)->schema == before.schema);
        QStringList told;
        for (QString line : dumpSchema(before.schema).split(QLatin1Char('\n'))) {
            line.remove(QRegularExpression(QStringLiteral("^virtual ")));
            if (line.startsWith(QLatin1String("table ")))
                told.append(line.section(QLatin1Char(' '), 1, 1));
        }
        QStringList paths;
        for (const auto &[name, table] : before.schema.tables)
            paths.append(pathOf(name).replace(QLatin1Char('\n'), QLatin1String("\\n")));
        QCOMPARE(told, paths);
    }

    void aDefaultThatIsTrueSurvivesBeingFalse()
    {
        const auto after = readSnapshot(writeSnapshot(sample()), QStringLiteral("x.json"));
        QVERIFY(after.has_value());
        const Table &table = *(*after)->schema.tables.begin()->second;
        QVERIFY(!table.indexes.front().valid);
        QVERIFY(!table.columns.front().nullable);
        QVERIFY(!table.checks.front().validated);
        QVERIFY(!table.columns.back().generated->stored);
    }

    void theFingerprintKnowsTheSchemaOnly()
    {
        Snapshot other = sample();
        const QByteArray first = fingerprint(other.schema);
        other.schema.tables.begin()->second.edit().columns[0].origin.line = 99;
        QCOMPARE(fingerprint(other.schema), first);
        other.schema.tables.begin()->second.edit().columns[0].nullable = true;
        QVERIFY(fingerprint(other.schema) != first);
    }

    void badDocumentsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("text that is not JSON") << QByteArray("hello") << QStringLiteral("snapshot.json");
        QTest::newRow("an empty file") << QByteArray() << QStringLiteral("snapshot.json");
        QTest::newRow("another document")
            << QByteArray(R"({"reckoner":"diff","version":1})") << QStringLiteral("snapshot.kind");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("snapshot.kind");
        QTest::newRow("a later version")
            << QByteArray(R"({"reckoner":"snapshot","version":2})") << QStringLiteral("snapshot.version");
        QTest::newRow("an unknown dialect")
            << QByteArray(R"({"reckoner":"snapshot","version":1,"dialect":"db2"})")
            << QStringLiteral("snapshot.dialect");
    }
    void badDocumentsAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto result = readSnapshot(bytes, QStringLiteral("x.json"));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, code);
    }

    void theDumpSaysOneFactALine()
    {
        const QStringList lines = dumpSchema(sample().schema).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.contains(QStringLiteral("enum public.mood ('it''s', 'ok')")));
        QVERIFY(lines.contains(
            QStringLiteral("  column total numeric(10,2) default 0 generated (a + b) virtual")));
        QVERIFY(lines.contains(QStringLiteral("  primary key pk (id) deferrable initially deferred")));
        QVERIFY(lines.contains(QStringLiteral(
            "  unique index ix using gin (lower(total) desc nulls last) where total > 1 invalid")));
    }

    void typesInWords_data()
    {
        QTest::addColumn<DataType>("type");
        QTest::addColumn<QString>("words");
        DataType array = type(QStringLiteral("character varying"), {50});
        array.dimensions = 1;
        QTest::newRow("array of a bounded type") << array << QStringLiteral("character varying(50)[]");
        QTest::newRow("seconds before the time zone") << type(QStringLiteral("timestamp with time zone"), {3})
                                                      << QStringLiteral("timestamp(3) with time zone");
        DataType user = type(QStringLiteral("Mood"));
        user.schema = QStringLiteral("app");
        QTest::newRow("user type that needs quotes") << user << QStringLiteral("app.\"Mood\"");
    }
    void typesInWords()
    {
        QFETCH(DataType, type);
        QFETCH(QString, words);
        QCOMPARE(typeWords(type), words);
    }
};

QTEST_GUILESS_MAIN(SnapshotJson)
#include "tst_snapshotjson.moc"
