// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"
#include "model/orm/names.h"

#include <QRegularExpression>

namespace reckoner {

using namespace python;

std::optional<orm::MetadataInfo> AlembicRunner::targetMetadata()
{
    const QString path = m_root.scriptLocation.isEmpty() ? QStringLiteral("env.py")
                                                         : m_root.scriptLocation + QStringLiteral("/env.py");
    const Result<QByteArray> bytes = m_files->read(path);
    if (!bytes)
        return std::nullopt;
    static const QRegularExpression given(
        QStringLiteral("\\btarget_metadata[ \\t]*(?::[^=\\n]+)?=(?!=)\\s*([^\\n#]*)"));
    static const QRegularExpression made(QStringLiteral("^(?:\\w+\\.)*MetaData\\s*\\("));
    const QString text = QString::fromUtf8(*bytes);
    int none = 0;
    int own = 0;
    for (auto it = given.globalMatch(text); it.hasNext();) {
        const QString value = it.next().captured(1).trimmed();
        if (value.startsWith(QLatin1String("target_metadata")))
            continue; // context.configure(target_metadata=target_metadata)
        if (value == QLatin1String("None") || value.startsWith(QLatin1String("None,")))
            ++none;
        else if (value.contains(made))
            ++own;
        else
            return std::nullopt;
    }
    if (none + own != 1)
        return std::nullopt;
    if (none)
        return orm::MetadataInfo();
    const Result<std::shared_ptr<Module>> module = m_interpreter.file(path);
    m_interpreter.takeException();
    const Value *value = module ? (*module)->global(QStringLiteral("target_metadata")) : nullptr;
    if (!value || !orm::isCallOf(*value, QStringLiteral("sqlalchemy.MetaData")))
        return std::nullopt;
    orm::MetadataInfo info = orm::metadataInfo(*value);
    info.schema.clear();
    return info;
}

} // namespace reckoner
