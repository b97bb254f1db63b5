// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

ReferentialAction actionOf(std::string_view letter)
{
    if (letter == "r")
        return ReferentialAction::Restrict;
    if (letter == "c")
        return ReferentialAction::Cascade;
    if (letter == "n")
        return ReferentialAction::SetNull;
    if (letter == "d")
        return ReferentialAction::SetDefault;
    return ReferentialAction::NoAction;
}

QStringList keysOf(const Node &node, const QString &column)
{
    const QStringList keys = node.strings("keys");
    return keys.isEmpty() && !column.isEmpty() ? QStringList{column} : keys;
}

/// DEFERRABLE and the like follow the column constraint they belong to as entries of their own.
void applyAttribute(std::string_view type, std::vector<Deferrability *> &targets)
{
    if (targets.empty() || !targets.back())
        return;
    Deferrability &target = *targets.back();
    if (type == "CONSTR_ATTR_DEFERRABLE")
        target.deferrable = true;
    if (type == "CONSTR_ATTR_DEFERRED")
        target = {true, true};
}

} // namespace

Identity Applier::readIdentity(const Statement &s, const Node &node)
{
    Identity identity;
    identity.always = node.word("generated_when") == "a";
    identity.options = readSequence(s, node.list("options"), {}, nullptr);
    return identity;
}

Applier::ReadColumn Applier::readColumn(const Statement &s, const Node &definition)
{
    ReadColumn read;
    Column &column = read.column;
    column.name = cutIdentifier(definition.text("colname"));
    column.type = typeOf(s, definition["typeName"]);
    column.collation = collationOf(definition["collClause"].strings("collname"));
    genericOptions(column.options, definition.list("fdwoptions"), QStringLiteral("option "));
    const QString compression = definition.text("compression").toLower();
    if (!compression.isEmpty() && compression != QLatin1String("default"))
        column.options.append(QLatin1String("compression=") + compression);
    column.options.sort();
    std::vector<int> stops;
    const std::vector<Node> constraints = definition.list("constraints");
    for (const Node &node : constraints)
        stops.push_back(int(node["Constraint"].number("location", -1)));
    if (definition["collClause"])
        stops.push_back(int(definition["collClause"].number("location", -1)));
    Deferrability ignored;
    for (const Node &wrapped : constraints) {
        const Node node = wrapped["Constraint"];
        const std::string_view type = node.word("contype");
        const int location = int(node.number("location", -1));
        if (type == "CONSTR_NOTNULL") {
            column.nullable = false;
        } else if (type == "CONSTR_DEFAULT") {
            column.defaultValue = Expression{s.slices.expression(location, "default", stops)};
        } else if (type == "CONSTR_IDENTITY") {
            column.identity = readIdentity(s, node);
            column.nullable = false;
        } else if (type == "CONSTR_GENERATED") {
            column.generated = Generated{Expression{s.slices.parenthesised(location, "as")}};
        } else if (type.starts_with("CONSTR_ATTR")) {
            std::vector<Deferrability *> targets;
            if (!read.constraints.empty()) {
                ReadConstraint &last = read.constraints.back();
                targets.push_back(last.foreignKey   ? &last.foreignKey->deferrability
                                  : last.unique     ? &last.unique->deferrability
                                  : last.primaryKey ? &last.primaryKey->deferrability
                                                    : &ignored);
            }
            applyAttribute(type, targets);
        } else if (std::optional<ReadConstraint> constraint = readConstraint(s, node, column.name)) {
            read.constraints.push_back(std::move(*constraint));
        }
    }
    return read;
}

/// What WITH and USING INDEX TABLESPACE say of the index behind a constraint.
QStringList Applier::indexOptions(const Statement &s, const Node &node)
{
    QStringList options = readOptions(s, node.list("options"));
    const QString space = node.text("indexspace");
    if (!space.isEmpty() && space != QLatin1String("pg_default"))
        options.append(QLatin1String("tablespace=") + space);
    options.sort();
    return options;
}

ExclusionConstraint Applier::readExclusion(const Statement &s, const Node &node)
{
    ExclusionConstraint exclusion;
    const int location = int(node.number("location", 0));
    exclusion.name = cutIdentifier(node.text("conname"));
    exclusion.method = node.text("access_method");
    std::vector<Node> elements;
    std::vector<QString> operators;
    for (const Node &pair : node.list("exclusions")) {
        const std::vector<Node> items = pair.items();
        if (items.size() != 2)
            continue;
        elements.push_back(items[0]);
        const std::vector<Node> names = items[1].items();
        operators.push_back(names.empty() ? QString() : names.back().sval());
    }
    const std::vector<IndexPart> parts = readParts(s, elements, location);
    for (size_t i = 0; i < parts.size(); ++i)
        exclusion.elements.push_back(
            {parts[i].expression.value_or(Expression{quoteIdentifier(parts[i].column)}), operators[i],
             parts[i].opclass, parts[i].collation, parts[i].descending, parts[i].nullsFirst});
    for (const QString &column : node.strings("including"))
        exclusion.include.append(column);
    if (node["where_clause"])
        exclusion.predicate = Expression{s.slices.parenthesised(location, "where")};
    return exclusion;
}

std::optional<Applier::ReadConstraint> Applier::readConstraint(const Statement &s, const Node &node,
                                                               const QString &column)
{
    const std::string_view type = node.word("contype");
    const QString name = cutIdentifier(node.text("conname"));
    const Deferrability deferrability{node.flag("deferrable"), node.flag("initdeferred")};
    const int location = int(node.number("location", 0));
    ReadConstraint read;
    read.usingIndex = node.text("indexname");
    if (type == "CONSTR_PRIMARY") {
        read.primaryKey = PrimaryKey{name, keysOf(node, column), node.strings("including"), deferrability};
        read.primaryKey->options = indexOptions(s, node);
    } else if (type == "CONSTR_UNIQUE") {
        read.unique = UniqueConstraint{name, keysOf(node, column), node.strings("including"),
                                       node.flag("nulls_not_distinct"), deferrability};
        read.unique->options = indexOptions(s, node);
    } else if (type == "CONSTR_CHECK") {
        CheckConstraint check;
        check.name = name;
        check.expression = Expression{s.slices.parenthesised(location, "check")};
        check.noInherit = node.flag("is_no_inherit");
        check.validated = !node.flag("skip_validation");
        read.check = std::move(check);
    } else if (type == "CONSTR_FOREIGN") {
        ForeignKey key;
        key.name = name;
        key.columns = node.strings("fk_attrs");
        if (key.columns.isEmpty() && !column.isEmpty())
            key.columns = {column};
        key.target = nameOf(node["pktable"]);
        key.targetColumns = node.strings("pk_attrs");
        key.onDelete = actionOf(node.word("fk_del_action"));
        key.onDeleteColumns = node.strings("fk_del_set_cols");
        key.onUpdate = actionOf(node.word("fk_upd_action"));
        const std::string_view match = node.word("fk_matchtype");
        key.match = match == "f"   ? QStringLiteral("full")
                    : match == "p" ? QStringLiteral("partial")
                                   : QString();
        key.deferrability = deferrability;
        key.validated = !node.flag("skip_validation");
        read.foreignKey = std::move(key);
    } else if (type == "CONSTR_EXCLUSION") {
        read.exclusion = readExclusion(s, node);
        read.exclusion->deferrability = deferrability;
        read.exclusion->options = indexOptions(s, node);
    } else {
        return std::nullopt;
    }
    return read;
}

void Applier::put(Table &table, ReadConstraint constraint)
{
    // A table that is new holds no rows to validate: NOT VALID says nothing here.
    if (constraint.primaryKey)
        table.primaryKey = std::move(constraint.primaryKey);
    if (constraint.unique)
        table.uniques.push_back(std::move(*constraint.unique));
    if (constraint.check) {
        constraint.check->validated = true;
        table.checks.push_back(std::move(*constraint.check));
    }
    if (constraint.foreignKey) {
        constraint.foreignKey->validated = true;
        table.foreignKeys.push_back(std::move(*constraint.foreignKey));
    }
    if (constraint.exclusion)
        table.exclusions.push_back(std::move(*constraint.exclusion));
}

/// Columns of the parents come first, each once; what the table says of one of them itself is merged into its
/// place.
void Applier::inherit(Table &table, const std::vector<Node> &parents, bool partition)
{
    std::vector<Column> merged;
    const auto among = [&](const QString &name) -> Column * {
        const auto it =
            std::find_if(merged.begin(), merged.end(), [&](const Column &each) { return each.name == name; });
        return it == merged.end() ? nullptr : &*it;
    };
    for (const Node &node : parents) {
        const ObjectName parentName = m_editor.resolve(nameOf(node["RangeVar"]));
        if (partition)
            table.partitionOf = parentName;
        else
            table.inherits.push_back(parentName);
        const Table *parent = m_editor.schema().table(parentName);
        if (!parent)
            continue;
        for (Column column : parent->columns) {
            // Comments and identity stay with the parent, and of the options all but how values are kept.
            column.inherited = true;
            column.options.removeIf([](const QString &option) {
                return !option.startsWith(QLatin1String("storage=")) &&
                       !option.startsWith(QLatin1String("compression="));
            });
            column.comment.clear();
            column.identity.reset();
            if (Column *first = among(column.name)) {
                first->nullable = first->nullable && column.nullable;
                if (!first->defaultValue)
                    first->defaultValue = column.defaultValue;
                continue;
            }
            merged.push_back(std::move(column));
        }
        for (CheckConstraint check : parent->checks) {
            const bool there = std::any_of(table.checks.begin(), table.checks.end(),
                                           [&](const auto &own) { return own.name == check.name; });
            if (check.noInherit || there)
                continue;
            check.inherited = true;
            check.comment.clear();
            table.checks.push_back(std::move(check));
        }
    }
    std::vector<Column> own = std::move(table.columns);
    table.columns.clear();
    for (Column &column : own) {
        Column *above = among(column.name);
        if (!above) {
            table.columns.push_back(std::move(column));
            continue;
        }
        above->nullable = above->nullable && column.nullable;
        if (column.defaultValue)
            above->defaultValue = column.defaultValue;
        if (partition) // its list can only refine what the parent has
            continue;
        above->type = column.type;
        above->inherited = false;
        if (column.identity)
            above->identity = column.identity;
        if (column.generated)
            above->generated = column.generated;
    }
    table.columns.insert(table.columns.begin(), merged.begin(), merged.end());
}

/// CREATE TABLE ... OF type: its columns are the type's attributes.
bool Applier::takeAttributes(const Statement &s, Table &table)
{
    const Node type = s.node["ofTypename"];
    if (!type)
        return true;
    const ObjectName name = m_editor.resolve(nameOf(type.strings("names")));
    const auto it = m_editor.schema().composites.find(name);
    if (it == m_editor.schema().composites.end()) {
        opaque(s, {table.name.name}, tr("The type that the table is made of is not known."));
        return false;
    }
    table.ofType = name;
    for (Column attribute : it->second.attributes) {
        attribute.origin = {};
        attribute.comment.clear();
        table.columns.push_back(std::move(attribute));
    }
    return true;
}

/// What a list of columns says of one that is there already: "name WITH OPTIONS NOT NULL".
void Applier::refine(Column &column, const Column &said)
{
    column.nullable = column.nullable && said.nullable;
    if (said.defaultValue)
        column.defaultValue = said.defaultValue;
    if (said.identity)
        column.identity = said.identity;
    if (said.generated)
        column.generated = said.generated;
}

void Applier::createTable(const Statement &s)
{
    const Node relation = s.node["relation"];
    if (relation.word("relpersistence") == "t") { // temporary
        ++m_outcome.dataStatements;
        return;
    }
    Table table;
    table.name = nameOf(relation);
    if (!takeAttributes(s, table))
        return;
    std::vector<Copied> copied;
    for (const Node &element : s.node.list("tableElts")) {
        if (element.is("ColumnDef")) {
            ReadColumn read = readColumn(s, element.body());
            if (Column *attribute = table.ofType ? table.column(read.column.name) : nullptr)
                refine(*attribute, read.column);
            else
                table.columns.push_back(std::move(read.column));
            for (ReadConstraint &constraint : read.constraints)
                put(table, std::move(constraint));
        } else if (element.is("Constraint")) {
            if (std::optional<ReadConstraint> constraint = readConstraint(s, element.body(), {}))
                put(table, std::move(*constraint));
        } else if (element.is("TableLikeClause")) {
            if (!copyLike(s, table, element.body(), copied))
                return;
        }
    }
    inherit(table, s.node.list("inhRelations"), !s.node["partbound"].isNull());
    if (const Node bound = s.node["partbound"])
        table.partitionBound = boundText(s, bound);
    const QString space = s.node.text("tablespacename");
    const QString method = s.node.text("accessMethod");
    if (const Node partition = s.node["partspec"]) {
        const int location = int(partition.number("location", 0));
        table.partitionKey = partition.text("strategy").toUpper() + QStringLiteral(" (") +
                             s.slices.parenthesised(location, "by") + QLatin1Char(')');
    }
    table.options = readOptions(s, s.node.list("options"));
    if (relation.word("relpersistence") == "u")
        table.options.append(QStringLiteral("unlogged"));
    if (!space.isEmpty() && space != QLatin1String("pg_default"))
        table.options.append(QLatin1String("tablespace=") + space);
    if (!method.isEmpty() && method != QLatin1String("heap"))
        table.options.append(QLatin1String("access method=") + method);
    table.options.sort();
    settleOptions(table);
    const ObjectName name = m_editor.resolve(table.name);
    const bool there = m_editor.schema().table(name) || m_editor.schema().views.contains(name);
    report(m_editor.createTable(std::move(table), s.node.flag("if_not_exists")));
    for (const Copied &like : copied) {
        if (!there)
            copyBehind(name, like);
    }
}

} // namespace reckoner::pg
