// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/report/text.h"
#include "model/rules/gate.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace reckoner::cli {

namespace {

// The dialect both sides are read in: asked for, or that of a side that knows its own.
Result<std::optional<DialectId>> commonDialect(Run &run, const SourceSpec &a, const SourceSpec &b)
{
    const auto asked = run.dialect();
    if (!asked)
        return asked;
    std::optional<DialectId> known = *asked;
    for (const SourceSpec *spec : {&a, &b}) {
        std::optional<DialectId> own = spec->dialect();
        if (spec->kind == SourceSpec::Kind::Snapshot) {
            const auto snapshot = readDatabase(*spec, run.live(), {});
            if (!snapshot)
                return snapshot.forward();
            own = (*snapshot)->dialect;
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
    for (const SourceSpec *spec : {&a, &b}) {
        if (spec->kind == SourceSpec::Kind::Ddl)
            continue;
        Result<Project> project = openProject(spec->path, spec->gitRef);
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

} // namespace

Command addDiff(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand("diff", "Say what differs between two sources: added is only in B");
    auto sources = std::make_shared<std::pair<std::string, std::string>>();
    auto noRenames = std::make_shared<bool>(false);
    auto explain = std::make_shared<bool>(false);
    auto rights = std::make_shared<std::pair<bool, bool>>(false, false);
    auto without = std::make_shared<std::vector<std::string>>();
    sub->add_option("a", sources->first, "From")->type_name("SOURCE")->required();
    sub->add_option("b", sources->second, "To")->type_name("SOURCE")->required();
    sub->add_flag("--no-renames", *noRenames, "Show a likely rename as removed and added");
    sub->add_flag("--owners", rights->first, "Compare who owns what");
    sub->add_flag("--grants", rights->second, "Compare what was granted to whom");
    sub->add_flag("--explain", *explain,
                  "Say by which rules facets were compared, and what is equal though spelt differently");
    addWithout(*sub, *without);
    addCommon(*sub, common, {"text", "json"});
    return [sources, noRenames, explain, rights, without](Run &run) {
        const Result<SourceSpec> a = parseSpec(text(sources->first));
        if (!a)
            return run.fail(a.error());
        const Result<SourceSpec> b = parseSpec(text(sources->second));
        if (!b)
            return run.fail(b.error());
        const auto dialect = commonDialect(run, *a, *b);
        if (!dialect)
            return run.fail(dialect.error());
        const ReadOptions options{*dialect, text(run.common().root), run.live()};
        // The two sides are read at the same time.
        using Side = Result<std::shared_ptr<const Snapshot>>;
        QFuture<Side> reading =
            QtConcurrent::run([&]() -> Side { return readSource(*a, options, run.progress()); });
        const Side to = readSource(*b, options, run.progress());
        const Side from = reading.result();
        if (!from)
            return run.fail(from.error());
        if (!to)
            return run.fail(to.error());
        DiffOptions diffOptions = run.diffOptions();
        diffOptions.renames = !*noRenames;
        diffOptions.equalities = *explain;
        diffOptions.owners = rights->first;
        diffOptions.grants = rights->second;
        const auto rulesOff = rulesFrom(*without);
        if (!rulesOff)
            return run.fail(rulesOff.error());
        const DiffResult result =
            rulesOff->isEmpty()
                ? diff(**from, **to, diffOptions)
                : diff(**from, **to, *dialectWithout((*from)->dialect, *rulesOff), diffOptions);
        const int code = gateExitCode(result, {from->get(), to->get()});
        if (run.machine())
            return run.write(jsonDiff(result, **from, **to, *explain), code);
        return run.write(
            textDiff(result, **from, **to, {run.color(), run.width(), run.common().verbose, *explain}), code);
    };
}

} // namespace reckoner::cli
