// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/packedreplay.h"

#include "model/schema/packed.h"

namespace reckoner {

template<class A>
void fields(A &a, Revision &v)
{
    a("id", v.id);
    a("down", v.down);
    a("dependsOn", v.dependsOn);
    a("labels", v.labels);
    a("message", v.message);
    a("date", v.date);
    a("place", v.place);
    a("downgrade", v.downgrade);
    a("downgradePlace", v.downgradePlace);
    a("repairLike", v.repairLike);
    a("repairBecause", v.repairBecause);
}

template<class A>
void fields(A &a, Touch &v)
{
    a("object", v.object);
    a("action", v.action);
}

template<class A>
void fields(A &a, RevisionEffect &v)
{
    a("touches", v.touches);
    a("opaques", v.opaques);
    a("problems", v.problems);
    a("modelsOfItsDay", v.modelsOfItsDay);
    a("operations", v.operations);
    a("dataOnly", v.dataOnly);
}

QByteArray PackedReplay::pack(const Replay &replay)
{
    Packer packer;
    packer(replay.m_graph.m_revisions);
    packer.number(replay.m_effects.size());
    for (const auto &[id, effect] : replay.m_effects) {
        packer(id);
        packer(*effect);
    }
    packer.number(quint64(replay.m_states.size()));
    for (auto it = replay.m_states.begin(); it != replay.m_states.end(); ++it) {
        packer(it.key());
        packer.number(it->revisions);
        packer(*it->state);
    }
    return packer.bytes();
}

std::shared_ptr<Replay> PackedReplay::unpack(const QByteArray &bytes, Replay::MakeRunner again)
{
    Unpacker unpacker(bytes);
    std::vector<Revision> revisions;
    unpacker(revisions);
    auto replay =
        std::make_shared<Replay>(RevisionGraph::inOrder(std::move(revisions)), nullptr, std::move(again));
    for (quint64 left = unpacker.number(); left > 0 && !unpacker.failed(); --left) {
        QString id;
        RevisionEffect effect;
        unpacker(id);
        unpacker(effect);
        replay->m_effects.emplace(id, std::move(effect));
    }
    for (quint64 left = unpacker.number(); left > 0 && !unpacker.failed(); --left) {
        QByteArray key;
        auto state = std::make_shared<Schema>();
        unpacker(key);
        const size_t count = unpacker.number();
        unpacker(*state);
        replay->keepState(key, std::move(state), count);
    }
    replay->m_readBack = true;
    return unpacker.failed() || !unpacker.atEnd() ? nullptr : replay;
}

} // namespace reckoner
