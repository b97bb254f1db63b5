// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_edits.h"
#include "model/dialect/postgresql_follow.h"
#include "model/dialect/postgresql_query.h"
#include "model/dialect/postgresql_texts.h"
#include "model/schema/kinds_of_schema.h"
#include "model/schema/rewrite.h"
#include "model/schema/routines.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

#include <QCoreApplication>

namespace reckoner::pg {

namespace {

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

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

} // namespace

bool followTypeIn(QString &text, const QByteArray &head, const ObjectName &from, const ObjectName &to)
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

namespace {

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
            known = followTypeIn(argument.defaultValue->text, "SELECT ", from, to) && known;
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
        known = followTypeIn(body, bodyHead, from, to) && known;
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
    return followTypeIn(routine.definition, {}, from, to) && known;
}

void followTypeInRoutines(Schema &schema, const ObjectName &from, const ObjectName &to, TextEffect &effect)
{
    std::vector<std::pair<ObjectName, Routine>> changed;
    for (const auto &[name, routine] : schema.routines) {
        Routine followed = routine;
        if (!followType(followed, from, to))
            effect.doubts.push_back({keyRef(Kind::Routine, followed.name),
                                     PostgresText::tr("it names %1, which was renamed").arg(pathOf(from))});
        if (!(followed == routine))
            changed.emplace_back(name, std::move(followed));
    }
    for (auto &[name, routine] : changed) {
        schema.routines.erase(name);
        effect.changed.push_back(keyRef(Kind::Routine, routine.name));
        schema.routines.insert_or_assign(routine.name, std::move(routine));
    }
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
    eachText(schema, [&](const QString &text, const QByteArray &head, const ObjectRef &ref) {
        if (splitPath(ref.path) != QStringList{type.schema, type.name} && names(text, head))
            found.push_back(ref);
    });
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
