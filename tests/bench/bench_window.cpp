// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drives the real window over a big project (bigproject.h) and prints how long a person waits, beside what is
// promised, and every time that the window did not answer for more than 50 ms:
//
//     bench_window --gui build/release/bin/reckoner-gui [--tables 10000] [--revisions 2000] [--rounds 60]
//         [--folder FOLDER]
//
// Nothing is judged by the clock; it ends with 1 if something that was to be shown was not. Painting is
// forced after every step (repaint()), so that a figure is not what a timer happened to leave out.

#include "tests/bench/bigproject.h"
#include "tests/bench/watchdog.h"
#include "views/comparepage.h"
#include "views/diffeditor.h"
#include "views/mainwindow.h"
#include "views/schemapage.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>

namespace {

using namespace reckoner;

constexpr int patienceMs = 3'600'000;
constexpr double blockMs = 50;

/// What passed, and what the window's thread computed of it: a busy machine adds to the one only.
struct Time
{
    double ms = 0;
    double cpuMs = -1; ///< below 0: nobody looked
};

double computed()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Knows when the event that is being handled began.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ == 0) {
            m_event.start();
            m_computed = computed();
        }
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        return done;
    }
    Time ofEvent() const { return {double(m_event.nsecsElapsed()) / 1e6, computed() - m_computed}; }

private:
    int m_depth = 0;
    double m_computed = 0;
    QElapsedTimer m_event;
};

struct Options
{
    QString gui;
    QString folder; ///< of the project, which is kept there; "": one that goes with the program
    BigProject project;
    int rounds = 60;
};

/// From /proc/self/status: "VmHWM" the most so far, "VmRSS" now.
double mebibytes(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

class Bench
{
public:
    explicit Bench(Options options)
        : m_options(std::move(options))
    {
    }

    int run()
    {
        const QDir folder(m_options.folder.isEmpty() ? m_folder.path() : m_options.folder);
        m_project = folder.filePath(QStringLiteral("project"));
        m_database = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("live.db"));
        if (!folder.exists(QStringLiteral("live.db"))) {
            if (const QString why = m_options.project.make(folder.path()); !why.isEmpty())
                return fail(why);
        }
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("settings")));
        start();
        m_watchdog.emplace(blockMs);
        std::printf("%-54s %9s %9s %9s %9s %7s %7s\n", "", "median", "p95", "most", "computing", "limit",
                    "ratio");
        tell("window shown after the start of the process", m_startMs, 300);
        doing("starting");
        MainWindow window;
        m_window = &window;
        window.resize(1400, 900);
        window.show();
        settle();
        const bool done = open() && filter() && tree() && graph() && findings() && compare() && refresh();
        m_window = nullptr;
        if (!done)
            return fail(QStringLiteral("%1: not shown.").arg(m_doing));
        tellMemory("at most, in all", mebibytes("VmHWM"));
        tellBlocks();
        return 0;
    }

private:
    using Times = std::vector<Time>;

    static int fail(const QString &why)
    {
        std::fprintf(stderr, "bench_window: %s\n", qPrintable(why));
        return 1;
    }

    void doing(const char *what)
    {
        m_doing = QLatin1String(what);
        m_watchdog->doing(m_doing);
    }

    static void tell(const char *what, Times times, double limitMs)
    {
        if (times.empty())
            return;
        std::sort(times.begin(), times.end(), [](const Time &a, const Time &b) { return a.ms < b.ms; });
        const auto at = [&](double part) { return times[size_t(part * double(times.size() - 1))].ms; };
        const double cpu = std::max_element(times.begin(), times.end(), [](const Time &a, const Time &b) {
                               return a.cpuMs < b.cpuMs;
                           })->cpuMs;
        const QString most = cpu < 0 ? QString() : QStringLiteral("%1ms").arg(cpu, 0, 'f', 1);
        std::printf("%-54s %7.1fms %7.1fms %7.1fms %9s ", what, at(0.5), at(0.95), times.back().ms,
                    qPrintable(most));
        if (limitMs > 0)
            std::printf("%5.0fms %7.2f", limitMs, times.back().ms / limitMs);
        std::printf("\n");
        std::fflush(stdout);
    }

    static void tellMemory(const char *what, double mib)
    {
        constexpr double limit = 700;
        std::printf("memory %-47s %26.0fMiB %10s %4.0fMiB %7.2f\n", what, mib, "", limit, mib / limit);
        std::fflush(stdout);
    }

    void tellBlocks() const
    {
        const auto blocks = m_watchdog->blocks();
        std::printf("\nthe window did not answer for more than %.0f ms: %d times\n", blockMs,
                    int(blocks.size()));
        for (const Watchdog::Block &block : blocks)
            std::printf("  %7.1fms (%.1fms of it computing)  %s\n", block.ms, block.cpuMs,
                        qPrintable(block.doing));
    }

    /// All that is waiting to be shown is shown.
    static void settle()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    template<class Step>
    static Time timed(Step step)
    {
        QElapsedTimer timer;
        timer.start();
        const double before = computed();
        step();
        return {double(timer.nsecsElapsed()) / 1e6, computed() - before};
    }

    template<class Holds>
    static bool wait(Holds holds)
    {
        QElapsedTimer timer;
        timer.start();
        while (!holds() && timer.elapsed() < patienceMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // the watchdog wakes it
        return holds();
    }

    bool waitForJobs()
    {
        const bool done = wait([this] { return m_window->workspace().jobs().isEmpty(); });
        settle();
        return done;
    }

    template<class PageType>
    PageType *page(const char *name)
    {
        Page *found = m_window->page(QLatin1String(name));
        Destination destination;
        destination.page = found->id();
        m_window->go(destination);
        settle();
        return qobject_cast<PageType *>(found);
    }

    void start()
    {
        for (int i = 0; !m_options.gui.isEmpty() && i < 7; ++i) {
            QProcess process;
            QElapsedTimer timer;
            timer.start();
            process.start(m_options.gui, {QStringLiteral("--until-shown")});
            if (process.waitForReadyRead(patienceMs) && process.readAll().contains("shown"))
                m_startMs.push_back({double(timer.nsecsElapsed()) / 1e6});
            process.waitForFinished();
        }
    }

    /// A reading comes while the page is shown: from the event that brings it until the view is painted.
    bool take(const char *what, QWidget *view, const std::function<void()> &begin)
    {
        Times taken;
        const auto connection = QObject::connect(
            &m_window->workspace(), &Workspace::readingChanged, m_window,
            [&] {
                view->repaint();
                taken.push_back(static_cast<Application *>(qApp)->ofEvent());
            },
            Qt::SingleShotConnection);
        QElapsedTimer timer;
        timer.start();
        begin();
        if (!wait([&] { return !taken.empty(); }))
            return false;
        QObject::disconnect(connection);
        const double all = double(timer.nsecsElapsed()) / 1e6;
        settle();
        tell(what, taken, 300);
        tell("  (reading it took)", {{all}}, 0);
        return m_window->workspace().reading() != nullptr;
    }

    bool open()
    {
        auto *schema = page<SchemaPage>("schema");
        auto *view = schema->findChild<QTreeView *>();
        CheckRequest request;
        request.folder = m_project;
        request.database = *parseDatabaseSpec(m_database);
        doing("taking up a reading");
        if (!take("tree filled once the data is there", view->viewport(), [&] { m_window->open(request); }) ||
            !waitForJobs())
            return false;
        const Verdict &verdict = *m_window->workspace().root()->verdict;
        std::printf("  (%d objects, %d findings, %d revisions)\n", schema->model().hits(),
                    int(verdict.findings.size()), int(m_window->workspace().root()->chart->rows.size()));
        tellMemory("after reading", mebibytes("VmRSS"));
        return !verdict.findings.empty() && schema->model().rowCount() > 0;
    }

    /// Types the text letter by letter and takes it away again.
    Times type(QLineEdit *edit, QWidget *view, const QString &text)
    {
        Times times;
        edit->setFocus();
        settle();
        for (int i = 0; i < 2 * int(text.size()); ++i) {
            times.push_back(timed([&] {
                if (i < int(text.size()))
                    QTest::keyClick(edit, text.at(i).toLatin1());
                else
                    QTest::keyClick(edit, Qt::Key_Backspace);
                view->repaint();
                QCoreApplication::processEvents();
            }));
            settle();
        }
        return times;
    }

    bool filter()
    {
        auto *schema = page<SchemaPage>("schema");
        auto *view = schema->findChild<QTreeView *>();
        auto *edit = schema->findChild<QLineEdit *>();
        doing("typing in the schema's filter");
        const QString name = BigProject::tableName(m_options.project.tables / 2);
        Times times = type(edit, view->viewport(), name + QStringLiteral(".owner_id"));
        for (const char *word : {"owner_id", "e", "0"}) { // in every table, in every name
            const Times more = type(edit, view->viewport(), QLatin1String(word));
            times.insert(times.end(), more.begin(), more.end());
        }
        tell("a keystroke in the filter of the schema", times, 50);
        return schema->model().filter().isEmpty();
    }

    /// By a page, by three lines, and to far places.
    Times scroll(QAbstractScrollArea *view)
    {
        Times times;
        QScrollBar *bar = view->verticalScrollBar();
        const auto to = [&](int value) {
            times.push_back(timed([&] {
                bar->setValue(value);
                view->viewport()->repaint();
            }));
            settle();
        };
        for (int i = 0; i < m_options.rounds; ++i)
            to(bar->value() + bar->pageStep());
        for (int i = 0; i < m_options.rounds; ++i)
            to(bar->value() + 3 * bar->singleStep());
        for (int i = 1; i <= m_options.rounds; ++i)
            to(int(qint64(bar->maximum()) * i / m_options.rounds));
        bar->setValue(0);
        settle();
        return times;
    }

    bool tree()
    {
        auto *schema = page<SchemaPage>("schema");
        auto *view = schema->findChild<QTreeView *>();
        doing("scrolling the schema");
        tell("scrolling the schema, a frame", scroll(view), 16);
        doing("opening all of the schema");
        QAction *openAll = nullptr;
        for (QAction *action : schema->actions()) {
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl++")))
                openAll = action;
        }
        if (!openAll)
            return false;
        tell("opening all of the schema", {timed([&] {
                 openAll->trigger();
                 view->viewport()->repaint();
             })},
             300);
        settle();
        doing("scrolling the schema, all open");
        tell("scrolling the schema, all open, a frame", scroll(view), 16);
        doing("typing in the schema's filter, all open");
        tell("a keystroke in the filter, all open",
             type(schema->findChild<QLineEdit *>(), view->viewport(), QStringLiteral("name")), 50);
        doing("choosing rows of the schema");
        tell("choosing a row of the schema", keys(view, view->viewport(), Qt::Key_Down), 50);
        return view->verticalScrollBar()->maximum() > 0;
    }

    Times keys(QWidget *to, QWidget *view, Qt::Key key)
    {
        Times times;
        to->setFocus();
        settle();
        for (int i = 0; i < m_options.rounds; ++i) {
            times.push_back(timed([&] {
                QTest::keyClick(to, key);
                view->repaint();
                QCoreApplication::processEvents();
            }));
            settle();
        }
        return times;
    }

    bool graph()
    {
        doing("showing the migrations");
        tell("showing the migrations", {timed([&] { page<Page>("history"); })}, 300);
        auto *history = m_window->currentPage();
        QTreeView *view = nullptr;
        for (QTreeView *each : history->findChildren<QTreeView *>()) {
            if (!view || each->model()->rowCount() > view->model()->rowCount())
                view = each;
        }
        doing("scrolling the migrations");
        tell("scrolling the migrations, a frame", scroll(view), 16);
        doing("choosing a revision");
        tell("choosing a revision", keys(view, view->viewport(), Qt::Key_Down), 50);
        waitForJobs();
        doing("searching the migrations");
        tell("a keystroke in the search of the migrations",
             type(history->findChild<QLineEdit *>(), view->viewport(), QStringLiteral("owner_00042")), 50);
        return view->model()->rowCount() == m_options.project.revisions;
    }

    bool findings()
    {
        doing("showing the findings");
        tell("showing the findings", {timed([&] { page<Page>("findings"); })}, 300);
        auto *view = m_window->currentPage()->findChild<QTreeView *>();
        doing("scrolling the findings");
        tell("scrolling the findings, a frame", scroll(view), 16);
        doing("choosing a finding");
        tell("choosing a finding", keys(view, view->viewport(), Qt::Key_Down), 50);
        doing("typing in the filter of the findings");
        tell("a keystroke in the filter of the findings",
             type(m_window->currentPage()->findChild<QLineEdit *>(), view->viewport(),
                  QStringLiteral("added")),
             50);
        doing("showing the overview");
        tell("showing the overview", {timed([&] { page<Page>("overview"); })}, 300);
        return view->model()->rowCount() > 0;
    }

    bool compare()
    {
        doing("opening the whole schema side by side");
        auto *compare = qobject_cast<ComparePage *>(m_window->page(QStringLiteral("compare")));
        double shown = 0;
        Time inWindow;
        QElapsedTimer timer;
        QObject::connect(
            compare, &ComparePage::compared, compare,
            [&] {
                m_window->repaint();
                inWindow = static_cast<Application *>(qApp)->ofEvent();
                shown = double(timer.nsecsElapsed()) / 1e6;
            },
            Qt::SingleShotConnection);
        Destination destination;
        destination.page = compare->id();
        destination.leg = Leg::StampHead;
        timer.start();
        m_window->go(destination);
        if (!wait([&] { return shown > 0; }))
            return false;
        settle();
        tell("the whole schema side by side, opened", {{shown}}, 1000);
        tell("  (of it in the window's thread, until painted)", {inWindow}, 0);
        const Comparison &both = *compare->comparison();
        std::printf("  (%d and %d lines, %d changes)\n", int(both.leftLines.size()),
                    int(both.rightLines.size()), int(both.diff.changes.size()));
        tellMemory("with the comparison", mebibytes("VmRSS"));
        auto *left = compare->findChild<DiffEditor *>(QStringLiteral("left"));
        auto *unified = compare->findChild<DiffEditor *>(QStringLiteral("unified"));
        doing("scrolling side by side");
        tell("scrolling side by side, a frame", scrollEditor(left), 16);
        doing("going to the next change");
        tell("going to the next change", keys(left, compare, Qt::Key_F8), 50);
        doing("choosing a line side by side");
        tell("choosing a line side by side", keys(left, compare, Qt::Key_Down), 50);
        doing("folding an object");
        tell("folding an object", {timed([&] {
                 left->toggleFold(0);
                 compare->repaint();
             })},
             50);
        doing("showing one text for both sides");
        QAction *one = nullptr;
        for (QAction *action : compare->actions()) {
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+U")))
                one = action;
        }
        if (!one)
            return false;
        tell("showing one text for both sides", {timed([&] {
                 one->trigger();
                 compare->repaint();
             })},
             50);
        settle();
        doing("scrolling one text");
        tell("scrolling one text for both sides, a frame", scrollEditor(unified), 16);
        doing("going to the next change in one text");
        tell("going to the next change in one text", keys(unified, compare, Qt::Key_F8), 50);
        one->trigger();
        settle();
        return !both.leftLines.empty() && !both.rightLines.empty() && !both.diff.changes.empty();
    }

    Times scrollEditor(DiffEditor *editor)
    {
        Times times;
        const auto by = [&](long lines) {
            times.push_back(timed([&] {
                editor->SendScintilla(QsciScintillaBase::SCI_LINESCROLL, 0UL, lines);
                m_window->currentPage()->repaint();
            }));
            settle();
        };
        const long all = editor->SendScintilla(QsciScintillaBase::SCI_GETLINECOUNT);
        editor->SendScintilla(QsciScintillaBase::SCI_SETFIRSTVISIBLELINE, 0UL);
        settle();
        for (const long lines : {3L, 40L, all / m_options.rounds}) {
            for (int i = 0; i < m_options.rounds; ++i)
                by(lines);
        }
        return times;
    }

    /// With the whole schema side by side in front and all of the tree open.
    bool refresh()
    {
        doing("taking up a reading again");
        auto *compare = m_window->currentPage();
        return take("a reading taken up again", compare, [&] { m_window->workspace().refresh(); }) &&
               waitForJobs();
    }

    const Options m_options;
    QTemporaryDir m_folder;
    QString m_project;
    QString m_database;
    QString m_doing;
    std::optional<Watchdog> m_watchdog; ///< once the window is to be there
    Times m_startMs;
    MainWindow *m_window = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption gui(QStringLiteral("gui"), {}, QStringLiteral("FILE"));
    const QCommandLineOption tables(QStringLiteral("tables"), {}, QStringLiteral("N"),
                                    QStringLiteral("10000"));
    const QCommandLineOption revisions(QStringLiteral("revisions"), {}, QStringLiteral("N"),
                                       QStringLiteral("2000"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("60"));
    const QCommandLineOption folder(QStringLiteral("folder"), {}, QStringLiteral("FOLDER"));
    parser.addOptions({gui, folder, tables, revisions, rounds});
    parser.process(application);
    Options options;
    options.gui = parser.value(gui);
    options.folder = parser.value(folder);
    options.project.tables = parser.value(tables).toInt();
    options.project.revisions = parser.value(revisions).toInt();
    options.rounds = parser.value(rounds).toInt();
    constexpr int threads = 24; // as reckoner-gui
    QThreadPool::globalInstance()->setMaxThreadCount(threads);
    return Bench(std::move(options)).run();
}
