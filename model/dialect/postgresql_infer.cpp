// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_infer.h"

#include "model/sql/pg_types.h"

#include <QHash>

#include <array>

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;

constexpr std::array ranks{"smallint", "integer", "bigint", "numeric", "real", "double precision"};

int rankOf(const QString &key)
{
    for (size_t i = 0; i < ranks.size(); ++i) {
        if (key == QLatin1String(ranks[i]))
            return int(i);
    }
    return -1;
}

QString constantType(const Term &term)
{
    bool small = false;
    bool big = false;
    switch (term.constant) {
    case Term::Constant::Integer:
        term.text.toInt(&small);
        term.text.toLongLong(&big);
        return small ? QStringLiteral("integer") : big ? QStringLiteral("bigint") : QStringLiteral("numeric");
    case Term::Constant::Float:
        term.text.toLongLong(&big);
        return big ? QStringLiteral("bigint") : QStringLiteral("numeric");
    case Term::Constant::Boolean:
        return QStringLiteral("boolean");
    case Term::Constant::Bits:
        return QStringLiteral("\"bit\"");
    default:
        return QStringLiteral("unknown");
    }
}

/// Results of catalog functions that defaults and checks meet; those that give back their argument's type are
/// apart.
QString resultOf(const QString &name)
{
    static const QHash<QString, QString> results = [] {
        QHash<QString, QString> map;
        const auto add = [&map](const char *type, const char *names) {
            for (const QString &each : QString::fromLatin1(names).split(QLatin1Char(' ')))
                map.insert(each, QString::fromLatin1(type));
        };
        add("text",
            "lower upper initcap btrim ltrim rtrim trim substring substr concat concat_ws replace left right "
            "md5 format lpad rpad repeat reverse split_part translate to_char encode regexp_replace overlay "
            "quote_ident quote_literal chr to_hex string_agg jsonb_extract_path_text json_extract_path_text "
            "jsonb_typeof json_typeof array_to_string similar_to_escape like_escape unaccent");
        add("integer", "length char_length character_length octet_length bit_length position strpos ascii "
                       "array_length array_ndims array_lower array_upper cardinality jsonb_array_length "
                       "json_array_length num_nonnulls num_nulls date_mi");
        add("bigint", "nextval currval setval lastval count txid_current");
        add("numeric", "extract");
        add("double precision", "date_part random sqrt exp ln similarity");
        add("boolean", "starts_with isfinite isempty pg_has_role");
        add("timestamp with time zone",
            "now transaction_timestamp statement_timestamp clock_timestamp to_timestamp "
            "make_timestamptz");
        add("timestamp without time zone", "make_timestamp");
        add("date", "to_date make_date");
        add("interval", "age make_interval justify_days justify_hours justify_interval");
        add("uuid", "gen_random_uuid uuid_generate_v4 uuid_generate_v1 uuid_generate_v5 uuidv7");
        add("tsvector", "to_tsvector setweight");
        add("tsquery", "to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery");
        add("jsonb", "to_jsonb jsonb_build_object jsonb_build_array jsonb_set jsonb_extract_path");
        add("json", "to_json json_build_object json_build_array");
        add("text[]", "string_to_array regexp_split_to_array");
        add("name", "current_schema current_database");
        add("bytea", "decode digest sha256 gen_random_bytes");
        return map;
    }();
    return results.value(name);
}

bool isTime(const QString &key)
{
    return key == QLatin1String("date") || key.startsWith(QLatin1String("timestamp"));
}

QString arithmetic(const QString &op, const QString &left, const QString &right)
{
    if (isNumeric(left) && isNumeric(right))
        return promoted(left, right);
    const QString interval = QStringLiteral("interval");
    if (isTime(left) && isTime(right) && op == QLatin1String("-"))
        return left == QLatin1String("date") && right == left ? QStringLiteral("integer") : interval;
    const QString time = isTime(left) ? left : isTime(right) ? right : QString();
    if (!time.isEmpty() && time == QLatin1String("date"))
        return left == interval || right == interval ? QStringLiteral("timestamp without time zone") : time;
    if (!time.isEmpty())
        return time;
    if (left == interval || right == interval)
        return interval;
    return left == QLatin1String("jsonb") ? left : QString();
}

QString operatorType(const Term &term, const ExpressionContext &context)
{
    const QString &op = term.text;
    if (isComparison(op))
        return QStringLiteral("boolean");
    const QString left = typeOfTerm(term.args.front(), context);
    if (term.args.size() == 1)
        return left;
    const QString right = typeOfTerm(term.args.back(), context);
    if (op == QLatin1String("->>") || op == QLatin1String("#>>"))
        return QStringLiteral("text");
    if (op == QLatin1String("->") || op == QLatin1String("#>") || op == QLatin1String("#-"))
        return left;
    if (op == QLatin1String("||")) {
        for (const QString &side : {left, right}) {
            if (side == QLatin1String("jsonb") || side == QLatin1String("tsvector") ||
                side.endsWith(QLatin1String("[]")))
                return side;
        }
        return left.isEmpty() && right.isEmpty() ? QString() : QStringLiteral("text");
    }
    if (op == QLatin1String("^"))
        return overloadFor(QStringLiteral("power"), {left, right}).empty()
                   ? QString()
                   : overloadFor(QStringLiteral("power"), {left, right}).front();
    return arithmetic(op, left, right);
}

QString common(const std::vector<Term> &terms, size_t from, size_t step, const ExpressionContext &context)
{
    QString type;
    for (size_t i = from; i < terms.size(); i += step) {
        const QString each = typeOfTerm(terms[i], context);
        if (each.isEmpty())
            return {};
        if (each == QLatin1String("unknown"))
            continue;
        type = type.isEmpty() ? each : isNumeric(type) && isNumeric(each) ? promoted(type, each) : type;
    }
    return type.isEmpty() ? QStringLiteral("unknown") : type;
}

QString callType(const Term &term, const ExpressionContext &context)
{
    if (!term.schema.isEmpty())
        return {};
    // Those of numbers give what they take.
    static const QStringList numbers{QStringLiteral("power"),   QStringLiteral("pow"),
                                     QStringLiteral("sqrt"),    QStringLiteral("exp"),
                                     QStringLiteral("ln"),      QStringLiteral("log"),
                                     QStringLiteral("mod"),     QStringLiteral("div"),
                                     QStringLiteral("gcd"),     QStringLiteral("lcm"),
                                     QStringLiteral("ceil"),    QStringLiteral("floor"),
                                     QStringLiteral("sign"),    QStringLiteral("round"),
                                     QStringLiteral("ceiling"), QStringLiteral("trunc"),
                                     QStringLiteral("cbrt"),    QStringLiteral("sin"),
                                     QStringLiteral("cos"),     QStringLiteral("tan"),
                                     QStringLiteral("asin"),    QStringLiteral("acos"),
                                     QStringLiteral("atan"),    QStringLiteral("degrees"),
                                     QStringLiteral("radians"), QStringLiteral("generate_series")};
    if (numbers.contains(term.text)) {
        std::vector<QString> given;
        for (const Term &arg : term.args)
            given.push_back(typeOfTerm(arg, context));
        const std::vector<QString> taken = overloadFor(term.text, given);
        if (!taken.empty())
            return taken.front();
    }
    static const QStringList same{QStringLiteral("abs"),   QStringLiteral("date_trunc"),
                                  QStringLiteral("round"), QStringLiteral("ceil"),
                                  QStringLiteral("floor"), QStringLiteral("trunc")};
    if (same.contains(term.text) && !term.args.empty()) {
        const QString type = typeOfTerm(
            term.text == QLatin1String("date_trunc") ? term.args.back() : term.args.front(), context);
        const bool rounds = term.text != QLatin1String("abs") && term.text != QLatin1String("date_trunc");
        return rounds && isIntegral(type) ? QStringLiteral("double precision") : type;
    }
    if (term.text == QLatin1String("timezone") && term.args.size() == 2) {
        const QString type = typeOfTerm(term.args[1], context);
        if (type == QLatin1String("timestamp with time zone"))
            return QStringLiteral("timestamp without time zone");
        return type == QLatin1String("timestamp without time zone")
                   ? QStringLiteral("timestamp with time zone")
                   : QString();
    }
    return resultOf(term.text);
}

} // namespace

bool isTextual(const QString &key)
{
    return key == QLatin1String("text") || key == QLatin1String("character varying");
}

bool isNumeric(const QString &key)
{
    return rankOf(key) >= 0;
}

int timeRank(const QString &key)
{
    if (key == QLatin1String("date"))
        return 1;
    if (key == QLatin1String("timestamp without time zone"))
        return 2;
    return key == QLatin1String("timestamp with time zone") ? 3 : 0;
}

std::vector<QString> overloadFor(const QString &function, const std::vector<QString> &arguments)
{
    static const QHash<QString, QStringList> known = [] {
        QHash<QString, QStringList> map;
        const auto add = [&map](const char *functions, const char *forms) {
            for (const QString &each : QString::fromLatin1(functions).split(QLatin1Char(' ')))
                map.insert(each, QString::fromLatin1(forms).split(QLatin1Char('|')));
        };
        add("mod", "smallint,smallint|integer,integer|bigint,bigint|numeric,numeric");
        add("div", "numeric,numeric");
        add("gcd lcm", "integer,integer|bigint,bigint|numeric,numeric");
        add("power pow", "double precision,double precision|numeric,numeric");
        add("sqrt exp ln log ceil ceiling floor sign", "double precision|numeric");
        add("round trunc", "double precision|numeric|numeric,integer");
        add("cbrt sin cos tan asin acos atan degrees radians", "double precision");
        add("to_char", "integer,text|bigint,text|numeric,text|real,text|double precision,text");
        add("to_hex", "integer|bigint");
        add("chr", "integer");
        add("left right repeat", "text,integer");
        add("substr", "text,integer|text,integer,integer");
        add("lpad rpad", "text,integer|text,integer,text");
        add("generate_series", "integer,integer|bigint,bigint|numeric,numeric");
        return map;
    }();
    std::vector<QStringList> best;
    int most = -1;
    const auto choose = [&](const QStringList &form, int score) {
        if (score > most)
            best.clear();
        if (score >= most)
            best.push_back(form);
        most = std::max(most, score);
    };
    std::vector<QStringList> fit;
    for (const QString &each : known.value(function)) {
        const QStringList form = each.split(QLatin1Char(','));
        bool fits = form.size() == qsizetype(arguments.size());
        for (size_t i = 0; i < arguments.size() && fits; ++i) {
            const QString &wanted = form[qsizetype(i)];
            fits = isNumeric(wanted) ? rankOf(arguments[i]) >= 0 && rankOf(arguments[i]) <= rankOf(wanted)
                                     : isTextual(arguments[i]) || arguments[i] == QLatin1String("unknown");
        }
        if (fits)
            fit.push_back(form);
    }
    // The most exact matches first, then the preferred type where something is converted.
    for (const bool preferred : {false, true}) {
        most = -1;
        best.clear();
        for (const QStringList &form : fit) {
            int score = 0;
            for (size_t i = 0; i < arguments.size(); ++i) {
                const QString &wanted = form[qsizetype(i)];
                score += wanted == arguments[i] || (preferred && wanted == QLatin1String("double precision"));
            }
            choose(form, score);
        }
        fit = best;
    }
    if (fit.size() != 1)
        return {};
    std::vector<QString> result;
    for (size_t i = 0; i < arguments.size(); ++i)
        result.push_back(isNumeric(fit.front()[qsizetype(i)]) ? fit.front()[qsizetype(i)] : arguments[i]);
    return result;
}

bool isIntegral(const QString &key)
{
    const int rank = rankOf(key);
    return rank >= 0 && rank <= 2;
}

QString promoted(const QString &a, const QString &b)
{
    const int rank = std::max(rankOf(a), rankOf(b));
    // integer and numeric meet real in double precision.
    if (rank == 4 && rankOf(a) != rankOf(b))
        return QStringLiteral("double precision");
    return rank < 0 ? QString() : QString::fromLatin1(ranks[size_t(rank)]);
}

bool isComparison(const QString &op)
{
    static const QStringList ops{
        QStringLiteral("="),   QStringLiteral("<>"),   QStringLiteral("<"),  QStringLiteral(">"),
        QStringLiteral("<="),  QStringLiteral(">="),   QStringLiteral("~~"), QStringLiteral("!~~"),
        QStringLiteral("~~*"), QStringLiteral("!~~*"), QStringLiteral("~"),  QStringLiteral("!~"),
        QStringLiteral("~*"),  QStringLiteral("!~*"),  QStringLiteral("@>"), QStringLiteral("<@"),
        QStringLiteral("&&"),  QStringLiteral("?"),    QStringLiteral("?|"), QStringLiteral("?&"),
        QStringLiteral("@@"),  QStringLiteral("@?"),   QStringLiteral("-|-")};
    return ops.contains(op);
}

QString literalBeside(const QString &op, const QString &other)
{
    if (op == QLatin1String("->") || op == QLatin1String("->>") || op == QLatin1String("?") ||
        op.contains(QLatin1Char('~')))
        return QStringLiteral("text");
    if (op == QLatin1String("#>") || op == QLatin1String("#>>") || op == QLatin1String("?|") ||
        op == QLatin1String("?&") || op == QLatin1String("#-"))
        return QStringLiteral("text[]");
    if (op == QLatin1String("@@"))
        return other == QLatin1String("tsvector") ? QStringLiteral("tsquery") : QString();
    if (op == QLatin1String("||")) {
        if (other == QLatin1String("jsonb") || other.endsWith(QLatin1String("[]")))
            return other;
        return other.isEmpty() ? QString() : QStringLiteral("text");
    }
    if (op == QLatin1String("+") && isTime(other))
        return QStringLiteral("interval");
    if (other == QLatin1String("unknown"))
        return QStringLiteral("text");
    return other == QLatin1String("character varying") ? QStringLiteral("text") : other;
}

QString typeKey(const DataType &type, const ExpressionContext &context)
{
    if (type.opaque || type.name.isEmpty())
        return {};
    const QString suffix = type.dimensions > 0 ? QStringLiteral("[]") : QString();
    QString key = type.name == QLatin1String("bpchar") ? QStringLiteral("character") : type.name;
    if (type.schema.isEmpty())
        return key + suffix;
    if (context.schema && suffix.isEmpty()) {
        const auto domain = context.schema->domains.find({type.schema, type.name});
        if (domain != context.schema->domains.end() && domain->second.type.schema.isEmpty())
            return typeKey(domain->second.type, context);
    }
    if (type.schema != QLatin1String("public"))
        key = quoteIdentifier(type.schema) + QLatin1Char('.') + quoteIdentifier(key);
    return key + suffix;
}

QString typeOfTerm(const Term &term, const ExpressionContext &context)
{
    switch (term.kind) {
    case Kind::Column: {
        const Column *column = context.table ? context.table->column(term.text) : nullptr;
        if (!column && context.table &&
            (term.text.startsWith(QLatin1String("new.")) || term.text.startsWith(QLatin1String("old."))))
            column = context.table->column(term.text.mid(4));
        // VALUE in a domain's constraint
        if (!context.table && context.type && term.text == QLatin1String("value"))
            return typeKey(*context.type, context);
        return column ? typeKey(column->type, context) : QString();
    }
    case Kind::Constant:
        return constantType(term);
    case Kind::Cast:
    case Kind::Text:
        return typeKey(term.type, context);
    case Kind::Call:
        return callType(term, context);
    case Kind::Operator:
        return operatorType(term, context);
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::NullTest:
    case Kind::BooleanTest:
    case Kind::Distinct:
    case Kind::AnyOf:
    case Kind::AllOf:
        return QStringLiteral("boolean");
    case Kind::NullIf:
        return typeOfTerm(term.args.front(), context);
    case Kind::Array: {
        const QString type = common(term.args, 0, 1, context);
        return type.isEmpty() ? QString()
                              : (type == QLatin1String("unknown") ? QStringLiteral("text") : type) +
                                    QStringLiteral("[]");
    }
    case Kind::Case: {
        const QString type = common(term.args, term.subject ? 2 : 1, 2, context);
        return type == QLatin1String("unknown") ? QStringLiteral("text") : type;
    }
    case Kind::Coalesce:
    case Kind::Greatest:
    case Kind::Least:
        return common(term.args, 0, 1, context);
    case Kind::SqlValue:
        if (term.text.startsWith(QLatin1String("CURRENT_TIMESTAMP")))
            return QStringLiteral("timestamp with time zone");
        if (term.text.startsWith(QLatin1String("LOCALTIMESTAMP")))
            return QStringLiteral("timestamp without time zone");
        if (term.text == QLatin1String("CURRENT_DATE"))
            return QStringLiteral("date");
        return term.text.endsWith(QLatin1String("TIME")) ? QString() : QStringLiteral("name");
    case Kind::Collate:
        return typeOfTerm(term.args.front(), context);
    case Kind::Subscript: {
        const QString type = typeOfTerm(term.args.front(), context);
        return type.endsWith(QLatin1String("[]")) ? type.chopped(2)
               : type == QLatin1String("jsonb")   ? type
                                                  : QString();
    }
    default:
        return {};
    }
}

QString negationOf(const QString &op)
{
    static const QHash<QString, QString> negations{
        {QStringLiteral("="), QStringLiteral("<>")},     {QStringLiteral("<>"), QStringLiteral("=")},
        {QStringLiteral("<"), QStringLiteral(">=")},     {QStringLiteral(">="), QStringLiteral("<")},
        {QStringLiteral(">"), QStringLiteral("<=")},     {QStringLiteral("<="), QStringLiteral(">")},
        {QStringLiteral("~~"), QStringLiteral("!~~")},   {QStringLiteral("!~~"), QStringLiteral("~~")},
        {QStringLiteral("~~*"), QStringLiteral("!~~*")}, {QStringLiteral("!~~*"), QStringLiteral("~~*")},
        {QStringLiteral("~"), QStringLiteral("!~")},     {QStringLiteral("!~"), QStringLiteral("~")},
        {QStringLiteral("~*"), QStringLiteral("!~*")},   {QStringLiteral("!~*"), QStringLiteral("~*")}};
    return negations.value(op);
}

} // namespace reckoner::pg
