// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/identifiers.h"
#include "model/core/asciicase.h"

namespace reckoner::diffing {

namespace {

bool startsWord(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c.isSurrogate();
}

bool continuesWord(QChar c)
{
    return startsWord(c) || c.isDigit() || c == QLatin1Char('$') || c.isMark();
}

/// Position just behind a quoted run that starts at `from`; doubled quotes stay inside.
qsizetype behindQuoted(const QString &text, qsizetype from, QChar close)
{
    qsizetype at = from + 1;
    while (at < text.size()) {
        if (text[at] == close) {
            if (at + 1 < text.size() && text[at + 1] == close && close != QLatin1Char(']'))
                ++at;
            else
                return at + 1;
        }
        ++at;
    }
    return text.size();
}

/// Calls word(from, to, name, quoted) for each identifier and text(from, to) for what lies between.
template<class Word, class Rest>
void scan(const QString &text, Word word, Rest rest)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == QLatin1Char('\'')) {
            const qsizetype end = behindQuoted(text, at, c);
            rest(at, end);
            at = end;
        } else if (c == QLatin1Char('"') || c == QLatin1Char('`') || c == QLatin1Char('[')) {
            const QChar close = c == QLatin1Char('[') ? QLatin1Char(']') : c;
            const qsizetype end = behindQuoted(text, at, close);
            QString name = text.mid(at + 1, end - at - 2);
            name.replace(QString(2, close), QString(close));
            word(at, end, name, true);
            at = end;
        } else if (startsWord(c)) {
            qsizetype end = at + 1;
            while (end < text.size() && continuesWord(text[end]))
                ++end;
            word(at, end, text.mid(at, end - at), false);
            at = end;
        } else if (c.isDigit()) {
            qsizetype end = at + 1;
            while (end < text.size() && continuesWord(text[end]))
                ++end;
            rest(at, end);
            at = end;
        } else {
            rest(at, at + 1);
            ++at;
        }
    }
}

std::set<QString> folded(const QStringList &names, bool foldsCase)
{
    std::set<QString> set;
    for (const QString &name : names)
        set.insert(fold(name, foldsCase));
    return set;
}

void rename(QStringList &names, const std::map<QString, QString> &renames, bool foldsCase)
{
    for (QString &name : names) {
        const auto it = renames.find(fold(name, foldsCase));
        if (it != renames.end())
            name = it->second;
    }
}

} // namespace

std::set<QString> identifiersIn(const QString &text, bool foldsCase)
{
    std::set<QString> names;
    scan(
        text,
        [&](qsizetype, qsizetype, const QString &name, bool quoted) {
            // An unquoted word means the folded column on PostgreSQL too; a mixed-case name is quoted there.
            names.insert(foldsCase || !quoted ? asciiLower(name) : name);
        },
        [](qsizetype, qsizetype) {});
    return names;
}

QString withIdentifiers(const QString &text, const std::map<QString, QString> &renames, bool foldsCase)
{
    QString result;
    scan(
        text,
        [&](qsizetype from, qsizetype to, const QString &name, bool quoted) {
            const auto it = renames.find(foldsCase || !quoted ? asciiLower(name) : name);
            if (it == renames.end()) {
                result += text.mid(from, to - from);
            } else if (quoted || pathPart(it->second) != it->second) {
                QString inner = it->second;
                inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
                result += QLatin1Char('"') + inner + QLatin1Char('"');
            } else {
                result += it->second;
            }
        },
        [&](qsizetype from, qsizetype to) { result += text.mid(from, to - from); });
    return result;
}

std::set<QString> columnsOf(const PrimaryKey &key, bool foldsCase)
{
    return folded(key.columns + key.include, foldsCase);
}

std::set<QString> columnsOf(const UniqueConstraint &unique, bool foldsCase)
{
    return folded(unique.columns + unique.include, foldsCase);
}

std::set<QString> columnsOf(const CheckConstraint &check, bool foldsCase)
{
    return identifiersIn(check.expression.text, foldsCase);
}

std::set<QString> columnsOf(const ForeignKey &key, bool foldsCase)
{
    return folded(key.columns, foldsCase);
}

std::set<QString> columnsOf(const ExclusionConstraint &exclusion, bool foldsCase)
{
    std::set<QString> names;
    for (const ExclusionElement &element : exclusion.elements)
        names.merge(identifiersIn(element.expression.text, foldsCase));
    if (exclusion.predicate)
        names.merge(identifiersIn(exclusion.predicate->text, foldsCase));
    return names;
}

std::set<QString> columnsOf(const Index &index, bool foldsCase)
{
    std::set<QString> names = folded(index.include, foldsCase);
    for (const IndexPart &part : index.parts) {
        if (part.expression)
            names.merge(identifiersIn(part.expression->text, foldsCase));
        else
            names.insert(fold(part.column, foldsCase));
    }
    if (index.predicate)
        names.merge(identifiersIn(index.predicate->text, foldsCase));
    return names;
}

Table withColumns(Table table, const std::map<QString, QString> &renames, bool foldsCase)
{
    const auto inText = [&](Expression &expression) {
        expression.text = withIdentifiers(expression.text, renames, foldsCase);
    };
    for (Column &column : table.columns) {
        const auto it = renames.find(fold(column.name, foldsCase));
        if (it != renames.end())
            column.name = it->second;
        if (column.generated)
            inText(column.generated->expression);
    }
    if (table.primaryKey) {
        rename(table.primaryKey->columns, renames, foldsCase);
        rename(table.primaryKey->include, renames, foldsCase);
    }
    for (UniqueConstraint &unique : table.uniques) {
        rename(unique.columns, renames, foldsCase);
        rename(unique.include, renames, foldsCase);
    }
    for (CheckConstraint &check : table.checks)
        inText(check.expression);
    for (ForeignKey &key : table.foreignKeys) {
        rename(key.columns, renames, foldsCase);
        if (key.target == table.name)
            rename(key.targetColumns, renames, foldsCase);
    }
    for (ExclusionConstraint &exclusion : table.exclusions) {
        for (ExclusionElement &element : exclusion.elements)
            inText(element.expression);
        if (exclusion.predicate)
            inText(*exclusion.predicate);
    }
    for (Index &index : table.indexes) {
        rename(index.include, renames, foldsCase);
        for (IndexPart &part : index.parts) {
            if (part.expression) {
                inText(*part.expression);
            } else {
                QStringList one{part.column};
                rename(one, renames, foldsCase);
                part.column = one.front();
            }
        }
        if (index.predicate)
            inText(*index.predicate);
    }
    return table;
}

} // namespace reckoner::diffing
