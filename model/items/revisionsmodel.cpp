// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/revisionsmodel.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace reckoner {

namespace {

const QString merge = QStringLiteral("merge");
const QString opaqueName = QStringLiteral("opaque");
const QString repair = QStringLiteral("repair");
const QString dataOnly = QStringLiteral("data");
const QString plain = QStringLiteral("plain");
const QString done = QStringLiteral("done");
const QString pending = QStringLiteral("pending");
const QString apart = QStringLiteral("apart");
const QString unknown = QStringLiteral("unknown");
const QString head = QStringLiteral("head");
const QString stamp = QStringLiteral("stamp");
const QString fix = QStringLiteral("fix");
const QString edited = QStringLiteral("edited");

/// Every path has the schema's name in front: only who writes a path means it.
bool finds(const ChartRow &row, const QString &text, bool isPath)
{
    const Revision &revision = row.revision;
    const auto has = [&](const QString &in) { return in.contains(text, Qt::CaseInsensitive); };
    return has(revision.id) || has(revision.message) ||
           std::any_of(revision.labels.begin(), revision.labels.end(), has) ||
           row.names.contains(text.toLower()) ||
           (isPath &&
            std::any_of(row.effect->touches.begin(), row.effect->touches.end(), [&](const Touch &touch) {
                return has(touch.object.path + QLatin1Char('.') + pathPart(touch.object.object));
            }));
}

} // namespace

QString dayText(const QString &isoTime)
{
    const QDate day = QDateTime::fromString(isoTime, Qt::ISODate).date();
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : isoTime;
}

RevisionsModel::RevisionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RevisionsModel::setChart(std::shared_ptr<const Chart> chart, bool foldsCase)
{
    beginResetModel();
    m_chart = std::move(chart);
    m_foldsCase = foldsCase;
    m_shown.clear();
    if (m_chart) {
        const bool hasDatabase = std::any_of(m_chart->rows.begin(), m_chart->rows.end(),
                                             [](const ChartRow &row) { return row.isDone || row.isPending; });
        m_shown.reserve(m_chart->rows.size());
        for (const ChartRow &row : m_chart->rows)
            m_shown.push_back(shown(row, hasDatabase));
    }
    findHits();
    findLit();
    endResetModel();
}

RevisionsModel::Shown RevisionsModel::shown(const ChartRow &row, bool hasDatabase) const
{
    const bool isOpaque = row.isOpaque();
    Shown made;
    made.kind = row.revision.down.size() > 1 ? merge
                : isOpaque                   ? opaqueName
                : row.revision.repairLike    ? repair
                : row.effect->dataOnly       ? dataOnly
                                             : plain;
    made.standing = !hasDatabase ? unknown : row.isDone ? done : row.isPending ? pending : apart;
    const auto say = [&](bool holds, const QString &badge) {
        if (holds)
            made.badges.append(badge);
    };
    say(row.isHead, head);
    say(row.isStamp, stamp);
    say(row.isFix, fix);
    say(isOpaque, opaqueName);
    say(row.story && !row.story->editedAfterMerge.isEmpty(), edited);
    say(row.revision.repairLike, repair);
    say(row.effect->dataOnly, dataOnly);
    made.date = dayText(row.story && !row.story->date.isEmpty() ? row.story->date : row.revision.date);
    if (row.effect->operations > 0)
        made.operations = QLocale().toString(row.effect->operations);
    return made;
}

const ChartRow *RevisionsModel::at(int row) const
{
    return m_chart && row >= 0 && row < int(m_chart->rows.size()) ? &m_chart->rows[size_t(row)] : nullptr;
}

QModelIndex RevisionsModel::indexOf(const QString &revision, int column) const
{
    const int row = m_chart ? m_chart->find(revision) : -1;
    return row < 0 ? QModelIndex() : index(row, column);
}

void RevisionsModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    // A letter more finds nothing that was not found before.
    const QChar dot = QLatin1Char('.');
    const bool narrows =
        !m_search.isEmpty() && text.startsWith(m_search) && text.contains(dot) == m_search.contains(dot);
    m_search = text;
    findHits(narrows);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {HitRole});
}

void RevisionsModel::findHits(bool narrows)
{
    m_hitCount = 0;
    const bool isPath = m_search.contains(QLatin1Char('.'));
    for (size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i].hit =
            !m_search.isEmpty() && (!narrows || m_shown[i].hit) && finds(m_chart->rows[i], m_search, isPath);
        m_hitCount += m_shown[i].hit;
    }
}

void RevisionsModel::setLit(const std::optional<ObjectRef> &object)
{
    if (object == m_lit)
        return;
    m_lit = object;
    findLit();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {LitRole});
}

void RevisionsModel::findLit()
{
    for (Shown &each : m_shown)
        each.lit = false;
    m_litCount = 0;
    if (!m_lit || !m_chart)
        return;
    for (const int row : m_chart->touching(*m_lit, m_foldsCase)) {
        m_shown[size_t(row)].lit = true;
        ++m_litCount;
    }
}

int RevisionsModel::step(int from, bool forward) const
{
    const int count = int(m_shown.size());
    for (int i = 1; i <= count; ++i) {
        const int row = ((from + (forward ? i : -i)) % count + count) % count;
        const Shown &shown = m_shown[size_t(row)];
        if (m_search.isEmpty() ? shown.lit : shown.hit)
            return row;
    }
    return -1;
}

int RevisionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RevisionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RevisionsModel::text(const ChartRow &row, const Shown &shown, int column) const
{
    switch (column) {
    case MessageColumn:
        return row.revision.message.isEmpty() ? tr("No message")
                                              : row.revision.message.section(QLatin1Char('\n'), 0, 0);
    case RevisionColumn:
        return row.revision.id;
    case DateColumn:
        return shown.date;
    case AuthorColumn:
        return row.story ? row.story->author : QString();
    case OperationsColumn:
        return shown.operations;
    default:
        return {};
    }
}

QString RevisionsModel::description(const ChartRow &row, const Shown &shown) const
{
    QStringList lines{row.revision.id};
    if (!row.revision.message.isEmpty())
        lines.append(row.revision.message);
    const auto say = [&lines](const QString &name) {
        const QString told = sentence(name);
        if (!told.isEmpty() && !lines.contains(told))
            lines.append(told);
    };
    say(shown.standing);
    for (const QString &badge : shown.badges)
        say(badge);
    say(shown.kind);
    if (shown.lit)
        lines.append(tr("It touched the object that is selected."));
    return lines.join(QLatin1Char('\n'));
}

QVariant RevisionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChartRow &row = m_chart->rows[size_t(index.row())];
    const Shown &shown = m_shown[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == OperationsColumn ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter))
                                                  : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (index.column() <= MessageColumn)
            return description(row, shown);
        return index.column() == OperationsColumn ? tr("%n operation(s)", nullptr, row.effect->operations)
                                                  : text(row, shown, index.column());
    case LaneRole:
        return QVariant::fromValue(
            LaneMark{&row.lane, index.row() > 0 ? &m_chart->rows[size_t(index.row()) - 1].lane : nullptr});
    case IdRole:
        return row.revision.id;
    case KindRole:
        return shown.kind;
    case StandingRole:
        return shown.standing;
    case BadgesRole:
        return shown.badges;
    case LitRole:
        return shown.lit;
    case HitRole:
        return m_search.isEmpty() ? QVariant() : QVariant(shown.hit);
    default:
        return {};
    }
}

QVariant RevisionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GraphColumn:
        return tr("Graph");
    case MessageColumn:
        return tr("Message");
    case RevisionColumn:
        return tr("Revision");
    case DateColumn:
        return tr("Date");
    case AuthorColumn:
        return tr("Author");
    case OperationsColumn:
        return tr("Operations");
    default:
        return {};
    }
}

QStringList RevisionsModel::kinds()
{
    return {plain, merge, repair, opaqueName, dataOnly};
}

QStringList RevisionsModel::standings()
{
    return {done, pending, apart};
}

QStringList RevisionsModel::badges()
{
    return {head, stamp, fix, opaqueName, edited, repair, dataOnly};
}

QString RevisionsModel::word(const QString &badge)
{
    if (badge == head)
        return tr("head");
    if (badge == stamp)
        return tr("stamp");
    if (badge == fix)
        return tr("fix");
    if (badge == opaqueName)
        return tr("opaque");
    if (badge == edited)
        return tr("edited");
    if (badge == repair)
        return tr("repair");
    if (badge == dataOnly)
        return tr("data only");
    return {};
}

QString RevisionsModel::sentence(const QString &name)
{
    if (name == done)
        return tr("The database has run it.");
    if (name == pending)
        return tr("It is pending: an upgrade runs it.");
    if (name == apart)
        return tr("No head of this database leads to it.");
    if (name == head)
        return tr("It is a head: no other revision follows it.");
    if (name == stamp)
        return tr("It is the stamp: the database says that it is here.");
    if (name == fix)
        return tr("It is the fix: what it builds is nearest to the database.");
    if (name == opaqueName)
        return tr("Some of it could not be understood by reading.");
    if (name == edited)
        return tr(
            "It was edited after it had been merged: databases that ran it before have something else.");
    if (name == repair)
        return tr("It looks like a repair.");
    if (name == dataOnly)
        return tr("It changes data only.");
    if (name == merge)
        return tr("It merges branches.");
    if (name == plain)
        return tr("It changes the schema.");
    return {};
}

} // namespace reckoner
