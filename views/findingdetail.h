// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/findingsmodel.h"
#include "views/page.h"

#include <QTextBrowser>

namespace reckoner {

/// All that is known of one row of the findings: the sentence, both sides of each facet as they are spelt and
/// as they were compared, the rule, where each side comes from. Its links lead to other pages.
class FindingDetail final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit FindingDetail(QWidget *parent = nullptr);

    /// A row of the model, or of a proxy over it; `finding` null where the row is none.
    void show(const QModelIndex &row, const Finding *finding, const Chart *chart);
    void showNothing();
    /// Where the links lead, in their order.
    const std::vector<Destination> &links() const { return m_links; }

Q_SIGNALS:
    void wanted(const reckoner::Destination &destination);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString linkTo(const Destination &destination, const QString &text);
    QString placeLink(const Place &place);
    QString revisionLink(const QString &revision);
    QString objectLink(const ObjectRef &object);
    QString findingHtml(const Finding &finding);
    QString facetsHtml(const Finding &finding) const;
    QString originHtml(const Origin &origin);
    QString rowHtml(const QModelIndex &row);
    void write();

    QPersistentModelIndex m_row;
    const Finding *m_finding = nullptr;
    const Chart *m_chart = nullptr;
    std::vector<Destination> m_links;
    bool m_writing = false;
};

} // namespace reckoner
