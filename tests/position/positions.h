// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/position/verdict.h"
#include "model/sql/script.h"

namespace reckoner {

/// A snapshot of what a text of SQLite's DDL builds.
inline std::shared_ptr<Snapshot> snapshotOf(const QString &sql, const char *label)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->dialect = DialectId::Sqlite;
    snapshot->source = {QString(), QString::fromLatin1(label), QStringLiteral("ddl")};
    snapshot->facets = dialect(DialectId::Sqlite).liveFacets();
    SchemaEditor editor(snapshot->schema, dialect(DialectId::Sqlite));
    applyScript(sql, editor, {QString::fromLatin1(label), 1, 0});
    return snapshot;
}

/// Four positions of texts of DDL, compared; a null text is a position that is missing. Each difference
/// becomes a finding.
inline std::shared_ptr<Verdict> verdictOf(const QString &models, const QString &head, const QString &stamp,
                                          const QString &live)
{
    auto verdict = std::make_shared<Verdict>();
    const auto side = [](const QString &sql, const char *label) -> std::shared_ptr<const Snapshot> {
        return sql.isNull() ? nullptr : snapshotOf(sql, label);
    };
    Positions &sides = verdict->positions;
    sides = {side(models, "models"), side(head, "head"), side(stamp, "stamp"), side(live, "live")};
    const auto leg = [&](Leg which, const auto &from, const auto &to, DiffResult &result) {
        if (!from || !to)
            return;
        result = diff(*from, *to);
        for (const Change &change : result.changes) {
            Finding finding;
            finding.leg = which;
            finding.change = change;
            finding.driftClass = which == Leg::StampLive ? DriftClass::Unknown : DriftClass::None;
            finding.severity = change.mild ? Severity::Info : Severity::Error;
            finding.message = changeActionName(change.action);
            verdict->findings.push_back(std::move(finding));
        }
    };
    leg(Leg::ModelsHead, sides.head, sides.models, verdict->modelsHead);
    leg(Leg::StampHead, sides.stamp, sides.head, verdict->stampHead);
    leg(Leg::StampLive, sides.stamp, sides.live, verdict->stampLive);
    return verdict;
}

} // namespace reckoner
