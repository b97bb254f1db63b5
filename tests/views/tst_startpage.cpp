// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/memorystore.h"
#include "views/connectiondialog.h"
#include "views/mainwindow.h"
#include "views/messagebar.h"
#include "views/startpage.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

constexpr int patience = 20000;

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(text) == text.size();
}

void drop(MainWindow &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint where = window.rect().center();
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &dropped);
}

QString textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class StartPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Reckoner"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_startpage"));
        // Where there is no native one it can be driven by name.
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           m_folder->filePath(QStringLiteral("settings")));
        m_project = m_folder->filePath(QStringLiteral("forge"));
        QVERIFY(
            write(m_project + QStringLiteral("/models.py"),
                  "from sqlalchemy import Column, Integer\nfrom sqlalchemy.orm import declarative_base\n\n"
                  "Base = declarative_base()\n\n\nclass User(Base):\n    __tablename__ = \"users\"\n"
                  "    id = Column(Integer, primary_key=True)\n"));
        m_request = {};
        m_request.folder = m_project;
        m_request.dialect = DialectId::Sqlite;
    }

    void isWhatAWindowBeginsWith()
    {
        MainWindow window;
        window.show();
        QCOMPARE(window.currentPage()->name(), QStringLiteral("start"));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.currentPage()->isAncestorOf(QApplication::focusWidget()));
        auto *list = window.currentPage()->findChild<QListView *>();
        QVERIFY(!list->isVisible());
        QVERIFY(textsOf(*window.currentPage()).contains(QStringLiteral("read-only")));
        QVERIFY(textsOf(*window.currentPage())
                    .contains(QStringLiteral("Projects that you open are listed here")));
        for (const QPushButton *button : window.currentPage()->findChildren<QPushButton *>())
            QVERIFY(!button->text().isEmpty() && button->focusPolicy() != Qt::NoFocus);
    }

    void aReadingLeadsOnAndIsRemembered()
    {
        {
            MainWindow window;
            const QSignalSpy settled(&window, &MainWindow::settled);
            window.show();
            window.open(m_request);
            QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
            QVERIFY2(window.workspace().reading(), qPrintable(window.messages().sentence()));
            QCOMPARE(window.currentPage()->name(), QStringLiteral("overview"));
            window.goBack();
            QCOMPARE(window.currentPage()->name(), QStringLiteral("start"));
        }
        MainWindow next;
        next.show();
        auto *list = next.currentPage()->findChild<QListView *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("forge"));
        // By keyboard alone.
        QVERIFY(QTest::qWaitForWindowActive(&next));
        next.currentPage()->takeFocus(Qt::OtherFocusReason);
        QCOMPARE(QApplication::focusWidget(), list);
        const QSignalSpy settled(&next, &MainWindow::settled);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QCOMPARE(next.workspace().reading()->project, QStringLiteral("forge"));
        QCOMPARE(next.currentPage()->name(), QStringLiteral("overview"));
    }

    void whatIsChosenStaysChosen()
    {
        MainWindow window;
        window.show();
        CheckRequest other;
        other.folder = m_folder->path();
        window.opener().recent().add(m_request, QDateTime::currentDateTimeUtc());
        window.opener().recent().add(other, QDateTime::currentDateTimeUtc());
        auto *list = window.currentPage()->findChild<QListView *>();
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("forge"));
        list->setCurrentIndex(list->model()->index(1, 0));
        CheckRequest third;
        third.folder = QDir::rootPath();
        window.opener().recent().add(third, QDateTime::currentDateTimeUtc());
        QCOMPARE(list->currentIndex().row(), 2);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("forge"));
    }

    void recentProjectsStandInTheMenu()
    {
        MainWindow window;
        QVERIFY(!window.opener().recentMenu()->menuAction()->isEnabled());
        window.opener().recent().add(m_request, QDateTime::currentDateTimeUtc());
        QVERIFY(window.opener().recentMenu()->menuAction()->isEnabled());
        QAction *action = window.opener().recentMenu()->actions().value(0);
        QCOMPARE(action->text(), QStringLiteral("forge – ") + m_project);
        QVERIFY(window.commands().contains(action)); // the palette finds it too
        const QSignalSpy settled(&window, &MainWindow::settled);
        action->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QCOMPARE(window.workspace().reading()->project, QStringLiteral("forge"));
    }

    void aFolderThatIsGoneIsMarkedAndCanBeTakenAway()
    {
        {
            MainWindow window;
            window.opener().recent().add(m_request, QDateTime::currentDateTimeUtc());
            CheckRequest gone;
            gone.folder = m_folder->filePath(QStringLiteral("gone"));
            window.opener().recent().add(gone, QDateTime::currentDateTimeUtc());
        }
        MainWindow window;
        window.show();
        auto *list = window.currentPage()->findChild<QListView *>();
        QTRY_VERIFY(list->model()->index(0, 0).data(RecentProjects::MissingRole).toBool());
        QVERIFY(!list->model()->index(1, 0).data(RecentProjects::MissingRole).toBool());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("forge"));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(!list->isVisible());
        QTest::keyClick(list, Qt::Key_Delete); // nothing is left to take away
        QCOMPARE(window.opener().recent().rowCount(), 0);
    }

    void theDemoOpensFromTheProgramItself()
    {
        MainWindow window;
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        for (QPushButton *button : window.currentPage()->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Demo")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        const auto reading = window.workspace().reading();
        QVERIFY2(reading, qPrintable(window.messages().sentence()));
        QCOMPARE(reading->project, QStringLiteral("shop"));
        QVERIFY(reading->roots.at(0).verdict->summary.drift > 0);
        QCOMPARE(window.opener().recent().rowCount(), 0); // it is gone with the program
        const QString folder = reading->folder;
        QVERIFY(QDir(folder).exists());
        window.opener().openDemo(); // a new one: what was edited in the first is not in it
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, patience);
        QVERIFY(window.workspace().reading()->folder != folder);
        QVERIFY(!QDir(folder).exists());
    }

    void aFolderIsOpenedByItsDialog()
    {
        MainWindow window;
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier);
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(m_project);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        // Which dialect is not said anywhere: the reading fails, in the bar and with no dialog, and Start
        // stays.
        QVERIFY(!window.workspace().reading());
        QVERIFY(!window.messages().sentence().isEmpty());
        QCOMPARE(window.currentPage()->name(), QStringLiteral("start"));
        QCOMPARE(window.opener().recent().rowCount(), 0);
    }

    void whatIsDroppedIsOpened()
    {
        MainWindow window;
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        const QString database = m_project + QStringLiteral("/app.db");
        QVERIFY(write(database, "")); // an empty file is an empty database
        drop(window, database);
        QVERIFY(window.messages().sentence().contains(QStringLiteral("Open a project first")));
        QVERIFY(!window.workspace().isReading());
        drop(window, m_project);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience); // the dialect is not known yet
        drop(window, database);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, patience);
        QVERIFY2(window.workspace().reading(), qPrintable(window.messages().sentence()));
        QCOMPARE(window.workspace().reading()->request.database->path, database);
        QCOMPARE(window.opener().recent().projects().front().database, QStringLiteral("sqlite:") + database);
    }

    /// Semantics 13.
    void aDatabaseThatAFileNamesIsNotOpened()
    {
        QVERIFY(write(m_project + QStringLiteral("/app.db"), ""));
        QVERIFY(write(m_project + QStringLiteral("/.env"), "DATABASE_URL=sqlite:///app.db\n"));
        MainWindow window;
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        window.open(m_request);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QVERIFY(window.workspace().reading());
        QVERIFY(!window.workspace().reading()->request.database);
        QVERIFY(!window.findChild<ConnectionDialog *>());
    }

    void mirroredAndInLargeTypeNothingIsLost()
    {
        QFont large = QApplication::font();
        large.setPointSizeF(large.pointSizeF() * 1.6);
        MainWindow window;
        window.setLayoutDirection(Qt::RightToLeft);
        window.setFont(large);
        window.opener().recent().add(m_request, QDateTime::currentDateTimeUtc());
        window.resize(760, 560);
        window.show();
        for (const QLabel *label : window.currentPage()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(label->text()));
        }
        QVERIFY(!window.grab().isNull());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    CheckRequest m_request;
};

QTEST_MAIN(StartPageTest)
#include "tst_startpage.moc"
