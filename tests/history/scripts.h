// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/alembic.h"
#include "model/schema/dump.h"

#include <QTest>

namespace reckoner {

/// A history held in memory: each body is the inside of one upgrade(), in a line r1 <- r2 <- ...
inline std::vector<std::pair<QString, QByteArray>> scriptTree(const QStringList &bodies,
                                                              const QString &helpers = {})
{
    std::vector<std::pair<QString, QByteArray>> files{
        {QStringLiteral("alembic.ini"), "[alembic]\nscript_location = m\n"},
        {QStringLiteral("m/env.py"), "from alembic import context\n"}};
    for (int i = 0; i < bodies.size(); ++i) {
        const QString id = QStringLiteral("r%1").arg(i + 1);
        const QString down = i == 0 ? QStringLiteral("None") : QStringLiteral("'r%1'").arg(i);
        QString text =
            QStringLiteral(
                "\"\"\"step %1\n\nRevision ID: %2\nCreate Date: 2024-01-02 03:04:05.678\n\n\"\"\"\n"
                "from alembic import op\nimport sqlalchemy as sa\n"
                "from sqlalchemy.dialects import postgresql\n\n"
                "revision = '%2'\ndown_revision = %3\n\n%4\n\ndef upgrade():\n")
                .arg(QString::number(i + 1), id, down, helpers);
        for (const QString &line : bodies[i].split(QLatin1Char('\n')))
            text += QStringLiteral("    ") + line + QLatin1Char('\n');
        text += QStringLiteral("\n\ndef downgrade():\n    pass\n");
        files.emplace_back(QStringLiteral("m/versions/%1_step.py").arg(id), text.toUtf8());
    }
    return files;
}

inline std::shared_ptr<Replay> replayOf(const std::vector<std::pair<QString, QByteArray>> &files,
                                        HistoryOptions options)
{
    const auto tree = memoryTree(files);
    const auto roots = findAlembicRoots(tree);
    if (!roots)
        qFatal("%s", qPrintable(roots.error().message));
    const auto replay = readAlembic(tree, roots->front(), options);
    if (!replay)
        qFatal("%s", qPrintable(replay.error().message + replay.error().detail));
    return *replay;
}

inline std::shared_ptr<Replay> replayOf(const QStringList &bodies, DialectId dialect = DialectId::PostgreSql)
{
    HistoryOptions options;
    options.dialect = dialect;
    return replayOf(scriptTree(bodies), options);
}

inline RevisionSet all(const Replay &replay)
{
    return replay.graph().ancestors(replay.graph().heads());
}

/// The schema at the heads, one fact a line, then what was opaque and what went wrong.
inline QString headOf(Replay &replay)
{
    QStringList lines = dumpSchema(*replay.state(all(replay))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const Opaque &opaque : replay.opaques(all(replay)))
        lines.append(QStringLiteral("opaque ") + (opaque.bound == Opaque::Bound::Data ? QStringLiteral("data")
                                                  : opaque.bound == Opaque::Bound::Objects
                                                      ? opaque.names.join(QLatin1Char(' '))
                                                      : QStringLiteral("anything")));
    for (const Revision *revision : replay.graph().ordered(all(replay))) {
        for (const Diagnostic &problem : replay.effect(revision->id).problems)
            lines.append(QStringLiteral("problem ") + problem.code + QLatin1Char(' ') + problem.revision);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace reckoner
