// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/diff/sketch.h"

#include "model/history/replay.h"

#include <QtTest>

/// Histories written in a few lines, for tests of what is judged by them.
namespace reckoner::sketch {

/// Runs revisions that are written as edits of a sketch: "ID=LABEL: PARENTS: OPERATIONS" (the
/// label may be missing), operations split by '|':
/// "+table t: ..." adds what a sketch line says, "-table t" takes it away, "t: +item", "t: -column c", "t:
/// -index ix", "t: c TYPE..." puts a column in the place of the one of that name, "t: ?" is opaque for t, "?"
/// for anything, "!t" fails if there is no t.
inline void apply(const QString &operation, Schema &schema, RevisionEffect *effect)
{
    const auto touch = [&](Kind kind, const QString &path, const QString &object) {
        if (effect)
            effect->touches.push_back({{kind, path, object}, Touch::Action::Altered});
    };
    if (operation.startsWith(QLatin1Char('!'))) {
        const QString name = operation.mid(1);
        touch(Kind::Table, QStringLiteral("public"), name);
        if (effect && !schema.table({QStringLiteral("public"), name}))
            effect->problems.push_back({Severity::Warning,
                                        QStringLiteral("table.missing"),
                                        QStringLiteral("There is no table %1.").arg(name),
                                        {},
                                        {}});
        return;
    }
    if (operation.startsWith(QLatin1Char('?')) || operation.contains(QLatin1String(": ?"))) {
        Opaque opaque;
        opaque.reason = QStringLiteral("not literal");
        if (!operation.startsWith(QLatin1Char('?'))) {
            opaque.bound = Opaque::Bound::Objects;
            opaque.names = {operation.section(QLatin1Char(':'), 0, 0)};
        }
        effect->opaques.push_back(opaque);
        return;
    }
    if (operation.startsWith(QLatin1Char('+'))) {
        Schema more = sketch::schema(operation.mid(1));
        for (const auto &[name, table] : more.tables)
            touch(Kind::Table, QStringLiteral("public"), name.name);
        schema.tables.merge(more.tables);
        schema.enums.merge(more.enums);
        schema.sequences.merge(more.sequences);
        return;
    }
    if (operation.startsWith(QLatin1String("-table "))) {
        const QString name = operation.mid(7);
        touch(Kind::Table, QStringLiteral("public"), name);
        schema.tables.erase({QStringLiteral("public"), name});
        return;
    }
    const QString name = operation.section(QLatin1Char(':'), 0, 0);
    const QString edit = operation.mid(name.size() + 1).trimmed();
    Table *table = schema.editTable({QStringLiteral("public"), name});
    QVERIFY2(table, qPrintable(operation));
    const QString path = pathOf(table->name);
    if (edit.startsWith(QLatin1String("+column "))) {
        table->columns.push_back(sketch::column(edit.mid(8)));
        touch(Kind::Column, path, table->columns.back().name);
    } else if (edit.startsWith(QLatin1Char('+'))) {
        sketch::add(*table, edit.mid(1));
        touch(Kind::Index, path, sketch::clause(edit.section(QLatin1Char(' '), 1)).name);
    } else if (edit.startsWith(QLatin1String("-column "))) {
        std::erase_if(table->columns, [&](const Column &column) { return column.name == edit.mid(8); });
        touch(Kind::Column, path, edit.mid(8));
    } else if (edit.startsWith(QLatin1String("-index "))) {
        std::erase_if(table->indexes, [&](const Index &index) { return index.name == edit.mid(7); });
        touch(Kind::Index, path, edit.mid(7));
    } else {
        const Column column = sketch::column(edit);
        *table->column(column.name) = column;
        touch(Kind::Column, path, column.name);
    }
}

inline void applyAll(const QString &operations, Schema &schema, RevisionEffect *effect)
{
    for (const QString &operation : operations.split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
        if (!operation.trimmed().isEmpty())
            apply(operation.trimmed(), schema, effect);
    }
}

class SketchRunner : public RevisionRunner
{
public:
    std::map<QString, QString> operations;

    RevisionEffect run(const Revision &revision, Schema &schema) override
    {
        RevisionEffect effect;
        applyAll(operations[revision.id], schema, &effect);
        return effect;
    }
    const EngineRules &rules() const override { return m_dialect; }

private:
    PlainDialect m_dialect;
};

inline std::shared_ptr<Replay> replayOf(const QString &text)
{
    auto runner = std::make_unique<SketchRunner>();
    std::vector<Revision> revisions;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        Revision revision;
        const QString name = line.section(QLatin1Char(':'), 0, 0).trimmed();
        revision.id = name.section(QLatin1Char('='), 0, 0);
        revision.labels = name.section(QLatin1Char('='), 1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        revision.down = line.section(QLatin1Char(':'), 1, 1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        runner->operations[revision.id] = line.section(QLatin1Char(':'), 2);
        revisions.push_back(revision);
    }
    auto graph = RevisionGraph::build(revisions);
    if (!graph)
        qFatal("%s", qPrintable(graph.error().message));
    return std::make_shared<Replay>(*graph, std::move(runner));
}

} // namespace reckoner::sketch
