// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/table.h"

namespace reckoner::cli {

namespace {

constexpr size_t width = 80;
constexpr size_t optionColumn = 26; ///< where what is said of an option begins
constexpr size_t wordColumn = 16;   ///< and of a command, a topic, an exit code

void paragraph(std::string &page, const std::string &text)
{
    for (const std::string &line : wrapped(text, width))
        page += line + '\n';
}

void entry(std::string &page, const std::string &term, const std::string &text, size_t column)
{
    std::string line = "  " + term;
    bool first = line.size() + 2 <= column;
    if (!first)
        page += line + '\n';
    for (const std::string &part : wrapped(text, width - column)) {
        if (!first)
            line.clear();
        page += line + std::string(column - line.size(), ' ') + part + '\n';
        first = false;
    }
}

/// Without the marks of placeholders.
std::string plain(const std::string &text)
{
    std::string result;
    bool literal = false;
    for (const char letter : text) {
        literal = literal != (letter == '`');
        if (letter != '*' || literal)
            result += letter;
    }
    return result;
}

std::string spelt(const OptionRow &row)
{
    // Long names stand below each other.
    const std::string names = (row.names.front().starts_with("--") ? "    " : "") + joined(row.names, ", ");
    return row.isFlag() || row.isArgument() ? names : names + " " + row.placeholder;
}

std::string said(const OptionRow &row)
{
    return row.text + (row.fallback.empty() ? "" : " (default: " + row.fallback + ")");
}

void options(std::string &page, const std::string &title, const std::vector<OptionRow> &rows, bool common)
{
    bool begun = false;
    for (const OptionRow &row : rows) {
        if (row.common != common)
            continue;
        if (!begun)
            page += '\n' + title + ":\n";
        begun = true;
        entry(page, spelt(row), said(row), optionColumn);
    }
}

std::string usage(const CommandTable &table, const CommandRow &command)
{
    const std::string start = "Usage: " + table.program + (command.name.empty() ? "" : " " + command.name);
    if (command.name.empty())
        return start + " COMMAND [OPTIONS]";
    return start + " " + joined(synopsis(command, false), " ");
}

} // namespace

std::string helpPage(const CommandTable &table, const CommandRow &command)
{
    std::string page;
    paragraph(page, command.summary + (command.summary.ends_with('.') ? "" : "."));
    page += '\n';
    paragraph(page, usage(table, command));
    for (const Paragraph &each : paragraphs(command.details)) {
        page += '\n';
        if (each.literal)
            page += each.text + '\n';
        else
            paragraph(page, plain(each.text));
    }
    options(page, "Arguments", command.arguments, false);
    if (command.name.empty()) {
        page += "\nCommands:\n";
        for (const CommandRow &row : table.commands)
            entry(page, row.name, row.summary, wordColumn);
    }
    options(page, "Options", command.options, false);
    options(page, commonGroup, command.options, true);
    if (command.name.empty()) {
        page += "\nHelp about (" + table.program + " --help TOPIC):\n";
        entry(page, "COMMAND", "What the command does, and its options", wordColumn);
        for (const Topic &topic : table.topics)
            entry(page, topic.name, topic.summary, wordColumn);
        page += "\nExit codes:\n";
        for (const ExitCode &code : exitCodes())
            entry(page, code.code, code.summary, wordColumn);
    }
    return page;
}

} // namespace reckoner::cli
