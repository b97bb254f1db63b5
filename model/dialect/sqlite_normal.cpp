// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_normal.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite_print.h"
#include "model/dialect/sqlite_query.h"
#include "model/dialect/sqlite_value.h"
#include "model/sql/sqlite_types.h"

#include <algorithm>

namespace reckoner {

namespace {

using Node = SqliteExpression;
using NodeKind = SqliteExpression::Kind;
using Use = ExpressionContext::Use;

struct Spelling
{
    const char *from;
    const char *to;
};

constexpr Spelling operatorSpellings[] = {{"==", "="}, {"!=", "<>"}};
constexpr Spelling negations[] = {{"=", "<>"}, {"<>", "="}, {"<", ">="},
                                  {"<=", ">"}, {">", "<="}, {">=", "<"}};
constexpr Spelling functions[] = {{"ifnull", "coalesce"}, {"substring", "substr"}, {"if", "iif"}};
constexpr Spelling nowFunctions[] = {
    {"datetime", "CURRENT_TIMESTAMP"}, {"date", "CURRENT_DATE"}, {"time", "CURRENT_TIME"}};

bool isConstant(const Node &node)
{
    return node.kind == NodeKind::Number || node.kind == NodeKind::String || node.kind == NodeKind::Blob ||
           (node.kind == NodeKind::Keyword && node.text == QLatin1String("NULL"));
}

class Normalizer
{
public:
    Normalizer(const ExpressionContext &context, SqliteSurroundings *around, QStringList &rules)
        : m_context(context)
        , m_around(around)
        , m_rules(rules)
    {
    }

    void rewrite(Node &node)
    {
        if (node.kind == NodeKind::Binary && node.text == QLatin1String("IS"))
            keepTruth(node.children[1]);
        for (Node &child : node.children)
            rewrite(child);
        if (m_around && !node.raw.isEmpty())
            inner(node);
        switch (node.kind) {
        case NodeKind::Number:
            change(node.text, sqliteNumber(node.text), "sqlite.number");
            break;
        case NodeKind::Blob:
            node.text = asciiLower(node.text);
            break;
        case NodeKind::Identifier:
            identifier(node);
            break;
        case NodeKind::Unary:
            unary(node);
            break;
        case NodeKind::Binary:
            for (const Spelling &entry : operatorSpellings) {
                if (node.text == QLatin1String(entry.from))
                    change(node.text, QLatin1String(entry.to), "sqlite.operator");
            }
            break;
        case NodeKind::In:
            in(node);
            break;
        case NodeKind::Cast:
            change(node.text, sqliteTypeText(sqliteType(node.text)), "sqlite.layout");
            break;
        case NodeKind::Collate:
            change(node.text, node.text.toUpper(), "sqlite.layout");
            break;
        case NodeKind::Call:
            call(node);
            break;
        case NodeKind::Case:
            elseNull(node);
            break;
        default:
            break;
        }
    }

private:
    /// Notes the rule; false: it is switched off, and its step is not to be taken.
    bool apply(const char *rule)
    {
        const QString name = QLatin1String(rule);
        if (m_context.off && m_context.off->contains(name))
            return false;
        if (!m_rules.contains(name))
            m_rules.append(name);
        return true;
    }

    void change(QString &text, const QString &to, const char *rule)
    {
        if (text != to && apply(rule))
            text = to;
    }

    /// Else it is a table's own expression, which may hold queries.
    bool isInQuery() const { return m_around && !m_context.table; }

    /// What the tree only has the source of.
    void inner(Node &node)
    {
        const QString text = m_around->inner(node);
        if (!text.isEmpty())
            (node.kind == NodeKind::Call ? node.tail : node.text) = text;
    }

    const Column *column(const QString &name) const
    {
        if (!m_context.table)
            return nullptr;
        for (const Column &candidate : m_context.table->columns) {
            if (sameInAscii(candidate.name, name))
                return &candidate;
        }
        return nullptr;
    }

    bool isTruth(const Node &node) const
    {
        return node.kind == NodeKind::Identifier && node.quote == QChar() && node.qualifier.isEmpty() &&
               !column(node.text) && !(isInQuery() && m_around->isColumn(asciiLower(node.text))) &&
               (node.text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ||
                node.text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0);
    }

    /// "x IS TRUE" asks for the truth of x, "x IS 1" for its value.
    void keepTruth(Node &node) const
    {
        if (!isTruth(node))
            return;
        node.kind = NodeKind::Keyword;
        node.text = node.text.toUpper();
    }

    void identifier(Node &node)
    {
        if (isTruth(node) && apply("sqlite.boolean")) {
            node.kind = NodeKind::Number;
            node.text = node.text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0
                            ? QStringLiteral("1")
                            : QStringLiteral("0");
            return;
        }
        const bool names = isInQuery()
                               ? m_around->isName(asciiLower(node.text))
                               : m_context.use != Use::Default && (column(node.text) || !m_context.table);
        const bool mayBeString =
            node.qualifier.isEmpty() && (m_context.use == Use::Default || node.quote == u'"');
        if (!names && mayBeString && apply("sqlite.string")) {
            node.kind = NodeKind::String;
            node.quote = QChar();
            return;
        }
        if (node.quote != QChar() && apply("sqlite.identifier"))
            node.quote = QChar();
        change(node.text, asciiLower(node.text), "sqlite.identifier");
        if (isInQuery()) {
            change(node.qualifier, asciiLower(node.qualifier), "sqlite.identifier");
            const QString main = QStringLiteral("main.");
            if (node.qualifier.startsWith(main))
                change(node.qualifier, node.qualifier.mid(main.size()), "sqlite.schema");
        } else if (!node.qualifier.isEmpty() && m_context.table) {
            const QString own = asciiLower(m_context.table->name.name);
            const QString full = asciiLower(m_context.table->name.schema) + QLatin1Char('.') + own;
            const QString qualifier = asciiLower(node.qualifier);
            change(node.qualifier, qualifier == own || qualifier == full ? QString() : qualifier,
                   "sqlite.identifier");
        }
    }

    void unary(Node &node)
    {
        Node &operand = node.children.front();
        if (node.text == QLatin1String("NOT")) {
            negate(node, operand);
            return;
        }
        // "+a" is kept before a column: it takes the column's affinity away.
        if (operand.kind != NodeKind::Number || node.text == QLatin1String("~"))
            return;
        QString number = operand.text;
        if (node.text == QLatin1String("-")) {
            if (number.startsWith(QLatin1Char('-')))
                number.remove(0, 1);
            else if (number == QLatin1String("9.223372036854775808e+18"))
                number = QStringLiteral("-9223372036854775808");
            else if (number != QLatin1String("0"))
                number.prepend(QLatin1Char('-'));
        } else if (!apply("sqlite.number")) {
            return;
        }
        Node folded;
        folded.kind = NodeKind::Number;
        folded.text = number;
        node = std::move(folded);
    }

    void negate(Node &node, Node &operand)
    {
        const bool turns = operand.kind == NodeKind::Like || operand.kind == NodeKind::Between ||
                           operand.kind == NodeKind::In || operand.kind == NodeKind::IsNull ||
                           (operand.kind == NodeKind::Binary && operand.text == QLatin1String("IS"));
        const auto negation =
            std::find_if(std::begin(negations), std::end(negations), [&](const Spelling &entry) {
                return operand.kind == NodeKind::Binary && operand.text == QLatin1String(entry.from);
            });
        if ((!turns && negation == std::end(negations)) || !apply("sqlite.not"))
            return;
        if (turns)
            operand.negated = !operand.negated;
        else
            operand.text = QLatin1String(negation->to);
        Node inner = std::move(operand);
        node = std::move(inner);
    }

    void in(Node &node)
    {
        const auto members = node.children.begin() + 1;
        if (!node.text.isEmpty() || !std::all_of(members, node.children.end(), isConstant))
            return;
        std::vector<Node> sorted(members, node.children.end());
        const auto key = [](const Node &member) { return std::pair(member.kind, member.text); };
        std::sort(sorted.begin(), sorted.end(),
                  [&](const Node &a, const Node &b) { return key(a) < key(b); });
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        if (std::equal(members, node.children.end(), sorted.begin(), sorted.end()) ||
            !apply("sqlite.in.order"))
            return;
        node.children.erase(members, node.children.end());
        node.children.insert(node.children.end(), sorted.begin(), sorted.end());
    }

    void call(Node &node)
    {
        node.quote = QChar();
        change(node.text, asciiLower(node.text), "sqlite.layout");
        for (const Spelling &entry : functions) {
            if (node.text == QLatin1String(entry.from)) {
                change(node.text, QLatin1String(entry.to), "sqlite.function");
                break;
            }
        }
        const bool now = node.children.empty() ||
                         (node.children.size() == 1 && node.children[0].kind == NodeKind::String &&
                          node.children[0].text.compare(QLatin1String("now"), Qt::CaseInsensitive) == 0);
        for (const Spelling &entry : nowFunctions) {
            if (now && !node.star && node.tail.isEmpty() && node.text == QLatin1String(entry.from) &&
                apply("sqlite.now")) {
                Node keyword;
                keyword.text = QLatin1String(entry.to);
                node = std::move(keyword);
                break;
            }
        }
        const bool plain = !node.star && !node.distinct && node.tail.isEmpty() && node.children.size() > 1;
        if (plain && node.text == QLatin1String("iif") && apply("sqlite.iif")) {
            node.kind = NodeKind::Case;
            node.text.clear();
            node.distinct = node.children.size() % 2 == 1;
            elseNull(node);
        }
    }

    /// `distinct`: it has an ELSE.
    void elseNull(Node &node)
    {
        const bool isNull = node.distinct && node.children.back().kind == NodeKind::Keyword &&
                            node.children.back().text == QLatin1String("NULL");
        if (!isNull || !apply("sqlite.case.else-null"))
            return;
        node.children.pop_back();
        node.distinct = false;
    }

    const ExpressionContext &m_context;
    SqliteSurroundings *m_around;
    QStringList &m_rules;
};

bool hasSource(const Node &node)
{
    return !node.raw.isEmpty() || std::any_of(node.children.begin(), node.children.end(), hasSource);
}

Normal defaultValue(Node tree, Normal normal, const ExpressionContext &context)
{
    const auto isOn = [&](const char *rule) {
        return !context.off || !context.off->contains(QLatin1String(rule));
    };
    if (tree.kind == NodeKind::Keyword && tree.text == QLatin1String("NULL") && isOn("sqlite.default.null")) {
        normal.rules.append(QStringLiteral("sqlite.default.null"));
        return normal;
    }
    if (context.type) {
        const bool strict = context.table && context.table->options.contains(QLatin1String("strict"));
        const Node stored = sqliteStored(tree, sqliteAffinity(*context.type, strict));
        if (stored != tree && isOn("sqlite.default.affinity")) {
            normal.rules.append(QStringLiteral("sqlite.default.affinity"));
            tree = stored;
        }
    }
    normal.text = sqlitePrinted(tree);
    return normal;
}

} // namespace

void rewriteSqliteExpression(SqliteExpression &tree, const ExpressionContext &context,
                             SqliteSurroundings *around, QStringList &rules)
{
    Normalizer(context, around, rules).rewrite(tree);
}

int sqliteParentheses(const QString &text)
{
    const std::vector<SqliteToken> tokens = sqliteTokens(text);
    return static_cast<int>(
        std::count_if(tokens.begin(), tokens.end(), [](const SqliteToken &t) { return t.isOperator("("); }));
}

Normal normalSqliteExpression(const Expression &expression, const ExpressionContext &context)
{
    Normal normal;
    Result<SqliteExpression> parsed = parseSqliteExpression(expression.text);
    if (expression.opaque || !parsed) {
        normal.text = sqliteFoldedText(expression.text);
        normal.known = false;
        return normal;
    }
    SqliteExpression tree = std::move(*parsed);
    if (hasSource(tree)) {
        const SqliteNames names(expression.text, {context.schema, context.table, {}});
        SqliteQuery around(names, normal.rules);
        rewriteSqliteExpression(tree, context, &around, normal.rules);
    } else {
        rewriteSqliteExpression(tree, context, nullptr, normal.rules);
    }
    if (context.use == Use::Default)
        normal = defaultValue(std::move(tree), std::move(normal), context);
    else
        normal.text = sqlitePrinted(tree);
    if (sqliteParentheses(expression.text) != sqliteParentheses(normal.text))
        normal.rules.append(QStringLiteral("sqlite.parentheses"));
    if (normal.rules.isEmpty() && normal.text != expression.text)
        normal.rules.append(QStringLiteral("sqlite.layout"));
    // What the tree does not show at all is looked for in the text.
    const auto isOff = [&](const QString &rule) { return context.off && context.off->contains(rule); };
    return std::any_of(normal.rules.begin(), normal.rules.end(), isOff) ? Normal{expression.text, {}, true}
                                                                        : normal;
}

} // namespace reckoner
