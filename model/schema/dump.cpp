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
        for (const auto &[name, view] : schema.views)
            add(view.materialized ? "materialized view " : "view ").path(name).end();
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
        deferrability(key.deferrability).add(key.validated ? "" : " not valid").end();
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
        for (const Trigger &trigger : table.triggers)
            add("  trigger ").part(trigger.name).end();
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
