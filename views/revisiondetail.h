// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/effectsmodel.h"
#include "model/workspace/revisiondiff.h"
#include "views/page.h"

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTreeView;

namespace reckoner {

class UnifiedView;

/// What is known of one revision, or what lies between two: facts, operations, the schema's difference, the
/// source. The latter two are read by jobs, when their tab is looked at.
class RevisionDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionDetail(Workspace &workspace, QWidget *parent = nullptr);

    /// Rows of the chart, -1 for none; `older` for the difference between two. The same revisions as before
    /// keep what is shown until it is read again.
    void show(std::shared_ptr<const Chart> chart, int row, int older = -1);
    /// A sentence instead.
    void say(const QString &sentence);

    void save(QSettings &settings) const;
    void restore(QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void revisionWanted(const QString &id);
    void wanted(const reckoner::Destination &destination);
    void problem(const reckoner::Error &error);

private:
    const ChartRow *row() const;
    const ChartRow *olderRow() const;
    QLabel *addFact(const QString &what, const char *name);
    /// Nothing to tell hides the row.
    void tell(QLabel *fact, const QString &html);
    void showFacts();
    void showPair();
    void alignTexts();
    void showTab();
    void readChanges();
    void takeChanges(RevisionDiff diff);
    void readSource();
    /// When the person cancels `job` its tab is read again at the next look.
    void watch(Job *job, const QPointer<Job> &current, QString &read, QLabel *state);
    void goTo(const ObjectRef &object);
    void goToSource(const Place &place);
    void follow(const QString &link);

    Workspace &m_workspace;
    std::shared_ptr<const Chart> m_chart;
    int m_row = -1;
    int m_older = -1;
    QString m_key;         ///< the revisions shown
    QString m_changesRead; ///< the key that was asked for last; "" to ask again
    QString m_sourceRead;
    QString m_changesShown; ///< the key of what stands in the tab
    QString m_sourceShown;
    QPointer<Job> m_changesJob;
    QPointer<Job> m_sourceJob;
    QTimer m_settle;   ///< keys held down pass many revisions
    QTimer m_patience; ///< what was shown before stays for a moment
    EffectsModel m_effects;

    QLabel *m_sentence;
    QWidget *m_whole;
    QLabel *m_title;
    QGridLayout *m_facts;
    std::map<QLabel *, QLabel *> m_keys; ///< by fact: what stands before it
    QLabel *m_olderFact;
    QLabel *m_newerFact;
    QLabel *m_revisionFact;
    QLabel *m_stateFact;
    QLabel *m_authorFact;
    QLabel *m_commitFact;
    QLabel *m_editedFact;
    QLabel *m_createdFact;
    QLabel *m_followsFact;
    QLabel *m_needsFact;
    QLabel *m_labelsFact;
    QLabel *m_fileFact;
    QTabWidget *m_tabs;
    QTreeView *m_operations;
    QLabel *m_summary;
    UnifiedView *m_changes;
    QLabel *m_sourceState;
    QPlainTextEdit *m_source;
};

} // namespace reckoner
