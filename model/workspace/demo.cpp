// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sqlite3.h>

#include <memory>

static void initialiseDemo()
{
    Q_INIT_RESOURCE(demo);
}

namespace reckoner {

namespace {

struct DemoText
{
    Q_DECLARE_TR_FUNCTIONS(DemoText)
};

Unexpected unwritable(const QString &path, const QString &detail)
{
    return unexpected(QStringLiteral("demo.unwritable"),
                      DemoText::tr("The demo could not be unpacked: %1 cannot be written.").arg(path), {},
                      detail);
}

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("demo.missing"), DemoText::tr("The demo is not part of this build."),
                          {}, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return file.readAll();
}

/// What lies there already is replaced: the second of two layers counts.
Result<void> copyBelow(const QString &from, const QString &to, const Progress &progress)
{
    const QDir source(from);
    QDirIterator walk(from, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (progress.cancel.isCancelled())
            return unexpected(QStringLiteral("cancelled"), DemoText::tr("Cancelled."));
        const QString target = QDir(to).filePath(source.relativeFilePath(path));
        const Result<QByteArray> bytes = contents(path);
        if (!bytes)
            return bytes.forward();
        // Written anew: a copy of a resource could not be changed by the person.
        QFile file(target);
        if (!QDir().mkpath(QFileInfo(target).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(*bytes) != bytes->size() || !file.flush())
            return unwritable(target, file.errorString());
    }
    return {};
}

Result<void> buildDatabase(const QByteArray &script, const QString &path)
{
    QFile::remove(path);
    sqlite3 *opened = nullptr;
    const int status = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, &sqlite3_close);
    if (status != SQLITE_OK)
        return unwritable(path, QString::fromUtf8(sqlite3_errmsg(opened)));
    if (sqlite3_exec(opened, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return unexpected(QStringLiteral("demo.database"),
                          DemoText::tr("The demo's database could not be built."), {},
                          QString::fromUtf8(sqlite3_errmsg(opened)));
    return {};
}

} // namespace

QString bundledDemo()
{
    initialiseDemo();
    return QStringLiteral(":/demo");
}

Result<Demo> unpackDemo(const QString &resources, const QString &target, const Progress &progress)
{
    const Result<QByteArray> script = contents(resources + QStringLiteral("/drifted.sql"));
    if (!script)
        return script.forward();
    Demo demo;
    demo.folder = target + QStringLiteral("/shop");
    demo.database = demo.folder + QStringLiteral("/shop.db"); // where its alembic.ini says
    progress.say(DemoText::tr("Unpacking the demo"));
    for (const char *layer : {"/shop", "/drifted"}) {
        const Result<void> copied = copyBelow(resources + QLatin1String(layer), demo.folder, progress);
        if (!copied)
            return copied.forward();
    }
    progress.say(DemoText::tr("Building the demo's database"));
    const Result<void> built = buildDatabase(*script, demo.database);
    if (!built)
        return built.forward();
    return demo;
}

} // namespace reckoner
