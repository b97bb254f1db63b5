// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/interpreter.h"

#include <QElapsedTimer>
#include <QTest>

// Sanitizers are an order of magnitude slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int patience = 10;
#else
constexpr int patience = 1;
#endif

using namespace reckoner;
using namespace reckoner::python;

/// Texts made to hang or to crash a reader: each is read in bounded time, and what stands behind is read too
/// unless the text never gets there.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadInBoundedTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("after"); // what `after` is; empty: whatever
        const auto row = [](const char *name, const QByteArray &text, const char *after = "7") {
            QTest::newRow(name) << text + "\nafter = 7\n" << QString::fromUtf8(after);
        };
        const int deep = 10'000;
        row("parentheses nested deeply", "x = " + QByteArray(deep, '(') + "1" + QByteArray(deep, ')'));
        row("lists nested deeply", "x = " + QByteArray(deep, '[') + QByteArray(deep, ']'));
        row("calls nested deeply",
            "import lib\nx = " + QByteArray("lib.f(").repeated(deep) + QByteArray(deep, ')'));
        row("a long chain of attributes", "import lib\nx = lib" + QByteArray(".a").repeated(deep));
        row("a long chain of calls", "import lib\nx = lib" + QByteArray(".a()").repeated(deep));
        row("a member of an enum that is not known",
            "import enum, os\nclass E(str, enum.Enum):\n    a = 'a'\nx = E(os.environ['e'])\ny = f'{x} {x!r}'\n"
            "z = str(x) + repr(x) + x.value + '%s' % x + '{}'.format(x)");
        row("a long sum", "import lib\nx = lib.a" + QByteArray(" + 1").repeated(deep));
        row("a list made to nest deeply", "x = []\nfor i in range(10000):\n    x = [x]");
        row("an operation made to nest deeply",
            "import lib\nx = lib.a\nfor i in range(10000):\n    x = x + 1");
        row("a dictionary that holds itself", "x = {}\nx['x'] = x\ny = [x]\ny.append(y)\nz = str(y)");
        row("ifs nested deeply", [] {
            QByteArray text;
            for (int i = 0; i < 90; ++i)
                text += QByteArray(i, ' ') + "if True:\n";
            return text + QByteArray(90, ' ') + "x = 1";
        }());
        row("an endless loop", "while True:\n    x = 1", "");
        row("an endless loop that makes work", "x = []\nwhile True:\n    x.append(x)", "");
        row("loops in loops",
            "x = 0\nfor a in range(10000):\n    for b in range(10000):\n        for c in range(10000):\n"
            "            x += 1",
            "");
        row("a text that doubles", "x = 'ab'\nfor i in range(100):\n    x = x + x");
        row("a list that doubles", "x = [1, 2]\nfor i in range(100):\n    x = x + x");
        row("lists that double, compared",
            "x = []\ny = []\nfor i in range(60):\n    x = [x, x]\n    y = [y, y]\nz = x == y", "");
        row("lists that double, looked for",
            "x = []\ny = []\nfor i in range(60):\n    x = [x, x]\n    y = [y, y]\nz = x in [y]", "");
        row("lists that double, sorted",
            "x = []\ny = []\nfor i in range(60):\n    x = [x, x]\n    y = [y, y]\nz = sorted([x, y])", "");
        row("an attribute made to nest deeply",
            "import lib\nx = lib\nfor i in range(150000):\n    x = x.a\ny = x.b");
        row("a huge repetition", "x = 'a' * 10 ** 12\ny = [0] * 10 ** 12\nz = range(10 ** 15)");
        row("a huge power", "x = 10 ** 10 ** 10\ny = 1 << 10 ** 12");
        row("recursion without end", "def f(n):\n    return f(n + 1)\nx = f(0)");
        row("recursion that branches", "def f(n):\n    return f(n - 1) + f(n - 1) if n else 1\nx = f(60)",
            "");
        row("two functions that call each other",
            "def f():\n    return g()\ndef g():\n    return f()\nx = f()");
        row("a module that imports itself", "import main\nfrom main import *\nfrom main import nothing");
        row("a width beyond reason",
            "x = '{:>999999999999}'.format(1)\ny = f'{1:>999999999}'\nz = '%999999999d' % 1");
        row("an expression that backtracks", "import re\nx = re.sub('(a+)+$', '', 'a' * 40 + 'b')");
        row("a class that is its own base", "class A(A):\n    pass\nclass B(B):\n    x = 1\ny = A().z");
        row("text that is no Python", QByteArray("\0\xff\xfe)]}'\"\"\"", 10), "");
        row("an open string", "x = '''never closed", "");
    }

    void isReadInBoundedTime()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, after);
        QElapsedTimer timer;
        timer.start();
        {
            Interpreter interpreter(memoryTree({{QStringLiteral("main.py"), text}}), {QString()});
            const auto module = interpreter.file(QStringLiteral("main.py"));
            if (!after.isEmpty()) {
                QVERIFY(module);
                const Value *value = (*module)->global(QStringLiteral("after"));
                QVERIFY(value);
                QCOMPARE(describe(*value, 80), after);
            }
        }
        QVERIFY2(timer.elapsed() < patience * 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aBigFileIsRead()
    {
        QByteArray text("import sqlalchemy as sa\n");
        int number = 0;
        while (text.size() < 5'000'000)
            text += "c" + QByteArray::number(++number) + " = sa.Column('c', sa.String(20), nullable=False)\n";
        text += "after = 7\n";
        QElapsedTimer timer;
        timer.start();
        Interpreter interpreter(memoryTree({{QStringLiteral("main.py"), text}}), {QString()});
        const auto module = interpreter.file(QStringLiteral("main.py"));
        QVERIFY(module);
        QVERIFY((*module)->global(QStringLiteral("after")));
        QVERIFY((*module)->global(QStringLiteral("c100")));
        QVERIFY2(timer.elapsed() < patience * 30'000, qPrintable(QString::number(timer.elapsed())));
    }

    void modulesThatImportEachOther()
    {
        Interpreter interpreter(memoryTree({{QStringLiteral("main.py"), "import a\nafter = 7\n"},
                                            {QStringLiteral("a.py"), "from b import x\ny = 1\n"},
                                            {QStringLiteral("b.py"), "from a import y\nx = y\n"}}),
                                {QString()});
        const auto module = interpreter.file(QStringLiteral("main.py"));
        QVERIFY(module);
        QVERIFY((*module)->global(QStringLiteral("after")));
    }

    /// A destructor that calls itself for each level would leave the stack.
    void aValueNestedDeeplyIsLetGo()
    {
        Value value = Value::list({});
        for (int i = 0; i < 1'000'000; ++i)
            value = i % 2 ? Value::list({std::move(value)})
                          : Value::dict({{Value(QStringLiteral("k")), std::move(value)}});
        const Value copy = value;
        value = Value();
        QVERIFY(copy.list());
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
