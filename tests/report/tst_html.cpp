// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reports.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace reckoner;

namespace {

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< all that stands in it

    QString value(const char *attribute) const { return attributes.value(s(attribute)).toString(); }
    bool hasClass(const char *word) const { return value("class").split(u' ').contains(s(word)); }
};

struct Document
{
    std::vector<Element> elements; ///< in the order in which they begin
    QString problem;

    std::vector<const Element *> named(const char *name, const char *className = nullptr) const
    {
        std::vector<const Element *> found;
        for (const Element &element : elements) {
            if (element.name == s(name) && (!className || element.hasClass(className)))
                found.push_back(&element);
        }
        return found;
    }
    QString textOf(const char *name, const char *className = nullptr) const
    {
        const auto found = named(name, className);
        return found.empty() ? QString() : found.front()->text.simplified();
    }
};

/// The document is well-formed XML as well.
Document documentOf(const Report &report)
{
    Document document;
    std::vector<size_t> open;
    QXmlStreamReader xml(html(report, s("1.2.3")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            open.push_back(document.elements.size());
            document.elements.push_back({xml.name().toString(), xml.attributes(), {}});
        } else if (xml.isEndElement()) {
            open.pop_back();
        } else if (xml.isCharacters()) {
            for (const size_t each : open)
                document.elements[each].text += xml.text();
        }
    }
    if (xml.hasError())
        document.problem = xml.errorString();
    return document;
}

} // namespace

class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsNoNetwork();
    void hasLandmarks();
    void saysAThingOnce();
    void showsWhatAnObjectIs();
    void showsLongValuesSideBySide();
    void namesPlacesOnce();
    void marksWhatIsWaived();
    void filtersBySeverity();
    void foldsManyDetails();
    void isWellFormed();
    void keepsWordsFromRightToLeftInPlace();
    void hasASectionForEachRoot();
    void saysWhyThereIsNoVerdict();
};

void HtmlTest::needsNoNetwork()
{
    const QString text = QString::fromUtf8(html(reportWith({entryOf("RK205", "a.b")}), s("1.2.3")));
    QVERIFY(text.contains(s("content=\"default-src 'none'; style-src 'unsafe-inline'\"")));
    for (const char *word :
         {"<script", "<link", "<img", "<iframe", " src=", "url(", "@import", "http:", "https:",
          " on"
          "click"})
        QVERIFY2(!text.contains(s(word)), word);
    QVERIFY(text.contains(s("prefers-color-scheme:dark")));
    QVERIFY(text.contains(s("@media print")));
}

void HtmlTest::hasLandmarks()
{
    const Document document = documentOf(reportWith({entryOf("RK205", "a.b"), foreignEntry("z")}));
    QCOMPARE(document.problem, QString());
    for (const char *name : {"header", "nav", "main", "footer", "h1", "title"})
        QCOMPARE(document.named(name).size(), size_t(1));
    QCOMPARE(document.named("html")[0]->value("lang"), s("en"));
    QVERIFY(!document.named("nav")[0]->value("aria-label").isEmpty());
    QCOMPARE(document.textOf("title"), s("shop: out of line"));
    QCOMPARE(document.textOf("h1"), s("shop"));
    QCOMPARE(document.textOf("span", "verdict"), s("out of line"));
    QCOMPARE(document.textOf("footer"), s("Reckoner 1.2.3"));
}

void HtmlTest::saysAThingOnce()
{
    const Document document = documentOf(reportWith({entryOf("RK205", "main.orders.total")}));
    QCOMPARE(document.textOf("div", "what"), s("type TEXT → INTEGER"));
    QVERIFY(document.named("table").empty());
    QCOMPARE(document.textOf("article").count(s("INTEGER")), 1);
    QCOMPARE(document.textOf("span", "sign"), s("error"));
    QCOMPARE(document.textOf("span", "rule"), s("RK205"));
    QCOMPARE(document.textOf("h3"), s("Drift 1"));
}

void HtmlTest::showsWhatAnObjectIs()
{
    QCOMPARE(documentOf(reportWith({foreignEntry("z")}, 0)).textOf("div", "what"), s("added comment theirs"));
    ReportEntry entry = foreignEntry("z");
    entry.facets = {{s("definition"), {}, QString(300, u'x')}};
    const Document document = documentOf(reportWith({entry}, 0));
    QCOMPARE(document.textOf("div", "what"), s("added"));
    // One side: one column of values, with the side's name.
    QCOMPARE(document.textOf("thead"), s("facet in the database"));
    QCOMPARE(document.named("td").size(), size_t(1));
    QCOMPARE(document.named("td")[0]->value("data-side"), s("in the database"));
}

void HtmlTest::showsLongValuesSideBySide()
{
    ReportEntry entry = entryOf("RK205", "a.b");
    entry.facets = {{s("default"), {}, QString(2000, u'y')}, {s("type"), s("TEXT"), s("INT")}};
    const Document document = documentOf(reportWith({entry}));
    QCOMPARE(document.textOf("div", "what"), s("changed: default, type"));
    QCOMPARE(document.textOf("thead"), s("facet at the stamp in the database"));
    for (const Element *heading : document.named("th"))
        QVERIFY(QStringList({s("col"), s("row")}).contains(heading->value("scope")));
    const auto cells = document.named("td");
    QCOMPARE(cells.size(), size_t(4));
    QCOMPARE(cells[0]->text, s("none"));
    QCOMPARE(cells[1]->text.size(), 2000);
    // It scrolls, by keys too.
    QCOMPARE(document.named("div", "value")[1]->value("tabindex"), s("0"));
}

void HtmlTest::namesPlacesOnce()
{
    ReportEntry entry = entryOf("RK205", "a.b");
    entry.places.push_back({{s("migrations/a.py"), 3, 0}, s("revision aaaa"), false});
    entry.places.push_back({{s("migrations/b.py"), 3, 0}, s("revision bbbb"), false});
    const Document document = documentOf(reportWith({entry}));
    const auto places = document.named("li");
    QCOMPARE(places.size(), size_t(2));
    QCOMPARE(places[0]->text, s("migrations/a.py:7 in the history"));
    QCOMPARE(places[1]->text, s("migrations/b.py:3 revision bbbb"));
}

void HtmlTest::marksWhatIsWaived()
{
    const Document document = documentOf(reportWith({waivedEntry("a.b", "until <March>")}, 0));
    QCOMPARE(document.textOf("span", "sign"), s("waived"));
    QVERIFY(document.textOf("article").contains(s("Waived: until <March>")));
    QVERIFY(document.named("article")[0]->hasClass("waived"));
    QVERIFY(!document.named("article")[0]->hasClass("error"));
    const Document unsure = documentOf(reportWith({entryOf("RK205", "a.b", Reach::CouldNotTell)}, 2));
    QCOMPARE(unsure.textOf("span", "sign"), s("error, uncertain"));
}

void HtmlTest::filtersBySeverity()
{
    const Report report = reportWith({entryOf("RK205", "a.b"), entryOf("RK205", "a.c"), foreignEntry("z")});
    const Document document = documentOf(report);
    QStringList boxes;
    for (const Element *box : document.named("input"))
        boxes.append(box->value("id"));
    QCOMPARE(boxes, (QStringList{s("show-error"), s("show-info")}));
    QCOMPARE(document.textOf("nav"), s("Show error 2 info 1"));
    // Each box has a rule that it works by.
    const QString text = QString::fromUtf8(html(report, s("1")));
    for (const char *mark : {"error", "warning", "info", "waived"})
        QVERIFY2(text.contains(s("body:has(#show-%1:not(:checked)) .finding.%1").arg(s(mark))), mark);
    // Of one sort alone there is nothing to choose.
    QVERIFY(documentOf(reportWith({entryOf("RK205", "a.b")})).named("nav").empty());
}

void HtmlTest::foldsManyDetails()
{
    ReportEntry entry = entryOf("RK205", "a.b");
    entry.facets = {{s("default"), {}, QString(300, u'y')}};
    QVERIFY(documentOf(reportWith({entry})).named("details", "more").empty());
    const Document document = documentOf(reportWith(std::vector<ReportEntry>(200, entry)));
    QCOMPARE(document.named("details", "more").size(), size_t(200));
    QCOMPARE(document.named("main")[0]->value("class"), s("dense"));
}

void HtmlTest::isWellFormed()
{
    for (const QString &name : hostileNames()) {
        ReportEntry entry = waivedEntry("", "");
        entry.object = entry.subject = entry.kind = entry.because = entry.waivedBecause = entry.rule =
            entry.title = entry.heading = name;
        entry.facets = {{name, name, name + s(" after")}};
        entry.places.front().place.file = name;
        ReportEntry history = entryOf("RK303", "");
        history.object.clear();
        history.message = name;
        Report report = reportWith({entry, history});
        ReportPart &part = report.parts[0];
        report.title = part.name = name;
        part.sentences = part.pending = part.notCompared = part.blind = {name};
        part.positions = {{name, name}};
        part.notes = {{Severity::Info, name, name, {name, 1, 0}}};
        const Document document = documentOf(report);
        QVERIFY2(document.problem.isEmpty(), qPrintable(name.left(40) + s(": ") + document.problem));
        QVERIFY(document.named("script").empty());
        QCOMPARE(document.named("article").size(), size_t(2));
        if (name.contains(QChar(0x07)))
            QVERIFY(document.textOf("span", "object").contains(s("\\u0007")));
        if (name == s("two\nlines"))
            QCOMPARE(document.textOf("span", "object"), s("two↵lines"));
        if (name.size() > 1000) {
            QVERIFY(document.textOf("span", "object").size() < 300);
            QVERIFY(document.textOf("article").contains(name)); // all of it stands below
        }
    }
}

void HtmlTest::keepsWordsFromRightToLeftInPlace()
{
    ReportEntry entry = entryOf("RK205", "main.طلبات مبلغ.قيمة");
    const auto turned = documentOf(reportWith({entry})).named("bdi");
    QCOMPARE(turned.size(), size_t(2));
    QCOMPARE(turned[0]->text, s("طلبات مبلغ"));
    QCOMPARE(turned[1]->text, s("قيمة"));
    QVERIFY(documentOf(reportWith({entryOf("RK205", "main.ünïcode")})).named("bdi").empty());
}

void HtmlTest::hasASectionForEachRoot()
{
    Report report = reportWith({entryOf("RK205", "a.b")});
    report.parts.push_back(report.parts[0]);
    report.parts[1].name = s("second");
    report.parts[1].entries.clear();
    const Document document = documentOf(report);
    QCOMPARE(document.named("section").size(), size_t(2));
    const auto links = document.named("a");
    QCOMPARE(links.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i)
        QCOMPARE(links[i]->value("href"), u'#' + document.named("section")[i]->value("id"));
    QCOMPARE(document.named("h2")[0]->text, s("alembic: out of line"));
    QCOMPARE(document.named("h2")[1]->text, s("second: in line"));
}

void HtmlTest::saysWhyThereIsNoVerdict()
{
    const Document document = documentOf(errorReport("app.db is <locked>."));
    QCOMPARE(document.problem, QString());
    QCOMPARE(document.textOf("span", "verdict"), s("could not tell"));
    QCOMPARE(document.textOf("p", "lead"), s("app.db is <locked>."));
    QCOMPARE(document.textOf("code"), s("app.db"));
}

QTEST_GUILESS_MAIN(HtmlTest)
#include "tst_html.moc"
