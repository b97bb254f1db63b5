// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/page.h"

class QLabel;

namespace reckoner {

class Chain;

/// The verdict in sentences and the chain of the four positions. Each number leads to its page.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Overview; }
    QString name() const override { return QStringLiteral("overview"); }
    QString title() const override { return tr("Overview"); }

private:
    void showRoot();

    Chain *m_chain;
    QLabel *m_sentences;
};

} // namespace reckoner
