// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

struct PythonText
{
    Q_DECLARE_TR_FUNCTIONS(PythonText)
};

QSet<QString> setOf(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '));
    return QSet<QString>(list.begin(), list.end());
}

} // namespace

bool Interpreter::Private::hasMethod(const Value &value, const QString &name)
{
    static const QSet<QString> text = setOf("capitalize casefold center count encode endswith expandtabs "
                                            "find format format_map index isalnum isalpha "
                                            "isdigit isidentifier islower isnumeric isspace istitle isupper "
                                            "join ljust lower lstrip partition removeprefix "
                                            "removesuffix replace rfind rindex rjust rpartition rsplit "
                                            "rstrip split splitlines startswith strip swapcase "
                                            "title translate upper zfill __len__ __contains__");
    static const QSet<QString> list =
        setOf("append extend insert pop remove index count sort reverse copy clear");
    static const QSet<QString> tuple = setOf("index count");
    static const QSet<QString> set = setOf("add discard remove union intersection difference "
                                           "symmetric_difference issubset issuperset isdisjoint update "
                                           "copy pop clear difference_update intersection_update");
    static const QSet<QString> dict = setOf("get items keys values update setdefault pop popitem copy clear");
    static const QSet<QString> bytes = setOf("decode hex");
    if (value.string())
        return text.contains(name);
    if (const ListData *data = value.list())
        return (data->type == ListData::Type::List    ? list
                : data->type == ListData::Type::Tuple ? tuple
                                                      : set)
            .contains(name);
    if (value.dict())
        return dict.contains(name);
    return value.as<QByteArray>() && bytes.contains(name);
}

std::optional<Value> Interpreter::Private::callMethod(const Value &self, const QString &name,
                                                      const Arguments &given, const Place &place)
{
    if (!given.complete)
        return std::nullopt;
    if (const QString *text = self.string())
        return stringMethod(*text, name, given, place);
    if (ListData *list = self.list())
        return listMethod(*list, self, name, given, place);
    if (DictData *dict = self.dict())
        return dictMethod(*dict, self, name, given, place);
    if (const QByteArray *bytes = self.as<QByteArray>()) {
        if (name == QLatin1String("decode"))
            return Value(QString::fromUtf8(*bytes));
        if (name == QLatin1String("hex"))
            return Value(QString::fromLatin1(bytes->toHex()));
    }
    if (self.instance() || self.klass())
        return tupleMethod(self, name, given, place);
    return std::nullopt;
}

std::optional<Value> Interpreter::Private::listMethod(ListData &self, const Value &value, const QString &name,
                                                      const Arguments &given, const Place &place)
{
    const auto &arguments = given.positional;
    const size_t count = arguments.size();
    const auto is = [&](const char *other) { return name == QLatin1String(other); };
    auto &items = self.items;
    const auto position = [&](const Value &wanted) -> std::optional<size_t> {
        for (size_t at = 0; at < items.size(); ++at)
            if (equal(items[at], wanted).value_or(false))
                return at;
        return std::nullopt;
    };
    const auto fail = [&](const char *exception) {
        raise(QString::fromLatin1(exception), name, place);
        return std::nullopt;
    };
    if (items.size() >= maximumItems && !is("copy") && !is("pop") && !is("clear"))
        return std::nullopt;
    if (is("copy"))
        return Value(std::make_shared<ListData>(self));
    if (is("clear")) {
        items.clear();
        return Value();
    }
    if (is("count") && count == 1) {
        return Value(static_cast<qint64>(std::count_if(items.begin(), items.end(), [&](const Value &item) {
            return equal(item, arguments[0]).value_or(false);
        })));
    }
    if (is("index") && count >= 1) {
        const auto at = position(arguments[0]);
        return at ? std::optional(Value(static_cast<qint64>(*at))) : fail("ValueError");
    }
    if (self.type == ListData::Type::Set) {
        const auto add = [&](const Value &item) {
            if (!position(item)) {
                items.push_back(item);
                grows(value);
            }
        };
        if (is("add") && count == 1) {
            add(arguments[0]);
            return Value();
        }
        if ((is("discard") || is("remove")) && count == 1) {
            const auto at = position(arguments[0]);
            if (at)
                items.erase(items.begin() + static_cast<qsizetype>(*at));
            else if (is("remove"))
                return fail("KeyError");
            return Value();
        }
        static const QHash<QString, QString> operators = {
            {QStringLiteral("union"), QStringLiteral("|")},
            {QStringLiteral("update"), QStringLiteral("|")},
            {QStringLiteral("intersection"), QStringLiteral("&")},
            {QStringLiteral("intersection_update"), QStringLiteral("&")},
            {QStringLiteral("difference"), QStringLiteral("-")},
            {QStringLiteral("difference_update"), QStringLiteral("-")},
            {QStringLiteral("symmetric_difference"), QStringLiteral("^")}};
        if (const QString op = operators.value(name); !op.isEmpty()) {
            Value result = Value::set(items);
            for (const Value &argument : arguments) {
                const auto others = iterate(argument, place);
                if (!others)
                    return std::nullopt;
                const auto next = plainBinary(op, result, Value::set(*others), place);
                if (!next)
                    return std::nullopt;
                result = *next;
            }
            if (!name.endsWith(QLatin1String("update")))
                return result;
            items = result.list()->items;
            return Value();
        }
        if ((is("issubset") || is("issuperset") || is("isdisjoint")) && count == 1) {
            const auto others = iterate(arguments[0], place);
            if (!others)
                return std::nullopt;
            const Value other = Value::set(*others);
            const auto &inner = is("issuperset") ? *others : items;
            const Value &outer = is("issuperset") ? value : other;
            for (const Value &item : inner) {
                const auto inside = contains(outer, item);
                if (!inside)
                    return std::nullopt;
                if (*inside == is("isdisjoint"))
                    return Value(false);
            }
            return Value(true);
        }
        return std::nullopt;
    }
    if (self.type != ListData::Type::List)
        return std::nullopt;
    if (is("append") && count == 1) {
        items.push_back(arguments[0]);
        grows(value);
        return Value();
    }
    if (is("extend") && count == 1) {
        const auto more = iterate(arguments[0], place);
        grows(value);
        if (more)
            items.insert(items.end(), more->begin(), more->end());
        else
            items.push_back(Value::unknown(PythonText::tr("extended by something unknown"), place));
        return Value();
    }
    if (is("insert") && count == 2) {
        const auto at = asInteger(arguments[0]);
        if (!at)
            return std::nullopt;
        const auto size = static_cast<qint64>(items.size());
        const qint64 where = std::clamp<qint64>(*at < 0 ? *at + size : *at, 0, size);
        items.insert(items.begin() + where, arguments[1]);
        grows(value);
        return Value();
    }
    if (is("pop")) {
        const auto at = count ? asInteger(arguments[0]) : std::optional<qint64>(-1);
        const auto size = static_cast<qint64>(items.size());
        if (!at)
            return std::nullopt;
        if (*at >= size || *at < -size)
            return fail("IndexError");
        const auto where = items.begin() + (*at < 0 ? *at + size : *at);
        Value taken = *where;
        items.erase(where);
        return taken;
    }
    if (is("remove") && count == 1) {
        const auto at = position(arguments[0]);
        if (!at)
            return fail("ValueError");
        items.erase(items.begin() + static_cast<qsizetype>(*at));
        return Value();
    }
    if (is("reverse")) {
        std::reverse(items.begin(), items.end());
        return Value();
    }
    if (is("sort"))
        return sortValues(items, given, place) ? std::optional(Value()) : std::nullopt;
    return std::nullopt;
}

std::optional<Value> Interpreter::Private::dictMethod(DictData &self, const Value &value, const QString &name,
                                                      const Arguments &given, const Place &place)
{
    const auto &arguments = given.positional;
    const size_t count = arguments.size();
    const auto is = [&](const char *other) { return name == QLatin1String(other); };
    const auto find = [&](const Value &key) -> std::optional<size_t> {
        for (size_t at = 0; at < self.items.size(); ++at)
            if (equal(self.items[at].first, key).value_or(false))
                return at;
        return std::nullopt;
    };
    const auto isUnsure = [&](const Value &key) {
        return isSymbolic(key) || std::any_of(self.items.begin(), self.items.end(),
                                              [&](const auto &entry) { return entry.first.isOpaque(); });
    };
    if (is("items") || is("keys") || is("values")) {
        std::vector<Value> result;
        result.reserve(self.items.size());
        for (const auto &[key, item] : self.items)
            result.push_back(is("items") ? Value::tuple({key, item}) : is("keys") ? key : item);
        return Value::list(std::move(result));
    }
    if (is("copy"))
        return Value(std::make_shared<DictData>(self));
    if (is("clear")) {
        self.items.clear();
        return Value();
    }
    if (is("update")) {
        grows(value);
        if (count) {
            if (const DictData *other = arguments[0].dict()) {
                const auto entries = other->items;
                for (const auto &[key, item] : entries)
                    assignItem(value, key, item, place);
            } else if (const auto pairs = iterate(arguments[0], place)) {
                for (const Value &pair : *pairs)
                    if (const ListData *both = pair.list(); both && both->items.size() == 2)
                        assignItem(value, both->items[0], both->items[1], place);
            } else {
                const Value unknown = Value::unknown(PythonText::tr("updated by something unknown"), place);
                self.items.emplace_back(unknown, unknown);
            }
        }
        for (const auto &[key, item] : given.keyword)
            assignItem(value, Value(key), item, place);
        return Value();
    }
    if (count == 0)
        return std::nullopt;
    const auto at = find(arguments[0]);
    if (!at && isUnsure(arguments[0]))
        return std::nullopt;
    if (is("get"))
        return at ? self.items[*at].second : count > 1 ? arguments[1] : Value();
    if (is("setdefault")) {
        if (at)
            return self.items[*at].second;
        const Value standard = count > 1 ? arguments[1] : Value();
        self.items.emplace_back(arguments[0], standard);
        grows(value);
        return standard;
    }
    if (is("pop")) {
        if (!at) {
            if (count > 1)
                return arguments[1];
            raise(QStringLiteral("KeyError"), toRepr(arguments[0]).value_or(QString()), place);
            return std::nullopt;
        }
        Value taken = self.items[*at].second;
        self.items.erase(self.items.begin() + static_cast<qsizetype>(*at));
        return taken;
    }
    return std::nullopt;
}

} // namespace reckoner::python
