// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/dialect/createscript.h"
#include "model/report/text.h"
#include "model/schema/json.h"

#include <QCoreApplication>
#include <QDateTime>

namespace reckoner::cli {

namespace {

Result<std::shared_ptr<const Snapshot>> read(Run &run, const std::string &source)
{
    const Result<SourceSpec> spec = parseSpec(text(source));
    if (!spec)
        return spec.forward();
    const auto dialect = run.dialect();
    if (!dialect)
        return dialect.forward();
    const auto ignores = run.ignores();
    if (!ignores)
        return ignores.forward();
    if (!ignores->empty())
        return unexpected(
            QStringLiteral("usage.ignore"),
            QCoreApplication::translate("Command", "Here --ignore takes patterns of objects only."));
    if (*dialect && spec->dialect() && **dialect != *spec->dialect())
        return chooseDialect(*dialect, spec->dialect(), {}).forward();
    return readSource(*spec, {*dialect, text(run.common().root), run.live(), run.sourceRoots()}, run.progress());
}

// --schema and --table narrow what is printed, for every kind of source alike.
std::shared_ptr<const Snapshot> narrowed(const std::shared_ptr<const Snapshot> &snapshot,
                                         const DiffOptions &options, bool saved = false)
{
    if (!options.include && !options.ignores)
        return snapshot;
    auto copy = std::make_shared<Snapshot>(*snapshot);
    Schema &schema = copy->schema;
    const auto drop = [&](auto &map, Kind kind) {
        std::erase_if(map, [&](const auto &entry) {
            const ObjectRef ref{kind, pathPart(entry.first.schema), entry.first.name};
            return (options.include && !options.include(ref)) || (options.ignores && options.ignores(ref));
        });
    };
    drop(schema.tables, Kind::Table);
    drop(schema.enums, Kind::Enum);
    drop(schema.sequences, Kind::Sequence);
    drop(schema.views, Kind::View);
    std::erase_if(copy->stats, [&](const auto &entry) {
        return std::none_of(schema.tables.begin(), schema.tables.end(),
                            [&](const auto &table) { return pathOf(table.first) == entry.first; });
    });
    if (saved)
        copy->notes.push_back({Severity::Warning,
                               QStringLiteral("snapshot.part"),
                               QCoreApplication::translate(
                                   "Command", "The snapshot has only a part of what there was: --schema, "
                                              "--table or --ignore asked for it."),
                               {},
                               {}});
    return copy;
}

/// In UTC. Error: usage.time.
Result<QString> timeOf(const QString &text)
{
    QDateTime time = text.isEmpty() || text == QLatin1String("now")
                         ? QDateTime::currentDateTimeUtc()
                         : QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return unexpected(QStringLiteral("usage.time"),
                          QCoreApplication::translate(
                              "Command", "--taken-at must be a time such as 2027-03-31T12:00:00Z, not %1.")
                              .arg(text));
    return time.toUTC().toString(Qt::ISODate);
}

// 0, or 2 where something in it could not be understood without a bound.
int codeOf(const Snapshot &snapshot)
{
    for (const Opaque &opaque : snapshot.opaques) {
        if (opaque.bound == Opaque::Bound::Anything)
            return CouldNotTell;
    }
    return InLine;
}

} // namespace

Command addInspect(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand("inspect", "Print a schema");
    sub->footer(
        "One fact a line, in an order that does not depend on the source. What could not be understood by "
        "reading is said with its place; where it may be about anything, the exit code is 2.");
    auto source = std::make_shared<std::string>();
    sub->add_option("source", *source,
                    "What to read: postgresql://..., sqlite:PATH, models:DIR, history:DIR@REV, ddl:FILE, "
                    "snapshot:FILE, git:REF:...")
        ->type_name("SOURCE")
        ->required();
    auto rights = std::make_shared<RightsWanted>();
    sub->add_flag("--owners", rights->owners, "Write who owns what (with --format sql)");
    sub->add_flag("--grants", rights->grants, "Write what was granted to whom (with --format sql)");
    addCommon(*sub, common, {"text", "json", "sql"});
    return [source, rights](Run &run) {
        const auto snapshot = read(run, *source);
        if (!snapshot)
            return run.fail(snapshot.error());
        const auto shown = narrowed(*snapshot, run.diffOptions());
        run.keep(*snapshot);
        run.keep(shown);
        const int code = codeOf(*shown);
        if (run.machine())
            return run.write(snapshotPieces(*shown), code);
        if (run.common().format == "sql")
            return run.write(createText(*shown, *rights), code);
        return run.write(textInspect(*shown, {run.color(), run.width(), run.common().verbose}), code);
    };
}

Command addSnapshot(CLI::App &app, Common &common)
{
    CLI::App *sub =
        app.add_subcommand("snapshot", "Save a position to a file that --database and snapshot: read back");
    sub->footer("Holds the schema, the stamp, sizes and the kind of server; no rows and no password. With it "
                "`reckoner check --database snapshot:`*FILE* gives the verdict of the database itself.");
    auto source = std::make_shared<std::string>();
    sub->add_option("source", *source, "What to save: any source")->type_name("SOURCE")->required();
    auto takenAt = std::make_shared<std::string>();
    sub->add_option(
           "--taken-at", *takenAt,
           "Write down when it was taken: now, or the time given (ISO 8601); the same database then gives "
           "other bytes each time")
        ->type_name("TIME")
        ->expected(0, 1)
        ->default_str("now");
    addCommon(*sub, common, {"text", "json"});
    sub->preparse_callback([&common](size_t) { common.keepsFile = true; });
    return [sub, source, takenAt](Run &run) {
        QString taken;
        if (sub->count("--taken-at")) {
            const Result<QString> time = timeOf(text(*takenAt));
            if (!time)
                return run.fail(time.error());
            taken = *time;
        }
        const auto snapshot = read(run, *source);
        if (!snapshot)
            return run.fail(snapshot.error());
        run.keep(*snapshot);
        std::shared_ptr<const Snapshot> saved = narrowed(*snapshot, run.diffOptions(), true);
        if (!taken.isEmpty()) {
            auto dated = std::make_shared<Snapshot>(*saved);
            dated->source.takenAt = taken;
            saved = dated;
        }
        return run.write(snapshotPieces(*saved), codeOf(**snapshot));
    };
}

} // namespace reckoner::cli
