// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/compare.h"

#include "views/scintilla.h"

#include <QTimer>

namespace reckoner {

/// One side of a Comparison, or both in one text: canonical DDL with the rows that differ marked by sign and
/// colour. Only lines that are seen are dressed: a schema of 200,000 lines opens at once.
class DiffEditor final : public QsciScintilla
{
    Q_OBJECT

public:
    enum class Show { Left, Right, Unified };

    explicit DiffEditor(Show show, QWidget *parent = nullptr);

    /// A long text comes in slices: filled() tells when all of it is there, at once for a short one.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    bool isFilled() const;
    const std::shared_ptr<const Comparison> &comparison() const { return m_comparison; }
    /// The comparison's row of the caret's line, and back; -1 without one.
    int currentRow() const;
    void setCurrentRow(int row, bool center = true);
    /// Marks the row where it stands, without scrolling and without rowChanged().
    void markRow(int row);
    int lineOf(int row) const;
    /// Folds or opens the object whose first line this is.
    void toggleFold(int line);

Q_SIGNALS:
    void filled();
    void rowChanged(int row);
    /// A fold was toggled by the person: the other side follows.
    void foldToggled(int line);
    void scrolled(int firstLine, int x);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look
    {
        QString state; ///< as theme::rowColor() knows it; "" the same
        std::optional<SchemaLine> line;
        int row = 0;
        bool right = false;
    };

    QByteArray textOf(int first, int end) const;
    void fill();
    void tellRow();
    void dressVisible();
    void dressLine(int line);
    void applyTheme();
    Look lookOf(int line) const;
    int lineCount() const;

    Show m_show;
    std::shared_ptr<const Comparison> m_comparison;
    std::vector<bool> m_dressed;
    int m_filled = 0; ///< lines that are there
    QTimer m_fillTimer;
    int m_row = -1;
    bool m_inside = false; ///< dressing makes Scintilla ask for more
};

} // namespace reckoner
