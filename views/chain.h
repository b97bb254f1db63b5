// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/overview.h"

#include <QWidget>

class QHBoxLayout;

namespace reckoner {

/// The chain Models, Head, Stamp, Live drawn with the number of differences on each leg. Stations and legs
/// are buttons: each leads to its page.
class Chain final : public QWidget
{
    Q_OBJECT

public:
    explicit Chain(QWidget *parent = nullptr);

    void setChain(const std::vector<OverviewStation> &stations, const std::vector<OverviewLink> &links);

Q_SIGNALS:
    void legChosen(reckoner::Leg leg);
    void stationChosen(int station);

private:
    QHBoxLayout *m_layout;
};

} // namespace reckoner
