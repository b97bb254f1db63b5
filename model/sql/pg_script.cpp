// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/core/secrets.h"
#include "model/sql/pg_types.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace reckoner {

namespace pg {

namespace {

/// Words of statements that are never the name of something touched.
const QSet<QString> &statementWords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "add after all alter and any as asc atomic attach before begin between bigint boolean by cascade "
            "case "
            "cast character char check collate column columns comment commit concurrently constraint create "
            "cross "
            "data date declare default deferrable deferred delete desc detach distinct do double drop each "
            "else "
            "elsif end enum exception execute exists extension false for foreign format from full function "
            "generated grant group having identity if immediate in index inherits initially inner insert "
            "instead "
            "int integer interval into is join key language left like limit loop materialized natural no "
            "not "
            "notice null numeric of offset on only or order outer owned owner partition perform plpgsql "
            "policy "
            "precision primary procedure public raise record references rename replace restrict return "
            "returning "
            "returns revoke right row rows schema select sequence serial set sql strict table temp temporary "
            "text "
            "then time timestamp to trigger true truncate type union unique unlogged update using valid "
            "validate "
            "value values varchar varying view volatile when where while with without zone");
        const QStringList list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

QString shortened(const QByteArray &sql)
{
    const QString line = QString::fromUtf8(sql).simplified();
    return line.size() <= 120 ? line : line.left(119) + QChar(0x2026);
}

bool startsWithData(const QByteArray &sql)
{
    static const char *const words[] = {"insert",  "update",  "delete",  "merge",   "copy",     "truncate",
                                        "grant",   "revoke",  "set",     "reset",   "show",     "begin",
                                        "start",   "commit",  "end",     "abort",   "rollback", "savepoint",
                                        "release", "vacuum",  "analyze", "explain", "lock",     "notify",
                                        "refresh", "reindex", "cluster", "with"};
    const Token first = nextToken(sql, 0);
    for (const char *word : words) {
        if (isWord(sql, first, word))
            return true;
    }
    return false;
}

/// %(name)s and %s of Python's drivers would read as the operator %.
bool hasPlaceholder(const QByteArray &sql)
{
    if (!sql.contains('%'))
        return false;
    for (const Token &token : tokens(sql)) {
        if (token.kind != Token::Kind::Operator ||
            !sql.mid(token.start, token.end - token.start).endsWith('%'))
            continue;
        if (sql.mid(token.end, 1) == "s" || sql.mid(token.end, 1) == "(") {
            const qsizetype close = sql.indexOf(')', token.end);
            if (sql.mid(token.end, 1) == "s" || (close > 0 && sql.mid(close + 1, 1) == "s"))
                return true;
        }
    }
    return false;
}

} // namespace

namespace {

/// A query with NULL for its placeholders :name, %(name)s and %s: which functions it calls stays readable.
QByteArray withoutPlaceholders(const QByteArray &sql)
{
    QByteArray plain;
    int copied = 0;
    for (const Token &token : tokens(sql)) {
        const QByteArray op = sql.mid(token.start, token.end - token.start);
        if (token.kind != Token::Kind::Operator || token.end < copied)
            continue;
        int end = token.end;
        if (op.endsWith(':') && !op.endsWith("::")) {
            const Token name = nextToken(sql, token.end);
            end = name.kind == Token::Kind::Word && name.start == token.end ? name.end : token.end;
        } else if (op.endsWith('%') && sql.mid(token.end, 1) == "s") {
            end = token.end + 1;
        } else if (op.endsWith('%') && sql.mid(token.end, 1) == "(") {
            end = int(sql.indexOf(")s", token.end)) + 2;
        }
        if (end <= token.end)
            continue;
        plain += sql.mid(copied, token.end - 1 - copied) + " NULL ";
        copied = end;
    }
    return plain + sql.mid(copied);
}

} // namespace

namespace {

/// BEGIN ... ROLLBACK and SAVEPOINT s ... ROLLBACK TO s of one script: which statements are undone.
std::vector<bool> rolledBack(const std::vector<Piece> &pieces)
{
    std::vector<bool> undone(pieces.size(), false);
    const bool any = std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) {
        const Token first = nextToken(piece.sql, 0);
        return isWord(piece.sql, first, "rollback") || isWord(piece.sql, first, "abort");
    });
    if (!any)
        return undone;
    const size_t none = pieces.size();
    size_t begin = none;
    std::vector<std::pair<QString, size_t>> savepoints;
    const auto undo = [&](size_t from, size_t to) {
        std::fill(undone.begin() + std::ptrdiff_t(from), undone.begin() + std::ptrdiff_t(to), true);
    };
    for (size_t i = 0; i < pieces.size(); ++i) {
        const QByteArray &sql = pieces[i].sql;
        const std::vector<Token> all = tokens(sql.left(200));
        const auto is = [&](size_t at, const char *word) {
            return at < all.size() && isWord(sql, all[at], word);
        };
        const bool ends = is(0, "commit") || is(0, "end") || is(0, "rollback") || is(0, "abort");
        if (is(0, "begin") || (is(0, "start") && is(1, "transaction"))) {
            begin = std::min(begin, i);
        } else if (begin != none && is(0, "savepoint") && all.size() > 1) {
            savepoints.emplace_back(tokenValue(sql, all[1]), i);
        } else if (begin != none && is(0, "rollback") && (is(1, "to") || is(2, "to"))) {
            const QString name = tokenValue(sql, all.back());
            while (!savepoints.empty() && savepoints.back().first != name)
                savepoints.pop_back();
            if (!savepoints.empty())
                undo(savepoints.back().second + 1, i);
        } else if (ends && !is(1, "prepared")) {
            if (begin != none && (is(0, "rollback") || is(0, "abort")))
                undo(begin, i);
            begin = none;
            savepoints.clear();
        }
    }
    return undone;
}

} // namespace

QStringList namesIn(const QByteArray &sql, bool insideStrings)
{
    QStringList names;
    const auto add = [&names](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    const std::vector<Token> all = tokens(sql);
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == Token::Kind::String && insideStrings) {
            for (const QString &name : namesIn(tokenValue(sql, all[i]).toUtf8(), true))
                add(name);
        }
        const bool isName =
            all[i].kind == Token::Kind::Quoted ||
            (all[i].kind == Token::Kind::Word && !statementWords().contains(tokenValue(sql, all[i])));
        if (!isName)
            continue;
        add(tokenValue(sql, all[i]));
        if (i >= 2 && isSymbol(sql, all[i - 1], '.') &&
            (all[i - 2].kind == Token::Kind::Word || all[i - 2].kind == Token::Kind::Quoted))
            add(tokenValue(sql, all[i - 2]) + QLatin1Char('.') + tokenValue(sql, all[i]));
    }
    if (insideStrings) {
        static const QRegularExpression ends(QStringLiteral("[\"\n]"));
        const QStringList values = wordsOfRows(QString::fromUtf8(sql).replace(ends, QLatin1String(" ")));
        names.removeIf([&](const QString &name) { return values.contains(name.toLower()); });
    }
    return names;
}

ObjectName Applier::nameOf(const Node &rangeVar) const
{
    ObjectName name{rangeVar.text("schemaname"), cutIdentifier(rangeVar.text("relname"))};
    if (name.schema.isEmpty())
        name.schema = m_space;
    return name;
}

ObjectName Applier::nameOf(const QStringList &parts) const
{
    if (parts.isEmpty())
        return {};
    return {parts.size() > 1 ? parts[parts.size() - 2] : m_space, cutIdentifier(parts.last())};
}

DataType Applier::typeOf(const Statement &s, const Node &typeName) const
{
    if (typeName.flag("pct_type")) { // "orders.total%TYPE"
        QStringList parts = typeName.strings("names");
        const QString name = cutIdentifier(parts.isEmpty() ? QString() : parts.takeLast());
        const Table *table = m_editor.schema().table(m_editor.resolve(nameOf(parts)));
        if (const Column *column = table ? table->column(name) : nullptr) {
            DataType type = column->type;
            type.dimensions += int(typeName.list("arrayBounds").size());
            type.raw = typeText(type);
            return type;
        }
    }
    DataType type = pg::typeOf(typeName, s.tree);
    if (!m_space.isEmpty() && typeName.list("names").size() == 1 &&
        m_editor.schema().enums.contains({m_space, type.name}))
        type.schema = m_space;
    type.raw = typeText(type);
    return type;
}

QString Applier::collationOf(const QStringList &names) const
{
    if (names.isEmpty() || names.last() == QLatin1String("default"))
        return {};
    if (names.size() > 1)
        return names.first() == QLatin1String("pg_catalog") ? names.last() : joinPath(names);
    const ObjectName name = m_editor.resolve(nameOf(names));
    return m_editor.schema().collations.contains(name) ? pathOf(name) : names.last();
}

void Applier::report(const Result<void> &result)
{
    if (!result)
        m_outcome.problems.push_back({Severity::Warning, result.error().code, result.error().message, m_place,
                                      m_editor.origin().revision});
}

void Applier::opaque(const QByteArray &sql, Opaque::Bound bound, QStringList names, const QString &reason)
{
    if (bound == Opaque::Bound::Data)
        ++m_outcome.dataStatements;
    m_outcome.opaques.push_back(
        {bound, std::move(names), shortened(sql), reason, m_place, m_editor.origin().revision});
}

void Applier::opaque(const Statement &s, QStringList names, const QString &reason)
{
    names.removeAll(QString());
    opaque(s.slices.sql(), names.isEmpty() ? Opaque::Bound::Anything : Opaque::Bound::Objects, names, reason);
}

void Applier::apply(const QByteArray &sql)
{
    ++m_outcome.statements;
    const auto unread = [&](const QString &reason) {
        if (isWord(sql, nextToken(sql, 0), "select")) {
            const QByteArray plain = withoutPlaceholders(sql);
            const Result<Tree> tree = plain == sql ? Result<Tree>(Tree()) : Tree::parse(plain);
            const std::vector<Node> nodes = tree ? tree->statements() : std::vector<Node>();
            if (nodes.size() == 1 && nodes.front().is("SelectStmt")) {
                const Slices slices(plain);
                select({*tree, slices, nodes.front().body()});
                return;
            }
        }
        if (startsWithData(sql)) {
            ++m_outcome.dataStatements;
            return;
        }
        const QStringList names = namesIn(sql, true);
        opaque(sql, names.isEmpty() ? Opaque::Bound::Anything : Opaque::Bound::Objects, names, reason);
    };
    if (hasPlaceholder(sql)) {
        unread(tr("It holds placeholders whose values are not known."));
        return;
    }
    const Result<Tree> tree = Tree::parse(sql);
    if (!tree) {
        // The parser repeats what it stumbled over, which may be a value.
        static const QRegularExpression value(QStringLiteral("near \"[^\"]*'.*"),
                                              QRegularExpression::DotMatchesEverythingOption);
        unread(QString(tree.error().message).replace(value, QStringLiteral("near '…'")));
        return;
    }
    const Slices slices(sql);
    for (const Node &node : tree->statements())
        applyNode(node.kind(), {*tree, slices, node.body()});
    for (const TextEffect::Doubt &doubt : m_editor.takeDoubts())
        opaque(sql, Opaque::Bound::Objects, {doubt.object.object}, doubt.reason);
}

void Applier::applyNode(std::string_view kind, const Statement &s)
{
    using Handler = void (Applier::*)(const Statement &);
    static const std::map<std::string_view, Handler> handlers{
        {"CreateStmt", &Applier::createTable},
        {"AlterTableStmt", &Applier::alterTable},
        {"IndexStmt", &Applier::createIndex},
        {"CreateEnumStmt", &Applier::createEnum},
        {"AlterEnumStmt", &Applier::alterEnum},
        {"CreateSeqStmt", &Applier::createSequence},
        {"AlterSeqStmt", &Applier::alterSequence},
        {"CreateDomainStmt", &Applier::createDomain},
        {"CompositeTypeStmt", &Applier::createComposite},
        {"DropStmt", &Applier::drop},
        {"RenameStmt", &Applier::rename},
        {"AlterObjectSchemaStmt", &Applier::setSchema},
        {"CommentStmt", &Applier::comment},
        {"CreateSchemaStmt", &Applier::createSchema},
        {"CreateExtensionStmt", &Applier::createExtension},
        {"ViewStmt", &Applier::createView},
        {"CreateTableAsStmt", &Applier::createTableAs},
        {"CreateFunctionStmt", &Applier::createRoutine},
        {"CreateTrigStmt", &Applier::createTrigger},
        {"CreatePolicyStmt", &Applier::createPolicy},
        {"AlterPolicyStmt", &Applier::alterPolicy},
        {"AlterFunctionStmt", &Applier::alterRoutine},
        {"RuleStmt", &Applier::createRule},
        {"CreateEventTrigStmt", &Applier::createEventTrigger},
        {"AlterEventTrigStmt", &Applier::alterEventTrigger},
        {"DefineStmt", &Applier::define},
        {"CreateRangeStmt", &Applier::createRange},
        {"CreateStatsStmt", &Applier::createStatistics},
        {"AlterStatsStmt", &Applier::alterStatistics},
        {"CreatePublicationStmt", &Applier::createPublication},
        {"AlterPublicationStmt", &Applier::alterPublication},
        {"CreateForeignServerStmt", &Applier::createServer},
        {"AlterForeignServerStmt", &Applier::alterServer},
        {"CreateForeignTableStmt", &Applier::createForeignTable},
        {"AlterExtensionStmt", &Applier::alterExtension},
        {"AlterDomainStmt", &Applier::alterDomain},
        {"VariableSetStmt", &Applier::setVariable},
        {"SelectStmt", &Applier::select},
        {"CallStmt", &Applier::call},
        {"DoStmt", &Applier::block},
    };
    // Changes to kinds of object that are carried or compared, in a form that is not read.
    static const std::set<std::string_view> unread{"ImportForeignSchemaStmt", "AlterExtensionContentsStmt",
                                                   "DropOwnedStmt", "AlterTableMoveAllStmt",
                                                   "AlterCollationStmt"};
    const bool isView = kind == "ViewStmt" || kind == "CreateTableAsStmt";
    if (isView && !m_path.isEmpty() && m_path.first() != m_editor.rules().defaultSchema())
        applyView(kind, s);
    else if (const auto it = handlers.find(kind); it != handlers.end())
        (this->*it->second)(s);
    else if (unread.contains(kind))
        opaque(s, namesIn(s.slices.sql(), false), tr("This form of statement is not read."));
    else // rows, rights, sessions, transactions, maintenance, and objects that no source speaks of
        ++m_outcome.dataStatements;
}

} // namespace pg

ScriptOutcome applyPostgresScript(const QString &sql, SchemaEditor &editor, const Place &place)
{
    ScriptOutcome outcome;
    pg::Applier applier(editor, outcome);
    const Origin before = editor.origin();
    const std::vector<pg::Piece> pieces = pg::splitScript(sql.toUtf8());
    const std::vector<bool> undone = pg::rolledBack(pieces);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const pg::Piece &piece = pieces[i];
        if (undone[i]) {
            ++outcome.statements;
            ++outcome.dataStatements;
            continue;
        }
        Place here = place;
        if (place.line > 0)
            here.line = place.line + piece.line - 1;
        Origin origin = before;
        if (!here.file.isEmpty())
            origin.file = here.file;
        if (here.line > 0)
            origin.line = here.line;
        editor.setOrigin(origin);
        editor.settle();
        applier.setPlace(here);
        applier.apply(piece.sql);
    }
    editor.setOrigin(before);
    return outcome;
}

} // namespace reckoner
