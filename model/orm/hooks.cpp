// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/hooks.h"

namespace reckoner::orm {

using namespace python;

std::optional<Value> ModelHooks::onCall(Interpreter &, const Value &callee, const Arguments &arguments,
                                        const Place &place)
{
    const QString name = libraryName(callee);
    if (name == QLatin1String("sqlalchemy.has_inherited_table") && !arguments.positional.empty() &&
        inheritsTable) {
        const std::shared_ptr<ClassData> type = classOf(arguments.positional.front());
        return type ? std::optional<Value>(Value(inheritsTable(type))) : std::nullopt;
    }
    if (name == QLatin1String("sqlalchemy.__init__") && onBaseCall) {
        onBaseCall(arguments);
        return Value();
    }
    if (name == QLatin1String("sqlalchemy.listen") || name == QLatin1String("sqlalchemy.listens_for")) {
        listeners.push_back(place);
        return std::nullopt;
    }
    std::vector<Seen> *seen = name == QLatin1String("sqlalchemy.Table")      ? &tables
                              : name == QLatin1String("sqlalchemy.Index")    ? &indexes
                              : name == QLatin1String("sqlalchemy.Sequence") ? &sequences
                                                                             : nullptr;
    if (!seen)
        return std::nullopt;
    auto call = std::make_shared<CallData>();
    call->callee = callee;
    call->arguments = arguments;
    call->place = place;
    const Value value{std::shared_ptr<const CallData>(call)};
    seen->push_back({value, call});
    return value;
}

} // namespace reckoner::orm
