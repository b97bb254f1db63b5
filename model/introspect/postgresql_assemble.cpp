// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_rows.h"

#include "model/dialect/dialect.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

namespace {

using Oid = PostgresRows::Oid;

constexpr int classCatalog = 1259;
constexpr int typeCatalog = 1247;

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
    for (const Column &column : table.columns) {
        if (column.collation != collation)
            continue;
        const QRegularExpression word(QStringLiteral("(?<![\\w\"])%1(?![\\w\"])")
                                          .arg(QRegularExpression::escape(pathPart(column.name))));
        if (word.match(expression).hasMatch())
            return collation;
    }
    return {};
}

// Turns rows into a Snapshot. Each step reads only what the steps before it have filled in.
class Assembly
{
public:
    Assembly(const PostgresRows &rows, Snapshot &snapshot)
        : m_rows(rows)
        , m_out(snapshot)
        , m_dialect(dialect(DialectId::PostgreSql))
    {
    }

    void run()
    {
        namespaces();
        relations();
        columns();
        constraints();
        indexes();
        enums();
        sequences();
        inheritance();
        others();
        for (auto &[oid, table] : m_tables)
            m_out.schema.tables.emplace(table.name, std::move(table));
    }

private:
    bool isMember(Oid oid, int catalog) const
    {
        return m_rows.extensionMembers.contains(PostgresRows::columnKey(oid, catalog));
    }

    void namespaces()
    {
        for (const auto &row : m_rows.namespaces) {
            m_schemas.insert(row.oid, row.name);
            m_out.schema.namespaces[row.name] = {
                row.name, row.name == QLatin1String("public") ? QString() : row.comment, {}};
        }
    }

    void relations()
    {
        for (const auto &row : m_rows.relations) {
            const ObjectName name{m_schemas.value(row.nsp), row.name};
            m_names.insert(row.oid, name);
            if (isMember(row.oid, classCatalog)) {
                ++m_out.bookkeeping[QStringLiteral("extension object")];
                continue;
            }
            switch (row.kind) {
            case 'v':
            case 'm':
                view(row, name);
                break;
            case 'c':
                ++m_out.notCompared[QStringLiteral("composite")];
                break;
            case 'r':
            case 'p':
            case 'f':
                table(row, name);
                break;
            default:
                break;
            }
        }
    }

    void view(const PostgresRows::Relation &row, const ObjectName &name)
    {
        View view;
        view.name = name;
        view.materialized = row.kind == 'm';
        view.options = row.options;
        view.comment = m_rows.comments.value(PostgresRows::columnKey(row.oid, 0));
        ++m_out.notCompared[kindName(view.materialized ? Kind::MaterializedView : Kind::View)];
        m_out.schema.views.emplace(name, std::move(view));
    }

    void table(const PostgresRows::Relation &row, const ObjectName &name)
    {
        if (isBookkeepingTable(row.name)) {
            ++m_out.bookkeeping[QStringLiteral("bookkeeping table")];
            return;
        }
        if (row.isPartition) {
            ++m_out.bookkeeping[QStringLiteral("partition")];
            return;
        }
        Table table;
        table.name = name;
        table.comment = m_rows.comments.value(PostgresRows::columnKey(row.oid, 0));
        table.options = row.options;
        if (row.persistence == 'u')
            table.options.append(QStringLiteral("unlogged"));
        if (row.rowSecurity)
            table.options.append(QStringLiteral("row security"));
        if (row.forceRowSecurity)
            table.options.append(QStringLiteral("force row security"));
        table.options.sort();
        table.partitionKey = row.partitionKey;
        table.isForeign = row.kind == 'f';
        // reltuples is -1 until the table was analysed or vacuumed.
        m_out.stats[pathOf(name)] = {row.tuples, row.pages * 8192};
        m_tables.emplace(row.oid, std::move(table));
    }

    const DataType &typeOf(Oid type, int typmod)
    {
        const quint64 key = PostgresRows::typeKey(type, typmod);
        auto it = m_types.find(key);
        if (it == m_types.end())
            it = m_types.insert(key, m_dialect.parseType(m_rows.types.value(key).text));
        return *it;
    }

    void columns()
    {
        std::vector<const PostgresRows::Column *> sorted;
        sorted.reserve(m_rows.columns.size());
        for (const auto &row : m_rows.columns) {
            sorted.push_back(&row);
            m_columnNames.insert(PostgresRows::columnKey(row.rel, row.number), row.name);
        }
        std::sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) {
            return std::pair(a->rel, a->number) < std::pair(b->rel, b->number);
        });
        for (const auto *row : sorted) {
            const auto table = m_tables.find(row->rel);
            if (table == m_tables.end())
                continue;
            Column column;
            column.name = row->name;
            column.type = typeOf(row->type, row->typmod);
            column.nullable = !row->notNull;
            const quint64 key = PostgresRows::columnKey(row->rel, row->number);
            if (const auto value = m_rows.defaults.constFind(key); value != m_rows.defaults.cend()) {
                if (row->generated == 's' || row->generated == 'v')
                    column.generated = Generated{{*value, false}, row->generated == 's'};
                else
                    column.defaultValue = Expression{*value, false};
            }
            if (row->identity == 'a' || row->identity == 'd')
                column.identity = Identity{row->identity == 'a', {}};
            if (row->collation &&
                m_rows.types.value(PostgresRows::typeKey(row->type, row->typmod)).collation != row->collation)
                column.collation = m_rows.collations.value(row->collation);
            column.comment = m_rows.comments.value(key);
            table->second.columns.push_back(std::move(column));
        }
    }

    QStringList names(Oid rel, const std::vector<int> &key) const
    {
        QStringList list;
        for (const int number : key)
            list.append(m_columnNames.value(PostgresRows::columnKey(rel, number)));
        return list;
    }

    void constraints()
    {
        for (const auto &index : m_rows.indexes)
            m_indexes.insert(index.oid, &index);
        for (const auto &row : m_rows.constraints) {
            const auto table = m_tables.find(row.rel);
            if (table == m_tables.end() || row.parent)
                continue;
            constraint(row, table->second);
        }
        for (auto &[oid, table] : m_tables) {
            const auto byName = [](const auto &a, const auto &b) { return a.name < b.name; };
            std::sort(table.uniques.begin(), table.uniques.end(), byName);
            std::sort(table.checks.begin(), table.checks.end(), byName);
            std::sort(table.foreignKeys.begin(), table.foreignKeys.end(), byName);
        }
    }

    void constraint(const PostgresRows::Constraint &row, Table &table)
    {
        const QString comment = m_rows.constraintComments.value(row.oid);
        const Deferrability deferrability{row.deferrable, row.deferred};
        QStringList include;
        bool nullsNotDistinct = false;
        if (const auto *index = m_indexes.value(row.index); index && row.type != 'f') {
            m_owned.insert(row.index, true);
            const auto rest =
                index->key.begin() + std::min<qsizetype>(index->keyParts, qsizetype(index->key.size()));
            include = names(row.rel, {rest, index->key.end()});
            nullsNotDistinct = index->nullsNotDistinct;
        }
        switch (row.type) {
        case 'p': {
            PrimaryKey key;
            key.name = row.name;
            key.columns = names(row.rel, row.key);
            key.include = include;
            key.deferrability = deferrability;
            key.comment = comment;
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
            unique.comment = comment;
            table.uniques.push_back(std::move(unique));
            break;
        }
        case 'c': {
            CheckConstraint check;
            check.name = row.name;
            check.expression = {row.definition, false};
            check.noInherit = row.noInherit;
            check.validated = row.validated;
            check.comment = comment;
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
            key.match = row.match == 'f'   ? QStringLiteral("full")
                        : row.match == 'p' ? QStringLiteral("partial")
                                           : QString();
            key.deferrability = deferrability;
            key.validated = row.validated;
            key.comment = comment;
            table.foreignKeys.push_back(std::move(key));
            break;
        }
        case 'x': {
            ExclusionConstraint exclusion;
            exclusion.name = row.name;
            exclusion.definition = row.definition;
            exclusion.deferrability = deferrability;
            exclusion.comment = comment;
            ++m_out.notCompared[kindName(Kind::Exclusion)];
            table.exclusions.push_back(std::move(exclusion));
            break;
        }
        default:
            break;
        }
    }

    void indexes()
    {
        for (const auto &row : m_rows.indexes) {
            const auto table = m_tables.find(row.rel);
            if (table == m_tables.end() || m_owned.contains(row.oid) || row.isPartition)
                continue;
            table->second.indexes.push_back(index(row, table->second));
        }
        for (auto &[oid, table] : m_tables)
            std::sort(table.indexes.begin(), table.indexes.end(),
                      [](const Index &a, const Index &b) { return a.name < b.name; });
    }

    Index index(const PostgresRows::Index &row, const Table &table) const
    {
        Index index;
        index.name = row.name;
        index.unique = row.unique;
        index.method = row.method;
        index.nullsNotDistinct = row.nullsNotDistinct;
        index.valid = row.valid;
        index.options = row.options;
        index.options.sort();
        index.comment = m_rows.comments.value(PostgresRows::columnKey(row.oid, 0));
        if (row.predicate)
            index.predicate = Expression{*row.predicate, false};
        int expression = 0;
        for (size_t i = 0; i < row.key.size(); ++i) {
            if (int(i) >= row.keyParts) {
                index.include.append(m_columnNames.value(PostgresRows::columnKey(row.rel, row.key[i])));
                continue;
            }
            IndexPart part;
            QString ownCollation;
            if (row.key[i] == 0) {
                part.expression = Expression{unbracketed(row.expressions.value(expression++)), false};
            } else {
                part.column = m_columnNames.value(PostgresRows::columnKey(row.rel, row.key[i]));
                if (const Column *column = table.column(part.column))
                    ownCollation = column->collation;
            }
            const int option = i < row.option.size() ? row.option[i] : 0;
            part.descending = option & 1;
            const bool nullsFirst = option & 2;
            if (nullsFirst != part.descending)
                part.nullsFirst = nullsFirst;
            if (i < row.opclass.size())
                part.opclass = m_rows.opclasses.value(static_cast<Oid>(row.opclass[i]));
            if (i < row.collation.size() && row.collation[i]) {
                const QString collation = m_rows.collations.value(static_cast<Oid>(row.collation[i]));
                // An expression has the collation of the columns it is made of; the catalogs do not say which
                // that is.
                if (part.expression)
                    ownCollation = collationOfColumnIn(part.expression->text, table, collation);
                if (collation != QLatin1String("default") && collation != ownCollation)
                    part.collation = collation;
            }
            index.parts.push_back(std::move(part));
        }
        return index;
    }

    void enums()
    {
        QHash<Oid, ObjectName> enumNames;
        for (const auto &row : m_rows.userTypes) {
            if (isMember(row.oid, typeCatalog)) {
                ++m_out.bookkeeping[QStringLiteral("extension object")];
                continue;
            }
            if (row.type != 'e') {
                // Base types are counted too: somebody made them.
                ++m_out.notCompared[row.type == 'd'   ? kindName(Kind::Domain)
                                    : row.type == 'r' ? QStringLiteral("range type")
                                                      : QStringLiteral("base type")];
                continue;
            }
            const ObjectName name{m_schemas.value(row.nsp), row.name};
            enumNames.insert(row.oid, name);
            m_out.schema.enums[name] = {name, {}, m_rows.typeComments.value(row.oid), {}};
        }
        for (const auto &[oid, label] : m_rows.enumLabels) {
            if (const auto name = enumNames.constFind(oid); name != enumNames.cend())
                m_out.schema.enums[*name].labels.append(label);
        }
    }

    void sequences()
    {
        for (const auto &row : m_rows.sequences) {
            const auto name = m_names.constFind(row.rel);
            if (name == m_names.cend() || isMember(row.rel, classCatalog))
                continue;
            if (row.dependency == 'i') {
                if (const auto table = m_tables.find(row.owner); table != m_tables.end()) {
                    Column *column = table->second.column(
                        m_columnNames.value(PostgresRows::columnKey(row.owner, row.ownerColumn)));
                    if (column && column->identity)
                        column->identity->options = row.options;
                }
                continue;
            }
            Sequence sequence{*name,
                              row.options,
                              std::nullopt,
                              m_rows.comments.value(PostgresRows::columnKey(row.rel, 0)),
                              {}};
            if (row.dependency == 'a') {
                if (!m_tables.contains(row.owner) && m_names.contains(row.owner))
                    continue; // of a bookkeeping table or a partition: left out with it
                sequence.ownedBy =
                    OwnedBy{m_names.value(row.owner),
                            m_columnNames.value(PostgresRows::columnKey(row.owner, row.ownerColumn))};
            }
            m_out.schema.sequences.emplace(*name, std::move(sequence));
        }
    }

    void inheritance()
    {
        for (const auto &[child, parent] : m_rows.inherits) {
            const auto table = m_tables.find(child);
            if (table != m_tables.end())
                table->second.inherits.push_back(m_names.value(parent));
        }
    }

    void others()
    {
        for (const auto &[kind, key] : m_rows.others) {
            if (m_rows.extensionMembers.contains(key))
                ++m_out.bookkeeping[QStringLiteral("extension object")];
            else
                ++m_out.notCompared[kind];
        }
        for (const auto &[oid, table] : m_tables) {
            if (table.isForeign)
                ++m_out.notCompared[QStringLiteral("foreign table")];
        }
        // A foreign table's columns are the other server's business.
        std::erase_if(m_tables, [](const auto &entry) { return entry.second.isForeign; });
    }

    const PostgresRows &m_rows;
    Snapshot &m_out;
    const Dialect &m_dialect;
    QHash<Oid, QString> m_schemas;
    QHash<Oid, ObjectName> m_names;
    std::map<Oid, Table> m_tables;
    QHash<quint64, QString> m_columnNames;
    QHash<quint64, DataType> m_types;
    QHash<Oid, const PostgresRows::Index *> m_indexes;
    QHash<Oid, bool> m_owned;
};

} // namespace

std::shared_ptr<const Snapshot> assemblePostgres(const PostgresRows &rows, const SourceInfo &source)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->source = source;
    snapshot->dialect = DialectId::PostgreSql;
    snapshot->facets = dialect(DialectId::PostgreSql).liveFacets();
    snapshot->serverVersion = rows.serverVersion;
    snapshot->stamp = rows.stamp;
    snapshot->notes = rows.notes;
    snapshot->schemas = rows.schemas;
    Assembly(rows, *snapshot).run();
    return snapshot;
}

} // namespace reckoner
