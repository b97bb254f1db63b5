# bash completion for reckoner                           -*- shell-script -*-
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
    sqlite:* | snapshot:* | ddl:*) _reckoner_paths "$1$prefix" "${2#*:}" -f ;;
    models:* | history:*) _reckoner_paths "$1$prefix" "${2#*:}" -d ;;
    env:*) _reckoner_add < <(compgen -P "$1$prefix" -A export -- "${2#*:}") ;;
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
        databases) _reckoner_open "$1" "$2" 'postgresql:// sqlite: snapshot: env:' ;;
        files) _reckoner_open "$1" "$2" 'snapshot: models: history: ddl:' ;;
        *) _reckoner_open "$1" "$2" 'postgresql:// sqlite: snapshot: env: models: history: ddl: git:' ;;
        esac
        # A database may be given by its path alone.
        [[ $3 == files || ${#COMPREPLY[@]} -gt 0 ]] || _reckoner_paths "$1" "$2" -f
        ;;
    esac
}

_reckoner_commands() {
    echo 'inspect diff check history locate snapshot waive demo'
}

_reckoner_options() {
    case $1 in
    inspect) echo '--owners --grants -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    diff) echo '--no-renames --owners --grants --explain --without -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    check) echo '--database --fail-on --allow --severity --baseline --write-baseline --no-repairs-since --max-snapshot-age --today --no-renames --explain --without --quick -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    history) echo '--database -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    locate) echo '--database -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    snapshot) echo '--taken-at -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    waive) echo '--finding --rule --object --reason --owner --expires --database --remove -n --dry-run -h --help --format -o --output --dialect --root --source-root --schema --table --ignore --config --timeout --no-cache --color -q --quiet -v --verbose' ;;
    demo) echo '-h --help' ;;
    *) echo '-h --help --version' ;;
    esac
}

# What the value of an option is: COMMAND OPTION; no OPTION: an argument.
_reckoner_value() {
    kind='' values='' formats=''
    case $1/$2 in
    /-h | /--help)
        kind=words values='inspect diff check history locate snapshot waive demo facets rules equivalences man bash zsh fish'
        ;;
    inspect/--format)
        kind=words values='text json sql'
        ;;
    inspect/-o | inspect/--output)
        kind=outputs formats='text json sql'
        ;;
    */--dialect)
        kind=words values='postgresql sqlite'
        ;;
    */--root | */--schema | */--table | */--timeout | */--severity | */--no-repairs-since | \
        */--max-snapshot-age | */--today | */--taken-at | */--finding | */--object | */--reason | \
        */--owner | */--expires)
        kind=anything
        ;;
    */--source-root | check/ | history/ | locate/ | waive/ | demo/)
        kind=folders
        ;;
    */--ignore | */--rule)
        kind=words values='RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796'
        ;;
    */--config | */--baseline | */--write-baseline)
        kind=files
        ;;
    */--color)
        kind=words values='auto always never'
        ;;
    inspect/ | diff/ | snapshot/)
        kind=sources
        ;;
    */--without)
        kind=list values='pg.array.cast pg.boolean.nesting pg.boolean.not pg.boolean.null pg.boolean.true pg.bound.computed pg.case.else-null pg.cast.domain pg.cast.implicit pg.cast.inet pg.cast.number pg.cast.same pg.cast.text pg.cast.time pg.collate.default pg.default.cast pg.default.text pg.in.order pg.in.single pg.index.collate pg.index.column pg.index.opclass pg.index.opclass-schema pg.literal.address pg.literal.array pg.literal.bits pg.literal.boolean pg.literal.bytea pg.literal.cast pg.literal.hstore pg.literal.interval pg.literal.jsonb pg.literal.jsonpath pg.literal.money pg.literal.number pg.literal.range pg.literal.time pg.literal.tsquery pg.literal.tsvector pg.literal.uuid pg.now pg.operator.schema pg.regclass pg.regconfig pg.schema pg.type.dimensions pg.type.extension pg.type.seconds pg.type.synonym pg.variadic sql.line-ends sqlalchemy.float.version sqlite.all sqlite.as sqlite.boolean sqlite.case.else-null sqlite.check.repeated sqlite.default.affinity sqlite.default.null sqlite.deferrable sqlite.frame sqlite.function sqlite.identifier sqlite.iif sqlite.in.order sqlite.join sqlite.layout sqlite.limit sqlite.module.quotes sqlite.not sqlite.now sqlite.number sqlite.operator sqlite.order sqlite.own sqlite.parentheses sqlite.replace sqlite.schema sqlite.string sqlite.type.affinity sqlite.type.spelling sqlite.unique.repeated'
        ;;
    diff/--format | check/--format)
        kind=words values='text json markdown html sarif junit github'
        ;;
    diff/-o | diff/--output | check/-o | check/--output)
        kind=outputs formats='text json markdown html sarif junit github'
        ;;
    */--database)
        kind=databases
        ;;
    */--fail-on)
        kind=list values='error warning info drift models pending foreign uncertain run'
        ;;
    */--allow)
        kind=list values='uncertain opaque'
        ;;
    history/--format | locate/--format | snapshot/--format | waive/--format)
        kind=words values='text json'
        ;;
    history/-o | history/--output | locate/-o | locate/--output | snapshot/-o | \
        snapshot/--output | waive/-o | waive/--output)
        kind=outputs formats='text json'
        ;;
    esac
}

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
