// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jsonwriter.h"
#include "model/position/verdict.h"

namespace reckoner {

/// A question of somebody who is about to deploy, and what the verdict says to it.
struct Answer
{
    QString question; ///< "revisionKnown", "pending", "drift", "modelsMatchHead", "severalHeads", "repairs",
                      ///< "modelsRun", in this order; "repairs" only where a policy asks
    QString answer;   ///< "yes", "no"; "unknown" where a position is missing; "possible", "perhaps"; "none"
    QString sentence;

    bool operator==(const Answer &) const = default;
};
std::vector<Answer> answersOf(const Verdict &verdict);

/// Would this build's models run: in a sentence, with the first things they would stumble over. "" without
/// models or database.
QString runningSentence(const Running &running);

/// `"answers": {...}` of a root in the `check` document; with the age of a live side that was saved.
void writeAnswers(JsonWriter &json, const Verdict &verdict);

} // namespace reckoner
