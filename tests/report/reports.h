// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/report.h"
#include "model/rules/gate.h"

namespace reckoner {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A finding on the leg from stamp to database, with a place of its own.
inline ReportEntry entryOf(const char *rule, const char *object, Reach reach = Reach::Gate)
{
    ReportEntry entry;
    entry.rule = s(rule);
    entry.title = s("Live was changed and no revision says so");
    entry.severity = reach == Reach::Nothing ? Severity::Info : Severity::Error;
    entry.leg = s("stamp-live");
    entry.heading = s("Drift");
    entry.kind = s("column");
    entry.object = s(object);
    entry.subject = entry.object;
    entry.action = s("changed");
    entry.from = s("at the stamp");
    entry.to = s("in the database");
    entry.message = s("column %1: type is TEXT at the stamp and INTEGER in Live.").arg(entry.object);
    entry.detail = s("type TEXT → INTEGER");
    entry.facets = {{s("type"), s("TEXT"), s("INTEGER")}};
    entry.because = s("No revision explains it; last shaped by aaaa.");
    entry.more = s("Last shaped by aaaa.");
    entry.driftClass = s("unknown");
    entry.certain = reach != Reach::CouldNotTell;
    entry.reach = reach;
    entry.places = {{{s("migrations/a.py"), 7, 0}, s("in the history"), true}};
    entry.fingerprint = s("0123456789abcdef0123456789abcdef");
    return entry;
}

inline ReportEntry waivedEntry(const char *object, const char *why)
{
    ReportEntry entry = entryOf("RK205", object, Reach::Nothing);
    entry.severity = Severity::Error;
    entry.waived = true;
    entry.waivedBecause = s(why);
    return entry;
}

/// What only the database has.
inline ReportEntry foreignEntry(const char *object)
{
    ReportEntry entry = entryOf("RK206", object, Reach::Nothing);
    entry.kind = s("table");
    entry.action = s("added");
    entry.oneSided = true;
    entry.facets = {{s("comment"), {}, s("theirs")}};
    entry.places.clear();
    return entry;
}

inline Report reportWith(std::vector<ReportEntry> entries, int exitCode = 1)
{
    ReportPart part;
    part.name = s("alembic");
    part.positions = {{s("Head"), s("aaaa, 1 table")}, {s("Live"), s("app.db, 1 table")}};
    part.sentences = {s("One difference is drift.")};
    const auto leg = [&](const char *name, const char *title, const char *missing = "") {
        part.legs.push_back({s(name), s(title), s(missing), {}, {}, Reach::Nothing});
    };
    leg("stamp-live", "Stamp and database");
    leg("stamp-head", "Stamp and head");
    leg("models-head", "Models and head", "No models were found.");
    leg("history", "The history itself");
    part.entries = std::move(entries);
    part.anchor = {s("alembic.ini"), 0, 0};
    return {s("check"), s("shop"), exitCode, {std::move(part)}, {}};
}

inline Report errorReport(const char *message)
{
    return reportOfError(s("check"), {s("sqlite.locked"), s(message), {}, {s("app.db"), 0, 0}}, 2);
}

/// What somebody could call a column to spoil a document that repeats it.
inline const std::vector<QString> &hostileNames()
{
    static const std::vector<QString> names{
        s("a \"quoted\" name"),
        s("it's"),
        s("<script>alert(1)</script>"),
        s("</style></title>"),
        s("a & b &amp; c"),
        s("]]>"),
        s("two\nlines"),
        s("return\rhere"),
        s("tab\there"),
        s("\n::error file=x::injected"),
        s("100%0A::warning::x"),
        s("a,b:c"),
        s("smile \xf0\x9f\x98\x80"),
        s("طلبات"),
        s("turned \xe2\x80\xae round"),
        s("back\\slash \\| bar | bar"),
        s("tick ` `` ```"),
        s("**bold** _it_ [link](https://example.invalid)"),
        s("@somebody #12 $x$ {0} %1"),
        s("bell \x07 escape \x1b[31m delete \x7f"),
        s("--> <!--"),
        QString(QChar(0xd800)) + s(" half a pair"),
        QString(QChar(0xfffe)) + s(" no character ") + QChar(0xffff),
        QString(10000, QLatin1Char('x')),
    };
    return names;
}

} // namespace reckoner
