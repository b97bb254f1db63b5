// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner {

/// A line of the overview, and where it leads: to a leg, a revision, a place in a file, or a topic of the
/// findings ("foreign", "opaque", "not-compared", "notes").
struct OverviewLine
{
    QString text;
    std::optional<ObjectRef> object;
    std::optional<Leg> leg;
    std::optional<Severity> severity; ///< of a finding
    bool certain = true;
    QString revision;
    Place place;
    QString topic;

    bool operator==(const OverviewLine &) const = default;
};

struct OverviewPart
{
    QString title;
    std::vector<OverviewLine> lines;
    int more = 0; ///< lines that were left out
    QString topic;
};

/// A position in the chain.
struct OverviewStation
{
    QString name;
    QString detail; ///< "15 tables", a revision, a database
    bool present = true;
};

/// What lies between a station and the next one.
struct OverviewLink
{
    std::optional<Leg> leg;
    int count = -1;        ///< -1: not known
    bool harmless = false; ///< pending migrations: not an error
    QString words;         ///< "2 pending", "no drift"
};

/// The verdict on one screen: sentences, the chain of the positions, the fix, what is opaque, what was not
/// compared, notes.
struct Overview
{
    std::vector<OverviewLine> sentences;
    std::vector<OverviewStation> stations;
    std::vector<OverviewLink> links; ///< one fewer than stations
    std::vector<OverviewPart> parts;
};

Overview overviewOf(const Verdict &verdict);

} // namespace reckoner
