// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/findingsmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace reckoner {

/// What is wanted of a FindingsModel; empty: everything.
struct FindingFilter
{
    QString text; ///< words; each must be somewhere in the row, its rule, class, revision or fingerprint
    QSet<QString> hiddenSeverities; ///< "error", "warning", "info"
    bool hidesWaived = false;
    QString leg;  ///< "stamp-live", ...
    QString rule; ///< "RK205"
    QString driftClass;

    bool isEmpty() const { return *this == FindingFilter(); }
    /// Only findings can be of a leg, a rule or a class: other rows are hidden then.
    bool isOnly() const { return !leg.isEmpty() || !rule.isEmpty() || !driftClass.isEmpty(); }
    bool operator==(const FindingFilter &) const = default;
};

/// The rows of a FindingsModel that a filter takes, in their groups; a group counts what is shown.
class FindingsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FindingsFilter(FindingsModel &findings, QObject *parent = nullptr);

    void setFilter(const FindingFilter &filter);
    const FindingFilter &filter() const { return m_filter; }
    const Finding *finding(const QModelIndex &index) const;
    /// Invalid where it is hidden, or not there.
    QModelIndex indexOf(const QString &identity) const;
    /// In their order.
    std::vector<const Finding *> shownFindings() const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    FindingsModel &m_findings;
    FindingFilter m_filter;
    QStringList m_words;
};

} // namespace reckoner
