// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/libpq.h"

#include <QLibrary>

#include <type_traits>

namespace reckoner {

const Libpq &Libpq::loaded()
{
    static const Libpq functions = [] {
        QLibrary library(QStringLiteral("pq"), 5);
        Libpq found;
        found.isComplete = true;
        const auto resolve = [&](auto &function, const char *name) {
            function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(name));
            found.isComplete = found.isComplete && function;
        };
        resolve(found.socket, "PQsocket");
        resolve(found.serverVersion, "PQserverVersion");
        resolve(found.parameterStatus, "PQparameterStatus");
        resolve(found.setNoticeReceiver, "PQsetNoticeReceiver");
        resolve(found.getCancel, "PQgetCancel");
        resolve(found.freeCancel, "PQfreeCancel");
        resolve(found.cancel, "PQcancel");
        return found;
    }();
    return functions;
}

} // namespace reckoner
