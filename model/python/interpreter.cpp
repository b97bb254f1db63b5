// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

/// Counts how deep the client's calls are nested: the budget of steps is for the outermost one.
class Entry
{
public:
    explicit Entry(int &depth, qint64 &steps, bool &exhausted)
        : m_depth(depth)
    {
        if (m_depth++ == 0) {
            steps = 0;
            exhausted = false;
        }
    }
    ~Entry() { --m_depth; }
    Entry(const Entry &) = delete;
    Entry &operator=(const Entry &) = delete;

private:
    int &m_depth;
};

} // namespace

Interpreter::Private::Private(Interpreter &interpreter, std::shared_ptr<const FileTree> tree,
                              QStringList rootFolders, Hooks *client)
    : q(interpreter)
    , files(std::move(tree))
    , roots(std::move(rootFolders))
    , hooks(client ? client : &silent)
    , libraries(files->libraries())
{
}

Interpreter::Private::~Private()
{
    // Modules, classes and closures hold each other; nobody can use them without the interpreter.
    for (const auto &scope : moduleScopes)
        scope->module->globals.clear();
    for (const auto &weak : closures)
        if (const auto scope = weak.lock())
            scope->names.clear();
    for (const auto &weak : instances)
        if (const auto instance = weak.lock())
            instance->attributes.clear();
    for (const auto &weak : grownLists)
        if (const auto list = weak.lock())
            list->items.clear();
    for (const auto &weak : grownDicts)
        if (const auto dict = weak.lock())
            dict->items.clear();
    for (const auto &weak : classes) {
        if (const auto type = weak.lock()) {
            type->members.clear();
            type->enumMembers.clear();
            type->decorators.clear();
        }
    }
}

void Interpreter::Private::grows(const Value &container)
{
    if (const auto *list = container.as<std::shared_ptr<ListData>>())
        grownLists.insert(*list);
    else if (const auto *dict = container.as<std::shared_ptr<DictData>>())
        grownDicts.insert(*dict);
}

Interpreter::Interpreter(std::shared_ptr<const FileTree> files, QStringList roots, Hooks *hooks)
    : d(std::make_unique<Private>(*this, std::move(files), std::move(roots), hooks))
{
}

Interpreter::~Interpreter() = default;

Result<std::shared_ptr<Module>> Interpreter::file(const QString &path)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    return d->loadFile(path);
}

Result<std::shared_ptr<Module>> Interpreter::module(const QString &dotted)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    if (auto found = d->findModule(dotted, QString()))
        return found;
    return unexpected(
        QStringLiteral("python.module"),
        QCoreApplication::translate("reckoner::python", "No module %1 was found below the import roots.")
            .arg(dotted));
}

void Interpreter::readAhead(const QStringList &paths)
{
    d->ahead = std::make_unique<ParseAhead>(d->files, paths, Private::maximumFile);
}

Value Interpreter::call(const Value &callee, const Arguments &arguments, const Place &place)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    Value result = d->call(callee, arguments, place);
    if (d->entered == 1 && d->m_raised) {
        d->uncaught = d->m_raised->name;
        d->m_raised.reset();
    }
    return result;
}

Value Interpreter::attribute(const Value &base, const QString &name, const Place &place)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    return d->attribute(base, name, place);
}

Value Interpreter::evaluate(const QString &expression, const std::shared_ptr<Module> &scope,
                            const Place &place)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    return d->annotationText(expression, *d->scopeOf(scope.get()), place);
}

std::optional<std::vector<Value>> Interpreter::iterate(const Value &value, const Place &place)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    return d->iterate(value, place);
}

std::optional<bool> Interpreter::truth(const Value &value, const Place &place)
{
    const Entry entry(d->entered, d->steps, d->exhausted);
    return d->truth(value, place);
}

std::vector<std::shared_ptr<ClassData>> Interpreter::mro(const std::shared_ptr<ClassData> &type,
                                                         std::vector<Value> *symbolic)
{
    auto order = d->order(type);
    if (symbolic)
        *symbolic = d->symbolicBases(type);
    return order;
}

Value Interpreter::fromLibrary(const Value &value)
{
    const QString dotted = d->libraries.isEmpty() ? QString() : value.dotted();
    if (dotted.isEmpty())
        return value;
    const Entry entry(d->entered, d->steps, d->exhausted);
    return d->fromLibraries(dotted).value_or(value);
}

QSet<QString> Interpreter::imported(const QString &path) const
{
    QSet<QString> files{path};
    QStringList open{path};
    while (!open.isEmpty()) {
        for (const QString &file : d->importedBy.value(open.takeLast())) {
            if (files.contains(file))
                continue;
            files.insert(file);
            open.append(file);
        }
    }
    return files;
}

bool Interpreter::isOfLibrary(const QString &path) const
{
    return d->inLibrary(path);
}

void Interpreter::raise(const QString &exceptionName, const QString &message, const Place &place)
{
    d->raise(exceptionName, message, place);
}

std::optional<QString> Interpreter::takeException()
{
    return std::exchange(d->uncaught, std::nullopt);
}

const FileTree &Interpreter::files() const
{
    return *d->files;
}

int Interpreter::classCount() const
{
    return static_cast<int>(d->classes.size());
}

std::vector<std::shared_ptr<ClassData>> Interpreter::classes() const
{
    std::vector<std::shared_ptr<ClassData>> result;
    for (const auto &weak : d->classes)
        if (auto type = weak.lock())
            result.push_back(std::move(type));
    return result;
}

void Interpreter::annotate(const std::shared_ptr<ClassData> &type)
{
    ++d->loadDepth;
    const auto pending = d->pendingAnnotations; // a copy: what is evaluated may make classes
    for (const auto &entry : pending) {
        if (entry.type != type || entry.member >= type->members.size())
            continue;
        Value value = d->annotation(entry.node, *entry.scope);
        if (entry.member < type->members.size())
            type->members[entry.member].annotation = std::move(value);
    }
    --d->loadDepth;
}

void Interpreter::setHooks(Hooks *hooks)
{
    d->hooks = hooks ? hooks : &d->silent;
}

void Interpreter::Private::raise(const QString &name, const QString &message, const Place &place)
{
    if (!m_raised)
        m_raised = Raised{name, message, Value(), place};
}

bool Interpreter::Private::spend()
{
    if (++steps > maximumSteps)
        exhausted = true;
    return !exhausted;
}

} // namespace reckoner::python
