// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <memory>

namespace reckoner {

/// Shares a value that is big: whoever lets go of it last, a window is not kept waiting while a million
/// strings are taken apart.
template<class T>
std::shared_ptr<const T> letGoElsewhere(std::unique_ptr<T> value)
{
    return std::shared_ptr<const T>(value.release(), [](const T *big) {
        const QCoreApplication *application = QCoreApplication::instance();
        if (!application || QThread::currentThread() != application->thread() ||
            QCoreApplication::closingDown())
            delete big;
        else
            QThreadPool::globalInstance()->start([big] { delete big; });
    });
}

template<class T>
std::shared_ptr<const T> letGoElsewhere(T value)
{
    return letGoElsewhere(std::make_unique<T>(std::move(value)));
}

} // namespace reckoner
