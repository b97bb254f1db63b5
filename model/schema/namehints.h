// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/cow.h"
#include "model/schema/table.h"

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace reckoner {

/// Which tables of a schema may go by some name or hold an index or constraint of it, and which may inherit
/// from some table: without it each CREATE INDEX of a long script looks through all tables. Hints are never
/// too few; that a table named by them is there and holds the name is for the reader to see. So a schema and
/// its copies, the states of a history, learn into one book. No part of the schema's value.
class NameHints
{
public:
    using Tables = std::map<ObjectName, Cow<Table>>;

    bool operator==(const NameHints &) const { return true; }

    /// The table is being edited, has come or was renamed.
    void edited(const ObjectName &table);
    /// No reference to a table that was handed out for writing is in use any more. Learns all names once
    /// enough has been asked for that to pay.
    void settle(const Tables &tables);

    /// Tables of the namespace that may have that name, or an index or constraint of it, in any case; unset:
    /// look through all.
    std::optional<std::vector<ObjectName>> holding(const QString &space, const QString &name) const;
    /// Tables that may be partitions or inheritance children of `parent`; unset: look through all.
    std::optional<std::vector<ObjectName>> heirs(const ObjectName &parent) const;

private:
    /// Copies may be edited in several threads.
    struct Book
    {
        std::mutex mutex;
        std::unordered_map<QString, std::vector<ObjectName>> tables;
    };
    void learn(const Table &table);
    void add(const QString &key, const ObjectName &table);
    std::optional<std::vector<ObjectName>> at(const QString &key) const;

    std::shared_ptr<Book> m_book; ///< null: nothing was learnt
    int m_edits = 0;
    std::vector<ObjectName> m_edited; ///< may have names that are not learnt yet
};

} // namespace reckoner
