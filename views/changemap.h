// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/compare.h"

#include <QWidget>

namespace reckoner {

/// Where in the whole text something differs, beside the scroll bar. A click goes there.
class ChangeMap final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeMap(QWidget *parent = nullptr);

    void setComparison(const std::shared_ptr<const Comparison> &comparison);
    /// The rows that are seen now.
    void setWindow(int firstRow, int rows);

    QSize sizeHint() const override;

Q_SIGNALS:
    void rowWanted(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Run
    {
        int begin = 0;
        int end = 0;
        QString state;
    };
    void goTo(int y);

    std::vector<Run> m_runs;
    int m_rows = 0;
    int m_first = 0;
    int m_seen = 0;
};

} // namespace reckoner
