// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/replay.h"

namespace reckoner {

/// A replay as bytes: the graph, what every revision did, and the states that are known. What a new run would
/// know after the same questions, without reading a script.
class PackedReplay
{
public:
    static QByteArray pack(const Replay &replay);
    /// `again` makes the runner, if anything is asked for that is not known. Null: these are no such bytes.
    static std::shared_ptr<Replay> unpack(const QByteArray &bytes, Replay::MakeRunner again);
};

} // namespace reckoner
