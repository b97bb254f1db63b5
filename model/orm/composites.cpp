// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/declarative.h"
#include "model/orm/ormtext.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

bool isDataclass(const ClassData &type)
{
    return std::any_of(type.decorators.begin(), type.decorators.end(), [](const Value &decorator) {
        const QString dotted = decorator.call() ? decorator.call()->callee.dotted() : decorator.dotted();
        return dotted == QLatin1String("dataclasses.dataclass") ||
               dotted.endsWith(QLatin1String(".dataclass"));
    });
}

/// A parameter of a dataclass's __init__.
struct Parameter
{
    const Member *member = nullptr;
    std::shared_ptr<ClassData> owner;
};

/// Those of a dataclass in order; nullopt if it is none, or they are not told by its fields.
std::optional<std::vector<Parameter>> parametersOf(Interpreter &interpreter,
                                                   const std::shared_ptr<ClassData> &type)
{
    if (!type)
        return std::nullopt;
    std::vector<Value> symbolic;
    const std::vector<std::shared_ptr<ClassData>> order = interpreter.mro(type, &symbolic);
    if (std::none_of(order.begin(), order.end(), [](const auto &each) { return isDataclass(*each); }))
        return std::nullopt;
    std::vector<Parameter> result;
    for (auto each = order.rbegin(); each != order.rend(); ++each) {
        if ((*each)->member(QStringLiteral("__init__")))
            return std::nullopt;
        if (!isDataclass(**each))
            continue;
        for (const Member &member : (*each)->members) {
            if (!member.hasAnnotation || member.annotationText.contains(QLatin1String("ClassVar")))
                continue;
            if (member.annotationText.contains(QLatin1String("KW_ONLY")) ||
                member.annotationText.contains(QLatin1String("InitVar")))
                return std::nullopt;
            if (const CallData *field = member.value.call()) {
                const Value *init = field->arguments.find(QStringLiteral("init"));
                if (field->arguments.find(QStringLiteral("kw_only")) || (init && !flag(init)))
                    return std::nullopt;
                if (init && !*flag(init))
                    continue;
            }
            const auto same = std::find_if(result.begin(), result.end(), [&](const Parameter &other) {
                return other.member->name == member.name;
            });
            if (same != result.end())
                *same = {&member, *each};
            else
                result.push_back({&member, *each});
        }
    }
    return result;
}

bool isColumnOf(const Value &value, const char *name)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    return call && call->name == QLatin1String(name);
}

} // namespace

/// composite(Point, mapped_column("x"), ...), `start: Mapped[Point] = composite(...)`: the columns that it
/// makes, by the parameters of the dataclass where it is one; those that are attributes of the class already
/// are not made again.
bool Declarative::compositeColumns(MappedClass &mapped, const Attribute &attribute,
                                   const Annotation &annotation)
{
    const std::optional<LibraryCall> call = libraryCall(attribute.value);
    if (!call || call->name != QLatin1String("sqlalchemy.composite"))
        return false;
    const auto open = [&](const Value &value) {
        markOpaque(mapped, OrmText::tr("The columns of a composite() are not read."), value,
                   attribute.member->place);
        return true;
    };
    std::vector<Value> given = call->arguments.positional;
    Value made = annotation.type;
    const auto standsForColumn = [&](const Value &value) {
        return isColumnOf(value, "sqlalchemy.mapped_column") || isColumnOf(value, "sqlalchemy.Column") ||
               value.string() || value.attribute();
    };
    if (!given.empty() && !standsForColumn(given.front())) {
        made = given.front();
        given.erase(given.begin());
    }
    if (!call->arguments.complete || made.isOpaque())
        return open(attribute.value);
    const std::optional<std::vector<Parameter>> parameters = parametersOf(m_interpreter, classOf(made));
    if (parameters && given.size() > parameters->size())
        return open(attribute.value);
    // what is missing is made from the dataclass alone
    const size_t count = parameters ? parameters->size() : given.size();
    for (size_t at = 0; at < count; ++at) {
        const Value value = at < given.size() ? given.at(at) : Value();
        if (value.string() || value.attribute())
            continue;
        const bool declared = isColumnOf(value, "sqlalchemy.mapped_column");
        if (!value.isNone() && !declared && !isColumnOf(value, "sqlalchemy.Column"))
            return open(value);
        const auto own = [&](const std::shared_ptr<ClassData> &type) {
            return std::any_of(type->members.begin(), type->members.end(), [&](const Member &member) {
                return value.call() && member.value.call() == value.call();
            });
        };
        if (own(attribute.owner)) {
            // it is NULL or not as the dataclass says last, if it does not say so itself
            for (auto &[name, column] : mapped.columns) {
                const Member *member = attribute.owner->member(name);
                if (!parameters || !declared || !member || member->value.call() != value.call() ||
                    column->nullableGiven || column->primaryKey)
                    continue;
                const Parameter &parameter = parameters->at(at);
                column.edit().column.nullable =
                    readAnnotation(m_interpreter, parameter.member->annotation,
                                   parameter.owner->module.lock(), parameter.member->place)
                        .optional;
            }
            continue;
        }
        std::optional<ColumnInfo> info;
        if (parameters) {
            const Parameter &parameter = parameters->at(at);
            if (declared || value.isNone()) {
                Annotation of = readAnnotation(m_interpreter, parameter.member->annotation,
                                               parameter.owner->module.lock(), parameter.member->place);
                of.container = Annotation::Container::Mapped;
                info = annotatedColumn(mapped,
                                       {parameter.member->name, value, !value.isNone(),
                                        std::make_shared<const Member>(*parameter.member), parameter.owner},
                                       value, of);
            } else {
                info = m_items.column(value, parameter.member->name);
            }
        } else {
            info = m_items.column(value);
        }
        if (!info || info->column.name.isEmpty())
            return open(value.isNone() ? attribute.value : value);
        if (info->column.origin.file.isEmpty() || value.isNone()) {
            info->column.origin.file = attribute.member->place.file;
            info->column.origin.line = attribute.member->place.line;
        }
        if (!info->typeGiven && info->foreignKeys.empty())
            return open(value);
        info->sortOrder = 0;
        nameColumn(value, info->column.name, attribute.owner == mapped.type ? mapped.type.get() : nullptr);
        info->later = attribute.member->later && attribute.owner == mapped.type;
        const QString name = info->column.name;
        mapped.columns.emplace_back(name, std::move(*info));
    }
    return true;
}

} // namespace reckoner::orm
