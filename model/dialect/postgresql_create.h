// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/createwriter.h"

#include <functional>
#include <set>

namespace reckoner::pg {

/// Things to be made, each behind what it names. A text names a thing by its path, or by its bare name where
/// that is in the default schema.
class MakingOrder
{
public:
    struct Thing
    {
        std::vector<ObjectName> names;       ///< a routine's without its arguments
        QString needs;                       ///< texts that name what has to be there before
        QString wishes;                      ///< the same, but can be said later
        std::function<void(bool late)> make; ///< late: `wishes` are left for later
    };

    explicit MakingOrder(QString defaultSchema)
        : m_defaultSchema(std::move(defaultSchema))
    {
    }

    void add(Thing thing) { m_things.push_back(std::move(thing)); }
    /// Makes all; things that do not need each other in the order in which they were added.
    void run();

private:
    enum class State { Waiting, Begun, Done };

    std::vector<size_t> named(const QString &text) const;
    bool visit(size_t thing, std::vector<size_t> &order);

    QString m_defaultSchema;
    std::vector<Thing> m_things;
    std::map<ObjectName, std::vector<size_t>> m_places;
    std::vector<std::vector<size_t>> m_needs;
    std::vector<std::vector<size_t>> m_wishes;
    std::vector<State> m_states;
    std::vector<bool> m_late;
    std::vector<size_t> m_path;
};

/// DDL of a whole schema, for an empty database.
class CreateAll : public CreateWriter
{
public:
    using CreateWriter::CreateWriter;

    CreateScript run(const RightsWanted &wanted);

private:
    // Words.
    QString path(const ObjectName &name) const;
    QString pathText(const QString &text) const;
    QString functionText(const QString &path) const;
    QString typeText(const DataType &type, const QString &what);
    QString collate(const QString &collation) const;
    static QString sequenceOptions(const SequenceOptions &options, bool withType);
    QString parameters(const QStringList &options) const;
    QString storage(const QStringList &options, const char *tablespace) const;
    QString foreignOptions(const QStringList &options, const QString &prefix = {}) const;
    QString include(const QStringList &columns) const;
    void switched(const QString &alter, const QString &what, const QString &name, const QString &enabled);

    // The order, and what is made in it.
    void order();
    void schemas();
    void extensions();
    void types(MakingOrder &order);
    void routines(MakingOrder &order);
    void tables(MakingOrder &order);
    void views(MakingOrder &order);
    void collation(const Collation &collation);
    void enumType(const EnumType &type);
    void domain(const Domain &domain);
    void composite(const CompositeType &type);
    void range(const RangeType &range);
    void routine(const Routine &routine);
    QString argumentText(const RoutineArgument &argument);
    void view(const View &view);

    // Tables.
    void table(const Table &table, bool late);
    bool followsParents(const Table &table) const;
    QString column(const Table &table, const Column &column, bool late);
    QString columnOfPartition(const Table &table, const Column &column, bool late);
    QString check(const CheckConstraint &check) const;
    QStringList constraintLines(const Table &table, bool whole, bool late);
    void alterColumns(const Table &table, bool whole, bool late);
    void constraintsLater(const Table &table);
    void state(const Table &table);
    QString keyList(const QStringList &columns, bool withoutOverlaps) const;

    // What hangs on tables and views.
    void index(const ObjectName &holder, const Index &index, bool only);
    void partIndexes(const Table &table);
    QString madeName(const Table &table, const QString &partOf) const;
    void indexStatistics(const QString &alter, const QStringList &options);
    QString indexPart(const IndexPart &part) const;
    void triggers(const ObjectName &holder, const std::vector<Trigger> &triggers);
    void switchInherited(const Table &table);
    void rules(const ObjectName &holder, const std::vector<RewriteRule> &rules);
    void policies(const Table &table);
    void statistics();
    void publications();
    void foreignServers();
    void eventTriggers();

    void comment(const QString &what, const QString &text);
    void comments();
    void tableComments(const Table &table);

    QString rightsName(const ObjectRef &ref) const;
    void owner(const ObjectRef &ref);
    void rights(const RightsWanted &wanted);
    void grants(const QString &on, const QString &column, const Rights &rights);

    QStringList m_later; ///< defaults and checks that need what needs their table
};

} // namespace reckoner::pg
