// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/routines.h"

#include <algorithm>

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

std::vector<Routine> aggregatesOf(const Schema &schema, const ObjectName &routine)
{
    const auto bare = [](const QString &name) { return name.section(QLatin1Char('('), 0, 0); };
    const auto count = [](const QString &name) {
        const QString list = name.section(QLatin1Char('('), 1).chopped(1);
        return list.isEmpty() ? 0 : list.count(QLatin1Char(',')) + 1;
    };
    const QString path = pathOf({routine.schema, bare(routine.name)});
    // SFUNC takes the state before the arguments; the others are told by their name alone.
    const auto isOf = [&](const QString &aggregate, const QString &option) {
        const QString key = option.section(QLatin1Char('='), 0, 0);
        const bool state = key == QLatin1String("sfunc") || key == QLatin1String("msfunc");
        return option.section(QLatin1Char('='), 1) == path &&
               (!state || count(routine.name) == count(aggregate) + 1);
    };
    std::vector<Routine> aggregates;
    for (const auto &[name, each] : schema.routines) {
        if (each.prokind != QLatin1String("aggregate"))
            continue;
        const QStringList options = each.body.split(QLatin1String(", "));
        if (std::any_of(options.begin(), options.end(),
                        [&](const QString &option) { return isOf(name.name, option); }))
            aggregates.push_back(each);
    }
    return aggregates;
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
