// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_create.h"
#include "model/schema/partindex.h"
#include "model/schema/routines.h"
#include "model/sql/pg_expression.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner::pg {

QString CreateAll::indexPart(const IndexPart &part) const
{
    QString text = part.expression
                       ? (part.column.isEmpty() ? QLatin1Char('(') + part.expression->text + QLatin1Char(')')
                                                : part.expression->text)
                       : quoted(part.column);
    text += collate(part.collation);
    if (!part.opclass.isEmpty())
        text += QLatin1Char(' ') + pathText(part.opclass);
    return text + direction(part);
}

void CreateAll::index(const ObjectName &holder, const Index &index, bool only)
{
    const QString what =
        QCoreApplication::translate("CreateScript", "%1, index %2").arg(pathOf(holder), pathPart(index.name));
    QStringList parts;
    for (const IndexPart &part : index.parts) {
        if (part.expression && !known(*part.expression, what))
            return;
        parts.append(indexPart(part));
    }
    if (index.predicate && !known(*index.predicate, what))
        return;
    if (!index.valid && !only)
        m_script.left.append(
            QCoreApplication::translate("CreateScript", "%1: it is not valid there; it is built here")
                .arg(what));
    QString text = QLatin1String(index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") +
                   quoted(index.name) + QLatin1String(only ? " ON ONLY " : " ON ") + path(holder);
    if (!index.method.isEmpty() && index.method != QLatin1String("btree"))
        text += QLatin1String(" USING ") + quoted(index.method);
    text += QLatin1String(" (") + parts.join(QLatin1String(", ")) + QLatin1Char(')') + include(index.include);
    if (index.nullsNotDistinct)
        text += QLatin1String(" NULLS NOT DISTINCT");
    text += storage(index.options, " TABLESPACE ");
    if (index.predicate)
        text += QLatin1String(" WHERE ") + index.predicate->text;
    add(text);
    indexStatistics(QLatin1String("ALTER INDEX ") + path({holder.schema, index.name}), index.options);
}

void CreateAll::triggers(const ObjectName &holder, const std::vector<Trigger> &triggers)
{
    for (const Trigger &trigger : triggers) {
        const QString what = QCoreApplication::translate("CreateScript", "%1, trigger %2")
                                 .arg(pathOf(holder), pathPart(trigger.name));
        if (trigger.inherited)
            continue;
        if (trigger.when && !known(*trigger.when, what))
            continue;
        QStringList events;
        for (const QString &event : trigger.events) {
            QString text = event.toUpper();
            if (event == QLatin1String("update") && !trigger.columns.isEmpty())
                text += QLatin1String(" OF ") + list(trigger.columns).mid(1).chopped(1);
            events.append(text);
        }
        QString text =
            QLatin1String(trigger.isConstraint ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ") +
            quoted(trigger.name) + QLatin1Char(' ') + trigger.timing.toUpper() + QLatin1Char(' ') +
            events.join(QLatin1String(" OR ")) + QLatin1String(" ON ") + path(holder);
        if (!trigger.from.isEmpty())
            text += QLatin1String(" FROM ") + functionText(trigger.from);
        text += deferrability(trigger.deferrability);
        if (!trigger.oldTable.isEmpty() || !trigger.newTable.isEmpty())
            text += QLatin1String(" REFERENCING");
        if (!trigger.oldTable.isEmpty())
            text += QLatin1String(" OLD TABLE AS ") + quoted(trigger.oldTable);
        if (!trigger.newTable.isEmpty())
            text += QLatin1String(" NEW TABLE AS ") + quoted(trigger.newTable);
        text += QLatin1String(trigger.forEachRow ? " FOR EACH ROW" : " FOR EACH STATEMENT");
        if (trigger.when)
            text += QLatin1String(" WHEN (") + trigger.when->text + QLatin1Char(')');
        QStringList arguments;
        for (const QString &argument : trigger.arguments)
            arguments.append(m_dialect.literal(argument));
        add(text + QLatin1String(" EXECUTE FUNCTION ") + functionText(trigger.function) + QLatin1Char('(') +
            arguments.join(QLatin1String(", ")) + QLatin1Char(')'));
        switched(QLatin1String("ALTER TABLE ") + path(holder), QStringLiteral(" TRIGGER"), trigger.name,
                 trigger.enabled);
    }
}

/// The name that the server gives the index that a partition gets of one above.
QString CreateAll::madeName(const Table &table, const QString &partOf) const
{
    const Schema &schema = m_snapshot.schema;
    const auto named = [&](Kind kind, const QStringList &columns) {
        return m_dialect.serverName(kind, schema, table, columns);
    };
    const Table *above = &table;
    while ((above = above->partitionOf ? schema.table(*above->partitionOf) : nullptr)) {
        if (above->primaryKey && above->primaryKey->name == partOf)
            return named(Kind::PrimaryKey, above->primaryKey->columns + above->primaryKey->include);
        for (const UniqueConstraint &each : above->uniques) {
            if (each.name == partOf)
                return named(Kind::Unique, each.columns + each.include);
        }
        for (const Index &each : above->indexes) {
            if (each.name != partOf)
                continue;
            QStringList names;
            for (const IndexPart &part : each.parts)
                names.append(part.expression ? figureColumnName(part.expression->text) : part.column);
            return named(Kind::Index, names + each.include);
        }
    }
    return {};
}

/// What a partition's index has otherwise than the one of its parent that it came with.
void CreateAll::partIndexes(const Table &table)
{
    for (const PartIndex &part : table.partIndexes) {
        const QString what = QCoreApplication::translate("CreateScript", "%1, index %2")
                                 .arg(pathOf(table.name), pathPart(part.name));
        if (!part.valid)
            m_script.left.append(
                QCoreApplication::translate("CreateScript", "%1: it is not valid there; it is built here")
                    .arg(what));
        if (part.name != madeName(table, part.partOf)) {
            m_script.left.append(
                QCoreApplication::translate("CreateScript", "%1: it goes by the server's name here")
                    .arg(what));
            continue;
        }
        const QString index = path({table.name.schema, part.name});
        const QString alter = QLatin1String("ALTER INDEX ") + index;
        const auto usual = partAsAbove(m_snapshot.schema, table, part.partOf);
        QStringList gone;
        for (const QString &option : usual ? usual->options : QStringList()) {
            const QString key = option.section(QLatin1Char('='), 0, 0);
            const auto same = [&](const QString &own) { return own.section(QLatin1Char('='), 0, 0) == key; };
            if (std::none_of(part.options.begin(), part.options.end(), same) &&
                key != QLatin1String("tablespace"))
                gone.append(key);
        }
        if (!gone.isEmpty())
            add(alter + QLatin1String(" RESET (") + gone.join(QLatin1String(", ")) + QLatin1Char(')'));
        if (const QString given = parameters(part.options); !given.isEmpty())
            add(alter + QLatin1String(" SET") + given.mid(5));
        indexStatistics(alter, part.options);
        comment(QLatin1String("INDEX ") + index, part.comment);
    }
}

void CreateAll::indexStatistics(const QString &alter, const QStringList &options)
{
    for (const QString &option : options) {
        if (option.startsWith(QLatin1String("statistics(")))
            add(alter + QLatin1String(" ALTER COLUMN ") +
                option.section(QLatin1Char('('), 1).section(QLatin1Char(')'), 0, 0) +
                QLatin1String(" SET STATISTICS ") + option.section(QLatin1Char('='), 1));
    }
}

/// Those that a partition has from its parent, when all parents have theirs.
void CreateAll::switchInherited(const Table &table)
{
    const QString alter = QLatin1String("ALTER TABLE ") + path(table.name);
    for (const Trigger &trigger : table.triggers) {
        if (trigger.inherited && trigger.enabled.isEmpty())
            add(alter + QLatin1String(" ENABLE TRIGGER ") + quoted(trigger.name));
        else if (trigger.inherited)
            switched(alter, QStringLiteral(" TRIGGER"), trigger.name, trigger.enabled);
    }
}

void CreateAll::rules(const ObjectName &holder, const std::vector<RewriteRule> &rules)
{
    for (const RewriteRule &rule : rules) {
        add(rule.definition);
        switched(QLatin1String("ALTER TABLE ") + path(holder), QStringLiteral(" RULE"), rule.name,
                 rule.enabled);
    }
}

void CreateAll::policies(const Table &table)
{
    for (const Policy &policy : table.policies) {
        const QString what = QCoreApplication::translate("CreateScript", "%1, policy %2")
                                 .arg(pathOf(table.name), pathPart(policy.name));
        if ((policy.usingExpression && !known(*policy.usingExpression, what)) ||
            (policy.checkExpression && !known(*policy.checkExpression, what)))
            continue;
        QStringList roles;
        for (const QString &role : policy.roles)
            roles.append(role == QLatin1String("CURRENT_USER") || role == QLatin1String("SESSION_USER")
                             ? role
                             : quoted(role));
        QString text = QLatin1String("CREATE POLICY ") + quoted(policy.name) + QLatin1String(" ON ") +
                       path(table.name) + QLatin1String(policy.permissive ? "" : " AS RESTRICTIVE") +
                       QLatin1String(" FOR ") + policy.command.toUpper();
        if (!roles.isEmpty())
            text += QLatin1String(" TO ") + roles.join(QLatin1String(", "));
        if (policy.usingExpression)
            text += QLatin1String(" USING (") + policy.usingExpression->text + QLatin1Char(')');
        if (policy.checkExpression)
            text += QLatin1String(" WITH CHECK (") + policy.checkExpression->text + QLatin1Char(')');
        add(text);
    }
}

void CreateAll::statistics()
{
    for (const auto &[name, each] : m_snapshot.schema.statistics) {
        QStringList parts;
        for (const QString &column : each.columns)
            parts.append(quoted(column));
        for (const Expression &expression : each.expressions)
            parts.append(QLatin1Char('(') + expression.text + QLatin1Char(')'));
        add(QLatin1String("CREATE STATISTICS ") + path(name) +
            (each.kinds.isEmpty()
                 ? QString()
                 : QLatin1String(" (") + each.kinds.join(QLatin1String(", ")) + QLatin1Char(')')) +
            QLatin1String(" ON ") + parts.join(QLatin1String(", ")) + QLatin1String(" FROM ") +
            path(each.table));
        if (each.target >= 0)
            add(QLatin1String("ALTER STATISTICS ") + path(name) + QLatin1String(" SET STATISTICS ") +
                QString::number(each.target));
    }
}

void CreateAll::publications()
{
    const auto hasHeirs = [&](const ObjectName &parent) {
        return std::any_of(m_snapshot.schema.tables.begin(), m_snapshot.schema.tables.end(),
                           [&](const auto &table) {
                               const auto &parents = table.second->inherits;
                               return std::find(parents.begin(), parents.end(), parent) != parents.end();
                           });
    };
    for (const auto &[name, each] : m_snapshot.schema.publications) {
        QStringList objects;
        for (const PublishedTable &table : each.tables)
            objects.append(
                QLatin1String(hasHeirs(table.table) ? "TABLE ONLY " : "TABLE ") + path(table.table) +
                (table.columns.isEmpty() ? QString() : QLatin1Char(' ') + list(table.columns)) +
                (table.where ? QLatin1String(" WHERE (") + table.where->text + QLatin1Char(')') : QString()));
        for (const QString &schema : each.schemas)
            objects.append(QLatin1String("TABLES IN SCHEMA ") + quoted(schema));
        QString text = QLatin1String("CREATE PUBLICATION ") + quoted(name);
        if (each.allTables)
            text += QLatin1String(" FOR ALL TABLES");
        else if (!objects.isEmpty())
            text += QLatin1String(" FOR ") + objects.join(QLatin1String(", "));
        QStringList options;
        if (each.operations.size() < 4)
            options.append(QLatin1String("publish = ") +
                           m_dialect.literal(each.operations.join(QLatin1String(", "))));
        if (each.viaRoot)
            options.append(QStringLiteral("publish_via_partition_root = true"));
        if (!options.isEmpty())
            text += QLatin1String(" WITH (") + options.join(QLatin1String(", ")) + QLatin1Char(')');
        add(text);
    }
}

void CreateAll::eventTriggers()
{
    for (const auto &[name, trigger] : m_snapshot.schema.eventTriggers) {
        QString text =
            QLatin1String("CREATE EVENT TRIGGER ") + quoted(name) + QLatin1String(" ON ") + trigger.event;
        QStringList tags;
        for (const QString &tag : trigger.tags)
            tags.append(m_dialect.literal(tag));
        if (!tags.isEmpty())
            text += QLatin1String(" WHEN TAG IN (") + tags.join(QLatin1String(", ")) + QLatin1Char(')');
        add(text + QLatin1String(" EXECUTE FUNCTION ") + functionText(trigger.function) +
            QLatin1String("()"));
        switched(QLatin1String("ALTER EVENT TRIGGER ") + quoted(name), {}, {}, trigger.enabled);
        comment(QLatin1String("EVENT TRIGGER ") + quoted(name), trigger.comment);
    }
}

void CreateAll::comment(const QString &what, const QString &text)
{
    if (!text.isEmpty())
        add(QLatin1String("COMMENT ON ") + what + QLatin1String(" IS ") + m_dialect.literal(text));
}

void CreateAll::comments()
{
    const Schema &schema = m_snapshot.schema;
    for (const auto &[name, each] : schema.namespaces)
        comment(QLatin1String("SCHEMA ") + quoted(name), each.comment);
    for (const auto &[name, each] : schema.extensions)
        comment(QLatin1String("EXTENSION ") + quoted(name), each.comment);
    for (const auto &[name, each] : schema.foreignServers)
        comment(QLatin1String("SERVER ") + quoted(name), each.comment);
    for (const auto &[name, each] : schema.collations)
        comment(QLatin1String("COLLATION ") + path(name), each.comment);
    for (const auto &[name, each] : schema.enums)
        comment(QLatin1String("TYPE ") + path(name), each.comment);
    for (const auto &[name, each] : schema.ranges)
        comment(QLatin1String("TYPE ") + path(name), each.comment);
    for (const auto &[name, each] : schema.domains) {
        comment(QLatin1String("DOMAIN ") + path(name), each.comment);
        for (const CheckConstraint &check : each.checks)
            comment(QLatin1String("CONSTRAINT ") + quoted(check.name) + QLatin1String(" ON DOMAIN ") +
                        path(name),
                    check.comment);
    }
    for (const auto &[name, each] : schema.composites) {
        comment(QLatin1String("TYPE ") + path(name), each.comment);
        for (const Column &attribute : each.attributes)
            comment(QLatin1String("COLUMN ") + path(name) + QLatin1Char('.') + quoted(attribute.name),
                    attribute.comment);
    }
    for (const auto &[name, each] : schema.sequences)
        comment(QLatin1String("SEQUENCE ") + path(name), each.comment);
    for (const auto &[name, each] : schema.routines) {
        // Of an aggregate the plain types are enough when it is called a routine.
        const QString word = each.prokind == QLatin1String("aggregate")   ? QStringLiteral("ROUTINE ")
                             : each.prokind == QLatin1String("procedure") ? QStringLiteral("PROCEDURE ")
                                                                          : QStringLiteral("FUNCTION ");
        const QString arguments = name.name.mid(name.name.indexOf(QLatin1Char('(')));
        comment(word + path(bareRoutine(name)) + arguments, each.comment);
    }
    for (const auto &[name, each] : schema.tables)
        tableComments(*each);
    for (const auto &[name, each] : schema.views) {
        comment(QLatin1String(each.materialized ? "MATERIALIZED VIEW " : "VIEW ") + path(name), each.comment);
        for (const ViewColumn &column : each.columns)
            comment(QLatin1String("COLUMN ") + path(name) + QLatin1Char('.') + quoted(column.name),
                    column.comment);
        for (const Index &index : each.indexes)
            comment(QLatin1String("INDEX ") + path({name.schema, index.name}), index.comment);
        for (const Trigger &trigger : each.triggers)
            comment(QLatin1String("TRIGGER ") + quoted(trigger.name) + QLatin1String(" ON ") + path(name),
                    trigger.comment);
        for (const RewriteRule &rule : each.rules)
            comment(QLatin1String("RULE ") + quoted(rule.name) + QLatin1String(" ON ") + path(name),
                    rule.comment);
    }
    for (const auto &[name, each] : schema.statistics)
        comment(QLatin1String("STATISTICS ") + path(name), each.comment);
    for (const auto &[name, each] : schema.publications)
        comment(QLatin1String("PUBLICATION ") + quoted(name), each.comment);
}

void CreateAll::tableComments(const Table &table)
{
    const QString on = QLatin1String(" ON ") + path(table.name);
    comment(QLatin1String(table.isForeign ? "FOREIGN TABLE " : "TABLE ") + path(table.name), table.comment);
    for (const Column &column : table.columns)
        comment(QLatin1String("COLUMN ") + path(table.name) + QLatin1Char('.') + quoted(column.name),
                column.comment);
    const auto part = [&](const char *word, const auto &each) {
        comment(QLatin1String(word) + quoted(each.name) + on, each.comment);
    };
    const auto ofIndex = [&](const QString &name, const QString &text) {
        comment(QLatin1String("INDEX ") + path({table.name.schema, name}), text);
    };
    const auto key = [&](const auto &each) {
        part("CONSTRAINT ", each);
        ofIndex(each.name, each.indexComment);
    };
    if (table.primaryKey)
        key(*table.primaryKey);
    for (const auto &each : table.uniques)
        key(each);
    for (const auto &each : table.checks)
        part("CONSTRAINT ", each);
    for (const auto &each : table.foreignKeys)
        part("CONSTRAINT ", each);
    for (const auto &each : table.exclusions)
        key(each);
    for (const Index &each : table.indexes)
        ofIndex(each.name, each.comment);
    for (const auto &each : table.triggers)
        part("TRIGGER ", each);
    for (const auto &each : table.rules)
        part("RULE ", each);
    for (const auto &each : table.policies)
        part("POLICY ", each);
}

} // namespace reckoner::pg
