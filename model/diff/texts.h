// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/describe.h"

namespace reckoner::diffing {

/// Gathers the texts of an object; facets at their default are left out.
class Texts
{
public:
    Texts &add(const char *facet, const QString &text)
    {
        if (!text.isEmpty())
            m_texts.emplace_back(QLatin1String(facet), text);
        return *this;
    }
    Texts &flag(const char *facet, bool set) { return add(facet, set ? QStringLiteral("true") : QString()); }
    FacetTexts take() { return std::move(m_texts); }

private:
    FacetTexts m_texts;
};

inline QString expressionText(const std::optional<Expression> &expression)
{
    return expression ? expression->text : QString();
}

} // namespace reckoner::diffing
