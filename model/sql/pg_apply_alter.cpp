// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_expression.h"
#include "model/sql/pg_follow_type.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_sequence.h"
#include "model/sql/pg_types.h"

#include <QSet>

#include <algorithm>

namespace reckoner::pg {

void Applier::alterTable(const Statement &s)
{
    const std::string_view type = s.node.word("objtype");
    if (type == "OBJECT_TYPE") {
        alterComposite(s);
        return;
    }
    if (type != "OBJECT_TABLE" && type != "OBJECT_FOREIGN_TABLE") {
        alterRelation(s);
        return;
    }
    const ObjectName table = nameOf(s.node["relation"]);
    const ObjectName resolved = m_editor.resolve(table);
    // ALTER TABLE is said of any relation.
    const bool other = m_editor.schema().views.contains(resolved) ||
                       m_editor.schema().sequences.contains(resolved) || m_editor.editIndex(resolved);
    if (!m_editor.schema().table(resolved) && other) {
        alterRelation(s);
        return;
    }
    if (s.node.flag("missing_ok") && !m_editor.schema().table(resolved))
        return;
    m_editor.setOnly(!s.node["relation"].flag("inh"));
    for (const Node &command : s.node.list("cmds"))
        alterOne(s, table, command["AlterTableCmd"]);
    m_editor.setOnly(false);
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
        partition(s, table, command["def"]["PartitionCmd"], type == "AT_AttachPartition");
    } else if (type == "AT_SetRelOptions" || type == "AT_ResetRelOptions") {
        if (Table *edited = m_editor.editTable(table)) {
            // Where such an option is kept, there is a place for long values, though its column may have
            // gone.
            const bool kept = std::any_of(edited->options.begin(), edited->options.end(), isToastOption);
            changeOptions(edited->options, readOptions(s, command.list("def")), type == "AT_SetRelOptions");
            if (!kept)
                settleOptions(*edited);
        }
    } else if (type == "AT_SetLogged" || type == "AT_SetUnLogged") {
        if (Table *edited = m_editor.editTable(table)) {
            edited->options.removeAll(QStringLiteral("unlogged"));
            if (type == "AT_SetUnLogged")
                edited->options.append(QStringLiteral("unlogged"));
            edited->options.sort();
            m_editor.keepOwnedSequences(edited->name); // they are kept as it is
        }
    } else if (type == "AT_EnableRowSecurity" || type == "AT_DisableRowSecurity") {
        if (Table *edited = m_editor.editTable(table)) {
            edited->options.removeAll(QStringLiteral("row security"));
            if (type == "AT_EnableRowSecurity")
                edited->options.append(QStringLiteral("row security"));
            edited->options.sort();
        }
    } else if (type == "AT_ForceRowSecurity" || type == "AT_NoForceRowSecurity") {
        setState(table, QStringLiteral("force row security"),
                 type == "AT_ForceRowSecurity" ? QStringLiteral("force row security") : QString());
    } else if (type == "AT_ReplicaIdentity") {
        const Node identity = command["def"]["ReplicaIdentityStmt"];
        const std::string_view kind = identity.word("identity_type");
        setState(table, QStringLiteral("replica identity "),
                 kind == "f"   ? QStringLiteral("replica identity full")
                 : kind == "n" ? QStringLiteral("replica identity nothing")
                 : kind == "i" ? QStringLiteral("replica identity using index ") + identity.text("name")
                               : QString());
    } else if (type == "AT_ClusterOn" || type == "AT_DropCluster") {
        setState(table, QStringLiteral("clustered on "),
                 type == "AT_ClusterOn" ? QStringLiteral("clustered on ") + name : QString());
    } else if (type == "AT_SetTableSpace") {
        setState(table, QStringLiteral("tablespace="),
                 name == QLatin1String("pg_default") ? QString() : QStringLiteral("tablespace=") + name);
    } else if (type == "AT_SetAccessMethod") {
        setState(table, QStringLiteral("access method="),
                 name == QLatin1String("heap") ? QString() : QStringLiteral("access method=") + name);
    } else if (type == "AT_GenericOptions") {
        if (Table *edited = m_editor.editTable(table)) {
            genericOptions(edited->serverOptions, command["def"].items());
            m_editor.noteAltered(refOf(*edited), edited->origin);
        }
    } else if (switchParts(table, command)) {
        return;
    } else if (type == "AT_AddInherit" || type == "AT_DropInherit") {
        const ObjectName parent = m_editor.resolve(nameOf(command["def"]["RangeVar"]));
        if (Table *edited = m_editor.editTable(table)) {
            std::erase(edited->inherits, parent);
            if (type == "AT_AddInherit")
                edited->inherits.push_back(parent);
        }
    } else if (type == "AT_AddOf" || type == "AT_DropOf") {
        if (Table *edited = m_editor.editTable(table)) {
            edited->ofType.reset();
            if (type == "AT_AddOf")
                edited->ofType = m_editor.resolve(nameOf(command["def"]["TypeName"].strings("names")));
            m_editor.noteAltered(refOf(*edited), edited->origin);
        }
    } else if (type == "AT_AddIndexConstraint") {
        opaque(s, {table.name}, tr("This form of ALTER TABLE is not read."));
    } else {
        alterColumn(s, table, command);
    }
}

/// One of the states that a table is in or not: those that begin so give way to the new one, if there is one.
void Applier::setState(const ObjectName &table, const QString &beginning, const QString &state)
{
    Table *edited = m_editor.editTable(table);
    if (!edited)
        return;
    edited->options.removeIf([&](const QString &old) { return old.startsWith(beginning); });
    if (!state.isEmpty())
        edited->options.append(state);
    edited->options.sort();
    m_editor.noteAltered(refOf(*edited), edited->origin);
}

namespace {

/// ALTER COLUMN c SET STATISTICS -1: where the number stands, of which the tree does not say it.
int behindStatistics(const QByteArray &sql, const QString &column)
{
    const std::vector<Token> all = tokens(sql);
    for (size_t i = 2; i < all.size(); ++i) {
        if (isWord(sql, all[i], "statistics") && isWord(sql, all[i - 1], "set") &&
            cutIdentifier(tokenValue(sql, all[i - 2])) == column)
            return all[i].end;
    }
    return -1;
}

} // namespace

/// Storage, compression, statistics and the options of a foreign table's column. False: another command.
bool Applier::columnOptions(const Statement &s, const ObjectName &table, const Node &command)
{
    const std::string_view type = command.word("subtype");
    Table *edited = m_editor.editTable(table);
    Column *column = edited ? edited->column(cutIdentifier(command.text("name"))) : nullptr;
    const auto set = [&](const char *key, const QString &value) {
        const QString start = QLatin1String(key) + QLatin1Char('=');
        column->options.removeIf([&](const QString &old) { return old.startsWith(start); });
        if (!value.isEmpty())
            column->options.append(start + value);
    };
    if (type != "AT_SetStorage" && type != "AT_SetCompression" && type != "AT_SetStatistics" &&
        type != "AT_SetOptions" && type != "AT_ResetOptions" && type != "AT_AlterColumnGenericOptions")
        return false;
    if (!column)
        return true;
    if (type == "AT_SetStorage") {
        const QString storage = command["def"].sval().toLower();
        set("storage", storage == ordinaryStorage(column->type) ? QString() : storage);
    } else if (type == "AT_SetCompression") {
        const QString method = command["def"].sval().toLower();
        set("compression", method == QLatin1String("default") ? QString() : method);
    } else if (type == "AT_SetStatistics") {
        const qint64 target =
            s.tree.integer(command["def"].body(), behindStatistics(s.tree.sql(), column->name));
        set("statistics", target < 0 ? QString() : QString::number(target));
    } else if (type == "AT_AlterColumnGenericOptions") {
        genericOptions(column->options, command["def"].items(), QStringLiteral("option "));
    } else {
        changeOptions(column->options, readOptions(s, command["def"].items()), type == "AT_SetOptions");
    }
    column->options.sort();
    m_editor.noteAltered(refOf(*edited, *column), column->origin);
    return true;
}

/// pg_type.typstorage of the built-in types: what a column has where nobody says anything.
QString Applier::ordinaryStorage(const DataType &type)
{
    if (type.dimensions > 0)
        return QStringLiteral("extended");
    static const QSet<QString> plain{QStringLiteral("smallint"),
                                     QStringLiteral("integer"),
                                     QStringLiteral("bigint"),
                                     QStringLiteral("real"),
                                     QStringLiteral("double precision"),
                                     QStringLiteral("boolean"),
                                     QStringLiteral("date"),
                                     QStringLiteral("uuid"),
                                     QStringLiteral("timestamp without time zone"),
                                     QStringLiteral("timestamp with time zone"),
                                     QStringLiteral("time without time zone"),
                                     QStringLiteral("time with time zone"),
                                     QStringLiteral("interval"),
                                     QStringLiteral("money"),
                                     QStringLiteral("oid"),
                                     QStringLiteral("point"),
                                     QStringLiteral("box"),
                                     QStringLiteral("name"),
                                     QStringLiteral("tsquery"),
                                     QStringLiteral("macaddr"),
                                     QStringLiteral("macaddr8"),
                                     QStringLiteral("\"char\""),
                                     QStringLiteral("circle"),
                                     QStringLiteral("lseg"),
                                     QStringLiteral("line"),
                                     QStringLiteral("pg_lsn"),
                                     QStringLiteral("xid")};
    if (plain.contains(type.name))
        return QStringLiteral("plain");
    const bool main = type.name == QLatin1String("numeric") || type.name == QLatin1String("inet") ||
                      type.name == QLatin1String("cidr");
    return main ? QStringLiteral("main") : QStringLiteral("extended");
}

// What remains is of a column, or without effect on a schema: owners.
void Applier::alterColumn(const Statement &s, const ObjectName &table, const Node &command)
{
    const std::string_view type = command.word("subtype");
    const QString name = cutIdentifier(command.text("name"));
    ColumnEdit edit;
    if (type == "AT_AlterColumnType") {
        const Node definition = command["def"]["ColumnDef"];
        edit.type = typeOf(s, definition["typeName"]);
        // Without COLLATE the type's own collation comes back.
        edit.collation = collationOf(definition["collClause"].strings("collname"));
        const Table *edited = m_editor.schema().table(m_editor.resolve(table));
        if (const Column *column = edited ? edited->column(name) : nullptr)
            followType(*column, edit);
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
        (void)columnOptions(s, table, command);
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

} // namespace reckoner::pg
