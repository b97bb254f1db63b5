// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/interpreter.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace reckoner;
using namespace reckoner::python;

// Stands below: moc loses its way in raw strings.
static QStringList expressions();

/// Expressions whose value Python itself prints the same.
class ExpressionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pythonSaysTheSame()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (program.isEmpty())
            QSKIP("python3 is not installed");
        const QStringList list = expressions();
        QByteArray ours("results = []\n");
        for (const QString &expression : list)
            ours += "results.append(repr(" + expression.toUtf8() + "))\n";
        QProcess process;
        process.start(program, {QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("-")});
        process.write(ours + "import sys\nsys.stdout.buffer.write('\\0'.join(results).encode())\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(errors.isEmpty(), errors.constData());
        const QStringList expected = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(0));
        QCOMPARE(expected.size(), list.size());

        Interpreter interpreter(memoryTree({{QStringLiteral("m.py"), ours}}), {QString()});
        const auto module = interpreter.file(QStringLiteral("m.py"));
        QVERIFY(module);
        const Value *results = (*module)->global(QStringLiteral("results"));
        QVERIFY(results && results->list());
        QStringList wrong;
        for (qsizetype at = 0; at < list.size(); ++at) {
            const auto &items = results->list()->items;
            const QString *text = static_cast<size_t>(at) < items.size() ? items[at].string() : nullptr;
            if (!text || *text != expected[at])
                wrong << QStringLiteral("%1\n    python: %2\n    ours:   %3")
                             .arg(list[at], expected[at],
                                  text                                     ? *text
                                  : static_cast<size_t>(at) < items.size() ? describe(items[at])
                                                                           : QStringLiteral("missing"));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
        QCOMPARE((*module)->opaque.size(), size_t(0));
    }
};

QStringList expressions()
{
    const QByteArray text = R"PY(1
-5
0x1f
0b101
0o17
1_000_000
1.5
1e3
.5
2.0
1e100
0.1 + 0.2
'a'
"it's"
'''tri
ple'''
'a' 'b' "c"
'\x41\u00e9\t\n\\ \101'
r'\d+\n'
'\d'
b'ab\x41'
rb'\n'
u'x'
f'{1 + 1}'
f'{"a"!r} {"b"!s}'
f'{3.14159:.2f}|{42:05d}|{42:>6}|{"x":<4}|{"x":^5}|{1234567:,}'
f'{{literal}} {1}'
f'{255:x} {255:#x} {5:b} {0.5:.0%}'
f'{"w":{3 + 2}}|'
f'a' 'b' f'{1}'
f"{'nested' + f'{1}'}"
True and False
not 1
1 if 0 else 2
1 < 2 < 3
1 < 3 < 2
1 == 1.0
'a' in 'cat'
2 not in [1, 2]
None is None
1 is not None
7 // 2
-7 // 2
-7 % 3
7 % -3
7 / 2
2 ** 10
2 ** -1
1 << 4
6 & 3 | 8 ^ 1
~5
'ab' * 3
[1, 2] * 2
[1] + [2, 3]
(1,) + (2,)
(1,)
()
[]
{}
set()
{1, 2} | {3}
{1, 2} & {2, 3}
{1, 2} - {2}
{1: 'a', 'b': [1, (2, 3)]}
{**{'a': 1}, 'b': 2}
{'a': 1} | {'a': 2, 'c': 3}
[*range(3), 9]
(*'ab', 'c')
[x * 2 for x in range(5) if x % 2]
[(x, y) for x in 'ab' for y in [1, 2]]
{k: v for k, v in zip('ab', [1, 2])}
sorted({x % 3 for x in range(10)})
list(x for x in [3, 1])
[[y for y in range(x)] for x in range(3)]
'abc'[1]
'abc'[-1]
'abcdef'[1:4]
'abcdef'[::-1]
'abcdef'[::2]
'abcdef'[-3:]
'abcdef'[5:1:-2]
[1, 2, 3][1:]
[1, 2, 3][:-1]
(1, 2, 3)[::-1]
{'a': {'b': 5}}['a']['b']
(lambda x, y=2, *a, **k: (x, y, a, k))(1, 3, 4, z=5)
(lambda: 7)()
(y := 5) + y
len('abc')
len([1, 2])
list(range(2, 10, 3))
list(range(5, 0, -2))
list(enumerate('ab', 1))
list(zip([1, 2, 3], 'ab'))
sorted([3, 1, 2], reverse=True)
sorted(['b', 'A', 'c'], key=str.lower)
sorted(['bb', 'a'], key=lambda s: len(s))
sorted([(2, 'a'), (1, 'b')])
list(reversed([1, 2]))
max(3, 9, 2)
min(['b', 'a'])
max(['aa', 'b'], key=len)
sum([1, 2, 3])
any([0, 1])
all([1, 0])
list(map(str, [1, 2]))
list(map(lambda a, b: a + b, [1, 2], [3, 4]))
list(filter(None, [0, 1, '']))
int('42')
int(3.9)
int('ff', 16)
float('1.5')
str(1.0)
str(None)
str([1, 'a'])
bool([])
repr('a"b\'c')
tuple('ab')
dict(a=1, b=2)
dict([('a', 1)], c=3)
isinstance('a', str)
isinstance(1, (str, int))
isinstance(True, int)
isinstance(None, str)
abs(-3)
divmod(7, 2)
chr(65) + str(ord('a'))
hex(255) + oct(8) + bin(-5)
next(x for x in [1, 2] if x > 1)
'a,b,c'.split(',')
'a,b,c'.split(',', 1)
'a,b,c'.rsplit(',', 1)
'  a b  c '.split()
'  a b  c '.split(None, 1)
'a\nb\r\nc\n'.splitlines()
'-'.join(['a', 'b'])
' a '.strip() + '|' + ' a '.lstrip() + '|' + ' a '.rstrip()
'xxaxx'.strip('x')
'abc'.upper().lower().title().capitalize()
'hello wORLD'.title()
'hello wORLD'.capitalize()
'hello wORLD'.swapcase()
'abc'.replace('b', 'X')
'abc'.startswith('ab')
'abc'.endswith(('x', 'c'))
'a.b.c'.partition('.')
'a.b.c'.rpartition('.')
'abcabc'.find('c')
'abcabc'.rfind('c')
'abcabc'.count('bc')
'abc'.index('c')
'7'.zfill(3) + '-7'.zfill(4)
'a'.ljust(3) + '|' + 'a'.rjust(3) + '|' + 'a'.center(4) + '|'
'abc'.removeprefix('a').removesuffix('c')
'abc1'.isalnum() and not 'abc1'.isalpha()
'{} {}'.format(1, 'a')
'{0}-{1}-{0}'.format('x', 'y')
'{name!r}'.format(name='n')
'{a[0]} {b[k]}'.format(a=[1], b={'k': 2})
'{{}}'.format()
'%s %d %r' % ('a', 5, 'b')
'%s' % 'only'
'%(x)s' % {'x': 1}
'%05.2f|%5s|%-5s|%%|%x' % (3.14159, 'a', 'b', 255)
{'a': 1}.get('b', 2)
{'a': 1}.get('b')
list({'a': 1}.items())
list({'a': 1}.values())
[1, 2, 2].count(2)
[1, 2].index(2)
(1, 2) < (1, 3)
'a' < 'b' <= 'b'
[1, [2]] == [1, [2]]
{1, 2} == {2, 1}
{'a': 1} == {'a': 1}
'abc' != 'abd'
{1, 2} <= {1, 2, 3}
'x' or 'y'
'' or 'y'
None or []
1 and 'z'
b'a'.decode()
'é'.encode() == b'\xc3\xa9'
type('a') is str
type(1) == int
callable(lambda: 1)
callable(len)
'{!r:>5}'.format('a')
'{!s:<6}|'.format(12)
'  a b  c '.rsplit(None, 1)
list(map(str.upper, ['a', 'b']))
"\N{BICYCLE} \N{latin small letter a with diaeresis}"
f"\N{BICYCLE} {1}"
hasattr('a', 'upper')
getattr('a', 'upper')()
round(2.5)
[i for i in range(10)][2:8:3]
''.join(c for c in 'a1b2' if c.isalpha())
'_'.join(w.lower() for w in 'My Table Name'.split())
not (1 > 2 or 3 < 2)
[a for a, *b in [(1, 2, 3), (4,)]]
[b for a, *b in [(1, 2, 3), (4,)]]
{'x': lambda v: v + 1}['x'](1)
(1, 2, *[3, 4])
0 or False or None
10 - 2 - 3
2 * (3 + 4)
f'{"a" if True else "b"}'
f'{1:>{4}}'
f'{[1, 2]!r}'
f"{dict(a=1)['a']}"
)PY";
    QStringList list;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (lines[at].isEmpty())
            continue;
        if (lines[at].startsWith(QLatin1String("'''"))) {
            list << lines[at] + QLatin1Char('\n') + lines[at + 1];
            ++at;
        } else {
            list << lines[at];
        }
    }
    return list;
}

QTEST_GUILESS_MAIN(ExpressionsTest)
#include "tst_expressions.moc"
