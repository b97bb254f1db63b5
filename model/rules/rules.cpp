// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

// In the order of the blocks that model/position numbers findings by.
constexpr const char *subjects[] = {
    QT_TRANSLATE_NOOP("RuleText", "Table"),
    QT_TRANSLATE_NOOP("RuleText", "Column"),
    QT_TRANSLATE_NOOP("RuleText", "Primary key"),
    QT_TRANSLATE_NOOP("RuleText", "Unique constraint"),
    QT_TRANSLATE_NOOP("RuleText", "Check"),
    QT_TRANSLATE_NOOP("RuleText", "Foreign key"),
    QT_TRANSLATE_NOOP("RuleText", "Index"),
    QT_TRANSLATE_NOOP("RuleText", "Exclusion"),
    QT_TRANSLATE_NOOP("RuleText", "Sequence"),
    QT_TRANSLATE_NOOP("RuleText", "Enum"),
    QT_TRANSLATE_NOOP("RuleText", "Domain"),
    QT_TRANSLATE_NOOP("RuleText", "Composite type"),
    QT_TRANSLATE_NOOP("RuleText", "View"),
    QT_TRANSLATE_NOOP("RuleText", "Materialized view"),
    QT_TRANSLATE_NOOP("RuleText", "Routine"),
    QT_TRANSLATE_NOOP("RuleText", "Trigger"),
    QT_TRANSLATE_NOOP("RuleText", "Policy"),
    QT_TRANSLATE_NOOP("RuleText", "Extension"),
    QT_TRANSLATE_NOOP("RuleText", "Schema"),
    QT_TRANSLATE_NOOP("RuleText", "Range type"),
    QT_TRANSLATE_NOOP("RuleText", "Collation"),
    QT_TRANSLATE_NOOP("RuleText", "Extended statistics"),
    QT_TRANSLATE_NOOP("RuleText", "Rewrite rule"),
    QT_TRANSLATE_NOOP("RuleText", "Event trigger, publication or foreign server"),
};

/// What a title is made of, so that it can be said in another language: "%1 in the models ..." of a subject.
struct Title
{
    const char *text;
    const char *subject = nullptr;
};

/// The titles beside the rules, in the same order.
std::vector<Title> &titles()
{
    static std::vector<Title> all;
    return all;
}

void addBlocks(std::vector<Rule> &rules, int base, const char *const (&endings)[4])
{
    int code = base;
    for (const char *subject : subjects) {
        for (const char *ending : endings) {
            rules.push_back({QStringLiteral("RK%1").arg(++code), Severity::Error,
                             QLatin1String(ending).arg(QLatin1String(subject))});
            titles().push_back({ending, subject});
        }
    }
}

std::vector<Rule> made()
{
    std::vector<Rule> rules;
    addBlocks(rules, 100,
              {QT_TRANSLATE_NOOP("RuleText", "%1 in the models without a migration"),
               QT_TRANSLATE_NOOP("RuleText", "%1 of the history is not in the models"),
               QT_TRANSLATE_NOOP("RuleText", "%1 differs between models and history"),
               QT_TRANSLATE_NOOP("RuleText", "%1 may be renamed in the models")});
    const auto add = [&](const char *code, Severity severity, const char *title) {
        rules.push_back({QLatin1String(code), severity, QLatin1String(title)});
        titles().push_back({title});
    };
    add("RK201", Severity::Error, QT_TRANSLATE_NOOP("RuleText", "A stamped revision was not run"));
    add("RK202", Severity::Error, QT_TRANSLATE_NOOP("RuleText", "A pending revision is applied ahead"));
    add("RK203", Severity::Error, QT_TRANSLATE_NOOP("RuleText", "Live was changed to what the models say"));
    add("RK204", Severity::Error, QT_TRANSLATE_NOOP("RuleText", "Part of a revision was taken back"));
    add("RK205", Severity::Error, QT_TRANSLATE_NOOP("RuleText", "Live was changed and no revision says so"));
    add("RK206", Severity::Info,
        QT_TRANSLATE_NOOP("RuleText", "An object that no revision and no model ever made"));
    add("RK301", Severity::Error,
        QT_TRANSLATE_NOOP("RuleText", "The stamp names a revision that the history does not have"));
    add("RK302", Severity::Warning,
        QT_TRANSLATE_NOOP("RuleText", "The stamp has a row that is an ancestor of another"));
    add("RK303", Severity::Warning, QT_TRANSLATE_NOOP("RuleText", "The history has several heads"));
    add("RK304", Severity::Warning, QT_TRANSLATE_NOOP("RuleText", "An operation could not be replayed"));
    add("RK305", Severity::Warning,
        QT_TRANSLATE_NOOP("RuleText", "A statement that may touch anything could not be understood"));
    add("RK306", Severity::Warning, QT_TRANSLATE_NOOP("RuleText", "Branches that do not commute"));
    add("RK307", Severity::Info,
        QT_TRANSLATE_NOOP("RuleText", "A revision changes the schema and cannot be taken back"));
    add("RK308", Severity::Warning,
        QT_TRANSLATE_NOOP("RuleText", "A revision makes whatever the models of its day declare"));
    add("RK309", Severity::Warning,
        QT_TRANSLATE_NOOP("RuleText", "A revision was edited after it was merged"));
    add("RK310", Severity::Error,
        QT_TRANSLATE_NOOP("RuleText", "A repair after the revision that was to be the last to need one"));
    add("RK601", Severity::Warning, QT_TRANSLATE_NOOP("RuleText", "A waiver has expired"));
    addBlocks(rules, 700,
              {QT_TRANSLATE_NOOP("RuleText", "%1 in the database and not in the models"),
               QT_TRANSLATE_NOOP("RuleText", "%1 of the models is not in the database"),
               QT_TRANSLATE_NOOP("RuleText", "%1 differs between models and database"),
               QT_TRANSLATE_NOOP("RuleText", "%1 may be renamed in the database")});
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
    if (it == allRules().end() || it->code != code)
        return {};
    const auto said = [](const char *text) { return QCoreApplication::translate("RuleText", text); };
    const Title &title = titles()[size_t(it - allRules().begin())];
    return title.subject ? said(title.text).arg(said(title.subject)) : said(title.text);
}

} // namespace reckoner
