// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_rules.h"

namespace reckoner::pg {

bool isBareCast(const Term &term)
{
    return term.kind == Term::Kind::Cast && term.type.args.empty() && term.type.fields.isEmpty();
}

/// The casts with which the server brings numbers to what the function takes: mod(id, 5) of a bigint is
/// mod(id, (5)::bigint). They go only if the function, called without them, would get the same ones.
void Rewriter::dropWidening(Term &term, const QString &function)
{
    std::vector<QString> bare;
    std::vector<QString> cast;
    bool any = false;
    for (const Term &arg : term.args) {
        const QString key = type(arg);
        const QString inner = isBareCast(arg) ? type(arg.args.front()) : QString();
        const bool widens = isNumeric(key) && isNumeric(inner) && key != inner;
        any = any || widens;
        cast.push_back(key);
        bare.push_back(widens ? inner : key);
    }
    if (!any || overloadFor(function, bare) != cast)
        return;
    for (size_t i = 0; i < term.args.size(); ++i) {
        if (bare[i] != cast[i])
            term.args[i] = Term(term.args[i].args.front());
    }
    apply("pg.cast.number");
}

} // namespace reckoner::pg
