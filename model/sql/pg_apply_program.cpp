// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

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
    if (relation.word("relpersistence") == "t")
        ++m_outcome.dataStatements;
    else
        opaque(s, {nameOf(relation).name}, tr("The columns of CREATE TABLE AS are not read from its query."));
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

/// ENABLE and DISABLE of triggers and rules, in the words of ALTER TABLE's commands. False: another command.
bool Applier::switchParts(const ObjectName &holder, const Node &command)
{
    std::string_view type = command.word("subtype");
    const bool enable = type.starts_with("AT_Enable");
    if (!enable && !type.starts_with("AT_Disable"))
        return false;
    type.remove_prefix(enable ? 9 : 10);
    QString state = enable ? QString() : QStringLiteral("disabled");
    if (enable && type.starts_with("Always")) {
        state = QStringLiteral("always");
        type.remove_prefix(6);
    } else if (enable && type.starts_with("Replica")) {
        state = QStringLiteral("replica");
        type.remove_prefix(7);
    }
    const QString name = cutIdentifier(command.text("name"));
    Table *table = m_editor.editTable(holder);
    View *view = table ? nullptr : m_editor.editView(holder);
    const auto turn = [&](auto &parts, Kind kind) {
        for (auto &part : parts) {
            if (name.isEmpty() || part.name == name) {
                part.enabled = state;
                m_editor.noteAltered({kind, pathOf(m_editor.resolve(holder)), part.name}, part.origin);
            }
        }
    };
    if (type == "Rule") {
        if (table)
            turn(table->rules, Kind::Rule);
        else if (view)
            turn(view->rules, Kind::Rule);
    } else if (type == "Trig" || type == "TrigAll" || type == "TrigUser") {
        if (table)
            turn(table->triggers, Kind::Trigger);
        else if (view)
            turn(view->triggers, Kind::Trigger);
    } else {
        return false;
    }
    return true;
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
        else if (type != "ROLESPEC_PUBLIC") // CURRENT_USER and the like: who that is, reading cannot tell
            opaque(s, {policy.name}, tr("The role of a policy depends on who runs the migration."));
    }
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
