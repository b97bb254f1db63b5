// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/text.h"

namespace reckoner {

/// Collects the lines of a text report: wraps them, indents them, and colours words if asked.
class TextPage
{
public:
    enum class Ink { Plain, Bold, Dim, Red, Yellow, Green };

    explicit TextPage(const TextOptions &options)
        : m_options(options)
    {
    }

    QString ink(const QString &text, Ink color) const;
    static Ink inkOf(Severity severity);

    void blank();
    void heading(const QString &text);
    /// A paragraph; its lines after the first are indented by `hang` more.
    void line(const QString &text, int indent = 0, int hang = 0, Ink color = Ink::Plain);
    /// "label   text": the text wraps under itself.
    void entry(const QString &label, int labelWidth, const QString &text, int indent,
               Ink labelInk = Ink::Plain);
    /// As it is, never wrapped.
    QString &raw() { return m_text; }

    QString take() { return std::exchange(m_text, {}); }
    const TextOptions &options() const { return m_options; }

private:
    QStringList wrap(const QString &text, int width) const;

    TextOptions m_options;
    QString m_text;
};

} // namespace reckoner
