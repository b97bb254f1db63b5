// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/file.h"

#include "model/files/filetree.h"

#include <QCoreApplication>
#include <QFile>

namespace reckoner {

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
    return file.readAll();
}

} // namespace reckoner
