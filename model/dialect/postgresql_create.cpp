// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_create.h"
#include "model/schema/kinds_of_schema.h"

#include "model/dialect/postgresql.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace reckoner::pg {

CreateScript CreateAll::run(const RightsWanted &wanted)
{
    const Schema &schema = m_snapshot.schema;
    // Bodies of functions name what comes later.
    if (!schema.routines.empty())
        add(QStringLiteral("SET check_function_bodies = off"));
    schemas();
    extensions();
    foreignServers();
    order();
    for (const auto &[name, sequence] : schema.sequences) {
        if (sequence.ownedBy)
            add(QLatin1String("ALTER SEQUENCE ") + path(name) + QLatin1String(" OWNED BY ") +
                path(sequence.ownedBy->table) + QLatin1Char('.') + quoted(sequence.ownedBy->column));
    }
    m_script.statements += std::exchange(m_later, {});
    for (const auto &[name, each] : schema.tables) {
        for (const Index &one : each->indexes)
            index(name, one, !each->partitionKey.isEmpty() && !one.valid);
    }
    for (const auto &[name, each] : schema.views) {
        for (const Index &one : each.indexes)
            index(name, one, false);
    }
    for (const auto &[name, each] : schema.tables)
        partIndexes(*each);
    for (const auto &[name, each] : schema.tables)
        constraintsLater(*each);
    for (const auto &[name, each] : schema.tables)
        state(*each);
    for (const auto &[name, each] : schema.views) {
        for (const QString &option : each.options) {
            if (option.startsWith(QLatin1String("clustered on ")))
                add(QLatin1String("ALTER MATERIALIZED VIEW ") + path(name) + QLatin1String(" CLUSTER ON ") +
                    quoted(option.mid(13)));
        }
    }
    const auto parts = [&](const ObjectName &name, const auto &holder) {
        triggers(name, holder.triggers);
        rules(name, holder.rules);
    };
    for (const auto &[name, each] : schema.tables) {
        parts(name, *each);
        policies(*each);
    }
    for (const auto &[name, each] : schema.views)
        parts(name, each);
    for (const auto &[name, each] : schema.tables)
        switchInherited(*each);
    statistics();
    publications();
    comments();
    rights(wanted);
    // They would run on all that comes behind them.
    eventTriggers();
    for (const auto &[name, each] : schema.eventTriggers) {
        if (wanted.owners && m_snapshot.rights)
            owner(keyRef(Kind::EventTrigger, name));
    }
    return std::move(m_script);
}

void CreateAll::order()
{
    MakingOrder order(m_dialect.defaultSchema());
    // Defaults name sequences in constants, where no name is looked for: they come first.
    for (const auto &[name, sequence] : m_snapshot.schema.sequences)
        order.add(
            {{name}, {}, {}, [this, &sequence = sequence](bool) {
                 add(QLatin1String(sequence.unlogged ? "CREATE UNLOGGED SEQUENCE " : "CREATE SEQUENCE ") +
                     path(sequence.name) + sequenceOptions(sequence.options, true));
             }});
    types(order);
    routines(order);
    tables(order);
    views(order);
    order.run();
}

QString CreateAll::path(const ObjectName &name) const
{
    return name.schema.isEmpty() ? quoted(name.name)
                                 : quoted(name.schema) + QLatin1Char('.') + quoted(name.name);
}

/// Of a collation or an operator class, which may have parameters: a plain name, which may hold dots, is the
/// catalog's own.
QString CreateAll::pathText(const QString &text) const
{
    const qsizetype bracket = text.indexOf(QLatin1Char('('));
    if (bracket > 0 && text.endsWith(QLatin1Char(')')))
        return pathText(text.left(bracket)) + QLatin1Char(' ') + text.mid(bracket);
    const QStringList parts = splitPath(text);
    return parts.size() == 2 && joinPath(parts) == text ? path({parts[0], parts[1]}) : quoted(text);
}

/// Of a function: "audit.log", or "tsvector_update_trigger" of the server's own.
QString CreateAll::functionText(const QString &path) const
{
    QStringList parts;
    for (const QString &part : splitPath(path))
        parts.append(quoted(part));
    return parts.join(QLatin1Char('.'));
}

QString CreateAll::typeText(const DataType &type, const QString &what)
{
    if (!type.opaque)
        return m_dialect.typeText(type);
    m_script.left.append(QCoreApplication::translate("CreateScript", "%1: its type is not known").arg(what));
    return type.raw;
}

QString CreateAll::collate(const QString &collation) const
{
    return collation.isEmpty() ? QString() : QLatin1String(" COLLATE ") + pathText(collation);
}

QString CreateAll::include(const QStringList &columns) const
{
    return columns.isEmpty() ? QString() : QLatin1String(" INCLUDE ") + list(columns);
}

QString CreateAll::sequenceOptions(const SequenceOptions &options, bool withType)
{
    QString text;
    if (withType && !options.type.isEmpty())
        text += QLatin1String(" AS ") + options.type;
    const auto number = [&](const char *words, const std::optional<qint64> &value) {
        if (value)
            text += QLatin1String(words) + QString::number(*value);
    };
    number(" INCREMENT BY ", options.increment);
    number(" MINVALUE ", options.min);
    number(" MAXVALUE ", options.max);
    number(" START WITH ", options.start);
    number(" CACHE ", options.cache);
    return options.cycle ? text + QLatin1String(" CYCLE") : text;
}

/// The storage parameters among options, "fillfactor=70, toast.autovacuum_enabled=false".
QString CreateAll::parameters(const QStringList &options) const
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.+-]+$"));
    QStringList list;
    for (const QString &option : options) {
        const QString key = option.section(QLatin1Char('='), 0, 0);
        const QString value = option.section(QLatin1Char('='), 1);
        if (!option.contains(QLatin1Char('=')) || key.contains(QLatin1Char(' ')) ||
            key.contains(QLatin1Char('(')) || key == QLatin1String("tablespace") ||
            key == QLatin1String("access_method"))
            continue;
        list.append(key + QLatin1Char('=') +
                    (plain.match(value).hasMatch() ? value : m_dialect.literal(value)));
    }
    return list.isEmpty() ? QString()
                          : QLatin1String(" WITH (") + list.join(QLatin1String(", ")) + QLatin1Char(')');
}

QString CreateAll::storage(const QStringList &options, const char *tablespace) const
{
    QString text = parameters(options);
    for (const QString &option : options) {
        if (option.startsWith(QLatin1String("tablespace=")))
            text += QLatin1String(tablespace) + quoted(option.mid(11));
    }
    return text;
}

/// "name=value" with a prefix as OPTIONS (name 'value').
QString CreateAll::foreignOptions(const QStringList &options, const QString &prefix) const
{
    QStringList list;
    for (const QString &option : options) {
        if (!option.startsWith(prefix))
            continue;
        const QString text = option.mid(prefix.size());
        list.append(quoted(text.section(QLatin1Char('='), 0, 0)) + QLatin1Char(' ') +
                    m_dialect.literal(text.section(QLatin1Char('='), 1)));
    }
    return list.isEmpty() ? QString()
                          : QLatin1String(" OPTIONS (") + list.join(QLatin1String(", ")) + QLatin1Char(')');
}

void CreateAll::schemas()
{
    std::set<QString> names;
    const Schema &schema = m_snapshot.schema;
    for (const auto &[name, space] : schema.namespaces)
        names.insert(name);
    const auto collect = [&](const auto &map) {
        for (const auto &[name, object] : map)
            names.insert(name.schema);
    };
    collect(schema.enums);
    collect(schema.domains);
    collect(schema.composites);
    collect(schema.ranges);
    collect(schema.collations);
    collect(schema.sequences);
    collect(schema.routines);
    collect(schema.tables);
    collect(schema.views);
    names.erase(m_dialect.defaultSchema()); // every new database has it
    for (const QString &name : names)
        add(QLatin1String("CREATE SCHEMA ") + quoted(name));
}

void CreateAll::extensions()
{
    for (const auto &[name, extension] : m_snapshot.schema.extensions)
        add(QLatin1String("CREATE EXTENSION IF NOT EXISTS ") + quoted(name) +
            (extension.schema.isEmpty() ? QString()
                                        : QLatin1String(" WITH SCHEMA ") + quoted(extension.schema)));
}

void CreateAll::foreignServers()
{
    for (const auto &[name, server] : m_snapshot.schema.foreignServers) {
        QString text = QLatin1String("CREATE SERVER ") + quoted(name);
        if (!server.type.isEmpty())
            text += QLatin1String(" TYPE ") + m_dialect.literal(server.type);
        if (!server.version.isEmpty())
            text += QLatin1String(" VERSION ") + m_dialect.literal(server.version);
        add(text + QLatin1String(" FOREIGN DATA WRAPPER ") + quoted(server.wrapper) +
            foreignOptions(server.options));
    }
}

/// ENABLE and DISABLE of what is not as it was created.
void CreateAll::switched(const QString &alter, const QString &what, const QString &name,
                         const QString &enabled)
{
    if (enabled.isEmpty())
        return;
    const QString word = enabled == QLatin1String("disabled") ? QStringLiteral(" DISABLE")
                                                              : QLatin1String(" ENABLE ") + enabled.toUpper();
    add(alter + word + what + (name.isEmpty() ? QString() : QLatin1Char(' ') + quoted(name)));
}

} // namespace reckoner::pg

namespace reckoner {

CreateScript postgresCreateScript(const Snapshot &snapshot, const RightsWanted &rights)
{
    return pg::CreateAll(snapshot, postgresqlDialect()).run(rights);
}

} // namespace reckoner
