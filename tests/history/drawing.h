// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/revision.h"

#include <algorithm>
#include <vector>

namespace reckoner {

/// Draws a graph: "a <- b <- c; a <- d; c,d <- e; e ~ x" ("x <- y" reads "y follows x", "y ~ x" reads "y
/// depends on x"; "a:one" gives a the label one).
inline std::vector<Revision> draw(const QString &drawing)
{
    std::vector<Revision> revisions;
    const auto revision = [&](QString name) -> Revision & {
        const QStringList parts = name.trimmed().split(QLatin1Char(':'));
        auto it = std::find_if(revisions.begin(), revisions.end(),
                               [&](const Revision &each) { return each.id == parts[0]; });
        if (it == revisions.end()) {
            Revision made;
            made.id = parts[0];
            made.place = {parts[0] + QStringLiteral(".py"), 1, 1};
            it = revisions.insert(revisions.end(), made);
        }
        if (parts.size() > 1)
            it->labels = {parts[1]};
        return *it;
    };
    for (const QString &line : drawing.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (line.contains(QLatin1Char('~'))) {
            const QStringList sides = line.split(QLatin1Char('~'));
            revision(sides[0]).dependsOn.append(sides[1].trimmed());
            continue;
        }
        const QStringList steps = line.split(QStringLiteral("<-"));
        for (int i = 0; i < steps.size(); ++i) {
            QStringList down;
            if (i > 0) {
                for (const QString &parent : steps[i - 1].split(QLatin1Char(',')))
                    down.append(parent.trimmed().section(QLatin1Char(':'), 0, 0));
            }
            for (const QString &each : steps[i].split(QLatin1Char(','))) {
                Revision &made = revision(each);
                if (i > 0)
                    made.down = down;
            }
        }
    }
    return revisions;
}

} // namespace reckoner
