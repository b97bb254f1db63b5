// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/bases.h"
#include "model/orm/declarative.h"
#include "model/orm/ormtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

bool isDunder(const QString &name)
{
    return name.startsWith(QLatin1String("__")) || name.startsWith(QLatin1String("_sa_"));
}

bool isColumnCall(const Value &value)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    return call && (call->name == QLatin1String("sqlalchemy.Column") ||
                    call->name == QLatin1String("sqlalchemy.mapped_column") ||
                    call->name == QLatin1String("sqlalchemy.unmapped_column") ||
                    call->name == QLatin1String("reckoner.column_copy"));
}

/// Attributes of a mapped class that are no columns, on purpose.
bool isNoColumn(const Value &value)
{
    static const QStringList names = {
        QStringLiteral("relationship"),     QStringLiteral("dynamic_loader"),
        QStringLiteral("synonym"),          QStringLiteral("association_proxy"),
        QStringLiteral("hybrid_property"),  QStringLiteral("column_property"),
        QStringLiteral("query_expression"), QStringLiteral("backref"),
        QStringLiteral("Relationship"),     QStringLiteral("validates"),
        QStringLiteral("reconstructor"),    QStringLiteral("aggregated"),
        QStringLiteral("observes"),         QStringLiteral("generic_relationship"),
        QStringLiteral("ordering_list"),    QStringLiteral("attribute_keyed_dict"),
        QStringLiteral("composite"),
    };
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call)
        return true;
    return call->name.isEmpty() || names.contains(call->name.section(QLatin1Char('.'), -1));
}

/// What a method of something symbolic gives may be a column, but for those that are known to give none.
bool isMethodCall(const Value &value)
{
    static const QStringList others = {QStringLiteral("label"), QStringLiteral("cast"),
                                       QStringLiteral("desc")};
    const std::optional<LibraryCall> call = libraryCall(value);
    return call && call->name.isEmpty() && !others.contains(call->method);
}

/// What Annotated[..., mapped_column(...)] gives, and what the attribute's own mapped_column() adds.
ColumnInfo merged(ColumnInfo base, const ColumnInfo &own)
{
    if (own.typeGiven) {
        base.type = own.type;
        base.typeGiven = true;
    }
    if (own.nullableGiven) {
        base.column.nullable = own.column.nullable;
        base.nullableGiven = true;
    }
    base.primaryKey = base.primaryKey || own.primaryKey;
    base.unique = base.unique || own.unique;
    base.index = base.index || own.index;
    for (QString ColumnInfo::*conflict :
         {&ColumnInfo::primaryConflict, &ColumnInfo::uniqueConflict, &ColumnInfo::nullConflict}) {
        if (!(own.*conflict).isEmpty())
            base.*conflict = own.*conflict;
    }
    if (own.autoincrement != QLatin1String("auto"))
        base.autoincrement = own.autoincrement;
    if (own.column.defaultValue)
        base.column.defaultValue = own.column.defaultValue;
    if (own.column.identity)
        base.column.identity = own.column.identity;
    if (own.column.generated)
        base.column.generated = own.column.generated;
    if (!own.column.comment.isEmpty())
        base.column.comment = own.column.comment;
    if (own.sequence)
        base.sequence = own.sequence;
    if (!own.column.name.isEmpty())
        base.column.name = own.column.name;
    if (own.sortOrder)
        base.sortOrder = own.sortOrder;
    base.clientDefault = base.clientDefault || own.clientDefault;
    base.foreignKeys.insert(base.foreignKeys.end(), own.foreignKeys.begin(), own.foreignKeys.end());
    base.checks.insert(base.checks.end(), own.checks.begin(), own.checks.end());
    base.column.origin = own.column.origin;
    base.key = own.key;
    return base;
}

/// "Mapped[int]" of `def name(cls) -> Mapped[int]:`, which counts as the attribute's annotation.
QString returnAnnotation(const FileTree &files, const QString &name, const Place &place)
{
    const Result<QByteArray> text = files.read(place.file);
    if (!text || place.line < 1)
        return {};
    const QString source =
        QString::fromUtf8(*text).split(QLatin1Char('\n')).mid(place.line - 1, 12).join(QLatin1Char('\n'));
    const QRegularExpression definition(
        QStringLiteral("def\\s+%1\\s*\\([^)]*\\)\\s*->\\s*([^:]+):").arg(QRegularExpression::escape(name)));
    const QRegularExpressionMatch match = definition.match(source);
    return match.hasMatch() ? match.captured(1).simplified() : QString();
}

/// Whether Annotated[...] is written out inside an annotation that is a text when the program runs, as all
/// are under `from __future__ import annotations`: SQLAlchemy reads the type of it only, unless it has a
/// name.
bool isSpeltInText(const FileTree &files, const Member &member)
{
    if (!member.annotationText.contains(QLatin1String("Annotated[")))
        return false;
    if (member.annotationText.contains(QLatin1Char('"')) || member.annotationText.contains(QLatin1Char('\'')))
        return true;
    const Result<QByteArray> text = files.read(member.place.file);
    static const QRegularExpression future(QStringLiteral("^from __future__ import [^\\n]*\\bannotations\\b"),
                                           QRegularExpression::MultilineOption);
    return text && QString::fromUtf8(*text).contains(future);
}

/// @declared_attr.cascading: computed for every subclass anew.
bool isCascading(const Member &member)
{
    return std::any_of(member.decorators.begin(), member.decorators.end(), [](const Value &decorator) {
        const AttributeData *way = decorator.attribute(); // also of db.declared_attr
        return decorator.dotted().endsWith(QLatin1String("declared_attr.cascading")) ||
               (way && way->name == QLatin1String("cascading") &&
                libraryName(way->base) == QLatin1String("sqlalchemy.declared_attr"));
    });
}

} // namespace

QStringList mergedOrder(const QStringList &values, const QStringList &annotations)
{
    QStringList overlap;
    for (const QString &name : values) {
        if (annotations.contains(name))
            overlap.append(name);
    }
    QStringList result;
    const QStringList *current = &values;
    const QStringList *other = &annotations;
    qsizetype at = 0;
    qsizetype otherAt = 0;
    while (at < current->size() || otherAt < other->size()) {
        bool switched = false;
        while (at < current->size()) {
            const QString element = current->at(at++);
            if (result.contains(element))
                continue;
            if (overlap.contains(element)) {
                overlap.removeAll(element);
                std::swap(current, other);
                std::swap(at, otherAt);
                // the other list goes on up to this name, which is then written
                while (at < current->size()) {
                    const QString &before = current->at(at++);
                    if (!result.contains(before))
                        result.append(before);
                    if (before == element)
                        break;
                }
                switched = true;
                break;
            }
            result.append(element);
        }
        if (!switched) {
            while (otherAt < other->size()) {
                const QString &element = other->at(otherAt++);
                if (!result.contains(element))
                    result.append(element);
            }
        }
    }
    return result;
}

void Declarative::markOpaque(MappedClass &mapped, const QString &reason, const Value &value,
                             const Place &place)
{
    m_items.addOpaque(reason, value, place);
    if (!mapped.opaqueArguments)
        mapped.opaqueArguments = place;
}

Declarative::Order Declarative::withKnownMixins(const Order &order)
{
    Order result = order;
    for (const std::shared_ptr<ClassData> &type : order) {
        for (size_t at = 0; at < type->bases.size(); ++at) {
            if (m_interpreter.fromLibrary(type->bases[at]).klass())
                continue;
            std::shared_ptr<ClassData> mixin = knownMixin(type->bases[at]);
            if (!mixin)
                continue;
            mixin = m_mixins.emplace(mixin->qualified, mixin).first->second;
            if (std::find(result.begin(), result.end(), mixin) != result.end())
                continue;
            auto next = result.end();
            for (size_t behind = at + 1; behind < type->bases.size() && next == result.end(); ++behind)
                if (const std::shared_ptr<ClassData> other = classOf(type->bases[behind]))
                    next = std::find(result.begin(), result.end(), other);
            result.insert(next, mixin);
        }
    }
    return result;
}

/// What a function of a library returns, where its source is there to read.
Value Declarative::madeByLibrary(const Value &value)
{
    const CallData *call = value.call();
    if (!call)
        return value;
    const Value function = m_interpreter.fromLibrary(call->callee);
    if (!function.function())
        return value;
    const Value made = m_interpreter.call(function, call->arguments, call->place);
    return m_interpreter.takeException() ? value : made;
}

std::vector<Declarative::Attribute> Declarative::attributesOf(const Order &order,
                                                              const std::shared_ptr<ClassData> &type)
{
    std::vector<Attribute> result;
    const auto known = [&](const QString &name) {
        return std::any_of(result.begin(), result.end(),
                           [&](const Attribute &other) { return other.name == name; });
    };
    std::vector<Attribute> later; // appended to the table when it stands
    QSet<QString> taken;          // what a mapped superclass has made its own, from whatever mixin
    for (const std::shared_ptr<ClassData> &base : withKnownMixins(order)) {
        if (const MappedClass *mapped = base == type ? nullptr : read(base)) {
            for (const Member &member : base->members)
                taken.insert(member.name);
            for (const auto &[name, info] : mapped->columns)
                taken.insert(name);
            continue;
        }
        QStringList values;
        QStringList annotations;
        for (const Member &member : base->members) {
            if (isDunder(member.name) || (taken.contains(member.name) && !isCascading(member)))
                continue;
            if (member.hasValue && !values.contains(member.name))
                values.append(member.name);
            if (member.hasAnnotation && !annotations.contains(member.name))
                annotations.append(member.name);
        }
        std::vector<Attribute> plain;
        std::vector<Attribute> computed;
        for (const QString &name : mergedOrder(values, annotations)) {
            if (known(name))
                continue;
            const auto member = std::make_shared<const Member>(*base->member(name));
            Attribute attribute{name, member->value, member->hasValue, member, base};
            const bool isComputed = member->hasValue && isDeclaredAttr(*member);
            if (isComputed)
                attribute.value = evaluated(*member, type);
            attribute.value = madeByLibrary(attribute.value);
            if (base == type && member->later) {
                later.push_back(std::move(attribute));
                continue;
            }
            // columns of a mixin come before what it computes
            (base != type && isComputed ? computed : plain).push_back(std::move(attribute));
        }
        result.insert(result.end(), std::make_move_iterator(plain.begin()),
                      std::make_move_iterator(plain.end()));
        result.insert(result.end(), std::make_move_iterator(computed.begin()),
                      std::make_move_iterator(computed.end()));
    }
    result.insert(result.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
    return result;
}

void Declarative::readColumns(MappedClass &mapped, const Order &order)
{
    for (const Attribute &attribute : attributesOf(order, mapped.type)) {
        const bool copied = attribute.owner != mapped.type && !isDeclaredAttr(*attribute.member);
        m_items.setTypeUse(copied ? Items::TypeUse::Copied : Items::TypeUse::Own);
        if (isCallOf(attribute.value, QStringLiteral("sqlalchemy.composite"))) {
            compositeColumns(mapped, attribute, annotationOf(attribute));
            m_items.setTypeUse(Items::TypeUse::Own);
            continue;
        }
        std::optional<ColumnInfo> info = columnOf(mapped, attribute);
        m_items.setTypeUse(Items::TypeUse::Own);
        if (!info)
            continue;
        if (attribute.member->conditional)
            info->column.origin.conditional = true;
        nameColumn(attribute.value, info->column.name,
                   attribute.owner == mapped.type ? mapped.type.get() : nullptr);
        info->later = attribute.member->later && attribute.owner == mapped.type;
        mapped.columns.emplace_back(attribute.name, std::move(*info));
    }
    for (const std::shared_ptr<ClassData> &type : order) {
        if (type != mapped.type && read(type))
            continue; // its own table's matter
        for (const Value &part : type->opaqueParts)
            markOpaque(mapped, OrmText::tr("A part of the class could not be understood."), part,
                       placeOf(part, type->place));
    }
    std::stable_sort(mapped.columns.begin(), mapped.columns.end(), [](const auto &left, const auto &right) {
        return left.second->sortOrder < right.second->sortOrder;
    });
}

/// Parent.__table__.c.get("name", Column(...)): the column of the table that it shares if that has one by
/// now, else the one given. nullopt: it is no such call.
std::optional<Value> Declarative::columnOfTable(const MappedClass &mapped, const Value &value)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    const AttributeData *columns =
        call && call->method == QLatin1String("get") ? call->base.attribute() : nullptr;
    if (!columns || (columns->name != QLatin1String("c") && columns->name != QLatin1String("columns")) ||
        call->arguments.positional.empty() || !call->arguments.positional.front().string())
        return std::nullopt;
    const AttributeData *table = columns->base.attribute();
    if (!table || table->name != QLatin1String("__table__"))
        return std::nullopt;
    const std::shared_ptr<ClassData> type = classOf(table->base);
    const MappedClass *holder = type == mapped.type ? mapped.parent : read(type);
    if (!holder)
        return std::nullopt;
    const QString &key = *call->arguments.positional.front().string();
    for (; holder; holder = holder->single ? holder->parent : nullptr) {
        for (const auto &[name, info] : holder->columns) {
            if ((info->key.isEmpty() ? info->column.name : info->key) == key)
                return Value(); // its own already
        }
    }
    const Value *otherwise = call->arguments.get(1, QStringLiteral("default"));
    return otherwise ? *otherwise : Value();
}

/// The attribute's own, or what the method that computes it is said to return.
Annotation Declarative::annotationOf(const Attribute &attribute)
{
    const Member &member = *attribute.member;
    Annotation annotation;
    if (member.hasAnnotation)
        annotation =
            readAnnotation(m_interpreter, member.annotation, attribute.owner->module.lock(), member.place);
    if (isDeclaredAttr(member)) {
        const QString text = returnAnnotation(m_interpreter.files(), member.name, member.place);
        if (!text.isEmpty())
            annotation =
                readAnnotation(m_interpreter, Value(text), attribute.owner->module.lock(), member.place);
    }
    return annotation;
}

std::optional<ColumnInfo> Declarative::columnOf(MappedClass &mapped, const Attribute &given)
{
    Attribute attribute = given;
    if (const std::optional<Value> column = columnOfTable(mapped, given.value)) {
        if (!isColumnCall(*column))
            return std::nullopt;
        attribute.value = *column;
    }
    const Value &value = attribute.value;
    const Member &member = *attribute.member;
    if (isCallOf(value, QStringLiteral("sqlalchemy.deferred")) ||
        isCallOf(value, QStringLiteral("sqlalchemy.column_property"))) {
        const CallData *call = value.call();
        if (call->arguments.positional.empty() || !isColumnCall(call->arguments.positional.front()))
            return std::nullopt;
        nameColumn(call->arguments.positional.front(), attribute.name);
        return m_items.column(call->arguments.positional.front(), attribute.name);
    }
    const bool isColumn = isColumnCall(value);
    if (attribute.hasValue && !isColumn) {
        const bool mayBe =
            value.isOpaque() && !member.name.startsWith(QLatin1Char('_')) && !member.value.function();
        if (mayBe || (value.isOpaque() && isDeclaredAttr(member)))
            markOpaque(
                mapped,
                OrmText::tr("What %1.%2 is could not be worked out.").arg(mapped.type->name, attribute.name),
                value, member.place);
        else if ((!isNoColumn(value) && member.hasAnnotation) ||
                 (isDeclaredAttr(member) && isMethodCall(value)))
            markOpaque(
                mapped,
                OrmText::tr("What %1.%2 is could not be worked out.").arg(mapped.type->name, attribute.name),
                value, member.place);
        return std::nullopt;
    }
    const Annotation annotation = annotationOf(attribute);
    if (!isColumn && annotation.container != Annotation::Container::Mapped)
        return std::nullopt; // a plain annotation
    if (isColumn && (libraryCall(value)->name == QLatin1String("sqlalchemy.Column") ||
                     libraryCall(value)->name == QLatin1String("reckoner.column_copy"))) {
        std::optional<ColumnInfo> info = m_items.column(value, attribute.name);
        return info;
    }
    return annotatedColumn(mapped, attribute, isColumn ? value : Value(), annotation);
}

std::optional<ColumnInfo> Declarative::annotatedColumn(MappedClass &mapped, const Attribute &attribute,
                                                       const Value &value, const Annotation &annotation)
{
    const Place place = attribute.member->place;
    std::optional<ColumnInfo> own;
    if (!value.isNone())
        own = m_items.column(value, attribute.name);
    ColumnInfo info;
    bool haveInfo = false;
    const std::vector<Value> extras =
        isSpeltInText(m_interpreter.files(), *attribute.member) ? std::vector<Value>() : annotation.extras;
    for (const Value &extra : extras) {
        m_items.setTypeUse(Items::TypeUse::Copied);
        if (isColumnCall(extra)) {
            if (std::optional<ColumnInfo> given = m_items.column(extra, attribute.name)) {
                info = *given;
                haveInfo = true;
            }
        } else if (const std::optional<LibraryCall> call = libraryCall(extra);
                   call && call->name == QLatin1String("sqlalchemy.relationship")) {
            return std::nullopt;
        }
    }
    if (own)
        info = haveInfo ? merged(std::move(info), *own) : *own;
    else if (!haveInfo)
        info.column.name = attribute.name;
    if (info.column.name.isEmpty())
        info.column.name = attribute.name;
    if (info.column.origin.file.isEmpty() || !own) {
        info.column.origin.file = place.file;
        info.column.origin.line = place.line;
    }

    const bool isMapped = annotation.container == Annotation::Container::Mapped;
    info.typeLate = isMapped && !(own && own->typeGiven);
    if (isMapped && !info.nullableGiven && !info.column.identity)
        info.column.nullable = annotation.optional && !info.primaryKey;
    if (!info.typeGiven && info.foreignKeys.empty() && isMapped) {
        m_items.setTypeUse(Items::TypeUse::Annotated);
        if (const std::optional<TypeInfo> type =
                annotation.known ? typeOfAnnotation(m_items, annotation, mapped.base.types, place)
                                 : std::nullopt) {
            info.type = *type;
            info.typeGiven = true;
        } else if (!own && !haveInfo) {
            // Mapped["Address"] without a value is a mistake, or a relationship of a plugin
            markOpaque(mapped,
                       OrmText::tr("No column type is known for the annotation of %1.%2.")
                           .arg(mapped.type->name, attribute.name),
                       attribute.member->annotation, place);
            return std::nullopt;
        } else {
            m_items.addOpaque(OrmText::tr("No column type is known for the annotation of %1.%2.")
                                  .arg(mapped.type->name, attribute.name),
                              attribute.member->annotation, place);
            info.type.type.opaque = true;
            info.type.type.raw = attribute.member->annotationText;
        }
    }
    info.typeFromTarget = !info.typeGiven && !info.foreignKeys.empty();
    info.column.type = info.type.type;
    info.column.collation = info.type.collation;
    return info;
}

} // namespace reckoner::orm
