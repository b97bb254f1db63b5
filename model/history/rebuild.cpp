// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/rebuild.h"

#include "model/schema/rewrite.h"
#include "model/sql/sqlite_tableparser.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace reckoner {

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

/// Names that SQLAlchemy's SQLite dialect knows (ischema_names), how they are spelt again, and how many
/// arguments are kept.
struct KnownType
{
    const char *declared;
    const char *spelt;
    int arguments;
};

constexpr KnownType knownTypes[] = {
    {"BIGINT", "BIGINT", 0},       {"BLOB", "BLOB", 0},         {"BOOL", "BOOLEAN", 0},
    {"BOOLEAN", "BOOLEAN", 0},     {"CHAR", "CHAR", 1},         {"DATE", "DATE", 0},
    {"DATE_CHAR", "DATE", 0},      {"DATETIME", "DATETIME", 0}, {"DATETIME_CHAR", "DATETIME", 0},
    {"DECIMAL", "DECIMAL", 2},     {"DOUBLE", "DOUBLE", 0},     {"FLOAT", "FLOAT", 0},
    {"INT", "INTEGER", 0},         {"INTEGER", "INTEGER", 0},   {"JSON", "JSON", 0},
    {"JSONB", "JSONB", 0},         {"NCHAR", "NCHAR", 1},       {"NUMERIC", "NUMERIC", 2},
    {"NVARCHAR", "NVARCHAR", 1},   {"REAL", "REAL", 0},         {"SMALLINT", "SMALLINT", 0},
    {"TEXT", "TEXT", 1},           {"TIME", "TIME", 0},         {"TIME_CHAR", "TIME", 0},
    {"TIMESTAMP", "TIMESTAMP", 0}, {"VARCHAR", "VARCHAR", 1},
};

} // namespace

QString TableRebuild::reflectedType(const QString &declared)
{
    // The same pattern as the dialect's: letters and blanks, then arguments.
    static const QRegularExpression shape(QStringLiteral("^([\\w ]+)(\\(.*?\\))?"));
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const auto match = shape.match(declared.toUpper());
    const QString word = match.captured(1);
    QStringList arguments;
    auto each = digits.globalMatch(match.captured(2));
    while (each.hasNext())
        arguments.append(each.next().captured(0));
    const auto spelt = [&](const QString &name, int kept) {
        const QStringList some = arguments.mid(0, kept);
        return some.isEmpty() ? name
                              : name + QLatin1Char('(') + some.join(QLatin1String(", ")) + QLatin1Char(')');
    };
    for (const KnownType &known : knownTypes) {
        if (word == QLatin1String(known.declared))
            return spelt(QString::fromLatin1(known.spelt), known.arguments);
    }
    const auto has = [&](const char *part) { return word.contains(QLatin1String(part)); };
    if (has("INT"))
        return QStringLiteral("INTEGER");
    if (has("CHAR") || has("CLOB") || has("TEXT"))
        return spelt(QStringLiteral("TEXT"), 1);
    if (has("BLOB") || word.isEmpty())
        return {};
    if (has("REAL") || has("FLOA") || has("DOUB"))
        return QStringLiteral("REAL");
    return spelt(QStringLiteral("NUMERIC"), 2);
}

/// What the library's patterns find in a text that a person wrote: a UNIQUE behind a type with arguments, one
/// with DESC or COLLATE in its list, a REFERENCES inside a column or without columns are not found, and
/// neither is what hangs on them. Source: SQLiteDialect.get_unique_constraints(), get_foreign_keys().
void TableRebuild::searchText()
{
    const auto insensitive = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression uniqueList(
        QStringLiteral("(?:CONSTRAINT\\s+(?:\"(.+?)\"|(\\w+))\\s+)?UNIQUE\\s*\\((.+?)\\)"), insensitive);
    static const QRegularExpression uniqueInline(
        QStringLiteral("(?:(\".+?\")|(?:[\\[`])?([a-z0-9_]+)(?:[\\]`])?)[\\t ]+[a-z0-9_]+"
                       "(?:[\\t ]+[a-z0-9_]+)*?[\\t ]+UNIQUE"),
        insensitive);
    static const QRegularExpression key(
        QStringLiteral("(?:CONSTRAINT\\s+(?:\"(.+?)\"|(\\w+))\\s+)?FOREIGN\\s+KEY\\s*\\(\\s*(.+?)\\s*\\)\\s+"
                       "REFERENCES\\s+(?:(?:\"(.+?)\")|([a-z0-9_]+))\\s*\\(\\s*((?:(?:\"[^\"]+\"|[a-z0-9_]+)"
                       "\\s*(?:,\\s*)?)+)\\)\\s*((?:ON\\s+(?:DELETE|UPDATE)\\s+(?:SET\\s+NULL|SET\\s+DEFAULT|"
                       "CASCADE|RESTRICT|NO\\s+ACTION)\\s*)*)((?:NOT\\s+)?DEFERRABLE)?"
                       "(?:\\s+INITIALLY\\s+(DEFERRED|IMMEDIATE))?"),
        insensitive);
    static const QRegularExpression column(QStringLiteral("(?:\"(.+?)\")|([a-z0-9_]+)"), insensitive);
    const auto columnsOf = [](const QString &list) {
        QStringList columns;
        auto each = column.globalMatch(list);
        while (each.hasNext()) {
            const QRegularExpressionMatch match = each.next();
            columns.append(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
        }
        return columns;
    };
    const auto either = [](const QRegularExpressionMatch &match, int first) {
        return match.captured(first).isEmpty() ? match.captured(first + 1) : match.captured(first);
    };
    std::vector<std::pair<QString, QStringList>> found; // a name, the columns
    auto each = uniqueList.globalMatch(m_table.definition);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        found.emplace_back(either(match, 1), columnsOf(match.captured(3)));
    }
    each = uniqueInline.globalMatch(m_table.definition);
    while (each.hasNext())
        found.emplace_back(QString(), columnsOf(either(each.next(), 1)));
    std::erase_if(m_table.uniques, [&](UniqueConstraint &unique) {
        const auto it = std::find_if(found.begin(), found.end(),
                                     [&](const auto &one) { return one.second == unique.columns; });
        if (it == found.end())
            return true;
        unique.name = it->first;
        return false;
    });
    std::map<QStringList, QRegularExpressionMatch> keys;
    each = key.globalMatch(m_table.definition);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        keys.try_emplace(columnsOf(match.captured(3)), match);
    }
    for (ForeignKey &foreign : m_table.foreignKeys) {
        const auto it = keys.find(foreign.columns);
        if (it == keys.end()) {
            foreign.name.clear();
            foreign.onDelete = foreign.onUpdate = ReferentialAction::NoAction;
            foreign.deferrability = {};
            continue;
        }
        const QString actions = it->second.captured(7);
        if (!actions.contains(QLatin1String("DELETE"), Qt::CaseInsensitive))
            foreign.onDelete = ReferentialAction::NoAction;
        if (!actions.contains(QLatin1String("UPDATE"), Qt::CaseInsensitive))
            foreign.onUpdate = ReferentialAction::NoAction;
        if (it->second.captured(8).isEmpty())
            foreign.deferrability = {};
    }
}

void TableRebuild::noteColumns()
{
    m_ordering = m_table.columnNames();
}

void TableRebuild::reflect(const std::function<DataType(const QString &)> &parse,
                           const std::function<QString(const DataType &)> &text, bool keepUnnamedChecks)
{
    for (Column &column : m_table.columns) {
        const QString declared = text(column.type);
        const QString again = reflectedType(declared);
        if (!again.isEmpty() && again != declared)
            column.type = parse(again);
        column.collation.clear();
        column.autoincrement = false;
        column.options.clear();
    }
    noteColumns();
    m_table.options.removeAll(QLatin1String(sqlitePrimaryKeyDesc));
    if (m_table.primaryKey) {
        m_table.primaryKey->onConflict.clear();
        m_table.primaryKey->options.clear();
    }
    if (!m_table.definition.isEmpty())
        searchText();
    // SQLite makes one index of several over the same columns; the reflection gives it to the first that it
    // reads, those with a name before those inside columns.
    std::vector<UniqueConstraint> uniques;
    for (UniqueConstraint &unique : m_table.uniques) {
        unique.onConflict.clear();
        unique.options.clear();
        const auto same = std::find_if(uniques.begin(), uniques.end(), [&](const UniqueConstraint &other) {
            return other.columns == unique.columns;
        });
        if (same == uniques.end())
            uniques.push_back(std::move(unique));
        else if (same->name.isEmpty())
            *same = std::move(unique);
    }
    m_table.uniques = std::move(uniques);
    if (!keepUnnamedChecks)
        std::erase_if(m_table.checks, [](const CheckConstraint &check) { return check.name.isEmpty(); });
    for (ForeignKey &key : m_table.foreignKeys) {
        // The library writes MATCH first, and its pattern does not read on behind it.
        if (!key.match.isEmpty() && m_table.definition.isEmpty()) {
            key.onDelete = key.onUpdate = ReferentialAction::NoAction;
            key.deferrability = {};
        }
        key.match.clear();
    }
    // Keys over the same columns to the same ones are told apart by nothing else: the first is found.
    std::vector<ForeignKey> found;
    for (ForeignKey &key : m_table.foreignKeys) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const ForeignKey &other) {
            return other.columns == key.columns && other.target == key.target &&
                   other.targetColumns == key.targetColumns;
        });
        if (!known)
            found.push_back(std::move(key));
    }
    m_table.foreignKeys = std::move(found);
    std::erase_if(m_table.indexes, [](const Index &index) {
        return std::any_of(index.parts.begin(), index.parts.end(),
                           [](const IndexPart &part) { return part.expression.has_value(); });
    });
    for (Index &index : m_table.indexes) {
        for (IndexPart &part : index.parts) {
            part.descending = false;
            part.nullsFirst.reset();
            part.collation.clear();
        }
        // The pattern that finds the predicate stops at the end of the line.
        if (index.predicate)
            index.predicate->text = index.predicate->text.section(QLatin1Char('\n'), 0, 0).trimmed();
    }
    m_table.triggers.clear();
    m_table.comment.clear();
    m_table.definition.clear();
}

Column *TableRebuild::column(const QString &name)
{
    const auto it = std::find_if(m_table.columns.begin(), m_table.columns.end(), [&](const Column &each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == m_table.columns.end() ? nullptr : &*it;
}

Result<void> TableRebuild::addColumn(const Column &added, const QString &insertBefore,
                                     const QString &insertAfter)
{
    if (column(added.name))
        return unexpected(
            QStringLiteral("edit.exists"),
            AlembicReplayText::tr("Table %1 has a column %2 already.").arg(m_table.name.name, added.name));
    QString before = insertBefore;
    QString after = insertAfter;
    if (m_chains.empty()) {
        const auto added_ = [&](bool second, const QString &name) {
            for (const auto &[first, next] : m_addOrder) {
                if ((second ? next : first) == name)
                    return second ? first : next;
            }
            return QString();
        };
        if (!after.isEmpty() && before.isEmpty()) {
            const int at = m_ordering.indexOf(after);
            before = at >= 0 ? m_ordering.value(at + 1) : added_(false, after);
        } else if (!before.isEmpty() && after.isEmpty()) {
            const int at = m_ordering.indexOf(before);
            after = at > 0 ? m_ordering.at(at - 1) : at == 0 ? QString() : added_(true, before);
        }
    }
    if (!before.isEmpty())
        m_addOrder.emplace_back(added.name, before);
    if (!after.isEmpty())
        m_addOrder.emplace_back(after, added.name);
    if (m_chains.empty() && before.isEmpty() && after.isEmpty() && !m_ordering.isEmpty())
        m_addOrder.emplace_back(m_ordering.last(), added.name);
    m_table.columns.push_back(added);
    return {};
}

Result<void> TableRebuild::dropColumn(const QString &name)
{
    const Column *found = column(name);
    if (!found)
        return unexpected(
            QStringLiteral("edit.missing"),
            AlembicReplayText::tr("Table %1 has no column %2 to drop.").arg(m_table.name.name, name));
    const QString old = found->name;
    if (m_table.primaryKey) {
        m_table.primaryKey->columns.removeAll(old);
        if (m_table.primaryKey->columns.isEmpty())
            m_table.primaryKey.reset();
    }
    m_ordering.removeAll(old);
    std::erase_if(m_table.columns, [&](const Column &each) { return each.name == old; });
    return {};
}

Result<void> TableRebuild::dropConstraint(const QString &name)
{
    const auto in = [&](auto &objects) {
        return std::erase_if(objects, [&](const auto &each) { return each.name == name; }) > 0;
    };
    if (m_table.primaryKey && m_table.primaryKey->name == name && !name.isEmpty()) {
        m_table.primaryKey.reset();
        return {};
    }
    if (!name.isEmpty() && (in(m_table.uniques) || in(m_table.checks) || in(m_table.foreignKeys)))
        return {};
    return unexpected(
        QStringLiteral("edit.missing"),
        AlembicReplayText::tr("Table %1 has no constraint %2 to drop.").arg(m_table.name.name, name));
}

Result<void> TableRebuild::dropIndex(const QString &name)
{
    if (std::erase_if(m_table.indexes, [&](const Index &index) { return index.name == name; }) > 0)
        return {};
    return unexpected(
        QStringLiteral("edit.missing"),
        AlembicReplayText::tr("Table %1 has no index %2 to drop.").arg(m_table.name.name, name));
}

void TableRebuild::addIndex(const Index &index)
{
    // The copy is made of the index's columns only.
    Index copy = index;
    std::erase_if(copy.parts, [](const IndexPart &part) { return part.expression.has_value(); });
    m_newIndexes.push_back(copy);
}

QString TableRebuild::newName(const QString &columnName) const
{
    const auto it = m_renamed.find(columnName);
    return it == m_renamed.end() ? columnName : it->second;
}

/// Columns stay in order; those that were added with insert_before or insert_after find their place
/// (sqlalchemy.util.topological, which goes on in the given order where nothing else is said).
void TableRebuild::order()
{
    if (m_addOrder.empty() && m_chains.empty())
        return;
    std::set<std::pair<QString, QString>> pairs(m_addOrder.begin(), m_addOrder.end());
    if (m_chains.empty()) {
        for (int i = 1; i < m_ordering.size(); ++i)
            pairs.emplace(m_ordering[i - 1], m_ordering[i]);
    }
    for (const QStringList &chain : m_chains) {
        for (int i = 1; i < chain.size(); ++i)
            pairs.emplace(chain[i - 1], chain[i]);
    }
    // Each round of the library's sort gives out all columns that nothing left stands before, in order.
    std::vector<Column> todo = std::move(m_table.columns);
    std::vector<Column> sorted;
    while (!todo.empty()) {
        std::vector<bool> ready(todo.size());
        for (size_t i = 0; i < todo.size(); ++i) {
            ready[i] = std::none_of(todo.begin(), todo.end(), [&](const Column &other) {
                return other.name != todo[i].name && pairs.contains({other.name, todo[i].name});
            });
        }
        const bool stuck = std::none_of(ready.begin(), ready.end(), [](bool each) { return each; });
        std::vector<Column> rest;
        for (size_t i = 0; i < todo.size(); ++i)
            (ready[i] || stuck ? sorted : rest).push_back(todo[i]);
        todo = std::move(rest);
    }
    m_table.columns = std::move(sorted);
}

Table TableRebuild::finish(QStringList *problems)
{
    order();
    const QStringList keys = m_table.columnNames();
    const auto there = [&](const QStringList &columns) {
        return std::all_of(columns.begin(), columns.end(),
                           [&](const QString &each) { return keys.contains(each); });
    };
    const auto rename = [&](QStringList &columns) {
        for (QString &each : columns)
            each = newName(each);
    };
    // A constraint of a column that is gone is left out without a word.
    std::erase_if(m_table.uniques, [&](const UniqueConstraint &unique) { return !there(unique.columns); });
    std::erase_if(m_table.foreignKeys, [&](const ForeignKey &key) { return !there(key.columns); });
    for (UniqueConstraint &unique : m_table.uniques)
        rename(unique.columns);
    for (ForeignKey &key : m_table.foreignKeys)
        rename(key.columns);
    if (m_table.primaryKey)
        rename(m_table.primaryKey->columns);
    // Texts are copied as they are: a CHECK of a column that was renamed names nothing.
    const auto follow = [&](Expression &expression, const QString &what) {
        for (const auto &[old, now] : m_renamed) {
            const QString text = renameColumnIn(expression.text, old, now, true);
            if (text != expression.text)
                problems->append(
                    AlembicReplayText::tr("%1 names column %2, which the batch renames; SQLite stops there.")
                        .arg(what, old));
            expression.text = text;
        }
    };
    for (CheckConstraint &check : m_table.checks)
        follow(check.expression, check.name);
    for (auto &[column, check] : m_ofTypes) {
        if (!keys.contains(column))
            continue;
        for (const auto &[old, now] : m_renamed)
            check.expression.text = renameColumnIn(check.expression.text, old, now, true);
        m_table.checks.push_back(std::move(check));
    }
    m_ofTypes.clear();
    std::erase_if(m_table.indexes, [&](const Index &index) {
        const bool gone = std::any_of(index.parts.begin(), index.parts.end(),
                                      [&](const IndexPart &part) { return !keys.contains(part.column); });
        if (gone)
            problems->append(
                AlembicReplayText::tr(
                    "Index %1 is on a column that the batch drops; Alembic stops there unless it "
                    "is dropped too.")
                    .arg(index.name));
        return gone;
    });
    m_table.indexes.insert(m_table.indexes.end(), m_newIndexes.begin(), m_newIndexes.end());
    for (Index &index : m_table.indexes) {
        for (IndexPart &part : index.parts)
            part.column = newName(part.column);
        if (index.predicate)
            follow(*index.predicate, index.name);
    }
    for (Column &each : m_table.columns) {
        if (each.generated)
            follow(each.generated->expression, each.name);
        each.name = newName(each.name);
    }
    return m_table;
}

} // namespace reckoner
