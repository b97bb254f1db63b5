// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/repairs.h"

#include <QRegularExpression>

namespace reckoner {

namespace {

/// What can be missing, or fixed, in a schema.
QString things()
{
    return QStringLiteral(
        "(?:index(?:es)?|indices|columns?|constraints?|tables?|keys?|fks?|pks?|uniques?|enums?|defaults?|"
        "sequences?|triggers?|fields?|relations?|relationships?|views?|types?|schemas?|migrations?|revisions?"
        ")");
}

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// The imperative of a message or of a part of it: these words are also nouns and adjectives ("add repair
/// orders", "correct answers", "fixed price"), which stand elsewhere.
const QRegularExpression &orders()
{
    static const QRegularExpression made = words(QStringLiteral(
        "^(?:(?:hot|quick|bug)[ -]?)?(?:fix(?:es|ed|ing|up)?(?: "
        "up)?|repair(?:s|ed|ing)?|reconcil(?:es?|ed|ing)|"
        "re-?sync(?:s|ed|hroni[sz]\\w*)?|restor(?:es?|ed|ing)|correct(?:s|ed|ing)?|catch(?:es)?[ -]?up)\\b"));
    return made;
}

/// What says so wherever it stands.
const QRegularExpression &anywhere()
{
    static const QRegularExpression made =
        words(QStringLiteral("\\bhot-?fix\\b|\\bout of sync\\b|\\bback in(?:to)? sync\\b|\\bif "
                             "(?:missing|not exists?|absent)\\b|"
                             "\\b(?:schema|models?|migrations?|database|db|alembic) drift\\b|\\bdrifted\\b|"
                             "(?<!\\bfor |\\bof |\\bwas |\\bis |\\bare |\\bif |\\btrack |\\bas )"
                             "\\bmissing (?:\\S+ ){0,3}?%1\\b|"
                             "\\bforgot(?:ten)? (?:to\\b|(?!\\S* ?password)(?:\\S+ ){0,2}?%1\\b)|"
                             "\\b%1 (?:fix|fixes|repair|resync)\\b|\\bensure\\b.*\\bexists?\\b")
                  .arg(things()));
    return made;
}

/// To make the database what the models say, which a migration does for the first time by another name.
const QRegularExpression &alignment()
{
    static const QRegularExpression made = words(QStringLiteral(
        "^(?:re-?)?(?:align|sync|synchroni[sz]e|match)\\b.*\\b(?:models?|orm|metadata|production|prod)\\b"));
    return made;
}

} // namespace

QString repairWords(const QString &message, bool asks)
{
    QString text = message.simplified();
    // A slug is a sentence; in a sentence, what has such signs is a name.
    if (!text.contains(QLatin1Char(' '))) {
        static const QRegularExpression sign(QStringLiteral("[_-]+"));
        text.replace(sign, QStringLiteral(" "));
    }
    static const QRegularExpression clause(
        QStringLiteral("[.;:,()\\[\\]/&]+|\\band\\b|\\bthen\\b| - |^\\d+\\b"));
    for (const QString &part : text.split(clause, Qt::SkipEmptyParts)) {
        const QString order = part.trimmed();
        for (const QRegularExpression *each : {&orders(), &alignment()}) {
            if (const auto match = each->match(order); match.hasMatch())
                return match.captured();
        }
        static const QRegularExpression ensures = words(QStringLiteral("^(?:ensur(?:es?|ing)|make sure)\\b"));
        if (const auto match = ensures.match(order); asks && match.hasMatch())
            return match.captured();
        // "user type fix", but not "add a GPS fix"
        static const QRegularExpression fix =
            words(QStringLiteral("^(?!add|create|drop|remove)(?:\\S+ ){1,3}fix(?:es)?$"));
        if (const auto match = fix.match(order); match.hasMatch())
            return match.captured();
    }
    const auto match = anywhere().match(text);
    return match.hasMatch() ? match.captured() : QString();
}

bool asksWhatIsThere(const QString &script)
{
    static const QRegularExpression guards = words(QStringLiteral(
        "\\bIF NOT EXISTS\\b|\\bif_not_exists\\s*=\\s*True|\\bIF EXISTS\\b|\\bif_exists\\s*=\\s*True|"
        "\\bhas_table\\(|\\bhas_column|\\bcolumn_exists\\b|\\btable_exists\\b|\\bindex_exists\\b|"
        "\\bget_columns\\(|\\bget_table_names\\(|\\bget_indexes\\(|\\bget_(?:unique|check)_constraints\\(|"
        "\\bget_foreign_keys\\(|\\binformation_schema\\b"));
    return script.contains(guards);
}

} // namespace reckoner
