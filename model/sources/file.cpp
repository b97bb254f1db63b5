// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/file.h"

#include "model/files/filetree.h"

#include <QCoreApplication>
#include <QFile>

namespace reckoner {

namespace {

/// For parsers that look at more than one byte at a time (simdjson).
constexpr qsizetype roomBehind = 64;

} // namespace

Result<QByteArray> readFile(const QString &path, const QString &gitRef)
{
    if (!gitRef.isEmpty())
        return readFileAt(gitRef, path);
    QFile file(path);
    if (!file.exists())
        return unexpected(QStringLiteral("file.missing"),
                          QCoreApplication::translate("Sources", "There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(
            QStringLiteral("file.unreadable"),
            QCoreApplication::translate("Sources", "%1 cannot be read: %2").arg(path, file.errorString()));
    const qint64 size = file.size();
    if (size <= 0 || file.isSequential())
        return file.readAll();
    QByteArray bytes;
    bytes.reserve(size + roomBehind);
    bytes.resize(size);
    bytes.resize(qMax<qint64>(0, file.read(bytes.data(), size)));
    return bytes;
}

} // namespace reckoner
