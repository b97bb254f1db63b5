// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_assembly.h"
#include "model/schema/partindex.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::postgres {

namespace {

ReferentialAction actionOf(char letter)
{
    switch (letter) {
    case 'r':
        return ReferentialAction::Restrict;
    case 'c':
        return ReferentialAction::Cascade;
    case 'n':
        return ReferentialAction::SetNull;
    case 'd':
        return ReferentialAction::SetDefault;
    default:
        return ReferentialAction::NoAction;
    }
}

// pg_get_indexdef of one key brackets an operator expression once more than pg_get_expr does.
QString unbracketed(const QString &text)
{
    if (!text.startsWith(QLatin1String("((")) || !text.endsWith(QLatin1String("))")))
        return text;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('('))
            ++depth;
        else if (text.at(i) == QLatin1Char(')') && --depth == 0)
            return i == text.size() - 1 ? text.mid(1, text.size() - 2) : text;
    }
    return text;
}

// `collation` if the expression names a column that has it, else "".
QString collationOfColumnIn(const QString &expression, const Table &table, const QString &collation)
{
    if (collation == QLatin1String("default"))
        return {};
    for (const Column &column : table.columns) {
        if (column.collation != collation)
            continue;
        // as it is, or quoted because it is a key word or more than letters
        const QRegularExpression word(QStringLiteral("(?<![\\w\"])(?:%1|\"%2\")(?![\\w\"])")
                                          .arg(QRegularExpression::escape(pathPart(column.name)),
                                               QRegularExpression::escape(column.name)));
        if (word.match(expression).hasMatch())
            return collation;
    }
    return {};
}

QString matchWord(char letter)
{
    return letter == 'f' ? QStringLiteral("full") : letter == 'p' ? QStringLiteral("partial") : QString();
}

} // namespace

void Assembly::constraints()
{
    for (const auto &index : m_rows.indexes)
        m_indexes.insert(index.oid, &index);
    for (const auto &row : m_rows.constraints) {
        if (row.type != 'f')
            m_owned.insert(row.index, true);
        // What has a parent comes with the partition.
        const auto table = m_tables.find(row.rel);
        if (table != m_tables.end() && !row.parent)
            constraint(row, table->second);
    }
}

void Assembly::constraint(const PostgresRows::Constraint &row, Table &table)
{
    const QString said = comment(row.oid, Constraints);
    const Deferrability deferrability{row.deferrable, row.deferred};
    QStringList include;
    QStringList options;
    QString indexSaid;
    bool nullsNotDistinct = false;
    if (const auto *index = m_indexes.value(row.index); index && row.type != 'f') {
        indexSaid = m_rows.comments.value(PostgresRows::columnKey(row.index, 0));
        const auto rest =
            index->key.begin() + std::min<qsizetype>(index->keyParts, qsizetype(index->key.size()));
        include = names(row.rel, {rest, index->key.end()});
        options = indexOptions(*index);
        if (!index->valid) // of a partitioned table: not every partition has its own yet
            options.append(QStringLiteral("invalid"));
        nullsNotDistinct = index->nullsNotDistinct;
    }
    switch (row.type) {
    case 'p': {
        PrimaryKey key;
        key.name = row.name;
        key.columns = names(row.rel, row.key);
        key.include = include;
        key.deferrability = deferrability;
        key.options = options;
        key.withoutOverlaps = row.period;
        key.comment = said;
        key.indexComment = indexSaid;
        table.primaryKey = std::move(key);
        break;
    }
    case 'u': {
        UniqueConstraint unique;
        unique.name = row.name;
        unique.columns = names(row.rel, row.key);
        unique.include = include;
        unique.nullsNotDistinct = nullsNotDistinct;
        unique.deferrability = deferrability;
        unique.options = options;
        unique.withoutOverlaps = row.period;
        unique.comment = said;
        unique.indexComment = indexSaid;
        table.uniques.push_back(std::move(unique));
        break;
    }
    case 'c': {
        CheckConstraint check;
        check.name = row.name;
        check.expression = {row.definition, false};
        check.noInherit = row.noInherit;
        check.validated = row.validated;
        check.enforced = row.enforced;
        check.inherited = !row.local;
        check.comment = said;
        table.checks.push_back(std::move(check));
        break;
    }
    case 'f': {
        ForeignKey key;
        key.name = row.name;
        key.columns = names(row.rel, row.key);
        key.target = m_names.value(row.target);
        key.targetColumns = names(row.target, row.targetKey);
        key.onDelete = actionOf(row.onDelete);
        key.onUpdate = actionOf(row.onUpdate);
        key.onDeleteColumns = names(row.rel, row.onDeleteKey);
        key.match = matchWord(row.match);
        key.deferrability = deferrability;
        key.validated = row.validated;
        key.enforced = row.enforced;
        key.period = row.period;
        if (const auto off = m_rows.keyTriggers.constFind(row.oid); off != m_rows.keyTriggers.cend()) {
            if (off->actionsOff)
                key.switchedOff.append(QStringLiteral("actions"));
            if (off->checksOff)
                key.switchedOff.append(QStringLiteral("checks"));
        }
        key.comment = said;
        table.foreignKeys.push_back(std::move(key));
        break;
    }
    case 'x': {
        ExclusionConstraint each = exclusion(row, table);
        each.deferrability = deferrability;
        each.include = include;
        each.options = options;
        each.comment = said;
        each.indexComment = indexSaid;
        table.exclusions.push_back(std::move(each));
        break;
    }
    default:
        break;
    }
}

ExclusionConstraint Assembly::exclusion(const PostgresRows::Constraint &row, const Table &table) const
{
    ExclusionConstraint exclusion;
    exclusion.name = row.name;
    exclusion.definition = row.definition;
    const auto *index = m_indexes.value(row.index);
    if (!index)
        return exclusion;
    exclusion.method = index->method;
    if (index->predicate)
        exclusion.predicate = Expression{*index->predicate, false};
    const QStringList operators = m_rows.exclusionOperators.value(row.oid);
    qsizetype number = 0;
    for (const IndexPart &part : parts(*index, table))
        exclusion.elements.push_back(
            {part.expression.value_or(Expression{m_dialect.quote(part.column), false}),
             operators.value(number++), part.opclass, part.collation, part.descending, part.nullsFirst});
    return exclusion;
}

void Assembly::indexes()
{
    for (const auto &row : m_rows.indexes) {
        const auto table = m_tables.find(row.rel);
        const auto view = m_views.find(row.rel);
        if (table != m_tables.end()) {
            if (row.isClustered)
                table->second.options.append(QLatin1String("clustered on ") + row.name);
            if (row.isReplicaIdentity)
                table->second.options.append(QLatin1String("replica identity using index ") + row.name);
            table->second.options.sort();
            if (row.isPartition)
                partIndex(row, table->second);
            else if (!m_owned.contains(row.oid))
                table->second.indexes.push_back(index(row, table->second));
        } else if (view != m_views.end()) {
            if (row.isClustered)
                view->second.options.append(QLatin1String("clustered on ") + row.name);
            Table holder;
            holder.name = view->second.name;
            const bool collated = std::any_of(row.collation.begin(), row.collation.end(), [&](auto oid) {
                return oid && m_rows.collations.value(static_cast<Oid>(oid)) != QLatin1String("default");
            });
            for (const auto &column : collated ? m_rows.columns : decltype(m_rows.columns)()) {
                if (column.rel != row.rel)
                    continue;
                holder.columns.emplace_back();
                holder.columns.back().name = column.name;
                holder.columns.back().collation = m_rows.collations.value(column.collation);
            }
            view->second.indexes.push_back(index(row, holder));
        } else {
            continue;
        }
    }
}

/// The index of a partition comes with one above it: what it has otherwise is carried.
void Assembly::partIndex(const PostgresRows::Index &row, Table &table)
{
    const auto *root = m_indexes.value(row.parent);
    while (root && root->isPartition)
        root = m_indexes.value(root->parent);
    if (!root)
        return;
    // The server's own begin with the table's name, or with what of it there is room for.
    if (!row.name.startsWith(table.name.name.left(28)))
        ++m_out.notCompared[QStringLiteral("name of a partition's index")];
    PartIndex part{row.name,
                   root->name,
                   row.valid,
                   indexOptions(row),
                   m_rows.comments.value(PostgresRows::columnKey(row.oid, 0)),
                   {}};
    if (!part.valid || !part.comment.isEmpty() || part.options != handedDown(indexOptions(*root)))
        table.partIndexes.push_back(std::move(part));
}

QStringList Assembly::indexOptions(const PostgresRows::Index &row) const
{
    QStringList options = row.options;
    if (!row.tablespace.isEmpty())
        options.append(QLatin1String("tablespace=") + row.tablespace);
    for (size_t i = 0; i < row.key.size(); ++i) {
        const auto part = m_rows.columnOptions.constFind(PostgresRows::columnKey(row.oid, int(i) + 1));
        if (part != m_rows.columnOptions.cend() && part->statistics >= 0)
            options.append(QStringLiteral("statistics(%1)=%2").arg(i + 1).arg(part->statistics));
    }
    options.sort();
    return options;
}

/// Parameters belong to a class, so that its name is told then, the default one's too.
QString Assembly::opclass(const PostgresRows::Index &row, size_t part) const
{
    if (part >= row.opclass.size())
        return {};
    const Oid oid = static_cast<Oid>(row.opclass[part]);
    const auto parameters = m_rows.columnOptions.constFind(PostgresRows::columnKey(row.oid, int(part) + 1));
    if (parameters == m_rows.columnOptions.cend() || parameters->options.isEmpty())
        return m_rows.opclasses.value(oid);
    const QString name = m_rows.opclasses.value(oid, m_rows.defaultOpclasses.value(oid));
    return name + QLatin1Char('(') + parameters->options.join(QLatin1String(", ")) + QLatin1Char(')');
}

Index Assembly::index(const PostgresRows::Index &row, const Table &table) const
{
    Index index;
    index.name = row.name;
    index.unique = row.unique;
    index.method = row.method;
    index.nullsNotDistinct = row.nullsNotDistinct;
    index.valid = row.valid;
    index.options = indexOptions(row);
    index.comment = m_rows.comments.value(PostgresRows::columnKey(row.oid, 0));
    if (row.predicate)
        index.predicate = Expression{*row.predicate, false};
    index.parts = parts(row, table);
    for (size_t i = size_t(row.keyParts); i < row.key.size(); ++i)
        index.include.append(columnName(row.rel, row.key[i]));
    return index;
}

std::vector<IndexPart> Assembly::parts(const PostgresRows::Index &row, const Table &table) const
{
    std::vector<IndexPart> parts;
    int expression = 0;
    for (size_t i = 0; i < row.key.size() && int(i) < row.keyParts; ++i) {
        IndexPart part;
        QString ownCollation;
        if (row.key[i] == 0) {
            part.expression = Expression{unbracketed(row.expressions.value(expression++)), false};
        } else {
            part.column = columnName(row.rel, row.key[i]);
            if (const Column *column = table.column(part.column))
                ownCollation = column->collation;
        }
        const int option = i < row.option.size() ? row.option[i] : 0;
        part.descending = option & 1;
        const bool nullsFirst = option & 2;
        if (nullsFirst != part.descending)
            part.nullsFirst = nullsFirst;
        part.opclass = opclass(row, i);
        if (i < row.collation.size() && row.collation[i]) {
            const QString collation = m_rows.collations.value(static_cast<Oid>(row.collation[i]));
            // An expression has the collation of the columns it is made of; the catalogs do not say which
            // that is.
            if (part.expression)
                ownCollation = collationOfColumnIn(part.expression->text, table, collation);
            if (collation != QLatin1String("default") && collation != ownCollation)
                part.collation = collation;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace reckoner::postgres
