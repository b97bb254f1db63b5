// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/expressionwriter.h"

#include <QHash>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

bool isDocument(Family family)
{
    return family == Family::Json || family == Family::Jsonb;
}

/// What a column of the array's items would be.
TypeInfo itemOf(const TypeInfo &array)
{
    TypeInfo item = array;
    item.type.dimensions = 0;
    while (item.type.raw.endsWith(QLatin1String("[]")))
        item.type.raw.chop(2);
    item.text = item.type.name == QLatin1String("text") || item.type.name.contains(QLatin1String("char"));
    item.integer = item.type.name == QLatin1String("integer") || item.type.name == QLatin1String("bigint") ||
                   item.type.name == QLatin1String("smallint");
    item.boolean = item.type.name == QLatin1String("boolean");
    return item;
}

} // namespace

/// '{a, b, 1}' of PostgreSQL, '$."a"."b"[1]' of SQLite: the key of a document, or a path of keys.
std::optional<QString> ExpressionWriter::pathSteps(const Value &key) const
{
    const ListData *list = key.list();
    const std::vector<Value> keys = list ? list->items : std::vector<Value>{key};
    QStringList steps;
    for (const Value &step : keys) {
        const std::optional<QString> text = plainText(m_items.interpreter(), step);
        if (!text && !step.integer())
            return std::nullopt;
        const QString number = text ? QString() : QString::number(*step.integer());
        if (postgres())
            steps.append(text ? *text : number);
        else
            steps.append(text ? QStringLiteral(".\"%1\"").arg(*text) : QStringLiteral("[%1]").arg(number));
    }
    return postgres() ? QLatin1Char('{') + steps.join(QLatin1String(", ")) + QLatin1Char('}')
                      : QLatin1Char('$') + steps.join(QString());
}

Sql ExpressionWriter::subscript(const Value &container, const Value &key)
{
    const Sql left = write(container);
    const Family family = familyOf(left.type);
    if (!left.known)
        return left;
    Sql sql;
    sql.type = left.type;
    // PostgreSQL's array[1]; slices are no whole numbers
    if (family == Family::Array) {
        if (!postgres() || !key.integer() || left.type->zeroIndexes || left.type->type.dimensions != 1)
            return Sql::unknown();
        sql.text = QStringLiteral("%1[%2]").arg(grouped(left, 15)).arg(*key.integer());
        sql.type = itemOf(*left.type);
        return sql;
    }
    if (family == Family::Hstore && plainText(m_items.interpreter(), key)) {
        sql.text = grouped(left, 15) + QStringLiteral(" -> ") + literalValue(key, {}).text;
        sql.precedence = 0;
        sql.type = plainType(QStringLiteral("TEXT"), false, true);
        return sql;
    }
    if (!isDocument(family))
        return Sql::unknown();
    auto piece = std::make_shared<Sql::Subscript>();
    piece->path = key.list() != nullptr;
    const bool plain = piece->path || key.integer() || plainText(m_items.interpreter(), key);
    if (!plain && !postgres())
        return Sql::unknown(); // the path would be built in the database
    if (plain) {
        const std::optional<QString> steps = pathSteps(key);
        if (!steps)
            return Sql::unknown();
        piece->key =
            piece->path || !postgres() ? m_items.dialect().literal(*steps) : literalValue(key, {}).text;
    } else {
        const Sql right = operand(key);
        if (!right.known)
            return right;
        piece->key = grouped(right, 15);
    }
    piece->left = grouped(left, 15);
    if (!postgres()) {
        sql.text = QStringLiteral("JSON_QUOTE(JSON_EXTRACT(%1, %2))").arg(left.text, piece->key);
    } else if (family == Family::Jsonb && !piece->path) {
        // SQLAlchemy writes data['a'] since 2.0.42, and data -> 'a' before
        const std::optional<bool> subscripts = m_items.jsonbSubscripts();
        if (!subscripts)
            m_perhaps = true;
        const bool call = left.text.endsWith(QLatin1Char(')')) && left.precedence == 20;
        if (subscripts.value_or(true)) {
            sql.text = QStringLiteral("%1[%2]").arg(
                call ? QLatin1Char('(') + left.text + QLatin1Char(')') : piece->left, piece->key);
        } else {
            sql.text = piece->left + QStringLiteral(" -> ") + piece->key;
            sql.precedence = 0; // always in parentheses inside an operator
        }
    } else {
        sql.text = piece->left + (piece->path ? QStringLiteral(" #> ") : QStringLiteral(" -> ")) + piece->key;
        sql.precedence = 0;
    }
    sql.subscript = piece;
    return sql;
}

Sql ExpressionWriter::asText(const Value &document)
{
    const bool before = m_perhaps;
    const Sql whole = write(document);
    if (!whole.known || !whole.subscript || !postgres())
        return Sql::unknown();
    if (whole.subscript->left.indexOf(QLatin1Char('[')) < 0)
        m_perhaps = before; // ->> is written by every version
    Sql sql;
    sql.text = whole.subscript->left +
               (whole.subscript->path ? QStringLiteral(" #>> ") : QStringLiteral(" ->> ")) +
               whole.subscript->key;
    sql.precedence = 0;
    sql.type = plainType(QStringLiteral("TEXT"), false, true);
    return sql;
}

/// document["key"].as_integer(): a cast where there are types, else what JSON_EXTRACT gives.
Sql ExpressionWriter::documentAs(const LibraryCall &call)
{
    if (call.method == QLatin1String("as_json"))
        return write(call.base);
    static const QHash<QString, QString> words = {
        {QStringLiteral("as_string"), QStringLiteral("VARCHAR")},
        {QStringLiteral("as_integer"), QStringLiteral("INTEGER")},
        {QStringLiteral("as_boolean"), QStringLiteral("BOOLEAN")},
        {QStringLiteral("as_float"), QStringLiteral("FLOAT")},
        {QStringLiteral("as_numeric"), QStringLiteral("NUMERIC(%1, %2)")},
    };
    QString word = words.value(call.method);
    if (call.method == QLatin1String("as_numeric")) {
        const Value *precision = call.arguments.get(0, QStringLiteral("precision"));
        const Value *scale = call.arguments.get(1, QStringLiteral("scale"));
        if (!precision || !precision->integer() || !scale || !scale->integer())
            return Sql::unknown();
        word = word.arg(*precision->integer()).arg(*scale->integer());
    } else if (!call.arguments.positional.empty() || !call.arguments.keyword.empty()) {
        return Sql::unknown();
    }
    Sql sql;
    sql.type = plainType(word, call.method == QLatin1String("as_integer"),
                         call.method == QLatin1String("as_string"));
    sql.type->boolean = call.method == QLatin1String("as_boolean");
    if (postgres()) {
        const Sql text = asText(call.base);
        if (!text.known)
            return text;
        sql.text = QStringLiteral("CAST(%1 AS %2)").arg(text.text, word);
        return sql;
    }
    const Sql whole = write(call.base);
    if (!whole.known || !whole.subscript)
        return Sql::unknown();
    sql.text = QStringLiteral("JSON_EXTRACT(%1, %2)").arg(whole.subscript->left, whole.subscript->key);
    return sql;
}

Sql ExpressionWriter::sameList(const std::vector<Value> &items, const QString &open, const QString &close)
{
    QStringList parts;
    for (const Value &item : items) {
        const Sql part = operand(item);
        if (!part.known)
            return part;
        parts.append(part.text);
    }
    Sql sql;
    sql.text = open + parts.join(QLatin1String(", ")) + close;
    return sql;
}

/// ["a", "b"] beside an array: ARRAY['a', 'b'].
Sql ExpressionWriter::arrayLiteral(const Value &value, const std::optional<TypeInfo> &type)
{
    const ListData *list = value.list();
    if (!list || list->items.empty())
        return Sql::unknown();
    QStringList parts;
    for (const Value &item : list->items) {
        const Sql part = literalValue(item, type);
        if (!part.known || item.list())
            return Sql::unknown();
        parts.append(part.text);
    }
    Sql sql;
    sql.text = QStringLiteral("ARRAY[") + parts.join(QLatin1String(", ")) + QLatin1Char(']');
    return sql;
}

Sql ExpressionWriter::comparedTo(const Sql &left, const QString &word, const Sql &right, int precedence) const
{
    Sql sql;
    sql.known = left.known && right.known;
    sql.text =
        grouped(left, precedence) + QLatin1Char(' ') + word + QLatin1Char(' ') + grouped(right, precedence);
    sql.precedence = precedence;
    return sql;
}

std::optional<Sql> ExpressionWriter::containerMethod(const LibraryCall &call, const Sql &base)
{
    const Family family = familyOf(base.type);
    const bool isContainer =
        isDocument(family) || family == Family::Array || family == Family::Range || family == Family::Hstore;
    if (!isContainer)
        return std::nullopt;
    const std::vector<Value> &positional = call.arguments.positional;
    const QString &name = call.method;
    if (name.startsWith(QLatin1String("as_")) && isDocument(family))
        return documentAs(call);
    if (!postgres() || !call.arguments.keyword.empty() || !call.arguments.complete || positional.size() != 1)
        return std::nullopt;
    if (family == Family::Array && (name == QLatin1String("any") || name == QLatin1String("all"))) {
        const TypeInfo item = itemOf(*base.type);
        const Sql left = operand(positional.front(), item);
        Sql sql;
        sql.known = left.known;
        sql.text = grouped(left, 5) + QStringLiteral(" = %1 (%2)").arg(name.toUpper(), base.text);
        sql.precedence = 5;
        return sql;
    }
    static const QHash<QString, QString> everywhere = {
        {QStringLiteral("contains"), QStringLiteral("@>")},
        {QStringLiteral("contained_by"), QStringLiteral("<@")},
    };
    static const QHash<QString, QString> keys = {
        {QStringLiteral("has_key"), QStringLiteral("?")},
        {QStringLiteral("has_any"), QStringLiteral("?|")},
        {QStringLiteral("has_all"), QStringLiteral("?&")},
    };
    static const QHash<QString, QString> ranges = {
        {QStringLiteral("overlaps"), QStringLiteral("&&")},
        {QStringLiteral("strictly_left_of"), QStringLiteral("<<")},
        {QStringLiteral("strictly_right_of"), QStringLiteral(">>")},
        {QStringLiteral("not_extend_right_of"), QStringLiteral("&<")},
        {QStringLiteral("not_extend_left_of"), QStringLiteral("&>")},
        {QStringLiteral("adjacent_to"), QStringLiteral("-|-")},
    };
    QString word = family == Family::Json ? QString() : everywhere.value(name);
    if (word.isEmpty() && (family == Family::Jsonb || family == Family::Hstore))
        word = keys.value(name);
    if (word.isEmpty() && family == Family::Range)
        word = ranges.value(name);
    if (word.isEmpty() && family == Family::Array && name == QLatin1String("overlap"))
        word = QStringLiteral("&&");
    if (word.isEmpty())
        return std::nullopt;
    const Value &other = positional.front();
    Sql right = Sql::unknown();
    if (other.list() && family == Family::Array)
        right = arrayLiteral(other, itemOf(*base.type));
    else if (!other.list() && !dictOf(other) &&
             (family == Family::Range || keys.contains(name) || !literalValue(other, {}).known))
        right = operand(other); // a document written out has no literal, and a text is no array
    return comparedTo(base, word, right, 5);
}

bool ExpressionWriter::isString(const Value &value)
{
    const Sql sql = write(value);
    const Family family = familyOf(sql.type);
    return sql.known && (family == Family::Text || family == Family::None);
}

/// match(), regexp_match(), not_regexp_match()
Sql ExpressionWriter::matched(const Sql &left, const LibraryCall &call)
{
    const bool negated = call.method.startsWith(QLatin1String("not_"));
    if (call.arguments.positional.empty() || !onlyKeywords(call.arguments, {"flags"}))
        return Sql::unknown();
    const Sql right = operand(call.arguments.positional.front(), left.type);
    const Value *flags = call.arguments.get(1, QStringLiteral("flags"));
    const bool plain = !flags || flags->isNone();
    Sql sql;
    if (call.method == QLatin1String("match")) {
        if (!postgres() || !plain || call.arguments.positional.size() != 1)
            return Sql::unknown();
        sql.known = left.known && right.known;
        sql.text = grouped(left, 5) + QStringLiteral(" @@ plainto_tsquery(%1)").arg(right.text);
        sql.precedence = 5;
        return sql;
    }
    if (!plain && (!postgres() || !flags->string() || *flags->string() != QLatin1String("i")))
        return Sql::unknown();
    QString word = postgres() ? (negated ? QStringLiteral("!~") : QStringLiteral("~"))
                              : (negated ? QStringLiteral("NOT REGEXP") : QStringLiteral("REGEXP"));
    if (!plain)
        word += QLatin1Char('*');
    sql.known = left.known && right.known;
    sql.text = grouped(left, 5) + QLatin1Char(' ') + word + QLatin1Char(' ') + right.text;
    sql.precedence = 5;
    return sql;
}

} // namespace reckoner::orm
