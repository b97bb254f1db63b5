// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/overview.h"
#include "views/page.h"

class QLabel;
class QVBoxLayout;

namespace reckoner {

class Chain;

/// The verdict in sentences, the chain of the four positions, the fix, what is opaque and what was not
/// compared. Each number leads to its page.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Overview; }
    QString name() const override { return QStringLiteral("overview"); }
    QString title() const override { return tr("Overview"); }
    std::vector<Export> exports() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRoot();
    QWidget *makePart(const OverviewPart &part);
    QWidget *makeFinding(const OverviewLine &line);
    void follow(const QString &link);

    Chain *m_chain;
    QLabel *m_first;
    QLabel *m_rest;
    QLabel *m_empty;
    QWidget *m_content;
    QVBoxLayout *m_parts;
    std::vector<QWidget *> m_shown;
};

} // namespace reckoner
