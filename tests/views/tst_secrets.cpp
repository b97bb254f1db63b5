// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/project.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>

using namespace reckoner;

/// No password, token or row value in what the window shows, exports and keeps. tests/gate/run_secrets.py
/// does the same for the commands, and for the window as a program.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNeitherShownNorWritten_data() { bothDatabases(); }
    void areNeitherShownNorWritten();
};

namespace {

const QByteArray secret = "Zq9Secret";
const QByteArray row = "Qx7RowValue";

/// Everything that was searched, so that a test can ask whether it was anything at all.
struct Search
{
    QStringList found;
    QByteArray all;

    void in(const QString &what, const QByteArray &bytes)
    {
        all += bytes;
        for (const QByteArray &marker : {secret, row}) {
            if (bytes.toLower().contains(marker.toLower()) || bytes.contains(marker.toHex()) ||
                bytes.contains(marker.toBase64().left(10)))
                found.append(QStringLiteral("%1 has %2").arg(what, QString::fromLatin1(marker)));
        }
    }
    void in(const QString &what, const QString &text) { in(what, text.toUtf8()); }

    void inFiles(const QString &folder)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            in(file.fileName(), file.readAll());
            in(QStringLiteral("the name of a file"), file.fileName());
        }
    }

    void inWindow(const MainWindow &window)
    {
        in(QStringLiteral("the title"), window.windowTitle());
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const QString what = QLatin1String(widget->metaObject()->className());
            QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(),
                              widget->statusTip(), widget->windowTitle()};
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                texts.append(label->text());
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
                texts.append(edit->text());
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                texts.append(button->text());
            in(what, texts.join(QLatin1Char('\n')));
        }
        for (const QAction *action : window.findChildren<QAction *>())
            in(QStringLiteral("an action"), action->text() + action->toolTip() + action->statusTip());
    }
};

} // namespace

void SecretsTest::areNeitherShownNorWritten()
{
    QFETCH(int, on);
    TestProject project{TestProject::On(on)};
    if (!project.why().isEmpty())
        QSKIP(qPrintable(project.why()));
    const bool isServer = TestProject::On(on) == TestProject::On::Postgres;
    QVERIFY(project.run(QStringLiteral("CREATE TABLE legacy_import (line text);"
                                       "INSERT INTO legacy_import VALUES ('%1line')")
                            .arg(QLatin1String(row))));
    if (isServer)
        QVERIFY(project.run(
            QStringLiteral("INSERT INTO customers (email) VALUES ('%1mail')").arg(QLatin1String(row))));
    TestProject::write(project.folder() + QStringLiteral("/reckoner.toml"),
                       "# " + secret + "comment\n[gate]\nfail_on = [\"error\"] # " + secret + "line\n");
    TestProject::write(project.folder() + QStringLiteral("/.env"),
                       "DATABASE_URL=postgresql://app:" + secret + "dotenv@db.internal/shop\n");
    TestProject::write(project.folder() + QStringLiteral("/settings.py"),
                       "PASSWORD = '" + secret + "settings'\n");
    CheckRequest request = project.request();
    if (isServer) {
        const auto spec = parseDatabaseSpec(project.database() + QStringLiteral("&password=") +
                                            QLatin1String(secret) + QStringLiteral("url"));
        QVERIFY(spec);
        request.database = *spec;
    }

    Search search;
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, request));
    int exports = 0;
    for (const auto page :
         {Destination::Page::Overview, Destination::Page::Schema, Destination::Page::Compare,
          Destination::Page::History, Destination::Page::Indexes, Destination::Page::Findings}) {
        Destination destination;
        destination.page = page;
        destination.object = project.drifted();
        window.go(destination);
        QTRY_VERIFY(window.workspace().jobs().isEmpty());
        search.inWindow(window);
        for (const Export &each : window.currentPage()->exports()) {
            const Result<QByteArray> bytes = each.make();
            QVERIFY2(bytes, qPrintable(each.title));
            search.in(window.currentPage()->name() + QLatin1Char(' ') + each.title, *bytes);
            ++exports;
        }
    }
    QVERIFY(window.close());
    QSettings().sync();
    search.inFiles(project.path("settings"));
    QVERIFY2(search.found.isEmpty(), qPrintable(search.found.join(QLatin1Char('\n'))));
    // It was all there: the exports, the table of the rows, the settings.
    QVERIFY2(exports >= 17, qPrintable(QString::number(exports)));
    QVERIFY(search.all.contains("legacy_import"));
    QVERIFY(search.all.contains(project.folder().toUtf8()));
}

QTEST_MAIN(SecretsTest)
#include "tst_secrets.moc"
