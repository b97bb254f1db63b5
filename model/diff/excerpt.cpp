// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/excerpt.h"

#include <QSet>

namespace reckoner::diffing {

namespace {

/// The words of texts, quoted ones without their quotes.
class Words
{
public:
    void add(const QString &text)
    {
        qsizetype at = 0;
        while (at < text.size()) {
            const QChar first = text[at];
            if (first == u'"' || first == u'`') {
                const qsizetype end = text.indexOf(first, at + 1);
                if (end < 0)
                    return;
                m_words.insert(text.mid(at + 1, end - at - 1));
                at = end + 1;
            } else if (first.isLetterOrNumber() || first == u'_') {
                const qsizetype begin = at;
                while (at < text.size() &&
                       (text[at].isLetterOrNumber() || text[at] == u'_' || text[at] == u'$'))
                    ++at;
                m_words.insert(text.mid(begin, at - begin));
            } else {
                ++at;
            }
        }
    }
    void add(const std::optional<Expression> &expression)
    {
        if (expression)
            add(expression->text);
    }
    bool contains(const QString &name) const
    {
        return m_words.contains(name) || m_words.contains(name.toLower());
    }
    qsizetype size() const { return m_words.size(); }

private:
    QSet<QString> m_words;
};

void addTexts(const std::vector<Trigger> &triggers, const std::vector<RewriteRule> &rules, Words &words)
{
    for (const Trigger &trigger : triggers) {
        words.add(trigger.when);
        words.add(trigger.function);
        words.add(trigger.from);
        words.add(trigger.body);
    }
    for (const RewriteRule &rule : rules)
        words.add(rule.definition);
}

void addTexts(const Table &table, Words &words)
{
    for (const Column &column : table.columns) {
        words.add(column.defaultValue);
        if (column.generated)
            words.add(column.generated->expression.text);
        words.add(column.type.name);
    }
    for (const CheckConstraint &check : table.checks)
        words.add(check.expression.text);
    for (const Index &index : table.indexes) {
        words.add(index.predicate);
        for (const IndexPart &part : index.parts)
            words.add(part.expression);
    }
    for (const Policy &policy : table.policies) {
        words.add(policy.usingExpression);
        words.add(policy.checkExpression);
    }
    addTexts(table.triggers, table.rules, words);
}

void addTexts(const View &view, Words &words)
{
    words.add(view.definition);
    words.add(view.text);
    addTexts(view.triggers, view.rules, words);
}

void addTexts(const Routine &routine, Words &words)
{
    words.add(routine.body);
    words.add(routine.returns);
    words.add(routine.name.name);
}

class Gatherer
{
public:
    Gatherer(const Scope &scope, const Ties &ties)
        : m_scope(scope)
        , m_ties(ties)
    {
    }

    void begin(const Draft &draft)
    {
        const ObjectRef &ref = draft.change.ref;
        if (!draft.table.name.isEmpty()) {
            for (const ObjectName &reached : m_ties.from(draft.table, true))
                m_tables.insert(reached);
        }
        const QStringList path = splitPath(ref.path);
        m_objects.insert({path.value(0), ref.object});
        m_words.add(ref.object);
        m_words.add(ref.path);
        for (const FacetChange &facet : draft.change.facets) {
            if (draft.change.action == Action::Renamed)
                m_words.add(facet.afterRaw);
        }
        for (const std::optional<ForeignKey> *key : {&draft.fromKey, &draft.toKey}) {
            if (*key)
                m_tables.insert((*key)->target);
        }
    }

    Excerpt result()
    {
        qsizetype before = -1;
        while (before != qsizetype(m_tables.size() + m_objects.size()) + m_words.size()) {
            before = qsizetype(m_tables.size() + m_objects.size()) + m_words.size();
            for (const Schema *schema : {&m_scope.from, &m_scope.to})
                take(*schema);
        }
        return {cut(m_scope.from), cut(m_scope.to)};
    }

private:
    /// What is named, and what it is a part of.
    void take(const Schema &schema)
    {
        for (const auto &[name, kept] : schema.tables) {
            if (m_words.contains(name.name))
                m_tables.insert(name);
        }
        for (const ObjectName &name : std::set<ObjectName>(m_tables)) {
            const Table *kept = schema.table(name);
            if (!kept || !m_read.insert(kept).second)
                continue;
            addTexts(*kept, m_words);
            if (kept->partitionOf)
                m_tables.insert(*kept->partitionOf);
            for (const ObjectName &parent : kept->inherits)
                m_tables.insert(parent);
        }
        object(schema.views);
        object(schema.routines);
    }

    template<class Map>
    void object(const Map &map)
    {
        for (const auto &[name, each] : map) {
            if (!m_objects.contains(name) && !m_words.contains(name.name.section(QLatin1Char('('), 0, 0)))
                continue;
            m_objects.insert(name);
            if (m_read.insert(&each).second)
                addTexts(each, m_words);
        }
    }

    Schema cut(const Schema &schema) const
    {
        Schema part;
        part.namespaces = schema.namespaces;
        for (const ObjectName &name : m_tables) {
            if (const auto it = schema.tables.find(name); it != schema.tables.end())
                part.tables.insert(*it);
        }
        const auto copy = [&](const auto &from, auto &to) {
            for (const auto &entry : from) {
                if (m_objects.contains(entry.first))
                    to.insert(entry);
            }
        };
        copy(schema.views, part.views);
        copy(schema.routines, part.routines);
        for (const auto &entry : schema.sequences) {
            const std::optional<OwnedBy> &owner = entry.second.ownedBy;
            if (m_objects.contains(entry.first) || !owner || m_tables.contains(owner->table))
                part.sequences.insert(entry);
        }
        part.enums = schema.enums;
        part.domains = schema.domains;
        part.composites = schema.composites;
        part.extensions = schema.extensions;
        part.ranges = schema.ranges;
        part.collations = schema.collations;
        part.statistics = schema.statistics;
        part.eventTriggers = schema.eventTriggers;
        part.publications = schema.publications;
        part.foreignServers = schema.foreignServers;
        for (const auto &entry : schema.attached.tables) {
            if (m_tables.contains(entry.first))
                part.attached.tables.insert(entry);
        }
        part.attached.indexes = schema.attached.indexes;
        return part;
    }

    const Scope &m_scope;
    const Ties &m_ties;
    std::set<ObjectName> m_tables;
    std::set<ObjectName> m_objects;
    std::set<const void *> m_read;
    Words m_words;
};

} // namespace

Ties::Ties(const Schema &schema)
{
    for (const auto &[name, kept] : schema.tables) {
        const Table &table = *kept;
        for (const ObjectName &parent : table.inherits)
            m_heirs[parent].push_back(name);
        if (table.partitionOf)
            m_heirs[*table.partitionOf].push_back(name);
        for (const ForeignKey &key : table.foreignKeys)
            m_referrers[key.target].push_back(name);
    }
}

std::set<ObjectName> Ties::from(const ObjectName &table, bool withReferrers) const
{
    std::set<ObjectName> reached{table};
    std::vector<ObjectName> open{table};
    while (!open.empty()) {
        const ObjectName name = open.back();
        open.pop_back();
        const auto it = m_heirs.find(name);
        if (it == m_heirs.end())
            continue;
        for (const ObjectName &heir : it->second) {
            if (reached.insert(heir).second)
                open.push_back(heir);
        }
    }
    if (withReferrers) {
        for (const ObjectName &name : std::set<ObjectName>(reached)) {
            if (const auto it = m_referrers.find(name); it != m_referrers.end())
                reached.insert(it->second.begin(), it->second.end());
        }
    }
    return reached;
}

Excerpt excerptOf(const Scope &scope, const Ties &ties, const std::vector<Draft> &drafts)
{
    Gatherer gatherer(scope, ties);
    for (const Draft &draft : drafts)
        gatherer.begin(draft);
    return gatherer.result();
}

} // namespace reckoner::diffing
