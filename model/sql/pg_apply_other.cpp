// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_expression.h"
#include "model/sql/pg_functions.h"
#include "model/sql/pg_types.h"

#include <algorithm>
#include <iterator>

namespace reckoner::pg {

void Applier::createSchema(const Statement &s)
{
    QString name = s.node.text("schemaname");
    if (name.isEmpty())
        name = s.node["authrole"].text("rolename");
    report(m_editor.createSchema(name, s.node.flag("if_not_exists")));
    const QString before = m_space;
    const QStringList path = m_path;
    m_space = name;
    m_path = QStringList{name} + (path.isEmpty() ? QStringList{m_editor.rules().defaultSchema()} : path);
    applyElements(s);
    m_space = before;
    m_path = path;
}

/// The elements of CREATE SCHEMA are statements of their own, which the server puts in order.
void Applier::applyElements(const Statement &s)
{
    const size_t count = s.node.list("schemaElts").size();
    if (count == 0)
        return;
    const QByteArray &sql = s.slices.sql();
    const std::vector<Token> &all = s.slices.all();
    std::vector<int> starts;
    int depth = 0;
    for (size_t i = 2; i < all.size(); ++i) {
        depth += isSymbol(sql, all[i], '(') ? 1 : isSymbol(sql, all[i], ')') ? -1 : 0;
        const bool grant = isWord(sql, all[i], "grant") && !isWord(sql, all[i - 1], "with");
        const bool create = isWord(sql, all[i], "create") && !isWord(sql, all[i - 1], "grant") &&
                            !isSymbol(sql, all[i - 1], ',');
        if (depth == 0 && (grant || create))
            starts.push_back(all[i].start);
    }
    const auto orderOf = [](const Node &element) {
        static const char *const kinds[] = {"CreateSeqStmt", "CreateStmt", "ViewStmt", "IndexStmt",
                                            "CreateTrigStmt"};
        return std::find(std::begin(kinds), std::end(kinds), element.kind()) - std::begin(kinds);
    };
    std::vector<std::pair<std::ptrdiff_t, Tree>> elements;
    for (size_t i = 0; i < starts.size() && starts.size() == count; ++i) {
        const int end = i + 1 < starts.size() ? starts[i + 1] : int(sql.size());
        const Result<Tree> tree = Tree::parse(sql.mid(starts[i], end - starts[i]).trimmed());
        if (tree && tree->statements().size() == 1)
            elements.emplace_back(orderOf(tree->statements().front()), *tree);
    }
    if (elements.size() != count) {
        opaque(s, namesIn(sql, false), tr("The elements of CREATE SCHEMA could not be told apart."));
        return;
    }
    std::stable_sort(elements.begin(), elements.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[order, tree] : elements) {
        const std::vector<Node> statements = tree.statements();
        const Slices slices(tree.sql());
        applyNode(statements.front().kind(), {tree, slices, statements.front().body()});
    }
}

void Applier::createExtension(const Statement &s)
{
    Extension extension;
    extension.name = s.node.text("extname");
    for (const Node &option : s.node.list("options")) {
        const std::string_view name = option["DefElem"].word("defname");
        const QString value = option["DefElem"]["arg"].sval();
        if (name == "schema")
            extension.schema = value;
        else if (name == "new_version")
            extension.version = value;
    }
    // Without SCHEMA its control file may name one; what is there already may be anywhere.
    extension.relocatable = extension.schema.isEmpty() && !s.node.flag("if_not_exists");
    if (!m_editor.schema().extensions.contains(extension.name))
        m_editor.put(std::move(extension));
}

QString Applier::signature(const Statement &s, const QString &name, const std::vector<Node> &parameters) const
{
    QStringList types;
    for (const Node &parameter : parameters) {
        const std::string_view mode = parameter["FunctionParameter"].word("mode");
        if (mode != "FUNC_PARAM_OUT" && mode != "FUNC_PARAM_TABLE")
            types.append(typeText(withoutLength(typeOf(s, parameter["FunctionParameter"]["argType"]))));
    }
    return name + QLatin1Char('(') + types.join(QLatin1Char(',')) + QLatin1Char(')');
}

/// Only search_path matters: where new names go.
void Applier::setVariable(const Statement &s)
{
    ++m_outcome.dataStatements;
    if (s.node.word("name") != "search_path")
        return;
    m_space.clear();
    m_path.clear();
    for (const Node &value : s.node.list("args")) {
        const QString space = value["A_Const"]["sval"].text("sval");
        if (space.isEmpty() || space == QLatin1String("$user") || space == QLatin1String("pg_catalog"))
            continue;
        if (m_path.isEmpty() && space != m_editor.rules().defaultSchema())
            m_space = space;
        m_path.append(space);
    }
    m_editor.setSearchPath(m_path);
}

namespace {

void collectCalls(const Node &node, QStringList &names)
{
    simdjson::dom::object object;
    if (node.isNull())
        return;
    if (node.element().get(object)) {
        for (const Node &item : node.items())
            collectCalls(item, names);
        return;
    }
    for (const simdjson::dom::key_value_pair &member : object) {
        const Node value(member.value);
        if (member.key == "FuncCall") {
            const QStringList parts = value.strings("funcname");
            if (!(parts.size() == 2 && parts.first() == QLatin1String("pg_catalog")) &&
                !isKnownFunction(parts.last()))
                names.append(parts.last());
        }
        collectCalls(value, names);
    }
}

} // namespace

/// Queries read or write rows; but SELECT INTO makes a table, and a function of the project's own
/// may do anything to the objects its arguments name.
void Applier::select(const Statement &s)
{
    if (s.node["intoClause"]["rel"]) {
        selectInto(s);
        return;
    }
    QStringList calls;
    collectCalls(s.node, calls);
    if (calls.isEmpty()) {
        ++m_outcome.dataStatements;
        return;
    }
    opaque(s, namesIn(s.slices.sql(), true), tr("It calls %1, which is not read.").arg(calls.first()));
}

void Applier::call(const Statement &s)
{
    opaque(s, namesIn(s.slices.sql(), true), tr("It calls a procedure, which is not read."));
}

/// A DO block is not run. Without DDL in it there is data only; with SQL put together at run time
/// there is no bound.
void Applier::block(const Statement &s)
{
    static const char *const ddl[] = {"create", "alter", "drop", "comment", "call", "perform", "import"};
    for (const Node &option : s.node.list("args")) {
        if (option["DefElem"].word("defname") != "as")
            continue;
        const QByteArray body = option["DefElem"]["arg"].sval().toUtf8();
        if (runPlainBlock(body, s.slices.sql()))
            continue;
        const std::vector<Token> words = tokens(body);
        bool touches = false;
        bool built = false;
        for (size_t i = 0; i < words.size(); ++i) {
            if (isWord(body, words[i], "execute")) {
                const bool plain = i + 1 < words.size() && words[i + 1].kind == Token::Kind::String &&
                                   (i + 2 >= words.size() || isSymbol(body, words[i + 2], ';'));
                touches = true;
                built = built || !plain;
            }
            for (const char *word : ddl)
                touches = touches || isWord(body, words[i], word);
        }
        if (!touches)
            opaque(s.slices.sql(), Opaque::Bound::Data, {}, tr("A DO block without DDL."));
        else if (built)
            opaque(s.slices.sql(), Opaque::Bound::Anything, namesIn(body, true),
                   tr("A DO block puts its statements together at run time."));
        else
            opaque(s, namesIn(body, true), tr("A DO block is not run."));
    }
}

} // namespace reckoner::pg
