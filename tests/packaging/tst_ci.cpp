// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

// What packaging/ci, the hooks of pre-commit and the README let people type has to be there: every command,
// option, format and word of --fail-on is held against the program's own --help.

namespace {

QString contents(const QString &path)
{
    QFile file(QStringLiteral(PROJECT_FOLDER "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString help(const QString &command)
{
    QProcess process;
    process.start(QStringLiteral(RECKONER_BINARY), {QStringLiteral("--help"), command});
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// Command lines of a text: behind "reckoner" to the end of the line, or to what ends a command there.
QStringList commandLines(QString text)
{
    // ["reckoner", "check"] of a container file, and args: [a, b] of pre-commit, as one would type them.
    text.replace(QRegularExpression(QStringLiteral("\\[\"(reckoner.*)\"\\]")), QStringLiteral("\\1"));
    text.replace(QLatin1String("\", \""), QLatin1String(" "));
    static const QRegularExpression line(QStringLiteral("(?:^|[\\s`])reckoner ([a-z][^\\n`#|]*)"),
                                         QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = line.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1).section(QStringLiteral(" >"), 0, 0).trimmed());
    return found;
}

/// The words that a placeholder of the help lists: --format text|json.
QStringList wordsOf(const QString &page, const QString &option)
{
    const QRegularExpression line(option + QStringLiteral(" ([a-z|]+)"));
    return line.match(page).captured(1).split(QLatin1Char('|'));
}

/// What is wrong with a command line; "" if nothing is.
QString objection(const QString &line)
{
    QStringList words = QProcess::splitCommand(line);
    const QString command = words.takeFirst();
    const QString page = help(command);
    if (page.isEmpty())
        return QStringLiteral("there is no command %1").arg(command);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString option = words.at(i).section(QLatin1Char('='), 0, 0);
        if (!option.startsWith(QLatin1Char('-')))
            continue;
        if (!page.contains(QRegularExpression(QStringLiteral("^ +(?:-\\w, )?%1(?![\\w-])").arg(option),
                                              QRegularExpression::MultilineOption)))
            return QStringLiteral("%1 has no %2").arg(command, option);
        const QString value = words.value(i + 1);
        if (option == QLatin1String("--format") && !wordsOf(page, option).contains(value))
            return QStringLiteral("%1 has no format %2").arg(command, value);
        const QString format = value.section(QLatin1Char(':'), 0, 0);
        if (option == QLatin1String("--output") && value.contains(QLatin1Char(':')) &&
            !wordsOf(page, QStringLiteral("--format")).contains(format))
            return QStringLiteral("%1 has no format %2").arg(command, format);
        if (option == QLatin1String("--fail-on")) {
            for (const QString &word : value.split(QLatin1Char(','))) {
                if (!page.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(word))))
                    return QStringLiteral("--fail-on has no %1").arg(word);
            }
        }
    }
    return {};
}

} // namespace

class TestCi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleAreToldToTypeIsThere_data()
    {
        QTest::addColumn<int>("least");
        QTest::newRow("README.md") << 9;
        QTest::newRow(".pre-commit-hooks.yaml") << 1;
        QTest::newRow("packaging/ci/README.md") << 4;
        QTest::newRow("packaging/ci/github.yml") << 4;
        QTest::newRow("packaging/ci/gitlab.yml") << 3;
        QTest::newRow("packaging/ci/Containerfile") << 2;
    }

    void whatPeopleAreToldToTypeIsThere()
    {
        QFETCH(int, least);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QStringList lines = commandLines(contents(name));
        QVERIFY2(lines.size() >= least, qPrintable(lines.join(QLatin1Char('\n'))));
        for (const QString &line : lines)
            QVERIFY2(objection(line).isEmpty(),
                     qPrintable(QStringLiteral("%1: reckoner %2: %3").arg(name, line, objection(line))));
    }

    void whatIsNotThereIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("command") << "run: reckoner guess ."
                                 << "there is no command guess";
        QTest::newRow("option") << "reckoner history . --fail-on error"
                                << "history has no --fail-on";
        QTest::newRow("the beginning of an option") << "reckoner check --fail error"
                                                    << "check has no --fail";
        QTest::newRow("format") << "reckoner history --format sarif"
                                << "history has no format sarif";
        QTest::newRow("output") << "reckoner check --output csv:x.csv"
                                << "check has no format csv";
        QTest::newRow("word") << "reckoner check --fail-on error,drifts # no"
                              << "--fail-on has no drifts";
        QTest::newRow("container") << "CMD [\"reckoner\", \"check\", \"--slow\"]"
                                   << "check has no --slow";
        QTest::newRow("nothing") << "`reckoner check . -o sarif:x.sarif` is right"
                                 << "";
    }

    void whatIsNotThereIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        const QStringList lines = commandLines(text);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(objection(lines.first()), wanted);
    }

    /// Docker and GitHub read YAML; a tab or an odd quote would only be found there.
    void theFilesAreYaml_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *name :
             {".pre-commit-hooks.yaml", "packaging/ci/github.yml", "packaging/ci/gitlab.yml"})
            QTest::newRow(name) << 0;
    }

    void theFilesAreYaml()
    {
        const QString python =
            QStringLiteral("/usr/bin/python3"); // Debian's, for which there is python3-yaml
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QStringLiteral("import yaml")});
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            QSKIP("there is no Python with PyYAML");
        process.start(python,
                      {QStringLiteral("-c"),
                       QStringLiteral("import sys, yaml; assert yaml.safe_load(open(sys.argv[1]))"),
                       QStringLiteral(PROJECT_FOLDER "/") + QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        QCOMPARE(process.exitCode(), 0);
    }

    /// The packages that the container adds are those that the package recommends.
    void theContainerHasWhatThePackageRecommends()
    {
        const QString container = contents(QStringLiteral("packaging/ci/Containerfile"));
        const QString install = contents(QStringLiteral("packaging/install.cmake"));
        for (const char *package : {"libqt6sql6-psql", "libgit2-"}) {
            QVERIFY2(install.contains(QLatin1String(package)), package);
            QVERIFY2(container.contains(QLatin1String(package)), package);
        }
    }
};

QTEST_GUILESS_MAIN(TestCi)
#include "tst_ci.moc"
