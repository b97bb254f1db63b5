// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "model/core/secrets.h"
#include "model/dialect/equivalences.h"
#include "model/rules/rules.h"
#include "model/sources/read.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <sstream>
#include <thread>

namespace {

using namespace reckoner;
using namespace reckoner::cli;

// Signals are taken by a thread of their own, where cancelling may lock and talk to the server. The second
// one ends the process at once, and so does the first where cancelling has not done it in time: nothing that
// reckoner does needs undoing.
void cancelOnSignals(const CancelToken &cancel)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals, cancel] {
        int number = 0;
        sigwait(&signals, &number);
        cancel.cancel();
        const timespec patience{2, 0};
        sigtimedwait(&signals, nullptr, &patience);
        std::_Exit(Interrupted);
    }).detach();
}

// Everything is written: the system takes memory back faster than destructors do, and a thread that was left
// alone in a connect may still use what they would take away. Only the search for leaks wants them.
int finish(int code)
{
#if !defined(__SANITIZE_ADDRESS__)
    if (std::fflush(nullptr) == 0)
        std::_Exit(code);
#endif
    return code;
}

std::string facetHelp()
{
    QString text = QStringLiteral("Kinds of objects and the facets in which they are compared:\n");
    for (const Kind kind : allKinds)
        text += QStringLiteral("  %1%2\n")
                    .arg(kindName(kind), -18)
                    .arg(facetsOf(kind).join(QStringLiteral(", ")));
    return text.toStdString();
}

std::string ruleHelp()
{
    QString text =
        QStringLiteral("Rules that findings come from, and how heavy they are unless a policy says so:\n");
    for (const Rule &rule : allRules())
        text += QStringLiteral("  %1%2%3\n")
                    .arg(rule.code, -8)
                    .arg(severityName(rule.severity), -10)
                    .arg(rule.title);
    return text.toStdString();
}

std::string equivalenceHelp()
{
    QString text = QStringLiteral("Rules by which two spellings are called equal:\n");
    for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite}) {
        text += dialectName(dialect) + QLatin1Char('\n');
        for (const Equivalence &each : equivalences(dialect))
            text += QStringLiteral("  %1%2\n")
                        .arg(QLatin1String(each.name), -26)
                        .arg(QLatin1String(each.meaning));
    }
    return text.toStdString();
}

/// --help of the program and of each command, from the table.
class Help : public CLI::FormatterBase
{
public:
    CommandTable table;

    std::string make_help(const CLI::App *app, std::string, CLI::AppFormatMode) const override
    {
        const CommandRow *command = app->get_parent() ? table.command(app->get_name()) : &table.self;
        return command ? helpPage(table, *command) : std::string();
    }
};

/// Whether the first word is a command or an option; else says so. The parser would take a --help behind it
/// for that of the program.
bool isCommand(const CommandTable &table, const std::string &word)
{
    if (word.rfind('-', 0) == 0 || table.command(word))
        return true;
    // Only what cannot be a URL with a password is repeated.
    const bool isName = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    });
    std::fprintf(stderr, "There is no %scommand%s; `reckoner --help` lists them.\n", isName ? "" : "such ",
                 isName ? (" called " + word).c_str() : "");
    return false;
}

/// `reckoner --help TOPIC`. Returns the exit code.
int explain(const CommandTable &table, const std::string &wanted)
{
    std::string page;
    if (const CommandRow *command = table.command(wanted))
        page = helpPage(table, *command);
    for (const Topic &topic : table.topics) {
        if (topic.name == wanted)
            page = topic.text();
    }
    if (page.empty()) {
        std::fprintf(stderr, "There is no help about %s; `reckoner --help` says about what there is.\n",
                     withoutPasswords(text(wanted)).toLocal8Bit().constData());
        return Usage;
    }
    std::fputs(page.c_str(), stdout);
    return InLine;
}

/// What the parser says of a command line, without passwords that stand on it.
int exitOf(const CLI::App &app, const CLI::ParseError &error)
{
    std::ostringstream out;
    std::ostringstream problem;
    const int code = app.exit(error, out, problem);
    std::fputs(out.str().c_str(), stdout);
    std::fputs(withoutPasswords(text(problem.str())).toLocal8Bit().constData(), stderr);
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    const CancelToken cancel;
    cancelOnSignals(cancel);
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("reckoner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RECKONER_VERSION));

    CLI::App app("Tells where a database schema really stands: models, migrations, stamp and live database.",
                 "reckoner");
    const auto help = std::make_shared<Help>();
    app.formatter(help);
    app.set_help_flag("-h,--help", "Print help and exit");
    app.set_version_flag("--version", "reckoner " RECKONER_VERSION, "Print the version and exit");
    app.require_subcommand(1);
    Common common;
    std::vector<std::pair<CLI::App *, Command>> commands;
    for (const auto add :
         {addInspect, addDiff, addCheck, addHistory, addLocate, addSnapshot, addWaive, addDemo}) {
        Command command = add(app, common);
        commands.emplace_back(app.get_subcommands([](CLI::App *) { return true; }).back(),
                              std::move(command));
    }
    const CommandTable &table = help->table;
    help->table =
        tableOf(app, {{"facets", "The facets in which each kind of object is compared", facetHelp},
                      {"rules", "The rules that findings come from: codes and severities", ruleHelp},
                      {"equivalences", "The rules by which two spellings are called equal", equivalenceHelp},
                      {"man", "The man page", [&table] { return manPage(table); }},
                      {"bash", "The completion for bash", [&table] { return bashCompletion(table); }},
                      {"zsh", "The completion for zsh", [&table] { return zshCompletion(table); }},
                      {"fish", "The completion for fish", [&table] { return fishCompletion(table); }}});
    if (argc == 3 && (std::string(argv[1]) == "--help" || std::string(argv[1]) == "-h"))
        return explain(table, argv[2]);
    if (argc > 1 && !isCommand(table, argv[1]))
        return Usage;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        // Help and version are success; everything else is wrong usage.
        return exitOf(app, error) == 0 ? InLine
                                       : failUsage(common.allFormats, argc, argv, text(error.what()));
    }
    for (const auto &[sub, command] : commands) {
        if (!sub->parsed())
            continue;
        if (!common.noCache)
            setReadingCache(ReadingCache::standard());
        Run run(common, cancel);
        const Result<void> outputs = run.outputs();
        const int code = outputs ? command(run) : run.fail(outputs.error());
        return finish(cancel.isCancelled() ? int(Interrupted) : code);
    }
    return Usage;
}
