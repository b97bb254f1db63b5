// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "model/schema/rewrite.h"
#include "model/schema/typed.h"

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

bool isType(const DataType &type, const ObjectName &name, const QString &defaultSchema)
{
    return type.name == name.name && (type.schema.isEmpty() ? defaultSchema : type.schema) == name.schema;
}

QString quoted(QString label)
{
    return QLatin1Char('\'') + label.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

} // namespace

Result<void> SchemaEditor::createEnum(EnumType type, bool ifNotExists)
{
    if (type.name.schema.isEmpty())
        type.name.schema = currentSchema();
    if (m_schema.enums.contains(type.name) || m_schema.domains.contains(type.name) ||
        m_schema.composites.contains(type.name)) {
        if (ifNotExists)
            return {};
        return unexpected(exists(tr("Type %1 is there already.").arg(pathOf(type.name))));
    }
    mark(type);
    touch(refOf(type), Touch::Action::Created);
    m_schema.enums.emplace(type.name, type);
    return {};
}

Result<void> SchemaEditor::dropType(const ObjectName &name, bool ifExists, bool cascade)
{
    const ObjectName resolved = resolve(name);
    const bool isEnum = m_schema.enums.contains(resolved);
    const bool isDomain = m_schema.domains.contains(resolved);
    const bool isRange = m_schema.ranges.contains(resolved);
    if (!isEnum && !isDomain && !isRange && !m_schema.composites.contains(resolved)) {
        if (ifExists)
            return {};
        return unexpected(missing(tr("There is no type %1 to drop.").arg(pathOf(resolved))));
    }
    const auto users = columnsTyped(m_schema, resolved, m_rules.defaultSchema());
    if (!users.empty() && !cascade)
        return unexpected(
            refused(tr("Column %1 of %2 has type %3; say CASCADE.")
                        .arg(users.front().second, pathOf(users.front().first), pathOf(resolved))));
    if (cascade)
        dropTyped(*this, resolved);
    const Kind kind = isEnum ? Kind::Enum : isDomain ? Kind::Domain : isRange ? Kind::Range : Kind::Composite;
    m_schema.ranges.erase(resolved);
    m_schema.enums.erase(resolved);
    m_schema.domains.erase(resolved);
    m_schema.composites.erase(resolved);
    touch({kind, pathPart(resolved.schema), resolved.name}, Touch::Action::Dropped);
    if (cascade)
        dropStanding(resolved, {});
    return {};
}

/// Wherever the type is named: columns, casts in texts, other types. Routines follow with followTexts(). A
/// table or view is the type of its rows; texts cast to that so rarely that they are left as they are.
void SchemaEditor::followType(const ObjectName &name, const ObjectName &newName)
{
    const bool ofRows = m_schema.tables.contains(newName) || m_schema.views.contains(newName);
    const auto rewrite = [&](QString &text) {
        if (ofRows)
            return;
        text = renameTypeIn(text, name.schema, name.name, newName.schema, newName.name);
    };
    const auto rewriteIn = [&](std::optional<Expression> &expression) {
        if (expression)
            rewrite(expression->text);
    };
    const auto retype = [&](DataType &type) {
        if (!isType(type, name, m_rules.defaultSchema()))
            return;
        type.schema = newName.schema;
        type.name = newName.name;
        type.raw.clear();
    };
    const auto touched = [&](const Table &table) {
        const auto names = [&](const Expression &expression) {
            return !ofRows && namesIdentifier(expression.text, name.name, false);
        };
        const auto maybe = [&](const std::optional<Expression> &expression) {
            return expression && names(*expression);
        };
        return table.ofType == name ||
               std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const Column &column) {
                               return isType(column.type, name, m_rules.defaultSchema()) ||
                                      maybe(column.defaultValue) ||
                                      (column.generated && names(column.generated->expression));
                           }) ||
               std::any_of(table.checks.begin(), table.checks.end(),
                           [&](const CheckConstraint &check) { return names(check.expression); }) ||
               std::any_of(table.indexes.begin(), table.indexes.end(),
                           [&](const Index &index) {
                               return maybe(index.predicate) ||
                                      std::any_of(
                                          index.parts.begin(), index.parts.end(),
                                          [&](const IndexPart &part) { return maybe(part.expression); });
                           }) ||
               std::any_of(table.policies.begin(), table.policies.end(),
                           [&](const Policy &policy) {
                               return maybe(policy.usingExpression) || maybe(policy.checkExpression);
                           }) ||
               std::any_of(table.triggers.begin(), table.triggers.end(),
                           [&](const Trigger &trigger) { return maybe(trigger.when); });
    };
    for (auto &[other, value] : m_schema.tables) {
        if (!touched(*value))
            continue;
        Table &table = value.edit();
        if (table.ofType == name)
            table.ofType = newName;
        for (Column &column : table.columns) {
            retype(column.type);
            rewriteIn(column.defaultValue);
            if (column.generated)
                rewrite(column.generated->expression.text);
        }
        for (CheckConstraint &check : table.checks)
            rewrite(check.expression.text);
        for (Index &index : table.indexes) {
            for (IndexPart &part : index.parts)
                rewriteIn(part.expression);
            rewriteIn(index.predicate);
        }
        for (Policy &policy : table.policies) {
            rewriteIn(policy.usingExpression);
            rewriteIn(policy.checkExpression);
        }
        for (Trigger &trigger : table.triggers)
            rewriteIn(trigger.when);
    }
    for (auto &[other, view] : m_schema.views) {
        rewrite(view.definition);
        for (ViewColumn &column : view.columns)
            retype(column.type);
    }
    for (auto &[other, domain] : m_schema.domains) {
        retype(domain.type);
        rewriteIn(domain.defaultValue);
        for (CheckConstraint &check : domain.checks)
            rewrite(check.expression.text);
    }
    for (auto &[other, composite] : m_schema.composites) {
        for (Column &attribute : composite.attributes)
            retype(attribute.type);
    }
    for (auto &[other, range] : m_schema.ranges)
        retype(range.subtype);
}

Result<void> SchemaEditor::moveType(const ObjectName &from, const ObjectName &to)
{
    if (m_schema.enums.contains(to) || m_schema.domains.contains(to) || m_schema.composites.contains(to) ||
        m_schema.ranges.contains(to))
        return unexpected(
            exists(tr("Type %1 cannot be renamed: %2 is there already.").arg(pathOf(from), pathOf(to))));
    if (Result<void> followed = followTexts(from, {}, to.name, to.schema); !followed)
        return followed;
    const auto move = [&](auto &types, Kind kind) {
        auto node = types.extract(from);
        if (node.empty())
            return false;
        touch({kind, pathPart(from.schema), from.name}, Touch::Action::Dropped);
        node.key() = to;
        // The multirange type keeps the name that the server gave it.
        if constexpr (std::is_same_v<std::decay_t<decltype(node.mapped())>, RangeType>)
            node.mapped().multirange = multirangeOf(node.mapped());
        node.mapped().name = to;
        alter(node.mapped());
        types.insert(std::move(node));
        touch({kind, pathPart(to.schema), to.name}, Touch::Action::Created);
        return true;
    };
    if (!move(m_schema.enums, Kind::Enum) && !move(m_schema.domains, Kind::Domain) &&
        !move(m_schema.composites, Kind::Composite) && !move(m_schema.ranges, Kind::Range))
        return unexpected(missing(tr("There is no type %1 to rename.").arg(pathOf(from))));
    followType(from, to);
    return {};
}

Result<void> SchemaEditor::renameType(const ObjectName &name, const QString &newName)
{
    const ObjectName from = resolve(name);
    return moveType(from, {from.schema, newName});
}

Result<void> SchemaEditor::setTypeSchema(const ObjectName &name, const QString &newSchema)
{
    const ObjectName from = resolve(name);
    return moveType(from, {newSchema, from.name});
}

Result<void> SchemaEditor::addEnumLabel(const ObjectName &type, const QString &label, const QString &before,
                                        const QString &after, bool ifNotExists)
{
    const auto it = m_schema.enums.find(resolve(type));
    if (it == m_schema.enums.end())
        return unexpected(
            missing(tr("There is no enum %1 to add '%2' to.").arg(pathOf(resolve(type)), label)));
    QStringList &labels = it->second.labels;
    if (labels.contains(label)) {
        if (ifNotExists)
            return {};
        return unexpected(exists(tr("Enum %1 has a label '%2' already.").arg(pathOf(it->first), label)));
    }
    const QString &neighbour = before.isEmpty() ? after : before;
    if (!neighbour.isEmpty() && !labels.contains(neighbour))
        return unexpected(missing(tr("Enum %1 has no label '%2'.").arg(pathOf(it->first), neighbour)));
    if (!before.isEmpty())
        labels.insert(labels.indexOf(before), label);
    else if (!after.isEmpty())
        labels.insert(labels.indexOf(after) + 1, label);
    else
        labels.append(label);
    alter(it->second);
    touch(refOf(it->second), Touch::Action::Altered);
    return {};
}

Result<void> SchemaEditor::setEnumLabels(const ObjectName &type, const QStringList &labels)
{
    const auto it = m_schema.enums.find(resolve(type));
    if (it == m_schema.enums.end())
        return unexpected(missing(tr("There is no enum %1 to change.").arg(pathOf(resolve(type)))));
    it->second.labels = labels;
    alter(it->second);
    touch(refOf(it->second), Touch::Action::Altered);
    return {};
}

/// So do checks and predicates. Where columns of other types stand beside it, whose the label is cannot be
/// told.
void SchemaEditor::renameLabelIn(const ObjectName &type, const QString &label, const QString &newLabel)
{
    // Where the rules can tell what each text is of, they have written it.
    const TextEffect effect = m_rules.followRename(m_schema, {type, label, newLabel, false, {}});
    const std::set<ObjectRef> done(effect.changed.begin(), effect.changed.end());
    const auto rewrite = [&](const Table &table, QString text, const ObjectRef &ref) {
        if (!text.contains(quoted(label)) || done.contains(ref))
            return text;
        const auto isOwn = [&](const QString &name) {
            return isType(table.column(name)->type, type, m_rules.defaultSchema());
        };
        const QStringList columns = columnsNamed(text, table.columnNames(), m_rules.foldsCase());
        if (std::none_of(columns.begin(), columns.end(), isOwn))
            return text;
        const bool alone = std::all_of(columns.begin(), columns.end(), isOwn);
        std::vector<bool> which;
        for (const auto &name : columnsBeside(text, label, table.columnNames(), m_rules.foldsCase())) {
            if (!name || (name->isEmpty() && !alone)) {
                m_doubts.push_back({ref, tr("Label '%1' was renamed; which text of it is the label is not "
                                            "known.")
                                             .arg(label)});
                return text;
            }
            which.push_back(name->isEmpty() || isOwn(*name));
        }
        return replaceLiterals(text, label, newLabel, which, m_rules.foldsCase());
    };
    // Of a query: what the tables that it names have under the column's name.
    const auto inQuery = [&](QString &text, const ObjectRef &ref) {
        if (!text.contains(quoted(label)) || done.contains(ref))
            return;
        QStringList own;
        QStringList others;
        for (const auto &[name, table] : m_schema.tables) {
            if (!namesIdentifier(text, name.name, m_rules.foldsCase()))
                continue;
            for (const Column &column : table->columns)
                (isType(column.type, type, m_rules.defaultSchema()) ? own : others).append(column.name);
        }
        if (columnsNamed(text, own, m_rules.foldsCase()).isEmpty())
            return;
        std::vector<bool> which;
        for (const auto &name : columnsBeside(text, label, own + others, m_rules.foldsCase())) {
            if (!name || name->isEmpty() || (own.contains(*name) && others.contains(*name))) {
                m_doubts.push_back({ref, tr("Label '%1' was renamed; which text of it is the label is not "
                                            "known.")
                                             .arg(label)});
                return;
            }
            which.push_back(own.contains(*name));
        }
        text = replaceLiterals(text, label, newLabel, which, m_rules.foldsCase());
    };
    for (auto &[name, view] : m_schema.views) {
        inQuery(view.definition,
                {view.materialized ? Kind::MaterializedView : Kind::View, pathPart(name.schema), name.name});
    }
    for (auto &[name, value] : m_schema.tables) {
        const Table *parent = value->partitionOf ? m_schema.table(*value->partitionOf) : nullptr;
        if (!parent || !value->partitionBound.contains(quoted(label)))
            continue;
        const QStringList key =
            columnsNamed(parent->partitionKey, parent->columnNames(), m_rules.foldsCase());
        if (key.size() == 1 && isType(parent->column(key.first())->type, type, m_rules.defaultSchema()))
            value.edit().partitionBound.replace(quoted(label), quoted(newLabel));
    }
    for (auto &[name, value] : m_schema.tables) {
        if (std::none_of(value->columns.begin(), value->columns.end(), [&](const Column &column) {
                return isType(column.type, type, m_rules.defaultSchema());
            }))
            continue;
        Table &table = value.edit();
        for (CheckConstraint &check : table.checks)
            check.expression.text = rewrite(table, check.expression.text, refOf(table, check));
        for (Index &index : table.indexes) {
            if (index.predicate)
                index.predicate->text = rewrite(table, index.predicate->text, refOf(table, index));
        }
    }
}

Result<void> SchemaEditor::renameEnumLabel(const ObjectName &type, const QString &label,
                                           const QString &newLabel)
{
    const auto it = m_schema.enums.find(resolve(type));
    if (it == m_schema.enums.end())
        return unexpected(
            missing(tr("There is no enum %1 to rename a label of.").arg(pathOf(resolve(type)))));
    const int at = it->second.labels.indexOf(label);
    if (at < 0)
        return unexpected(missing(tr("Enum %1 has no label '%2'.").arg(pathOf(it->first), label)));
    if (it->second.labels.contains(newLabel))
        return unexpected(exists(tr("Enum %1 has a label '%2' already.").arg(pathOf(it->first), newLabel)));
    it->second.labels[at] = newLabel;
    alter(it->second);
    touch(refOf(it->second), Touch::Action::Altered);
    // The server keeps labels by number: a default shows the new text from then on.
    for (auto &[other, value] : m_schema.tables) {
        for (size_t i = 0; i < value->columns.size(); ++i) {
            const Column &column = value->columns[i];
            if (column.defaultValue && isType(column.type, it->first, m_rules.defaultSchema()) &&
                column.defaultValue->text.startsWith(quoted(label)))
                value.edit().columns[i].defaultValue->text.replace(0, quoted(label).size(), quoted(newLabel));
        }
    }
    renameLabelIn(it->first, label, newLabel);
    return {};
}

} // namespace reckoner
