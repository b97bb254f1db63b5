// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/unifiedmodel.h"

#include <QListView>

namespace reckoner {

/// A unified diff: as many lines as there are, only those that are seen are painted. Code runs from left to
/// right in every language. Lines can be selected and copied.
class UnifiedView final : public QListView
{
    Q_OBJECT

public:
    explicit UnifiedView(QWidget *parent = nullptr);

    void setRows(std::vector<UnifiedRow> rows) { m_rows.setRows(std::move(rows)); }
    const UnifiedModel &rows() const { return m_rows; }
    void copyLines() const;

Q_SIGNALS:
    void objectWanted(const reckoner::ObjectRef &object);

private:
    UnifiedModel m_rows;
};

} // namespace reckoner
