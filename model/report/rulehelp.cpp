// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/rulehelp.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct Entry
{
    const char *begin; ///< of the rules it holds for; the longest counts
    const char *meaning;
    const char *advice;
};

constexpr Entry entries[] = {
    {"RK1", QT_TRANSLATE_NOOP("RuleHelp", "The models differ from what the migrations build."),
     QT_TRANSLATE_NOOP("RuleHelp",
                       "Write a migration for the change, or take the change out of the models.")},
    {"RK201",
     QT_TRANSLATE_NOOP("RuleHelp", "The stamp says that a revision was run, but what it builds is missing."),
     QT_TRANSLATE_NOOP(
         "RuleHelp",
         "Run what is missing on this database. Upgrading does not do it: the stamp says it was done.")},
    {"RK202", QT_TRANSLATE_NOOP("RuleHelp", "The database has what a pending revision builds."),
     QT_TRANSLATE_NOOP(
         "RuleHelp",
         "If all of the revision is there, stamp the database forward; else its upgrade meets objects "
         "that exist already.")},
    {"RK203",
     QT_TRANSLATE_NOOP("RuleHelp", "The database was changed to what the models say, by hand or by "
                                   "create_all; no revision does it."),
     QT_TRANSLATE_NOOP(
         "RuleHelp",
         "Write the migration that is missing, so that it does no harm where the change is there.")},
    {"RK204", QT_TRANSLATE_NOOP("RuleHelp", "Part of what a revision did has been undone in the database."),
     QT_TRANSLATE_NOOP("RuleHelp",
                       "Bring it back on this database or, if it was meant, write a revision that says so.")},
    {"RK205",
     QT_TRANSLATE_NOOP("RuleHelp", "The database differs from what its stamp says, and no revision makes it "
                                   "so."),
     QT_TRANSLATE_NOOP("RuleHelp",
                       "Change this database back or, if it was meant, write a revision that says so.")},
    {"RK206",
     QT_TRANSLATE_NOOP("RuleHelp", "The database has an object that no model and no revision ever made."),
     QT_TRANSLATE_NOOP("RuleHelp",
                       "Nothing, if it belongs to somebody else; reckoner.toml is where to say so.")},
    {"RK3",
     QT_TRANSLATE_NOOP("RuleHelp", "Something about the migration history itself, or about the stamp."),
     QT_TRANSLATE_NOOP("RuleHelp", "The message names the revision; look at its script.")},
    {"RK6", QT_TRANSLATE_NOOP("RuleHelp", "Something about what reckoner.toml says, not about the database."),
     QT_TRANSLATE_NOOP("RuleHelp", "Look at it there.")},
    {"RK7",
     QT_TRANSLATE_NOOP("RuleHelp", "The database differs from the models; there is no migration history."),
     QT_TRANSLATE_NOOP("RuleHelp", "Change the database or the models, whichever was not meant.")},
    {"added-", QT_TRANSLATE_NOOP("RuleHelp", "It is on the second side only."),
     QT_TRANSLATE_NOOP("RuleHelp", "Add it to the first side, or remove it from the second.")},
    {"removed-", QT_TRANSLATE_NOOP("RuleHelp", "It is on the first side only."),
     QT_TRANSLATE_NOOP("RuleHelp", "Add it to the second side, or remove it from the first.")},
    {"modified-", QT_TRANSLATE_NOOP("RuleHelp", "It is on both sides and differs."),
     QT_TRANSLATE_NOOP("RuleHelp", "Change the side that was not meant.")},
    {"renamed-", QT_TRANSLATE_NOOP("RuleHelp", "It seems to have another name on the second side."),
     QT_TRANSLATE_NOOP("RuleHelp", "Look whether it is one object; --no-renames shows the two.")},
};

} // namespace

RuleHelp ruleHelp(const QString &rule)
{
    const Entry *best = nullptr;
    for (const Entry &entry : entries) {
        if (rule.startsWith(QLatin1String(entry.begin)) &&
            (!best || qstrlen(entry.begin) > qstrlen(best->begin)))
            best = &entry;
    }
    if (!best)
        return {};
    return {QCoreApplication::translate("RuleHelp", best->meaning),
            QCoreApplication::translate("RuleHelp", best->advice)};
}

} // namespace reckoner
