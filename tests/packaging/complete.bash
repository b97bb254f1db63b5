# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What bash would offer behind a line: complete.bash SCRIPT LINE. Words are parted as readline does it: at blanks, and
# runs of : and = are words of their own.
source "$1" || exit 1
COMP_LINE=$2
COMP_POINT=${#COMP_LINE}
COMP_WORDBREAKS=${3-$' \t\n"\'><=;|&(:'}
COMP_WORDS=()
rest=$COMP_LINE
while [[ -n $rest ]]; do
    blanks=${rest%%[![:blank:]]*}
    rest=${rest#"$blanks"}
    if [[ $COMP_WORDBREAKS == *:* && $rest == [:=]* ]]; then
        word=${rest%%[!:=]*}
    elif [[ $COMP_WORDBREAKS == *:* ]]; then
        word=${rest%%[[:blank:]:=]*}
    else
        word=${rest%%[[:blank:]]*}
    fi
    COMP_WORDS+=("$word")
    rest=${rest#"$word"}
done
# Behind a blank a new word begins, behind a break the word that it opens.
[[ $COMP_LINE == *[[:blank:]] && -n $word ]] && COMP_WORDS+=('')
[[ $COMP_WORDBREAKS == *:* && $COMP_LINE == *[:=] ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_reckoner reckoner "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
[[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\n' "${COMPREPLY[@]}"
