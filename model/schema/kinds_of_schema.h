// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

namespace reckoner {

inline ObjectRef keyRef(Kind kind, const ObjectName &name)
{
    return {kind, pathPart(name.schema), name.name};
}

inline ObjectRef keyRef(Kind kind, const QString &name)
{
    return {kind, QString(), name};
}

/// Calls visit(kind, map) for every map of whole objects but tables and schemas. Views, plain and
/// materialized, share names and come as Kind::View.
template<class AnySchema, class Visit>
void eachKind(AnySchema &schema, Visit visit)
{
    visit(Kind::Enum, schema.enums);
    visit(Kind::Sequence, schema.sequences);
    visit(Kind::Domain, schema.domains);
    visit(Kind::Composite, schema.composites);
    visit(Kind::Range, schema.ranges);
    visit(Kind::Collation, schema.collations);
    visit(Kind::View, schema.views);
    visit(Kind::Routine, schema.routines);
    visit(Kind::Statistics, schema.statistics);
    visit(Kind::Extension, schema.extensions);
    visit(Kind::EventTrigger, schema.eventTriggers);
    visit(Kind::Publication, schema.publications);
    visit(Kind::ForeignServer, schema.foreignServers);
}

} // namespace reckoner
