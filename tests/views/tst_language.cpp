// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/language.h"
#include "views/mainwindow.h"
#include "views/messagebar.h"

#include <QAction>
#include <QGuiApplication>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

QString tables(int count)
{
    return QCoreApplication::translate("OverviewText", "%n table(s)", nullptr, count);
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           m_folder->filePath(QStringLiteral("settings")));
        QSettings().clear();
    }

    void findsTheTranslationForWhatIsWanted_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &wanted, const char *expected) {
            QTest::newRow(name) << wanted << QString::fromLatin1(expected);
        };
        row("nothing", {}, "en");
        row("a language", {QStringLiteral("de")}, "de");
        row("of another country", {QStringLiteral("de-AT")}, "de");
        row("the first that there is", {QStringLiteral("fr-FR"), QStringLiteral("de-DE")}, "de");
        row("English before another", {QStringLiteral("en-GB"), QStringLiteral("de-DE")}, "en");
        row("Chinese as in China", {QStringLiteral("zh-Hans-CN")}, "zh_CN");
        row("Chinese as in Singapore", {QStringLiteral("zh-SG")}, "zh_CN");
        row("the other Chinese", {QStringLiteral("zh-TW")}, "en");
        row("none that there is", {QStringLiteral("fr"), QStringLiteral("ar")}, "en");
    }

    void findsTheTranslationForWhatIsWanted()
    {
        QFETCH(QStringList, wanted);
        QTEST(Language::best(wanted), "expected");
    }

    void keepsWhatWasChosen()
    {
        QCOMPARE(Language::kept(), QStringLiteral("system"));
        Language::keep(QStringLiteral("de"));
        QCOMPARE(Language::kept(), QStringLiteral("de"));
        QSettings().setValue(QStringLiteral("language"), QStringLiteral("tlh"));
        QCOMPARE(Language::kept(), QStringLiteral("system"));
    }

    void countsInEnglish()
    {
        QCOMPARE(tables(1), QStringLiteral("1 table(s)"));
        Language language;
        language.speak(QStringLiteral("en"));
        QCOMPARE(language.spoken(), QStringLiteral("en"));
        QCOMPARE(tables(1), QStringLiteral("1 table"));
        QCOMPARE(tables(0), QStringLiteral("0 tables"));
        QCOMPARE(tables(2), QStringLiteral("2 tables"));
    }

    void isSilentOnceItIsGone()
    {
        {
            Language language;
            language.speak(QStringLiteral("en"));
            QCOMPARE(tables(1), QStringLiteral("1 table"));
        }
        QCOMPARE(tables(1), QStringLiteral("1 table(s)"));
    }

    void setsTheLocaleAndTheDirection()
    {
        Language language;
        language.speak(QStringLiteral("de"));
        QCOMPARE(language.spoken(), QStringLiteral("de"));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QLocale().toString(1.5), QStringLiteral("1,5"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        language.speak(QStringLiteral("zh_CN"));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        language.speak(QStringLiteral("system"));
        QCOMPARE(QLocale(), QLocale::system());
        QVERIFY(Language::isChoice(language.spoken()));
    }

    void keepsTheDirectionThatWasForced()
    {
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        Language language;
        language.speak(QStringLiteral("de"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    }

    void isChosenInTheMenu()
    {
        Language::keep(QStringLiteral("de"));
        MainWindow window;
        QAction *chosen = nullptr;
        QAction *english = nullptr;
        for (QAction *action : window.commands()) {
            if (action->text() == QStringLiteral("Deutsch"))
                chosen = action;
            if (action->text() == QStringLiteral("English"))
                english = action;
        }
        QVERIFY(chosen && english);
        QVERIFY(chosen->isChecked());
        QVERIFY(window.messages().isHidden());
        english->trigger();
        QCOMPARE(Language::kept(), QStringLiteral("en"));
        QVERIFY(english->isChecked() && !chosen->isChecked());
        // It is said that the window speaks it only when it is started again.
        QTRY_VERIFY(!window.messages().isHidden());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
