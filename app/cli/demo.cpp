// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/demo.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace reckoner::cli {

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

/// As a person would type it; the shell must not take it apart.
QString quoted(const QString &path)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w./+,:@-]+$"));
    return plain.match(path).hasMatch()
               ? path
               : QLatin1Char('\'') + QString(path).replace(QLatin1Char('\''), QLatin1String("'\\''")) +
                     QLatin1Char('\'');
}

/// Whether there is a window to open: beside this program, or anywhere on the path.
bool hasWindow()
{
    const QString name = QStringLiteral("reckoner-gui");
    return !QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()}).isEmpty() ||
           !QStandardPaths::findExecutable(name).isEmpty();
}

QString whatToTry(const Demo &demo)
{
    const QString folder = quoted(demo.folder);
    const QString database = quoted(QStringLiteral("sqlite:") + demo.database);
    QStringList lines{
        CommandText::tr("A shop whose models and database have drifted apart is in %1.").arg(demo.folder),
        QString(),
        QStringLiteral("  reckoner check %1 --database %2").arg(folder, database),
        QStringLiteral("  reckoner locate %1 --database %2").arg(folder, database),
        QStringLiteral("  reckoner history %1 --database %2").arg(folder, database),
        QStringLiteral("  reckoner diff %1 %2 --explain")
            .arg(quoted(QStringLiteral("models:") + demo.folder), database)};
    if (hasWindow())
        lines.append(QStringLiteral("  reckoner-gui %1 --database %2").arg(folder, database));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

Command addDemo(CLI::App &app, Common &)
{
    CLI::App *sub = app.add_subcommand("demo", "Unpack a small project that has drifted, to try things on");
    sub->footer(
        "A web shop with fifteen tables and nineteen revisions, its models as somebody edited them, and its "
        "database, a file of SQLite, as somebody left it. Nothing in it is ever run. A folder that holds "
        "something already is refused with exit code 3.");
    auto folder = std::make_shared<std::string>("reckoner-demo");
    sub->add_option("dir", *folder, "The folder to unpack it into; it is made if it is not there")
        ->type_name("DIR")
        ->capture_default_str();
    return [folder](Run &run) {
        const QString target = text(*folder);
        const QDir dir(target);
        if (!dir.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
            return run.fail(
                {QStringLiteral("refused.demo"),
                 CommandText::tr("%1 is not empty: the demo wants a folder of its own.").arg(target),
                 {},
                 {}});
        if (!QDir().mkpath(target))
            return run.fail(
                {QStringLiteral("demo.unwritable"),
                 CommandText::tr("The demo could not be unpacked: %1 cannot be made.").arg(target),
                 {},
                 {}});
        const Result<Demo> demo = unpackDemo(bundledDemo(), target, run.progress());
        if (!demo)
            return run.fail(demo.error());
        return run.write(whatToTry(*demo), InLine);
    };
}

} // namespace reckoner::cli
