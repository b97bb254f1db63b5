// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/createscript.h"
#include "model/dialect/dialect.h"

#include <QCoreApplication>

namespace reckoner {

/// What the writers of both backends share.
class CreateWriter
{
public:
    CreateWriter(const Snapshot &snapshot, const Dialect &dialect)
        : m_snapshot(snapshot)
        , m_dialect(dialect)
    {
    }

protected:
    QString quoted(const QString &identifier) const { return m_dialect.quote(identifier); }

    QString list(const QStringList &identifiers) const
    {
        QStringList parts;
        for (const QString &identifier : identifiers)
            parts.append(quoted(identifier));
        return QLatin1Char('(') + parts.join(QLatin1String(", ")) + QLatin1Char(')');
    }

    QString named(const QString &constraint) const
    {
        return constraint.isEmpty() ? QString()
                                    : QLatin1String("CONSTRAINT ") + quoted(constraint) + QLatin1Char(' ');
    }

    static QString deferrability(const Deferrability &value)
    {
        if (!value.deferrable)
            return {};
        return value.initiallyDeferred ? QStringLiteral(" DEFERRABLE INITIALLY DEFERRED")
                                       : QStringLiteral(" DEFERRABLE");
    }

    static QString actions(const ForeignKey &key)
    {
        QString text;
        if (!key.match.isEmpty())
            text += QLatin1String(" MATCH ") + key.match.toUpper();
        if (key.onUpdate != ReferentialAction::NoAction)
            text += QLatin1String(" ON UPDATE ") + actionName(key.onUpdate).toUpper();
        if (key.onDelete != ReferentialAction::NoAction)
            text += QLatin1String(" ON DELETE ") + actionName(key.onDelete).toUpper();
        return text + deferrability(key.deferrability);
    }

    static QString direction(const IndexPart &part)
    {
        QString text = part.descending ? QStringLiteral(" DESC") : QString();
        if (part.nullsFirst && *part.nullsFirst != part.descending)
            text += *part.nullsFirst ? QStringLiteral(" NULLS FIRST") : QStringLiteral(" NULLS LAST");
        return text;
    }

    /// True if the text of `expression` is known; else what it belongs to is left out, and said.
    bool known(const Expression &expression, const QString &what)
    {
        if (!expression.opaque)
            return true;
        m_script.left.append(
            QCoreApplication::translate("CreateScript", "%1: its expression is not known").arg(what));
        return false;
    }

    void add(const QString &statement) { m_script.statements.append(statement); }

    static QString body(const QStringList &lines)
    {
        return QLatin1String(" (\n    ") + lines.join(QLatin1String(",\n    ")) + QLatin1String("\n)");
    }

    const Snapshot &m_snapshot;
    const Dialect &m_dialect;
    CreateScript m_script;
};

} // namespace reckoner
