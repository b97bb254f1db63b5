// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/dump.h"

#include "model/core/parallel.h"

namespace reckoner {

namespace {

/// Appends to one text: a schema of thousands of tables is a text of a megabyte.
class Dump
{
public:
    explicit Dump(QString text = {})
        : m_text(std::move(text))
        , m_line(m_text.size())
    {
    }

    QString take() { return std::move(m_text); }

    void schema(const Schema &schema)
    {
        for (const auto &[name, type] : schema.enums) {
            add("enum ").path(name).add(" (");
            const char *comma = "";
            for (QString label : type.labels) {
                add(comma).add("'").add(label.replace(QLatin1Char('\''), QLatin1String("''"))).add("'");
                comma = ", ";
            }
            add(")").end();
            comment("  comment ", type.comment);
        }
        for (const auto &[name, sequence] : schema.sequences) {
            add("sequence ").path(name).options(sequence.options);
            if (sequence.unlogged)
                add(" unlogged");
            if (sequence.ownedBy)
                add(" owned by ").path(sequence.ownedBy->table).add(".").part(sequence.ownedBy->column);
            end();
        }
        std::vector<const Table *> tables;
        for (const auto &[name, each] : schema.tables)
            tables.push_back(&*each);
        for (const QString &run : inRuns(tables.size(), 100, [&](size_t from, size_t to) {
                 Dump dump;
                 for (; from < to; ++from)
                     dump.table(*tables[from]);
                 return dump.take();
             }))
            m_text += run;
        m_line = m_text.size();
        for (const auto &[name, each] : schema.views)
            view(each);
        others(schema);
    }

private:
    Dump &add(const char *words)
    {
        m_text += QLatin1String(words);
        return *this;
    }
    Dump &add(const QString &text)
    {
        m_text += text;
        return *this;
    }
    Dump &part(const QString &name) { return add(pathPart(name)); }
    Dump &path(const ObjectName &name) { return part(name.schema).add(".").part(name.name); }
    Dump &spaced(const QString &text) { return text.isEmpty() ? *this : add(" ").add(text); }
    Dump &named(const QString &name) { return name.isEmpty() ? *this : add(" ").part(name); }

    /// A name may hold a line end; a fact may not.
    void end()
    {
        for (qsizetype at = m_text.indexOf(QLatin1Char('\n'), m_line); at >= 0;
             at = m_text.indexOf(QLatin1Char('\n'), at))
            m_text.replace(at, 1, QLatin1String("\\n"));
        m_text += QLatin1Char('\n');
        m_line = m_text.size();
    }

    Dump &names(const QStringList &names)
    {
        add("(");
        const char *comma = "";
        for (const QString &name : names) {
            add(comma).part(name);
            comma = ", ";
        }
        return add(")");
    }

    Dump &expression(const Expression &expression)
    {
        return expression.opaque ? add("<unknown>") : add(expression.text.simplified());
    }

    Dump &included(const QStringList &include)
    {
        return include.isEmpty() ? *this : add(" include ").names(include);
    }

    Dump &deferrability(const Deferrability &value)
    {
        if (!value.deferrable)
            return *this;
        return add(value.initiallyDeferred ? " deferrable initially deferred" : " deferrable");
    }

    void options(const SequenceOptions &options)
    {
        spaced(options.type);
        const auto number = [&](const char *word, const std::optional<qint64> &value) {
            if (value)
                add(word).add(QString::number(*value));
        };
        number(" start ", options.start);
        number(" increment ", options.increment);
        number(" min ", options.min);
        number(" max ", options.max);
        number(" cache ", options.cache);
        if (options.cycle)
            add(" cycle");
    }

    void comment(const char *before, const QString &text)
    {
        if (!text.isEmpty())
            add(before).add(text).end();
    }

    void column(const Column &column)
    {
        add("  column ").part(column.name).spaced(typeWords(column.type));
        if (!column.collation.isEmpty())
            add(" collate ").add(column.collation);
        if (!column.nullable)
            add(" not null");
        if (column.defaultValue)
            add(" default ").expression(*column.defaultValue);
        if (column.identity)
            add(column.identity->always ? " identity always" : " identity by default");
        if (column.autoincrement)
            add(" autoincrement");
        if (column.generated)
            add(" generated (")
                .expression(column.generated->expression)
                .add(column.generated->stored ? ") stored" : ") virtual");
        end();
        if (!column.comment.isEmpty())
            add("  comment on ").part(column.name).add(": ").add(column.comment).end();
    }

    void foreignKey(const ForeignKey &key)
    {
        add("  foreign key")
            .named(key.name)
            .add(" ")
            .names(key.columns)
            .add(" -> ")
            .path(key.target)
            .add(" ");
        names(key.targetColumns);
        if (key.onDelete != ReferentialAction::NoAction)
            add(" on delete ").add(actionName(key.onDelete));
        if (key.onUpdate != ReferentialAction::NoAction)
            add(" on update ").add(actionName(key.onUpdate));
        if (!key.match.isEmpty())
            add(" match ").add(key.match);
        deferrability(key.deferrability).add(key.validated ? "" : " not valid");
        if (!key.switchedOff.isEmpty())
            spaced(key.switchedOff.join(QLatin1String(" and "))).add(" off");
        end();
    }

    void index(const Index &index)
    {
        add(index.unique ? "  unique index" : "  index").named(index.name);
        if (!index.method.isEmpty() && index.method != QLatin1String("btree"))
            add(" using ").add(index.method);
        const char *comma = " (";
        for (const IndexPart &part : index.parts) {
            add(comma);
            comma = ", ";
            part.expression ? expression(*part.expression) : this->part(part.column);
            if (!part.collation.isEmpty())
                add(" collate ").add(part.collation);
            spaced(part.opclass);
            if (part.descending)
                add(" desc");
            if (part.nullsFirst)
                add(*part.nullsFirst ? " nulls first" : " nulls last");
        }
        add(index.parts.empty() ? " ()" : ")").included(index.include);
        if (index.nullsNotDistinct)
            add(" nulls not distinct");
        if (!index.options.isEmpty())
            add(" with (").add(index.options.join(QLatin1String(", "))).add(")");
        if (index.predicate)
            add(" where ").expression(*index.predicate);
        add(index.valid ? "" : " invalid").end();
    }

    void table(const Table &table)
    {
        add(table.isVirtual ? "virtual table " : "table ").path(table.name);
        if (!table.options.isEmpty())
            add(" with ").add(table.options.join(QLatin1String(", ")));
        end();
        comment("  comment ", table.comment);
        for (const Column &each : table.columns)
            column(each);
        if (const auto &key = table.primaryKey) {
            add("  primary key").named(key->name).add(" ").names(key->columns).included(key->include);
            deferrability(key->deferrability).end();
        }
        for (const UniqueConstraint &unique : table.uniques) {
            add("  unique").named(unique.name).add(" ").names(unique.columns).included(unique.include);
            add(unique.nullsNotDistinct ? " nulls not distinct" : "")
                .deferrability(unique.deferrability)
                .end();
        }
        for (const CheckConstraint &check : table.checks)
            add("  check")
                .named(check.name)
                .add(" (")
                .expression(check.expression)
                .add(check.validated ? ")" : ") not valid")
                .end();
        for (const ForeignKey &key : table.foreignKeys)
            foreignKey(key);
        for (const ExclusionConstraint &exclusion : table.exclusions)
            add("  exclusion").named(exclusion.name).add(" ").add(exclusion.definition).end();
        for (const Index &each : table.indexes)
            index(each);
        for (const PartIndex &each : table.partIndexes)
            add("  index ")
                .part(each.name)
                .add(" of ")
                .part(each.partOf)
                .add(each.valid ? "" : " invalid")
                .end();
        if (!table.partitionKey.isEmpty())
            add("  partition by ").add(table.partitionKey).end();
        if (table.partitionOf)
            add("  partition of ").path(*table.partitionOf).spaced(table.partitionBound).end();
        for (const ObjectName &parent : table.inherits)
            add("  inherits ").path(parent).end();
        if (table.ofType)
            add("  of ").path(*table.ofType).end();
        if (table.isForeign)
            add("  server ").part(table.server).spaced(words(table.serverOptions)).end();
        if (table.isVirtual)
            add("  using ").add(table.module).spaced(words(table.moduleArguments)).end();
        triggers(table.triggers);
        for (const Policy &policy : table.policies) {
            add("  policy ").part(policy.name).add(policy.permissive ? "" : " restrictive");
            add(" for ").add(policy.command).add(" to ");
            add(policy.roles.isEmpty() ? QStringLiteral("public") : words(policy.roles));
            if (policy.usingExpression)
                add(" using (").expression(*policy.usingExpression).add(")");
            if (policy.checkExpression)
                add(" check (").expression(*policy.checkExpression).add(")");
            end();
        }
        rules(table.rules);
    }

    static QString words(const QStringList &list) { return list.join(QLatin1String(", ")); }

    void triggers(const std::vector<Trigger> &triggers)
    {
        for (const Trigger &trigger : triggers) {
            add("  trigger ").part(trigger.name).spaced(trigger.timing);
            spaced(trigger.events.join(QLatin1String(" or ")));
            if (!trigger.columns.isEmpty())
                add(" of ").add(words(trigger.columns));
            add(trigger.forEachRow ? " for each row" : "");
            if (trigger.when)
                add(" when (").expression(*trigger.when).add(")");
            if (!trigger.function.isEmpty())
                add(" execute ").add(trigger.function).add("(").add(words(trigger.arguments)).add(")");
            spaced(trigger.body.simplified()).spaced(trigger.enabled).end();
        }
    }

    void rules(const std::vector<RewriteRule> &rules)
    {
        for (const RewriteRule &rule : rules)
            add("  rule ").part(rule.name).spaced(rule.definition.simplified()).spaced(rule.enabled).end();
    }

    void view(const View &view)
    {
        add(view.materialized ? "materialized view " : "view ").path(view.name);
        if (!view.options.isEmpty())
            add(" with ").add(words(view.options));
        end();
        comment("  comment ", view.comment);
        add("  as ").add(view.definition.simplified()).end();
        for (const ViewColumn &column : view.columns) {
            if (column.defaultValue)
                add("  default of ").part(column.name).add(": ").expression(*column.defaultValue).end();
            if (!column.comment.isEmpty())
                add("  comment on ").part(column.name).add(": ").add(column.comment).end();
        }
        for (const Index &each : view.indexes)
            index(each);
        triggers(view.triggers);
        rules(view.rules);
    }

    /// An object of one line, with its comment.
    template<class Name>
    void line(const char *kind, const Name &name, const QString &facts, const QString &said)
    {
        add(kind).add(" ");
        if constexpr (std::is_same_v<Name, ObjectName>)
            path(name);
        else
            part(name);
        spaced(facts).end();
        comment("  comment ", said);
    }

    void others(const Schema &schema)
    {
        for (const auto &[name, space] : schema.namespaces)
            if (!space.comment.isEmpty())
                line("schema", name, {}, space.comment);
        for (const auto &[name, extension] : schema.extensions)
            line("extension", name, extension.version, extension.comment);
        for (const auto &[name, domain] : schema.domains) {
            QString facts =
                typeWords(domain.type) + (domain.nullable ? QString() : QStringLiteral(" not null"));
            if (domain.defaultValue)
                facts += QLatin1String(" default ") + domain.defaultValue->text;
            for (const CheckConstraint &check : domain.checks)
                facts += QLatin1String(" check ") + pathPart(check.name) + QLatin1String(" (") +
                         check.expression.text + QLatin1Char(')');
            line("domain", name, facts, domain.comment);
        }
        for (const auto &[name, type] : schema.composites) {
            QStringList attributes;
            for (const Column &column : type.attributes)
                attributes.append(pathPart(column.name) + QLatin1Char(' ') + typeWords(column.type));
            line("type", name, QLatin1Char('(') + words(attributes) + QLatin1Char(')'), type.comment);
        }
        for (const auto &[name, range] : schema.ranges)
            line("range", name, QLatin1String("of ") + typeWords(range.subtype), range.comment);
        for (const auto &[name, collation] : schema.collations)
            line("collation", name, collation.provider + QLatin1Char(' ') + collation.locale,
                 collation.comment);
        for (const auto &[name, routine] : schema.routines) {
            add(routine.prokind).add(" ").part(name.schema).add(".").add(name.name);
            if (!routine.returns.isEmpty())
                add(" returns ").add(routine.returns);
            spaced(routine.language).spaced(words(routine.options)).end();
            add("  as ").add(routine.body.simplified()).end();
            comment("  comment ", routine.comment);
        }
        for (const auto &[name, statistics] : schema.statistics) {
            QStringList parts = statistics.columns;
            for (const Expression &part : statistics.expressions)
                parts.append(QLatin1Char('(') + part.text + QLatin1Char(')'));
            line("statistics", name,
                 QLatin1Char('(') + words(statistics.kinds) + QLatin1String(") on ") + words(parts) +
                     QLatin1String(" from ") + pathOf(statistics.table),
                 statistics.comment);
        }
        for (const auto &[name, server] : schema.foreignServers)
            line("foreign server", name, server.wrapper + QLatin1Char(' ') + words(server.options),
                 server.comment);
        for (const auto &[name, trigger] : schema.eventTriggers)
            line("event trigger", name, trigger.event + QLatin1String(" execute ") + trigger.function,
                 trigger.comment);
        for (const auto &[name, publication] : schema.publications) {
            QStringList tables = publication.schemas;
            for (const PublishedTable &each : publication.tables)
                tables.append(pathOf(each.table));
            line("publication", name,
                 QLatin1String("for ") +
                     (publication.allTables ? QStringLiteral("all tables") : words(tables)) +
                     QLatin1String(" publishing ") + words(publication.operations),
                 publication.comment);
        }
    }

    QString m_text;
    qsizetype m_line; ///< where the line being written starts
};

} // namespace

QString typeWords(const DataType &type)
{
    if (type.opaque)
        return type.raw.isEmpty() ? QStringLiteral("<unknown type>") : QStringLiteral("<%1>").arg(type.raw);
    QString name = type.name;
    if (!type.schema.isEmpty())
        name = joinPath({type.schema, type.name});
    if (!type.fields.isEmpty())
        name += QLatin1Char(' ') + type.fields;
    if (!type.args.empty()) {
        QStringList args;
        for (const int arg : type.args)
            args.append(QString::number(arg));
        const QString list = QLatin1Char('(') + args.join(QLatin1Char(',')) + QLatin1Char(')');
        // "timestamp(3) with time zone": the arguments stand before the tail.
        const int tail = name.indexOf(QLatin1String(" with"));
        if (tail > 0 && name.startsWith(QLatin1String("time")))
            name.insert(tail, list);
        else
            name += list;
    }
    for (int i = 0; i < type.dimensions; ++i)
        name += QLatin1String("[]");
    return name;
}

QString dumpSchema(const Schema &schema)
{
    QString text;
    dumpSchema(schema, text);
    return text;
}

void dumpSchema(const Schema &schema, QString &text)
{
    Dump dump(std::move(text));
    dump.schema(schema);
    text = dump.take();
}

} // namespace reckoner
