// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"
#include "model/orm/names.h"

#include "model/sql/script.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

bool startsAsData(const QString &sql)
{
    static const QRegularExpression data(
        QStringLiteral("^\\s*(--[^\\n]*\\n\\s*)*(insert|update|delete|select|with|truncate|set|analyze|"
                       "vacuum|refresh|lock|copy|pragma|notify|reset|show|begin|commit|"
                       "rollback|savepoint|release)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return sql.contains(data);
}

bool readsCatalogs(const QString &sql)
{
    return sql.contains(QLatin1String("information_schema"), Qt::CaseInsensitive) ||
           sql.contains(QLatin1String("pg_"), Qt::CaseInsensitive) ||
           sql.contains(QLatin1String("sqlite_master"), Qt::CaseInsensitive) ||
           sql.contains(QLatin1String("sqlite_schema"), Qt::CaseInsensitive);
}

bool isQuery(const QString &sql)
{
    static const QRegularExpression query(QStringLiteral("^\\s*(select|with|show|pragma)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return sql.contains(query);
}

/// The Table(...) whose columns an Index(...) names, `t.c.x` or `t.c["x"]`.
std::optional<Value> indexedTable(const Arguments &index)
{
    for (const Value &part : index.positional) {
        const AttributeData *column = part.attribute();
        const OperationData *item = part.operation();
        const Value *columns = column ? &column->base : nullptr;
        if (item && item->op == QLatin1String("[]") && !item->operands.empty())
            columns = &item->operands.front();
        const AttributeData *list = columns ? columns->attribute() : nullptr;
        if (list && (list->name == QLatin1String("c") || list->name == QLatin1String("columns")) &&
            orm::isCallOf(list->base, QStringLiteral("sqlalchemy.Table")))
            return list->base;
    }
    return std::nullopt;
}

/// `t.c.x` as its name, which is how op.create_index takes it; what else there is stays.
Value plainColumn(const Value &part)
{
    if (const AttributeData *column = part.attribute(); column && column->base.attribute())
        return Value(column->name);
    const OperationData *item = part.operation();
    return item && item->op == QLatin1String("[]") && item->operands.size() == 2 &&
                   item->operands.back().string()
               ? item->operands.back()
               : part;
}

} // namespace

void AlembicRunner::applySql(const QString &sql, const Place &place)
{
    QString text = sql;
    // text() takes ":name" for a parameter, and "\\:" for the colon itself.
    text.replace(QLatin1String("\\:"), QLatin1String(":"));
    const ScriptOutcome outcome = applyScript(text, editor(), place);
    m_effect.operations += std::max(1, outcome.statements);
    m_data += outcome.dataStatements;
    for (Opaque each : outcome.opaques) {
        each.revision = m_revision;
        m_effect.opaques.push_back(std::move(each));
    }
    for (const Diagnostic &each : outcome.problems)
        problem(each.code, each.message, each.place.isKnown() ? each.place : place,
                isSqlite() ? "OperationalError" : "ProgrammingError");
}

Value AlembicRunner::execute(const Value &statement, const Value *parameters, const Place &place)
{
    if (const std::optional<QString> sql = sqlText(statement)) {
        if (!isQuery(*sql)) {
            applySql(*sql, place);
            return Value(Symbol{QStringLiteral("reckoner.result")});
        }
        ++m_effect.operations;
        ++m_data;
        // A query may call a function that edits the schema; that is what applyScript knows.
        if (readsCatalogs(*sql))
            return answerCatalogQuery(*sql, parameters);
        const int before = m_effect.operations;
        applySql(*sql, place);
        m_data -= m_effect.operations - before > 0 ? 1 : 0;
        m_effect.operations = before;
        return Value(Symbol{QStringLiteral("reckoner.result")});
    }
    if (const ListData *list = statement.list()) {
        for (const Value &each : list->items)
            execute(each, nullptr, place);
        return Value(Symbol{QStringLiteral("reckoner.result")});
    }
    ++m_effect.operations;
    if (applyElement(statement, place))
        return Value(Symbol{QStringLiteral("reckoner.result")});
    static const QStringList dataCalls{QStringLiteral("insert"), QStringLiteral("update"),
                                       QStringLiteral("delete"), QStringLiteral("select"),
                                       QStringLiteral("union"),  QStringLiteral("exists")};
    for (const QString &name : callChain(statement)) {
        if (dataCalls.contains(name)) {
            ++m_data;
            return Value(Symbol{QStringLiteral("reckoner.result")});
        }
    }
    const QStringList strings = stringsIn(statement);
    if (!strings.isEmpty() && startsAsData(strings.first())) {
        ++m_data;
        opaque(Opaque::Bound::Data, {}, strings.first(),
               AlembicReplayText::tr("Part of the statement is not known; what is known is data."), place);
    } else {
        opaque(Opaque::Bound::Anything, {},
               strings.isEmpty() ? describe(statement) : strings.join(QLatin1String(" ... ")),
               statement.opaque() ? statement.opaque()->reason
                                  : AlembicReplayText::tr("The statement is not known."),
               place);
    }
    return Value(Symbol{QStringLiteral("reckoner.result")});
}

bool AlembicRunner::isIndexOf(const Value &index, const Value &table)
{
    const std::optional<Value> of = indexedTable(index.call()->arguments);
    return of && of->call() == table.call();
}

bool AlembicRunner::applyElement(const Value &statement, const Place &place)
{
    const CallData *call = statement.call();
    if (!call)
        return false;
    const QString name = call->callee.dotted().section(QLatin1Char('.'), -1);
    const OpArguments arguments(call->arguments, place);
    const bool ifNotExists = arguments.flag(-1, "if_not_exists").value_or(false);
    const bool ifExists = arguments.flag(-1, "if_exists").value_or(false);
    const auto element = [&] { return arguments.get(0, "element"); };
    if (name == QLatin1String("CreateSchema") || name == QLatin1String("DropSchema")) {
        const QString schema = arguments.text(0, "name");
        if (schema.isEmpty())
            return false;
        report(name == QLatin1String("CreateSchema")
                   ? editor().createSchema(schema, ifNotExists)
                   : editor().dropSchema(schema, ifExists, arguments.flag(-1, "cascade").value_or(false)),
               place);
        return true;
    }
    if ((name == QLatin1String("CreateSequence") || name == QLatin1String("DropSequence")) && element())
        return typeMethod(*element(),
                          name == QLatin1String("CreateSequence") ? QStringLiteral("create!")
                                                                  : QStringLiteral("drop!"),
                          call->arguments, place);
    if ((name == QLatin1String("CreateTable") || name == QLatin1String("DropTable") ||
         name == QLatin1String("CreateIndex") || name == QLatin1String("DropIndex")) &&
        element())
        return typeMethod(*element(),
                          name.startsWith(QLatin1String("Create")) ? QStringLiteral("create")
                                                                   : QStringLiteral("drop"),
                          call->arguments, place);
    if ((name == QLatin1String("CreateEnumType") || name == QLatin1String("DropEnumType") ||
         name == QLatin1String("CreateDomainType") || name == QLatin1String("DropDomainType")) &&
        element())
        return typeMethod(*element(),
                          name.startsWith(QLatin1String("Create")) ? QStringLiteral("create!")
                                                                   : QStringLiteral("drop!"),
                          call->arguments, place);
    return false;
}

bool AlembicRunner::typeMethod(const Value &value, const QString &method, const Arguments &given,
                               const Place &place)
{
    const CallData *call = value.call();
    if (!call)
        return false;
    const QString name = call->callee.dotted().section(QLatin1Char('.'), -1);
    const OpArguments arguments(given, place);
    const OpArguments item(call->arguments, call->place);
    const bool create = method.startsWith(QLatin1String("create"));
    // create() and drop() of types and sequences look first unless told otherwise.
    const bool checkFirst =
        !method.endsWith(QLatin1Char('!')) && arguments.flag(1, "checkfirst").value_or(true);
    at(place);
    if (name == QLatin1String("Sequence")) {
        ++m_effect.operations;
        Sequence sequence;
        sequence.name = item.table(0, "name");
        if (sequence.name.name.isEmpty())
            return false;
        const auto number = [&](int position, const char *keyword) -> std::optional<qint64> {
            const Value *each = item.get(position, keyword);
            return each && each->integer() ? std::optional<qint64>(*each->integer()) : std::nullopt;
        };
        sequence.options = {{},
                            number(1, "start"),
                            number(2, "increment"),
                            number(3, "minvalue"),
                            number(4, "maxvalue"),
                            number(-1, "cache"),
                            item.flag(-1, "cycle").value_or(false)};
        if (!isSqlite())
            report(create ? editor().createSequence(sequence, checkFirst)
                          : editor().dropSequence(sequence.name, checkFirst),
                   place);
        return true;
    }
    if (name == QLatin1String("Table") || name == QLatin1String("table")) {
        ++m_effect.operations;
        if (!create) {
            report(editor().dropTable(item.table(0, "name"), arguments.flag(1, "checkfirst").value_or(false)),
                   place);
            return true;
        }
        // Table(name, metadata, *columns, ...): the same items as op.create_table(name, *columns, ...).
        Arguments table = call->arguments;
        if (table.positional.size() > 1)
            table.positional.erase(table.positional.begin() + 1);
        table.keyword.emplace_back(QStringLiteral("if_not_exists"),
                                   Value(arguments.flag(1, "checkfirst").value_or(false)));
        // Its own MetaData names its constraints, not target_metadata.
        const orm::MetadataInfo target = m_items.metadata();
        if (call->arguments.positional.size() > 1 &&
            orm::isCallOf(call->arguments.positional[1], QStringLiteral("sqlalchemy.MetaData")))
            m_items.setMetadata(orm::metadataInfo(call->arguments.positional[1]));
        createTable(OpArguments(table, place), true);
        m_items.setMetadata(target);
        return true;
    }
    if (name == QLatin1String("Index")) {
        ++m_effect.operations;
        const QString index = item.text(0, "name");
        const std::optional<Value> of = create ? indexedTable(call->arguments) : std::nullopt;
        if (index.isEmpty() || (create && !of)) {
            opaque(Opaque::Bound::Anything, {}, describe(value),
                   AlembicReplayText::tr("The index cannot be read."), place);
            return true;
        }
        if (!create) {
            report(editor().dropIndex({{}, index}, arguments.flag(1, "checkfirst").value_or(false)), place);
            return true;
        }
        const OpArguments indexed(of->call()->arguments, place);
        Arguments taken = call->arguments;
        std::vector<Value> parts;
        for (size_t i = 1; i < taken.positional.size(); ++i)
            parts.push_back(plainColumn(taken.positional[i]));
        taken.positional = {taken.positional.front(), Value(indexed.text(0, "name")),
                            Value::list(std::move(parts))};
        if (const QString schema = indexed.text(-1, "schema"); !schema.isEmpty())
            taken.keyword.emplace_back(QStringLiteral("schema"), Value(schema));
        taken.keyword.emplace_back(QStringLiteral("if_not_exists"),
                                   Value(arguments.flag(1, "checkfirst").value_or(false)));
        createIndex(OpArguments(taken, place));
        return true;
    }
    const orm::TypeInfo type = m_items.type(value, place);
    if (type.domain) {
        ++m_effect.operations;
        takeItemOpaques(m_items, {});
        const bool there = editor().schema().domains.contains(editor().resolve(type.domain->name));
        if (!create)
            report(editor().dropType(type.domain->name, checkFirst), place);
        else if (!there)
            editor().put(*type.domain);
        else if (!checkFirst)
            problem(QStringLiteral("edit.exists"),
                    AlembicReplayText::tr("Type %1 is there already.").arg(pathOf(type.domain->name)), place,
                    "ProgrammingError");
        return true;
    }
    if (!type.enumType) {
        (void)m_items.takeOpaques();
        // Types without DDL of their own here (an Enum on SQLite) do nothing.
        return name.compare(QLatin1String("enum"), Qt::CaseInsensitive) == 0;
    }
    ++m_effect.operations;
    takeItemOpaques(m_items, {});
    report(create ? editor().createEnum(*type.enumType, checkFirst)
                  : editor().dropType(type.enumType->name, checkFirst),
           place);
    return true;
}

} // namespace reckoner
