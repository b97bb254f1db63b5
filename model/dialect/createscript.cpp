// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/createscript.h"

#include <QCoreApplication>

namespace reckoner {

CreateScript createScript(const Snapshot &snapshot, const RightsWanted &rights)
{
    CreateScript script = snapshot.dialect == DialectId::PostgreSql ? postgresCreateScript(snapshot, rights)
                                                                    : sqliteCreateScript(snapshot);
    if ((rights.owners || rights.grants) && !snapshot.rights)
        script.left.append(
            QCoreApplication::translate("CreateScript", "owners and grants: %1 cannot speak of them")
                .arg(snapshot.source.label));
    for (const auto &[kind, count] : snapshot.notCompared)
        script.left.append(
            QCoreApplication::translate("CreateScript", "%1: %2, of a kind that is not read in full yet")
                .arg(kind)
                .arg(count));
    for (const Opaque &opaque : snapshot.opaques) {
        if (opaque.bound != Opaque::Bound::Data)
            script.left.append(QCoreApplication::translate("CreateScript", "%1: not understood, %2")
                                   .arg(opaque.place.toString(), opaque.text));
    }
    return script;
}

QString createText(const Snapshot &snapshot, const RightsWanted &rights)
{
    const CreateScript script = createScript(snapshot, rights);
    QString text;
    for (QString left : script.left)
        text += QLatin1String("-- not written: ") + left.replace(QLatin1Char('\n'), QLatin1Char(' ')) +
                QLatin1Char('\n');
    for (const QString &statement : script.statements)
        text += statement + QLatin1String(";\n");
    return text;
}

} // namespace reckoner
