// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/scope.h"

namespace reckoner::diffing {

/// The constraints of one kind of a table less those without a name that only say again what another says.
/// Example: UNIQUE (a), UNIQUE (a) is UNIQUE (a) and one repeat.
template<class T>
class Distinct
{
public:
    explicit Distinct(const std::vector<T> &all)
        : m_all(all)
    {
    }
    /// `key(object)` is a text equal for what says the same, empty for what repeats nothing; `again(object)`:
    /// something else than another of the list says it too.
    template<class Key, class Again>
    void leaveOut(Key key, Again again)
    {
        std::map<QString, std::vector<const T *>> byKey;
        for (const T &each : m_all) {
            if (const QString text = key(each); !text.isEmpty())
                byKey[text].push_back(&each);
        }
        for (const auto &[text, same] : byKey) {
            const bool otherwise = again(*same.front());
            // The first one stays, or whatever has a name.
            const bool named =
                std::any_of(same.begin(), same.end(), [](const T *each) { return !each->name.isEmpty(); });
            for (std::size_t i = 0; i < same.size(); ++i) {
                if (same[i]->name.isEmpty() && (otherwise || named || i > 0))
                    m_repeats.emplace(same[i], text);
            }
        }
        if (m_repeats.empty())
            return;
        for (const T &each : m_all) {
            if (!m_repeats.contains(&each))
                m_kept.push_back(each);
        }
    }

    const std::vector<T> &kept() const { return m_repeats.empty() ? m_all : m_kept; }
    const std::map<const T *, QString> &repeats() const { return m_repeats; }
    std::size_t count(const QString &key) const
    {
        return static_cast<std::size_t>(std::count_if(m_repeats.begin(), m_repeats.end(),
                                                      [&](const auto &each) { return each.second == key; }));
    }

private:
    const std::vector<T> &m_all;
    std::vector<T> m_kept;
    std::map<const T *, QString> m_repeats;
};

/// Tells what only one side says again.
template<class T>
void tellRepeats(const Scope &scope, const Table &from, const Distinct<T> &before, const Table &to,
                 const Distinct<T> &after, const char *facet, const char *rule, Drafts &out)
{
    if (!scope.equalities)
        return;
    const auto tell = [&](const Table &table, const Distinct<T> &own, const Distinct<T> &other, bool onFrom) {
        for (const auto &[object, key] : own.repeats()) {
            if (own.count(key) == other.count(key))
                continue;
            const QString text = textIn(textsOf(*object, scope.dialect), QLatin1String(facet));
            out.equalities.push_back({refOf(table, *object),
                                      {QLatin1String(facet),
                                       onFrom ? text : QString(),
                                       onFrom ? QString() : text,
                                       QString(),
                                       QString(),
                                       {QLatin1String(rule)}}});
        }
    };
    tell(from, before, after, true);
    tell(to, after, before, false);
}

} // namespace reckoner::diffing
