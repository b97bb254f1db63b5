// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/legible.h"

namespace reckoner {

/// Paints a finding's severity as shape and colour beside its object; groups in bold.
class FindingDelegate final : public LegibleDelegate
{
    Q_OBJECT

public:
    using LegibleDelegate::LegibleDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace reckoner
