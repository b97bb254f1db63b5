# SPDX-FileCopyrightText: 2026 Reckoner contributors
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
        case 'sqlite:*' 'snapshot:*' 'ddl:*'
            __reckoner_paths "$before$prefix" "$rest" files
        case 'models:*' 'history:*'
            __reckoner_paths "$before$prefix" "$rest" folders
        case 'env:*'
            for name in (set -xn)
                printf '%s%s%s\n' "$before" $prefix $name
            end
        case 'git:*:*'
            set -l ref (string replace -r '^(git:[^:]*:).*' '$1' -- $value)
            __reckoner_sources files "$before$ref" (string replace -r '^git:[^:]*:' '' -- $value)
        case 'git:*'
            for ref in (git for-each-ref --format='%(refname:short)' refs/heads refs/tags 2>/dev/null)
                printf '%s%s%s:\n' "$before" $prefix $ref
            end
        case '*'
            switch $argv[1]
                case databases
                    printf '%s%s\t%s\n' "$before" postgresql:// 'A live PostgreSQL'
                    printf '%s%s\t%s\n' "$before" sqlite: 'A file of SQLite'
                    printf '%s%s\t%s\n' "$before" snapshot: 'A saved position'
                    printf '%s%s\t%s\n' "$before" env: 'From an environment variable'
                case files
                    printf '%s%s\t%s\n' "$before" snapshot: 'A saved position'
                    printf '%s%s\t%s\n' "$before" models: 'The models of a project'
                    printf '%s%s\t%s\n' "$before" history: 'The migrations of a project'
                    printf '%s%s\t%s\n' "$before" ddl: 'A file of DDL'
                case '*'
                    printf '%s%s\t%s\n' "$before" postgresql:// 'A live PostgreSQL'
                    printf '%s%s\t%s\n' "$before" sqlite: 'A file of SQLite'
                    printf '%s%s\t%s\n' "$before" snapshot: 'A saved position'
                    printf '%s%s\t%s\n' "$before" env: 'From an environment variable'
                    printf '%s%s\t%s\n' "$before" models: 'The models of a project'
                    printf '%s%s\t%s\n' "$before" history: 'The migrations of a project'
                    printf '%s%s\t%s\n' "$before" ddl: 'A file of DDL'
                    printf '%s%s\t%s\n' "$before" git: 'As a git revision has it'
            end
            test $argv[1] = files; or __reckoner_paths "$before" "$value" files
    end
end

complete -c reckoner -f

complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a inspect -d 'Print a schema'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a diff -d 'Say what differs between two sources: added is only in B'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a check -d 'The verdict of the four positions; the gate of a deploy'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a history -d 'Revisions, heads, stamp, pending and fix'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a locate -d 'The fix: the revision whose replay is nearest to the database'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a snapshot -d 'Save a position to a file that --database and snapshot: read back'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a waive -d 'Answer for findings: writes a waiver into reckoner.toml and keeps every other byte of it'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -a demo -d 'Unpack a small project that has drifted, to try things on'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -s h -l help -x -a 'inspect diff check history locate snapshot waive demo facets rules equivalences man bash zsh fish' -d 'Print help and exit'
complete -c reckoner -n 'not __fish_seen_subcommand_from inspect diff check history locate snapshot waive demo' -l version -d 'Print the version and exit'

complete -c reckoner -n '__fish_seen_subcommand_from inspect' -a '(__reckoner_sources all)' -d 'What to read'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l owners -d 'Write who owns what'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l grants -d 'Write what was granted to whom'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l format -x -a 'text json sql' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -s o -l output -x -a '(__reckoner_outputs text json sql)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from inspect' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from diff' -a '(__reckoner_sources all)' -d 'The side to start from'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -a '(__reckoner_sources all)' -d 'The side to end at'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l no-renames -d 'Show a likely rename as removed and added'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l owners -d 'Compare who owns what'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l grants -d 'Compare what was granted to whom'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l explain -d 'Say by which rules facets were compared, and what is equal though spelt differently'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l without -x -a '(__reckoner_list pg.array.cast pg.boolean.nesting pg.boolean.not pg.boolean.null pg.boolean.true pg.bound.computed pg.case.else-null pg.cast.domain pg.cast.implicit pg.cast.inet pg.cast.number pg.cast.same pg.cast.text pg.cast.time pg.collate.default pg.default.cast pg.default.text pg.in.order pg.in.single pg.index.collate pg.index.column pg.index.opclass pg.index.opclass-schema pg.literal.address pg.literal.array pg.literal.bits pg.literal.boolean pg.literal.bytea pg.literal.cast pg.literal.hstore pg.literal.interval pg.literal.jsonb pg.literal.jsonpath pg.literal.money pg.literal.number pg.literal.range pg.literal.time pg.literal.tsquery pg.literal.tsvector pg.literal.uuid pg.now pg.operator.schema pg.regclass pg.regconfig pg.schema pg.type.dimensions pg.type.extension pg.type.seconds pg.type.synonym pg.variadic sql.line-ends sqlalchemy.float.version sqlite.all sqlite.as sqlite.boolean sqlite.case.else-null sqlite.check.repeated sqlite.default.affinity sqlite.default.null sqlite.deferrable sqlite.frame sqlite.function sqlite.identifier sqlite.iif sqlite.in.order sqlite.join sqlite.layout sqlite.limit sqlite.module.quotes sqlite.not sqlite.now sqlite.number sqlite.operator sqlite.order sqlite.own sqlite.parentheses sqlite.replace sqlite.schema sqlite.string sqlite.type.affinity sqlite.type.spelling sqlite.unique.repeated)' -d 'Switch off rules of equality'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l format -x -a 'text json markdown html sarif junit github' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -s o -l output -x -a '(__reckoner_outputs text json markdown html sarif junit github)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from diff' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from check' -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'The project\'s folder'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l database -x -a '(__reckoner_sources databases)' -d 'The database'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l fail-on -x -a '(__reckoner_list error warning info drift models pending foreign uncertain run)' -d 'What gives exit code 1'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l allow -x -a '(__reckoner_list uncertain opaque)' -d 'What does not give exit code 2'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l severity -x -d 'How heavy a rule is'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l baseline -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'Findings in this file are known and do not reach the gate'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l write-baseline -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'Write what is found now to such a file'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l no-repairs-since -x -d 'Repair-like revisions that come after this one are errors'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l max-snapshot-age -x -d 'Days after which a snapshot cannot tell any more'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l today -x -d 'The day on which waivers and snapshots are judged'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l no-renames -d 'Show a likely rename as removed and added'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l explain -d 'Say by which rules facets were compared, and what is equal though spelt differently'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l without -x -a '(__reckoner_list pg.array.cast pg.boolean.nesting pg.boolean.not pg.boolean.null pg.boolean.true pg.bound.computed pg.case.else-null pg.cast.domain pg.cast.implicit pg.cast.inet pg.cast.number pg.cast.same pg.cast.text pg.cast.time pg.collate.default pg.default.cast pg.default.text pg.in.order pg.in.single pg.index.collate pg.index.column pg.index.opclass pg.index.opclass-schema pg.literal.address pg.literal.array pg.literal.bits pg.literal.boolean pg.literal.bytea pg.literal.cast pg.literal.hstore pg.literal.interval pg.literal.jsonb pg.literal.jsonpath pg.literal.money pg.literal.number pg.literal.range pg.literal.time pg.literal.tsquery pg.literal.tsvector pg.literal.uuid pg.now pg.operator.schema pg.regclass pg.regconfig pg.schema pg.type.dimensions pg.type.extension pg.type.seconds pg.type.synonym pg.variadic sql.line-ends sqlalchemy.float.version sqlite.all sqlite.as sqlite.boolean sqlite.case.else-null sqlite.check.repeated sqlite.default.affinity sqlite.default.null sqlite.deferrable sqlite.frame sqlite.function sqlite.identifier sqlite.iif sqlite.in.order sqlite.join sqlite.layout sqlite.limit sqlite.module.quotes sqlite.not sqlite.now sqlite.number sqlite.operator sqlite.order sqlite.own sqlite.parentheses sqlite.replace sqlite.schema sqlite.string sqlite.type.affinity sqlite.type.spelling sqlite.unique.repeated)' -d 'Switch off rules of equality'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l quick -d 'Stamp and heads only, for entry points and health checks'
complete -c reckoner -n '__fish_seen_subcommand_from check' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l format -x -a 'text json markdown html sarif junit github' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from check' -s o -l output -x -a '(__reckoner_outputs text json markdown html sarif junit github)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from check' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from check' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from check' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from history' -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'The project\'s folder'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l database -x -a '(__reckoner_sources databases)' -d 'The database whose stamp, pending migrations and fix are wanted'
complete -c reckoner -n '__fish_seen_subcommand_from history' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l format -x -a 'text json' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from history' -s o -l output -x -a '(__reckoner_outputs text json)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from history' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from history' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from history' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from locate' -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'The project\'s folder'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l database -x -a '(__reckoner_sources databases)' -d 'The database to locate'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l format -x -a 'text json' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -s o -l output -x -a '(__reckoner_outputs text json)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from locate' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -a '(__reckoner_sources all)' -d 'What to save'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l taken-at -x -d 'Write down when it was taken'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l format -x -a 'text json' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -s o -l output -x -a '(__reckoner_outputs text json)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from snapshot' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from waive' -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'The project\'s folder'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l finding -x -d 'The fingerprint of a finding'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l rule -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'All findings of a rule'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l object -x -d 'All findings about objects that match'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l reason -x -d 'Why'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l owner -x -d 'Who answers for it'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l expires -x -d 'The last day on which it holds, 2027-03-31, or 90d from today'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l database -x -a '(__reckoner_sources databases)' -d 'Check first, and write only what covers a finding'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l remove -d 'Take the waiver of a --finding out again'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -s n -l dry-run -d 'Show the change of the file and write nothing'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -s h -l help -d 'Print help and exit'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l format -x -a 'text json' -d 'Format of the output'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -s o -l output -x -a '(__reckoner_outputs text json)' -d 'Write to a file instead of the standard output'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l dialect -x -a 'postgresql sqlite' -d 'The database that files are for'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l root -x -d 'Which migration history, where a project has several'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l source-root -x -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'A folder of libraries that models take bases and types from'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l schema -x -d 'Only schemas that match'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l table -x -d 'Only tables that match'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l ignore -x -a 'RK101 RK102 RK103 RK104 RK105 RK106 RK107 RK108 RK109 RK110 RK111 RK112 RK113 RK114 RK115 RK116 RK117 RK118 RK119 RK120 RK121 RK122 RK123 RK124 RK125 RK126 RK127 RK128 RK129 RK130 RK131 RK132 RK133 RK134 RK135 RK136 RK137 RK138 RK139 RK140 RK141 RK142 RK143 RK144 RK145 RK146 RK147 RK148 RK149 RK150 RK151 RK152 RK153 RK154 RK155 RK156 RK157 RK158 RK159 RK160 RK161 RK162 RK163 RK164 RK165 RK166 RK167 RK168 RK169 RK170 RK171 RK172 RK173 RK174 RK175 RK176 RK177 RK178 RK179 RK180 RK181 RK182 RK183 RK184 RK185 RK186 RK187 RK188 RK189 RK190 RK191 RK192 RK193 RK194 RK195 RK196 RK201 RK202 RK203 RK204 RK205 RK206 RK301 RK302 RK303 RK304 RK305 RK306 RK307 RK308 RK309 RK310 RK601 RK701 RK702 RK703 RK704 RK705 RK706 RK707 RK708 RK709 RK710 RK711 RK712 RK713 RK714 RK715 RK716 RK717 RK718 RK719 RK720 RK721 RK722 RK723 RK724 RK725 RK726 RK727 RK728 RK729 RK730 RK731 RK732 RK733 RK734 RK735 RK736 RK737 RK738 RK739 RK740 RK741 RK742 RK743 RK744 RK745 RK746 RK747 RK748 RK749 RK750 RK751 RK752 RK753 RK754 RK755 RK756 RK757 RK758 RK759 RK760 RK761 RK762 RK763 RK764 RK765 RK766 RK767 RK768 RK769 RK770 RK771 RK772 RK773 RK774 RK775 RK776 RK777 RK778 RK779 RK780 RK781 RK782 RK783 RK784 RK785 RK786 RK787 RK788 RK789 RK790 RK791 RK792 RK793 RK794 RK795 RK796' -d 'Leave out objects that match, a rule'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l config -x -a '(__reckoner_paths \'\' (__reckoner_value) files)' -d 'A file instead of the project\'s reckoner.toml'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l timeout -x -d 'Seconds for reading a database'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l no-cache -d 'Read all files anew and keep nothing of it for the next run'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -l color -x -a 'auto always never' -d 'When to use colours'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -s q -l quiet -d 'No progress on the standard error'
complete -c reckoner -n '__fish_seen_subcommand_from waive' -s v -l verbose -d 'More detail'

complete -c reckoner -n '__fish_seen_subcommand_from demo' -a '(__reckoner_paths \'\' (__reckoner_value) folders)' -d 'The folder to unpack it into'
complete -c reckoner -n '__fish_seen_subcommand_from demo' -s h -l help -d 'Print help and exit'
