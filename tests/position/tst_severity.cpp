// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include <QtTest>

using namespace reckoner;

/// How bad a difference is (semantics 11 and the contract's default severities).
class TestSeverity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofDeclaredTypes_data();
    void ofDeclaredTypes();
    void ofAnotherFacetBesideTheType();
};

namespace {

Change typeChange(const QString &before, const QString &after)
{
    Change change;
    change.ref = {Kind::Column, QStringLiteral("main.t"), QStringLiteral("c")};
    change.action = Action::Modified;
    change.facets.push_back({QStringLiteral("type"), before, after, before, after, {}});
    return change;
}

} // namespace

void TestSeverity::ofDeclaredTypes_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("leg");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("severity");
    const auto row = [](const char *name, DialectId dialect, Leg leg, const char *before, const char *after,
                        Severity severity) {
        QTest::newRow(name) << int(dialect) << int(leg) << QString::fromUtf8(before)
                            << QString::fromUtf8(after) << int(severity);
    };
    const DialectId sqlite = DialectId::Sqlite;
    row("both text on SQLite", sqlite, Leg::StampLive, "TEXT", "VARCHAR(20)", Severity::Warning);
    row("another length on SQLite", sqlite, Leg::StampLive, "VARCHAR(10)", "VARCHAR(20)", Severity::Warning);
    row("both integer on SQLite", sqlite, Leg::StampLive, "INTEGER", "BIGINT", Severity::Warning);
    row("both numeric on SQLite", sqlite, Leg::StampLive, "NUMERIC(10, 2)", "DATETIME", Severity::Warning);
    row("both real on SQLite", sqlite, Leg::StampLive, "FLOAT", "DOUBLE", Severity::Warning);
    row("both without affinity on SQLite", sqlite, Leg::StampLive, "BLOB", "", Severity::Warning);
    row("text and integer on SQLite", sqlite, Leg::StampLive, "TEXT", "INTEGER", Severity::Error);
    row("real and numeric on SQLite", sqlite, Leg::StampLive, "FLOAT", "NUMERIC", Severity::Error);
    row("INT in a word counts before CHAR on SQLite", sqlite, Leg::StampLive, "CHARINT", "INTEGER",
        Severity::Warning);
    row("both text in the models and at head", sqlite, Leg::ModelsHead, "TEXT", "VARCHAR(20)",
        Severity::Error);
    row("both text in the models and in Live", sqlite, Leg::ModelsLive, "TEXT", "VARCHAR(20)",
        Severity::Error);
    row("both text on PostgreSQL", DialectId::PostgreSql, Leg::StampLive, "text", "character varying(20)",
        Severity::Error);
}

void TestSeverity::ofDeclaredTypes()
{
    QFETCH(int, dialect);
    QFETCH(int, leg);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, severity);
    const Finding finding = position::findingFor(static_cast<Leg>(leg), typeChange(before, after), nullptr,
                                                 reckoner::dialect(static_cast<DialectId>(dialect)), false);
    QCOMPARE(int(finding.severity), severity);
}

void TestSeverity::ofAnotherFacetBesideTheType()
{
    Change change = typeChange(QStringLiteral("TEXT"), QStringLiteral("VARCHAR(20)"));
    change.facets.push_back(
        {QStringLiteral("nullable"), QStringLiteral("yes"), QStringLiteral("no"), {}, {}, {}});
    const Finding finding =
        position::findingFor(Leg::StampLive, change, nullptr, dialect(DialectId::Sqlite), false);
    QCOMPARE(finding.severity, Severity::Error);
}

QTEST_APPLESS_MAIN(TestSeverity)
#include "tst_severity.moc"
