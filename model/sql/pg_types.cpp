// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_types.h"

#include <QCache>
#include <QHash>
#include <QSet>

namespace reckoner::pg {

namespace {

/// pg_type.typname of the catalog types that format_type spells otherwise.
const QHash<QString, QString> &respelt()
{
    static const QHash<QString, QString> names{
        {QStringLiteral("int2"), QStringLiteral("smallint")},
        {QStringLiteral("int4"), QStringLiteral("integer")},
        {QStringLiteral("int8"), QStringLiteral("bigint")},
        {QStringLiteral("float4"), QStringLiteral("real")},
        {QStringLiteral("float8"), QStringLiteral("double precision")},
        {QStringLiteral("bool"), QStringLiteral("boolean")},
        {QStringLiteral("varchar"), QStringLiteral("character varying")},
        {QStringLiteral("varbit"), QStringLiteral("bit varying")},
        {QStringLiteral("timestamp"), QStringLiteral("timestamp without time zone")},
        {QStringLiteral("timestamptz"), QStringLiteral("timestamp with time zone")},
        {QStringLiteral("time"), QStringLiteral("time without time zone")},
        {QStringLiteral("timetz"), QStringLiteral("time with time zone")},
        {QStringLiteral("char"), QStringLiteral("\"char\"")},
        {QStringLiteral("any"), QStringLiteral("\"any\"")},
    };
    return names;
}

/// pg_type.typname of the catalog types that keep their name (PostgreSQL 10 to 18).
const QSet<QString> &plain()
{
    static const QSet<QString> names = [] {
        const QString words = QStringLiteral(
            "aclitem anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray "
            "anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange bit box bpchar bytea "
            "cid "
            "cidr circle cstring date datemultirange daterange event_trigger fdw_handler gtsvector inet "
            "int2vector int4multirange int4range int8multirange int8range internal interval json jsonb "
            "jsonpath "
            "language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid "
            "oidvector "
            "path pg_lsn pg_node_tree pg_snapshot point polygon record refcursor regclass regcollation "
            "regconfig "
            "regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype text tid "
            "trigger "
            "tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid void "
            "xid "
            "xid8 xml");
        const QStringList list = words.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

QString serialName(const QString &name)
{
    if (name == QLatin1String("serial") || name == QLatin1String("serial4"))
        return QStringLiteral("serial");
    if (name == QLatin1String("bigserial") || name == QLatin1String("serial8"))
        return QStringLiteral("bigserial");
    if (name == QLatin1String("smallserial") || name == QLatin1String("serial2"))
        return QStringLiteral("smallserial");
    return {};
}

/// INTERVAL_MASK bits of datetime.h, in the order the words are written.
QString intervalFields(qint64 mask)
{
    struct Field
    {
        int bit;
        const char *word;
    };
    static constexpr Field fields[] = {{2, "year"},  {1, "month"},   {3, "day"},
                                       {10, "hour"}, {11, "minute"}, {12, "second"}};
    if ((mask & 0x7FFF) == 0x7FFF)
        return {};
    QStringList words;
    for (const Field &field : fields) {
        if (mask & (qint64(1) << field.bit))
            words.append(QString::fromLatin1(field.word));
    }
    if (words.size() < 2)
        return words.join(QString());
    return words.first() + QStringLiteral(" to ") + words.last();
}

/// Modifiers such as geometry(Point,4326) hold words: they stay in the name, in lower case.
void takeModifiers(DataType &type, const std::vector<Node> &typmods, const Tree &tree)
{
    QStringList words;
    bool numbersOnly = true;
    std::vector<int> numbers;
    for (const Node &node : typmods) {
        const Node body = node.body();
        if (node.is("A_Const") && body["ival"]) {
            const qint64 value = tree.integer(body["ival"], int(body.number("location", -1)));
            numbers.push_back(int(value));
            words.append(QString::number(value));
        } else if (node.is("A_Const") && body["sval"]) {
            numbersOnly = false;
            words.append(body["sval"].text("sval").toLower());
        } else if (node.is("ColumnRef")) {
            numbersOnly = false;
            words.append(body.strings("fields").join(QLatin1Char('.')).toLower());
        } else {
            type.opaque = true;
        }
    }
    if (!numbersOnly)
        type.name += QLatin1Char('(') + words.join(QLatin1Char(',')) + QLatin1Char(')');
    else if (type.name == QLatin1String("interval") && !numbers.empty()) {
        type.fields = intervalFields(numbers.front());
        type.args.assign(numbers.begin() + 1, numbers.end());
    } else {
        type.args = std::move(numbers);
    }
    if (type.name == QLatin1String("numeric") && type.args.size() == 1)
        type.args.push_back(0);
}

} // namespace

DataType withoutLength(DataType type)
{
    type.args.clear();
    type.fields.clear();
    // What a length would be of is told by the same word whether there was one or not.
    if (type.schema.isEmpty() && type.name == QLatin1String("bpchar"))
        type.name = QStringLiteral("character");
    if (type.schema.isEmpty() && type.name == QLatin1String("\"bit\""))
        type.name = QStringLiteral("bit");
    return type;
}

QString builtinName(const QString &internalName)
{
    const auto it = respelt().constFind(internalName);
    if (it != respelt().constEnd())
        return *it;
    return plain().contains(internalName) ? internalName : QString();
}

DataType typeOf(const Node &typeName, const Tree &tree)
{
    DataType type;
    const QStringList names = typeName.strings("names");
    if (names.isEmpty() || names.size() > 2 || typeName.flag("pct_type")) {
        type.opaque = true;
        return type;
    }
    type.name = cutIdentifier(names.last());
    type.dimensions = int(typeName.list("arrayBounds").size());
    const QString schema = names.size() == 2 ? cutIdentifier(names.first()) : QString();
    const QString serial = schema.isEmpty() ? serialName(type.name) : QString();
    QString builtin = builtinName(type.name);
    // pg_type.typname of an array type: "_text".
    if (builtin.isEmpty() && type.name.startsWith(QLatin1Char('_')) &&
        (schema.isEmpty() || schema == QLatin1String("pg_catalog"))) {
        builtin = builtinName(type.name.mid(1));
        if (!builtin.isEmpty())
            ++type.dimensions;
    }
    if (!serial.isEmpty())
        type.name = serial;
    else if (!builtin.isEmpty() && (schema.isEmpty() || schema == QLatin1String("pg_catalog")))
        type.name = builtin;
    else
        type.schema = schema.isEmpty() ? QStringLiteral("public") : schema;
    const std::vector<Node> typmods = typeName.list("typmods");
    takeModifiers(type, typmods, tree);
    if (type.schema.isEmpty() && type.name == QLatin1String("bpchar") && !type.args.empty())
        type.name = QStringLiteral("character");
    if (type.schema.isEmpty() && type.name == QLatin1String("bit") && type.args.empty())
        type.name = QStringLiteral("\"bit\"");
    return type;
}

DataType parseType(const QString &text)
{
    thread_local QCache<QString, DataType> cache(2048);
    if (const DataType *known = cache.object(text))
        return *known;
    DataType type;
    type.opaque = true;
    const Result<Tree> tree = Tree::parse("SELECT NULL::" + text.toUtf8());
    if (tree && tree->statements().size() == 1) {
        const Node select = tree->statements().front()["SelectStmt"];
        const std::vector<Node> targets = select.list("targetList");
        if (targets.size() == 1 && !select["fromClause"] && !select["whereClause"] && !select["sortClause"]) {
            const Node target = targets.front()["ResTarget"];
            const Node cast = target["val"]["TypeCast"];
            if (cast && target.text("name").isEmpty() && cast["arg"].is("A_Const"))
                type = typeOf(cast["typeName"], *tree);
        }
    }
    type.raw = text;
    cache.insert(text, new DataType(type));
    return type;
}

QString typeText(const DataType &type)
{
    if (type.opaque || type.name.isEmpty())
        return type.raw;
    QString args;
    for (const int arg : type.args)
        args += (args.isEmpty() ? QString() : QStringLiteral(",")) + QString::number(arg);
    if (!args.isEmpty())
        args = QLatin1Char('(') + args + QLatin1Char(')');
    QString text;
    if (!type.schema.isEmpty()) {
        const int parenthesis = int(type.name.indexOf(QLatin1Char('(')));
        const QString name = parenthesis < 0 ? type.name : type.name.left(parenthesis);
        text = quoteIdentifier(type.schema) + QLatin1Char('.') + quoteIdentifier(name) +
               (parenthesis < 0 ? QString() : type.name.mid(parenthesis)) + args;
    } else if (type.name.endsWith(QLatin1String(" time zone"))) {
        const int space = int(type.name.indexOf(QLatin1Char(' ')));
        text = type.name.left(space) + args + type.name.mid(space);
    } else if (!type.fields.isEmpty()) {
        text = type.name + QLatin1Char(' ') + type.fields + args;
    } else {
        text = type.name + args;
    }
    return type.dimensions > 0 ? text + QStringLiteral("[]") : text;
}

} // namespace reckoner::pg
