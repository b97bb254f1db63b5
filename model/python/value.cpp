// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/value.h"

#include "model/python/interpreter.h"

namespace reckoner::python {

namespace {

template<class T>
auto *target(const Value &value)
{
    const auto *pointer = value.as<std::shared_ptr<T>>();
    return pointer ? pointer->get() : nullptr;
}

Value makeList(ListData::Type type, std::vector<Value> items)
{
    auto data = std::make_shared<ListData>();
    data->type = type;
    data->items = std::move(items);
    return Value(std::move(data));
}

} // namespace

void Value::release()
{
    constexpr int maximumDepth = 100;
    thread_local int depth = 0;
    thread_local std::vector<Data> waiting;
    if (depth >= maximumDepth) {
        waiting.push_back(std::move(m_data));
        return;
    }
    ++depth;
    m_data = NoneValue();
    --depth;
    while (depth == 0 && !waiting.empty()) {
        Data next = std::move(waiting.back());
        waiting.pop_back();
        ++depth;
        next = NoneValue();
        --depth;
    }
}

ListData *Value::list() const
{
    return target<ListData>(*this);
}

DictData *Value::dict() const
{
    return target<DictData>(*this);
}

const FunctionData *Value::function() const
{
    return target<const FunctionData>(*this);
}

ClassData *Value::klass() const
{
    return target<ClassData>(*this);
}

InstanceData *Value::instance() const
{
    return target<InstanceData>(*this);
}

Module *Value::module() const
{
    return target<Module>(*this);
}

const CallData *Value::call() const
{
    return target<const CallData>(*this);
}

const AttributeData *Value::attribute() const
{
    return target<const AttributeData>(*this);
}

const OperationData *Value::operation() const
{
    return target<const OperationData>(*this);
}

const OpaqueData *Value::opaque() const
{
    return target<const OpaqueData>(*this);
}

QString Value::dotted() const
{
    if (const Symbol *name = symbol())
        return name->dotted;
    // Downwards in a loop: a program can make such a chain as long as it likes.
    std::vector<const QString *> names;
    const Value *base = this;
    while (const AttributeData *data = base->attribute()) {
        names.push_back(&data->name);
        base = &data->base;
    }
    const Symbol *root = base->symbol();
    if (!root)
        return {};
    QString result = root->dotted;
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        (result += QLatin1Char('.')) += **name;
    return result;
}

Value Value::list(std::vector<Value> items)
{
    return makeList(ListData::Type::List, std::move(items));
}

Value Value::tuple(std::vector<Value> items)
{
    return makeList(ListData::Type::Tuple, std::move(items));
}

Value Value::set(std::vector<Value> items)
{
    return makeList(ListData::Type::Set, std::move(items));
}

Value Value::dict(std::vector<std::pair<Value, Value>> items)
{
    auto data = std::make_shared<DictData>();
    data->items = std::move(items);
    return Value(std::move(data));
}

Value Value::unknown(QString reason, Place place, QString text, QStringList strings)
{
    auto data = std::make_shared<OpaqueData>();
    data->reason = std::move(reason);
    data->text = std::move(text);
    data->strings = std::move(strings);
    data->place = std::move(place);
    return Value(std::shared_ptr<const OpaqueData>(std::move(data)));
}

const Value *DictData::find(const QString &key) const
{
    for (const auto &[name, value] : items) {
        const QString *text = name.string();
        if (text && *text == key)
            return &value;
    }
    return nullptr;
}

const Value *Arguments::find(const QString &name) const
{
    for (const auto &[keywordName, value] : keyword)
        if (keywordName == name)
            return &value;
    return nullptr;
}

const Value *Arguments::get(int position, const QString &name) const
{
    if (const Value *value = find(name))
        return value;
    return position >= 0 && static_cast<size_t>(position) < positional.size() ? &positional[position]
                                                                              : nullptr;
}

const Member *ClassData::member(const QString &memberName) const
{
    for (auto entry = members.rbegin(); entry != members.rend(); ++entry)
        if (entry->name == memberName)
            return &*entry;
    return nullptr;
}

const Value *InstanceData::find(const QString &attributeName) const
{
    for (const auto &[name, value] : attributes)
        if (name == attributeName)
            return &value;
    return nullptr;
}

const Value *Module::global(const QString &globalName) const
{
    const auto found = index.constFind(globalName);
    return found == index.constEnd() ? nullptr : &globals[static_cast<size_t>(*found)].second;
}

} // namespace reckoner::python
