// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/casefile.h"
#include "tests/cli/world.h"

#include <QProcess>
#include <QTest>

#include <csignal>

// Runs tests/cli/cases/*.case: each is a sentence, what it needs, and commands with what comes out of them.
// With RECKONER_REWRITE=1 the expected parts that do not fit are written anew; read the change before keeping
// it.
//
//     A sentence that names the case
//     === base shop
//     === file shop/reckoner.toml
//     ...
//     === sqlite shop.db
//     CREATE TABLE t (a);
//     === run check shop --database sqlite:shop.db
//     === exit 1
//     === stdout
//     ...
//     === stderr
//
// Its parts are done one after another:
//
//     base NAME        the parts of tests/cli/bases/NAME.base
//     file FILE        a text file
//     bytes FILE       a file of any bytes, written in hexadecimal
//     folder FOLDER    an empty folder
//     denied FILE      takes away the right to read it; such a case is skipped for root, who reads everything
//     sqlite FILE      statements that make an SQLite database
//     postgresql       statements, run in a fresh database of the server that RECKONER_TEST_PG names; skipped
//                      without. {pg} is its URL, {pg-role} the same as {role}, which is no role yet
//     silent           a server in the folder that takes connections and never answers
//     env NAME=VALUE   for all runs that follow
//     run ARGUMENTS    then exit, stdout and stderr. "run > FILE ARGUMENTS": stdout goes there
//     interrupted ARGUMENTS   the same; once it has asked the silent server, it gets SIGINT
//     holds FILE       what must be in a file now
//     gone FILE        what must not be there
//
// Lines of `stdout`, `stderr` and `holds` that read "..." stand for any number of lines.

namespace {

const QString folderOfCases = QStringLiteral(TEST_FOLDER "/cases");
const QString folderOfBases = QStringLiteral(TEST_FOLDER "/bases");

struct Ran
{
    QString failure; ///< of starting and ending it
    int code = -1;
    QString out;
    QString err;
};

/// One case on its way: `actual` becomes what the case would have to read.
class Runner
{
public:
    explicit Runner(const Case &test)
        : m_test(complete(test))
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : m_environment.keys()) {
            if (name.startsWith(QLatin1String("PG")) || name.startsWith(QLatin1String("GITHUB_")))
                m_environment.remove(name);
        }
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("PGCONNECT_TIMEOUT"), QStringLiteral("5"));
        m_environment.insert(QStringLiteral("HOME"), m_world.path(QStringLiteral("home")));
    }

    /// What went wrong; "" if nothing.
    QString failure;
    QString skipped;
    QStringList differences;

    Case run()
    {
        Case actual{m_test.sentence, {}};
        for (const Part &part : m_test.parts) {
            Part done = part;
            if (isOneOf(part, {"exit", "stdout", "stderr"}))
                compare(part, done);
            else if (part.word == QLatin1String("holds"))
                done.body = judged(part, m_world.told(read(part.argument)));
            else if (part.word == QLatin1String("gone"))
                judge(part, QFileInfo::exists(m_world.path(part.argument)) ? QStringLiteral("is there")
                                                                           : QString());
            else
                make(part);
            if (!failure.isEmpty() || !skipped.isEmpty())
                return m_test;
            actual.parts.append(done);
        }
        return actual;
    }

private:
    static bool isOneOf(const Part &part, std::initializer_list<const char *> words)
    {
        return std::any_of(words.begin(), words.end(),
                           [&](const char *word) { return part.word == QLatin1String(word); });
    }

    // In a case that is being written a run may stand alone.
    static Case complete(const Case &test)
    {
        Case whole{test.sentence, {}};
        for (qsizetype i = 0; i < test.parts.size(); ++i) {
            whole.parts.append(test.parts[i]);
            const bool judged = i + 1 < test.parts.size() && test.parts[i + 1].word == QLatin1String("exit");
            if (isOneOf(test.parts[i], {"run", "interrupted"}) && !judged)
                whole.parts += {{QStringLiteral("exit"), {}, {}},
                                {QStringLiteral("stdout"), {}, {}},
                                {QStringLiteral("stderr"), {}, {}}};
        }
        return whole;
    }

    QString read(const QString &name)
    {
        QFile file(m_world.path(name));
        if (!file.open(QIODevice::ReadOnly))
            differences.append(name + QStringLiteral(": ") + file.errorString());
        return QString::fromUtf8(file.readAll());
    }

    void judge(const Part &part, const QString &problem)
    {
        if (!problem.isEmpty())
            differences.append(QStringLiteral("%1 %2 %3").arg(part.word, part.argument, problem));
    }

    /// The body that the part should have: its own where it fits.
    QString judged(const Part &part, const QString &actual)
    {
        if (fits(contentOf(part.body), actual))
            return part.body;
        differences.append(QStringLiteral("%1 %2 differs").arg(part.word, part.argument));
        return bodyOf(actual);
    }

    void compare(const Part &part, Part &done)
    {
        if (part.word == QLatin1String("exit")) {
            done.argument = QString::number(m_ran.code);
            if (done.argument != part.argument)
                differences.append(QStringLiteral("exit code %1, not %2").arg(done.argument, part.argument));
        } else {
            done.body = judged(part, part.word == QLatin1String("stdout") ? m_ran.out : m_ran.err);
        }
        if (!differences.isEmpty() && part.word == QLatin1String("stderr"))
            differences.append(QStringLiteral("--- stdout\n%1--- stderr\n%2").arg(m_ran.out, m_ran.err));
    }

    void make(const Part &part)
    {
        const QString body = m_world.filled(contentOf(part.body));
        if (part.word == QLatin1String("base"))
            makeBase(part.argument);
        else if (part.word == QLatin1String("file"))
            failure = m_world.write(part.argument, body.toUtf8());
        else if (part.word == QLatin1String("bytes"))
            failure = m_world.write(part.argument, QByteArray::fromHex(body.toLatin1()));
        else if (part.word == QLatin1String("folder"))
            failure = m_world.makeFolder(part.argument);
        else if (part.word == QLatin1String("denied") && geteuid() == 0)
            skipped = QStringLiteral("root reads everything: run it as somebody else.");
        else if (part.word == QLatin1String("denied"))
            QFile::setPermissions(m_world.path(part.argument), {});
        else if (part.word == QLatin1String("sqlite"))
            failure = m_world.makeSqlite(part.argument, body);
        else if (part.word == QLatin1String("postgresql") && !qEnvironmentVariableIsSet("RECKONER_TEST_PG"))
            skipped = QStringLiteral("RECKONER_TEST_PG names no server.");
        else if (part.word == QLatin1String("postgresql"))
            failure = m_world.makePostgresql(body);
        else if (part.word == QLatin1String("silent"))
            failure = m_silent.emplace(m_world.path({})).listens() ? QString() : QStringLiteral("no socket");
        else if (part.word == QLatin1String("env"))
            m_environment.insert(part.argument.section(QLatin1Char('='), 0, 0),
                                 m_world.filled(part.argument.section(QLatin1Char('='), 1)));
        else if (isOneOf(part, {"run", "interrupted"}))
            start(part);
        else
            failure = QStringLiteral("There is no part called %1.").arg(part.word);
    }

    void makeBase(const QString &name)
    {
        const Case base = readCase(folderOfBases + QLatin1Char('/') + name + QStringLiteral(".base"));
        if (base.parts.isEmpty())
            failure = QStringLiteral("There is no base %1.").arg(name);
        for (const Part &part : base.parts) {
            if (failure.isEmpty() && skipped.isEmpty())
                make(part);
        }
    }

    void start(const Part &part)
    {
        QStringList arguments = QProcess::splitCommand(m_world.filled(part.argument));
        QProcess process;
        process.setWorkingDirectory(m_world.path({}));
        process.setProcessEnvironment(m_environment);
        if (arguments.value(0) == QLatin1String(">")) {
            process.setStandardOutputFile(QDir(m_world.path({})).absoluteFilePath(arguments.value(1)));
            arguments = arguments.mid(2);
        }
        process.start(QStringLiteral(RECKONER_BINARY), arguments);
        if (part.word == QLatin1String("interrupted")) {
            if (!m_silent || !m_silent->wasAsked())
                failure = QStringLiteral("Nobody asked the silent server.");
            kill(pid_t(process.processId()), SIGINT);
        }
        if (!process.waitForFinished(60000))
            failure = process.errorString();
        else if (process.exitStatus() != QProcess::NormalExit)
            failure = QStringLiteral("The program was ended by a signal.");
        m_ran = {{},
                 process.exitCode(),
                 m_world.told(QString::fromUtf8(process.readAllStandardOutput())),
                 m_world.told(QString::fromUtf8(process.readAllStandardError()))};
    }

    const Case m_test;
    World m_world;
    QProcessEnvironment m_environment;
    std::optional<SilentServer> m_silent;
    Ran m_ran;
};

} // namespace

class Cases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(folderOfCases);
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
        Runner runner(test);
        const Case actual = runner.run();
        QVERIFY2(runner.failure.isEmpty(), qPrintable(runner.failure));
        if (!runner.skipped.isEmpty())
            QSKIP(qPrintable(runner.skipped));
        if (qEnvironmentVariableIsSet("RECKONER_REWRITE")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(caseText(actual));
            return;
        }
        QVERIFY2(runner.differences.isEmpty(), qPrintable(runner.differences.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(Cases)
#include "tst_cases.moc"
