// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_create.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

bool isStart(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c.unicode() > 127;
}

/// Calls `found` for every chain of identifiers, "a.b.c", outside of string constants.
template<class Found>
void eachChain(const QString &text, Found found)
{
    QStringList chain;
    bool dotted = false;
    const auto end = [&] {
        if (!chain.isEmpty())
            found(chain);
        chain.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString word;
        if (c == QLatin1Char('\'')) {
            end();
            for (++i; i < text.size() && text.at(i) != c; ++i) {
            }
            continue;
        }
        if (c == QLatin1Char('"')) {
            for (++i; i < text.size(); ++i) {
                if (text.at(i) == c && (i + 1 == text.size() || text.at(i + 1) != c))
                    break;
                if (text.at(i) == c)
                    ++i;
                word += text.at(i);
            }
        } else if (isStart(c)) {
            qsizetype last = i;
            while (last + 1 < text.size() && (isStart(text.at(last + 1)) || text.at(last + 1).isDigit() ||
                                              text.at(last + 1) == QLatin1Char('$')))
                ++last;
            word = text.mid(i, last - i + 1).toLower();
            i = last;
        } else if (c == QLatin1Char('.') && !chain.isEmpty()) {
            dotted = true;
            continue;
        } else {
            end();
            dotted = false;
            continue;
        }
        if (!dotted)
            end();
        dotted = false;
        chain.append(word);
    }
    end();
}

} // namespace

std::vector<size_t> MakingOrder::named(const QString &text) const
{
    std::set<size_t> found;
    const auto take = [&](const ObjectName &name) {
        if (const auto it = m_places.find(name); it != m_places.end())
            found.insert(it->second.begin(), it->second.end());
    };
    eachChain(text, [&](const QStringList &chain) {
        for (qsizetype i = 0; i < chain.size(); ++i) {
            if (i + 1 < chain.size())
                take({chain.at(i), chain.at(i + 1)});
            if (i == 0)
                take({m_defaultSchema, chain.at(i)});
        }
    });
    return {found.begin(), found.end()};
}

/// False where a circle was found that can be opened by leaving a wish for later.
bool MakingOrder::visit(size_t thing, std::vector<size_t> &order)
{
    m_states[thing] = State::Begun;
    m_path.push_back(thing);
    std::vector<size_t> before = m_needs[thing];
    if (!m_late[thing])
        before.insert(before.end(), m_wishes[thing].begin(), m_wishes[thing].end());
    std::sort(before.begin(), before.end());
    for (const size_t each : before) {
        if (each == thing)
            continue;
        if (m_states[each] == State::Begun) {
            // Whoever on the way round has a wish can say it later.
            const auto start = std::find(m_path.begin(), m_path.end(), each);
            for (auto it = start; it != m_path.end(); ++it) {
                if (!m_late[*it] && !m_wishes[*it].empty()) {
                    m_late[*it] = true;
                    return false;
                }
            }
        } else if (m_states[each] == State::Waiting && !visit(each, order)) {
            return false;
        }
    }
    m_path.pop_back();
    m_states[thing] = State::Done;
    order.push_back(thing);
    return true;
}

void MakingOrder::run()
{
    for (size_t i = 0; i < m_things.size(); ++i) {
        for (const ObjectName &name : m_things[i].names)
            m_places[name].push_back(i);
    }
    for (const Thing &thing : m_things) {
        m_needs.push_back(named(thing.needs));
        m_wishes.push_back(named(thing.wishes));
    }
    m_late.assign(m_things.size(), false);
    std::vector<size_t> order;
    for (bool done = false; !done;) {
        order.clear();
        m_path.clear();
        m_states.assign(m_things.size(), State::Waiting);
        done = true;
        for (size_t i = 0; i < m_things.size() && done; ++i)
            done = m_states[i] != State::Waiting || visit(i, order);
    }
    for (const size_t i : order)
        m_things[i].make(m_late[i]);
}

} // namespace reckoner::pg
