// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_expression.h"
#include "model/sql/pg_sequence.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

void Applier::createEnum(const Statement &s)
{
    EnumType type;
    type.name = nameOf(s.node.strings("typeName"));
    type.labels = s.node.strings("vals");
    report(m_editor.createEnum(std::move(type)));
}

void Applier::alterEnum(const Statement &s)
{
    const ObjectName type = nameOf(s.node.strings("typeName"));
    const QString old = s.node.text("oldVal");
    const QString label = s.node.text("newVal");
    if (!old.isEmpty()) {
        report(m_editor.renameEnumLabel(type, old, label));
        return;
    }
    const QString neighbour = s.node.text("newValNeighbor");
    const bool after = s.node.flag("newValIsAfter");
    report(m_editor.addEnumLabel(type, label, after ? QString() : neighbour, after ? neighbour : QString(),
                                 s.node.flag("skipIfNewValExists")));
}

SequenceOptions Applier::readSequence(const Statement &s, const std::vector<Node> &options,
                                      SequenceOptions given, std::optional<std::optional<OwnedBy>> *ownedBy)
{
    SequenceOptions read = std::move(given);
    for (const Node &wrapped : options) {
        const Node option = wrapped["DefElem"];
        const std::string_view name = option.word("defname");
        const Node value = option["arg"];
        std::optional<qint64> number;
        if (value.is("Integer"))
            number = s.tree.integer(value.body(), int(option.number("location", -1)));
        else if (value.is("Float"))
            number = value.body().text("fval").toLongLong();
        if (name == "as") {
            const QString type = typeOf(s, value.body()).name;
            if (read.type.isEmpty())
                read.type = type;
            else
                changeSequenceType(read, type);
        } else if (name == "start") {
            read.start = number;
        } else if (name == "increment") {
            read.increment = number;
        } else if (name == "minvalue") {
            read.min = number;
        } else if (name == "maxvalue") {
            read.max = number;
        } else if (name == "cache") {
            read.cache = number;
        } else if (name == "cycle") {
            read.cycle = value.body().flag("boolval");
        } else if (name == "owned_by" && ownedBy) {
            QStringList parts;
            for (const Node &part : value.items())
                parts.append(part.sval());
            *ownedBy = std::optional<OwnedBy>();
            if (parts.size() > 1) {
                const QString column = parts.takeLast();
                *ownedBy = OwnedBy{m_editor.resolve(nameOf(parts)), column};
            }
        }
    }
    return read;
}

void Applier::createSequence(const Statement &s)
{
    if (s.node["sequence"].word("relpersistence") == "t")
        return;
    Sequence sequence;
    sequence.name = nameOf(s.node["sequence"]);
    std::optional<std::optional<OwnedBy>> ownedBy;
    sequence.options = readSequence(s, s.node.list("options"), {}, &ownedBy);
    completeSequence(sequence.options);
    sequence.ownedBy = ownedBy.value_or(std::nullopt);
    sequence.unlogged = s.node["sequence"].word("relpersistence") == "u" && !isUnlogged(sequence.ownedBy);
    report(m_editor.createSequence(std::move(sequence), s.node.flag("if_not_exists")));
}

void Applier::alterSequence(const Statement &s)
{
    const ObjectName name = nameOf(s.node["sequence"]);
    const auto it = m_editor.schema().sequences.find(m_editor.resolve(name));
    if (it == m_editor.schema().sequences.end()) {
        if (!s.node.flag("missing_ok"))
            opaque(s, {name.name}, tr("It alters a sequence that is not known."));
        return;
    }
    std::optional<std::optional<OwnedBy>> ownedBy;
    SequenceOptions options = readSequence(s, s.node.list("options"), it->second.options, &ownedBy);
    completeSequence(options);
    report(m_editor.alterSequence(name, options, ownedBy));
}

void Applier::createDomain(const Statement &s)
{
    Domain domain;
    domain.name = nameOf(s.node.strings("domainname"));
    domain.type = typeOf(s, s.node["typeName"]);
    // A domain over a domain has the default that this one has now.
    if (const auto base = m_editor.schema().domains.find({domain.type.schema, domain.type.name});
        base != m_editor.schema().domains.end() && domain.type.dimensions == 0)
        domain.defaultValue = base->second.defaultValue;
    const std::vector<Node> constraints = s.node.list("constraints");
    std::vector<int> stops;
    for (const Node &wrapped : constraints)
        stops.push_back(int(wrapped["Constraint"].number("location", -1)));
    for (const Node &wrapped : constraints) {
        const Node node = wrapped["Constraint"];
        const std::string_view type = node.word("contype");
        const int location = int(node.number("location", 0));
        if (type == "CONSTR_NOTNULL")
            domain.nullable = false;
        else if (type == "CONSTR_DEFAULT")
            domain.defaultValue = Expression{s.slices.expression(location, "default", stops)};
        else if (std::optional<ReadConstraint> read = readConstraint(s, node, {}); read && read->check) {
            if (read->check->name.isEmpty())
                read->check->name = checkNameIn(domain);
            read->check->validated = true;
            domain.checks.push_back(*read->check);
        }
    }
    if (domain.defaultValue && isNullConstant(domain.defaultValue->text))
        domain.defaultValue.reset();
    domain.collation = collationOf(s.node["collClause"].strings("collname"));
    m_editor.put(std::move(domain));
}

void Applier::createComposite(const Statement &s)
{
    CompositeType type;
    type.name = nameOf(s.node["typevar"]);
    for (const Node &definition : s.node.list("coldeflist"))
        type.attributes.push_back(readColumn(s, definition["ColumnDef"]).column);
    m_editor.put(std::move(type));
}

} // namespace reckoner::pg
