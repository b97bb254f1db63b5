// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/graph.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

namespace {

struct RevisionGraphText
{
    Q_DECLARE_TR_FUNCTIONS(RevisionGraphText)
};

} // namespace

Result<QString> RevisionGraph::single(const QString &symbol) const
{
    if (find(symbol))
        return symbol;
    const auto label = m_labels.find(symbol);
    if (label != m_labels.end())
        return label->second;
    // Alembic looks ids up by their beginning only if they are longer than three characters.
    QStringList matches;
    for (const Revision &revision : m_revisions) {
        if (!symbol.isEmpty() && revision.id.size() > 3 && revision.id.startsWith(symbol))
            matches.append(revision.id);
    }
    if (matches.size() == 1)
        return matches.first();
    if (matches.isEmpty())
        return unexpected(QStringLiteral("history.unknown"),
                          RevisionGraphText::tr("No migration has the revision %1.").arg(symbol));
    matches.sort();
    return unexpected(QStringLiteral("history.ambiguous"),
                      RevisionGraphText::tr("Revision %1 may be any of: %2.")
                          .arg(symbol, matches.join(QLatin1String(", "))));
}

Result<QStringList> RevisionGraph::lineage(const QString &branch, const QStringList &ids) const
{
    const Result<QString> root = single(branch);
    if (!root)
        return root.forward();
    QStringList kept;
    const RevisionSet below = ancestors({*root});
    for (const QString &id : ids) {
        if (below.contains(id) || ancestors({id}).contains(*root))
            kept.append(id);
    }
    return kept;
}

Result<QStringList> RevisionGraph::resolve(const QString &symbol) const
{
    if (symbol.contains(QLatin1Char(','))) {
        QStringList all;
        for (const QString &part : symbol.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const Result<QStringList> ids = resolve(part.trimmed());
            if (!ids)
                return ids;
            for (const QString &id : *ids) {
                if (!all.contains(id))
                    all.append(id);
            }
        }
        return all;
    }
    static const QRegularExpression relative(QStringLiteral("^(.+)([+-]\\d+)$"));
    if (const auto match = relative.match(symbol); match.hasMatch() && !find(symbol))
        return step(match.captured(1), match.captured(2).toInt());

    const int at = symbol.lastIndexOf(QLatin1Char('@'));
    const QString branch = at < 0 ? QString() : symbol.left(at);
    const QString name = symbol.mid(at + 1);
    if (name == QLatin1String("base"))
        return QStringList();
    if (name == QLatin1String("head") || name == QLatin1String("heads")) {
        QStringList ids = heads();
        if (!branch.isEmpty()) {
            const Result<QStringList> kept = lineage(branch, ids);
            if (!kept)
                return kept;
            ids = *kept;
        }
        if (name == QLatin1String("head") && ids.size() > 1)
            return unexpected(QStringLiteral("history.heads"),
                              RevisionGraphText::tr("There are several heads (%1); name one, or say heads.")
                                  .arg(ids.join(QLatin1String(", "))));
        return ids;
    }
    const Result<QString> id = single(name);
    if (!id)
        return id.forward();
    if (!branch.isEmpty()) {
        const Result<QStringList> kept = lineage(branch, {*id});
        if (!kept)
            return kept;
        if (kept->isEmpty())
            return unexpected(QStringLiteral("history.unknown"),
                              RevisionGraphText::tr("Revision %1 is not on branch %2.").arg(name, branch));
    }
    return QStringList{*id};
}

Result<QStringList> RevisionGraph::step(const QString &symbol, int count) const
{
    const Result<QStringList> from = resolve(symbol);
    if (!from)
        return from;
    if (from->size() > 1)
        return unexpected(
            QStringLiteral("history.ambiguous"),
            RevisionGraphText::tr("%1 names several revisions; a step from there is not clear.").arg(symbol));
    QString current = from->value(0);
    const QString branch =
        symbol.contains(QLatin1Char('@')) ? symbol.left(symbol.lastIndexOf(QLatin1Char('@'))) : QString();
    for (int left = std::abs(count); left > 0; --left) {
        QStringList next;
        if (count > 0) {
            next = current.isEmpty() ? bases() : children(current);
        } else {
            const Revision *revision = find(current);
            if (!revision)
                return unexpected(QStringLiteral("history.unknown"),
                                  RevisionGraphText::tr("%1%2 goes below the base.").arg(symbol).arg(count));
            next = revision->down;
            if (next.isEmpty()) {
                current.clear();
                continue;
            }
        }
        if (!branch.isEmpty()) {
            const Result<QStringList> kept = lineage(branch, next);
            if (!kept)
                return kept;
            next = *kept;
        }
        if (next.isEmpty())
            return unexpected(QStringLiteral("history.unknown"),
                              RevisionGraphText::tr("%1+%2 goes above the head.").arg(symbol).arg(count));
        if (next.size() > 1)
            return unexpected(QStringLiteral("history.ambiguous"),
                              RevisionGraphText::tr("A step from %1 may lead to any of: %2.")
                                  .arg(current, next.join(QLatin1String(", "))));
        current = next.first();
    }
    return current.isEmpty() ? QStringList() : QStringList{current};
}

} // namespace reckoner
