// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

namespace reckoner::python {

/// os.environ.get("NAME", "default"), os.getenv(...): the default, if the client wants it taken.
std::optional<Value> Interpreter::Private::callEnvironment(const QString &dotted, const Arguments &given,
                                                           const Place &place)
{
    if (dotted != QLatin1String("os.environ.get") && dotted != QLatin1String("os.getenv"))
        return std::nullopt;
    const Value *name = given.get(0, QStringLiteral("key"));
    const Value *standard = given.get(1, QStringLiteral("default"));
    if (!given.complete || !name || !name->string() || !standard || standard->isNone() || !isPlain(*standard))
        return std::nullopt;
    return assume(*name->string(), *standard, place);
}

std::optional<Value> Interpreter::Private::assume(const QString &name, const Value &standard,
                                                  const Place &place)
{
    if (!hooks->takesDefaults())
        return std::nullopt;
    size_t at = 0;
    while (at < assumptions.size() && !(assumptions[at].name == name && assumptions[at].place == place))
        ++at;
    if (at == assumptions.size())
        assumptions.push_back({name, place});
    consulted.push_back(at);
    return standard;
}

/// Remembers that what a module or class binds to the name rests on what was asked since there were `first`.
void Interpreter::Private::rests(const void *holder, const QString &name, size_t first)
{
    if (consulted.size() <= first)
        return;
    std::vector<size_t> &on = restsOn[{holder, name}];
    for (size_t at = first; at < consulted.size(); ++at)
        if (std::find(on.begin(), on.end(), consulted[at]) == on.end())
            on.push_back(consulted[at]);
}

/// The name of a module or class is looked up: what it rests on is asked again.
void Interpreter::Private::consult(const void *holder, const QString &name)
{
    if (const auto found = restsOn.constFind({holder, name}); found != restsOn.constEnd())
        consulted.insert(consulted.end(), found->begin(), found->end());
}

size_t Interpreter::consultations() const
{
    return d->consulted.size();
}

std::vector<Assumption> Interpreter::assumptions(size_t first) const
{
    std::vector<Assumption> result;
    std::set<size_t> told;
    for (size_t at = first; at < d->consulted.size(); ++at)
        if (told.insert(d->consulted[at]).second)
            result.push_back(d->assumptions[d->consulted[at]]);
    return result;
}

std::vector<Assumption> Interpreter::assumptionsOf(const ClassData &type, const QString &name) const
{
    std::vector<Assumption> result;
    if (const auto found = d->restsOn.constFind({&type, name}); found != d->restsOn.constEnd())
        for (const size_t at : *found)
            result.push_back(d->assumptions[at]);
    return result;
}

} // namespace reckoner::python
