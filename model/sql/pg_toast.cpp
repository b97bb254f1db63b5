// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include <QHash>

#include <algorithm>

namespace reckoner::pg {

namespace {

/// pg_type.typlen of the built-in types of one length.
std::optional<int> fixedLength(const QString &name)
{
    static const QHash<QString, int> lengths{
        {QStringLiteral("boolean"), 1},
        {QStringLiteral("\"char\""), 1},
        {QStringLiteral("smallint"), 2},
        {QStringLiteral("integer"), 4},
        {QStringLiteral("bigint"), 8},
        {QStringLiteral("smallserial"), 2},
        {QStringLiteral("serial"), 4},
        {QStringLiteral("bigserial"), 8},
        {QStringLiteral("real"), 4},
        {QStringLiteral("double precision"), 8},
        {QStringLiteral("date"), 4},
        {QStringLiteral("timestamp without time zone"), 8},
        {QStringLiteral("timestamp with time zone"), 8},
        {QStringLiteral("time without time zone"), 8},
        {QStringLiteral("time with time zone"), 12},
        {QStringLiteral("interval"), 16},
        {QStringLiteral("uuid"), 16},
        {QStringLiteral("money"), 8},
        {QStringLiteral("oid"), 4},
        {QStringLiteral("regclass"), 4},
        {QStringLiteral("name"), 64},
        {QStringLiteral("point"), 16},
        {QStringLiteral("lseg"), 32},
        {QStringLiteral("box"), 32},
        {QStringLiteral("line"), 24},
        {QStringLiteral("circle"), 24},
        {QStringLiteral("macaddr"), 6},
        {QStringLiteral("macaddr8"), 8},
        {QStringLiteral("pg_lsn"), 8},
        {QStringLiteral("xid"), 4},
        {QStringLiteral("tid"), 6},
    };
    const auto it = lengths.constFind(name);
    return it == lengths.constEnd() ? std::nullopt : std::optional<int>(*it);
}

/// The longest value of a type of bounded length, in bytes of UTF-8; nothing: there is no bound.
/// Source: type_maximum_size().
std::optional<int> boundedLength(const DataType &type)
{
    const int first = type.args.empty() ? 0 : type.args.front();
    if (type.dimensions > 0 || type.args.empty())
        return std::nullopt;
    if (type.name == QLatin1String("character") || type.name == QLatin1String("character varying"))
        return first * 4 + 4;
    if (type.name == QLatin1String("numeric"))
        return 8 + (first + 6) / 4 * 2;
    if (type.name.contains(QLatin1String("bit")))
        return (first + 7) / 8 + 8;
    return std::nullopt;
}

} // namespace

bool Applier::isToastOption(const QString &option)
{
    return option.startsWith(QLatin1String("toast."));
}

/// Whether the server gives the table a place for long values. Source: heapam_relation_needs_toast_table().
bool Applier::hasToast(const Table &table) const
{
    int length = 0;
    bool toastable = false;
    bool bounded = true;
    for (const Column &column : table.columns) {
        DataType type = column.type;
        const auto &domains = m_editor.schema().domains;
        ObjectName name = m_editor.resolve({type.schema, type.name});
        for (auto domain = domains.find(name); domain != domains.end() && type.dimensions == 0;
             domain = domains.find(name)) {
            type = domain->second.type;
            type.args.clear(); // the length of a domain's type bounds nothing
            name = m_editor.resolve({type.schema, type.name});
        }
        std::optional<int> fixed = type.dimensions > 0 ? std::nullopt : fixedLength(type.name);
        if (type.dimensions == 0 && m_editor.schema().enums.contains(name))
            fixed = 4;
        if (fixed) {
            const int step = std::clamp(*fixed, 1, 8);
            length = (length + step - 1) / step * step + *fixed;
            continue;
        }
        const std::optional<int> most = boundedLength(type);
        bounded = bounded && most;
        const QStringList storage = column.options.filter(QStringLiteral("storage="));
        const QString kept = storage.isEmpty() ? ordinaryStorage(type) : storage.first();
        toastable = toastable || !kept.endsWith(QLatin1String("plain"));
        length = (length + 3) / 4 * 4 + most.value_or(0);
    }
    const auto aligned = [](int bytes) { return (bytes + 7) / 8 * 8; };
    const int header = aligned(23 + (int(table.columns.size()) + 7) / 8);
    return toastable && (!bounded || header + aligned(length) > 2032);
}

/// Options of a place for long values that is not there are taken and forgotten.
void Applier::settleOptions(Table &table) const
{
    if (!hasToast(table))
        table.options.removeIf(isToastOption);
}

} // namespace reckoner::pg
