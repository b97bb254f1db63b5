// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/table.h"

namespace reckoner::cli {

namespace {

constexpr char projectFile[] = R"(In the project's folder; may be missing. `reckoner waive` writes
waivers into it and keeps every other byte.

  [gate]
  fail_on = ["error", "run"]          # exit code 1
  allow = ["opaque"]                  # not exit code 2
  baseline = "reckoner-baseline.json" # findings that are known
  no_repairs_since = "0030"           # a revision
  max_snapshot_age_days = 7

  [severity]
  RK206 = "error"                     # or warning, info, off
  "RK1*" = "warning"
  mild = "warning"                    # names, order of columns

  [[ignore]]                          # all that is named must fit
  object = "public.legacy_*"          # a path
  kind = "index"                      # and rule, facet, owner

  [[waiver]]                          # somebody answers for it
  rule = "RK206"                      # or fingerprint, object
  reason = "until the importer is switched off"
  owner = "data team"                 # may be missing
  expires = 2027-03-31                # may be missing

  [compare]
  rules_off = ["pg.in.order"]         # rules of equality

  [databases]
  staging = "env:STAGING_URL"         # for --database staging

Findings that are waived or in the baseline are shown and do not reach the gate; what is ignored is not shown.)";

} // namespace

const std::vector<ExitCode> &exitCodes()
{
    static const std::vector<ExitCode> codes{
        {"0", "in line", "In line: no finding reaches the gate."},
        {"1", "a finding reaches the gate",
         "A certain finding that nobody waived reaches the gate; for `diff`, any change above info. Goes "
         "before 2."},
        {"2", "could not tell",
         "Could not tell: a side that was wanted could not be read, a difference is uncertain, or something "
         "without "
         "a bound was not understood."},
        {"3", "refused", "Refused: what was asked for would have destroyed something."},
        {"64", "wrong usage",
         "Wrong usage: an option or a source that there is not, two databases of different kinds, a kind "
         "that cannot "
         "be known."},
        {"70", "internal error", "An internal error, or what was to be written could not be."},
        {"130", "interrupted", "Interrupted by a signal."},
    };
    return codes;
}

const std::vector<SourcePrefix> &sourcePrefixes()
{
    using Rest = SourcePrefix::Rest;
    static const std::vector<SourcePrefix> prefixes{
        {"postgresql://", Rest::Anything, true, false, "A live PostgreSQL"},
        {"sqlite:", Rest::File, true, false, "A file of SQLite"},
        {"snapshot:", Rest::File, true, true, "A saved position"},
        {"env:", Rest::Variable, true, false, "From an environment variable"},
        {"models:", Rest::Folder, false, true, "The models of a project"},
        {"history:", Rest::Folder, false, true, "The migrations of a project"},
        {"ddl:", Rest::File, false, true, "A file of DDL"},
        {"git:", Rest::RefAndSource, false, false, "As a git revision has it"},
    };
    return prefixes;
}

const std::vector<ManualSection> &manual()
{
    using Fill = ManualSection::Fill;
    static const std::vector<ManualSection> sections{
        {"SYNOPSIS", {}, Fill::Synopsis},
        {"DESCRIPTION",
         {{"", "`reckoner` replays a project's migration history, reads its models, takes a fix from the "
               "live catalogs, "
               "and explains every difference. Models and migrations are read as source and never run; "
               "databases are "
               "opened read-only, and no other database than the one that is named."},
          {"", "A schema has four positions:"},
          {"Models", "What the code declares (SQLAlchemy 2, SQLModel)."},
          {"Head", "What the migrations build when they are replayed to the end (Alembic)."},
          {"Stamp", "The same, stopped where the database says it is."},
          {"Live", "What is really there (PostgreSQL 12 to 18, SQLite)."},
          {"", "Where Models and Head differ, a model was changed without a migration. Where Stamp and Head "
               "differ, "
               "migrations are pending; that is not drift. Where Stamp and Live differ, the database has "
               "drifted: "
               "something of a pending revision is there already, a stamped revision did not run or was "
               "reverted, "
               "somebody changed the database to what the models say, or nothing explains it. The *fix* is "
               "the revision "
               "whose replay is nearest to Live, stamp or no stamp."}}},
        {"COMMANDS", {}, Fill::Commands},
        {"COMMON OPTIONS", {}, Fill::CommonOptions},
        {"SOURCES",
         {{"", "A source is anything that says what a schema is. `--database` takes a database or a snapshot "
               "of one; "
               "URLs as SQLAlchemy writes them (`postgresql+asyncpg://`, `sqlite+aiosqlite:///./app.db`) are "
               "understood."},
          {"`postgresql://`*USER*`@`*HOST*`:`*PORT*`/`*DB*",
           "A live PostgreSQL, also `postgresql:///`*DB*`?host=`*/SOCKET/DIR* and "
           "`postgresql:service=`*NAME*. libpq's "
           "environment, service file and password file are honoured."},
          {"`sqlite:`*PATH*",
           "A file of SQLite; nothing is created, changed or left beside it. A path alone will do."},
          {"`models:`*DIR*", "The models of a project."},
          {"`history:`*DIR*[`@`*REV*]", "The migrations of a project, replayed to the heads or to a "
                                        "revision: `head`, `base`, an id, a label and "
                                        "`@head`, several joined by commas."},
          {"`ddl:`*FILE*", "A file of DDL. Which database it is for is said by `--dialect` or by the other "
                           "side of a comparison."},
          {"`snapshot:`*FILE*", "A position that `reckoner snapshot` has saved."},
          {"`git:`*REF*`:`*SOURCE*",
           "A source of files as a git revision has it, read without a checkout: `git:main:models:.`"},
          {"`env:`*NAME*", "Any of these, taken from an environment variable."}}},
        {"FORMATS",
         {{"", "Which ones a command writes is said with it. The same input gives the same bytes."},
          {"`text`", "For a terminal: at most 120 columns there, 80 elsewhere; coloured only on a terminal."},
          {"`json`", "One document with a version, keys in a fixed order. Of an error too."},
          {"`markdown`", "For a pull request: a screen, details folded."},
          {"`html`", "One file without anything from the network, light and dark, printable."},
          {"`sarif`",
           "SARIF 2.1.0, for code scanning: places in models and migrations, stable fingerprints."},
          {"`junit`", "JUnit's XML, as pipelines show test results."},
          {"`github`",
           "Commands of GitHub Actions that annotate lines; the summary is appended to the file that "
           "`GITHUB_STEP_SUMMARY` names."},
          {"`sql`", "Of `inspect`: DDL that builds the same schema in an empty database."}}},
        {"HELP TOPICS", {{"", "`reckoner --help` *TOPIC* prints one of:"}}, Fill::Topics},
        {"EXIT STATUS", {}, Fill::ExitCodes},
        {"ENVIRONMENT",
         {{"`PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD`, `PGPASSFILE`, `PGSERVICE`, `PGSERVICEFILE`, "
           "`PGSSLMODE`, ...",
           "As libpq takes them. A password is best kept in the password file; it is never shown."},
          {"`NO_COLOR`", "If it is not empty, no colours unless `--color always`."},
          {"`GITHUB_STEP_SUMMARY`", "Where `--format github` appends its summary."}}},
        {"FILES",
         {{"*reckoner.toml*", projectFile},
          {"*alembic.ini*, *pyproject.toml*",
           "Where the migrations are. A database that they name is never connected to by itself."},
          {"*~/.pgpass*, *~/.pg_service.conf*", "libpq's own."},
          {"*~/.cache/reckoner*",
           "What was read of models and migrations, for the next run; in `XDG_CACHE_HOME` if that is set. It "
           "is used "
           "where the content of every file that was asked for is the same. `--no-cache` does without."}}},
        {"EXAMPLES",
         {{"`reckoner demo`", "Unpacks a small project that has drifted, and says what to try."},
          {"`reckoner check . --database postgresql://ci@db/shop`", "The gate of a deploy."},
          {"`reckoner check . --format github --output sarif:reckoner.sarif --output junit:reckoner.xml`",
           "Models against migrations, no database needed: annotations on the standard output and two "
           "files."},
          {"`reckoner snapshot postgresql:///shop -o shop.json`",
           "Saves a position by a role that may only read; `reckoner check . --database snapshot:shop.json` "
           "then "
           "gives the same verdict where there are no credentials."},
          {"`reckoner diff history:.@head sqlite:app.db`", "What differs between migrations and a database."},
          {"`reckoner diff git:main:models:. models:.`", "What this branch does to the models."},
          {"`reckoner locate . --database env:DATABASE_URL`", "Which revision the database is at, really."},
          {"`reckoner --help bash >~/.local/share/bash-completion/completions/reckoner`",
           "Completion for bash, where no package has installed it."}}},
        {"SEE ALSO", {{"", "`reckoner-gui`(1), `psql`(1), `sqlite3`(1), `git`(1)"}}},
    };
    return sections;
}

} // namespace reckoner::cli
