// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libpq-fe.h>

namespace reckoner {

/// What Qt's driver has no words for: stopping a query, what the server says of itself, the socket. The
/// functions are those of the copy of libpq that the driver has loaded. Linking it would load it and the
/// twenty libraries behind it at every start of the program, a third of what starting takes, also where no
/// PostgreSQL is asked.
struct Libpq
{
    decltype(&PQsocket) socket = nullptr;
    decltype(&PQserverVersion) serverVersion = nullptr;
    decltype(&PQparameterStatus) parameterStatus = nullptr;
    decltype(&PQsetNoticeReceiver) setNoticeReceiver = nullptr;
    decltype(&PQgetCancel) getCancel = nullptr;
    decltype(&PQfreeCancel) freeCancel = nullptr;
    decltype(&PQcancel) cancel = nullptr;

    bool isComplete = false; ///< false: the library is not installed, or too old

    static const Libpq &loaded();
};

} // namespace reckoner
