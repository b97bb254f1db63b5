// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace reckoner::cli {

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

bool all(const std::vector<QByteArray> &pieces, const std::function<bool(const QByteArray &)> &write)
{
    return std::all_of(pieces.begin(), pieces.end(), write);
}

bool writePieces(QIODevice &file, const std::vector<QByteArray> &pieces)
{
    return all(pieces, [&](const QByteArray &piece) { return file.write(piece) == piece.size(); });
}

/// The descriptor of this process that a path is a name of; -1: of none.
int descriptorOf(const QString &path)
{
    static const QRegularExpression name(QStringLiteral("^/(?:dev|proc/self)/fd/([0-9]{1,4})$"));
    const QString clean = QDir::cleanPath(path);
    if (clean == QLatin1String("/dev/stdout"))
        return STDOUT_FILENO;
    if (clean == QLatin1String("/dev/stderr"))
        return STDERR_FILENO;
    const QRegularExpressionMatch match = name.match(clean);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

Result<void> writeFile(const QString &path, const std::vector<QByteArray> &pieces)
{
    const auto unwritable = [&](const QString &reason) {
        return unexpected(QStringLiteral("file.unwritable"),
                          CommandText::tr("%1 cannot be written: %2").arg(path, reason));
    };
    // A stream that is open goes on, also one that leads to a file: that file is not replaced.
    if (const int descriptor = descriptorOf(path); descriptor == STDOUT_FILENO) {
        return writeOut(pieces);
    } else if (descriptor >= 0) {
        QFile stream;
        return stream.open(descriptor, QIODevice::WriteOnly) && writePieces(stream, pieces) && stream.flush()
                   ? Result<void>()
                   : unwritable(stream.errorString());
    }
    const QFileInfo there(path);
    // A device or a pipe takes what is written; a file put into its place would be the end of it.
    if (there.exists() && !there.isFile() && !there.isDir()) {
        QFile device(path);
        return device.open(QIODevice::WriteOnly) && writePieces(device, pieces) && device.flush()
                   ? Result<void>()
                   : unwritable(device.errorString());
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && writePieces(file, pieces) && file.commit()
               ? Result<void>()
               : unwritable(file.errorString());
}

Result<void> writeOut(const std::vector<QByteArray> &pieces)
{
    const bool written = all(pieces, [](const QByteArray &piece) {
        return std::fwrite(piece.constData(), 1, size_t(piece.size()), stdout) == size_t(piece.size());
    });
    if (written && std::fflush(stdout) == 0)
        return {};
    // Who reads the beginning alone, as `head` does, has what it wants.
    const QString code = errno == EPIPE ? QStringLiteral("output.closed") : QStringLiteral("file.unwritable");
    return unexpected(code, CommandText::tr("The standard output cannot be written: %1")
                                .arg(QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace reckoner::cli
