// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reckoner {

/// Takes a connection and never says a word.
class SilentServer
{
public:
    SilentServer()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        m_listens = ::bind(m_socket, reinterpret_cast<sockaddr *>(&m_address), size) == 0 &&
                    ::listen(m_socket, 4) == 0 &&
                    ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&m_address), &size) == 0;
    }
    ~SilentServer() { ::close(m_socket); }

    bool listens() const { return m_listens; }
    int port() const { return ntohs(m_address.sin_port); }
    bool isAsked() const
    {
        pollfd waiting{m_socket, POLLIN, 0};
        return ::poll(&waiting, 1, 0) == 1;
    }

private:
    int m_socket;
    sockaddr_in m_address{};
    bool m_listens = false;
};

} // namespace reckoner
