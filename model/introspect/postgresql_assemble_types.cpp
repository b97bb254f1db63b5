// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_assembly.h"

#include <algorithm>

namespace reckoner::postgres {

void Assembly::types()
{
    QHash<Oid, ObjectName> enumNames;
    for (const auto &row : m_rows.userTypes) {
        const ObjectName name{m_schemas.value(row.nsp), row.name};
        if (leaveToExtension(row.oid, Types))
            continue;
        if (row.type == 'e')
            enumNames.insert(row.oid, name);
        type(row, name);
    }
    for (const auto &[oid, label] : m_rows.enumLabels) {
        if (const auto name = enumNames.constFind(oid); name != enumNames.cend())
            m_out.schema.enums[*name].labels.append(label);
    }
    for (const auto &row : m_rows.domainChecks) {
        const auto found =
            std::find_if(m_rows.userTypes.begin(), m_rows.userTypes.end(),
                         [&](const PostgresRows::UserType &each) { return each.oid == row.domain; });
        if (found == m_rows.userTypes.end())
            continue;
        const auto domain = m_out.schema.domains.find({m_schemas.value(found->nsp), found->name});
        if (domain == m_out.schema.domains.end())
            continue;
        CheckConstraint check;
        check.name = row.name;
        check.expression = {row.expression, false};
        check.validated = row.validated;
        check.comment = comment(row.oid, Constraints);
        domain->second.checks.push_back(std::move(check));
    }
    for (auto &[name, domain] : m_out.schema.domains)
        std::sort(domain.checks.begin(), domain.checks.end(),
                  [](const auto &a, const auto &b) { return a.name < b.name; });
}

void Assembly::type(const PostgresRows::UserType &row, const ObjectName &name)
{
    switch (row.type) {
    case 'e':
        m_out.schema.enums[name] = {name, {}, comment(row.oid, Types), {}};
        break;
    case 'd':
        domain(row, name);
        break;
    case 'r':
        range(row, name);
        break;
    case 'c': {
        CompositeType type = std::move(m_composites[row.relation]);
        type.name = name;
        type.comment = comment(row.oid, Types);
        m_out.schema.composites.emplace(name, std::move(type));
        break;
    }
    default:
        // Somebody made these too.
        ++m_out.notCompared[row.isDefined ? QStringLiteral("base type") : QStringLiteral("shell type")];
    }
}

void Assembly::domain(const PostgresRows::UserType &row, const ObjectName &name)
{
    Domain domain;
    domain.name = name;
    domain.type = m_dialect.parseType(row.base);
    domain.nullable = !row.notNull;
    if (row.defaultValue)
        domain.defaultValue = Expression{*row.defaultValue, false};
    domain.collation = m_rows.collations.value(row.collation);
    domain.comment = comment(row.oid, Types);
    m_out.schema.domains.emplace(name, std::move(domain));
}

void Assembly::range(const PostgresRows::UserType &row, const ObjectName &name)
{
    RangeType range;
    range.name = name;
    range.subtype = m_dialect.parseType(row.subtype);
    range.opclass = m_rows.opclasses.value(row.opclass);
    range.collation = m_rows.collations.value(row.subtypeCollation);
    range.canonical = row.canonical;
    range.subtypeDiff = row.subtypeDiff;
    range.multirange = row.multirange;
    range.comment = comment(row.oid, Types);
    m_out.schema.ranges.emplace(name, std::move(range));
}

void Assembly::collations()
{
    for (const auto &row : m_rows.ownCollations) {
        if (leaveToExtension(row.oid, Collations))
            continue;
        reckoner::Collation collation;
        collation.name = {m_schemas.value(row.nsp), row.name};
        collation.provider = row.provider == 'c'   ? QStringLiteral("libc")
                             : row.provider == 'i' ? QStringLiteral("icu")
                             : row.provider == 'b' ? QStringLiteral("builtin")
                                                   : QStringLiteral("default");
        // Until PostgreSQL 14, and of libc, the locale is in the two fields that libc knows.
        collation.locale = row.locale;
        if (collation.locale.isEmpty())
            collation.locale =
                row.collate == row.ctype ? row.collate : row.collate + QLatin1Char('/') + row.ctype;
        collation.deterministic = row.deterministic;
        collation.rules = row.rules;
        collation.comment = comment(row.oid, Collations);
        m_out.schema.collations.emplace(collation.name, std::move(collation));
    }
}

} // namespace reckoner::postgres
