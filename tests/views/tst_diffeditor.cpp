// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/position/positions.h"
#include "views/diffeditor.h"

#include <QSignalSpy>
#include <QTest>

using namespace reckoner;

namespace {

using S = QsciScintillaBase;

/// So many tables on the left, of which every tenth has a column less on the right.
std::shared_ptr<const Comparison> comparisonOf(int tables)
{
    QString left;
    QString right;
    for (int i = 0; i < tables; ++i) {
        const QString begin = QStringLiteral("CREATE TABLE t%1 (id integer PRIMARY KEY, name text")
                                  .arg(i, 5, 10, QLatin1Char('0'));
        left += begin + QStringLiteral(", note text);");
        right += begin + (i % 10 == 0 ? QStringLiteral(");") : QStringLiteral(", note text);"));
    }
    return compareSnapshots(snapshotOf(left, "left"), snapshotOf(right, "right"));
}

} // namespace

class DiffEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortTextIsThereAtOnce()
    {
        DiffEditor editor(DiffEditor::Show::Left);
        QSignalSpy filled(&editor, &DiffEditor::filled);
        const auto comparison = comparisonOf(10);
        editor.setComparison(comparison);
        QCOMPARE(filled.size(), 1);
        QVERIFY(editor.isFilled());
        QCOMPARE(editor.text().toUtf8(), comparison->leftText(0, int(comparison->rows.size())));
    }

    void aLongTextComesWholeAndFolds_data()
    {
        QTest::addColumn<int>("show");
        QTest::newRow("left") << int(DiffEditor::Show::Left);
        QTest::newRow("right") << int(DiffEditor::Show::Right);
        QTest::newRow("both in one") << int(DiffEditor::Show::Unified);
    }
    void aLongTextComesWholeAndFolds()
    {
        QFETCH(int, show);
        DiffEditor editor{DiffEditor::Show(show)};
        const auto comparison = comparisonOf(3000);
        editor.setComparison(comparison);
        QTRY_VERIFY(editor.isFilled());
        const int rows = int(comparison->rows.size());
        QCOMPARE(editor.text().toUtf8(), show == int(DiffEditor::Show::Left) ? comparison->leftText(0, rows)
                                         : show == int(DiffEditor::Show::Right)
                                             ? comparison->rightText(0, rows)
                                             : comparison->unifiedText(0, int(comparison->unified.size())));
        // Each table is a fold of its own.
        int headers = 0;
        for (int line = 0; line < editor.lines(); ++line)
            headers += (editor.SendScintilla(S::SCI_GETFOLDLEVEL, line) & S::SC_FOLDLEVELHEADERFLAG) != 0;
        QCOMPARE(headers, 3000);
        QVERIFY(editor.SendScintilla(S::SCI_GETLINEVISIBLE, 1));
        editor.toggleFold(2); // by a line in it
        QVERIFY(editor.SendScintilla(S::SCI_GETLINEVISIBLE, 0UL));
        QVERIFY(!editor.SendScintilla(S::SCI_GETLINEVISIBLE, 1));
        const int second = editor.lineOf(comparison->opens.at(1));
        QVERIFY(editor.SendScintilla(S::SCI_GETLINEVISIBLE, second));
        QVERIFY(editor.SendScintilla(S::SCI_GETLINEVISIBLE, second + 1));
    }

    /// A comparison that comes while another is still being put in takes its place.
    void theLatestStands()
    {
        DiffEditor editor(DiffEditor::Show::Left);
        QSignalSpy filled(&editor, &DiffEditor::filled);
        editor.setComparison(comparisonOf(3000));
        const auto latest = comparisonOf(20);
        editor.setComparison(latest);
        QTRY_VERIFY(editor.isFilled());
        QCOMPARE(editor.text().toUtf8(), latest->leftText(0, int(latest->rows.size())));
        editor.setComparison(nullptr);
        QVERIFY(editor.text().isEmpty());
        QCOMPARE(editor.currentRow(), -1);
    }
};

QTEST_MAIN(DiffEditorTest)
#include "tst_diffeditor.moc"
