// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/history/revision.h"

#include <map>
#include <set>
#include <vector>

namespace reckoner {

using RevisionSet = std::set<QString>;

/// The graph of revisions; knows no files. Built whole or not at all.
/// Errors (named, with the place of the culprit): history.duplicate (two revisions with one id, both
/// places), history.missing (a parent or dependency that no revision has), history.cycle (the ids on it),
/// history.label (a label twice).
class RevisionGraph
{
public:
    static Result<RevisionGraph> build(std::vector<Revision> revisions);

    const std::vector<Revision> &revisions() const
    {
        return m_revisions;
    } ///< parents first, in the order Alembic upgrades to all heads
    const Revision *find(const QString &id) const;
    /// Takes over message and date, of a graph that was read without.
    void describe(const Revision &revision);
    QStringList heads() const;
    QStringList bases() const;
    /// The revisions with all ancestors and dependencies (semantics 4), themselves included.
    RevisionSet ancestors(const QStringList &ids) const;
    /// Those that it comes after, dependencies among them; labels resolved.
    QStringList parents(const Revision &revision) const;
    /// Children by down_revision.
    QStringList children(const QString &id) const;
    /// Resolves "head", "heads", "base", an id, a unique prefix of one, a label, "label@head", "id+1",
    /// "id-1", or several joined with ',', as Alembic does. Errors: history.unknown, history.ambiguous,
    /// history.heads.
    Result<QStringList> resolve(const QString &symbol) const;
    /// The members of a set in topological order.
    std::vector<const Revision *> ordered(const RevisionSet &set) const;
    /// Rows of `stamp` that are ancestors of other rows (a finding, left out).
    QStringList redundant(const QStringList &stamp) const;

private:
    Result<QString> single(const QString &symbol) const;
    Result<QStringList> lineage(const QString &branch, const QStringList &ids) const;
    Result<QStringList> step(const QString &symbol, int count) const;

    std::vector<Revision> m_revisions;
    std::map<QString, int> m_index;
    std::map<QString, QStringList> m_children;
    std::map<QString, QString> m_labels;
};

} // namespace reckoner
