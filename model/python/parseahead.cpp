// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/parseahead.h"

#include <algorithm>
#include <system_error>

namespace reckoner::python {

namespace {

// A thread costs more than a handful of files.
constexpr qsizetype fewFiles = 8;
constexpr unsigned maximumThreads = 4;

} // namespace

ParseAhead::ParseAhead(std::shared_ptr<const FileTree> files, const QStringList &paths, qsizetype maximumFile)
    : m_files(std::move(files))
    , m_maximumFile(maximumFile)
{
    const unsigned threads = std::min(std::thread::hardware_concurrency(), maximumThreads);
    if (paths.size() < fewFiles || threads < 2)
        return;
    m_jobs.reserve(static_cast<size_t>(paths.size()));
    for (const QString &path : paths) {
        if (m_index.contains(path))
            continue;
        m_index.insert(path, m_jobs.size());
        Job &job = m_jobs.emplace_back();
        job.path = path;
        job.result = job.promise.get_future();
    }
    try {
        for (unsigned i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    } catch (const std::system_error &) {
        // As many as the system gives.
    }
    if (m_threads.empty())
        m_index.clear();
}

ParseAhead::~ParseAhead()
{
    m_next = m_jobs.size();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ParseAhead::work()
{
    Names names;
    for (size_t at = m_next++; at < m_jobs.size(); at = m_next++) {
        Job &job = m_jobs[at];
        std::shared_ptr<const Source> source;
        if (const Result<QByteArray> text = m_files->read(job.path); text && text->size() <= m_maximumFile)
            source = Source::parse(*text, job.path, names);
        job.promise.set_value(std::move(source));
    }
}

std::shared_ptr<const Source> ParseAhead::take(const QString &path)
{
    const auto found = m_index.constFind(path);
    if (found == m_index.constEnd())
        return nullptr;
    Job &job = m_jobs[*found];
    m_index.erase(found);
    return job.result.get();
}

} // namespace reckoner::python
