// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace reckoner {

/// Gives memory that nobody uses back to the system, whichever allocator the program has; for after a work
/// that needed much more than it leaves. Takes up to a tenth of a second.
void returnFreeMemory();

} // namespace reckoner
