// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QDir>
#include <QRegularExpression>

namespace reckoner::python {

namespace {

/// Python's replacement text ("\1_\2", "\g<1>") in Qt's spelling; Qt knows \1 only.
std::optional<QString> replacement(const QString &text)
{
    QString result = text;
    result.replace(QRegularExpression(QStringLiteral("\\\\g<(\\d)>")), QStringLiteral("\\\\1"));
    if (result.contains(QLatin1String("\\g<")))
        return std::nullopt;
    return result;
}

std::optional<QRegularExpression> expression(const Value &pattern, const Value *flags)
{
    const QString *text = pattern.string();
    if (!text)
        return std::nullopt;
    QString translated = *text;
    translated.replace(QLatin1String("(?P<"), QLatin1String("(?<"));
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (flags) {
        const QString name = flags->dotted();
        if (name == QLatin1String("re.IGNORECASE") || name == QLatin1String("re.I"))
            options |= QRegularExpression::CaseInsensitiveOption;
        else if (asInteger(*flags) != std::optional<qint64>(0))
            return std::nullopt;
    }
    QRegularExpression compiled(translated, options);
    return compiled.isValid() ? std::optional(compiled) : std::nullopt;
}

/// The text of a path: a string, or Path(...) of strings.
std::optional<QString> pathText(const Value &value)
{
    if (const QString *text = value.string())
        return *text;
    const CallData *path = value.call();
    if (!path || path->callee.dotted() != QLatin1String("pathlib.Path") || !path->arguments.complete)
        return std::nullopt;
    QStringList parts;
    for (const Value &part : path->arguments.positional) {
        const std::optional<QString> text = pathText(part);
        if (!text)
            return std::nullopt;
        parts << *text;
    }
    return QDir::cleanPath(parts.join(QLatin1Char('/')));
}

Value pathOf(const QString &text, const Place &place)
{
    auto call = std::make_shared<CallData>();
    call->callee = Value(Symbol{QStringLiteral("pathlib.Path")});
    call->arguments.positional.push_back(Value(QDir::cleanPath(text)));
    call->place = place;
    return Value(std::shared_ptr<const CallData>(std::move(call)));
}

QString parentPath(const QString &path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QStringLiteral(".");
}

/// Paths that start from __file__, which counts from the tree's root, and the texts of files of the tree.
std::optional<Value> callFiles(const FileTree &files, const QString &dotted, const Arguments &given,
                               const Place &place)
{
    const auto is = [&](const char *name) { return dotted == QLatin1String(name); };
    const bool path = dotted.startsWith(QLatin1String("pathlib.Path."));
    if (!given.complete || given.positional.empty() ||
        !(path || dotted.startsWith(QLatin1String("os.path.")) || is("builtins.open.read")))
        return std::nullopt;
    const CallData *opened = given.positional.front().call();
    const std::optional<QString> first = is("builtins.open.read")
                                             ? (opened && !opened->arguments.positional.empty()
                                                    ? pathText(opened->arguments.positional.front())
                                                    : std::nullopt)
                                             : pathText(given.positional.front());
    if (!first)
        return std::nullopt;
    if (is("builtins.open.read") || is("pathlib.Path.read_text")) {
        const QString clean = QDir::cleanPath(*first);
        if (clean.startsWith(QLatin1Char('/')) || clean.startsWith(QLatin1String("..")))
            return std::nullopt;
        const Result<QByteArray> text = files.read(clean);
        return text ? std::optional(
                          Value(QString::fromUtf8(*text).replace(QLatin1String("\r\n"), QLatin1String("\n"))))
                    : std::nullopt;
    }
    if (is("os.path.dirname"))
        return Value(parentPath(*first));
    if (is("os.path.abspath") || is("os.path.realpath") || is("os.path.normpath"))
        return Value(QDir::cleanPath(*first));
    if (is("pathlib.Path.resolve") || is("pathlib.Path.absolute"))
        return given.positional.front();
    if (is("pathlib.Path.parent"))
        return pathOf(parentPath(*first), place);
    QStringList parts;
    for (const Value &part : given.positional) {
        const std::optional<QString> text = pathText(part);
        if (!text || (!parts.isEmpty() && text->startsWith(QLatin1Char('/'))))
            return std::nullopt;
        parts << *text;
    }
    if (is("os.path.join"))
        return Value(QDir::cleanPath(parts.join(QLatin1Char('/'))));
    if (is("pathlib.Path.joinpath"))
        return pathOf(parts.join(QLatin1Char('/')), place);
    if (is("pathlib.Path.with_name") && parts.size() == 2)
        return pathOf(parentPath(*first) + QLatin1Char('/') + parts.last(), place);
    return std::nullopt;
}

} // namespace

/// Functions of the standard library that say something about names and texts.
std::optional<Value> Interpreter::Private::callLibrary(const QString &dotted, const Arguments &given,
                                                       const Place &place)
{
    const auto is = [&](const char *name) { return dotted == QLatin1String(name); };
    const auto &arguments = given.positional;
    if (auto file = callFiles(*files, dotted, given, place))
        return file;
    if (is("functools.partial") && !arguments.empty()) {
        auto partial = std::make_shared<FunctionData>();
        partial->type = FunctionData::Type::Partial;
        partial->name = QStringLiteral("partial");
        partial->place = place;
        partial->target = arguments.front();
        partial->given = given;
        partial->given.positional.erase(partial->given.positional.begin());
        return Value(std::shared_ptr<const FunctionData>(std::move(partial)));
    }
    if ((is("functools.wraps") || is("functools.lru_cache") || is("functools.cache")) && !arguments.empty() &&
        arguments.front().function() && !is("functools.wraps"))
        return arguments.front();
    if ((is("typing.cast") || is("typing_extensions.cast")) && arguments.size() == 2)
        return arguments[1];
    if ((is("copy.copy") || is("copy.deepcopy")) && arguments.size() == 1) {
        const Value &value = arguments.front();
        if (const ListData *list = value.list()) {
            auto copy = std::make_shared<ListData>(*list);
            if (is("copy.deepcopy"))
                for (Value &item : copy->items)
                    if (item.list() || item.dict())
                        item = *callLibrary(dotted, Arguments{{item}, {}, true}, place);
            return Value(copy);
        }
        if (const DictData *dict = value.dict()) {
            auto copy = std::make_shared<DictData>(*dict);
            if (is("copy.deepcopy"))
                for (auto &entry : copy->items)
                    if (entry.second.list() || entry.second.dict())
                        entry.second = *callLibrary(dotted, Arguments{{entry.second}, {}, true}, place);
            return Value(copy);
        }
        return isPlain(value) ? std::optional(value) : std::nullopt;
    }
    if (auto standard = callEnvironment(dotted, given, place))
        return standard;
    if (is("importlib.import_module"))
        return importModule(given, place);
    if (is("collections.defaultdict"))
        return defaultDict(given, place);
    if (isEnumBase(Value(Symbol{dotted})))
        return functionalEnum(Value(Symbol{dotted}), given, place);
    if (is("collections.namedtuple") || is("typing.NamedTuple"))
        return namedTuple(given, is("typing.NamedTuple"), place);
    if (is("types.SimpleNamespace"))
        return simpleNamespace(given, place);
    if (dotted.startsWith(QLatin1String("string.Template.")))
        return callTemplate(dotted.mid(16), given, place);
    if (is("itertools.chain") || is("itertools.chain.from_iterable")) {
        std::vector<Value> result;
        std::vector<Value> parts = arguments;
        if (is("itertools.chain.from_iterable")) {
            const auto all = arguments.empty() ? std::nullopt : iterate(arguments[0], place);
            if (!all)
                return std::nullopt;
            parts = *all;
        }
        for (const Value &part : parts) {
            const auto items = iterate(part, place);
            if (!items)
                return std::nullopt;
            result.insert(result.end(), items->begin(), items->end());
        }
        return Value::list(std::move(result));
    }
    if (dotted.startsWith(QLatin1String("itertools.")))
        return callIterators(dotted.mid(10), given, place);
    if (is("collections.OrderedDict"))
        return callBuiltin(QStringLiteral("dict"), given, place);
    if (is("textwrap.dedent") && arguments.size() == 1 && arguments[0].string()) {
        const QStringList lines = arguments[0].string()->split(QLatin1Char('\n'));
        QString margin;
        bool first = true;
        for (const QString &line : lines) {
            if (line.trimmed().isEmpty())
                continue;
            qsizetype width = 0;
            while (width < line.size() &&
                   (line[width] == QLatin1Char(' ') || line[width] == QLatin1Char('\t')))
                ++width;
            const QString indent = line.left(width);
            if (first)
                margin = indent;
            first = false;
            while (!indent.startsWith(margin))
                margin.chop(1);
        }
        QStringList result;
        for (const QString &line : lines)
            result << (line.trimmed().isEmpty() ? QString() : line.mid(margin.size()));
        return Value(result.join(QLatin1Char('\n')));
    }
    if (is("re.compile.sub") && arguments.size() >= 3) {
        const Arguments &compiled = arguments[0].call()->arguments;
        if (compiled.positional.empty())
            return std::nullopt;
        Arguments all;
        all.positional = {compiled.positional.front(), arguments[1], arguments[2]};
        if (const Value *flags = compiled.get(1, QStringLiteral("flags")))
            all.keyword.emplace_back(QStringLiteral("flags"), *flags);
        return callLibrary(QStringLiteral("re.sub"), all, place);
    }
    if (is("re.Match.group") && !arguments.empty()) {
        const auto &groups = arguments[0].call()->arguments.positional;
        const auto at = arguments.size() > 1 ? asInteger(arguments[1]) : std::optional<qint64>(0);
        if (arguments.size() <= 2 && at && *at >= 0 && static_cast<size_t>(*at) < groups.size())
            return groups[static_cast<size_t>(*at)];
        return std::nullopt;
    }
    if (is("re.escape") && arguments.size() == 1 && arguments[0].string())
        return Value(QRegularExpression::escape(*arguments[0].string()));
    if (is("re.sub") && arguments.size() >= 3 && arguments[2].string()) {
        const auto compiled = expression(arguments[0], given.get(4, QStringLiteral("flags")));
        if (!compiled || given.get(3, QStringLiteral("count")))
            return std::nullopt;
        if (const QString *text = arguments[1].string()) {
            const auto by = replacement(*text);
            return by ? std::optional(Value(QString(*arguments[2].string()).replace(*compiled, *by)))
                      : std::nullopt;
        }
        if (!arguments[1].function())
            return std::nullopt;
        // A function of the match: given an object whose group() is known.
        const QString &subject = *arguments[2].string();
        QString result;
        qsizetype at = 0;
        auto matches = compiled->globalMatch(subject);
        while (matches.hasNext()) {
            const auto match = matches.next();
            auto call = std::make_shared<CallData>();
            call->callee = Value(Symbol{QStringLiteral("re.Match")});
            for (int group = 0; group <= match.lastCapturedIndex(); ++group)
                call->arguments.positional.push_back(Value(match.captured(group)));
            call->place = place;
            Arguments one;
            one.positional.push_back(Value(std::shared_ptr<const CallData>(call)));
            const Value by = this->call(arguments[1], one, place);
            if (!by.string())
                return std::nullopt;
            result += subject.mid(at, match.capturedStart() - at) + *by.string();
            at = match.capturedEnd();
        }
        return Value(result + subject.mid(at));
    }
    return std::nullopt;
}

} // namespace reckoner::python
