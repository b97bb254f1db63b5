// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/completion.h"

#include <algorithm>
#include <map>
#include <set>

namespace reckoner::cli {

namespace {

// What does not depend on the table. A word is put together again, completed, and cut to what bash replaces.
constexpr char head[] = R"bash(# bash completion for reckoner                           -*- shell-script -*-
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Written by: reckoner --help bash

# Candidates from the standard input, one a line.
_reckoner_add() {
    local line
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done
}

# Paths that begin with $2, each with $1 before it; $3: -f files and folders, -d folders.
_reckoner_paths() {
    local path=${2//\\/}
    path=${path#[\'\"]}
    compopt -o filenames 2>/dev/null
    _reckoner_add < <(compgen -P "$1" "$3" -- "$path")
}

# What begins a word that goes on.
_reckoner_open() {
    compopt -o nospace 2>/dev/null
    _reckoner_add < <(compgen -P "$1" -W "$3" -- "$2")
}

# Sources: what is done ($1), what is begun ($2), which prefixes may come ($3).
_reckoner_sources() {
    local prefix=${2%%:*}: ref
    case $2 in
)bash";

constexpr char tail[] = R"bash(
_reckoner() {
    local cur prev command='' option='' kind='' values='' formats='' word gap rest=$COMP_LINE breaks='' i
    local -a words=()
    COMPREPLY=()
    # Bash parts words at : and =. What no blank parts is one word here.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        gap=${rest%%[![:blank:]]*}
        rest=${rest#"$gap"}
        rest=${rest#"$word"}
        if [[ $i -gt 0 && -z $gap ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    cur=${words[${#words[@]} - 1]}
    prev=${words[${#words[@]} - 2]}
    for ((i = 1; i < ${#words[@]} - 1; i++)); do
        word=${words[i]}
        if [[ $word != -* ]]; then
            command=$word
            break
        fi
        _reckoner_value '' "$word"
        [[ -n $kind ]] && ((i++))
        kind=''
    done
    [[ $COMP_WORDBREAKS == *:* ]] && breaks+=:
    [[ $COMP_WORDBREAKS == *=* ]] && breaks+='='

    if [[ $cur == --*=* ]]; then
        option=${cur%%=*}
        cur=${cur#*=}
    elif [[ $prev == -* && $prev != *=* ]]; then
        option=$prev
    fi
    [[ -n $option ]] && _reckoner_value "$command" "$option"
    if [[ -z $kind && -n $option && ${words[${#words[@]} - 1]} == --*=* ]]; then
        return # a flag takes no value
    elif [[ -z $kind && $cur == -* ]]; then
        _reckoner_add < <(compgen -W "$(_reckoner_options "$command")" -- "$cur")
        return
    elif [[ -z $kind && -z $command ]]; then
        _reckoner_add < <(compgen -W "$(_reckoner_commands)" -- "$cur")
        return
    elif [[ -z $kind ]]; then
        _reckoner_value "$command" ''
    fi

    case $kind in
    words) _reckoner_add < <(compgen -W "$values" -- "$cur") ;;
    list)
        gap=${cur%"${cur##*,}"} rest=''
        for word in $values; do
            [[ ,$gap == *,$word,* ]] || rest+=" $word"
        done
        _reckoner_open "$gap" "${cur##*,}" "$rest"
        ;;
    files) _reckoner_paths '' "$cur" -f ;;
    folders) _reckoner_paths '' "$cur" -d ;;
    sources | databases) _reckoner_sources '' "$cur" "$kind" ;;
    outputs)
        if [[ $cur == *:* && " $formats " == *" ${cur%%:*} "* ]]; then
            _reckoner_paths "${cur%%:*}:" "${cur#*:}" -f
        else
            _reckoner_open '' "$cur" "${formats// /: }:"
            [[ ${#COMPREPLY[@]} -gt 0 ]] || _reckoner_paths '' "$cur" -f
        fi
        ;;
    esac

    # Bash replaces only what stands behind the last of its breaks.
    if [[ -n $breaks ]]; then
        gap=${cur%"${cur##*[$breaks]}"}
        for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
            COMPREPLY[i]=${COMPREPLY[i]#"$gap"}
        done
    fi
    if [[ $breaks != *=* && ${words[${#words[@]} - 1]} == --*=* ]]; then
        COMPREPLY=("${COMPREPLY[@]/#/$option=}")
    fi
} && complete -F _reckoner reckoner
)bash";

std::string names(const std::vector<OptionRow> &rows)
{
    std::vector<std::string> all;
    for (const OptionRow &row : rows)
        all.insert(all.end(), row.names.begin(), row.names.end());
    return joined(all, " ");
}

std::string prefixes(const std::function<bool(const SourcePrefix &)> &wanted)
{
    std::vector<std::string> all;
    for (const SourcePrefix &prefix : sourcePrefixes()) {
        if (wanted(prefix))
            all.push_back(prefix.text);
    }
    return joined(all, " ");
}

/// "sqlite:*|ddl:*"
std::string patterns(SourcePrefix::Rest rest)
{
    std::vector<std::string> all;
    for (const SourcePrefix &prefix : sourcePrefixes()) {
        if (prefix.rest == rest)
            all.push_back(prefix.text + "*");
    }
    return joined(all, " | ");
}

std::string sourceCases()
{
    using Rest = SourcePrefix::Rest;
    const auto isDatabase = [](const SourcePrefix &prefix) { return prefix.isDatabase; };
    const auto isOfFiles = [](const SourcePrefix &prefix) { return prefix.isOfFiles; };
    const auto any = [](const SourcePrefix &) { return true; };
    return "    " + patterns(Rest::File) + R"bash() _reckoner_paths "$1$prefix" "${2#*:}" -f ;;
    )bash" +
           patterns(Rest::Folder) +
           R"bash() _reckoner_paths "$1$prefix" "${2#*:}" -d ;;
    )bash" +
           patterns(Rest::Variable) +
           R"bash() _reckoner_add < <(compgen -P "$1$prefix" -A export -- "${2#*:}") ;;
    git:*:*)
        prefix=${2#git:}
        prefix=git:${prefix%%:*}:
        _reckoner_sources "$1$prefix" "${2#"$prefix"}" files
        ;;
    git:*)
        # Names that the shell would do something about are left out.
        compopt -o nospace 2>/dev/null
        while IFS= read -r ref; do
            [[ $prefix$ref == "$2"* && $ref != *[^[:alnum:]._/@+-]* ]] && COMPREPLY+=("$1$prefix$ref:")
        done < <(git for-each-ref --format='%(refname:short)' refs/heads refs/tags 2>/dev/null)
        ;;
    *)
        case $3 in
        databases) _reckoner_open "$1" "$2" ')bash" +
           prefixes(isDatabase) + R"bash(' ;;
        files) _reckoner_open "$1" "$2" ')bash" +
           prefixes(isOfFiles) + R"bash(' ;;
        *) _reckoner_open "$1" "$2" ')bash" +
           prefixes(any) + R"bash(' ;;
        esac
        # A database may be given by its path alone.
        [[ $3 == files || ${#COMPREPLY[@]} -gt 0 ]] || _reckoner_paths "$1" "$2" -f
        ;;
    esac
}
)bash";
}

/// What an option's value may be, as the script says it; "" where nothing is offered.
std::string meaning(const CommandRow &command, const OptionRow &row)
{
    switch (row.kind) {
    case ValueKind::Anything:
        return "kind=anything";
    case ValueKind::Words:
        return "kind=words values=" + shellQuoted(joined(row.words, " "));
    case ValueKind::List:
        return "kind=list values=" + shellQuoted(joined(row.words, " "));
    case ValueKind::Files:
        return "kind=files";
    case ValueKind::Folders:
        return "kind=folders";
    case ValueKind::Sources:
        return "kind=sources";
    case ValueKind::Databases:
        return "kind=databases";
    case ValueKind::Outputs:
        return "kind=outputs formats=" + shellQuoted(joined(formatsOf(command), " "));
    }
    return {};
}

/// The cases of _reckoner_value: COMMAND/OPTION, and COMMAND/ for an argument. What an option means in every
/// command that has it is said once.
std::string valueCases(const CommandTable &table)
{
    std::map<std::string, std::set<std::string>> meanings; // of an option's name
    for (const CommandRow &command : everyCommand(table)) {
        for (const OptionRow &row : command.options) {
            for (const std::string &name : row.names)
                meanings[name].insert(row.isFlag() ? std::string() : meaning(command, row));
        }
    }
    std::vector<std::string> order; // of the meanings, as they are met
    std::map<std::string, std::vector<std::string>> cases;
    const auto add = [&](const std::string &pattern, const std::string &what) {
        if (!cases.contains(what))
            order.push_back(what);
        std::vector<std::string> &patterns = cases[what];
        if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
            patterns.push_back(pattern);
    };
    for (const CommandRow &command : everyCommand(table)) {
        for (const OptionRow &row : command.options) {
            for (const std::string &name : row.names) {
                if (!row.isFlag())
                    add((meanings[name].size() == 1 ? "*" : command.name) + "/" + name,
                        meaning(command, row));
            }
        }
        // Arguments of one command are all of a kind.
        if (!command.arguments.empty())
            add(command.name + "/", meaning(command, command.arguments.front()));
    }
    std::string text;
    for (const std::string &what : order) {
        const std::vector<std::string> lines = wrapped(joined(cases[what], " | "), 90);
        text += "    " + joined(lines, " \\\n        ") + ")\n        " + what + "\n        ;;\n";
    }
    return text;
}

} // namespace

std::string bashCompletion(const CommandTable &table)
{
    std::string text = head + sourceCases();
    text += "\n_reckoner_commands() {\n    echo '";
    for (const CommandRow &command : table.commands)
        text += (&command == &table.commands.front() ? "" : " ") + command.name;
    text += "'\n}\n\n_reckoner_options() {\n    case $1 in\n";
    for (const CommandRow &command : table.commands)
        text += "    " + command.name + ") echo " + shellQuoted(names(command.options)) + " ;;\n";
    text += "    *) echo " + shellQuoted(names(table.self.options)) + " ;;\n    esac\n}\n";
    text += "\n# What the value of an option is: COMMAND OPTION; no OPTION: an argument.\n";
    text += "_reckoner_value() {\n    kind='' values='' formats=''\n    case $1/$2 in\n" + valueCases(table) +
            "    esac\n}\n";
    return text + tail;
}

} // namespace reckoner::cli
