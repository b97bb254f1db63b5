// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/items.h"
#include "model/orm/names.h"
#include "model/orm/ormtext.h"
#include "model/sql/sqlite_tableparser.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

/// Puts one table together: columns, then what they bring along, then the constraints and indexes
/// beside them.
class TableAssembly
{
public:
    TableAssembly(Items &items, const ObjectName &name, const Arguments &keywords, const Place &place)
        : m_items(items)
        , m_keywords(keywords)
    {
        m_info.table.name = name;
        m_info.table.origin.file = place.file;
        m_info.table.origin.line = place.line;
    }

    /// Whose constraints they are by name: those of a copy keep the names of the source.
    void setNamesFrom(const ObjectName &name) { m_namesFrom = name; }

    TableInfo build(std::vector<ColumnInfo> columns, const std::vector<Value> &others, const Place &place,
                    std::optional<size_t> appended)
    {
        // extend_existing, and a class that says a column twice: the later one counts, in the first one's
        // place
        for (ColumnInfo &column : columns) {
            const auto same = std::find_if(m_columns.begin(), m_columns.end(), [&](const ColumnInfo &other) {
                return other.column.name == column.column.name;
            });
            if (same == m_columns.end())
                m_columns.push_back(std::move(column));
            else
                *same = std::move(column);
        }
        for (const ColumnInfo &column : m_columns)
            remember(column, false);
        options();
        std::vector<UniqueConstraint> &uniques = m_info.table.uniques;
        std::optional<size_t> own; // those that the table was made with
        for (size_t i = 0; i < others.size(); ++i) {
            if (i == appended) {
                own = uniques.size();
                for (const ColumnInfo &column : m_columns)
                    remember(column, true);
            }
            constraint(others[i], place);
        }
        primaryKey();
        m_info.table.columns.reserve(m_columns.size()); // kept as long as the schema is
        for (ColumnInfo &column : m_columns)
            finish(column);
        // In the order in which they came to be: those of columns when the columns meet the table, later than
        // the table's arguments, sooner than what was appended. Of two over the same columns, PostgreSQL
        // keeps the first.
        uniques.insert(uniques.begin() + long(own.value_or(uniques.size())), m_columnUniques.begin(),
                       m_columnUniques.end());
        m_keys.insert(m_keys.end(), m_columnKeys.begin(), m_columnKeys.end());
        std::vector<Index> &indexes = m_info.table.indexes;
        indexes.insert(indexes.begin(), m_columnIndexes.begin(), m_columnIndexes.end());
        names();
        for (KeyInfo &key : m_keys)
            (key.useAlter ? m_info.alterKeys : m_info.table.foreignKeys).push_back(std::move(key));
        return std::move(m_info);
    }

private:
    /// `stands`: the table does, and its columns have the types of their annotations.
    void remember(const ColumnInfo &column, bool stands)
    {
        TypeInfo type = column.type;
        type.boolean = type.boolean && (stands || !column.typeLate);
        m_items.m_columnTypes[column.column.name] = type;
        if (!column.key.isEmpty()) {
            m_items.m_columnKeys[column.key] = column.column.name;
            m_items.m_columnTypes[column.key] = type;
        }
    }

    bool sqliteAutoincrement() const
    {
        return !m_items.isPostgreSql() &&
               flag(m_keywords.find(QStringLiteral("sqlite_autoincrement"))).value_or(false);
    }

    void options()
    {
        for (const auto &[name, value] : m_keywords.keyword) {
            if (name == QLatin1String("comment")) {
                if (value.string() && m_items.isPostgreSql())
                    m_info.table.comment = *value.string();
                else if (!value.string() && !value.isNone())
                    m_items.addOpaque(OrmText::tr("The comment is not literal."), value, placeOf(value));
            } else if (name == QLatin1String("sqlite_with_rowid") && !m_items.isPostgreSql()) {
                if (!flag(&value).value_or(true))
                    m_info.table.options.append(QStringLiteral("without rowid"));
            } else if (name == QLatin1String("sqlite_strict") && !m_items.isPostgreSql()) {
                if (flag(&value).value_or(false))
                    m_info.table.options.append(QStringLiteral("strict"));
            } else if (name == QLatin1String("postgresql_partition_by") && m_items.isPostgreSql() &&
                       value.string()) {
                m_info.table.partitionKey = *value.string();
            } else if (name == QLatin1String("postgresql_with") && m_items.isPostgreSql() && dictOf(value)) {
                for (const auto &[key, item] : dictOf(value)->items) {
                    if (key.string())
                        m_info.table.options.append(
                            *key.string() + QLatin1Char('=') +
                            (item.string()    ? *item.string()
                             : item.integer() ? QString::number(*item.integer())
                             : item.boolean()
                                 ? (*item.boolean() ? QStringLiteral("true") : QStringLiteral("false"))
                                 : QString()));
                }
            } else if (name == QLatin1String("prefixes") && value.list() && m_items.isPostgreSql()) {
                for (const Value &prefix : value.list()->items) {
                    if (prefix.string() &&
                        prefix.string()->compare(QLatin1String("UNLOGGED"), Qt::CaseInsensitive) == 0)
                        m_info.table.options.append(QStringLiteral("unlogged"));
                }
            } else if (name == QLatin1String("postgresql_inherits") && m_items.isPostgreSql()) {
                m_items.addOpaque(OrmText::tr("INHERITS is not understood."), value, placeOf(value));
            }
        }
        m_info.table.options.sort();
    }

    void constraint(const Value &item, const Place &place)
    {
        const ObjectName &table = m_info.table.name;
        const std::optional<LibraryCall> call = libraryCall(item);
        const QString name = call ? call->name : QString();
        if (name == QLatin1String("sqlalchemy.PrimaryKeyConstraint")) {
            m_key = m_items.primaryKey(item, table);
        } else if (name == QLatin1String("sqlalchemy.UniqueConstraint")) {
            if (const std::optional<UniqueConstraint> unique = m_items.unique(item, table);
                unique && !unique->columns.isEmpty())
                m_info.table.uniques.push_back(*unique);
        } else if (name == QLatin1String("sqlalchemy.CheckConstraint")) {
            if (const std::optional<CheckConstraint> check = m_items.check(item, table))
                m_info.table.checks.push_back(*check);
        } else if (name == QLatin1String("sqlalchemy.ForeignKeyConstraint")) {
            if (const std::optional<KeyInfo> key = m_items.foreignKey(item, table))
                m_keys.push_back(*key);
        } else if (name == QLatin1String("sqlalchemy.Index")) {
            if (const std::optional<Index> index = m_items.index(item, table))
                m_info.table.indexes.push_back(*index);
        } else if (name == QLatin1String("postgresql.ExcludeConstraint")) {
            if (m_items.isPostgreSql())
                exclusion(*call, item);
        } else if (item.isNone()) {
            return;
        } else {
            m_items.addOpaque(OrmText::tr("An argument of the table could not be understood."), item,
                              placeOf(item, place));
        }
    }

    /// ExcludeConstraint((column, "="), (func.tstzrange(...), "&&"), using="gist", where=...)
    void exclusion(const LibraryCall &call, const Value &item)
    {
        ExclusionConstraint exclusion;
        exclusion.origin.file = call.place.file;
        exclusion.origin.line = call.place.line;
        exclusion.name = m_items.takeName(call.arguments.find(QStringLiteral("name")));
        const Value *method = call.arguments.find(QStringLiteral("using"));
        exclusion.method = method && method->string() ? *method->string() : QStringLiteral("gist");
        for (const Value &argument : call.arguments.positional) {
            const ListData *pair = argument.list();
            if (!pair || pair->items.size() != 2 || !pair->items.back().string()) {
                m_items.addOpaque(OrmText::tr("The exclusion constraint could not be worked out."), item,
                                  call.place);
                return;
            }
            ExclusionElement element;
            element.op = *pair->items.back().string();
            if (const std::optional<QString> column = m_items.columnName(pair->items.front()))
                element.expression.text = m_items.dialect().quote(*column);
            else
                element.expression = m_items.expression(pair->items.front(), call.place);
            exclusion.elements.push_back(element);
        }
        exclusion.predicate = m_items.predicate(call.arguments, QStringLiteral("where"), call.place);
        exclusion.deferrability = deferrability(call.arguments);
        m_info.table.exclusions.push_back(exclusion);
    }

    void primaryKey()
    {
        if (!m_key || m_key->columns.isEmpty()) {
            PrimaryKey key = m_key.value_or(PrimaryKey());
            key.columns.clear();
            for (const ColumnInfo &column : m_columns) {
                if (column.primaryKey)
                    key.columns.append(column.column.name);
            }
            if (key.columns.isEmpty())
                return;
            if (key.origin.file.isEmpty())
                key.origin = m_info.table.origin;
            m_key = key;
        }
        for (ColumnInfo &column : m_columns) {
            column.primaryKey = m_key->columns.contains(column.column.name);
            if (column.primaryKey && !column.nullableGiven)
                column.column.nullable = false;
            // A constraint of one column says what the column says.
            if (column.primaryKey && m_key->columns.size() == 1 && m_key->onConflict.isEmpty())
                m_key->onConflict = column.primaryConflict;
        }
        m_info.table.primaryKey = m_key;
    }

    /// Table._autoincrement_column
    bool isAutoincrement(const ColumnInfo &column) const
    {
        if (!column.primaryKey || !m_key)
            return false;
        if (column.autoincrement == QLatin1String("true"))
            return true;
        if (m_key->columns.size() != 1 || column.autoincrement == QLatin1String("false"))
            return false;
        if (!column.type.integer || column.column.defaultValue || (column.clientDefault && !column.sequence))
            return false;
        const bool keys = !column.foreignKeys.empty() ||
                          std::any_of(m_keys.begin(), m_keys.end(), [&](const ForeignKey &key) {
                              return key.columns.contains(column.column.name);
                          });
        return !keys || column.autoincrement == QLatin1String("ignore_fk");
    }

    void finish(ColumnInfo &info)
    {
        Column &column = info.column;
        if (isAutoincrement(info)) {
            if (m_items.isPostgreSql()) {
                if (!column.identity && (!info.sequence || info.sequenceOptional) && !info.clientDefault) {
                    const QString name = column.type.name;
                    column.type = m_items.dialect().parseType(
                        name == QLatin1String("bigint")     ? QStringLiteral("BIGSERIAL")
                        : name == QLatin1String("smallint") ? QStringLiteral("SMALLSERIAL")
                                                            : QStringLiteral("SERIAL"));
                    column.defaultValue.reset();
                }
            }
        }
        if (sqliteAutoincrement() && info.primaryKey && m_key->columns.size() == 1 && info.type.integer &&
            info.foreignKeys.empty())
            column.autoincrement = true;
        if (info.sequence && m_items.isPostgreSql() && !(info.sequenceOptional && isAutoincrement(info))) {
            // the schema of the MetaData is not its: only Sequence(metadata=) takes that
            m_info.sequences.push_back(*info.sequence);
        }
        if (info.type.enumType) {
            EnumType type = *info.type.enumType;
            if (info.type.inheritSchema && type.name.schema.isEmpty())
                type.name.schema = m_info.table.name.schema;
            if (!type.name.schema.isEmpty() && !column.type.opaque)
                column.type.schema = type.name.schema;
            const bool known = std::any_of(m_info.enums.begin(), m_info.enums.end(),
                                           [&](const EnumType &other) { return other.name == type.name; });
            if (info.type.createsType && !known)
                m_info.enums.push_back(type);
        }
        if (info.type.domain) {
            const Domain &domain = *info.type.domain;
            const bool known = std::any_of(m_info.domains.begin(), m_info.domains.end(),
                                           [&](const Domain &other) { return other.name == domain.name; });
            if (info.type.createsType && !known)
                m_info.domains.push_back(domain);
        }
        for (KeyInfo &key : info.foreignKeys) {
            key.columns = {column.name};
            m_columnKeys.push_back(key);
        }
        for (const CheckConstraint &check : info.checks)
            m_info.table.checks.push_back(check);
        if (info.type.check) {
            CheckConstraint check = *info.type.check;
            check.expression.text.prepend(m_items.dialect().quote(column.name));
            check.origin = column.origin;
            m_info.table.checks.push_back(check);
        }
        if (info.index) {
            Index index;
            index.unique = info.unique;
            index.method = m_items.isPostgreSql() ? QStringLiteral("btree") : QString();
            IndexPart part;
            part.column = column.name;
            index.parts.push_back(part);
            index.origin = column.origin;
            m_columnIndexes.push_back(index);
        } else if (info.unique) {
            UniqueConstraint unique;
            unique.columns = {column.name};
            unique.origin = column.origin;
            m_columnUniques.push_back(unique);
        }
        m_info.table.columns.push_back(column);
        if (!info.nullConflict.isEmpty() && !column.nullable)
            m_info.table.columns.back().options.append(QLatin1String(sqliteNotNullConflict) +
                                                       info.nullConflict);
    }

    void conflicts(std::vector<UniqueConstraint> &uniques) const
    {
        for (UniqueConstraint &unique : uniques) {
            for (const ColumnInfo &column : m_columns) {
                if (unique.columns == QStringList{column.column.name} && unique.onConflict.isEmpty())
                    unique.onConflict = column.uniqueConflict;
            }
        }
    }

    void names()
    {
        Table &table = m_info.table;
        const ObjectName &name = m_namesFrom;
        conflicts(table.uniques);
        conflicts(m_columnUniques);
        if (table.primaryKey)
            table.primaryKey->name = m_items.conventionName(QStringLiteral("pk"), table.primaryKey->name,
                                                            name, table.primaryKey->columns);
        // AUTOINCREMENT is written with the column, where the library writes no name.
        if (table.primaryKey && std::any_of(table.columns.begin(), table.columns.end(),
                                            [](const Column &column) { return column.autoincrement; }))
            table.primaryKey->name.clear();
        // unique=True and index=True of a column are made anew wherever the column goes
        const auto isOf = [](const auto &made, const auto &each) {
            return std::any_of(made.begin(), made.end(), [&](const auto &other) {
                return other.origin.line == each.origin.line && other.origin.file == each.origin.file;
            });
        };
        for (UniqueConstraint &unique : table.uniques) {
            const bool flagged = unique.columns.size() == 1 && isOf(m_columnUniques, unique);
            unique.name = m_items.conventionName(QStringLiteral("uq"), unique.name,
                                                 flagged ? table.name : name, unique.columns);
        }
        for (ForeignKey &key : m_keys)
            key.name = m_items.conventionName(QStringLiteral("fk"), key.name, name, key.columns, &key);
        for (CheckConstraint &check : table.checks)
            check.name = m_items.conventionName(QStringLiteral("ck"), check.name, name, {});
        for (Index &index : table.indexes) {
            QStringList columns;
            for (const IndexPart &part : index.parts) {
                if (!part.column.isEmpty())
                    columns.append(part.column);
            }
            const bool flagged = index.parts.size() == 1 && isOf(m_columnIndexes, index);
            index.name = m_items.conventionName(QStringLiteral("ix"), index.name, flagged ? table.name : name,
                                                columns);
        }
    }

    Items &m_items;
    const Arguments &m_keywords;
    TableInfo m_info;
    ObjectName m_namesFrom;
    std::vector<ColumnInfo> m_columns;
    std::optional<PrimaryKey> m_key;
    std::vector<UniqueConstraint> m_columnUniques;
    std::vector<KeyInfo> m_keys;
    std::vector<KeyInfo> m_columnKeys;
    std::vector<Index> m_columnIndexes;
};

TableInfo Items::table(const ObjectName &name, const std::vector<Value> &items, const Arguments &keywords,
                       const Place &place)
{
    m_table = name;
    std::vector<ColumnInfo> columns;
    std::vector<Value> others;
    for (const Value &item : items) {
        if (std::optional<ColumnInfo> info = column(item))
            columns.push_back(std::move(*info));
        else
            others.push_back(item);
    }
    return assemble(name, std::move(columns), others, keywords, place);
}

TableInfo Items::assemble(const ObjectName &name, std::vector<ColumnInfo> columns,
                          const std::vector<Value> &items, const Arguments &keywords, const Place &place,
                          std::optional<size_t> appended, const std::optional<ObjectName> &copyOf)
{
    m_table = name;
    m_columnTypes.clear();
    m_columnKeys.clear();
    TableAssembly assembly(*this, name, keywords, place);
    assembly.setNamesFrom(copyOf.value_or(name));
    TableInfo info = assembly.build(std::move(columns), items, place, appended);
    m_table = {};
    m_columnTypes.clear();
    m_columnKeys.clear();
    info.opaques = std::exchange(m_opaques, {});
    return info;
}

} // namespace reckoner::orm
