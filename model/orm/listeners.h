// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/hooks.h"
#include "model/orm/items.h"

namespace reckoner::orm {

/// What a listener of create_all() executes: `event.listen(table, "after_create", DDL("CREATE INDEX ..."))`,
/// or a function that is read.
struct ListenedDdl
{
    python::Value target; ///< Table, Model.__table__ or MetaData
    bool before = false;  ///< before_create

    struct Statement
    {
        std::optional<QString> sql; ///< nullopt: not known
        QStringList strings;        ///< what is literal in it
        QString text;               ///< for the eye
        Place place;
    };
    std::vector<Statement> statements;
};

/// nullopt: it listens to something that is no part of creating tables. A listener that is not understood has
/// a statement that is not known.
std::optional<ListenedDdl> listenedDdl(const ModelHooks::Listener &listener, Items &items, ModelHooks &hooks);

/// DDL("... %(table)s ..."): the text with what SQLAlchemy puts into it; nullopt if it names something else.
std::optional<QString> expandedDdl(const QString &text, const ObjectName &table, const Dialect &dialect);

/// Whether models speak of what the statement makes or changes.
bool speaksOfTables(const QString &sql);

} // namespace reckoner::orm
