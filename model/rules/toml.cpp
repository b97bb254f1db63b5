// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/toml.h"

#include <QCoreApplication>

namespace reckoner::config {

Result<toml::table> parse(const QByteArray &text, const QString &file)
{
    try {
        return toml::parse(std::string_view(text.constData(), size_t(text.size())));
    } catch (const toml::parse_error &error) {
        const auto &begin = error.source().begin;
        return unexpected(QStringLiteral("config.syntax"),
                          QCoreApplication::translate("ConfigText", "%1 is not valid TOML in line %2.")
                              .arg(file)
                              .arg(begin.line),
                          Place{file, int(begin.line), int(begin.column)}, textOf(error.description()));
    }
}

} // namespace reckoner::config
