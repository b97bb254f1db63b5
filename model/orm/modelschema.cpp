// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/modelset.h"

#include "model/orm/ormtext.h"
#include "model/schema/editor.h"
#include "model/sql/script.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

Facets modelFacets(DialectId dialect)
{
    Facets facets;
    const bool postgres = dialect == DialectId::PostgreSql;
    // Row security, fillfactor and the like are not what models usually say; their absence means nothing.
    const auto but = [postgres](const char *names) {
        QStringList list = QString(QLatin1String(names)).split(QLatin1Char(','));
        if (!postgres && !list.contains(QStringLiteral("comment")))
            list.append(QStringLiteral("comment"));
        return list;
    };
    facets.allow(Kind::Table, but(postgres ? "options,partitionKey,partitionOf,inherits,server,module"
                                           : "partitionKey,partitionOf,inherits,server,module"));
    facets.allow(Kind::Column, but("options"));
    facets.allow(Kind::PrimaryKey, but("options,comment"));
    facets.allow(Kind::Unique, but("options,comment"));
    facets.allow(Kind::Check, but("comment"));
    facets.allow(Kind::ForeignKey, but("comment"));
    facets.allow(Kind::Index, but("comment"));
    if (postgres) {
        facets.allow(Kind::Exclusion, but("options,comment"));
        facets.allow(Kind::Enum);
        facets.allow(Kind::Sequence);
    }
    return facets;
}

/// Tables after those they refer to, else by name: as SQLAlchemy's sort_tables does.
std::vector<size_t> ModelSet::creationOrder() const
{
    std::vector<size_t> result;
    std::vector<int> state(m_drafts.size(), 0);
    const auto visit = [&](size_t index, const auto &self) -> void {
        if (state.at(index) != 0)
            return;
        state.at(index) = 1;
        std::set<ObjectName> targets;
        for (const auto &[attribute, info] : m_drafts.at(index).columns) {
            for (const ForeignKey &key : info->foreignKeys)
                targets.insert(filled(key.target));
        }
        for (const ObjectName &target : targets) {
            if (const auto it = m_byName.find(target); it != m_byName.end())
                self(it->second, self);
        }
        result.push_back(index);
    };
    for (const auto &[name, index] : m_byName)
        visit(index, visit);
    return result;
}

void ModelSet::noteUnknowns(const TableDraft &draft, const Table &table, Snapshot &snapshot) const
{
    const auto add = [&](const ObjectRef &object, const QString &facet, const QString &reason,
                         const Origin &origin) {
        Unknown unknown;
        unknown.object = object;
        unknown.facet = facet;
        unknown.reason = reason;
        unknown.place = {origin.file, origin.line, 0};
        snapshot.unknowns.push_back(std::move(unknown));
    };
    for (const Column &column : table.columns) {
        if (column.type.opaque)
            add(refOf(table, column), QStringLiteral("type"),
                OrmText::tr("The type could not be worked out by reading."), column.origin);
        if (column.defaultValue && column.defaultValue->opaque)
            add(refOf(table, column), QStringLiteral("default"),
                OrmText::tr("The default could not be worked out by reading."), column.origin);
        if (column.generated && column.generated->expression.opaque)
            add(refOf(table, column), QStringLiteral("generated"),
                OrmText::tr("The expression could not be worked out by reading."), column.origin);
    }
    for (const CheckConstraint &check : table.checks) {
        if (check.expression.opaque)
            add(refOf(table, check), QStringLiteral("expression"),
                OrmText::tr("The expression could not be worked out by reading."), check.origin);
    }
    for (const Index &index : table.indexes) {
        const bool parts = std::any_of(index.parts.begin(), index.parts.end(), [](const IndexPart &part) {
            return part.expression && part.expression->opaque;
        });
        if (parts)
            add(refOf(table, index), QStringLiteral("parts"),
                OrmText::tr("An expression could not be worked out by reading."), index.origin);
        if (index.predicate && index.predicate->opaque)
            add(refOf(table, index), QStringLiteral("predicate"),
                OrmText::tr("The predicate could not be worked out by reading."), index.origin);
    }
    if (!draft.opaqueArguments)
        return;
    Origin origin;
    origin.file = draft.opaqueArguments->file;
    origin.line = draft.opaqueArguments->line;
    for (const Kind kind : {Kind::Column, Kind::PrimaryKey, Kind::Unique, Kind::Check, Kind::ForeignKey,
                            Kind::Exclusion, Kind::Index})
        add({kind, pathOf(table.name), QString()}, QString(),
            OrmText::tr("A part of the table's definition could not be understood."), origin);
}

/// Keys of a copied table: to itself, and to what stood in the schema of the source if the copy went to
/// another.
void ModelSet::retarget(ForeignKey &key, const ObjectName &source, const ObjectName &copy) const
{
    const ObjectName target = filled(key.target);
    if (target == source)
        key.target = copy;
    else if (source.schema != copy.schema && target.schema == source.schema)
        key.target.schema = copy.schema;
}

void ModelSet::create(const TableDraft &draft, TableInfo info, Snapshot &snapshot)
{
    SchemaEditor editor(snapshot.schema, m_dialect);
    const auto noted = [&](const Result<void> &result, const Origin &origin) {
        if (result)
            return;
        Diagnostic diagnostic;
        diagnostic.severity = Severity::Warning;
        diagnostic.code = result.error().code;
        diagnostic.message = result.error().message;
        diagnostic.place = {origin.file, origin.line, 0};
        snapshot.notes.push_back(std::move(diagnostic));
    };
    for (EnumType &type : info.enums) {
        ObjectName name = filled(type.name);
        if (const auto it = snapshot.schema.enums.find(name); it != snapshot.schema.enums.end()) {
            if (it->second.labels != type.labels)
                m_declarative.note(
                    QStringLiteral("models.enum-twice"),
                    OrmText::tr("The enum %1 is declared twice with different labels.").arg(pathOf(name)),
                    {type.origin.file, type.origin.line, 0});
            continue;
        }
        noted(editor.createEnum(type), type.origin);
    }
    for (const Domain &domain : info.domains) {
        const auto it = snapshot.schema.domains.find(filled(domain.name));
        if (it == snapshot.schema.domains.end()) {
            editor.put(domain);
            continue;
        }
        Domain same = domain;
        same.name = it->first;
        if (it->second != same)
            m_declarative.note(
                QStringLiteral("models.domain-twice"),
                OrmText::tr("The domain %1 is declared twice in different ways.").arg(pathOf(it->first)),
                {domain.origin.file, domain.origin.line, 0});
    }
    for (const Sequence &sequence : info.sequences)
        noted(editor.createSequence(sequence, true), sequence.origin);
    std::vector<Index> indexes = std::exchange(info.table.indexes, {});
    // create_all() adds them with ALTER TABLE; where there is none, CREATE TABLE holds them.
    info.table.foreignKeys.insert(info.table.foreignKeys.end(), info.alterKeys.begin(), info.alterKeys.end());
    for (ForeignKey &key : info.table.foreignKeys)
        key.target = filled(key.target);
    info.table.name = draft.name;
    const Origin origin = info.table.origin;
    noted(editor.createTable(std::move(info.table)), origin);
    std::set<QString> made;
    for (Index &index : indexes) {
        const Origin indexOrigin = index.origin;
        noted(editor.createIndex(draft.name, std::move(index)), indexOrigin);
    }
    snapshot.opaques.insert(snapshot.opaques.end(), info.opaques.begin(), info.opaques.end());
    if (const Table *table = snapshot.schema.table(draft.name))
        noteUnknowns(draft, *table, snapshot);
}

void ModelSet::runDdl(const std::optional<ObjectName> &table, bool before, Snapshot &snapshot)
{
    for (const ListenedDdl &ddl : m_ddl) {
        if (ddl.before != before || ddl.statements.empty())
            continue;
        const bool ofTable = isTableValue(ddl.target);
        const ObjectName target = ofTable ? tableNamed(ddl.target) : ObjectName();
        if (ofTable != table.has_value() || (ofTable && filled(target) != *table))
            continue;
        for (const ListenedDdl::Statement &statement : ddl.statements) {
            const std::optional<QString> sql =
                statement.sql ? expandedDdl(*statement.sql, target, m_dialect) : std::nullopt;
            if (!sql) {
                Opaque opaque;
                opaque.reason = OrmText::tr("What a listener executes when tables are created is not known.");
                opaque.text = statement.text;
                opaque.place = statement.place;
                opaque.names = statement.strings;
                if (ofTable)
                    opaque.names.append(target.name);
                opaque.bound = opaque.names.isEmpty() ? Opaque::Bound::Anything : Opaque::Bound::Objects;
                snapshot.opaques.push_back(std::move(opaque));
                continue;
            }
            if (!speaksOfTables(*sql)) {
                m_declarative.note(
                    QStringLiteral("models.listener"),
                    OrmText::tr("An event listener may add to the schema when the program runs; it is "
                                "not followed."),
                    statement.place);
                continue;
            }
            SchemaEditor editor(snapshot.schema, m_dialect);
            Origin origin;
            origin.file = statement.place.file;
            origin.line = statement.place.line;
            editor.setOrigin(origin);
            const ScriptOutcome outcome = applyScript(*sql, editor, statement.place);
            snapshot.opaques.insert(snapshot.opaques.end(), outcome.opaques.begin(), outcome.opaques.end());
            for (const Diagnostic &problem : outcome.problems)
                m_declarative.note(problem.code, problem.message, statement.place);
        }
    }
}

std::shared_ptr<Snapshot> ModelSet::build()
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->dialect = m_dialect.id();
    snapshot->facets = modelFacets(m_dialect.id());
    settleTypes();
    std::set<QString> schemas;
    SchemaEditor editor(snapshot->schema, m_dialect);
    for (const Sequence &sequence : m_sequences) {
        if (const Result<void> made = editor.createSequence(sequence, true); !made)
            m_declarative.note(made.error().code, made.error().message,
                               {sequence.origin.file, sequence.origin.line, 0});
        schemas.insert(sequence.name.schema);
    }
    runDdl(std::nullopt, true, *snapshot);
    for (const size_t index : creationOrder()) {
        const TableDraft &draft = m_drafts.at(index);
        if (draft.skipped) {
            m_declarative.note(
                QStringLiteral("models.skipped"),
                OrmText::tr("%1 is marked skip_autogenerate and left out.").arg(pathOf(draft.name)),
                draft.place);
            continue;
        }
        MetadataSlot &slot = m_declarative.slots().at(draft.metadata);
        ++slot.tables;
        m_items.setMetadata(draft.info);
        std::vector<ColumnInfo> columns;
        columns.reserve(draft.columns.size());
        for (const auto &[attribute, info] : draft.columns)
            columns.push_back(*info);
        // names and labels see the schema only where the models say one
        const auto shown = [this](std::optional<ObjectName> table) {
            if (table && table->schema == m_dialect.defaultSchema())
                table->schema.clear();
            return table;
        };
        const ObjectName name = *shown(draft.name);
        TableInfo info = m_items.assemble(name, std::move(columns), draft.items, draft.keywords, draft.place,
                                          draft.appended, shown(draft.copyOf));
        if (draft.copyOf) {
            for (std::vector<ForeignKey> *keys : {&info.table.foreignKeys, &info.alterKeys}) {
                for (ForeignKey &key : *keys)
                    retarget(key, *draft.copyOf, draft.name);
            }
        }
        const ObjectName made = draft.name;
        runDdl(made, true, *snapshot);
        create(draft, std::move(info), *snapshot);
        runDdl(made, false, *snapshot);
        m_drafts.at(index).columns = {};
        schemas.insert(draft.name.schema);
    }
    runDdl(std::nullopt, false, *snapshot);
    // models that make no domain do not say that there is none
    if (!snapshot->schema.domains.empty())
        snapshot->facets.allow(Kind::Domain, {QStringLiteral("comment")});
    snapshot->schemas.assign(schemas.begin(), schemas.end());
    for (const std::vector<Opaque> &rest : {m_declarative.takeOpaques(), m_items.takeOpaques()})
        snapshot->opaques.insert(snapshot->opaques.end(), rest.begin(), rest.end());
    snapshot->unknowns.insert(snapshot->unknowns.end(), m_unknowns.begin(), m_unknowns.end());
    for (Diagnostic &diagnostic : m_declarative.takeNotes())
        snapshot->notes.push_back(std::move(diagnostic));
    return snapshot;
}

} // namespace reckoner::orm
