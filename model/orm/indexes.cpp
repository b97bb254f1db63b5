// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/expressionwriter.h"
#include "model/orm/ormtext.h"

#include <QRegularExpression>

namespace reckoner::orm {

using namespace python;

namespace {

/// Takes desc(), asc(), nulls_first(), collate() off an index part, and the label postgresql_ops names it by.
Value peeled(const Value &value, IndexPart &part, QString &label)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call)
        return value;
    const QString name = call->method.isEmpty() ? call->name.section(QLatin1Char('.'), 1) : call->method;
    const bool function = call->method.isEmpty();
    if (function &&
        (!call->name.startsWith(QLatin1String("sqlalchemy.")) || call->arguments.positional.empty()))
        return value;
    const Value inner = function ? call->arguments.positional.front() : call->base;
    const size_t offset = function ? 1 : 0;
    if (name == QLatin1String("desc")) {
        part.descending = true;
    } else if (name == QLatin1String("asc")) {
        part.descending = false;
    } else if (name == QLatin1String("nulls_first") || name == QLatin1String("nullsfirst")) {
        part.nullsFirst = true;
    } else if (name == QLatin1String("nulls_last") || name == QLatin1String("nullslast")) {
        part.nullsFirst = false;
    } else if (name == QLatin1String("collate") && call->arguments.positional.size() > offset &&
               call->arguments.positional.at(offset).string()) {
        part.collation = *call->arguments.positional.at(offset).string();
    } else if (name == QLatin1String("label") && call->arguments.positional.size() > offset &&
               call->arguments.positional.at(offset).string()) {
        label = *call->arguments.positional.at(offset).string();
    } else {
        return value;
    }
    return peeled(inner, part, label);
}

/// text("created_at DESC NULLS LAST"), text("name gin_trgm_ops"): an index part written as SQL.
void readPartText(QString text, IndexPart &part)
{
    static const QRegularExpression nulls(QStringLiteral("\\s+NULLS\\s+(FIRST|LAST)\\s*$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression order(QStringLiteral("\\s+(ASC|DESC)\\s*$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression opclass(QStringLiteral("^(.*[\\w\")])\\s+(\\w+_ops)\\s*$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression collation(
        QStringLiteral("^(.*[\\w\")])\\s+COLLATE\\s+(\"[^\"]+\"|\\w+)\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    static const QRegularExpression quoted(QStringLiteral("^\"((?:[^\"]|\"\")+)\"$"));
    if (const auto match = nulls.match(text); match.hasMatch()) {
        part.nullsFirst = match.captured(1).compare(QLatin1String("FIRST"), Qt::CaseInsensitive) == 0;
        text.truncate(match.capturedStart());
    }
    if (const auto match = order.match(text); match.hasMatch()) {
        part.descending = match.captured(1).compare(QLatin1String("DESC"), Qt::CaseInsensitive) == 0;
        text.truncate(match.capturedStart());
    }
    if (const auto match = opclass.match(text); match.hasMatch()) {
        part.opclass = match.captured(2);
        text = match.captured(1);
    }
    if (const auto match = collation.match(text); match.hasMatch()) {
        part.collation = match.captured(2);
        if (part.collation.startsWith(QLatin1Char('"')))
            part.collation = part.collation.mid(1, part.collation.size() - 2);
        text = match.captured(1);
    }
    text = text.trimmed();
    if (plain.match(text).hasMatch()) {
        part.column = text;
    } else if (const auto match = quoted.match(text); match.hasMatch()) {
        part.column = match.captured(1).replace(QLatin1String("\"\""), QLatin1String("\""));
    } else {
        Expression expression;
        expression.text = text;
        part.expression = expression;
    }
}

/// What postgresql_ops={"key": "ops"} and postgresql_with={} hold, as text.
std::map<QString, QString> textMap(const Value *value)
{
    std::map<QString, QString> result;
    const DictData *dict = value ? dictOf(*value) : nullptr;
    if (!dict)
        return result;
    for (const auto &[key, item] : dict->items) {
        if (!key.string())
            continue;
        if (item.string())
            result[*key.string()] = *item.string();
        else if (item.boolean())
            result[*key.string()] = *item.boolean() ? QStringLiteral("true") : QStringLiteral("false");
        else if (item.integer())
            result[*key.string()] = QString::number(*item.integer());
    }
    return result;
}

} // namespace

std::optional<Expression> Items::predicate(const Arguments &options, const QString &keyword,
                                           const Place &place)
{
    const Value *where = options.find(keyword);
    if (!where || where->isNone())
        return std::nullopt;
    return expression(*where, place);
}

std::optional<Index> Items::index(const Value &value, const ObjectName &table)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    if (!call || call->name != QLatin1String("sqlalchemy.Index"))
        return std::nullopt;
    std::vector<Value> parts = call->arguments.positional;
    m_table = table;
    QString name;
    if (const Value *given = call->arguments.get(0, QStringLiteral("name")))
        name = takeName(given);
    if (!parts.empty() && !call->arguments.find(QStringLiteral("name")))
        parts.erase(parts.begin());
    return index(name, parts, call->arguments, table, call->place);
}

std::optional<Index> Items::index(const QString &name, const std::vector<Value> &parts,
                                  const Arguments &options, const ObjectName &table, const Place &place)
{
    m_table = table;
    Index index;
    index.name = name;
    index.origin.file = place.file;
    index.origin.line = place.line;
    index.unique = flag(options.find(QStringLiteral("unique"))).value_or(false);
    if (!options.complete) {
        addOpaque(OrmText::tr("Some arguments of the index are not known."), Value(name), place);
        return std::nullopt;
    }
    m_piece = name; // what its expressions leave open is about it alone
    const std::map<QString, QString> ops = isPostgreSql()
                                               ? textMap(options.find(QStringLiteral("postgresql_ops")))
                                               : std::map<QString, QString>();
    for (const Value &item : parts) {
        IndexPart part;
        QString label;
        const Value inner = peeled(item, part, label);
        const std::optional<LibraryCall> call = libraryCall(inner);
        if (const std::optional<QString> column = columnName(inner)) {
            part.column = *column;
            if (label.isEmpty())
                label = literalName(inner).value_or(*column);
        } else if (call &&
                   (call->name == QLatin1String("sqlalchemy.text") ||
                    call->name == QLatin1String("sqlalchemy.literal_column")) &&
                   !call->arguments.positional.empty() && call->arguments.positional.front().string()) {
            readPartText(textClause(*call->arguments.positional.front().string()), part);
        } else {
            part.expression = expression(inner, place);
        }
        // a column's key names its operator class, or the name it has
        for (const QString &key : {label, part.column}) {
            if (const auto it = ops.find(key); it != ops.end())
                part.opclass = it->second;
        }
        index.parts.push_back(std::move(part));
    }
    if (isPostgreSql()) {
        const Value *method = options.find(QStringLiteral("postgresql_using"));
        index.method = method && method->string() ? method->string()->toLower() : QStringLiteral("btree");
        index.predicate = predicate(options, QStringLiteral("postgresql_where"), place);
        index.nullsNotDistinct =
            flag(options.find(QStringLiteral("postgresql_nulls_not_distinct"))).value_or(false);
        if (const Value *include = options.find(QStringLiteral("postgresql_include"));
            include && include->list()) {
            for (const Value &item : include->list()->items) {
                if (const std::optional<QString> column = columnName(item))
                    index.include.append(*column);
            }
        }
        for (const auto &[key, text] : textMap(options.find(QStringLiteral("postgresql_with"))))
            index.options.append(key + QLatin1Char('=') + text);
        index.options.sort();
    } else {
        index.predicate = predicate(options, QStringLiteral("sqlite_where"), place);
    }
    m_piece.clear();
    return index;
}

} // namespace reckoner::orm
