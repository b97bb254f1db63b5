// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/arguments.h"

#include "model/orm/items.h"
#include "model/schema/rewrite.h"

#include <QSet>

namespace reckoner {

using namespace python;

const Value *OpArguments::get(int position, const char *name) const
{
    const QString key = QString::fromLatin1(name);
    return position < 0 ? m_arguments.find(key) : m_arguments.get(position, key);
}

std::optional<QString> OpArguments::name(int position, const char *keyword) const
{
    const Value *value = get(position, keyword);
    if (!value || value->isNone())
        return std::nullopt;
    return orm::literalName(*value);
}

std::optional<bool> OpArguments::flag(int position, const char *keyword) const
{
    const Value *value = get(position, keyword);
    if (!value || !value->boolean())
        return std::nullopt;
    return *value->boolean();
}

std::optional<QStringList> OpArguments::names(int position, const char *keyword) const
{
    const Value *value = get(position, keyword);
    if (!value)
        return std::nullopt;
    if (const std::optional<QString> single = orm::literalName(*value))
        return QStringList{*single};
    const ListData *list = value->list();
    if (!list)
        return std::nullopt;
    QStringList all;
    for (const Value &item : list->items) {
        const std::optional<QString> each = orm::literalName(item);
        if (!each)
            return std::nullopt;
        all.append(*each);
    }
    return all;
}

ObjectName OpArguments::table(int position, const char *keyword, const char *schema) const
{
    return {text(-1, schema), text(position, keyword)};
}

Arguments OpArguments::without(const QStringList &keywords) const
{
    Arguments rest = m_arguments;
    std::erase_if(rest.keyword, [&](const auto &each) { return keywords.contains(each.first); });
    return rest;
}

QStringList stringsIn(const Value &value, int depth)
{
    QStringList strings;
    if (depth > 12)
        return strings;
    const auto arguments = [&](const Arguments &all) {
        for (const Value &each : all.positional)
            strings += stringsIn(each, depth + 1);
        for (const auto &[name, each] : all.keyword)
            strings += stringsIn(each, depth + 1);
    };
    if (const QString *text = value.string())
        strings.append(*text);
    else if (const ListData *list = value.list()) {
        for (const Value &item : list->items)
            strings += stringsIn(item, depth + 1);
    } else if (const DictData *dict = value.dict()) {
        for (const auto &[key, item] : dict->items)
            strings += stringsIn(key, depth + 1) + stringsIn(item, depth + 1);
    } else if (const CallData *call = value.call()) {
        strings += stringsIn(call->callee, depth + 1);
        arguments(call->arguments);
    } else if (const AttributeData *attribute = value.attribute()) {
        strings += stringsIn(attribute->base, depth + 1);
    } else if (const OperationData *operation = value.operation()) {
        for (const Value &operand : operation->operands)
            strings += stringsIn(operand, depth + 1);
    } else if (const OpaqueData *opaque = value.opaque()) {
        strings += opaque->strings;
    }
    return strings;
}

QStringList identifiersIn(const QString &text)
{
    static const QSet<QString> keyWords = [] {
        const QString list = QStringLiteral("add all alter and any array as asc begin between by cascade "
                                            "case cast check column comment commit "
                                            "concurrently constraint create cross data default delete desc "
                                            "distinct do drop else end enum exists false "
                                            "foreign from full function group having if in index inner "
                                            "insert into is join key language left like limit "
                                            "materialized not null on or order outer primary references "
                                            "rename replace restrict returns right schema "
                                            "select sequence set table then to trigger true type union "
                                            "unique update using values value view when where "
                                            "with integer int bigint smallint varchar text boolean timestamp "
                                            "date numeric json jsonb uuid nullable");
        const QStringList words = list.split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    QStringList names;
    for (const SqlToken &token : tokenizeSql(text, false)) {
        if (token.type == SqlToken::Type::Identifier && (token.quoted || !keyWords.contains(token.name)))
            names.append(token.name);
    }
    names.removeDuplicates();
    return names;
}

bool isFinalName(const Value *value)
{
    const CallData *call = value ? value->call() : nullptr;
    if (!call)
        return false;
    const QString callee = call->callee.dotted();
    return callee.endsWith(QLatin1String(".f")) || callee.endsWith(QLatin1String("conv"));
}

std::optional<QString> sqlText(const Value &value)
{
    if (const QString *text = value.string())
        return *text;
    const CallData *call = value.call();
    if (!call)
        return std::nullopt;
    const QString callee = call->callee.dotted();
    if (callee.startsWith(QLatin1String("sqlalchemy"))) {
        const QString last = callee.section(QLatin1Char('.'), -1);
        if ((last == QLatin1String("text") || last == QLatin1String("DDL") ||
             last == QLatin1String("literal_column")) &&
            !call->arguments.positional.empty())
            return sqlText(call->arguments.positional.front());
        if (last == QLatin1String("text") && call->arguments.find(QStringLiteral("text")))
            return sqlText(*call->arguments.find(QStringLiteral("text")));
        return std::nullopt;
    }
    if (const AttributeData *attribute = call->callee.attribute()) {
        static const QStringList keep{QStringLiteral("bindparams"), QStringLiteral("execution_options"),
                                      QStringLiteral("columns"), QStringLiteral("params"),
                                      QStringLiteral("execute_if")};
        if (keep.contains(attribute->name))
            return sqlText(attribute->base);
    }
    return std::nullopt;
}

QStringList callChain(const Value &value)
{
    QStringList chain;
    const Value *at = &value;
    for (int depth = 0; depth < 30; ++depth) {
        if (const CallData *call = at->call()) {
            if (const AttributeData *attribute = call->callee.attribute()) {
                chain.prepend(attribute->name);
                at = &attribute->base;
                continue;
            }
            chain.prepend(call->callee.dotted().section(QLatin1Char('.'), -1));
        }
        break;
    }
    return chain;
}

Value callOf(const QString &dotted, Arguments arguments, const Place &place)
{
    auto call = std::make_shared<CallData>();
    call->callee = Value(Symbol{dotted});
    call->arguments = std::move(arguments);
    call->place = place;
    return Value(std::shared_ptr<const CallData>(std::move(call)));
}

} // namespace reckoner
