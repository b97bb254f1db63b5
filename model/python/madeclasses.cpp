// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

namespace reckoner::python {

namespace {

/// "one two", "one, two", or the items of a list; nullopt if one is no text.
std::optional<QStringList> nameList(const Value &value)
{
    if (const QString *text = value.string())
        return QString(*text)
            .replace(QLatin1Char(','), QLatin1Char(' '))
            .simplified()
            .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const ListData *list = value.list();
    if (!list)
        return std::nullopt;
    QStringList words;
    for (const Value &item : list->items) {
        if (!item.string())
            return std::nullopt;
        words.append(*item.string());
    }
    return words;
}

Value called(const char *dotted, const Place &place)
{
    CallData call;
    call.callee = Value(Symbol{QLatin1String(dotted)});
    call.place = place;
    return Value(std::shared_ptr<const CallData>(std::make_shared<CallData>(std::move(call))));
}

} // namespace

std::shared_ptr<ClassData> Interpreter::Private::makeClass(const QString &name, std::vector<Value> bases,
                                                           std::vector<Member> members, const Place &place)
{
    auto type = std::make_shared<ClassData>();
    type->name = name;
    type->qualified = name;
    type->bases = std::move(bases);
    type->members = std::move(members);
    type->place = place;
    classes.push_back(type);
    type->serial = static_cast<int>(classes.size());
    if (const auto module = byPath.value(place.file)) {
        type->module = module;
        type->qualified = module->name + QLatin1Char('.') + name;
    }
    return type;
}

/// Enum("Colour", "red green"), also of a list, of pairs, of a dict: a class like one that is written out.
std::optional<Value> Interpreter::Private::functionalEnum(const Value &base, const Arguments &given,
                                                          const Place &place)
{
    const Value *name = given.get(0, QStringLiteral("value"));
    const Value *words = given.get(1, QStringLiteral("names"));
    if (!given.complete || !name || !name->string() || !words || given.positional.size() > 2)
        return std::nullopt;
    for (const auto &[keyword, value] : given.keyword)
        if (keyword != QLatin1String("names") && keyword != QLatin1String("value") &&
            keyword != QLatin1String("module") && keyword != QLatin1String("qualname") &&
            keyword != QLatin1String("type") && keyword != QLatin1String("start"))
            return std::nullopt;
    const Value *start = given.find(QStringLiteral("start"));
    if (start && !start->integer())
        return std::nullopt;

    std::vector<Member> members;
    const auto add = [&](const QString &member, const Value &value) {
        Member entry;
        entry.name = member;
        entry.value = value;
        entry.hasValue = true;
        entry.place = place;
        members.push_back(std::move(entry));
    };
    if (const DictData *dict = words->dict()) {
        for (const auto &[key, value] : dict->items) {
            if (!key.string())
                return std::nullopt;
            add(*key.string(), value);
        }
    } else if (const auto list = nameList(*words)) {
        for (qsizetype at = 0; at < list->size(); ++at)
            add(list->at(at), start ? Value(*start->integer() + at) : called("enum.auto", place));
    } else if (const ListData *pairs = words->list()) {
        for (const Value &pair : pairs->items) {
            const ListData *both = pair.list();
            if (!both || both->items.size() != 2 || !both->items.front().string())
                return std::nullopt;
            add(*both->items.front().string(), both->items.back());
        }
    } else {
        return std::nullopt;
    }
    std::vector<Value> bases;
    if (const Value *mixed = given.find(QStringLiteral("type")); mixed && !mixed->isNone())
        bases.push_back(*mixed);
    bases.push_back(base);
    const auto type = makeClass(*name->string(), std::move(bases), std::move(members), place);
    type->isEnum = true;
    order(type);
    finishEnum(type);
    return Value(type);
}

/// namedtuple("Size", "short long"), NamedTuple("Size", [("short", int)]): a class of NamedTuple.
std::optional<Value> Interpreter::Private::namedTuple(const Arguments &given, bool typed, const Place &place)
{
    const Value *name = given.get(0, QStringLiteral("typename"));
    const Value *fields = given.get(1, typed ? QStringLiteral("fields") : QStringLiteral("field_names"));
    if (!given.complete || !name || !name->string() || !fields)
        return std::nullopt;
    for (const auto &[keyword, value] : given.keyword)
        if (keyword == QLatin1String("rename"))
            return std::nullopt;
    std::optional<QStringList> words;
    if (!typed) {
        words = nameList(*fields);
    } else if (const ListData *pairs = fields->list()) {
        words.emplace();
        for (const Value &pair : pairs->items) {
            const ListData *both = pair.list();
            if (!both || both->items.size() != 2 || !both->items.front().string())
                return std::nullopt;
            words->append(*both->items.front().string());
        }
    }
    if (!words)
        return std::nullopt;
    const Value *defaults = given.find(QStringLiteral("defaults"));
    if (defaults && !defaults->isNone() && !defaults->list())
        return std::nullopt;
    const std::vector<Value> last =
        defaults && defaults->list() ? defaults->list()->items : std::vector<Value>();
    if (last.size() > static_cast<size_t>(words->size()))
        return std::nullopt;
    std::vector<Member> members;
    const size_t first = static_cast<size_t>(words->size()) - last.size();
    for (qsizetype at = 0; at < words->size(); ++at) {
        Member member;
        member.name = words->at(at);
        member.hasAnnotation = true;
        member.annotation = Value(Symbol{QStringLiteral("typing.Any")});
        member.annotationText = QStringLiteral("Any");
        if (static_cast<size_t>(at) >= first) {
            member.value = last[static_cast<size_t>(at) - first];
            member.hasValue = true;
        }
        member.place = place;
        members.push_back(std::move(member));
    }
    const auto type = makeClass(*name->string(), {Value(Symbol{QStringLiteral("typing.NamedTuple")})},
                                std::move(members), place);
    order(type);
    return Value(type);
}

/// Whether objects of it are tuples with words for their places.
bool Interpreter::Private::isNamedTuple(const std::shared_ptr<ClassData> &type)
{
    const auto &symbolic = symbolicBases(type);
    return std::any_of(symbolic.begin(), symbolic.end(),
                       [](const Value &base) { return base.dotted() == QLatin1String("typing.NamedTuple"); });
}

/// The fields of a named tuple's class in order.
QStringList Interpreter::Private::tupleFields(const std::shared_ptr<ClassData> &type)
{
    QStringList words;
    const auto ancestors = order(type);
    for (auto ancestor = ancestors.rbegin(); ancestor != ancestors.rend(); ++ancestor)
        for (const Member &member : (*ancestor)->members)
            if (member.hasAnnotation && !words.contains(member.name))
                words.append(member.name);
    return words;
}

/// What a named tuple holds, in order; nullopt: it is none, or a field is not known.
std::optional<std::vector<Value>> Interpreter::Private::tupleItems(const Value &value)
{
    const InstanceData *instance = value.instance();
    if (!instance || !isNamedTuple(instance->type))
        return std::nullopt;
    std::vector<Value> items;
    for (const QString &name : tupleFields(instance->type)) {
        const Value *item = instance->find(name);
        const Member *member = item ? nullptr : findMember(instance->type, name);
        if (!item && !(member && member->hasValue))
            return std::nullopt;
        items.push_back(item ? *item : member->value);
    }
    return items;
}

/// _asdict(), _replace(...), index(), count() of a named tuple, _make(...) and _fields of its class.
std::optional<Value> Interpreter::Private::tupleAttribute(const Value &base, const QString &name,
                                                          const Place &place)
{
    const auto type = base.instance() ? base.instance()->type
                      : base.klass()  ? *base.as<std::shared_ptr<ClassData>>()
                                      : nullptr;
    if (!type || !isNamedTuple(type))
        return std::nullopt;
    if (name == QLatin1String("_fields")) {
        std::vector<Value> words;
        for (const QString &field : tupleFields(type))
            words.emplace_back(field);
        return Value::tuple(std::move(words));
    }
    const bool own =
        base.instance() && (name == QLatin1String("_asdict") || name == QLatin1String("_replace"));
    if (!own && name != QLatin1String("_make"))
        return std::nullopt;
    auto method = std::make_shared<FunctionData>();
    method->type = FunctionData::Type::Method;
    method->name = name;
    method->place = place;
    method->self = base.instance() && own ? base : Value(type);
    return Value(std::shared_ptr<const FunctionData>(std::move(method)));
}

std::optional<Value> Interpreter::Private::tupleMethod(const Value &self, const QString &name,
                                                       const Arguments &given, const Place &place)
{
    if (name == QLatin1String("_make") && self.klass() && given.positional.size() == 1) {
        const auto items = iterate(given.positional.front(), place);
        if (!items)
            return std::nullopt;
        return instantiate(*self.as<std::shared_ptr<ClassData>>(), Arguments{*items, {}, true}, place);
    }
    const auto items = tupleItems(self);
    if (!items || !given.complete)
        return std::nullopt;
    const QStringList words = tupleFields(self.instance()->type);
    if (name == QLatin1String("_asdict")) {
        std::vector<std::pair<Value, Value>> entries;
        for (size_t at = 0; at < items->size(); ++at)
            entries.emplace_back(Value(words.at(static_cast<qsizetype>(at))), (*items)[at]);
        return Value::dict(std::move(entries));
    }
    if (name == QLatin1String("_replace")) {
        Arguments all;
        for (size_t at = 0; at < items->size(); ++at) {
            const Value *other = given.find(words.at(static_cast<qsizetype>(at)));
            all.positional.push_back(other ? *other : (*items)[at]);
        }
        return instantiate(self.instance()->type, all, place);
    }
    return std::nullopt;
}

/// types.SimpleNamespace(a=1): an object with these attributes and no more.
std::optional<Value> Interpreter::Private::simpleNamespace(const Arguments &given, const Place &place)
{
    if (!given.complete || given.positional.size() > 1)
        return std::nullopt;
    auto instance = std::make_shared<InstanceData>();
    instance->type = makeClass(QStringLiteral("SimpleNamespace"), {}, {}, place);
    instance->place = place;
    if (!given.positional.empty()) {
        const DictData *dict = given.positional.front().dict();
        if (!dict)
            return std::nullopt;
        for (const auto &[key, value] : dict->items) {
            if (!key.string())
                return std::nullopt;
            instance->attributes.emplace_back(*key.string(), value);
        }
    }
    for (const auto &[name, value] : given.keyword) {
        std::erase_if(instance->attributes,
                      [&, &key = name](const auto &entry) { return entry.first == key; });
        instance->attributes.emplace_back(name, value);
    }
    instances.push_back(instance);
    return Value(instance);
}

} // namespace reckoner::python
