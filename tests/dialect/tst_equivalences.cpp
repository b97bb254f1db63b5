// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/equivalences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace reckoner;

namespace {

const QStringList homes{QStringLiteral("model/dialect"), QStringLiteral("model/diff")};

/// Every string in the sources that is built like a rule's name and is no problem's code, where it stands.
QMap<QString, QString> emitted()
{
    static const QRegularExpression name(QStringLiteral(
        "(?<!unexpected\\(QStringLiteral\\()\"((?:pg|sql|sqlite|sqlalchemy)\\.[a-z.-]*[a-z])\""));
    QMap<QString, QString> found;
    for (const QString &home : homes) {
        QDirIterator walk(QStringLiteral(PROJECT_FOLDER "/") + home,
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.fileName().endsWith(QLatin1String("/equivalences.cpp")) ||
                !file.open(QIODevice::ReadOnly))
                continue;
            for (auto match = name.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
                found.insert(match.next().captured(1), file.fileName());
        }
    }
    return found;
}

} // namespace

class TestEquivalences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inOrder()
    {
        for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite}) {
            const std::vector<Equivalence> &all = equivalences(dialect);
            for (size_t i = 1; i < all.size(); ++i)
                QVERIFY2(std::strcmp(all[i - 1].name, all[i].name) < 0, all[i].name);
            for (const Equivalence &each : all)
                QVERIFY2(QByteArray(each.meaning).endsWith('.'), each.name);
        }
    }

    void listedAndEmitted()
    {
        const QMap<QString, QString> sources = emitted();
        QVERIFY(sources.size() > 40);
        std::set<QString> listed;
        for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite}) {
            for (const Equivalence &each : equivalences(dialect))
                listed.insert(QLatin1String(each.name));
        }
        for (auto it = sources.begin(); it != sources.end(); ++it)
            QVERIFY2(listed.contains(it.key()), qPrintable(it.key() + QStringLiteral(" of ") + it.value()));
        for (const QString &name : listed)
            QVERIFY2(sources.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestEquivalences)
#include "tst_equivalences.moc"
