// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/sentences.h"

#include "model/report/answers.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

// English needs two forms; a translation may need others and uses its own sentence for each.
QString counted(int count, const char *one, const char *many)
{
    return count == 1 ? VerdictText::tr(one) : VerdictText::tr(many).arg(count);
}

QString revisions(const QStringList &ids)
{
    return ids.isEmpty() ? VerdictText::tr("the empty database") : ids.join(QStringLiteral(" + "));
}

QStringList unknownStampRows(const Verdict &verdict)
{
    QStringList rows;
    for (const std::vector<Finding> *findings : {&verdict.findings, &verdict.ignored}) {
        for (const Finding &finding : *findings) {
            if (finding.rule == QLatin1String("RK301"))
                rows.append(finding.change.ref.object);
        }
    }
    rows.sort();
    return rows;
}

void addFix(QStringList &sentences, const Verdict &verdict)
{
    const Fix &fix = *verdict.fix;
    const QString where = revisions(fix.revisions);
    const bool nothing = fix.distance == 0 && fix.revisions.isEmpty();
    if (fix.assumed) {
        const bool unknown = !verdict.stampRows.isEmpty();
        sentences.append(verdict.stampUnread ? VerdictText::tr("The stamp of the database could not be read.")
                         : unknown           ? VerdictText::tr("The stamp %1 names no known revision.")
                                         .arg(unknownStampRows(verdict).join(QStringLiteral(", ")))
                                   : VerdictText::tr("The database has no stamp."));
        sentences.append(
            nothing ? VerdictText::tr("Nothing of the history is there (base is assumed as its stamp).")
            : fix.distance == 0
                ? VerdictText::tr("It is exactly where %1 leaves it (assumed as its stamp).").arg(where)
                : counted(
                      fix.distance,
                      QT_TRANSLATE_NOOP("VerdictText",
                                        "It is nearest to %2, one difference away (assumed as its stamp)."),
                      QT_TRANSLATE_NOOP("VerdictText",
                                        "It is nearest to %2, %1 differences away (assumed as its stamp)."))
                      .replace(QLatin1String("%2"), where));
    } else if (nothing) {
        sentences.append(VerdictText::tr("Nothing of the history is there: the database is at base."));
    } else if (fix.distance == 0) {
        sentences.append(VerdictText::tr("The database is exactly where %1 leaves it.").arg(where));
    } else {
        sentences.append(
            counted(fix.distance,
                    QT_TRANSLATE_NOOP("VerdictText", "The database is nearest to %2, one difference away."),
                    QT_TRANSLATE_NOOP("VerdictText", "The database is nearest to %2, %1 differences away."))
                .replace(QLatin1String("%2"), where));
    }
    if (!fix.alternatives.empty()) {
        QStringList others;
        for (const QStringList &other : fix.alternatives)
            others.append(revisions(other));
        sentences.append(VerdictText::tr("As near: %1.").arg(others.join(QStringLiteral(", "))));
    }
}

void addDrift(QStringList &sentences, const Verdict &verdict)
{
    const DriftCount drift = driftOf(verdict);
    if (!drift.certain && !drift.possible)
        sentences.append(VerdictText::tr("No drift."));
    if (drift.certain)
        sentences.append(counted(drift.certain, QT_TRANSLATE_NOOP("VerdictText", "One difference is drift."),
                                 QT_TRANSLATE_NOOP("VerdictText", "%1 differences are drift.")));
    if (drift.possible)
        sentences.append(counted(drift.possible,
                                 QT_TRANSLATE_NOOP("VerdictText", "One difference may be drift."),
                                 QT_TRANSLATE_NOOP("VerdictText", "%1 differences may be drift.")));
}

QString pendingSentence(int count)
{
    return count == 0 ? VerdictText::tr("No migration is pending.")
                      : counted(count, QT_TRANSLATE_NOOP("VerdictText", "One migration is pending."),
                                QT_TRANSLATE_NOOP("VerdictText", "%1 migrations are pending."));
}

/// Of stamp and revisions alone.
QStringList quickSentences(const Verdict &verdict)
{
    const QuickLook &look = *verdict.quick;
    if (!look.database)
        return {VerdictText::tr("No database was given: only the migrations were looked at.")};
    if (look.told)
        return {pendingSentence(verdict.summary.pending)};
    return {!look.stamp
                ? VerdictText::tr("The database has no version table: where it stands cannot be told.")
                : VerdictText::tr("The database is at %1, which this build does not know: what is "
                                  "pending cannot be told.")
                      .arg(revisions(verdict.stampRows))};
}

} // namespace

DriftCount driftOf(const Verdict &verdict)
{
    DriftCount count;
    for (const Finding &finding : verdict.findings) {
        if (finding.leg == Leg::StampLive && finding.severity != Severity::Info)
            ++(finding.change.certainty == Certainty::Certain ? count.certain : count.possible);
    }
    return count;
}

QString stampWords(const Verdict &verdict)
{
    if (verdict.stampRows.isEmpty())
        return verdict.stampUnread ? VerdictText::tr("could not be read")
                                   : VerdictText::tr("none", "no stamp");
    const QStringList unknown = unknownStampRows(verdict);
    QStringList rows;
    for (const QString &row : verdict.stampRows)
        rows.append(unknown.contains(row) ? VerdictText::tr("%1 (unknown)").arg(row) : row);
    return rows.join(QStringLiteral(", "));
}

QStringList verdictSentences(const Verdict &verdict)
{
    if (verdict.quick)
        return quickSentences(verdict);
    QStringList sentences;
    const VerdictSummary &sum = verdict.summary;
    const Positions &sides = verdict.positions;
    if (sides.live && sides.stamp) {
        sentences.append(verdict.stampUnread ? VerdictText::tr("Whether migrations are pending is not known.")
                                             : pendingSentence(sum.pending));
        addDrift(sentences, verdict);
    }
    if (sides.models && sides.head)
        sentences.append(
            sum.modelsWithoutMigration == 0
                ? VerdictText::tr("Models and migrations agree.")
                : counted(sum.modelsWithoutMigration,
                          QT_TRANSLATE_NOOP("VerdictText", "One model change has no migration."),
                          QT_TRANSLATE_NOOP("VerdictText", "%1 model changes have no migration.")));
    if (sides.models && !sides.head && sides.live)
        sentences.append(
            verdict.modelsLive.changes.empty()
                ? VerdictText::tr("Models and database agree.")
                : counted(int(verdict.modelsLive.changes.size()),
                          QT_TRANSLATE_NOOP("VerdictText", "Models and database differ in one thing."),
                          QT_TRANSLATE_NOOP("VerdictText", "Models and database differ in %1 things.")));
    if (verdict.fix)
        addFix(sentences, verdict);
    if (const QString running = runningSentence(verdict.running); !running.isEmpty())
        sentences.append(running);
    // What may be drift has been told.
    if (const int others = sum.uncertain - driftOf(verdict).possible; others > 0)
        sentences.append(counted(others, QT_TRANSLATE_NOOP("VerdictText", "One difference is uncertain."),
                                 QT_TRANSLATE_NOOP("VerdictText", "%1 differences are uncertain.")));
    if (sum.foreign)
        sentences.append(counted(
            sum.foreign,
            QT_TRANSLATE_NOOP("VerdictText", "One object is foreign: no model and no revision ever made it."),
            QT_TRANSLATE_NOOP("VerdictText",
                              "%1 objects are foreign: no model and no revision ever made them.")));
    if (sum.notComparable)
        sentences.append(counted(sum.notComparable,
                                 QT_TRANSLATE_NOOP("VerdictText", "One thing could not be compared."),
                                 QT_TRANSLATE_NOOP("VerdictText", "%1 things could not be compared.")));
    if (sum.known)
        sentences.append(counted(
            sum.known,
            QT_TRANSLATE_NOOP("VerdictText", "One finding is in the baseline: it does not reach the gate."),
            QT_TRANSLATE_NOOP("VerdictText",
                              "%1 findings are in the baseline: they do not reach the gate.")));
    if (sum.waived > sum.known)
        sentences.append(
            counted(sum.waived - sum.known,
                    QT_TRANSLATE_NOOP("VerdictText", "One finding is waived: it does not reach the gate."),
                    QT_TRANSLATE_NOOP("VerdictText", "%1 findings are waived: they do not reach the gate.")));
    if (sum.ignored)
        sentences.append(ignoredSentence(sum.ignored));
    if (!sides.models)
        sentences.append(VerdictText::tr("No models were found: they are not part of this verdict."));
    if (!sides.head)
        sentences.append(
            VerdictText::tr("No migration history was found: models and database are compared directly."));
    if (!sides.live)
        sentences.append(
            VerdictText::tr("No database was given: stamp and drift are not part of this verdict."));
    return sentences;
}

QString ignoredSentence(int count)
{
    return counted(count, QT_TRANSLATE_NOOP("VerdictText", "One difference is ignored, as the policy asks."),
                   QT_TRANSLATE_NOOP("VerdictText", "%1 differences are ignored, as the policy asks."));
}

QString kindWords(Kind kind)
{
    // What kindName() is in words, told to those who translate.
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("KindText", "schema"),
        QT_TRANSLATE_NOOP("KindText", "table"),
        QT_TRANSLATE_NOOP("KindText", "column"),
        QT_TRANSLATE_NOOP("KindText", "primary key"),
        QT_TRANSLATE_NOOP("KindText", "unique"),
        QT_TRANSLATE_NOOP("KindText", "check"),
        QT_TRANSLATE_NOOP("KindText", "foreign key"),
        QT_TRANSLATE_NOOP("KindText", "exclusion"),
        QT_TRANSLATE_NOOP("KindText", "index"),
        QT_TRANSLATE_NOOP("KindText", "sequence"),
        QT_TRANSLATE_NOOP("KindText", "enum"),
        QT_TRANSLATE_NOOP("KindText", "domain"),
        QT_TRANSLATE_NOOP("KindText", "composite"),
        QT_TRANSLATE_NOOP("KindText", "view"),
        QT_TRANSLATE_NOOP("KindText", "materialized view"),
        QT_TRANSLATE_NOOP("KindText", "routine"),
        QT_TRANSLATE_NOOP("KindText", "trigger"),
        QT_TRANSLATE_NOOP("KindText", "policy"),
        QT_TRANSLATE_NOOP("KindText", "extension"),
        QT_TRANSLATE_NOOP("KindText", "range"),
        QT_TRANSLATE_NOOP("KindText", "collation"),
        QT_TRANSLATE_NOOP("KindText", "statistics"),
        QT_TRANSLATE_NOOP("KindText", "event trigger"),
        QT_TRANSLATE_NOOP("KindText", "rule"),
        QT_TRANSLATE_NOOP("KindText", "publication"),
        QT_TRANSLATE_NOOP("KindText", "foreign server"),
    };
    QString name = kindName(kind);
    for (qsizetype i = name.size() - 1; i > 0; --i) {
        if (name.at(i).isUpper())
            name.replace(i, 1, QLatin1Char(' ') + name.at(i).toLower());
    }
    const auto known = std::find_if(std::begin(words), std::end(words),
                                    [&](const char *word) { return name == QLatin1String(word); });
    return known == std::end(words) ? name : QCoreApplication::translate("KindText", *known);
}

QString objectWords(const ObjectRef &ref)
{
    return kindWords(ref.kind) + QLatin1Char(' ') + fullPath(ref);
}

QString changeWords(const Change &change)
{
    switch (change.action) {
    case Action::Added:
        return VerdictText::tr("added");
    case Action::Removed:
        return VerdictText::tr("missing");
    case Action::Modified:
    case Action::Renamed:
        break;
    }
    QStringList parts;
    for (const FacetChange &facet : change.facets) {
        const auto shown = [](const QString &raw, const QString &normal) {
            const QString text = (raw.isEmpty() ? normal : raw).simplified();
            return text.isEmpty() ? VerdictText::tr("none") : text;
        };
        parts.append(QStringLiteral("%1 %2 → %3")
                         .arg(facet.facet, shown(facet.beforeRaw, facet.beforeNormal),
                              shown(facet.afterRaw, facet.afterNormal)));
    }
    const QString list = parts.join(QStringLiteral("; "));
    return change.action == Action::Renamed ? VerdictText::tr("renamed: %1").arg(list) : list;
}

QString classWords(DriftClass driftClass)
{
    switch (driftClass) {
    case DriftClass::AppliedAhead:
        return VerdictText::tr("applied ahead");
    case DriftClass::StampedNotRun:
        return VerdictText::tr("stamped but not run");
    case DriftClass::AsInModels:
        return VerdictText::tr("as in the models");
    case DriftClass::Reverted:
        return VerdictText::tr("reverted");
    case DriftClass::Unknown:
        return VerdictText::tr("no revision explains it");
    case DriftClass::Foreign:
        return VerdictText::tr("foreign");
    case DriftClass::None:
        break;
    }
    return {};
}

} // namespace reckoner
