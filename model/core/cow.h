// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <utility>

namespace reckoner {

/// A value shared until it is edited. Copies of a Schema share their tables, so the state of a
/// schema at each of a thousand revisions costs only what each revision changed, and equal
/// identity() means equal without looking.
template<class T>
class Cow
{
public:
    Cow()
        : m_value(std::make_shared<T>())
    {
    }
    Cow(T value)
        : m_value(std::make_shared<T>(std::move(value)))
    {
    }

    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }

    /// The value for writing; detaches if shared.
    T &edit()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }

    const void *identity() const { return m_value.get(); }
    bool operator==(const Cow &other) const { return m_value == other.m_value || *m_value == *other.m_value; }

private:
    std::shared_ptr<T> m_value;
};

} // namespace reckoner
