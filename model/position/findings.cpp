// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/position/positiontext.h"
#include "model/sql/sqlite_types.h"

#include <QCryptographicHash>

#include <algorithm>

namespace reckoner::position {

namespace {

// Codes never change their meaning: each kind has its own block of four, whatever becomes of the order of
// Kind. RK101 is a table added, RK102 removed, RK103 modified, RK104 renamed; RK105 a column added, and so
// on.
constexpr std::pair<Kind, int> blocks[] = {
    {Kind::Table, 0},        {Kind::Column, 1},
    {Kind::PrimaryKey, 2},   {Kind::Unique, 3},
    {Kind::Check, 4},        {Kind::ForeignKey, 5},
    {Kind::Index, 6},        {Kind::Exclusion, 7},
    {Kind::Sequence, 8},     {Kind::Enum, 9},
    {Kind::Domain, 10},      {Kind::Composite, 11},
    {Kind::View, 12},        {Kind::MaterializedView, 13},
    {Kind::Routine, 14},     {Kind::Trigger, 15},
    {Kind::Policy, 16},      {Kind::Extension, 17},
    {Kind::Schema, 18},      {Kind::Range, 19},
    {Kind::Collation, 20},   {Kind::Statistics, 21},
    {Kind::Rule, 22},        {Kind::EventTrigger, 23},
    {Kind::Publication, 23}, {Kind::ForeignServer, 23},
};

int actionOffset(Action action)
{
    switch (action) {
    case Action::Added:
        return 1;
    case Action::Removed:
        return 2;
    case Action::Modified:
        return 3;
    case Action::Renamed:
        break;
    }
    return 4;
}

QString ruleFor(Leg leg, const Change &change, DriftClass driftClass)
{
    if (leg == Leg::StampLive) {
        switch (driftClass) {
        case DriftClass::StampedNotRun:
            return QStringLiteral("RK201");
        case DriftClass::AppliedAhead:
            return QStringLiteral("RK202");
        case DriftClass::AsInModels:
            return QStringLiteral("RK203");
        case DriftClass::Reverted:
            return QStringLiteral("RK204");
        case DriftClass::Foreign:
            return QStringLiteral("RK206");
        case DriftClass::Unknown:
        case DriftClass::None:
            return QStringLiteral("RK205");
        }
    }
    const auto block = std::find_if(std::begin(blocks), std::end(blocks),
                                    [&](const auto &entry) { return entry.first == change.ref.kind; });
    const int base = leg == Leg::ModelsLive ? 700 : 100;
    return QStringLiteral("RK%1").arg(base + block->second * 4 + actionOffset(change.action));
}

QString subject(const ObjectRef &ref)
{
    const QString name = ref.kind == Kind::Schema ? pathPart(ref.object)
                         : ref.path.isEmpty()     ? ref.object
                                                  : ref.path + QLatin1Char('.') + pathPart(ref.object);
    return kindName(ref.kind) + QLatin1Char(' ') + name;
}

struct Sides
{
    QString from; ///< "at the stamp"
    QString to;   ///< "in Live"
};

Sides sidesOf(Leg leg, bool assumed)
{
    switch (leg) {
    case Leg::ModelsHead:
        return {PositionText::tr("at head"), PositionText::tr("in the models")};
    case Leg::StampHead:
        return {PositionText::tr("at the stamp"), PositionText::tr("at head")};
    case Leg::StampLive:
        return {assumed ? PositionText::tr("at the assumed revision") : PositionText::tr("at the stamp"),
                PositionText::tr("in Live")};
    case Leg::ModelsLive:
        break;
    }
    return {PositionText::tr("in the models"), PositionText::tr("in Live")};
}

QString shown(const QString &text)
{
    return text.isEmpty() ? PositionText::tr("none") : text;
}

QString what(const Change &change, const Sides &sides)
{
    switch (change.action) {
    case Action::Added:
        return PositionText::tr("it is %1 and not %2").arg(sides.to, sides.from);
    case Action::Removed:
        return PositionText::tr("it is %1 and not %2").arg(sides.from, sides.to);
    case Action::Renamed:
        return PositionText::tr("it seems to be called %1 %2")
            .arg(change.facets.empty() ? QString() : change.facets.front().afterRaw, sides.to);
    case Action::Modified:
        break;
    }
    QStringList parts;
    for (const FacetChange &facet : change.facets) {
        parts.append(
            PositionText::tr("%1 is %2 %3 and %4 %5")
                .arg(facet.facet, shown(facet.beforeRaw), sides.from, shown(facet.afterRaw), sides.to));
    }
    return parts.join(QLatin1String(", "));
}

QString why(Leg leg, const Change &change, const Explanation *explanation)
{
    if (leg == Leg::StampLive && explanation) {
        switch (explanation->driftClass) {
        case DriftClass::AppliedAhead:
            return PositionText::tr("the pending revision %1 makes it so").arg(explanation->revision);
        case DriftClass::StampedNotRun:
            return PositionText::tr("revision %1 is stamped but was not run").arg(explanation->revision);
        case DriftClass::Reverted:
            return PositionText::tr("part of revision %1 was taken back").arg(explanation->revision);
        case DriftClass::AsInModels:
            return PositionText::tr("the models say so, no revision does");
        case DriftClass::Foreign:
            return PositionText::tr("no revision and no model ever made it");
        case DriftClass::Unknown:
        case DriftClass::None:
            return PositionText::tr("no revision makes it so");
        }
    }
    const Origin &origin = leg == Leg::ModelsHead && change.to.isKnown() ? change.to : change.from;
    const QString place = Place{origin.file, origin.line, 0}.toString();
    const QString where = place.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(place);
    return leg == Leg::ModelsHead ? PositionText::tr("no migration makes it so") + where
                                  : PositionText::tr("the two differ") + where;
}

/// Semantics 11: another declared type of the same affinity stores the same values.
bool sameAffinity(const Change &change, const Dialect &dialect)
{
    if (dialect.id() != DialectId::Sqlite || change.ref.kind != Kind::Column ||
        change.facetNames() != QStringList{QStringLiteral("type")})
        return false;
    const FacetChange &type = change.facets.front();
    return sqliteAffinity(dialect.parseType(type.beforeRaw)) ==
           sqliteAffinity(dialect.parseType(type.afterRaw));
}

QString fingerprintOf(const Finding &finding)
{
    QStringList facets = finding.change.facetNames();
    facets.sort();
    const ObjectRef &ref = finding.change.ref;
    const QStringList parts{finding.rule, finding.leg ? legName(*finding.leg) : QString(),
                            ref.path,     kindName(ref.kind),
                            ref.object,   facets.join(QLatin1Char(','))};
    const QByteArray hash =
        QCryptographicHash::hash(parts.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toHex());
}

QString repairFor(Leg leg, DriftClass driftClass)
{
    if (leg == Leg::ModelsHead)
        return QStringLiteral("write-migration");
    switch (driftClass) {
    case DriftClass::AppliedAhead:
        return QStringLiteral("stamp-forward");
    case DriftClass::StampedNotRun:
        return QStringLiteral("run-revision");
    case DriftClass::Foreign:
        return QStringLiteral("none");
    default:
        return QStringLiteral("repair-database");
    }
}

} // namespace

Finding findingFor(Leg leg, const Change &change, const Explanation *explanation, const Dialect &dialect,
                   bool assumed)
{
    Finding finding;
    finding.leg = leg;
    finding.change = change;
    if (explanation) {
        finding.driftClass = explanation->driftClass;
        finding.revision = explanation->revision;
        finding.alternatives = explanation->alternatives;
    }
    // What nobody ever made is foreign at whatever revision the database may be.
    if (assumed && change.certainty == Certainty::Certain && finding.driftClass != DriftClass::Foreign) {
        finding.change.certainty = Certainty::Uncertain;
        finding.change.uncertainBecause =
            PositionText::tr("the stamp is missing or unknown: the nearest revision stands in for it");
    }
    finding.rule = ruleFor(leg, change, finding.driftClass);
    const bool info = change.mild || finding.driftClass == DriftClass::Foreign;
    finding.severity = info                                                     ? Severity::Info
                       : leg == Leg::StampLive && sameAffinity(change, dialect) ? Severity::Warning
                                                                                : Severity::Error;
    finding.message =
        QStringLiteral("%1: %2; %3.")
            .arg(subject(change.ref), what(change, sidesOf(leg, assumed)), why(leg, change, explanation));
    finding.repairAction = repairFor(leg, finding.driftClass);
    finding.fingerprint = fingerprintOf(finding);
    return finding;
}

Finding historyFinding(const char *rule, Severity severity, const QString &object, const QString &message,
                       const Place &place)
{
    Finding finding;
    finding.rule = QLatin1String(rule);
    finding.severity = severity;
    finding.change.ref = {Kind::Schema, QString(), object};
    finding.change.from.file = place.file;
    finding.change.from.line = place.line;
    finding.change.from.revision = object;
    finding.message = message;
    finding.revision = object;
    finding.repairAction = QStringLiteral("none");
    finding.fingerprint = fingerprintOf(finding);
    return finding;
}

} // namespace reckoner::position
