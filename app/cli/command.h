// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/diff/diff.h"
#include "model/report/report.h"
#include "model/rules/policy.h"
#include "model/sources/read.h"
#include "model/workspace/check.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace reckoner::cli {

/// Exit codes of the contract.
enum Exit {
    InLine = 0,
    Reached = 1,
    CouldNotTell = 2,
    Refused = 3,
    Usage = 64,
    Internal = 70,
    Interrupted = 130
};

/// The options every command has.
struct Common
{
    std::string format = "text";
    std::vector<std::string> outputs;                           ///< FILE, and FORMAT:FILE
    std::string command;                                        ///< "check"
    std::vector<std::string> formats;                           ///< that the command writes
    std::map<std::string, std::vector<std::string>> allFormats; ///< of each command
    bool keepsFile = false; ///< what it saved before stays where it cannot save anew
    std::string dialect;
    std::string root;
    std::vector<std::string> sourceRoots;
    std::string color = "auto";
    std::vector<std::string> schemas;
    std::vector<std::string> tables;
    std::vector<std::string> ignore;
    std::string config;
    int timeout = 60;
    bool noCache = false;
    bool quiet = false;
    bool verbose = false;
};

/// --without RULE: rules of equality that are switched off. Errors: usage.rule.
void addWithout(CLI::App &app, std::vector<std::string> &rules);
Result<QSet<QString>> rulesFrom(const std::vector<std::string> &rules);

/// What a running command works with: its options, where its document goes, what it is told from outside.
class Run
{
public:
    Run(const Common &common, const CancelToken &cancel);

    const Common &common() const { return m_common; }
    const Progress &progress() const { return m_progress; }
    /// Whether --format is one for programs: then stdout holds a JSON document of an error too.
    bool machine() const
    {
        return m_common.format == "json" || m_common.format == "sarif" || m_common.format == "junit";
    }
    bool json() const { return m_common.format == "json"; }
    bool color() const;
    int width() const;

    /// The dialect of --dialect. Error: usage.dialect.
    Result<std::optional<DialectId>> dialect() const;
    LiveOptions live() const;
    QStringList sourceRoots() const;
    DiffOptions diffOptions() const;
    /// What --ignore names by rule, kind, facet or owner; patterns of objects are in diffOptions(). Error:
    /// usage.ignore.
    Result<std::vector<IgnoreRule>> ignores() const;

    /// The document in one of the command's formats, in pieces.
    using Render = std::function<std::vector<QByteArray>(const std::string &format)>;
    /// Writes --format to stdout or --output FILE, and every --output FORMAT:FILE. Returns `code`, or
    /// Internal if one of them could not be written.
    int writeAll(const Render &render, int code) const;
    /// Error: usage.output, for two files without a format.
    Result<void> outputs() const;

    /// Writes the document to stdout or --output. Returns `code`, or Internal if it could not be written.
    int write(const std::vector<QByteArray> &pieces, int code) const;
    int write(const QByteArray &document, int code) const { return write(std::vector{document}, code); }
    int write(const QString &text, int code) const { return write(text.toUtf8(), code); }
    /// Holds `value` until the process ends: taking a large schema apart piece by piece only delays the
    /// answer.
    void keep(std::shared_ptr<const void> value) { m_kept.push_back(std::move(value)); }
    /// One sentence on stderr, unless --quiet.
    void tell(const QString &sentence) const;
    /// One sentence on stderr, and a document that says so where the answer would have gone: nothing that was
    /// asked for keeps an earlier answer. Only to a person at stdout nothing is said twice. Returns the exit
    /// code.
    int fail(const Error &error) const;
    /// The folder that places of errors are named from; reports name them from the top of its repository.
    void namePlacesFrom(const QString &folder) { m_paths = RepositoryPaths(folder); }
    /// The documents of fail() alone.
    int writeError(const Error &error, int code) const;

private:
    struct Target
    {
        std::string format;
        QString file; ///< "": stdout
    };
    std::vector<Target> targets() const; ///< the first is that of --format without a file, or with the first
    int writeTo(const QString &file, const std::vector<QByteArray> &pieces, int code) const;

    const Common &m_common;
    Progress m_progress;
    RepositoryPaths m_paths;
    std::vector<std::shared_ptr<const void>> m_kept;
};

using Command = std::function<int(Run &)>;

/// Adds the options every command has, with the formats this one writes.
void addCommon(CLI::App &app, Common &common, const std::vector<std::string> &formats);

/// Each adds its subcommand and returns what runs it.
Command addInspect(CLI::App &app, Common &common);
Command addDiff(CLI::App &app, Common &common);
Command addCheck(CLI::App &app, Common &common);
Command addHistory(CLI::App &app, Common &common);
Command addLocate(CLI::App &app, Common &common);
Command addSnapshot(CLI::App &app, Common &common);
Command addDemo(CLI::App &app, Common &common);
Command addWaive(CLI::App &app, Common &common);

/// Writes a file whole or not at all; what is no ordinary file, such as /dev/null, is written to and stays
/// what it is. Error: file.unwritable.
Result<void> writeFile(const QString &path, const std::vector<QByteArray> &pieces);
/// To the standard output. Errors: file.unwritable, output.closed (whoever read it reads no more).
Result<void> writeOut(const std::vector<QByteArray> &pieces);

/// `text` as a list of words between commas.
QStringList wordsOf(const std::string &list);
/// What a `--database` names: a spec, or a name of [databases] in reckoner.toml. Errors: of
/// parseDatabaseSpec().
Result<SourceSpec> databaseOf(const std::string &text, const QString &folder, const ProjectPolicy &policy);

/// Writes the documents of a command line that could not be understood; `formats` by command. Returns
/// Usage.
int failUsage(const std::map<std::string, std::vector<std::string>> &formats, int argc, char **argv,
              const QString &message);

/// The formats of `check` and `diff`.
const std::vector<std::string> &reportFormats();
/// A report in one of them that is neither json nor text. With github the summary is also appended to the
/// file that GITHUB_STEP_SUMMARY names.
std::vector<QByteArray> rendered(const std::string &format, const Report &report);
/// That it came to nothing, in any format of any command.
QByteArray renderedError(const std::string &format, const std::string &command, const Error &error, int code);

/// Text of an option.
inline QString text(const std::string &value)
{
    return QString::fromLocal8Bit(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace reckoner::cli
