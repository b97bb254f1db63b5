// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/chart.h"

#include <QAbstractItemModel>

namespace reckoner {

/// Findings of a verdict as a tree of groups and their rows; after them what is pending, what was not
/// understood, what was not compared, and the notes, as groups of their own. Knows no colours and no icons:
/// views read the semantic roles.
class FindingsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ObjectColumn, DifferenceColumn, WhyColumn, WhereColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, ///< "error", "warning", "info"; "" for a group
        CertainRole,                 ///< bool
        LegRole,                     ///< "stamp-live", ...
        ClassRole,                   ///< "applied-ahead", ...
        RuleRole,                    ///< "RK201"
        DetailRole,                  ///< plain text of what there is to say of a row beside its columns
        PlaceRole,                   ///< "file:line" of the model or migration, or ""
        SourceRole,                  ///< the same as a Place
        FingerprintRole,             ///< of a finding; "" for other rows
        WaivedRole,                  ///< bool
        ObjectRole,                  ///< ObjectRef; invalid where a row is about none
        RevisionRole,                ///< id of the revision that explains it, or is pending; or ""
        IdentityRole, ///< the same row after another reading: fingerprint, or what stands for it
        TopicRole,    ///< of a group: "drift", "models", "both", "history", "foreign", "pending", "opaque",
                      ///< "not-compared", "notes"; "" for groups by something else than the leg
        TitleRole,    ///< of a group, without its count
        FindingRole,  ///< bool: the row is a finding
    };
    enum class Grouping { Leg, Class, Rule, Table, Severity };

    explicit FindingsModel(QObject *parent = nullptr);

    /// `chart`: of the same reading, for the revisions; null without a history.
    void setVerdict(std::shared_ptr<const Verdict> verdict, std::shared_ptr<const Chart> chart);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    int findingCount() const;
    /// How many findings are of that severity and not waived.
    int countOf(Severity severity) const;
    int waivedCount() const;

    /// Null for a group and for rows that are no findings. Lives as long as the verdict.
    const Finding *finding(const QModelIndex &index) const;
    const Verdict *verdict() const { return m_verdict.get(); }
    const Chart *chart() const { return m_chart.get(); }
    /// The row with that identity; invalid if there is none.
    QModelIndex indexOf(const QString &identity) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        std::array<QString, ColumnCount> texts;
        const Finding *finding = nullptr;
        Severity severity = Severity::Info;
        std::optional<ObjectRef> object; ///< of rows that are no findings
        QString revision;
        QString detail;
        QString identity;
        Place place;
    };
    struct Group
    {
        QString title;
        QString topic;
        std::vector<Row> rows;
    };

    void refill();
    Row rowOf(const Finding &finding) const;
    std::vector<Group> findingGroups() const;
    Group pendingGroup() const;
    Group opaqueGroup() const;
    Group notComparedGroup() const;
    Group notesGroup() const;
    QVariant groupData(const Group &group, int column, int role) const;

    std::shared_ptr<const Verdict> m_verdict;
    std::shared_ptr<const Chart> m_chart;
    Grouping m_grouping = Grouping::Leg;
    std::vector<Group> m_groups;
};

} // namespace reckoner
