// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/report/text.h"
#include "model/rules/gate.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner::cli {

namespace {

struct ProjectOptions
{
    std::string folder = ".";
    std::string database;
    std::string failOn;
    bool noRenames = false;
    bool explain = false;
    std::vector<std::string> without;
};

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

Result<CheckRequest> requestOf(Run &run, const ProjectOptions &options)
{
    CheckRequest request;
    request.folder = text(options.folder);
    if (!options.database.empty()) {
        const Result<SourceSpec> spec = parseDatabaseSpec(text(options.database));
        if (!spec)
            return spec.forward();
        request.database = *spec;
    }
    const auto dialect = run.dialect();
    if (!dialect)
        return dialect.forward();
    request.dialect = *dialect;
    request.root = text(run.common().root);
    request.live = run.live();
    request.diff = run.diffOptions();
    request.diff.renames = !options.noRenames;
    request.diff.equalities = options.explain;
    return request;
}

std::shared_ptr<ProjectOptions> addProject(CLI::App &sub, const char *database)
{
    auto options = std::make_shared<ProjectOptions>();
    sub.add_option("dir", options->folder, "The project's folder")->type_name("DIR")->capture_default_str();
    sub.add_option("--database", options->database, database)->type_name("SPEC");
    return options;
}

std::vector<HistoryView> viewsOf(const std::vector<HistoryResult> &results)
{
    std::vector<HistoryView> views;
    for (const HistoryResult &result : results)
        views.push_back(
            {result.root, result.replay.get(), result.stamp, result.pending, result.fix, result.notes});
    return views;
}

// 0, or 2 where a revision could not be understood without a bound.
int codeOf(const std::vector<HistoryResult> &results)
{
    for (const HistoryResult &result : results) {
        for (const Revision &revision : result.replay->graph().revisions()) {
            for (const Opaque &opaque : result.replay->effect(revision.id).opaques) {
                if (opaque.bound == Opaque::Bound::Anything)
                    return CouldNotTell;
            }
        }
    }
    return InLine;
}

} // namespace

Command addCheck(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand("check", "The verdict of the four positions; the gate of a deploy");
    auto options = addProject(*sub, "The database: postgresql://..., sqlite:PATH, snapshot:FILE or env:NAME");
    sub->add_option("--fail-on", options->failOn,
                    "What gives exit code 1, separated by commas: error (default), warning, info, drift, "
                    "models, pending, "
                    "uncertain, foreign")
        ->type_name("LIST");
    sub->add_flag("--no-renames", options->noRenames, "Show a likely rename as removed and added");
    sub->add_flag("--explain", options->explain,
                  "Say by which rules facets were compared, and what is equal though spelt differently");
    addWithout(*sub, options->without);
    addCommon(*sub, common, reportFormats());
    return [options](Run &run) {
        GatePolicy policy;
        if (!options->failOn.empty())
            policy.failOn = text(options->failOn).split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (const QString word = unknownGateWord(policy.failOn); !word.isEmpty())
            return run.fail({QStringLiteral("usage.failon"),
                             CommandText::tr("--fail-on does not know %1.").arg(word),
                             {},
                             {}});
        const Result<CheckRequest> request = requestOf(run, *options);
        if (!request)
            return run.fail(request.error());
        const auto rulesOff = rulesFrom(options->without);
        if (!rulesOff)
            return run.fail(rulesOff.error());
        CheckRequest asked = *request;
        asked.rulesOff = *rulesOff;
        const auto held = std::make_shared<Result<CheckResult>>(checkProject(asked, run.progress()));
        run.keep(held);
        Result<CheckResult> &result = *held;
        if (!result)
            return run.fail(result.error());
        std::vector<RootView> views;
        int code = InLine;
        for (RootResult &root : result->roots) {
            std::erase_if(root.verdict.findings,
                          [&](const Finding &finding) { return run.ignoresRule(finding.rule); });
            views.push_back({&root.verdict, root.replay.get()});
            const int one = gateExitCode(root.verdict, policy);
            // 1 over 2 over 0.
            if (code != Reached && one != InLine)
                code = one;
        }
        const Gate gate = [&](const Verdict &verdict) { return gateExitCode(verdict, policy); };
        return run.writeAll(
            [&](const std::string &format) -> std::vector<QByteArray> {
                if (format == "json")
                    return {jsonCheck(views, result->dialect, code, options->explain)};
                if (format == "text")
                    return {textCheck(result->project, views,
                                      {run.color(), run.width(), run.common().verbose, options->explain})
                                .toUtf8()};
                return rendered(
                    format, reportOfCheck(result->project, views, code, gate, RepositoryPaths(asked.folder)));
            },
            code);
    };
}

Command addHistory(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand("history", "Revisions, heads, stamp, pending and fix");
    auto options = addProject(*sub, "The database whose stamp, pending migrations and fix are wanted");
    addCommon(*sub, common, {"text", "json"});
    return [options](Run &run) {
        const Result<CheckRequest> request = requestOf(run, *options);
        if (!request)
            return run.fail(request.error());
        const auto results = projectHistory(*request, true, run.progress());
        if (!results)
            return run.fail(results.error());
        const int code = codeOf(*results);
        if (run.machine())
            return run.write(jsonHistory(viewsOf(*results)), code);
        return run.write(textHistory(viewsOf(*results), {run.color(), run.width(), run.common().verbose}),
                         code);
    };
}

Command addLocate(CLI::App &app, Common &common)
{
    CLI::App *sub =
        app.add_subcommand("locate", "The fix: the revision whose replay is nearest to the database");
    auto options = addProject(*sub, "The database to locate");
    sub->get_option("--database")->required();
    addCommon(*sub, common, {"text", "json"});
    return [options](Run &run) {
        const Result<CheckRequest> request = requestOf(run, *options);
        if (!request)
            return run.fail(request.error());
        const auto results = projectHistory(*request, true, run.progress());
        if (!results)
            return run.fail(results.error());
        if (run.machine())
            return run.write(jsonLocate(viewsOf(*results)), InLine);
        return run.write(textLocate(viewsOf(*results), {run.color(), run.width(), run.common().verbose}),
                         InLine);
    };
}

} // namespace reckoner::cli
