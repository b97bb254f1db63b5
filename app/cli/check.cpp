// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/report/text.h"
#include "model/rules/gate.h"
#include "model/workspace/quickcheck.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace reckoner::cli {

namespace {

struct ProjectOptions
{
    std::string folder = ".";
    std::string database;
};

struct CheckOptions
{
    std::string failOn;
    std::string allow;
    std::vector<std::string> severities;
    std::string baseline;
    std::string writeBaseline;
    std::string today;
    std::string noRepairsSince;
    int maxSnapshotAge = -1;
    bool noRenames = false;
    bool explain = false;
    bool quick = false;
    std::vector<std::string> without;
};

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

Result<CheckRequest> requestOf(Run &run, const ProjectOptions &options)
{
    run.namePlacesFrom(text(options.folder));
    CheckRequest request;
    request.folder = text(options.folder);
    request.config = text(run.common().config);
    Result<ProjectPolicy> policy = readProjectPolicy(request.folder, request.config);
    if (!policy)
        return policy.forward();
    if (!options.database.empty()) {
        const Result<SourceSpec> spec = databaseOf(options.database, request.folder, *policy);
        if (!spec)
            return spec.forward();
        request.database = *spec;
    }
    const auto dialect = run.dialect();
    if (!dialect)
        return dialect.forward();
    request.dialect = *dialect;
    request.root = text(run.common().root);
    request.sourceRoots = run.sourceRoots();
    request.live = run.live();
    request.diff = run.diffOptions();
    const auto ignores = run.ignores();
    if (!ignores)
        return ignores.forward();
    policy->ignores.insert(policy->ignores.end(), ignores->begin(), ignores->end());
    request.policy = *std::move(policy);
    return request;
}

Unexpected usage(const char *code, const QString &sentence)
{
    return unexpected(QLatin1String(code), sentence);
}

/// Whether a word of --fail-on speaks of what only tables and columns tell.
bool needsReading(const QString &word)
{
    static const QStringList words{QStringLiteral("drift"), QStringLiteral("models"),
                                   QStringLiteral("foreign"), QStringLiteral("uncertain"),
                                   QStringLiteral("run")};
    return words.contains(word);
}

/// What the options of `check` say instead of reckoner.toml, or besides it.
Result<void> addOptions(CheckRequest &request, const CheckOptions &options)
{
    ProjectPolicy &policy = *request.policy;
    if (!options.failOn.empty()) {
        policy.failOn = wordsOf(options.failOn);
        if (policy.failOn->isEmpty())
            return usage("usage.failon", CommandText::tr("--fail-on names nothing; there is %1.")
                                             .arg(gateWords().join(QStringLiteral(", "))));
        if (const QString word = unknownGateWord(*policy.failOn); !word.isEmpty())
            return usage("usage.failon", CommandText::tr("--fail-on does not know %1; there is %2.")
                                             .arg(word, gateWords().join(QStringLiteral(", "))));
        for (const QString &word : *policy.failOn) {
            if (options.quick && needsReading(word))
                return usage("usage.failon",
                             CommandText::tr("--fail-on %1 wants more read than --quick does.").arg(word));
        }
    }
    if (!options.allow.empty()) {
        policy.allow = wordsOf(options.allow);
        if (const QString word = unknownAllowWord(*policy.allow); !word.isEmpty())
            return usage("usage.allow", CommandText::tr("--allow does not know %1; there is %2.")
                                            .arg(word, allowWords().join(QStringLiteral(", "))));
    }
    for (const std::string &each : options.severities) {
        const QString pair = text(each);
        Result<SeverityRule> rule =
            severityFrom(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
        if (!pair.contains(QLatin1Char('=')))
            return usage("usage.severity",
                         CommandText::tr("--severity %1 gives no level: RK206=error does.").arg(pair));
        if (!rule)
            return usage("usage.severity", QStringLiteral("--severity: ") + rule.error().message);
        policy.severities.push_back(*std::move(rule));
    }
    if (!options.baseline.empty()) {
        policy.baseline = text(options.baseline);
        policy.baselineHere = true;
    }
    if (!options.writeBaseline.empty())
        policy.baseline.clear(); // it is about to be written
    if (!options.noRepairsSince.empty())
        policy.noRepairsSince = text(options.noRepairsSince);
    if (options.maxSnapshotAge >= 0)
        policy.maxSnapshotAgeDays = options.maxSnapshotAge;
    if (!options.today.empty()) {
        request.today = QDate::fromString(text(options.today), Qt::ISODate);
        if (!request.today.isValid())
            return usage("usage.today", CommandText::tr("--today must be a date such as 2027-03-31, not %1.")
                                            .arg(text(options.today)));
    }
    const auto rulesOff = rulesFrom(options.without);
    if (!rulesOff)
        return rulesOff.forward();
    policy.rulesOff |= *rulesOff;
    request.diff.renames = !options.noRenames;
    request.diff.equalities = options.explain;
    return {};
}

Result<Baseline> writeBaseline(const Run &run, const std::string &path, const CheckResult &result)
{
    Baseline baseline;
    baseline.file = text(path);
    for (const RootResult &root : result.roots)
        addFindings(baseline, root.verdict);
    if (const Result<void> written = writeFile(text(path), {baselineText(baseline)}); !written)
        return written.forward();
    run.tell(CommandText::tr("Findings written to the baseline %1: %2.")
                 .arg(text(path))
                 .arg(baseline.findings.size()));
    return baseline;
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
        views.push_back({result.root, result.replay.get(), result.stamp, result.unknownRows, result.pending,
                         result.fix, result.notes});
    return views;
}

// 0, or 2 where a revision could not be understood without a bound, or the stamp could not be read.
int codeOf(const std::vector<HistoryResult> &results)
{
    for (const HistoryResult &result : results) {
        if (result.stampUnread)
            return CouldNotTell;
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
    sub->footer(
        "Says which migrations are pending, what has drifted, in which way and since which revision, which "
        "model changes have no migration, and the fix. Without `--database` only models and migrations are "
        "compared.\n\n"
        "The exit code is the gate: 1 if a certain finding that nobody waived is as grave as `--fail-on` "
        "says, else 2 if it could not be told, else 0. Pending migrations alone are no finding.");
    auto project =
        addProject(*sub, "The database: postgresql://..., sqlite:PATH, snapshot:FILE, env:NAME, or a name of "
                         "[databases] in reckoner.toml");
    auto options = std::make_shared<CheckOptions>();
    sub->add_option(
           "--fail-on", options->failOn,
           "What gives exit code 1: error (the default), warning, info, drift, models, pending, uncertain, "
           "foreign, run; separated by commas")
        ->type_name("LEVEL,...");
    sub->add_option("--allow", options->allow,
                    "What does not give exit code 2: uncertain (differences), opaque (what could not be "
                    "understood and "
                    "may touch anything); separated by commas")
        ->type_name("DOUBT,...");
    sub->add_option(
           "--severity", options->severities,
           "How heavy a rule is: RK206=error; error, warning, info or off; RK1* and mild are rules too")
        ->type_name("RULE=LEVEL")
        ->expected(1)
        ->take_all();
    sub->add_option("--baseline", options->baseline,
                    "Findings in this file are known and do not reach the gate")
        ->type_name("FILE");
    sub->add_option("--write-baseline", options->writeBaseline,
                    "Write what is found now to such a file; nothing of it reaches the gate")
        ->type_name("FILE")
        ->excludes("--baseline");
    sub->add_option("--no-repairs-since", options->noRepairsSince,
                    "Repair-like revisions that come after this one are errors")
        ->type_name("REV");
    sub->add_option("--max-snapshot-age", options->maxSnapshotAge,
                    "Days after which a snapshot cannot tell any more")
        ->type_name("DAYS")
        ->check(CLI::Range(0, 36500).description(""));
    sub->add_option("--today", options->today,
                    "The day on which waivers and snapshots are judged; else today, in UTC")
        ->type_name("DATE");
    sub->add_flag("--no-renames", options->noRenames, "Show a likely rename as removed and added");
    sub->add_flag("--explain", options->explain,
                  "Say by which rules facets were compared, and what is equal though spelt differently");
    addWithout(*sub, options->without);
    addCommon(*sub, common, reportFormats());
    CLI::Option *quick = sub->add_flag(
        "--quick", options->quick,
        "Stamp and heads only, for entry points and health checks: neither models nor tables are read");
    for (const char *other : {"--explain", "--no-renames", "--without", "--write-baseline",
                              "--no-repairs-since", "--schema", "--table"})
        quick->excludes(other);
    return [project, options](Run &run) {
        Result<CheckRequest> request = requestOf(run, *project);
        if (!request)
            return run.fail(request.error());
        if (const Result<void> added = addOptions(*request, *options); !added)
            return run.fail(added.error());
        const auto held = std::make_shared<Result<CheckResult>>(
            options->quick ? checkQuickly(*request, run.progress()) : checkProject(*request, run.progress()));
        run.keep(held);
        Result<CheckResult> &result = *held;
        if (!result)
            return run.fail(result.error());
        Baseline written;
        if (!options->writeBaseline.empty()) {
            Result<Baseline> made = writeBaseline(run, options->writeBaseline, *result);
            if (!made)
                return run.fail(made.error());
            written = *std::move(made);
        }
        std::vector<RootView> views;
        int code = InLine;
        for (RootResult &root : result->roots) {
            markKnown(root.verdict, written);
            views.push_back({&root.verdict, root.replay.get(), nullptr, root.graph.get(),
                             askGate(root.verdict, result->gate)});
            const int one = views.back().gate.code;
            // 1 over 2 over 0.
            if (code != Reached && one != InLine)
                code = one;
        }
        const bool hasDialect = !result->quick || request->database || request->dialect;
        const std::optional<DialectId> dialect = hasDialect ? std::optional(result->dialect) : std::nullopt;
        const Gate gate = [&](const Verdict &verdict) { return gateExitCode(verdict, result->gate); };
        return run.writeAll(
            [&](const std::string &format) -> std::vector<QByteArray> {
                if (format == "json")
                    return {jsonCheck(views, dialect, code, options->explain)};
                if (format == "text")
                    return {textCheck(result->project, views,
                                      {run.color(), run.width(), run.common().verbose, options->explain})
                                .toUtf8()};
                return rendered(format, reportOfCheck(result->project, views, code, gate,
                                                      RepositoryPaths(request->folder)));
            },
            code);
    };
}

Command addHistory(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand("history", "Revisions, heads, stamp, pending and fix");
    sub->footer(
        "Each revision with what it builds on and what of it could not be understood. With `--database` also "
        "where the database stands.");
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
    sub->footer(
        "With the number of differences that are left, and the revisions that are as near. The stamp is "
        "not believed.");
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
