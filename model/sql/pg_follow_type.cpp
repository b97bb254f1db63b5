// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_follow_type.h"

#include "model/sql/pg_lexer.h"
#include "model/sql/pg_sequence.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

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
    // A constant stays one of the type that it was written for.
    if (column.defaultValue && !edit.defaultValue && isConstant(*column.defaultValue)) {
        DataType bare = column.type;
        bare.args.clear();
        bare.fields.clear();
        edit.defaultValue = Expression{column.defaultValue->text + QLatin1String("::") + typeText(bare)};
    }
}

} // namespace reckoner::pg
