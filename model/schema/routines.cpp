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

ObjectName bareRoutine(const ObjectName &routine)
{
    return {routine.schema, routine.name.section(QLatin1Char('('), 0, 0)};
}

void setBody(Routine &routine, const QString &body)
{
    if (const qsizetype at = routine.definition.lastIndexOf(routine.body); at >= 0)
        routine.definition.replace(at, routine.body.size(), body);
    routine.body = body;
}

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
    const auto types = [](const QString &name) {
        const QString list = name.section(QLatin1Char('('), 1).chopped(1);
        return list.isEmpty() ? QStringList() : list.split(QLatin1Char(','));
    };
    const auto isAggregate = [](const Routine &each) { return each.prokind == QLatin1String("aggregate"); };
    const auto own = schema.routines.find(routine);
    if (own == schema.routines.end() || isAggregate(own->second))
        return {};
    const QString path = pathOf(bareRoutine(routine));
    const QStringList taken = types(routine.name);
    const bool alone = std::none_of(schema.routines.begin(), schema.routines.end(), [&](const auto &entry) {
        return entry.first != routine && !isAggregate(entry.second) &&
               bareRoutine(entry.first) == bareRoutine(routine);
    });
    // All but the inverse of a serialisation take the state first; SFUNC takes the arguments behind it.
    const auto isOf = [&](const Routine &aggregate, const QStringList &options, const QString &option) {
        const QString key = option.section(QLatin1Char('='), 0, 0);
        if (option.section(QLatin1Char('='), 1) != path)
            return false;
        if (key == QLatin1String("sfunc") || key == QLatin1String("msfunc") ||
            key == QLatin1String("minvfunc"))
            return taken.size() == types(aggregate.name.name).size() + 1;
        return alone || options.contains(QLatin1String("stype=") + taken.value(0));
    };
    std::vector<Routine> aggregates;
    for (const auto &[name, each] : schema.routines) {
        const QStringList options = each.body.split(QLatin1String(", "));
        if (isAggregate(each) && std::any_of(options.begin(), options.end(), [&](const QString &option) {
                return isOf(each, options, option);
            }))
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
