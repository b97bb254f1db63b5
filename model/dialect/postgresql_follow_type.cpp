// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_edits.h"
#include "model/dialect/postgresql_follow.h"
#include "model/dialect/postgresql_query.h"
#include "model/schema/kinds_of_schema.h"
#include "model/schema/rewrite.h"
#include "model/schema/routines.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

bool isType(const DataType &type, const ObjectName &name)
{
    return type.name == name.name &&
           (type.schema.isEmpty() ? QStringLiteral("public") : type.schema) == name.schema;
}

bool isNamed(const Node &typeName, const ObjectName &type)
{
    const QStringList names = typeName.strings("names");
    if (typeName.flag("pct_type") || names.isEmpty() || names.last() != type.name)
        return false;
    return names.size() > 1 ? names[names.size() - 2] == type.schema : type.schema == QLatin1String("public");
}

/// The places of a text at which it names the type, each with the words that say it; nothing if the text
/// cannot be read.
std::optional<std::vector<Edit>> placesOf(const QByteArray &sql, const ObjectName &type)
{
    const Result<Tree> tree = Tree::parse(sql);
    if (!tree)
        return std::nullopt;
    const std::vector<Token> all = tokens(sql);
    std::vector<Edit> places;
    std::set<qint64> others; // functions of an aggregate stand there as types do
    bool known = true;
    for (const Node &statement : tree->statements()) {
        walk(statement, [&](std::string_view key, const Node &node) {
            if (key == "DefElem" && node["arg"].is("TypeName") &&
                !node.text("defname").endsWith(QLatin1String("type")))
                others.insert(node["arg"].body().number("location", -1));
            if (key != "TypeName" && key != "typeName" && key != "argType" && key != "returnType")
                return;
            const qint64 location = node.number("location", -1);
            if (!isNamed(node, type) || others.contains(location))
                return;
            const auto first = std::find_if(all.begin(), all.end(),
                                            [&](const Token &each) { return each.start >= location; });
            const auto dots = 2 * (node.strings("names").size() - 1);
            if (location < 0 || all.end() - first <= dots || tokenValue(sql, *(first + dots)) != type.name) {
                known = false;
                return;
            }
            const Edit place{first->start, (first + dots)->end, {}};
            if (std::none_of(places.begin(), places.end(),
                             [&](const Edit &other) { return other.start == place.start; }))
                places.push_back(place);
        });
    }
    return known ? std::optional(places) : std::nullopt;
}

bool mayName(const QString &text, const ObjectName &type)
{
    return text.contains(type.name, Qt::CaseInsensitive) && namesIdentifier(text, type.name, false);
}

/// False: the text may name the type, and how is not known.
bool follow(QString &text, const QByteArray &head, const ObjectName &from, const ObjectName &to)
{
    if (!mayName(text, from))
        return true;
    const QByteArray sql = head + text.toUtf8();
    std::optional<std::vector<Edit>> places = placesOf(sql, from);
    if (!places)
        return false;
    for (Edit &place : *places)
        place.text = quoteName(to).toUtf8();
    text = QString::fromUtf8(edited(sql, std::move(*places)).mid(head.size()));
    return true;
}

/// "SETOF public.mood[]" with another name.
QString typeRenamed(const QString &written, const ObjectName &from, const ObjectName &to)
{
    const QString many = QStringLiteral("SETOF ");
    const QString start = written.startsWith(many) ? many : QString();
    const QString array = written.endsWith(QLatin1String("[]")) ? QStringLiteral("[]") : QString();
    const QString type = written.mid(start.size()).chopped(array.size());
    return type == quoteName(from) ? start + quoteName(to) + array : written;
}

QString signatureOf(const Routine &routine)
{
    QStringList types;
    for (const RoutineArgument &argument : routine.arguments) {
        if (argument.mode != QLatin1String("out") && argument.mode != QLatin1String("table"))
            types.append(typeText(argument.type));
    }
    return bareRoutine(routine.name).name + QLatin1Char('(') + types.join(QLatin1Char(',')) +
           QLatin1Char(')');
}

} // namespace

bool followType(Routine &routine, const ObjectName &from, const ObjectName &to)
{
    bool known = true;
    bool taken = false;
    for (RoutineArgument &argument : routine.arguments) {
        if (argument.defaultValue)
            known = follow(argument.defaultValue->text, "SELECT ", from, to) && known;
        if (!isType(argument.type, from))
            continue;
        argument.type.schema = to.schema;
        argument.type.name = to.name;
        argument.type.raw = typeText(argument.type);
        taken = true;
    }
    if (taken)
        routine.name.name = signatureOf(routine);
    routine.returns = typeRenamed(routine.returns, from, to);
    if (routine.atomic) {
        QString body = routine.body;
        known = follow(body, bodyHead, from, to) && known;
        setBody(routine, body);
    } else if (routine.prokind == QLatin1String("aggregate")) {
        QStringList options = routine.body.split(QLatin1String(", "));
        for (QString &option : options) {
            const QString key = option.section(QLatin1Char('='), 0, 0);
            if (key.endsWith(QLatin1String("stype")))
                option = key + QLatin1Char('=') + typeRenamed(option.mid(key.size() + 1), from, to);
        }
        routine.body = options.join(QLatin1String(", "));
    }
    return follow(routine.definition, {}, from, to) && known;
}

std::vector<ObjectRef> namingType(const Schema &schema, const ObjectName &type)
{
    std::vector<ObjectRef> found;
    const auto names = [&](const QString &text, const QByteArray &head) {
        if (!mayName(text, type))
            return false;
        const auto places = placesOf(head + text.toUtf8(), type);
        return places && !places->empty();
    };
    const auto inExpression = [&](const std::optional<Expression> &expression) {
        return expression && names(expression->text, "SELECT ");
    };
    for (const auto &[name, view] : schema.views) {
        if (names(view.definition, {}))
            found.push_back(
                {view.materialized ? Kind::MaterializedView : Kind::View, pathPart(name.schema), name.name});
    }
    for (const auto &[name, table] : schema.tables) {
        if (name == type)
            continue;
        const QString path = pathOf(name);
        for (const Column &column : table->columns) {
            if (inExpression(column.defaultValue) ||
                (column.generated && names(column.generated->expression.text, "SELECT ")))
                found.push_back(refOf(*table, column));
        }
        for (const CheckConstraint &check : table->checks) {
            if (names(check.expression.text, "SELECT "))
                found.push_back(refOf(*table, check));
        }
        for (const Index &index : table->indexes) {
            if (inExpression(index.predicate) ||
                std::any_of(index.parts.begin(), index.parts.end(),
                            [&](const IndexPart &part) { return inExpression(part.expression); }))
                found.push_back(refOf(*table, index));
        }
        for (const Policy &policy : table->policies) {
            if (inExpression(policy.usingExpression) || inExpression(policy.checkExpression))
                found.push_back({Kind::Policy, path, policy.name});
        }
        for (const Trigger &trigger : table->triggers) {
            if (inExpression(trigger.when))
                found.push_back({Kind::Trigger, path, trigger.name});
        }
        for (const RewriteRule &rule : table->rules) {
            if (names(rule.definition, {}))
                found.push_back({Kind::Rule, path, rule.name});
        }
    }
    const ObjectName other{type.schema, type.name + QLatin1String(" ")};
    for (const auto &[name, routine] : schema.routines) {
        Routine followed = routine;
        followed.definition.clear();
        (void)followType(followed, type, other);
        followed.definition = routine.definition;
        if (!(followed == routine))
            found.push_back(keyRef(Kind::Routine, name));
    }
    return found;
}

} // namespace reckoner::pg
