// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/explain.h"

#include "model/report/sentences.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(ExplainText)
};

QString spelling(const QString &raw, const QString &normal)
{
    const QString text = raw.simplified();
    if (text.isEmpty() && normal.isEmpty())
        return ExplainText::tr("none");
    if (text.isEmpty())
        return ExplainText::tr("not spelt, compared as %1").arg(normal.simplified());
    if (normal.isEmpty())
        return ExplainText::tr("%1, compared as none").arg(text);
    return text == normal.simplified() ? text
                                       : ExplainText::tr("%1, compared as %2").arg(text, normal.simplified());
}

void facetLines(TextPage &page, const FacetChange &facet)
{
    constexpr int indent = 12;
    constexpr int label = 4;
    page.line(facet.facet, indent, 0, TextPage::Ink::Dim);
    const auto entry = [&](const QString &what, const QString &text) {
        page.entry(what, label, text, indent + 2, TextPage::Ink::Dim);
    };
    entry(ExplainText::tr("from"), spelling(facet.beforeRaw, facet.beforeNormal));
    entry(ExplainText::tr("to"), spelling(facet.afterRaw, facet.afterNormal));
    if (!facet.rules.isEmpty())
        entry(ExplainText::tr("by"), facet.rules.join(QStringLiteral(", ")));
}

} // namespace

void explainLines(TextPage &page, const Change &change)
{
    for (const FacetChange &facet : change.facets) {
        if (!facet.rules.isEmpty() || facet.beforeRaw.simplified() != facet.beforeNormal.simplified() ||
            facet.afterRaw.simplified() != facet.afterNormal.simplified())
            facetLines(page, facet);
    }
}

void equalityLines(TextPage &page, const std::vector<const DiffResult *> &diffs)
{
    const ObjectRef *before = nullptr;
    bool first = true;
    for (const DiffResult *diff : diffs) {
        for (const Equality &each : diff->equalities) {
            if (first)
                page.heading(ExplainText::tr("Equal, though spelt differently"));
            first = false;
            if (!before || *before != each.ref)
                page.entry(ExplainText::tr("equal"), 9, objectWords(each.ref), 2, TextPage::Ink::Dim);
            before = &each.ref;
            facetLines(page, each.facet);
        }
        before = nullptr;
    }
}

} // namespace reckoner
