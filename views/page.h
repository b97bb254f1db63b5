// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QSettings;

namespace reckoner {

/// Where a page sends the person: another page, and what to show there.
struct Destination
{
    enum class Page { Start, Overview, Schema, Compare, History, Indexes, Findings, Source };

    Page page = Page::Overview;
    std::optional<ObjectRef> object; ///< Schema, Compare, Findings: select it; History: light what touched it
    QString revision;                ///< History: select it
    QString otherRevision;           ///< History: select this one too
    std::optional<Leg> leg;     ///< Schema, Findings: only what differs there; Compare: its two positions
    QString topic;              ///< Findings: "foreign", "opaque", "not-compared", "notes"
    std::optional<Place> place; ///< Source: the file and line
    QString gitRef;             ///< Source: as that git revision has it; "" on disk

    bool operator==(const Destination &) const = default;
};

/// What of a page can be saved as a file.
struct Export
{
    QString title;  ///< "Table as CSV"
    QString suffix; ///< "csv"
    QString name;   ///< of the file without its suffix, "findings"
    std::function<Result<QByteArray>()> make;
};

/// A page of the window: shows the workspace's reading and connects, computes nothing. Its QWidget::actions()
/// stand in the menu "Page" and in the command palette; they need a text, and a shortcut where there is one.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(Workspace &workspace, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_workspace(workspace)
    {
    }

    virtual Destination::Page id() const = 0;
    /// For settings and pictures, never translated: "schema".
    virtual QString name() const = 0;
    virtual QString title() const = 0;
    /// Somebody was sent here. Only what is set in the destination changes; focus is set by the caller.
    virtual void arrive(const Destination &) {}
    /// What has the focus when the page is shown. Not QWidget::focusProxy(): Tab would leave out all that
    /// stands before it.
    QWidget *first() const { return m_first; }
    void takeFocus(Qt::FocusReason reason)
    {
        if (m_first)
            m_first->setFocus(reason);
    }
    virtual std::vector<Export> exports() const { return {}; }
    /// Splitters, header widths, choices. Called with the page's group open.
    virtual void save(QSettings &) const {}
    virtual void restore(QSettings &) {}

Q_SIGNALS:
    void wanted(const reckoner::Destination &destination);
    /// Something for the message bar.
    void problem(const reckoner::Error &error);

protected:
    Workspace &workspace() const { return m_workspace; }
    void setFirst(QWidget *widget) { m_first = widget; }

private:
    Workspace &m_workspace;
    QPointer<QWidget> m_first;
};

} // namespace reckoner
