// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/compilers.h"

#include "model/orm/typetable.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

void Compilers::note(const Value &decorator, const Value &function)
{
    const std::optional<LibraryCall> call = libraryCall(decorator);
    if (!call || call->name != QLatin1String("sqlalchemy.compiles") || call->arguments.positional.empty() ||
        !function.function())
        return;
    Entry entry;
    entry.what = call->arguments.positional.front();
    entry.function = function;
    for (size_t at = 1; at < call->arguments.positional.size(); ++at) {
        const QString *name = call->arguments.positional.at(at).string();
        entry.dialects.append(name ? *name : QString());
    }
    m_entries.push_back(std::move(entry));
}

Compilers::Answer Compilers::write(Interpreter &interpreter, const Value &value, DialectId dialect,
                                   const Place &place) const
{
    if (m_entries.empty())
        return {};
    const std::shared_ptr<ClassData> type = value.instance() ? value.instance()->type : classOf(value);
    const std::vector<std::shared_ptr<ClassData>> order =
        type ? interpreter.mro(type) : std::vector<std::shared_ptr<ClassData>>();
    const QString name = type ? QString() : libraryName(value.call() ? value.call()->callee : value);
    // The nearest class for which anybody writes; there, the dialect's own goes before what is for all the
    // rest.
    const Entry *chosen = nullptr;
    bool met = false;
    const auto choose = [&](const Entry &entry) {
        met = true;
        if (entry.dialects.contains(dialectName(dialect)))
            chosen = &entry;
        else if (entry.dialects.isEmpty() && (!chosen || chosen->dialects.isEmpty()))
            chosen = &entry;
    };
    for (const std::shared_ptr<ClassData> &each : order) {
        for (const Entry &entry : m_entries)
            if (classOf(entry.what) == each)
                choose(entry);
        if (met)
            break;
    }
    if (!type && !name.isEmpty())
        for (const Entry &entry : m_entries)
            if (!entry.what.klass() && libraryName(entry.what) == name)
                choose(entry);
    if (!met || (!chosen && !type))
        return {};
    Answer answer;
    answer.found = true;
    if (!chosen)
        return answer;
    Arguments arguments;
    arguments.positional = {value, Value(Symbol{QStringLiteral("reckoner.compiler")})};
    const Value written = interpreter.call(chosen->function, arguments, place);
    if (!interpreter.takeException() && written.string())
        answer.text = *written.string();
    return answer;
}

std::optional<Value> typeAttribute(const Value &type, const QString &name)
{
    const std::optional<LibraryCall> call = libraryCall(type);
    const TypeRow *row = call && call->method.isEmpty() ? typeRow(call->name) : nullptr;
    if (!row || !call->arguments.complete)
        return std::nullopt;
    const auto at = [&](int position, const Value &standard = {}) {
        const Value *given = call->arguments.get(position, name);
        return given ? *given : standard;
    };
    const auto is = [&](const char *other) { return name == QLatin1String(other); };
    switch (row->arguments) {
    case TypeArguments::Length:
        return is("length") ? std::optional(at(0)) : is("collation") ? std::optional(at(1)) : std::nullopt;
    case TypeArguments::Precision:
        return is("precision") ? std::optional(at(0)) : is("scale") ? std::optional(at(1)) : std::nullopt;
    case TypeArguments::Float:
        return is("precision") ? std::optional(at(0)) : std::nullopt;
    case TypeArguments::Binary:
        return is("length") ? std::optional(at(0)) : std::nullopt;
    case TypeArguments::TimeZone:
    case TypeArguments::TimePrecision:
        return is("timezone") ? std::optional(at(0, Value(false))) : std::nullopt;
    case TypeArguments::Array:
        return is("item_type") ? std::optional(at(0)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace reckoner::orm
