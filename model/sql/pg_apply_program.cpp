// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_lexer.h"
#include "model/sql/pg_trigger.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

View Applier::readView(const Statement &s, const Node &relation, const std::vector<Node> &options)
{
    View view;
    view.name = nameOf(relation);
    view.options = readOptions(s, options);
    view.definition = s.slices.rest(int(relation.number("location", 0)), "as");
    return view;
}

void Applier::putView(View view)
{
    // OR REPLACE keeps what was said of the view and what hangs on it.
    if (const View *old = m_editor.editView(view.name); old && !view.materialized) {
        view.comment = old->comment;
        view.columns = old->columns;
        view.triggers = old->triggers;
        view.rules = old->rules;
    }
    m_editor.rules().completeView(m_editor.schema(), view);
    m_editor.put(std::move(view));
}

void Applier::createView(const Statement &s)
{
    if (s.node["view"].word("relpersistence") == "t")
        return;
    View view = readView(s, s.node["view"], s.node.list("options"));
    view.columnNames = s.node.strings("aliases");
    // CREATE RECURSIVE VIEW v (a) AS ... is short for CREATE VIEW v (a) AS WITH RECURSIVE v (a) AS (...)
    // SELECT a FROM v.
    for (const Token &token : s.slices.all()) {
        if (token.start >= s.node["view"].number("location", 0))
            break;
        if (!isWord(s.slices.sql(), token, "recursive"))
            continue;
        QStringList columns;
        for (const QString &column : view.columnNames)
            columns.append(quoteIdentifier(column));
        const QString name = quoteIdentifier(view.name.name);
        const QString list = columns.join(QLatin1String(", "));
        view.definition = QStringLiteral("WITH RECURSIVE %1 (%2) AS (%3) SELECT %2 FROM %1")
                              .arg(name, list, view.definition);
    }
    const std::string_view check = s.node.word("withCheckOption");
    if (check == "LOCAL_CHECK_OPTION" || check == "CASCADED_CHECK_OPTION") {
        view.options.append(check == "LOCAL_CHECK_OPTION" ? QStringLiteral("check_option=local")
                                                          : QStringLiteral("check_option=cascaded"));
        view.options.sort();
        view.definition = s.slices.beforeTail(view.definition, "with", "check");
    }
    putView(std::move(view));
}

void Applier::createTableAs(const Statement &s)
{
    const Node into = s.node["into"];
    const Node relation = into["rel"];
    if (s.node.word("objtype") == "OBJECT_MATVIEW") {
        View view = readView(s, relation, into.list("options"));
        view.materialized = true;
        view.columnNames = into.strings("colNames");
        const QString method = into.text("accessMethod");
        if (!method.isEmpty() && method != QLatin1String("heap"))
            view.options.append(QLatin1String("access_method=") + method);
        const QString space = into.text("tableSpaceName");
        if (!space.isEmpty())
            view.options.append(QLatin1String("tablespace=") + space);
        view.options.sort();
        view.definition =
            s.slices.beforeTail(s.slices.beforeTail(view.definition, "with", "no"), "with", "data");
        if (!s.node.flag("if_not_exists") || !m_editor.schema().views.contains(m_editor.resolve(view.name)))
            putView(std::move(view));
        return;
    }
    tableOfQuery(s, into, s.node["query"]["SelectStmt"],
                 s.slices.rest(int(relation.number("location", 0)), "as"), s.node.flag("if_not_exists"));
}

void Applier::createTrigger(const Statement &s)
{
    Trigger trigger;
    trigger.name = cutIdentifier(s.node.text("trigname"));
    trigger.timing = triggerTiming(s.node.number("timing"));
    trigger.events = triggerEvents(s.node.number("events"));
    trigger.columns = s.node.strings("columns");
    trigger.forEachRow = s.node.flag("row");
    if (s.node["whenClause"])
        trigger.when =
            Expression{s.slices.parenthesised(int(s.node["relation"].number("location", 0)), "when"), false};
    trigger.function = functionPath(s.node.strings("funcname"), true);
    trigger.arguments = s.node.strings("args");
    for (const Node &transition : s.node.list("transitionRels")) {
        const Node table = transition["TriggerTransition"];
        (table.flag("isNew") ? trigger.newTable : trigger.oldTable) = table.text("name");
    }
    trigger.isConstraint = s.node.flag("isconstraint");
    trigger.deferrability = {s.node.flag("deferrable"), s.node.flag("initdeferred")};
    if (s.node["constrrel"])
        trigger.from = pathOf(m_editor.resolve(nameOf(s.node["constrrel"])));
    report(m_editor.put(nameOf(s.node["relation"]), std::move(trigger)));
}

void Applier::createRule(const Statement &s)
{
    RewriteRule rule;
    rule.name = cutIdentifier(s.node.text("rulename"));
    rule.definition = QString::fromUtf8(s.slices.sql());
    report(m_editor.put(nameOf(s.node["relation"]), std::move(rule)));
}

void Applier::readPolicy(const Statement &s, Policy &policy)
{
    const std::vector<Node> roles = s.node.list("roles");
    if (!roles.empty())
        policy.roles.clear();
    for (const Node &role : roles) {
        const std::string_view type = role["RoleSpec"].word("roletype");
        if (type == "ROLESPEC_CSTRING")
            policy.roles.append(role["RoleSpec"].text("rolename"));
        else if (type == "ROLESPEC_CURRENT_USER" || type == "ROLESPEC_CURRENT_ROLE")
            policy.roles.append(QStringLiteral("CURRENT_USER")); // who that was, reading cannot tell
        else if (type == "ROLESPEC_SESSION_USER")
            policy.roles.append(QStringLiteral("SESSION_USER"));
    }
    // Beside PUBLIC the server forgets the others.
    if (std::any_of(roles.begin(), roles.end(),
                    [](const Node &role) { return role["RoleSpec"].word("roletype") == "ROLESPEC_PUBLIC"; }))
        policy.roles.clear();
    policy.roles.sort();
    const int location = int(s.node["table"].number("location", 0));
    if (s.node["qual"])
        policy.usingExpression = Expression{s.slices.parenthesised(location, "using"), false};
    if (s.node["with_check"])
        policy.checkExpression = Expression{s.slices.parenthesised(location, "check"), false};
}

void Applier::createPolicy(const Statement &s)
{
    Policy policy;
    policy.name = cutIdentifier(s.node.text("policy_name"));
    policy.command = s.node.text("cmd_name");
    policy.permissive = s.node.flag("permissive");
    readPolicy(s, policy);
    report(m_editor.put(nameOf(s.node["table"]), std::move(policy)));
}

void Applier::alterPolicy(const Statement &s)
{
    const ObjectName name = nameOf(s.node["table"]);
    const QString wanted = cutIdentifier(s.node.text("policy_name"));
    if (const Table *table = m_editor.schema().table(m_editor.resolve(name))) {
        for (Policy policy : table->policies) {
            if (policy.name != wanted)
                continue;
            policy.origin = {};
            readPolicy(s, policy);
            report(m_editor.put(name, std::move(policy)));
            return;
        }
    }
    opaque(s, {name.name}, tr("It alters a policy that is not known."));
}

void Applier::createEventTrigger(const Statement &s)
{
    EventTrigger trigger;
    trigger.name = cutIdentifier(s.node.text("trigname"));
    trigger.event = s.node.text("eventname");
    for (const Node &filter : s.node.list("whenclause")) {
        for (const Node &tag : filter["DefElem"]["arg"].items())
            trigger.tags.append(tag.sval().toUpper());
    }
    trigger.tags.sort();
    trigger.function = functionPath(s.node.strings("funcname"), true);
    m_editor.put(std::move(trigger));
}

void Applier::alterEventTrigger(const Statement &s)
{
    const auto it = m_editor.schema().eventTriggers.find(s.node.text("trigname"));
    if (it == m_editor.schema().eventTriggers.end()) {
        opaque(s, {s.node.text("trigname")}, tr("It alters an event trigger that is not known."));
        return;
    }
    EventTrigger trigger = it->second;
    trigger.origin = {};
    const std::string_view letter = s.node.word("tgenabled");
    trigger.enabled = enabledWord(letter.empty() ? char(0) : letter.front());
    m_editor.put(std::move(trigger));
}

} // namespace reckoner::pg
