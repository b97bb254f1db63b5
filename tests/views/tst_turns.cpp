// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/letgo.h"
#include "model/workspace/workspace.h"
#include "views/turns.h"

#include <QTest>

using namespace reckoner;

class TurnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSeenComesAtOnce()
    {
        QWidget seen;
        seen.show();
        Turns::of(m_workspace).take(&seen, [this] { say("seen"); });
        QCOMPARE(m_said, QStringList{QStringLiteral("seen")});
    }

    void theOthersComeInOrderAndTheLastLast()
    {
        QWidget first;
        QWidget second;
        Turns &turns = Turns::of(m_workspace);
        turns.take(&first, [this] { say("first"); });
        turns.take(&second, [this] { say("second"); });
        turns.last(&first, [this] { say("last"); });
        QVERIFY(m_said.isEmpty());
        QTRY_COMPARE(m_said.join(QLatin1Char(' ')), QStringLiteral("first second last"));
    }

    /// The loop is asked in between: nothing is done in one go.
    void theWindowHasItsSayInBetween()
    {
        QWidget page;
        Turns &turns = Turns::of(m_workspace);
        turns.last(&page, [this] {
            say("one");
            QTimer::singleShot(0, this, [this] { say("window"); });
        });
        turns.last(&page, [this] { say("two"); });
        turns.last(&page, [this] { say("three"); });
        QTRY_COMPARE(m_said.size(), 4);
        QVERIFY(m_said.indexOf(QStringLiteral("window")) < m_said.indexOf(QStringLiteral("three")));
    }

    void whoGoesThereDoesNotWait()
    {
        QWidget page;
        QWidget other;
        Turns &turns = Turns::of(m_workspace);
        turns.take(&other, [this] { say("other"); });
        turns.take(&page, [this] { say("page"); });
        turns.finish(&page);
        QCOMPARE(m_said, QStringList{QStringLiteral("page")});
        QTRY_COMPARE(m_said.join(QLatin1Char(' ')), QStringLiteral("page other"));
    }

    void whoIsGoneIsLeftOut()
    {
        QWidget stays;
        Turns &turns = Turns::of(m_workspace);
        {
            QWidget goes;
            turns.take(&goes, [this] { say("gone"); });
        }
        turns.take(&stays, [this] { say("stays"); });
        QTRY_COMPARE(m_said, QStringList{QStringLiteral("stays")});
    }

    /// The last hand that lets go does not take it apart itself.
    void bigThingsAreTakenApartElsewhere()
    {
        struct Big
        {
            QThread **apart;
            ~Big() { *apart = QThread::currentThread(); }
        };
        QThread *apart = nullptr;
        auto unique = std::make_unique<Big>(Big{&apart});
        apart = nullptr; // of the one it was made from
        std::shared_ptr<const Big> shared = letGoElsewhere(std::move(unique));
        shared.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QVERIFY(apart && apart != QThread::currentThread());
    }

    void cleanup() { m_said.clear(); }

private:
    void say(const char *word) { m_said.append(QLatin1String(word)); }

    Workspace m_workspace;
    QStringList m_said;
};

QTEST_MAIN(TurnsTest)
#include "tst_turns.moc"
