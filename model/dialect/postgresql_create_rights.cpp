// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who owns what, and what was granted: ALTER ... OWNER TO, GRANT, REVOKE.

#include "model/core/name.h"
#include "model/dialect/postgresql_create.h"
#include "model/schema/kinds_of_schema.h"

namespace reckoner::pg {

namespace {

QString ownerWord(Kind kind)
{
    switch (kind) {
    case Kind::Schema:
        return QStringLiteral("SCHEMA ");
    case Kind::View:
        return QStringLiteral("VIEW ");
    case Kind::MaterializedView:
        return QStringLiteral("MATERIALIZED VIEW ");
    case Kind::Sequence:
        return QStringLiteral("SEQUENCE ");
    case Kind::Enum:
    case Kind::Composite:
    case Kind::Range:
        return QStringLiteral("TYPE ");
    case Kind::Domain:
        return QStringLiteral("DOMAIN ");
    case Kind::Routine:
        return QStringLiteral("ROUTINE "); // any of functions, procedures and aggregates
    case Kind::ForeignServer:
        return QStringLiteral("SERVER ");
    case Kind::Collation:
        return QStringLiteral("COLLATION ");
    case Kind::Statistics:
        return QStringLiteral("STATISTICS ");
    case Kind::Publication:
        return QStringLiteral("PUBLICATION ");
    case Kind::EventTrigger:
        return QStringLiteral("EVENT TRIGGER ");
    default:
        return QStringLiteral("TABLE ");
    }
}

QString grantWord(Kind kind)
{
    return kind == Kind::ForeignServer                            ? QStringLiteral("FOREIGN SERVER ")
           : kind == Kind::View || kind == Kind::MaterializedView ? QStringLiteral("TABLE ")
                                                                  : ownerWord(kind);
}

/// What somebody may own, as the book of rights names it; event triggers are made last.
std::vector<ObjectRef> ownable(const Schema &schema)
{
    std::vector<ObjectRef> refs;
    for (const auto &[name, space] : schema.namespaces)
        refs.push_back(keyRef(Kind::Schema, name));
    for (const auto &[name, table] : schema.tables)
        refs.push_back(refOf(*table));
    eachKind(schema, [&](Kind kind, const auto &objects) {
        for (const auto &[name, object] : objects) {
            if constexpr (requires { object.materialized; })
                refs.push_back(refOf(object));
            else if (kind != Kind::Extension && kind != Kind::EventTrigger)
                refs.push_back(keyRef(kind, name));
        }
    });
    return refs;
}

} // namespace

QString CreateAll::rightsName(const ObjectRef &ref) const
{
    if (ref.path.isEmpty())
        return quoted(ref.object);
    const QString schema = splitPath(ref.path).constFirst();
    if (ref.kind != Kind::Routine)
        return path({schema, ref.object});
    const qsizetype arguments = ref.object.indexOf(QLatin1Char('('));
    return path({schema, ref.object.left(arguments)}) + ref.object.mid(arguments);
}

void CreateAll::owner(const ObjectRef &ref)
{
    add(QLatin1String("ALTER ") + ownerWord(ref.kind) + rightsName(ref) + QLatin1String(" OWNER TO ") +
        quoted(m_snapshot.rights->of(ref).owner));
}

void CreateAll::rights(const RightsWanted &wanted)
{
    if (!m_snapshot.rights || !(wanted.owners || wanted.grants))
        return;
    const std::vector<ObjectRef> refs = ownable(m_snapshot.schema);
    const auto isOwned = [&](const ObjectRef &ref) { // a sequence that goes with its table
        if (ref.kind != Kind::Sequence)
            return false;
        return m_snapshot.schema.sequences.at({splitPath(ref.path).value(0), ref.object}).ownedBy.has_value();
    };
    for (const ObjectRef &ref : refs) {
        if (wanted.owners && !isOwned(ref))
            owner(ref);
    }
    if (!wanted.grants)
        return;
    const std::set<ObjectRef> known(refs.begin(), refs.end());
    for (const auto &[ref, rights] : m_snapshot.rights->objects) {
        if (known.contains(ref)) {
            grants(grantWord(ref.kind) + rightsName(ref), {}, rights);
        } else if (ref.kind == Kind::Column) {
            const QStringList parts = splitPath(ref.path);
            const ObjectName table{parts.value(0), parts.value(1)};
            if (m_snapshot.schema.tables.contains(table) || m_snapshot.schema.views.contains(table))
                grants(QLatin1String("TABLE ") + path(table),
                       QLatin1String(" (") + quoted(ref.object) + QLatin1Char(')'), rights);
        }
    }
}

/// "app=SELECT,INSERT*", "=USAGE" for everybody, "app=" where what is usual was taken away.
void CreateAll::grants(const QString &on, const QString &column, const Rights &rights)
{
    for (const QString &item : rights.grants) {
        const qsizetype equals = item.lastIndexOf(QLatin1Char('='));
        const QString role = equals ? splitPath(item.left(equals)).constFirst() : QString();
        const QString whom = role.isEmpty() ? QStringLiteral("PUBLIC") : quoted(role);
        if (column.isEmpty() && (role.isEmpty() || role == rights.owner))
            add(QLatin1String("REVOKE ALL ON ") + on + QLatin1String(" FROM ") + whom);
        QStringList plain;
        QStringList passable;
        for (QString word : item.mid(equals + 1).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const bool star = word.endsWith(QLatin1Char('*'));
            if (star)
                word.chop(1);
            (star ? passable : plain).append(word + column);
        }
        const QLatin1String comma(", ");
        if (!plain.isEmpty())
            add(QLatin1String("GRANT ") + plain.join(comma) + QLatin1String(" ON ") + on +
                QLatin1String(" TO ") + whom);
        if (!passable.isEmpty())
            add(QLatin1String("GRANT ") + passable.join(comma) + QLatin1String(" ON ") + on +
                QLatin1String(" TO ") + whom + QLatin1String(" WITH GRANT OPTION"));
    }
}

} // namespace reckoner::pg
