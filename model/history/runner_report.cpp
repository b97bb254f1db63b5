// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && line.at(indent).isSpace())
        ++indent;
    return indent;
}

bool isBlank(const QString &line)
{
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(QLatin1Char('#'));
}

} // namespace

void AlembicRunner::at(const Place &place)
{
    m_editor->setOrigin({place.file, place.line, m_revision, isConditional(place)});
}

bool AlembicRunner::report(const Result<void> &result, const Place &place)
{
    if (result)
        return true;
    problem(result.error().code, result.error().message, place,
            isSqlite() ? "OperationalError" : "ProgrammingError");
    return false;
}

void AlembicRunner::problem(const QString &code, const QString &message, const Place &place,
                            const char *exception)
{
    if (insideTry(place)) {
        // The script expects this; what it does then is part of it.
        m_interpreter.raise(QString::fromLatin1(exception), message, place);
        return;
    }
    m_effect.problems.push_back({Severity::Warning, code, message, place, m_revision});
}

void AlembicRunner::opaque(Opaque::Bound bound, QStringList names, const QString &text, const QString &reason,
                           const Place &place)
{
    names.removeDuplicates();
    m_effect.opaques.push_back(
        {bound, std::move(names), text.simplified().left(120), reason, place, m_revision});
}

void AlembicRunner::unknownOperation(const QString &name, const OpArguments &arguments, const QString &reason)
{
    QStringList strings;
    for (const Value &value : arguments.all().positional)
        strings += stringsIn(value);
    for (const auto &[keyword, value] : arguments.all().keyword)
        strings += stringsIn(value);
    QStringList names;
    for (const QString &text : std::as_const(strings))
        names += identifiersIn(text);
    // A name that is not known may be that of any object.
    const auto literal = [&](int position, const char *keyword) {
        const Value *value = arguments.get(position, keyword);
        return value && value->string();
    };
    const bool bounded =
        !names.isEmpty() && (literal(0, "table_name") || literal(-1, "table") || literal(-1, "source_table"));
    opaque(bounded ? Opaque::Bound::Objects : Opaque::Bound::Anything, names,
           QStringLiteral("op.") + name + QLatin1String("(...)"), reason, arguments.place());
}

void AlembicRunner::takeItemOpaques(orm::Items &items, const ObjectName &table)
{
    for (Opaque each : items.takeOpaques()) {
        each.revision = m_revision;
        // What an item of a table hides can only be that table's.
        if (each.bound == Opaque::Bound::Anything && !table.name.isEmpty()) {
            each.bound = Opaque::Bound::Objects;
            each.names = {table.name};
        } else if (each.bound == Opaque::Bound::Objects && !table.name.isEmpty() &&
                   !each.names.contains(table.name)) {
            each.names.prepend(table.name);
        }
        m_effect.opaques.push_back(std::move(each));
    }
}

const QStringList &AlembicRunner::linesOf(const QString &file)
{
    const auto it = m_lines.find(file);
    if (it != m_lines.end())
        return it->second;
    const Result<QByteArray> text = m_files->read(file);
    return m_lines.emplace(file, text ? QString::fromUtf8(*text).split(QLatin1Char('\n')) : QStringList())
        .first->second;
}

bool AlembicRunner::insideTry(const Place &place)
{
    const QStringList &lines = linesOf(place.file);
    if (place.line < 1 || place.line > lines.size())
        return false;
    int indent = indentOf(lines[place.line - 1]);
    for (int i = place.line - 2; i >= 0 && indent > 0; --i) {
        if (isBlank(lines[i]) || indentOf(lines[i]) >= indent)
            continue;
        const QString text = lines[i].trimmed();
        if (text == QLatin1String("try:"))
            return true;
        if (text.startsWith(QLatin1String("def ")) || text.startsWith(QLatin1String("async def ")))
            return false;
        if (text.contains(QLatin1String("suppress(")))
            return true;
        indent = indentOf(lines[i]);
    }
    return false;
}

void AlembicRunner::assumed(const Place &place)
{
    static const QRegularExpression condition(QStringLiteral("^\\s*(if|elif|while)\\b"));
    static const QRegularExpression leaves(QStringLiteral("^\\s*(return|raise|continue|break)\\b"));
    const QStringList &lines = linesOf(place.file);
    int at = place.line - 1;
    while (at >= 0 && at < lines.size() && place.line - at < 10 && !lines[at].contains(condition))
        --at;
    if (at < 0 || at >= lines.size() || !lines[at].contains(condition))
        return;
    const int indent = indentOf(lines[at]);
    bool left = false;
    int end = at + 1;
    for (; end < lines.size(); ++end) {
        if (isBlank(lines[end]))
            continue;
        const QString text = lines[end].trimmed();
        const bool branch = indentOf(lines[end]) == indent && (text.startsWith(QLatin1String("elif ")) ||
                                                               text.startsWith(QLatin1String("else:")));
        if (indentOf(lines[end]) <= indent && !branch && !text.startsWith(QLatin1Char(')')))
            break;
        left = left || lines[end].contains(leaves);
    }
    // Where a branch leaves the function, the rest of it hangs on the condition too.
    if (left) {
        while (end < lines.size() && (isBlank(lines[end]) || indentOf(lines[end]) >= indent))
            ++end;
    }
    m_regions.push_back({place.file, at + 2, end});
}

bool AlembicRunner::isConditional(const Place &place)
{
    return std::any_of(m_regions.begin(), m_regions.end(), [&](const Region &region) {
        return region.file == place.file && place.line >= region.first && place.line <= region.last;
    });
}

} // namespace reckoner
