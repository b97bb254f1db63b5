// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace reckoner;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // Nothing of the person's own is read or written.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           m_folder->filePath(QStringLiteral("settings")));
        write(m_folder->filePath(QStringLiteral("models.py")),
              "from sqlalchemy import Column, Integer, String\n"
              "from sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\n"
              "class User(Base):\n    __tablename__ = \"users\"\n    id = Column(Integer, primary_key=True)\n"
              "    name = Column(String(50))\n");
        write(m_folder->filePath(QStringLiteral("alembic.ini")), "[alembic]\nscript_location = migrations\n");
        write(m_folder->filePath(QStringLiteral("migrations/versions/a.py")),
              "from alembic import op\nimport sqlalchemy as sa\n\nrevision = \"aaaa\"\ndown_revision = "
              "None\n\n\n"
              "def upgrade():\n    op.create_table(\"users\", sa.Column(\"id\", sa.Integer(), "
              "primary_key=True))\n");
        m_request = {};
        m_request.folder = m_folder->path();
        m_request.dialect = DialectId::Sqlite;
    }

    void showsTheVerdictOfAProject()
    {
        MainWindow window;
        QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        window.open(m_request);
        QVERIFY(settled.wait(20000));
        auto *page = window.page(QStringLiteral("findings"));
        auto *tree = page->findChild<QTreeView *>();
        const QModelIndex group = tree->model()->index(0, 0);
        QCOMPARE(group.data().toString(), QStringLiteral("Model changes without a migration (1)"));
        QCOMPARE(tree->model()->index(0, 0, group).data().toString(),
                 QStringLiteral("column main.users.name"));
        // The first finding is chosen, and its detail shown.
        QVERIFY(page->findChild<QTextBrowser *>()->toPlainText().contains(QStringLiteral("models.py:10")));
        QVERIFY(!window.workspace().isReading());
    }

    void filtersAsOneTypes()
    {
        MainWindow window;
        QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        window.open(m_request);
        QVERIFY(settled.wait(20000));
        auto *page = window.page(QStringLiteral("findings"));
        auto *tree = page->findChild<QTreeView *>();
        auto *search = page->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("nothing like it"));
        QCOMPARE(tree->model()->rowCount(), 0);
        search->clear();
        QTest::keyClicks(search, QStringLiteral("USERS"));
        QCOMPARE(tree->model()->rowCount(), 1);
    }

    void saysWhatCouldNotBeRead()
    {
        MainWindow window;
        QSignalSpy settled(&window, &MainWindow::settled);
        m_request.folder = m_folder->filePath(QStringLiteral("nowhere"));
        window.open(m_request);
        QVERIFY(settled.wait(20000));
        bool said = false;
        for (const QLabel *label : window.findChildren<QLabel *>())
            said = said || label->text().contains(QStringLiteral("There is no folder"));
        QVERIFY(said);
    }

    void closesWhileItReads()
    {
        MainWindow window;
        window.open(m_request);
        QVERIFY(window.close());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    CheckRequest m_request;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
