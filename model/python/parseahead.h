// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filetree.h"
#include "model/python/syntax.h"

#include <atomic>
#include <future>
#include <thread>

namespace reckoner::python {

/// Parses files on other threads while the evaluator is still busy with the ones before. What a parse gives
/// does not depend on who does it, so nothing else changes. Used by one thread; ends its own when it goes.
class ParseAhead
{
public:
    /// `paths` in the order in which they will be asked for. Files larger than `maximumFile` are left alone.
    ParseAhead(std::shared_ptr<const FileTree> files, const QStringList &paths, qsizetype maximumFile);
    ~ParseAhead();
    ParseAhead(const ParseAhead &) = delete;
    ParseAhead &operator=(const ParseAhead &) = delete;

    /// The parsed file, once; nullptr if it is none of the paths or was left alone.
    std::shared_ptr<const Source> take(const QString &path);

private:
    struct Job
    {
        QString path;
        std::promise<std::shared_ptr<const Source>> promise;
        std::future<std::shared_ptr<const Source>> result;
    };

    void work();

    std::shared_ptr<const FileTree> m_files;
    qsizetype m_maximumFile;
    std::vector<Job> m_jobs;
    QHash<QString, size_t> m_index;
    std::atomic<size_t> m_next = 0;
    std::vector<std::thread> m_threads;
};

} // namespace reckoner::python
