// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/completion.h"

namespace reckoner::cli {

namespace {

constexpr char head[] = R"fish(# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Written by: reckoner --help fish

# What is being written, without the option that it is the value of.
function __reckoner_value
    string replace -r '^--[^=]*=' '' -- (commandline -ct)
end

# Paths that begin with $argv[2], each with $argv[1] before it; $argv[3]: files or folders.
function __reckoner_paths
    if test $argv[3] = folders
        set -l found (__fish_complete_directories $argv[2] '')
        for path in $found
            printf '%s%s\n' $argv[1] $path
        end
    else
        set -l found (__fish_complete_path $argv[2])
        for path in $found
            printf '%s%s\n' $argv[1] $path
        end
    end
end

# Some of the words, separated by commas.
function __reckoner_list
    set -l done (string replace -r '[^,]*$' '' -- (__reckoner_value))
    for word in $argv
        string match -q "*,$word,*" -- ",$done"; or printf '%s%s\n' $done $word
    end
end

# FILE or FORMAT:FILE; the formats are the arguments.
function __reckoner_outputs
    set -l value (__reckoner_value)
    set -l format (string replace -r ':.*' '' -- $value)
    if string match -q '*:*' -- $value; and contains -- $format $argv
        __reckoner_paths $format: (string replace -r '^[^:]*:' '' -- $value) files
    else
        printf '%s:\n' $argv
        __reckoner_paths '' $value files
    end
end

# Which prefixes may come ($argv[1]), what is done ($argv[2]), what is begun ($argv[3]).
function __reckoner_sources
    set -l before $argv[2]
    set -l value $argv[3]
    test (count $argv) -gt 1; or set value (__reckoner_value)
    set -l prefix (string replace -r ':.*' ':' -- $value)
    set -l rest (string replace -r '^[^:]*:' '' -- $value)
    switch "$value"
)fish";

std::string fishQuoted(const std::string &text)
{
    return "'" + backslashed(text, "\\'") + "'";
}

std::string patterns(SourcePrefix::Rest rest)
{
    std::vector<std::string> all;
    for (const SourcePrefix &prefix : sourcePrefixes()) {
        if (prefix.rest == rest)
            all.push_back("'" + prefix.text + "*'");
    }
    return joined(all, " ");
}

std::string prefixLines(const std::function<bool(const SourcePrefix &)> &wanted)
{
    std::string text;
    for (const SourcePrefix &prefix : sourcePrefixes()) {
        if (wanted(prefix))
            text += "                    printf '%s%s\\t%s\\n' \"$before\" " + prefix.text + " " +
                    fishQuoted(prefix.summary) + "\n";
    }
    return text;
}

std::string sources()
{
    using Rest = SourcePrefix::Rest;
    std::string text = head;
    text += "        case " + patterns(Rest::File) +
            "\n            __reckoner_paths \"$before$prefix\" \"$rest\" files\n";
    text += "        case " + patterns(Rest::Folder) +
            "\n            __reckoner_paths \"$before$prefix\" \"$rest\" folders\n";
    text +=
        "        case " + patterns(Rest::Variable) +
        "\n            for name in (set -xn)\n                printf '%s%s%s\\n' \"$before\" $prefix $name\n"
        "            end\n";
    text += R"(        case 'git:*:*'
            set -l ref (string replace -r '^(git:[^:]*:).*' '$1' -- $value)
            __reckoner_sources files "$before$ref" (string replace -r '^git:[^:]*:' '' -- $value)
        case 'git:*'
            for ref in (git for-each-ref --format='%(refname:short)' refs/heads refs/tags 2>/dev/null)
                printf '%s%s%s:\n' "$before" $prefix $ref
            end
        case '*'
            switch $argv[1]
                case databases
)";
    text += prefixLines([](const SourcePrefix &prefix) { return prefix.isDatabase; });
    text += "                case files\n";
    text += prefixLines([](const SourcePrefix &prefix) { return prefix.isOfFiles; });
    text += "                case '*'\n";
    text += prefixLines([](const SourcePrefix &) { return true; });
    return text + "            end\n"
                  "            test $argv[1] = files; or __reckoner_paths \"$before\" \"$value\" files\n"
                  "    end\nend\n";
}

/// What fish evaluates to offer values; "" where nothing is offered.
std::string candidates(const CommandRow &command, const OptionRow &row)
{
    switch (row.kind) {
    case ValueKind::Anything:
        return {};
    case ValueKind::Words:
        return joined(row.words, " ");
    case ValueKind::List:
        return "(__reckoner_list " + joined(row.words, " ") + ")";
    case ValueKind::Files:
        return "(__reckoner_paths '' (__reckoner_value) files)";
    case ValueKind::Folders:
        return "(__reckoner_paths '' (__reckoner_value) folders)";
    case ValueKind::Sources:
        return "(__reckoner_sources all)";
    case ValueKind::Databases:
        return "(__reckoner_sources databases)";
    case ValueKind::Outputs:
        return "(__reckoner_outputs " + joined(formatsOf(command), " ") + ")";
    }
    return {};
}

std::string offered(const CommandRow &command, const OptionRow &row)
{
    const std::string what = candidates(command, row);
    return what.empty() ? what : " -a " + fishQuoted(what);
}

} // namespace

std::string fishCompletion(const CommandTable &table)
{
    std::string text = sources();
    text += "\ncomplete -c reckoner -f\n";
    std::string all;
    for (const CommandRow &command : table.commands)
        all += " " + command.name;
    for (const CommandRow &command : everyCommand(table)) {
        const std::string when = command.name.empty() ? "not __fish_seen_subcommand_from" + all
                                                      : "__fish_seen_subcommand_from " + command.name;
        const std::string start = "complete -c reckoner -n " + fishQuoted(when);
        text += '\n';
        if (command.name.empty()) {
            for (const CommandRow &each : table.commands)
                text += start + " -a " + each.name + " -d " + fishQuoted(each.summary) + "\n";
        }
        for (const OptionRow &row : command.arguments)
            text += start + offered(command, row) + " -d " + fishQuoted(clause(row.text)) + "\n";
        for (const OptionRow &row : command.options) {
            text += start;
            for (const std::string &name : row.names)
                text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            text += (row.isFlag() ? "" : " -x" + offered(command, row)) + " -d " +
                    fishQuoted(clause(row.text)) + "\n";
        }
    }
    return text;
}

} // namespace reckoner::cli
