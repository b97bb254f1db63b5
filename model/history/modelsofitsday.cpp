// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"
#include "model/orm/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

/// What a table of the models is called, where that stands in a text: metadata.tables["name"], or
/// __tablename__ of Class.__table__; "" where it does not.
QString tableNamed(const Value &table)
{
    if (const CallData *call = table.call()) {
        const Value *name = call->arguments.positional.empty() ? call->arguments.find(QStringLiteral("name"))
                                                               : &call->arguments.positional.front();
        return name && name->string() ? *name->string() : QString();
    }
    if (const OperationData *item = table.operation())
        return item->operands.back().string()->section(QLatin1Char('.'), -1);
    const AttributeData *attribute = table.attribute();
    const ClassData *type = attribute ? attribute->base.klass() : nullptr;
    if (!type)
        return {};
    const Member *named = type->member(QStringLiteral("__tablename__"));
    return named && named->value.string() ? *named->value.string() : QString();
}

} // namespace

bool AlembicRunner::isBesideScripts(const QString &file) const
{
    const QStringList folders =
        m_root.versionLocations.isEmpty() ? QStringList{m_root.scriptLocation} : m_root.versionLocations;
    return std::any_of(folders.begin(), folders.end(), [&](const QString &folder) {
        return folder.isEmpty() || file.startsWith(folder + QLatin1Char('/'));
    });
}

Value AlembicRunner::remembered(const Value &callee, const Arguments &arguments, const Place &place)
{
    auto call = std::make_shared<CallData>();
    call->callee = callee;
    call->arguments = arguments;
    call->place = place;
    const Value made{std::shared_ptr<const CallData>(call)};
    const bool isTable = callee.dotted().endsWith(QLatin1String("Table"));
    const QString line = m_editor ? linesOf(place.file).value(place.line - 1) : QString();
    // What a module makes while it is read is there for every revision, whichever imports it first.
    if (!m_editor || (!line.isEmpty() && !line.front().isSpace())) {
        if (isBesideScripts(place.file))
            (isTable ? m_moduleTables : m_moduleIndexes).push_back(made);
    } else {
        (isTable ? m_tables : m_indexes).push_back(made);
    }
    return made;
}

std::vector<Value> AlembicRunner::knownTables() const
{
    std::vector<Value> tables = m_moduleTables;
    tables.insert(tables.end(), m_tables.begin(), m_tables.end());
    return tables;
}

void AlembicRunner::noteModelsOfItsDay(const QString &call, const Place &place)
{
    m_effect.modelsOfItsDay.push_back(
        {Severity::Warning, QStringLiteral("replay.models"), call, place, m_revision});
}

bool AlembicRunner::makesModels(const Value &callee, const QString &method, const Arguments &arguments,
                                const Place &place)
{
    const AttributeData *attribute = callee.attribute();
    const bool all = method == QLatin1String("create_all") || method == QLatin1String("drop_all");
    const bool one = method == QLatin1String("create") || method == QLatin1String("drop");
    if (all) {
        const bool made = attribute && orm::isCallOf(attribute->base, QStringLiteral("sqlalchemy.MetaData"));
        if (made && isBesideScripts(attribute->base.call()->place.file)) {
            createAll(attribute->base, method == QLatin1String("create_all"), place);
            return true;
        }
        ++m_effect.operations;
        noteModelsOfItsDay(method + QLatin1String("()"), place);
        opaque(Opaque::Bound::Anything, {}, describe(callee) + QLatin1String("()"),
               AlembicReplayText::tr(
                   "%1() makes whatever the models of that day declare; it can be replayed only with them.")
                   .arg(method),
               place);
        return true;
    }
    if (!one || !attribute || !orm::isTableValue(attribute->base))
        return false;
    const CallData *table = attribute->base.call();
    if (table && isBesideScripts(table->place.file))
        return false;
    // The table as the models have it today stands in where it can be read; what differs in it is in doubt.
    const QString name = tableNamed(attribute->base);
    noteModelsOfItsDay(name.isEmpty() ? AlembicReplayText::tr("%1() of a table").arg(method)
                                      : AlembicReplayText::tr("%1() of table %2").arg(method, name),
                       place);
    opaque(name.isEmpty() ? Opaque::Bound::Anything : Opaque::Bound::Objects,
           name.isEmpty() ? QStringList() : QStringList{name}, describe(callee) + QLatin1String("()"),
           AlembicReplayText::tr("%1() of a table of the models makes it as they declare it on that day; it "
                                 "can be replayed only with them.")
               .arg(method),
           place);
    if (!table)
        ++m_effect.operations;
    return !table || typeMethod(attribute->base, method, arguments, place);
}

void AlembicRunner::createAll(const Value &metadata, bool create, const Place &place)
{
    // Those of this very MetaData, made in the script; the ones that are there already are left alone.
    const auto isOf = [&](const Value &table) {
        const std::vector<Value> &arguments = table.call()->arguments.positional;
        return arguments.size() > 1 && arguments[1].call() == metadata.call();
    };
    const std::vector<Value> tables = knownTables();
    std::vector<Value> indexes = m_moduleIndexes;
    indexes.insert(indexes.end(), m_indexes.begin(), m_indexes.end());
    const auto method = create ? QStringLiteral("create") : QStringLiteral("drop");
    Arguments first;
    first.keyword.emplace_back(QStringLiteral("checkfirst"), Value(true));
    for (size_t i = 0; i < tables.size(); ++i) {
        const Value &table = create ? tables[i] : tables[tables.size() - 1 - i];
        if (!isOf(table))
            continue;
        const ObjectName name = OpArguments(table.call()->arguments, place).table(0, "name");
        const bool there = editor().schema().table(editor().resolve(name)) != nullptr;
        typeMethod(table, method, first, place);
        // indexes that were hung on the table meanwhile are made with it
        for (const Value &index : indexes)
            if (create && !there && isIndexOf(index, table))
                typeMethod(index, method, first, place);
    }
}

} // namespace reckoner
