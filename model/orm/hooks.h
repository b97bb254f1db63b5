// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dialectid.h"
#include "model/orm/names.h"

#include <functional>

namespace reckoner::orm {

/// Among the arguments of a Table: that its items are those of another, whose schema it keeps if it is not
/// told one.
inline constexpr char copiedTable[] = "reckoner.to_metadata";
class TableColumns;
inline constexpr char retainsSchema[] = "reckoner_retains_schema";

/// Listens while models are evaluated: remembers every Table, Index, Sequence and listener that is made,
/// wherever it is made, and answers what SQLAlchemy would answer.
class ModelHooks : public python::Hooks
{
public:
    struct Seen
    {
        python::Value value;
        std::shared_ptr<const python::CallData> call;
    };
    std::vector<Seen> tables;
    std::vector<Seen> indexes;
    std::vector<Seen> sequences;
    std::vector<Seen> metadata;
    std::vector<Seen> bases; ///< declarative_base(...)
    std::vector<python::Value>
        made; ///< classes that declarative_base(cls=...) made: kept, for their addresses
    /// table.append_column(...), table.append_constraint(...)
    struct Appended
    {
        python::Value table;
        python::Value item;
        Place place;
    };
    std::vector<Appended> appended;
    /// event.listen(target, "after_create", what), @event.listens_for(target, "after_create")
    struct Listener
    {
        python::Value target;
        QString event;
        python::Value what;
        Place place;
    };
    std::vector<Listener> listeners;
    /// What a listener that is being called asks of its connection, and what of it could not be decided.
    std::function<void(const QString &method, const python::Arguments &, const Place &)> onConnection;
    std::function<void(const python::OpaqueRegion &)> onRegion;
    void onOpaque(python::Interpreter &, const python::OpaqueRegion &region) override
    {
        if (onRegion)
            onRegion(region);
    }
    DialectId dialect = DialectId::PostgreSql; ///< that a listener's connection is of
    /// `metadata.naming_convention = ...`: counts for what is made from then on.
    struct MetadataChange
    {
        python::Value metadata; ///< or what holds it
        QString attribute;
        python::Value value;
        int classes = 0;   ///< made before
        size_t tables = 0; ///< made before
    };
    std::vector<MetadataChange> changes;
    /// has_inherited_table(cls)
    std::function<bool(const std::shared_ptr<python::ClassData> &)> inheritsTable;

    /// Answers what is asked of tables and columns while models are evaluated.
    TableColumns *columns = nullptr;
    std::optional<python::Value> onAttribute(python::Interpreter &, const python::Value &base,
                                             const QString &name, const Place &place) override;
    std::optional<python::Value> onOperation(python::Interpreter &, const QString &op,
                                             const std::vector<python::Value> &operands,
                                             const Place &place) override;
    std::optional<std::vector<python::Value>> onIterate(python::Interpreter &, const python::Value &value,
                                                        const Place &place) override;

    /// @compiles(...), @listens_for(...) and other decorators of a library
    std::function<void(const python::Value &, const python::Value &)> onDecorated;
    void onDecorate(python::Interpreter &, const python::Value &decorator,
                    const python::Value &decorated) override
    {
        noteListener(decorator, decorated);
        if (onDecorated)
            onDecorated(decorator, decorated);
    }
    void noteListener(const python::Value &decorator, const python::Value &function);

    /// super().__init__(...) of a library's class
    std::function<void(const python::Arguments &)> onBaseCall;

    /// Defaults of the environment that the models rest on.
    std::vector<python::Assumption> assumed;
    void assume(const std::vector<python::Assumption> &more);
    bool takesDefaults() const override { return true; }
    void onAssumed(python::Interpreter &, const python::Value &callee,
                   const std::vector<python::Assumption> &assumptions) override;

    std::optional<python::Value> onCall(python::Interpreter &, const python::Value &callee,
                                        const python::Arguments &arguments, const Place &place) override;
    void onAssign(python::Interpreter &interpreter, const python::Value &object, const QString &name,
                  const python::Value &value) override;
};

} // namespace reckoner::orm
