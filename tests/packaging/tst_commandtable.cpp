// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

// --help, the man page and the completions come from one table, the apps that parse. What is committed in
// packaging is what the program prints; RECKONER_REWRITE=1 writes it anew.

namespace {

struct Outcome
{
    int code = -1;
    QString out;
    QString err;
};

Outcome run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MANWIDTH"), QStringLiteral("80"));
    environment.insert(QStringLiteral("HOME"), folder);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString helpOf(const QStringList &arguments)
{
    return run(QStringLiteral(RECKONER_BINARY), arguments + QStringList{QStringLiteral("--help")}).out;
}

QString topic(const char *name)
{
    return run(QStringLiteral(RECKONER_BINARY), {QStringLiteral("--help"), QLatin1String(name)}).out;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList captures(const QString &text, const char *pattern)
{
    static const auto options = QRegularExpression::MultilineOption;
    QStringList found;
    for (auto match = QRegularExpression(QLatin1String(pattern), options).globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1));
    return found;
}

/// Words of the block that begins with a line "Title:".
QStringList block(const QString &help, const char *title, const char *pattern)
{
    const QString start = QLatin1Char('\n') + QLatin1String(title) + QStringLiteral(":\n");
    const qsizetype from = help.indexOf(start);
    return from < 0 ? QStringList()
                    : captures(help.mid(from + start.size()).section(QStringLiteral("\n\n"), 0, 0), pattern);
}

QStringList commands()
{
    return block(helpOf({}), "Commands", "^  ([a-z]+) ");
}

QStringList optionsOf(const QString &command)
{
    return captures(helpOf({command}), "^  (?:-[a-z], |    )(--[a-z-]+)");
}

QString packaging(const char *file)
{
    return QStringLiteral(PROJECT_FOLDER "/packaging/") + QLatin1String(file);
}

QString shell(const char *name)
{
    return QStandardPaths::findExecutable(QLatin1String(name));
}

} // namespace

class TestCommandTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCommittedIsWhatTheProgramPrints_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("man") << "man" << packaging("reckoner.1");
        QTest::newRow("bash") << "bash" << packaging("completions/reckoner.bash");
        QTest::newRow("zsh") << "zsh" << packaging("completions/_reckoner");
        QTest::newRow("fish") << "fish" << packaging("completions/reckoner.fish");
    }

    void whatIsCommittedIsWhatTheProgramPrints()
    {
        QFETCH(QString, name);
        QFETCH(QString, path);
        const QString printed = topic(qPrintable(name));
        QVERIFY(printed.size() > 1000);
        if (qEnvironmentVariableIsSet("RECKONER_REWRITE")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(printed.toUtf8());
            return;
        }
        const QStringList kept = contents(path).split(QLatin1Char('\n'));
        const QStringList lines = printed.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < qMax(kept.size(), lines.size()); ++i)
            QVERIFY2(kept.value(i) == lines.value(i),
                     qPrintable(QStringLiteral("%1:%2: RECKONER_REWRITE=1 writes it anew\n- %3\n+ %4")
                                    .arg(path)
                                    .arg(i + 1)
                                    .arg(kept.value(i), lines.value(i))));
    }

    /// The table against the source: whatever an app adds stands in some --help.
    void everyOptionOfTheSourceIsInTheHelp()
    {
        QString help = helpOf({});
        for (const QString &command : commands())
            help += helpOf({command});
        int seen = 0;
        const QDir folder(QStringLiteral(PROJECT_FOLDER "/app/cli"));
        for (const QString &name : folder.entryList({QStringLiteral("*.cpp")})) {
            const QString text = contents(folder.filePath(name));
            for (const QString &option :
                 captures(text, "add_(?:option|flag)\\(\\s*\"(?:-\\w,)?(--[a-z-]+)")) {
                QVERIFY2(help.contains(QRegularExpression(QStringLiteral(" %1\\b").arg(option))),
                         qPrintable(option));
                ++seen;
            }
            for (const QString &command : captures(text, "add_subcommand\\(\\s*\"([a-z]+)"))
                QVERIFY2(commands().contains(command), qPrintable(command));
        }
        QVERIFY(seen > 15);
        QVERIFY(commands().contains(QStringLiteral("check")));
    }

    void thePageOfManNamesEveryCommandAndOption()
    {
        const QString page = topic("man").replace(QLatin1String("\\-"), QLatin1String("-"));
        const QString common =
            page.section(QStringLiteral("\n.SH COMMON OPTIONS\n"), 1).section(QStringLiteral("\n.SH "), 0, 0);
        for (const QString &command : commands()) {
            QVERIFY2(page.contains(QStringLiteral(".SY \"reckoner %1\"\n").arg(command)),
                     qPrintable(command));
            const QString section = page.section(QStringLiteral("\n.SS reckoner %1\n").arg(command), 1)
                                        .section(QStringLiteral("\n.S"), 0, 0);
            QVERIFY2(!section.isEmpty(), qPrintable(command));
            for (const QString &option : optionsOf(command)) {
                const QString term = QStringLiteral("\\fB%1\\fR").arg(option);
                QVERIFY2(section.contains(term) != common.contains(term),
                         qPrintable(command + QLatin1Char(' ') + option));
            }
        }
        for (const char *prefix :
             {"postgresql:", "sqlite:", "snapshot:", "env:", "models:", "history:", "ddl:", "git:"})
            QVERIFY2(page.contains(QStringLiteral(".TP\n\\%\\fB") + QLatin1String(prefix)), prefix);
    }

    /// The reckoner.toml that the page shows is one that the program takes, but for a revision that the demo
    /// has not.
    void theProjectFileOfThePageIsRight()
    {
        QTemporaryDir folder;
        const QString program = QStringLiteral(RECKONER_BINARY);
        QCOMPARE(run(program, {QStringLiteral("demo"), QStringLiteral("demo")}, folder.path()).code, 0);
        const QString project = QStringLiteral("demo/shop");
        const auto check = [&](const QStringList &more) {
            return run(program, QStringList{QStringLiteral("check"), project} + more, folder.path());
        };
        const QString baseline = project + QStringLiteral("/reckoner-baseline.json");
        QCOMPARE(check({QStringLiteral("--write-baseline"), baseline}).code, 0);
        QString text =
            topic("man").section(QStringLiteral(".nf\n"), 1, 1).section(QStringLiteral(".fi\n"), 0, 0);
        text.replace(QLatin1String("\\-"), QLatin1String("-"));
        text.replace(QLatin1String("\\(dq"), QLatin1String("\""));
        QVERIFY(text.contains(QLatin1String("[gate]")) && text.contains(QLatin1String("\n[databases]\n")));
        text.replace(QLatin1String("\"0030\""), QLatin1String("\"93a7f5d18908\""));
        QFile file(folder.filePath(project + QStringLiteral("/reckoner.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        const Outcome outcome = check({});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.code, 0);
    }

    void thePagesOfManHaveNothingToWarnOf_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("reckoner") << packaging("reckoner.1");
        QTest::newRow("reckoner-gui") << packaging("reckoner-gui.1");
    }

    void thePagesOfManHaveNothingToWarnOf()
    {
        QFETCH(QString, path);
        if (shell("groff").isEmpty())
            QSKIP("groff is not installed");
        const Outcome groff =
            run(shell("groff"), {QStringLiteral("-man"), QStringLiteral("-ww"), QStringLiteral("-z"), path});
        QCOMPARE(groff.err, QString());
        QCOMPARE(groff.code, 0);
        if (shell("mandoc").isEmpty())
            QSKIP("mandoc is not installed");
        QCOMPARE(run(shell("mandoc"), {QStringLiteral("-Tlint"), path}).out, QString());
    }

    void theWindowsPageNamesEveryOption()
    {
        const QString program = QStringLiteral(RECKONER_BINARY "-gui");
        if (!QFile::exists(program))
            QSKIP("the window is not built");
        const QStringList options = captures(
            run(program, {QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--help")}).out,
            "^  (?:-[a-z], )?(--[a-z-]+)");
        QVERIFY(options.size() > 8);
        const QString page =
            contents(packaging("reckoner-gui.1")).replace(QLatin1String("\\-"), QLatin1String("-"));
        for (const QString &option : options)
            QVERIFY2(page.contains(QRegularExpression(QStringLiteral("^\\.B.* ?%1( |$)").arg(option),
                                                      QRegularExpression::MultilineOption)),
                     qPrintable(option));
        for (const QString &option : captures(page, "^\\.BI? (--[a-z-]+)"))
            QVERIFY2(options.contains(option), qPrintable(option));
        // The version and its day are those of the other page.
        const auto heading = [](const QString &text) { return captures(text, "^\\.TH \\S+ 1 (.*)$"); };
        QCOMPARE(heading(page), heading(topic("man")));
    }

    void thePackageIsOfTheSameDay()
    {
        const QString heading = captures(topic("man"), "^\\.TH RECKONER 1 (.*)$").value(0);
        const QString version = heading.section(QLatin1Char('"'), 1, 1).section(QLatin1Char(' '), 1);
        const QString changelog = contents(packaging("debian/changelog"));
        QCOMPARE(captures(changelog, "^reckoner \\((.*)\\)").value(0), version);
        const QString day = captures(changelog, "^ -- .*>  \\w+, (.*) 00:00:00 \\+0000$").value(0);
        QCOMPARE(QLocale::c().toDate(day, QStringLiteral("dd MMM yyyy")).toString(Qt::ISODate),
                 heading.section(QLatin1Char(' '), 0, 0));
    }

    void theCompletionsParse_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("path");
        QTest::newRow("bash") << "bash" << packaging("completions/reckoner.bash");
        QTest::newRow("zsh") << "zsh" << packaging("completions/_reckoner");
        QTest::newRow("fish") << "fish" << packaging("completions/reckoner.fish");
    }

    void theCompletionsParse()
    {
        QFETCH(QString, program);
        QFETCH(QString, path);
        const QString found = shell(qPrintable(program));
        if (found.isEmpty())
            QSKIP("the shell is not installed");
        const Outcome outcome = run(found, {QStringLiteral("-n"), path});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.code, 0);
    }

    void theCompletionsNameEveryCommandAndOption()
    {
        const QString bash = contents(packaging("completions/reckoner.bash"));
        const QString zsh = contents(packaging("completions/_reckoner"));
        const QString fish = contents(packaging("completions/reckoner.fish"));
        for (const QString &command : commands()) {
            const QString bashOptions =
                captures(bash, qPrintable(QStringLiteral("^    %1\\) echo '(.*)'").arg(command))).value(0);
            const QString zshOptions =
                zsh.section(QStringLiteral("        %1)\n            _arguments").arg(command), 1)
                    .section(QStringLiteral(";;"), 0, 0);
            const QString fishCommand =
                QStringLiteral("complete -c reckoner -n '__fish_seen_subcommand_from %1'").arg(command);
            QVERIFY2(captures(bash, "^    echo '(.*)'").value(0).split(QLatin1Char(' ')).contains(command),
                     qPrintable(command));
            QVERIFY2(zsh.contains(QStringLiteral("            '%1:").arg(command)), qPrintable(command));
            QVERIFY2(fish.contains(QStringLiteral(" -a %1 -d ").arg(command)), qPrintable(command));
            const QStringList options = optionsOf(command);
            QVERIFY2(options.contains(QStringLiteral("--help")), qPrintable(command));
            for (const QString &option : options) {
                QVERIFY2(bashOptions.split(QLatin1Char(' ')).contains(option), qPrintable(option));
                QVERIFY2(zshOptions.contains(QRegularExpression(QStringLiteral("%1[=',}\\[]").arg(option))),
                         qPrintable(option));
                QVERIFY2(
                    fish.contains(QRegularExpression(QRegularExpression::escape(fishCommand) +
                                                     QStringLiteral("[^\n]* -l %1 ").arg(option.mid(2)))),
                    qPrintable(option));
            }
        }
    }

    void bashOffers_data() { lines(); }

    void bashOffers()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, wanted);
        QTemporaryDir folder;
        fill(folder.path());
        const Outcome outcome =
            run(shell("bash"),
                {QStringLiteral(TEST_FOLDER "/complete.bash"), packaging("completions/reckoner.bash"), line},
                folder.path());
        QCOMPARE(outcome.err, QString());
        // Bash replaces what stands behind the last : or =, and is offered only that.
        QStringList offered = outcome.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const QString word = line.section(QLatin1Char(' '), -1);
        const QString kept =
            word.left(qMax(word.lastIndexOf(QLatin1Char(':')), word.lastIndexOf(QLatin1Char('='))) + 1);
        for (QString &each : offered)
            each.prepend(kept);
        compare(offered, wanted);
    }

    /// Where a person has taken : and = out of COMP_WORDBREAKS, whole words are replaced.
    void bashOffersWholeWords()
    {
        QTemporaryDir folder;
        fill(folder.path());
        const auto offered = [&](const char *line) {
            return run(shell("bash"),
                       {QStringLiteral(TEST_FOLDER "/complete.bash"), packaging("completions/reckoner.bash"),
                        QLatin1String(line), QStringLiteral(" \t\n")},
                       folder.path())
                .out.trimmed();
        };
        QCOMPARE(offered("reckoner check --database sqlite:sh"), QStringLiteral("sqlite:shop.db"));
        QCOMPARE(offered("reckoner check --database=sqlite:sh"), QStringLiteral("--database=sqlite:shop.db"));
    }

    void fishOffers_data() { lines(); }

    void fishOffers()
    {
        if (shell("fish").isEmpty())
            QSKIP("fish is not installed");
        QFETCH(QString, line);
        QFETCH(QStringList, wanted);
        QTemporaryDir folder;
        fill(folder.path());
        const Outcome outcome = run(shell("fish"),
                                    {QStringLiteral("--no-config"), QStringLiteral("-c"),
                                     QStringLiteral("source %1; complete -C \"$argv[1]\"")
                                         .arg(packaging("completions/reckoner.fish")),
                                     line},
                                    folder.path());
        QCOMPARE(outcome.err, QString());
        QStringList offered;
        for (const QString &each : outcome.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            offered.append(each.section(QLatin1Char('\t'), 0, 0));
        compare(offered, wanted);
    }

private:
    static void fill(const QString &folder)
    {
        for (const char *name : {"shop.db", "sub/a.sql", "my dir/x.db"}) {
            const QString path = folder + QLatin1Char('/') + QLatin1String(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    /// Folders end with a slash in fish, and get it from readline in bash. "..." in `wanted`: and others.
    static void compare(QStringList offered, QStringList wanted)
    {
        for (QString &each : offered) {
            if (each.endsWith(QLatin1Char('/')) && !each.endsWith(QLatin1String("//")))
                each.chop(1);
        }
        if (wanted.removeAll(QStringLiteral("...")) > 0) {
            for (const QString &each : wanted)
                QVERIFY2(offered.contains(each),
                         qPrintable(each + QStringLiteral(" is not in ") + offered.join(QLatin1Char(' '))));
            return;
        }
        offered.sort();
        wanted.sort();
        QCOMPARE(offered, wanted);
    }

    static void lines()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char *name, const char *line, const char *wanted) {
            QTest::newRow(name) << QString::fromLatin1(line)
                                << QString::fromLatin1(wanted).split(QLatin1Char('|'), Qt::SkipEmptyParts);
        };
        row("a command", "reckoner ch", "check");
        row("commands", "reckoner ", "inspect|diff|check|history|locate|snapshot|demo|...");
        row("an option", "reckoner check --fai", "--fail-on");
        row("an option of another command", "reckoner history --fai", "");
        row("a format", "reckoner check --format ht", "html");
        row("formats of that command", "reckoner inspect --format ", "text|json|sql");
        row("a format behind =", "reckoner check --format=sar", "--format=sarif");
        row("a word of a list", "reckoner check --fail-on er", "error");
        row("the next word of a list", "reckoner check --fail-on error,drift,mod", "error,drift,models");
        row("no word twice", "reckoner check --fail-on error,err", "");
        row("a rule of equality", "reckoner diff --without pg.array.", "pg.array.cast");
        row("a rule", "reckoner check --ignore RK101", "RK101");
        row("colours", "reckoner check --color ", "auto|always|never");
        row("dialects", "reckoner check --dialect ", "postgresql|sqlite");
        row("a prefix", "reckoner check --database sql", "sqlite:");
        row("prefixes that are no databases", "reckoner check --database mod", "");
        row("a prefix of any source", "reckoner diff mod", "models:");
        row("a file behind a prefix", "reckoner check --database sqlite:sh", "sqlite:shop.db");
        row("a file behind = and a prefix", "reckoner check --database=sqlite:sh",
            "--database=sqlite:shop.db");
        row("a name with a blank", "reckoner check --database sqlite:my", "sqlite:my dir");
        row("a folder behind a prefix", "reckoner diff history:s", "history:sub");
        row("a file alone", "reckoner diff shop", "shop.db");
        row("a source of a revision", "reckoner diff git:main:his", "git:main:history:");
        row("a file of a revision", "reckoner diff git:main:ddl:sub/", "git:main:ddl:sub/a.sql");
        row("a variable", "reckoner diff env:HOM", "env:HOME");
        row("a folder", "reckoner check s", "sub");
        row("behind another option", "reckoner check . --explain --color alw", "always");
        row("an output", "reckoner check -o sar", "sarif:");
        row("a file of an output", "reckoner check --output sarif:sh", "sarif:shop.db");
        row("a file without a format", "reckoner check --output sho", "shop.db");
        row("no output of another command", "reckoner history --output sar", "");
        row("topics", "reckoner --help eq", "equivalences");
        row("a command as a topic", "reckoner --help his", "history");
        row("nothing that is known", "reckoner check --root ", "");
    }
};

QTEST_GUILESS_MAIN(TestCommandTable)
#include "tst_commandtable.moc"
