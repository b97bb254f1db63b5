// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/table.h"

// What the completions of the shells have in common.

namespace reckoner::cli {

/// The program itself and its commands.
std::vector<CommandRow> everyCommand(const CommandTable &table);
/// The formats that a command writes.
std::vector<std::string> formatsOf(const CommandRow &command);
/// The first clause of a text.
std::string clause(const std::string &text);
/// `text` with a backslash before each of `letters`.
std::string backslashed(const std::string &text, const std::string &letters);

/// In single quotes, for bash and zsh.
std::string shellQuoted(const std::string &text);

} // namespace reckoner::cli
