// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_expression.h"
#include "model/sql/pg_sequence.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

void Applier::alterTable(const Statement &s)
{
    const std::string_view type = s.node.word("objtype");
    if (type != "OBJECT_TABLE" && type != "OBJECT_FOREIGN_TABLE") {
        ++m_outcome.dataStatements; // owners and storage of views, indexes, sequences
        return;
    }
    const ObjectName table = nameOf(s.node["relation"]);
    if (s.node.flag("missing_ok") && !m_editor.schema().table(m_editor.resolve(table)))
        return;
    for (const Node &command : s.node.list("cmds"))
        alterOne(s, table, command["AlterTableCmd"]);
}

void Applier::alterOne(const Statement &s, const ObjectName &table, const Node &command)
{
    const std::string_view type = command.word("subtype");
    const QString name = cutIdentifier(command.text("name"));
    const bool cascade = command.word("behavior") == "DROP_CASCADE";
    const bool missingOk = command.flag("missing_ok");
    if (type == "AT_AddColumn") {
        addColumn(s, table, command);
    } else if (type == "AT_DropColumn") {
        report(m_editor.dropColumn(table, name, missingOk, cascade));
    } else if (type == "AT_AddConstraint") {
        if (std::optional<ReadConstraint> read = readConstraint(s, command["def"]["Constraint"], {}))
            addConstraint(table, std::move(*read));
    } else if (type == "AT_DropConstraint") {
        report(m_editor.dropConstraint(table, name, {}, missingOk, cascade));
    } else if (type == "AT_ValidateConstraint") {
        report(m_editor.validateConstraint(table, name));
    } else if (type == "AT_AlterConstraint") {
        alterConstraint(table, command["def"]["Constraint"]);
    } else if (type == "AT_AttachPartition" || type == "AT_DetachPartition") {
        partition(table, command["def"]["PartitionCmd"], type == "AT_AttachPartition");
    } else if (type == "AT_SetRelOptions" || type == "AT_ResetRelOptions") {
        Table *edited = m_editor.editTable(table);
        for (const QString &option : edited ? readOptions(s, command.list("def")) : QStringList()) {
            const QString key = option.section(QLatin1Char('='), 0, 0);
            edited->options.removeIf([&key](const QString &old) {
                return old.section(QLatin1Char('='), 0, 0) == key && old.contains(QLatin1Char('='));
            });
            if (type == "AT_SetRelOptions")
                edited->options.append(option);
            edited->options.sort();
        }
    } else if (type == "AT_SetLogged" || type == "AT_SetUnLogged") {
        if (Table *edited = m_editor.editTable(table)) {
            edited->options.removeAll(QStringLiteral("unlogged"));
            if (type == "AT_SetUnLogged")
                edited->options.append(QStringLiteral("unlogged"));
            edited->options.sort();
        }
    } else if (type == "AT_EnableRowSecurity" || type == "AT_DisableRowSecurity") {
        if (Table *edited = m_editor.editTable(table)) {
            edited->options.removeAll(QStringLiteral("row security"));
            if (type == "AT_EnableRowSecurity")
                edited->options.append(QStringLiteral("row security"));
            edited->options.sort();
        }
    } else if (type == "AT_AddInherit" || type == "AT_DropInherit") {
        const ObjectName parent = m_editor.resolve(nameOf(command["def"]["RangeVar"]));
        if (Table *edited = m_editor.editTable(table)) {
            std::erase(edited->inherits, parent);
            if (type == "AT_AddInherit")
                edited->inherits.push_back(parent);
        }
    } else if (type == "AT_AddOf" || type == "AT_DropOf" || type == "AT_GenericOptions" ||
               type == "AT_AddIndexConstraint") {
        opaque(s, {table.name}, tr("This form of ALTER TABLE is not read."));
    } else {
        alterColumn(s, table, command);
    }
}

// What remains is of a column, or without effect on a schema: owners, statistics targets, storage,
// triggers switched on and off, clustering, tablespaces, replica identity.
void Applier::alterColumn(const Statement &s, const ObjectName &table, const Node &command)
{
    const std::string_view type = command.word("subtype");
    const QString name = cutIdentifier(command.text("name"));
    ColumnEdit edit;
    if (type == "AT_AlterColumnType") {
        const Node definition = command["def"]["ColumnDef"];
        edit.type = typeOf(s, definition["typeName"]);
        // Without COLLATE the type's own collation comes back.
        const QStringList collation = definition["collClause"].strings("collname");
        edit.collation = collation.isEmpty() ? QString() : collation.last();
    } else if (type == "AT_ColumnDefault") {
        const Node value = command["def"];
        edit.defaultValue = std::optional<Expression>();
        if (value) {
            const Expression expression{s.slices.expressionBefore(value.firstLocation(), "default")};
            if (!isNullConstant(expression.text))
                edit.defaultValue = expression;
        }
    } else if (type == "AT_SetNotNull" || type == "AT_DropNotNull") {
        edit.nullable = type == "AT_DropNotNull";
    } else if (type == "AT_AddIdentity") {
        Identity identity = readIdentity(s, command["def"]["Constraint"]);
        const Table *edited = m_editor.schema().table(m_editor.resolve(table));
        const Column *column = edited ? edited->column(name) : nullptr;
        if (column && identity.options.type.isEmpty())
            identity.options.type = column->type.name;
        completeSequence(identity.options);
        edit.identity = identity;
    } else if (type == "AT_SetIdentity") {
        const Table *edited = m_editor.schema().table(m_editor.resolve(table));
        const Column *column = edited ? edited->column(name) : nullptr;
        if (!column || !column->identity) {
            opaque(s, {table.name}, tr("It alters an identity that is not there."));
            return;
        }
        Identity identity = *column->identity;
        for (const Node &option : command["def"].items()) {
            if (option["DefElem"].word("defname") == "generated")
                identity.always = option["DefElem"]["arg"]["Integer"].number("ival") == 'a';
        }
        identity.options = readSequence(s, command["def"].items(), identity.options, nullptr);
        edit.identity = identity;
    } else if (type == "AT_DropIdentity") {
        edit.identity = std::optional<Identity>();
    } else if (type == "AT_DropExpression") {
        edit.generated = std::optional<Generated>();
    } else {
        return;
    }
    report(m_editor.alterColumn(table, name, edit));
}

void Applier::addColumn(const Statement &s, const ObjectName &table, const Node &command)
{
    ReadColumn read = readColumn(s, command["def"]["ColumnDef"]);
    const bool ifNotExists = command.flag("missing_ok");
    const Table *before = m_editor.schema().table(m_editor.resolve(table));
    const bool there = before && before->column(read.column.name);
    const Result<void> added = m_editor.addColumn(table, std::move(read.column), ifNotExists);
    report(added);
    if (!added || there)
        return;
    for (ReadConstraint &constraint : read.constraints)
        addConstraint(table, std::move(constraint));
}

/// ADD CONSTRAINT c UNIQUE USING INDEX i: the index becomes the constraint's and takes its name.
void Applier::useIndex(const ObjectName &table, ReadConstraint &constraint)
{
    const Table *owner = m_editor.schema().table(m_editor.resolve(table));
    if (!owner)
        return;
    const auto it = std::find_if(owner->indexes.begin(), owner->indexes.end(),
                                 [&](const Index &index) { return index.name == constraint.usingIndex; });
    if (it == owner->indexes.end())
        return;
    const Index index = *it;
    QStringList columns;
    for (const IndexPart &part : index.parts)
        columns.append(part.column);
    report(m_editor.dropIndex({owner->name.schema, index.name}));
    if (constraint.primaryKey) {
        constraint.primaryKey->columns = columns;
        constraint.primaryKey->include = index.include;
        if (constraint.primaryKey->name.isEmpty())
            constraint.primaryKey->name = index.name;
    }
    if (constraint.unique) {
        constraint.unique->columns = columns;
        constraint.unique->include = index.include;
        constraint.unique->nullsNotDistinct = index.nullsNotDistinct;
        if (constraint.unique->name.isEmpty())
            constraint.unique->name = index.name;
    }
}

void Applier::addConstraint(const ObjectName &table, ReadConstraint constraint)
{
    if (!constraint.usingIndex.isEmpty())
        useIndex(table, constraint);
    if (constraint.primaryKey)
        report(m_editor.setPrimaryKey(table, std::move(*constraint.primaryKey)));
    if (constraint.unique)
        report(m_editor.addUnique(table, std::move(*constraint.unique)));
    if (constraint.check) {
        const Table *owner = m_editor.schema().table(m_editor.resolve(table));
        if (constraint.check->name.isEmpty() && owner)
            constraint.check->name = m_editor.rules().serverName(
                Kind::Check, m_editor.schema(), *owner, columnsIn(constraint.check->expression.text, *owner));
        report(m_editor.addCheck(table, std::move(*constraint.check)));
    }
    if (constraint.foreignKey)
        report(m_editor.addForeignKey(table, std::move(*constraint.foreignKey)));
    if (constraint.exclusion)
        report(m_editor.addExclusion(table, std::move(*constraint.exclusion)));
}

void Applier::alterConstraint(const ObjectName &table, const Node &node)
{
    if (Table *edited = m_editor.editTable(table)) {
        for (ForeignKey &key : edited->foreignKeys) {
            if (key.name == node.text("conname"))
                key.deferrability = {node.flag("deferrable"), node.flag("initdeferred")};
        }
    }
}

void Applier::partition(const ObjectName &parent, const Node &command, bool attach)
{
    if (Table *child = m_editor.editTable(nameOf(command["name"]))) {
        child->partitionOf.reset();
        if (attach)
            child->partitionOf = m_editor.resolve(parent);
    }
}

} // namespace reckoner::pg
