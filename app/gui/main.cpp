// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/check.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QThreadPool>

#include <cstdio>
#include <cstdlib>

namespace {

class QuitsWhenPainted final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Posted behind what is being painted now.
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                watched,
                [] {
                    std::puts("shown");
                    std::fflush(stdout);
                    QApplication::quit();
                },
                Qt::QueuedConnection);
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    using namespace reckoner;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("reckoner-gui"));
    QApplication::setOrganizationName(QStringLiteral("Reckoner"));
    QApplication::setApplicationDisplayName(QStringLiteral("Reckoner"));
    QApplication::setApplicationVersion(QStringLiteral(RECKONER_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Main", "Shows where a database schema really stands."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 QApplication::translate("Main", "The project's folder"),
                                 QStringLiteral("[DIR]"));
    const QCommandLineOption database(
        QStringLiteral("database"),
        QApplication::translate("Main", "The database: a URL, sqlite:PATH or snapshot:FILE"),
        QStringLiteral("SPEC"));
    const QCommandLineOption dialectOption(QStringLiteral("dialect"),
                                           QApplication::translate("Main", "postgresql or sqlite"),
                                           QStringLiteral("NAME"));
    const QCommandLineOption grab(
        QStringLiteral("grab"),
        QApplication::translate("Main", "Save a picture of the window once it has read, and quit"),
        QStringLiteral("FILE.png"));
    const QCommandLineOption page(
        QStringLiteral("page"),
        QApplication::translate("Main",
                                "The page to show: overview, schema, compare, history, findings, ..."),
        QStringLiteral("NAME"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QApplication::translate("Main", "The window's size, WIDTHxHEIGHT"),
                                  QStringLiteral("SIZE"));
    const QCommandLineOption scheme(
        QStringLiteral("scheme"),
        QApplication::translate("Main", "system, light, dark, contrast or contrast-dark; for this run"),
        QStringLiteral("NAME"));
    const QCommandLineOption untilShown(
        QStringLiteral("until-shown"),
        QApplication::translate("Main", "Say so once the window has been painted, and quit"));
    parser.addOptions({database, dialectOption, grab, page, size, scheme, untilShown});
    parser.process(application);

    CheckRequest request;
    const QStringList arguments = parser.positionalArguments();
    request.folder = arguments.value(0, QStringLiteral("."));
    const auto usage = [](const QString &message) {
        std::fprintf(stderr, "reckoner-gui: %s\n", message.toLocal8Bit().constData());
        return 64;
    };
    if (parser.isSet(database)) {
        const Result<SourceSpec> spec = parseDatabaseSpec(parser.value(database));
        if (!spec)
            return usage(spec.error().message);
        request.database = *spec;
    }
    if (parser.isSet(dialectOption)) {
        request.dialect = dialectFromName(parser.value(dialectOption));
        if (!request.dialect)
            return usage(
                QApplication::translate("Main", "%1 is not a dialect.").arg(parser.value(dialectOption)));
    }

    MainWindow window;
    if (parser.isSet(page) && !window.page(parser.value(page)))
        return usage(QApplication::translate("Main", "There is no page %1.").arg(parser.value(page)));
    if (parser.isSet(size)) {
        const QStringList sides = parser.value(size).split(QLatin1Char('x'));
        window.resize(sides.value(0).toInt(), sides.value(1).toInt());
    }
    if (parser.isSet(scheme)) {
        const auto chosen = Appearance::fromName(parser.value(scheme));
        if (!chosen)
            return usage(QApplication::translate("Main", "There is no scheme %1.").arg(parser.value(scheme)));
        window.appearance().show(*chosen);
    }
    QObject::connect(
        &window, &MainWindow::settled, &window,
        [&] {
            if (!parser.isSet(page))
                return;
            Destination destination;
            destination.page = window.page(parser.value(page))->id();
            window.go(destination);
        },
        Qt::SingleShotConnection);
    if (parser.isSet(grab)) {
        // Once everything that runs has been shown.
        const auto take = [&, settled = std::make_shared<bool>(false)](bool isSettled) {
            *settled = *settled || isSettled;
            if (!*settled || !window.workspace().jobs().isEmpty())
                return;
            const bool saved = window.grab().save(parser.value(grab));
            QApplication::exit(saved ? 0 : 70);
        };
        QObject::connect(
            &window, &MainWindow::settled, &window, [take] { take(true); }, Qt::QueuedConnection);
        QObject::connect(
            &window.workspace(), &Workspace::jobsChanged, &window, [take] { take(false); },
            Qt::QueuedConnection);
    }
    if (parser.isSet(untilShown))
        window.installEventFilter(new QuitsWhenPainted(&window));
    // Threads may be left alone in a connect: they need one of their own each.
    constexpr int threads = 24;
    QThreadPool::globalInstance()->setMaxThreadCount(threads);
    window.show();
    if (!arguments.isEmpty() || request.database)
        window.open(request);
    const int code = QApplication::exec();
    // A thread that was left alone must not keep the program, nor use what destructors take away.
    constexpr int patienceMs = 200;
    if (!QThreadPool::globalInstance()->waitForDone(patienceMs)) {
        QSettings().sync();
        std::_Exit(code);
    }
    return code;
}
