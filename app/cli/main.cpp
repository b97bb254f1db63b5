// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "model/dialect/equivalences.h"

#include <QCoreApplication>

#include <csignal>
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

QString facetHelp()
{
    QString text = QStringLiteral("Kinds of objects and the facets in which they are compared:\n");
    for (const Kind kind : allKinds)
        text += QStringLiteral("  %1%2\n")
                    .arg(kindName(kind), -18)
                    .arg(facetsOf(kind).join(QStringLiteral(", ")));
    return text;
}

QString equivalenceHelp()
{
    QString text = QStringLiteral("Rules by which two spellings are called equal:\n");
    for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite}) {
        text += dialectName(dialect) + QLatin1Char('\n');
        for (const Equivalence &each : equivalences(dialect))
            text += QStringLiteral("  %1%2\n")
                        .arg(QLatin1String(each.name), -26)
                        .arg(QLatin1String(each.meaning));
    }
    return text;
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
    app.set_version_flag("--version", "reckoner " RECKONER_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    app.footer("Exit codes: 0 in line, 1 a finding reaches the gate, 2 could not tell, 64 wrong usage.\n"
               "`reckoner COMMAND --help` says more; `reckoner --help facets` lists what is compared,\n"
               "`reckoner --help equivalences` by which rules two spellings are called equal.");
    Common common;
    std::vector<std::pair<CLI::App *, Command>> commands;
    for (const auto add : {addInspect, addDiff, addCheck, addHistory, addLocate, addSnapshot, addWaive}) {
        Command command = add(app, common);
        commands.emplace_back(app.get_subcommands([](CLI::App *) { return true; }).back(),
                              std::move(command));
    }
    if (argc == 3 && std::string(argv[1]) == "--help") {
        const std::string topic = argv[2];
        if (topic == "facets" || topic == "equivalences") {
            const QString text = topic == "facets" ? facetHelp() : equivalenceHelp();
            std::fputs(text.toUtf8().constData(), stdout);
            return InLine;
        }
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        // Help and version are success; everything else is wrong usage.
        return app.exit(error) == 0 ? InLine : Usage;
    }
    for (const auto &[sub, command] : commands) {
        if (!sub->parsed())
            continue;
        Run run(common, cancel);
        const Result<void> outputs = run.outputs();
        const int code = outputs ? command(run) : run.fail(outputs.error());
        return finish(cancel.isCancelled() ? int(Interrupted) : code);
    }
    return Usage;
}
