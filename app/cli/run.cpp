// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/table.h"

#include "model/core/secrets.h"
#include "model/dialect/equivalences.h"
#include "model/report/visible.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace reckoner::cli {

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

// Says how far work is once it takes longer than half a second: one line that is written over on a
// terminal, one line a second otherwise. May be called from two threads.
class Teller
{
public:
    Teller()
        : m_terminal(isatty(STDERR_FILENO))
    {
        m_clock.start();
    }
    ~Teller()
    {
        if (m_terminal && m_said)
            std::fputs("\r\x1b[K", stderr);
    }

    void say(const QString &sentence)
    {
        const std::lock_guard lock(m_mutex);
        const qint64 now = m_clock.elapsed();
        if (now < 500 || now - m_last < (m_terminal ? 100 : 1000))
            return;
        m_last = now;
        m_said = true;
        std::fprintf(stderr, m_terminal ? "\r\x1b[K%s" : "%s\n", sentence.left(79).toLocal8Bit().constData());
        std::fflush(stderr);
    }

private:
    std::mutex m_mutex;
    QElapsedTimer m_clock;
    qint64 m_last = -1000;
    bool m_terminal;
    bool m_said = false;
};

bool matches(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern))
        .match(text)
        .hasMatch();
}

bool matchesAny(const std::vector<std::string> &patterns, const QString &value)
{
    for (const std::string &pattern : patterns) {
        if (matches(text(pattern), value))
            return true;
    }
    return false;
}

/// Of --ignore: whether it names objects, and not a rule (RK206, RK3*) or what KEY=VALUE says.
bool isPattern(const std::string &ignored)
{
    static const QRegularExpression rule(QStringLiteral("^RK[0-9*]+$"));
    static const QRegularExpression keyed(QStringLiteral("^[a-z]+="));
    const QString each = text(ignored);
    return !rule.match(each).hasMatch() && !keyed.match(each).hasMatch();
}

QString formatList(const std::vector<std::string> &formats)
{
    QStringList list;
    for (const std::string &format : formats)
        list.append(text(format));
    return list.join(QLatin1Char('|'));
}

int exitOf(const Error &error)
{
    const QString area = error.code.section(QLatin1Char('.'), 0, 0);
    if (error.code == QLatin1String("cancelled"))
        return Interrupted;
    if (area == QLatin1String("refused"))
        return Refused;
    if (area == QLatin1String("demo")) // could not be written
        return Internal;
    if (area == QLatin1String("spec") || area == QLatin1String("dialect") || area == QLatin1String("usage") ||
        area == QLatin1String("root"))
        return Usage;
    if (error.code == QLatin1String("waive.nothing"))
        return Refused;
    if (error.code == QLatin1String("file.unwritable"))
        return Internal;
    return CouldNotTell;
}

} // namespace

Run::Run(const Common &common, const CancelToken &cancel)
    : m_common(common)
{
    m_progress.cancel = cancel;
    if (!common.quiet) {
        auto teller = std::make_shared<Teller>();
        m_progress.report = [teller](const QString &sentence) { teller->say(sentence); };
    }
}

bool Run::color() const
{
    if (m_common.color == "always")
        return true;
    return m_common.color == "auto" && targets().front().file.isEmpty() && isatty(STDOUT_FILENO) &&
           qEnvironmentVariableIsEmpty("NO_COLOR");
}

int Run::width() const
{
    winsize size{};
    if (targets().front().file.isEmpty() && isatty(STDOUT_FILENO) &&
        ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return std::min<int>(size.ws_col, 120);
    return 80;
}

Result<std::optional<DialectId>> Run::dialect() const
{
    if (m_common.dialect.empty())
        return std::optional<DialectId>();
    const auto id = dialectFromName(text(m_common.dialect));
    if (!id)
        return unexpected(QStringLiteral("usage.dialect"),
                          CommandText::tr("%1 is not a dialect; there is postgresql and sqlite.")
                              .arg(text(m_common.dialect)));
    return id;
}

QStringList Run::sourceRoots() const
{
    QStringList roots;
    for (const std::string &root : m_common.sourceRoots)
        roots.append(text(root));
    return roots;
}

LiveOptions Run::live() const
{
    LiveOptions options;
    options.timeoutSeconds = m_common.timeout;
    for (const std::string &schema : m_common.schemas)
        options.schemas.append(text(schema));
    return options;
}

DiffOptions Run::diffOptions() const
{
    DiffOptions options;
    Common common = m_common;
    std::erase_if(common.ignore, [](const std::string &each) { return !isPattern(each); });
    // The path of a table's part is the table's; a table's own is path.object.
    const auto wholeOf = [](const ObjectRef &ref) {
        return belongsToTable(ref.kind) ? ref.path
               : ref.path.isEmpty()     ? ref.object
                                        : ref.path + QLatin1Char('.') + pathPart(ref.object);
    };
    if (!common.schemas.empty() || !common.tables.empty())
        options.include = [common, wholeOf](const ObjectRef &ref) {
            const QString whole = wholeOf(ref);
            const QString name = whole.section(QLatin1Char('.'), 1);
            if (!common.schemas.empty() && !matchesAny(common.schemas, whole.section(QLatin1Char('.'), 0, 0)))
                return false;
            return common.tables.empty() || matchesAny(common.tables, name) ||
                   matchesAny(common.tables, whole);
        };
    if (!common.ignore.empty())
        options.ignores = [common, wholeOf](const ObjectRef &ref) {
            const QString whole = wholeOf(ref);
            const QString object =
                belongsToTable(ref.kind) ? whole + QLatin1Char('.') + pathPart(ref.object) : whole;
            return matchesAny(common.ignore, whole) || matchesAny(common.ignore, object) ||
                   matchesAny(common.ignore, whole.section(QLatin1Char('.'), 1)) ||
                   matchesAny(common.ignore, object.section(QLatin1Char('.'), 1));
        };
    return options;
}

Result<std::vector<IgnoreRule>> Run::ignores() const
{
    std::vector<IgnoreRule> rules;
    for (const std::string &each : m_common.ignore) {
        if (isPattern(each))
            continue;
        IgnoreRule rule;
        for (const QString &part : text(each).split(QLatin1Char(','))) {
            const QString key = part.section(QLatin1Char('='), 0, 0).trimmed();
            const QString value = part.section(QLatin1Char('='), 1).trimmed();
            QString *into = !part.contains(QLatin1Char('=')) ? &rule.rule
                            : key == QLatin1String("rule")   ? &rule.rule
                            : key == QLatin1String("object") ? &rule.object
                            : key == QLatin1String("kind")   ? &rule.kind
                            : key == QLatin1String("facet")  ? &rule.facet
                            : key == QLatin1String("owner")  ? &rule.owner
                                                             : nullptr;
            if (!into)
                return unexpected(
                    QStringLiteral("usage.ignore"),
                    CommandText::tr("--ignore has no key %1; there is rule, object, kind, facet, owner.")
                        .arg(key));
            *into = into == &rule.rule && value.isEmpty() ? part.trimmed() : value;
        }
        if (const QString sentence = wrongIn(rule); !sentence.isEmpty())
            return unexpected(QStringLiteral("usage.ignore"), QStringLiteral("--ignore: ") + sentence);
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<Run::Target> Run::targets() const
{
    std::vector<Target> targets{{m_common.format, {}}};
    for (const std::string &output : m_common.outputs) {
        const size_t colon = output.find(':');
        const std::string format = colon == std::string::npos ? std::string() : output.substr(0, colon);
        if (std::find(m_common.formats.begin(), m_common.formats.end(), format) != m_common.formats.end())
            targets.push_back({format, text(output.substr(colon + 1))});
        else if (targets.front().file.isEmpty())
            targets.front().file = text(output);
        else // one too many: outputs() says so
            targets.push_back({m_common.format, text(output)});
    }
    return targets;
}

Result<void> Run::outputs() const
{
    const auto isPlain = [&](const std::string &output) {
        return std::find(m_common.formats.begin(), m_common.formats.end(),
                         output.substr(0, output.find(':'))) == m_common.formats.end() ||
               output.find(':') == std::string::npos;
    };
    if (std::count_if(m_common.outputs.begin(), m_common.outputs.end(), isPlain) > 1)
        return unexpected(
            QStringLiteral("usage.output"),
            CommandText::tr("Of several --output only one may be without a format; FORMAT:FILE is one of %1.")
                .arg(formatList(m_common.formats)));
    const std::vector<Target> all = targets();
    for (size_t i = 1; i < all.size(); ++i) {
        if (all[i].file.isEmpty())
            return unexpected(QStringLiteral("usage.output"),
                              CommandText::tr("--output %1: names no file.").arg(text(all[i].format)));
    }
    return {};
}

int Run::writeAll(const Render &render, int code) const
{
    bool written = true;
    for (const Target &target : targets())
        written = writeTo(target.file, render(target.format), InLine) == InLine && written;
    return written ? code : Internal;
}

int Run::write(const std::vector<QByteArray> &pieces, int code) const
{
    return writeTo(targets().front().file, pieces, code);
}

int Run::writeTo(const QString &path, const std::vector<QByteArray> &pieces, int code) const
{
    const Result<void> written = path.isEmpty() ? writeOut(pieces) : writeFile(path, pieces);
    if (written)
        return code;
    if (written.error().code != QLatin1String("output.closed"))
        std::fprintf(stderr, "reckoner: %s\n", written.error().message.toLocal8Bit().constData());
    return Internal;
}

void Run::tell(const QString &sentence) const
{
    if (!m_common.quiet)
        std::fprintf(stderr, "reckoner: %s\n", sentence.toLocal8Bit().constData());
}

int Run::fail(const Error &error) const
{
    // Which of those that read at the same time sees it first is chance.
    if (error.code == QLatin1String("cancelled") && error.message != CommandText::tr("Cancelled."))
        return fail({error.code, CommandText::tr("Cancelled."), {}, {}});
    QString sentence = withoutPasswords(error.message);
    const QString detail = withoutPasswords(error.detail);
    if (error.place.isKnown() && !error.message.contains(error.place.file))
        sentence = withoutPasswords(error.place.toString()) + QStringLiteral(": ") + sentence;
    std::fprintf(stderr, "reckoner: %s\n", visibleLine(sentence).toLocal8Bit().constData());
    if (m_common.verbose && !detail.isEmpty() && !sentence.contains(detail))
        std::fprintf(
            stderr, "  %s\n",
            visible(detail).replace(QLatin1Char('\n'), QLatin1String("\n  ")).toLocal8Bit().constData());
    return writeError(error, exitOf(error));
}

int Run::writeError(const Error &failure, int code) const
{
    int worst = code;
    const std::vector<Target> all = targets();
    Error error = failure;
    error.message = withoutPasswords(error.message);
    error.detail = withoutPasswords(error.detail);
    error.place.file = withoutPasswords(error.place.file);
    Error placed = error;
    placed.place.file = m_paths.of(error.place.file);
    for (size_t i = 0; i < all.size(); ++i) {
        const bool toFile = !all[i].file.isEmpty();
        // A person has read it on the standard error, and an empty name names no file.
        const bool read = !toFile && (i > 0 || all[i].format == "text" || all[i].format == "sql");
        if (read || (toFile && m_common.keepsFile))
            continue;
        const Error &said = all[i].format == "json" ? error : placed; // there as in its other documents
        if (writeTo(all[i].file, {renderedError(all[i].format, m_common.command, said, code)}, code) != code)
            worst = Internal;
    }
    return worst;
}

void addCommon(CLI::App &app, Common &common, const std::vector<std::string> &formats)
{
    common.allFormats[app.get_name()] = formats;
    app.parse_complete_callback([&app, &common, formats] {
        common.command = app.get_name();
        common.formats = formats;
    });
    app.option_defaults()->group(commonGroup);
    if (app.get_help_ptr())
        app.get_help_ptr()->group(commonGroup);
    app.add_option("--format", common.format, "Format of the output")
        ->type_name(formatList(formats).toStdString())
        ->default_str(common.format)
        ->check(CLI::IsMember(formats).description(""));
    app.add_option("-o,--output", common.outputs,
                   "Write to a file instead of the standard output; with FORMAT: another format as well")
        ->type_name("[FORMAT:]FILE")
        ->expected(1)
        ->take_all();
    app.add_option("--dialect", common.dialect,
                   "The database that files are for; else the database's own, else the project's")
        ->type_name("postgresql|sqlite");
    app.add_option("--root", common.root, "Which migration history, where a project has several")
        ->type_name("NAME");
    app.add_option("--source-root", common.sourceRoots,
                   "A folder of libraries that models take bases and types from; a virtual environment of "
                   "the project is found by itself")
        ->type_name("DIR")
        ->expected(1)
        ->take_all();
    app.add_option("--schema", common.schemas, "Only schemas that match (wildcards)")
        ->type_name("PATTERN")
        ->expected(1)
        ->take_all();
    app.add_option("--table", common.tables, "Only tables that match (wildcards)")
        ->type_name("PATTERN")
        ->expected(1)
        ->take_all();
    app.add_option("--ignore", common.ignore,
                   "Leave out objects that match, a rule (RK206, RK3*), or what fits all of "
                   "KEY=VALUE[,...]: rule, object, kind, facet, owner")
        ->type_name("WHAT")
        ->expected(1)
        ->take_all();
    app.add_option("--config", common.config, "A file instead of the project's reckoner.toml")
        ->type_name("FILE");
    app.add_option("--timeout", common.timeout, "Seconds for reading a database")
        ->type_name("SECONDS")
        ->default_str(std::to_string(common.timeout))
        ->check(CLI::Range(1, 86400).description(""));
    app.add_flag("--no-cache", common.noCache, "Read all files anew and keep nothing of it for the next run");
    app.add_option("--color", common.color, "When to use colours")
        ->type_name("auto|always|never")
        ->default_str(common.color)
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""));
    app.add_flag("-q,--quiet", common.quiet, "No progress on the standard error");
    app.add_flag("-v,--verbose", common.verbose, "More detail");
    app.option_defaults()->group("Options");
}

QStringList wordsOf(const std::string &list)
{
    QStringList words;
    for (const QString &word : text(list).split(QLatin1Char(','), Qt::SkipEmptyParts))
        words.append(word.trimmed());
    return words;
}

Result<SourceSpec> databaseOf(const std::string &name, const QString &folder, const ProjectPolicy &policy)
{
    const QString asked = text(name);
    const auto named = policy.databases.find(asked);
    const bool mayBeName = !asked.contains(QLatin1Char(':')) && !asked.contains(QLatin1Char('/'));
    if (named == policy.databases.end() && mayBeName && !policy.databases.empty() &&
        !QFileInfo::exists(asked)) {
        QStringList names;
        for (const auto &[each, spec] : policy.databases)
            names.append(each);
        return unexpected(
            QStringLiteral("spec.name"),
            CommandText::tr("There is neither a file %1 nor such a database in [databases]; there is %2.")
                .arg(asked, names.join(QStringLiteral(", "))));
    }
    if (named == policy.databases.end())
        return parseDatabaseSpec(asked);
    Result<SourceSpec> spec = parseDatabaseSpec(named->second);
    // Files are named as seen from where reckoner.toml lies.
    if (spec && !spec->path.isEmpty())
        spec->path = QDir::cleanPath(QDir(folder).filePath(spec->path));
    return spec;
}

void addWithout(CLI::App &app, std::vector<std::string> &rules)
{
    app.add_option(
           "--without", rules,
           "Switch off rules of equality: what they alone equate is different then (--help equivalences)")
        ->type_name("EQUALITY,...")
        ->delimiter(',');
}

Result<QSet<QString>> rulesFrom(const std::vector<std::string> &rules)
{
    QSet<QString> names;
    for (const std::string &rule : rules) {
        const QString name = text(rule);
        if (!isEquivalence(name))
            return unexpected(QStringLiteral("usage.rule"),
                              CommandText::tr("There is no rule of equality called %1.").arg(name));
        names.insert(name);
    }
    return names;
}

} // namespace reckoner::cli
