// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/check.h"

#include <QAbstractListModel>
#include <QDateTime>

class QSettings;

namespace reckoner {

/// A project that was opened, and with which database.
struct RecentProject
{
    QString folder;       ///< absolute
    QString database;     ///< lastingSpec(), without a password; "" for none
    QString dialect;      ///< "" unless it was asked for
    QDateTime when;       ///< UTC
    bool missing = false; ///< the folder was not there when it was looked for; not kept in the settings

    QString name() const; ///< of the folder
    bool operator==(const RecentProject &) const = default;
};

/// The projects that were opened last, the newest first, in the settings under "recent". One row for a
/// folder: opened again without a database it keeps the one it had. Other windows and programs may write the
/// same settings: each change begins with what stands there.
class RecentProjects final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int atMost = 12;
    /// MissingRole: bool. WhenRole: QDateTime.
    enum Role { FolderRole = Qt::UserRole + 1, DatabaseRole, WhenRole, MissingRole };

    explicit RecentProjects(QSettings &settings, QObject *parent = nullptr);

    const std::vector<RecentProject> &projects() const { return m_projects; }
    /// The request was carried out at `when`.
    void add(const CheckRequest &request, const QDateTime &when);
    void remove(const QString &folder);
    /// Marks the rows of folders that are not there. Looking for them may take long (a network's drive): see
    /// vanishedOf().
    void setMissing(const QStringList &folders);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void store(std::vector<RecentProject> projects);

    QSettings &m_settings;
    std::vector<RecentProject> m_projects;
};

/// Those of the folders that are not there; looks at the disk.
QStringList vanishedOf(const QStringList &folders);

/// What opens the project again. Errors: those of parseDatabaseSpec().
Result<CheckRequest> requestOf(const RecentProject &project);

} // namespace reckoner
