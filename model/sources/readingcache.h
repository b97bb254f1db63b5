// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/recordingtree.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace reckoner {

/// What was read of projects' files, kept between runs in a folder of the person's own, never in a project's.
///
/// An entry holds what its reader asked of the files, with a digest of every answer, and is used only where
/// all of them are the same again: contents and listings decide, not times. It is of one build of the
/// program, told by the build ids of it and the libraries it is linked to. What cannot be read or written is
/// as if it were not there. Safe for several processes and threads.
class ReadingCache
{
public:
    /// Keeps at most so many bytes, those that were used last.
    explicit ReadingCache(const QString &folder, qint64 mostBytes = 256 << 20);

    /// The usual place, "reckoner" in XDG_CACHE_HOME; null where the system has none, or the program no build
    /// id.
    static std::shared_ptr<const ReadingCache> standard();

    struct Entry
    {
        TreeRecord record;
        QByteArray content;
        std::shared_ptr<const FileTree> files; ///< as they were when they were compared
    };
    /// What stands for `key`, if the files still say what they said.
    std::optional<Entry> find(const QByteArray &key, std::shared_ptr<const FileTree> files) const;
    void keep(const QByteArray &key, const TreeRecord &record, const QByteArray &content) const;

private:
    QString pathOf(const QByteArray &key) const;
    void makeRoom() const;

    QString m_folder;
    qint64 m_mostBytes;
};

} // namespace reckoner
