// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/arguments.h"
#include "model/sources/read.h"
#include "views/language.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QThreadPool>

#include <cstdio>
#include <cstdlib>

using namespace reckoner;

namespace {

constexpr int exitUsage = 64;
constexpr int exitInternal = 70;

/// What --language names, if it is one there is; what is wrong with it is said once the options are read.
std::optional<QString> languageIn(const QStringList &arguments)
{
    const QString option = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &each = arguments.at(i);
        const QString name = each == option                               ? arguments.value(i + 1)
                             : each.startsWith(option + QLatin1Char('=')) ? each.mid(option.size() + 1)
                                                                          : QString();
        if (Language::isChoice(name))
            return name;
    }
    return std::nullopt;
}

/// Tells a benchmark that the window has been painted, and ends.
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

/// Where the command line sends the window once the project has been read.
void follow(MainWindow &window, const Arguments &arguments)
{
    const Page *page = window.page(arguments.page);
    Destination destination;
    destination.page = page               ? page->id()
                       : arguments.source ? Destination::Page::Source
                                          : Destination::Page::Overview;
    destination.place = arguments.source;
    const RootReading *root = window.workspace().root();
    if (!arguments.object.isEmpty() && root) {
        const int node = root->tree->findPath(arguments.object);
        if (node >= 0)
            destination.object = root->tree->nodes[size_t(node)].ref();
        if (!page)
            destination.page = Destination::Page::Schema;
    }
    if (page || arguments.source || destination.object)
        window.go(destination);
}

/// A picture once everything that runs has been shown; then the program ends.
void grabWhenQuiet(MainWindow &window, const QString &file)
{
    const auto take = [&window, file, settled = std::make_shared<bool>(false)](bool isSettled) {
        *settled = *settled || isSettled;
        if (*settled && window.workspace().jobs().isEmpty())
            QApplication::exit(window.grab().save(file) ? 0 : exitInternal);
    };
    QObject::connect(
        &window, &MainWindow::settled, &window, [take] { take(true); }, Qt::QueuedConnection);
    QObject::connect(
        &window.workspace(), &Workspace::jobsChanged, &window, [take] { take(false); }, Qt::QueuedConnection);
}

/// The icon of the desktop entry, which is part of the program as well: it may not be installed.
QIcon ownIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128})
        icon.addFile(QStringLiteral(":/icons/reckoner-%1.png").arg(size), {size, size});
    return icon;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("reckoner-gui"));
    QApplication::setOrganizationName(QStringLiteral("Reckoner"));
    QApplication::setApplicationDisplayName(QStringLiteral("Reckoner"));
    QApplication::setDesktopFileName(QStringLiteral("reckoner"));
    QApplication::setWindowIcon(ownIcon());
    QApplication::setApplicationVersion(QStringLiteral(RECKONER_VERSION));
    // The words of the options are of the language as well: it is looked for before they are read.
    Language language;
    language.speak(languageIn(QApplication::arguments()).value_or(Language::kept()));
    const Result<Arguments> arguments = readArguments(QApplication::arguments());
    if (!arguments) {
        std::fprintf(stderr, "reckoner-gui: %s\n", arguments.error().message.toLocal8Bit().constData());
        return exitUsage;
    }
    setReadingCache(ReadingCache::standard());
    // Threads may be left alone in a connect: they need one of their own each.
    constexpr int threads = 24;
    QThreadPool::globalInstance()->setMaxThreadCount(threads);

    MainWindow window;
    if (!arguments->page.isEmpty() && !window.page(arguments->page)) {
        std::fprintf(stderr, "reckoner-gui: %s\n",
                     QApplication::translate("Main", "There is no page %1.")
                         .arg(arguments->page)
                         .toLocal8Bit()
                         .constData());
        return exitUsage;
    }
    if (arguments->size.isValid())
        window.resize(arguments->size);
    if (arguments->scheme)
        window.appearance().show(*arguments->scheme);
    QObject::connect(
        &window, &MainWindow::settled, &window, [&] { follow(window, *arguments); },
        Qt::SingleShotConnection);
    if (!arguments->grab.isEmpty())
        grabWhenQuiet(window, arguments->grab);
    if (arguments->untilShown)
        window.installEventFilter(new QuitsWhenPainted(&window));
    window.show();
    if (arguments->opensSomething)
        window.open(arguments->request);
    else if (!arguments->grab.isEmpty()) // nothing is read: the start page is what there is to see
        QMetaObject::invokeMethod(&window, &MainWindow::settled, Qt::QueuedConnection);
    const int code = QApplication::exec();
    // A thread that was left alone must not keep the program, nor use what destructors take away.
    constexpr int patienceMs = 200;
    if (!QThreadPool::globalInstance()->waitForDone(patienceMs)) {
        QSettings().sync();
        std::_Exit(code);
    }
    return code;
}
