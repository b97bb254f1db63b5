// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/items.h"

#include "model/orm/names.h"
#include "model/orm/ormtext.h"

namespace reckoner::orm {

using namespace python;

Items::Items(const Dialect &dialect, Interpreter &interpreter, MetadataInfo metadata)
    : m_dialect(dialect)
    , m_interpreter(interpreter)
    , m_metadata(std::move(metadata))
{
}

std::vector<Opaque> Items::takeOpaques(size_t first)
{
    if (first == 0)
        return std::exchange(m_opaques, {});
    std::vector<Opaque> taken;
    for (size_t i = first; i < m_opaques.size(); ++i)
        taken.push_back(std::move(m_opaques.at(i)));
    m_opaques.resize(std::min(first, m_opaques.size()));
    return taken;
}

void Items::addOpaque(const QString &reason, const Value &value, const Place &place)
{
    Opaque opaque;
    opaque.reason = reason;
    opaque.text = describe(value);
    if (const OpaqueData *data = value.opaque())
        opaque.reason += QLatin1Char(' ') + data->reason;
    opaque.place = place;
    if (!m_piece.isEmpty()) {
        opaque.bound = Opaque::Bound::Objects;
        opaque.names = {m_piece};
        m_opaques.push_back(std::move(opaque));
        return;
    }
    if (!m_table.name.isEmpty()) {
        opaque.bound = Opaque::Bound::Objects;
        opaque.names.append(m_table.name);
    }
    opaque.names.append(stringsIn(value));
    m_opaques.push_back(std::move(opaque));
}

QString Items::takeName(const Value *value)
{
    if (!value || value->isNone())
        return {};
    const std::optional<QString> name = literalName(*value);
    if (!name) {
        addOpaque(OrmText::tr("The name is not literal."), *value, placeOf(*value));
        return {};
    }
    const QString callee = value->call() ? libraryName(value->call()->callee) : QString();
    if (callee == QLatin1String("alembic.op.f") || callee == QLatin1String("sqlalchemy.conv"))
        m_fixedNames.insert(*name);
    return *name;
}

std::optional<ColumnUse> Items::columnUse(const Value &value)
{
    if (m_resolver) {
        if (std::optional<ColumnUse> use = m_resolver(value)) {
            // of the table at hand: what is known of its types by now
            const auto known = m_columnTypes.find(use->column);
            if (use->type && use->table.name == m_table.name && known != m_columnTypes.end())
                use->type->boolean = use->type->boolean && known->second.boolean;
            // a column object of it
            if (!use->type) {
                if (const auto it = m_columnTypes.find(use->column); it != m_columnTypes.end())
                    use->type = it->second;
                // mapped_column() without a type is not boolean yet while the class body runs
                if (use->type && use->type->boolean &&
                    isCallOf(value, QStringLiteral("sqlalchemy.mapped_column"))) {
                    const std::optional<ColumnInfo> written = column(value, use->column);
                    use->type->boolean = written && written->typeGiven;
                }
            }
            return use;
        }
    }
    const auto own = [this](const QString &key) {
        ColumnUse use;
        use.column = m_columnKeys.contains(key) ? m_columnKeys.at(key) : key;
        if (const auto it = m_columnTypes.find(key); it != m_columnTypes.end())
            use.type = it->second;
        return use;
    };
    if (const std::optional<LibraryCall> call = libraryCall(value)) {
        static const QStringList columnCalls = {QStringLiteral("sqlalchemy.Column"),
                                                QStringLiteral("sqlalchemy.column"),
                                                QStringLiteral("sqlalchemy.mapped_column")};
        if (columnCalls.contains(call->name)) {
            const Value *name = call->arguments.get(0, QStringLiteral("name"));
            if (const std::optional<QString> text = name ? literalName(*name) : std::nullopt) {
                ColumnUse use = own(*text);
                // sa.column("x") has no type of its own: its negation is NOT x, on every database.
                if (use.type && call->name == QLatin1String("sqlalchemy.column") &&
                    !call->arguments.get(1, QStringLiteral("type_")))
                    use.type->boolean = false;
                return use;
            }
        }
        return std::nullopt;
    }
    // table.c.x, table.columns.x, table.c["x"]
    const Value *base = nullptr;
    QString name;
    if (const AttributeData *attribute = value.attribute()) {
        base = &attribute->base;
        name = attribute->name;
    } else if (const OperationData *operation = value.operation();
               operation && operation->op == QLatin1String("[]") && operation->operands.size() == 2 &&
               operation->operands.at(1).string()) {
        base = &operation->operands.at(0);
        name = *operation->operands.at(1).string();
    }
    if (!base)
        return std::nullopt;
    if (const AttributeData *columns = base->attribute();
        columns && (columns->name == QLatin1String("c") || columns->name == QLatin1String("columns"))) {
        ColumnUse use = own(name);
        if (const std::optional<LibraryCall> call = libraryCall(columns->base);
            call && (call->name == QLatin1String("sqlalchemy.Table") ||
                     call->name == QLatin1String("sqlalchemy.table"))) {
            const Value *table = call->arguments.get(0, QStringLiteral("name"));
            use.table.name = table ? literalName(*table).value_or(QString()) : QString();
            if (const Value *schema = call->arguments.find(QStringLiteral("schema"));
                schema && schema->string())
                use.table.schema = *schema->string();
            else
                use.table.schema = m_metadata.schema;
        } else if (columns->base.operation() && isTableValue(columns->base)) {
            // metadata.tables["schema.name"].c.x
            const QString &key = *columns->base.operation()->operands.back().string();
            use.table = {key.section(QLatin1Char('.'), 0, -2), key.section(QLatin1Char('.'), -1)};
        }
        return use;
    }
    // Model.attribute, where the class is read but not mapped by anybody who would know better
    if (const ClassData *type = base->klass()) {
        ColumnUse use = own(name);
        if (const Member *member = type->member(QStringLiteral("__tablename__"));
            member && member->value.string())
            use.table.name = *member->value.string();
        return use;
    }
    return std::nullopt;
}

std::optional<QString> Items::columnName(const Value &value)
{
    if (const std::optional<QString> name = literalName(value)) {
        const auto it = m_columnKeys.find(*name);
        return it == m_columnKeys.end() ? *name : it->second;
    }
    if (const std::optional<ColumnUse> use = columnUse(value))
        return use->column;
    return std::nullopt;
}

namespace {

void setConvention(MetadataInfo &info, const Value &convention)
{
    info.namingConvention.clear();
    info.tokens.clear();
    const DictData *dict = dictOf(convention);
    if (!dict)
        return;
    // Keys may be the classes too: {Index: "..."}.
    static const std::map<QString, QString> classes = {
        {QStringLiteral("sqlalchemy.Index"), QStringLiteral("ix")},
        {QStringLiteral("sqlalchemy.UniqueConstraint"), QStringLiteral("uq")},
        {QStringLiteral("sqlalchemy.CheckConstraint"), QStringLiteral("ck")},
        {QStringLiteral("sqlalchemy.ForeignKeyConstraint"), QStringLiteral("fk")},
        {QStringLiteral("sqlalchemy.PrimaryKeyConstraint"), QStringLiteral("pk")},
    };
    for (const auto &[key, item] : dict->items) {
        QString name;
        if (key.string()) {
            name = *key.string();
        } else if (const auto it = classes.find(libraryName(key)); it != classes.end()) {
            name = it->second;
        } else {
            continue;
        }
        if (item.string())
            info.namingConvention[name] = *item.string();
        else if (!item.isNone())
            info.tokens[name] = item;
    }
}

} // namespace

MetadataInfo metadataInfo(const Value &value)
{
    MetadataInfo info;
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call || call->name != QLatin1String("sqlalchemy.MetaData"))
        return info;
    if (const Value *schema = call->arguments.get(0, QStringLiteral("schema")); schema && schema->string())
        info.schema = *schema->string();
    if (const Value *convention = call->arguments.find(QStringLiteral("naming_convention")))
        setConvention(info, *convention);
    return info;
}

void assignTo(MetadataInfo &info, const QString &attribute, const Value &value)
{
    if (attribute == QLatin1String("naming_convention"))
        setConvention(info, value);
    else if (attribute == QLatin1String("schema"))
        info.schema = value.string() ? *value.string() : QString();
}

} // namespace reckoner::orm
