// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

namespace reckoner::python {

namespace {

const QSet<QString> &builtinNames()
{
    static const QSet<QString> set = [] {
        QSet<QString> found;
        const QString all = QStringLiteral(
            "abs all any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr "
            "dict dir divmod "
            "enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id "
            "input int "
            "isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow "
            "print "
            "property range repr reversed round set setattr slice sorted staticmethod str sum super tuple "
            "type vars zip "
            "__import__ Ellipsis NotImplemented BaseException Exception ArithmeticError AssertionError "
            "AttributeError "
            "EOFError FileExistsError FileNotFoundError ImportError IndexError IOError KeyError "
            "KeyboardInterrupt "
            "LookupError ModuleNotFoundError NameError NotImplementedError OSError OverflowError "
            "PermissionError "
            "RecursionError RuntimeError StopIteration SyntaxError SystemError SystemExit TimeoutError "
            "TypeError "
            "UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError Warning DeprecationWarning "
            "FutureWarning "
            "UserWarning RuntimeWarning ZeroDivisionError ConnectionError unicode long basestring xrange");
        const QStringList list = all.split(QLatin1Char(' '));
        for (const QString &name : list)
            found.insert(name);
        return found;
    }();
    return set;
}

} // namespace

bool Interpreter::Private::isBuiltin(const QString &name)
{
    return builtinNames().contains(name);
}

} // namespace reckoner::python
