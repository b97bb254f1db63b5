// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parser of PostgreSQL takes a call for: parse_func.c, parse_oper.c, parse_coerce.c of its sources,
// step by step. Domains come as what they are made of.

#include "model/dialect/postgresql_catalog.h"

#include <QHash>

#include <algorithm>

namespace reckoner::pg {

namespace {

const QString unknown = QStringLiteral("unknown");

/// A candidate with as many arguments as were given.
struct Candidate
{
    QStringList arguments;
    const Signature *signature;
    bool isExpanded = false; ///< the members of a variadic argument stand for themselves
};

bool isArray(const QString &key)
{
    return key.endsWith(QLatin1String("[]"));
}

bool isPolymorphic(const QString &key)
{
    return key.startsWith(QLatin1String("any")) || key == QLatin1String("\"any\"");
}

QString rangeElement(const QString &key, const Schema *schema)
{
    const QString builtin = builtinRangeElement(key);
    if (!builtin.isEmpty() || !schema)
        return builtin;
    const auto own = schema->ranges.find({QStringLiteral("public"), key});
    return own != schema->ranges.end() ? own->second.subtype.name : QString();
}

/// The multirange of a range, and back.
QString multirangeOf(const QString &key)
{
    QString name = key;
    return name.replace(QLatin1String("range"), QLatin1String("multirange"));
}

QString rangeOfMulti(const QString &key)
{
    QString name = key;
    return name.replace(QLatin1String("multirange"), QLatin1String("range"));
}

/// The types that stand for the polymorphic ones of one family ("anyelement" or "anycompatible").
struct Family
{
    QString element;
    QString range;
    bool isConsistent = true;
};

Family familyOf(const QString &prefix, const QStringList &declared, const QStringList &given,
                const Schema *schema)
{
    Family family;
    const bool compatible = prefix == QLatin1String("anycompatible");
    const auto is = [&](const QString &key, const char *word) {
        return key == (compatible ? prefix : QStringLiteral("any")) + QLatin1String(word);
    };
    QStringList elements;
    const auto take = [&](const QString &element) {
        if (element.isEmpty())
            family.isConsistent = false;
        else
            elements.append(element);
    };
    for (qsizetype i = 0; i < declared.size(); ++i) {
        const QString &type = given[i];
        const QString &key = declared[i];
        const bool plain = compatible ? key == prefix : key == QLatin1String("anyelement");
        if (!plain && !is(key, "array") && !is(key, "nonarray") && !is(key, "range") &&
            !is(key, "multirange") && !(key == QLatin1String("anyenum") && !compatible))
            continue;
        if (type == unknown)
            continue;
        if (type.isEmpty()) {
            family.isConsistent = false;
        } else if (is(key, "array")) {
            take(isArray(type) ? type.chopped(2) : QString());
        } else if (is(key, "range")) {
            family.range = type;
            take(rangeElement(type, schema));
        } else if (is(key, "multirange")) {
            family.range = rangeOfMulti(type);
            take(type.contains(QLatin1String("multirange")) ? rangeElement(family.range, schema) : QString());
        } else if (is(key, "nonarray")) {
            take(isArray(type) ? QString() : type);
        } else if (key == QLatin1String("anyenum")) {
            take(classOf(type, schema).category == u'E' ? type : QString());
        } else {
            take(type);
        }
    }
    if (!family.isConsistent)
        return family;
    if (elements.isEmpty()) {
        // Of literals alone: text where the family allows it.
        family.element = compatible ? QStringLiteral("text") : QString();
    } else if (compatible) {
        family.element = commonType(elements, schema);
        family.isConsistent = !family.element.isEmpty();
    } else {
        family.element = elements.front();
        family.isConsistent = std::all_of(elements.begin(), elements.end(),
                                          [&](const QString &each) { return each == family.element; });
    }
    return family;
}

/// The declared types with what they stand for in place of the polymorphic ones; nothing if the arguments do
/// not agree.
std::optional<QStringList> substituted(const QStringList &declared, const QStringList &given,
                                       const Schema *schema, QString *result)
{
    QStringList all = declared;
    all.append(result ? *result : QString());
    QStringList arguments = declared;
    const auto replace = [&](const QString &prefix, const Family &family, QString &key) {
        const bool compatible = prefix == QLatin1String("anycompatible");
        const QString bare = compatible ? prefix : QStringLiteral("any");
        const QString &element = family.element;
        if (key == (compatible ? prefix : QStringLiteral("anyelement")) ||
            key == bare + QLatin1String("nonarray") || (!compatible && key == QLatin1String("anyenum")))
            key = element;
        else if (key == bare + QLatin1String("array"))
            key = element.isEmpty() ? QString() : element + QLatin1String("[]");
        else if (key == bare + QLatin1String("range"))
            key = family.range;
        else if (key == bare + QLatin1String("multirange"))
            key = family.range.isEmpty() ? QString() : multirangeOf(family.range);
    };
    for (const char *each : {"anyelement", "anycompatible"}) {
        const QString prefix = QLatin1String(each);
        const bool any = std::any_of(all.begin(), all.end(), [&](const QString &key) {
            const bool compatible = key.startsWith(QLatin1String("anycompatible"));
            return key.startsWith(QLatin1String("any")) &&
                   compatible == (prefix == QLatin1String("anycompatible"));
        });
        if (!any)
            continue;
        const Family family = familyOf(prefix, declared, given, schema);
        if (!family.isConsistent)
            return std::nullopt;
        for (QString &key : arguments) {
            if (key.startsWith(QLatin1String("anycompatible")) == (prefix == QLatin1String("anycompatible")))
                replace(prefix, family, key);
        }
        if (result && result->startsWith(QLatin1String("any")) &&
            result->startsWith(QLatin1String("anycompatible")) == (prefix == QLatin1String("anycompatible")))
            replace(prefix, family, *result);
    }
    // "any" takes what comes, literals as text.
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("\"any\""))
            arguments[i] = given[i] == unknown ? QStringLiteral("text") : given[i];
    }
    return arguments;
}

bool accepts(const Candidate &candidate, const QStringList &given, const Schema *schema)
{
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (given[i] != unknown && !isPolymorphic(candidate.arguments[i]) &&
            !isImplicit(given[i], candidate.arguments[i]) &&
            !(candidate.arguments[i] == QLatin1String("record") &&
              classOf(given[i], schema).category == u'C'))
            return false;
    }
    return substituted(candidate.arguments, given, schema, nullptr).has_value();
}

std::vector<Candidate> fitting(const std::vector<Signature> &signatures, qsizetype count)
{
    std::vector<Candidate> candidates;
    for (const Signature &signature : signatures) {
        const qsizetype most = signature.arguments.size();
        if (count <= most && count >= most - signature.defaults && !(signature.isVariadic && count == most))
            candidates.push_back({signature.arguments.mid(0, count), &signature});
        if (!signature.isVariadic || count < most)
            continue;
        QStringList arguments = signature.arguments.mid(0, most - 1);
        const QString last = signature.arguments.back();
        while (arguments.size() < count)
            arguments.append(isArray(last)                                 ? last.chopped(2)
                             : last == QLatin1String("anyarray")           ? QStringLiteral("anyelement")
                             : last == QLatin1String("anycompatiblearray") ? QStringLiteral("anycompatible")
                                                                           : last);
        candidates.push_back({arguments, &signature, true});
    }
    return candidates;
}

template<class Score>
void keepBest(std::vector<Candidate> &candidates, Score score)
{
    int best = 0;
    for (const Candidate &each : candidates)
        best = std::max(best, score(each));
    std::erase_if(candidates, [&](const Candidate &each) { return score(each) < best; });
}

/// func_select_candidate(): the literals among the arguments decide last.
void decideByLiterals(std::vector<Candidate> &candidates, const QStringList &given, const Schema *schema)
{
    std::vector<TypeClass> slots_(size_t(given.size()));
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (given[i] != unknown)
            continue;
        TypeClass &slot = slots_[size_t(i)];
        bool conflict = false;
        for (const Candidate &each : candidates) {
            const TypeClass type = classOf(each.arguments[i], schema);
            if (slot.category.isNull()) {
                slot = type;
            } else if (type.category == slot.category) {
                slot.isPreferred = slot.isPreferred || type.isPreferred;
            } else if (type.category == u'S') {
                slot = type;
            } else if (slot.category != u'S') {
                conflict = true;
            }
        }
        if (conflict && slot.category != u'S')
            return;
    }
    std::vector<Candidate> kept = candidates;
    std::erase_if(kept, [&](const Candidate &each) {
        for (qsizetype i = 0; i < given.size(); ++i) {
            if (given[i] != unknown)
                continue;
            const TypeClass type = classOf(each.arguments[i], schema);
            const TypeClass &slot = slots_[size_t(i)];
            if (type.category != slot.category || (slot.isPreferred && !type.isPreferred))
                return true;
        }
        return false;
    });
    if (!kept.empty())
        candidates = std::move(kept);
}

std::optional<Candidate> selected(std::vector<Candidate> candidates, const QStringList &given,
                                  const Schema *schema)
{
    const bool literals = given.contains(unknown);
    keepBest(candidates, [&](const Candidate &each) {
        int exact = 0;
        for (qsizetype i = 0; i < given.size(); ++i)
            exact += given[i] != unknown && each.arguments[i] == given[i] ? 1 : 0;
        return exact;
    });
    if (candidates.size() > 1)
        keepBest(candidates, [&](const Candidate &each) {
            int good = 0;
            for (qsizetype i = 0; i < given.size(); ++i) {
                if (given[i] == unknown)
                    continue;
                const TypeClass type = classOf(each.arguments[i], schema);
                good += each.arguments[i] == given[i] ||
                        (type.isPreferred && type.category == classOf(given[i], schema).category);
            }
            return good;
        });
    if (candidates.size() > 1 && literals)
        decideByLiterals(candidates, given, schema);
    if (candidates.size() > 1 && literals) {
        // Last: every literal of the one type that the others have.
        QStringList known = given;
        known.removeAll(unknown);
        known.removeDuplicates();
        if (known.size() == 1) {
            const QStringList all(given.size(), known.front());
            std::vector<Candidate> kept;
            std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(kept),
                         [&](const Candidate &each) { return accepts(each, all, schema); });
            if (kept.size() == 1)
                candidates = std::move(kept);
        }
    }
    return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
}

std::optional<Resolved> resolved(const std::vector<Candidate> &all, const QStringList &given,
                                 const Schema *schema)
{
    if (given.contains(QString()))
        return std::nullopt;
    std::vector<Candidate> candidates;
    for (const Candidate &each : all) {
        if (each.arguments == given)
            candidates.push_back(each);
    }
    if (candidates.empty())
        std::copy_if(all.begin(), all.end(), std::back_inserter(candidates),
                     [&](const Candidate &each) { return accepts(each, given, schema); });
    if (candidates.empty())
        return std::nullopt;
    const std::optional<Candidate> best =
        candidates.size() == 1 ? std::optional(candidates.front()) : selected(candidates, given, schema);
    if (!best)
        return std::nullopt;
    Resolved answer;
    answer.result = best->signature->result;
    answer.isExtension = best->signature->isExtension;
    answer.isVariadic = best->isExpanded;
    answer.fixed = std::size_t(best->signature->arguments.size()) - (best->isExpanded ? 1 : 0);
    const std::optional<QStringList> arguments = substituted(best->arguments, given, schema, &answer.result);
    if (!arguments)
        return std::nullopt;
    answer.arguments = *arguments;
    return answer;
}

} // namespace

QString builtinRangeElement(const QString &key)
{
    static const QHash<QString, QString> elements{
        {QStringLiteral("int4range"), QStringLiteral("integer")},
        {QStringLiteral("int8range"), QStringLiteral("bigint")},
        {QStringLiteral("numrange"), QStringLiteral("numeric")},
        {QStringLiteral("daterange"), QStringLiteral("date")},
        {QStringLiteral("tsrange"), QStringLiteral("timestamp without time zone")},
        {QStringLiteral("tstzrange"), QStringLiteral("timestamp with time zone")}};
    return elements.value(key);
}

std::optional<Resolved> resolve(const std::vector<Signature> &candidates, const QStringList &given,
                                const Schema *schema)
{
    return resolved(fitting(candidates, given.size()), given, schema);
}

std::optional<Resolved> resolveOperator(const QString &name, const QStringList &given, const Schema *schema)
{
    const std::vector<Candidate> all = fitting(operatorsNamed(name), given.size());
    if (given.size() == 2 && given.contains(unknown) && given.front() != given.back()) {
        // binary_oper_exact(): a literal is taken for what the other side is.
        const QString &known = given.front() == unknown ? given.back() : given.front();
        for (const Candidate &each : all) {
            if (each.arguments == QStringList{known, known})
                return Resolved{each.arguments, each.signature->result, each.signature->isExtension};
        }
    }
    return resolved(all, given, schema);
}

QString commonType(const QStringList &types, const Schema *schema)
{
    QString type = types.value(0);
    for (const QString &each : types) {
        if (each.isEmpty())
            return {};
        if (each == unknown || each == type)
            continue;
        if (type == unknown) {
            type = each;
            continue;
        }
        const TypeClass now = classOf(type, schema);
        if (classOf(each, schema).category != now.category)
            return {};
        if (!now.isPreferred && isImplicit(type, each) && !isImplicit(each, type))
            type = each;
    }
    return type == unknown ? QStringLiteral("text") : type;
}

} // namespace reckoner::pg
