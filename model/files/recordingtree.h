// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filetree.h"

#include <QHash>

#include <mutex>

namespace reckoner {

/// What a reader asked of a FileTree, and a digest of each answer: contents, listings, and what was not
/// there. Where a tree gives the same answers again, the reader would read the same again.
struct TreeRecord
{
    enum class Question { IsFile, IsFolder, Entries, List, Read };
    struct Answer
    {
        Question question = Question::IsFile;
        QString path;
        QByteArray digest; ///< of the content or names; one byte of a yes or no

        bool operator==(const Answer &) const = default;
    };
    std::vector<Answer> answers; ///< each question once, sorted by question and path

    bool operator==(const TreeRecord &) const = default;
};

/// Asks the tree everything again, in several threads. Reads every file that the record has.
bool answersAlike(const FileTree &files, const TreeRecord &record);

/// The same tree, keeping a record.
class RecordingTree final : public FileTree
{
public:
    /// `before`: what was asked of it already.
    explicit RecordingTree(std::shared_ptr<const FileTree> files, const TreeRecord &before = {});

    QString label() const override { return m_files->label(); }
    QStringList libraries() const override { return m_files->libraries(); }
    bool isFile(const QString &path) const override;
    bool isFolder(const QString &path) const override;
    QStringList entries(const QString &folder) const override;
    std::vector<Listed> list(const QString &folder) const override;
    Result<QByteArray> read(const QString &path) const override;

    TreeRecord record() const;
    /// A file had two contents while it was looked at: of what was read, nobody can say of which.
    bool moved() const;

private:
    using Question = TreeRecord::Question;
    void note(Question question, const QString &path, const QByteArray &digest) const;

    std::shared_ptr<const FileTree> m_files;
    mutable std::mutex m_mutex;
    mutable QHash<std::pair<int, QString>, QByteArray> m_answers;
    mutable bool m_moved = false;
};

} // namespace reckoner
