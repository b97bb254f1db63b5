// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/place.h"

#include <QString>

namespace reckoner {

/// Why something failed. `code` is for machines and never changes its meaning ("file.missing");
/// `message` is one translated sentence: what failed, on which object, what to try;
/// `detail` is the driver's or parser's own text, never with a password in it.
struct Error
{
    QString code;
    QString message;
    QString detail;
    Place place;

    bool operator==(const Error &) const = default;
};

enum class Severity { Error, Warning, Info };

/// "error", "warning", "info".
inline QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

/// Something worth saying about a result that is there all the same.
struct Diagnostic
{
    Severity severity = Severity::Info;
    QString code;
    QString message;
    Place place;
    QString revision;

    bool operator==(const Diagnostic &) const = default;
};

} // namespace reckoner
