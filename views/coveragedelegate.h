// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/legible.h"

namespace reckoner {

/// Paints a remark's severity, and the state in each position, as shape and colour beside the word.
class CoverageDelegate final : public LegibleDelegate
{
    Q_OBJECT

public:
    using LegibleDelegate::LegibleDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace reckoner
