// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/table.h"

#include "model/dialect/equivalences.h"
#include "model/rules/gate.h"
#include "model/rules/rules.h"

#include <QSet>

#include <algorithm>

namespace reckoner::cli {

namespace {

std::vector<std::string> split(const std::string &text, char at)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);)
        parts.push_back(part);
    return parts;
}

std::string upper(std::string text)
{
    for (char &letter : text)
        letter = char(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

std::vector<std::string> equivalenceNames()
{
    QSet<QString> seen;
    std::vector<std::string> names;
    for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite}) {
        for (const Equivalence &each : equivalences(dialect)) {
            if (std::find(names.begin(), names.end(), each.name) == names.end())
                names.emplace_back(each.name);
        }
    }
    return names;
}

std::vector<std::string> ruleCodes()
{
    std::vector<std::string> codes;
    for (const Rule &rule : allRules())
        codes.push_back(rule.code.toStdString());
    return codes;
}

std::vector<std::string> plain(const QStringList &list)
{
    std::vector<std::string> words;
    for (const QString &word : list)
        words.push_back(word.toStdString());
    return words;
}

struct Meaning
{
    std::string placeholder;
    ValueKind kind;
    std::vector<std::string> (*words)() = nullptr;
};

/// The placeholders that say what can be offered; every other one says nothing.
const std::vector<Meaning> &vocabulary()
{
    static const std::vector<Meaning> meanings{
        {"FILE", ValueKind::Files},
        {"DIR", ValueKind::Folders},
        {"SOURCE", ValueKind::Sources},
        {"SPEC", ValueKind::Databases},
        {"[FORMAT:]FILE", ValueKind::Outputs},
        {"RULE", ValueKind::Words, ruleCodes},
        {"WHAT", ValueKind::Words, ruleCodes}, // of --ignore: among others
        {"EQUALITY", ValueKind::Words, equivalenceNames},
        {"LEVEL", ValueKind::Words, [] { return plain(gateWords()); }},
        {"DOUBT", ValueKind::Words, [] { return plain(allowWords()); }},
    };
    return meanings;
}

void meaningOf(const std::string &placeholder, OptionRow &row)
{
    static const std::string several = ",...";
    const bool isList = placeholder.size() > several.size() && placeholder.ends_with(several);
    const std::string one = isList ? placeholder.substr(0, placeholder.size() - several.size()) : placeholder;
    if (one.find('|') != std::string::npos) {
        row.kind = ValueKind::Words;
        row.words = split(one, '|');
    }
    for (const Meaning &meaning : vocabulary()) {
        if (meaning.placeholder != one)
            continue;
        row.kind = meaning.kind;
        if (meaning.words)
            row.words = meaning.words();
    }
    if (isList && row.kind == ValueKind::Words)
        row.kind = ValueKind::List;
}

OptionRow rowOf(const CLI::Option &option)
{
    OptionRow row;
    row.text = option.get_description();
    row.fallback = option.get_default_str();
    row.required = option.get_required();
    row.common = option.get_group() == commonGroup;
    row.repeated = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll &&
                   option.get_expected_max() == 1 && option.get_items_expected_max() == 1;
    if (option.get_positional()) {
        row.names.push_back(upper(option.get_name(true, false)));
    } else {
        for (const std::string &name : option.get_snames())
            row.names.push_back("-" + name);
        for (const std::string &name : option.get_lnames())
            row.names.push_back("--" + name);
    }
    if (option.get_items_expected_max() > 0) {
        row.placeholder = option.get_type_name();
        meaningOf(row.placeholder, row);
    }
    return row;
}

CommandRow commandOf(const CLI::App &app)
{
    CommandRow command;
    command.name = app.get_parent() ? app.get_name() : std::string();
    command.summary = app.get_description();
    command.details = app.get_footer();
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_group().empty())
            continue;
        (option->get_positional() ? command.arguments : command.options).push_back(rowOf(*option));
    }
    // A command's own options first, then those of every command; --help is the last of the latter.
    std::stable_sort(command.options.begin(), command.options.end(),
                     [](const OptionRow &a, const OptionRow &b) { return !a.common && b.common; });
    return command;
}

} // namespace

const OptionRow *CommandRow::option(const std::string &wanted) const
{
    for (const OptionRow &row : options) {
        if (std::find(row.names.begin(), row.names.end(), wanted) != row.names.end())
            return &row;
    }
    return nullptr;
}

const CommandRow *CommandTable::command(const std::string &wanted) const
{
    for (const CommandRow &row : commands) {
        if (row.name == wanted)
            return &row;
    }
    return nullptr;
}

CommandTable tableOf(const CLI::App &app, std::vector<Topic> topics)
{
    CommandTable table;
    table.program = app.get_name();
    table.self = commandOf(app);
    table.topics = std::move(topics);
    for (const CLI::App *sub : app.get_subcommands([](const CLI::App *) { return true; }))
        table.commands.push_back(commandOf(*sub));
    for (OptionRow &row : table.self.options) {
        if (row.name() != "--help")
            continue;
        row.placeholder = "[TOPIC]";
        row.kind = ValueKind::Words;
        for (const CommandRow &command : table.commands)
            row.words.push_back(command.name);
        for (const Topic &topic : table.topics)
            row.words.push_back(topic.name);
    }
    return table;
}

std::vector<std::string> synopsis(const CommandRow &command, bool all)
{
    std::vector<std::string> words;
    for (const OptionRow &row : command.arguments)
        words.push_back(row.required ? row.name() : "[" + row.name() + "]");
    for (const OptionRow &row : command.options) {
        if (row.common || row.name() == "--help" || !(all || row.required))
            continue;
        const std::string option = row.isFlag() ? row.name() : row.name() + " " + row.placeholder;
        words.push_back(row.required ? option : "[" + option + "]");
    }
    if (std::any_of(command.options.begin(), command.options.end(),
                    [](const OptionRow &row) { return row.name() != "--help"; }))
        words.emplace_back("[OPTIONS]");
    return words;
}

std::string joined(const std::vector<std::string> &words, const std::string &between)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

std::vector<Paragraph> paragraphs(const std::string &text)
{
    std::vector<Paragraph> list;
    std::string gap; // what parts the line from the one before, if they stay together
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const bool literal = line.starts_with("  ");
        if (line.empty())
            gap += '\n';
        else if (list.empty() || literal != list.back().literal || (!literal && !gap.empty()))
            list.push_back({line, literal});
        else
            list.back().text += (literal ? gap + '\n' : " ") + line;
        if (!line.empty())
            gap.clear();
    }
    return list;
}

std::vector<std::string> wrapped(const std::string &text, size_t width)
{
    std::vector<std::string> lines;
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;) {
        if (!line.empty() && line.size() + 1 + word.size() > width) {
            lines.push_back(line);
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

} // namespace reckoner::cli
