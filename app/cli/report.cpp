// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"
#include "model/report/visible.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace reckoner::cli {

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

/// The summary of the step on GitHub Actions, which other steps write to as well.
void appendSummary(const QByteArray &text)
{
    const QString path = qEnvironmentVariable("GITHUB_STEP_SUMMARY");
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(text) != text.size())
        std::fprintf(stderr, "reckoner: %s\n",
                     CommandText::tr("The step summary cannot be written: %1")
                         .arg(file.errorString())
                         .toLocal8Bit()
                         .constData());
}

} // namespace

const std::vector<std::string> &reportFormats()
{
    static const std::vector<std::string> formats{"text",  "json",  "markdown", "html",
                                                  "sarif", "junit", "github"};
    return formats;
}

std::vector<QByteArray> rendered(const std::string &format, const Report &report)
{
    const QString version = QStringLiteral(RECKONER_VERSION);
    if (format == "markdown")
        return {markdown(report)};
    if (format == "html")
        return {html(report, version)};
    if (format == "sarif")
        return {sarif(report, version)};
    if (format == "junit")
        return {junit(report)};
    static bool summed = false; // once, however many outputs are in this format
    if (!summed)
        appendSummary(markdown(report));
    summed = true;
    return {githubAnnotations(report)};
}

QByteArray renderedError(const std::string &format, const std::string &command, const Error &error, int code)
{
    if (format == "json")
        return jsonError(error);
    if (format == "text")
        return QStringLiteral("reckoner: %1\n").arg(visibleLine(error.message)).toUtf8();
    if (format == "sql")
        return QStringLiteral("-- reckoner: %1\n").arg(visibleLine(error.message)).toUtf8();
    return rendered(format, reportOfError(text(command), error, code)).front();
}

} // namespace reckoner::cli
