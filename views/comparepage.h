// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/facetsmodel.h"
#include "model/workspace/compare.h"
#include "views/page.h"

class QComboBox;
class QLabel;
class QSplitter;
class QTableView;
class QToolButton;

namespace reckoner {

class ChangeMap;
class DiffEditor;
class ElidedLabel;

/// Two positions or sources side by side, for an object or the whole schema, with where each side comes from
/// and why a line differs, or why it is equal.
class ComparePage final : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Compare; }
    QString name() const override { return QStringLiteral("compare"); }
    QString title() const override { return tr("Side by side"); }
    void arrive(const Destination &destination) override;
    std::vector<Export> exports() const override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

    /// What stands on a side: "models", "head", "stamp", "live", or a source as the contract spells it.
    void compare(const QString &left, const QString &right);
    const std::shared_ptr<const Comparison> &comparison() const { return m_comparison; }
    int currentRow() const { return m_row; }

Q_SIGNALS:
    /// The editors show a comparison.
    void compared();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void fillSides();
    void setSide(QComboBox *side, const QString &spec);
    QString sideOf(const QComboBox *side) const;
    void sideChosen();
    void start();
    void show(const std::shared_ptr<const Comparison> &comparison);
    void fillEditors();
    void takeFilled();
    void showRow(int row);
    void goToChange(int step);
    void goToRow(int row);
    void setUnified(bool unified);
    void setScope(const std::optional<ObjectRef> &scope);
    void follow(DiffEditor *moved, DiffEditor *other);
    QString originWords(const Origin &origin, const Snapshot &side, const QString &spec) const;
    void openOrigin(const QString &link);
    DiffEditor *editor() const;

    QComboBox *m_leftSide;
    QComboBox *m_rightSide;
    ElidedLabel *m_scopeText;
    QToolButton *m_whole;
    QLabel *m_count;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_unifiedAction;
    QAction *m_swap;
    DiffEditor *m_left;
    DiffEditor *m_right;
    DiffEditor *m_unified;
    ChangeMap *m_map;
    QSplitter *m_splitter;
    QLabel *m_object;
    QLabel *m_leftOrigin;
    QLabel *m_rightOrigin;
    QLabel *m_why;
    QTableView *m_facetsView;
    FacetsModel m_facets;

    std::optional<ObjectRef> m_scope;
    std::optional<ObjectRef> m_wantedRow;
    std::shared_ptr<const Comparison> m_comparison;
    std::vector<int> m_changes;
    QPointer<Job> m_job;
    int m_row = -1;
    bool m_stale = true;
    bool m_filling = false;
    bool m_untold = false;                         ///< compared() is to come
    std::tuple<DiffEditor *, long, long> m_echo{}; ///< where the other side took an editor
};

} // namespace reckoner
