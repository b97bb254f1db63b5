// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/running.h"

#include "model/position/positiontext.h"
#include "model/sql/sqlite_types.h"

#include <algorithm>

namespace reckoner {

namespace {

/// What values of a type are taken for: within one family only the range differs.
enum class Family { Integer, Number, Text, Truth, Moment, Json, Bytes, Other };

struct Room
{
    Family family = Family::Other;
    int size = 0; ///< of two of one family the larger takes what the smaller does
};

Room roomOf(const DataType &type)
{
    struct Known
    {
        const char *name;
        Room room;
    };
    static constexpr Known known[] = {
        {"smallint", {Family::Integer, 2}},
        {"integer", {Family::Integer, 4}},
        {"bigint", {Family::Integer, 8}},
        {"real", {Family::Number, 1}},
        {"double precision", {Family::Number, 2}},
        {"numeric", {Family::Number, 3}},
        {"character varying", {Family::Text, 1}},
        {"text", {Family::Text, 1}},
        {"character", {Family::Text, 1}},
        {"citext", {Family::Text, 1}},
        {"boolean", {Family::Truth, 1}},
        {"date", {Family::Moment, 1}},
        {"timestamp without time zone", {Family::Moment, 2}},
        {"timestamp with time zone", {Family::Moment, 3}},
        {"json", {Family::Json, 1}},
        {"jsonb", {Family::Json, 2}},
        {"bytea", {Family::Bytes, 1}},
    };
    if (type.schema.isEmpty() && type.dimensions == 0) {
        for (const Known &each : known) {
            if (type.name == QLatin1String(each.name))
                return each.room;
        }
    }
    return {};
}

/// Whether the length, precision or scale of `to` may be too small for what `from` takes.
bool isNarrower(const DataType &from, const DataType &to)
{
    if (to.args.empty())
        return false;
    if (from.args.empty())
        return true;
    for (size_t i = 0; i < to.args.size(); ++i) {
        if (i < from.args.size() && to.args[i] < from.args[i])
            return true;
    }
    // numeric(12,4) has fewer digits before the point than numeric(12,2).
    return to.args.size() == 2 && from.args.size() == 2 &&
           to.args[0] - to.args[1] < from.args[0] - from.args[1];
}

class Weighing
{
public:
    Weighing(const Snapshot &models, const Snapshot &live, const Dialect &dialect)
        : m_models(models)
        , m_live(live)
        , m_dialect(dialect)
    {
    }

    void weigh(const Change &change)
    {
        switch (change.ref.kind) {
        case Kind::Table:
            if (change.action == Action::Removed && !isView(change.ref))
                add(change, true, PositionText::tr("%1 is not there").arg(said(change.ref)),
                    PositionText::tr("every statement that names it fails"));
            break;
        case Kind::Column:
            column(change);
            break;
        case Kind::Unique:
        case Kind::Check:
        case Kind::ForeignKey:
        case Kind::Exclusion:
            if (change.action == Action::Added)
                add(change, false, PositionText::tr("%1 is not in the models").arg(said(change.ref)),
                    PositionText::tr("rows that it forbids cannot be written"));
            break;
        case Kind::Enum:
            if (change.action == Action::Modified)
                labels(change);
            break;
        default:
            break;
        }
    }

    Running run()
    {
        for (const Opaque &opaque : m_models.opaques) {
            if (opaque.bound == Opaque::Bound::Anything) {
                RunProblem problem;
                problem.certain = false;
                problem.ref = {Kind::Schema, {}, {}};
                problem.what = PositionText::tr("what the models say is not wholly known");
                problem.effect = opaque.reason;
                problem.origin.file = opaque.place.file;
                problem.origin.line = opaque.place.line;
                m_out.problems.push_back(std::move(problem));
            }
        }
        std::stable_partition(m_out.problems.begin(), m_out.problems.end(),
                              [](const RunProblem &problem) { return problem.certain; });
        m_out.answer = m_out.problems.empty()      ? Running::Answer::Yes
                       : m_out.problems[0].certain ? Running::Answer::No
                                                   : Running::Answer::Perhaps;
        return std::move(m_out);
    }

private:
    static QString said(const ObjectRef &ref)
    {
        return kindName(ref.kind) + QLatin1Char(' ') + fullPath(ref);
    }

    void add(const Change &change, bool certain, const QString &what, const QString &effect)
    {
        RunProblem problem;
        problem.ref = change.ref;
        problem.certain = certain && change.certainty == Certainty::Certain;
        problem.what = what;
        problem.effect = effect;
        problem.origin = change.from;
        m_out.problems.push_back(std::move(problem));
    }

    /// A class may be mapped to a view.
    bool isView(const ObjectRef &ref) const
    {
        return std::any_of(m_live.schema.views.begin(), m_live.schema.views.end(), [&](const auto &view) {
            return keyEquals(pathPart(view.first.schema), ref.path) && keyEquals(view.first.name, ref.object);
        });
    }

    bool keyEquals(const QString &a, const QString &b) const
    {
        return a.compare(b, m_dialect.foldsCase() ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
    }

    const Column *columnIn(const Schema &schema, const ObjectRef &ref) const
    {
        const QStringList path = splitPath(ref.path);
        const Table *table = nullptr;
        if (const auto it = schema.tables.find({path.value(0), path.value(1)}); it != schema.tables.end()) {
            table = &*it->second;
        } else if (m_dialect.foldsCase()) {
            for (const auto &[name, each] : schema.tables) {
                if (keyEquals(name.name, path.value(1)))
                    table = &*each;
            }
        }
        if (!table)
            return nullptr;
        const auto it = std::find_if(table->columns.begin(), table->columns.end(), [&](const Column &column) {
            return keyEquals(column.name, ref.object);
        });
        return it == table->columns.end() ? nullptr : &*it;
    }

    static bool fillsItself(const Column &column)
    {
        return column.defaultValue || column.identity || column.generated || column.autoincrement;
    }

    void column(const Change &change)
    {
        const QString name = said(change.ref);
        const Column *model = columnIn(m_models.schema, change.ref);
        const Column *live = columnIn(m_live.schema, change.ref);
        if (change.action == Action::Removed) {
            add(change, true, PositionText::tr("%1 is not there").arg(name),
                PositionText::tr("every query of its table fails"));
            return;
        }
        if (change.action == Action::Added) {
            if (live && !live->nullable && !fillsItself(*live))
                add(change, true,
                    PositionText::tr("%1 is not in the models, takes no NULL and has no default").arg(name),
                    PositionText::tr("every INSERT fails"));
            return;
        }
        if (!model || !live)
            return;
        for (const FacetChange &facet : change.facets) {
            if (facet.facet == QLatin1String("type"))
                type(change, *model, *live);
            else if (facet.facet == QLatin1String("nullable") && model->nullable && !live->nullable)
                add(change, false, PositionText::tr("%1 takes no NULL").arg(name),
                    PositionText::tr("writing None fails"));
        }
        const bool filledByModels = fillsItself(*model);
        if (filledByModels && !fillsItself(*live) && !live->nullable)
            add(change, true,
                PositionText::tr(
                    "%1 takes no NULL and has no default, which the models leave to the database")
                    .arg(name),
                PositionText::tr("every INSERT that leaves it out fails"));
        else if (filledByModels && !fillsItself(*live))
            add(change, false,
                PositionText::tr("%1 has no default, which the models leave to the database").arg(name),
                PositionText::tr("NULL is stored"));
        if (!model->generated && live->generated)
            add(change, false, PositionText::tr("%1 is generated").arg(name),
                PositionText::tr("writing it fails"));
    }

    void type(const Change &change, const Column &model, const Column &live)
    {
        const QString name = said(change.ref);
        const QString wanted = m_dialect.typeText(model.type);
        const QString there = m_dialect.typeText(live.type);
        const QString otherwise = PositionText::tr("%1 is %2 and not %3").arg(name, there, wanted);
        if (m_dialect.id() == DialectId::Sqlite) {
            if (sqliteAffinity(model.type) != sqliteAffinity(live.type))
                add(change, false, otherwise, PositionText::tr("values may be stored otherwise"));
            return;
        }
        const Room from = roomOf(model.type);
        const Room to = roomOf(live.type);
        if (from.family == Family::Other || to.family == Family::Other) {
            add(change, false, otherwise, PositionText::tr("statements may fail on it"));
        } else if (from.family == to.family) {
            if (to.size < from.size || isNarrower(model.type, live.type))
                add(change, false,
                    PositionText::tr("%1 is %2, which takes less than %3").arg(name, there, wanted),
                    PositionText::tr("some values cannot be written"));
        } else if (from.family == Family::Integer && to.family == Family::Number) {
            return;
        } else {
            // A number or a truth is sent as what it is; a text may be one that can be read as the other
            // type.
            const bool certain = from.family == Family::Integer || from.family == Family::Truth;
            add(change, certain, otherwise, PositionText::tr("comparing or writing values fails"));
        }
    }

    void labels(const Change &change)
    {
        const QStringList path = splitPath(change.ref.path);
        const ObjectName name{path.value(0), change.ref.object};
        const auto wanted = m_models.schema.enums.find(name);
        const auto there = m_live.schema.enums.find(name);
        if (wanted == m_models.schema.enums.end() || there == m_live.schema.enums.end())
            return;
        const auto only = [](const QStringList &labels, const QStringList &others) {
            QStringList left;
            for (const QString &label : labels) {
                if (!others.contains(label))
                    left.append(label);
            }
            return left.join(QLatin1String(", "));
        };
        if (const QString missing = only(wanted->second.labels, there->second.labels); !missing.isEmpty())
            add(change, false, PositionText::tr("%1 lacks %2").arg(said(change.ref), missing),
                PositionText::tr("writing it fails"));
        if (const QString more = only(there->second.labels, wanted->second.labels); !more.isEmpty())
            add(change, false,
                PositionText::tr("%1 has %2, which the models do not know").arg(said(change.ref), more),
                PositionText::tr("reading it fails"));
    }

    const Snapshot &m_models;
    const Snapshot &m_live;
    const Dialect &m_dialect;
    Running m_out;
};

} // namespace

QString answerName(Running::Answer answer)
{
    switch (answer) {
    case Running::Answer::Unknown:
        break;
    case Running::Answer::Yes:
        return QStringLiteral("yes");
    case Running::Answer::Perhaps:
        return QStringLiteral("perhaps");
    case Running::Answer::No:
        return QStringLiteral("no");
    }
    return QStringLiteral("unknown");
}

Running wouldRun(const Snapshot &models, const Snapshot &live, const Dialect &dialect,
                 const DiffOptions &options)
{
    DiffOptions plain;
    plain.include = options.include;
    plain.renames = false;
    plain.columnOrder = false;
    Weighing weighing(models, live, dialect);
    for (const Change &change : diff(models, live, dialect, plain).changes)
        weighing.weigh(change);
    return weighing.run();
}

} // namespace reckoner
