// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include "model/core/secrets.h"
#include "model/history/rebuild.h"
#include "model/history/scripts.h"
#include "model/orm/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

Value symbol(const char *dotted)
{
    return Value(Symbol{QString::fromLatin1(dotted)});
}

/// A statement that is run among these lines is no literal and nothing that is made there: it may do
/// anything.
bool runsUnknownText(const QString &text)
{
    static const QRegularExpression run(QStringLiteral(
        "\\b(?:execute|exec_driver_sql|scalars)\\s*\\(\\s*(?:[\\w.]*\\b(?:text|DDL)\\s*\\(\\s*)?"
        "(?![frbFRB]{0,2}[\"'])(?:\\w+\\.)*(\\w+)([^\\n]*)"));
    static const QRegularExpression written(
        QStringLiteral("\\b(?:insert|update|delete|select|Create\\w+|Drop\\w+)\\s*\\("));
    for (auto it = run.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QRegularExpression made(QStringLiteral("\\b%1\\s*=[^=]").arg(match.captured(1)));
        if (!match.captured().contains(written) && !text.contains(made))
            return true;
    }
    return false;
}

/// What a loop among these lines goes through, and nobody knows, is used in it: names there are not known.
bool usesWhatItLoopsOver(const QString &text)
{
    static const QRegularExpression loop(QStringLiteral("\\bfor\\s+([\\w\\s,()*]+?)\\s+in\\b"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z_]\\w*"));
    for (auto it = loop.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        for (auto name = word.globalMatch(match.captured(1)); name.hasNext();) {
            const QRegularExpression used(QStringLiteral("\\b%1\\b").arg(name.next().captured()));
            if (QStringView(text).mid(match.capturedEnd()).toString().contains(used))
                return true;
        }
    }
    return false;
}

} // namespace

AlembicRunner::AlembicRunner(std::shared_ptr<const FileTree> files, const AlembicRoot &root,
                             const HistoryOptions &options)
    : m_files(std::move(files))
    , m_root(root)
    , m_options(options)
    , m_dialect(dialect(options.dialect))
    , m_interpreter(m_files, importRoots(root, options.sourceRoots), this)
    , m_items(m_dialect, m_interpreter, options.metadata)
{
    if (std::optional<orm::MetadataInfo> own = targetMetadata())
        m_items.setMetadata(std::move(*own));
}

AlembicRunner::~AlembicRunner() = default;

RevisionEffect AlembicRunner::run(const Revision &revision, Schema &schema)
{
    m_effect = {};
    m_revision = revision.id;
    m_data = 0;
    m_batches.clear();
    m_tables.clear();
    m_indexes.clear();
    m_regions.clear();
    m_editor.emplace(schema, m_dialect);
    at(revision.place);

    m_scripts[revision.id] = revision.place.file;
    const auto module = m_interpreter.file(revision.place.file);
    const Value *upgrade = module ? (*module)->global(QStringLiteral("upgrade")) : nullptr;
    if (upgrade) {
        for (const Diagnostic &broken : (*module)->problems)
            opaque(Opaque::Bound::Anything, {}, {}, broken.message, broken.place);
        m_interpreter.call(*upgrade, {}, revision.place);
        std::optional<QString> exception = m_interpreter.takeException();
        if (exception == QLatin1String("TypeError") && m_effect.operations == 0) {
            // Several databases: upgrade(engine_name) is told which one.
            Arguments engine;
            engine.positional.push_back(Value(m_root.name));
            m_interpreter.call(*upgrade, engine, revision.place);
            exception = m_interpreter.takeException();
            if (exception && m_effect.operations == 0) {
                exception.reset();
                opaque(Opaque::Bound::Anything, {}, {},
                       AlembicReplayText::tr("Which database upgrade() is asked for is not known."),
                       revision.place);
            }
        }
        if (exception) {
            const QString message =
                AlembicReplayText::tr("upgrade() of %1 ends in %2.").arg(revision.id, *exception);
            m_effect.problems.push_back(
                {Severity::Warning, QStringLiteral("replay.raised"), message, revision.place, revision.id});
            // The script did run on somebody's database: what its rest does there is not known.
            opaque(Opaque::Bound::Anything, {}, QStringLiteral("upgrade()"), message, revision.place);
        }
    } else {
        opaque(Opaque::Bound::Anything, {}, {},
               AlembicReplayText::tr("The script has no upgrade() that can be read."), revision.place);
    }
    takeItemOpaques(m_items, {});
    for (const TextEffect::Doubt &doubt : m_editor->takeDoubts())
        opaque(Opaque::Bound::Objects, {doubt.object.object}, {}, doubt.reason, revision.place);
    m_effect.touches = m_editor->takeTouches();
    const bool onlyData = std::all_of(m_effect.opaques.begin(), m_effect.opaques.end(),
                                      [](const Opaque &each) { return each.bound == Opaque::Bound::Data; });
    m_effect.dataOnly = m_data > 0 && m_data == m_effect.operations && onlyData && m_effect.touches.empty();
    m_editor.reset();
    return std::move(m_effect);
}

std::optional<Value> AlembicRunner::onCall(Interpreter &, const Value &callee, const Arguments &arguments,
                                           const Place &place)
{
    if (orm::libraryName(callee) == QLatin1String("sqlalchemy.__init__")) {
        m_items.noteBaseCall(arguments);
        return Value();
    }
    const QString dotted = callee.dotted();
    const QString last = dotted.section(QLatin1Char('.'), -1);
    const bool ofLibrary = dotted.startsWith(QLatin1String("sqlalchemy"));
    if (ofLibrary && (last == QLatin1String("Table") || last == QLatin1String("Index")))
        return remembered(callee, arguments, place);
    if (!m_editor)
        return std::nullopt;
    if (dotted.startsWith(QLatin1String("reckoner."))) {
        const QString object = dotted.section(QLatin1Char('.'), 1, 1);
        const QString method = dotted.section(QLatin1Char('.'), 2);
        if (object == QLatin1String("batch"))
            return batchOperation(method.section(QLatin1Char('.'), 0, 0).toInt(),
                                  method.section(QLatin1Char('.'), 1), arguments, place);
        if (object == QLatin1String("context") && method == QLatin1String("script.get_revision") &&
            !arguments.positional.empty() && arguments.positional.front().string())
            return symbol("reckoner.script." + arguments.positional.front().string()->toUtf8());
        return connectionCall(object, method, arguments, place);
    }
    if (dotted.startsWith(QLatin1String("alembic.op.")))
        return operation(dotted.mid(11), OpArguments(arguments, place));
    if (dotted.startsWith(QLatin1String("alembic.context."))) {
        const QString name = dotted.mid(16);
        if (name == QLatin1String("get_x_argument"))
            return OpArguments(arguments, place).flag(0, "as_dictionary").value_or(false) ? Value::dict({})
                                                                                          : Value::list({});
        if (name == QLatin1String("is_offline_mode"))
            return Value(false);
        if (name == QLatin1String("get_context"))
            return symbol("reckoner.context");
        if (name == QLatin1String("get_bind"))
            return symbol("reckoner.bind");
        return std::nullopt;
    }
    if (ofLibrary) {
        if (last == QLatin1String("inspect") || dotted.endsWith(QLatin1String("Inspector.from_engine")) ||
            last == QLatin1String("Inspector"))
            return symbol("reckoner.inspector");
        if (last == QLatin1String("Session") || last == QLatin1String("sessionmaker") ||
            last == QLatin1String("scoped_session"))
            return symbol("reckoner.session");
    }
    if (last == QLatin1String("Session") && dotted.startsWith(QLatin1String("sqlmodel")))
        return symbol("reckoner.session");
    // Session = sessionmaker() of the module, called with the bind
    if (const CallData *made = callee.call()) {
        const QString maker = orm::libraryName(made->callee);
        if (maker == QLatin1String("sqlalchemy.sessionmaker") ||
            maker == QLatin1String("sqlalchemy.scoped_session"))
            return symbol("reckoner.session");
    }
    const AttributeData *attribute = callee.attribute();
    const QString method = attribute ? attribute->name : last;
    if (makesModels(callee, method, arguments, place))
        return Value();
    if (attribute && (method == QLatin1String("create") || method == QLatin1String("drop")) &&
        typeMethod(attribute->base, method, arguments, place))
        return Value();
    // str(CreateTable(t).compile(bind)): the element is as good as its text
    const auto isElement = [](const Value &value) {
        static const QStringList elements{
            QStringLiteral("sqlalchemy.CreateTable"), QStringLiteral("sqlalchemy.CreateIndex"),
            QStringLiteral("sqlalchemy.DropTable"), QStringLiteral("sqlalchemy.DropIndex"),
            QStringLiteral("sqlalchemy.CreateSequence")};
        return value.call() && elements.contains(orm::libraryName(value.call()->callee));
    };
    if (attribute && method == QLatin1String("compile") && isElement(attribute->base) &&
        (!arguments.positional.empty() || !arguments.keyword.empty()))
        return callOf(QStringLiteral("reckoner.compiled"), Arguments{{attribute->base}, {}, true}, place);
    if (dotted == QLatin1String("builtins.str") && arguments.positional.size() == 1) {
        const Value &given = arguments.positional.front();
        if (given.call() && given.call()->callee.dotted() == QLatin1String("reckoner.compiled"))
            return given.call()->arguments.positional.front();
        // without a dialect, the library writes what is nobody's: SERIAL is not in it, and much of SQLite is
        // the same
        if (isSqlite() && isElement(given))
            return given;
    }
    if (dotted.startsWith(QLatin1String("builtins.")) && !arguments.positional.empty()) {
        const QString argument = arguments.positional.front().dotted();
        if (argument == QLatin1String("reckoner.row") || argument == QLatin1String("reckoner.found"))
            return arguments.positional.front();
        if (argument == QLatin1String("reckoner.result"))
            return last == QLatin1String("len") ? symbol("reckoner.row") : Value::list({});
    }
    return std::nullopt;
}

std::optional<Value> AlembicRunner::onAttribute(Interpreter &, const Value &base, const QString &name,
                                                const Place &)
{
    if (auto answer = orm::typeAttribute(base, name))
        return answer;
    const QString dotted = base.dotted();
    if (!dotted.startsWith(QLatin1String("reckoner.")))
        return std::nullopt;
    const QString object = dotted.mid(9);
    if (object.startsWith(QLatin1String("script.")) && name == QLatin1String("module"))
        return scriptModule(object.mid(7));
    if (object == QLatin1String("dialect"))
        return name == QLatin1String("name") ? std::optional<Value>(Value(dialectName(m_dialect.id())))
                                             : std::nullopt;
    if (object == QLatin1String("row") || object == QLatin1String("found"))
        return base;
    if (object == QLatin1String("result") && name == QLatin1String("rowcount"))
        return symbol("reckoner.row");
    if (name == QLatin1String("dialect"))
        return symbol("reckoner.dialect");
    if (object == QLatin1String("bind") && name == QLatin1String("name")) // Engine.name
        return Value(dialectName(m_dialect.id()));
    if (object == QLatin1String("context") &&
        (name == QLatin1String("bind") || name == QLatin1String("connection")))
        return symbol("reckoner.bind");
    if (name == QLatin1String("as_sql"))
        return Value(false);
    if ((object == QLatin1String("bind") || object == QLatin1String("session")) &&
        (name == QLatin1String("engine") || name == QLatin1String("bind")))
        return symbol("reckoner.bind");
    return std::nullopt;
}

std::optional<bool> AlembicRunner::onTruth(Interpreter &, const Value &value, const Place &place)
{
    const QString dotted = value.dotted();
    if (!dotted.startsWith(QLatin1String("reckoner.")))
        return std::nullopt;
    if (dotted == QLatin1String("reckoner.row") || dotted == QLatin1String("reckoner.result") ||
        dotted == QLatin1String("reckoner.assumed.false")) {
        assumed(place);
        return false;
    }
    if (dotted == QLatin1String("reckoner.assumed.true"))
        assumed(place);
    return dotted != QLatin1String("reckoner.no_rows");
}

std::optional<std::vector<Value>> AlembicRunner::onIterate(Interpreter &, const Value &value, const Place &)
{
    const QString dotted = value.dotted();
    if (dotted == QLatin1String("reckoner.result") || dotted == QLatin1String("reckoner.row") ||
        dotted == QLatin1String("reckoner.no_rows"))
        return std::vector<Value>();
    return std::nullopt;
}

Value AlembicRunner::onEnter(Interpreter &, const Value &value, const Place &)
{
    const QString dotted = value.dotted();
    if (dotted == QLatin1String("reckoner.transaction"))
        return symbol("reckoner.bind");
    return value;
}

void AlembicRunner::onExit(Interpreter &, const Value &value, const Place &)
{
    const QString dotted = value.dotted();
    if (!m_editor || !dotted.startsWith(QLatin1String("reckoner.batch.")))
        return;
    const size_t number = dotted.section(QLatin1Char('.'), 2).toUInt();
    if (number < m_batches.size())
        closeBatch(std::move(m_batches[number]));
}

void AlembicRunner::onOpaque(Interpreter &, const OpaqueRegion &region)
{
    if (!m_editor)
        return;
    static const QStringList data{
        QStringLiteral("bulk_insert"), QStringLiteral("add"),      QStringLiteral("commit"),
        QStringLiteral("flush"),       QStringLiteral("query"),    QStringLiteral("get_bind"),
        QStringLiteral("print"),       QStringLiteral("fetchall"), QStringLiteral("fetchone"),
        QStringLiteral("scalar"),      QStringLiteral("select"),   QStringLiteral("where")};
    static const QStringList sql{QStringLiteral("execute"), QStringLiteral("exec_driver_sql"),
                                 QStringLiteral("scalars")};
    bool edits = false;
    bool runsSql = false;
    bool calls = false;
    bool models = false;
    for (const QString &call : region.calls) {
        const QString last = call.section(QLatin1Char('.'), -1);
        if (last == QLatin1String("create_all") || last == QLatin1String("drop_all")) {
            models = true;
            noteModelsOfItsDay(last + QLatin1String("()"), region.place);
        } else if (sql.contains(last))
            runsSql = true;
        else if (call.startsWith(QLatin1String("op.")) || call.startsWith(QLatin1String("batch_op.")) ||
                 call.startsWith(QLatin1String("alembic.op.")))
            edits = edits || !data.contains(last);
        else if (!call.contains(QLatin1Char('.')) && !data.contains(last))
            calls = true; // a helper, which may do anything its literals name
    }
    if (!edits && !runsSql && !calls && !models)
        return;
    static const QStringList verbs{QStringLiteral("select"), QStringLiteral("insert"),
                                   QStringLiteral("update"), QStringLiteral("delete"),
                                   QStringLiteral("with")};
    QStringList names;
    bool onlyData = runsSql && !edits && !calls && !region.strings.isEmpty();
    for (const QString &text : region.strings) {
        const QString first = text.simplified().section(QLatin1Char(' '), 0, 0).toLower();
        if (text.contains(QLatin1Char(' ')))
            onlyData = onlyData && verbs.contains(first);
        for (const QString &word : identifiersIn(text))
            names.append(word);
    }
    names.removeDuplicates();
    const QString text = linesOf(region.place.file)
                             .mid(region.place.line - 1, region.lastLine - region.place.line + 1)
                             .join(QLatin1Char('\n'));
    const QStringList values = wordsOfRows(text);
    names.removeIf([&](const QString &name) { return values.contains(name.toLower()); });
    const bool unknownText = models || runsUnknownText(text);
    if (unknownText || usesWhatItLoopsOver(text))
        names.clear();
    onlyData = onlyData && !unknownText;
    const Opaque::Bound bound = onlyData          ? Opaque::Bound::Data
                                : names.isEmpty() ? Opaque::Bound::Anything
                                                  : Opaque::Bound::Objects;
    ++m_effect.operations;
    opaque(bound, names, region.text, region.reason, region.place);
}

std::optional<Value> AlembicRunner::operation(const QString &name, const OpArguments &arguments)
{
    if (name == QLatin1String("f") || name == QLatin1String("inline_literal"))
        return std::nullopt;
    if (name == QLatin1String("get_bind"))
        return symbol("reckoner.bind");
    if (name == QLatin1String("get_context"))
        return symbol("reckoner.context");
    if (name == QLatin1String("batch_alter_table"))
        return openBatch(arguments);
    at(arguments.place());
    if (name == QLatin1String("execute")) {
        const Value *statement = arguments.get(0, "sqltext");
        if (statement)
            execute(*statement, nullptr, arguments.place());
        return Value();
    }
    ++m_effect.operations;
    if (name == QLatin1String("bulk_insert")) {
        ++m_data;
        return Value();
    }
    if (name == QLatin1String("create_table")) {
        createTable(arguments);
        return callOf(QStringLiteral("sqlalchemy.table"), arguments.all(), arguments.place());
    }
    const auto table = [&](const char *keyword = "table_name") { return arguments.table(0, keyword); };
    const auto named = [&](std::initializer_list<std::pair<int, const char *>> needed) {
        for (const auto &[position, keyword] : needed) {
            if (!arguments.name(position, keyword)) {
                unknownOperation(name, arguments, AlembicReplayText::tr("A name in it is not literal."));
                return false;
            }
        }
        return true;
    };
    if (name == QLatin1String("drop_table")) {
        if (named({{0, "table_name"}})) {
            ObjectName dropped = table();
            if (dropped.schema.isEmpty())
                dropped.schema = arguments.text(1, "schema");
            report(editor().dropTable(dropped, arguments.flag(-1, "if_exists").value_or(false)),
                   arguments.place());
        }
    } else if (name == QLatin1String("rename_table")) {
        if (named({{0, "old_table_name"}, {1, "new_table_name"}}))
            report(editor().renameTable(table("old_table_name"), arguments.text(1, "new_table_name")),
                   arguments.place());
    } else if (name == QLatin1String("add_column")) {
        addColumn(arguments);
    } else if (name == QLatin1String("drop_column")) {
        if (named({{0, "table_name"}, {1, "column_name"}}))
            report(editor().dropColumn(table(), arguments.text(1, "column_name"),
                                       arguments.flag(-1, "if_exists").value_or(false)),
                   arguments.place());
    } else if (name == QLatin1String("alter_column")) {
        if (named({{0, "table_name"}, {1, "column_name"}}))
            alterColumn(arguments);
    } else if (name == QLatin1String("create_index")) {
        createIndex(arguments);
    } else if (name == QLatin1String("drop_index")) {
        dropIndex(arguments);
    } else if (name == QLatin1String("create_foreign_key")) {
        createForeignKey(arguments);
    } else if (name == QLatin1String("create_unique_constraint")) {
        createUnique(arguments);
    } else if (name == QLatin1String("create_check_constraint")) {
        createCheck(arguments);
    } else if (name == QLatin1String("create_primary_key")) {
        createPrimaryKey(arguments);
    } else if (name == QLatin1String("create_exclude_constraint")) {
        createExclusion(arguments);
    } else if (name == QLatin1String("drop_constraint")) {
        dropConstraint(arguments);
    } else if (name == QLatin1String("create_table_comment") || name == QLatin1String("drop_table_comment")) {
        if (!isSqlite() && named({{0, "table_name"}}))
            report(editor().setTableComment(table(), name == QLatin1String("drop_table_comment")
                                                         ? QString()
                                                         : arguments.text(1, "comment")),
                   arguments.place());
    } else if (auto value = extensionOperation(name, arguments)) {
        return value;
    } else {
        unknownOperation(name, arguments, AlembicReplayText::tr("op.%1 is not known.").arg(name));
    }
    return Value();
}

} // namespace reckoner
