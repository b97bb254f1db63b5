// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/repositorypaths.h"
#include "model/report/json.h"

namespace reckoner {

/// A facet as a report shows it: both sides as they are spelt, one side empty where an object is on one only.
struct ReportFacet
{
    QString facet;
    QString before;
    QString after;
};

/// A place in the files that a finding has to do with.
struct ReportPlace
{
    Place place;      ///< from the top of the repository
    QString role;     ///< "in the models", "revision 0019", "waived here"
    bool own = false; ///< of the finding itself; else only where it has to do with it
};

/// What a finding does to the exit code, if it stood alone.
enum class Reach {
    Nothing,
    CouldNotTell, ///< exit code 2
    Gate,         ///< exit code 1
};

/// One finding of a check, or one change of a diff, in words.
struct ReportEntry
{
    QString rule;  ///< "RK205"; of a diff "added-column"
    QString title; ///< of the rule
    Severity severity = Severity::Error;
    QString leg;     ///< the ReportLeg it belongs to; "" in a diff
    QString heading; ///< under which it stands
    QString kind;    ///< kindName()
    QString object;  ///< "public.orders.total"; "" where it is about the history
    QString subject; ///< what tells it from others of its rule: the object, or a revision
    QString action;  ///< "added", "missing", "changed", "renamed"; "" where it is about the history
    QString from;    ///< the sides that differ: "stamp", "live"
    QString to;
    QString message; ///< one sentence
    QString detail;  ///< what differs, in a line
    std::vector<ReportFacet> facets;
    bool oneSided = false; ///< the object is on one side only: the facets say what it is
    QString driftClass;    ///< driftClassName()
    QString because;       ///< class and revision, why it is uncertain, what went along
    QString more;          ///< the same without what the message says already
    bool certain = true;
    bool waived = false;
    QString waivedBecause;
    Reach reach = Reach::Nothing;
    std::vector<ReportPlace> places; ///< the nearest first; may be empty
    QString fingerprint;
};

struct ReportNote
{
    Severity severity = Severity::Info;
    QString code;
    QString text;
    Place place;
};

/// What was looked at and is in line unless a finding says otherwise: two positions, the history, the policy.
struct ReportLeg
{
    QString name;    ///< legName(), "history", "policy", "run"
    QString title;   ///< "Models and head"
    QString missing; ///< why it could not be looked at
    QString message; ///< what it is besides findings: "Migrations are pending."
    QStringList lines;
    Reach reach = Reach::Nothing; ///< what the message does to the exit code
};

/// One root of a check, or a diff.
struct ReportPart
{
    QString name;
    bool quick = false; ///< stamp and revisions were looked at, and nothing else
    std::vector<std::pair<QString, QString>> positions; ///< "Head", "0019, 14 tables"
    QStringList sentences;                              ///< the verdict, the most important first
    std::vector<ReportLeg> legs;
    std::vector<ReportEntry> entries; ///< those of one heading together
    QStringList pending;              ///< "0020 add a table"
    QStringList problems;             ///< what this build's models would stumble over
    QStringList blind;                ///< what besides findings makes that it could not be told
    QStringList notCompared;
    std::vector<ReportNote> notes;
    /// Of what has no place in the files: where a person would answer for it, or what comes nearest.
    Place anchor;

    /// "in line", "out of line", "could not tell": of it alone.
    QString verdict() const;
};

/// What `check` and `diff` say, for every format that is made of sentences (Markdown, HTML, SARIF, JUnit,
/// GitHub).
struct Report
{
    QString kind;  ///< "check", "diff"
    QString title; ///< the project's name, or "A to B"
    int exitCode = 0;
    std::vector<ReportPart> parts;
    std::optional<Error> error; ///< then there are no parts

    /// The verdict in a word: "in line", "out of line", "could not tell", ...
    QString verdict() const;
};

/// Exit code of a verdict that has nothing but what is asked about.
using Gate = std::function<int(const Verdict &)>;

/// `paths`: of the project's folder.
Report reportOfCheck(const QString &project, const std::vector<RootView> &roots, int exitCode,
                     const Gate &gate, const RepositoryPaths &paths = {});
/// `fromPaths`, `toPaths`: of the folder that the places of a side are named from.
Report reportOfDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, int exitCode,
                    const RepositoryPaths &fromPaths = {}, const RepositoryPaths &toPaths = {});
/// That it came to nothing: each format has a document for that too.
Report reportOfError(const QString &kind, const Error &error, int exitCode);

/// SARIF 2.1.0 (OASIS): rules, physical locations in models and migrations, partialFingerprints, suppressions
/// for waivers.
QByteArray sarif(const Report &report, const QString &version);
/// JUnit's XML as the schema of Jenkins' xunit plugin has it: a test suite per root. A finding that reaches
/// the gate is a failure, one that leaves the verdict open an error, any other a test that passed with its
/// words in system-out; and so is each leg with nothing out of line.
QByteArray junit(const Report &report);
/// One screen for a code host's comment; details folded.
QByteArray markdown(const Report &report);
/// One file that needs no network, for light, dark and paper.
QByteArray html(const Report &report, const QString &version);
/// Workflow commands of GitHub Actions: the findings that are not waived, as many as are shown.
QByteArray githubAnnotations(const Report &report);

} // namespace reckoner
