// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <toml++/toml.h>

namespace reckoner::config {

inline QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

inline Place placeOf(const toml::node &node, const QString &file)
{
    return {file, int(node.source().begin.line), int(node.source().begin.column)};
}

/// Error: config.syntax, at the place that is not TOML.
Result<toml::table> parse(const QByteArray &text, const QString &file);

} // namespace reckoner::config
