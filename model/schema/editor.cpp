// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "model/core/asciicase.h"
#include "model/schema/rewrite.h"

namespace reckoner {

namespace {

/// What an expression part of an index is called when the server names the index: the function's
/// name, else "expr" (PostgreSQL FigureIndexColname).
QString partName(const IndexPart &part)
{
    if (!part.expression)
        return part.column;
    const std::vector<SqlToken> tokens = tokenizeSql(part.expression->text, false);
    if (tokens.size() > 1 && tokens[0].type == SqlToken::Type::Identifier &&
        tokens[1].text == QLatin1String("("))
        return tokens[0].name;
    return QStringLiteral("expr");
}

} // namespace

Error SchemaEditor::missing(const QString &sentence) const
{
    return {QStringLiteral("edit.missing"), sentence, {}, {m_origin.file, m_origin.line, 0}};
}

Error SchemaEditor::exists(const QString &sentence) const
{
    return {QStringLiteral("edit.exists"), sentence, {}, {m_origin.file, m_origin.line, 0}};
}

Error SchemaEditor::refused(const QString &sentence) const
{
    return {QStringLiteral("edit.refused"), sentence, {}, {m_origin.file, m_origin.line, 0}};
}

bool SchemaEditor::same(const QString &a, const QString &b) const
{
    return m_rules.foldsCase() ? sameInAscii(a, b) : a == b;
}

ObjectName SchemaEditor::resolve(ObjectName name) const
{
    if (name.schema.isEmpty())
        name.schema = currentSchema();
    if (!m_rules.foldsCase() || m_schema.tables.contains(name))
        return name;
    if (const auto hinted = m_schema.hints.holding(name.schema, name.name)) {
        for (const ObjectName &existing : *hinted) {
            if (same(existing.name, name.name) && same(existing.schema, name.schema) &&
                m_schema.tables.contains(existing))
                return existing;
        }
    } else {
        for (const auto &[existing, table] : m_schema.tables) {
            if (same(existing.name, name.name) && same(existing.schema, name.schema))
                return existing;
        }
    }
    for (const auto &[existing, view] : m_schema.views) {
        if (same(existing.name, name.name) && same(existing.schema, name.schema))
            return existing;
    }
    return name;
}

Table *SchemaEditor::findTable(const ObjectName &name)
{
    return m_schema.editTable(resolve(name));
}

Column *SchemaEditor::findColumn(Table &table, const QString &name) const
{
    for (Column &column : table.columns) {
        if (same(column.name, name))
            return &column;
    }
    return nullptr;
}

const View *SchemaEditor::findMaterializedView(const ObjectName &name) const
{
    const auto it = m_schema.views.find(resolve(name));
    return it != m_schema.views.end() && it->second.materialized ? &it->second : nullptr;
}

bool SchemaEditor::relationExists(const ObjectName &name, bool withIndexes) const
{
    const ObjectName resolved = resolve(name);
    if (m_schema.tables.contains(resolved) || m_schema.views.contains(resolved) ||
        m_schema.sequences.contains(resolved))
        return true;
    return withIndexes && (findIndex(name).second >= 0 || findViewIndex(name).second >= 0);
}

std::pair<ObjectName, int> SchemaEditor::findIndex(const ObjectName &index) const
{
    const QString schema = index.schema.isEmpty() ? currentSchema() : index.schema;
    const bool folds = m_rules.foldsCase();
    int place = -1;
    const Table *table = m_schema.tableNaming(schema, index.name, [&](const Table &each) {
        for (size_t i = 0; i < each.indexes.size(); ++i) {
            const QString &name = each.indexes[i].name;
            if (folds ? same(name, index.name) : name == index.name) {
                place = static_cast<int>(i);
                return true;
            }
        }
        return false;
    });
    return {table ? table->name : ObjectName(), place};
}

std::pair<ObjectName, int> SchemaEditor::findViewIndex(const ObjectName &index) const
{
    const QString schema = index.schema.isEmpty() ? currentSchema() : index.schema;
    for (const auto &[name, view] : m_schema.views) {
        for (size_t i = 0; name.schema == schema && i < view.indexes.size(); ++i) {
            if (same(view.indexes[i].name, index.name))
                return {name, static_cast<int>(i)};
        }
    }
    return {{}, -1};
}

void SchemaEditor::touch(ObjectRef object, Touch::Action action)
{
    // A table's parts come one after the other, and touches are kept: their path is one text.
    if (!m_touches.empty() && m_touches.back().object.path == object.path)
        object.path = m_touches.back().object.path;
    m_touches.push_back({std::move(object), action});
}

void SchemaEditor::touchAll(const Table &table, Touch::Action action)
{
    touch(refOf(table), action);
    for (const Column &column : table.columns)
        touch(refOf(table, column), action);
    if (table.primaryKey)
        touch(refOf(table, *table.primaryKey), action);
    for (const UniqueConstraint &unique : table.uniques)
        touch(refOf(table, unique), action);
    for (const CheckConstraint &check : table.checks)
        touch(refOf(table, check), action);
    for (const ForeignKey &key : table.foreignKeys)
        touch(refOf(table, key), action);
    for (const ExclusionConstraint &exclusion : table.exclusions)
        touch(refOf(table, exclusion), action);
    for (const Index &index : table.indexes)
        touch(refOf(table, index), action);
    for (const Trigger &trigger : table.triggers)
        touch({Kind::Trigger, pathOf(table.name), trigger.name}, action);
}

/// A sequence that came along with a table or column.
void SchemaEditor::touchMade(const ObjectName &sequence)
{
    Sequence &made = m_schema.sequences.at(sequence);
    mark(made);
    touch(refOf(made), Touch::Action::Created);
}

void SchemaEditor::markAll(Table &table) const
{
    mark(table);
    const auto each = [&](auto &objects) {
        for (auto &object : objects)
            mark(object);
    };
    each(table.columns);
    if (table.primaryKey)
        mark(*table.primaryKey);
    each(table.uniques);
    each(table.checks);
    each(table.foreignKeys);
    each(table.exclusions);
    each(table.indexes);
    each(table.triggers);
    each(table.policies);
}

std::vector<Touch> SchemaEditor::takeTouches()
{
    settle();
    return std::exchange(m_touches, {});
}

QStringList SchemaEditor::columnsIn(const Table &table, const QString &expression) const
{
    return columnsNamed(expression, table.columnNames(), m_rules.foldsCase());
}

Result<void> SchemaEditor::knowColumns(Table &table, QStringList &columns) const
{
    for (QString &name : columns) {
        const Column *column = findColumn(table, name);
        if (!column)
            return unexpected(missing(tr("Table %1 has no column %2.").arg(pathOf(table.name), name)));
        name = column->name;
    }
    return {};
}

QString SchemaEditor::nameFor(Kind kind, const Table &table, const QStringList &columns,
                              const QString &given) const
{
    return given.isEmpty() ? m_rules.serverName(kind, m_schema, table, columns) : given;
}

void SchemaEditor::completeKey(const Table &table, ForeignKey &key) const
{
    key.target = resolve(key.target);
    const Table *target = m_schema.table(key.target);
    if (!target && key.target == table.name)
        target = &table;
    if (key.targetColumns.isEmpty() && target && target->primaryKey)
        key.targetColumns = target->primaryKey->columns;
    key.name = nameFor(Kind::ForeignKey, table, key.columns, key.name);
}

void SchemaEditor::completeIndex(const Table &table, Index &index) const
{
    if (index.method.isEmpty() && !isSqlite())
        index.method = QStringLiteral("btree");
    index.options.sort();
    // Naming the collation that the column has anyhow says nothing.
    for (IndexPart &part : index.parts) {
        const Column *column = part.expression ? nullptr : table.column(part.column);
        const QString plain = isSqlite() ? QStringLiteral("BINARY") : QStringLiteral("default");
        const QString own = column && !column->collation.isEmpty() ? column->collation : plain;
        if (isSqlite())
            part.collation = part.collation.toUpper();
        if (column && part.collation == own)
            part.collation.clear();
    }
    QStringList parts;
    for (const IndexPart &part : index.parts)
        parts.append(partName(part));
    index.name = nameFor(Kind::Index, table, parts + index.include, index.name);
}

} // namespace reckoner
