// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/libgit2.h"

#include <QLibrary>

#include <optional>

namespace reckoner {

const Libgit2 *Libgit2::loaded()
{
    static const std::optional<Libgit2> functions = []() -> std::optional<Libgit2> {
        QLibrary library(QStringLiteral("git2"), QStringLiteral(LIBGIT2_SOVERSION));
        Libgit2 found;
        bool complete = true;
        const auto resolve = [&](auto &function, const char *name) {
            function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(name));
            complete = complete && function;
        };
#define RECKONER_FUNCTION(name) resolve(found.name, #name);
        RECKONER_LIBGIT2(RECKONER_FUNCTION)
#undef RECKONER_FUNCTION
        return complete ? std::optional(found) : std::nullopt;
    }();
    return functions ? &*functions : nullptr;
}

} // namespace reckoner
