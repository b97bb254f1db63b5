// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_block_condition.h"

#include "model/sql/pg_functions.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_tree.h"
#include "model/sql/pg_types.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace reckoner::pg {

namespace {

/// A line of a catalog, as far as it is read.
using Row = std::map<QString, QString>;
/// What WHERE asks of a column: one of these values.
using Wanted = std::vector<std::pair<QString, QStringList>>;

/// A catalog or view, and the columns of it, its table and its schema that can be asked for. The first names
/// the object, `table` the table that it is of, `space` the schema of one or the other.
struct Catalog
{
    const char *name;
    const char *object;
    const char *table;
    const char *space;
    const char *more = "";
};

const Catalog catalogs[] = {
    {"pg_type", "typname", "", "nspname", "typtype"},
    {"pg_class", "relname", "", "nspname", "relkind"},
    {"pg_constraint", "conname", "relname", "nspname", "contype"},
    {"pg_attribute", "attname", "relname", "nspname"},
    {"pg_enum", "enumlabel", "typname", "nspname"},
    {"pg_trigger", "tgname", "relname", "nspname"},
    {"pg_policy", "polname", "relname", "nspname"},
    {"pg_proc", "proname", "", "nspname"},
    {"pg_namespace", "nspname", "", ""},
    {"pg_extension", "extname", "", ""},
    {"pg_tables", "tablename", "", "schemaname"},
    {"pg_views", "viewname", "", "schemaname"},
    {"pg_matviews", "matviewname", "", "schemaname"},
    {"pg_sequences", "sequencename", "", "schemaname"},
    {"pg_indexes", "indexname", "tablename", "schemaname"},
    {"pg_policies", "policyname", "tablename", "schemaname"},
    {"tables", "table_name", "", "table_schema", "table_type"},
    {"views", "table_name", "", "table_schema"},
    {"columns", "column_name", "table_name", "table_schema", "is_nullable"},
    {"sequences", "sequence_name", "", "sequence_schema"},
    {"routines", "routine_name", "", "routine_schema"},
    {"schemata", "schema_name", "", ""},
    {"triggers", "trigger_name", "event_object_table", "trigger_schema"},
    {"table_constraints", "constraint_name", "table_name", "table_schema", "constraint_type"},
};

class Condition
{
public:
    explicit Condition(const SchemaEditor &editor)
        : m_editor(editor)
        , m_schema(editor.schema())
    {
    }

    std::optional<bool> holds(const Node &node) const
    {
        const Node body = node.body();
        if (node.is("BoolExpr")) {
            const std::string_view op = body.word("boolop");
            bool all = true;
            bool any = false;
            for (const Node &each : body.list("args")) {
                const std::optional<bool> value = holds(each);
                if (!value)
                    return std::nullopt;
                all = all && *value;
                any = any || *value;
            }
            return op == "NOT_EXPR" ? !all : op == "AND_EXPR" ? all : any;
        }
        if (node.is("SubLink") && body.word("subLinkType") == "EXISTS_SUBLINK")
            return exists(body["subselect"]["SelectStmt"]);
        if (node.is("NullTest")) {
            const std::optional<bool> there = lookedUp(body["arg"]);
            if (there)
                return body.word("nulltesttype") == "IS_NULL" ? !*there : *there;
        }
        return std::nullopt;
    }

private:
    /// to_regclass('t') and to_regtype('t'): whether there is such a one.
    std::optional<bool> lookedUp(const Node &node) const
    {
        const Node call = node["FuncCall"];
        const QStringList function = call.strings("funcname");
        const std::vector<Node> arguments = call.list("args");
        if (function.isEmpty() || arguments.size() != 1)
            return std::nullopt;
        const std::optional<QString> text = constant(arguments.front());
        if (!text)
            return std::nullopt;
        const ObjectName name = m_editor.resolve(parsedName(*text));
        if (function.last() == QLatin1String("to_regclass")) {
            const std::vector<Row> all = relations();
            return std::any_of(all.begin(), all.end(), [&](const Row &row) {
                return row.at(QStringLiteral("relname")) == name.name &&
                       row.at(QStringLiteral("nspname")) == name.schema;
            });
        }
        if (function.last() == QLatin1String("to_regtype") && builtinName(*text).isEmpty())
            return m_schema.enums.contains(name) || m_schema.domains.contains(name) ||
                   m_schema.composites.contains(name) || m_schema.ranges.contains(name) ||
                   m_schema.tables.contains(name) || m_schema.views.contains(name);
        return std::nullopt;
    }

    std::optional<bool> exists(const Node &query) const
    {
        const Catalog *catalog = nullptr;
        Wanted wanted;
        for (const Node &item : query.list("fromClause")) {
            if (!readFrom(item, catalog, wanted))
                return std::nullopt;
        }
        const bool plain = !query["groupClause"] && !query["havingClause"] && !query["limitOffset"] &&
                           !query["withClause"] && !query["larg"];
        if (!catalog || !plain || (query["whereClause"] && !readWhere(query["whereClause"], wanted)))
            return std::nullopt;
        QStringList columns{QLatin1String(catalog->object), QLatin1String(catalog->table),
                            QLatin1String(catalog->space), QLatin1String(catalog->more)};
        if (std::string_view(catalog->name) == "columns")
            columns.append(QStringLiteral("data_type"));
        for (const auto &[column, values] : wanted) {
            if (column.isEmpty() || !columns.contains(column))
                return std::nullopt;
            if (column == QLatin1String(catalog->table) && !isKnownTable(values))
                return std::nullopt;
            if (std::string_view(catalog->object) == "proname" && column == QLatin1String(catalog->object) &&
                std::any_of(values.begin(), values.end(), isKnownFunction))
                return std::nullopt;
        }
        const std::vector<Row> all = rows(*catalog);
        return std::any_of(all.begin(), all.end(), [&](const Row &row) {
            return std::all_of(wanted.begin(), wanted.end(), [&](const auto &each) {
                const auto it = row.find(each.first);
                return it != row.end() && each.second.contains(it->second);
            });
        });
    }

    /// What is asked of the parts of a table that no source has made says nothing.
    bool isKnownTable(const QStringList &names) const
    {
        const auto named = [&](const auto &map) {
            return std::any_of(map.begin(), map.end(),
                               [&](const auto &each) { return names.contains(each.first.name); });
        };
        return named(m_schema.tables) || named(m_schema.views) || named(m_schema.enums);
    }

    /// One catalog; those of its table, type and schema may be joined to it.
    bool readFrom(const Node &item, const Catalog *&catalog, Wanted &wanted) const
    {
        if (item.is("JoinExpr")) {
            const Node join = item.body();
            return join.word("jointype") == "JOIN_INNER" && join.list("usingClause").empty() &&
                   !join.flag("isNatural") && readFrom(join["larg"], catalog, wanted) &&
                   readFrom(join["rarg"], catalog, wanted) && join["quals"] &&
                   readWhere(join["quals"], wanted);
        }
        const Node relation = item["RangeVar"];
        const QString name = relation.text("relname");
        const QString space = relation.text("schemaname");
        const bool information = space == QLatin1String("information_schema");
        if (!relation || (!information && !name.startsWith(QLatin1String("pg_"))) ||
            !(space.isEmpty() || information || space == QLatin1String("pg_catalog")))
            return false;
        for (const Catalog &each : catalogs) {
            if (name != QLatin1String(each.name) || name.startsWith(QLatin1String("pg_")) == information)
                continue;
            const auto joined = [&](const Catalog *main, const char *with) {
                return main &&
                       (std::string_view(main->table) == with || std::string_view(main->space) == with);
            };
            if (!catalog || joined(&each, catalog->object)) {
                catalog = &each;
                return true;
            }
            return joined(catalog, each.object);
        }
        return false;
    }

    /// The tests of WHERE and ON that are joined by AND.
    bool readWhere(const Node &node, Wanted &wanted) const
    {
        const Node body = node.body();
        if (node.is("BoolExpr") && body.word("boolop") == "AND_EXPR") {
            const std::vector<Node> tests = body.list("args");
            return std::all_of(tests.begin(), tests.end(),
                               [&](const Node &test) { return readWhere(test, wanted); });
        }
        if (node.is("BoolExpr") && body.word("boolop") == "NOT_EXPR") {
            const std::vector<Node> tests = body.list("args");
            return tests.size() == 1 && columnOf(tests.front()) == QLatin1String("attisdropped");
        }
        const std::vector<Node> names = body.list("name");
        if (!node.is("A_Expr") || names.size() != 1)
            return false;
        const QString op = names.front().sval();
        QString column = columnOf(body["lexpr"]);
        Node value = body["rexpr"];
        if (column.isEmpty()) {
            column = columnOf(value);
            value = body["lexpr"];
        }
        if (column == QLatin1String("attnum") && op == QLatin1String(">") && value["A_Const"])
            return true;
        if (column.isEmpty() || op != QLatin1String("="))
            return false;
        if (body.word("kind") == "AEXPR_IN") {
            QStringList values;
            for (const Node &item : value.items()) {
                const std::optional<QString> text = constant(item);
                if (!text)
                    return false;
                values.append(*text);
            }
            wanted.push_back({column, values});
            return true;
        }
        if (body.word("kind") != "AEXPR_OP")
            return false;
        // A catalog joined to the one that names its table, type or schema.
        static const QStringList ofTable{QStringLiteral("conrelid"), QStringLiteral("attrelid"),
                                         QStringLiteral("tgrelid"), QStringLiteral("polrelid")};
        static const QStringList ofType{QStringLiteral("enumtypid")};
        static const QStringList ofSpace{QStringLiteral("typnamespace"), QStringLiteral("relnamespace"),
                                         QStringLiteral("connamespace"), QStringLiteral("pronamespace")};
        const QString other = columnOf(value);
        const QString reference = column == QLatin1String("oid") ? other : column;
        const bool table = ofTable.contains(reference);
        const bool type = ofType.contains(reference);
        const bool space = ofSpace.contains(reference);
        if (!other.isEmpty())
            return (column == QLatin1String("oid") || other == QLatin1String("oid")) &&
                   (table || type || space);
        if (const Node sub = value["SubLink"]) { // = (SELECT oid FROM pg_type WHERE ...)
            const Node query = sub["subselect"]["SelectStmt"];
            const std::vector<Node> targets = query.list("targetList");
            const std::vector<Node> from = query.list("fromClause");
            const QString of = from.size() == 1 ? from.front()["RangeVar"].text("relname") : QString();
            return sub.word("subLinkType") == "EXPR_SUBLINK" && targets.size() == 1 &&
                   columnOf(targets.front()["ResTarget"]["val"]) == QLatin1String("oid") &&
                   of == QLatin1String(table   ? "pg_class"
                                       : type  ? "pg_type"
                                       : space ? "pg_namespace"
                                               : "") &&
                   query["whereClause"] && readWhere(query["whereClause"], wanted);
        }
        if (table || type || space) {
            const Node cast = value["TypeCast"];
            const QStringList to = cast["typeName"].strings("names");
            const std::optional<QString> text = cast ? constant(cast["arg"]) : std::nullopt;
            const QString regular = table  ? QStringLiteral("regclass")
                                    : type ? QStringLiteral("regtype")
                                           : QStringLiteral("regnamespace");
            if (!text || to.isEmpty() || to.last() != regular)
                return false;
            const ObjectName name = m_editor.resolve(parsedName(*text));
            if (!space)
                wanted.push_back(
                    {table ? QStringLiteral("relname") : QStringLiteral("typname"), {name.name}});
            wanted.push_back({QStringLiteral("nspname"), {space ? name.name : name.schema}});
            return true;
        }
        const std::optional<QString> text = constant(value);
        if (text)
            wanted.push_back({column, {*text}});
        return text.has_value();
    }

    static QString columnOf(const Node &node)
    {
        const Node plain = node.is("TypeCast") ? node.body()["arg"] : node; // conname::text
        const QStringList fields = plain["ColumnRef"].strings("fields");
        return fields.isEmpty() ? QString() : fields.last();
    }

    std::optional<QString> constant(const Node &node) const
    {
        if (node.is("A_Const") && node.body()["sval"])
            return node.body()["sval"].text("sval");
        if (node.is("TypeCast")) {
            static const QStringList texts{QStringLiteral("text"), QStringLiteral("name"),
                                           QStringLiteral("varchar"), QStringLiteral("regclass"),
                                           QStringLiteral("char")};
            const QStringList to = node.body()["typeName"].strings("names");
            return !to.isEmpty() && texts.contains(to.last()) ? constant(node.body()["arg"]) : std::nullopt;
        }
        const QStringList function = node["FuncCall"].strings("funcname");
        if (node["SQLValueFunction"].word("op") == "SVFOP_CURRENT_SCHEMA" ||
            (!function.isEmpty() && function.last() == QLatin1String("current_schema")))
            return m_editor.currentSchema();
        return std::nullopt;
    }

    static ObjectName parsedName(const QString &text)
    {
        const QByteArray sql = text.toUtf8();
        QStringList parts;
        for (const Token &token : tokens(sql)) {
            if (!isSymbol(sql, token, '.'))
                parts.append(tokenValue(sql, token));
        }
        if (parts.isEmpty())
            return {};
        return {parts.size() > 1 ? parts[parts.size() - 2] : QString(), parts.last()};
    }

    std::vector<Row> relations() const
    {
        std::vector<Row> all;
        const auto add = [&](const ObjectName &name, const char *kind) {
            all.push_back({{QStringLiteral("relname"), name.name},
                           {QStringLiteral("nspname"), name.schema},
                           {QStringLiteral("relkind"), QLatin1String(kind)}});
        };
        const auto indexes = [&](const QString &space, const auto &list) {
            for (const auto &index : list)
                add({space, index.name}, "i");
        };
        for (const auto &[name, table] : m_schema.tables) {
            add(name, table->isForeign ? "f" : table->partitionKey.isEmpty() ? "r" : "p");
            indexes(name.schema, table->indexes);
            indexes(name.schema, table->uniques);
            indexes(name.schema, table->exclusions);
            if (table->primaryKey)
                add({name.schema, table->primaryKey->name}, "i");
        }
        for (const auto &[name, view] : m_schema.views) {
            add(name, view.materialized ? "m" : "v");
            indexes(name.schema, view.indexes);
        }
        for (const auto &[name, sequence] : m_schema.sequences)
            add(name, "S");
        for (const auto &[name, type] : m_schema.composites)
            add(name, "c");
        for (const auto &[name, index] : *m_schema.attached.indexes)
            add(name, "i");
        return all;
    }

    /// The lines of a catalog that come from the project.
    std::vector<Row> rows(const Catalog &catalog) const
    {
        std::vector<Row> all;
        const std::string_view name = catalog.name;
        const auto add = [&](const QString &object, const QString &table, const QString &space,
                             const QString &more = {}) {
            all.push_back({{QLatin1String(catalog.object), object},
                           {QLatin1String(catalog.table), table},
                           {QLatin1String(catalog.space), space},
                           {QLatin1String(catalog.more), more}});
        };
        const auto addAll = [&](const auto &map, const char *more = "") {
            for (const auto &[each, value] : map)
                add(each.name, {}, each.schema, QLatin1String(more));
        };
        if (name == "pg_class")
            return relations();
        if (name == "pg_type") {
            addAll(m_schema.enums, "e");
            addAll(m_schema.domains, "d");
            addAll(m_schema.composites, "c");
            addAll(m_schema.ranges, "r");
            addAll(m_schema.tables, "c");
            addAll(m_schema.views, "c");
        } else if (name == "pg_enum") {
            for (const auto &[type, value] : m_schema.enums) {
                for (const QString &label : value.labels)
                    add(label, type.name, type.schema);
            }
        } else if (name == "pg_proc" || name == "routines") {
            for (const auto &[routine, value] : m_schema.routines)
                add(routine.name.section(QLatin1Char('('), 0, 0), {}, routine.schema);
        } else if (name == "pg_namespace" || name == "schemata") {
            add(m_editor.rules().defaultSchema(), {}, {});
            for (const auto &[space, value] : m_schema.namespaces)
                add(space, {}, {});
        } else if (name == "pg_extension") {
            for (const auto &[extension, value] : m_schema.extensions)
                add(extension, {}, {});
        } else if (name == "pg_sequences" || name == "sequences") {
            addAll(m_schema.sequences);
        } else if (name == "columns") {
            return columns();
        } else {
            for (const auto &[view, value] : m_schema.views)
                ofView(name, value, add);
            for (const auto &[table, value] : m_schema.tables)
                ofTable(name, *value, add);
            if (name == "pg_indexes") {
                for (const auto &[index, part] : *m_schema.attached.indexes)
                    add(index.name, part.table.name, index.schema);
            }
        }
        return all;
    }

    template<class Add>
    void ofView(std::string_view catalog, const View &view, Add add) const
    {
        if (catalog == (view.materialized ? "pg_matviews" : "pg_views") ||
            (catalog == "views" && !view.materialized))
            add(view.name.name, {}, view.name.schema);
        else if (catalog == "tables" && !view.materialized)
            add(view.name.name, {}, view.name.schema, QStringLiteral("VIEW"));
        else if (catalog == "pg_indexes")
            for (const Index &index : view.indexes)
                add(index.name, view.name.name, view.name.schema);
        else if (catalog == "pg_trigger" || catalog == "triggers")
            for (const Trigger &trigger : view.triggers)
                add(trigger.name, view.name.name, view.name.schema);
    }

    template<class Add>
    void ofTable(std::string_view catalog, const Table &table, Add add) const
    {
        const ObjectName &of = table.name;
        const auto addAll = [&](const auto &parts, const char *more = "") {
            for (const auto &part : parts)
                add(part.name, of.name, of.schema, QLatin1String(more));
        };
        const bool words = catalog == "table_constraints";
        if (catalog == "pg_tables") {
            add(of.name, {}, of.schema);
        } else if (catalog == "tables") {
            add(of.name, {}, of.schema,
                table.isForeign ? QStringLiteral("FOREIGN") : QStringLiteral("BASE TABLE"));
        } else if (catalog == "pg_attribute") {
            addAll(table.columns);
        } else if (catalog == "pg_trigger" || catalog == "triggers") {
            addAll(table.triggers);
        } else if (catalog == "pg_policy" || catalog == "pg_policies") {
            addAll(table.policies);
        } else if (words || catalog == "pg_constraint") {
            addAll(table.checks, words ? "CHECK" : "c");
            addAll(table.foreignKeys, words ? "FOREIGN KEY" : "f");
            addAll(table.uniques, words ? "UNIQUE" : "u");
            if (!words)
                addAll(table.exclusions, "x");
        }
        const bool keys = words || catalog == "pg_constraint" || catalog == "pg_indexes";
        if (keys && table.primaryKey)
            add(table.primaryKey->name, of.name, of.schema,
                words ? QStringLiteral("PRIMARY KEY") : QStringLiteral("p"));
        if (catalog == "pg_indexes") {
            addAll(table.indexes);
            addAll(table.uniques);
            addAll(table.exclusions);
        }
    }

    std::vector<Row> columns() const
    {
        std::vector<Row> all;
        for (const auto &[name, table] : m_schema.tables) {
            for (const Column &column : table->columns) {
                const auto domain = m_schema.domains.find({column.type.schema, column.type.name});
                const DataType &type = domain == m_schema.domains.end() ? column.type : domain->second.type;
                const bool own = !type.schema.isEmpty();
                all.push_back({{QStringLiteral("column_name"), column.name},
                               {QStringLiteral("table_name"), name.name},
                               {QStringLiteral("table_schema"), name.schema},
                               {QStringLiteral("is_nullable"),
                                column.nullable ? QStringLiteral("YES") : QStringLiteral("NO")},
                               {QStringLiteral("data_type"), type.dimensions > 0 ? QStringLiteral("ARRAY")
                                                             : own ? QStringLiteral("USER-DEFINED")
                                                                   : type.name}});
            }
        }
        for (const auto &[name, view] : m_schema.views) {
            for (const ViewColumn &column : view.columns)
                all.push_back({{QStringLiteral("column_name"), column.name},
                               {QStringLiteral("table_name"), name.name},
                               {QStringLiteral("table_schema"), name.schema}});
        }
        return all;
    }

    const SchemaEditor &m_editor;
    const Schema &m_schema;
};

} // namespace

std::optional<bool> conditionHolds(const QByteArray &condition, const SchemaEditor &editor)
{
    const Result<Tree> tree = Tree::parse("SELECT (" + condition + ")");
    const std::vector<Node> statements = tree ? tree->statements() : std::vector<Node>();
    if (statements.size() != 1)
        return std::nullopt;
    const std::vector<Node> targets = statements.front()["SelectStmt"].list("targetList");
    return targets.size() == 1 ? Condition(editor).holds(targets.front()["ResTarget"]["val"]) : std::nullopt;
}

} // namespace reckoner::pg
