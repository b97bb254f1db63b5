// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/routines.h"

namespace reckoner {

namespace {

/// As triggers name it; nothing if they cannot.
std::optional<QString> functionPath(const ObjectName &routine)
{
    if (!routine.name.endsWith(QLatin1String("()")))
        return std::nullopt;
    return pathOf({routine.schema, routine.name.chopped(2)});
}

} // namespace

QStringList argumentNames(const Routine &routine)
{
    QStringList names;
    for (const RoutineArgument &argument : routine.arguments)
        names.append(argument.name);
    return names;
}

std::vector<std::pair<ObjectName, Trigger>> triggersCalling(const Schema &schema, const ObjectName &routine)
{
    std::vector<std::pair<ObjectName, Trigger>> triggers;
    const std::optional<QString> function = functionPath(routine);
    if (!function)
        return triggers;
    const auto collect = [&](const ObjectName &holder, const std::vector<Trigger> &list) {
        for (const Trigger &trigger : list) {
            if (trigger.function == *function)
                triggers.emplace_back(holder, trigger);
        }
    };
    for (const auto &[name, table] : schema.tables)
        collect(name, table->triggers);
    for (const auto &[name, view] : schema.views)
        collect(name, view.triggers);
    return triggers;
}

std::vector<EventTrigger> eventTriggersCalling(const Schema &schema, const ObjectName &routine)
{
    std::vector<EventTrigger> triggers;
    const std::optional<QString> function = functionPath(routine);
    for (const auto &[name, trigger] : schema.eventTriggers) {
        if (function && trigger.function == *function)
            triggers.push_back(trigger);
    }
    return triggers;
}

} // namespace reckoner
