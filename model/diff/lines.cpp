// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/lines.h"

#include "model/dialect/createscript.h"
#include "model/diff/describe.h"
#include "model/schema/kinds_of_schema.h"
#include "model/schema/partindex.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace reckoner {

namespace {

using namespace diffing;

constexpr int usualLength = 56; ///< of a column's line, with something to spare

class Printer
{
public:
    Printer(const Snapshot &snapshot, const Dialect &dialect,
            const std::function<bool(const ObjectRef &)> &include)
        : m_snapshot(snapshot)
        , m_dialect(dialect)
        , m_include(include)
    {
    }

    SchemaText run()
    {
        const Schema &schema = m_snapshot.schema;
        each({Kind::Extension, Kind::ForeignServer, Kind::Collation, Kind::Enum, Kind::Domain,
              Kind::Composite, Kind::Range, Kind::Sequence});
        size_t lines = size_t(m_text.size());
        for (const auto &[name, table] : schema.tables)
            lines += table->columns.size() + table->uniques.size() + table->checks.size() +
                     table->foreignKeys.size() + table->indexes.size() + 4;
        m_text.reserve(lines);
        for (const auto &[name, table] : schema.tables)
            this->table(*table);
        each({Kind::View, Kind::Routine, Kind::Statistics, Kind::EventTrigger, Kind::Publication});
        return std::move(m_text);
    }

private:
    void each(std::initializer_list<Kind> kinds)
    {
        for (const Kind wanted : kinds) {
            eachKind(m_snapshot.schema, [&](Kind kind, const auto &map) {
                if (kind == wanted)
                    scripts(kind, map);
            });
        }
    }

    bool takes(const ObjectRef &ref) const { return !m_include || m_include(ref); }

    void add(const QString &text, const ObjectRef &ref) { m_text.add(text, ref); }

    void statements(const QStringList &texts, const ObjectRef &ref)
    {
        for (const QString &text : texts) {
            const QStringList parts = (text + QLatin1Char(';')).split(QLatin1Char('\n'));
            for (const QString &part : parts)
                add(part, ref);
        }
    }

    /// What `fill` puts into an empty schema, as the dialect writes it.
    template<class Fill>
    QStringList written(Fill fill) const
    {
        Snapshot own;
        own.dialect = m_snapshot.dialect;
        own.facets = m_snapshot.facets;
        own.serverVersion = m_snapshot.serverVersion;
        fill(own.schema);
        QStringList statements = createScript(own).statements;
        // A script's way of loading bodies in any order; nothing of the schema.
        if (!statements.isEmpty() && statements.first().startsWith(QLatin1String("SET ")))
            statements.removeFirst();
        return statements;
    }

    template<class Fill>
    void script(const ObjectRef &ref, Fill fill)
    {
        if (!takes(ref))
            return;
        m_text.begin(ref);
        statements(written(fill), ref);
        if (m_text.isBeginning())
            add(kindName(ref.kind) + QLatin1Char(' ') + ref.object,
                ref); // what cannot be written is still there
        m_text.end();
    }

    template<class Map>
    void scripts(Kind kind, const Map &map)
    {
        for (const auto &[name, object] : map) {
            Kind own = kind;
            if constexpr (std::is_same_v<typename Map::mapped_type, View>)
                own = object.materialized ? Kind::MaterializedView : Kind::View;
            script(keyRef(own, name), [&, &key = name, &value = object](Schema &schema) {
                eachKind(schema, [&](Kind, auto &target) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(target)>, Map>)
                        target.emplace(key, value);
                    if constexpr (std::is_same_v<typename Map::mapped_type, Sequence>) {
                        if (const auto it = schema.sequences.find(key); it != schema.sequences.end())
                            it->second.options = unusual(it->second.options);
                    }
                });
            });
        }
    }

    QString quoted(const QString &name) const { return m_dialect.quote(name); }
    QString path(const ObjectName &name) const
    {
        return quoted(name.schema) + QLatin1Char('.') + quoted(name.name);
    }
    QString list(const QStringList &names) const
    {
        QStringList parts;
        for (const QString &name : names)
            parts.append(quoted(name));
        return QLatin1Char('(') + parts.join(QLatin1String(", ")) + QLatin1Char(')');
    }

    static QString words(const QString &before, const QString &text)
    {
        return text.isEmpty() ? QString() : before + text;
    }

    /// Without what an ascending sequence has by itself.
    static SequenceOptions unusual(SequenceOptions options)
    {
        const auto drop = [](std::optional<qint64> &value, qint64 usual) {
            if (value == usual)
                value.reset();
        };
        const qint64 most = options.type == QLatin1String("smallint")  ? std::numeric_limits<qint16>::max()
                            : options.type == QLatin1String("integer") ? std::numeric_limits<qint32>::max()
                                                                       : std::numeric_limits<qint64>::max();
        if (options.increment.value_or(1) > 0) {
            drop(options.start, options.min.value_or(1));
            drop(options.min, 1);
            drop(options.max, most);
        }
        drop(options.increment, 1);
        drop(options.cache, 1);
        options.type = options.type == QLatin1String("bigint") ? QString() : options.type;
        return options;
    }

    QString column(const QString &before, const Column &column) const
    {
        QString text;
        text.reserve(usualLength);
        text += before;
        text += quoted(column.name);
        text += QLatin1Char(' ');
        text += typeRaw(column.type, m_dialect);
        text += words(QStringLiteral(" COLLATE "), column.collation);
        if (column.generated)
            text += QLatin1String(" GENERATED ALWAYS AS (") + column.generated->expression.text +
                    (column.generated->stored ? QLatin1String(") STORED") : QLatin1String(") VIRTUAL"));
        if (column.identity) {
            const QString options = sequenceText(unusual(column.identity->options));
            text += QLatin1String(column.identity->always ? " GENERATED ALWAYS AS IDENTITY"
                                                          : " GENERATED BY DEFAULT AS IDENTITY");
            text +=
                options.isEmpty() ? QString() : QLatin1String(" (") + options.toUpper() + QLatin1Char(')');
        }
        if (column.autoincrement)
            text += QLatin1String(" AUTOINCREMENT");
        if (column.defaultValue)
            text += QLatin1String(" DEFAULT ") + column.defaultValue->text;
        if (!column.nullable)
            text += QLatin1String(" NOT NULL");
        if (!column.options.isEmpty())
            text += QLatin1String(" WITH ") + columnList(column.options);
        text += QLatin1Char(',');
        return text;
    }

    QString named(const QString &name) const
    {
        return name.isEmpty() ? QString() : QLatin1String("CONSTRAINT ") + quoted(name) + QLatin1Char(' ');
    }

    /// What is at its default is not said; the rest in the words of its facets.
    template<class T>
    QString rest(const T &object, const QStringList &said) const
    {
        QString text;
        for (const auto &[facet, raw] : textsOf(object, m_dialect)) {
            if (said.contains(facet) || raw.isEmpty() || facet == QLatin1String("name") ||
                facet == QLatin1String("comment"))
                continue;
            if (raw == QLatin1String("true"))
                text += QLatin1Char(' ') + spelt(facet);
            else if (facet == QLatin1String("deferrable") || facet == QLatin1String("validated"))
                text += QLatin1Char(' ') + raw.toUpper();
            else if (facet == QLatin1String("onDelete") || facet == QLatin1String("onUpdate"))
                text += QLatin1Char(' ') + spelt(facet) + QLatin1Char(' ') + raw.toUpper();
            else if (facet == QLatin1String("predicate"))
                text += QLatin1String(" WHERE ") + raw;
            else
                text += QLatin1Char(' ') + spelt(facet) + QLatin1String(" (") + raw + QLatin1Char(')');
        }
        return text;
    }

    /// "nullsNotDistinct": "NULLS NOT DISTINCT"
    static QString spelt(const QString &facet)
    {
        if (facet == QLatin1String("options"))
            return QStringLiteral("WITH");
        QString text;
        for (const QChar letter : facet) {
            if (letter.isUpper())
                text += QLatin1Char(' ');
            text += letter.toUpper();
        }
        return text;
    }

    /// Their order in a table means nothing, and catalogs have another one than models.
    template<class T>
    static std::vector<std::reference_wrapper<const T>> byName(const std::vector<T> &objects)
    {
        std::vector<std::reference_wrapper<const T>> sorted(objects.begin(), objects.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const T &a, const T &b) { return a.name < b.name; });
        return sorted;
    }

    void table(const Table &table)
    {
        const ObjectRef ref = refOf(table);
        if (!takes(ref))
            return;
        m_text.begin(ref);
        const QString parts = QStringLiteral("    ");
        const QString held = pathOf(table.name);
        const auto refIn = [&](Kind kind, const auto &each) {
            return each.name.isEmpty() ? refOf(table, each) : ObjectRef{kind, held, each.name};
        };
        add((table.isForeign   ? QStringLiteral("CREATE FOREIGN TABLE ")
             : table.isVirtual ? QStringLiteral("CREATE VIRTUAL TABLE ")
                               : QStringLiteral("CREATE TABLE ")) +
                path(table.name) + QLatin1String(" ("),
            ref);
        for (const Column &each : table.columns)
            add(column(parts, each), {Kind::Column, held, each.name});
        if (const auto &key = table.primaryKey)
            add(parts + named(key->name) + QLatin1String("PRIMARY KEY ") + list(key->columns) +
                    words(QStringLiteral(" INCLUDE "),
                          key->include.isEmpty() ? QString() : list(key->include)) +
                    rest(*key, {QStringLiteral("columns")}) + QLatin1Char(','),
                refIn(Kind::PrimaryKey, *key));
        for (const UniqueConstraint &each : byName(table.uniques))
            add(parts + named(each.name) + QLatin1String("UNIQUE ") + list(each.columns) +
                    rest(each, {QStringLiteral("columns")}) + QLatin1Char(','),
                refIn(Kind::Unique, each));
        for (const ExclusionConstraint &each : byName(table.exclusions))
            add(parts + named(each.name) + QLatin1String("EXCLUDE USING ") + each.method +
                    QLatin1String(" (") + textOf(each, "elements") + QLatin1Char(')') +
                    rest(each, {QStringLiteral("elements"), QStringLiteral("method")}) + QLatin1Char(','),
                refIn(Kind::Exclusion, each));
        for (const CheckConstraint &each : byName(table.checks))
            add(parts + named(each.name) + QLatin1String("CHECK (") + each.expression.text +
                    QLatin1Char(')') + rest(each, {QStringLiteral("expression")}) + QLatin1Char(','),
                refIn(Kind::Check, each));
        for (const ForeignKey &each : byName(table.foreignKeys))
            add(parts + named(each.name) + QLatin1String("FOREIGN KEY ") + list(each.columns) +
                    QLatin1String(" REFERENCES ") + path(each.target) + QLatin1Char(' ') +
                    list(each.targetColumns) +
                    rest(each, {QStringLiteral("columns"), QStringLiteral("target")}) + QLatin1Char(','),
                refIn(Kind::ForeignKey, each));
        if (!m_text.at(m_text.size() - 1).isOfWhole())
            m_text.dropComma();
        add(QLatin1Char(')') + tail(table) + QLatin1Char(';'), ref);
        for (const Index &each : byName(table.indexes))
            add((each.unique ? QStringLiteral("CREATE UNIQUE INDEX ") : QStringLiteral("CREATE INDEX ")) +
                    quoted(each.name) + QLatin1String(" ON ") + path(table.name) +
                    words(QStringLiteral(" USING "), each.method) + QLatin1String(" (") + partsText(each) +
                    QLatin1Char(')') +
                    rest(each,
                         {QStringLiteral("unique"), QStringLiteral("method"), QStringLiteral("parts")}) +
                    QLatin1Char(';'),
                refIn(Kind::Index, each));
        for (const PartIndex &part : byName(table.partIndexes)) {
            const Index each = asIndex(part);
            add(QLatin1String("INDEX ") + quoted(part.name) + QLatin1String(" OF ") + quoted(part.partOf) +
                    rest(each, {}) + QLatin1Char(';'),
                refIn(Kind::Index, each));
        }
        hanging(table, Kind::Trigger, table.triggers, &Table::triggers);
        hanging(table, Kind::Policy, table.policies, &Table::policies);
        hanging(table, Kind::Rule, table.rules, &Table::rules);
        comments(table, ref);
        m_text.end();
    }

    template<class T>
    QString textOf(const T &object, const char *facet) const
    {
        for (const auto &[name, raw] : textsOf(object, m_dialect)) {
            if (name == QLatin1String(facet))
                return raw;
        }
        return {};
    }

    QString tail(const Table &table) const
    {
        QString text = words(QStringLiteral(" USING "), moduleText(table));
        text += words(QStringLiteral(" PARTITION OF "), partitionText(table));
        text += words(QStringLiteral(" INHERITS "), table.inherits.empty() ? QString() : parentsText(table));
        text += words(QStringLiteral(" PARTITION BY "), table.partitionKey);
        text += words(QStringLiteral(" SERVER "), table.server);
        const QString options = columnList(table.options + table.serverOptions);
        return text + (options.isEmpty() ? QString() : QLatin1String(" WITH (") + options + QLatin1Char(')'));
    }

    /// A trigger, policy or rule: what the dialect writes of a table that has it and nothing else.
    template<class T>
    void hanging(const Table &table, Kind kind, const std::vector<T> &objects, std::vector<T> Table::*member)
    {
        if (objects.empty())
            return;
        Table bare;
        bare.name = table.name;
        bare.columns = table.columns;
        const auto of = [&](const Table &made) {
            return written([&](Schema &schema) { schema.tables.emplace(made.name, made); });
        };
        const QStringList without = of(bare);
        for (const T &each : objects) {
            Table own = bare;
            own.*member = {each};
            QStringList with = of(own);
            for (const QString &statement : without)
                with.removeOne(statement);
            statements(with, {kind, pathOf(table.name), each.name});
        }
    }

    void comments(const Table &table, const ObjectRef &ref)
    {
        const auto say = [&](const QString &what, const QString &text, const ObjectRef &of) {
            if (!text.isEmpty())
                add(QLatin1String("COMMENT ON ") + what + QLatin1String(" IS ") +
                        m_dialect.literal(text).replace(QLatin1Char('\n'), QLatin1String("\\n")) +
                        QLatin1Char(';'),
                    of);
        };
        say(QLatin1String("TABLE ") + path(table.name), table.comment, ref);
        for (const Column &each : table.columns)
            say(QLatin1String("COLUMN ") + path(table.name) + QLatin1Char('.') + quoted(each.name),
                each.comment, refOf(table, each));
    }

    const Snapshot &m_snapshot;
    const Dialect &m_dialect;
    const std::function<bool(const ObjectRef &)> &m_include;
    SchemaText m_text;
};

} // namespace

SchemaText schemaLines(const Snapshot &snapshot, const Dialect &dialect,
                       const std::function<bool(const ObjectRef &)> &include)
{
    return Printer(snapshot, dialect, include).run();
}

} // namespace reckoner
