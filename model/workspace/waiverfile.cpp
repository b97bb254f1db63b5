// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/waiverfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace reckoner {

namespace {

struct WaiverFileText
{
    Q_DECLARE_TR_FUNCTIONS(WaiverFileText)
};

Result<std::optional<QByteArray>> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(
            QStringLiteral("file.unreadable"),
            WaiverFileText::tr("The file %1 cannot be read; look at its permissions.").arg(path), {},
            file.errorString());
    return std::optional(file.readAll());
}

Result<void> wants(const QString &path, const std::optional<QByteArray> &expected)
{
    const Result<std::optional<QByteArray>> bytes = bytesOf(path);
    if (!bytes)
        return bytes.forward();
    if (*bytes == expected)
        return {};
    return unexpected(
        QStringLiteral("file.changed"),
        WaiverFileText::tr(
            "The file %1 was changed by somebody else meanwhile: nothing was written. Try again.")
            .arg(path));
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return unexpected(
        QStringLiteral("file.unwritable"),
        WaiverFileText::tr("The file %1 could not be written; look at its permissions.").arg(path), {},
        file.errorString());
}

} // namespace

Result<WaiverEdit> planWaivers(const QString &folder, const std::vector<Waiver> &waivers,
                               const QString &config)
{
    WaiverEdit edit;
    edit.path = config.isEmpty() ? QDir(folder).absoluteFilePath(QLatin1String(configFileName))
                                 : QDir::current().absoluteFilePath(config);
    Result<std::optional<QByteArray>> before = bytesOf(edit.path);
    if (!before)
        return before.forward();
    edit.before = *before;
    edit.after = edit.before.value_or(QByteArray());
    for (const Waiver &waiver : waivers) {
        Result<QByteArray> inserted = insertWaiver(edit.after, waiver);
        if (!inserted)
            return inserted.forward();
        edit.after = *std::move(inserted);
        edit.fingerprints.append(waiver.fingerprint);
    }
    return edit;
}

Result<void> writeWaivers(const WaiverEdit &edit)
{
    const Result<void> asRead = wants(edit.path, edit.before);
    return asRead ? write(edit.path, edit.after) : asRead;
}

Result<void> undoWaivers(const WaiverEdit &edit)
{
    const Result<void> asWritten = wants(edit.path, edit.after);
    if (!asWritten)
        return asWritten;
    if (!edit.before) {
        QFile file(edit.path);
        if (file.remove())
            return {};
        return unexpected(QStringLiteral("file.unwritable"),
                          WaiverFileText::tr("The file %1 could not be removed.").arg(edit.path), {},
                          file.errorString());
    }
    QByteArray text = edit.after;
    for (auto print = edit.fingerprints.rbegin(); print != edit.fingerprints.rend(); ++print) {
        Result<QByteArray> removed = removeWaiver(text, *print);
        if (!removed)
            return removed.forward();
        text = *std::move(removed);
    }
    return write(edit.path, text);
}

bool stands(const WaiverEdit &edit)
{
    const Result<std::optional<QByteArray>> bytes = bytesOf(edit.path);
    return bytes && *bytes == edit.after;
}

} // namespace reckoner
