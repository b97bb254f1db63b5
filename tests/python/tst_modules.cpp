// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/interpreter.h"

#include <QTest>

using namespace reckoner;
using namespace reckoner::python;

/// Rows are small projects: texts of files after lines "# path", and what a name of main.py is.
class ModulesTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const FileTree> project(const QByteArray &text)
    {
        std::vector<std::pair<QString, QByteArray>> files;
        QString path = QStringLiteral("main.py");
        QByteArray body;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith("#file ")) {
                files.emplace_back(path, std::exchange(body, {}));
                path = QString::fromUtf8(line.mid(6));
            } else {
                body += line + '\n';
            }
        }
        files.emplace_back(path, body);
        return memoryTree(std::move(files));
    }

    static void row(const char *name, const char *text, const char *value)
    {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(value);
    }

private Q_SLOTS:
    void valueOfX_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("value");

        // Libraries
        row("an alias of a library names the library", "import sqlalchemy as sa\nx = sa.Column",
            "sqlalchemy.Column");
        row("a dotted import binds the first name", "import sqlalchemy.orm\nx = sqlalchemy.orm.mapped_column",
            "sqlalchemy.orm.mapped_column");
        row("a name of a library", "from sqlalchemy.orm import mapped_column as mc\nx = mc",
            "sqlalchemy.orm.mapped_column");
        row("a call of a library is kept with its arguments",
            "import sqlalchemy as sa\nx = sa.Column('id', sa.Integer(), nullable=not True)",
            "sqlalchemy.Column('id', sqlalchemy.Integer(), nullable=False)");
        row("a name behind two stars of SQLAlchemy is SQLAlchemy's",
            "from sqlalchemy import *\nfrom sqlalchemy.orm import *\nx = Column", "sqlalchemy.Column");
        row("a name behind stars of two libraries is not known",
            "from lib import *\nfrom other import *\nx = a", "<a>");
        row("an annotation takes no class its name",
            "class A:\n    __name__: str\nclass B(A):\n    pass\nx = B.__name__", "'B'");
        row("__init_subclass__ is called for a class that is made",
            "class A:\n    def __init_subclass__(cls, prefix='', **rest):\n        "
            "super().__init_subclass__(**rest)\n"
            "        cls.name = prefix + cls.__name__.lower()\nclass B(A, prefix='p_'):\n    pass\nx = "
            "B.name",
            "'p_b'");
        row("a metaclass is told of a class that is made",
            "class M(type):\n    def __init__(cls, name, bases, names):\n        super().__init__(name, "
            "bases, names)\n"
            "        if 'name' not in names and bases:\n            cls.name = name + 's'\n"
            "class A(metaclass=M):\n    pass\nclass B(A):\n    pass\nclass C(A):\n    name = 'own'\n"
            "x = B.name, C.name",
            "('Bs', 'own')");
        row("globals are read", "def a_1():\n    return 5\nx = globals()['a_%d' % 1]()", "5");
        row("globals are bound", "for n in 'ab':\n    globals()[n] = n * 2\nx = b", "'bb'");
        row("names of a class are bound",
            "class A:\n    for n in 'ab':\n        locals()[n] = n * 2\nx = A.b", "'bb'");
        row("a file of the tree is read by its path",
            "from pathlib import Path\nx = (Path(__file__).parent / 'sql' / 'up.sql').read_text()\n"
            "#file sql/up.sql\nSELECT 1",
            "'SELECT 1\\n'");
        row("a file of the tree is opened",
            "import os\nHERE = os.path.dirname(os.path.abspath(__file__))\n"
            "with open(os.path.join(HERE, 'sql', 'up.sql')) as f:\n    x = f.read()\n#file "
            "sql/up.sql\nSELECT 1",
            "'SELECT 1\\n'");
        row("a file beside",
            "from pathlib import Path\nx = Path(__file__).with_name('up.sql').read_text()\n"
            "#file up.sql\nSELECT 1",
            "'SELECT 1\\n'");
        row("a file outside of the tree is not read",
            "from pathlib import Path\nx = (Path(__file__).parent / '..' / 'up.sql').read_text()\n#file "
            "up.sql\nSELECT 1",
            "pathlib.Path('../up.sql').read_text()");
        row("an attribute of a call is kept", "import sqlalchemy as sa\nx = sa.func.now().desc()",
            "sqlalchemy.func.now().desc()");
        row("an operator on a library's object is kept", "from lib import a\nx = (a == 1) & ~a.b",
            "(lib.a == 1) & (~lib.a.b)");
        row("unknown unpacking marks the call as incomplete", "from lib import f, a\nx = f(1, *a, k=2)",
            "lib.f(1, k=2, \xe2\x80\xa6)");
        row("unpacking of known values is done",
            "from lib import f\na = [1, 2]\nk = {'z': 3}\nx = f(*a, **k)", "lib.f(1, 2, z=3)");
        row("a folder called alembic hides no library",
            "from alembic import op\nx = op.add_column\n#file alembic/env.py\n", "alembic.op.add_column");

        // Files of the project
        row("from a module", "from a import y\nx = y\n#file a.py\ny = 1", "1");
        row("from a package's module", "from p.a import y\nx = y\n#file p/__init__.py\n#file p/a.py\ny = 2",
            "2");
        row("a name that __init__ passes on",
            "from p import y\nx = y\n#file p/__init__.py\nfrom .a import y\n#file p/a.py\ny = 3", "3");
        row("import with a dotted alias",
            "import p.a as c\nx = c.y\n#file p/__init__.py\n#file p/a.py\ny = 4", "4");
        row("a dotted import", "import p.a\nx = p.a.y\n#file p/__init__.py\n#file p/a.py\ny = 5", "5");
        row("a relative import of the folder above",
            "from p.q.b import x\n#file p/__init__.py\n#file p/a.py\ny = 6\n#file p/q/__init__.py\n#file "
            "p/q/b.py\nfrom .. import a\nfrom ..a import y\nx = (y, a.y)",
            "(6, 6)");
        row("everything of a module", "from a import *\nx = (y, z)\n#file a.py\ny = 1\nz = 2\n_h = 3",
            "(1, 2)");
        row("everything that __all__ lists",
            "y = 0\nfrom a import *\nx = (y, z)\n#file a.py\n__all__ = ['z']\ny = 1\nz = 2", "(0, 2)");
        row("everything of a library is nothing", "from lib import *\nx = 1", "1");
        row("a folder without __init__", "from p.a import y\nx = y\n#file p/a.py\ny = 7", "7");
        row("a circle of imports",
            "from a import A\nx = (A, A.b)\n#file a.py\nimport b\nclass A:\n    b = 1\n#file b.py\nfrom a "
            "import A\nclass B:\n    a = A",
            "(A, 1)");
        row("a name taken from a module in the middle of its import",
            "import a\nx = a.b.late()\n#file a.py\nimport b\ny = 5\n#file b.py\nfrom a import y\ndef "
            "late():\n    return y",
            "5");
        row("a module that imports itself", "import main\nx = 1", "1");
        row("TYPE_CHECKING imports are names too",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a import A\nclass C:\n    a: "
            "'A'\nx = 1\n#file a.py\nfrom main import C\nclass A: pass",
            "1");
        row("try an import, else another",
            "try:\n    import ujson as j\nexcept ImportError:\n    import json as j\nx = j.loads",
            "ujson.loads");
        row("a missing module of the project is unknown", "import p.nope as n\nx = n\n#file p/__init__.py\n",
            "<p.nope as n>");
        row("a missing name of the project is unknown", "from a import nope\nx = nope\n#file a.py\ny = 1",
            "<nope>");

        // Statements
        row("several targets", "a = b = 2\nx = (a, b)", "(2, 2)");
        row("unpacking", "a, (b, *c) = 1, (2, 3, 4)\nx = [a, b, c]", "[1, 2, [3, 4]]");
        row("augmented assignment", "a = 1\na += 2\nb = l = [1]\nb += [2]\nx = (a, l)", "(3, [1, 2])");
        row("items", "d = {}\nd['a'] = 1\nd['a'] += 1\nl = [0, 0]\nl[-1] = 5\nx = (d, l)",
            "({'a': 2}, [0, 5])");
        row("del", "d = {'a': 1, 'b': 2}\ndel d['a']\nx = d", "{'b': 2}");
        row("if, elif, else",
            "a = 2\nif a == 1:\n    x = 'one'\nelif a == 2:\n    x = 'two'\nelse:\n    x = 'more'", "'two'");
        row("for, break, else",
            "x = []\nfor i in range(5):\n    if i == 1:\n        continue\n    if i == 3:\n        break\n   "
            " x.append(i)\nelse:\n    x.append('e')",
            "[0, 2]");
        row("for else", "x = []\nfor i in []:\n    pass\nelse:\n    x.append('e')", "['e']");
        row("while", "i = 0\nwhile True:\n    i += 1\n    if i > 4:\n        break\nx = i", "5");
        row("a loop that never ends is unknown", "i = 0\nwhile True:\n    i = 1\nx = i",
            "<while True: \xe2\x80\xa6>");
        row("try, except, finally",
            "x = []\ntry:\n    x.append(1)\n    {}['k']\n    x.append(2)\nexcept (ValueError, KeyError) as "
            "e:\n    x.append('caught')\nelse:\n    x.append('else')\nfinally:\n    x.append('end')",
            "[1, 'caught', 'end']");
        row("raise and catch a class of one's own",
            "class E(Exception): pass\ndef f():\n    raise E('no')\ntry:\n    f()\nexcept Exception:\n    x "
            "= 'yes'",
            "'yes'");
        row("raise again",
            "try:\n    try:\n        raise ValueError\n    except ValueError:\n        raise\nexcept "
            "ValueError:\n    x = 1",
            "1");
        row("match",
            "match 'b':\n    case 'a':\n        x = 1\n    case 'b' | 'c':\n        x = 2\n    case _:\n     "
            "   x = 3",
            "2");
        row("match the rest", "match 9:\n    case 1:\n        x = 1\n    case _:\n        x = 3", "3");
        row("walrus in a condition", "if (n := 3) > 2:\n    x = n", "3");
        row("a type alias of Python 3.12", "type X = int | None\nx = X", "int | None");

        // Functions
        row("defaults and keywords",
            "def f(a, b=2, *c, d=4, **e):\n    return [a, b, c, d, e]\nx = f(1, 5, 6, d=7, z=8)",
            "[1, 5, (6,), 7, {'z': 8}]");
        row("closures", "def f(a):\n    def g(b):\n        return a + b\n    return g\nx = f(1)(2)", "3");
        row("nonlocal and global",
            "n = 0\ndef f():\n    global n\n    n = 5\n    c = 0\n    def g():\n        nonlocal c\n        "
            "c += 1\n    g()\n    g()\n    return c\nx = (f(), n)",
            "(2, 5)");
        row("recursion that ends", "def f(n):\n    return 1 if n == 0 else n * f(n - 1)\nx = f(10)",
            "3628800");
        row("a generator is the list of what it yields",
            "def f():\n    for i in range(3):\n        yield i\n    yield from 'ab'\nx = list(f())",
            "[0, 1, 2, 'a', 'b']");
        row("functools.partial merges arguments",
            "from functools import partial\nfrom lib import Column\nC = partial(Column, nullable=False, "
            "index=True)\nx = C('a', index=False)",
            "lib.Column('a', nullable=False, index=False)");
        row("a library's decorator leaves the function",
            "import lib\n@lib.thing(1)\ndef f():\n    return 4\nx = f()", "4");
        row("a decorator that is read is applied",
            "def twice(f):\n    def g(*a, **k):\n        return f(*a, **k) * 2\n    return g\n@twice\ndef "
            "f(n):\n    return n\nx = f(4)",
            "8");
        row("CamelCase to snake_case",
            "import re\nx = re.sub(r'(?<!^)(?=[A-Z])', '_', 'UserAccountRole').lower()",
            "'user_account_role'");
        row("a replacement with groups",
            "import re\nx = re.sub('(.)([A-Z][a-z]+)', r'\\1_\\2', 'HTTPServerName')", "'HTTP_ServerName'");
        row("a compiled expression",
            "import re\np = re.compile('[A-Z]')\nx = p.sub(lambda m: '_' + m.group(0).lower(), 'aBc')",
            "'a_bc'");
        row("the environment is not known", "import os\nx = os.environ.get('A')", "os.environ.get('A')");
        row("a context manager of a generator",
            "from contextlib import contextmanager\nx = []\n@contextmanager\ndef c(n):\n    x.append('in')\n "
            "   yield n\n    x.append('out')\nwith c(1) as v:\n    x.append(v)",
            "['in', 1, 'out']");
        row("a context manager class",
            "x = []\nclass C:\n    def __enter__(self):\n        x.append('in')\n        return self\n    "
            "def __exit__(self, *a):\n        x.append('out')\nwith C() as c:\n    "
            "x.append(type(c).__name__)",
            "['in', 'C', 'out']");
        row("calls nest only so deep", "def f(n):\n    return f(n + 1)\nx = f(0)", "<f>");

        // Classes
        row("attributes, methods, properties",
            "class A:\n    k = 1\n    def __init__(self, n, *, m=2):\n        self.n = n\n        self.m = "
            "m\n    def s(self):\n        return self.n + self.m + self.k\n    @property\n    def p(self):\n "
            "       return self.s() * 10\n    @classmethod\n    def make(cls, n):\n        return cls(n)\n   "
            " @staticmethod\n    def st(v):\n        return v\na = A.make(5)\nx = (a.s(), a.p, A.st(9), "
            "A.__name__, a.__class__.__name__)",
            "(8, 80, 9, 'A', 'A')");
        row("super",
            "class A:\n    def f(self): return 'A'\nclass B(A):\n    def f(self): return 'B' + "
            "super().f()\nx = B().f()",
            "'BA'");
        row("C3 order",
            "class A: n = 'A'\nclass B(A): pass\nclass C(A): n = 'C'\nclass D(B, C): pass\nx = (D.n, "
            "[c.__name__ for c in D.__mro__])",
            "('C', ['D', 'B', 'C', 'A'])");
        row("a column asked for by its class is an attribute",
            "from lib import Column\nclass A:\n    id = Column(1)\n    t = 'tt'\nx = (A.id, A.t, "
            "A.id.desc())",
            "(A.id, 'tt', A.id.desc())");
        row("__table__.c.x is a chain", "from lib import Base\nclass A(Base): pass\nx = A.__table__.c.id",
            "A.__table__.c.id");
        row("a column of a base class",
            "from lib import Column\nclass A:\n    id = Column(1)\nclass B(A): pass\nx = B.id", "B.id");
        row("class body names",
            "class A:\n    n = 'a'\n    m = n + 'b'\n    l = [c for c in m]\nx = (A.m, A.l)",
            "('ab', ['a', 'b'])");
        row("declared_attr is asked with the class",
            "from sqlalchemy.orm import declared_attr\nclass M:\n    @declared_attr.directive\n    def "
            "__tablename__(cls) -> str:\n        return cls.__name__.lower() + 's'\nclass User(M): pass\nx = "
            "User.__tablename__",
            "'users'");
        row("an unknown base makes attributes symbolic",
            "from lib import T\nclass A(T):\n    pass\nx = A().thing(1)", "A().thing(1)");
        row("super() of a library",
            "from lib import T\nclass A(T):\n    def __init__(self, n):\n        super().__init__(n)\n       "
            " self.n = n\nx = A(3).n",
            "3");
        row("dataclasses",
            "from dataclasses import dataclass, field\n@dataclass\nclass P:\n    a: int\n    b: str = 'b'\n  "
            "  c: list = field(default_factory=list)\np = P(1)\nx = (p.a, p.b, p.c)",
            "(1, 'b', [])");
        row("type() makes a class", "T = type('Dyn', (), {'a': 1})\nx = (T, T.a)", "(Dyn, 1)");
        row("generic classes of Python 3.12",
            "class A[T]:\n    n = 1\ndef f[T](v: T) -> T:\n    return v\nx = (A.n, f(2))", "(1, 2)");

        // Enums
        row("a member",
            "import enum\nclass C(enum.Enum):\n    R = 'r'\n    G = 'g'\nx = (C.R, C.R.value, C.R.name, "
            "C('g'), C['G'])",
            "(C.R, 'r', 'R', C.G, C.G)");
        row("iteration",
            "from enum import Enum\nclass C(str, Enum):\n    R = 'r'\n    G = 'g'\nx = ([e.value for e in "
            "C], [e.name for e in C], len(C))",
            "(['r', 'g'], ['R', 'G'], 2)");
        row("auto",
            "from enum import Enum, auto, StrEnum\nclass C(Enum):\n    A = auto()\n    B = auto()\nclass "
            "S(StrEnum):\n    RED = auto()\nx = (C.B.value, S.RED.value)",
            "(2, 'red')");
        row("a mixed-in str is equal to its value",
            "from enum import Enum\nclass C(str, Enum):\n    R = 'r'\nclass D(Enum):\n    R = 'r'\nx = (C.R "
            "== 'r', D.R == 'r', 'r' in [C.R], C.R.upper())",
            "(True, False, True, 'R')");
        row("text of members",
            "from enum import Enum, StrEnum\nclass C(str, Enum):\n    R = 'r'\nclass S(StrEnum):\n    R = "
            "'r'\nx = (f'{C.R}', str(C.R), f'{S.R}', ','.join([C.R, S.R]))",
            "('r', 'C.R', 'r', 'r,r')");
        row("methods and aliases",
            "from enum import Enum\nclass C(Enum):\n    A = 1\n    B = 1\n    @classmethod\n    def "
            "all(cls):\n        return [m.name for m in cls]\nx = (C.all(), C.B)",
            "(['A'], C.A)");

        // What is not known
        row("a name bound under an unknown condition",
            "from lib import c\nif c:\n    x = 1\nelse:\n    x = 2", "<if c: \xe2\x80\xa6>");
        row("an unknown condition that only guards",
            "from lib import c\nif c:\n    raise ValueError()\nx = 1", "1");
        row("a text with an unknown part", "from lib import c\nx = f'a {c} b'", "<f'a {c} b'>");
        row("a known operand decides", "from lib import c\nx = 1 if (c and False) else 2", "2");
        row("a function under an unknown condition is read",
            "from lib import c\nif c:\n    def f():\n        return 1\nx = f()", "1");
        row("a number beyond 64 bits", "x = 123456789012345678901234567890",
            "<123456789012345678901234567890>");
        row("a statement with a syntax error is read around", "a = 1\nb = = 2\nx = a", "1");
        row("a name that is nowhere", "x = nowhere", "<nowhere>");
    }

    void valueOfX()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, value);
        Interpreter interpreter(project(text), {QString()});
        const auto module = interpreter.file(QStringLiteral("main.py"));
        QVERIFY(module);
        const Value *x = (*module)->global(QStringLiteral("x"));
        QVERIFY(x);
        QCOMPARE(describe(*x, 200), value);
    }
};

QTEST_GUILESS_MAIN(ModulesTest)
#include "tst_modules.moc"
