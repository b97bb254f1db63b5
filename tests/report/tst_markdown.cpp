// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reports.h"

#include <QRegularExpression>
#include <QTest>

using namespace reckoner;

namespace {

QString textOf(const Report &report)
{
    return QString::fromUtf8(markdown(report));
}

/// The rows of the tables, without their heads.
QStringList rowsOf(const QString &text)
{
    QStringList rows;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(s("| ")) && !line.startsWith(s("| | Object")))
            rows.append(line);
    }
    return rows;
}

/// The bars that end a cell.
qsizetype bars(const QString &row)
{
    return row.count(u'|');
}

QString outsideOfFolds(QString text)
{
    static const QRegularExpression fold(s("<details>.*?</details>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    return text.remove(fold);
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheVerdict();
    void aRowSaysWhatDiffers();
    void isOneScreen();
    void foldsWhatNobodyHasToDoAnythingAbout();
    void fitsIntoAComment();
    void keepsItsTables();
    void marksNothingUp_data();
    void marksNothingUp();
    void showsHostileNames();
    void breaksLongNames();
    void hasASectionForEachRoot();
    void saysWhyThereIsNoVerdict();
};

void MarkdownTest::beginsWithTheVerdict()
{
    QVERIFY(textOf(reportWith({}, 0)).startsWith(s("## shop: in line\n\nOne difference is drift.\n")));
    QVERIFY(textOf(reportWith({}, 1)).startsWith(s("## shop: out of line\n")));
    QVERIFY(textOf(reportWith({}, 2)).startsWith(s("## shop: could not tell\n")));
}

void MarkdownTest::aRowSaysWhatDiffers()
{
    const QString text = textOf(reportWith({entryOf("RK205", "main.orders.total")}));
    QCOMPARE(
        rowsOf(text),
        QStringList{s("| **error**<br><sub>RK205</sub> | `main.orders.total`<br><sub>column</sub> | type "
                      "`TEXT` → `INTEGER`<br><sub>No revision explains it; last shaped by "
                      "aaaa.</sub><br><sub>`migrations/a.py:7`</sub> |")});
    ReportEntry gone = entryOf("RK205", "a");
    gone.facets = {{s("default"), s("1"), {}}};
    QVERIFY(textOf(reportWith({gone})).contains(s("default `1` → none")));
    QVERIFY(textOf(reportWith({foreignEntry("z")}, 0)).contains(s("| added<br>")));
    QVERIFY(
        textOf(reportWith({entryOf("RK205", "a.b", Reach::CouldNotTell)}, 2)).contains(s("| uncertain<br>")));
}

void MarkdownTest::isOneScreen()
{
    std::vector<ReportEntry> entries;
    for (int i = 0; i < 40; ++i)
        entries.push_back(entryOf("RK205", qPrintable(s("t%1.c").arg(i))));
    const QString text = textOf(reportWith(std::move(entries)));
    QCOMPARE(rowsOf(outsideOfFolds(text)).size(), 8);
    QVERIFY(text.contains(s("<details><summary>32 more findings</summary>\n\n| | Object")));
    QCOMPARE(rowsOf(text).size(), 40);
    // What stops the deploy is told first, wherever it stands.
    std::vector<ReportEntry> mixed;
    for (int i = 0; i < 10; ++i) {
        mixed.push_back(entryOf("RK205", qPrintable(s("t%1.c").arg(i)), Reach::CouldNotTell));
        mixed.push_back(entryOf("RK205", qPrintable(s("gate%1.c").arg(i))));
    }
    for (const QString &row : rowsOf(outsideOfFolds(textOf(reportWith(std::move(mixed))))))
        QVERIFY2(row.contains(s("`gate")), qPrintable(row));
}

void MarkdownTest::foldsWhatNobodyHasToDoAnythingAbout()
{
    Report report = reportWith({foreignEntry("z"), waivedEntry("a.b", "until <b>March</b>")}, 0);
    report.parts[0].pending = {s("bbbb add more")};
    report.parts[0].notCompared = {s("app.db: 3 trigger")};
    report.parts[0].notes = {{Severity::Info, s("x"), s("A note"), {s("a.py"), 3, 0}}};
    report.parts[0].blind = {s("a.py:3: not known")};
    const QString text = textOf(report);
    const QString open = outsideOfFolds(text);
    QVERIFY(rowsOf(open).isEmpty());
    for (const char *summary : {"To be known, or waived: 2", "Pending migrations: 1", "Not compared: 1",
                                "Notes: 1", "Could not be understood: 1", "What was compared"})
        QVERIFY2(text.contains(s("<details><summary>%1</summary>\n\n").arg(s(summary))), summary);
    QVERIFY(text.contains(s("Waived: until \\<b\\>March\\</b\\>")));
    QVERIFY(text.contains(s("- A note (a.py:3)\n")));
    QCOMPARE(text.count(s("<details>")), text.count(s("</details>")));
}

void MarkdownTest::fitsIntoAComment()
{
    for (const int roots : {1, 3}) {
        std::vector<ReportEntry> entries;
        for (int i = 0; i < 3000; ++i)
            entries.push_back(entryOf("RK205", qPrintable(s("a|b`c%1.%2").arg(i).arg(QString(500, u'x')))));
        Report report = reportWith(std::move(entries));
        for (int i = 0; i < 2000; ++i)
            report.parts[0].notes.push_back({Severity::Info, s("x"), s("A note | of `%1`").arg(i), {}});
        while (int(report.parts.size()) < roots)
            report.parts.push_back(report.parts[0]);
        const QString text = textOf(report);
        // GitHub's limit.
        QVERIFY2(text.size() < 65536, qPrintable(s("%1 characters").arg(text.size())));
        QVERIFY(text.contains(QRegularExpression(s("\nAnd \\d+ more\\.\n"))));
        QCOMPARE(text.count(s("<details>")), text.count(s("</details>")));
        for (const QString &row : rowsOf(text))
            QCOMPARE(bars(row), 4);
    }
}

void MarkdownTest::keepsItsTables()
{
    for (const QString &name : hostileNames()) {
        ReportEntry entry = waivedEntry("", "");
        entry.object = entry.kind = entry.because = entry.waivedBecause = entry.rule = name;
        entry.facets = {{name, name, name}};
        entry.places.front().place.file = name;
        Report report = reportWith({entry, entryOf("RK205", "a.b")});
        report.title = report.parts[0].name = name;
        report.parts[0].sentences = {name};
        report.parts[0].pending = {name};
        const QStringList rows = rowsOf(textOf(report));
        QCOMPARE(rows.size(), 2);
        for (const QString &row : rows)
            QCOMPARE(bars(row), 4);
        QCOMPARE(textOf(report).count(s("<details>")), 3);
    }
}

void MarkdownTest::marksNothingUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markup");
    const auto row = [](const char *name, const char *text, const char *markup) {
        QTest::newRow(name) << s(text) << s(markup);
    };
    row("words", "A sentence, with (marks) - and 3 < 4.", "A sentence, with (marks) - and 3 \\< 4.");
    row("emphasis", "*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~<!-- -->c\\~");
    row("a link", "[a](b)", "\\[a\\](b)");
    row("HTML", "<b>&lt;", "\\<b\\>&amp;<!-- -->lt;");
    row("code", "`x`", "\\`x\\`");
    row("a backslash", "a\\|b", "a\\\\&#124;b");
    row("a mention", "@someone at a@b", "@<!-- -->someone at a@<!-- -->b");
    row("a reference", "see #12, GH-3 and !3", "see #<!-- -->12, GH-<!-- -->3 and !<!-- -->3");
    row("an address", "https://x and www.x.y", "https:<!-- -->//x and www<!-- -->.x.y");
    row("a formula", "$a$", "<span>$</span>a<span>$</span>");
    row("a heading", "# a", "\\# a");
    row("a list", "- a", "\\- a");
    row("a numbered list", "12. a", "12\\. a");
    row("lines", "a\nb", "a↵b");
    row("what turns round",
        "a\xe2\x80\xae"
        "b",
        "a\\\\u202eb");
}

void MarkdownTest::marksNothingUp()
{
    QFETCH(QString, text);
    QFETCH(QString, markup);
    Report report = reportWith({}, 0);
    report.parts[0].sentences = {text};
    report.parts[0].pending = {text};
    if (text.contains(QChar(0x202e)))
        markup = s("a\\\\u202eb");
    QVERIFY2(textOf(report).startsWith(s("## shop: in line\n\n%1\n\n").arg(markup)),
             qPrintable(textOf(report)));
    QVERIFY(textOf(report).contains(s("\n- %1\n").arg(markup)));
}

void MarkdownTest::showsHostileNames()
{
    const auto shown = [](const QString &name) {
        ReportEntry entry = entryOf("RK205", "");
        entry.object = name;
        return rowsOf(textOf(reportWith({entry}))).value(0).section(s(" | "), 1, 1).section(s("<br>"), 0, 0);
    };
    QCOMPARE(shown(s("a b")), s("`a b`"));
    QCOMPARE(shown(s("<b> & @x #1")), s("`<b> & @x #1`"));
    QCOMPARE(shown(s("two\nlines")), s("`two↵lines`"));
    QCOMPARE(shown(s("a|b")), s("<code>a&#124;b</code>"));
    QCOMPARE(shown(s("a\\|b")), s("<code>a&#92;&#124;b</code>"));
    QCOMPARE(shown(s("a`b")), s("<code>a&#96;b</code>"));
    QCOMPARE(shown(s("a`<b>@x")), s("<code>a&#96;&#60;b&#62;&#64;x</code>"));
    QCOMPARE(shown(s("a\x1b[1m")), s("<code>a&#92;u001b&#91;1m</code>"));
}

void MarkdownTest::breaksLongNames()
{
    ReportEntry entry = entryOf("RK205", "main.order_items_of_customers.ck_quantity_positive");
    QVERIFY(textOf(reportWith({entry}))
                .contains(s(
                    "<code>main&#46;<wbr>order&#95;<wbr>items&#95;<wbr>of&#95;<wbr>customers&#46;<wbr>ck&#95;"
                    "<wbr>quantity&#95;<wbr>positive</code>")));
    entry.object = QString(10000, u'x');
    QVERIFY(textOf(reportWith({entry})).size() < 1000);
}

void MarkdownTest::hasASectionForEachRoot()
{
    Report report = reportWith({entryOf("RK205", "a.b")});
    report.parts.push_back(report.parts[0]);
    report.parts[1].name = s("second");
    report.parts[1].entries.clear();
    QVERIFY(textOf(report).contains(s("\n### alembic: out of line\n")));
    QVERIFY(textOf(report).contains(s("\n### second: in line\n")));
    // One alone needs no name.
    report.parts.pop_back();
    QVERIFY(!textOf(report).contains(s("###")));
}

void MarkdownTest::saysWhyThereIsNoVerdict()
{
    QCOMPARE(textOf(errorReport("app.db is <locked>.")),
             s("## reckoner check: could not tell\n\napp.db is \\<locked\\>.\n\n`app.db`\n\n"));
}

QTEST_GUILESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
