// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include <algorithm>

namespace reckoner {

using namespace python;

/// @Operations.register_operation("create_view") of a class, @Operations.implementation_for(CreateViewOp) of
/// a function.
void AlembicRunner::onDecorate(Interpreter &, const Value &decorator, const Value &decorated)
{
    m_items.compilers()->note(decorator, decorated);
    const CallData *call = decorator.call();
    const QString dotted = call ? call->callee.dotted() : QString();
    if (dotted.endsWith(QLatin1String("Operations.register_operation")) && decorated.klass()) {
        if (dotted.endsWith(QLatin1String("BatchOperations.register_operation")))
            return;
        const OpArguments arguments(call->arguments, call->place);
        const QString name = arguments.text(0, "name");
        const QString source = arguments.text(1, "sourcename");
        if (!name.isEmpty())
            m_ownOperations[name] = {decorated, source.isEmpty() ? name : source};
    }
    if (dotted.endsWith(QLatin1String("Operations.implementation_for")) && decorated.function() &&
        !call->arguments.positional.empty())
        m_implementations.emplace_back(call->arguments.positional.front(), decorated);
}

/// Looks once for operations that other files of the project register.
void AlembicRunner::findOwnOperations()
{
    if (std::exchange(m_soughtOperations, true))
        return;
    for (const QString &path : m_files->find(QStringLiteral(".py"), {})) {
        const Result<QByteArray> text = m_files->read(path);
        if (!text || !text->contains("register_operation") || text->contains("def upgrade("))
            continue;
        (void)m_interpreter.file(path);
        m_interpreter.takeException();
    }
}

/// op.create_view(...) as its class says, and operations.invoke(CreateViewOp(...)) as its implementation
/// does.
std::optional<Value> AlembicRunner::ownOperation(const QString &name, const OpArguments &arguments)
{
    const Value operations{Symbol{QStringLiteral("alembic.op")}};
    if (name == QLatin1String("invoke")) {
        const Value *made = arguments.get(0, "operation");
        const InstanceData *instance = made ? made->instance() : nullptr;
        if (!instance)
            return std::nullopt;
        // the last that was said of the class counts, or of the nearest it inherits
        for (const std::shared_ptr<ClassData> &type : m_interpreter.mro(instance->type)) {
            for (auto each = m_implementations.rbegin(); each != m_implementations.rend(); ++each) {
                if (orm::classOf(each->first) != type)
                    continue;
                const Value function = each->second;
                return m_interpreter.call(function, Arguments{{operations, *made}, {}, true},
                                          arguments.place());
            }
        }
        return std::nullopt;
    }
    if (!m_ownOperations.contains(name))
        findOwnOperations();
    const auto found = m_ownOperations.find(name);
    if (found == m_ownOperations.end())
        return std::nullopt;
    const auto [type, source] = found->second;
    const Value method = m_interpreter.attribute(type, source, arguments.place());
    if (!method.function())
        return std::nullopt;
    Arguments given = arguments.all();
    given.positional.insert(given.positional.begin(), operations);
    Value result = m_interpreter.call(method, given, arguments.place());
    return m_interpreter.takeException() ? std::nullopt : std::optional(std::move(result));
}

/// context.script.get_revision("28af9800143f").module: of a revision that has been replayed by now.
std::optional<Value> AlembicRunner::scriptModule(const QString &revision)
{
    const auto file = m_scripts.find(revision);
    if (file == m_scripts.end())
        return std::nullopt;
    const Result<std::shared_ptr<Module>> module = m_interpreter.file(file->second);
    return module ? std::optional<Value>(Value(*module)) : std::nullopt;
}

} // namespace reckoner
