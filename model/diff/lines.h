// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"
#include "model/diff/schematext.h"

namespace reckoner {

/// The schema as text for people to compare: DDL of each object in an order that does not depend on what
/// needs what, one column or constraint a line. `include` chooses whole objects; empty: all. Not a script to
/// run: createScript() writes that.
SchemaText schemaLines(const Snapshot &snapshot, const Dialect &dialect,
                       const std::function<bool(const ObjectRef &)> &include = {});

/// A row of two texts side by side.
struct AlignedRow
{
    enum class State {
        Same,      ///< nothing differs, however it is spelt
        Changed,   ///< the object differs
        LeftOnly,  ///< there is nothing on the right
        RightOnly, ///< there is nothing on the left
    };
    int left = -1; ///< into the lines; -1: a gap
    int right = -1;
    State state = State::Same;
    int change = -1; ///< into the DiffResult's changes

    bool operator==(const AlignedRow &) const = default;
};

/// Puts the lines of two positions side by side: objects by name, renamed ones beside each other, lines of
/// longer texts by what they say. Whether a row differs is what `result` says of its object: two spellings of
/// one meaning are the same. Lines of an object keep their order on both sides.
std::vector<AlignedRow> alignLines(const SchemaText &left, const SchemaText &right, const DiffResult &result,
                                   bool foldsCase);

/// Where two texts of a row part: (position, length) of the pieces that the other has not.
struct TextPiece
{
    int begin = 0;
    int length = 0;

    bool operator==(const TextPiece &) const = default;
};
std::pair<std::vector<TextPiece>, std::vector<TextPiece>> differingPieces(const QString &left,
                                                                          const QString &right);

} // namespace reckoner
