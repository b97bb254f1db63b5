// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include "model/history/rebuild.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

/// Where the table stands among the arguments of the plain operation; batch_op leaves it out.
int tablePosition(const QString &operation)
{
    static const QStringList second{QStringLiteral("create_index"),
                                    QStringLiteral("drop_index"),
                                    QStringLiteral("create_foreign_key"),
                                    QStringLiteral("create_unique_constraint"),
                                    QStringLiteral("create_check_constraint"),
                                    QStringLiteral("create_primary_key"),
                                    QStringLiteral("create_exclude_constraint"),
                                    QStringLiteral("drop_constraint")};
    return second.contains(operation) ? 1 : 0;
}

std::map<QString, QString> convention(const Value *value)
{
    std::map<QString, QString> names;
    if (const DictData *dict = value ? value->dict() : nullptr) {
        for (const auto &[key, item] : dict->items) {
            if (key.string() && item.string())
                names.emplace(*key.string(), *item.string());
        }
    }
    return names;
}

} // namespace

Value AlembicRunner::openBatch(const OpArguments &arguments)
{
    Batch batch;
    batch.table = arguments.table(0, "table_name");
    if (batch.table.schema.isEmpty())
        batch.table.schema = arguments.text(1, "schema");
    batch.recreate = arguments.name(2, "recreate").value_or(QStringLiteral("auto"));
    if (!isSqlite() && batch.recreate == QLatin1String("always")) {
        if (const Table *table = editor().schema().table(editor().resolve(batch.table)))
            batch.before = *table;
    }
    batch.naming = convention(arguments.get(-1, "naming_convention"));
    batch.place = arguments.place();
    if (const Value *items = arguments.get(-1, "table_args")) {
        if (const ListData *list = items->list())
            batch.tableArguments = list->items;
    }
    if (const Value *keywords = arguments.get(-1, "table_kwargs")) {
        if (const DictData *dict = keywords->dict()) {
            for (const auto &[key, value] : dict->items) {
                if (key.string())
                    batch.tableKeywords.keyword.emplace_back(*key.string(), value);
            }
        }
    }
    if (const Value *items = arguments.get(-1, "reflect_args")) {
        if (const ListData *list = items->list())
            batch.reflected = list->items;
        else if (!items->isNone())
            opaque(Opaque::Bound::Objects, {batch.table.name},
                   QStringLiteral("batch_alter_table(reflect_args=...)"),
                   AlembicReplayText::tr("What is said of the reflected table is not known."), batch.place);
    }
    if (const Value *copy = arguments.get(-1, "copy_from"); copy && !copy->isNone())
        batch.copyFrom = *copy;
    if (const Value *chains = arguments.get(-1, "partial_reordering"); chains && chains->list()) {
        for (const Value &chain : chains->list()->items) {
            QStringList names;
            for (const Value &each : chain.list() ? chain.list()->items : std::vector<Value>())
                names.append(each.string() ? *each.string() : QString());
            batch.reordering.push_back(names);
        }
    }
    m_batches.push_back(std::move(batch));
    return Value(Symbol{QStringLiteral("reckoner.batch.%1").arg(m_batches.size() - 1)});
}

std::optional<Value> AlembicRunner::batchOperation(int number, const QString &name, const Arguments &given,
                                                   const Place &place)
{
    if (number < 0 || number >= static_cast<int>(m_batches.size()))
        return std::nullopt;
    static const QStringList plain{
        QStringLiteral("f"),           QStringLiteral("execute"),        QStringLiteral("get_bind"),
        QStringLiteral("get_context"), QStringLiteral("inline_literal"), QStringLiteral("bulk_insert")};
    if (name == QLatin1String("f"))
        return callOf(QStringLiteral("alembic.op.f"), given, place);
    if (plain.contains(name))
        return operation(name, OpArguments(given, place));
    // The plain operation with the table put in.
    Arguments arguments = given;
    const Batch &batch = m_batches[static_cast<size_t>(number)];
    const auto position = static_cast<size_t>(tablePosition(name));
    const char *keyword = name == QLatin1String("create_foreign_key") ? "source_table" : "table_name";
    if (arguments.positional.size() >= position)
        arguments.positional.insert(arguments.positional.begin() + static_cast<long>(position),
                                    Value(batch.table.name));
    else
        arguments.keyword.emplace_back(QString::fromLatin1(keyword), Value(batch.table.name));
    const QString schema = name == QLatin1String("create_foreign_key") ? QStringLiteral("source_schema")
                                                                       : QStringLiteral("schema");
    if (!batch.table.schema.isEmpty() && !arguments.find(schema))
        arguments.keyword.emplace_back(schema, Value(batch.table.schema));
    const OpArguments call(arguments, place);
    // nothing is done before the batch is left
    if (!isSqlite()) {
        m_batches[static_cast<size_t>(number)].waiting.emplace_back(name, call);
        return Value();
    }
    ++m_effect.operations;
    m_batches[static_cast<size_t>(number)].queue.emplace_back(name, call);
    return Value();
}

bool AlembicRunner::needsRebuild(const Batch &batch)
{
    if (batch.recreate != QLatin1String("auto"))
        return batch.recreate == QLatin1String("always");
    for (const auto &[name, arguments] : batch.queue) {
        if (name == QLatin1String("create_index") || name == QLatin1String("drop_index"))
            continue;
        if (name != QLatin1String("add_column"))
            return true;
        const Value *value = arguments.get(1, "column");
        const CallData *column = value ? value->call() : nullptr;
        if (!column)
            return true;
        const Value *fallback = column->arguments.find(QStringLiteral("server_default"));
        if (fallback && !fallback->isNone() && !fallback->string())
            return true;
        orm::Items items(m_dialect, m_interpreter, m_options.metadata);
        const auto info = items.column(*value);
        if (!info || !info->foreignKeys.empty() || info->unique ||
            (info->column.generated && info->column.generated->stored) || !info->checks.empty() ||
            info->type.check)
            return true;
    }
    return false;
}

/// The order that the columns get when the table is made anew. Those that stayed keep theirs, and so do added
/// ones unless they are put elsewhere, or the column behind which they came is dropped.
void AlembicRunner::orderColumns(const Batch &batch, Table &table)
{
    TableRebuild rebuild(*batch.before);
    rebuild.noteColumns();
    rebuild.reorder(batch.reordering);
    for (size_t i = 0; i < batch.queue.size(); ++i) {
        const auto &[name, arguments] = batch.queue[i];
        const QString column = arguments.text(1, "column_name");
        if (name == QLatin1String("drop_column")) {
            (void)rebuild.dropColumn(column);
        } else if (name == QLatin1String("alter_column")) {
            if (const QString newName = arguments.text(-1, "new_column_name"); !newName.isEmpty())
                rebuild.renameColumn(column, newName);
        } else {
            Column added;
            added.name = batch.added.value(qsizetype(i));
            (void)rebuild.addColumn(added, arguments.text(-1, "insert_before"),
                                    arguments.text(-1, "insert_after"));
        }
    }
    QStringList problems; // have been told
    const QStringList order = rebuild.finish(&problems).columnNames();
    std::stable_sort(table.columns.begin(), table.columns.end(), [&](const Column &a, const Column &b) {
        return order.indexOf(a.name) < order.indexOf(b.name);
    });
}

/// PostgreSQL, recreate="always": the operations have run in place; here is what differs for a table that was
/// made anew under another name, filled, and renamed.
void AlembicRunner::moveAndCopy(const Batch &batch)
{
    at(batch.place);
    const ObjectName name = editor().resolve(batch.table);
    const Table *table = editor().schema().table(name);
    if (!table)
        return;
    for (const auto &[otherName, other] : editor().schema().tables) {
        const bool points =
            otherName != name && std::any_of(other->foreignKeys.begin(), other->foreignKeys.end(),
                                             [&](const ForeignKey &key) { return key.target == name; });
        if (points)
            return problem(
                QStringLiteral("edit.refused"),
                AlembicReplayText::tr("Table %1 cannot be dropped to be made anew: %2 points at it.")
                    .arg(pathOf(name), pathOf(otherName)),
                batch.place, "InternalError");
    }
    // A comment of the table is not copied, nor its options, nor what hangs on it.
    if (!table->comment.isEmpty())
        report(editor().setTableComment(name, {}), batch.place);
    const Table whole = *table;
    for (const Trigger &trigger : whole.triggers)
        report(editor().dropPart(Kind::Trigger, name, trigger.name), batch.place);
    for (const Policy &policy : whole.policies)
        report(editor().dropPart(Kind::Policy, name, policy.name), batch.place);
    for (const RewriteRule &rule : whole.rules)
        report(editor().dropPart(Kind::Rule, name, rule.name), batch.place);
    const bool optional = !whole.options.isEmpty() ||
                          std::any_of(whole.columns.begin(), whole.columns.end(),
                                      [](const Column &column) { return !column.options.isEmpty(); });
    if (Table *edited = optional ? editor().editTable(name) : nullptr) {
        edited->options.clear();
        for (Column &column : edited->columns)
            column.options.clear();
    }
    // A table that is made is without rows: NOT VALID says nothing there.
    if (Table *edited = editor().editTable(name)) {
        // Keys that were there come back without DEFERRABLE: SQLAlchemy does not read it of them.
        for (UniqueConstraint &unique : edited->uniques) {
            if (batch.before &&
                std::count(batch.before->uniques.begin(), batch.before->uniques.end(), unique))
                unique.deferrability = {};
        }
        if (batch.before && edited->primaryKey && edited->primaryKey == batch.before->primaryKey)
            edited->primaryKey->deferrability = {};
        for (CheckConstraint &check : edited->checks)
            check.validated = true;
        for (ForeignKey &key : edited->foreignKeys)
            key.validated = true;
        if (batch.before)
            orderColumns(batch, *edited);
    }
    table = editor().schema().table(name);
    Table made = *table;
    Schema scratch;
    m_dialect.completeTable(scratch, made);
    for (const UniqueConstraint &unique : whole.uniques) {
        const bool stays =
            std::any_of(made.uniques.begin(), made.uniques.end(),
                        [&](const UniqueConstraint &kept) { return kept.name == unique.name; });
        if (!stays)
            report(editor().dropConstraint(name, unique.name), batch.place);
    }
    made.name.name = (QLatin1String("_alembic_tmp_") + made.name.name).left(50);
    std::vector<std::pair<ObjectName, QString>> owned;
    for (const auto &[sequence, each] : editor().schema().sequences) {
        const Column *column =
            each.ownedBy && each.ownedBy->table == name ? made.column(each.ownedBy->column) : nullptr;
        if (column && column->defaultValue && !column->identity)
            owned.emplace_back(sequence, column->name);
    }
    // Alembic takes a column that owns its sequence for a SERIAL and leaves the default out: the new table
    // makes a sequence of its own for the key, and none for another column.
    for (const auto &[sequence, column] : owned) {
        const bool key = made.primaryKey && made.primaryKey->columns == QStringList{column};
        if (key) {
            const QString chosen = m_dialect.serverName(Kind::Sequence, editor().schema(), made, {column});
            report(editor().renameSequence(sequence, chosen), batch.place);
        } else {
            ColumnEdit edit;
            edit.defaultValue = std::optional<Expression>();
            report(editor().alterColumn(name, column, edit), batch.place);
            report(editor().dropSequence(sequence), batch.place);
        }
    }
    std::vector<ObjectName> statistics;
    for (const auto &[each, value] : editor().schema().statistics) {
        if (value.table == name)
            statistics.push_back(each);
    }
    for (const ObjectName &each : statistics)
        report(editor().dropOther(Kind::Statistics, each), batch.place);
    // The old table goes with the enums that SQLAlchemy read of it, but for those that its run has seen made.
    for (const Column &column : batch.before ? batch.before->columns : std::vector<Column>()) {
        const ObjectName type = editor().resolve({column.type.schema, column.type.name});
        if (!editor().schema().enums.contains(type))
            continue;
        const auto known = m_typesOfTables.find(type);
        if (known == m_typesOfTables.end())
            report(editor().dropType(type), batch.place);
        else if (known->second != m_revision)
            opaque(Opaque::Bound::Objects, {type.name},
                   QStringLiteral("batch_alter_table(recreate=\"always\")"),
                   AlembicReplayText::tr(
                       "Alembic drops type %1 here, unless the run began with the revision that made it.")
                       .arg(pathOf(type)),
                   batch.place);
    }
}

/// What PostgreSQL does one by one when the batch is left.
void AlembicRunner::runWaiting(Batch &batch)
{
    for (const auto &[name, call] : batch.waiting) {
        operation(name, call);
        const Table *table = batch.before ? editor().schema().table(batch.before->name) : nullptr;
        if (table && !table->columns.empty() &&
            (name == QLatin1String("add_column") || name == QLatin1String("drop_column") ||
             name == QLatin1String("alter_column"))) {
            batch.queue.emplace_back(name, call);
            batch.added.append(table->columns.back().name);
        }
    }
}

void AlembicRunner::closeBatch(Batch batch)
{
    runWaiting(batch);
    if (!isSqlite() && batch.recreate == QLatin1String("always"))
        return moveAndCopy(batch);
    if (!isSqlite() || (batch.queue.empty() && batch.recreate != QLatin1String("always")))
        return;
    if (batch.table.name.isEmpty()) {
        for (const auto &[name, arguments] : batch.queue)
            unknownOperation(name, arguments,
                             AlembicReplayText::tr("The table of the batch is not literal."));
        return;
    }
    if (needsRebuild(batch))
        return rebuild(batch);
    const int operations = m_effect.operations;
    for (const auto &[name, arguments] : batch.queue)
        operation(name, arguments);
    m_effect.operations = operations;
}

/// reflect_args=[Column("flag", Boolean(create_constraint=True))]: what is said of a column counts instead of
/// what reflection finds, and its type brings its constraint.
void AlembicRunner::describeReflected(const Batch &batch, TableRebuild &rebuild)
{
    Table &table = rebuild.table();
    for (const Value &item : batch.reflected) {
        const orm::TableInfo said = m_items.table(batch.table, {item}, {}, batch.place);
        takeItemOpaques(m_items, batch.table);
        for (const Column &column : said.table.columns) {
            const auto same = std::find_if(table.columns.begin(), table.columns.end(),
                                           [&](const Column &other) { return other.name == column.name; });
            const bool key = table.primaryKey && table.primaryKey->columns.contains(column.name);
            Column changed = column;
            if (same != table.columns.end() && key)
                changed.nullable = same->nullable;
            if (same == table.columns.end())
                table.columns.push_back(changed);
            else
                *same = changed;
        }
        for (const CheckConstraint &check : said.table.checks) {
            if (check.typeBound && !said.table.columns.empty())
                rebuild.addCheckOfType(said.table.columns.front().name, check);
            else
                table.checks.push_back(check);
        }
        table.uniques.insert(table.uniques.end(), said.table.uniques.begin(), said.table.uniques.end());
        table.foreignKeys.insert(table.foreignKeys.end(), said.table.foreignKeys.begin(),
                                 said.table.foreignKeys.end());
    }
}

void AlembicRunner::rebuild(const Batch &batch)
{
    at(batch.place);
    const Table *current = editor().schema().table(editor().resolve(batch.table));
    std::optional<Table> source;
    if (batch.copyFrom) {
        const CallData *call = batch.copyFrom->call();
        if (call && call->callee.dotted().section(QLatin1Char('.'), -1) == QLatin1String("Table")) {
            std::vector<Value> items(
                call->arguments.positional.begin() +
                    static_cast<long>(std::min<size_t>(2, call->arguments.positional.size())),
                call->arguments.positional.end());
            Arguments keywords;
            keywords.keyword = call->arguments.keyword;
            source = m_items.table(editor().resolve(batch.table), items, keywords, call->place).table;
            takeItemOpaques(m_items, batch.table);
        } else {
            opaque(
                Opaque::Bound::Objects, {batch.table.name},
                QStringLiteral("batch_alter_table(copy_from=...)"),
                AlembicReplayText::tr("The table to copy from is not known; the one that is there is taken."),
                batch.place);
        }
    }
    if (!current) {
        report(unexpected(QStringLiteral("edit.missing"),
                          AlembicReplayText::tr("There is no table %1 to alter.").arg(batch.table.name),
                          batch.place),
               batch.place);
        return;
    }
    if (!source)
        source = *current;
    TableRebuild table(*source);
    table.reflect([&](const QString &text) { return m_dialect.parseType(text); },
                  [&](const DataType &type) { return m_dialect.typeText(type); }, batch.copyFrom.has_value());
    if (!batch.copyFrom)
        describeReflected(batch, table);
    if (!batch.naming.empty()) {
        // Only what came back without a name is named by the batch's own convention.
        orm::MetadataInfo metadata;
        metadata.namingConvention = batch.naming;
        orm::Items naming(m_dialect, m_interpreter, metadata);
        Table &seen = table.table();
        if (seen.primaryKey && seen.primaryKey->name.isEmpty())
            seen.primaryKey->name =
                naming.conventionName(QStringLiteral("pk"), {}, batch.table, seen.primaryKey->columns);
        for (UniqueConstraint &unique : seen.uniques) {
            if (unique.name.isEmpty())
                unique.name = naming.conventionName(QStringLiteral("uq"), {}, batch.table, unique.columns);
        }
        for (ForeignKey &key : seen.foreignKeys) {
            if (key.name.isEmpty())
                key.name = naming.conventionName(QStringLiteral("fk"), {}, batch.table, key.columns, &key);
        }
    }
    table.reorder(batch.reordering);
    for (const auto &[name, arguments] : batch.queue) {
        at(arguments.place());
        rebuildStep(table, name, arguments);
    }
    at(batch.place);
    if (!batch.tableArguments.empty() || !batch.tableKeywords.keyword.empty()) {
        const orm::TableInfo extra =
            m_items.table(batch.table, batch.tableArguments, batch.tableKeywords, batch.place);
        takeItemOpaques(m_items, batch.table);
        Table &made = table.table();
        made.checks.insert(made.checks.end(), extra.table.checks.begin(), extra.table.checks.end());
        made.uniques.insert(made.uniques.end(), extra.table.uniques.begin(), extra.table.uniques.end());
        made.foreignKeys.insert(made.foreignKeys.end(), extra.table.foreignKeys.begin(),
                                extra.table.foreignKeys.end());
        if (extra.table.primaryKey && !extra.table.primaryKey->columns.isEmpty())
            made.primaryKey = extra.table.primaryKey;
        for (const QString &option : extra.table.options) {
            if (!made.options.contains(option))
                made.options.append(option);
        }
        const Value *automatic = batch.tableKeywords.find(QStringLiteral("sqlite_autoincrement"));
        if (automatic && automatic->boolean() && *automatic->boolean() && made.primaryKey &&
            made.primaryKey->columns.size() == 1) {
            if (Column *column = table.column(made.primaryKey->columns.first()))
                column->autoincrement = true;
            made.primaryKey->name.clear();
        }
    }
    QStringList problems;
    Table made = table.finish(&problems);
    made.name = editor().resolve(batch.table);
    for (const QString &each : std::as_const(problems))
        problem(QStringLiteral("edit.refused"), each, batch.place, "OperationalError");
    Schema scratch;
    m_dialect.completeTable(scratch, made);
    report(editor().replaceTable(std::move(made)), batch.place);
}

void AlembicRunner::rebuildStep(TableRebuild &table, const QString &name, const OpArguments &arguments)
{
    const Place &place = arguments.place();
    const auto needsName = [&](const QString &constraint) {
        if (!constraint.isEmpty())
            return;
        problem(
            QStringLiteral("edit.refused"),
            AlembicReplayText::tr("A constraint made in batch mode must have a name; Alembic stops there."),
            place, "ValueError");
    };
    if (name == QLatin1String("add_column")) {
        const std::optional<orm::TableInfo> info = columnFrom(arguments, m_items);
        if (!info)
            return;
        if (!report(table.addColumn(info->table.columns.front(), arguments.text(-1, "insert_before"),
                                    arguments.text(-1, "insert_after")),
                    place))
            return;
        for (const ForeignKey &key : info->table.foreignKeys) {
            needsName(key.name);
            table.table().foreignKeys.push_back(key);
        }
        for (const UniqueConstraint &unique : info->table.uniques) {
            needsName(unique.name);
            table.table().uniques.push_back(unique);
        }
        for (const CheckConstraint &check : info->table.checks)
            table.table().checks.push_back(check);
        for (const Index &index : info->table.indexes)
            table.addIndex(index);
    } else if (name == QLatin1String("drop_column")) {
        report(table.dropColumn(arguments.text(1, "column_name")), place);
    } else if (name == QLatin1String("alter_column")) {
        const QString columnName = arguments.text(1, "column_name");
        Column *column = table.column(columnName);
        if (!column) {
            report(unexpected(QStringLiteral("edit.missing"),
                              AlembicReplayText::tr("Table %1 has no column %2 to alter.")
                                  .arg(table.table().name.name, columnName),
                              place),
                   place);
            return;
        }
        const ColumnChange change = changeFrom(arguments, column);
        takeItemOpaques(m_items, table.table().name);
        if (change.edit.type) {
            column->type = *change.edit.type;
            column->collation = change.edit.collation.value_or(QString());
        }
        if (change.edit.nullable)
            column->nullable = *change.edit.nullable;
        if (change.edit.defaultValue)
            column->defaultValue = *change.edit.defaultValue;
        if (change.edit.generated)
            column->generated = *change.edit.generated;
        if (change.edit.newName && *change.edit.newName != column->name)
            table.renameColumn(column->name, *change.edit.newName);
        // The constraint of the type that is said to be there goes with it (alembic/operations/toimpl.py).
        if (const Value *existing = arguments.get(-1, "existing_type"); existing && change.edit.type) {
            const orm::TypeInfo before = m_items.type(*existing, place);
            if (before.check && !before.check->name.isEmpty())
                std::erase_if(table.table().checks,
                              [&](const CheckConstraint &check) { return check.name == before.check->name; });
        }
        if (change.check)
            table.addCheckOfType(columnName, *change.check);
    } else if (name == QLatin1String("create_index")) {
        const std::optional<Index> index = indexFrom(arguments);
        takeItemOpaques(m_items, table.table().name);
        if (!index)
            return unknownOperation(name, arguments, AlembicReplayText::tr("The index cannot be read."));
        table.addIndex(*index);
    } else if (name == QLatin1String("drop_index")) {
        const Value *given = arguments.get(0, "index_name");
        report(table.dropIndex(isFinalName(given) ? m_items.writtenName(given)
                                                  : arguments.text(0, "index_name")),
               place);
    } else if (name == QLatin1String("create_foreign_key")) {
        std::optional<ForeignKey> key = foreignKeyFrom(arguments);
        if (!key)
            return unknownOperation(name, arguments,
                                    AlembicReplayText::tr("The foreign key cannot be read."));
        needsName(key->name);
        key->target = editor().resolve(key->target);
        table.table().foreignKeys.push_back(*key);
    } else if (name == QLatin1String("create_unique_constraint")) {
        const std::optional<UniqueConstraint> unique = uniqueFrom(arguments);
        if (!unique)
            return unknownOperation(name, arguments, AlembicReplayText::tr("The constraint cannot be read."));
        needsName(unique->name);
        table.table().uniques.push_back(*unique);
    } else if (name == QLatin1String("create_check_constraint")) {
        const std::optional<CheckConstraint> check = checkFrom(arguments);
        takeItemOpaques(m_items, table.table().name);
        if (!check)
            return unknownOperation(name, arguments, AlembicReplayText::tr("The check cannot be read."));
        needsName(check->name);
        table.table().checks.push_back(*check);
    } else if (name == QLatin1String("create_primary_key")) {
        const std::optional<PrimaryKey> key = primaryKeyFrom(arguments);
        if (!key)
            return unknownOperation(name, arguments, AlembicReplayText::tr("The key cannot be read."));
        table.table().primaryKey = key;
    } else if (name == QLatin1String("drop_constraint")) {
        const QString constraint =
            arguments.text(2, "type_") == QLatin1String("check")
                ? constraintName(arguments, 0, "constraint_name", "ck", table.table().name, {})
            : isFinalName(arguments.get(0, "constraint_name"))
                ? m_items.writtenName(arguments.get(0, "constraint_name"))
                : arguments.text(0, "constraint_name");
        report(table.dropConstraint(constraint), place);
    } else if (name != QLatin1String("create_table_comment") && name != QLatin1String("drop_table_comment")) {
        unknownOperation(name, arguments, AlembicReplayText::tr("batch_op.%1 is not known.").arg(name));
    }
}

} // namespace reckoner
