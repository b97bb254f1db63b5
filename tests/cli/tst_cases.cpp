// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

// Runs tests/cli/cases/*.case: each is a sentence, the files and SQLite databases it needs, one command, and
// what comes out of it. With RECKONER_REWRITE=1 the expected parts are written anew; read the change before
// keeping it.
//
//     A sentence that names the case
//     === file shop/models.py
//     ...
//     === sqlite shop.db
//     CREATE TABLE t (a);
//     === run check shop --database sqlite:shop.db
//     === exit 1
//     === stdout
//     ...
//     === stderr
//
// Lines of `stdout` that read "..." stand for any number of lines.

namespace {

struct Part
{
    QString word; ///< "file", "sqlite", "run", "exit", "stdout", "stderr"
    QString argument;
    QString body;
};

struct Case
{
    QString path;
    QString sentence;
    QList<Part> parts;

    const Part *part(const QString &word) const
    {
        for (const Part &part : parts) {
            if (part.word == word)
                return &part;
        }
        return nullptr;
    }
    QString body(const QString &word) const { return part(word) ? part(word)->body : QString(); }
};

Case readCase(const QString &path)
{
    Case result;
    result.path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    result.sentence = lines.value(0);
    for (const QString &line : lines.mid(1)) {
        if (line.startsWith(QLatin1String("=== "))) {
            const QString rest = line.mid(4);
            result.parts.append(
                {rest.section(QLatin1Char(' '), 0, 0), rest.section(QLatin1Char(' '), 1), {}});
        } else if (!result.parts.isEmpty()) {
            result.parts.last().body += line + QLatin1Char('\n');
        }
    }
    // The last line end of the file is not part of the last body.
    if (!result.parts.isEmpty() && result.parts.last().body.endsWith(QLatin1Char('\n')))
        result.parts.last().body.chop(1);
    return result;
}

QString makeDatabase(const QString &path, const QString &sql)
{
    QString failure;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
        db.setDatabaseName(path);
        if (!db.open())
            failure = db.lastError().text();
        QSqlQuery query(db);
        for (const QString &statement : sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
            if (!statement.trimmed().isEmpty() && !query.exec(statement))
                failure = query.lastError().text() + QLatin1Char('\n') + statement;
        }
    }
    QSqlDatabase::removeDatabase(path);
    return failure;
}

// Whether `expected`, in which a line "..." stands for any lines, fits `actual`.
bool fits(const QString &expected, const QString &actual)
{
    QString pattern;
    for (const QString &line : expected.split(QLatin1Char('\n')))
        pattern += line == QLatin1String("...") ? QStringLiteral("(?:.*\n)*")
                                                : QRegularExpression::escape(line) + QLatin1Char('\n');
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
        .match(actual + QLatin1Char('\n'))
        .hasMatch();
}

void rewrite(const Case &test, int code, const QString &out, const QString &err)
{
    QFile file(test.path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QString text = test.sentence + QLatin1Char('\n');
    for (const Part &part : test.parts) {
        if (part.word == QLatin1String("exit") || part.word == QLatin1String("stdout") ||
            part.word == QLatin1String("stderr"))
            continue;
        text += QStringLiteral("=== ") + part.word +
                (part.argument.isEmpty() ? QString() : QLatin1Char(' ') + part.argument) + QLatin1Char('\n') +
                part.body;
    }
    text += QStringLiteral("=== exit %1\n=== stdout\n%2=== stderr\n%3").arg(code).arg(out, err);
    file.write(text.toUtf8());
}

} // namespace

class Cases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TEST_FOLDER "/cases"));
        const QStringList names = folder.entryList({QStringLiteral("*.case")}, QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            const Case test = readCase(folder.filePath(name));
            QTest::newRow(qPrintable(QStringLiteral("%1 (%2)").arg(test.sentence, name)))
                << folder.filePath(name);
        }
    }

    void run()
    {
        QFETCH(QString, path);
        const Case test = readCase(path);
        QTemporaryDir folder;
        for (const Part &part : test.parts) {
            const QString target = folder.filePath(part.argument);
            if (part.word == QLatin1String("file")) {
                QVERIFY(QDir().mkpath(QFileInfo(target).path()));
                QFile file(target);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(part.body.toUtf8());
            } else if (part.word == QLatin1String("folder")) {
                QVERIFY(QDir().mkpath(target));
            } else if (part.word == QLatin1String("sqlite")) {
                QVERIFY(QDir().mkpath(QFileInfo(target).path()));
                QCOMPARE(makeDatabase(target, part.body), QString());
            }
        }
        const Part *command = test.part(QStringLiteral("run"));
        QVERIFY(command);
        QProcess process;
        process.setWorkingDirectory(folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("PGCONNECT_TIMEOUT"), QStringLiteral("5"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(RECKONER_BINARY), QProcess::splitCommand(command->argument));
        QVERIFY2(process.waitForFinished(60000), qPrintable(process.errorString()));
        const QString out = QString::fromUtf8(process.readAllStandardOutput());
        const QString err = QString::fromUtf8(process.readAllStandardError());
        if (qEnvironmentVariableIsSet("RECKONER_REWRITE")) {
            rewrite(test, process.exitCode(), out, err);
            return;
        }
        const QString story = QStringLiteral("\n--- stdout\n%1\n--- stderr\n%2").arg(out, err);
        QVERIFY2(QString::number(process.exitCode()) == test.part(QStringLiteral("exit"))->argument,
                 qPrintable(QStringLiteral("exit code %1%2").arg(process.exitCode()).arg(story)));
        QVERIFY2(fits(test.body(QStringLiteral("stdout")), out),
                 qPrintable(QStringLiteral("stdout differs") + story));
        QVERIFY2(fits(test.body(QStringLiteral("stderr")), err),
                 qPrintable(QStringLiteral("stderr differs") + story));
    }
};

QTEST_GUILESS_MAIN(Cases)
#include "tst_cases.moc"
