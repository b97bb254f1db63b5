// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// A repository made by git in a temporary folder; each commit is a day later, in February 2026.
class TestRepository
{
public:
    TestRepository()
    {
        root = m_folder.path() + QStringLiteral("/repository");
        QDir().mkpath(root);
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
    }

    static bool hasGit() { return !QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty(); }

    void git(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString date = QStringLiteral("2026-02-%1T12:00:00Z").arg(day + 1, 2, 10, QLatin1Char('0'));
        for (const char *who : {"AUTHOR", "COMMITTER"}) {
            environment.insert(QStringLiteral("GIT_%1_NAME").arg(QLatin1String(who)), author);
            environment.insert(QStringLiteral("GIT_%1_EMAIL").arg(QLatin1String(who)),
                               QStringLiteral("nobody@example.org"));
            environment.insert(QStringLiteral("GIT_%1_DATE").arg(QLatin1String(who)), date);
        }
        environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
        environment.insert(QStringLiteral("GIT_CONFIG_SYSTEM"), QStringLiteral("/dev/null"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(root);
        process.start(QStringLiteral("git"), arguments);
        QVERIFY2(process.waitForFinished(), "git did not end");
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    void write(const QString &path, const QByteArray &text)
    {
        const QString full = root + QLatin1Char('/') + path;
        QVERIFY(QDir().mkpath(full.section(QLatin1Char('/'), 0, -2)));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void remove(const QString &path) { QVERIFY(QFile::remove(root + QLatin1Char('/') + path)); }

    void commit(const QString &message)
    {
        ++day;
        git({QStringLiteral("add"), QStringLiteral("-A")});
        git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), message});
    }

    QByteArray head() const
    {
        QProcess process;
        process.setWorkingDirectory(root);
        process.start(QStringLiteral("git"), {QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed();
    }

    QString root;
    QString author = QStringLiteral("Nobody");
    int day = 0;

private:
    QTemporaryDir m_folder;
};
