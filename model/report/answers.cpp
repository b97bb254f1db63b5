// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/answers.h"

#include "model/report/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct AnswerText
{
    Q_DECLARE_TR_FUNCTIONS(AnswerText)
};

const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");
const QString unknown = QStringLiteral("unknown");

QString listed(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

Answer revisionKnown(const Verdict &verdict)
{
    const QString question = QStringLiteral("revisionKnown");
    const bool quick = verdict.quick && verdict.quick->database;
    if (!quick && (!verdict.positions.live || !verdict.positions.head))
        return {question, unknown,
                AnswerText::tr("Whether the database is at a revision of this build is not known.")};
    if (verdict.stampUnread)
        return {question, unknown, AnswerText::tr("The version table could not be read.")};
    const std::optional<Stamp> &stamp = quick ? verdict.quick->stamp : verdict.positions.live->stamp;
    if (!stamp || !stamp->tablePresent)
        return {question, QStringLiteral("none"), AnswerText::tr("The database has no version table.")};
    if (stamp->revisions.isEmpty())
        return {question, yes, AnswerText::tr("The database is stamped at base: no revision was run.")};
    const bool strange =
        std::any_of(verdict.findings.begin(), verdict.findings.end(),
                    [](const Finding &finding) { return finding.rule == QLatin1String("RK301"); });
    const QString at = listed(stamp->revisions);
    return strange ? Answer{question, no,
                            AnswerText::tr("The database is at %1, which this build does not know.").arg(at)}
                   : Answer{question, yes,
                            AnswerText::tr("The database is at %1, which this build knows.").arg(at)};
}

Answer pending(const Verdict &verdict)
{
    const QString question = QStringLiteral("pending");
    const bool quick = verdict.quick && verdict.quick->database && verdict.quick->told;
    if (verdict.stampUnread || (!quick && (!verdict.positions.live || !verdict.positions.stamp)))
        return {question, unknown, AnswerText::tr("Whether migrations are pending is not known.")};
    if (verdict.pending.isEmpty())
        return {question, no, AnswerText::tr("No migration is pending.")};
    return {question, yes, AnswerText::tr("Migrations are pending: %1.").arg(verdict.pending.size())};
}

Answer driftAnswer(const Verdict &verdict)
{
    const QString question = QStringLiteral("drift");
    if (!verdict.positions.live || !verdict.positions.stamp)
        return {question, unknown, AnswerText::tr("Whether there is drift is not known.")};
    const DriftCount counted = driftOf(verdict);
    if (counted.certain)
        return {question, yes,
                AnswerText::tr("There is drift: %1 certain, %2 possible.")
                    .arg(counted.certain)
                    .arg(counted.possible)};
    if (counted.possible)
        return {question, QStringLiteral("possible"),
                AnswerText::tr("There may be drift: %1 possible, none certain.").arg(counted.possible)};
    return {question, no, AnswerText::tr("There is no drift.")};
}

Answer modelsMatchHead(const Verdict &verdict)
{
    const QString question = QStringLiteral("modelsMatchHead");
    if (!verdict.positions.models || !verdict.positions.head)
        return {question, unknown, AnswerText::tr("Whether models and migrations agree is not known.")};
    if (verdict.summary.modelsWithoutMigration == 0)
        return {question, yes, AnswerText::tr("Models and migrations agree.")};
    return {question, no,
            AnswerText::tr("Models and migrations do not agree: %1 changes have no migration.")
                .arg(verdict.summary.modelsWithoutMigration)};
}

Answer severalHeads(const Verdict &verdict)
{
    const QString question = QStringLiteral("severalHeads");
    if (!verdict.positions.head && !verdict.quick)
        return {question, unknown, AnswerText::tr("There is no migration history.")};
    if (verdict.heads.size() > 1)
        return {question, yes,
                AnswerText::tr("The history has several heads: %1.").arg(listed(verdict.heads))};
    return {question, no, AnswerText::tr("The history has one head.")};
}

} // namespace

QString runningSentence(const Running &running)
{
    if (running.answer == Running::Answer::Unknown)
        return {};
    if (running.answer == Running::Answer::Yes)
        return AnswerText::tr("This build's models would run on the database as it is.");
    constexpr size_t told = 3;
    QStringList first;
    for (size_t i = 0; i < std::min(told, running.problems.size()); ++i)
        first.append(running.problems[i].what);
    if (running.problems.size() > told)
        first.append(AnswerText::tr("%1 more").arg(running.problems.size() - told));
    const QString things = first.join(QStringLiteral("; "));
    return running.answer == Running::Answer::No
               ? AnswerText::tr("This build's models would not run on the database as it is: %1.").arg(things)
               : AnswerText::tr("This build's models may stumble over the database as it is: %1.")
                     .arg(things);
}

std::vector<Answer> answersOf(const Verdict &verdict)
{
    std::vector<Answer> answers{revisionKnown(verdict), pending(verdict), driftAnswer(verdict),
                                modelsMatchHead(verdict), severalHeads(verdict)};
    const QString running = runningSentence(verdict.running);
    answers.push_back({QStringLiteral("modelsRun"), answerName(verdict.running.answer),
                       running.isEmpty()
                           ? AnswerText::tr("Whether this build's models would run is not known.")
                           : running});
    return answers;
}

void writeAnswers(JsonWriter &json, const Verdict &verdict)
{
    json.key("answers");
    json.beginObject();
    for (const Answer &answer : answersOf(verdict)) {
        json.key(answer.question);
        json.beginObject();
        json.field("answer", answer.answer);
        json.field("sentence", answer.sentence);
        if (answer.question == QLatin1String("pending")) {
            json.field("count", int(verdict.pending.size()));
        } else if (answer.question == QLatin1String("drift")) {
            const DriftCount counted = driftOf(verdict);
            json.field("certain", counted.certain);
            json.field("possible", counted.possible);
        } else if (answer.question == QLatin1String("severalHeads")) {
            json.field("heads", verdict.heads);
        } else if (answer.question == QLatin1String("modelsRun")) {
            json.key("problems");
            json.beginArray();
            for (const RunProblem &problem : verdict.running.problems) {
                json.beginObject();
                json.field("path", problem.ref.path);
                json.field("kind", kindName(problem.ref.kind));
                json.field("object", problem.ref.object);
                json.field("certainty",
                           problem.certain ? QStringLiteral("certain") : QStringLiteral("uncertain"));
                json.field("message", QStringLiteral("%1: %2.").arg(problem.what, problem.effect));
                json.field("file", problem.origin.file);
                json.field("line", problem.origin.line);
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }
    if (verdict.saved) {
        json.key("snapshot");
        json.beginObject();
        json.field("takenAt", liveSource(verdict)->takenAt);
        json.key("ageDays");
        if (verdict.snapshotAgeDays >= 0)
            json.value(verdict.snapshotAgeDays);
        else
            json.null();
        json.field("tooOld", verdict.tooOld);
        json.endObject();
    }
    json.endObject();
}

} // namespace reckoner
