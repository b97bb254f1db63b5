// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

#include <functional>

namespace reckoner::diffing {

/// facet -> raw text, in the order of facetsOf(); facets at their default are left out.
using FacetTexts = std::vector<std::pair<QString, QString>>;

FacetTexts textsOf(const Table &table, const Dialect &dialect);
FacetTexts textsOf(const Column &column, const Dialect &dialect);
FacetTexts textsOf(const PrimaryKey &key, const Dialect &dialect);
FacetTexts textsOf(const UniqueConstraint &unique, const Dialect &dialect);
FacetTexts textsOf(const CheckConstraint &check, const Dialect &dialect);
FacetTexts textsOf(const ForeignKey &key, const Dialect &dialect);
FacetTexts textsOf(const ExclusionConstraint &exclusion, const Dialect &dialect);
FacetTexts textsOf(const Index &index, const Dialect &dialect);
FacetTexts textsOf(const Sequence &sequence, const Dialect &dialect);
FacetTexts textsOf(const EnumType &type, const Dialect &dialect);
FacetTexts textsOf(const Domain &domain, const Dialect &dialect);
FacetTexts textsOf(const CompositeType &type, const Dialect &dialect);
FacetTexts textsOf(const View &view, const Dialect &dialect);
FacetTexts textsOf(const Routine &routine, const Dialect &dialect);
FacetTexts textsOf(const Extension &extension, const Dialect &dialect);
FacetTexts textsOf(const Namespace &space, const Dialect &dialect);
FacetTexts textsOf(const Trigger &trigger, const Dialect &dialect);
FacetTexts textsOf(const Policy &policy, const Dialect &dialect);
FacetTexts textsOf(const RewriteRule &rule, const Dialect &dialect);
FacetTexts textsOf(const RangeType &type, const Dialect &dialect);
FacetTexts textsOf(const Collation &collation, const Dialect &dialect);
FacetTexts textsOf(const Statistics &statistics, const Dialect &dialect);
FacetTexts textsOf(const EventTrigger &trigger, const Dialect &dialect);
FacetTexts textsOf(const Publication &publication, const Dialect &dialect);
FacetTexts textsOf(const ForeignServer &server, const Dialect &dialect);

/// The pieces, for those who compare them.
QString typeRaw(const DataType &type, const Dialect &dialect);
QString columnList(const QStringList &columns);
QString deferText(const Deferrability &deferrability);
QString targetText(const ForeignKey &key);
QString partText(const IndexPart &part);
QString partsText(const Index &index);
/// Only what was given explicitly.
QString sequenceText(const SequenceOptions &options);
QString sequenceText(const Sequence &sequence);
QString ownerText(const std::optional<OwnedBy> &owner);
QString identityText(const Column &column);
QString generatedText(const Boxed<Generated> &generated);
/// With the defaults of type and direction filled in.
QString effectiveSequence(SequenceOptions options);
QString labelsText(const QStringList &labels);
QString nullableText(bool nullable);
/// "not valid", "not enforced" or nothing.
QString stateText(bool validated, bool enforced);
/// A constraint of a domain as one text, its expression spelt as given.
QString domainCheckText(const CheckConstraint &check, const QString &expression);
QString keyState(const ForeignKey &key);
QString optionsText(const Table &table);
QString partitionText(const Table &table);
QString parentsText(const Table &table);
QString moduleText(const Table &table);
/// An element of an exclusion, its expression spelt as given.
QString elementText(const ExclusionElement &element, const QString &expression);
/// "a integer, OUT b text": the arguments; `defaultText` spells a default.
QString argumentsText(const Routine &routine, const Dialect &dialect,
                      const std::function<QString(const RoutineArgument &)> &defaultText);

} // namespace reckoner::diffing
