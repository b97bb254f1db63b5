// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/overviewpage.h"

#include "model/report/sentences.h"
#include "views/chain.h"

#include <QLabel>
#include <QVBoxLayout>

namespace reckoner {

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_chain(new Chain)
    , m_sentences(new QLabel)
{
    m_sentences->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_chain);
    layout->addWidget(m_sentences);
    layout->addStretch(1);
    connect(&workspace, &Workspace::readingChanged, this, &OverviewPage::showRoot);
    connect(&workspace, &Workspace::rootChanged, this, &OverviewPage::showRoot);
}

void OverviewPage::showRoot()
{
    const Verdict &verdict = *workspace().root()->verdict;
    m_sentences->setText(verdictSentences(verdict).join(QLatin1Char(' ')).toHtmlEscaped());
}

} // namespace reckoner
