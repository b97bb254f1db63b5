// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/targets.h"
#include "model/orm/ormtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(QLatin1Char('/')), 0));
}

/// What `.metadata` is asked of.
Value holderOf(const Value &value)
{
    if (const AttributeData *attribute = value.attribute();
        attribute && attribute->name == QLatin1String("metadata"))
        return attribute->base;
    const Symbol *symbol = value.symbol();
    if (symbol && symbol->dotted.endsWith(QLatin1String(".metadata")))
        return Value(Symbol{symbol->dotted.chopped(9)});
    return {};
}

const Value *metadataOf(const ModelHooks::Seen &table)
{
    return table.call && table.call->arguments.positional.size() > 1 ? &table.call->arguments.positional.at(1)
                                                                     : nullptr;
}

} // namespace

bool Targets::has(Declarative &declarative, const std::shared_ptr<ClassData> &type) const
{
    if (all())
        return true;
    const BaseInfo base = declarative.baseOf(type);
    return base.flavour == BaseInfo::Flavour::None || m_slots.contains(base.metadata);
}

bool Targets::has(Declarative &declarative, const ModelHooks::Seen &table) const
{
    const Value *metadata = metadataOf(table);
    return all() || !metadata || m_slots.contains(declarative.metadataSlot(*metadata));
}

std::vector<Diagnostic> Targets::notes(Declarative &declarative, const Classes &types,
                                       const ModelHooks &hooks) const
{
    std::vector<Diagnostic> result = m_unread;
    if (all())
        return result;
    struct Left
    {
        int tables = 0;
        Place place;
    };
    std::map<size_t, Left> left;
    const auto add = [&](size_t slot, const Place &place) {
        if (m_slots.contains(slot))
            return;
        Left &entry = left[slot];
        if (!entry.tables++)
            entry.place = place;
    };
    for (const std::shared_ptr<ClassData> &type : types) {
        const BaseInfo base = declarative.baseOf(type);
        const bool table = type->member(QStringLiteral("__tablename__")) ||
                           std::any_of(type->keywords.begin(), type->keywords.end(), [](const auto &entry) {
                               return entry.first == QLatin1String("table");
                           });
        if (base.flavour != BaseInfo::Flavour::None && table)
            add(base.metadata, type->place);
    }
    for (const ModelHooks::Seen &table : hooks.tables)
        if (const Value *metadata = metadataOf(table))
            add(declarative.metadataSlot(*metadata), table.call->place);
    for (const auto &[slot, entry] : left)
        result.push_back(
            {Severity::Info, QStringLiteral("models.other-metadata"),
             OrmText::tr("Tables from here on that hang on a MetaData that is not env.py's "
                         "target_metadata: %1. No migration is about them, and they are left out.")
                 .arg(entry.tables),
             entry.place, QString()});
    return result;
}

/// nullopt: what it is cannot be told.
std::optional<size_t> TargetMetadata::slotOf(const Value &value)
{
    if (isCallOf(value, QStringLiteral("sqlalchemy.MetaData")))
        return m_declarative.metadataSlot(value);
    if (libraryName(value) == QLatin1String("sqlmodel.SQLModel.metadata") ||
        value.dotted().endsWith(QLatin1String("SQLModel.metadata")))
        return m_declarative.metadataSlot(value);
    const Value base = m_interpreter.fromLibrary(holderOf(value));
    if (const std::shared_ptr<ClassData> type = classOf(base))
        return m_declarative.baseOf(type).flavour == BaseInfo::Flavour::None
                   ? std::nullopt
                   : std::optional(m_declarative.metadataSlot(base));
    const std::optional<LibraryCall> call = libraryCall(base);
    if (base.instance() || (call && (call->method == QLatin1String("generate_base") ||
                                     call->name == QLatin1String("sqlalchemy.declarative_base") ||
                                     call->name == QLatin1String("sqlalchemy.registry") ||
                                     call->name == QLatin1String("flask_sqlalchemy.SQLAlchemy"))))
        return m_declarative.metadataSlot(base);
    return std::nullopt;
}

void TargetMetadata::addLibrary(const Value &base, const QString &file, Targets &targets)
{
    const QString folder = folderOf(file);
    const QString name = base.dotted().section(QLatin1Char('.'), -1);
    const FileTree &files = m_interpreter.files();
    const Result<QByteArray> package = files.read(folder + QStringLiteral("/__init__.py"));
    if (name.isEmpty() || !package)
        return;
    const QRegularExpression subclass(
        QStringLiteral("^\\s*class\\s+\\w+\\s*\\([^)]*\\b%1\\b").arg(QRegularExpression::escape(name)),
        QRegularExpression::MultilineOption);
    for (const QString &entry : files.entries(folder)) {
        if (!entry.endsWith(QLatin1String(".py")))
            continue;
        const QString path = folder + QLatin1Char('/') + entry;
        const QString stem = entry.chopped(3);
        const QRegularExpression imported(
            QStringLiteral("import[^#]*\\b%1\\b|\\.%1\\s+import").arg(QRegularExpression::escape(stem)));
        const bool runs = path == file || entry == QLatin1String("__init__.py") ||
                          QString::fromUtf8(*package).contains(imported);
        const Result<QByteArray> text = runs ? files.read(path) : Result<QByteArray>(QByteArray());
        if (!text || !QString::fromUtf8(*text).contains(subclass))
            continue;
        const Result<std::shared_ptr<Module>> module = m_interpreter.file(path);
        m_interpreter.takeException();
        if (module)
            targets.ofLibraries.insert(targets.ofLibraries.end(), (*module)->classes.begin(),
                                       (*module)->classes.end());
    }
}

Targets TargetMetadata::find(const QStringList &environments, const Targets::Classes &types,
                             const ModelHooks &hooks)
{
    Targets targets;
    for (const QString &path : environments) {
        const Result<std::shared_ptr<Module>> module = m_interpreter.file(path);
        m_interpreter.takeException();
        const Value *given = module ? (*module)->global(QStringLiteral("target_metadata")) : nullptr;
        if (!given)
            return {};
        std::vector<Value> each = {*given};
        if (const ListData *list = given->list()) {
            each = list->items;
        } else if (const DictData *dict = dictOf(*given)) {
            each.clear();
            for (const auto &[key, item] : dict->items)
                each.push_back(item);
        }
        for (const Value &value : each) {
            const std::optional<size_t> slot = slotOf(value);
            const Value holder = holderOf(value);
            if (!slot) {
                // of a library that is not installed here: nothing of the project hangs on it, or all is open
                const QString dotted = holder.dotted();
                if (dotted.isEmpty() || each.size() < 2)
                    return {};
                targets.m_unread.push_back(
                    {Severity::Warning, QStringLiteral("models.library-metadata"),
                     OrmText::tr("env.py also has the MetaData of %1, whose source is not there to read: its "
                                 "tables are not known. A virtual environment of the project is found by "
                                 "itself; --source-root names another.")
                         .arg(dotted),
                     Place{path}, QString()});
                continue;
            }
            targets.m_slots.insert(*slot);
            const Value base = m_interpreter.fromLibrary(holder);
            const Place at = base.klass() ? base.klass()->place : base.call() ? base.call()->place : Place();
            if (m_interpreter.isOfLibrary(at.file))
                addLibrary(holder, at.file, targets);
        }
    }
    // a MetaData that no table hangs on is not what was meant
    const bool used =
        !targets.ofLibraries.empty() ||
        std::any_of(types.begin(), types.end(),
                    [&](const auto &type) {
                        const BaseInfo base = m_declarative.baseOf(type);
                        return base.flavour != BaseInfo::Flavour::None &&
                               targets.m_slots.contains(base.metadata);
                    }) ||
        std::any_of(hooks.tables.begin(), hooks.tables.end(), [&](const ModelHooks::Seen &table) {
            const Value *metadata = metadataOf(table);
            return metadata && targets.m_slots.contains(m_declarative.metadataSlot(*metadata));
        });
    if (!used)
        targets.m_slots.clear();
    return targets;
}

} // namespace reckoner::orm
