// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/completion.h"

#include <algorithm>

namespace reckoner::cli {

std::vector<CommandRow> everyCommand(const CommandTable &table)
{
    std::vector<CommandRow> all{table.self};
    all.insert(all.end(), table.commands.begin(), table.commands.end());
    return all;
}

std::vector<std::string> formatsOf(const CommandRow &command)
{
    const OptionRow *format = command.option("--format");
    return format ? format->words : std::vector<std::string>();
}

std::string clause(const std::string &text)
{
    return text.substr(0, std::min({text.find(';'), text.find(": "), text.find(" (")}));
}

std::string backslashed(const std::string &text, const std::string &letters)
{
    std::string result;
    for (const char letter : text) {
        if (letters.find(letter) != std::string::npos)
            result += '\\';
        result += letter;
    }
    return result;
}

std::string shellQuoted(const std::string &text)
{
    std::string result = "'";
    for (const char letter : text)
        result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return result + "'";
}

} // namespace reckoner::cli
