// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/revisionscsv.h"

namespace reckoner {

namespace {

QByteArray cell(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool plain = !bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') &&
                       !bytes.contains('\r') && bytes == bytes.trimmed();
    return plain ? bytes : '"' + bytes.replace('"', "\"\"") + '"';
}

QString flag(bool holds)
{
    return holds ? QStringLiteral("yes") : QString();
}

} // namespace

QByteArray revisionsCsv(const Chart &chart)
{
    QByteArray csv = "revision,message,parents,depends_on,labels,created,author,committed,commit,head,stamp,"
                     "fix,pending,repair_like,opaque,edited_after_merge,data_only,operations,place\r\n";
    for (const ChartRow &row : chart.rows) {
        const FileStory story = row.story.value_or(FileStory());
        const Revision &revision = row.revision;
        const QLatin1Char space(' ');
        QByteArrayList cells;
        for (const QString &text : {
                 revision.id,
                 revision.message,
                 revision.down.join(space),
                 revision.dependsOn.join(space),
                 revision.labels.join(space),
                 revision.date,
                 story.author,
                 story.date,
                 story.commit,
                 flag(row.isHead),
                 flag(row.isStamp),
                 flag(row.isFix),
                 flag(row.isPending),
                 flag(revision.repairLike),
                 flag(row.isOpaque()),
                 story.editedAfterMerge.join(space),
                 flag(row.effect->dataOnly),
                 QString::number(row.effect->operations),
                 revision.place.toString(),
             })
            cells.append(cell(text));
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

} // namespace reckoner
