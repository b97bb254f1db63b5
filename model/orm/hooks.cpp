// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/hooks.h"

#include "model/orm/compilers.h"
#include "model/orm/tablecolumns.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

/// db.Table("name", db.Column(...)) of a Flask-SQLAlchemy object: the table hangs on db.metadata unless a
/// MetaData is given.
Arguments withMetadata(const Value &callee, const Arguments &arguments, const Place &place)
{
    const AttributeData *method = callee.attribute();
    if (!method || !callee.dotted().isEmpty() || arguments.positional.empty())
        return arguments;
    if (arguments.positional.size() > 1) {
        static const QStringList items = {
            QStringLiteral("sqlalchemy.Column"),
            QStringLiteral("sqlalchemy.mapped_column"),
            QStringLiteral("sqlalchemy.PrimaryKeyConstraint"),
            QStringLiteral("sqlalchemy.UniqueConstraint"),
            QStringLiteral("sqlalchemy.CheckConstraint"),
            QStringLiteral("sqlalchemy.ForeignKeyConstraint"),
            QStringLiteral("sqlalchemy.Index"),
            QStringLiteral("postgresql.ExcludeConstraint"),
        };
        const std::optional<LibraryCall> second = libraryCall(arguments.positional.at(1));
        if (!second || !items.contains(second->name))
            return arguments;
    } else if (arguments.find(QStringLiteral("metadata"))) {
        return arguments;
    }
    Arguments given = arguments;
    given.positional.insert(given.positional.begin() + 1,
                            attributeOf(method->base, QStringLiteral("metadata"), place));
    return given;
}

/// declarative_base(cls=Named): a class that is made of Named, and no table itself.
Value baseMadeOf(const Value &maker, const Value &classes, const Place &place)
{
    auto base = std::make_shared<ClassData>();
    base->name = QStringLiteral("Base");
    base->qualified = base->name;
    base->place = place;
    if (const ListData *list = classes.list())
        base->bases = list->items;
    else
        base->bases = {classes};
    base->bases.push_back(maker);
    Member abstract;
    abstract.name = QStringLiteral("__abstract__");
    abstract.value = Value(true);
    abstract.hasValue = true;
    abstract.place = place;
    base->members.push_back(std::move(abstract));
    return Value(std::move(base));
}

/// table.to_metadata(metadata, name=..., schema=...): a Table(...) whose items are those of another. Without
/// a name and schema it is the same table again.
std::optional<Arguments> copyOf(const Value &source, const Arguments &arguments, const Place &place)
{
    const Value *metadata = arguments.get(0, QStringLiteral("metadata"));
    const Value *schema = arguments.get(1, QStringLiteral("schema"));
    const Value *name = arguments.find(QStringLiteral("name"));
    if (name && name->isNone())
        name = nullptr;
    if (!metadata || (!name && !schema))
        return std::nullopt;
    CallData mark;
    mark.callee = Value(Symbol{QLatin1String(copiedTable)});
    mark.arguments.positional.push_back(source);
    mark.place = place;
    Arguments made;
    made.complete = arguments.complete;
    const Value *old = source.call() ? source.call()->arguments.get(0, QStringLiteral("name")) : nullptr;
    made.positional = {name  ? *name
                       : old ? *old
                             : Value(),
                       *metadata,
                       Value(std::shared_ptr<const CallData>(std::make_shared<CallData>(std::move(mark))))};
    if (!schema && source.call())
        schema = source.call()->arguments.find(QStringLiteral("schema"));
    if (schema && !schema->isNone())
        made.keyword.emplace_back(QStringLiteral("schema"), *schema);
    // what is not said stays with those who copy
    const bool retains = !arguments.get(1, QStringLiteral("schema"));
    made.keyword.emplace_back(QLatin1String(retainsSchema), Value(retains));
    return made;
}

/// DDL("CREATE EXTENSION ..."): models say nothing of extensions.
bool makesExtension(const Arguments &arguments)
{
    if (arguments.positional.size() < 3 ||
        !isCallOf(arguments.positional[2], QStringLiteral("sqlalchemy.DDL")))
        return false;
    const Value *statement = arguments.positional[2].call()->arguments.get(0, QStringLiteral("statement"));
    const QString *text = statement ? statement->string() : nullptr;
    return text && text->trimmed().startsWith(QLatin1String("CREATE EXTENSION"), Qt::CaseInsensitive);
}

ModelHooks::Listener listenerOf(const Arguments &arguments, const Value *what, const Place &place)
{
    const Value *target = arguments.get(0, QStringLiteral("target"));
    const Value *event = arguments.get(1, QStringLiteral("identifier"));
    return {target ? *target : Value(), event && event->string() ? *event->string() : QString(),
            what ? *what : Value(), place};
}

} // namespace

void ModelHooks::noteListener(const Value &decorator, const Value &function)
{
    if (isCallOf(decorator, QStringLiteral("sqlalchemy.listens_for")))
        listeners.push_back(listenerOf(decorator.call()->arguments, &function, decorator.call()->place));
}

std::optional<Value> ModelHooks::onCall(Interpreter &, const Value &callee, const Arguments &arguments,
                                        const Place &place)
{
    const QString name = libraryName(callee);
    if (name == QLatin1String("sqlalchemy.has_inherited_table") && !arguments.positional.empty() &&
        inheritsTable) {
        const std::shared_ptr<ClassData> type = classOf(arguments.positional.front());
        return type ? std::optional<Value>(Value(inheritsTable(type))) : std::nullopt;
    }
    if (name == QLatin1String("sqlalchemy.__init__") && onBaseCall) {
        onBaseCall(arguments);
        return Value();
    }
    if (name == QLatin1String("sqlalchemy.listen")) {
        if (!makesExtension(arguments))
            listeners.push_back(listenerOf(arguments, arguments.get(2, QStringLiteral("fn")), place));
        return std::nullopt;
    }
    if (const QString dotted = callee.dotted();
        onConnection && dotted.startsWith(QLatin1String("reckoner.listener."))) {
        onConnection(dotted.section(QLatin1Char('.'), -1), arguments, place);
        return Value(Symbol{QStringLiteral("reckoner.listener.result")});
    }
    if (const AttributeData *method = callee.attribute();
        method && !arguments.positional.empty() &&
        (method->name == QLatin1String("append_column") ||
         method->name == QLatin1String("append_constraint"))) {
        appended.push_back({method->base, arguments.positional.front(), place});
        return Value();
    }
    if (const AttributeData *method = callee.attribute();
        method && isTableValue(method->base) &&
        (method->name == QLatin1String("to_metadata") || method->name == QLatin1String("tometadata"))) {
        std::optional<Arguments> copied = copyOf(method->base, arguments, place);
        if (!copied)
            return method->base;
        auto call = std::make_shared<CallData>();
        call->callee = Value(Symbol{QStringLiteral("sqlalchemy.Table")});
        call->arguments = std::move(*copied);
        call->place = place;
        const Value value{std::shared_ptr<const CallData>(call)};
        tables.push_back({value, call});
        return value;
    }
    if (columns)
        if (std::optional<Value> copy = columns->call(callee, place))
            return copy;
    std::vector<Seen> *seen = name == QLatin1String("sqlalchemy.Table")              ? &tables
                              : name == QLatin1String("sqlalchemy.Index")            ? &indexes
                              : name == QLatin1String("sqlalchemy.Sequence")         ? &sequences
                              : name == QLatin1String("sqlalchemy.MetaData")         ? &metadata
                              : name == QLatin1String("sqlalchemy.declarative_base") ? &bases
                                                                                     : nullptr;
    const AttributeData *attribute = callee.attribute();
    const bool makesBase = name == QLatin1String("sqlalchemy.declarative_base") ||
                           (attribute && attribute->name == QLatin1String("generate_base"));
    if (!seen && !makesBase)
        return std::nullopt;
    auto call = std::make_shared<CallData>();
    call->callee = callee;
    call->arguments = seen == &tables ? withMetadata(callee, arguments, place) : arguments;
    call->place = place;
    const Value value{std::shared_ptr<const CallData>(call)};
    if (seen)
        seen->push_back({value, call});
    if (const Value *classes = makesBase ? arguments.find(QStringLiteral("cls")) : nullptr;
        classes && !classes->isNone() && libraryName(*classes) != QLatin1String("builtins.object"))
        return made.emplace_back(baseMadeOf(value, *classes, place));
    return value;
}

std::optional<Value> ModelHooks::onAttribute(Interpreter &, const Value &base, const QString &name,
                                             const Place &place)
{
    if (auto answer = typeAttribute(base, name))
        return answer;
    if (name == QLatin1String("name") && base.dotted().startsWith(QLatin1String("reckoner.listener")) &&
        base.dotted().endsWith(QLatin1String(".dialect")))
        return Value(dialectName(dialect));
    return columns ? columns->attribute(base, name, place) : std::nullopt;
}

std::optional<Value> ModelHooks::onOperation(Interpreter &, const QString &op,
                                             const std::vector<Value> &operands, const Place &place)
{
    // a Column is neither True nor None, and `column is True` makes no SQL
    if (operands.size() == 2 && (op == QLatin1String("is") || op == QLatin1String("is not"))) {
        const auto isColumn = [](const Value &value) {
            return isCallOf(value, QStringLiteral("sqlalchemy.Column")) ||
                   isCallOf(value, QStringLiteral("sqlalchemy.mapped_column"));
        };
        const auto isConstant = [](const Value &value) { return value.isNone() || value.boolean(); };
        if ((isColumn(operands[0]) && isConstant(operands[1])) ||
            (isConstant(operands[0]) && isColumn(operands[1])))
            return Value(op == QLatin1String("is not"));
    }
    const bool inside = op == QLatin1String("in");
    if (!columns || operands.size() != 2 || (!inside && op != QLatin1String("not in")))
        return std::nullopt;
    const std::optional<bool> found = columns->contains(operands[1], operands[0], place);
    return found ? std::optional(Value(*found == inside)) : std::nullopt;
}

std::optional<std::vector<Value>> ModelHooks::onIterate(Interpreter &, const Value &value, const Place &place)
{
    return columns ? columns->iterate(value, place) : std::nullopt;
}

void ModelHooks::assume(const std::vector<Assumption> &more)
{
    for (const Assumption &each : more) {
        const bool told = std::any_of(assumed.begin(), assumed.end(), [&](const Assumption &other) {
            return other.name == each.name && other.place == each.place;
        });
        if (!told)
            assumed.push_back(each);
    }
}

void ModelHooks::onAssumed(Interpreter &, const Value &callee, const std::vector<Assumption> &assumptions)
{
    // engines and sessions say nothing of tables
    static const QStringList others = {QStringLiteral("create_engine"), QStringLiteral("create_async_engine"),
                                       QStringLiteral("make_url"),      QStringLiteral("create"),
                                       QStringLiteral("SQLAlchemy"),    QStringLiteral("sessionmaker")};
    const QString name = libraryName(callee);
    const QString last = name.section(QLatin1Char('.'), -1);
    const bool speaks =
        name.startsWith(QLatin1String("sqlalchemy.")) || name.startsWith(QLatin1String("sqlmodel.")) ||
        name.startsWith(QLatin1String("postgresql.")) || name.startsWith(QLatin1String("sqlite."));
    if (speaks && !others.contains(last))
        assume(assumptions);
}

void ModelHooks::onAssign(Interpreter &interpreter, const Value &object, const QString &name,
                          const Value &value)
{
    if (columns && columns->assign(object, name, value))
        return;
    const bool ofMetadata = isCallOf(object, QStringLiteral("sqlalchemy.MetaData")) ||
                            object.dotted().endsWith(QLatin1String(".metadata")) ||
                            (object.attribute() && object.attribute()->name == QLatin1String("metadata"));
    const bool attribute = name == QLatin1String("naming_convention") || name == QLatin1String("schema");
    const bool replaced =
        name == QLatin1String("metadata") && libraryName(object) == QLatin1String("sqlmodel.SQLModel");
    if ((ofMetadata && attribute) || replaced)
        changes.push_back({object, name, value, interpreter.classCount(), tables.size()});
}

} // namespace reckoner::orm
