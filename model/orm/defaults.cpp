// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/items.h"
#include "model/orm/names.h"
#include "model/orm/ormtext.h"

#include <QRegularExpression>

namespace reckoner::orm {

using namespace python;

namespace {

/// SQLite wants an expression in parentheses; SQLAlchemy's DDL compiler puts them where a default is more
/// than a word and does not begin with a quote or a parenthesis.
QString sqliteDefault(const QString &text)
{
    static const QRegularExpression opening(QStringLiteral("^\\s*['\"(]"));
    static const QRegularExpression word(QStringLiteral("\\W"));
    if (!opening.match(text).hasMatch() && word.match(text).hasMatch())
        return QLatin1Char('(') + text + QLatin1Char(')');
    return text;
}

} // namespace

std::optional<Expression> Items::defaultExpression(const Value &value, const TypeInfo &type,
                                                   const Place &place)
{
    if (value.isNone())
        return std::nullopt;
    Expression result;
    if (const std::optional<QString> text = plainText(m_interpreter, value)) {
        result.text = m_dialect.literal(*text);
        return result;
    }
    const std::optional<LibraryCall> call = libraryCall(value);
    if (call) {
        if (call->name == QLatin1String("sqlalchemy.FetchedValue"))
            return std::nullopt;
        if (call->name == QLatin1String("sqlalchemy.DefaultClause")) {
            if (!call->arguments.positional.empty())
                return defaultExpression(call->arguments.positional.front(), type, place);
        }
    }
    if (value.boolean() || value.integer() || value.real() || value.list() || dictOf(value)) {
        // SQLAlchemy raises ArgumentError: only strings and SQL expressions are taken
        addOpaque(OrmText::tr("SQLAlchemy does not take this as a server default."), value, place);
        result.opaque = true;
        return result;
    }
    if (const std::optional<EnumMember> member = enumMember(m_interpreter, value)) {
        addOpaque(OrmText::tr("SQLAlchemy does not take a member of an Enum as a server default."), value,
                  place);
        result.opaque = true;
        return result;
    }
    result = expression(value, place);
    if (result.opaque)
        return result;
    if (result.text.compare(QLatin1String("NULL"), Qt::CaseInsensitive) == 0)
        return std::nullopt;
    if (!isPostgreSql())
        result.text = sqliteDefault(result.text);
    return result;
}

void Items::setServerDefault(ColumnInfo &info, const Value &value, const Place &place)
{
    if (const ColumnInfo *of = copied(value)) {
        info.column.defaultValue = of->column.defaultValue;
        return;
    }
    if (const std::optional<LibraryCall> call = libraryCall(value)) {
        // server_default=Identity() and Computed() do what they do as arguments
        if (call->name == QLatin1String("sqlalchemy.Identity") ||
            call->name == QLatin1String("sqlalchemy.Computed")) {
            columnItem(info, value, place);
            return;
        }
    }
    info.column.defaultValue = defaultExpression(value, info.type, place);
}

} // namespace reckoner::orm
