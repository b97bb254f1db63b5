// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/introspect/postgresserver.h"
#include "tests/views/memorystore.h"
#include "tests/views/silentserver.h"
#include "views/connectiondialog.h"
#include "views/legible.h"
#include "views/mainwindow.h"
#include "views/messagebar.h"

#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

constexpr int patience = 30000;
const QString marker = QStringLiteral("MarkerOfAPassword");

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(text) == text.size();
}

QPushButton *button(const QWidget &widget, const char *text)
{
    for (QPushButton *each : widget.findChildren<QPushButton *>()) {
        if (withoutMnemonic(each->text()).contains(QLatin1String(text)))
            return each;
    }
    return nullptr;
}

QLineEdit *passwordOf(const QWidget &dialog)
{
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (edit->echoMode() == QLineEdit::Password)
            return edit;
    }
    return nullptr;
}

QString resultOf(const QWidget &dialog)
{
    return dialog.findChild<QLabel *>(QStringLiteral("testResult"))->text();
}

/// Everything that stands or could come to stand on the screen.
QString shownBy(const QWidget &window)
{
    QStringList texts;
    for (const QObject *object : window.findChildren<QObject *>()) {
        for (const char *name : {"text", "toolTip", "accessibleName", "accessibleDescription", "windowTitle",
                                 "placeholderText", "statusTip", "displayText"})
            if (!(qobject_cast<const QLineEdit *>(object) && qstrcmp(name, "text") == 0 &&
                  qobject_cast<const QLineEdit *>(object)->echoMode() == QLineEdit::Password))
                texts.append(object->property(name).toString());
        if (const auto *model = qobject_cast<const QAbstractItemModel *>(object)) {
            for (int row = 0; row < model->rowCount(); ++row)
                for (const auto &value : model->itemData(model->index(row, 0)))
                    texts.append(value.toString());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class ConnectionDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Reckoner"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_connectiondialog"));
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
        QVERIFY(write(m_project + QStringLiteral("/app.db"), "")); // an empty file is an empty database
        m_store = std::make_shared<MemoryStore::Contents>();
        m_passwords = std::make_unique<Passwords>(std::make_unique<MemoryStore>(m_store));
    }

    void saysThatItOpensReadOnly()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        QVERIFY(shownBy(dialog).contains(
            QStringLiteral("opened read-only: PostgreSQL in a read-only transaction")));
    }

    void showsTheFieldsOfItsKind_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("wantsPassword");
        using Kind = DatabaseFields::Kind;
        QTest::newRow("server") << QStringLiteral("postgresql://ann@db:6000/shop?sslmode=require")
                                << int(Kind::Server) << true;
        QTest::newRow("socket") << QStringLiteral("postgresql://ann@/shop?host=/run/pg") << int(Kind::Socket)
                                << true;
        QTest::newRow("service") << QStringLiteral("postgresql:service=shop") << int(Kind::Service) << true;
        QTest::newRow("sqlite") << QStringLiteral("sqlite:/tmp/app.db") << int(Kind::Sqlite) << false;
        QTest::newRow("snapshot") << QStringLiteral("snapshot:/tmp/app.json") << int(Kind::Snapshot) << false;
        QTest::newRow("text") << QStringLiteral("postgresql://one,two/shop") << int(Kind::Text) << true;
    }
    void showsTheFieldsOfItsKind()
    {
        QFETCH(QString, spec);
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        dialog.begin(*parseDatabaseSpec(spec));
        QTEST(int(dialog.fields().kind), "kind");
        QCOMPARE(dialog.fields().toSpec(), spec);
        QTEST(passwordOf(dialog)->isVisible(), "wantsPassword");
        QVERIFY(button(dialog, "Open Database")->isEnabled());
    }

    void isFilledInByKeys()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        const QSignalSpy chosen(&dialog, &ConnectionDialog::chosen);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto type = [&](const QString &text) {
            QTest::keyClicks(QApplication::focusWidget(), text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        };
        QTest::keyClick(&dialog, Qt::Key_H, Qt::AltModifier); // the mnemonic of its label
        type(QStringLiteral("db.example"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("5433"));
        type(QStringLiteral("shop"));
        type(QStringLiteral("ann"));
        QCOMPARE(QApplication::focusWidget(), passwordOf(dialog));
        QTest::keyClicks(QApplication::focusWidget(), marker);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY2(chosen.size() == 1, qPrintable(resultOf(dialog) + dialog.fields().toSpec()));
        const auto spec = chosen.first().first().value<SourceSpec>();
        QCOMPARE(spec.shown, QStringLiteral("postgresql://ann@db.example:5433/shop"));
        QCOMPARE(spec.postgres.password, marker);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(passwordOf(dialog)->text(), QString()); // it does not keep one
    }

    void anIncompleteOneCannotBeOpened()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        DatabaseFields fields;
        fields.kind = DatabaseFields::Kind::Sqlite;
        dialog.setFields(fields);
        QVERIFY(!button(dialog, "Open Database")->isEnabled());
        QVERIFY(!button(dialog, "Test Connection")->isEnabled());
        fields.path = QStringLiteral("/tmp/x.db");
        dialog.setFields(fields);
        QVERIFY(button(dialog, "Open Database")->isEnabled());
    }

    void aTypedTextThatIsNoDatabaseIsSaid()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        const QSignalSpy chosen(&dialog, &ConnectionDialog::chosen);
        dialog.show();
        DatabaseFields fields;
        fields.kind = DatabaseFields::Kind::Text;
        fields.text = QStringLiteral("models:.");
        dialog.setFields(fields);
        QTest::mouseClick(button(dialog, "Open Database"), Qt::LeftButton);
        QVERIFY(dialog.isVisible());
        QCOMPARE(chosen.size(), 0);
        QVERIFY(resultOf(dialog).contains(QStringLiteral("models:. is not a database")));
    }

    void aPasswordInATypedUrlGoesToItsField()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        DatabaseFields fields;
        fields.kind = DatabaseFields::Kind::Text;
        dialog.setFields(fields);
        QTest::keyClick(&dialog, Qt::Key_C, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(),
                         QStringLiteral("postgresql://ann:%1@db/shop").arg(marker));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog.fields().text, QStringLiteral("postgresql://ann@db/shop"));
        QCOMPARE(passwordOf(dialog)->text(), marker);
        QVERIFY(!shownBy(dialog).contains(marker));
    }

    void offersWhatTheFilesName()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        const auto tree = memoryTree(
            {{QStringLiteral(".env"), "A=postgresql://ann:" + marker.toUtf8() + "@db/shop\nB=mysql://db/x\n"},
             {QStringLiteral(".env.example"), "A=sqlite:///app.db\n"}});
        QVERIFY(!dialog.findChild<QListWidget *>()->isVisible()); // nothing to choose from yet
        dialog.setFound(findDatabases(*tree, m_project));
        auto *list = dialog.findChild<QListWidget *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(0)->text(), QStringLiteral("shop on db"));
        QVERIFY(list->item(1)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("does not read mysql")));
        QVERIFY(!(list->item(1)->flags() & Qt::ItemIsSelectable));
        QVERIFY(
            list->item(2)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("an example")));
        QVERIFY(list->currentRow() < 0); // none is chosen by itself
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(dialog.fields().toSpec(), QStringLiteral("postgresql://ann@db/shop"));
        QVERIFY(shownBy(dialog).contains(
            QStringLiteral("A password stands in .env:1; it is not taken from there.")));
        QTest::keyClick(list, Qt::Key_Down); // passes over what cannot be opened
        QCOMPARE(dialog.fields().toSpec(), QStringLiteral("sqlite:%1/app.db").arg(m_project));
        QVERIFY(!shownBy(dialog).contains(marker));
    }

    void theReturnKeyOpensWhatIsOffered()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        const QSignalSpy chosen(&dialog, &ConnectionDialog::chosen);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto tree = memoryTree({{QStringLiteral(".env"), "A=sqlite:///app.db\n"}});
        dialog.setFound(findDatabases(*tree, m_project));
        auto *list = dialog.findChild<QListWidget *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<SourceSpec>().path, m_project + QStringLiteral("/app.db"));
    }

    /// The notice, the error and every row keep their height.
    void growsWithWhatItSays()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        dialog.begin(*parseDatabaseSpec(QStringLiteral("postgresql://ann@db/shop?sslmode=require")));
        dialog.askPassword({QStringLiteral("postgres.password"),
                            QStringLiteral("A sentence that is long enough for several lines. ").repeated(6),
                            QStringLiteral("And a detail that is not short either. ").repeated(6),
                            {}});
        QTRY_VERIFY(passwordOf(dialog)->height() >= passwordOf(dialog)->minimumSizeHint().height());
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(label->text()));
        }
    }

    void testsAConnection()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        dialog.begin(*parseDatabaseSpec(QStringLiteral("sqlite:%1/app.db").arg(m_project)));
        QTest::mouseClick(button(dialog, "Test Connection"), Qt::LeftButton);
        QVERIFY(button(dialog, "Stop Testing"));
        QTRY_VERIFY_WITH_TIMEOUT(resultOf(dialog).startsWith(QStringLiteral("SQLite 3.")), patience);
        QVERIFY(resultOf(dialog).endsWith(QStringLiteral(", read-only")));
        QTRY_VERIFY(button(dialog, "Test Connection"));
        dialog.begin(*parseDatabaseSpec(QStringLiteral("sqlite:/nowhere/at/all.db")));
        QCOMPARE(resultOf(dialog), QString());
        QTest::mouseClick(button(dialog, "Test Connection"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(resultOf(dialog).contains(QStringLiteral("/nowhere/at/all.db")), patience);
    }

    void aTestCanBeStopped()
    {
        const SilentServer silent;
        QVERIFY(silent.listens());
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        dialog.begin(*parseDatabaseSpec(QStringLiteral("postgresql://127.0.0.1:%1/x").arg(silent.port())));
        QTest::mouseClick(button(dialog, "Test Connection"), Qt::LeftButton);
        QTRY_VERIFY(silent.isAsked());
        QTest::mouseClick(button(dialog, "Stop Testing"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(resultOf(dialog), QStringLiteral("Cancelled."), 1000);
        QVERIFY(button(dialog, "Test Connection"));
        QTest::mouseClick(button(dialog, "Test Connection"), Qt::LeftButton);
        dialog.close(); // leaves no test behind
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace.jobs().isEmpty(), 1000);
    }

    void withoutAKeychainAPasswordIsForThisRun()
    {
        m_store->failure = Error{
            QStringLiteral("keychain.none"), QStringLiteral("No keychain answers on this system."), {}, {}};
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        dialog.begin(*parseDatabaseSpec(QStringLiteral("postgresql://ann@db/shop")));
        QVERIFY(shownBy(dialog).contains(QStringLiteral("a password is kept for this run only")));
        const QSignalSpy chosen(&dialog, &ConnectionDialog::chosen);
        passwordOf(dialog)->setText(marker);
        QTest::mouseClick(button(dialog, "Open Database"), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.first().at(1).value<Passwords::Keep>() == Passwords::Keep::ForThisRun);
    }

    void theKeychainIsNotAskedBeforeAPasswordIsWanted()
    {
        ConnectionDialog dialog(m_workspace, *m_passwords);
        dialog.show();
        dialog.begin({});
        dialog.begin(*parseDatabaseSpec(QStringLiteral("sqlite:/tmp/app.db")));
        QCOMPARE(m_store->reads, 0); // a locked one would ask to be opened
        dialog.begin({});
        QTest::keyClicks(passwordOf(dialog), QStringLiteral("two letters"));
        QCOMPARE(m_store->reads, 1);
        m_store->passwords[QStringLiteral("postgresql://ann@db/shop")] = marker;
        dialog.begin(*parseDatabaseSpec(QStringLiteral("postgresql://ann@db/shop")));
        QCOMPARE(passwordOf(dialog)->placeholderText(), QStringLiteral("already known"));
        QCOMPARE(passwordOf(dialog)->text(), QString());
        dialog.begin({});
        QCOMPARE(passwordOf(dialog)->placeholderText(), QString());
    }

    /// Where no service answers the library says so at once.
    void theSystemsKeychainAnswers()
    {
        Passwords passwords(systemKeychain());
        std::optional<Result<QString>> found;
        passwords.find(QStringLiteral("postgresql://reckoner.test/none"), this,
                       [&](const Result<QString> &answer) { found = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), patience);
        if (!*found)
            QVERIFY(found->error().code.startsWith(QLatin1String("keychain.")));
        else
            QCOMPARE(**found, QString());
    }

    void passwordsAreFoundWhereTheyWereKept()
    {
        const auto spec = *parseDatabaseSpec(QStringLiteral("postgresql://ann@db/shop"));
        const auto completed = [&] {
            QString password;
            m_passwords->complete(spec, this,
                                  [&](const SourceSpec &whole) { password = whole.postgres.password; });
            return password;
        };
        QCOMPARE(completed(), QString());
        m_passwords->keep(lastingSpec(spec), QStringLiteral("one"), Passwords::Keep::ForThisRun, this,
                          [](const Result<void> &done) { QVERIFY(done.has_value()); });
        QCOMPARE(completed(), QStringLiteral("one"));
        QVERIFY(m_store->passwords.empty());
        m_passwords->keep(lastingSpec(spec), QStringLiteral("two"), Passwords::Keep::InKeychain, this,
                          [](const Result<void> &done) { QVERIFY(done.has_value()); });
        QCOMPARE(m_store->passwords.at(lastingSpec(spec)), QStringLiteral("two"));
        m_passwords->forget(lastingSpec(spec));
        QCOMPARE(completed(), QStringLiteral("two"));
        Passwords another(std::make_unique<MemoryStore>(m_store)); // the next run
        another.complete(spec, this, [](const SourceSpec &whole) {
            QCOMPARE(whole.postgres.password, QStringLiteral("two"));
        });
        m_store->failure = Error{QStringLiteral("keychain.refused"), {}, {}, {}};
        m_passwords->forget(lastingSpec(spec));
        QCOMPARE(completed(), QString()); // the server will say whether it wants one
    }

    void aDatabaseIsChosenForTheProject()
    {
        QVERIFY(write(m_project + QStringLiteral("/.env"), "URL=sqlite:///app.db\n"));
        MainWindow window;
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!window.findChild<ConnectionDialog *>()); // there is no project yet
        CheckRequest request;
        request.folder = m_project;
        request.dialect = DialectId::Sqlite;
        window.open(request);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
        auto *dialog = window.findChild<ConnectionDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *list = dialog->findChild<QListWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, patience);
        QVERIFY(!window.workspace().request().database);
        list->setCurrentRow(0);
        QTest::mouseClick(button(*dialog, "Open Database"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, patience);
        QCOMPARE(window.workspace().reading()->request.database->path, m_project + QStringLiteral("/app.db"));
        QVERIFY(shownBy(window).contains(QStringLiteral("app.db · read-only")));
    }

    void noTextEverHoldsThePassword()
    {
        MainWindow window;
        window.opener().passwords().setStore(std::make_unique<MemoryStore>(m_store));
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        CheckRequest request;
        request.folder = m_project;
        request.dialect = DialectId::Sqlite;
        window.open(request);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        // Names that libpq repeats in its errors: nothing listens there.
        for (const QString &url : {QStringLiteral("postgresql://ann:%1@127.0.0.1:1/shop"),
                                   QStringLiteral("postgresql://ann:x/%1@127.0.0.1:1/shop"),
                                   QStringLiteral("postgresql://ann@127.0.0.1:1/shop?password=%1"),
                                   QStringLiteral("postgresql:host=127.0.0.1 port=1 password=%1")}) {
            const qsizetype before = settled.size();
            window.opener().chooseDatabase();
            auto *dialog = window.findChild<ConnectionDialog *>();
            DatabaseFields fields;
            fields.kind = DatabaseFields::Kind::Text;
            fields.text = url.arg(marker);
            dialog->setFields(fields);
            QTest::mouseClick(button(*dialog, "Test Connection"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, "Test Connection"), patience);
            QVERIFY2(resultOf(*dialog).contains(QStringLiteral("Could not connect")),
                     qPrintable(resultOf(*dialog)));
            QVERIFY2(!shownBy(window).contains(marker), qPrintable(url));
            QTest::mouseClick(button(*dialog, "Open Database"), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(settled.size(), before + 1, patience);
            QVERIFY(!window.messages().sentence().isEmpty());
            QVERIFY2(!shownBy(window).contains(marker), qPrintable(shownBy(window)));
        }
        CheckRequest opened = window.workspace().request();
        QCOMPARE(opened.database->postgres.password, marker); // it was really there
        window.opener().recent().add(opened, QDateTime::currentDateTimeUtc());
        QVERIFY(window.close());
        QVERIFY(m_store->passwords.empty()); // never for what did not work
        int files = 0;
        QDirIterator walk(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(marker.toUtf8()), qPrintable(file.fileName()));
            files += file.fileName().contains(QStringLiteral("settings"));
        }
        QVERIFY(files > 0); // the settings were among them
    }

    /// On a server that wants a password of one role (packaging/throwaway-postgresql).
    void aRefusedPasswordIsAskedForAgain()
    {
        if (!ScratchDatabase::isAvailable())
            QSKIP("RECKONER_TEST_PG is not set");
        ScratchDatabase scratch;
        const QString failed =
            scratch.run({QStringLiteral("DROP ROLE IF EXISTS reckoner_password"),
                         QStringLiteral("CREATE ROLE reckoner_password LOGIN PASSWORD 'right'")});
        if (!failed.isEmpty())
            QSKIP(qPrintable(failed));
        DatabaseFields fields;
        fields.kind = scratch.target().host.startsWith(QLatin1Char('/')) ? DatabaseFields::Kind::Socket
                                                                         : DatabaseFields::Kind::Server;
        fields.host = fields.folder = scratch.target().host;
        fields.port = scratch.target().port;
        fields.database = scratch.target().database;
        fields.user = QStringLiteral("reckoner_password");
        SourceSpec wrong = *parseDatabaseSpec(fields.toSpec());
        wrong.postgres.password = QStringLiteral("wrong");
        if (greetDatabase(wrong, 10, {}).has_value())
            QSKIP("the server trusts the role whatever its password");

        MainWindow window;
        window.opener().passwords().setStore(std::make_unique<MemoryStore>(m_store));
        const QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        CheckRequest request;
        request.folder = m_project;
        request.database = wrong;
        window.open(request);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
        auto *dialog = window.findChild<ConnectionDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), passwordOf(*dialog));
        QVERIFY(resultOf(*dialog).contains(QStringLiteral("refuses the password")));
        QCOMPARE(dialog->fields(), DatabaseFields::of(wrong));
        // Put away, it is still within reach.
        dialog->reject();
        QVERIFY(button(window.messages(), "Enter the Password"));
        QTest::mouseClick(button(window.messages(), "Enter the Password"), Qt::LeftButton);
        QVERIFY(dialog->isVisible());

        QTest::keyClicks(passwordOf(*dialog), QStringLiteral("right"));
        QTest::mouseClick(button(*dialog, "Test Connection"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(resultOf(*dialog).startsWith(QStringLiteral("PostgreSQL ")), patience);
        QVERIFY(resultOf(*dialog).endsWith(QStringLiteral(", read-only")));
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            const int keychain = box->findText(QStringLiteral("In the system's keychain"));
            if (keychain >= 0)
                box->setCurrentIndex(keychain);
        }
        QTest::keyClick(passwordOf(*dialog), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, patience);
        QVERIFY2(window.workspace().reading(), qPrintable(window.messages().sentence()));
        QCOMPARE(m_store->passwords.at(lastingSpec(wrong)), QStringLiteral("right"));
        QCOMPARE(window.opener().recent().projects().front().database, lastingSpec(wrong));

        // The next run opens it from the list, with the password out of the keychain.
        MainWindow next;
        next.opener().passwords().setStore(std::make_unique<MemoryStore>(m_store));
        const QSignalSpy again(&next, &MainWindow::settled);
        next.opener().openRecent(next.opener().recent().projects().front());
        QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, patience);
        QVERIFY2(next.workspace().reading(), qPrintable(next.messages().sentence()));
        QVERIFY(scratch.run({QStringLiteral("DROP ROLE reckoner_password")}).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    Workspace m_workspace;
    std::shared_ptr<MemoryStore::Contents> m_store;
    std::unique_ptr<Passwords> m_passwords;
};

QTEST_MAIN(ConnectionDialogTest)
#include "tst_connectiondialog.moc"
