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
        resolve(found.connectStartParams, "PQconnectStartParams");
        resolve(found.connectPoll, "PQconnectPoll");
        resolve(found.connectionNeedsPassword, "PQconnectionNeedsPassword");
        resolve(found.status, "PQstatus");
        resolve(found.socket, "PQsocket");
        resolve(found.errorMessage, "PQerrorMessage");
        resolve(found.finish, "PQfinish");
        resolve(found.serverVersion, "PQserverVersion");
        resolve(found.parameterStatus, "PQparameterStatus");
        resolve(found.setNonBlocking, "PQsetnonblocking");
        resolve(found.setNoticeReceiver, "PQsetNoticeReceiver");
        resolve(found.sendQuery, "PQsendQuery");
        resolve(found.setSingleRowMode, "PQsetSingleRowMode");
        resolve(found.flush, "PQflush");
        resolve(found.consumeInput, "PQconsumeInput");
        resolve(found.isBusy, "PQisBusy");
        resolve(found.getResult, "PQgetResult");
        resolve(found.clear, "PQclear");
        resolve(found.resultStatus, "PQresultStatus");
        resolve(found.resultErrorField, "PQresultErrorField");
        resolve(found.resultErrorMessage, "PQresultErrorMessage");
        resolve(found.ntuples, "PQntuples");
        resolve(found.getvalue, "PQgetvalue");
        resolve(found.getlength, "PQgetlength");
        resolve(found.getisnull, "PQgetisnull");
        resolve(found.getCancel, "PQgetCancel");
        resolve(found.freeCancel, "PQfreeCancel");
        resolve(found.cancel, "PQcancel");
        return found;
    }();
    return functions;
}

} // namespace reckoner
