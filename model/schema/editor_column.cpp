// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "model/schema/indexstate.h"
#include "model/schema/rewrite.h"

#include <algorithm>

namespace reckoner {

namespace {

/// "a desc", "a collate NOCASE": options of a key of SQLite that begin with a column.
void replaceAhead(QStringList &options, const QString &name, const QString &newName)
{
    for (QString &each : options) {
        if (each.startsWith(name + QLatin1Char(' ')))
            each.replace(0, name.size(), newName);
    }
}

void replaceIn(QStringList &names, const QString &name, const QString &newName)
{
    for (QString &each : names) {
        if (each == name)
            each = newName;
    }
}

template<class T, class Wanted, class Gone>
void eraseIf(std::vector<T> &objects, const Wanted &wanted, const Gone &gone)
{
    for (const T &object : objects) {
        if (wanted(object))
            gone(object);
    }
    std::erase_if(objects, wanted);
}

} // namespace

Result<void> SchemaEditor::addColumn(const ObjectName &name, Column column, bool ifNotExists)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(
            missing(tr("There is no table %1 to add column %2 to.").arg(pathOf(resolve(name)), column.name)));
    if (findColumn(*table, column.name)) {
        if (ifNotExists)
            return {};
        return unexpected(
            exists(tr("Table %1 has a column %2 already.").arg(pathOf(table->name), column.name)));
    }
    const std::optional<ObjectName> sequence = m_rules.completeColumn(m_schema, *table, column);
    mark(column);
    table->columns.push_back(column);
    touch(refOf(*table, column), Touch::Action::Created);
    if (sequence)
        touchMade(*sequence);
    inheritColumn(ObjectName(table->name), column.name);
    return {};
}

Result<void> SchemaEditor::dropColumn(const ObjectName &name, const QString &columnName, bool ifExists,
                                      bool cascade)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(
            missing(tr("There is no table %1 to drop column %2 of.").arg(pathOf(resolve(name)), columnName)));
    const Column *found = findColumn(*table, columnName);
    if (!found) {
        if (ifExists)
            return {};
        return unexpected(
            missing(tr("Table %1 has no column %2 to drop.").arg(pathOf(table->name), columnName)));
    }
    const QString column = found->name;
    const auto in = [&](const QString &expression) { return columnsIn(*table, expression).contains(column); };
    const auto indexed = [&](const Index &index) {
        return index.include.contains(column) || (index.predicate && in(index.predicate->text)) ||
               std::any_of(index.parts.begin(), index.parts.end(), [&](const IndexPart &part) {
                   return part.expression ? in(part.expression->text) : part.column == column;
               });
    };
    const auto unique = [&](const UniqueConstraint &u) {
        return u.columns.contains(column) || u.include.contains(column);
    };
    const auto checked = [&](const CheckConstraint &check) { return in(check.expression.text); };
    const auto keyed = [&](const ForeignKey &key) { return key.columns.contains(column); };
    const auto excluded = [&](const ExclusionConstraint &exclusion) {
        return (exclusion.predicate && in(exclusion.predicate->text)) ||
               std::any_of(exclusion.elements.begin(), exclusion.elements.end(),
                           [&](const ExclusionElement &element) { return in(element.expression.text); });
    };
    const bool primary = table->primaryKey && table->primaryKey->columns.contains(column);

    for (const Column &other : table->columns) {
        if (other.name == column || !other.generated || !in(other.generated->expression.text))
            continue;
        if (!cascade)
            return unexpected(refused(
                tr("Column %1 of %2 is computed from %3.").arg(other.name, pathOf(table->name), column)));
    }
    if (isSqlite()) {
        // A CHECK or REFERENCES of this column alone may have been written in the column's own
        // definition, which goes along; where it was not, SQLite would have stopped the migration.
        const bool wide =
            std::any_of(table->checks.begin(), table->checks.end(),
                        [&](const CheckConstraint &check) {
                            return checked(check) && columnsIn(*table, check.expression.text).size() > 1;
                        }) ||
            std::any_of(table->foreignKeys.begin(), table->foreignKeys.end(),
                        [&](const ForeignKey &key) { return keyed(key) && key.columns.size() > 1; });
        if (primary || wide || std::any_of(table->uniques.begin(), table->uniques.end(), unique) ||
            std::any_of(table->indexes.begin(), table->indexes.end(), indexed))
            return unexpected(
                refused(tr("SQLite does not drop column %1 of %2: a key, index or constraint uses it.")
                            .arg(column, pathOf(table->name))));
        if (Result<void> followed = followTexts(table->name, column, {}); !followed)
            return followed;
    } else {
        std::vector<std::pair<ObjectName, int>> keys;
        const auto collect = [&](const QStringList &key) {
            const auto more = dependents(*table, key);
            keys.insert(keys.end(), more.begin(), more.end());
        };
        if (primary)
            collect(table->primaryKey->columns);
        for (const UniqueConstraint &u : table->uniques) {
            if (unique(u))
                collect(u.columns);
        }
        if (!keys.empty() && !cascade)
            return unexpected(refused(tr("A foreign key of table %1 points at column %2 of %3; say CASCADE.")
                                          .arg(pathOf(keys.front().first), column, pathOf(table->name))));
        dropForeignKeys(keys);
        table = findTable(name);
    }

    if (cascade && !isSqlite()) { // while the column can still be looked up
        dropStanding(ObjectName(table->name), column);
        table = findTable(name);
    }
    if (!isSqlite()) {
        if (Result<void> followed = followTexts(ObjectName(table->name), column, {}); !followed)
            return followed;
        table = findTable(name);
    }
    const auto gone = [&](const auto &object) { touch(refOf(*table, object), Touch::Action::Dropped); };
    const std::vector<Column> before = table->columns;
    for (const Column &other : before) {
        if (other.name != column && other.generated && in(other.generated->expression.text))
            (void)dropColumn(table->name, other.name, true, true);
    }
    const auto unmade = [&](const auto &object) {
        gone(object);
        followIndex(table->options, object.name);
    };
    eraseIf(table->indexes, indexed, unmade);
    eraseIf(table->uniques, unique, unmade);
    eraseIf(table->checks, checked, gone);
    eraseIf(table->foreignKeys, keyed, gone);
    eraseIf(table->exclusions, excluded, gone);
    if (primary && table->primaryKey) {
        unmade(*table->primaryKey);
        table->primaryKey.reset();
    }
    eraseIf(
        table->columns, [&](const Column &other) { return other.name == column; }, gone);
    const ObjectName owner = table->name;
    dropOwnedSequences(owner, column);
    forgetTable(owner, column);
    disinheritColumn(heirsOf(owner), column);
    return {};
}

Result<void> SchemaEditor::renameColumn(Table &table, QString column, const QString &newName)
{
    if (const Column *other = findColumn(table, newName); other && other->name != column)
        return unexpected(exists(tr("Table %1 has a column %2 already.").arg(pathOf(table.name), newName)));
    if (Result<void> followed = followTexts(table.name, column, newName); !followed)
        return followed;
    const bool fold = m_rules.foldsCase();
    table.definition = renameColumnIn(table.definition, column, newName, fold);
    const auto rewrite = [&](Expression &expression) {
        expression.text = renameColumnIn(expression.text, column, newName, fold);
    };
    touch(refOf(table, *table.column(column)), Touch::Action::Dropped);
    for (Column &each : table.columns) {
        if (each.generated)
            rewrite(each.generated->expression);
        if (each.name == column)
            each.name = newName;
    }
    if (table.primaryKey) {
        replaceIn(table.primaryKey->columns, column, newName);
        replaceIn(table.primaryKey->include, column, newName);
        replaceAhead(table.primaryKey->options, column, newName);
    }
    for (UniqueConstraint &unique : table.uniques) {
        replaceIn(unique.columns, column, newName);
        replaceIn(unique.include, column, newName);
        replaceAhead(unique.options, column, newName);
    }
    for (CheckConstraint &check : table.checks)
        rewrite(check.expression);
    for (ForeignKey &key : table.foreignKeys)
        replaceIn(key.columns, column, newName);
    for (ExclusionConstraint &exclusion : table.exclusions) {
        for (ExclusionElement &element : exclusion.elements)
            rewrite(element.expression);
        if (exclusion.predicate)
            rewrite(*exclusion.predicate);
        exclusion.definition = renameColumnIn(exclusion.definition, column, newName, fold);
    }
    for (Index &index : table.indexes) {
        replaceIn(index.include, column, newName);
        for (IndexPart &part : index.parts) {
            if (part.expression)
                rewrite(*part.expression);
            else if (part.column == column)
                part.column = newName;
        }
        if (index.predicate)
            rewrite(*index.predicate);
    }
    for (auto &[other, value] : m_schema.tables) {
        const Table &seen = *value;
        if (std::none_of(seen.foreignKeys.begin(), seen.foreignKeys.end(), [&](const ForeignKey &key) {
                return key.target == table.name && key.targetColumns.contains(column);
            }))
            continue;
        for (ForeignKey &key : value.edit().foreignKeys) {
            if (key.target == table.name)
                replaceIn(key.targetColumns, column, newName);
        }
    }
    for (auto &[name, sequence] : m_schema.sequences) {
        if (sequence.ownedBy && sequence.ownedBy->table == table.name && sequence.ownedBy->column == column)
            sequence.ownedBy->column = newName;
    }
    touch(refOf(table, *table.column(newName)), Touch::Action::Created);
    return {};
}

Result<void> SchemaEditor::alterColumn(const ObjectName &name, const QString &columnName,
                                       const ColumnEdit &edit)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(
            tr("There is no table %1 to alter column %2 of.").arg(pathOf(resolve(name)), columnName)));
    Column *column = findColumn(*table, columnName);
    if (!column)
        return unexpected(
            missing(tr("Table %1 has no column %2 to alter.").arg(pathOf(table->name), columnName)));
    if (edit.nullable && *edit.nullable && !isSqlite() && table->primaryKey &&
        table->primaryKey->columns.contains(column->name))
        return unexpected(refused(tr("Column %1 of %2 is in the primary key and stays NOT NULL.")
                                      .arg(column->name, pathOf(table->name))));
    if (edit.type) {
        if (edit.type->name != column->type.name || edit.type->schema != column->type.schema)
            m_rules.writeOutTypes(m_schema, *table, column->name);
        column->type = *edit.type;
        // ALTER COLUMN TYPE without COLLATE goes back to the type's own collation.
        if (!isSqlite())
            column->collation.clear();
    }
    if (edit.collation)
        column->collation = *edit.collation;
    if (edit.nullable)
        column->nullable = *edit.nullable;
    if (edit.defaultValue)
        column->defaultValue = *edit.defaultValue;
    if (edit.identity) {
        const bool had = column->identity.has_value();
        column->identity = *edit.identity;
        if (had && !column->identity) {
            dropOwnedSequences(table->name, column->name);
        } else if (!had && column->identity) {
            if (const auto sequence = m_rules.completeColumn(m_schema, *table, *column))
                touchMade(*sequence);
        }
    }
    if (edit.generated)
        column->generated = *edit.generated;
    if (edit.comment)
        column->comment = *edit.comment;
    alter(*column);
    inheritEdit(heirsOf(table->name), QString(column->name), edit);
    if (!edit.newName || *edit.newName == column->name)
        touch(refOf(*table, *column), Touch::Action::Altered);
    else
        return renameColumn(*table, column->name, *edit.newName);
    return {};
}

} // namespace reckoner
