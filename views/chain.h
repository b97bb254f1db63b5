// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace reckoner {

/// The chain Models, Head, Stamp, Live drawn with the number of differences on each leg.
class Chain final : public QWidget
{
    Q_OBJECT

public:
    struct Station
    {
        QString name;
        QString detail; ///< "15 tables", a revision, a database
        bool present = true;
    };
    struct Link
    {
        int count = -1;        ///< -1: not known
        bool harmless = false; ///< pending migrations: not an error
        QString words;         ///< "2 pending", "no drift"
    };

    explicit Chain(QWidget *parent = nullptr);
    void setChain(std::vector<Station> stations, std::vector<Link> links);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Station> m_stations;
    std::vector<Link> m_links;
};

} // namespace reckoner
