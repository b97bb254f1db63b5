// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

/// Bits of TableLikeClause.options. Source: parsenodes.h, TableLikeOption.
enum Like {
    Comments = 1,
    Compression = 2,
    Constraints = 4,
    Defaults = 8,
    GeneratedColumns = 16,
    Identities = 32,
    Indexes = 64,
    StatisticsObjects = 128,
    Storage = 256
};

/// Takes the first of `own` that is like `other` out, if there is one.
template<class T, class Same>
void takeOut(std::vector<T> &own, const T &other, Same same)
{
    const auto it = std::find_if(own.begin(), own.end(), [&](const T &each) { return same(each, other); });
    if (it != own.end())
        own.erase(it);
}

bool sameForeignKey(const ForeignKey &a, const ForeignKey &b)
{
    return a.columns == b.columns && a.target == b.target && a.targetColumns == b.targetColumns &&
           a.match == b.match && a.onDelete == b.onDelete && a.onUpdate == b.onUpdate &&
           a.deferrability == b.deferrability;
}

/// As it comes to be on another table, which gives it a name.
template<class T>
T copyOf(T object, bool comment)
{
    object.name.clear();
    object.origin = {};
    if (!comment)
        object.comment.clear();
    return object;
}

/// The name that one like `object` has among `own`; "" if there is none.
template<class T, class Same>
QString nameAmong(const std::vector<T> &own, const T &object, Same same)
{
    const auto it = std::find_if(own.begin(), own.end(), [&](const T &each) { return same(each, object); });
    return it == own.end() ? QString() : it->name;
}

} // namespace

/// CREATE TABLE (LIKE t): columns with their NOT NULL; more is asked for by INCLUDING.
bool Applier::copyLike(const Statement &s, Table &table, const Node &clause, std::vector<Copied> &behind)
{
    const ObjectName source = m_editor.resolve(nameOf(clause["relation"]));
    const Table *model = m_editor.schema().table(source);
    if (!model) {
        opaque(s, {table.name.name, source.name}, tr("It copies a table that is not known."));
        return false;
    }
    const qint64 options = clause.number("options");
    for (Column column : model->columns) {
        column.origin = {};
        column.inherited = false;
        column.autoincrement = false;
        if (!(options & (column.generated ? GeneratedColumns : Defaults)))
            column.defaultValue.reset();
        if (!(options & GeneratedColumns))
            column.generated.reset();
        if (!(options & Identities))
            column.identity.reset();
        if (!(options & Comments))
            column.comment.clear();
        column.options.removeIf([&](const QString &option) {
            return !((options & Storage) && option.startsWith(QLatin1String("storage="))) &&
                   !((options & Compression) && option.startsWith(QLatin1String("compression=")));
        });
        table.columns.push_back(std::move(column));
    }
    for (CheckConstraint check : (options & Constraints) ? model->checks : std::vector<CheckConstraint>()) {
        check.origin = {};
        check.inherited = false;
        check.validated = true;
        if (!(options & Comments))
            check.comment.clear();
        table.checks.push_back(std::move(check));
    }
    Table whole = *model;
    // A partition's keys and indexes are carried by its parents alone.
    for (const Table *parent = model; parent && parent->partitionOf;) {
        parent = m_editor.schema().table(*parent->partitionOf);
        if (!parent)
            break;
        if (!whole.primaryKey)
            whole.primaryKey = parent->primaryKey;
        whole.uniques.insert(whole.uniques.end(), parent->uniques.begin(), parent->uniques.end());
        whole.indexes.insert(whole.indexes.end(), parent->indexes.begin(), parent->indexes.end());
        whole.exclusions.insert(whole.exclusions.end(), parent->exclusions.begin(), parent->exclusions.end());
    }
    Copied copied{std::move(whole), (options & Indexes) != 0, (options & StatisticsObjects) != 0,
                  (options & Comments) != 0};
    if (copied.indexes || copied.statistics)
        behind.push_back(std::move(copied));
    return true;
}

/// Keys, indexes and statistics are copied when the table is there, and named after it.
void Applier::copyBehind(const ObjectName &table, const Copied &like)
{
    if (!m_editor.schema().table(table))
        return;
    if (like.indexes) {
        if (like.model.primaryKey)
            report(m_editor.setPrimaryKey(table, copyOf(*like.model.primaryKey, false)));
        for (const Index &index : like.model.indexes)
            report(m_editor.createIndex(table, copyOf(index, like.comments)));
        for (const UniqueConstraint &unique : like.model.uniques)
            report(m_editor.addUnique(table, copyOf(unique, false)));
        for (const ExclusionConstraint &exclusion : like.model.exclusions)
            report(m_editor.addExclusion(table, copyOf(exclusion, false)));
    }
    const bool statistics =
        like.statistics &&
        std::any_of(m_editor.schema().statistics.begin(), m_editor.schema().statistics.end(),
                    [&](const auto &each) { return each.second.table == like.model.name; });
    if (statistics)
        m_outcome.opaques.push_back({Opaque::Bound::Objects,
                                     {table.name},
                                     QStringLiteral("LIKE ... INCLUDING STATISTICS"),
                                     tr("The names that the copied statistics get are not worked out."),
                                     m_place,
                                     m_editor.origin().revision});
}

void Applier::partition(const Statement &s, const ObjectName &parentName, const Node &command, bool attached)
{
    const ObjectName name = m_editor.resolve(nameOf(command["name"]));
    Table *child = m_editor.editTable(name);
    const Table *parent = m_editor.schema().table(m_editor.resolve(parentName));
    if (!child || !parent)
        return;
    if (command.flag("concurrent"))
        opaque(s, {name.name}, tr("DETACH ... CONCURRENTLY leaves a CHECK with the partition's bounds."));
    child->partitionOf.reset();
    child->partitionBound.clear();
    if (attached) {
        m_editor.attached().tables.insert_or_assign(name, Cow<Table>(*child));
        child->partitionOf = parent->name;
        child->partitionBound = boundText(s, command["bound"]);
        attach(Table(*parent), *child);
        m_editor.indexAsParent(name);
        child = m_editor.editTable(name);
    } else {
        detach(Table(*parent), name);
        child = m_editor.editTable(name);
    }
    m_editor.noteAltered(refOf(*child), child->origin);
}

/// What a partition has as its parent has it is its parent's: the catalogs do not give it as its own.
void Applier::attach(const Table &parent, Table &child)
{
    for (Column &column : child.columns)
        column.inherited = column.inherited || parent.column(column.name);
    for (CheckConstraint &check : child.checks) {
        check.inherited =
            check.inherited || std::any_of(parent.checks.begin(), parent.checks.end(), [&](const auto &each) {
                return each.name == check.name && !each.noInherit;
            });
    }
    for (const ForeignKey &key : parent.foreignKeys)
        takeOut(child.foreignKeys, key, sameForeignKey);
}

/// It keeps the keys, indexes and constraints that its parent made on it; triggers go.
void Applier::detach(const Table &parent, const ObjectName &name)
{
    Table *child = m_editor.editTable(name);
    for (Column &column : child->columns)
        column.inherited = false;
    for (CheckConstraint &check : child->checks)
        check.inherited = false;
    std::erase_if(child->triggers, [](const Trigger &trigger) { return trigger.inherited; });
    Table before;
    if (const auto node = m_editor.attached().tables.extract(name); !node.empty())
        before = *node.mapped();
    m_editor.keepParts(name, parent.name);
    for (const ForeignKey &key : parent.foreignKeys) {
        ForeignKey own = copyOf(key, false);
        own.name = nameAmong(before.foreignKeys, key, sameForeignKey);
        if (own.name.isEmpty())
            own.name = key.name;
        report(m_editor.addForeignKey(name, own));
    }
}

/// As pg_get_expr() prints pg_class.relpartbound.
QString Applier::boundText(const Statement &s, const Node &bound) const
{
    if (bound.flag("is_default"))
        return QStringLiteral("DEFAULT");
    const auto list = [&](const char *key) {
        QStringList texts;
        for (const Node &datum : bound.list(key)) {
            const QStringList word = datum["ColumnRef"].strings("fields");
            texts.append(word.isEmpty() ? expressionOf(s, datum).text : word.last().toUpper());
        }
        return QLatin1Char('(') + texts.join(QLatin1String(", ")) + QLatin1Char(')');
    };
    const std::string_view strategy = bound.word("strategy");
    if (strategy == "l")
        return QStringLiteral("FOR VALUES IN ") + list("listdatums");
    if (strategy == "r")
        return QStringLiteral("FOR VALUES FROM ") + list("lowerdatums") + QStringLiteral(" TO ") +
               list("upperdatums");
    return QStringLiteral("FOR VALUES WITH (modulus %1, remainder %2)")
        .arg(bound.number("modulus"))
        .arg(bound.number("remainder"));
}

} // namespace reckoner::pg
