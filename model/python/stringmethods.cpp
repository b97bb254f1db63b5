// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

struct PythonText
{
    Q_DECLARE_TR_FUNCTIONS(PythonText)
};

QString strip(const QString &text, const QString *characters, bool left, bool right)
{
    const auto goes = [&](QChar letter) {
        return characters ? characters->contains(letter) : letter.isSpace();
    };
    qsizetype start = 0;
    qsizetype end = text.size();
    while (left && start < end && goes(text[start]))
        ++start;
    while (right && end > start && goes(text[end - 1]))
        --end;
    return text.mid(start, end - start);
}

Value texts(const QStringList &list, bool tuple = false)
{
    std::vector<Value> items;
    for (const QString &text : list)
        items.push_back(Value(text));
    return tuple ? Value::tuple(std::move(items)) : Value::list(std::move(items));
}

QStringList split(const QString &text, const QString *separator, qint64 limit, bool fromRight)
{
    QStringList parts;
    if (!separator) {
        QString rest = strip(text, nullptr, !fromRight || limit < 0, fromRight || limit < 0);
        while (!rest.isEmpty()) {
            qsizetype at = -1;
            if (limit < 0 || parts.size() < limit) {
                if (fromRight) {
                    for (qsizetype look = rest.size() - 1; look >= 0 && at < 0; --look)
                        if (rest[look].isSpace())
                            at = look;
                } else {
                    for (qsizetype look = 0; look < rest.size() && at < 0; ++look)
                        if (rest[look].isSpace())
                            at = look;
                }
            }
            if (at < 0) {
                fromRight ? parts.prepend(rest) : parts.append(rest);
                break;
            }
            if (fromRight) {
                parts.prepend(rest.mid(at + 1));
                rest = strip(rest.left(at), nullptr, false, true);
            } else {
                parts.append(rest.left(at));
                rest = strip(rest.mid(at), nullptr, true, false);
            }
        }
        return parts;
    }
    parts = text.split(*separator);
    while (limit >= 0 && parts.size() > limit + 1) {
        if (fromRight) {
            parts[1] = parts[0] + *separator + parts[1];
            parts.removeFirst();
        } else {
            const QString last = parts.takeLast();
            parts.last() += *separator + last;
        }
    }
    return parts;
}

QString title(const QString &text)
{
    QString result = text.toLower();
    bool inWord = false;
    for (QChar &letter : result) {
        if (letter.isLetter() && !inWord)
            letter = letter.toUpper();
        inWord = letter.isLetter();
    }
    return result;
}

} // namespace

std::optional<Value> Interpreter::Private::stringMethod(const QString &self, const QString &name,
                                                        const Arguments &given, const Place &place)
{
    const auto &arguments = given.positional;
    const size_t count = arguments.size();
    const auto is = [&](const char *other) { return name == QLatin1String(other); };
    const auto textAt = [&](size_t at) { return at < count ? arguments[at].string() : nullptr; };

    if (is("format"))
        return formatMethod(self, given, place);
    if (is("format_map") && count == 1 && arguments[0].dict()) {
        Arguments named;
        for (const auto &[key, value] : arguments[0].dict()->items)
            if (const QString *text = key.string())
                named.keyword.emplace_back(*text, value);
        return formatMethod(self, named, place);
    }
    if (is("join") && count == 1) {
        const auto items = iterate(arguments[0], place);
        if (!items)
            return std::nullopt;
        QStringList parts;
        bool known = true;
        for (const Value &item : *items) {
            const InstanceData *instance = item.instance();
            const Value *mixed =
                instance && instance->type->isEnum ? instance->find(QStringLiteral("value")) : nullptr;
            const QString *text = mixed ? mixed->string() : item.string();
            if (text)
                parts << *text;
            else if (const OpaqueData *unknown = item.opaque())
                parts << unknown->strings;
            known = known && text;
        }
        if (known)
            return Value(parts.join(self));
        return Value::unknown(PythonText::tr("A part of the text is not known."), place,
                              toRepr(Value(self)).value_or(QString()) + QStringLiteral(".join(\u2026)"),
                              parts);
    }
    if (is("lower") || is("casefold"))
        return Value(self.toLower());
    if (is("upper"))
        return Value(self.toUpper());
    if (is("title"))
        return Value(title(self));
    if (is("capitalize"))
        return Value(self.left(1).toUpper() + self.mid(1).toLower());
    if (is("swapcase")) {
        QString result = self;
        for (QChar &letter : result)
            letter = letter.isUpper() ? letter.toLower() : letter.toUpper();
        return Value(result);
    }
    if (is("strip") || is("lstrip") || is("rstrip")) {
        if (count && !arguments[0].isNone() && !textAt(0))
            return std::nullopt;
        return Value(strip(self, textAt(0), !is("rstrip"), !is("lstrip")));
    }
    if (is("removeprefix") && textAt(0))
        return Value(self.startsWith(*textAt(0)) ? self.mid(textAt(0)->size()) : self);
    if (is("removesuffix") && textAt(0))
        return Value(!textAt(0)->isEmpty() && self.endsWith(*textAt(0)) ? self.chopped(textAt(0)->size())
                                                                        : self);
    if ((is("split") || is("rsplit"))) {
        const Value *separator = given.get(0, QStringLiteral("sep"));
        const Value *limit = given.get(1, QStringLiteral("maxsplit"));
        if ((separator && !separator->isNone() && (!separator->string() || separator->string()->isEmpty())) ||
            (limit && !asInteger(*limit)))
            return std::nullopt;
        return texts(split(self, separator ? separator->string() : nullptr, limit ? *asInteger(*limit) : -1,
                           is("rsplit")));
    }
    if (is("splitlines")) {
        QString text = self;
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"))
            .replace(QLatin1Char('\r'), QLatin1Char('\n'));
        if (text.endsWith(QLatin1Char('\n')))
            text.chop(1);
        return self.isEmpty() ? texts({}) : texts(text.split(QLatin1Char('\n')));
    }
    if ((is("partition") || is("rpartition")) && textAt(0) && !textAt(0)->isEmpty()) {
        const qsizetype at = is("partition") ? self.indexOf(*textAt(0)) : self.lastIndexOf(*textAt(0));
        if (at < 0)
            return is("partition") ? texts({self, QString(), QString()}, true)
                                   : texts({QString(), QString(), self}, true);
        return texts({self.left(at), *textAt(0), self.mid(at + textAt(0)->size())}, true);
    }
    if (is("replace") && textAt(0) && textAt(1)) {
        if (count > 2 || textAt(0)->isEmpty())
            return std::nullopt;
        return Value(QString(self).replace(*textAt(0), *textAt(1)));
    }
    if ((is("startswith") || is("endswith")) && count == 1) {
        const ListData *several = arguments[0].list();
        const std::vector<Value> options = several ? several->items : arguments;
        for (const Value &option : options) {
            if (!option.string())
                return std::nullopt;
            if (is("startswith") ? self.startsWith(*option.string()) : self.endsWith(*option.string()))
                return Value(true);
        }
        return Value(false);
    }
    if ((is("find") || is("rfind") || is("index") || is("rindex")) && count == 1 && textAt(0)) {
        const qsizetype at =
            name.startsWith(QLatin1Char('r')) ? self.lastIndexOf(*textAt(0)) : self.indexOf(*textAt(0));
        if (at < 0 && name.endsWith(QLatin1String("index"))) {
            raise(QStringLiteral("ValueError"), QStringLiteral("substring not found"), place);
            return std::nullopt;
        }
        return Value(static_cast<qint64>(at));
    }
    if (is("count") && count == 1 && textAt(0) && !textAt(0)->isEmpty()) {
        qint64 found = 0;
        for (qsizetype at = self.indexOf(*textAt(0)); at >= 0;
             at = self.indexOf(*textAt(0), at + textAt(0)->size()))
            ++found;
        return Value(found);
    }
    if ((is("zfill") || is("ljust") || is("rjust") || is("center")) && count >= 1) {
        const auto width = asInteger(arguments[0]);
        if (!width || *width > maximumText)
            return std::nullopt;
        const QChar fill = textAt(1) && !textAt(1)->isEmpty() ? textAt(1)->front() : QLatin1Char(' ');
        const qint64 missing = std::max<qint64>(0, *width - self.size());
        if (is("zfill")) {
            const bool sign = self.startsWith(QLatin1Char('-')) || self.startsWith(QLatin1Char('+'));
            return Value(self.left(sign) + QString(missing, QLatin1Char('0')) + self.mid(sign));
        }
        if (is("center")) {
            const qint64 left = missing / 2 + (missing & *width & 1);
            return Value(QString(left, fill) + self + QString(missing - left, fill));
        }
        return Value(is("ljust") ? self + QString(missing, fill) : QString(missing, fill) + self);
    }
    if (is("encode"))
        return Value(self.toUtf8());
    const auto every = [&](auto test) {
        return Value(!self.isEmpty() && std::all_of(self.begin(), self.end(), test));
    };
    if (is("isdigit") || is("isnumeric") || is("isdecimal"))
        return every([](QChar letter) { return letter.isDigit(); });
    if (is("isalpha"))
        return every([](QChar letter) { return letter.isLetter(); });
    if (is("isalnum"))
        return every([](QChar letter) { return letter.isLetterOrNumber(); });
    if (is("isspace"))
        return every([](QChar letter) { return letter.isSpace(); });
    if (is("isupper"))
        return Value(self.toUpper() == self && self.toLower() != self);
    if (is("islower"))
        return Value(self.toLower() == self && self.toUpper() != self);
    if (is("isidentifier"))
        return Value(!self.isEmpty() && !self[0].isDigit() &&
                     std::all_of(self.begin(), self.end(), [](QChar letter) {
                         return letter.isLetterOrNumber() || letter == QLatin1Char('_');
                     }));
    return std::nullopt;
}

} // namespace reckoner::python
