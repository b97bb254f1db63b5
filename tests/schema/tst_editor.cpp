// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "simplerules.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Column column(const char *name, const char *type = "integer")
{
    Column made;
    made.name = s(name);
    made.type.name = s(type);
    return made;
}

Index index(const char *name, const QStringList &columns)
{
    Index made;
    made.name = s(name);
    for (const QString &each : columns)
        made.parts.push_back({each, {}, false, {}, {}, {}});
    return made;
}

ForeignKey key(const char *name, const char *from, const char *target, const char *to)
{
    ForeignKey made;
    made.name = s(name);
    made.columns = {s(from)};
    made.target = {{}, s(target)};
    made.targetColumns = {s(to)};
    return made;
}

/// users(id serial pk, email unique, age check, index on lower(email)) and posts(id, user_id -> users.id).
struct Shop
{
    explicit Shop(DialectId id)
        : rules(id)
        , editor(schema, rules)
    {
        Table users;
        users.name = {{}, s("users")};
        users.columns = {column("id", "serial"), column("email", "text"), column("age"),
                         column("note", "text")};
        users.primaryKey = PrimaryKey{{}, {s("id")}};
        users.uniques = {UniqueConstraint{s("uq_email"), {s("email")}}};
        users.checks = {CheckConstraint{s("ck_age"), {s("age > 0 AND note <> 'age'")}}};
        Index lower = index("ix_lower", {});
        lower.parts.push_back({{}, Expression{s("lower(email)")}, false, {}, {}, {}});
        lower.predicate = Expression{s("age > 18")};
        users.indexes = {lower, index("ix_note", {s("note")})};
        Table posts;
        posts.name = {{}, s("posts")};
        posts.columns = {column("id"), column("user_id")};
        posts.foreignKeys = {key("fk_user", "user_id", "users", "id")};
        editor.setOrigin({s("one.py"), 3, s("r1")});
        if (!editor.createTable(users) || !editor.createTable(posts))
            qFatal("the shop cannot be built");
        editor.takeTouches();
        editor.setOrigin({s("two.py"), 5, s("r2")});
    }
    const Table &table(const char *name) const
    {
        const Table *found = schema.table({rules.defaultSchema(), s(name)});
        if (!found)
            qFatal("no table %s", name);
        return *found;
    }
    QStringList touched()
    {
        QStringList lines;
        for (const Touch &touch : editor.takeTouches())
            lines.append(kindName(touch.object.kind) + QLatin1Char(' ') + touch.object.object +
                         (touch.action == Touch::Action::Created   ? s(" +")
                          : touch.action == Touch::Action::Dropped ? s(" -")
                                                                   : s(" ~")));
        return lines;
    }

    Schema schema;
    SimpleRules rules;
    SchemaEditor editor;
};

QString codeOf(const Result<void> &result)
{
    return result ? s("ok") : result.error().code;
}

} // namespace

class TestEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createTableCompletesAndSaysWhere()
    {
        Shop shop(DialectId::PostgreSql);
        const Table &users = shop.table("users");
        QVERIFY(!users.column(s("id"))->nullable);
        QCOMPARE(users.primaryKey->name, s("users_pkey"));
        QCOMPARE(users.origin.revision, s("r1"));
        QCOMPARE(users.indexes[0].origin.line, 3);
        QVERIFY(shop.schema.sequences.contains({s("public"), s("users_id_seq")}));
        QCOMPARE(shop.schema.sequences.begin()->second.origin.revision, s("r1"));
        QCOMPARE(codeOf(shop.editor.createTable(users)), s("edit.exists"));
        QCOMPARE(codeOf(shop.editor.createTable(users, true)), s("ok"));
    }

    void dropTableNeedsCascadeForForeignKeys()
    {
        Shop shop(DialectId::PostgreSql);
        const ObjectName users{{}, s("users")};
        QCOMPARE(codeOf(shop.editor.dropTable(users)), s("edit.refused"));
        QCOMPARE(codeOf(shop.editor.dropTable(users, false, true)), s("ok"));
        QVERIFY(shop.table("posts").foreignKeys.empty());
        QVERIFY(shop.schema.sequences.empty());
        QCOMPARE(codeOf(shop.editor.dropTable(users)), s("edit.missing"));
        QCOMPARE(codeOf(shop.editor.dropTable(users, true)), s("ok"));
    }

    void sqliteKeepsKeysThatPointAtNothing()
    {
        Shop shop(DialectId::Sqlite);
        QCOMPARE(codeOf(shop.editor.dropTable({{}, s("Users")})), s("ok"));
        QCOMPARE(shop.table("posts").foreignKeys.size(), size_t(1));
    }

    void renameTableIsFollowedButNamesStay()
    {
        Shop shop(DialectId::PostgreSql);
        QCOMPARE(codeOf(shop.editor.renameTable({{}, s("users")}, s("people"))), s("ok"));
        const Table &people = shop.table("people");
        QCOMPARE(people.primaryKey->name, s("users_pkey"));
        QCOMPARE(people.indexes[0].name, s("ix_lower"));
        QCOMPARE(shop.table("posts").foreignKeys[0].target.name, s("people"));
        QCOMPARE(shop.schema.sequences.begin()->first.name, s("users_id_seq"));
        QCOMPARE(shop.schema.sequences.begin()->second.ownedBy->table.name, s("people"));
    }

    void dropColumnTakesItsConsequencesAlong()
    {
        Shop shop(DialectId::PostgreSql);
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, s("age"))), s("ok"));
        const QStringList expected{s("index ix_lower -"), s("check ck_age -"), s("column age -")};
        QCOMPARE(shop.touched(), expected);
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, s("id"))), s("edit.refused"));
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, s("id"), false, true)), s("ok"));
        QVERIFY(!shop.table("users").primaryKey);
        QVERIFY(shop.table("posts").foreignKeys.empty());
        QVERIFY(shop.schema.sequences.empty());
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, s("id"))), s("edit.missing"));
    }

    void sqliteRefusesToDropColumnsInUse_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("expected");
        QTest::newRow("primary key") << s("id") << s("edit.refused");
        QTest::newRow("unique, any case") << s("EMAIL") << s("edit.refused");
        QTest::newRow("in a check of two columns") << s("age") << s("edit.refused");
        QTest::newRow("indexed") << s("note") << s("edit.refused");
    }
    void sqliteRefusesToDropColumnsInUse()
    {
        QFETCH(QString, column);
        QFETCH(QString, expected);
        Shop shop(DialectId::Sqlite);
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, column)), expected);
    }

    void renameColumnIsFollowedEverywhere()
    {
        Shop shop(DialectId::PostgreSql);
        ColumnEdit edit;
        edit.newName = s("years");
        QCOMPARE(codeOf(shop.editor.alterColumn({{}, s("users")}, s("age"), edit)), s("ok"));
        QCOMPARE(shop.table("users").checks[0].expression.text, s("years > 0 AND note <> 'age'"));
        QCOMPARE(shop.table("users").indexes[0].predicate->text, s("years > 18"));
        edit.newName = s("uid");
        QCOMPARE(codeOf(shop.editor.alterColumn({{}, s("users")}, s("id"), edit)), s("ok"));
        QCOMPARE(shop.table("users").primaryKey->columns, QStringList{s("uid")});
        QCOMPARE(shop.table("posts").foreignKeys[0].targetColumns, QStringList{s("uid")});
        QCOMPARE(shop.schema.sequences.begin()->second.ownedBy->column, s("uid"));
        QCOMPARE(shop.table("users").columns[0].origin.revision, s("r2"));
    }

    void alterTypeResetsTheCollationAndKeepsTheDefault()
    {
        Shop shop(DialectId::PostgreSql);
        ColumnEdit edit;
        edit.collation = s("C");
        edit.defaultValue = std::optional<Expression>(Expression{s("'x'")});
        QCOMPARE(codeOf(shop.editor.alterColumn({{}, s("users")}, s("note"), edit)), s("ok"));
        ColumnEdit type;
        type.type = DataType{{}, {}, s("character varying"), {20}};
        QCOMPARE(codeOf(shop.editor.alterColumn({{}, s("users")}, s("note"), type)), s("ok"));
        const Column &note = *shop.table("users").column(s("note"));
        QVERIFY(note.collation.isEmpty());
        QCOMPARE(note.defaultValue->text, s("'x'"));
        ColumnEdit nullable;
        nullable.nullable = true;
        QCOMPARE(codeOf(shop.editor.alterColumn({{}, s("users")}, s("id"), nullable)), s("edit.refused"));
    }

    void constraints()
    {
        Shop shop(DialectId::PostgreSql);
        const ObjectName users{{}, s("users")};
        QCOMPARE(codeOf(shop.editor.dropConstraint(users, s("users_pkey"))), s("edit.refused"));
        QCOMPARE(codeOf(shop.editor.dropConstraint(users, s("users_pkey"), {}, false, true)), s("ok"));
        QVERIFY(!shop.table("users").column(s("id"))->nullable);
        QCOMPARE(codeOf(shop.editor.setPrimaryKey(users, PrimaryKey{{}, {s("email")}})), s("ok"));
        QVERIFY(!shop.table("users").column(s("email"))->nullable);
        QCOMPARE(codeOf(shop.editor.dropConstraint(users, s("uq_email"), Kind::Check)), s("edit.missing"));
        QCOMPARE(codeOf(shop.editor.renameConstraint(users, s("uq_email"), s("uq_mail"))), s("ok"));
        QCOMPARE(codeOf(shop.editor.dropConstraint(users, s("uq_mail"), Kind::Unique)), s("ok"));
        QCOMPARE(codeOf(shop.editor.addUnique(users, UniqueConstraint{{}, {s("age"), s("note")}})), s("ok"));
        QCOMPARE(shop.table("users").uniques[0].name, s("users_age_note_key"));
        QCOMPARE(codeOf(shop.editor.addCheck(users, CheckConstraint{{}, {s("length(note) > 1")}})), s("ok"));
        QCOMPARE(shop.table("users").checks.back().name, s("users_note_check"));
        QCOMPARE(codeOf(shop.editor.addUnique(users, UniqueConstraint{{}, {s("nothing")}})),
                 s("edit.missing"));
    }

    void foreignKeysGetTheirTargetCompleted()
    {
        Shop shop(DialectId::PostgreSql);
        ForeignKey made = key("", "id", "users", "id");
        made.targetColumns.clear();
        QCOMPARE(codeOf(shop.editor.addForeignKey({{}, s("posts")}, made)), s("ok"));
        const ForeignKey &added = shop.table("posts").foreignKeys.back();
        QCOMPARE(added.name, s("posts_id_fkey"));
        QCOMPARE(added.target.schema, s("public"));
        QCOMPARE(added.targetColumns, QStringList{s("id")});
    }

    void indexesAreNamedPerSchema()
    {
        Shop shop(DialectId::PostgreSql);
        const ObjectName posts{{}, s("posts")};
        QCOMPARE(codeOf(shop.editor.createIndex(posts, index("ix_note", {s("id")}))), s("edit.exists"));
        QCOMPARE(codeOf(shop.editor.createIndex(posts, index("ix_note", {s("id")}), true)), s("ok"));
        QCOMPARE(codeOf(shop.editor.createIndex(posts, index("", {s("id"), s("user_id")}))), s("ok"));
        QCOMPARE(shop.table("posts").indexes[0].name, s("posts_id_user_id_idx"));
        QCOMPARE(shop.table("posts").indexes[0].method, s("btree"));
        QCOMPARE(codeOf(shop.editor.renameIndex({{}, s("ix_note")}, s("ix_n"))), s("ok"));
        QCOMPARE(codeOf(shop.editor.dropIndex({{}, s("ix_n")})), s("ok"));
        QCOMPARE(codeOf(shop.editor.dropIndex({{}, s("ix_n")})), s("edit.missing"));
        QCOMPARE(codeOf(shop.editor.renameIndex({{}, s("users_pkey")}, s("pk"))), s("ok"));
        QCOMPARE(shop.table("users").primaryKey->name, s("pk"));
    }

    void enums()
    {
        Shop shop(DialectId::PostgreSql);
        QCOMPARE(codeOf(shop.editor.createEnum(EnumType{{{}, s("mood")}, {s("sad"), s("ok")}})), s("ok"));
        Column made = column("mood", "mood");
        made.type.schema = s("public");
        made.defaultValue = Expression{s("'ok'::mood")};
        QCOMPARE(codeOf(shop.editor.addColumn({{}, s("users")}, made)), s("ok"));
        QCOMPARE(codeOf(shop.editor.addEnumLabel({{}, s("mood")}, s("so so"), s("ok"), {}, false)), s("ok"));
        QCOMPARE(codeOf(shop.editor.addEnumLabel({{}, s("mood")}, s("so so"), {}, {}, true)), s("ok"));
        QCOMPARE(codeOf(shop.editor.renameEnumLabel({{}, s("mood")}, s("ok"), s("fine"))), s("ok"));
        QCOMPARE(shop.schema.enums.begin()->second.labels, QStringList({s("sad"), s("so so"), s("fine")}));
        QCOMPARE(codeOf(shop.editor.renameType({{}, s("mood")}, s("mood_old"))), s("ok"));
        const Column &mood = *shop.table("users").column(s("mood"));
        QCOMPARE(mood.type.name, s("mood_old"));
        QCOMPARE(mood.defaultValue->text, s("'fine'::mood_old"));
        QCOMPARE(codeOf(shop.editor.dropType({{}, s("mood_old")})), s("edit.refused"));
        QCOMPARE(codeOf(shop.editor.dropType({{}, s("mood_old")}, false, true)), s("ok"));
        QVERIFY(!shop.table("users").column(s("mood")));
    }

    void labelsInViewsAndBounds()
    {
        Shop shop(DialectId::PostgreSql);
        EnumType mood;
        mood.name = {{}, s("mood")};
        mood.labels = {s("sad"), s("ok")};
        QCOMPARE(codeOf(shop.editor.createEnum(mood)), s("ok"));
        Table days;
        days.name = {{}, s("days")};
        days.columns = {column("mood", "mood"), column("name", "text")};
        days.partitionKey = s("LIST (mood)");
        QCOMPARE(codeOf(shop.editor.createTable(days)), s("ok"));
        Table part = days;
        part.name.name = s("days_ok");
        part.partitionKey.clear();
        part.partitionOf = ObjectName{s("public"), s("days")};
        part.partitionBound = s("FOR VALUES IN ('ok')");
        QCOMPARE(codeOf(shop.editor.createTable(part)), s("ok"));
        View view;
        view.name = {{}, s("fine_days")};
        view.definition = s("SELECT name FROM days WHERE mood = 'ok' AND name <> 'ok'");
        shop.editor.put(view);
        QCOMPARE(codeOf(shop.editor.renameEnumLabel({{}, s("mood")}, s("ok"), s("fine"))), s("ok"));
        QCOMPARE(shop.table("days_ok").partitionBound, s("FOR VALUES IN ('fine')"));
        QCOMPARE(shop.schema.views.begin()->second.definition,
                 s("SELECT name FROM days WHERE mood = 'fine' AND name <> 'ok'"));
    }

    void indexesThatATableIsKnownBy()
    {
        Shop shop(DialectId::PostgreSql);
        shop.editor.editTable({{}, s("users")})->options = {s("clustered on ix_lower"),
                                                            s("replica identity using index uq_email")};
        QCOMPARE(codeOf(shop.editor.renameConstraint({{}, s("users")}, s("uq_email"), s("uq"))), s("ok"));
        QCOMPARE(shop.table("users").options,
                 QStringList({s("clustered on ix_lower"), s("replica identity using index uq")}));
        QCOMPARE(codeOf(shop.editor.dropIndex({{}, s("ix_lower")})), s("ok"));
        QCOMPARE(shop.table("users").options, QStringList({s("replica identity using index uq")}));
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, s("email"), false, true)), s("ok"));
        QVERIFY(shop.table("users").options.isEmpty());
    }

    void sequences()
    {
        Shop shop(DialectId::PostgreSql);
        QCOMPARE(codeOf(shop.editor.renameSequence({{}, s("users_id_seq")}, s("user_ids"))), s("ok"));
        QCOMPARE(shop.table("users").columns[0].defaultValue->text, s("nextval('user_ids'::regclass)"));
        QCOMPARE(codeOf(shop.editor.dropSequence({{}, s("user_ids")})), s("edit.refused"));
        QCOMPARE(codeOf(shop.editor.dropSequence({{}, s("user_ids")}, false, true)), s("ok"));
        QVERIFY(!shop.table("users").columns[0].defaultValue);
    }

    void movingATableTakesItsSequenceAlong()
    {
        Shop shop(DialectId::PostgreSql);
        QCOMPARE(codeOf(shop.editor.setTableSchema({{}, s("users")}, s("app"))), s("ok"));
        QVERIFY(shop.schema.sequences.contains({s("app"), s("users_id_seq")}));
        const Table *users = shop.schema.table({s("app"), s("users")});
        QCOMPARE(users->columns[0].defaultValue->text, s("nextval('app.users_id_seq'::regclass)"));
        QCOMPARE(shop.table("posts").foreignKeys[0].target.schema, s("app"));
    }

    void commentsFindTheirObject()
    {
        Shop shop(DialectId::PostgreSql);
        QCOMPARE(codeOf(shop.editor.setComment({Kind::Column, s("public.users"), s("age")}, s("in years"))),
                 s("ok"));
        QCOMPARE(shop.table("users").column(s("age"))->comment, s("in years"));
        QCOMPARE(codeOf(shop.editor.setComment({Kind::Unique, s("public.users"), s("uq_email")}, s("one"))),
                 s("ok"));
        QCOMPARE(codeOf(shop.editor.setComment({Kind::Table, s("public"), s("nothing")}, s("x"))),
                 s("edit.missing"));
    }

    void copiesShareUntilEdited()
    {
        Shop shop(DialectId::PostgreSql);
        const Schema before = shop.schema;
        QCOMPARE(codeOf(shop.editor.dropColumn({{}, s("users")}, s("age"))), s("ok"));
        QVERIFY(before.table({s("public"), s("users")})->column(s("age")));
        QCOMPARE(before.tables.at({s("public"), s("posts")}).identity(),
                 shop.schema.tables.at({s("public"), s("posts")}).identity());
    }
};

QTEST_GUILESS_MAIN(TestEditor)
#include "tst_editor.moc"
