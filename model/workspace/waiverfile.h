// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/rules/waivers.h"

namespace reckoner {

/// Waivers on their way into the reckoner.toml of a project: its bytes as they were read and as they shall
/// be. Planned, written and undone on any thread; nothing is written over what somebody else wrote meanwhile.
struct WaiverEdit
{
    QString path;                     ///< absolute
    std::optional<QByteArray> before; ///< none: there is no such file
    QByteArray after;
    QStringList fingerprints; ///< of the waivers, in their order
};

/// For the reckoner.toml of a folder, or the file `config` instead. Errors: file.unreadable, config.*
/// (insertWaiver).
Result<WaiverEdit> planWaivers(const QString &folder, const std::vector<Waiver> &waivers,
                               const QString &config = {});
/// Errors: file.changed (it is not any more as it was read), file.unwritable.
Result<void> writeWaivers(const WaiverEdit &edit);
/// Takes them out again; a file that was made for them goes. Errors: file.changed (it is not any more as it
/// was written), file.unwritable.
Result<void> undoWaivers(const WaiverEdit &edit);
/// Whether undoWaivers() would find what was written.
bool stands(const WaiverEdit &edit);

} // namespace reckoner
