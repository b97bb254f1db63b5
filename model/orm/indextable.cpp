// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/modelset.h"
#include "model/orm/ormtext.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

bool isTypeOrText(const QString &name)
{
    const QString last = name.section(QLatin1Char('.'), -1);
    return name == QLatin1String("sqlalchemy.text") || (!last.isEmpty() && last.at(0).isUpper());
}

/// A name of a module that is not read: it may stand for a column, or give one.
bool isForeign(const Value &value)
{
    static const QStringList known = {
        QStringLiteral("sqlalchemy"), QStringLiteral("sqlmodel"), QStringLiteral("postgresql"),
        QStringLiteral("sqlite"),     QStringLiteral("builtins"), QStringLiteral("datetime"),
        QStringLiteral("decimal"),    QStringLiteral("uuid"),
    };
    const Value &name = value.call() ? value.call()->callee : value;
    const QString dotted = libraryName(name);
    return !dotted.isEmpty() && !known.contains(dotted.section(QLatin1Char('.'), 0, 0));
}

/// What SQLAlchemy's traversal goes through below an expression, and how many steps below it.
void parts(const Value &value, std::vector<std::pair<Value, int>> &below)
{
    if (const std::optional<LibraryCall> call = libraryCall(value)) {
        if (isTypeOrText(call->name))
            return;
        // a function holds a group, which holds a list of its arguments
        const int step = call->name.startsWith(QLatin1String("sqlalchemy.func.")) ? 3 : 1;
        if (!call->method.isEmpty())
            below.emplace_back(call->base, 1);
        for (const Value &argument : call->arguments.positional)
            below.emplace_back(argument, step);
        for (const auto &[name, argument] : call->arguments.keyword)
            below.emplace_back(argument, step);
    } else if (const CallData *data = value.call()) { // column.op("@>")(value)
        below.emplace_back(data->callee, 0);
        for (const Value &argument : data->arguments.positional)
            below.emplace_back(argument, 1);
    } else if (const OperationData *operation = value.operation()) {
        for (const Value &operand : operation->operands)
            below.emplace_back(operand, 1);
    } else if (const AttributeData *attribute = value.attribute()) { // .astext
        below.emplace_back(attribute->base, 0);
    } else if (const ListData *list = value.list()) {
        for (const Value &item : list->items)
            below.emplace_back(item, 1);
    }
}

} // namespace

/// The first column of an expression, level by level: what it stands for decides which table an index of it
/// belongs to. One that is no table's (literal_column(), column()) belongs to none.
ModelSet::FirstColumn ModelSet::firstColumn(const Value &expression)
{
    FirstColumn result;
    int best = -1;
    std::vector<std::pair<Value, int>> waiting{{expression, 0}};
    for (size_t i = 0; i < waiting.size() && waiting.size() < 500; ++i) {
        const auto [value, depth] = waiting.at(i);
        if (best >= 0 && depth >= best)
            continue;
        const std::optional<ColumnUse> use = m_items.columnUse(value);
        const std::optional<LibraryCall> call = libraryCall(value);
        ObjectName table = use ? use->table : ObjectName();
        if (use && table.name.isEmpty() && value.call()) {
            if (const auto it = m_columnTables.find(value.call()); it != m_columnTables.end())
                table = it->second;
            else
                table = m_declarative.tableOfColumn(value);
        }
        const bool bare = call && (call->name == QLatin1String("sqlalchemy.literal_column") ||
                                   call->name == QLatin1String("sqlalchemy.column"));
        if (!table.name.isEmpty() || bare) {
            best = depth;
            result.table = bare ? ObjectName() : table;
            continue;
        }
        const AttributeData *attribute = value.attribute();
        const AttributeData *holder = attribute ? attribute->base.attribute() : nullptr;
        // a column of what is not known, or what may hold columns
        if (use || value.isOpaque() || isForeign(value) || (attribute && attribute->base.klass()) ||
            (holder && (holder->name == QLatin1String("c") || holder->name == QLatin1String("columns"))) ||
            (call && !call->arguments.complete)) {
            result.unknown = true;
            continue;
        }
        std::vector<std::pair<Value, int>> below;
        parts(value, below);
        for (const auto &[part, step] : below)
            waiting.emplace_back(part, depth + step);
    }
    return result;
}

void ModelSet::addIndex(const Value &value)
{
    if (m_used.contains(value.call()))
        return;
    const std::optional<LibraryCall> call = libraryCall(value);
    bool unknown = !call->arguments.complete;
    ObjectName table;
    for (size_t i = 1; i < call->arguments.positional.size() && table.name.isEmpty(); ++i) {
        const FirstColumn first = firstColumn(call->arguments.positional.at(i));
        table = first.table;
        unknown = unknown || first.unknown;
    }
    // with an expression by keyword name=, the first one stands where the name would
    if (table.name.isEmpty() && call->arguments.find(QStringLiteral("name")) &&
        !call->arguments.positional.empty())
        table = firstColumn(call->arguments.positional.front()).table;
    if (const Value *given = call->arguments.find(QStringLiteral("_table")); table.name.isEmpty() && given)
        table = tableNamed(*given);
    const auto it = table.name.isEmpty() ? m_byName.end() : m_byName.find(filled(table));
    if (it != m_byName.end()) {
        TableDraft &target = m_drafts.at(it->second);
        target.stands();
        target.items.push_back(value);
    } else if (unknown) {
        // of names and columns of no table SQLAlchemy makes nothing; what is not known may be a table's
        const Value *name = call->arguments.get(0, QStringLiteral("name"));
        m_items.leaveTable(name ? literalName(*name).value_or(QString()) : QString());
        m_items.addOpaque(OrmText::tr("The table of the index is not known."), value, call->place);
        m_items.leaveTable();
    }
}

} // namespace reckoner::orm
