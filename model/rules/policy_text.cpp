// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/secrets.h"
#include "model/rules/pattern.h"
#include "model/rules/policy.h"
#include "model/rules/rules.h"
#include "model/rules/toml.h"
#include "model/sources/spec.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

using config::placeOf;
using config::textOf;

struct PolicyText
{
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

/// Reads one reckoner.toml; the first thing that is wrong ends it.
class PolicyReader
{
public:
    explicit PolicyReader(const QString &file)
        : m_file(file)
    {
    }

    Result<ProjectPolicy> read(const toml::table &root)
    {
        for (const auto &[key, node] : root) {
            const QString name = textOf(key.str());
            if (name == QLatin1String("gate"))
                table(name, node, [this](const QString &k, const toml::node &v) { gate(k, v); });
            else if (name == QLatin1String("severity"))
                table(name, node, [this](const QString &k, const toml::node &v) { severity(k, v); });
            else if (name == QLatin1String("databases"))
                table(name, node, [this](const QString &k, const toml::node &v) { database(k, v); });
            else if (name == QLatin1String("ignore"))
                ignores(node);
            else if (name == QLatin1String("compare"))
                table(name, node, [this](const QString &k, const toml::node &v) {
                    if (k != QLatin1String("rules_off"))
                        noKey(QStringLiteral("[compare]"), k, QStringLiteral("rules_off"), v);
                });
            else if (name != QLatin1String("waiver"))
                m_policy.notes.push_back(
                    {Severity::Warning,
                     QStringLiteral("config.unknown"),
                     PolicyText::tr("Nothing reads %1 of %2: is it spelt right?").arg(name, m_file),
                     placeOf(node, m_file),
                     {}});
        }
        if (m_error)
            return Unexpected{*m_error};
        return std::move(m_policy);
    }

private:
    void wrong(const char *code, const QString &message, const toml::node &node)
    {
        if (!m_error)
            m_error = Error{QLatin1String(code), message, {}, placeOf(node, m_file)};
    }

    void noKey(const QString &where, const QString &key, const QString &known, const toml::node &node)
    {
        wrong("config.key", PolicyText::tr("%1 has no key %2; there is %3.").arg(where, key, known), node);
    }

    template<class Each>
    void table(const QString &name, const toml::node &node, const Each &each)
    {
        const toml::table *table = node.as_table();
        if (!table)
            return wrong("config.key", PolicyText::tr("%1 must be a table: [%1].").arg(name), node);
        for (const auto &[key, value] : *table)
            each(textOf(key.str()), value);
    }

    std::optional<QString> text(const char *code, const QString &key, const toml::node &node)
    {
        if (node.is_string())
            return textOf(node.as_string()->get());
        wrong(code, PolicyText::tr("%1 must be a text in quotes.").arg(key), node);
        return std::nullopt;
    }

    std::optional<QStringList> words(const QString &key, const toml::node &node)
    {
        QStringList list;
        const toml::array *array = node.as_array();
        if (node.is_string())
            return QStringList{textOf(node.as_string()->get())};
        if (!array || !std::all_of(array->begin(), array->end(),
                                   [](const toml::node &each) { return each.is_string(); })) {
            wrong("config.gate", PolicyText::tr("%1 must be a list of words: [\"error\"].").arg(key), node);
            return std::nullopt;
        }
        for (const toml::node &each : *array)
            list.append(textOf(each.as_string()->get()));
        return list;
    }

    void gate(const QString &key, const toml::node &node)
    {
        if (key == QLatin1String("fail_on")) {
            m_policy.failOn = words(key, node);
            if (const QString word = unknownGateWord(m_policy.failOn.value_or(QStringList()));
                !word.isEmpty())
                wrong("config.gate",
                      PolicyText::tr("fail_on does not know %1; there is %2.")
                          .arg(word, gateWords().join(QStringLiteral(", "))),
                      node);
        } else if (key == QLatin1String("allow")) {
            m_policy.allow = words(key, node);
            if (const QString word = unknownAllowWord(m_policy.allow.value_or(QStringList()));
                !word.isEmpty())
                wrong("config.gate",
                      PolicyText::tr("allow does not know %1; there is %2.")
                          .arg(word, allowWords().join(QStringLiteral(", "))),
                      node);
        } else if (key == QLatin1String("baseline")) {
            m_policy.baseline = text("config.gate", key, node).value_or(QString());
        } else if (key == QLatin1String("no_repairs_since")) {
            m_policy.noRepairsSince = text("config.gate", key, node).value_or(QString());
        } else if (key == QLatin1String("max_snapshot_age_days")) {
            const auto *number = node.as_integer();
            if (!number || number->get() < 0 || number->get() > 36500)
                return wrong("config.gate", PolicyText::tr("%1 must be a number of days.").arg(key), node);
            m_policy.maxSnapshotAgeDays = int(number->get());
        } else {
            noKey(QStringLiteral("[gate]"), key,
                  QStringLiteral("fail_on, allow, baseline, no_repairs_since, max_snapshot_age_days"), node);
        }
    }

    void severity(const QString &key, const toml::node &node)
    {
        const std::optional<QString> level = text("config.severity", key, node);
        if (!level)
            return;
        Result<SeverityRule> rule = severityFrom(key, *level);
        if (!rule)
            return wrong("config.severity", rule.error().message, node);
        rule->place = placeOf(node, m_file);
        m_policy.severities.push_back(*std::move(rule));
    }

    void database(const QString &key, const toml::node &node)
    {
        const std::optional<QString> spec = text("config.databases", key, node);
        if (!spec)
            return;
        if (withoutPassword(*spec) != *spec || withoutPasswords(*spec) != *spec)
            return wrong(
                "config.databases",
                PolicyText::tr("The database %1 has a password in its URL: leave it to ~/.pgpass, a service "
                               "file or env:NAME.")
                    .arg(key),
                node);
        m_policy.databases[key] = *spec;
    }

    void ignores(const toml::node &node)
    {
        const toml::array *array = node.as_array();
        const bool tables = array && std::all_of(array->begin(), array->end(),
                                                 [](const toml::node &each) { return each.is_table(); });
        if (!tables)
            return wrong("config.ignore",
                         PolicyText::tr("What is ignored must be written as [[ignore]] tables, each with two "
                                        "brackets."),
                         node);
        for (const toml::node &each : *array) {
            IgnoreRule rule;
            rule.place = placeOf(each, m_file);
            for (const auto &[key, value] : *each.as_table()) {
                const QString name = textOf(key.str());
                QString ignoredReason;
                QString *into = name == QLatin1String("rule")     ? &rule.rule
                                : name == QLatin1String("object") ? &rule.object
                                : name == QLatin1String("kind")   ? &rule.kind
                                : name == QLatin1String("facet")  ? &rule.facet
                                : name == QLatin1String("owner")  ? &rule.owner
                                : name == QLatin1String("reason") ? &ignoredReason
                                                                  : nullptr;
                if (!into)
                    return noKey(QStringLiteral("[[ignore]]"), name,
                                 QStringLiteral("rule, object, kind, facet, owner, reason"), value);
                *into = text("config.ignore", name, value).value_or(QString());
            }
            if (const QString sentence = wrongIn(rule); !sentence.isEmpty())
                return wrong("config.ignore", sentence, each);
            m_policy.ignores.push_back(std::move(rule));
        }
    }

    QString m_file;
    ProjectPolicy m_policy;
    std::optional<Error> m_error;
};

bool isAnyRule(const QString &pattern)
{
    return std::any_of(allRules().begin(), allRules().end(),
                       [&](const Rule &rule) { return fits(rule.code, pattern); });
}

QString noRule(const QString &pattern)
{
    return PolicyText::tr("There is no rule %1; `reckoner --help rules` lists them.").arg(pattern);
}

} // namespace

QString wrongIn(const IgnoreRule &rule)
{
    if (rule.rule.isEmpty() && rule.object.isEmpty() && rule.kind.isEmpty() && rule.facet.isEmpty() &&
        rule.owner.isEmpty())
        return PolicyText::tr(
            "What is ignored names nothing: it needs a rule, object, kind, facet or owner.");
    if (!rule.rule.isEmpty() && !isAnyRule(rule.rule))
        return noRule(rule.rule);
    const std::optional<Kind> kind = kindFromName(rule.kind);
    if (!rule.kind.isEmpty() && !kind)
        return PolicyText::tr("There is no kind of object called %1; `reckoner --help facets` lists them.")
            .arg(rule.kind);
    const auto has = [&](Kind each) { return facetsOf(each).contains(rule.facet); };
    if (!rule.facet.isEmpty() && kind && !has(*kind))
        return PolicyText::tr("The kind %1 has no facet called %2; it has %3.")
            .arg(rule.kind, rule.facet, facetsOf(*kind).join(QStringLiteral(", ")));
    if (!rule.facet.isEmpty() && !(kind ? has(*kind) : std::any_of(allKinds.begin(), allKinds.end(), has)))
        return PolicyText::tr(
                   "There is no facet called %1 in what is ignored; `reckoner --help facets` lists "
                   "them.")
            .arg(rule.facet);
    return {};
}

Result<SeverityRule> severityFrom(const QString &rule, const QString &level)
{
    SeverityRule made;
    made.rule = rule;
    if (rule != QLatin1String("mild") && !isAnyRule(rule))
        return unexpected(QStringLiteral("usage.severity"), noRule(rule));
    for (const Severity each : {Severity::Error, Severity::Warning, Severity::Info}) {
        if (level == severityName(each))
            made.severity = each;
    }
    if (!made.severity && level != QLatin1String("off"))
        return unexpected(
            QStringLiteral("usage.severity"),
            PolicyText::tr("%1 is no severity; there is error, warning, info and off.").arg(level));
    return made;
}

Result<ProjectPolicy> readPolicy(const QByteArray &text, const QString &file)
{
    const Result<toml::table> root = config::parse(text, file);
    if (!root)
        return root.forward();
    Result<ProjectPolicy> policy = PolicyReader(file).read(*root);
    if (!policy)
        return policy;
    Result<std::vector<Waiver>> waivers = readWaivers(text, file);
    if (!waivers)
        return waivers.forward();
    for (const Waiver &waiver : *waivers) {
        const auto isIt = [&](const Rule &rule) { return rule.code == waiver.rule; };
        if (!waiver.rule.isEmpty() && std::none_of(allRules().begin(), allRules().end(), isIt))
            return unexpected(QStringLiteral("config.waiver"), noRule(waiver.rule), waiver.place);
    }
    Result<QSet<QString>> rulesOff = readRulesOff(text, file);
    if (!rulesOff)
        return rulesOff.forward();
    policy->waivers = *std::move(waivers);
    policy->rulesOff = *std::move(rulesOff);
    return policy;
}

} // namespace reckoner
