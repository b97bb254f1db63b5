// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/bases.h"
#include "model/orm/declarative.h"
#include "model/orm/ormtext.h"

#include <QSet>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

bool hasValue(const std::shared_ptr<ClassData> &type, const QString &name)
{
    const Member *member = type->member(name);
    return member && member->hasValue;
}

bool isAbstract(const std::shared_ptr<ClassData> &type)
{
    const Member *member = type->member(QStringLiteral("__abstract__"));
    return member && flag(&member->value).value_or(false);
}

/// Columns as only SQLAlchemy writes them.
bool hasColumns(const ClassData &type)
{
    return std::any_of(type.members.begin(), type.members.end(), [](const Member &member) {
        const std::optional<LibraryCall> call = libraryCall(member.value);
        if (call && (call->name == QLatin1String("sqlalchemy.Column") ||
                     call->name == QLatin1String("sqlalchemy.mapped_column")))
            return true;
        const OperationData *annotation = member.annotation.operation();
        return annotation && annotation->op == QLatin1String("[]") && !annotation->operands.empty() &&
               libraryName(annotation->operands.front()) == QLatin1String("sqlalchemy.Mapped");
    });
}

QString sentence(const QString &className, const QString &base)
{
    return OrmText::tr("%1 inherits %2, which is not in the source tree: its columns, constraints and "
                       "table arguments are not known.")
        .arg(className, base);
}

} // namespace

std::vector<Value> Declarative::unreadBases(const std::shared_ptr<ClassData> &type, const MappedClass *parent)
{
    std::vector<Value> own;
    std::vector<Value> inherited;
    m_interpreter.mro(type, &own);
    if (parent)
        m_interpreter.mro(parent->type, &inherited);
    std::erase_if(own, [&](const Value &base) {
        return bringsNoColumns(base) ||
               std::any_of(inherited.begin(), inherited.end(), [&](const Value &other) {
                   return base.opaque() ? base.opaque() == other.opaque() : baseName(base) == baseName(other);
               });
    });
    return own;
}

/// A class without a known base is declarative all the same if it names a table as only SQLAlchemy does, and
/// a base that is not read can have made it so.
BaseInfo::Flavour Declarative::flavourByContent(const std::shared_ptr<ClassData> &type, const Order &order,
                                                const std::vector<Value> &symbolic)
{
    if (std::all_of(symbolic.begin(), symbolic.end(), bringsNoColumns))
        return BaseInfo::Flavour::None;
    const bool table = std::any_of(type->keywords.begin(), type->keywords.end(), [](const auto &entry) {
        return entry.first == QLatin1String("table") && flag(&entry.second).value_or(false);
    });
    if (table)
        return BaseInfo::Flavour::SqlModel;
    const bool named = std::any_of(order.begin(), order.end(), [](const auto &base) {
        return hasValue(base, QStringLiteral("__tablename__")) || hasValue(base, QStringLiteral("__table__"));
    });
    return named ? BaseInfo::Flavour::Declarative : BaseInfo::Flavour::None;
}

void Declarative::noteUnreadBases(MappedClass &mapped)
{
    for (const Value &base : unreadBases(mapped.type, mapped.parent))
        markOpaque(mapped, sentence(mapped.type->name, baseName(base)), base, mapped.type->place);
}

void Declarative::settleOpaques(size_t first, const QString &table)
{
    for (Opaque &opaque : m_items.takeOpaques(first)) {
        if (opaque.bound == Opaque::Bound::Anything) {
            opaque.bound = Opaque::Bound::Objects;
            opaque.names.prepend(table);
            opaque.names.removeDuplicates();
        }
        // one statement that is told twice: as a part of the class, and as what it leaves of an attribute
        const bool told = std::any_of(m_opaques.rbegin(), m_opaques.rend(), [&](const Opaque &other) {
            return other.place.line == opaque.place.line && other.place.file == opaque.place.file &&
                   other.names == opaque.names;
        });
        if (!told)
            m_opaques.push_back(std::move(opaque));
    }
}

void Declarative::noteUnnamedTables(const std::vector<std::shared_ptr<ClassData>> &types)
{
    QSet<const ClassData *> inherited; // mixins, whose columns stand in the tables of others
    for (const std::shared_ptr<ClassData> &type : types) {
        for (const std::shared_ptr<ClassData> &base : m_interpreter.mro(type)) {
            if (base != type)
                inherited.insert(base.get());
        }
    }
    for (const std::shared_ptr<ClassData> &type : types) {
        if (read(type) || inherited.contains(type.get()) || isAbstract(type) || !hasColumns(*type))
            continue;
        const std::vector<Value> bases = unreadBases(type, nullptr);
        if (bases.empty())
            continue;
        Opaque opaque; // no bound: the table may be any
        opaque.text = QStringLiteral("class ") + type->name;
        opaque.reason = OrmText::tr("The table of %1 is not known by reading: its base %2 is not in the "
                                    "source tree.")
                            .arg(type->name, baseName(bases.front()));
        opaque.place = type->place;
        m_opaques.push_back(std::move(opaque));
    }
}

} // namespace reckoner::orm
