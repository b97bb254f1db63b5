// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_catalog.h"
#include "model/dialect/postgresql_edits.h"
#include "model/dialect/postgresql_follow.h"
#include "model/dialect/postgresql_noted.h"
#include "model/dialect/postgresql_query.h"
#include "model/dialect/postgresql_texts.h"
#include "model/schema/kinds_of_schema.h"
#include "model/schema/routines.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

QString spaceOf(const Extension &extension)
{
    return extension.schema.isEmpty() ? QStringLiteral("public") : extension.schema;
}

/// What an extension brought, by its names in the texts of others.
class Members
{
public:
    Members(const Schema &schema, const Extension &extension)
        : m_brought(broughtBy(extension.name))
        , m_space(spaceOf(extension))
    {
        for (const auto &[name, routine] : schema.routines)
            m_own.insert(bareRoutine(name).name);
    }

    const Brought &brought() const { return m_brought; }
    const QString &space() const { return m_space; }
    ObjectName type(const QString &name) const { return {m_space, name}; }

    /// The calls of its functions, each with the name in the other schema.
    std::vector<Edit> calls(const QByteArray &sql, const QString &space) const
    {
        std::vector<Edit> edits;
        const Result<Tree> tree = Tree::parse(sql);
        if (!tree || m_brought.functions.isEmpty())
            return edits;
        const std::vector<Token> all = tokens(sql);
        for (const Node &statement : tree->statements()) {
            walk(statement, [&](std::string_view key, const Node &node) {
                if (key != "FuncCall" && key != "funccall")
                    return;
                const QStringList path = node.strings("funcname");
                if (path.isEmpty() || !isFunction(path))
                    return;
                const auto first = std::find_if(all.begin(), all.end(), [&](const Token &each) {
                    return each.start >= int(node.number("location", -1));
                });
                const auto dots = 2 * (path.size() - 1);
                if (all.end() - first > dots && tokenValue(sql, *(first + dots)) == path.last())
                    edits.push_back(
                        {first->start, (first + dots)->end, quoteName({space, path.last()}).toUtf8()});
            });
        }
        return edits;
    }

    /// Whether the text calls one of its functions.
    bool isCalled(const QString &text, const QByteArray &head) const
    {
        return std::any_of(m_brought.functions.begin(), m_brought.functions.end(),
                           [&](const QString &name) { return text.contains(name); }) &&
               !calls(head + text.toUtf8(), m_space).empty();
    }

    /// Whether one of its operators is in what a text is made of.
    bool isOperatorIn(const std::optional<Noted> &noted) const
    {
        return noted && std::any_of(noted->operators.begin(), noted->operators.end(),
                                    [&](const QString &each) { return m_brought.operators.contains(each); });
    }
    /// Whether the text may hold one, by its signs.
    bool mayHold(const QString &text) const
    {
        return std::any_of(m_brought.operators.begin(), m_brought.operators.end(), [&](const QString &each) {
            return text.contains(each.section(QLatin1Char('('), 0, 0));
        });
    }

    bool isClass(const QString &written, const QString &method, const DataType *type) const
    {
        const QString name = written.section(QLatin1Char('.'), -1).section(QLatin1Char('('), 0, 0).trimmed();
        return std::any_of(m_brought.classes.begin(), m_brought.classes.end(), [&](const auto &each) {
            if (each.method != method)
                return false;
            return name.isEmpty() ? type && !each.type.isEmpty() && each.type == plain(*type)
                                  : each.name == name;
        });
    }

    bool isFunction(const QStringList &path) const
    {
        if (!m_brought.functions.contains(path.last()) || m_own.contains(path.last()))
            return false;
        return path.size() == 1 || path[path.size() - 2] == m_space;
    }

private:
    static QString plain(const DataType &type)
    {
        DataType bare = type;
        bare.args.clear();
        return typeText(bare);
    }

    const Brought &m_brought;
    const QString m_space;
    QSet<QString> m_own; ///< routines that are nobody's extension
};

bool isMade(const Members &members, const Table &table, const Index &index)
{
    if (members.brought().methods.contains(index.method))
        return true;
    return std::any_of(index.parts.begin(), index.parts.end(), [&](const IndexPart &part) {
        const Column *column = part.expression ? nullptr : table.column(part.column);
        return members.isClass(part.opclass, index.method, column ? &column->type : nullptr);
    });
}

bool isMade(const Members &members, const Table &table, const ExclusionConstraint &exclusion)
{
    return std::any_of(
        exclusion.elements.begin(), exclusion.elements.end(), [&](const ExclusionElement &element) {
            const Column *column = table.column(element.expression.text);
            return members.isClass(element.opclass, exclusion.method, column ? &column->type : nullptr);
        });
}

} // namespace

std::vector<ObjectRef> standingOnExtension(const Schema &schema, const QString &name)
{
    const auto it = schema.extensions.find(name);
    if (it == schema.extensions.end())
        return {};
    const Members members(schema, it->second);
    std::vector<ObjectRef> found;
    for (const QString &type : members.brought().types) {
        found.push_back(keyRef(Kind::Domain, members.type(type)));
        const std::vector<ObjectRef> more = namingType(schema, members.type(type));
        found.insert(found.end(), more.begin(), more.end());
    }
    eachText(schema, [&](const QString &text, const QByteArray &head, const ObjectRef &ref) {
        if (members.isCalled(text, head) ||
            (members.mayHold(text) && members.isOperatorIn(notedIn(schema, text, ref))))
            found.push_back(ref);
    });
    for (const auto &[routineName, routine] : schema.routines) {
        if (routine.atomic &&
            (members.isCalled(routine.body, bodyHead) ||
             (members.mayHold(routine.body) && members.isOperatorIn(notedIn(schema, routine)))))
            found.push_back(keyRef(Kind::Routine, routineName));
    }
    for (const auto &[table, value] : schema.tables) {
        for (const Index &index : value->indexes) {
            if (isMade(members, *value, index))
                found.push_back(refOf(*value, index));
        }
        for (const ExclusionConstraint &exclusion : value->exclusions) {
            if (isMade(members, *value, exclusion))
                found.push_back(refOf(*value, exclusion));
        }
        for (const Trigger &trigger : value->triggers) {
            if (members.isFunction(splitPath(trigger.function)))
                found.push_back({Kind::Trigger, pathOf(table), trigger.name});
        }
    }
    return found;
}

TextEffect followExtension(Schema &schema, const QString &name, const QString &newSchema)
{
    TextEffect effect;
    const auto it = schema.extensions.find(name);
    if (it == schema.extensions.end())
        return effect;
    const Members members(schema, it->second);
    const auto isOf = [&](const DataType &type) {
        return type.schema == members.space() && members.brought().types.contains(type.name);
    };
    const auto retype = [&](DataType &type) {
        if (!isOf(type))
            return;
        type.schema = newSchema;
        type.raw = typeText(type);
    };
    for (auto &[key, table] : schema.tables) {
        if (std::any_of(table->columns.begin(), table->columns.end(),
                        [&](const Column &column) { return isOf(column.type); })) {
            for (Column &column : table.edit().columns)
                retype(column.type);
        }
        for (size_t i = 0; i < table->triggers.size(); ++i) {
            const QStringList path = splitPath(table->triggers[i].function);
            if (members.isFunction(path))
                table.edit().triggers[i].function = pathOf({newSchema, path.last()});
        }
    }
    for (auto &[key, domain] : schema.domains)
        retype(domain.type);
    for (auto &[key, composite] : schema.composites) {
        for (Column &attribute : composite.attributes)
            retype(attribute.type);
    }
    for (auto &[key, view] : schema.views) {
        for (ViewColumn &column : view.columns)
            retype(column.type);
    }
    for (const QString &type : members.brought().types)
        followTypeInRoutines(schema, members.type(type), {newSchema, type}, effect);
    editTexts(schema, [&](QString &text, const QByteArray &head, const ObjectRef &ref) {
        const QString before = text;
        for (const QString &type : members.brought().types)
            (void)followTypeIn(text, head, members.type(type), {newSchema, type});
        if (members.isCalled(text, head)) {
            const QByteArray sql = head + text.toUtf8();
            text = QString::fromUtf8(edited(sql, members.calls(sql, newSchema)).mid(head.size()));
        }
        if (text != before)
            effect.changed.push_back(ref);
    });
    return effect;
}

} // namespace reckoner::pg
