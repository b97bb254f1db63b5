// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"

namespace reckoner {

/// Something that a program built with these models would stumble over in this database.
struct RunProblem
{
    ObjectRef ref;
    bool certain = true; ///< false: only for some values or statements, or reading could not tell
    QString what;        ///< "column public.orders.note is not there"
    QString effect;      ///< "every query of its table fails"
    Origin origin;       ///< in the models

    bool operator==(const RunProblem &) const = default;
};

/// Would this build's models run on this database as it is? Not whether they are equal: a wider column,
/// another default, an index more or less do not stop a program.
struct Running
{
    enum class Answer { Unknown, Yes, Perhaps, No };
    Answer answer = Answer::Unknown;  ///< Unknown: models or database were not there
    std::vector<RunProblem> problems; ///< the certain ones first

    bool operator==(const Running &) const = default;
};
/// "unknown", "yes", "perhaps", "no".
QString answerName(Running::Answer answer);

/// Weighs diff(models, live): the statements that an ORM makes by itself (SELECT and INSERT name every column
/// of a class).
Running wouldRun(const Snapshot &models, const Snapshot &live, const Dialect &dialect,
                 const DiffOptions &options);

} // namespace reckoner
