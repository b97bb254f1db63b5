// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long reading files takes, in process: bench_readers, with RECKONER_BENCH_PROJECT a folder that
// generate_project.py has made; and how long comparing two snapshots does that are read already,
// RECKONER_BENCH_FROM and RECKONER_BENCH_TO. run_bench.py runs it with --benchmark_format=json.

#include "model/diff/diff.h"
#include "model/sources/read.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>

namespace {

using namespace reckoner;

Project benchProject()
{
    const Result<Project> project = openProject(qEnvironmentVariable("RECKONER_BENCH_PROJECT"));
    return project ? *project : Project();
}

void fail(benchmark::State &state, const Error &error)
{
    state.SkipWithError(qPrintable(error.message));
}

void models(benchmark::State &state)
{
    const Project project = benchProject();
    for (auto _ : state) {
        const auto read = readProjectModels(project, nullptr, DialectId::PostgreSql, {});
        if (!read)
            return fail(state, read.error());
        state.counters["classes"] = read->classes;
        state.counters["tables"] = static_cast<double>(read->snapshot->schema.tables.size());
        state.counters["opaques"] = static_cast<double>(read->snapshot->opaques.size());
    }
}
BENCHMARK(models)->Unit(benchmark::kMillisecond);

void history(benchmark::State &state)
{
    const Project project = benchProject();
    if (project.roots.empty())
        return state.SkipWithError("no history in RECKONER_BENCH_PROJECT");
    for (auto _ : state) {
        const auto replay = readProjectHistory(project, project.roots.front(), DialectId::PostgreSql, {}, {});
        if (!replay)
            return fail(state, replay.error());
        const RevisionGraph &graph = (*replay)->graph();
        const Result<QStringList> heads = graph.resolve(QStringLiteral("heads"));
        if (!heads)
            return fail(state, heads.error());
        const RevisionSet all = graph.ancestors(*heads);
        const auto head = snapshotAt(**replay, all, dialect(DialectId::PostgreSql));
        state.counters["revisions"] = static_cast<double>(all.size());
        state.counters["tables"] = static_cast<double>(head->schema.tables.size());
        state.counters["opaques"] = static_cast<double>(head->opaques.size());
    }
}
BENCHMARK(history)->Unit(benchmark::kMillisecond);

void schemas(benchmark::State &state)
{
    std::vector<std::shared_ptr<const Snapshot>> sides;
    for (const char *variable : {"RECKONER_BENCH_FROM", "RECKONER_BENCH_TO"}) {
        const Result<SourceSpec> spec = parseSpec(qEnvironmentVariable(variable));
        if (!spec)
            return fail(state, spec.error());
        const auto side = readSource(*spec, {}, {});
        if (!side)
            return fail(state, side.error());
        sides.push_back(*side);
    }
    for (auto _ : state) {
        const DiffResult result = diff(*sides[0], *sides[1], {});
        state.counters["tables"] = static_cast<double>(sides[1]->schema.tables.size());
        state.counters["changes"] = static_cast<double>(result.changes.size());
    }
}
BENCHMARK(schemas)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 64;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
