// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool counts = false; ///< has one form for each number the language tells apart
    bool finished = false;
    QStringList forms; ///< one if it does not count

    /// What it is told from others by.
    QString key() const
    {
        const QString counting = counts ? QStringLiteral("counts") : QString();
        return QStringList{context, source, comment, counting}.join(QStringLiteral(" | "));
    }
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
    QString plain;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isCharacters())
            plain += xml.text();
        else if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            message.forms.append(xml.readElementText());
    }
    if (!message.counts)
        message.forms = {plain};
}

QList<Message> messagesOf(const QString &path, QString &problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problem = QStringLiteral("%1: %2").arg(path, file.errorString());
        return {};
    }
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            Message message;
            message.context = context;
            message.counts = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            messages.append(message);
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            messages.last().comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            readTranslation(xml, messages.last());
        }
    }
    if (xml.hasError())
        problem = QStringLiteral("%1:%2: %3").arg(path).arg(xml.lineNumber()).arg(xml.errorString());
    return messages;
}

QStringList found(const QString &text, const QRegularExpression &pattern)
{
    QStringList all;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        all.append(match.next().captured());
    all.sort();
    return all;
}

/// Those that a call fills in: each once, however often it stands there.
QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[1-9][0-9]?|Ln|n)"));
    const QStringList all = found(text, pattern);
    return QSet<QString>(all.begin(), all.end());
}

qsizetype accelerators(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&(?![&\\s]|#?[A-Za-z0-9]+;)\\S"));
    return found(QString(text).remove(QStringLiteral("&&")), pattern).size();
}

QStringList tags(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("</?[a-z][a-z0-9]*(?=[\\s/>])"));
    return found(text, pattern);
}

bool trailsOff(const QString &text)
{
    return text.endsWith(QChar(0x2026)) || text.endsWith(QStringLiteral("..."));
}

/// What is wrong with one form of a translation; "" if nothing is. The form for one alone may say it in
/// words: "The only finding is waived."
QString objection(const QString &source, const QString &form, bool forOneAlone = false)
{
    QSet<QString> expected = placeholders(source);
    QSet<QString> given = placeholders(form);
    if (forOneAlone) {
        expected.remove(QStringLiteral("%n"));
        given.remove(QStringLiteral("%n"));
    }
    if (given != expected)
        return QStringLiteral("other placeholders");
    if (accelerators(form) != accelerators(source))
        return QStringLiteral("another number of accelerators");
    if (trailsOff(form) != trailsOff(source))
        return QStringLiteral("one ends in an ellipsis, the other does not");
    if (tags(form) != tags(source))
        return QStringLiteral("other tags");
    if (form.back().isSpace() != source.back().isSpace() ||
        form.front().isSpace() != source.front().isSpace())
        return QStringLiteral("other spaces around it");
    return {};
}

/// Of the languages there are: how many forms counting takes.
int formsOf(const QString &language)
{
    return language == QLatin1String("zh_CN") ? 1 : 2;
}

} // namespace

class Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList files = QDir(folder()).entryList({QStringLiteral("*.ts")}, QDir::Files);
        QCOMPARE(files, (QStringList{QStringLiteral("reckoner_de.ts"), QStringLiteral("reckoner_en.ts"),
                                     QStringLiteral("reckoner_zh_CN.ts")}));
    }

    void seesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("forOneAlone");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *source, const char *form, bool forOneAlone,
                            const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(form) << forOneAlone
                                << QString::fromUtf8(expected);
        };
        row("nothing", "%1 of %2", "von %2: %1", false, "");
        row("a placeholder is lost", "%1 of %2", "%1", false, "other placeholders");
        row("one came", "%1", "%1 %2", false, "other placeholders");
        row("another one", "%L1", "%1", false, "other placeholders");
        row("said twice", "%1", "%1 (%1)", false, "");
        row("the number is lost", "%n tables", "Tabellen", false, "other placeholders");
        row("the number in words", "%n tables", "eine Tabelle", true, "");
        row("another one beside the number", "%n in %1", "eine", true, "other placeholders");
        row("an accelerator elsewhere", "&File", "文件(&F)", false, "");
        row("an accelerator is lost", "&File", "Datei", false, "another number of accelerators");
        row("an ampersand is none", "A && B", "A und B", false, "");
        row("an entity is none", "A &amp; B", "A und B", false, "");
        row("the ellipsis is lost", "Open…", "Öffnen", false, "one ends in an ellipsis, the other does not");
        row("a tag is lost", "<b>a</b>", "<b>a", false, "other tags");
        row("a tag elsewhere", "<b>a</b> b", "b <b>a</b>", false, "");
        row("a space is lost", "a ", "a", false, "other spaces around it");
    }

    void seesWhatIsWrong()
    {
        QFETCH(QString, source);
        QFETCH(QString, form);
        QFETCH(bool, forOneAlone);
        QTEST(objection(source, form, forOneAlone), "expected");
    }

    void holdsWhatTheSourcesSay_data() { languages(); }

    /// As the target "words" would write it.
    void holdsWhatTheSourcesSay()
    {
#ifdef LUPDATE
        QFETCH(QString, language);
        QTemporaryDir temporary;
        const QString path = temporary.filePath(QStringLiteral("reckoner_%1.ts").arg(language));
        QStringList arguments{QStringLiteral("-silent"),
                              QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-I"),
                              QStringLiteral("."),
                              QStringLiteral("model"),
                              QStringLiteral("views"),
                              QStringLiteral("app/gui"),
                              QStringLiteral("-no-obsolete"),
                              QStringLiteral("-ts"),
                              path};
        if (language == QLatin1String("en"))
            arguments.append(QStringLiteral("-pluralonly"));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(PROJECT_FOLDER));
        process.start(QStringLiteral(LUPDATE), arguments);
        if (!process.waitForStarted())
            QSKIP(qPrintable(QStringLiteral("lupdate does not start: %1").arg(process.errorString())));
        QVERIFY(process.waitForFinished(120000));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
        // It says what it takes for another context than the program does.
        QVERIFY2(said.isEmpty(), said.constData());

        const QSet<QString> now = keysOf(path);
        const QSet<QString> kept = keysOf(pathOf(language));
        QVERIFY(!now.isEmpty());
        const auto list = [](const QSet<QString> &keys) {
            QStringList sorted(keys.begin(), keys.end());
            sorted.sort();
            return sorted.join(QLatin1Char('\n')).toUtf8();
        };
        QVERIFY2(now == kept, "not in the file:\n" + list(now - kept) + "\nin no source:\n" +
                                  list(kept - now) + "\n(cmake --build … --target words)");
#else
        QSKIP("lupdate was not there when this was built.");
#endif
    }

    void saysTheSameWithTheSamePlaceholders_data()
    {
        languages();
    }

    void saysTheSameWithTheSamePlaceholders()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const Message &message : read(pathOf(language))) {
            if (!message.finished)
                continue;
            for (qsizetype i = 0; i < message.forms.size(); ++i) {
                const QString &form = message.forms.at(i);
                if (form.isEmpty())
                    continue; // said by isComplete
                const bool forOneAlone = message.counts && i == 0 && formsOf(language) > 1;
                const QString why = objection(message.source, form, forOneAlone);
                if (!why.isEmpty())
                    wrong.append(QStringLiteral("%1: %2\n  %3").arg(message.key(), why, form));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void isComplete_data()
    {
        languages();
    }

    void isComplete()
    {
        QFETCH(QString, language);
        const QList<Message> messages = read(pathOf(language));
        QVERIFY(!messages.isEmpty());
        QStringList wrong;
        int unfinished = 0;
        for (const Message &message : messages) {
            const int forms = message.counts ? formsOf(language) : 1;
            const bool filled = std::none_of(message.forms.begin(), message.forms.end(),
                                             [](const QString &form) { return form.trimmed().isEmpty(); });
            unfinished += message.finished ? 0 : 1;
            if (message.finished && message.forms.size() == forms && filled)
                continue;
            if (wrong.size() < 20)
                wrong.append(
                    QStringLiteral("%1: %2 of %3 forms")
                        .arg(message.key(), QString::number(message.forms.size()), QString::number(forms)));
        }
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(QStringLiteral("%1 of %2 are not finished:\n").arg(unfinished).arg(messages.size()) +
                       wrong.join(QLatin1Char('\n'))));
    }

    /// "%n table(s)" is what a program without a translation shows; a person reads a sentence.
    void englishSpellsItsPlurals()
    {
        for (const Message &message : read(pathOf(QStringLiteral("en")))) {
            QVERIFY2(message.counts, qPrintable(message.key()));
            for (const QString &form : message.forms)
                QVERIFY2(!form.contains(QLatin1String("(s)")) && !form.contains(QLatin1String("(es)")),
                         qPrintable(form));
        }
    }

private:
    static QString folder()
    {
        return QStringLiteral(PROJECT_FOLDER "/translations");
    }

    static QString pathOf(const QString &language)
    {
        return QStringLiteral("%1/reckoner_%2.ts").arg(folder(), language);
    }

    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const char *name : {"en", "de", "zh_CN"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    static QList<Message> read(const QString &path)
    {
        QString problem;
        QList<Message> messages = messagesOf(path, problem);
        if (!problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        return messages;
    }

    static QSet<QString> keysOf(const QString &path)
    {
        QSet<QString> keys;
        for (const Message &message : read(path))
            keys.insert(message.key());
        return keys;
    }
};

QTEST_APPLESS_MAIN(Translations)
#include "tst_translations.moc"
