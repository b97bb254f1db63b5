// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/annotations.h"

#include "model/orm/names.h"

#include <QHash>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

Value symbol(const char *name)
{
    return Value(Symbol{QLatin1String(name)});
}

Value callOf(const char *name, std::vector<Value> positional,
             std::vector<std::pair<QString, Value>> keyword = {}, const Place &place = {})
{
    auto call = std::make_shared<CallData>();
    call->callee = symbol(name);
    call->arguments.positional = std::move(positional);
    call->arguments.keyword = std::move(keyword);
    call->place = place;
    return Value(std::shared_ptr<const CallData>(std::move(call)));
}

/// X[a, b]: the X and its parameters.
std::optional<std::pair<Value, std::vector<Value>>> subscript(const Value &value)
{
    const OperationData *operation = value.operation();
    if (!operation || operation->op != QLatin1String("[]") || operation->operands.size() < 2)
        return std::nullopt;
    std::vector<Value> parameters(operation->operands.begin() + 1, operation->operands.end());
    if (parameters.size() == 1 && parameters.front().list())
        parameters = parameters.front().list()->items;
    return std::pair(operation->operands.front(), parameters);
}

bool isNoneType(const Value &value)
{
    return value.isNone() || libraryName(value) == QLatin1String("types.NoneType") ||
           libraryName(value) == QLatin1String("builtins.None");
}

void collectUnion(const Value &value, std::vector<Value> &members)
{
    if (const OperationData *operation = value.operation();
        operation && operation->op == QLatin1String("|")) {
        for (const Value &operand : operation->operands)
            collectUnion(operand, members);
        return;
    }
    members.push_back(value);
}

void peel(Interpreter &interpreter, Annotation &result, Value value, const std::shared_ptr<Module> &scope,
          const Place &place, int depth)
{
    if (depth > 12) {
        result.known = false;
        return;
    }
    if (const QString *text = value.string()) { // a forward reference
        value = scope ? interpreter.evaluate(*text, scope, place) : Value::unknown(QString(), place);
        interpreter.takeException();
        if (value.string()) {
            result.known = false;
            return;
        }
    }
    if (value.isOpaque()) {
        result.known = false;
        result.type = value;
        return;
    }
    std::vector<Value> alternatives;
    collectUnion(value, alternatives);
    const auto parts = subscript(value);
    const QString name = parts ? libraryName(parts->first) : QString();
    if (alternatives.size() == 1 &&
        (name == QLatin1String("typing.Optional") || name == QLatin1String("typing.Union"))) {
        alternatives = parts->second;
        result.optional = result.optional || name == QLatin1String("typing.Optional");
        for (const Value &item : std::vector<Value>(alternatives)) {
            if (item.operation() && item.operation()->op == QLatin1String("|"))
                collectUnion(item, alternatives);
        }
    } else if (alternatives.size() == 1) {
        static const QStringList mapped = {
            QStringLiteral("sqlalchemy.Mapped"), QStringLiteral("sqlalchemy.DynamicMapped"),
            QStringLiteral("sqlalchemy.WriteOnlyMapped"), QStringLiteral("sqlalchemy.Unmapped"),
            QStringLiteral("sqlalchemy.MappedColumn")};
        if (parts && mapped.contains(name)) {
            result.container = Annotation::Container::Mapped;
            peel(interpreter, result, parts->second.front(), scope, place, depth + 1);
            return;
        }
        if (parts && (name == QLatin1String("typing.ClassVar") || name == QLatin1String("typing.Final"))) {
            result.container = Annotation::Container::ClassVar;
            result.type = parts->second.front();
            return;
        }
        if (libraryName(value) == QLatin1String("typing.ClassVar")) {
            result.container = Annotation::Container::ClassVar;
            return;
        }
        if (parts && name == QLatin1String("typing.Annotated")) {
            if (result.full.isNone())
                result.full = value;
            result.extras.insert(result.extras.end(), parts->second.begin() + 1, parts->second.end());
            peel(interpreter, result, parts->second.front(), scope, place, depth + 1);
            return;
        }
        if (const std::optional<LibraryCall> call = libraryCall(value);
            call && call->name == QLatin1String("typing.NewType") && call->arguments.positional.size() > 1) {
            if (result.full.isNone())
                result.full = value;
            peel(interpreter, result, call->arguments.positional.at(1), scope, place, depth + 1);
            return;
        }
        result.type = value;
        return;
    }
    std::vector<Value> rest;
    for (const Value &item : alternatives) {
        if (isNoneType(item))
            result.optional = true;
        else
            rest.push_back(item);
    }
    if (rest.size() == 1)
        peel(interpreter, result, rest.front(), scope, place, depth + 1);
    else
        result.type = value;
}

} // namespace

bool sameValue(const Value &left, const Value &right)
{
    if (left.data().index() != right.data().index())
        return false;
    if (left.data() == right.data())
        return true;
    const QString name = libraryName(left);
    if (!name.isEmpty())
        return name == libraryName(right);
    const auto same = [](const std::vector<Value> &a, const std::vector<Value> &b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameValue);
    };
    if (const OperationData *operation = left.operation())
        return operation->op == right.operation()->op &&
               same(operation->operands, right.operation()->operands);
    if (const ListData *list = left.list())
        return same(list->items, right.list()->items);
    if (const CallData *call = left.call())
        return sameValue(call->callee, right.call()->callee) && !call->arguments.positional.empty() &&
               same(call->arguments.positional, right.call()->arguments.positional);
    return false;
}

Annotation readAnnotation(Interpreter &interpreter, const Value &annotation,
                          const std::shared_ptr<Module> &scope, const Place &place)
{
    Annotation result;
    peel(interpreter, result, annotation, scope, place, 0);
    return result;
}

namespace {

/// SQLAlchemy's own type map (sqlalchemy/sql/sqltypes.py _type_map).
const QHash<QString, const char *> &builtinTypes()
{
    static const QHash<QString, const char *> types = {
        {QStringLiteral("builtins.int"), "sqlalchemy.Integer"},
        {QStringLiteral("builtins.float"), "sqlalchemy.Double"},
        {QStringLiteral("builtins.bool"), "sqlalchemy.Boolean"},
        {QStringLiteral("builtins.str"), "sqlalchemy.String"},
        {QStringLiteral("builtins.bytes"), "sqlalchemy.LargeBinary"},
        {QStringLiteral("decimal.Decimal"), "sqlalchemy.Numeric"},
        {QStringLiteral("datetime.date"), "sqlalchemy.Date"},
        {QStringLiteral("datetime.datetime"), "sqlalchemy.DateTime"},
        {QStringLiteral("datetime.time"), "sqlalchemy.Time"},
        {QStringLiteral("datetime.timedelta"), "sqlalchemy.Interval"},
        {QStringLiteral("uuid.UUID"), "sqlalchemy.Uuid"},
    };
    return types;
}

/// The type SQLAlchemy has for a Python type by itself. That of float changed with a version.
TypeInfo builtinType(Items &items, const QString &pythonName, const Place &place)
{
    if (pythonName != QLatin1String("builtins.float"))
        return items.type(symbol(builtinTypes().value(pythonName)), place);
    const bool known = items.floatIsDouble().has_value();
    const TypeInfo single = items.type(symbol("sqlalchemy.Float"), place);
    TypeInfo info = items.type(symbol("sqlalchemy.Double"), place);
    if (known && !*items.floatIsDouble())
        return single;
    if (!known && single.type.name != info.type.name)
        info.type.alternatives.append(single.type.name);
    return info;
}

/// Enum(enum.Enum, native_enum=False) of a map, made for one class.
Value enumOf(const Value &general, std::vector<Value> labels)
{
    if (const std::optional<LibraryCall> call = libraryCall(general))
        return callOf("sqlalchemy.Enum", std::move(labels), call->arguments.keyword, call->place);
    return callOf("sqlalchemy.Enum", std::move(labels));
}

} // namespace

std::optional<TypeInfo> typeOfAnnotation(Items &items, const Annotation &annotation, const TypeMap &map,
                                         const Place &place)
{
    const auto find = [&](const Value &key) -> const Value * {
        if (key.isNone())
            return nullptr;
        const auto it = std::find_if(map.begin(), map.end(),
                                     [&](const auto &entry) { return sameValue(entry.first, key); });
        return it == map.end() ? nullptr : &it->second;
    };
    if (const Value *given = find(annotation.full))
        return items.type(*given, place);
    if (const Value *given = find(annotation.type))
        return items.type(*given, place);

    if (const auto parts = subscript(annotation.type)) {
        if (libraryName(parts->first) == QLatin1String("typing.Literal")) {
            // inside an annotation that is text, a literal looks like a forward reference that leads nowhere
            std::vector<Value> literals;
            for (const Value &part : parts->second) {
                const OpaqueData *unresolved = part.opaque();
                literals.push_back(unresolved && !unresolved->text.isEmpty() ? Value(unresolved->text)
                                                                             : part);
            }
            const Value *general = find(symbol("typing.Literal"));
            if (!general)
                general = find(symbol("enum.Enum"));
            if (general && libraryCall(*general) &&
                libraryCall(*general)->name == QLatin1String("sqlalchemy.Enum"))
                return items.type(enumOf(*general, literals), place);
            return items.type(
                callOf("sqlalchemy.Enum", literals, {{QStringLiteral("native_enum"), Value(false)}}, place),
                place);
        }
        if (const Value *given = find(parts->first)) // dict: JSON, for dict[str, Any]
            return items.type(*given, place);
        return std::nullopt;
    }
    if (const std::shared_ptr<ClassData> type = classOf(annotation.type)) {
        if (enumMembers(items.interpreter(), annotation.type)) {
            const Value *general = find(symbol("enum.Enum"));
            return items.type(enumOf(general ? *general : Value(), {annotation.type}), place);
        }
        std::vector<Value> symbolic;
        for (const std::shared_ptr<ClassData> &base : items.interpreter().mro(type, &symbolic)) {
            if (const Value *given = find(Value(base)))
                return items.type(*given, place);
        }
        for (const Value &base : symbolic) {
            if (const Value *given = find(base))
                return items.type(*given, place);
            if (builtinTypes().contains(libraryName(base)))
                return builtinType(items, libraryName(base), place);
        }
        return std::nullopt;
    }
    if (builtinTypes().contains(libraryName(annotation.type)))
        return builtinType(items, libraryName(annotation.type), place);
    return std::nullopt;
}

std::optional<TypeInfo> sqlModelType(Items &items, const Annotation &annotation, const Arguments &arguments,
                                     bool awareDateTime, const Place &place)
{
    Value type = annotation.type;
    Arguments constraints = arguments;
    // constr(max_length=...), condecimal(max_digits=...) and StringConstraints in Annotated
    std::vector<Value> extras = annotation.extras;
    extras.push_back(type);
    for (const Value &extra : extras) {
        const std::optional<LibraryCall> call = libraryCall(extra);
        if (!call)
            continue;
        const QString name = call->name.section(QLatin1Char('.'), -1);
        for (const auto &entry : call->arguments.keyword) {
            // SQLModel finds the length among Field's own metadata only: these are one object of pydantic.
            const bool unseen =
                entry.first == QLatin1String("max_length") &&
                (name == QLatin1String("constr") || name == QLatin1String("StringConstraints"));
            if (!unseen && !constraints.find(entry.first))
                constraints.keyword.push_back(entry);
        }
        if (name == QLatin1String("constr"))
            type = symbol("builtins.str");
        else if (name == QLatin1String("condecimal"))
            type = symbol("decimal.Decimal");
        else if (name == QLatin1String("conint"))
            type = symbol("builtins.int");
        else if (name == QLatin1String("confloat"))
            type = symbol("builtins.float");
    }
    const auto argument = [&](const char *name) {
        const Value *value = constraints.find(QLatin1String(name));
        return value ? *value : Value();
    };
    if (enumMembers(items.interpreter(), type))
        return items.type(callOf("sqlalchemy.Enum", {type}), place);
    QString name = libraryName(type);
    if (const auto parts = subscript(type);
        parts && libraryName(parts->first) == QLatin1String("typing.Literal"))
        name = QStringLiteral("builtins.str");
    if (const std::shared_ptr<ClassData> subclass = classOf(type)) {
        std::vector<Value> symbolic;
        items.interpreter().mro(subclass, &symbolic);
        for (const Value &base : symbolic)
            name = libraryName(base) == QLatin1String("builtins.object") ? name : libraryName(base);
    }
    static const QStringList strings = {
        QStringLiteral("builtins.str"),          QStringLiteral("ipaddress.IPv4Address"),
        QStringLiteral("ipaddress.IPv4Network"), QStringLiteral("ipaddress.IPv6Address"),
        QStringLiteral("ipaddress.IPv6Network"), QStringLiteral("pathlib.Path"),
        QStringLiteral("pydantic.EmailStr"),
    };
    if (strings.contains(name))
        return items.type(callOf("sqlmodel.AutoString", {argument("max_length")}), place);
    if (name == QLatin1String("decimal.Decimal"))
        return items.type(callOf("sqlalchemy.Numeric", {argument("max_digits"), argument("decimal_places")}),
                          place);
    if (name == QLatin1String("datetime.datetime") || name == QLatin1String("pydantic.AwareDatetime"))
        return items.type(symbol(awareDateTime ? "sqlmodel.UTCDateTime" : "sqlalchemy.DateTime"), place);
    if (name == QLatin1String("pydantic.NaiveDatetime"))
        return items.type(symbol("sqlalchemy.DateTime"), place);
    if (name.startsWith(QLatin1String("pydantic.UUID")))
        name = QStringLiteral("uuid.UUID");
    if (name == QLatin1String("builtins.float"))
        return items.type(symbol("sqlalchemy.Float"), place);
    if (const auto it = builtinTypes().find(name); it != builtinTypes().end())
        return items.type(symbol(*it), place);
    return std::nullopt;
}

} // namespace reckoner::orm
