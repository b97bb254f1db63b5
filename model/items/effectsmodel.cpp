// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/effectsmodel.h"

#include "model/report/sentences.h"

#include <QHash>

namespace reckoner {

namespace {

QString nameOf(Touch::Action action)
{
    switch (action) {
    case Touch::Action::Created:
        return QStringLiteral("created");
    case Touch::Action::Altered:
        return QStringLiteral("altered");
    case Touch::Action::Dropped:
        break;
    }
    return QStringLiteral("dropped");
}

QString pathOf(const ObjectRef &whole)
{
    return whole.path.isEmpty() ? pathPart(whole.object)
                                : whole.path + QLatin1Char('.') + pathPart(whole.object);
}

/// Tables and the like that come or go in a revision, with how many of their parts do so with them. A
/// revision may touch a hundred thousand objects.
class Parts
{
public:
    explicit Parts(const std::vector<Touch> &touches)
    {
        for (const Touch &touch : touches) {
            if (!belongsToTable(touch.object.kind) && touch.action != Touch::Action::Altered)
                m_counts[int(touch.action)].insert(pathOf(touch.object), 0);
        }
        for (const Touch &touch : touches) {
            if (int *count = of(touch))
                ++*count;
        }
    }

    /// Of what the touched part comes or goes with; null if it stands for itself.
    int *of(const Touch &touch)
    {
        if (!belongsToTable(touch.object.kind))
            return nullptr;
        QHash<QString, int> &counts = m_counts[int(touch.action)];
        const auto it = counts.find(touch.object.path);
        return it == counts.end() ? nullptr : &*it;
    }

    int countOf(const Touch &whole) const
    {
        return belongsToTable(whole.object.kind) ? 0
                                                 : m_counts[int(whole.action)].value(pathOf(whole.object));
    }

private:
    QHash<QString, int> m_counts[3]; ///< by action and path
};

} // namespace

EffectsModel::EffectsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EffectsModel::setRevision(const ChartRow *row)
{
    std::vector<Effect> effects;
    if (row) {
        for (const Opaque &opaque : row->effect->opaques)
            effects.push_back({QStringLiteral("opaque"), opaque.reason, opaque.text, {}, opaque.place});
        for (const Diagnostic &problem : row->effect->problems)
            effects.push_back({QStringLiteral("problem"), problem.message, {}, {}, problem.place});
        Parts parts(row->effect->touches);
        for (const Touch &touch : row->effect->touches) {
            if (parts.of(touch))
                continue;
            Effect effect{
                nameOf(touch.action), objectWords(touch.object), {}, touch.object, row->revision.place};
            if (const int count = parts.countOf(touch))
                effect.detail = tr("with %n part(s)", nullptr, count);
            effects.push_back(std::move(effect));
        }
    }
    if (effects == m_effects)
        return;
    beginResetModel();
    m_effects = std::move(effects);
    endResetModel();
}

const EffectsModel::Effect *EffectsModel::effect(const QModelIndex &index) const
{
    return index.isValid() ? &m_effects[size_t(index.row())] : nullptr;
}

int EffectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_effects.size());
}

int EffectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EffectsModel::data(const QModelIndex &index, int role) const
{
    const Effect *at = effect(index);
    if (!at)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == EffectColumn) {
            return at->what == QLatin1String("created")   ? tr("created")
                   : at->what == QLatin1String("altered") ? tr("altered")
                   : at->what == QLatin1String("dropped") ? tr("dropped")
                   : at->what == QLatin1String("opaque")  ? tr("not understood")
                                                          : tr("not applied");
        }
        return at->object && !at->detail.isEmpty()
                   ? tr("%1, %2", "an object, with its parts").arg(at->text, at->detail)
                   : at->text;
    case Qt::ToolTipRole:
        return QStringList{at->text, at->detail, at->object ? QString() : at->place.toString()}
            .join(QLatin1Char('\n'))
            .trimmed();
    case EffectRole:
        return at->what;
    case KindRole:
        return at->object ? kindName(at->object->kind) : QString();
    case PlaceRole:
        return at->place.toString();
    default:
        return {};
    }
}

QVariant EffectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == EffectColumn ? tr("What it does") : tr("Object");
}

} // namespace reckoner
