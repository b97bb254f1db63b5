// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/packed.h"

namespace reckoner {

namespace {

/// Kind -> facets that cannot be spoken of, as Facets::allow() takes it.
std::map<Kind, QStringList> silentFacets(const Facets &facets)
{
    std::map<Kind, QStringList> kinds;
    for (const Kind kind : allKinds) {
        if (!facets.speaksOf(kind))
            continue;
        QStringList &silent = kinds[kind];
        for (const QString &facet : facetsOf(kind)) {
            if (!facets.speaksOf(kind, facet))
                silent.append(facet);
        }
    }
    return kinds;
}

template<class A>
void members(A &a, Snapshot &snapshot)
{
    a(snapshot.source);
    a(snapshot.dialect);
    a(snapshot.schema);
    a(snapshot.unknowns);
    a(snapshot.opaques);
    a(snapshot.notes);
    a(snapshot.notCompared);
    a(snapshot.bookkeeping);
    a(snapshot.schemas);
}

} // namespace

QByteArray packed(const Snapshot &snapshot)
{
    Packer packer;
    members(packer, const_cast<Snapshot &>(snapshot)); // nothing is changed
    packer(silentFacets(snapshot.facets));
    return packer.bytes();
}

std::shared_ptr<const Snapshot> unpackedSnapshot(const QByteArray &bytes)
{
    Unpacker unpacker(bytes);
    auto snapshot = std::make_shared<Snapshot>();
    members(unpacker, *snapshot);
    std::map<Kind, QStringList> silent;
    unpacker(silent);
    for (const auto &[kind, facets] : silent)
        snapshot->facets.allow(kind, facets);
    if (unpacker.failed() || !unpacker.atEnd())
        return nullptr;
    return snapshot;
}

} // namespace reckoner
