// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/ormtext.h"
#include "model/orm/typereader.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

/// The type as an object: String(5), whoever made it of a class and arguments.
Value written(const QString &name, const Arguments &arguments, const Place &place)
{
    return Value(std::shared_ptr<const CallData>(
        std::make_shared<CallData>(CallData{Value(Symbol{name}), arguments, place})));
}

} // namespace

TypeInfo Items::type(const Value &value, const Place &place)
{
    return TypeReader(*this, place).read(value);
}

QString Items::typeSpelling(const TypeInfo &info) const
{
    return info.type.raw.isEmpty() ? m_dialect.typeText(info.type) : info.type.raw;
}

TypeInfo TypeReader::spelled(const QString &words, TypeAffinity affinity)
{
    TypeInfo info;
    info.type = m_items.dialect().parseType(words);
    if (info.type.raw.isEmpty())
        info.type.raw = words;
    info.integer = affinity == TypeAffinity::Integer;
    info.boolean = affinity == TypeAffinity::Boolean;
    info.text = affinity == TypeAffinity::Text;
    return info;
}

TypeInfo TypeReader::unknown(const QString &reason, const Value &value)
{
    m_items.addOpaque(reason, value, placeOf(value, m_place));
    TypeInfo info;
    info.type.opaque = true;
    info.type.raw = describe(value);
    return info;
}

TypeInfo TypeReader::read(const Value &value)
{
    if (++m_depth > 20)
        return unknown(OrmText::tr("The type refers to itself."), value);
    if (std::optional<TypeInfo> known = bySource(value))
        return *std::move(known);
    if (const std::optional<LibraryCall> call = libraryCall(value)) {
        if (!call->method.isEmpty())
            return method(*call, value);
        return library(call->name, call->arguments, value);
    }
    if (const QString name = libraryName(value); !name.isEmpty())
        return library(name, {}, value);
    if (const std::shared_ptr<ClassData> type = classOf(value))
        return fromClass(type, value, {});
    if (const InstanceData *instance = value.instance(); instance && instance->type)
        return fromClass(instance->type, value, instance->arguments);
    return unknown(OrmText::tr("The type of the column could not be worked out."), value);
}

std::optional<TypeInfo> TypeReader::bySource(const Value &value)
{
    Interpreter &interpreter = m_items.interpreter();
    const CallData *call = value.call();
    const Value found = interpreter.fromLibrary(call ? call->callee : value);
    const std::shared_ptr<ClassData> type = classOf(found);
    if (!type)
        return std::nullopt;
    Value made = found;
    if (call) {
        made = interpreter.call(found, call->arguments, m_place);
        interpreter.takeException();
    }
    const size_t noted = m_items.opaqueCount();
    const Items::TypeUse use = m_use;
    TypeInfo info = fromClass(type, made, call ? call->arguments : Arguments());
    if (info.type.opaque && typeRow(libraryName(call ? call->callee : value))) {
        m_items.takeOpaques(noted);
        m_use = use;
        return std::nullopt;
    }
    return info;
}

TypeInfo TypeReader::library(const QString &name, const Arguments &arguments, const Value &value)
{
    // Wrappers that do not change what is stored.
    static const QStringList wrappers = {QStringLiteral("sqlalchemy_utils.EncryptedType"),
                                         QStringLiteral("sqlalchemy_utils.StringEncryptedType")};
    if (name == QLatin1String("reckoner.type_descriptor") || name.endsWith(QLatin1String(".as_mutable")) ||
        name == QLatin1String("sqlalchemy.to_instance")) {
        return arguments.positional.empty() ? unknown(OrmText::tr("A type is missing."), value)
                                            : read(arguments.positional.front());
    }
    if (name == QLatin1String("reckoner.column_type")) {
        const ColumnInfo *column = m_items.copied(value);
        if (!column || column->type.type.opaque || column->type.type.raw.isEmpty())
            return unknown(OrmText::tr("The type of the column that is copied is not known."), value);
        return column->type;
    }
    if (wrappers.contains(name))
        return spelled(name.endsWith(QLatin1String("StringEncryptedType")) ? QStringLiteral("VARCHAR")
                       : m_items.isPostgreSql()                            ? QStringLiteral("BYTEA")
                                                                           : QStringLiteral("BLOB"));
    if (name == QLatin1String("sqlalchemy_utils.ChoiceType")) {
        const Value *impl = arguments.get(1, QStringLiteral("impl"));
        return impl && !impl->isNone() ? read(*impl)
                                       : spelled(QStringLiteral("VARCHAR(255)"), TypeAffinity::Text);
    }
    if (name == QLatin1String("sqlalchemy_utils.UUIDType")) {
        const bool binary = flag(arguments.get(0, QStringLiteral("binary"))).value_or(true);
        const bool native = flag(arguments.get(1, QStringLiteral("native"))).value_or(true);
        if (m_items.isPostgreSql() && native)
            return spelled(QStringLiteral("UUID"));
        // impl is BINARY(16), of which PostgreSQL has none
        if (binary && m_items.isPostgreSql())
            return unknown(
                OrmText::tr("SQLAlchemy has no %1 for this database.").arg(QStringLiteral("BINARY")), value);
        return spelled(binary ? QStringLiteral("BINARY(16)") : QStringLiteral("CHAR(32)"));
    }
    if (name == QLatin1String("sqlalchemy_utils.PasswordType")) {
        if (m_items.isPostgreSql())
            return spelled(QStringLiteral("BYTEA"));
        return unknown(OrmText::tr("The length of a PasswordType depends on its schemes."), value);
    }
    const TypeRow *row = typeRow(name);
    if (const Compilers::Answer own = m_items.compilers()->write(
            m_items.interpreter(), written(name, arguments, m_place), m_items.dialect().id(), m_place);
        own.found) {
        if (!own.text)
            return unknown(OrmText::tr("What @compiles writes for %1 could not be worked out.").arg(name),
                           value);
        return spelled(*own.text, row ? row->affinity : TypeAffinity::Other);
    }
    if (row)
        return fromRow(*row, arguments, value);
    return unknown(OrmText::tr("%1 is not a type that is known.").arg(name), value);
}

std::optional<QString> TypeReader::numbers(const Arguments &arguments, const QStringList &names) const
{
    QStringList parts;
    for (int i = 0; i < names.size(); ++i) {
        const Value *argument = arguments.get(i, names.at(i));
        if (!argument || argument->isNone())
            break; // a scale without a precision is not written
        const qint64 *number = argument->integer();
        if (!number)
            return std::nullopt;
        if (*number == 0 && i == 0)
            break;
        parts.append(QString::number(*number));
    }
    return parts.isEmpty() ? QString()
                           : QLatin1Char('(') + parts.join(QLatin1String(", ")) + QLatin1Char(')');
}

TypeInfo TypeReader::fromRow(const TypeRow &row, const Arguments &arguments, const Value &value)
{
    const bool postgres = m_items.isPostgreSql();
    const QString word = QLatin1String(postgres ? row.postgresql : row.sqlite);
    const auto notLiteral = [] { return OrmText::tr("An argument of the type is not literal."); };
    if (!arguments.complete)
        return unknown(notLiteral(), value);
    const auto simple = [&](const QStringList &names) {
        const std::optional<QString> numbers_ = numbers(arguments, names);
        return numbers_ ? spelled(word + *numbers_, row.affinity) : unknown(notLiteral(), value);
    };
    const auto timezone = [&] { return flag(arguments.get(0, QStringLiteral("timezone"))).value_or(false); };

    switch (row.arguments) {
    case TypeArguments::Enum:
    case TypeArguments::PgEnum:
        return enumeration(arguments, value, row.arguments == TypeArguments::PgEnum);
    case TypeArguments::Array:
        return array(arguments, value);
    case TypeArguments::Interval:
        return interval(arguments, false);
    case TypeArguments::Domain:
        return domain(arguments, value);
    default:
        break;
    }
    if (word.isEmpty())
        return unknown(OrmText::tr("SQLAlchemy has no %1 for this database.").arg(QLatin1String(row.name)),
                       value);

    switch (row.arguments) {
    case TypeArguments::Length: {
        TypeInfo info = simple({QStringLiteral("length")});
        if (const Value *collation = arguments.get(1, QStringLiteral("collation"))) {
            if (const QString *text = collation->string())
                info.collation = *text;
            else if (!collation->isNone())
                m_items.addOpaque(OrmText::tr("The collation is not literal."), *collation,
                                  placeOf(value, m_place));
        }
        return info;
    }
    case TypeArguments::Precision:
        return simple({QStringLiteral("precision"), QStringLiteral("scale")});
    case TypeArguments::Float:
        return postgres ? simple({QStringLiteral("precision")}) : spelled(word);
    case TypeArguments::Binary:
    case TypeArguments::Variable:
        return simple(
            {row.arguments == TypeArguments::Binary ? QStringLiteral("length") : QStringLiteral("dim")});
    case TypeArguments::TimeZone:
        if (!postgres)
            return spelled(word);
        return spelled(word + QLatin1String(timezone() ? " WITH TIME ZONE" : " WITHOUT TIME ZONE"));
    case TypeArguments::TimePrecision: {
        if (!postgres)
            return spelled(word);
        const Value *precision = arguments.get(1, QStringLiteral("precision"));
        QString text = word;
        if (precision && precision->integer())
            text += QStringLiteral("(%1)").arg(*precision->integer());
        else if (precision && !precision->isNone())
            return unknown(notLiteral(), value);
        return spelled(text + QLatin1String(timezone() ? " WITH TIME ZONE" : " WITHOUT TIME ZONE"));
    }
    case TypeArguments::NativeInterval:
        return interval(arguments, true);
    case TypeArguments::Bit:
        return bits(arguments, value);
    case TypeArguments::Uuid:
        return spelled(flag(arguments.get(1, QStringLiteral("native_uuid"))).value_or(true)
                           ? word
                           : QStringLiteral("CHAR(32)"));
    default: {
        TypeInfo info = spelled(word, row.affinity);
        // Boolean(create_constraint=True, name="..."): only where there is no boolean of the database's own
        if (!postgres && row.affinity == TypeAffinity::Boolean &&
            flag(arguments.get(0, QStringLiteral("create_constraint"))).value_or(false)) {
            CheckConstraint check;
            const Value *name = arguments.get(1, QStringLiteral("name"));
            check.name = name ? literalName(*name).value_or(QString()) : QString();
            check.typeBound = true;
            check.expression.text = QStringLiteral(" IN (0, 1)");
            info.check = check;
        }
        return info;
    }
    }
}

TypeInfo TypeReader::interval(const Arguments &arguments, bool native)
{
    if (!m_items.isPostgreSql())
        return spelled(QStringLiteral("DATETIME"));
    if (!native) {
        // Interval(native=True, second_precision=None, day_precision=None)
        if (!flag(arguments.get(0, QStringLiteral("native"))).value_or(true))
            return spelled(QStringLiteral("TIMESTAMP WITHOUT TIME ZONE"));
        const Value *precision = arguments.get(1, QStringLiteral("second_precision"));
        return spelled(precision && precision->integer()
                           ? QStringLiteral("INTERVAL(%1)").arg(*precision->integer())
                           : QStringLiteral("INTERVAL"));
    }
    QString text = QStringLiteral("INTERVAL");
    if (const Value *fields = arguments.get(1, QStringLiteral("fields")); fields && fields->string())
        text += QLatin1Char(' ') + *fields->string();
    if (const Value *precision = arguments.get(0, QStringLiteral("precision"));
        precision && precision->integer())
        text += QStringLiteral("(%1)").arg(*precision->integer());
    return spelled(text);
}

TypeInfo TypeReader::bits(const Arguments &arguments, const Value &value)
{
    const Value *length = arguments.get(0, QStringLiteral("length"));
    const bool varying = flag(arguments.get(1, QStringLiteral("varying"))).value_or(false);
    if (length && !length->isNone() && !length->integer())
        return unknown(OrmText::tr("An argument of the type is not literal."), value);
    const bool given = length && length->integer();
    QString text = varying ? QStringLiteral("BIT VARYING") : QStringLiteral("BIT");
    if (given || !varying)
        text += QStringLiteral("(%1)").arg(given ? *length->integer() : 1);
    return spelled(text);
}

TypeInfo TypeReader::array(const Arguments &arguments, const Value &value)
{
    const Value *item = arguments.get(0, QStringLiteral("item_type"));
    if (!m_items.isPostgreSql() || !item)
        return unknown(OrmText::tr("SQLAlchemy has no ARRAY for this database."), value);
    m_use = Items::TypeUse::Own; // what is inside an array, a decorator or a variant is not copied with it
    TypeInfo info = read(*item);
    if (info.type.opaque)
        return info;
    const Value *dimensions = arguments.get(2, QStringLiteral("dimensions"));
    const int count = dimensions && dimensions->integer() ? static_cast<int>(*dimensions->integer()) : 1;
    info.type.dimensions += count;
    info.type.raw += QStringLiteral("[]").repeated(count);
    info.integer = info.boolean = info.text = false;
    info.zeroIndexes = flag(arguments.get(3, QStringLiteral("zero_indexes"))).value_or(false);
    return info;
}

TypeInfo TypeReader::method(const LibraryCall &call, const Value &value)
{
    if (call.method == QLatin1String("with_variant")) {
        const auto variant = [&] {
            m_use = Items::TypeUse::Own;
            return read(call.arguments.positional.front());
        };
        for (size_t i = 1; i < call.arguments.positional.size(); ++i) {
            const QString *name = call.arguments.positional.at(i).string();
            if (name && dialectFromName(*name) == m_items.dialect().id())
                return variant();
        }
        for (const auto &[key, item] : call.arguments.keyword) {
            if (key == QLatin1String("dialect_name") && item.string() &&
                dialectFromName(*item.string()) == m_items.dialect().id() &&
                !call.arguments.positional.empty())
                return variant();
        }
        return read(call.base);
    }
    if (call.method == QLatin1String("type_descriptor") || call.method == QLatin1String("as_mutable")) {
        if (!call.arguments.positional.empty())
            return read(call.arguments.positional.front());
    }
    if (call.method == QLatin1String("evaluates_none") || call.method == QLatin1String("copy") ||
        call.method == QLatin1String("dialect_impl"))
        return read(call.base);
    return unknown(OrmText::tr("The type of the column could not be worked out."), value);
}

} // namespace reckoner::orm
