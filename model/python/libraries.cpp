// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QSet>

namespace reckoner::python {

namespace {

/// Those that the readers know by themselves, and those that make nothing a reader wants: they stay symbolic.
bool staysSymbolic(const QString &dotted)
{
    static const QSet<QString> names = {
        QStringLiteral("sqlalchemy"),
        QStringLiteral("sqlmodel"),
        QStringLiteral("alembic"),
        QStringLiteral("pydantic"),
        QStringLiteral("typing_extensions"),
        QStringLiteral("flask_sqlalchemy"),
        QStringLiteral("builtins"),
        QStringLiteral("typing"),
        QStringLiteral("reckoner"),
        QStringLiteral("postgresql"),
        QStringLiteral("sqlite"),
        QStringLiteral("enum"),
        QStringLiteral("functools"),
        QStringLiteral("dataclasses"),
        QStringLiteral("attr"),
        QStringLiteral("attrs"),
    };
    return names.contains(dotted.left(dotted.indexOf(QLatin1Char('.'))));
}

QString dottedText(const Node *node)
{
    QString dotted;
    for (const Node *part = node ? node->first : nullptr; part; part = part->next)
        dotted += dotted.isEmpty() ? part->name : QLatin1Char('.') + part->name;
    return dotted;
}

// How often a name may be handed on from module to module.
constexpr int maximumHops = 24;

} // namespace

bool Interpreter::Private::inLibrary(const QString &path) const
{
    if (libraries.isEmpty() || !path.startsWith(QLatin1Char('/')))
        return false;
    return std::any_of(libraries.begin(), libraries.end(), [&](const QString &folder) {
        return path.size() > folder.size() && path.at(folder.size()) == QLatin1Char('/') &&
               path.startsWith(folder);
    });
}

/// "celery.backends.base" of `from .base import ...` in celery/backends/redis.py.
QString Interpreter::Private::absoluteName(const Node *relative, const Source &source,
                                           const QString &path) const
{
    QString folder = path;
    for (const QString &library : libraries)
        if (path.startsWith(library + QLatin1Char('/')))
            folder = path.mid(library.size() + 1);
    const Node *prefix = relative->first;
    const qsizetype levels = prefix ? source.bytes(prefix).toByteArray().count('.') : 1;
    QStringList parts = folder.split(QLatin1Char('/'));
    for (qsizetype level = 0; level < levels && !parts.isEmpty(); ++level)
        parts.removeLast();
    if (const Node *rest = prefix ? prefix->next : nullptr)
        parts.append(dottedText(rest));
    return parts.join(QLatin1Char('.'));
}

/// What a library imports stays a name until somebody wants what is behind it.
void Interpreter::Private::importSymbols(const Node *node, Scope &scope)
{
    const bool from = node->kind == Kind::ImportFrom;
    const Node *moduleNode = from ? node->child(Field::ModuleName) : nullptr;
    if (from && !moduleNode)
        return;
    const QString module = !from ? QString()
                           : moduleNode->kind == Kind::RelativeImport
                               ? absoluteName(moduleNode, *scope.source, scope.module->path)
                               : dottedText(moduleNode);
    for (const Node *entry = from ? moduleNode->next : node->first; entry; entry = entry->next) {
        if (entry->kind == Kind::WildcardImport) {
            if (!wildcards[scope.module].contains(module))
                wildcards[scope.module] << module;
            continue;
        }
        const Node *nameNode = entry->kind == Kind::AliasedImport ? entry->child(Field::Name) : entry;
        const Node *alias = entry->kind == Kind::AliasedImport ? entry->child(Field::Alias) : nullptr;
        if (!nameNode || nameNode->kind != Kind::DottedName || !nameNode->first)
            continue;
        const QString dotted = dottedText(nameNode);
        if (from)
            bind(alias ? alias->name : dotted, Value(Symbol{module + QLatin1Char('.') + dotted}), scope,
                 entry);
        else if (alias)
            bind(alias->name, Value(Symbol{dotted}), scope, entry);
        else
            bind(nameNode->first->name, Value(Symbol{nameNode->first->name}), scope, entry);
    }
}

std::optional<Value> Interpreter::Private::fromLibraries(const QString &asked)
{
    if (libraries.isEmpty() || staysSymbolic(asked))
        return std::nullopt;
    if (const auto known = libraryValues.constFind(asked); known != libraryValues.constEnd())
        return *known;
    libraryValues.insert(asked, std::nullopt); // also what a name that leads back to itself ends on
    QString dotted = asked;
    for (int hop = 0; hop < maximumHops; ++hop) {
        const QStringList parts = dotted.split(QLatin1Char('.'));
        std::shared_ptr<Module> module;
        qsizetype used = 0;
        for (const QString &library : libraries) {
            for (qsizetype count = parts.size(); count > 0 && !module; --count) {
                QString base = library;
                for (qsizetype part = 0; part < count; ++part)
                    base += QLatin1Char('/') + parts.at(part);
                QString path = base + QStringLiteral("/__init__.py");
                if (!files->isFile(path))
                    path = base + QStringLiteral(".py");
                if (!files->isFile(path))
                    continue;
                if (const auto loaded = loadFile(path)) {
                    module = *loaded;
                    used = count;
                }
            }
            if (module)
                break;
        }
        if (!module)
            return std::nullopt;
        if (used == parts.size()) {
            libraryValues.insert(asked, Value(module));
            return Value(module);
        }
        std::optional<Value> value;
        if (const Value *found = module->global(parts.at(used))) {
            value = *found;
        } else {
            for (const QString &library : wildcards.value(module.get())) {
                value = fromLibraries(library + QLatin1Char('.') + parts.at(used));
                if (value)
                    break;
            }
        }
        if (!value)
            return std::nullopt;
        const QString next = value->dotted();
        if (next.isEmpty()) {
            for (qsizetype part = used + 1; part < parts.size(); ++part)
                value = attribute(*value, parts.at(part), Place{module->path});
            if (value->isOpaque())
                return std::nullopt;
            libraryValues.insert(asked, value);
            return value;
        }
        // handed on from another module
        const QString rest = QStringList(parts.mid(used + 1)).join(QLatin1Char('.'));
        const QString whole = rest.isEmpty() ? next : next + QLatin1Char('.') + rest;
        if (whole == dotted)
            return std::nullopt;
        dotted = whole;
        if (staysSymbolic(dotted)) {
            libraryValues.insert(asked, Value(Symbol{dotted}));
            return Value(Symbol{dotted});
        }
    }
    return std::nullopt;
}

/// importlib.import_module("package.module"), or of ".module" with package=.
std::optional<Value> Interpreter::Private::importModule(const Arguments &arguments, const Place &place)
{
    const Value *name = arguments.get(0, QStringLiteral("name"));
    const Value *package = arguments.get(1, QStringLiteral("package"));
    if (!arguments.complete || !name || !name->string() || name->string()->isEmpty())
        return std::nullopt;
    QString dotted = *name->string();
    if (dotted.startsWith(QLatin1Char('.'))) {
        if (!package || !package->string())
            return std::nullopt;
        QStringList parts = package->string()->split(QLatin1Char('.'));
        while (dotted.startsWith(QLatin1String("..")) && !parts.isEmpty()) {
            dotted.remove(0, 1);
            parts.removeLast();
        }
        dotted = parts.join(QLatin1Char('.')) + dotted;
    }
    const auto module = findModule(dotted, inLibrary(place.file) ? QString() : place.file);
    noteImport(byPath.value(place.file).get(), module);
    return module ? std::optional(Value(module)) : std::nullopt;
}

/// A dict, and beside it what makes the values of keys that it has not.
std::optional<Value> Interpreter::Private::defaultDict(const Arguments &arguments, const Place &place)
{
    Arguments rest = arguments;
    Value factory;
    if (!rest.positional.empty()) {
        factory = rest.positional.front();
        rest.positional.erase(rest.positional.begin());
    }
    const auto made = callBuiltin(QStringLiteral("dict"), rest, place);
    const auto *dict = made ? made->as<std::shared_ptr<DictData>>() : nullptr;
    if (dict && !factory.isNone())
        factories.emplace_back(*dict, factory);
    return dict ? made : std::nullopt;
}

std::optional<Value> Interpreter::Private::fromFactory(const std::shared_ptr<DictData> &dict,
                                                       const Value &key, const Place &place)
{
    for (const auto &[holder, factory] : factories) {
        if (holder.lock() != dict)
            continue;
        const Value made = call(Value(factory), {}, place);
        if (!raising() && dict->items.size() < maximumItems) {
            dict->items.emplace_back(key, made);
            grows(Value(dict));
        }
        return made;
    }
    return std::nullopt;
}

/// In the code of a library the names of its own package mean what is behind them.
Value Interpreter::Private::ownOfLibrary(const Value &value, const Module &module)
{
    const QString dotted = value.dotted();
    const QString top = module.name.left(module.name.indexOf(QLatin1Char('.')));
    if (!dotted.startsWith(top + QLatin1Char('.')))
        return value;
    return fromLibraries(dotted).value_or(value);
}

} // namespace reckoner::python
