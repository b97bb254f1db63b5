// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "model/rules/rules.h"
#include "model/workspace/waiverfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner::cli {

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

struct WaiveOptions
{
    std::string folder = ".";
    std::string database;
    std::vector<std::string> findings;
    std::string rule;
    std::string object;
    std::string reason;
    std::string owner;
    std::string expires;
    bool remove = false;
    bool dryRun = false;
};

Unexpected usage(const QString &sentence)
{
    return unexpected(QStringLiteral("usage.waive"), sentence);
}

/// "2027-03-31", or "90d" from today on.
Result<QDate> dayOf(const QString &text)
{
    if (text.isEmpty())
        return QDate();
    bool counted = false;
    const int days = text.chopped(1).toInt(&counted);
    if (text.endsWith(QLatin1Char('d')) && counted && days > 0)
        return QDateTime::currentDateTimeUtc().date().addDays(days);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return usage(
            CommandText::tr("--expires must be a date such as 2027-03-31, or 90d, not %1.").arg(text));
    if (day < QDateTime::currentDateTimeUtc().date())
        return usage(CommandText::tr("--expires %1 is over: such a waiver would waive nothing.").arg(text));
    return day;
}

bool isFingerprint(const QString &text)
{
    constexpr qsizetype shortest = 6; // of a beginning
    constexpr qsizetype whole = 32;
    return text.size() >= shortest && text.size() <= whole &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

/// The waivers that the options describe.
Result<std::vector<Waiver>> waiversOf(const WaiveOptions &options)
{
    Waiver waiver;
    waiver.rule = text(options.rule);
    waiver.object = text(options.object);
    waiver.reason = text(options.reason);
    waiver.owner = text(options.owner);
    const Result<QDate> day = dayOf(text(options.expires));
    if (!day)
        return day.forward();
    waiver.expires = *day;
    if (!waiver.rule.isEmpty() && ruleTitle(waiver.rule).isEmpty())
        return usage(CommandText::tr("There is no rule %1.").arg(waiver.rule));
    if (waiver.reason.trimmed().isEmpty())
        return usage(CommandText::tr("A waiver needs a --reason."));
    std::vector<Waiver> waivers;
    for (const std::string &finding : options.findings) {
        waiver.fingerprint = text(finding).toLower();
        if (!isFingerprint(waiver.fingerprint))
            return usage(CommandText::tr("%1 is not the fingerprint of a finding.").arg(text(finding)));
        waivers.push_back(waiver);
    }
    if (options.findings.empty()) {
        if (waiver.rule.isEmpty() && waiver.object.isEmpty())
            return usage(CommandText::tr("Name what is waived: --finding, --rule or --object."));
        waivers.push_back(waiver);
    }
    return waivers;
}

/// Beginnings of fingerprints become whole ones; says what each waiver covers. Error: waive.nothing.
Result<QStringList> tryOut(std::vector<Waiver> &waivers, const CheckResult &result)
{
    QStringList covered;
    for (Waiver &waiver : waivers) {
        QSet<QString> whole;
        QStringList here;
        for (const RootResult &root : result.roots) {
            for (const Finding &finding : root.verdict.findings) {
                Waiver whoever = waiver;
                if (!waiver.fingerprint.isEmpty() && finding.fingerprint.startsWith(waiver.fingerprint))
                    whoever.fingerprint = finding.fingerprint;
                if (!whoever.covers(finding))
                    continue;
                whole.insert(whoever.fingerprint);
                here.append(finding.message);
            }
        }
        const QString named = QStringList{waiver.fingerprint, waiver.rule, waiver.object}
                                  .filter(QRegularExpression(QStringLiteral(".")))
                                  .join(QLatin1Char(' '));
        if (here.isEmpty())
            return unexpected(QStringLiteral("waive.nothing"),
                              CommandText::tr("Nothing was written: no finding fits %1.").arg(named));
        if (whole.size() > 1)
            return unexpected(
                QStringLiteral("usage.several"),
                CommandText::tr("Nothing was written: several findings begin with %1.").arg(named));
        waiver.fingerprint = *whole.begin();
        covered += here;
    }
    return covered;
}

Result<QStringList> triedOut(Run &run, const WaiveOptions &options, std::vector<Waiver> &waivers)
{
    CheckRequest request;
    request.folder = text(options.folder);
    request.config = text(run.common().config);
    // The file may be about to be made.
    const bool fresh = !request.config.isEmpty() && !QFileInfo::exists(request.config);
    Result<ProjectPolicy> policy =
        fresh ? ProjectPolicy() : readProjectPolicy(request.folder, request.config);
    if (!policy)
        return policy.forward();
    const Result<SourceSpec> spec = databaseOf(options.database, request.folder, *policy);
    if (!spec)
        return spec.forward();
    policy->waivers.clear(); // what is waived already is a finding as well
    policy->baseline.clear();
    request.database = *spec;
    const auto dialect = run.dialect();
    if (!dialect)
        return dialect.forward();
    request.dialect = *dialect;
    request.root = text(run.common().root);
    request.sourceRoots = run.sourceRoots();
    request.live = run.live();
    request.policy = *std::move(policy);
    const Result<CheckResult> result = checkProject(request, run.progress());
    return result ? tryOut(waivers, *result) : result.forward();
}

/// The lines between what both have at their beginning and at their end, as patches are written.
QByteArray changed(const QByteArray &before, const QByteArray &after, const QByteArray &name)
{
    const QList<QByteArray> old = before.isEmpty() ? QList<QByteArray>() : before.split('\n');
    const QList<QByteArray> now = after.split('\n');
    qsizetype first = 0;
    while (first < old.size() && first < now.size() && old[first] == now[first])
        ++first;
    qsizetype last = 0;
    while (last < old.size() - first && last < now.size() - first &&
           old[old.size() - 1 - last] == now[now.size() - 1 - last])
        ++last;
    QByteArray text = "--- " + name + "\n+++ " + name + "\n@@ -" + QByteArray::number(first + 1) + ',' +
                      QByteArray::number(old.size() - first - last) + " +" + QByteArray::number(first + 1) +
                      ',' + QByteArray::number(now.size() - first - last) + " @@\n";
    for (qsizetype i = first; i < old.size() - last; ++i)
        text += '-' + old[i] + '\n';
    for (qsizetype i = first; i < now.size() - last; ++i)
        text += '+' + now[i] + '\n';
    return text;
}

QByteArray jsonWaive(const QString &path, const std::vector<Waiver> &waivers, const QStringList &covered,
                     bool written)
{
    JsonWriter json;
    json.beginObject();
    json.field("reckoner", QStringLiteral("waive"));
    json.field("version", 1);
    json.field("file", path);
    json.field("written", written);
    json.key("waivers");
    json.beginArray();
    for (const Waiver &waiver : waivers) {
        json.beginObject();
        json.field("fingerprint", waiver.fingerprint);
        json.field("rule", waiver.rule);
        json.field("object", waiver.object);
        json.field("reason", waiver.reason);
        json.field("owner", waiver.owner);
        json.field("expires", waiver.expires.toString(Qt::ISODate));
        json.endObject();
    }
    json.endArray();
    json.field("covers", covered);
    json.endObject();
    return json.take();
}

/// Takes waivers of fingerprints out again.
Result<WaiverEdit> planRemoval(const QString &folder, const QString &config, const WaiveOptions &options)
{
    Result<WaiverEdit> edit = planWaivers(folder, {}, config);
    if (!edit)
        return edit;
    if (options.findings.empty())
        return usage(CommandText::tr("--remove needs the --finding of a waiver."));
    for (const std::string &finding : options.findings) {
        Result<QByteArray> removed = removeWaiver(edit->after, text(finding).toLower());
        if (!removed)
            return removed.forward();
        edit->after = *std::move(removed);
    }
    return edit;
}

} // namespace

Command addWaive(CLI::App &app, Common &common)
{
    CLI::App *sub = app.add_subcommand(
        "waive", "Answer for findings: writes a waiver into reckoner.toml and keeps every other byte of it");
    sub->footer("A waiver names a finding by its fingerprint, or all findings of a rule, of objects, or of "
                "both. It is "
                "shown with what it covers, does not reach the gate, and when its day is over it is a "
                "finding itself.");
    auto options = std::make_shared<WaiveOptions>();
    sub->add_option("dir", options->folder, "The project's folder")->type_name("DIR")->capture_default_str();
    sub->add_option("--finding", options->findings,
                    "The fingerprint of a finding; with --database its beginning will do")
        ->type_name("FINGERPRINT")
        ->expected(1)
        ->take_all();
    sub->add_option("--rule", options->rule, "All findings of a rule")->type_name("RULE");
    sub->add_option("--object", options->object, "All findings about objects that match: public.legacy_*")
        ->type_name("PATTERN");
    sub->add_option("--reason", options->reason, "Why; needed")->type_name("TEXT");
    sub->add_option("--owner", options->owner, "Who answers for it")->type_name("NAME");
    sub->add_option("--expires", options->expires,
                    "The last day on which it holds, 2027-03-31, or 90d from today")
        ->type_name("DATE");
    sub->add_option("--database", options->database,
                    "Check first, and write only what covers a finding; as for check")
        ->type_name("SPEC");
    sub->add_flag("--remove", options->remove, "Take the waiver of a --finding out again");
    sub->add_flag("-n,--dry-run", options->dryRun, "Show the change of the file and write nothing");
    addCommon(*sub, common, {"text", "json"});
    return [options](Run &run) {
        const QString folder = text(options->folder);
        const QString config = text(run.common().config);
        if (!QDir(folder).exists())
            return run.fail({QStringLiteral("folder.missing"),
                             CommandText::tr("There is no folder %1.").arg(folder),
                             {},
                             {}});
        std::vector<Waiver> waivers;
        QStringList covered;
        Result<WaiverEdit> edit = WaiverEdit();
        if (options->remove) {
            edit = planRemoval(folder, config, *options);
        } else {
            Result<std::vector<Waiver>> asked = waiversOf(*options);
            if (!asked)
                return run.fail(asked.error());
            waivers = *std::move(asked);
            if (!options->database.empty()) {
                const Result<QStringList> fits = triedOut(run, *options, waivers);
                if (!fits)
                    return run.fail(fits.error());
                covered = *fits;
            } else if (std::any_of(waivers.begin(), waivers.end(), [](const Waiver &waiver) {
                           return !waiver.fingerprint.isEmpty() && waiver.fingerprint.size() < 32;
                       })) {
                return run.fail({QStringLiteral("usage.waive"),
                                 CommandText::tr("Without --database a fingerprint is needed whole."),
                                 {},
                                 {}});
            }
            edit = planWaivers(folder, waivers, config);
        }
        if (!edit)
            return run.fail(edit.error());
        if (!options->dryRun) {
            if (const Result<void> written = writeWaivers(*edit); !written)
                return run.fail(written.error());
        }
        const QString shown = QDir::current().relativeFilePath(edit->path);
        if (run.machine())
            return run.write(jsonWaive(shown, waivers, covered, !options->dryRun), InLine);
        QString said;
        if (options->dryRun)
            said =
                QString::fromUtf8(changed(edit->before.value_or(QByteArray()), edit->after, shown.toUtf8()));
        else if (options->remove)
            said = CommandText::tr("%1: taken out again.\n").arg(shown);
        else
            said = CommandText::tr("%1: written.\n").arg(shown);
        for (const QString &sentence : covered)
            said += CommandText::tr("  covers %1\n").arg(sentence);
        return run.write(said, InLine);
    };
}

} // namespace reckoner::cli
