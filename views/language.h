// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace reckoner {

/// The language that the window speaks: what the person chose, else the first of the desktop's languages that
/// there is a translation for, else English. Sentences are made once, with the widgets: what is chosen here
/// is spoken from the next start on.
///
///     Language language;
///     language.speak(Language::kept());
class Language final
{
    Q_DECLARE_TR_FUNCTIONS(Language)

public:
    struct Choice
    {
        QString name;  ///< "de", "zh_CN"; "system" follows the desktop
        QString words; ///< each language in its own words
    };

    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    static QList<Choice> choices();
    static bool isChoice(const QString &name);
    /// The setting; "system" if there is none, or one that is not offered.
    static QString kept();
    static void keep(const QString &name);
    /// The name of the translation for the first of `wanted` ("de-AT", "zh-Hans-CN") that has one; else "en".
    static QString best(const QStringList &wanted);

    /// Installs the translations, the locale and the direction of layouts; `name` as in Choice.
    void speak(const QString &name);
    /// "en", "de", "zh_CN": never "system".
    QString spoken() const { return m_spoken; }

private:
    void install(const QString &file, const QString &folder);
    void silence();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_spoken;
};

} // namespace reckoner
