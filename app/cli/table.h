// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace reckoner::cli {

/// What a value of an option may be, as completion offers it.
enum class ValueKind {
    Anything,  ///< nothing can be offered
    Words,     ///< one of `words`; others may be allowed
    List,      ///< some of `words`, separated by commas
    Files,     ///< a path
    Folders,   ///< a folder
    Sources,   ///< a source spec: "models:DIR", "sqlite:PATH", ...
    Databases, ///< of these, one that --database takes
    Outputs    ///< FILE or FORMAT:FILE
};

/// An option, or an argument of a command.
///
/// Its placeholder (CLI11's type name) says what its value is. "text|json" are the words themselves; FILE,
/// DIR, SOURCE, SPEC, RULE and the like stand in vocabulary() of table.cpp; ",..." at the end means several,
/// separated by commas.
struct OptionRow
{
    std::vector<std::string> names; ///< "-o", "--output"; of an argument: "DIR"
    std::string placeholder;        ///< "" for a flag
    std::string text;
    std::string fallback; ///< the default, where it is worth saying
    ValueKind kind = ValueKind::Anything;
    std::vector<std::string> words;
    bool required = false;
    bool repeated = false; ///< may be given several times
    bool common = false;   ///< stands in the group of commonGroup

    const std::string &name() const { return names.back(); } ///< the long one
    bool isFlag() const { return placeholder.empty(); }
    bool isArgument() const { return !names.front().starts_with('-'); }
};

struct CommandRow
{
    std::string name; ///< "" for the program itself
    std::string summary;
    std::string details; ///< paragraphs, parted by empty lines: the footer of the command's CLI::App
    std::vector<OptionRow> arguments;
    std::vector<OptionRow> options;

    const OptionRow *option(const std::string &name) const;
};

/// A word that --help takes.
struct Topic
{
    std::string name;
    std::string summary;
    std::function<std::string()> text;
};

struct ExitCode
{
    std::string code;
    std::string summary; ///< a few words
    std::string text;    ///< a sentence or two
};

/// How the spec of a source begins, and what follows.
struct SourcePrefix
{
    enum class Rest { Anything, File, Folder, Variable, RefAndSource };
    std::string text; ///< "sqlite:"
    Rest rest = Rest::Anything;
    bool isDatabase = false; ///< --database takes it
    bool isOfFiles = false;  ///< git:REF: takes it
    std::string summary;
};
const std::vector<SourcePrefix> &sourcePrefixes();

/// What the program can be told: all of --help, the man page and the completions come from here.
struct CommandTable
{
    std::string program;
    CommandRow self; ///< what it is, and its options without a command
    std::vector<CommandRow> commands;
    std::vector<Topic> topics;

    const CommandRow *command(const std::string &name) const;
};

/// The group of options that every command has.
inline constexpr char commonGroup[] = "Common options";

/// Reads the table from the apps that parse.
CommandTable tableOf(const CLI::App &app, std::vector<Topic> topics);

const std::vector<ExitCode> &exitCodes();

/// A paragraph, or with a term an item of a list. Texts hold `what is typed` and *what stands for something*.
struct ManualEntry
{
    std::string term;
    std::string text; ///< several paragraphs are parted by empty lines
};

/// What the man page says besides commands and options.
struct ManualSection
{
    enum class Fill { Prose, Synopsis, Commands, CommonOptions, Topics, ExitCodes };
    std::string title;
    std::vector<ManualEntry> entries; ///< stand before what the section is filled with
    Fill fill = Fill::Prose;
};

/// In the order of the page, behind NAME.
const std::vector<ManualSection> &manual();

/// "reckoner check [DIR] [--database SPEC] [OPTIONS]", the program's name excepted; `all`: each option of its
/// own.
std::vector<std::string> synopsis(const CommandRow &command, bool all);

/// --help of a command, or of the program (`command.name` is empty); 80 columns.
std::string helpPage(const CommandTable &table, const CommandRow &command);
/// The man page, in the man macros of roff.
std::string manPage(const CommandTable &table);
std::string bashCompletion(const CommandTable &table);
std::string zshCompletion(const CommandTable &table);
std::string fishCompletion(const CommandTable &table);

/// A piece of a text: its lines are joined, or kept where they begin with two blanks.
struct Paragraph
{
    std::string text;
    bool literal = false;
};
std::vector<Paragraph> paragraphs(const std::string &text);
/// `text` broken between words, no line longer than `width` unless a word is.
std::vector<std::string> wrapped(const std::string &text, size_t width);
std::string joined(const std::vector<std::string> &words, const std::string &between);

} // namespace reckoner::cli
