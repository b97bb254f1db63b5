// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/quickscript.h"

#include "model/history/scripts.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QtTest>

using namespace reckoner;

namespace {

Result<Revision> readWhole(const QByteArray &text)
{
    python::Interpreter interpreter(memoryTree({{QStringLiteral("a.py"), text}}), {QString()});
    return readScript(interpreter, QStringLiteral("a.py"));
}

QString shown(const Revision &revision)
{
    return QStringLiteral("%1 <- %2 / %3 / %4")
        .arg(revision.id, revision.down.join(QLatin1Char(',')), revision.dependsOn.join(QLatin1Char(',')),
             revision.labels.join(QLatin1Char(',')));
}

} // namespace

/// The law of the quick reader: what it says is what the reader of Python says, or it says nothing.
class TestQuickScript : public QObject
{
    Q_OBJECT

private:
    /// Whether the quick reader answered.
    static bool holds(const QByteArray &text)
    {
        const std::optional<Revision> quick = readScriptQuickly(text, QStringLiteral("a.py"));
        if (!quick)
            return false;
        const Result<Revision> whole = readWhole(text);
        if (!whole || shown(*whole) != shown(*quick))
            qWarning("%s\nquickly %s\nwholly  %s", text.constData(), qPrintable(shown(*quick)),
                     whole ? qPrintable(shown(*whole)) : qPrintable(whole.error().message));
        return whole && shown(*whole) == shown(*quick);
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); ///< "": it has to decline
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        const auto declines = [&](const char *name, const char *text) { row(name, text, ""); };
        row("as Alembic writes it",
            "\"\"\"a\n\nrevision = 'x'\n\"\"\"\nfrom alembic import op\n\n# revision identifiers\nrevision = "
            "'a'\n"
            "down_revision = 'b'\nbranch_labels = None\ndepends_on = None\n\ndef upgrade():\n    pass\n",
            "a <- b /  / ");
        row("annotated",
            "revision: str = 'a'\ndown_revision: Union[str, Sequence[str], None] = 'b'\n"
            "branch_labels: str | None = None\ndepends_on: \"x\" = None\n",
            "a <- b /  / ");
        row("tuples and lists",
            "revision = 'a'\ndown_revision = ('b', \"c\",)\ndepends_on = [\n    'd',  # why\n    'e'\n]\n"
            "branch_labels = ('x',)\n",
            "a <- b,c / d,e / x");
        row("brackets around one text", "revision = ('a')\ndown_revision = (\n  'b'\n)\n", "a <- b /  / ");
        row("empty", "revision = 'a'\ndown_revision = ()\n", "a <-  /  / ");
        row("the names in functions",
            "revision = 'a'\ndown_revision = None\ndef upgrade():\n    revision = 'z'\n    "
            "print(down_revision)\n"
            "    for revision in x: pass\n",
            "a <-  /  / ");
        row("the names as attributes and arguments",
            "revision = 'a'\ndown_revision = None\nx.revision = 'b'\ndef f():\n    g(revision='c')\n",
            "a <-  /  / ");
        row("the names in texts and comments",
            "revision = 'a'\n# revision = 'b'\nx = 'revision'\n'''\nrevision = 'c'\n'''\ndown_revision = "
            "None\n",
            "a <-  /  / ");
        row("a line that goes on", "x = 1 + \\\n    2\nrevision = 'a'\ndown_revision = None\n",
            "a <-  /  / ");
        row("ends of lines of Windows",
            "revision = 'a'\r\ndown_revision = [\r\n'b']\r\ndef upgrade():\r\n    x = 1 + \\\r\n      2\r\n",
            "a <- b /  / ");
        row("no end of the last line", "revision = 'a'\ndown_revision = 'b'", "a <- b /  / ");
        row("a raw text", "revision = r'a'\ndown_revision = u\"b\"\n", "a <- b /  / ");
        row("several databases",
            "revision = 'a'\ndown_revision = None\ndef upgrade(engine_name):\n"
            "    globals()['upgrade_%s' % engine_name]()\n",
            "a <-  /  / ");

        declines("no revision", "down_revision = None\n");
        declines("no parent", "revision = 'a'\n");
        declines("bound twice", "revision = 'a'\nrevision = 'b'\ndown_revision = None\n");
        declines("under a condition",
                 "revision = 'a'\ndown_revision = None\nif x:\n    down_revision = 'b'\n");
        declines("in a try", "down_revision = None\ntry:\n    revision = 'a'\nexcept E:\n    pass\n");
        declines("computed", "revision = 'a' + 'b'\ndown_revision = None\n");
        declines("joined", "revision = 'a' 'b'\ndown_revision = None\n");
        declines("of another name", "x = 'a'\nrevision = x\ndown_revision = None\n");
        declines("a formatted text", "revision = f'a'\ndown_revision = None\n");
        declines("escapes", "revision = 'a\\x62'\ndown_revision = None\n");
        declines("letters that are not ASCII", "revision = '\xc3\xa4'\ndown_revision = None\n");
        declines("three quotes", "revision = '''a'''\ndown_revision = None\n");
        declines("two at once", "revision, down_revision = 'a', None\n");
        declines("chained", "revision = x = 'a'\ndown_revision = None\n");
        declines("chained the other way", "x = revision = 'a'\ndown_revision = None\n");
        declines("a tuple without brackets", "revision = 'a'\ndown_revision = 'b', 'c'\n");
        declines("two statements in a line", "revision = 'a'; down_revision = None\n");
        declines("a statement behind a colon",
                 "if 1: revision = 'b'\nrevision = 'a'\ndown_revision = None\n");
        declines("deleted", "revision = 'a'\ndown_revision = None\ndel down_revision\n");
        declines("augmented", "revision = 'a'\ndown_revision = None\nrevision += 'b'\n");
        declines("a walrus", "revision = 'a'\ndown_revision = None\nprint((revision := 'b'))\n");
        declines(
            "global",
            "revision = 'a'\ndown_revision = None\ndef f():\n    global revision\n    revision = 'b'\nf()\n");
        declines("globals()", "revision = 'a'\ndown_revision = None\nglobals()['revision'] = 'b'\n");
        declines("globals() in a function that is called",
                 "revision = 'a'\ndown_revision = None\ndef f():\n    globals()['revision'] = 'b'\nf()\n");
        declines("globals() in a decorator's function", "revision = 'a'\ndown_revision = None\ndef d(f):\n   "
                                                        " globals()['revision'] = 'b'\n@d\ndef g(): pass\n");
        declines("the module itself", "import sys\nrevision = 'a'\ndown_revision = None\n"
                                      "sys.modules[__name__].revision = 'b'\n");
        declines("an import of that name", "revision = 'a'\ndown_revision = None\nfrom x import revision\n");
        declines("an import of everything", "revision = 'a'\ndown_revision = None\nfrom x import *\n");
        declines("a loop's name", "revision = 'a'\ndown_revision = None\nfor revision in ('b',): pass\n");
        declines("a function of that name", "revision = 'a'\ndown_revision = None\ndef revision(): pass\n");
        declines("an annotation alone", "revision: str\ndown_revision = None\n");
        declines("a bracket that does not end", "revision = 'a'\ndown_revision = None\nx = (1\n");
        declines("a bracket that does not begin", "revision = 'a'\ndown_revision = None\nx = 1)\n");
        declines("a text that does not end", "revision = 'a'\ndown_revision = None\nx = 'b\n");
        declines("three quotes that do not end", "'''revision = 'a'\ndown_revision = None\n");
        declines("nothing", "");
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::optional<Revision> quick = readScriptQuickly(text.toUtf8(), QStringLiteral("a.py"));
        QCOMPARE(quick ? shown(*quick) : QString(), expected);
        if (quick)
            QVERIFY(holds(text.toUtf8()));
    }

    void declinesAMarkOfTheByteOrder()
    {
        const QByteArray text = "revision = 'a'\ndown_revision = None\n";
        QVERIFY(readScriptQuickly(text, QStringLiteral("a.py")));
        QVERIFY(!readScriptQuickly("\xef\xbb\xbf" + text, QStringLiteral("a.py")));
        QVERIFY(!readScriptQuickly(text + QByteArray(1, '\0'), QStringLiteral("a.py")));
    }

    void namesTheLine()
    {
        const auto quick = readScriptQuickly("'''\nrevision = 'z'\n'''\nx = '''\n'''\nrevision = \\\n 'a'\n"
                                             "down_revision = None\n",
                                             QStringLiteral("m/a.py"));
        QVERIFY(quick);
        QCOMPARE(quick->place, (Place{QStringLiteral("m/a.py"), 6, 1}));
    }

    /// Every script of the sample projects and of the demo is read quickly, but for the few that do what only
    /// Python's reader follows.
    void samples()
    {
        int quick = 0;
        int all = 0;
        for (const char *folder : {"/oracle/projects", "/drift/projects", "/../resources/demo"}) {
            QDirIterator files(QStringLiteral(TEST_FOLDER) + QStringLiteral("/..") + QLatin1String(folder),
                               {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray text = file.readAll();
                if (!text.contains("down_revision") || !text.contains("def upgrade"))
                    continue;
                ++all;
                if (readScriptQuickly(text, file.fileName())) {
                    ++quick;
                    QVERIFY2(holds(text), qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY2(all > 100, qPrintable(QString::number(all)));
        QVERIFY2(quick * 20 >= all * 19, qPrintable(QStringLiteral("%1 of %2").arg(quick).arg(all)));
    }

    /// And so is each history as a whole.
    void histories()
    {
        int revisions = 0;
        QStringList folders;
        for (const char *group : {"/oracle/projects", "/drift/projects"}) {
            const QDir dir(QStringLiteral(TEST_FOLDER) + QStringLiteral("/..") + QLatin1String(group));
            for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                folders.append(dir.filePath(name));
        }
        folders.append(QStringLiteral(TEST_FOLDER "/../../resources/demo/shop"));
        for (const QString &folder : std::as_const(folders)) {
            const auto files = openFolder(folder);
            QVERIFY2(files, qPrintable(folder));
            const auto roots = findAlembicRoots(*files);
            if (!roots)
                continue;
            for (const AlembicRoot &root : *roots) {
                const auto quick = readAlembicGraph(*files, root);
                const auto whole = readAlembic(*files, root, {});
                QCOMPARE(bool(quick), bool(whole));
                if (!whole)
                    continue;
                QCOMPARE(quick->revisions().size(), (*whole)->graph().revisions().size());
                for (size_t i = 0; i < quick->revisions().size(); ++i) {
                    QCOMPARE(shown(quick->revisions()[i]), shown((*whole)->graph().revisions()[i]));
                    QCOMPARE(quick->revisions()[i].place, (*whole)->graph().revisions()[i].place);
                }
                revisions += int(quick->revisions().size());
            }
        }
        QVERIFY2(revisions > 100, qPrintable(QString::number(revisions)));
    }

    /// Files put together by chance from lines that matter.
    void oddFiles()
    {
        const QByteArrayList lines{
            "revision = 'a'\n",
            "revision: str = \"b\"\n",
            "down_revision = None\n",
            "down_revision = ('a', 'b')\n",
            "down_revision: Union[str, None] = 'c'\n",
            "depends_on = None\n",
            "depends_on = ['d']\n",
            "branch_labels = ('x',)\n",
            "branch_labels = None\n",
            "if x:\n    revision = 'z'\n",
            "if True:\n    down_revision = 'y'\n",
            "try:\n    depends_on = 'w'\nexcept Exception:\n    pass\n",
            "def upgrade():\n    revision = 'q'\n    op.execute(\"\"\"\nrevision = 'r'\n\"\"\")\n",
            "def f():\n    global revision\n    revision = 'g'\n",
            "f()\n",
            "x = (1,\nrevision)\n",
            "x = {\n'revision': 'k'}\n",
            "# revision = 'n'\n",
            "'''\ndown_revision = 'm'\n'''\n",
            "revision += 'p'\n",
            "down_revision = x\n",
            "x = revision = 's'\n",
            "revision, depends_on = 't', 'u'\n",
            "class C:\n    revision = 'v'\n",
            "for revision in ('l',):\n    pass\n",
            "del depends_on\n",
            "x = lambda revision: 1\n",
            "g(revision='h')\n",
            "x = 'a' \\\n    'b'\n",
            "\n",
            "    \n",
            "\t# x\n",
            "globals()['revision'] = 'i'\n",
            "def h():\n    globals()['down_revision'] = 'j'\n",
            "h()\n",
            "@h\ndef k(): pass\n",
            "x = f\"{d['revision']}\"\n",
            "x = f'''{1}\nrevision = 2\n'''\n",
            "revision = (\n  # why\n  'o'\n)\n",
            "branch_labels = [\n\n'x', \"y\",\n]\n"};
        QRandomGenerator random(20261123);
        int answered = 0;
        constexpr int files = 4000;
        for (int i = 0; i < files; ++i) {
            QByteArray text;
            const int count = 2 + random.bounded(7);
            // Half of them begin as a script does, so that it is what follows that decides.
            if (i % 2)
                text = lines[random.bounded(2)] + lines[2 + random.bounded(3)];
            for (int line = 0; line < count; ++line)
                text += lines[random.bounded(int(lines.size()))];
            if (!readScriptQuickly(text, QStringLiteral("a.py")))
                continue;
            ++answered;
            QVERIFY(holds(text));
        }
        QVERIFY2(answered > files / 50, qPrintable(QString::number(answered)));
    }

    /// Nor does it trip over what is no Python at all.
    void pieces()
    {
        const QByteArray text = "\"\"\"a\n\"\"\"\nrevision: str = 'a'\ndown_revision = ('b',\n 'c')\n"
                                "def upgrade():\n    x = f\"{d['a']}\" \\\n      'b'\n";
        for (qsizetype end = 0; end <= text.size(); ++end) {
            for (const QByteArray &tail : {QByteArray(), QByteArray("\\"), QByteArray("'"),
                                           QByteArray("\"\"\""), QByteArray("(\n"), QByteArray("\xff\xfe")})
                readScriptQuickly(text.left(end) + tail, QStringLiteral("a.py"));
        }
    }
};

QTEST_APPLESS_MAIN(TestQuickScript)
#include "tst_quickscript.moc"
