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

QString join(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + QLatin1Char('/') + name;
}

QString parentFolder(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : path.left(slash);
}

const Node *firstError(const Node *node)
{
    while (node && node->kind != Kind::Error) {
        const Node *inner = nullptr;
        for (const Node *child = node->first; child && !inner; child = child->next)
            if (child->broken)
                inner = child;
        if (!inner)
            break;
        node = inner;
    }
    return node;
}

} // namespace

/// The folder above the outermost package that holds the file: what Python would have on its path.
QString Interpreter::Private::packageRoot(const QString &path)
{
    QString folder = parentFolder(path);
    while (!folder.isEmpty() && files->isFile(join(folder, QStringLiteral("__init__.py"))))
        folder = parentFolder(folder);
    return folder;
}

QString Interpreter::Private::moduleName(const QString &path)
{
    QString root;
    for (const QString &library : libraries)
        if (library.size() > root.size() && path.startsWith(library + QLatin1Char('/')))
            root = library;
    if (root.isEmpty())
        root = packageRoot(path);
    if (root == parentFolder(path) || root.isEmpty()) {
        root = QString();
        for (const QStringList *folders : {&roots, &libraries})
            for (const QString &candidate : *folders)
                if (candidate.size() > root.size() && path.startsWith(candidate + QLatin1Char('/')))
                    root = candidate;
    }
    QString name = root.isEmpty() ? path : path.mid(root.size() + 1);
    if (name.endsWith(QLatin1String(".py")))
        name.chop(3);
    if (name == QLatin1String("__init__"))
        name = parentFolder(path);
    else if (name.endsWith(QLatin1String("/__init__")))
        name.chop(9);
    return name.replace(QLatin1Char('/'), QLatin1Char('.'));
}

std::shared_ptr<Scope> Interpreter::Private::scopeOf(Module *module)
{
    Scope *scope = scopes.value(module);
    return scope ? scope->shared_from_this() : nullptr;
}

Result<std::shared_ptr<Module>> Interpreter::Private::loadFile(const QString &path)
{
    if (const auto known = byPath.constFind(path); known != byPath.constEnd())
        return *known;
    std::shared_ptr<const Source> source = ahead ? ahead->take(path) : nullptr;
    if (!source) {
        const Result<QByteArray> bytes = files->read(path);
        if (!bytes)
            return bytes.forward();
        if (bytes->size() > maximumFile)
            return unexpected(
                QStringLiteral("python.toolarge"),
                PythonText::tr("%1 is larger than any Python source ought to be; it was not read.").arg(path),
                Place{path});
        source = Source::parse(*bytes, path, names);
    }

    auto module = std::make_shared<Module>();
    module->path = path;
    module->name = moduleName(path);
    byPath.insert(path, module);

    auto scope = std::make_shared<Scope>();
    scope->module = module.get();
    scope->source = std::move(source);
    moduleScopes.push_back(scope);
    scopes.insert(module.get(), scope.get());

    const Node *root = scope->source->root();
    if (root->broken) {
        const Node *error = firstError(root);
        module->problems.push_back(
            {Severity::Warning, QStringLiteral("python.syntax"),
             PythonText::tr("%1 has a syntax error in line %2; the statement was read around.")
                 .arg(path)
                 .arg(error->line),
             scope->source->place(error), QString()});
    }
    bindGlobal(*module, QStringLiteral("__name__"), Value(module->name));
    bindGlobal(*module, QStringLiteral("__file__"), Value(path));

    // An import is a new start: what the importing code is in the middle of must not colour it.
    ++loadDepth;
    running.insert(module.get());
    const bool annotating = std::exchange(inAnnotation, false);
    auto pending = std::exchange(m_raised, std::nullopt);
    auto handled = std::exchange(m_handled, {});
    auto collectors = std::exchange(yields, {});
    auto calling = std::exchange(frames, {});
    const bool annotations = std::exchange(forAnnotations, false);
    const int calls = std::exchange(callDepth, 0);
    const qint64 spent = std::exchange(steps, 0); // each file has a budget of its own
    executeTop(root->first, *scope);
    steps = spent;
    exhausted = false;
    callDepth = calls;
    forAnnotations = annotations;
    frames = std::move(calling);
    yields = std::move(collectors);
    m_handled = std::move(handled);
    m_raised = std::move(pending);
    inAnnotation = annotating;
    running.remove(module.get());
    // What others took from this module while it was half read.
    for (const PartialImport &entry : partialImports)
        if (entry.from == module)
            if (const Value *value = module->global(entry.name))
                bind(entry.bound, Value(*value), *entry.scope, entry.scope->source->root());
    std::erase_if(partialImports, [&](const PartialImport &entry) { return entry.from == module; });
    --loadDepth;
    if (loadDepth == 0) {
        resolveDeferred();
        finishAnnotations();
    }
    return module;
}

/// The module or package `dotted` below one folder; nullptr if there is none.
std::shared_ptr<Module> Interpreter::Private::moduleInFolder(const QString &folder, const QString &dotted)
{
    const QString key = folder + QLatin1Char('\n') + dotted;
    auto found = located.constFind(key);
    if (found == located.constEnd()) {
        QString relative = dotted;
        relative.replace(QLatin1Char('.'), QLatin1Char('/'));
        const QString base = join(folder, relative);
        QString path;
        if (const QString package = join(base, QStringLiteral("__init__.py")); files->isFile(package))
            path = package;
        else if (!relative.isEmpty() && files->isFile(base + QStringLiteral(".py")))
            path = base + QStringLiteral(".py");
        else if (!base.isEmpty() && files->isFolder(base))
            path = base + QLatin1Char('/');
        found = located.insert(key, path);
    }
    const QString path = *found;
    if (path.isEmpty())
        return nullptr;
    if (!path.endsWith(QLatin1Char('/'))) {
        const auto loaded = loadFile(path);
        return loaded ? *loaded : nullptr;
    }
    if (const auto known = byPath.constFind(path); known != byPath.constEnd())
        return *known;
    auto module = std::make_shared<Module>();
    module->path = path;
    module->name = moduleName(path.left(path.size() - 1));
    byPath.insert(path, module);
    auto scope = std::make_shared<Scope>();
    scope->module = module.get();
    scope->source = Source::parse({}, path, names);
    moduleScopes.push_back(scope);
    scopes.insert(module.get(), scope.get());
    return module;
}

std::shared_ptr<Module> Interpreter::Private::findModule(const QString &dotted, const QString &fromPath)
{
    QStringList candidates = roots;
    if (candidates.isEmpty())
        candidates << QString();
    if (!fromPath.isEmpty()) {
        const QString own = packageRoot(fromPath);
        if (!candidates.contains(own))
            candidates << own;
    }
    // A regular package or module anywhere goes before a mere folder, as on Python's path.
    std::shared_ptr<Module> folder;
    for (const QString &root : candidates) {
        auto module = moduleInFolder(root, dotted);
        if (!module)
            continue;
        if (!module->path.endsWith(QLatin1Char('/'))) {
            // The packages above it are imported first, as Python does.
            for (qsizetype dot = dotted.indexOf(QLatin1Char('.')); dot > 0;
                 dot = dotted.indexOf(QLatin1Char('.'), dot + 1))
                moduleInFolder(root, dotted.left(dot));
            return module;
        }
        if (!folder)
            folder = std::move(module);
    }
    return folder;
}

/// Whether the first part of a dotted name is a module or a regular package of the tree, so that a name
/// missing in it is a gap and not a library.
bool Interpreter::Private::isTopLevelInTree(const QString &dotted, const QString &fromPath)
{
    const QString top = dotted.left(dotted.indexOf(QLatin1Char('.')));
    // A migrations folder is often called after the tool, and then hides nothing of it.
    if (top == QLatin1String("alembic") || top == QLatin1String("sqlalchemy") ||
        top == QLatin1String("sqlmodel"))
        return false;
    const auto module = findModule(top, fromPath);
    return module && !module->path.endsWith(QLatin1Char('/'));
}

void Interpreter::Private::resolveDeferred()
{
    // Either may load further modules, which add to the lists.
    while (!deferredImports.empty() || !partialImports.empty()) {
        const auto imports = std::exchange(deferredImports, {});
        ++loadDepth;
        const bool before = std::exchange(forAnnotations, true);
        for (const DeferredImport &deferred : imports) {
            if (deferred.node->kind == Kind::ImportStatement)
                import(deferred.node, *deferred.scope);
            else
                importFrom(deferred.node, *deferred.scope);
        }
        forAnnotations = before;
        --loadDepth;
        const auto partial = std::exchange(partialImports, {});
        for (const PartialImport &entry : partial)
            if (const Value *value = entry.from->global(entry.name))
                bind(entry.bound, Value(*value), *entry.scope, entry.scope->source->root());
    }
}

} // namespace reckoner::python
