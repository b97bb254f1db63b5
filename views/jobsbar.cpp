// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/jobsbar.h"

#include "views/legible.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace reckoner {

JobsBar::JobsBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_others(new QToolButton)
    , m_cancel(new QToolButton)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long words never widen the window
    m_text->setObjectName(QStringLiteral("jobText"));
    m_bar->setMaximumWidth(160);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(new QMenu(m_others));
    m_others->setAutoRaise(true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_others);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_workspace.jobs().isEmpty())
            m_workspace.jobs().last()->cancel();
    });
    connect(&workspace, &Workspace::jobsChanged, this, &JobsBar::showJobs);
    showJobs();
}

void JobsBar::setRest(const QString &text)
{
    m_rest = text;
    showJobs();
}

void JobsBar::showJobs()
{
    const QList<Job *> &jobs = m_workspace.jobs();
    const bool busy = !jobs.isEmpty();
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_others->setVisible(jobs.size() > 1);
    if (!busy) {
        m_text->setText(m_rest);
        return;
    }
    const Job *job = jobs.last();
    const bool cancelling = job->state() == Job::State::Cancelling;
    m_text->setText(cancelling                  ? tr("Cancelling: %1").arg(job->title())
                    : job->sentence().isEmpty() ? job->title()
                                                : job->sentence());
    m_cancel->setEnabled(!cancelling);
    m_cancel->setToolTip(plainTip(tr("Cancel: %1").arg(job->title())));
    if (job->fraction() < 0) {
        m_bar->setRange(0, 0);
    } else {
        constexpr int steps = 1000;
        m_bar->setRange(0, steps);
        m_bar->setValue(int(job->fraction() * steps));
    }
    if (jobs.size() > 1) {
        m_others->setText(tr("%n more", nullptr, int(jobs.size()) - 1));
        m_others->menu()->clear();
        for (Job *each : jobs) {
            if (each != job)
                m_others->menu()->addAction(
                    tr("Cancel: %1")
                        .arg(QString(each->title()).replace(QLatin1Char('&'), QLatin1String("&&"))),
                    each, &Job::cancel);
        }
    }
}

} // namespace reckoner
