// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/rules.h"

#include <algorithm>

namespace reckoner {

namespace {

// In the order of the blocks that model/position numbers findings by.
constexpr const char *subjects[] = {"Table",        "Column",
                                    "Primary key",  "Unique constraint",
                                    "Check",        "Foreign key",
                                    "Index",        "Exclusion",
                                    "Sequence",     "Enum",
                                    "Domain",       "Composite type",
                                    "View",         "Materialized view",
                                    "Routine",      "Trigger",
                                    "Policy",       "Extension",
                                    "Schema",       "Range type",
                                    "Collation",    "Extended statistics",
                                    "Rewrite rule", "Event trigger, publication or foreign server"};

void addBlocks(std::vector<Rule> &rules, int base, const char *const (&endings)[4])
{
    int code = base;
    for (const char *subject : subjects) {
        for (const char *ending : endings)
            rules.push_back({QStringLiteral("RK%1").arg(++code), Severity::Error,
                             QLatin1String(subject) + QLatin1Char(' ') + QLatin1String(ending)});
    }
}

std::vector<Rule> made()
{
    std::vector<Rule> rules;
    addBlocks(rules, 100,
              {"in the models without a migration", "of the history is not in the models",
               "differs between models and history", "may be renamed in the models"});
    const auto add = [&](const char *code, Severity severity, const char *title) {
        rules.push_back({QLatin1String(code), severity, QLatin1String(title)});
    };
    add("RK201", Severity::Error, "A stamped revision was not run");
    add("RK202", Severity::Error, "A pending revision is applied ahead");
    add("RK203", Severity::Error, "Live was changed to what the models say");
    add("RK204", Severity::Error, "Part of a revision was taken back");
    add("RK205", Severity::Error, "Live was changed and no revision says so");
    add("RK206", Severity::Info, "An object that no revision and no model ever made");
    add("RK301", Severity::Error, "The stamp names a revision that the history does not have");
    add("RK302", Severity::Warning, "The stamp has a row that is an ancestor of another");
    add("RK303", Severity::Warning, "The history has several heads");
    add("RK304", Severity::Warning, "An operation could not be replayed");
    add("RK305", Severity::Warning, "A statement that may touch anything could not be understood");
    add("RK306", Severity::Warning, "Branches that do not commute");
    addBlocks(rules, 700,
              {"in the database and not in the models", "of the models is not in the database",
               "differs between models and database", "may be renamed in the database"});
    return rules;
}

} // namespace

const std::vector<Rule> &allRules()
{
    static const std::vector<Rule> rules = made();
    return rules;
}

QString ruleTitle(const QString &code)
{
    const auto it =
        std::lower_bound(allRules().begin(), allRules().end(), code,
                         [](const Rule &rule, const QString &wanted) { return rule.code < wanted; });
    return it != allRules().end() && it->code == code ? it->title : QString();
}

} // namespace reckoner
