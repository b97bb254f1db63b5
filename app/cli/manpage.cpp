// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The man page: man macros as both groff and mandoc understand them.

#include "app/cli/table.h"

#include <algorithm>

namespace reckoner::cli {

namespace {

constexpr size_t sourceWidth = 78;

/// Text as roff takes it. In what is typed a hyphen is a minus, so that it can be copied from the page.
std::string escaped(const std::string &text, bool typed)
{
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '\\':
            result += "\\e";
            break;
        case '-':
            result += typed ? "\\-" : "-";
            break;
        case '~':
            result += "\\(ti";
            break;
        case '^':
            result += "\\(ha";
            break;
        case '\'':
            result += typed ? "\\(aq" : "'";
            break;
        case '`':
            result += "\\(ga";
            break;
        case '"':
            result += "\\(dq";
            break;
        default:
            result += letter;
        }
    }
    return result;
}

std::string bold(const std::string &text)
{
    return "\\fB" + escaped(text, true) + "\\fR";
}

std::string italic(const std::string &text)
{
    return "\\fI" + escaped(text, true) + "\\fR";
}

/// `typed` becomes bold, *placeholder* italic.
std::string marked(const std::string &text)
{
    std::string result;
    for (size_t at = 0; at < text.size();) {
        const char mark = text[at];
        const size_t end = mark == '`' || mark == '*' ? text.find(mark, at + 1) : std::string::npos;
        if (end == std::string::npos) {
            const size_t next = text.find_first_of("`*", at + 1);
            result += escaped(text.substr(at, next - at), false);
            at = next == std::string::npos ? text.size() : next;
            continue;
        }
        const std::string inner = text.substr(at + 1, end - at - 1);
        result += mark == '`' ? bold(inner) : italic(inner);
        at = end + 1;
    }
    return result;
}

/// A placeholder: its words are typed, the rest stands for something.
std::string placeholder(const OptionRow &row)
{
    const bool isWords = row.placeholder.find('|') != std::string::npos;
    return isWords ? bold(row.placeholder) : italic(row.placeholder);
}

/// Names are not to be hyphenated: a word with a change of font, or with what no word of a sentence has.
std::string unbroken(const std::string &roff)
{
    std::string result;
    std::istringstream words(roff);
    for (std::string word; words >> word;) {
        const bool isName =
            word.find_first_of(":/@=_") != std::string::npos || word.find("\\f") != std::string::npos;
        result += (result.empty() ? "" : " ") + std::string(isName ? "\\%" : "") + word;
    }
    return result;
}

class Page
{
public:
    explicit Page(const CommandTable &table)
        : m_table(table)
    {
    }

    std::string write();

private:
    void macro(const std::string &line) { m_text += line + '\n'; }
    void lines(const std::string &roff);
    void prose(const std::string &text, const char *between);
    void item(const std::string &term, const std::string &text);
    void option(const OptionRow &row);
    void synopsisOf(const CommandRow &command);
    void commandSection(const CommandRow &command);
    void commonOptions();
    void fill(ManualSection::Fill what);

    const CommandTable &m_table;
    std::string m_text;
};

/// Source lines must not begin with what would be a macro.
void Page::lines(const std::string &roff)
{
    for (const std::string &line : wrapped(unbroken(roff), sourceWidth))
        macro((line.front() == '.' || line.front() == '\'' ? "\\&" : "") + line);
}

void Page::prose(const std::string &text, const char *between)
{
    bool first = true;
    for (const Paragraph &each : paragraphs(text)) {
        if (!first)
            macro(between);
        first = false;
        if (!each.literal) {
            lines(marked(each.text));
            continue;
        }
        macro(".nf");
        std::istringstream stream(each.text);
        for (std::string line; std::getline(stream, line);)
            macro(escaped(line.substr(std::min<size_t>(line.size(), 2)), true));
        macro(".fi");
    }
}

void Page::item(const std::string &term, const std::string &text)
{
    macro(".TP");
    macro(unbroken(term));
    prose(text, ".IP");
}

void Page::option(const OptionRow &row)
{
    std::string term;
    for (const std::string &name : row.names)
        term += (term.empty() ? "" : ", ") + (row.isArgument() ? italic(name) : bold(name));
    if (!row.isFlag() && !row.isArgument())
        term += " " + placeholder(row);
    std::string text = escaped(row.text, false);
    if (!row.fallback.empty())
        text += " (default: " + bold(row.fallback) + ")";
    if (!text.ends_with('.'))
        text += '.';
    if (row.repeated)
        text += " May be given several times.";
    macro(".TP");
    macro(unbroken(term));
    lines(text);
}

void Page::synopsisOf(const CommandRow &command)
{
    macro(".SY \"" + escaped(m_table.program + " " + command.name, true) + "\"");
    for (const OptionRow &row : command.arguments)
        macro(row.required ? ".I " + row.name() : ".RI [ " + row.name() + " ]");
    for (const OptionRow &row : command.options) {
        if (row.common || row.name() == "--help")
            continue;
        const std::string name = escaped(row.name(), true);
        std::string value = row.isFlag() ? "" : " " + escaped(row.placeholder, true);
        if (value.ends_with("..."))
            value += "\\&"; // not the end of a sentence
        if (row.required)
            macro(".BI " + name + (value.empty() ? "" : " \"" + value + "\""));
        else
            macro(".OP " + name + value);
    }
    if (std::any_of(command.options.begin(), command.options.end(),
                    [](const OptionRow &row) { return row.common; }))
        macro(".RI [ \"common options\" ]");
    macro(".YS");
}

void Page::commandSection(const CommandRow &command)
{
    macro(".SS " + escaped(m_table.program + " " + command.name, true));
    prose(command.summary + ".", ".PP");
    if (!command.details.empty()) {
        macro(".PP");
        prose(command.details, ".PP");
    }
    const OptionRow *format = command.option("--format");
    if (format && !format->words.empty()) {
        macro(".PP");
        std::string list;
        for (const std::string &word : format->words)
            list += (list.empty() ? "" : ", ") + bold(word);
        lines("Formats: " + list + ".");
    }
    for (const OptionRow &row : command.arguments)
        option(row);
    for (const OptionRow &row : command.options) {
        if (!row.common && row.name() != "--help")
            option(row);
    }
}

void Page::commonOptions()
{
    std::vector<OptionRow> rows = m_table.self.options;
    for (const CommandRow &command : m_table.commands) {
        for (const OptionRow &row : command.options) {
            const auto same = [&](const OptionRow &other) { return other.name() == row.name(); };
            const auto known = std::find_if(rows.begin(), rows.end(), same);
            if (row.common && known == rows.end())
                rows.push_back(row);
            else if (row.common && known->placeholder != row.placeholder && row.name() == "--format")
                known->placeholder = "FORMAT"; // each command has its own
        }
    }
    for (const OptionRow &row : rows)
        option(row);
}

void Page::fill(ManualSection::Fill what)
{
    using Fill = ManualSection::Fill;
    switch (what) {
    case Fill::Prose:
        break;
    case Fill::Synopsis:
        for (const CommandRow &command : m_table.commands)
            synopsisOf(command);
        macro(".SY " + escaped(m_table.program, true));
        macro(".B \\-\\-help");
        macro(".RI [ TOPIC ]");
        macro(".YS");
        break;
    case Fill::Commands:
        for (const CommandRow &command : m_table.commands)
            commandSection(command);
        break;
    case Fill::CommonOptions:
        commonOptions();
        break;
    case Fill::Topics:
        for (const Topic &topic : m_table.topics)
            item(bold(topic.name), topic.summary + ".");
        break;
    case Fill::ExitCodes:
        for (const ExitCode &code : exitCodes())
            item(bold(code.code), code.text);
        break;
    }
}

std::string Page::write()
{
    std::string title = m_table.program;
    std::transform(title.begin(), title.end(), title.begin(),
                   [](char letter) { return char(std::toupper(static_cast<unsigned char>(letter))); });
    macro(".\\\" SPDX-FileCopyrightText: 2026 Reckoner contributors");
    macro(".\\\" SPDX-License-Identifier: GPL-3.0-or-later");
    macro(".\\\" Written by: reckoner --help man");
    macro(".TH " + title + " 1 " RECKONER_RELEASED " \"Reckoner " RECKONER_VERSION "\" \"User commands\"");
    macro(".ad l");
    macro(".SH NAME");
    macro(m_table.program + " \\- tell where a database schema really stands");
    for (const ManualSection &section : manual()) {
        macro(".SH " + section.title);
        bool first = true;
        for (const ManualEntry &entry : section.entries) {
            if (!entry.term.empty()) {
                item(marked(entry.term), entry.text);
            } else {
                if (!first)
                    macro(".PP");
                prose(entry.text, ".PP");
            }
            first = false;
        }
        fill(section.fill);
    }
    return m_text;
}

} // namespace

std::string manPage(const CommandTable &table)
{
    return Page(table).write();
}

} // namespace reckoner::cli
