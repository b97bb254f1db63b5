// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sources/spec.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace reckoner {

/// Where passwords lie beyond this run. Calls return at once; the answer comes later, on the same thread.
/// Errors: keychain.none (nothing on this system keeps passwords), keychain.refused.
class PasswordStore
{
public:
    virtual ~PasswordStore() = default;
    /// "" if none is kept under the key.
    virtual void read(const QString &key, std::function<void(Result<QString>)> answer) = 0;
    virtual void write(const QString &key, const QString &password,
                       std::function<void(Result<void>)> answer) = 0;
};

/// The keychain of the system: the Secret Service, KWallet, ...
std::unique_ptr<PasswordStore> systemKeychain();

/// The passwords of databases, by lastingSpec(): those of this run, then those of the store. Nothing else in
/// the program keeps one.
class Passwords final : public QObject
{
    Q_OBJECT

public:
    enum class Keep { ForThisRun, InKeychain };

    explicit Passwords(std::unique_ptr<PasswordStore> store, QObject *parent = nullptr);

    /// In place of the system's keychain, for tests.
    void setStore(std::unique_ptr<PasswordStore> store);

    /// "" if none is known. `answer` is dropped with `context`.
    void find(const QString &key, QObject *context, std::function<void(Result<QString>)> answer);
    /// Known for this run at once; with Keep::InKeychain also written there, and told how that went.
    void keep(const QString &key, const QString &password, Keep keep, QObject *context,
              std::function<void(Result<void>)> answer);
    /// The spec with the password that is known for it, if it wants one and has none. A store that does not
    /// answer is like one that has none: the server says whether a password is wanted.
    void complete(const SourceSpec &spec, QObject *context, std::function<void(SourceSpec)> answer);
    /// One that was refused is not offered again in this run; the store's stays until it is replaced.
    void forget(const QString &key);

private:
    std::shared_ptr<PasswordStore> m_store;
    QHash<QString, QString> m_ofThisRun;
};

} // namespace reckoner
