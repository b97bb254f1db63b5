// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/declarative.h"
#include "model/orm/hooks.h"

namespace reckoner::orm {

/// Which MetaData a project's env.py hands to Alembic: tables of another are none of what migrations make.
/// Where that cannot be told (env.py says None, asks a running application, or has a helper that is not
/// understood) all tables count.
class Targets
{
public:
    using Classes = std::vector<std::shared_ptr<python::ClassData>>;

    bool all() const { return m_slots.empty(); }
    bool has(Declarative &declarative, const std::shared_ptr<python::ClassData> &type) const;
    bool has(Declarative &declarative, const ModelHooks::Seen &table) const;
    /// Of tables that are left out, one for each MetaData.
    std::vector<Diagnostic> notes(Declarative &declarative, const Classes &types,
                                  const ModelHooks &hooks) const;

    /// Tables that a library declares on a MetaData of its own, which env.py names.
    Classes ofLibraries;

private:
    friend class TargetMetadata;
    std::set<size_t> m_slots;
    std::vector<Diagnostic> m_unread; ///< MetaData of libraries that are not there
};

/// Reads `target_metadata` of env.py once everything else is evaluated.
class TargetMetadata
{
public:
    TargetMetadata(python::Interpreter &interpreter, Declarative &declarative)
        : m_interpreter(interpreter)
        , m_declarative(declarative)
    {
    }

    Targets find(const QStringList &environments, const Targets::Classes &types, const ModelHooks &hooks);

private:
    std::optional<size_t> slotOf(const python::Value &value);
    /// The classes of the library's package that hang on the base at `file`.
    void addLibrary(const python::Value &base, const QString &file, Targets &targets);

    python::Interpreter &m_interpreter;
    Declarative &m_declarative;
};

} // namespace reckoner::orm
