// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include <QCoreApplication>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

Deferrability deferrability(const OpArguments &arguments)
{
    Deferrability made;
    made.deferrable = arguments.flag(-1, "deferrable").value_or(false);
    made.initiallyDeferred =
        arguments.text(-1, "initially").compare(QLatin1String("deferred"), Qt::CaseInsensitive) == 0;
    made.deferrable = made.deferrable || made.initiallyDeferred;
    return made;
}

} // namespace

QString AlembicRunner::constraintName(const OpArguments &arguments, int position, const char *keyword,
                                      const char *type, const ObjectName &table, const QStringList &columns,
                                      const ForeignKey *key)
{
    const Value *given = arguments.get(position, keyword);
    const QString name = arguments.text(position, keyword);
    return isFinalName(given) ? m_items.writtenName(given)
                              : m_items.conventionName(QString::fromLatin1(type), name, table, columns, key);
}

std::optional<ForeignKey> AlembicRunner::foreignKeyFrom(const OpArguments &arguments)
{
    ForeignKey key;
    const ObjectName table = arguments.table(1, "source_table", "source_schema");
    const auto local = arguments.names(3, "local_cols");
    const auto remote = arguments.names(4, "remote_cols");
    key.target = arguments.table(2, "referent_table", "referent_schema");
    if (table.name.isEmpty() || key.target.name.isEmpty() || !local || !remote)
        return std::nullopt;
    key.columns = *local;
    key.targetColumns = *remote;
    key.onDelete = actionFromName(arguments.text(-1, "ondelete")).value_or(ReferentialAction::NoAction);
    key.onUpdate = actionFromName(arguments.text(-1, "onupdate")).value_or(ReferentialAction::NoAction);
    key.match = arguments.text(-1, "match").toLower();
    key.deferrability = deferrability(arguments);
    key.validated = !arguments.flag(-1, "postgresql_not_valid").value_or(false);
    key.name = constraintName(arguments, 0, "constraint_name", "fk", table, key.columns, &key);
    return key;
}

std::optional<UniqueConstraint> AlembicRunner::uniqueFrom(const OpArguments &arguments)
{
    const ObjectName table = arguments.table(1, "table_name");
    const auto columns = arguments.names(2, "columns");
    if (table.name.isEmpty() || !columns)
        return std::nullopt;
    UniqueConstraint unique;
    unique.columns = *columns;
    unique.deferrability = deferrability(arguments);
    unique.include = arguments.names(-1, "postgresql_include").value_or(QStringList());
    unique.nullsNotDistinct = arguments.flag(-1, "postgresql_nulls_not_distinct").value_or(false);
    unique.name = constraintName(arguments, 0, "constraint_name", "uq", table, unique.columns);
    return unique;
}

std::optional<CheckConstraint> AlembicRunner::checkFrom(const OpArguments &arguments)
{
    const ObjectName table = arguments.table(1, "table_name");
    const Value *condition = arguments.get(2, "condition");
    if (table.name.isEmpty() || !condition)
        return std::nullopt;
    CheckConstraint check;
    if (const QString *text = condition->string())
        check.expression.text = *text;
    else
        check.expression = m_items.expression(*condition, arguments.place());
    check.validated = !arguments.flag(-1, "postgresql_not_valid").value_or(false);
    check.name = constraintName(arguments, 0, "constraint_name", "ck", table, {});
    return check;
}

std::optional<PrimaryKey> AlembicRunner::primaryKeyFrom(const OpArguments &arguments)
{
    const ObjectName table = arguments.table(1, "table_name");
    const auto columns = arguments.names(2, "columns");
    if (table.name.isEmpty() || !columns)
        return std::nullopt;
    PrimaryKey key;
    key.columns = *columns;
    key.deferrability = deferrability(arguments);
    key.name = constraintName(arguments, 0, "constraint_name", "pk", table, key.columns);
    return key;
}

std::optional<Index> AlembicRunner::indexFrom(const OpArguments &arguments)
{
    const ObjectName table = arguments.table(1, "table_name");
    const Value *columns = arguments.get(2, "columns");
    if (table.name.isEmpty() || !columns)
        return std::nullopt;
    std::vector<Value> parts;
    if (const ListData *list = columns->list())
        parts = list->items;
    else if (columns->string())
        parts = {*columns};
    else
        return std::nullopt;
    Arguments options = arguments.without({QStringLiteral("if_not_exists"), QStringLiteral("schema"),
                                           QStringLiteral("table_name"), QStringLiteral("index_name"),
                                           QStringLiteral("columns")});
    options.positional.clear();
    const Value *given = arguments.get(0, "index_name");
    const QString name = isFinalName(given) ? m_items.writtenName(given) : arguments.text(0, "index_name");
    if (given && !given->isNone() && name.isEmpty())
        return std::nullopt;
    std::optional<Index> index = m_items.index(name, parts, options, table, arguments.place());
    if (index && name.isEmpty() && index->name.isEmpty()) {
        QStringList names;
        for (const IndexPart &part : index->parts)
            names.append(part.column);
        index->name = m_items.conventionName(QStringLiteral("ix"), {}, table, names);
    }
    return index;
}

void AlembicRunner::createIndex(const OpArguments &arguments)
{
    const ObjectName table = arguments.table(1, "table_name");
    std::optional<Index> index = indexFrom(arguments);
    takeItemOpaques(m_items, table);
    if (!index)
        return unknownOperation(QStringLiteral("create_index"), arguments,
                                AlembicReplayText::tr("The index cannot be read."));
    report(editor().createIndex(table, *index, arguments.flag(-1, "if_not_exists").value_or(false)),
           arguments.place());
}

void AlembicRunner::dropIndex(const OpArguments &arguments)
{
    std::optional<QString> name = arguments.name(0, "index_name");
    if (const Value *given = arguments.get(0, "index_name"); name && isFinalName(given))
        name = m_items.writtenName(given);
    if (!name)
        return unknownOperation(QStringLiteral("drop_index"), arguments,
                                AlembicReplayText::tr("The name of the index is not literal."));
    report(editor().dropIndex({arguments.text(-1, "schema"), *name},
                              arguments.flag(-1, "if_exists").value_or(false)),
           arguments.place());
}

void AlembicRunner::createForeignKey(const OpArguments &arguments)
{
    const std::optional<ForeignKey> key = foreignKeyFrom(arguments);
    if (!key)
        return unknownOperation(QStringLiteral("create_foreign_key"), arguments,
                                AlembicReplayText::tr("The foreign key cannot be read."));
    if (isSqlite())
        return problem(QStringLiteral("edit.refused"),
                       AlembicReplayText::tr("SQLite has no ADD CONSTRAINT; Alembic says to use batch mode."),
                       arguments.place(), "NotImplementedError");
    const ObjectName table = arguments.table(1, "source_table", "source_schema");
    if (!editor().schema().tables.contains(editor().resolve(key->target)))
        problem(QStringLiteral("edit.missing"),
                AlembicReplayText::tr("There is no table %1 for the foreign key to point at.")
                    .arg(pathOf(editor().resolve(key->target))),
                arguments.place(), "ProgrammingError");
    report(editor().addForeignKey(table, *key), arguments.place());
}

void AlembicRunner::createUnique(const OpArguments &arguments)
{
    const std::optional<UniqueConstraint> unique = uniqueFrom(arguments);
    if (!unique)
        return unknownOperation(QStringLiteral("create_unique_constraint"), arguments,
                                AlembicReplayText::tr("The constraint cannot be read."));
    if (isSqlite())
        return problem(QStringLiteral("edit.refused"),
                       AlembicReplayText::tr("SQLite has no ADD CONSTRAINT; Alembic says to use batch mode."),
                       arguments.place(), "NotImplementedError");
    report(editor().addUnique(arguments.table(1, "table_name"), *unique), arguments.place());
}

void AlembicRunner::createCheck(const OpArguments &arguments)
{
    const std::optional<CheckConstraint> check = checkFrom(arguments);
    takeItemOpaques(m_items, arguments.table(1, "table_name"));
    if (!check)
        return unknownOperation(QStringLiteral("create_check_constraint"), arguments,
                                AlembicReplayText::tr("The check cannot be read."));
    if (isSqlite())
        return problem(QStringLiteral("edit.refused"),
                       AlembicReplayText::tr("SQLite has no ADD CONSTRAINT; Alembic says to use batch mode."),
                       arguments.place(), "NotImplementedError");
    report(editor().addCheck(arguments.table(1, "table_name"), *check), arguments.place());
}

void AlembicRunner::createPrimaryKey(const OpArguments &arguments)
{
    const std::optional<PrimaryKey> key = primaryKeyFrom(arguments);
    if (!key)
        return unknownOperation(QStringLiteral("create_primary_key"), arguments,
                                AlembicReplayText::tr("The key cannot be read."));
    if (isSqlite())
        return problem(QStringLiteral("edit.refused"),
                       AlembicReplayText::tr("SQLite has no ADD CONSTRAINT; Alembic says to use batch mode."),
                       arguments.place(), "NotImplementedError");
    report(editor().setPrimaryKey(arguments.table(1, "table_name"), *key), arguments.place());
}

void AlembicRunner::createExclusion(const OpArguments &arguments)
{
    // Read as the same constraint of a table would be: ExcludeConstraint(*elements, name=, using=, where=).
    Arguments call = arguments.without(
        {QStringLiteral("constraint_name"), QStringLiteral("table_name"), QStringLiteral("schema")});
    call.positional.erase(call.positional.begin(),
                          call.positional.begin() +
                              static_cast<long>(std::min<size_t>(2, call.positional.size())));
    call.keyword.emplace_back(QStringLiteral("name"), Value(arguments.text(0, "constraint_name")));
    const ObjectName table = arguments.table(1, "table_name");
    const Value item =
        callOf(QStringLiteral("sqlalchemy.dialects.postgresql.ExcludeConstraint"), call, arguments.place());
    const orm::TableInfo info = m_items.table(table, {item}, {}, arguments.place());
    takeItemOpaques(m_items, table);
    if (info.table.exclusions.empty())
        return unknownOperation(QStringLiteral("create_exclude_constraint"), arguments,
                                AlembicReplayText::tr("The constraint cannot be read."));
    report(editor().addExclusion(table, info.table.exclusions.front()), arguments.place());
}

void AlembicRunner::dropConstraint(const OpArguments &arguments)
{
    const ObjectName table = arguments.table(1, "table_name");
    const QString type = arguments.text(2, "type_");
    const Value *given = arguments.get(0, "constraint_name");
    if (table.name.isEmpty() || (given && !given->isNone() && !orm::literalName(*given)))
        return unknownOperation(QStringLiteral("drop_constraint"), arguments,
                                AlembicReplayText::tr("A name in it is not literal."));
    if (!given || given->isNone())
        return problem(
            QStringLiteral("edit.refused"),
            AlembicReplayText::tr("A constraint without a name cannot be dropped; Alembic stops at "
                                  "op.drop_constraint(None, ...)."),
            arguments.place(), "CompileError");
    if (isSqlite())
        return problem(
            QStringLiteral("edit.refused"),
            AlembicReplayText::tr("SQLite has no DROP CONSTRAINT; Alembic says to use batch mode."),
            arguments.place(), "NotImplementedError");
    // Only a convention that keeps the given name ("ck_%(table_name)s_%(constraint_name)s") changes it.
    const QString name = type == QLatin1String("check")
                             ? constraintName(arguments, 0, "constraint_name", "ck", table, {})
                         : isFinalName(given) ? m_items.writtenName(given)
                                              : arguments.text(0, "constraint_name");
    // The server asks for the name alone, whatever type_ says.
    report(editor().dropConstraint(table, name, {}, arguments.flag(-1, "if_exists").value_or(false)),
           arguments.place());
}

} // namespace reckoner
