// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What functions in FROM give. Source: parse_relation.c, addRangeTableEntryForFunction().

#include "model/dialect/postgresql_catalog.h"
#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_query.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

/// The only routine of that name that takes so many arguments; null: none, or several.
const Routine *routineOf(const Schema &schema, const QStringList &path, size_t arguments)
{
    const Routine *found = nullptr;
    for (const auto &[name, routine] : schema.routines) {
        if (name.name.section(QLatin1Char('('), 0, 0) != path.last() ||
            name.schema != (path.size() > 1 ? path.first() : QStringLiteral("public")))
            continue;
        size_t most = 0;
        size_t least = 0;
        for (const RoutineArgument &argument : routine.arguments) {
            const bool out = argument.mode == QLatin1String("out") || argument.mode == QLatin1String("table");
            most += out ? 0 : 1;
            least += out || argument.defaultValue || argument.mode == QLatin1String("variadic") ? 0 : 1;
            if (argument.mode == QLatin1String("variadic"))
                most = std::max(most, arguments);
        }
        if (arguments < least || arguments > most)
            continue;
        if (found)
            return nullptr;
        found = &routine;
    }
    return found;
}

std::vector<Output> columnsOfType(const Schema &schema, const DataType &type)
{
    std::vector<Output> outputs;
    const ObjectName name{type.schema.isEmpty() ? QStringLiteral("public") : type.schema, type.name};
    if (const Table *table = schema.table(name)) {
        for (const Column &column : table->columns)
            outputs.push_back({column.name, column.type, column.collation});
    } else if (const auto composite = schema.composites.find(name); composite != schema.composites.end()) {
        for (const Column &attribute : composite->second.attributes)
            outputs.push_back({attribute.name, attribute.type});
    } else if (const auto view = schema.views.find(name); view != schema.views.end()) {
        for (const ViewColumn &column : view->second.columns)
            outputs.push_back({column.name, column.type});
    }
    return outputs;
}

/// What it says of its own columns; a single one without a name goes by its alias.
std::optional<std::vector<Output>> outputsOf(const Routine &routine, const Schema &schema)
{
    std::vector<Output> outputs;
    for (const RoutineArgument &argument : routine.arguments) {
        if (argument.mode == QLatin1String("out") || argument.mode == QLatin1String("inout") ||
            argument.mode == QLatin1String("table"))
            outputs.push_back({argument.name, argument.type});
    }
    if (!outputs.empty())
        return outputs;
    QString returns = routine.returns;
    if (returns.startsWith(QLatin1String("SETOF "), Qt::CaseInsensitive))
        returns.remove(0, 6);
    const DataType type = parseType(returns);
    if (type.opaque || type.name == QLatin1String("record"))
        return std::nullopt;
    outputs = type.dimensions > 0 ? std::vector<Output>() : columnsOfType(schema, type);
    if (outputs.empty())
        outputs.push_back({QString(), type});
    return outputs;
}

} // namespace

/// Nothing: not known. A column without a name goes by the alias or the function's name.
std::optional<std::vector<Output>> QueryNormal::functionOutputs(const Node &call, const Term &read,
                                                                const std::vector<Node> &definitions)
{
    std::vector<Output> outputs;
    for (const Node &definition : definitions) {
        const Node column = definition["ColumnDef"];
        outputs.push_back({column.text("colname"), pg::typeOf(column["typeName"], *m_tree)});
    }
    if (!outputs.empty())
        return outputs;
    if (!call.is("FuncCall"))
        return std::vector<Output>{{QString(), read.type}};
    QStringList path = call.body().strings("funcname");
    if (path.size() > 1 && path.first() == QLatin1String("pg_catalog"))
        path.removeFirst();
    const std::vector<Node> arguments = call.body().list("args");
    if (path.size() == 1 && path.front() == QLatin1String("unnest") && arguments.size() > 1) {
        for (const Node &argument : arguments) {
            DataType type = typeOfText(term(argument));
            type.dimensions = 0;
            outputs.push_back({QString(), std::move(type)});
        }
        return outputs;
    }
    // Of functions of one name, unnest(tsvector) among them, those with several columns give records.
    const bool isRecord = read.type.name == QLatin1String("record");
    const std::vector<CatalogColumn> own =
        path.size() == 1 ? functionColumns(path.front()) : std::vector<CatalogColumn>();
    if (own.size() == 1 || (own.size() > 1 && isRecord)) {
        for (const CatalogColumn &column : own)
            outputs.push_back({column.name, column.type});
        return outputs;
    }
    if (path.size() == 1 && !functionsNamed(path.front()).empty()) {
        if (isRecord)
            return std::nullopt;
        return std::vector<Output>{{QString(), read.type}};
    }
    const Routine *routine =
        m_context.schema ? routineOf(*m_context.schema, path, arguments.size()) : nullptr;
    if (!routine)
        return std::nullopt;
    return outputsOf(*routine, *m_context.schema);
}

/// Functions may refer to what stands left of them with or without LATERAL.
QString QueryNormal::functionRange(const Node &body)
{
    QStringList texts;
    Range range;
    std::vector<Output> outputs;
    bool known = true;
    const Node alias = body["alias"];
    const std::vector<Node> functions = body.list("functions");
    for (const Node &list : functions) {
        const std::vector<Node> items = list.items();
        if (items.empty())
            continue;
        const Term call = term(items.front());
        texts.append(printTerm(call));
        const QStringList names = items.front().body().strings("funcname");
        const QString name = names.isEmpty() ? QStringLiteral("?column?") : names.last();
        if (range.alias.isEmpty())
            range.alias = name;
        const std::vector<Node> definitions = functions.size() == 1 && !body.list("coldeflist").empty()
                                                  ? body.list("coldeflist")
                                              : items.size() > 1 ? items[1].items()
                                                                 : std::vector<Node>();
        const std::optional<std::vector<Output>> given = functionOutputs(items.front(), call, definitions);
        known = known && given.has_value();
        for (Output output : given.value_or(std::vector<Output>())) {
            if (output.name.isEmpty())
                output.name =
                    functions.size() == 1 && alias && given->size() == 1 ? alias.text("aliasname") : name;
            outputs.push_back(std::move(output));
        }
        for (const Node &definition : definitions) {
            const Node column = definition["ColumnDef"];
            texts.back() += QLatin1Char(' ') + typeText(pg::typeOf(column["typeName"], *m_tree));
        }
    }
    if (!known) {
        // The alias names them all, or only the server knows them.
        outputs.clear();
        for (const QString &name : alias.strings("colnames"))
            outputs.push_back({name, {}});
        m_known = m_known && !outputs.empty();
    }
    for (const Output &output : outputs)
        range.columns.push_back({output.name, output});
    const bool counted = body.flag("ordinality");
    if (counted && known)
        range.columns.push_back({QStringLiteral("ordinality"),
                                 {QStringLiteral("ordinality"), typeOfKey(QStringLiteral("bigint"))}});
    range.isComplete = known;
    range.isScalar = known && outputs.size() == 1 && !counted;
    addRange(std::move(range), alias);
    Range &added = m_scopes.back().ranges.back();
    // Their names are the alias's choice: the place counts.
    for (size_t i = 0; i < added.columns.size(); ++i)
        added.columns[i].second.name = QStringLiteral("c%1").arg(i + 1);
    return texts.join(QLatin1String(", ")) + (counted ? QLatin1String(" WITH ORDINALITY") : QLatin1String());
}

} // namespace reckoner::pg
