// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/report/text.h"
#include "model/rules/gate.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace reckoner::cli {

namespace {

using Read = Result<std::shared_ptr<const Snapshot>>;

struct Side
{
    SourceSpec spec;
    std::optional<Read> read;
};

/// Reads what is not read yet, both sides at the same time; only snapshots, which know their dialect once
/// they are read, or all.
void readSides(Run &run, const ReadOptions &options, bool all, Side &a, Side &b)
{
    const auto read = [&](Side &side) {
        if (!side.read && (all || side.spec.kind == SourceSpec::Kind::Snapshot))
            side.read = readSource(side.spec, options, run.progress());
    };
    QFuture<void> other = QtConcurrent::run([&] { read(a); });
    read(b);
    other.waitForFinished();
    for (const Side *side : {&a, &b}) {
        if (side->read && *side->read)
            run.keep(**side->read);
    }
}

// The dialect both sides are read in: asked for, or that of a side that knows its own. Saved snapshots have
// been read.
Result<std::optional<DialectId>> commonDialect(Run &run, const Side &a, const Side &b)
{
    const auto asked = run.dialect();
    if (!asked)
        return asked;
    std::optional<DialectId> known = *asked;
    for (const Side *side : {&a, &b}) {
        std::optional<DialectId> own = side->spec.dialect();
        if (side->read) {
            if (!*side->read)
                return side->read->forward();
            own = (**side->read)->dialect;
        }
        if (own && known && *own != *known)
            return unexpected(
                QStringLiteral("dialect.two"),
                QCoreApplication::translate("Command", "The two sides are of different databases, %1 and %2: "
                                                       "they cannot be compared.")
                    .arg(dialectName(*known), dialectName(*own)));
        if (own)
            known = own;
    }
    if (known)
        return known;
    std::vector<Project> projects;
    for (const Side *side : {&a, &b}) {
        if (side->spec.kind == SourceSpec::Kind::Ddl)
            continue;
        Result<Project> project = openProject(side->spec.path, side->spec.gitRef);
        if (!project)
            return project.forward();
        projects.push_back(*std::move(project));
    }
    std::vector<const Project *> candidates;
    for (const Project &project : projects)
        candidates.push_back(&project);
    const Result<DialectId> chosen = chooseDialect({}, {}, candidates);
    if (!chosen)
        return chosen.forward();
    return std::optional<DialectId>(*chosen);
}

/// Of the folder that the places of a side are named from.
RepositoryPaths pathsOf(const SourceSpec &spec)
{
    const bool isFolder = spec.kind == SourceSpec::Kind::Models || spec.kind == SourceSpec::Kind::History;
    return RepositoryPaths(isFolder ? spec.path : QStringLiteral("."));
}

/// The file that a difference without a place is in, if a side is one.
std::optional<Place> fileOf(const SourceSpec &from, const SourceSpec &to)
{
    using Kind = SourceSpec::Kind;
    for (const SourceSpec &spec : {to, from}) {
        if (spec.kind == Kind::Sqlite || spec.kind == Kind::Ddl || spec.kind == Kind::Snapshot)
            return Place{pathsOf(spec).of(spec.path), 0, 0};
    }
    return std::nullopt;
}

Report reportOf(const DiffResult &result, const Side &from, const Side &to, int code)
{
    Report report =
        reportOfDiff(result, ***from.read, ***to.read, code, pathsOf(from.spec), pathsOf(to.spec));
    if (const std::optional<Place> file = fileOf(from.spec, to.spec))
        report.parts.front().anchor = *file;
    return report;
}

} // namespace

Command addDiff(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand("diff", "Say what differs between two sources: added is only in B");
    sub->footer(
        "Two sides of one kind of database; files take that of the other side. Spellings of one meaning are "
        "no difference (`--help equivalences`), nor is what one of the sides cannot speak of: that is "
        "listed. A likely rename is one difference, and uncertain.\n\n"
        "Exit code 1: something differs that is more than an info.");
    auto sources = std::make_shared<std::pair<std::string, std::string>>();
    auto noRenames = std::make_shared<bool>(false);
    auto explain = std::make_shared<bool>(false);
    auto rights = std::make_shared<std::pair<bool, bool>>(false, false);
    auto without = std::make_shared<std::vector<std::string>>();
    sub->add_option("a", sources->first, "The side to start from")->type_name("SOURCE")->required();
    sub->add_option("b", sources->second, "The side to end at")->type_name("SOURCE")->required();
    sub->add_flag("--no-renames", *noRenames, "Show a likely rename as removed and added");
    sub->add_flag("--owners", rights->first, "Compare who owns what");
    sub->add_flag("--grants", rights->second, "Compare what was granted to whom");
    sub->add_flag("--explain", *explain,
                  "Say by which rules facets were compared, and what is equal though spelt differently");
    addWithout(*sub, *without);
    addCommon(*sub, common, reportFormats());
    return [sources, noRenames, explain, rights, without](Run &run) {
        const Result<SourceSpec> a = parseSpec(text(sources->first));
        if (!a)
            return run.fail(a.error());
        const Result<SourceSpec> b = parseSpec(text(sources->second));
        if (!b)
            return run.fail(b.error());
        Side from{*a, {}};
        Side to{*b, {}};
        readSides(run, {{}, {}, run.live(), run.sourceRoots()}, false, from, to);
        const auto dialect = commonDialect(run, from, to);
        if (!dialect)
            return run.fail(dialect.error());
        readSides(run, {*dialect, text(run.common().root), run.live(), run.sourceRoots()}, true, from, to);
        for (const Side *side : {&from, &to}) {
            if (!*side->read)
                return run.fail(side->read->error());
        }
        const Snapshot &before = ***from.read;
        const Snapshot &after = ***to.read;
        DiffOptions diffOptions = run.diffOptions();
        diffOptions.renames = !*noRenames;
        diffOptions.equalities = *explain;
        diffOptions.owners = rights->first;
        diffOptions.grants = rights->second;
        auto rulesOff = rulesFrom(*without);
        if (!rulesOff)
            return run.fail(rulesOff.error());
        auto ignores = run.ignores();
        if (!ignores)
            return run.fail(ignores.error());
        // Two sources have no folder in common: only a file that is named says something here.
        if (!run.common().config.empty()) {
            const Result<ProjectPolicy> policy = readProjectPolicy({}, text(run.common().config));
            if (!policy)
                return run.fail(policy.error());
            *rulesOff |= policy->rulesOff;
            ignores->insert(ignores->end(), policy->ignores.begin(), policy->ignores.end());
        }
        for (const IgnoreRule &rule : *ignores) {
            if (!rule.rule.isEmpty() && !rule.place.isKnown())
                return run.fail(
                    {QStringLiteral("usage.ignore"),
                     QCoreApplication::translate("Command", "diff has no rules: --ignore %1 is for check.")
                         .arg(rule.rule),
                     {},
                     {}});
        }
        addIgnores(diffOptions, *ignores, after.rights ? &after : &before);
        const DiffResult result =
            rulesOff->isEmpty()
                ? diff(before, after, diffOptions)
                : diff(before, after, *dialectWithout(before.dialect, *rulesOff), diffOptions);
        const int code = gateExitCode(result, {&before, &after});
        return run.writeAll(
            [&](const std::string &format) -> std::vector<QByteArray> {
                if (format == "json")
                    return {jsonDiff(result, before, after, *explain)};
                if (format == "text")
                    return {textDiff(result, before, after,
                                     {run.color(), run.width(), run.common().verbose, *explain})
                                .toUtf8()};
                return rendered(format, reportOf(result, from, to, code));
            },
            code);
    };
}

} // namespace reckoner::cli
