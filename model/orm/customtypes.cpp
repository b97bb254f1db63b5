// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/ormtext.h"
#include "model/orm/typereader.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

/// The member of that name along the classes that are read.
const Member *inheritedMember(const std::vector<std::shared_ptr<ClassData>> &order, const QString &name)
{
    for (const std::shared_ptr<ClassData> &type : order) {
        if (const Member *member = type->member(name))
            return member;
    }
    return nullptr;
}

} // namespace

Value dialectStub(DialectId id, const Place &place)
{
    auto type = std::make_shared<ClassData>();
    type->name = QStringLiteral("Dialect");
    type->qualified = QStringLiteral("sqlalchemy.engine.Dialect");
    auto instance = std::make_shared<InstanceData>();
    instance->type = type;
    instance->place = place;
    instance->attributes = {
        {QStringLiteral("name"), Value(dialectName(id))},
        {QStringLiteral("type_descriptor"), Value(Symbol{QStringLiteral("reckoner.type_descriptor")})},
        {QStringLiteral("supports_native_uuid"), Value(id == DialectId::PostgreSql)},
        {QStringLiteral("supports_native_enum"), Value(id == DialectId::PostgreSql)},
        {QStringLiteral("supports_native_boolean"), Value(id == DialectId::PostgreSql)},
    };
    return Value(instance);
}

TypeInfo TypeReader::fromClass(const std::shared_ptr<ClassData> &type, const Value &value,
                               const Arguments &arguments)
{
    Interpreter &interpreter = m_items.interpreter();
    std::vector<Value> symbolic;
    const std::vector<std::shared_ptr<ClassData>> order = interpreter.mro(type, &symbolic);
    QStringList names;
    for (const Value &base : symbolic) {
        // TypeDecorator[int]
        const OperationData *subscript = base.operation();
        names.append(
            libraryName(subscript && !subscript->operands.empty() ? subscript->operands.front() : base));
    }

    if (names.contains(QStringLiteral("sqlalchemy.TypeDecorator"))) {
        TypeInfo info = decorator(type, value, arguments);
        info.binds = {};
        if (inheritedMember(order, QStringLiteral("process_literal_param")) ||
            inheritedMember(order, QStringLiteral("process_bind_param"))) {
            info.binds = value.instance() ? value : interpreter.call(Value(type), arguments, m_place);
            interpreter.takeException();
        }
        return info;
    }
    {
        Value self = value;
        if (value.klass())
            self = interpreter.call(value, arguments, m_place);
        interpreter.takeException();
        const Compilers::Answer own =
            m_items.compilers()->write(interpreter, self, m_items.dialect().id(), m_place);
        if (own.found) {
            if (own.text)
                return spelled(*own.text);
            return unknown(
                OrmText::tr("What @compiles writes for %1 could not be worked out.").arg(type->name), value);
        }
    }
    if (const Member *member = inheritedMember(order, QStringLiteral("get_col_spec"))) {
        Value self = value;
        if (value.klass())
            self = interpreter.call(value, arguments, m_place);
        Arguments none;
        const Value words = interpreter.call(
            interpreter.attribute(self, QStringLiteral("get_col_spec"), member->place), none, member->place);
        if (interpreter.takeException() || !words.string())
            return unknown(OrmText::tr("get_col_spec() of %1 could not be worked out.").arg(type->name),
                           value);
        return spelled(*words.string());
    }
    // class Money(Numeric): Python-side behaviour, and perhaps an __init__ that passes other arguments on
    for (const QString &name : names) {
        if (!typeRow(name))
            continue;
        Arguments passed = arguments;
        if (inheritedMember(order, QStringLiteral("__init__"))) {
            m_items.takeBaseCall();
            interpreter.call(Value(type), arguments, m_place);
            interpreter.takeException();
            passed = m_items.takeBaseCall().value_or(Arguments());
        }
        return library(name, passed, value);
    }
    return unknown(OrmText::tr("%1 is not a type that is known.").arg(type->name), value);
}

TypeInfo TypeReader::decorator(const std::shared_ptr<ClassData> &type, const Value &value,
                               const Arguments &arguments)
{
    Interpreter &interpreter = m_items.interpreter();
    const std::vector<std::shared_ptr<ClassData>> order = interpreter.mro(type);
    const Member *impl = inheritedMember(order, QStringLiteral("impl"));

    // TypeDecorator.__init__(*args, **kwargs) makes self.impl of them; an __init__ that is read may pass
    // others on, which the hooks listen for: so it runs again.
    Value self = value;
    Arguments passed = arguments;
    const bool initialises = inheritedMember(order, QStringLiteral("__init__")) != nullptr;
    if (value.klass() || initialises) {
        m_items.takeBaseCall();
        self = interpreter.call(Value(type), arguments, m_place);
        if (initialises) {
            passed = m_items.takeBaseCall().value_or(Arguments());
            if (const InstanceData *instance = self.instance()) {
                if (const Value *given = instance->find(QStringLiteral("impl"))) {
                    m_use = Items::TypeUse::Own;
                    return read(*given);
                }
            }
        }
    }
    interpreter.takeException();
    // self.impl is the type that TypeDecorator.__init__ makes of the class's impl
    Value own;
    if (InstanceData *instance = self.instance();
        instance && impl && impl->hasValue && !instance->find(QStringLiteral("impl"))) {
        own = impl->value;
        if (const QString name = libraryName(own); !name.isEmpty())
            own = Value(std::shared_ptr<const CallData>(
                std::make_shared<CallData>(CallData{impl->value, passed, m_place})));
        if (own.call())
            instance->attributes.emplace_back(QStringLiteral("impl"), own);
    }

    if (const Member *load = inheritedMember(order, QStringLiteral("load_dialect_impl"))) {
        Arguments dialectArgument;
        dialectArgument.positional.push_back(dialectStub(m_items.dialect().id(), load->place));
        const Value chosen =
            interpreter.call(interpreter.attribute(self, QStringLiteral("load_dialect_impl"), load->place),
                             dialectArgument, load->place);
        if (interpreter.takeException() || chosen.isOpaque() || chosen.isNone())
            return unknown(OrmText::tr("load_dialect_impl() of %1 could not be worked out.").arg(type->name),
                           value);
        // super().load_dialect_impl(dialect), self.impl, self.impl_instance: what the base would do
        const std::optional<LibraryCall> call = libraryCall(chosen);
        const AttributeData *attribute = chosen.attribute();
        const bool fallsBack = (call && call->method == QLatin1String("load_dialect_impl")) ||
                               (call && call->name.endsWith(QLatin1String("load_dialect_impl"))) ||
                               (attribute && attribute->name.startsWith(QLatin1String("impl"))) ||
                               (own.call() && chosen.call() == own.call());
        if (!fallsBack) {
            m_use = Items::TypeUse::Copied; // made when a statement is written: it meets no table
            return read(chosen);
        }
    }
    m_use = Items::TypeUse::Own;
    if (!impl || !impl->hasValue)
        return unknown(OrmText::tr("%1 has no impl.").arg(type->name), value);
    const QString name = libraryName(impl->value);
    if (!name.isEmpty())
        return library(name, passed, value);
    if (const std::shared_ptr<ClassData> inner = classOf(impl->value))
        return fromClass(inner, impl->value, passed);
    return read(impl->value);
}

std::optional<QStringList> TypeReader::enumLabels(const Arguments &arguments, TypeInfo &info,
                                                  QString &className)
{
    Interpreter &interpreter = m_items.interpreter();
    std::vector<Value> given = arguments.positional;
    if (given.empty()) {
        if (const Value *enums = arguments.find(QStringLiteral("enums")); enums && enums->list())
            given = enums->list()->items;
    }
    if (given.size() == 1 && classOf(given.front())) {
        const bool aliases = !flag(arguments.find(QStringLiteral("omit_aliases"))).value_or(true);
        const std::optional<std::vector<EnumMember>> members =
            enumMembers(interpreter, given.front(), aliases);
        if (!members)
            return std::nullopt;
        className = classOf(given.front())->name;
        QStringList labels;
        const Value *callable = arguments.find(QStringLiteral("values_callable"));
        if (callable && !callable->isNone()) {
            Arguments passed;
            passed.positional.push_back(given.front());
            const Value result = interpreter.call(*callable, passed, m_place);
            if (interpreter.takeException() || !result.list())
                return std::nullopt;
            for (const Value &label : result.list()->items) {
                const std::optional<QString> text = plainText(interpreter, label);
                if (!text)
                    return std::nullopt;
                labels.append(*text);
            }
        } else {
            for (const EnumMember &member : *members)
                labels.append(member.name);
        }
        for (size_t i = 0; i < members->size() && static_cast<int>(i) < labels.size(); ++i)
            info.members.emplace_back(members->at(i).name, labels.at(static_cast<int>(i)));
        return labels;
    }
    // Enum(["a", "b"]) is not taken by SQLAlchemy, but Enum(*list) is.
    QStringList labels;
    for (const Value &label : given) {
        const std::optional<QString> text = plainText(interpreter, label);
        if (!text)
            return std::nullopt;
        labels.append(*text);
    }
    return labels;
}

QString TypeReader::schemaOf(const Arguments &arguments, bool isDomain)
{
    m_placeIsKnown = true;
    if (const Value *written = arguments.find(QStringLiteral("schema")); written && written->string())
        return *written->string();
    if (flag(arguments.find(QStringLiteral("inherit_schema"))).value_or(false))
        return {};
    if (const Value *metadata = arguments.find(QStringLiteral("metadata"))) {
        // Base.metadata: what the class says
        Value of = *metadata;
        const AttributeData *attribute = of.attribute();
        const std::shared_ptr<ClassData> holder =
            attribute && attribute->name == QLatin1String("metadata") ? classOf(attribute->base) : nullptr;
        if (holder)
            if (const Member *member =
                    inheritedMember(m_items.interpreter().mro(holder), QStringLiteral("metadata")))
                of = member->value;
        if (const QString schema = metadataInfo(of).schema; !schema.isEmpty())
            return schema;
    }
    const bool copied = m_use == Items::TypeUse::Copied || (m_use == Items::TypeUse::Annotated && !isDomain);
    const QString schema = copied ? QString() : m_items.metadata().schema;
    m_placeIsKnown = schema.isEmpty() || m_items.enumFollowsMetadata().has_value();
    return m_items.enumFollowsMetadata().value_or(true) ? schema : QString();
}

void TypeReader::notePlace(TypeInfo &info, const QString &name, const Value &value)
{
    if (m_placeIsKnown)
        return;
    // what the table says of values of the type, literals above all, is as open as the type
    m_items.addOpaque(
        OrmText::tr("Whether the type stands in the schema of the MetaData depends on the version of "
                    "SQLAlchemy, which the project does not say."),
        Value(name), placeOf(value, m_place));
    // all that is left of it is its words
    DataType open;
    open.raw = info.type.raw;
    open.opaque = true;
    info.type = open;
}

/// CREATE DOMAIN as SQLAlchemy writes it: COLLATE, DEFAULT, CONSTRAINT, NOT NULL, CHECK.
TypeInfo TypeReader::domain(const Arguments &arguments, const Value &value)
{
    const Value *given = arguments.get(0, QStringLiteral("name"));
    const std::optional<QString> name = given ? literalName(*given) : std::nullopt;
    const Value *base = arguments.get(1, QStringLiteral("data_type"));
    if (!m_items.isPostgreSql() || !name || !base || !arguments.complete)
        return unknown(OrmText::tr("The domain could not be read."), value);
    const auto argument = [&](const char *keyword) {
        const Value *found = arguments.find(QLatin1String(keyword));
        return found && !found->isNone() ? found : nullptr;
    };
    const Place place = placeOf(value, m_place);
    const QString schema = schemaOf(arguments, true);
    const QString quoted = m_items.dialect().quote(*name);
    TypeInfo info =
        spelled(schema.isEmpty() ? quoted : m_items.dialect().quote(schema) + QLatin1Char('.') + quoted);
    notePlace(info, *name, value);

    const QString before = m_items.setPiece(*name);
    const TypeInfo of = read(*base);
    Domain domain;
    domain.name = {schema, *name};
    domain.origin.file = place.file;
    domain.origin.line = place.line;
    domain.type = of.type;
    domain.collation = of.collation;
    const auto words = [&](const char *keyword, QString &target) {
        const Value *text = argument(keyword);
        if (!text)
            return;
        if (const std::optional<QString> literal = literalName(*text))
            target = *literal;
        else
            m_items.addOpaque(OrmText::tr("%1= is not literal.").arg(QLatin1String(keyword)), *text, place);
    };
    words("collation", domain.collation);
    if (const Value *text = argument("default"))
        domain.defaultValue = m_items.defaultExpression(*text, of, place);
    if (const Value *notNull = argument("not_null")) {
        if (!flag(notNull))
            m_items.addOpaque(OrmText::tr("%1= is not literal.").arg(QStringLiteral("not_null")), *notNull,
                              place);
        domain.nullable = !flag(notNull).value_or(false);
    }
    if (const Value *text = argument("check")) {
        CheckConstraint check;
        check.expression = m_items.expression(*text, place);
        check.origin = domain.origin;
        if (domain.nullable) // behind NOT NULL, the name is that of NOT NULL
            words("constraint_name", check.name);
        if (check.name.isEmpty()) {
            // as the server chooses: ChooseConstraintName()
            QByteArray start = name->toUtf8();
            start.truncate(63 - int(qstrlen("_check")));
            QString stem = QString::fromUtf8(start);
            while (stem.endsWith(QChar::ReplacementCharacter))
                stem.chop(1);
            check.name = stem + QLatin1String("_check");
        }
        domain.checks.push_back(std::move(check));
    }
    m_items.setPiece(before);
    info.createsType = flag(arguments.find(QStringLiteral("create_type"))).value_or(true);
    info.domain = std::move(domain);
    return info;
}

TypeInfo TypeReader::enumeration(const Arguments &arguments, const Value &value, bool postgresOnly)
{
    TypeInfo info;
    QString name;
    const std::optional<QStringList> labels = enumLabels(arguments, info, name);
    if (!labels || !arguments.complete)
        return unknown(OrmText::tr("The labels of the enum could not be worked out."), value);
    name = name.toLower();
    if (const Value *given = arguments.find(QStringLiteral("name"))) {
        if (const std::optional<QString> text = literalName(*given))
            name = *text;
        else if (!given->isNone())
            return unknown(OrmText::tr("The name of the enum is not literal."), value);
    }
    const bool constraint = flag(arguments.find(QStringLiteral("create_constraint"))).value_or(false);
    const bool native = postgresOnly || flag(arguments.find(QStringLiteral("native_enum"))).value_or(true);

    if (native && m_items.isPostgreSql()) {
        if (name.isEmpty())
            return unknown(OrmText::tr("PostgreSQL's enum needs a name."), value);
        EnumType type;
        type.labels = *labels;
        type.name.name = name;
        type.origin.file = placeOf(value, m_place).file;
        type.origin.line = placeOf(value, m_place).line;
        info.inheritSchema = flag(arguments.find(QStringLiteral("inherit_schema"))).value_or(false);
        type.name.schema = schemaOf(arguments, false);
        info.createsType = flag(arguments.find(QStringLiteral("create_type"))).value_or(true);
        info.type.name = name;
        info.type.schema = type.name.schema.isEmpty() ? m_items.dialect().defaultSchema() : type.name.schema;
        info.type.raw =
            (type.name.schema.isEmpty() ? QString()
                                        : m_items.dialect().quote(type.name.schema) + QLatin1Char('.')) +
            m_items.dialect().quote(name);
        info.enumType = type;
        notePlace(info, name, value);
        return info;
    }

    qint64 length = 0;
    for (const QString &label : *labels)
        length = std::max(length, qint64(label.toUcs4().size()));
    if (const Value *given = arguments.find(QStringLiteral("length"))) {
        if (given->integer())
            length = *given->integer();
        else if (!given->isNone())
            return unknown(OrmText::tr("The length of the enum is not literal."), value);
    }
    TypeInfo result =
        spelled(length > 0 ? QStringLiteral("VARCHAR(%1)").arg(length) : QStringLiteral("VARCHAR"),
                TypeAffinity::Text);
    result.members = info.members;
    if (constraint) {
        CheckConstraint check;
        check.name = name;
        check.typeBound = true;
        QStringList literals;
        for (const QString &label : *labels)
            literals.append(m_items.dialect().literal(label));
        // the column's name is put in front when it is known
        check.expression.text =
            QStringLiteral(" IN (") + literals.join(QLatin1String(", ")) + QLatin1Char(')');
        result.check = check;
    }
    return result;
}

} // namespace reckoner::orm
