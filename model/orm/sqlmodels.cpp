// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/declarative.h"
#include "model/orm/ormtext.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

/// A value of pydantic that stands for "none given".
bool isUnset(const Value &value)
{
    const QString name = libraryName(value);
    return name.endsWith(QLatin1String("Undefined")) || name.endsWith(QLatin1String("Ellipsis")) ||
           (value.symbol() && value.symbol()->dotted == QLatin1String("..."));
}

} // namespace

void Declarative::readSqlModelColumns(MappedClass &mapped, const Order &order)
{
    // pydantic's fields: the furthest base first; an overridden field keeps its place
    std::vector<Attribute> fields;
    for (auto base = order.rbegin(); base != order.rend(); ++base) {
        QStringList names;
        for (const Member &member : (*base)->members) {
            if (member.hasAnnotation && !names.contains(member.name))
                names.append(member.name);
        }
        for (const QString &name : names) {
            if (name.startsWith(QLatin1Char('_')) || name == QLatin1String("model_config"))
                continue;
            const auto member = std::make_shared<const Member>(*(*base)->member(name));
            Attribute attribute{name, member->value, member->hasValue, member, *base};
            const auto same = std::find_if(fields.begin(), fields.end(),
                                           [&](const Attribute &other) { return other.name == name; });
            if (same == fields.end())
                fields.push_back(attribute);
            else
                *same = attribute;
        }
    }
    for (const Attribute &field : fields) {
        // what a table of its own declared is inherited by mapping, not copied
        if (field.owner != mapped.type && isMapped(field.owner) && mapped.parent && mapped.single)
            continue;
        std::optional<ColumnInfo> info = sqlModelColumn(field);
        if (!info)
            continue;
        if (const std::optional<LibraryCall> call = libraryCall(field.value)) {
            if (const Value *column = call->arguments.find(QStringLiteral("sa_column")))
                nameColumn(*column, info->column.name);
        }
        nameColumn(field.value, info->column.name);
        mapped.columns.emplace_back(field.name, std::move(*info));
    }
    // columns written as SQLAlchemy's own, and declared_attr
    for (const Attribute &attribute : attributesOf(order, mapped.type)) {
        if (attribute.member->hasAnnotation || !attribute.hasValue)
            continue;
        if (std::optional<ColumnInfo> info = columnOf(mapped, attribute)) {
            nameColumn(attribute.value, info->column.name);
            mapped.columns.emplace_back(attribute.name, std::move(*info));
        }
    }
    for (const Value &part : mapped.type->opaqueParts)
        markOpaque(mapped, OrmText::tr("A part of the class could not be understood."), part,
                   placeOf(part, mapped.type->place));
}

std::optional<ColumnInfo> Declarative::sqlModelColumn(const Attribute &field)
{
    const Member &member = *field.member;
    Annotation annotation =
        readAnnotation(m_interpreter, member.annotation, field.owner->module.lock(), member.place);
    if (annotation.container == Annotation::Container::ClassVar)
        return std::nullopt;
    Value fieldCall = field.value;
    const auto isField = [](const Value &value) { return isCallOf(value, QStringLiteral("sqlmodel.Field")); };
    if (isCallOf(fieldCall, QStringLiteral("sqlmodel.Relationship")) ||
        isCallOf(fieldCall, QStringLiteral("pydantic.PrivateAttr")))
        return std::nullopt;
    for (const Value &extra : annotation.extras) {
        if (!isField(fieldCall) && isField(extra))
            fieldCall = extra;
    }
    const bool given = isField(fieldCall) || isCallOf(fieldCall, QStringLiteral("pydantic.Field"));
    const Arguments arguments = given ? libraryCall(fieldCall)->arguments : Arguments();
    const auto argument = [&](const char *name) -> const Value * {
        const Value *value = arguments.find(QLatin1String(name));
        return value && !isUnset(*value) ? value : nullptr;
    };

    if (const Value *column = argument("sa_column")) {
        std::optional<ColumnInfo> info = m_items.column(*column, field.name);
        if (info)
            return info;
        m_items.addOpaque(OrmText::tr("The column of %1 could not be worked out.").arg(field.name), *column,
                          member.place);
        return std::nullopt;
    }

    ColumnInfo info;
    info.column.name = field.name;
    info.column.origin.file = member.place.file;
    info.column.origin.line = member.place.line;
    const auto boolean = [&](const char *name, bool &target) {
        if (const Value *value = argument(name))
            target = flag(value).value_or(target);
    };
    boolean("primary_key", info.primaryKey);
    boolean("index", info.index);
    boolean("unique", info.unique);
    info.column.nullable = !info.primaryKey && annotation.optional;
    info.nullableGiven = true;
    boolean("nullable", info.column.nullable);
    info.clientDefault = argument("default_factory") != nullptr;
    if (given) {
        if (const Value *value = arguments.get(0, QStringLiteral("default")); value && !isUnset(*value))
            info.clientDefault = info.clientDefault || !value->isNone();
    } else if (field.hasValue) {
        info.clientDefault = !field.value.isNone() && !isUnset(field.value);
    }
    if (const Value *sqlType = argument("sa_type")) {
        info.type = m_items.type(*sqlType, member.place);
    } else if (const std::optional<TypeInfo> type =
                   annotation.known
                       ? sqlModelType(m_items, annotation, arguments, m_awareDateTime, member.place)
                       : std::nullopt) {
        info.type = *type;
    } else {
        m_items.addOpaque(OrmText::tr("No column type is known for the annotation of %1.").arg(field.name),
                          member.annotation, member.place);
        info.type.type.opaque = true;
        info.type.type.raw = member.annotationText;
    }
    info.typeGiven = true;
    if (const Value *target = argument("foreign_key"); target && !target->isNone()) {
        auto call = std::make_shared<CallData>();
        call->callee = Value(Symbol{QStringLiteral("sqlalchemy.ForeignKey")});
        call->arguments.positional.push_back(*target);
        if (const Value *action = argument("ondelete"))
            call->arguments.keyword.emplace_back(QStringLiteral("ondelete"), *action);
        call->place = member.place;
        if (std::optional<KeyInfo> key = m_items.foreignKey(Value(std::shared_ptr<const CallData>(call)), {}))
            info.foreignKeys.push_back(*key);
    }
    // sa_column_args and sa_column_kwargs go into the Column as they are
    auto extra = std::make_shared<CallData>();
    extra->callee = Value(Symbol{QStringLiteral("sqlalchemy.Column")});
    extra->place = member.place;
    if (const Value *more = argument("sa_column_args"); more && more->list())
        extra->arguments.positional = more->list()->items;
    if (const Value *more = argument("sa_column_kwargs"); more && dictOf(*more)) {
        for (const auto &[key, value] : dictOf(*more)->items) {
            if (key.string())
                extra->arguments.keyword.emplace_back(*key.string(), value);
        }
    }
    if (!extra->arguments.positional.empty() || !extra->arguments.keyword.empty()) {
        if (const std::optional<ColumnInfo> more =
                m_items.column(Value(std::shared_ptr<const CallData>(extra)), field.name)) {
            info.foreignKeys.insert(info.foreignKeys.end(), more->foreignKeys.begin(),
                                    more->foreignKeys.end());
            info.checks = more->checks;
            info.column.name = more->column.name;
            info.column.defaultValue = more->column.defaultValue;
            info.column.identity = more->column.identity;
            info.column.generated = more->column.generated;
            info.column.comment = more->column.comment;
            info.sequence = more->sequence;
            info.unique = info.unique || more->unique;
            info.index = info.index || more->index;
            info.primaryKey = info.primaryKey || more->primaryKey;
            info.clientDefault = info.clientDefault || more->clientDefault;
            info.autoincrement = more->autoincrement;
            if (more->nullableGiven)
                info.column.nullable = more->column.nullable;
        }
    }
    info.column.type = info.type.type;
    info.column.collation = info.type.collation;
    return info;
}

} // namespace reckoner::orm
