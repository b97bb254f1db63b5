// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <algorithm>
#include <string_view>

namespace reckoner::cli {

namespace {

/// The values of an option on a command line that as a whole makes no sense: "--format X", "--format=X", "-o
/// X",
/// "-oX".
std::vector<std::string> valuesOf(const std::vector<std::string> &arguments, const std::string &name,
                                  const std::string &letter)
{
    std::vector<std::string> values;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const std::string &word = arguments[i];
        if (word == name || (!letter.empty() && word == letter)) {
            if (i + 1 < arguments.size())
                values.push_back(arguments[++i]);
        } else if (word.rfind(name + "=", 0) == 0) {
            values.push_back(word.substr(name.size() + 1));
        } else if (!letter.empty() && word.size() > 2 && word.rfind(letter, 0) == 0) {
            values.push_back(word.substr(letter.size()));
        }
    }
    return values;
}

} // namespace

int failUsage(const std::map<std::string, std::vector<std::string>> &formats, int argc, char **argv,
              const QString &message)
{
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    const auto command = std::find_if(arguments.begin(), arguments.end(),
                                      [&](const std::string &word) { return formats.count(word) > 0; });
    if (command == arguments.end())
        return Usage;
    Common common;
    common.command = *command;
    common.formats = formats.at(*command);
    common.outputs = valuesOf(arguments, "--output", "-o");
    common.keepsFile = *command == "snapshot";
    const std::vector<std::string> asked = valuesOf(arguments, "--format", {});
    if (!asked.empty() &&
        std::find(common.formats.begin(), common.formats.end(), asked.back()) != common.formats.end())
        common.format = asked.back();
    return Run(common, {}).writeError({QStringLiteral("usage.arguments"), message, {}, {}}, Usage);
}

} // namespace reckoner::cli
