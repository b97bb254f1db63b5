// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/items.h"
#include "model/orm/names.h"
#include "model/orm/ormtext.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

/// Things that stand among a Column's arguments and are no type.
bool isColumnItem(const QString &name)
{
    static const QStringList items = {
        QStringLiteral("sqlalchemy.ForeignKey"),       QStringLiteral("sqlalchemy.CheckConstraint"),
        QStringLiteral("sqlalchemy.Sequence"),         QStringLiteral("sqlalchemy.Identity"),
        QStringLiteral("sqlalchemy.Computed"),         QStringLiteral("sqlalchemy.FetchedValue"),
        QStringLiteral("sqlalchemy.DefaultClause"),    QStringLiteral("sqlalchemy.ColumnDefault"),
        QStringLiteral("sqlalchemy.UniqueConstraint"), QStringLiteral("sqlalchemy.Constraint"),
    };
    return items.contains(name);
}

/// Keywords that say nothing about the database.
bool isSilentKeyword(const QString &name)
{
    static const QStringList names = {
        QStringLiteral("onupdate"),
        QStringLiteral("info"),
        QStringLiteral("doc"),
        QStringLiteral("deferred"),
        QStringLiteral("deferred_group"),
        QStringLiteral("deferred_raiseload"),
        QStringLiteral("init"),
        QStringLiteral("repr"),
        QStringLiteral("default_factory"),
        QStringLiteral("insert_default"),
        QStringLiteral("compare"),
        QStringLiteral("kw_only"),
        QStringLiteral("hash"),
        QStringLiteral("active_history"),
        QStringLiteral("use_existing_column"),
        QStringLiteral("quote"),
        QStringLiteral("insert_sentinel"),
        QStringLiteral("server_onupdate"),
        QStringLiteral("system"),
        QStringLiteral("dataclass_metadata"),
        QStringLiteral("_proxies"),
        QStringLiteral("inherit_cache"),
    };
    return names.contains(name) || name.startsWith(QLatin1String("mysql_")) ||
           name.startsWith(QLatin1String("mssql_")) || name.startsWith(QLatin1String("oracle_")) ||
           name.startsWith(QLatin1String("mariadb_"));
}

} // namespace

SequenceOptions Items::sequenceOptions(const Arguments &arguments, int first)
{
    SequenceOptions options;
    const auto number = [&](int position, const char *name) -> std::optional<qint64> {
        const Value *value = arguments.get(first + position, QLatin1String(name));
        if (!value || value->isNone())
            return std::nullopt;
        if (value->integer())
            return *value->integer();
        addOpaque(OrmText::tr("%1= of the sequence is not literal.").arg(QLatin1String(name)), *value,
                  placeOf(*value));
        return std::nullopt;
    };
    options.start = number(0, "start");
    options.increment = number(1, "increment");
    options.min = number(2, "minvalue");
    options.max = number(3, "maxvalue");
    options.cycle = flag(arguments.get(first + 6, QStringLiteral("cycle"))).value_or(false);
    options.cache = number(first == 1 ? 8 : 7, "cache"); // Sequence has schema= between
    return options;
}

std::optional<Sequence> Items::sequence(const Value &value)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call || call->name != QLatin1String("sqlalchemy.Sequence"))
        return std::nullopt;
    const Value *name = call->arguments.get(0, QStringLiteral("name"));
    const std::optional<QString> text = name ? literalName(*name) : std::nullopt;
    if (!text) {
        addOpaque(OrmText::tr("The name of the sequence is not literal."), value, call->place);
        return std::nullopt;
    }
    Sequence sequence;
    sequence.name.name = *text;
    if (const Value *schema = call->arguments.get(8, QStringLiteral("schema")); schema && schema->string())
        sequence.name.schema = *schema->string();
    sequence.options = sequenceOptions(call->arguments, 1);
    if (const Value *words = call->arguments.find(QStringLiteral("data_type")); words && !words->isNone())
        sequence.options.type = type(*words, call->place).type.name;
    sequence.origin.file = call->place.file;
    sequence.origin.line = call->place.line;
    return sequence;
}

const Value *Items::typeArgument(const Arguments &arguments)
{
    size_t next = 0;
    if (!arguments.positional.empty() &&
        (literalName(arguments.positional.front()) || arguments.positional.front().isNone()))
        ++next;
    if (next < arguments.positional.size()) {
        const std::optional<LibraryCall> item = libraryCall(arguments.positional.at(next));
        if (!(item && isColumnItem(item->name)) && !arguments.positional.at(next).isNone())
            return &arguments.positional.at(next);
    }
    return arguments.find(QStringLiteral("type_"));
}

std::optional<ColumnInfo> Items::column(const Value &value, const QString &name)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call)
        return std::nullopt;
    if (const ColumnInfo *copy =
            call->name == QLatin1String("reckoner.column_copy") ? copied(value) : nullptr) {
        if (copy->opaqueArguments)
            addOpaque(OrmText::tr("What is assigned to a copied column could not be understood."), value,
                      call->place);
        if (copy->type.type.opaque)
            addOpaque(OrmText::tr("The type of the column that is copied is not known."), value, call->place);
        return *copy;
    }
    static const QStringList calls = {
        QStringLiteral("sqlalchemy.Column"),          QStringLiteral("sqlalchemy.mapped_column"),
        QStringLiteral("sqlalchemy.unmapped_column"), QStringLiteral("sqlalchemy.column"),
        QStringLiteral("sqlalchemy.deferred"),        QStringLiteral("sqlalchemy.column_property")};
    if (!calls.contains(call->name))
        return std::nullopt;
    // deferred(Column(...)), column_property(Column(...))
    if (call->name == QLatin1String("sqlalchemy.deferred") ||
        call->name == QLatin1String("sqlalchemy.column_property"))
        return call->arguments.positional.empty() ? std::nullopt
                                                  : column(call->arguments.positional.front(), name);

    ColumnInfo info;
    info.column.name = name;
    info.column.origin.file = call->place.file;
    info.column.origin.line = call->place.line;
    const Arguments &arguments = call->arguments;

    size_t next = 0;
    if (next < arguments.positional.size() &&
        (literalName(arguments.positional.front()) || arguments.positional.front().isNone())) {
        info.column.name = literalName(arguments.positional.front()).value_or(name);
        ++next;
    }
    if (const Value *given = arguments.find(QStringLiteral("name")); given && !given->isNone()) {
        if (const std::optional<QString> text = literalName(*given))
            info.column.name = *text;
        else
            addOpaque(OrmText::tr("The name of the column is not literal."), *given, call->place);
    }
    const Value *type_ = typeArgument(arguments);
    if (next < arguments.positional.size() && type_ == &arguments.positional.at(next))
        ++next;
    if (type_ && !type_->isNone() && libraryName(*type_) != QLatin1String("sqlalchemy.NullType")) {
        info.type = type(*type_, placeOf(*type_, call->place));
        info.typeGiven = true;
    }
    for (; next < arguments.positional.size(); ++next)
        columnItem(info, arguments.positional.at(next), call->place);
    // what depends on others comes after them
    for (const auto &[keyword, item] : arguments.keyword)
        columnKeyword(info, keyword, item, call->place);
    if (!arguments.complete) {
        addOpaque(OrmText::tr("Some arguments of the column are not known."), value, call->place);
        info.opaqueArguments = call->place;
    }
    if (!info.nullableGiven)
        info.column.nullable = !info.primaryKey && !info.column.identity;
    info.typeFromTarget = !info.typeGiven && !info.foreignKeys.empty();
    info.column.type = info.type.type;
    info.column.collation = info.type.collation;
    return info;
}

void Items::columnKeyword(ColumnInfo &info, const QString &keyword, const Value &value, const Place &place)
{
    const auto boolean = [&](bool &target) {
        if (const std::optional<bool> known = flag(&value)) {
            target = *known;
        } else {
            addOpaque(OrmText::tr("%1= is not literal.").arg(keyword), value, place);
            info.opaqueArguments = place;
        }
    };
    if (keyword == QLatin1String("primary_key")) {
        boolean(info.primaryKey);
    } else if (keyword == QLatin1String("nullable")) {
        // nullable=SchemaConst.NULL_UNSPECIFIED is as good as not said
        if (libraryName(value).endsWith(QLatin1String("NULL_UNSPECIFIED")))
            return;
        boolean(info.column.nullable);
        info.nullableGiven = true;
    } else if (keyword == QLatin1String("unique")) {
        boolean(info.unique);
    } else if (keyword == QLatin1String("index")) {
        boolean(info.index);
    } else if (keyword.startsWith(QLatin1String("sqlite_on_conflict_"))) {
        QString action = !isPostgreSql() && value.string() ? value.string()->toLower() : QString();
        if (action == QLatin1String("abort")) // what happens anyway
            action.clear();
        if (keyword.endsWith(QLatin1String("_unique")))
            info.uniqueConflict = action;
        else if (keyword.endsWith(QLatin1String("_primary_key")))
            info.primaryConflict = action;
        else
            info.nullConflict = action;
    } else if (keyword == QLatin1String("autoincrement")) {
        if (value.string())
            info.autoincrement = *value.string();
        else if (const std::optional<bool> known = flag(&value))
            info.autoincrement = *known ? QStringLiteral("true") : QStringLiteral("false");
    } else if (keyword == QLatin1String("server_default")) {
        setServerDefault(info, value, place);
    } else if (keyword == QLatin1String("default")) {
        if (isCallOf(value, QStringLiteral("sqlalchemy.Sequence")))
            columnItem(info, value, place);
        else
            info.clientDefault = !value.isNone();
    } else if (keyword == QLatin1String("comment")) {
        if (const std::optional<QString> text = literalName(value)) {
            if (isPostgreSql())
                info.column.comment = *text;
        } else if (!value.isNone()) {
            addOpaque(OrmText::tr("The comment is not literal."), value, place);
        }
    } else if (keyword == QLatin1String("key")) {
        if (value.string())
            info.key = *value.string();
    } else if (keyword == QLatin1String("sort_order")) {
        if (value.integer())
            info.sortOrder = static_cast<int>(*value.integer());
    } else if (keyword == QLatin1String("insert_default")) {
        info.clientDefault = !value.isNone();
    } else if (keyword == QLatin1String("name") || keyword == QLatin1String("type_") ||
               isSilentKeyword(keyword) || keyword.startsWith(QLatin1String("sqlite_")) ||
               keyword.startsWith(QLatin1String("postgresql_"))) {
        return;
    } else {
        addOpaque(OrmText::tr("The column's argument %1= is not known.").arg(keyword), value, place);
    }
}

void Items::columnItem(ColumnInfo &info, const Value &item, const Place &place)
{
    const std::optional<LibraryCall> call = libraryCall(item);
    const QString name = call ? call->name : QString();
    if (name == QLatin1String("sqlalchemy.ForeignKey")) {
        KeyInfo key;
        key.columns = {info.column.name};
        key.name = takeName(call->arguments.find(QStringLiteral("name")));
        key.origin.file = call->place.file;
        key.origin.line = call->place.line;
        if (const std::optional<KeyInfo> read = foreignKey(item, m_table)) {
            const QStringList columns = key.columns;
            key = *read;
            key.columns = columns;
            if (key.targetColumns.isEmpty() && !key.target.name.isEmpty())
                key.targetColumns = {info.column.name}; // ForeignKey("t"): the column of the same name
            info.foreignKeys.push_back(key);
        } else {
            info.opaqueArguments = place;
        }
    } else if (name == QLatin1String("sqlalchemy.CheckConstraint")) {
        if (const std::optional<CheckConstraint> read = check(item, m_table))
            info.checks.push_back(*read);
    } else if (name == QLatin1String("sqlalchemy.Sequence")) {
        const std::optional<Sequence> read = sequence(item);
        if (!read)
            return;
        info.sequenceOptional = flag(call->arguments.find(QStringLiteral("optional"))).value_or(false);
        info.sequence = read;
    } else if (name == QLatin1String("sqlalchemy.Identity")) {
        if (!isPostgreSql()) {
            // SQLite's compiler leaves it out; the column is NOT NULL all the same
            if (!info.nullableGiven) {
                info.column.nullable = false;
                info.nullableGiven = true;
            }
            return;
        }
        Identity identity;
        identity.always = flag(call->arguments.get(0, QStringLiteral("always"))).value_or(false);
        identity.options = sequenceOptions(call->arguments, 2);
        info.column.identity = identity;
    } else if (name == QLatin1String("sqlalchemy.Computed")) {
        Generated generated;
        const Value *text = call->arguments.get(0, QStringLiteral("sqltext"));
        const Value *persisted = call->arguments.get(1, QStringLiteral("persisted"));
        if (text && text->string())
            generated.expression.text = *text->string();
        else if (text)
            generated.expression = expression(*text, call->place);
        generated.stored = isPostgreSql() || flag(persisted).value_or(false);
        info.column.generated = generated;
    } else if (name == QLatin1String("sqlalchemy.DefaultClause")) {
        if (!call->arguments.positional.empty())
            setServerDefault(info, call->arguments.positional.front(), place);
    } else if (name == QLatin1String("sqlalchemy.FetchedValue") || item.isNone()) {
        return;
    } else if (name == QLatin1String("sqlalchemy.ColumnDefault")) {
        info.clientDefault = true;
    } else {
        addOpaque(OrmText::tr("An argument of the column could not be understood."), item,
                  placeOf(item, place));
        info.opaqueArguments = place;
    }
}

} // namespace reckoner::orm
