// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/items.h"
#include "model/orm/names.h"
#include "model/orm/ormtext.h"

namespace reckoner::orm {

using namespace python;

namespace {

Origin originOf(const Place &place)
{
    Origin origin;
    origin.file = place.file;
    origin.line = place.line;
    return origin;
}

} // namespace

Deferrability deferrability(const Arguments &arguments)
{
    Deferrability result;
    const Value *initially = arguments.find(QStringLiteral("initially"));
    result.initiallyDeferred =
        initially && initially->string() &&
        initially->string()->compare(QLatin1String("DEFERRED"), Qt::CaseInsensitive) == 0;
    // INITIALLY DEFERRED implies DEFERRABLE
    result.deferrable =
        flag(arguments.find(QStringLiteral("deferrable"))).value_or(false) || result.initiallyDeferred;
    return result;
}

namespace {

QString conflictClause(const Arguments &arguments, const QString &keyword)
{
    const Value *value = arguments.find(keyword);
    const QString action = value && value->string() ? value->string()->toLower() : QString();
    return action == QLatin1String("abort") ? QString() : action; // which is what happens anyway
}

} // namespace

std::optional<PrimaryKey> Items::primaryKey(const Value &value, const ObjectName &table)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call || call->name != QLatin1String("sqlalchemy.PrimaryKeyConstraint"))
        return std::nullopt;
    m_table = table;
    PrimaryKey key;
    key.origin = originOf(call->place);
    for (const Value &item : call->arguments.positional) {
        if (const std::optional<QString> name = columnName(item))
            key.columns.append(*name);
        else
            addOpaque(OrmText::tr("A column of the primary key could not be worked out."), item, call->place);
    }
    key.name = takeName(call->arguments.find(QStringLiteral("name")));
    key.deferrability = deferrability(call->arguments);
    if (!isPostgreSql())
        key.onConflict = conflictClause(call->arguments, QStringLiteral("sqlite_on_conflict"));
    return key;
}

std::optional<UniqueConstraint> Items::unique(const Value &value, const ObjectName &table)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call || call->name != QLatin1String("sqlalchemy.UniqueConstraint"))
        return std::nullopt;
    m_table = table;
    UniqueConstraint unique;
    unique.origin = originOf(call->place);
    for (const Value &item : call->arguments.positional) {
        if (const std::optional<QString> name = columnName(item))
            unique.columns.append(*name);
        else
            addOpaque(OrmText::tr("A column of the unique constraint could not be worked out."), item,
                      call->place);
    }
    if (!call->arguments.complete)
        addOpaque(OrmText::tr("The columns of the unique constraint are not known."), value, call->place);
    unique.name = takeName(call->arguments.find(QStringLiteral("name")));
    unique.deferrability = deferrability(call->arguments);
    if (isPostgreSql()) {
        unique.nullsNotDistinct =
            flag(call->arguments.find(QStringLiteral("postgresql_nulls_not_distinct"))).value_or(false);
        if (const Value *include = call->arguments.find(QStringLiteral("postgresql_include"));
            include && include->list()) {
            for (const Value &item : include->list()->items)
                unique.include.append(columnName(item).value_or(QString()));
        }
    } else {
        unique.onConflict = conflictClause(call->arguments, QStringLiteral("sqlite_on_conflict"));
    }
    return unique;
}

std::optional<CheckConstraint> Items::check(const Value &value, const ObjectName &table)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call || call->name != QLatin1String("sqlalchemy.CheckConstraint"))
        return std::nullopt;
    m_table = table;
    CheckConstraint check;
    check.origin = originOf(call->place);
    const Value *text = call->arguments.get(0, QStringLiteral("sqltext"));
    if (!text)
        return std::nullopt;
    check.name = takeName(call->arguments.get(1, QStringLiteral("name")));
    if (!check.name.isEmpty()) {
        const size_t told =
            opaqueCount(); // what the convention leaves open is said where it names the table's
        m_piece = conventionName(QStringLiteral("ck"), check.name, table, {});
        takeOpaques(told);
    }
    check.expression = expression(*text, call->place);
    m_piece.clear();
    check.validated = !(isPostgreSql() &&
                        flag(call->arguments.find(QStringLiteral("postgresql_not_valid"))).value_or(false));
    return check;
}

void Items::setForeignKeyTarget(ForeignKey &key, const Value &target, const Place &place)
{
    if (const std::optional<QString> text = literalName(target)) {
        // "column", "table.column", "schema.table.column"; a schema may hold dots
        const QStringList parts = text->split(QLatin1Char('.'));
        if (parts.size() == 1) {
            key.target.name = parts.first();
        } else {
            key.target.name = parts.at(parts.size() - 2);
            key.target.schema = parts.mid(0, parts.size() - 2).join(QLatin1Char('.'));
            key.targetColumns.append(parts.last());
        }
        if (key.target.schema.isEmpty())
            key.target.schema = m_metadata.schema;
        return;
    }
    if (const std::optional<ColumnUse> use = columnUse(target); use && !use->column.isEmpty()) {
        if (!use->table.name.isEmpty())
            key.target = use->table;
        else if (!m_table.name.isEmpty())
            key.target = m_table; // a column of the very table
        key.targetColumns.append(use->column);
        return;
    }
    addOpaque(OrmText::tr("The target of the foreign key could not be worked out."), target,
              placeOf(target, place));
}

std::optional<KeyInfo> Items::foreignKey(const Value &value, const ObjectName &table)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call)
        return std::nullopt;
    const bool single = call->name == QLatin1String("sqlalchemy.ForeignKey");
    if (!single && call->name != QLatin1String("sqlalchemy.ForeignKeyConstraint"))
        return std::nullopt;
    m_table = table;
    const Arguments &arguments = call->arguments;
    KeyInfo key;
    key.origin = originOf(call->place);
    if (single) {
        if (const Value *target = arguments.get(0, QStringLiteral("column")))
            setForeignKeyTarget(key, *target, call->place);
    } else {
        const Value *columns = arguments.get(0, QStringLiteral("columns"));
        const Value *targets = arguments.get(1, QStringLiteral("refcolumns"));
        if (!columns || !columns->list() || !targets || !targets->list()) {
            addOpaque(OrmText::tr("The columns of the foreign key could not be worked out."), value,
                      call->place);
            return std::nullopt;
        }
        for (const Value &item : columns->list()->items) {
            if (const std::optional<QString> name = columnName(item))
                key.columns.append(*name);
            else
                addOpaque(OrmText::tr("A column of the foreign key could not be worked out."), item,
                          call->place);
        }
        for (const Value &item : targets->list()->items)
            setForeignKeyTarget(key, item, call->place);
    }
    if (key.target.name.isEmpty())
        return std::nullopt;
    key.name =
        takeName(single ? arguments.find(QStringLiteral("name")) : arguments.get(2, QStringLiteral("name")));
    const auto action = [&](const char *keyword) {
        const Value *given = arguments.find(QLatin1String(keyword));
        if (!given || given->isNone())
            return ReferentialAction::NoAction;
        const std::optional<QString> text = plainText(m_interpreter, *given);
        const std::optional<ReferentialAction> known = text ? actionFromName(*text) : std::nullopt;
        if (!known)
            addOpaque(OrmText::tr("%1= is not known.").arg(QLatin1String(keyword)), *given, call->place);
        return known.value_or(ReferentialAction::NoAction);
    };
    key.onDelete = action("ondelete");
    key.onUpdate = action("onupdate");
    key.deferrability = deferrability(arguments);
    key.useAlter = flag(arguments.find(QStringLiteral("use_alter"))).value_or(false);
    if (const Value *match = arguments.find(QStringLiteral("match")); match && match->string())
        key.match = match->string()->toLower();
    key.validated =
        !(isPostgreSql() && flag(arguments.find(QStringLiteral("postgresql_not_valid"))).value_or(false));
    return key;
}

} // namespace reckoner::orm
