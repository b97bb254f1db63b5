// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/schema/routines.h"
#include "model/sql/pg_term.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

QString modeOf(const Node &parameter)
{
    const std::string_view mode = parameter.word("mode");
    if (mode == "FUNC_PARAM_OUT")
        return QStringLiteral("out");
    if (mode == "FUNC_PARAM_INOUT")
        return QStringLiteral("inout");
    if (mode == "FUNC_PARAM_VARIADIC")
        return QStringLiteral("variadic");
    if (mode == "FUNC_PARAM_TABLE")
        return QStringLiteral("table");
    return QStringLiteral("in");
}

/// What pg_proc holds where nothing was said.
struct Defaults
{
    double cost;
    double rows;
};

Defaults defaultsOf(const Routine &routine)
{
    const bool compiled =
        routine.language == QLatin1String("c") || routine.language == QLatin1String("internal");
    const bool many =
        routine.returns.startsWith(QLatin1String("SETOF ")) || routine.returns == QLatin1String("TABLE");
    return {compiled ? 1.0 : 100.0, many ? 1000.0 : 0.0};
}

/// The server's spelling of a setting's name, which is in lower case but for these.
QString settingName(const QString &name)
{
    for (const char *mixed : {"TimeZone", "DateStyle", "IntervalStyle"}) {
        if (name.compare(QLatin1String(mixed), Qt::CaseInsensitive) == 0)
            return QLatin1String(mixed);
    }
    return name.contains(QLatin1Char('.')) ? name : name.toLower();
}

/// proconfig's text of a setting: lists with a comma, identifiers of search_path quoted if they have to be.
QString settingOf(const Node &set)
{
    QStringList values;
    const bool identifiers = set.word("name") == "search_path";
    for (const Node &value : set.list("args")) {
        const Node constant = value["A_Const"];
        QString text = constant["sval"].text("sval");
        if (constant["ival"])
            text = QString::number(constant["ival"].number("ival"));
        else if (constant["fval"])
            text = constant["fval"].text("fval");
        else if (constant["boolval"])
            text = constant["boolval"].flag("boolval") ? QStringLiteral("true") : QStringLiteral("false");
        values.append(identifiers ? (text.isEmpty() ? QStringLiteral("\"\"") : quoteIdentifier(text)) : text);
    }
    return QStringLiteral("set ") + settingName(set.text("name")) + QLatin1Char('=') +
           values.join(QLatin1String(", "));
}

QString numberOf(const Node &value, const Tree &tree, int location)
{
    if (value.is("Float"))
        return QString::number(value.body().text("fval").toDouble());
    return QString::number(tree.integer(value.body(), location));
}

} // namespace

Expression Applier::expressionOf(const Statement &s, const Node &node) const
{
    const Result<Term> term = termOf(node, s.tree);
    return term ? Expression{printTerm(*term), false} : Expression{QString(), true};
}

/// The path of a function that is named without its arguments. Of the server's own ones the bare name; which
/// they are is a guess where no routine of that name is known: trigger functions are the project's, others
/// not.
QString Applier::functionPath(const QStringList &parts, bool ofTrigger) const
{
    if (parts.isEmpty())
        return {};
    if (parts.size() > 1)
        return parts.first() == QLatin1String("pg_catalog") ? pathPart(parts.last()) : joinPath(parts);
    const ObjectName name = m_editor.resolve(nameOf(parts));
    const QString start = name.name + QLatin1Char('(');
    const auto it = m_editor.schema().routines.lower_bound({name.schema, start});
    if (it != m_editor.schema().routines.end() && it->first.schema == name.schema &&
        it->first.name.startsWith(start))
        return pathOf(name);
    static const QStringList ownTriggers{QStringLiteral("tsvector_update_trigger"),
                                         QStringLiteral("tsvector_update_trigger_column"),
                                         QStringLiteral("suppress_redundant_updates_trigger")};
    return ofTrigger && !ownTriggers.contains(name.name) ? pathOf(name) : pathPart(name.name);
}

std::vector<RoutineArgument> Applier::readArguments(const Statement &s,
                                                    const std::vector<Node> &parameters) const
{
    std::vector<RoutineArgument> arguments;
    for (const Node &parameter : parameters) {
        const Node node = parameter["FunctionParameter"];
        RoutineArgument argument;
        argument.name = cutIdentifier(node.text("name"));
        argument.mode = modeOf(node);
        argument.type = withoutLength(typeOf(s, node["argType"]));
        if (node["defexpr"])
            argument.defaultValue = expressionOf(s, node["defexpr"]);
        arguments.push_back(std::move(argument));
    }
    return arguments;
}

QString Applier::returnsOf(const Statement &s, const Routine &routine, const Node &type) const
{
    const auto has = [&](const char *mode) {
        return std::count_if(
            routine.arguments.begin(), routine.arguments.end(),
            [mode](const RoutineArgument &each) { return each.mode == QLatin1String(mode); });
    };
    if (routine.prokind == QLatin1String("procedure"))
        return {};
    if (has("table") > 0)
        return QStringLiteral("TABLE");
    const auto outputs = has("out") + has("inout");
    if (!type && outputs == 1) {
        for (const RoutineArgument &argument : routine.arguments) {
            if (argument.mode == QLatin1String("out") || argument.mode == QLatin1String("inout"))
                return typeText(argument.type);
        }
    }
    if (!type)
        return outputs > 1 ? QStringLiteral("record") : QStringLiteral("void");
    return (type.flag("setof") ? QStringLiteral("SETOF ") : QString()) +
           typeText(withoutLength(typeOf(s, type)));
}

/// One of the options behind a function's head; what is the default is left out of the list.
void Applier::applyRoutineOption(const Statement &s, Routine &routine, const Node &option)
{
    const std::string_view name = option.word("defname");
    const Node value = option["arg"];
    const int location = int(option.number("location", -1));
    QStringList &options = routine.options;
    const auto replace = [&](const QString &start, const QString &text) {
        options.removeIf([&start](const QString &old) { return old.startsWith(start); });
        if (!text.isEmpty())
            options.append(text);
    };
    if (name == "language") {
        routine.language = value.sval().toLower();
    } else if (name == "as") {
        const std::vector<Node> items = value.items();
        // C functions name a library and a symbol.
        QStringList pieces;
        for (const Node &item : items)
            pieces.append(item.sval());
        routine.body = pieces.isEmpty() ? value.sval() : pieces.last();
        if (pieces.size() > 1)
            replace(QStringLiteral("library "), QStringLiteral("library ") + pieces.first());
    } else if (name == "volatility") {
        options.removeAll(QStringLiteral("immutable"));
        options.removeAll(QStringLiteral("stable"));
        if (value.sval() != QLatin1String("volatile"))
            options.append(value.sval());
    } else if (name == "strict") {
        replace(QStringLiteral("strict"),
                value.body().flag("boolval") ? QStringLiteral("strict") : QString());
    } else if (name == "security") {
        replace(QStringLiteral("security definer"),
                value.body().flag("boolval") ? QStringLiteral("security definer") : QString());
    } else if (name == "leakproof") {
        replace(QStringLiteral("leakproof"),
                value.body().flag("boolval") ? QStringLiteral("leakproof") : QString());
    } else if (name == "window") {
        routine.prokind = QStringLiteral("window");
    } else if (name == "parallel") {
        replace(QStringLiteral("parallel "), value.sval() == QLatin1String("unsafe")
                                                 ? QString()
                                                 : QStringLiteral("parallel ") + value.sval());
    } else if (name == "cost" || name == "rows") {
        const QString word = option.text("defname") + QLatin1Char(' ');
        const QString number = numberOf(value, s.tree, location);
        const Defaults usual = defaultsOf(routine);
        const bool plain = number.toDouble() == (name == "cost" ? usual.cost : usual.rows);
        replace(word, plain ? QString() : word + number);
    } else if (name == "support") {
        QStringList parts;
        for (const Node &part : value.items())
            parts.append(part.sval());
        replace(QStringLiteral("support "), QStringLiteral("support ") + functionPath(parts, false));
    } else if (name == "set") {
        const Node set = value["VariableSetStmt"];
        if (set.word("kind") == "VAR_RESET_ALL")
            replace(QStringLiteral("set "), {});
        else
            replace(QStringLiteral("set ") + settingName(set.text("name")) + QLatin1Char('='),
                    set.word("kind") == "VAR_SET_VALUE" ? settingOf(set) : QString());
    }
    options.sort();
}

void Applier::createRoutine(const Statement &s)
{
    Routine routine;
    routine.name = nameOf(s.node.strings("funcname"));
    routine.name.name = signature(s, routine.name.name, s.node.list("parameters"));
    routine.prokind = s.node.flag("is_procedure") ? QStringLiteral("procedure") : QStringLiteral("function");
    routine.arguments = readArguments(s, s.node.list("parameters"));
    routine.returns = returnsOf(s, routine, s.node["returnType"]);
    // The language decides what is the default of the rest.
    for (const Node &option : s.node.list("options")) {
        if (option["DefElem"].word("defname") == "language")
            applyRoutineOption(s, routine, option["DefElem"]);
    }
    for (const Node &option : s.node.list("options"))
        applyRoutineOption(s, routine, option["DefElem"]);
    if (s.node["sql_body"]) {
        routine.atomic = true;
        if (routine.language.isEmpty())
            routine.language = QStringLiteral("sql");
        const bool returns = s.node["sql_body"].is("ReturnStmt");
        const QString body = s.slices.rest(0, returns ? "return" : "begin");
        routine.body = returns ? QStringLiteral("RETURN ") + body : QStringLiteral("BEGIN ") + body;
    }
    routine.definition = QString::fromUtf8(s.slices.sql());
    const ObjectName resolved = m_editor.resolve(routine.name);
    if (const auto old = m_editor.schema().routines.find(resolved); old != m_editor.schema().routines.end())
        routine.comment = old->second.comment; // OR REPLACE keeps it
    m_editor.put(std::move(routine));
}

void Applier::createAggregate(const Statement &s)
{
    Routine routine;
    routine.prokind = QStringLiteral("aggregate");
    routine.name = nameOf(s.node.strings("defnames"));
    QStringList options;
    std::vector<Node> parameters;
    const std::vector<Node> args = s.node.list("args");
    if (!args.empty())
        parameters = args.front().items();
    // ORDER BY inside the arguments makes an ordered-set aggregate: how many are direct.
    const qint64 direct = args.size() > 1 ? s.tree.integer(args.back().body(), -1) : -1;
    if (direct > 0 || (args.size() > 1 && args.back().body().number("ival", 0) != 0))
        options.append(QStringLiteral("direct=") + QString::number(direct));
    QString oldArgument;
    for (const Node &wrapped : s.node.list("definition")) {
        const Node option = wrapped["DefElem"];
        const QString name = option.text("defname").toLower();
        const Node value = option["arg"];
        QString text;
        if (name == QLatin1String("basetype")) {
            oldArgument = value.is("TypeName") ? typeText(withoutLength(typeOf(s, value.body()))) : QString();
            continue;
        }
        if (value.is("TypeName")) {
            const bool isType = name == QLatin1String("stype") || name == QLatin1String("mstype");
            text = isType ? typeText(withoutLength(typeOf(s, value.body())))
                          : functionPath(value.body().strings("names"), false);
            if (name == QLatin1String("parallel") || name.endsWith(QLatin1String("modify")))
                text = value.body().strings("names").join(QLatin1Char('.')).toLower();
        } else if (value.is("Integer")) {
            text = QString::number(s.tree.integer(value.body(), int(option.number("location", -1))));
        } else if (value.is("Float")) {
            text = value.body().text("fval");
        } else if (value.is("List")) {
            QStringList parts;
            for (const Node &part : value.items())
                parts.append(part.sval());
            text = parts.last();
        } else {
            text = value.sval();
        }
        options.append(name + QLatin1Char('=') + text);
    }
    options.removeAll(QStringLiteral("parallel=unsafe"));
    options.sort();
    if (s.node.flag("oldstyle"))
        routine.name.name += QLatin1Char('(') + oldArgument + QLatin1Char(')');
    else
        routine.name.name = signature(s, routine.name.name, parameters);
    routine.arguments = readArguments(s, parameters);
    routine.body = options.join(QLatin1String(", "));
    routine.definition = QString::fromUtf8(s.slices.sql());
    m_editor.put(std::move(routine));
}

Routine *Applier::editRoutine(const Statement &s, const Node &object, bool missingOk)
{
    ObjectName name = nameOf(object.strings("objname"));
    if (!object.flag("args_unspecified"))
        name.name = signature(s, name.name, object.list("objfuncargs"));
    Routine *routine = m_editor.editRoutine(name);
    if (!routine && !missingOk)
        opaque(s, {bareRoutine(name).name}, tr("It alters a routine that is not known."));
    return routine;
}

void Applier::alterRoutine(const Statement &s)
{
    Routine *routine = editRoutine(s, s.node["func"], false);
    if (!routine)
        return;
    for (const Node &option : s.node.list("actions"))
        applyRoutineOption(s, *routine, option["DefElem"]);
}

} // namespace reckoner::pg
