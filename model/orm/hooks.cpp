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
    if (const AttributeData *method = callee.attribute();
        method && !arguments.positional.empty() &&
        (method->name == QLatin1String("append_column") ||
         method->name == QLatin1String("append_constraint"))) {
        appended.push_back({method->base, arguments.positional.front(), place});
        return Value();
    }
    std::vector<Seen> *seen = name == QLatin1String("sqlalchemy.Table")              ? &tables
                              : name == QLatin1String("sqlalchemy.Index")            ? &indexes
                              : name == QLatin1String("sqlalchemy.Sequence")         ? &sequences
                              : name == QLatin1String("sqlalchemy.MetaData")         ? &metadata
                              : name == QLatin1String("sqlalchemy.declarative_base") ? &bases
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

void ModelHooks::onAssign(Interpreter &interpreter, const Value &object, const QString &name,
                          const Value &value)
{
    const bool ofMetadata = isCallOf(object, QStringLiteral("sqlalchemy.MetaData")) ||
                            object.dotted().endsWith(QLatin1String(".metadata")) ||
                            (object.attribute() && object.attribute()->name == QLatin1String("metadata"));
    const bool attribute = name == QLatin1String("naming_convention") || name == QLatin1String("schema");
    const bool replaced =
        name == QLatin1String("metadata") && libraryName(object) == QLatin1String("sqlmodel.SQLModel");
    if ((ofMetadata && attribute) || replaced)
        changes.push_back({object, name, value, interpreter.classCount(), tables.size()});
}

} // namespace reckoner::orm
