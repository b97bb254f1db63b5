// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

// The order of the house: a room includes only rooms before it.
const QStringList rooms{
    QStringLiteral("core"),    QStringLiteral("files"),   QStringLiteral("schema"),
    QStringLiteral("sql"),     QStringLiteral("dialect"), QStringLiteral("introspect"),
    QStringLiteral("python"),  QStringLiteral("orm"),     QStringLiteral("history"),
    QStringLiteral("sources"), QStringLiteral("diff"),    QStringLiteral("position"),
    QStringLiteral("rules"),   QStringLiteral("indexes"), QStringLiteral("repair"),
    QStringLiteral("report"),  QStringLiteral("items"),   QStringLiteral("workspace"),
};

struct Source
{
    QString path;
    QString text;
};

QList<Source> sourcesBelow(const QString &folder)
{
    QList<Source> sources;
    QDirIterator walk(QStringLiteral(PROJECT_FOLDER "/") + folder,
                      {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            sources.append(
                {file.fileName().mid(int(qstrlen(PROJECT_FOLDER)) + 1), QString::fromUtf8(file.readAll())});
    }
    return sources;
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QStringList includes;
    for (auto match = line.globalMatch(text); match.hasNext();)
        includes.append(match.next().captured(1));
    return includes;
}

// What is wrong with one include of one file; "" if nothing is.
QString objection(const QString &path, const QString &include)
{
    const QString room = path.section(QLatin1Char('/'), 1, 1);
    if (path.startsWith(QLatin1String("model/"))) {
        if (include.startsWith(QLatin1String("views/")) || include.startsWith(QLatin1String("app/")))
            return QStringLiteral("model includes a room above it");
        if (include.startsWith(QLatin1String("model/")) &&
            rooms.indexOf(include.section(QLatin1Char('/'), 1, 1)) > rooms.indexOf(room))
            return QStringLiteral("arrow backwards");
        static const QRegularExpression display(QStringLiteral(
            "^(QtGui|QtWidgets|QWidget|QColor|QIcon|QPixmap|QPainter|QApplication|QGuiApplication)"));
        if (display.match(include).hasMatch())
            return QStringLiteral("needs a display");
    }
    if (path.startsWith(QLatin1String("views/")) && include.startsWith(QLatin1String("app/")))
        return QStringLiteral("views include app");
    return {};
}

} // namespace

class Rooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsPointForward()
    {
        QStringList objections;
        int seen = 0;
        for (const QString &folder : {QStringLiteral("model"), QStringLiteral("views")}) {
            for (const Source &source : sourcesBelow(folder)) {
                for (const QString &include : includesOf(source.text)) {
                    ++seen;
                    const QString what = objection(source.path, include);
                    if (!what.isEmpty())
                        objections.append(
                            QStringLiteral("%1 includes %2: %3").arg(source.path, include, what));
                }
            }
        }
        QVERIFY2(seen > 100, "the sources were not found");
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(QLatin1Char('\n'))));
    }

    void everyFolderOfModelIsARoom()
    {
        const QStringList folders =
            QDir(QStringLiteral(PROJECT_FOLDER "/model")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(rooms.contains(folder), qPrintable(folder));
    }

    void theCheckSeesAnArrowBackwards()
    {
        QCOMPARE(objection(QStringLiteral("model/core/x.h"), QStringLiteral("model/diff/diff.h")),
                 QStringLiteral("arrow backwards"));
        QCOMPARE(objection(QStringLiteral("model/diff/x.h"), QStringLiteral("model/core/x.h")), QString());
        QCOMPARE(objection(QStringLiteral("model/items/x.h"), QStringLiteral("QColor")),
                 QStringLiteral("needs a display"));
    }

    void everyFileSaysItsLicence()
    {
        for (const QString &folder : {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app"),
                                      QStringLiteral("tests")}) {
            for (const Source &source : sourcesBelow(folder))
                QVERIFY2(source.text.left(300).contains(
                             QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")),
                         qPrintable(source.path));
        }
    }

    /// Two classes of one name in one namespace are one to the linker: it takes either's functions for both.
    void everyTypeHasANameOfItsOwn()
    {
        static const QRegularExpression space(QStringLiteral("^namespace ([\\w:]+)"),
                                              QRegularExpression::MultilineOption);
        static const QRegularExpression type(QStringLiteral("^(?:class|struct|enum class) (\\w+)(?!\\w|::)(?![^\\n]*;)"),
                                             QRegularExpression::MultilineOption);
        QMap<QString, QString> seen;
        for (const QString &folder :
             {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}) {
            for (const Source &source : sourcesBelow(folder)) {
                if (!source.path.endsWith(QLatin1String(".h")))
                    continue;
                const QString within = space.match(source.text).captured(1);
                for (auto match = type.globalMatch(source.text); match.hasNext();) {
                    const QString name = within + QLatin1String("::") + match.next().captured(1);
                    QVERIFY2(!seen.contains(name),
                             qPrintable(QStringLiteral("%1 in %2 and %3").arg(name, seen[name], source.path)));
                    seen.insert(name, source.path);
                }
            }
        }
        QVERIFY(seen.contains(QStringLiteral("reckoner::Snapshot")));
        QVERIFY(seen.contains(QStringLiteral("reckoner::Page")));
    }

    void longFilesSayWhy()
    {
        for (const QString &folder :
             {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}) {
            for (const Source &source : sourcesBelow(folder)) {
                const qsizetype lines = source.text.count(QLatin1Char('\n'));
                QVERIFY2(
                    lines <= 600 ||
                        source.text.section(QLatin1Char('\n'), 0, 0).contains(QLatin1String("long because")),
                    qPrintable(QStringLiteral("%1 has %2 lines").arg(source.path).arg(lines)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(Rooms)
#include "tst_rooms.moc"
