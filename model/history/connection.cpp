// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

Value symbol(const char *dotted)
{
    return Value(Symbol{QString::fromLatin1(dotted)});
}

Value assumedValue(bool answer)
{
    return symbol(answer ? "reckoner.assumed.true" : "reckoner.assumed.false");
}

/// How `left op right` comes out for whole numbers; nullopt: no comparison.
std::optional<bool> compared(const QString &op, qint64 left, qint64 right)
{
    if (op == QLatin1String("=="))
        return left == right;
    if (op == QLatin1String("!="))
        return left != right;
    if (op == QLatin1String("<"))
        return left < right;
    if (op == QLatin1String("<="))
        return left <= right;
    if (op == QLatin1String(">"))
        return left > right;
    if (op == QLatin1String(">="))
        return left >= right;
    return std::nullopt;
}

} // namespace

/// A value of a row of the empty database is None or 0, whichever the comparison asks for. A value that a
/// catalog query found is 1.
std::optional<Value> AlembicRunner::onOperation(Interpreter &, const QString &op,
                                                const std::vector<Value> &operands, const Place &)
{
    // metadata.tables["name"] of a MetaData that the script makes
    if (const AttributeData *tables =
            op == QLatin1String("[]") && operands.size() == 2 ? operands[0].attribute() : nullptr;
        tables && tables->name == QLatin1String("tables") && operands[1].string() && tables->base.call()) {
        for (const Value &table : knownTables()) {
            const std::vector<Value> &given = table.call()->arguments.positional;
            const OpArguments arguments(table.call()->arguments, table.call()->place);
            const QString schema = arguments.text(-1, "schema");
            const QString key =
                (schema.isEmpty() ? QString() : schema + QLatin1Char('.')) + arguments.text(0, "name");
            if (given.size() > 1 && given[1].call() == tables->base.call() && key == *operands[1].string())
                return table;
        }
    }
    const auto kind = [](const Value &value) { return value.dotted(); };
    const bool row = std::any_of(operands.begin(), operands.end(), [&](const Value &each) {
        return kind(each) == QLatin1String("reckoner.row") || kind(each) == QLatin1String("reckoner.result");
    });
    const bool found = std::any_of(operands.begin(), operands.end(), [&](const Value &each) {
        return kind(each) == QLatin1String("reckoner.found");
    });
    if (!row && !found) {
        const QString only = operands.size() == 1 ? kind(operands.front()) : QString();
        if (op == QLatin1String("not") && only.startsWith(QLatin1String("reckoner.assumed.")))
            return assumedValue(only == QLatin1String("reckoner.assumed.false"));
        return std::nullopt;
    }
    if (op == QLatin1String("[]"))
        return row ? symbol("reckoner.row") : symbol("reckoner.found");
    if (op == QLatin1String("not"))
        return row ? assumedValue(true) : Value(false);
    if (operands.size() == 2) {
        const bool second = kind(operands[1]).startsWith(QLatin1String("reckoner."));
        const Value &other = operands[second ? 0 : 1];
        const bool equality = op == QLatin1String("==") || op == QLatin1String("is");
        const bool inequality = op == QLatin1String("!=") || op == QLatin1String("is not");
        std::optional<bool> answer;
        if (other.isNone() && (equality || inequality))
            answer = equality == row;
        else if (const qint64 *number = other.integer())
            answer = second ? compared(op, *number, row ? 0 : 1) : compared(op, row ? 0 : 1, *number);
        else if (const bool *truth = other.boolean(); truth && (equality || inequality))
            answer = (*truth == !row) == equality;
        else if (equality || inequality)
            answer = inequality;
        else if (op == QLatin1String("in") || op == QLatin1String("not in"))
            answer = op == QLatin1String("not in");
        if (answer)
            return row ? assumedValue(*answer) : Value(*answer);
    }
    return row ? symbol("reckoner.row") : symbol("reckoner.found");
}

std::optional<Value> AlembicRunner::connectionCall(const QString &object, const QString &method,
                                                   const Arguments &arguments, const Place &place)
{
    const OpArguments call(arguments, place);
    if (object == QLatin1String("inspector"))
        return inspectorCall(method, call);
    if (object == QLatin1String("row") || object == QLatin1String("found"))
        return symbol(object == QLatin1String("row") ? "reckoner.row" : "reckoner.found");
    const QString last = method.section(QLatin1Char('.'), -1);
    if (object == QLatin1String("result") || object == QLatin1String("found_rows") ||
        object == QLatin1String("no_rows")) {
        static const QStringList one{QStringLiteral("fetchone"),
                                     QStringLiteral("first"),
                                     QStringLiteral("scalar"),
                                     QStringLiteral("scalar_one"),
                                     QStringLiteral("scalar_one_or_none"),
                                     QStringLiteral("one"),
                                     QStringLiteral("one_or_none"),
                                     QStringLiteral("get")};
        if (one.contains(last))
            return object == QLatin1String("result")       ? symbol("reckoner.row")
                   : object == QLatin1String("found_rows") ? symbol("reckoner.found")
                                                           : Value();
        if (last == QLatin1String("count"))
            return object == QLatin1String("result")
                       ? symbol("reckoner.row")
                       : Value(qint64(object == QLatin1String("found_rows") ? 1 : 0));
        // fetchall(), all(), scalars(), mappings(), and the whole of the ORM's query language.
        return Value(Symbol{QStringLiteral("reckoner.") + object});
    }
    if (object == QLatin1String("dialect")) {
        // bind.dialect.has_table(bind, "t") and the like
        if (last == QLatin1String("has_table") || last == QLatin1String("has_index") ||
            last == QLatin1String("has_sequence") || last == QLatin1String("get_columns") ||
            last == QLatin1String("get_table_names")) {
            Arguments rest = arguments;
            if (!rest.positional.empty())
                rest.positional.erase(rest.positional.begin());
            return inspectorCall(last, OpArguments(rest, place));
        }
        return std::nullopt;
    }
    if (object == QLatin1String("bind") || object == QLatin1String("session") ||
        object == QLatin1String("context")) {
        if (last == QLatin1String("execute") || last == QLatin1String("exec_driver_sql") ||
            last == QLatin1String("scalar") || last == QLatin1String("scalars") ||
            last == QLatin1String("exec")) {
            at(place);
            const Value *statement = call.get(0, "statement");
            if (!statement)
                statement = call.get(-1, "sqltext");
            if (!statement)
                return symbol("reckoner.result");
            const Value result = execute(*statement, call.get(1, "parameters"), place);
            if (last != QLatin1String("scalar"))
                return result;
            const QString rows = result.dotted();
            return rows == QLatin1String("reckoner.result")       ? symbol("reckoner.row")
                   : rows == QLatin1String("reckoner.found_rows") ? symbol("reckoner.found")
                                                                  : Value();
        }
        static const QStringList transactions{QStringLiteral("begin"),
                                              QStringLiteral("begin_nested"),
                                              QStringLiteral("connect"),
                                              QStringLiteral("autocommit_block"),
                                              QStringLiteral("begin_transaction"),
                                              QStringLiteral("no_autoflush")};
        if (transactions.contains(last))
            return Value(Symbol{QStringLiteral("reckoner.") + object});
        static const QStringList same{QStringLiteral("execution_options"), QStringLiteral("connection"),
                                      QStringLiteral("get_bind"),          QStringLiteral("engine"),
                                      QStringLiteral("__enter__"),         QStringLiteral("bind")};
        if (same.contains(last) || method.isEmpty())
            return object == QLatin1String("session") && !method.isEmpty()
                       ? symbol("reckoner.bind")
                       : Value(Symbol{QStringLiteral("reckoner.") + object});
        if (object == QLatin1String("session")) {
            // Sessions move rows: data.
            if (last == QLatin1String("add") || last == QLatin1String("add_all") ||
                last == QLatin1String("delete") || last == QLatin1String("bulk_save_objects") ||
                last == QLatin1String("bulk_insert_mappings") || last == QLatin1String("query")) {
                ++m_effect.operations;
                ++m_data;
            }
            return symbol("reckoner.result");
        }
        if (last == QLatin1String("run_callable") || last == QLatin1String("run_sync")) {
            opaque(Opaque::Bound::Anything, {}, method,
                   QCoreApplication::translate("AlembicReplay", "What runs on the connection is not known."),
                   place);
            return Value();
        }
        return object == QLatin1String("context") ? std::nullopt : std::optional<Value>(Value());
    }
    return std::nullopt;
}

/// Guards ask the catalogs whether an object is there. Those that name it literally are answered from the
/// replayed schema; others count as rows.
Value AlembicRunner::answerCatalogQuery(QString sql, const Value *parameters)
{
    if (const DictData *dict = parameters ? parameters->dict() : nullptr) {
        for (const auto &[key, value] : dict->items) {
            if (key.string() && value.string())
                sql.replace(QRegularExpression(QLatin1Char(':') + *key.string() + QStringLiteral("\\b")),
                            QLatin1Char('\'') + *value.string() + QLatin1Char('\''));
        }
    }
    static const QRegularExpression condition(
        QStringLiteral("(\\w+)(?:::\\w+)?\\s*(?:=|like|ilike)\\s*'([^']*)'"),
        QRegularExpression::CaseInsensitiveOption);
    std::map<QString, QString> asked;
    auto each = condition.globalMatch(sql);
    while (each.hasNext()) {
        const auto match = each.next();
        asked.emplace(match.captured(1).toLower(), match.captured(2));
    }
    const auto value = [&](const char *name) {
        const auto it = asked.find(QString::fromLatin1(name));
        return it == asked.end() ? QString() : it->second;
    };
    const Schema &schema = editor().schema();
    const auto tableOf = [&](const QString &name) -> const Table * {
        const QString space = value("table_schema").isEmpty() ? value("schemaname") : value("table_schema");
        return schema.table(editor().resolve({space, name}));
    };
    std::optional<bool> there;
    const QString tableName = value("table_name").isEmpty() ? value("tablename") : value("table_name");
    const QString relation = value("relname");
    const auto hasIndex = [&](const QString &name) {
        return std::any_of(schema.tables.begin(), schema.tables.end(), [&](const auto &entry) {
            return std::any_of(entry.second->indexes.begin(), entry.second->indexes.end(),
                               [&](const Index &index) { return index.name == name; });
        });
    };
    const auto hasConstraint = [&](const QString &name) {
        return std::any_of(schema.tables.begin(), schema.tables.end(), [&](const auto &entry) {
            const Table &table = *entry.second;
            const auto named = [&](const auto &object) { return object.name == name; };
            return (table.primaryKey && named(*table.primaryKey)) ||
                   std::any_of(table.uniques.begin(), table.uniques.end(), named) ||
                   std::any_of(table.checks.begin(), table.checks.end(), named) ||
                   std::any_of(table.foreignKeys.begin(), table.foreignKeys.end(), named) ||
                   std::any_of(table.exclusions.begin(), table.exclusions.end(), named);
        });
    };
    const auto hasType = [&](const QString &name) {
        return std::any_of(schema.enums.begin(), schema.enums.end(),
                           [&](const auto &entry) { return entry.first.name == name; }) ||
               std::any_of(schema.domains.begin(), schema.domains.end(),
                           [&](const auto &entry) { return entry.first.name == name; });
    };
    if (!value("column_name").isEmpty() && !tableName.isEmpty())
        there = tableOf(tableName) && tableOf(tableName)->column(value("column_name"));
    else if (!value("attname").isEmpty() && !relation.isEmpty())
        there = tableOf(relation) && tableOf(relation)->column(value("attname"));
    else if (!value("constraint_name").isEmpty() || !value("conname").isEmpty())
        there =
            hasConstraint(value("constraint_name").isEmpty() ? value("conname") : value("constraint_name"));
    else if (!value("indexname").isEmpty())
        there = hasIndex(value("indexname"));
    else if (!value("enumlabel").isEmpty() && !value("typname").isEmpty())
        there = std::any_of(schema.enums.begin(), schema.enums.end(), [&](const auto &entry) {
            return entry.first.name == value("typname") && entry.second.labels.contains(value("enumlabel"));
        });
    else if (!value("typname").isEmpty())
        there = hasType(value("typname"));
    else if (!value("extname").isEmpty())
        there = schema.extensions.contains(value("extname"));
    else if (!tableName.isEmpty() && !sql.contains(QLatin1String("columns"), Qt::CaseInsensitive))
        there = tableOf(tableName) != nullptr;
    else if (!relation.isEmpty())
        there = tableOf(relation) != nullptr || hasIndex(relation) ||
                schema.sequences.contains(editor().resolve({{}, relation}));
    else if (sql.contains(QLatin1String("sqlite_"), Qt::CaseInsensitive) && !value("name").isEmpty())
        there = value("type") == QLatin1String("index")
                    ? hasIndex(value("name"))
                    : tableOf(value("name")) || (value("type").isEmpty() && hasIndex(value("name")));
    if (!there)
        return symbol("reckoner.result");
    return symbol(*there ? "reckoner.found_rows" : "reckoner.no_rows");
}

} // namespace reckoner
