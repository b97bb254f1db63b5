// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_follow.h"

#include "model/dialect/postgresql_edits.h"
#include "model/dialect/postgresql_noted.h"
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

/// One text: the edits that make it follow.
class Follower
{
public:
    Follower(const Schema &schema, const Renaming &renaming)
        : m_schema(schema)
        , m_renaming(renaming)
    {
    }

    /// Nothing: the text does not name it. Empty: it does, in a way that is not understood. `resolved` reads
    /// the text for the places at which it means the column. `own`: the text belongs to the table itself.
    std::optional<QString> follow(const QString &text, const QByteArray &head, bool own,
                                  const std::function<std::vector<QueryNormal::Use>()> &resolved)
    {
        if (!text.contains(m_renaming.table.name, Qt::CaseInsensitive) ||
            !namesIdentifier(text, m_renaming.table.name, false))
            return std::nullopt;
        const QByteArray sql = head + text.toUtf8();
        const Result<Tree> tree = Tree::parse(sql);
        if (!tree)
            return isDrop() ? std::nullopt : std::optional(QString());
        m_tokens = tokens(sql);
        std::vector<Edit> edits;
        bool known = true;
        bool written = false;
        bool ours = false;   // the table stands in a FROM of this text, under its own name
        bool others = false; // something else does, under that name
        std::vector<Node> qualified;
        for (const Node &statement : tree->statements()) {
            walk(statement, [&](std::string_view key, const Node &node) {
                if (key == "ColumnRef" && m_renaming.column.isEmpty() && namesTable(node))
                    qualified.push_back(node);
                if (key == "ctename" && !isDrop())
                    known = known && isOther(node);
                others = others || (key == "alias" && node.text("aliasname") == m_renaming.table.name);
                const bool named = key == "RangeVar" || key == "relation";
                if (!named || node["relname"].isNull())
                    return;
                const bool bare = !node["alias"] && node.text("relname") == m_renaming.table.name;
                if (!isTable(node)) {
                    others = others || bare;
                    return;
                }
                ours = ours || bare;
                if (isDrop()) {
                    known = known && dropListed(sql, node, edits);
                    return;
                }
                if (key == "relation" && !m_renaming.column.isEmpty()) {
                    written = true;
                    return;
                }
                if (std::optional<Edit> edit = editOf(sql, node, key == "relation"))
                    edits.push_back(std::move(*edit));
                else
                    known = false;
            });
        }
        for (const Node &column : qualified)
            known = known && qualify(sql, column, {ours, others, own}, edits);
        if (written) // no alias can stand there: the names are replaced where they are
            edits = renamedUses(sql, resolved());
        if (!known || (written && edits.empty() && namesIdentifier(text, m_renaming.column, false)))
            return QString();
        if (edits.empty())
            return std::nullopt;
        return QString::fromUtf8(edited(sql, std::move(edits)).mid(head.size()));
    }

    /// The text with the column renamed at the places that mean it; nothing if one of them is not to be
    /// found.
    std::optional<QString> renamed(const QString &text, const QByteArray &head,
                                   const std::vector<QueryNormal::Use> &uses)
    {
        const auto means = [&](const QueryNormal::Use &use) {
            return use.relation == m_renaming.table && use.column == m_renaming.column;
        };
        const QByteArray sql = head + text.toUtf8();
        m_tokens = tokens(sql);
        std::vector<Edit> edits = renamedUses(sql, uses);
        if (edits.empty() && std::any_of(uses.begin(), uses.end(), means))
            return std::nullopt;
        return QString::fromUtf8(edited(sql, std::move(edits)).mid(head.size()));
    }

private:
    std::vector<Edit> renamedUses(const QByteArray &sql, const std::vector<QueryNormal::Use> &uses) const
    {
        std::vector<Edit> edits;
        for (const QueryNormal::Use &use : uses) {
            if (use.relation != m_renaming.table || use.column != m_renaming.column)
                continue;
            auto token = std::find_if(m_tokens.begin(), m_tokens.end(),
                                      [&](const Token &each) { return each.start >= use.location; });
            if (use.location < 0 || token == m_tokens.end())
                return {};
            while (m_tokens.end() - token > 2 && isSymbol(sql, token[1], '.'))
                token += 2;
            QString name = quoteIdentifier(m_renaming.newName);
            if (use.target)
                name += QLatin1String(" AS ") + quoteIdentifier(m_renaming.column);
            const Edit edit{token->start, token->end, name.toUtf8()};
            if (tokenValue(sql, *token) != m_renaming.column)
                return {};
            if (std::none_of(edits.begin(), edits.end(),
                             [&](const Edit &other) { return other.start == edit.start; }))
                edits.push_back(edit);
        }
        return edits;
    }

    bool isDrop() const { return m_renaming.newName.isEmpty(); }

    /// A column that is dropped leaves the list behind an alias, which goes by position: "orders AS o (id,
    /// amount)".
    bool dropListed(const QByteArray &sql, const Node &node, std::vector<Edit> &edits) const
    {
        const std::vector<Node> names = node["alias"].list("colnames");
        const Table *table = m_schema.table(m_renaming.table);
        const qsizetype at = table ? table->columnNames().indexOf(m_renaming.column) : -1;
        if (at < 0 || at >= qsizetype(names.size()))
            return true;
        const int location = int(node.number("location", -1));
        auto token = std::find_if(m_tokens.begin(), m_tokens.end(),
                                  [&](const Token &each) { return each.start >= location; });
        while (token != m_tokens.end() && !isSymbol(sql, *token, '('))
            ++token;
        // "(" name "," name ")": each name has a separator before and one behind it.
        if (location < 0 || names.size() < 2 || m_tokens.end() - token <= 2 * qsizetype(names.size()))
            return false;
        const auto name = token + 1 + 2 * at;
        if (tokenValue(sql, *name) != names[size_t(at)].sval())
            return false;
        edits.push_back(at == 0 ? Edit{name->start, (name + 2)->start, {}}
                                : Edit{(name - 1)->start, name->end, {}});
        return true;
    }

    /// A column behind the table's name: "orders.id", "sales.orders.id".
    bool namesTable(const Node &column) const
    {
        const QStringList fields = column.strings("fields");
        return (fields.size() == 2 && fields[0] == m_renaming.table.name) ||
               (fields.size() == 3 && fields[0] == m_renaming.table.schema &&
                fields[1] == m_renaming.table.name);
    }

    struct Names
    {
        bool ours = false;
        bool others = false;
        bool own = false;
    };

    /// Where a FROM of the text holds the table, an alias keeps its name, and only a schema has to go.
    /// Elsewhere the table's name means the table that the text belongs to. False: which of them is not
    /// plain.
    bool qualify(const QByteArray &sql, const Node &column, const Names &names,
                 std::vector<Edit> &edits) const
    {
        const bool schema = column.strings("fields").size() == 3;
        if (names.own && (names.ours || (names.others && !schema)))
            return false;
        if (names.ours && names.others)
            return false;
        if (schema ? !names.ours && !names.own : names.ours || names.others || !names.own)
            return true;
        const int location = int(column.number("location", -1));
        const auto first = std::find_if(m_tokens.begin(), m_tokens.end(),
                                        [&](const Token &each) { return each.start >= location; });
        if (location < 0 || m_tokens.end() - first < (schema ? 5 : 3))
            return false;
        const auto last = first + (schema ? 2 : 0);
        if (tokenValue(sql, *last) != m_renaming.table.name)
            return false;
        const QString name = names.ours ? m_renaming.table.name : m_renaming.newName;
        edits.push_back({first->start, last->end, quoteIdentifier(name).toUtf8()});
        return true;
    }

    bool isOther(const Node &name) const
    {
        std::string_view text;
        return name.element().get(text) ||
               QString::fromUtf8(text.data(), qsizetype(text.size())) != m_renaming.table.name;
    }

    bool isTable(const Node &node) const
    {
        const QString schema = node.text("schemaname");
        return node.text("relname") == m_renaming.table.name &&
               (schema.isEmpty() ? m_renaming.table.schema == QLatin1String("public")
                                 : schema == m_renaming.table.schema);
    }

    /// The table's name, at the node's place, with the alias that keeps the rest of the text as it is.
    /// `plain`: of a statement that writes to it, or a rule on it.
    std::optional<Edit> editOf(const QByteArray &sql, const Node &node, bool plain) const
    {
        const int location = int(node.number("location", -1));
        auto token = std::find_if(m_tokens.begin(), m_tokens.end(),
                                  [&](const Token &each) { return each.start >= location; });
        if (location < 0 || token == m_tokens.end())
            return std::nullopt;
        Edit edit{token->start, token->end, {}};
        if (!node.text("schemaname").isEmpty()) {
            if (m_tokens.end() - token < 3)
                return std::nullopt;
            token += 2;
            edit.end = token->end;
        }
        const Node alias = node["alias"];
        const QString own = quoteIdentifier(m_renaming.table.name);
        if (m_renaming.column.isEmpty()) {
            const QString name =
                quoteName({m_renaming.newSchema.isEmpty() ? m_renaming.table.schema : m_renaming.newSchema,
                           m_renaming.newName});
            edit.text = (alias || plain ? name : name + QLatin1String(" AS ") + own).toUtf8();
            return edit;
        }
        if (!alias.list("colnames").empty())
            return Edit{edit.end, edit.end, {}};
        const Table *table = m_schema.table(m_renaming.table);
        QStringList columns;
        for (const Column &column : table ? table->columns : std::vector<Column>())
            columns.append(quoteIdentifier(column.name));
        if (const auto view = m_schema.views.find(m_renaming.table); view != m_schema.views.end()) {
            for (const ViewColumn &column : view->second.columns)
                columns.append(quoteIdentifier(column.name));
        }
        if (columns.isEmpty())
            return std::nullopt;
        QString list = QLatin1String(" (") + columns.join(QLatin1String(", ")) + QLatin1Char(')');
        if (alias) { // behind the alias, with or without AS
            ++token;
            if (token != m_tokens.end() && isWord(sql, *token, "as"))
                ++token;
            if (token == m_tokens.end())
                return std::nullopt;
            return Edit{token->end, token->end, list.toUtf8()};
        }
        return Edit{edit.end, edit.end, (QLatin1String(" AS ") + own + list).toUtf8()};
    }

    const Schema &m_schema;
    const Renaming &m_renaming;
    std::vector<Token> m_tokens;
};

/// All texts of a schema that may name what is renamed.
class Following
{
public:
    Following(Schema &schema, const Renaming &renaming)
        : m_schema(schema)
        , m_renaming(renaming)
    {
    }

    TextEffect run()
    {
        for (auto &[name, view] : m_schema.views) {
            if (name != m_renaming.table)
                text(view.definition, "", refOf(view), StatementUse::View, view.columnNames);
            rules(view.rules, pathOf(name));
        }
        for (auto &[name, held] : m_schema.tables) {
            if (!mayName(*held))
                continue;
            Table &table = held.edit();
            rules(table.rules, pathOf(name));
            for (Policy &policy : table.policies) {
                const ObjectRef ref{Kind::Policy, pathOf(name), policy.name};
                for (std::optional<Expression> *expression :
                     {&policy.usingExpression, &policy.checkExpression}) {
                    if (!*expression)
                        continue;
                    const bool ofTable = m_renaming.column.isEmpty() || m_renaming.newName.isEmpty();
                    if (name == m_renaming.table && !ofTable)
                        ownColumn((*expression)->text, table, ref);
                    else
                        text((*expression)->text, "SELECT ", ref, {}, {}, name == m_renaming.table);
                }
            }
        }
        if (m_renaming.column.isEmpty() && !m_renaming.newName.isEmpty())
            followAsType({m_renaming.newSchema.isEmpty() ? m_renaming.table.schema : m_renaming.newSchema,
                          m_renaming.newName});
        for (auto &[name, routine] : m_schema.routines) {
            if (!routine.atomic || !namesIdentifier(routine.body, m_renaming.table.name, false))
                continue;
            QString body = routine.body;
            text(body, bodyHead, keyRef(Kind::Routine, name), StatementUse::Body, argumentNames(routine));
            setBody(routine, body);
        }
        if (!m_renaming.newName.isEmpty())
            byName();
        return std::move(m_effect);
    }

private:
    bool mayName(const Table &table) const
    {
        const auto names = [&](const QString &text) {
            return text.contains(m_renaming.table.name, Qt::CaseInsensitive);
        };
        const auto inPolicy = [&](const Policy &policy) {
            return (policy.usingExpression && names(policy.usingExpression->text)) ||
                   (policy.checkExpression && names(policy.checkExpression->text));
        };
        if (table.name == m_renaming.table)
            return !table.rules.empty() || !table.policies.empty();
        return std::any_of(table.policies.begin(), table.policies.end(), inPolicy) ||
               std::any_of(table.rules.begin(), table.rules.end(),
                           [&](const RewriteRule &rule) { return names(rule.definition); });
    }

    /// A table or view is a type too.
    void followAsType(const ObjectName &to)
    {
        followTypeInRoutines(m_schema, m_renaming.table, to, m_effect);
        editTexts(m_schema, [&](QString &text, const QByteArray &head, const ObjectRef &ref) {
            const QString before = text;
            if (followTypeIn(text, head, m_renaming.table, to) && text != before)
                m_effect.changed.push_back(ref);
        });
    }

    /// Where the text means what is renamed is looked up as that of `use`, if one is given.
    void text(QString &text, const char *before, const ObjectRef &ref, std::optional<StatementUse> use = {},
              const QStringList &names = {}, bool own = false)
    {
        const auto resolved = [&] {
            const StatementContext context{&m_schema, nullptr, names};
            QueryNormal normal(context);
            const bool known = use && normal.normal(*use, text).known;
            return known ? normal.uses() : std::vector<QueryNormal::Use>();
        };
        const std::optional<QString> followed =
            Follower(m_schema, m_renaming).follow(text, before, own, resolved);
        if (!followed)
            return;
        if (followed->isEmpty()) {
            const QString reason =
                m_renaming.newName.isEmpty()
                    ? PostgresText::tr("it lists the columns of %1, one of which was dropped")
                    : PostgresText::tr("it names %1, which was renamed");
            m_effect.doubts.push_back({ref, reason.arg(pathOf(m_renaming.table))});
            return;
        }
        text = *followed;
        m_effect.changed.push_back(ref);
    }

    /// A condition of the table the column of which is renamed. It may hold queries of other tables, and of
    /// the same one, in which that name is another's.
    void ownColumn(QString &text, const Table &table, const ObjectRef &ref)
    {
        if (!namesIdentifier(text, m_renaming.column, false))
            return;
        const StatementContext context{&m_schema, &table, {}};
        const ExpressionContext place{ExpressionContext::Use::Check, nullptr, &table, &m_schema};
        QueryNormal normal(context);
        std::optional<QString> renamed;
        if (normal.expression(text, place).known)
            renamed = Follower(m_schema, m_renaming).renamed(text, "SELECT ", normal.uses());
        else if (!namesIdentifier(text, QStringLiteral("select"), false))
            renamed = renameColumnIn(text, m_renaming.column, m_renaming.newName, false);
        if (!renamed) {
            m_effect.doubts.push_back(
                {ref, PostgresText::tr("it may name column %1, which was renamed").arg(m_renaming.column)});
            return;
        }
        if (text != *renamed)
            m_effect.changed.push_back(ref);
        text = *renamed;
    }

    void rules(std::vector<RewriteRule> &rules, const QString &path)
    {
        for (RewriteRule &rule : rules)
            text(rule.definition, "", {Kind::Rule, path, rule.name}, StatementUse::Rule);
    }

    /// Objects that name the table or its columns outside of any text.
    void byName()
    {
        const bool ofTable = m_renaming.column.isEmpty();
        const ObjectName to{m_renaming.newSchema.isEmpty() ? m_renaming.table.schema : m_renaming.newSchema,
                            m_renaming.newName};
        const auto columns = [&](QStringList &list) {
            for (QString &column : list) {
                if (column == m_renaming.column)
                    column = m_renaming.newName;
            }
        };
        for (auto &[name, statistics] : m_schema.statistics) {
            if (statistics.table != m_renaming.table)
                continue;
            if (ofTable)
                statistics.table = to;
            else
                columns(statistics.columns);
            for (Expression &expression : statistics.expressions) {
                if (!ofTable)
                    expression.text =
                        renameColumnIn(expression.text, m_renaming.column, m_renaming.newName, false);
            }
            m_effect.changed.push_back(keyRef(Kind::Statistics, name));
        }
        for (auto &[name, publication] : m_schema.publications) {
            for (PublishedTable &published : publication.tables) {
                if (published.table != m_renaming.table)
                    continue;
                if (ofTable)
                    published.table = to;
                else
                    columns(published.columns);
                if (!ofTable && published.where)
                    published.where->text =
                        renameColumnIn(published.where->text, m_renaming.column, m_renaming.newName, false);
                m_effect.changed.push_back({Kind::Publication, {}, name});
            }
            std::sort(publication.tables.begin(), publication.tables.end(),
                      [](const PublishedTable &a, const PublishedTable &b) { return a.table < b.table; });
        }
        if (ofTable)
            return;
        Table *table = m_schema.editTable(m_renaming.table);
        if (!table)
            return;
        table->partitionKey =
            renameColumnIn(table->partitionKey, m_renaming.column, m_renaming.newName, false);
        for (Trigger &trigger : table->triggers) {
            columns(trigger.columns);
            trigger.columns.sort();
            if (trigger.when)
                trigger.when->text =
                    renameColumnIn(trigger.when->text, m_renaming.column, m_renaming.newName, false);
        }
    }

    Schema &m_schema;
    const Renaming &m_renaming;
    TextEffect m_effect;
};

/// Whether any text or list could name it; most renames meet no view at all.
bool mayBeNamed(const Schema &schema, const Renaming &renaming)
{
    if (!schema.views.empty() || !schema.statistics.empty() || !schema.publications.empty())
        return true;
    const Table *own = schema.table(renaming.table);
    if (own && (!own->triggers.empty() || !own->partitionKey.isEmpty()))
        return true;
    if (renaming.column.isEmpty() ? !schema.routines.empty()
                                  : std::any_of(schema.routines.begin(), schema.routines.end(),
                                                [](const auto &entry) { return entry.second.atomic; }))
        return true;
    return std::any_of(schema.tables.begin(), schema.tables.end(), [](const auto &entry) {
        return !entry.second->rules.empty() || !entry.second->policies.empty() ||
               !entry.second->exclusions.empty();
    });
}

} // namespace

TextEffect followRename(Schema &schema, const Renaming &renaming)
{
    if (renaming.table.schema.isEmpty())
        return followExtension(schema, renaming.table.name, renaming.newSchema);
    if (schema.enums.contains(renaming.table) && !renaming.column.isEmpty())
        return followLabel(schema, renaming.table, renaming.column, renaming.newName);
    if (!mayBeNamed(schema, renaming))
        return {};
    return Following(schema, renaming).run();
}

namespace {

QString frozenQuery(const QString &query, const Schema &schema)
{
    if (!query.contains(QLatin1Char('*')))
        return query;
    const StatementContext context{&schema, nullptr, {}};
    QueryNormal normal(context);
    const std::vector<QueryNormal::Star> stars = normal.stars(query);
    std::vector<Edit> edits;
    const QByteArray sql = query.toUtf8();
    const std::vector<Token> all = tokens(sql);
    for (const QueryNormal::Star &star : stars) {
        // From the first word of "a.*" to the star.
        auto token = std::find_if(all.begin(), all.end(),
                                  [&](const Token &each) { return each.start >= star.location; });
        const int start = token == all.end() ? -1 : token->start;
        while (token != all.end() && sql.mid(token->start, token->end - token->start) != "*")
            ++token;
        if (start < 0 || token == all.end())
            return query;
        edits.push_back({start, token->end, star.columns.join(QLatin1String(", ")).toUtf8()});
    }
    return edits.empty() ? query : QString::fromUtf8(edited(sql, std::move(edits)));
}

} // namespace

void completeView(const Schema &schema, View &view)
{
    view.definition = frozenQuery(view.definition, schema);
    const StatementContext context{&schema, nullptr, view.columnNames};
    std::map<QString, QString> comments;
    for (const ViewColumn &column : view.columns)
        comments[column.name] = column.comment;
    std::vector<ViewColumn> columns;
    for (const Output &output : QueryNormal(context).outputs(view.definition)) {
        ViewColumn column{output.name, output.type, comments[output.name]};
        column.type.opaque = column.type.opaque || column.type.name.isEmpty();
        columns.push_back(std::move(column));
    }
    if (!columns.empty())
        view.columns = std::move(columns);
}

} // namespace reckoner::pg
