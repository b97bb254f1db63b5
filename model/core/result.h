// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/error.h"

#include <utility>
#include <variant>

namespace reckoner {

/// Marks an Error on its way into a Result: `return unexpected(Error{...});`
struct Unexpected
{
    Error error;
};

inline Unexpected unexpected(Error error)
{
    return Unexpected{std::move(error)};
}

inline Unexpected unexpected(QString code, QString message, Place place = {}, QString detail = {})
{
    return Unexpected{Error{std::move(code), std::move(message), std::move(detail), std::move(place)}};
}

/// A value or an Error; spelt like std::expected<T, Error>, which gcc 12 does not have in C++20.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Unexpected unexpected)
        : m_data(std::in_place_index<1>, std::move(unexpected.error))
    {
    }

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_data); }
    const T &value() const & { return std::get<0>(m_data); }
    T &&value() && { return std::get<0>(std::move(m_data)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_data); }
    Unexpected forward() const { return Unexpected{error()}; }

private:
    std::variant<T, Error> m_data;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Unexpected unexpected)
        : m_error(std::move(unexpected.error))
        , m_failed(true)
    {
    }

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return m_error; }
    Unexpected forward() const { return Unexpected{m_error}; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace reckoner
