// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

QString wordOf(const Node &value)
{
    return value.is("TypeName") ? value.body().strings("names").join(QLatin1Char('.')) : value.sval();
}

} // namespace

/// "name=value" of OPTIONS (name 'value'), applied to those that are there: SET, ADD and DROP.
void Applier::genericOptions(QStringList &options, const std::vector<Node> &given, const QString &prefix)
{
    for (const Node &wrapped : given) {
        const Node option = wrapped["DefElem"];
        const QString start = prefix + option.text("defname") + QLatin1Char('=');
        options.removeIf([&start](const QString &old) { return old.startsWith(start); });
        if (option.word("defaction") != "DEFELEM_DROP")
            options.append(start + option["arg"].sval());
    }
    options.sort();
}

void Applier::define(const Statement &s)
{
    const std::string_view kind = s.node.word("kind");
    if (kind == "OBJECT_AGGREGATE")
        createAggregate(s);
    else if (kind == "OBJECT_COLLATION")
        createCollation(s);
    else // operators, text search, base types: counted on a live source, not carried
        ++m_outcome.dataStatements;
}

void Applier::createCollation(const Statement &s)
{
    Collation collation;
    collation.name = nameOf(s.node.strings("defnames"));
    collation.provider = QStringLiteral("libc");
    QString collate;
    QString ctype;
    for (const Node &wrapped : s.node.list("definition")) {
        const Node option = wrapped["DefElem"];
        const QString name = option.text("defname").toLower();
        const QString text = wordOf(option["arg"]);
        if (name == QLatin1String("from")) {
            const std::vector<Node> items = option["arg"].items();
            const QString source = items.empty() ? QString() : items.back().sval();
            const auto known = m_editor.schema().collations.find(m_editor.resolve({m_space, source}));
            if (known != m_editor.schema().collations.end()) {
                const ObjectName own = collation.name;
                collation = known->second;
                collation.name = own;
                collation.origin = {};
            } else if (source == QLatin1String("C") || source == QLatin1String("POSIX")) {
                collation.locale = source;
            } else { // what the server's own collations are made of, its machine decides
                opaque(s, {collation.name.name}, tr("It copies a collation of the server."));
                return;
            }
        } else if (name == QLatin1String("provider")) {
            collation.provider = text.toLower();
        } else if (name == QLatin1String("locale")) {
            collation.locale = text;
        } else if (name == QLatin1String("lc_collate")) {
            collate = text;
        } else if (name == QLatin1String("lc_ctype")) {
            ctype = text;
        } else if (name == QLatin1String("deterministic")) {
            const Node value = option["arg"];
            collation.deterministic = value.is("Boolean")
                                          ? value.body().flag("boolval")
                                          : text.compare(QLatin1String("false"), Qt::CaseInsensitive) != 0;
        } else if (name == QLatin1String("rules")) {
            collation.rules = text;
        }
    }
    if (!collate.isEmpty() || !ctype.isEmpty())
        collation.locale = collate == ctype ? collate : collate + QLatin1Char('/') + ctype;
    if (!s.node.flag("if_not_exists") ||
        !m_editor.schema().collations.contains(m_editor.resolve(collation.name)))
        m_editor.put(std::move(collation));
}

void Applier::createRange(const Statement &s)
{
    RangeType range;
    range.name = nameOf(s.node.strings("typeName"));
    for (const Node &wrapped : s.node.list("params")) {
        const Node option = wrapped["DefElem"];
        const QString name = option.text("defname").toLower();
        const QStringList names = option["arg"].body().strings("names");
        if (name == QLatin1String("subtype"))
            range.subtype = typeOf(s, option["arg"].body());
        else if (name == QLatin1String("subtype_opclass"))
            range.opclass = names.isEmpty() ? QString() : names.last();
        else if (name == QLatin1String("collation"))
            range.collation = collationOf(names);
        else if (name == QLatin1String("canonical"))
            range.canonical = functionPath(names, false);
        else if (name == QLatin1String("subtype_diff"))
            range.subtypeDiff = functionPath(names, false);
        else if (name == QLatin1String("multirange_type_name"))
            range.multirange = names.isEmpty() ? QString() : names.last();
    }
    m_editor.put(std::move(range));
}

void Applier::createStatistics(const Statement &s)
{
    Statistics statistics;
    statistics.name = nameOf(s.node.strings("defnames"));
    for (const Node &relation : s.node.list("relations"))
        statistics.table = m_editor.resolve(nameOf(relation["RangeVar"]));
    QStringList columns;
    QStringList parts;
    for (const Node &wrapped : s.node.list("exprs")) {
        const Node element = wrapped["StatsElem"];
        if (!element["expr"]) {
            statistics.columns.append(element.text("name"));
            parts.append(element.text("name"));
        } else {
            statistics.expressions.push_back(expressionOf(s, element["expr"]));
            parts.append(QStringLiteral("expr"));
        }
    }
    // Columns are kept in the order of the table.
    if (const Table *table = m_editor.schema().table(statistics.table)) {
        const QStringList order = table->columnNames();
        std::sort(statistics.columns.begin(), statistics.columns.end(),
                  [&](const QString &a, const QString &b) { return order.indexOf(a) < order.indexOf(b); });
    }
    statistics.kinds = s.node.strings("stat_types");
    const bool oneExpression = statistics.expressions.size() == 1 && statistics.columns.isEmpty();
    if (statistics.kinds.isEmpty() && !oneExpression)
        statistics.kinds = {QStringLiteral("dependencies"), QStringLiteral("mcv"),
                            QStringLiteral("ndistinct")};
    statistics.kinds.sort();
    if (statistics.name.name.isEmpty()) { // ChooseExtendedStatisticName
        statistics.name.schema = statistics.table.schema;
        statistics.name.name =
            statistics.table.name + QLatin1Char('_') + parts.join(QLatin1Char('_')) + QLatin1String("_stat");
        if (statistics.name.name.toUtf8().size() > 63 ||
            m_editor.schema().statistics.contains(statistics.name)) {
            opaque(s, {statistics.table.name}, tr("The name of these statistics is the server's choice."));
            return;
        }
    }
    if (!s.node.flag("if_not_exists") ||
        !m_editor.schema().statistics.contains(m_editor.resolve(statistics.name)))
        m_editor.put(std::move(statistics));
}

void Applier::alterStatistics(const Statement &s)
{
    const ObjectName name = m_editor.resolve(nameOf(s.node.strings("defnames")));
    const auto it = m_editor.schema().statistics.find(name);
    if (it == m_editor.schema().statistics.end()) {
        if (!s.node.flag("missing_ok"))
            opaque(s, {name.name}, tr("It alters statistics that are not known."));
        return;
    }
    Statistics statistics = it->second;
    statistics.origin = {};
    const Node target = s.node["stxstattarget"];
    statistics.target = int(target.isNull() ? 0 : s.node.number("stxstattarget"));
    m_editor.put(std::move(statistics));
}

namespace {

const QStringList &allOperations()
{
    static const QStringList all{QStringLiteral("insert"), QStringLiteral("update"), QStringLiteral("delete"),
                                 QStringLiteral("truncate")};
    return all;
}

} // namespace

/// WITH (publish = 'insert, update', publish_via_partition_root = true).
void Applier::publicationOptions(const Statement &s, Publication &publication)
{
    for (const QString &option : readOptions(s, s.node.list("options"))) {
        const QString value = option.section(QLatin1Char('='), 1);
        if (option.startsWith(QLatin1String("publish_via_partition_root="))) {
            publication.viaRoot =
                value == QLatin1String("true") || value == QLatin1String("on") || value == QLatin1String("1");
        } else if (option.startsWith(QLatin1String("publish="))) {
            QStringList given;
            for (const QString &word : value.split(QLatin1Char(',')))
                given.append(word.trimmed().toLower());
            publication.operations.clear();
            for (const QString &operation : allOperations()) {
                if (given.contains(operation))
                    publication.operations.append(operation);
            }
        }
    }
}

void Applier::publishObjects(const Statement &s, Publication &publication, std::string_view action)
{
    if (action == "AP_SetObjects") {
        publication.tables.clear();
        publication.schemas.clear();
    }
    for (const Node &wrapped : s.node.list("pubobjects")) {
        const Node object = wrapped["PublicationObjSpec"];
        const std::string_view type = object.word("pubobjtype");
        if (type == "PUBLICATIONOBJ_TABLES_IN_SCHEMA") {
            publication.schemas.removeAll(object.text("name"));
            if (action != "AP_DropObjects")
                publication.schemas.append(object.text("name"));
        } else if (type == "PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA") {
            opaque(s, {publication.name}, tr("It publishes the current schema, whichever that is."));
        } else {
            const Node table = object["pubtable"];
            PublishedTable published;
            published.table = m_editor.resolve(nameOf(table["relation"]));
            published.columns = table.strings("columns");
            if (table["whereClause"])
                published.where = expressionOf(s, table["whereClause"]);
            // Without ONLY heirs come along; a partitioned table speaks for its partitions.
            std::vector<ObjectName> names{published.table};
            for (size_t i = 0; table["relation"].flag("inh") && i < names.size(); ++i) {
                const Table *parent = m_editor.schema().table(names[i]);
                if (!parent || !parent->partitionKey.isEmpty())
                    continue;
                for (const ObjectName &heir : m_editor.heirsOf(names[i])) {
                    if (std::find(names.begin(), names.end(), heir) == names.end())
                        names.push_back(heir);
                }
            }
            for (const ObjectName &name : names) {
                published.table = name;
                std::erase_if(publication.tables,
                              [&](const PublishedTable &other) { return other.table == name; });
                if (action != "AP_DropObjects")
                    publication.tables.push_back(published);
            }
        }
    }
    publication.schemas.sort();
    std::sort(publication.tables.begin(), publication.tables.end(),
              [](const PublishedTable &a, const PublishedTable &b) { return a.table < b.table; });
}

void Applier::createPublication(const Statement &s)
{
    Publication publication;
    publication.name = cutIdentifier(s.node.text("pubname"));
    publication.allTables = s.node.flag("for_all_tables");
    publication.operations = allOperations();
    publicationOptions(s, publication);
    publishObjects(s, publication, "AP_AddObjects");
    m_editor.put(std::move(publication));
}

void Applier::alterPublication(const Statement &s)
{
    const auto it = m_editor.schema().publications.find(s.node.text("pubname"));
    if (it == m_editor.schema().publications.end()) {
        opaque(s, {s.node.text("pubname")}, tr("It alters a publication that is not known."));
        return;
    }
    Publication publication = it->second;
    publication.origin = {};
    if (!s.node.list("options").empty())
        publicationOptions(s, publication);
    else
        publishObjects(s, publication, s.node["action"] ? s.node.word("action") : "AP_AddObjects");
    m_editor.put(std::move(publication));
}

void Applier::createServer(const Statement &s)
{
    ForeignServer server;
    server.name = cutIdentifier(s.node.text("servername"));
    server.wrapper = s.node.text("fdwname");
    server.type = s.node.text("servertype");
    server.version = s.node.text("version");
    genericOptions(server.options, s.node.list("options"));
    if (!s.node.flag("if_not_exists") || !m_editor.schema().foreignServers.contains(server.name))
        m_editor.put(std::move(server));
}

void Applier::alterServer(const Statement &s)
{
    const auto it = m_editor.schema().foreignServers.find(s.node.text("servername"));
    if (it == m_editor.schema().foreignServers.end()) {
        opaque(s, {s.node.text("servername")}, tr("It alters a server that is not known."));
        return;
    }
    ForeignServer server = it->second;
    server.origin = {};
    if (s.node.flag("has_version"))
        server.version = s.node.text("version");
    genericOptions(server.options, s.node.list("options"));
    m_editor.put(std::move(server));
}

void Applier::createForeignTable(const Statement &s)
{
    createTable({s.tree, s.slices, s.node["base"]});
    const ObjectName name = nameOf(s.node["base"]["relation"]);
    if (Table *table = m_editor.editTable(name)) {
        table->isForeign = true;
        table->server = s.node.text("servername");
        genericOptions(table->serverOptions, s.node.list("options"));
    }
}

void Applier::alterExtension(const Statement &s)
{
    const auto it = m_editor.schema().extensions.find(s.node.text("extname"));
    if (it == m_editor.schema().extensions.end())
        return; // made by somebody else
    Extension extension = it->second;
    extension.origin = {};
    extension.version.clear(); // UPDATE without TO leads to what the server has
    for (const Node &option : s.node.list("options")) {
        if (option["DefElem"].word("defname") == "new_version")
            extension.version = option["DefElem"]["arg"].sval();
    }
    m_editor.put(std::move(extension));
}

void Applier::alterDomain(const Statement &s)
{
    const ObjectName name = m_editor.resolve(nameOf(s.node.strings("typeName")));
    const auto it = m_editor.schema().domains.find(name);
    if (it == m_editor.schema().domains.end()) {
        opaque(s, {name.name}, tr("It alters a domain that is not known."));
        return;
    }
    Domain domain = it->second;
    domain.origin = {};
    const std::string_view subtype = s.node.word("subtype");
    const QString constraint = s.node.text("name");
    if (subtype == "T") {
        domain.defaultValue.reset();
        if (s.node["def"])
            domain.defaultValue = expressionOf(s, s.node["def"]);
    } else if (subtype == "N" || subtype == "O") {
        domain.nullable = subtype == "N";
    } else if (subtype == "C") {
        if (std::optional<ReadConstraint> read = readConstraint(s, s.node["def"]["Constraint"], {});
            read && read->check) {
            if (read->check->name.isEmpty())
                read->check->name = checkNameIn(domain);
            domain.checks.push_back(std::move(*read->check));
        }
    } else if (subtype == "X") {
        std::erase_if(domain.checks, [&](const CheckConstraint &check) { return check.name == constraint; });
    } else if (subtype == "V") {
        for (CheckConstraint &check : domain.checks) {
            if (check.name == constraint)
                check.validated = true;
        }
    }
    m_editor.put(std::move(domain));
}

/// ChooseConstraintName() for a domain's CHECK.
QString Applier::checkNameIn(const Domain &domain) const
{
    const auto taken = [&](const QString &name) {
        return std::any_of(domain.checks.begin(), domain.checks.end(),
                           [&](const CheckConstraint &check) { return check.name == name; });
    };
    const QString name = cutIdentifier(domain.name.name + QLatin1String("_check"));
    for (int i = 0;; ++i) {
        const QString candidate = i == 0 ? name : name + QString::number(i);
        if (!taken(candidate))
            return candidate;
    }
}

/// ALTER TYPE ... ADD, DROP, ALTER ATTRIBUTE.
void Applier::alterComposite(const Statement &s)
{
    const ObjectName name = m_editor.resolve(nameOf(s.node["relation"]));
    const auto it = m_editor.schema().composites.find(name);
    if (it == m_editor.schema().composites.end()) {
        opaque(s, {name.name}, tr("It alters a type that is not known."));
        return;
    }
    CompositeType type = it->second;
    type.origin = {};
    for (const Node &wrapped : s.node.list("cmds")) {
        const Node command = wrapped["AlterTableCmd"];
        const std::string_view subtype = command.word("subtype");
        const QString attribute = cutIdentifier(command.text("name"));
        if (subtype == "AT_AddColumn") {
            type.attributes.push_back(readColumn(s, command["def"]["ColumnDef"]).column);
        } else if (subtype == "AT_DropColumn") {
            std::erase_if(type.attributes, [&](const Column &each) { return each.name == attribute; });
        } else if (subtype == "AT_AlterColumnType") {
            for (Column &each : type.attributes) {
                if (each.name != attribute)
                    continue;
                const Node definition = command["def"]["ColumnDef"];
                each.type = typeOf(s, definition["typeName"]);
                each.collation = collationOf(definition["collClause"].strings("collname"));
            }
        }
    }
    m_editor.put(std::move(type));
    tellTyped(s, name);
}

/// CASCADE: the tables made of the type follow.
void Applier::tellTyped(const Statement &s, const ObjectName &type)
{
    std::vector<ObjectName> typed;
    for (const auto &[name, table] : m_editor.schema().tables) {
        if (table->ofType == type)
            typed.push_back(name);
    }
    for (const ObjectName &table : typed) {
        for (const Node &wrapped : s.node.list("cmds")) {
            const Node command = wrapped["AlterTableCmd"];
            if (command.word("behavior") == "DROP_CASCADE" || command.word("subtype") != "AT_DropColumn")
                alterOne(s, table, command);
        }
    }
}

} // namespace reckoner::pg
