// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/lostclasses.h"
#include "model/orm/ormtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::orm {

namespace {

int indentOf(const QString &line)
{
    const auto text =
        std::find_if(line.begin(), line.end(), [](const QChar character) { return !character.isSpace(); });
    return static_cast<int>(text - line.begin());
}

std::optional<Opaque> opaqueOf(const QString &name, const QString &text)
{
    static const QRegularExpression tableName(
        QStringLiteral(
            "^\\s*__tablename__\\s*(?::[^=\\n]*)?=\\s*(?:\"([^\"\\n]+)\"|'([^'\\n]+)')\\s*(?:#.*)?$"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression isTable(QStringLiteral("\\A[^\\n]*\\btable\\s*=\\s*True\\b"));
    static const QRegularExpression columns(
        QStringLiteral("\\b(mapped_column|Column|Mapped|__tablename__|__table__|__table_args__)\\b"));
    Opaque opaque;
    opaque.text = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    opaque.reason = OrmText::tr("A syntax error hides the class %1.").arg(name);
    QString table;
    if (const QRegularExpressionMatch match = tableName.match(text); match.hasMatch())
        table = match.captured(1) + match.captured(2);
    else if (text.contains(QLatin1String("__tablename__")) || !isTable.match(text).hasMatch())
        table.clear();
    else
        table = name.toLower(); // SQLModel's own rule
    if (!table.isEmpty()) {
        opaque.bound = Opaque::Bound::Objects;
        opaque.names = {table};
    } else if (!columns.match(text).hasMatch()) {
        return std::nullopt;
    }
    return opaque;
}

} // namespace

std::vector<LostClass> lostClasses(const QByteArray &text, const python::Module &module)
{
    const bool broken =
        std::any_of(module.problems.begin(), module.problems.end(),
                    [](const Diagnostic &problem) { return problem.code == QLatin1String("python.syntax"); });
    if (!broken)
        return {};
    static const QRegularExpression statement(QStringLiteral("^\\s*class\\s+(\\w+)\\s*[(:]"));
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    std::vector<LostClass> result;
    for (int i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = statement.match(lines.at(i));
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(1);
        const bool read = std::any_of(module.classes.begin(), module.classes.end(), [&](const auto &type) {
            return type->name == name && type->place.file == module.path && type->place.line == i + 1;
        });
        if (read)
            continue;
        const int indent = indentOf(lines.at(i));
        int end = i + 1;
        while (end < lines.size() && (lines.at(end).trimmed().isEmpty() || indentOf(lines.at(end)) > indent))
            ++end;
        LostClass lost;
        lost.firstLine = i + 1;
        lost.lastLine = end;
        lost.opaque = opaqueOf(name, lines.mid(i, end - i).join(QLatin1Char('\n')));
        if (lost.opaque)
            lost.opaque->place = {module.path, i + 1, indent + 1};
        result.push_back(std::move(lost));
    }
    return result;
}

} // namespace reckoner::orm
