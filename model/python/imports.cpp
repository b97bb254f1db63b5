// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

QString dottedName(const Node *node, const Source &source)
{
    QString dotted;
    for (const Node *part = node->first; part; part = part->next) {
        if (!dotted.isEmpty())
            dotted += QLatin1Char('.');
        dotted += part->name;
    }
    return dotted.isEmpty() ? source.text(node) : dotted;
}

QString parentFolder(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : path.left(slash);
}

} // namespace

void Interpreter::Private::noteImport(const Module *by, const std::shared_ptr<Module> &module)
{
    if (!module || !by || forAnnotations || inLibrary(module->path))
        return;
    QSet<QString> &read = importedBy[by->path];
    read.insert(module->path);
    // the packages above it are run too
    for (QString folder = parentFolder(module->path); !folder.isEmpty(); folder = parentFolder(folder)) {
        const QString package = folder + QStringLiteral("/__init__.py");
        if (!byPath.contains(package) && !files->isFile(package))
            break;
        read.insert(package);
    }
}

void Interpreter::Private::import(const Node *node, Scope &scope)
{
    const QString path = scope.module->path;
    if (inLibrary(path))
        return importSymbols(node, scope);
    for (const Node *entry = node->first; entry; entry = entry->next) {
        const Node *nameNode = entry->kind == Kind::AliasedImport ? entry->child(Field::Name) : entry;
        const Node *alias = entry->kind == Kind::AliasedImport ? entry->child(Field::Alias) : nullptr;
        if (!nameNode || nameNode->kind != Kind::DottedName)
            continue;
        const QString dotted = dottedName(nameNode, *scope.source);
        const QString top = nameNode->first ? nameNode->first->name : dotted;
        const auto module = findModule(dotted, path);
        noteImport(scope.module, module);
        const bool isFolder = module && module->path.endsWith(QLatin1Char('/'));
        if (alias) {
            Value value = module && !isFolder ? Value(module) : Value(Symbol{dotted});
            if (!module && isTopLevelInTree(dotted, path))
                value = opaque(
                    QCoreApplication::translate("reckoner::python", "The module %1 is not in the tree.")
                        .arg(dotted),
                    entry, scope);
            else if (isFolder)
                value = Value(module);
            bind(alias->name, value, scope, entry);
            continue;
        }
        const auto package = module ? findModule(top, path) : nullptr;
        if (package)
            bind(top, Value(package), scope, entry);
        else if (isTopLevelInTree(dotted, path))
            bind(top, Value(findModule(top, path)), scope, entry);
        else
            bind(top, Value(Symbol{top}), scope, entry);
    }
}

void Interpreter::Private::importFrom(const Node *node, Scope &scope)
{
    const Node *moduleNode = node->child(Field::ModuleName);
    if (!moduleNode)
        return;
    const QString path = scope.module->path;
    if (inLibrary(path))
        return importSymbols(node, scope);
    std::shared_ptr<Module> module;
    QString dotted;
    if (moduleNode->kind == Kind::RelativeImport) {
        const Node *prefix = moduleNode->first;
        const Node *rest = prefix ? prefix->next : nullptr;
        QString folder = path.endsWith(QLatin1Char('/')) ? path.left(path.size() - 1) : parentFolder(path);
        const qsizetype levels = prefix ? scope.source->bytes(prefix).toByteArray().count('.') : 1;
        for (qsizetype level = 1; level < levels; ++level)
            folder = parentFolder(folder);
        const QString name = rest ? dottedName(rest, *scope.source) : QString();
        module = moduleInFolder(folder, name);
        dotted = module ? module->name : name;
        if (!module) {
            const Value value =
                opaque(QCoreApplication::translate("reckoner::python", "The module %1 is not in the tree.")
                           .arg(scope.source->text(moduleNode)),
                       node, scope);
            for (const Node *entry = moduleNode->next; entry; entry = entry->next) {
                const Node *bound =
                    entry->kind == Kind::AliasedImport ? entry->child(Field::Alias) : entry->first;
                if (bound && bound->kind == Kind::Identifier)
                    bind(bound->name, value, scope, entry);
            }
            return;
        }
    } else {
        dotted = dottedName(moduleNode, *scope.source);
        module = findModule(dotted, path);
    }
    noteImport(scope.module, module);
    for (const Node *entry = moduleNode->next; entry; entry = entry->next) {
        if (entry->kind == Kind::WildcardImport) {
            if (module)
                importAll(module, scope, entry);
            else if (!wildcards[scope.module].contains(dotted))
                wildcards[scope.module] << dotted;
            continue;
        }
        const Node *nameNode = entry->kind == Kind::AliasedImport ? entry->child(Field::Name) : entry;
        const Node *alias = entry->kind == Kind::AliasedImport ? entry->child(Field::Alias) : nullptr;
        if (!nameNode || nameNode->kind != Kind::DottedName || !nameNode->first)
            continue;
        const QString name = nameNode->first->name;
        const QString bound = alias ? alias->name : name;
        if (module && running.contains(module.get()) && !module->global(name) &&
            scope.type != Scope::Type::Function && module.get() != scope.module)
            if (auto submodule = findModule(module->name + QLatin1Char('.') + name, path); !submodule)
                partialImports.push_back({module, name, scope.shared_from_this(), bound});
        const size_t asked = consulted.size();
        bind(bound, importedName(dotted, module, name, scope, entry), scope, entry);
        if (scope.type == Scope::Type::Module)
            rests(scope.module, bound, asked);
    }
}

Value Interpreter::Private::importedName(const QString &dotted, const std::shared_ptr<Module> &module,
                                         const QString &name, Scope &scope, const Node *node)
{
    const QString full = dotted + QLatin1Char('.') + name;
    if (!module) {
        if (isTopLevelInTree(dotted, scope.module->path))
            return opaque(QCoreApplication::translate("reckoner::python", "The module %1 is not in the tree.")
                              .arg(dotted),
                          node, scope);
        return Value(Symbol{full});
    }
    if (const Value *value = module->global(name)) {
        if (!restsOn.isEmpty())
            consult(module.get(), name);
        return *value;
    }
    const bool isPackage =
        module->path.endsWith(QLatin1Char('/')) || module->path.endsWith(QLatin1String("__init__.py"));
    if (isPackage) {
        const QString folder = parentFolder(module->path);
        if (auto submodule = moduleInFolder(folder, name)) {
            noteImport(scope.module, submodule);
            return Value(submodule);
        }
    }
    if (module->path.endsWith(QLatin1Char('/')) || !isTopLevelInTree(dotted, scope.module->path))
        return Value(Symbol{full});
    // Reading the module to its end may still bring the name: see PartialImport.
    return opaque(QCoreApplication::translate("reckoner::python", "%1 has no name %2 that could be read.")
                      .arg(module->path, name),
                  node, scope);
}

void Interpreter::Private::importAll(const std::shared_ptr<Module> &module, Scope &scope, const Node *node)
{
    if (module.get() == scope.module)
        return;
    std::optional<std::vector<Value>> listed;
    if (const Value *all = module->global(QStringLiteral("__all__")))
        listed = iterate(*all, scope.source->place(node));
    if (listed) {
        for (const Value &entry : *listed) {
            const QString *name = entry.string();
            if (name)
                bind(*name, importedName(module->name, module, *name, scope, node), scope, node);
        }
        return;
    }
    const auto globals = module->globals;
    for (const auto &[name, value] : globals)
        if (!name.startsWith(QLatin1Char('_')))
            bind(name, value, scope, node);
}

} // namespace reckoner::python
