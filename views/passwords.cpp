// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/passwords.h"

#include "model/sources/databasefields.h"

#include <QCoreApplication>
#include <QPointer>

#include <qt6keychain/keychain.h>

namespace reckoner {

namespace {

struct PasswordsText
{
    Q_DECLARE_TR_FUNCTIONS(PasswordsText)
};

const QString service = QStringLiteral("Reckoner");

Unexpected failure(const QKeychain::Job &job)
{
    // Where no service runs at all the library speaks of "other" errors.
    if (job.error() == QKeychain::NoBackendAvailable || job.error() == QKeychain::NotImplemented ||
        job.error() == QKeychain::OtherError)
        return unexpected(QStringLiteral("keychain.none"),
                          PasswordsText::tr("No keychain answers on this system."), {}, job.errorString());
    return unexpected(QStringLiteral("keychain.refused"), PasswordsText::tr("The system's keychain refused."),
                      {}, job.errorString());
}

class Keychain final : public PasswordStore
{
public:
    void read(const QString &key, std::function<void(Result<QString>)> answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, answer = std::move(answer)] {
            if (job->error() == QKeychain::NoError)
                answer(job->textData());
            else if (job->error() == QKeychain::EntryNotFound)
                answer(QString());
            else
                answer(failure(*job));
        });
        job->start();
    }

    void write(const QString &key, const QString &password, std::function<void(Result<void>)> answer) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(key);
        job->setTextData(password);
        job->setInsecureFallback(false); // never as plain text in a file
        QObject::connect(job, &QKeychain::Job::finished, job, [job, answer = std::move(answer)] {
            answer(job->error() == QKeychain::NoError ? Result<void>() : Result<void>(failure(*job)));
        });
        job->start();
    }
};

} // namespace

std::unique_ptr<PasswordStore> systemKeychain()
{
    return std::make_unique<Keychain>();
}

Passwords::Passwords(std::unique_ptr<PasswordStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

void Passwords::setStore(std::unique_ptr<PasswordStore> store)
{
    m_store = std::move(store);
}

void Passwords::find(const QString &key, QObject *context, std::function<void(Result<QString>)> answer)
{
    if (const auto known = m_ofThisRun.constFind(key); known != m_ofThisRun.constEnd())
        return answer(*known);
    m_store->read(key,
                  [waiting = QPointer<QObject>(context), answer = std::move(answer)](Result<QString> found) {
                      if (waiting)
                          answer(std::move(found));
                  });
}

void Passwords::keep(const QString &key, const QString &password, Keep keep, QObject *context,
                     std::function<void(Result<void>)> answer)
{
    m_ofThisRun.insert(key, password);
    if (keep == Keep::ForThisRun)
        return answer({});
    m_store->write(
        key, password,
        [waiting = QPointer<QObject>(context), answer = std::move(answer)](const Result<void> &done) {
            if (waiting)
                answer(done);
        });
}

void Passwords::complete(const SourceSpec &spec, QObject *context, std::function<void(SourceSpec)> answer)
{
    if (spec.kind != SourceSpec::Kind::Postgres || !spec.postgres.password.isEmpty())
        return answer(spec);
    find(lastingSpec(spec), context, [spec, answer = std::move(answer)](const Result<QString> &password) {
        SourceSpec whole = spec;
        if (password)
            whole.postgres.password = *password;
        answer(whole);
    });
}

void Passwords::forget(const QString &key)
{
    m_ofThisRun.remove(key);
}

} // namespace reckoner
