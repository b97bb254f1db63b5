// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/recordingtree.h"

#include "model/core/parallel.h"

#include <QCryptographicHash>

#include <algorithm>
#include <atomic>

namespace reckoner {

namespace {

QByteArray digestOf(bool answer)
{
    return QByteArray(1, answer ? '\1' : '\0');
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

QByteArray digestOf(const QStringList &names)
{
    return digestOf(names.join(QChar(0)).toUtf8());
}

QByteArray digestOf(const std::vector<FileTree::Listed> &entries)
{
    QStringList names;
    for (const FileTree::Listed &entry : entries)
        names.append(entry.isFolder ? entry.name + QLatin1Char('/') : entry.name);
    return digestOf(names);
}

/// A file that cannot be read is an answer too.
QByteArray digestOf(const Result<QByteArray> &content)
{
    return content ? digestOf(*content) : content.error().code.toUtf8();
}

QByteArray ask(const FileTree &files, TreeRecord::Question question, const QString &path)
{
    switch (question) {
    case TreeRecord::Question::IsFile:
        return digestOf(files.isFile(path));
    case TreeRecord::Question::IsFolder:
        return digestOf(files.isFolder(path));
    case TreeRecord::Question::Entries:
        return digestOf(files.entries(path));
    case TreeRecord::Question::List:
        return digestOf(files.list(path));
    case TreeRecord::Question::Read:
        return digestOf(files.read(path));
    }
    return {};
}

} // namespace

bool answersAlike(const FileTree &files, const TreeRecord &record)
{
    std::atomic_bool alike = true;
    inRuns(record.answers.size(), 200, [&](size_t from, size_t to) {
        for (; from < to && alike; ++from) {
            const TreeRecord::Answer &answer = record.answers[from];
            if (ask(files, answer.question, answer.path) != answer.digest)
                alike = false;
        }
        return 0;
    });
    return alike;
}

RecordingTree::RecordingTree(std::shared_ptr<const FileTree> files, const TreeRecord &before)
    : m_files(std::move(files))
{
    for (const TreeRecord::Answer &answer : before.answers)
        m_answers.insert({int(answer.question), answer.path}, answer.digest);
}

void RecordingTree::note(Question question, const QString &path, const QByteArray &digest) const
{
    const std::scoped_lock lock(m_mutex);
    const std::pair key(int(question), path);
    const auto known = m_answers.constFind(key);
    if (known == m_answers.constEnd())
        m_answers.insert(key, digest);
    else if (*known != digest)
        m_moved = true;
}

bool RecordingTree::isFile(const QString &path) const
{
    const bool answer = m_files->isFile(path);
    note(Question::IsFile, path, digestOf(answer));
    return answer;
}

bool RecordingTree::isFolder(const QString &path) const
{
    const bool answer = m_files->isFolder(path);
    note(Question::IsFolder, path, digestOf(answer));
    return answer;
}

QStringList RecordingTree::entries(const QString &folder) const
{
    const QStringList answer = m_files->entries(folder);
    note(Question::Entries, folder, digestOf(answer));
    return answer;
}

std::vector<FileTree::Listed> RecordingTree::list(const QString &folder) const
{
    std::vector<Listed> answer = m_files->list(folder);
    note(Question::List, folder, digestOf(answer));
    return answer;
}

Result<QByteArray> RecordingTree::read(const QString &path) const
{
    Result<QByteArray> answer = m_files->read(path);
    note(Question::Read, path, digestOf(answer));
    return answer;
}

TreeRecord RecordingTree::record() const
{
    const std::scoped_lock lock(m_mutex);
    TreeRecord record;
    record.answers.reserve(size_t(m_answers.size()));
    for (auto it = m_answers.begin(); it != m_answers.end(); ++it)
        record.answers.push_back({Question(it.key().first), it.key().second, it.value()});
    std::sort(record.answers.begin(), record.answers.end(), [](const auto &a, const auto &b) {
        return std::pair(a.question, a.path) < std::pair(b.question, b.path);
    });
    return record;
}

bool RecordingTree::moved() const
{
    const std::scoped_lock lock(m_mutex);
    return m_moved;
}

} // namespace reckoner
