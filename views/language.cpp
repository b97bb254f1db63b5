// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QSettings>

#include <algorithm>

namespace reckoner {

namespace {

const auto setting = QLatin1String("language");
const auto ofTheDesktop = QLatin1String("system");
const auto english = QLatin1String("en");

} // namespace

Language::~Language()
{
    silence();
}

QList<Language::Choice> Language::choices()
{
    return {{ofTheDesktop, tr("System Language")},
            {english, QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

bool Language::isChoice(const QString &name)
{
    const QList<Choice> all = choices();
    return std::any_of(all.begin(), all.end(), [&](const Choice &each) { return each.name == name; });
}

QString Language::kept()
{
    const QString name = QSettings().value(setting).toString();
    return isChoice(name) ? name : ofTheDesktop;
}

void Language::keep(const QString &name)
{
    QSettings().setValue(setting, name);
}

QString Language::best(const QStringList &wanted)
{
    const QList<Choice> all = choices();
    for (const QString &each : wanted) {
        const QLocale locale(each);
        for (const Choice &choice : all) {
            if (choice.name == ofTheDesktop)
                continue;
            const QLocale offered(choice.name);
            // Chinese is written in two ways: who reads the one is not served by the other.
            if (locale.language() == offered.language() && locale.script() == offered.script())
                return choice.name;
        }
    }
    return english;
}

void Language::speak(const QString &name)
{
    silence();
    // "-reverse" on the command line turns every layout round, to try them.
    const bool reversed = QGuiApplication::isRightToLeft();
    const bool follows = name == ofTheDesktop;
    m_spoken = follows ? best(QLocale::system().uiLanguages()) : name;
    const QLocale locale(m_spoken);
    // Numbers and dates stay the desktop's own where the language does.
    QLocale::setDefault(follows ? QLocale::system() : locale);
    install(QLatin1String("qtbase_") + m_spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // What is asked last is installed first: the plurals of English.
    install(QStringLiteral("reckoner_en"), QStringLiteral(":/i18n"));
    if (m_spoken != english)
        install(QLatin1String("reckoner_") + m_spoken, QStringLiteral(":/i18n"));
    const bool rightToLeft = locale.textDirection() == Qt::RightToLeft;
    QGuiApplication::setLayoutDirection(rightToLeft != reversed ? Qt::RightToLeft : Qt::LeftToRight);
}

void Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    // Qt's own may not be on the machine: its few words (OK, Cancel) then stay English.
    if (!translator->load(file, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Language::silence()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace reckoner
