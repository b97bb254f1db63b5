// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/passwords.h"

#include <map>

namespace reckoner {

/// A keychain in memory; shared, so that a test sees what was written.
class MemoryStore final : public PasswordStore
{
public:
    struct Contents
    {
        std::map<QString, QString> passwords;
        std::optional<Error> failure; ///< what every call answers
        int reads = 0;
    };
    explicit MemoryStore(std::shared_ptr<Contents> contents)
        : m_contents(std::move(contents))
    {
    }

    void read(const QString &key, std::function<void(Result<QString>)> answer) override
    {
        ++m_contents->reads;
        if (m_contents->failure)
            return answer(unexpected(*m_contents->failure));
        const auto found = m_contents->passwords.find(key);
        answer(found == m_contents->passwords.end() ? QString() : found->second);
    }
    void write(const QString &key, const QString &password, std::function<void(Result<void>)> answer) override
    {
        if (m_contents->failure)
            return answer(unexpected(*m_contents->failure));
        m_contents->passwords[key] = password;
        answer({});
    }

private:
    std::shared_ptr<Contents> m_contents;
};

} // namespace reckoner
