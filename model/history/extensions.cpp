// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include "model/sql/script.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

} // namespace

/// Operations that common extensions of Alembic add to `op`: alembic_postgresql_enum's sync_enum_values, and
/// alembic_utils' create_entity, drop_entity, replace_entity (whose entities carry their SQL).
std::optional<Value> AlembicRunner::extensionOperation(const QString &name, const OpArguments &arguments)
{
    const Place &place = arguments.place();
    const int before = m_effect.operations;
    --m_effect.operations; // what it does is counted
    if (std::optional<Value> own = ownOperation(name, arguments))
        return own;
    m_effect.operations = before;
    if (name == QLatin1String("invoke") || name == QLatin1String("run_async")) {
        opaque(Opaque::Bound::Anything, {}, QStringLiteral("op.") + name,
               AlembicReplayText::tr("What op.%1 runs is not known.").arg(name), place);
        return Value();
    }
    if (name == QLatin1String("sync_enum_values")) {
        // sync_enum_values(enum_schema, enum_name, new_values, affected_columns, enum_values_to_rename): the
        // type has these labels afterwards.
        const ObjectName type =
            editor().resolve({arguments.text(0, "enum_schema"), arguments.text(1, "enum_name")});
        const std::optional<QStringList> labels = arguments.names(2, "new_values");
        if (type.name.isEmpty() || !labels)
            return std::nullopt;
        const auto it = editor().schema().enums.find(type);
        if (it == editor().schema().enums.end()) {
            problem(QStringLiteral("edit.missing"),
                    AlembicReplayText::tr("There is no enum %1 to change.").arg(pathOf(type)), place,
                    "ProgrammingError");
            return Value();
        }
        if (const Value *renames = arguments.get(4, "enum_values_to_rename"); renames && renames->list()) {
            for (const Value &pair : renames->list()->items) {
                const ListData *sides = pair.list();
                if (sides && sides->items.size() == 2 && sides->items[0].string() && sides->items[1].string())
                    report(
                        editor().renameEnumLabel(type, *sides->items[0].string(), *sides->items[1].string()),
                        place);
            }
        }
        // The columns keep the type throughout: it is made anew under the same name.
        report(editor().setEnumLabels(type, *labels), place);
        return Value();
    }
    if (name == QLatin1String("create_entity") || name == QLatin1String("replace_entity") ||
        name == QLatin1String("drop_entity")) {
        const Value *value = arguments.get(0, "entity");
        const CallData *call = value ? value->call() : nullptr;
        if (!call)
            return std::nullopt;
        const OpArguments entity(call->arguments, call->place);
        const QString kind = call->callee.dotted().section(QLatin1Char('.'), -1);
        const QString schema = entity.text(0, "schema");
        const QString signature = entity.text(1, "signature");
        const QString definition = entity.text(2, "definition");
        if (signature.isEmpty())
            return std::nullopt;
        const QString full =
            schema.isEmpty() ? signature : m_dialect.quote(schema) + QLatin1Char('.') + signature;
        const bool drop = name.startsWith(QLatin1String("drop"));
        const bool replace = name.startsWith(QLatin1String("replace"));
        QString sql;
        if (kind == QLatin1String("PGFunction"))
            sql = drop ? QStringLiteral("DROP FUNCTION %1").arg(full)
                       : QStringLiteral("CREATE OR REPLACE FUNCTION %1 %2").arg(full, definition);
        else if (kind == QLatin1String("PGView"))
            sql = drop ? QStringLiteral("DROP VIEW %1").arg(full)
                       : QStringLiteral("CREATE %1VIEW %2 AS %3")
                             .arg(replace ? QStringLiteral("OR REPLACE ") : QString(), full, definition);
        else if (kind == QLatin1String("PGMaterializedView"))
            sql = drop ? QStringLiteral("DROP MATERIALIZED VIEW %1").arg(full)
                       : QStringLiteral("%1CREATE MATERIALIZED VIEW %2 AS %3")
                             .arg(replace ? QStringLiteral("DROP MATERIALIZED VIEW IF EXISTS %1; ").arg(full)
                                          : QString(),
                                  full, definition);
        else if (kind == QLatin1String("PGExtension"))
            sql = drop ? QStringLiteral("DROP EXTENSION IF EXISTS %1").arg(m_dialect.quote(signature))
                       : QStringLiteral("CREATE EXTENSION IF NOT EXISTS %1").arg(m_dialect.quote(signature));
        else if (kind == QLatin1String("PGTrigger") || kind == QLatin1String("PGPolicy")) {
            const QString on = entity.text(-1, "on_entity");
            const QString word =
                kind == QLatin1String("PGTrigger") ? QStringLiteral("TRIGGER") : QStringLiteral("POLICY");
            sql = drop ? QStringLiteral("DROP %1 %2 ON %3").arg(word, signature, on)
                       : QStringLiteral("CREATE %1 %2 %3 %4")
                             .arg(word, signature,
                                  word == QLatin1String("POLICY") ? QStringLiteral("ON ") + on : QString(),
                                  definition);
        } else {
            return std::nullopt;
        }
        --m_effect.operations;
        applySql(sql, place);
        return Value();
    }
    return std::nullopt;
}

} // namespace reckoner
