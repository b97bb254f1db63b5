// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/names.h"

#include "model/orm/items.h"

#include <QHash>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

constexpr QLatin1String sqlalchemy("sqlalchemy.");

QString joined(QStringView front, QStringView last)
{
    QString whole;
    whole.reserve(front.size() + last.size());
    whole.append(front);
    return whole.append(last);
}

QString toCanonical(const QString &dotted)
{
    const qsizetype first = dotted.indexOf(QLatin1Char('.'));
    if (first < 0)
        return dotted;
    const qsizetype final = dotted.lastIndexOf(QLatin1Char('.'));
    const QStringView root = QStringView(dotted).left(first);
    const QStringView last = QStringView(dotted).mid(final + 1);
    const bool sqlmodel = root == QLatin1String("sqlmodel");
    if (sqlmodel || root == QLatin1String("sqlalchemy")) {
        if (const qsizetype func = dotted.indexOf(QLatin1String(".func.")); func >= 0)
            return joined(u"sqlalchemy.", QStringView(dotted).mid(func + 1));
        if (const qsizetype dialects = dotted.indexOf(QLatin1String(".dialects.")); dialects >= 0) {
            const QStringView rest = QStringView(dotted).mid(dialects + 10);
            if (const qsizetype dot = rest.indexOf(QLatin1Char('.')); dot >= 0)
                return joined(rest.left(dot + 1), last);
        }
        static constexpr QLatin1String own[] = {QLatin1String("SQLModel"), QLatin1String("Field"),
                                                QLatin1String("AutoString"), QLatin1String("Relationship"),
                                                QLatin1String("UTCDateTime")};
        if (sqlmodel && std::find(std::begin(own), std::end(own), last) != std::end(own))
            return first == final ? dotted : joined(u"sqlmodel.", last);
        return !sqlmodel && first == final ? dotted : joined(u"sqlalchemy.", last);
    }
    if (root == QLatin1String("typing_extensions") || root == QLatin1String("typing"))
        return joined(u"typing.", last);
    if (root == QLatin1String("alembic"))
        return first != final ? joined(u"alembic.op.", last) : dotted;
    static constexpr QLatin1String flat[] = {
        QLatin1String("sqlalchemy_utils"), QLatin1String("flask_sqlalchemy"),
        QLatin1String("pgvector"),         QLatin1String("geoalchemy2"),
        QLatin1String("citext"),           QLatin1String("fastapi_users_db_sqlalchemy"),
        QLatin1String("advanced_alchemy"), QLatin1String("pydantic")};
    if (first != final && std::find(std::begin(flat), std::end(flat), root) != std::end(flat))
        return joined(QStringView(dotted).left(first + 1), last);
    return dotted;
}

/// Modules do not matter, only what a name means: the last part stands for it. A project names the same few
/// things over and over, so answers are remembered.
QString canonical(const QString &dotted)
{
    constexpr qsizetype most = 4096; // names can be made up without end; a project's own few are the point
    thread_local QHash<QString, QString> known;
    if (const auto it = known.constFind(dotted); it != known.constEnd())
        return *it;
    if (known.size() >= most)
        known.clear();
    return *known.insert(dotted, toCanonical(dotted));
}

bool isFlaskSqlAlchemy(const Value &value)
{
    // Only plain names: the objects that hang on one are not looked through, however many there are.
    const auto isClass = [](const Value &named) {
        return canonical(named.dotted()) == QLatin1String("flask_sqlalchemy.SQLAlchemy");
    };
    if (const CallData *call = value.call())
        return isClass(call->callee);
    if (const InstanceData *instance = value.instance())
        return instance->type &&
               std::any_of(instance->type->bases.begin(), instance->type->bases.end(), isClass);
    return false;
}

void collectStrings(const Value &value, QStringList &strings, int depth)
{
    if (depth > 6 || strings.size() > 40)
        return;
    if (const QString *text = value.string())
        strings.append(*text);
    else if (const OpaqueData *opaque = value.opaque())
        strings.append(opaque->strings);
    else if (const ListData *list = value.list()) {
        for (const Value &item : list->items)
            collectStrings(item, strings, depth + 1);
    } else if (const CallData *call = value.call()) {
        for (const Value &item : call->arguments.positional)
            collectStrings(item, strings, depth + 1);
        for (const auto &[name, item] : call->arguments.keyword)
            collectStrings(item, strings, depth + 1);
    } else if (const OperationData *operation = value.operation()) {
        for (const Value &item : operation->operands)
            collectStrings(item, strings, depth + 1);
    }
}

} // namespace

QString libraryName(const Value &value)
{
    const QString dotted = value.dotted();
    if (!dotted.isEmpty())
        return canonical(dotted);
    // db.Column, db.func.now, where db is an object of Flask-SQLAlchemy
    QStringList parts;
    const Value *current = &value;
    while (const AttributeData *attribute = current->attribute()) {
        parts.prepend(attribute->name);
        current = &attribute->base;
    }
    if (parts.isEmpty() || !isFlaskSqlAlchemy(*current))
        return {};
    if (parts.first() == QLatin1String("Model"))
        return QStringLiteral("flask_sqlalchemy.Model");
    return canonical(sqlalchemy + parts.join(QLatin1Char('.')));
}

std::optional<LibraryCall> libraryCall(const Value &value)
{
    const CallData *call = value.call();
    if (!call)
        return std::nullopt;
    LibraryCall result;
    result.arguments = call->arguments;
    result.place = call->place;
    Value callee = call->callee;
    // partial(f, 1, x=2)(3, y=4) is f(1, 3, x=2, y=4)
    while (const CallData *inner = callee.call()) {
        if (inner->callee.dotted() != QLatin1String("functools.partial") ||
            inner->arguments.positional.empty())
            break;
        Arguments merged = inner->arguments;
        merged.positional.erase(merged.positional.begin());
        merged.positional.insert(merged.positional.end(), result.arguments.positional.begin(),
                                 result.arguments.positional.end());
        for (const auto &[name, item] : result.arguments.keyword) {
            auto same = std::find_if(merged.keyword.begin(), merged.keyword.end(),
                                     [&, &key = name](const auto &entry) { return entry.first == key; });
            if (same != merged.keyword.end())
                same->second = item;
            else
                merged.keyword.emplace_back(name, item);
        }
        merged.complete = merged.complete && result.arguments.complete;
        callee = inner->arguments.positional.front();
        result.arguments = std::move(merged);
    }
    result.name = libraryName(callee);
    if (result.name.isEmpty()) {
        const AttributeData *attribute = callee.attribute();
        if (!attribute)
            return std::nullopt;
        result.method = attribute->name;
        result.base = attribute->base;
    }
    return result;
}

bool isCallOf(const Value &value, const QString &name)
{
    const CallData *call = value.call();
    return call && libraryName(call->callee) == name;
}

bool isTableValue(const Value &value)
{
    const AttributeData *attribute = value.attribute();
    if (isCallOf(value, QStringLiteral("sqlalchemy.Table")) ||
        (attribute && attribute->name == QLatin1String("__table__")))
        return true;
    const OperationData *item = value.operation();
    const AttributeData *tables = item && item->op == QLatin1String("[]") && item->operands.size() == 2
                                      ? item->operands.front().attribute()
                                      : nullptr;
    return tables && tables->name == QLatin1String("tables") && item->operands.back().string();
}

Value attributeOf(const Value &base, const QString &name, const Place &place)
{
    return Value(std::shared_ptr<const AttributeData>(
        std::make_shared<AttributeData>(AttributeData{base, name, place})));
}

std::shared_ptr<ClassData> classOf(const Value &value)
{
    const auto *type = value.as<std::shared_ptr<ClassData>>();
    return type ? *type : nullptr;
}

const DictData *dictOf(const Value &value)
{
    const auto *dict = value.as<std::shared_ptr<DictData>>();
    return dict ? dict->get() : nullptr;
}

bool inherits(Interpreter &interpreter, const std::shared_ptr<ClassData> &type,
              const QStringList &libraryNames)
{
    std::vector<Value> symbolic;
    interpreter.mro(type, &symbolic);
    return std::any_of(symbolic.begin(), symbolic.end(),
                       [&](const Value &base) { return libraryNames.contains(libraryName(base)); });
}

namespace {

const QStringList &enumBases()
{
    static const QStringList names = {QStringLiteral("enum.Enum"),    QStringLiteral("enum.StrEnum"),
                                      QStringLiteral("enum.IntEnum"), QStringLiteral("enum.Flag"),
                                      QStringLiteral("enum.IntFlag"), QStringLiteral("strenum.StrEnum")};
    return names;
}

bool isEnumClass(Interpreter &interpreter, const std::shared_ptr<ClassData> &type)
{
    return type && inherits(interpreter, type, enumBases());
}

/// What the members of a StrEnum get for auto() is their lower-cased name; of the others a count.
Value memberValue(Interpreter &interpreter, const std::shared_ptr<ClassData> &type, const Member &member,
                  int ordinal)
{
    if (!isCallOf(member.value, QStringLiteral("enum.auto")))
        return member.value;
    if (inherits(interpreter, type, {QStringLiteral("enum.StrEnum"), QStringLiteral("strenum.StrEnum")}))
        return Value(member.name.toLower());
    return Value(qint64(ordinal));
}

bool isMember(const Member &member)
{
    return member.hasValue && !member.name.startsWith(QLatin1Char('_')) && !member.value.function() &&
           !member.value.klass() && member.decorators.empty();
}

} // namespace

std::optional<std::vector<EnumMember>> enumMembers(Interpreter &interpreter, const Value &value, bool aliases)
{
    const std::shared_ptr<ClassData> type = classOf(value);
    if (!isEnumClass(interpreter, type) || !type->opaqueParts.empty())
        return std::nullopt;
    std::vector<EnumMember> members;
    int ordinal = 0;
    for (const Member &member : type->members) {
        if (!isMember(member))
            continue;
        if (member.conditional)
            return std::nullopt;
        ++ordinal;
        const Value memberOf = memberValue(interpreter, type, member, ordinal);
        const auto alias = std::any_of(members.begin(), members.end(), [&](const EnumMember &other) {
            if (const QString *text = other.value.string())
                return memberOf.string() && *memberOf.string() == *text;
            if (const qint64 *number = other.value.integer())
                return memberOf.integer() && *memberOf.integer() == *number;
            return false;
        });
        if (!alias || aliases)
            members.push_back({type, member.name, memberOf});
    }
    return members;
}

std::optional<EnumMember> enumMember(Interpreter &interpreter, const Value &value)
{
    std::shared_ptr<ClassData> type;
    QString name;
    if (const AttributeData *attribute = value.attribute()) {
        type = classOf(attribute->base);
        name = attribute->name;
    } else if (const InstanceData *instance = value.instance()) {
        type = instance->type;
        for (const auto &[key, entry] : instance->attributes) {
            if ((key == QLatin1String("name") || key == QLatin1String("_name_")) && entry.string())
                name = *entry.string();
        }
    }
    if (name.isEmpty() || !isEnumClass(interpreter, type))
        return std::nullopt;
    int ordinal = 0;
    for (const Member &member : type->members) {
        if (!isMember(member))
            continue;
        ++ordinal;
        if (member.name == name)
            return EnumMember{type, name, memberValue(interpreter, type, member, ordinal)};
    }
    return std::nullopt;
}

std::optional<QString> literalName(const Value &value)
{
    if (const QString *text = value.string())
        return *text;
    const CallData *call = value.call();
    if (!call || call->arguments.positional.empty())
        return std::nullopt;
    const QString name = libraryName(call->callee);
    if (name == QLatin1String("alembic.op.f") || name == QLatin1String("sqlalchemy.conv") ||
        name == QLatin1String("sqlalchemy.quoted_name"))
        return literalName(call->arguments.positional.front());
    return std::nullopt;
}

std::optional<QString> plainText(Interpreter &interpreter, const Value &value)
{
    if (const std::optional<QString> name = literalName(value))
        return name;
    if (const std::optional<EnumMember> member = enumMember(interpreter, value)) {
        if (member->value.string() &&
            inherits(interpreter, member->type,
                     {QStringLiteral("builtins.str"), QStringLiteral("enum.StrEnum"),
                      QStringLiteral("strenum.StrEnum")}))
            return *member->value.string();
    }
    return std::nullopt;
}

std::optional<bool> flag(const Value *value)
{
    if (!value)
        return std::nullopt;
    if (const bool *boolean = value->boolean())
        return *boolean;
    if (value->isNone())
        return false;
    if (const qint64 *number = value->integer())
        return *number != 0;
    return std::nullopt;
}

Place placeOf(const Value &value, const Place &otherwise)
{
    if (const CallData *call = value.call())
        return call->place;
    if (const AttributeData *attribute = value.attribute())
        return attribute->place;
    if (const OperationData *operation = value.operation())
        return operation->place;
    if (const OpaqueData *opaque = value.opaque())
        return opaque->place;
    if (const ClassData *type = value.klass())
        return type->place;
    if (const InstanceData *instance = value.instance())
        return instance->place;
    return otherwise;
}

QStringList stringsIn(const Value &value)
{
    QStringList strings;
    collectStrings(value, strings, 0);
    return strings;
}

} // namespace reckoner::orm
