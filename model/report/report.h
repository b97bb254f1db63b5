// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/json.h"

namespace reckoner {

/// A facet as a report shows it: both sides as they are spelt, one side empty where an object is on one only.
struct ReportFacet
{
    QString facet;
    QString before;
    QString after;
};

/// One finding of a check, or one change of a diff, in words.
struct ReportEntry
{
    QString rule;  ///< "RK205"; of a diff "added-column"
    QString title; ///< of the rule
    Severity severity = Severity::Error;
    QString heading; ///< under which it stands
    QString kind;    ///< kindName()
    QString object;  ///< "public.orders.total"; "" where it is about the history
    QString message; ///< one sentence
    QString detail;  ///< what differs, in a line
    std::vector<ReportFacet> facets;
    QString because; ///< class and revision, why it is uncertain, what went along, who waived it
    bool certain = true;
    bool waived = false;
    QString waivedBecause;
    bool reachesGate = false;  ///< it alone would give exit code 1
    std::vector<Place> places; ///< lines of models and migrations, the nearest first; relative to the project
    QString fingerprint;       ///< "" in a diff
};

struct ReportNote
{
    Severity severity = Severity::Info;
    QString code;
    QString text;
    Place place;
};

/// One root of a check, or a diff.
struct ReportPart
{
    QString name;
    std::vector<std::pair<QString, QString>> positions; ///< "Head", "0019, 14 tables"
    QStringList sentences;                              ///< the verdict, the most important first
    std::vector<ReportEntry> entries;                   ///< those of one heading together
    QStringList pending;                                ///< "0020 add a table"
    QStringList notCompared;
    std::vector<ReportNote> notes;
};

/// What `check` and `diff` say, for every format that is made of sentences (Markdown, HTML, SARIF, JUnit,
/// GitHub).
struct Report
{
    QString kind;  ///< "check", "diff"
    QString title; ///< the project's name, or "A to B"
    int exitCode = 0;
    std::vector<ReportPart> parts;

    /// The verdict in a word: "in line", "out of line", "could not tell".
    QString verdict() const;
};

/// `reaches`: whether a finding alone would give exit code 1.
Report reportOfCheck(const QString &project, const std::vector<RootView> &roots, int exitCode,
                     const std::function<bool(const Finding &)> &reaches);
Report reportOfDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, int exitCode);

/// SARIF 2.1.0 (OASIS): rules, physical locations in models and migrations, partialFingerprints, suppressions
/// for waivers.
QByteArray sarif(const Report &report, const QString &version);
/// JUnit's XML as Jenkins' and GitLab's schema has it: a test suite per root and heading; a finding that does
/// not reach the gate is a test that passed, with its words in system-out.
QByteArray junit(const Report &report);
/// One screen for a code host's comment; details folded.
QByteArray markdown(const Report &report);
/// One file that needs no network, for light, dark and paper.
QByteArray html(const Report &report, const QString &version);
/// Workflow commands of GitHub Actions, one line for each finding that is not waived.
QByteArray githubAnnotations(const Report &report);

} // namespace reckoner
