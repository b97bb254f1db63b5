// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace reckoner {

/// What the marks of the migration graph mean, each beside a sentence.
class GraphLegend final : public QFrame
{
    Q_OBJECT

public:
    explicit GraphLegend(QWidget *parent = nullptr);
};

} // namespace reckoner
