// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/models.h"

#include "model/core/secrets.h"
#include "model/orm/lostclasses.h"
#include "model/orm/modelset.h"
#include "model/orm/ormtext.h"
#include "model/orm/scan.h"
#include "model/orm/tablecolumns.h"
#include "model/orm/targets.h"
#include "model/orm/versions.h"

#include <QRegularExpression>
#include <QSet>
#include <QVersionNumber>

#include <algorithm>
#include <set>

namespace reckoner::orm {

using namespace python;

namespace {

/// SQLModel stores aware datetimes since 0.0.45; without a lock file the present version counts.
bool storesAwareDateTime(const FileTree &files, const QString &folder)
{
    const QString version = lockedVersion(files, folder, QStringLiteral("sqlmodel"));
    return version.isEmpty() || QVersionNumber::fromString(version) >= QVersionNumber(0, 0, 45);
}

/// What evaluates the models; it stays for the functions of a naming convention, which can only run here.
struct Home
{
    Home(const std::shared_ptr<const FileTree> &files, const QStringList &roots)
        : interpreter(files, roots, &hooks)
    {
    }

    ModelHooks hooks;
    Interpreter interpreter;
};

class ModelsReader
{
public:
    ModelsReader(const std::shared_ptr<const FileTree> &files, const ModelsOptions &options,
                 const Progress &progress)
        : m_files(files)
        , m_options(options)
        , m_progress(progress)
        , m_scan(scanPython(*files, options, progress.part(0, scanned)))
        , m_home(std::make_shared<Home>(files, m_scan.roots))
        , m_hooks(m_home->hooks)
        , m_interpreter(m_home->interpreter)
        , m_items(reckoner::dialect(options.dialect), m_interpreter)
        , m_declarative(m_items, m_interpreter, storesAwareDateTime(*files, options.folder))
        , m_set(m_items, m_declarative, reckoner::dialect(options.dialect))
    {
        m_hooks.inheritsTable = [this](const std::shared_ptr<ClassData> &type) {
            const std::vector<std::shared_ptr<ClassData>> order = m_interpreter.mro(type);
            return std::any_of(order.begin() + (order.empty() ? 0 : 1), order.end(),
                               [this](const auto &base) { return m_declarative.read(base) != nullptr; });
        };
        m_hooks.onBaseCall = [this](const Arguments &arguments) { m_items.noteBaseCall(arguments); };
        const VersionRange versions = admittedVersions(*files, options.folder, QStringLiteral("sqlalchemy"));
        const auto configure = [versions, compilers = m_items.compilers()](Items &items) {
            items.setCompilers(compilers);
            const std::optional<bool> since21 = versions.isAtLeast({2, 1});
            items.setJsonbSubscripts(versions.isAtLeast({2, 0, 42}));
            items.setFloatIsDouble(since21);
            items.setEnumFollowsMetadata(since21);
        };
        configure(m_items);
        m_hooks.onDecorated = [this](const Value &decorator, const Value &decorated) {
            m_items.compilers()->note(decorator, decorated);
        };
        m_items.setColumnResolver([this](const Value &value) { return m_declarative.columnUse(value); });
        m_columns = std::make_unique<TableColumns>(reckoner::dialect(options.dialect), m_interpreter, m_hooks,
                                                   configure, storesAwareDateTime(*files, options.folder));
        m_hooks.columns = m_columns.get();
        m_hooks.dialect = options.dialect;
        m_items.setColumnSource([this](const Value &value) { return m_columns->known(value); });
    }

    Result<ModelsResult> read()
    {
        m_interpreter.readAhead(m_scan.candidates);
        m_packagesFirst = true;
        evaluate(m_scan.candidates, m_progress.part(scanned, 1));
        followSubclasses();
        if (m_progress.cancel.isCancelled())
            return unexpected(QStringLiteral("cancelled"), OrmText::tr("Reading the models was stopped."));
        for (const ModelHooks::MetadataChange &change : m_hooks.changes)
            m_declarative.changeMetadata(change);
        m_targets =
            TargetMetadata(m_interpreter, m_declarative).find(m_options.environments, m_types, m_hooks);
        for (const auto &type : m_targets.ofLibraries)
            m_types.push_back(type);
        readClasses();
        m_declarative.noteUnnamedTables(m_types);
        addAll();
        if (m_set.isEmpty() && !m_scan.unread.empty())
            return unexpected(m_scan.unread.front());
        if (m_set.isEmpty()) {
            return unexpected(
                QStringLiteral("models.none"),
                OrmText::tr("No models were found in %1: %2 Python files were looked at, %3 of them "
                            "speak of SQLAlchemy.")
                    .arg(m_options.folder.isEmpty() ? m_files->label() : m_options.folder)
                    .arg(m_scan.looked)
                    .arg(m_scan.candidates.size()));
        }
        return finish();
    }

    /// What every table's metadata says, if all of them say the same and few files show it; else nullopt.
    std::optional<MetadataInfo> metadataAlone()
    {
        const std::optional<QStringList> files = filesOfMetadata(m_scan);
        if (!files)
            return std::nullopt;
        if (files->isEmpty())
            return MetadataInfo();
        evaluate(*files);
        if (!m_hooks.changes.empty() || !sawAll(*files))
            return std::nullopt;
        std::set<size_t> slots;
        for (const auto *values : {&m_hooks.metadata, &m_hooks.bases})
            for (const ModelHooks::Seen &seen : *values)
                slots.insert(m_declarative.metadataSlot(seen.value));
        for (const ModelHooks::Seen &table : std::vector<ModelHooks::Seen>(m_hooks.tables))
            if (table.call->arguments.positional.size() > 1)
                slots.insert(m_declarative.metadataSlot(table.call->arguments.positional.at(1)));
        for (const std::shared_ptr<ClassData> &type : m_types)
            if (const BaseInfo base = m_declarative.baseOf(type); base.flavour != BaseInfo::Flavour::None)
                slots.insert(base.metadata);
        if (slots.empty())
            return std::nullopt;
        const MetadataInfo info = m_declarative.slots().at(*slots.begin()).info;
        for (const size_t slot : slots) {
            const MetadataInfo &other = m_declarative.slots().at(slot).info;
            if (!other.tokens.empty() || other.schema != info.schema ||
                other.namingConvention != info.namingConvention)
                return std::nullopt;
        }
        if (info.schema.isEmpty() && info.namingConvention.empty())
            return info;
        return hasMappedClass() ? std::optional(info) : std::nullopt;
    }

private:
    static constexpr double scanned = 0.3; ///< of the work: finding the files and looking into them

    /// Whether each definition that stands in the texts was met while they were evaluated: none waits in a
    /// function, or under a condition, for somebody to come by.
    bool sawAll(const QStringList &files)
    {
        std::set<std::pair<QString, int>> seen;
        for (const auto *values : {&m_hooks.metadata, &m_hooks.bases, &m_hooks.tables})
            for (const ModelHooks::Seen &each : *values)
                seen.emplace(each.call->place.file, each.call->place.line);
        for (const std::shared_ptr<ClassData> &type : m_types)
            seen.emplace(type->place.file, type->place.line);
        return std::all_of(files.begin(), files.end(), [&](const QString &file) {
            const std::vector<int> lines = linesOfDefinitions(m_scan.texts.value(file));
            return std::all_of(lines.begin(), lines.end(), [&](int line) {
                return seen.contains({file, line});
            });
        });
    }

    /// Looks for one only: where there is none, there are no models and their metadata counts for nothing.
    bool hasMappedClass()
    {
        for (const QString &path : std::as_const(m_scan.candidates)) {
            evaluate({path});
            for (const std::shared_ptr<ClassData> &type : std::vector<std::shared_ptr<ClassData>>(m_types))
                if (const MappedClass *mapped = m_declarative.read(type); mapped && !mapped->tableCall)
                    return true;
            if (m_progress.cancel.isCancelled() || !m_hooks.changes.empty())
                return false;
        }
        return false;
    }

    /// Python runs a package before what is in it, and a package that imports its modules says in which
    /// order.
    void importPackages(const QString &path)
    {
        for (qsizetype slash = path.indexOf(QLatin1Char('/')); slash >= 0;
             slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
            const QString package = path.left(slash) + QStringLiteral("/__init__.py");
            if (package == path || m_packages.contains(package) || !m_scan.texts.contains(package))
                continue;
            m_packages.insert(package);
            (void)m_interpreter.file(package);
            m_interpreter.takeException();
        }
    }

    void evaluate(const QStringList &paths, const Progress &progress = {})
    {
        qint64 done = 0;
        for (const QString &path : paths) {
            progress.reached(done++, paths.size());
            if (m_progress.cancel.isCancelled())
                return;
            if (m_packagesFirst)
                importPackages(path);
            const Result<std::shared_ptr<Module>> module = m_interpreter.file(path);
            m_interpreter.takeException();
            if (!module) {
                m_declarative.note(module.error().code, module.error().message, module.error().place);
                continue;
            }
            m_modules.push_back(*module);
            for (const std::shared_ptr<ClassData> &type : (*module)->classes) {
                if (std::find(m_types.begin(), m_types.end(), type) == m_types.end())
                    m_types.push_back(type);
            }
        }
    }

    /// What computes an attribute may make classes on its way, tables of their own among them.
    void readClasses()
    {
        size_t read = 0;
        QSet<QString> names;
        const auto nameOf = [](const ClassData &type) {
            return type.name + QLatin1Char('\n') + type.place.toString();
        };
        for (const std::shared_ptr<ClassData> &type : m_types)
            names.insert(nameOf(*type));
        constexpr int mostRounds = 8;
        for (int round = 0; round < mostRounds && read < m_types.size(); ++round) {
            for (; read < m_types.size(); ++read)
                if (const std::shared_ptr<ClassData> type = m_types.at(read);
                    m_targets.has(m_declarative, type))
                    m_declarative.read(type);
            // of files that were looked into, and each once however often its function is called
            for (const std::shared_ptr<ClassData> &type : m_interpreter.classes()) {
                if (!m_scan.texts.contains(type->place.file) || names.contains(nameOf(*type)))
                    continue;
                names.insert(nameOf(*type));
                m_types.push_back(type);
            }
        }
    }

    /// Files that do not name the library but subclass what does.
    void followSubclasses()
    {
        QStringList rest = m_scan.others;
        for (int round = 0; round < 6; ++round) {
            QStringList names;
            for (const std::shared_ptr<ClassData> &type : m_types) {
                if (m_declarative.baseOf(type).flavour != BaseInfo::Flavour::None &&
                    !names.contains(type->name))
                    names.append(type->name);
            }
            // Base = declarative_base() is a name too; with cls=, it is a class
            for (const std::shared_ptr<Module> &module : m_modules) {
                for (const auto &[name, value] : module->globals) {
                    if ((isCallOf(value, QStringLiteral("sqlalchemy.declarative_base")) ||
                         (value.klass() && !value.klass()->bases.empty() &&
                          isCallOf(value.klass()->bases.back(),
                                   QStringLiteral("sqlalchemy.declarative_base")))) &&
                        !names.contains(name))
                        names.append(name);
                }
            }
            const QStringList more = filesSubclassing(m_scan, rest, names);
            if (more.isEmpty())
                return;
            for (const QString &path : more)
                rest.removeAll(path);
            evaluate(more);
        }
    }

    /// What a library makes for itself on the way to a base that is wanted.
    bool isOfLibrary(const ModelHooks::Seen &seen) const
    {
        return seen.call && m_interpreter.isOfLibrary(seen.call->place.file);
    }

    void addAll()
    {
        // parents first, so that single-table children find the table they share
        std::vector<const MappedClass *> classes;
        for (const auto &mapped : m_declarative.classes())
            if (m_targets.has(m_declarative, mapped->type))
                classes.push_back(mapped.get());
        for (const MappedClass *mapped : classes) {
            if (!mapped->single)
                m_set.addClass(*mapped);
        }
        for (const MappedClass *mapped : classes) {
            if (mapped->single)
                m_set.addClass(*mapped);
        }
        m_set.settleColumns();
        for (size_t i = 0; i < m_hooks.tables.size(); ++i)
            if (!isOfLibrary(m_hooks.tables.at(i)) && m_targets.has(m_declarative, m_hooks.tables.at(i)))
                m_set.addCore(m_hooks.tables.at(i).value, i);
        for (const ModelHooks::Appended &each : m_hooks.appended)
            m_set.append(each.table, each.item, each.place);
        for (size_t i = 0; i < m_hooks.indexes.size(); ++i)
            if (!isOfLibrary(m_hooks.indexes.at(i)))
                m_set.addIndex(m_hooks.indexes.at(i).value);
        m_set.noteCopies();
        for (const TableColumns::Loop &loop : m_columns->loops())
            if (m_hooks.appended.size() > loop.appended)
                m_set.noteLoop(m_declarative.metadataSlot(loop.metadata), loop.tables, loop.place);
        for (size_t i = 0; i < m_hooks.sequences.size(); ++i)
            if (!isOfLibrary(m_hooks.sequences.at(i)))
                m_set.addSequence(m_hooks.sequences.at(i).value);
        m_hooks.assume(m_declarative.takeAssumed());
        for (const Assumption &each : m_hooks.assumed)
            m_declarative.note(
                QStringLiteral("models.default-taken"),
                OrmText::tr("%1 may be set where the program runs; what is read here rests on its default.")
                    .arg(each.name),
                each.place);
        followListeners();
        if (!m_targets.all())
            noteUnseen();
        for (Diagnostic &note : m_targets.notes(m_declarative, m_types, m_hooks))
            m_declarative.note(note.code, note.message, note.place);
    }

    /// Where each import of env.py could be followed, a table in a file that is not among them is not seen.
    void noteUnseen()
    {
        static const QRegularExpression byName(QStringLiteral(
            "\\b(?:__import__|walk_packages|iter_modules|find_modules|import_string|entry_points|"
            "import_module|importlib(?!\\.metadata|\\.resources| import (?:metadata|resources)))\\b"));
        QSet<QString> seen;
        for (const QString &path : m_options.environments)
            seen.unite(m_interpreter.imported(path));
        for (const QString &path : std::as_const(seen)) {
            const auto text = m_scan.texts.constFind(path);
            const Result<QByteArray> bytes =
                text != m_scan.texts.constEnd() ? Result<QByteArray>(*text) : m_files->read(path);
            if (bytes && QString::fromUtf8(*bytes).contains(byName))
                return;
        }
        m_set.noteUnseen(
            [&](const QString &file) { return seen.contains(file) || m_interpreter.isOfLibrary(file); });
    }

    /// Those of create_all() are followed; those of what the ORM does with rows and connections make nothing.
    void followListeners()
    {
        static const QStringList makers = {
            QStringLiteral("after_parent_attach"),      QStringLiteral("before_parent_attach"),
            QStringLiteral("instrument_class"),         QStringLiteral("mapper_configured"),
            QStringLiteral("before_configured"),        QStringLiteral("after_configured"),
            QStringLiteral("column_reflect"),           QStringLiteral("class_instrument"),
            QStringLiteral("after_mapper_constructed"), QStringLiteral("before_mapper_configured")};
        std::vector<ListenedDdl> ddl;
        const std::vector<ModelHooks::Listener> listeners = m_hooks.listeners; // a copy: they are called
        for (const ModelHooks::Listener &listener : listeners) {
            if (m_interpreter.isOfLibrary(listener.place.file))
                continue;
            const bool known = isTableValue(listener.target) ||
                               isCallOf(listener.target, QStringLiteral("sqlalchemy.MetaData")) ||
                               (listener.target.attribute() &&
                                listener.target.attribute()->name == QLatin1String("metadata"));
            std::optional<ListenedDdl> listened = listenedDdl(listener, m_items, m_hooks);
            if (known && listened)
                ddl.push_back(std::move(*listened));
            else if (listened || listener.event.isEmpty() || makers.contains(listener.event))
                m_declarative.note(
                    QStringLiteral("models.listener"),
                    OrmText::tr(
                        "An event listener may add to the schema when the program runs; it is not followed."),
                    listener.place);
        }
        m_set.listen(std::move(ddl));
    }

    Result<ModelsResult> finish()
    {
        ModelsResult result;
        result.files = m_set.files();
        const std::shared_ptr<Snapshot> snapshot = m_set.build();
        snapshot->source.kind = QStringLiteral("models");
        snapshot->source.label = OrmText::tr("models of %1").arg(m_files->label());
        for (const std::shared_ptr<Module> &module : m_modules) {
            snapshot->notes.insert(snapshot->notes.end(), module->problems.begin(), module->problems.end());
            const std::vector<LostClass> lost = lostClasses(m_scan.texts.value(module->path), *module);
            for (const LostClass &each : lost) {
                if (each.opaque)
                    snapshot->opaques.push_back(*each.opaque);
            }
            for (const OpaqueRegion &region : module->opaque) {
                const bool told = std::any_of(lost.begin(), lost.end(), [&](const LostClass &each) {
                    return region.place.line >= each.firstLine && region.lastLine <= each.lastLine;
                });
                if (!told)
                    addRegion(region, *snapshot);
            }
        }
        for (Opaque &opaque : snapshot->opaques)
            opaque.text = withoutLiterals(opaque.text);
        for (const Error &unread : m_scan.unread) {
            Opaque opaque;
            opaque.reason = unread.message;
            opaque.place = unread.place;
            snapshot->opaques.push_back(std::move(opaque));
        }
        result.classes = static_cast<int>(m_declarative.classes().size());
        const std::vector<MetadataSlot> &metadata = m_declarative.slots();
        const auto most =
            std::max_element(metadata.begin(), metadata.end(),
                             [](const auto &left, const auto &right) { return left.tables < right.tables; });
        if (most != metadata.end())
            result.metadata = most->last();
        // nobody is left to listen, whoever calls the functions of the convention
        m_interpreter.setHooks(nullptr);
        m_hooks = {};
        if (!result.metadata.tokens.empty())
            result.metadata.home = std::shared_ptr<Interpreter>(m_home, &m_home->interpreter);
        result.snapshot = snapshot;
        return result;
    }

    /// A part of a module that was not understood matters if it makes tables or classes.
    static void addRegion(const OpaqueRegion &region, Snapshot &snapshot)
    {
        const bool matters = std::any_of(region.calls.begin(), region.calls.end(), [](const QString &call) {
            const QString last = call.section(QLatin1Char('.'), -1);
            return last == QLatin1String("Table") || last == QLatin1String("Column") ||
                   last == QLatin1String("Index") || last == QLatin1String("mapped_column") ||
                   last == QLatin1String("append_column") || last == QLatin1String("append_constraint");
        });
        if (!matters)
            return;
        Opaque opaque;
        opaque.bound = region.strings.isEmpty() ? Opaque::Bound::Anything : Opaque::Bound::Objects;
        opaque.names = region.strings;
        opaque.text = region.text;
        opaque.reason = region.reason;
        opaque.place = region.place;
        snapshot.opaques.push_back(std::move(opaque));
    }

    std::shared_ptr<const FileTree> m_files;
    ModelsOptions m_options;
    Progress m_progress;
    Scan m_scan;
    std::shared_ptr<Home> m_home;
    ModelHooks &m_hooks;
    Interpreter &m_interpreter;
    Items m_items;
    Declarative m_declarative;
    ModelSet m_set;
    std::unique_ptr<TableColumns> m_columns;
    Targets m_targets;
    bool m_packagesFirst = false;
    QSet<QString> m_packages; ///< imported already
    std::vector<std::shared_ptr<Module>> m_modules;
    std::vector<std::shared_ptr<ClassData>> m_types;
};

} // namespace

Result<ModelsResult> readModels(const std::shared_ptr<const FileTree> &files, const ModelsOptions &options,
                                const Progress &progress)
{
    if (!options.folder.isEmpty() && !files->isFolder(options.folder))
        return unexpected(QStringLiteral("folder.missing"),
                          OrmText::tr("There is no folder %1 in %2.").arg(options.folder, files->label()));
    return ModelsReader(files, options, progress).read();
}

MetadataInfo readMetadata(const std::shared_ptr<const FileTree> &files, const ModelsOptions &options,
                          const Progress &progress)
{
    if (const auto alone = ModelsReader(files, options, progress.part(0, 0.5)).metadataAlone())
        return *alone;
    const Result<ModelsResult> models = readModels(files, options, progress.part(0.5, 1));
    return models ? models->metadata : MetadataInfo();
}

} // namespace reckoner::orm
