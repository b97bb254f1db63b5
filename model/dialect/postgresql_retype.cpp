// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql.h"
#include "model/sql/pg_expression.h"

namespace reckoner {

/// Of a view, a policy, a generated column or a trigger the server refuses to alter the type.
void PostgreSqlDialect::writeOutTypes(const Schema &schema, Table &table, const QString &column) const
{
    const Table before = table;
    const auto write = [&](Expression &expression, ExpressionContext::Use use) {
        if (expression.opaque || !pg::columnsIn(expression.text, before).contains(column))
            return;
        const Normal normal = normalExpression(expression, {use, nullptr, &before, &schema});
        if (normal.known)
            expression.text = normal.text;
    };
    for (CheckConstraint &check : table.checks)
        write(check.expression, ExpressionContext::Use::Check);
    for (Index &index : table.indexes) {
        for (IndexPart &part : index.parts) {
            if (part.expression)
                write(*part.expression, ExpressionContext::Use::IndexPart);
        }
        if (index.predicate)
            write(*index.predicate, ExpressionContext::Use::Predicate);
    }
    for (ExclusionConstraint &exclusion : table.exclusions) {
        for (ExclusionElement &element : exclusion.elements)
            write(element.expression, ExpressionContext::Use::IndexPart);
        if (exclusion.predicate)
            write(*exclusion.predicate, ExpressionContext::Use::Predicate);
    }
}

} // namespace reckoner
