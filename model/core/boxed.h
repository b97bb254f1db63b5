// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace reckoner {

/// An optional that takes a pointer's room while it is empty: for what few of very many objects have. A
/// value, as std::optional is one: copies are their own, and what is compared is what is inside.
template<class T>
class Boxed
{
public:
    using value_type = T;

    Boxed() = default;
    Boxed(std::nullopt_t) {}
    Boxed(const T &value)
        : m_value(std::make_unique<T>(value))
    {
    }
    Boxed(T &&value)
        : m_value(std::make_unique<T>(std::move(value)))
    {
    }
    Boxed(const std::optional<T> &value)
        : m_value(value ? std::make_unique<T>(*value) : nullptr)
    {
    }
    Boxed(const Boxed &other)
        : m_value(other ? std::make_unique<T>(*other) : nullptr)
    {
    }
    Boxed(Boxed &&) noexcept = default;
    Boxed &operator=(const Boxed &other)
    {
        if (this != &other)
            m_value = other ? std::make_unique<T>(*other) : nullptr;
        return *this;
    }
    Boxed &operator=(Boxed &&) noexcept = default;
    ~Boxed() = default;

    operator std::optional<T>() const { return m_value ? std::optional<T>(*m_value) : std::nullopt; }

    bool has_value() const { return bool(m_value); }
    explicit operator bool() const { return has_value(); }
    T &operator*() { return *m_value; }
    const T &operator*() const { return *m_value; }
    T *operator->() { return m_value.get(); }
    const T *operator->() const { return m_value.get(); }

    template<class... Arguments>
    T &emplace(Arguments &&...arguments)
    {
        m_value = std::make_unique<T>(std::forward<Arguments>(arguments)...);
        return *m_value;
    }
    void reset() { m_value.reset(); }

    bool operator==(const Boxed &other) const
    {
        return m_value && other.m_value ? *m_value == *other.m_value : !m_value == !other.m_value;
    }

private:
    std::unique_ptr<T> m_value;
};

} // namespace reckoner
