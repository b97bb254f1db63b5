// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/completion.h"

namespace reckoner::cli {

namespace {

constexpr char head[] = R"zsh(#compdef reckoner
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Written by: reckoner --help zsh

# $1: which prefixes may come.
_reckoner_sources() {
    local -a prefixes
    if compset -P 'git:[^:]##:'; then
        _reckoner_sources files
)zsh";

constexpr char behindSources[] = R"zsh(    fi
}

# FILE or FORMAT:FILE; the formats are the arguments.
_reckoner_outputs() {
    if ! compset -P "(${(j:|:)@}):"; then
        compadd -S : -- "$@"
    fi
    _files
}

_reckoner_list() {
    _sequence compadd - "$@"
}

)zsh";

std::string patterns(SourcePrefix::Rest rest)
{
    std::vector<std::string> all;
    for (const SourcePrefix &prefix : sourcePrefixes()) {
        if (prefix.rest == rest)
            all.push_back(prefix.text.substr(0, prefix.text.size() - 1));
    }
    return joined(all, "|");
}

std::string prefixList(const char *which, const std::function<bool(const SourcePrefix &)> &wanted)
{
    std::string text = "        " + std::string(which) + ") prefixes=(\n";
    for (const SourcePrefix &prefix : sourcePrefixes()) {
        if (wanted(prefix))
            text += "            " + shellQuoted(backslashed(prefix.text, ":") + ":" + prefix.summary) + "\n";
    }
    return text + "            ) ;;\n";
}

std::string sources()
{
    using Rest = SourcePrefix::Rest;
    std::string text = head;
    text +=
        "    elif compset -P 'git:'; then\n"
        "        compadd -S : -- ${(f)\"$(git for-each-ref --format='%(refname:short)' refs/heads refs/tags "
        "2>/dev/null)\"}\n";
    text += "    elif compset -P '(" + patterns(Rest::File) + "):'; then\n        _files\n";
    text += "    elif compset -P '(" + patterns(Rest::Folder) + "):'; then\n        _files -/\n";
    text +=
        "    elif compset -P '" + patterns(Rest::Variable) + ":'; then\n        _parameters -g '*export*'\n";
    text += "    else\n        case $1 in\n";
    text += prefixList("databases", [](const SourcePrefix &prefix) { return prefix.isDatabase; });
    text += prefixList("files", [](const SourcePrefix &prefix) { return prefix.isOfFiles; });
    text += prefixList("*", [](const SourcePrefix &) { return true; });
    text += "        esac\n"
            "        _describe -t prefixes source prefixes -S ''\n"
            "        [[ $1 == files ]] || _files\n";
    return text + behindSources;
}

std::string action(const CommandRow &command, const OptionRow &row)
{
    switch (row.kind) {
    case ValueKind::Anything:
        return " ";
    case ValueKind::Words:
        return "(" + joined(row.words, " ") + ")";
    case ValueKind::List:
        return " _reckoner_list " + joined(row.words, " ");
    case ValueKind::Files:
        return "_files";
    case ValueKind::Folders:
        return "_files -/";
    case ValueKind::Sources:
        return " _reckoner_sources all";
    case ValueKind::Databases:
        return " _reckoner_sources databases";
    case ValueKind::Outputs:
        return " _reckoner_outputs " + joined(formatsOf(command), " ");
    }
    return {};
}

/// A spec of _arguments: '(-o --output)'{-o+,--output=}'[text]:FILE:_files'
std::string optionSpec(const CommandRow &command, const OptionRow &row, bool exclusive)
{
    std::vector<std::string> names;
    for (const std::string &name : row.names)
        names.push_back(row.isFlag() || exclusive ? name : name + (name.starts_with("--") ? "=" : "+"));
    const std::string first = exclusive      ? "'(- : *)'"
                              : row.repeated ? "'*'"
                                             : "'(" + joined(row.names, " ") + ")'";
    std::string spec = first + (names.size() > 1 ? "{" + joined(names, ",") + "}" : names.front());
    std::string rest = "[" + backslashed(clause(row.text), "[]:") + "]";
    // The topic of --help may be left out.
    if (!row.isFlag())
        rest += (row.placeholder.starts_with("[") && exclusive ? "::" : ":") +
                backslashed(joined({row.kind == ValueKind::Words ? "value" : row.placeholder}, ""), "[]:") +
                ":" + action(command, row);
    return spec + shellQuoted(rest);
}

std::string specs(const CommandRow &command, const char *indent)
{
    std::string text;
    for (const OptionRow &row : command.options) {
        const bool ends = row.name() == "--help" || row.name() == "--version";
        text += std::string(" \\\n") + indent + optionSpec(command, row, ends);
    }
    for (const OptionRow &row : command.arguments)
        text += std::string(" \\\n") + indent +
                shellQuoted((row.required ? ":" : "::") + row.name() + ":" + action(command, row));
    return text;
}

} // namespace

std::string zshCompletion(const CommandTable &table)
{
    std::string text = sources();
    text += "_reckoner() {\n    local curcontext=$curcontext state line ret=1\n    local -a commands\n";
    text += "    _arguments -C -s -S" + specs(table.self, "        ") +
            " \\\n        ':command:->command' \\\n        '*::argument:->argument' && ret=0\n\n";
    text += "    case $state in\n    command)\n        commands=(\n";
    for (const CommandRow &command : table.commands)
        text += "            " + shellQuoted(command.name + ":" + backslashed(command.summary, ":")) + "\n";
    text += "        )\n        _describe -t commands command commands && ret=0\n        ;;\n";
    text += "    argument)\n        curcontext=${curcontext%:*:*}:reckoner-$words[1]:\n        case "
            "$words[1] in\n";
    for (const CommandRow &command : table.commands)
        text += "        " + command.name + ")\n            _arguments -s -S" +
                specs(command, "                ") + " && ret=0\n            ;;\n";
    text += "        esac\n        ;;\n    esac\n    return ret\n}\n\n_reckoner \"$@\"\n";
    return text;
}

} // namespace reckoner::cli
