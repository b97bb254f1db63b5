// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/checkparts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace reckoner {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

} // namespace

std::vector<const AlembicRoot *> rootsAsked(const Project &project, const QString &name)
{
    std::vector<const AlembicRoot *> roots;
    for (const AlembicRoot &root : project.roots) {
        if (name.isEmpty() || root.name == name)
            roots.push_back(&root);
    }
    return roots;
}

Result<Baseline> baselineOf(const ProjectPolicy &policy, const QString &folder)
{
    if (policy.baseline.isEmpty())
        return Baseline();
    QFile file((policy.baselineHere ? QDir() : QDir(folder)).absoluteFilePath(policy.baseline));
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(
            QStringLiteral("baseline.missing"),
            CheckText::tr("The baseline %1 cannot be read; `reckoner check --write-baseline FILE` "
                          "writes one.")
                .arg(policy.baseline),
            {policy.baseline, 0, 0}, file.errorString());
    return readBaseline(file.readAll(), policy.baseline);
}

void weighAge(Verdict &verdict, const ProjectPolicy &policy, QDate today)
{
    verdict.saved = true;
    const SourceInfo &source = *liveSource(verdict);
    const QDateTime taken = QDateTime::fromString(source.takenAt, Qt::ISODate).toUTC();
    const auto note = [&](Severity severity, const char *code, const QString &sentence) {
        verdict.notes.push_back({severity, QLatin1String(code), sentence, {}, {}});
    };
    if (!taken.isValid()) {
        verdict.tooOld = policy.maxSnapshotAgeDays.has_value();
        note(verdict.tooOld ? Severity::Warning : Severity::Info, "snapshot.age",
             CheckText::tr(
                 "The database is a snapshot that does not say when it was taken: `reckoner snapshot "
                 "--taken-at` writes it down."));
        return;
    }
    verdict.snapshotAgeDays = int(taken.date().daysTo(today));
    if (verdict.snapshotAgeDays < 0) {
        verdict.tooOld = policy.maxSnapshotAgeDays.has_value();
        note(Severity::Warning, "snapshot.future",
             CheckText::tr(
                 "The snapshot says that it was taken on %1, a day that has not come: look at the clock "
                 "of the machine that took it.")
                 .arg(taken.date().toString(Qt::ISODate)));
        return;
    }
    verdict.tooOld = policy.maxSnapshotAgeDays && verdict.snapshotAgeDays > *policy.maxSnapshotAgeDays;
    if (verdict.tooOld)
        note(Severity::Warning, "snapshot.old",
             CheckText::tr("The snapshot is %1 days old, and the policy allows %2: take a new one.")
                 .arg(verdict.snapshotAgeDays)
                 .arg(*policy.maxSnapshotAgeDays));
}

} // namespace reckoner
