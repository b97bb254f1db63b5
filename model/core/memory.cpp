// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/memory.h"

#include <cstddef>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// jemalloc's, in programs that are linked with it (reckoner_allocator in CMakeLists.txt).
extern "C" __attribute__((weak)) int mallctl(const char *name, void *old, std::size_t *oldSize, void *given,
                                             std::size_t givenSize);

namespace reckoner {

void returnFreeMemory()
{
    if (mallctl) {
        mallctl("thread.tcache.flush", nullptr, nullptr, nullptr, 0);
        mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0); // MALLCTL_ARENAS_ALL
        return;
    }
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace reckoner
