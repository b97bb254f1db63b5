// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/facetsmodel.h"

namespace reckoner {

FacetsModel::FacetsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FacetsModel::setObject(const Change *change, const std::vector<const Equality *> &equalities,
                            const std::vector<const NotComparable *> &notComparable)
{
    beginResetModel();
    m_rows.clear();
    const auto add = [this](const char *verdict, const QString &words, const FacetChange &facet) {
        Row row;
        row.verdict = QLatin1String(verdict);
        row.texts[FacetColumn] = facet.facet;
        row.texts[VerdictColumn] = words;
        row.texts[LeftColumn] = facet.beforeRaw;
        row.texts[RightColumn] = facet.afterRaw;
        row.texts[LeftNormalColumn] = facet.beforeNormal;
        row.texts[RightNormalColumn] = facet.afterNormal;
        row.texts[RulesColumn] = facet.rules.join(QStringLiteral(", "));
        m_rows.push_back(std::move(row));
    };
    if (change) {
        for (const FacetChange &facet : change->facets)
            add("different", tr("different"), facet);
        // Of an object that one side has alone there is nothing to hold against it.
        if (change->facets.empty()) {
            for (const auto &[facet, raw] : change->before)
                add("different", tr("left only"), {facet, raw, {}, {}, {}, {}});
            for (const auto &[facet, raw] : change->after)
                add("different", tr("right only"), {facet, {}, raw, {}, {}, {}});
        }
    }
    for (const Equality *equality : equalities)
        add("equal", tr("equal"), equality->facet);
    for (const NotComparable *each : notComparable)
        add("unknown", tr("not compared"), {each->facet, each->reason, {}, {}, {}, {}});
    endResetModel();
}

int FacetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FacetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FacetsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row.texts[index.column()];
    return role == VerdictRole ? QVariant(row.verdict) : QVariant();
}

QVariant FacetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FacetColumn:
        return tr("Facet");
    case VerdictColumn:
        return tr("Verdict");
    case LeftColumn:
        return tr("Left");
    case RightColumn:
        return tr("Right");
    case LeftNormalColumn:
        return tr("Left, normal form");
    case RightNormalColumn:
        return tr("Right, normal form");
    case RulesColumn:
        return tr("Rules");
    default:
        return {};
    }
}

} // namespace reckoner
