// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_follow_type.h"

#include "model/sql/pg_lexer.h"
#include "model/sql/pg_sequence.h"

namespace reckoner::pg {

namespace {

bool isJson(const DataType &type)
{
    return type.schema.isEmpty() && type.dimensions == 0 &&
           (type.name == QLatin1String("json") || type.name == QLatin1String("jsonb"));
}

bool isConstant(const Expression &expression)
{
    const QByteArray sql = expression.text.toUtf8();
    const std::vector<Token> all = tokens(sql);
    return !expression.opaque && all.size() == 1 && all.front().kind == Token::Kind::String;
}

} // namespace

void followType(const Column &column, ColumnEdit &edit)
{
    if (!edit.type || edit.type->opaque || column.type.opaque || edit.type->name == column.type.name)
        return;
    const QString &type = edit.type->name;
    if (column.identity && !edit.identity && edit.type->schema.isEmpty() &&
        (type == QLatin1String("smallint") || type == QLatin1String("integer") ||
         type == QLatin1String("bigint"))) {
        Identity identity = *column.identity;
        changeSequenceType(identity.options, type);
        edit.identity = identity;
    }
    if (column.defaultValue && !edit.defaultValue && isJson(column.type) && isJson(*edit.type) &&
        isConstant(*column.defaultValue))
        edit.defaultValue = Expression{column.defaultValue->text + QLatin1String("::") + column.type.name};
}

} // namespace reckoner::pg
