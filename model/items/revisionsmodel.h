// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/chart.h"

#include <QAbstractTableModel>

namespace reckoner {

/// What is drawn in a row of the graph: its own lane and lines, and those that come from the row above.
struct LaneMark
{
    const LaneRow *row = nullptr;
    const LaneRow *above = nullptr; ///< null in the first row
};

/// The revisions of one root, the newest first, as the migration graph shows them. A search marks rows and
/// hides none: lanes of hidden rows would lead nowhere. Knows no colours and no shapes.
class RevisionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        GraphColumn,
        MessageColumn,
        RevisionColumn,
        DateColumn,
        AuthorColumn,
        OperationsColumn,
        ColumnCount
    };
    enum Role {
        LaneRole = Qt::UserRole, ///< LaneMark; lives as long as the chart
        IdRole,                  ///< the revision's id
        KindRole,     ///< one of kinds(): "plain", "merge", "opaque", "repair", "data"; the first that holds
        StandingRole, ///< one of standings(): "done", "pending", "apart" (of no head of this database); or
                      ///< "unknown" without a database
        BadgesRole,   ///< QStringList out of badges()
        LitRole,      ///< bool: touched the object that is lit
        HitRole,      ///< bool: what is searched for is in it; invalid when nothing is searched for
    };

    explicit RevisionsModel(QObject *parent = nullptr);

    /// Null: no history. The search and what is lit stay.
    void setChart(std::shared_ptr<const Chart> chart, bool foldsCase);
    const Chart *chart() const { return m_chart.get(); }
    const ChartRow *at(int row) const;
    QModelIndex indexOf(const QString &revision, int column = MessageColumn) const;

    /// In ids, messages, labels and the names of what was touched; "orders.total" in paths.
    void setSearch(const QString &text);
    const QString &search() const { return m_search; }
    int hits() const { return m_hitCount; }
    void setLit(const std::optional<ObjectRef> &object);
    const std::optional<ObjectRef> &lit() const { return m_lit; }
    int litCount() const { return m_litCount; }
    /// The next row that is searched for, or lit if nothing is searched for; goes on at the other end. -1:
    /// none
    int step(int from, bool forward) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QStringList kinds();
    static QStringList standings();
    static QStringList badges();
    /// In a word, "head"; and in a sentence, "No other revision follows it."
    static QString word(const QString &badge);
    static QString sentence(const QString &kindStandingOrBadge);

private:
    /// What would be worked out at every painting.
    struct Shown
    {
        QString kind;
        QString standing;
        QStringList badges;
        QString date;
        QString operations;
        bool hit = false;
        bool lit = false;
    };
    Shown shown(const ChartRow &row, bool hasDatabase) const;
    void findHits(bool narrows = false);
    void findLit();
    QString text(const ChartRow &row, const Shown &shown, int column) const;
    QString description(const ChartRow &row, const Shown &shown) const;

    std::shared_ptr<const Chart> m_chart;
    bool m_foldsCase = false;
    std::vector<Shown> m_shown;
    QString m_search;
    int m_hitCount = 0;
    std::optional<ObjectRef> m_lit;
    int m_litCount = 0;
};

/// The day of an ISO 8601 time as people write it here; the text itself where it is none.
QString dayText(const QString &isoTime);

} // namespace reckoner

Q_DECLARE_METATYPE(reckoner::LaneMark)
