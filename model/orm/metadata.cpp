// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/declarative.h"

namespace reckoner::orm {

using namespace python;

const MetadataInfo &MetadataSlot::ofClass(const ClassData &type) const
{
    const MetadataInfo *at = &info;
    for (const Change &change : changes) {
        if (change.classes < type.serial)
            at = &change.info;
    }
    return *at;
}

const MetadataInfo &MetadataSlot::ofTable(size_t index) const
{
    const MetadataInfo *at = &info;
    for (const Change &change : changes) {
        if (change.tables <= index)
            at = &change.info;
    }
    return *at;
}

void Declarative::changeMetadata(const ModelHooks::MetadataChange &change)
{
    MetadataSlot &slot = m_slots.at(metadataSlot(change.metadata));
    MetadataSlot::Change made{change.classes, change.tables, slot.last()};
    if (change.attribute == QLatin1String("metadata"))
        made.info = metadataInfo(change.value);
    else
        assignTo(made.info, change.attribute, change.value);
    slot.changes.push_back(std::move(made));
}

} // namespace reckoner::orm
