// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// jemalloc's settings, read when the program starts (jemalloc(3), "TUNING"): what was freed goes back to the
// system after a second, by a thread of jemalloc's own.

extern "C" const char *malloc_conf;
const char *malloc_conf = "background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0";
