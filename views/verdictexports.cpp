// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/verdictexports.h"

#include "model/report/report.h"
#include "model/report/text.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

struct VerdictExportsText
{
    Q_DECLARE_TR_FUNCTIONS(VerdictExportsText)
};

std::vector<RootView> viewOf(const Workspace &workspace)
{
    const RootReading &root = *workspace.root();
    return {{root.verdict.get(), root.replay.get(), root.chart.get(), nullptr,
             askGate(*root.verdict, workspace.reading()->gate)}};
}

int codeOf(const Workspace &workspace)
{
    return gateExitCode(*workspace.root()->verdict, workspace.reading()->gate);
}

Report reportOf(const Workspace &workspace)
{
    const Reading &reading = *workspace.reading();
    const Gate gate = [&](const Verdict &verdict) { return gateExitCode(verdict, reading.gate); };
    return reportOfCheck(reading.project, viewOf(workspace), codeOf(workspace), gate,
                         RepositoryPaths(reading.folder));
}

} // namespace

std::vector<Export> verdictExports(const Workspace &workspace)
{
    if (!workspace.root())
        return {};
    const auto entry = [](const QString &title, const char *suffix, std::function<QByteArray()> make) {
        return Export{title, QLatin1String(suffix), QStringLiteral("verdict"),
                      [make = std::move(make)] { return Result<QByteArray>(make()); }};
    };
    const QString version = QCoreApplication::applicationVersion();
    const Workspace *from = &workspace;
    return {
        entry(VerdictExportsText::tr("Verdict as Text…"), "txt",
              [from] { return textCheck(from->reading()->project, viewOf(*from), {}).toUtf8(); }),
        entry(VerdictExportsText::tr("Verdict as JSON…"), "json",
              [from] { return jsonCheck(viewOf(*from), from->reading()->dialect, codeOf(*from)); }),
        entry(VerdictExportsText::tr("Verdict as HTML…"), "html",
              [from, version] { return html(reportOf(*from), version); }),
        entry(VerdictExportsText::tr("Verdict as Markdown…"), "md",
              [from] { return markdown(reportOf(*from)); }),
        entry(VerdictExportsText::tr("Verdict as SARIF…"), "sarif",
              [from, version] { return sarif(reportOf(*from), version); }),
        entry(VerdictExportsText::tr("Verdict as JUnit…"), "xml", [from] { return junit(reportOf(*from)); }),
    };
}

} // namespace reckoner
