// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/mergededits.h"

#include "model/history/meaning.h"
#include "model/position/explain.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

QString said(const MergedText &text)
{
    constexpr int shortId = 10;
    return CheckText::tr("commit %1 of %2").arg(text.commit.left(shortId), text.date.left(10));
}

/// The last text that changed the meaning of the one before it; null: none did.
const MergedText *lastEdit(const std::vector<MergedText> &texts)
{
    for (size_t i = texts.size(); i-- > 1;) {
        if (meaningOf(texts[i].text) != meaningOf(texts[i - 1].text))
            return &texts[i];
    }
    return nullptr;
}

} // namespace

std::vector<Finding> editedAfterMerge(const RevisionGraph &graph, const FileTree &files,
                                      const MergedTexts &merged)
{
    std::vector<Finding> findings;
    for (const Revision &revision : graph.revisions()) {
        const auto known = merged.files.find(revision.place.file);
        if (known == merged.files.end())
            continue;
        const std::vector<MergedText> &texts = known->second;
        const Result<QByteArray> now = files.read(revision.place.file);
        if (!now || (texts.size() == 1 && texts.front().text == *now) ||
            meaningOf(*now) == meaningOf(texts.front().text))
            continue;
        const QString first = said(texts.front());
        QString message;
        if (meaningOf(*now) != meaningOf(texts.back().text))
            message =
                CheckText::tr(
                    "Revision %1 is edited here: on %2 it is what %3 brought. A database that ran it keeps "
                    "what it did then.")
                    .arg(revision.id, merged.branch, said(texts.back()));
        else if (const MergedText *edit = lastEdit(texts))
            message =
                CheckText::tr(
                    "Revision %1 was edited after it was merged: %2 brought it to %3, %4 changed what it "
                    "does. A database that ran it before keeps what it did then.")
                    .arg(revision.id, first, merged.branch, said(*edit));
        if (!message.isEmpty())
            findings.push_back(
                position::historyFinding("RK309", Severity::Warning, revision.id, message, revision.place));
    }
    return findings;
}

} // namespace reckoner
