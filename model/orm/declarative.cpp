// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/declarative.h"
#include "model/orm/ormtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

const void *identityOf(const Value &value)
{
    if (value.call())
        return value.call();
    if (value.klass())
        return value.klass();
    return nullptr;
}

TypeMap typeMapOf(const Value &value)
{
    TypeMap map;
    if (const DictData *dict = dictOf(value))
        map = dict->items;
    return map;
}

} // namespace

QString snakeCase(const QString &className)
{
    static const QRegularExpression hump(QStringLiteral("((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))"));
    QString name = className;
    name = name.replace(hump, QStringLiteral("_\\1")).toLower();
    while (name.startsWith(QLatin1Char('_')))
        name.remove(0, 1);
    return name;
}

Declarative::Declarative(Items &items, Interpreter &interpreter, bool awareDateTime)
    : m_items(items)
    , m_interpreter(interpreter)
    , m_awareDateTime(awareDateTime)
{
}

void Declarative::note(const QString &code, const QString &message, const Place &place)
{
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Info;
    diagnostic.code = code;
    diagnostic.message = message;
    diagnostic.place = place;
    m_notes.push_back(std::move(diagnostic));
}

void Declarative::nameColumn(const Value &value, const QString &name, const ClassData *owner)
{
    if (value.call())
        m_columnNames[value.call()] = {value, name, owner};
}

ObjectName Declarative::tableOfColumn(const Value &column) const
{
    const auto named = m_columnNames.find(column.call());
    if (named == m_columnNames.end() || !named->second.owner)
        return {};
    const auto mapped = m_byClass.find(named->second.owner);
    return mapped != m_byClass.end() && mapped->second ? mapped->second->table : ObjectName();
}

size_t Declarative::metadataSlot(const Value &value)
{
    const auto slotFor = [this](const void *identity, const Value &of) {
        const auto [it, added] = m_slotByIdentity.emplace(identity, m_slots.size());
        if (added) {
            MetadataSlot slot;
            slot.value = of;
            slot.info = metadataInfo(of);
            m_slots.push_back(std::move(slot));
        }
        return it->second;
    };
    if (isCallOf(value, QStringLiteral("sqlalchemy.MetaData")))
        return slotFor(value.call(), value);
    if (const std::optional<LibraryCall> call = libraryCall(value)) {
        // declarative_base(metadata=m), registry(metadata=m), registry(...).generate_base(),
        // SQLAlchemy(metadata=m)
        if (const Value *metadata = call->arguments.find(QStringLiteral("metadata"));
            metadata && !metadata->isNone())
            return metadataSlot(*metadata);
        if (call->method == QLatin1String("generate_base"))
            return metadataSlot(call->base);
        if (const Value *model = call->arguments.find(QStringLiteral("model_class")); model && model->klass())
            return metadataSlot(*model);
        return slotFor(value.call(), Value());
    }
    // an object of a subclass of SQLAlchemy
    if (const InstanceData *instance = value.instance()) {
        const Value *metadata = instance->arguments.find(QStringLiteral("metadata"));
        return metadata && !metadata->isNone() ? metadataSlot(*metadata) : slotFor(instance, Value());
    }
    if (const AttributeData *attribute = value.attribute()) {
        if (attribute->name == QLatin1String("metadata") || attribute->name == QLatin1String("Model"))
            return metadataSlot(attribute->base);
    }
    if (const std::shared_ptr<ClassData> type = classOf(value)) {
        std::vector<Value> symbolic;
        const Order order = m_interpreter.mro(type, &symbolic);
        for (const std::shared_ptr<ClassData> &base : order) {
            if (const Member *member = base->member(QStringLiteral("metadata")); member && member->hasValue)
                return metadataSlot(member->value);
            if (const Member *member = base->member(QStringLiteral("registry")); member && member->hasValue)
                return metadataSlot(member->value);
            // @as_declarative(metadata=...), @reg.as_declarative_base()
            for (const Value &decorator : base->decorators) {
                const std::optional<LibraryCall> call = libraryCall(decorator);
                if (call && call->name == QLatin1String("sqlalchemy.as_declarative"))
                    return metadataSlot(decorator);
                if (call && call->method == QLatin1String("as_declarative_base"))
                    return metadataSlot(call->base);
            }
        }
        for (const Value &base : symbolic) {
            const QString name = libraryName(base);
            if (base.call() || name == QLatin1String("flask_sqlalchemy.Model") ||
                name == QLatin1String("sqlmodel.SQLModel"))
                return metadataSlot(base);
        }
        // the class that stands nearest to the library is the base; others may be mixins
        for (const std::shared_ptr<ClassData> &base : order) {
            const bool declarative =
                std::any_of(base->bases.begin(), base->bases.end(), [](const Value &each) {
                    return libraryName(each) == QLatin1String("sqlalchemy.DeclarativeBase") ||
                           libraryName(each) == QLatin1String("sqlalchemy.DeclarativeBaseNoMeta");
                });
            if (declarative)
                return slotFor(base.get(), Value());
        }
        return slotFor(order.empty() ? type.get() : order.back().get(), Value());
    }
    static const char flask = 0;
    static const char sqlmodel = 0;
    static const char unknown = 0;
    const QString name = libraryName(value);
    if (name == QLatin1String("flask_sqlalchemy.Model"))
        return slotFor(&flask, Value());
    if (name.startsWith(QLatin1String("sqlmodel.SQLModel")) || name == QLatin1String("sqlalchemy.metadata"))
        return slotFor(&sqlmodel, Value());
    if (const void *identity = identityOf(value))
        return slotFor(identity, Value());
    return slotFor(&unknown, Value());
}

BaseInfo Declarative::baseOf(const std::shared_ptr<ClassData> &type)
{
    BaseInfo info;
    std::vector<Value> symbolic;
    const Order order = m_interpreter.mro(type, &symbolic);
    const auto becomes = [&](BaseInfo::Flavour flavour) {
        if (info.flavour == BaseInfo::Flavour::None)
            info.flavour = flavour;
    };
    for (const Value &base : symbolic) {
        const QString name = libraryName(base);
        if (name == QLatin1String("sqlalchemy.DeclarativeBase") ||
            name == QLatin1String("sqlalchemy.DeclarativeBaseNoMeta"))
            becomes(BaseInfo::Flavour::Declarative);
        else if (name == QLatin1String("sqlmodel.SQLModel"))
            becomes(BaseInfo::Flavour::SqlModel);
        else if (name == QLatin1String("flask_sqlalchemy.Model"))
            becomes(BaseInfo::Flavour::Flask);
        else if (const std::optional<LibraryCall> call = libraryCall(base)) {
            if (call->name == QLatin1String("sqlalchemy.declarative_base") ||
                call->name == QLatin1String("sqlalchemy.automap_base") ||
                call->method == QLatin1String("generate_base"))
                becomes(BaseInfo::Flavour::Declarative);
        } else if (base.isOpaque() || !base.attribute()) {
            continue;
        } else if (base.attribute()->name == QLatin1String("Model")) {
            becomes(BaseInfo::Flavour::Flask);
        }
    }
    for (const std::shared_ptr<ClassData> &base : order) {
        for (const Value &decorator : base->decorators) {
            const std::optional<LibraryCall> call = libraryCall(decorator);
            const QString name =
                call ? (call->name.isEmpty() ? call->method : call->name) : libraryName(decorator);
            const AttributeData *attribute = decorator.attribute();
            if (name == QLatin1String("sqlalchemy.as_declarative") ||
                name.endsWith(QLatin1String("as_declarative_base")) ||
                name == QLatin1String("mapped_as_dataclass") ||
                name.endsWith(QLatin1String(".mapped_as_dataclass")) ||
                (attribute && (attribute->name == QLatin1String("mapped") ||
                               attribute->name == QLatin1String("mapped_as_dataclass"))))
                becomes(BaseInfo::Flavour::Declarative);
        }
        if (const Member *member = base->member(QStringLiteral("type_annotation_map"));
            member && member->hasValue) {
            for (const auto &entry : typeMapOf(member->value))
                info.types.push_back(entry);
        }
        if (const Member *member = base->member(QStringLiteral("registry")); member && member->hasValue) {
            if (const std::optional<LibraryCall> call = libraryCall(member->value)) {
                if (const Value *map = call->arguments.find(QStringLiteral("type_annotation_map"))) {
                    for (const auto &entry : typeMapOf(*map))
                        info.types.push_back(entry);
                }
            }
        }
    }
    for (const Value &base : symbolic) {
        const std::optional<LibraryCall> call = libraryCall(base);
        const std::optional<LibraryCall> registry =
            call && call->method == QLatin1String("generate_base") ? libraryCall(call->base) : call;
        if (!registry)
            continue;
        if (const Value *map = registry->arguments.find(QStringLiteral("type_annotation_map"))) {
            for (const auto &entry : typeMapOf(*map))
                info.types.push_back(entry);
        }
    }
    if (info.flavour == BaseInfo::Flavour::None)
        info.flavour = flavourByContent(type, order, symbolic);
    if (info.flavour != BaseInfo::Flavour::None) {
        Value at{type};
        for (const std::shared_ptr<ClassData> &base : order) {
            // @mapper_registry.mapped: the registry's metadata
            for (const Value &decorator : base->decorators) {
                const Value inner = decorator.call() ? decorator.call()->callee : decorator;
                if (inner.attribute() && inner.attribute()->name.startsWith(QLatin1String("mapped")))
                    at = inner.attribute()->base;
            }
        }
        info.metadata = metadataSlot(at);
    }
    return info;
}

bool Declarative::isDeclaredAttr(const Member &member) const
{
    if (!member.value.function() && member.decorators.empty())
        return isCallOf(member.value, QStringLiteral("sqlalchemy.declared_attr"));
    return std::any_of(member.decorators.begin(), member.decorators.end(), [](const Value &decorator) {
        const QString dotted = decorator.dotted();
        const AttributeData *way = decorator.attribute(); // db.declared_attr.directive
        return dotted.contains(QLatin1String("declared_attr")) ||
               libraryName(decorator) == QLatin1String("sqlalchemy.declared_attr") ||
               (way && libraryName(way->base) == QLatin1String("sqlalchemy.declared_attr")) ||
               dotted.endsWith(QLatin1String("declarative_mixin.attr")) ||
               dotted.contains(QLatin1String("classproperty"));
    });
}

Value Declarative::evaluated(const Member &given, const std::shared_ptr<ClassData> &type)
{
    const Member member = given; // a copy: what is called may add to the class
    const bool isProperty =
        std::any_of(member.decorators.begin(), member.decorators.end(), [](const Value &decorator) {
            return decorator.dotted() == QLatin1String("builtins.classmethod");
        });
    if (!isDeclaredAttr(member) && !isProperty)
        return member.value;
    Value function = member.value;
    if (const CallData *call = function.call(); call && !call->arguments.positional.empty())
        function = call->arguments.positional.front();
    if (!function.function())
        return member.value;
    Arguments arguments;
    arguments.positional.push_back(Value(type));
    const size_t asked = m_interpreter.consultations();
    const Value result = m_interpreter.call(function, arguments, member.place);
    const std::vector<Assumption> assumed = m_interpreter.assumptions(asked);
    m_assumed.insert(m_assumed.end(), assumed.begin(), assumed.end());
    if (m_interpreter.takeException())
        return Value::unknown(OrmText::tr("Evaluating %1 raises an exception.").arg(member.name),
                              member.place);
    return result;
}

bool Declarative::isMapped(const std::shared_ptr<ClassData> &type)
{
    return read(type) != nullptr;
}

std::optional<Value> Declarative::classValue(const std::shared_ptr<ClassData> &type, const Order &order,
                                             const QString &name, bool *inherited)
{
    for (const std::shared_ptr<ClassData> &base : order) {
        const Member *member = base->member(name);
        if (!member || !member->hasValue)
            continue;
        // what a mapped superclass says for itself does not count for its children, unless it is computed
        if (base != type && !isDeclaredAttr(*member) && isMapped(base))
            continue;
        // the value itself is what the nearest class says
        for (const std::shared_ptr<ClassData> &nearest : order) {
            if (const Member *effective = nearest->member(name); effective && effective->hasValue) {
                const std::vector<Assumption> assumed = m_interpreter.assumptionsOf(*nearest, name);
                m_assumed.insert(m_assumed.end(), assumed.begin(), assumed.end());
                if (inherited)
                    *inherited = base != type;
                return evaluated(*effective, type);
            }
        }
    }
    return std::nullopt;
}

void Declarative::readTableName(MappedClass &mapped, const Order &order, std::optional<QString> &name)
{
    if (const std::optional<Value> value = classValue(mapped.type, order, QStringLiteral("__tablename__"))) {
        if (const std::optional<QString> text = plainText(m_interpreter, *value)) {
            name = *text;
        } else if (!value->isNone()) {
            m_items.addOpaque(
                OrmText::tr("The table name of %1 could not be worked out.").arg(mapped.type->name), *value,
                mapped.type->place);
            mapped.opaqueArguments = mapped.type->place;
        }
        return;
    }
    if (mapped.base.flavour == BaseInfo::Flavour::SqlModel &&
        !(mapped.parent && mapped.parent->type != mapped.type))
        name = mapped.type->name.toLower();
    else if (mapped.base.flavour == BaseInfo::Flavour::SqlModel)
        name = mapped.type->name.toLower();
    else if (mapped.base.flavour == BaseInfo::Flavour::Flask)
        name = snakeCase(mapped.type->name);
}

void Declarative::addArguments(MappedClass &mapped, const Value &value, const Place &place)
{
    const auto keywords = [&](const DictData &dict) {
        for (const auto &[key, item] : dict.items) {
            if (key.string())
                mapped.keywords.keyword.emplace_back(*key.string(), item);
        }
    };
    if (const DictData *dict = dictOf(value)) {
        keywords(*dict);
    } else if (const ListData *list = value.list()) {
        std::vector<Value> items = list->items;
        if (!items.empty() && dictOf(items.back())) {
            keywords(*dictOf(items.back()));
            items.pop_back();
        }
        mapped.arguments = std::move(items);
    } else if (!value.isNone()) {
        m_items.addOpaque(
            OrmText::tr("The table arguments of %1 could not be worked out.").arg(mapped.type->name), value,
            place);
        mapped.opaqueArguments = place;
    }
}

void Declarative::readTableArguments(MappedClass &mapped, const Order &order, bool hasTableName)
{
    bool inherited = false;
    const std::optional<Value> value =
        classValue(mapped.type, order, QStringLiteral("__table_args__"), &inherited);
    if (!value || (inherited && !hasTableName))
        return;
    addArguments(mapped, *value, mapped.type->place);
}

MappedClass *Declarative::read(const std::shared_ptr<ClassData> &type)
{
    if (!type)
        return nullptr;
    if (const auto it = m_byClass.find(type.get()); it != m_byClass.end())
        return it->second;
    m_byClass[type.get()] = nullptr;
    m_asked.push_back(type);
    if (m_depth > 40)
        return nullptr;
    const BaseInfo base = baseOf(type);
    if (base.flavour == BaseInfo::Flavour::None)
        return nullptr;

    std::vector<Value> symbolic;
    const Order order = m_interpreter.mro(type, &symbolic);
    // the base itself: it names the library in its own bases, or is made by a decorator
    const bool isBase = std::any_of(type->bases.begin(), type->bases.end(), [](const Value &value) {
        const QString name = libraryName(value);
        return name == QLatin1String("sqlalchemy.DeclarativeBase") ||
               name == QLatin1String("sqlalchemy.DeclarativeBaseNoMeta");
    });
    const bool decorated =
        std::any_of(type->decorators.begin(), type->decorators.end(), [](const Value &decorator) {
            const QString name = libraryName(decorator.call() ? decorator.call()->callee : decorator);
            return name == QLatin1String("sqlalchemy.as_declarative");
        });
    const Member *abstractMember = type->member(QStringLiteral("__abstract__"));
    if (isBase || decorated || (abstractMember && flag(&abstractMember->value).value_or(false)))
        return nullptr;
    if (base.flavour == BaseInfo::Flavour::SqlModel) {
        const auto table = std::find_if(type->keywords.begin(), type->keywords.end(), [](const auto &entry) {
            return entry.first == QLatin1String("table");
        });
        if (table == type->keywords.end() || !flag(&table->second).value_or(false))
            return nullptr;
    }

    ++m_depth;
    const size_t firstOpaque = m_items.opaqueCount();
    // names, schemas and enums of the class follow its own MetaData
    const MetadataInfo before = m_items.metadata();
    m_items.setMetadata(m_slots.at(base.metadata).ofClass(*type));
    auto owned = std::make_unique<MappedClass>();
    MappedClass &mapped = *owned;
    mapped.type = type;
    mapped.base = base;
    for (size_t i = 1; i < order.size() && !mapped.parent; ++i)
        mapped.parent = read(order.at(i));

    std::optional<QString> name;
    const Member *table = type->member(QStringLiteral("__table__"));
    std::optional<Value> tableValue;
    if (table && table->hasValue)
        tableValue = evaluated(*table, type);
    if (tableValue && isCallOf(*tableValue, QStringLiteral("sqlalchemy.Table"))) {
        mapped.tableCall = tableValue->call();
        if (const std::optional<ObjectName> core = coreTableName(*mapped.tableCall))
            mapped.table = *core;
        name = mapped.table.name;
    } else {
        readTableName(mapped, order, name);
        readTableArguments(mapped, order, name.has_value());
    }
    if (mapped.base.flavour == BaseInfo::Flavour::SqlModel)
        readSqlModelColumns(mapped, order);
    else
        readColumns(mapped, order);
    --m_depth;
    m_items.setMetadata(before);

    const bool ownKey = std::any_of(mapped.columns.begin(), mapped.columns.end(),
                                    [](const auto &entry) { return entry.second->primaryKey; });
    // Flask-SQLAlchemy makes no table of its own without a primary key, whatever __tablename__ says
    const bool ownConstraint =
        std::any_of(mapped.arguments.begin(), mapped.arguments.end(), [](const Value &argument) {
            return isCallOf(argument, QStringLiteral("sqlalchemy.PrimaryKeyConstraint"));
        });
    if (mapped.parent && (!name || (base.flavour == BaseInfo::Flavour::Flask && !ownKey && !ownConstraint))) {
        mapped.single = true;
        mapped.table = mapped.parent->table;
    } else if (name) {
        mapped.table.name = *name;
        if (const Value *schema = mapped.keywords.find(QStringLiteral("schema")); schema && schema->string())
            mapped.table.schema = *schema->string();
        else if (mapped.table.schema.isEmpty())
            mapped.table.schema = m_slots.at(base.metadata).ofClass(*type).schema;
    } else {
        // a base without a table: not mapped (a mixin that inherits the base without saying __abstract__)
        std::vector<Opaque> met = m_items.takeOpaques(firstOpaque);
        if (mapped.opaqueArguments) {
            note(QStringLiteral("models.table-name"),
                 OrmText::tr("The table of %1 is not known by reading.").arg(type->name), type->place);
            m_opaques.insert(m_opaques.end(), std::make_move_iterator(met.begin()),
                             std::make_move_iterator(met.end()));
        }
        return nullptr;
    }
    noteUnreadBases(mapped);
    settleOpaques(firstOpaque, mapped.table.name);
    if (const Value *info = mapped.keywords.find(QStringLiteral("info")); info && dictOf(*info)) {
        const Value *skip = dictOf(*info)->find(QStringLiteral("skip_autogenerate"));
        mapped.skipAutogenerate = flag(skip).value_or(false);
    }
    m_byClass[type.get()] = &mapped;
    m_classes.push_back(std::move(owned));
    return &mapped;
}

std::optional<ObjectName> Declarative::coreTableName(const CallData &call)
{
    const Value *name = call.arguments.get(0, QStringLiteral("name"));
    const std::optional<QString> text = name ? literalName(*name) : std::nullopt;
    if (!text)
        return std::nullopt;
    ObjectName result;
    result.name = *text;
    if (const Value *schema = call.arguments.find(QStringLiteral("schema")); schema && schema->string())
        result.schema = *schema->string();
    return result;
}

std::optional<ColumnUse> Declarative::columnUse(const Value &value)
{
    if (value.call()) {
        if (const auto it = m_columnNames.find(value.call()); it != m_columnNames.end()) {
            ColumnUse use;
            use.column = it->second.name;
            return use;
        }
        return std::nullopt;
    }
    const AttributeData *attribute = value.attribute();
    if (!attribute)
        return std::nullopt;
    Value base = attribute->base;
    // Model.__table__.c.x, Model.__table__.columns.x
    if (const AttributeData *columns = base.attribute();
        columns && (columns->name == QLatin1String("c") || columns->name == QLatin1String("columns"))) {
        base = columns->base;
        if (const AttributeData *table = base.attribute(); table && table->name == QLatin1String("__table__"))
            base = table->base;
    }
    MappedClass *mapped = read(classOf(base));
    for (; mapped; mapped = mapped->parent) {
        for (const auto &[name, info] : mapped->columns) {
            if (name == attribute->name || info->column.name == attribute->name) {
                ColumnUse use;
                use.table = mapped->table;
                use.column = info->column.name;
                use.type = info->type;
                return use;
            }
        }
    }
    return std::nullopt;
}

} // namespace reckoner::orm
