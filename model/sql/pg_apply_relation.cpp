// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_expression.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

/// ALTER INDEX i ALTER COLUMN 1 SET STATISTICS -1: where the number stands, of which the tree does not say
/// it.
int behindStatisticsOf(const QByteArray &sql, qint64 column)
{
    const std::vector<Token> all = tokens(sql);
    for (size_t i = 2; i < all.size(); ++i) {
        if (isWord(sql, all[i], "statistics") && isWord(sql, all[i - 1], "set") &&
            sql.mid(all[i - 2].start, all[i - 2].end - all[i - 2].start).toLongLong() == column)
            return all[i].end;
    }
    return -1;
}

} // namespace

/// What is no table: options of views and indexes, defaults of a view's columns, how a sequence is kept;
/// owners and the like are not compared.
void Applier::alterRelation(const Statement &s)
{
    const ObjectName name = m_editor.resolve(nameOf(s.node["relation"]));
    View *view = m_editor.editView(name);
    for (const Node &wrapped : s.node.list("cmds")) {
        const Node command = wrapped["AlterTableCmd"];
        const std::string_view type = command.word("subtype");
        const bool set = type == "AT_SetRelOptions";
        if (view && (switchParts(name, command) || viewDefault(s, *view, command)))
            continue;
        if (view && (type == "AT_ClusterOn" || type == "AT_DropCluster")) {
            view->options.removeIf(
                [](const QString &option) { return option.startsWith(QLatin1String("clustered on ")); });
            if (type == "AT_ClusterOn")
                view->options.append(QLatin1String("clustered on ") + cutIdentifier(command.text("name")));
            view->options.sort();
            m_editor.noteAltered(refOf(*view), view->origin);
            continue;
        }
        if (sequenceState(name, type) || indexColumn(s, name, command))
            continue;
        if (type == "AT_AttachPartition") {
            report(
                m_editor.attachIndex(name, m_editor.resolve(nameOf(command["def"]["PartitionCmd"]["name"]))));
            continue;
        }
        if (!set && type != "AT_ResetRelOptions") {
            ++m_outcome.dataStatements;
            continue;
        }
        const QStringList given = readOptions(s, command.list("def"));
        if (view) {
            changeOptions(view->options, given, set);
            m_editor.noteAltered(refOf(*view), view->origin);
        } else if (const auto found = m_editor.editIndex(name)) {
            changeOptions(found->first->options, given, set);
            m_editor.noteAltered(found->second, found->first->origin);
        } else if (const auto part = m_editor.editPartIndex(name)) {
            changeOptions(part->first->options, given, set);
            m_editor.noteAltered(part->second, part->first->origin);
        } else if (const auto key = m_editor.editIndexOfKey(name)) {
            changeOptions(*key->options, given, set);
            m_editor.noteAltered(key->ref, *key->origin);
        } else if (!s.node.flag("missing_ok")) {
            opaque(s, {name.name}, tr("It alters a relation that is not known."));
        }
    }
}

/// ALTER VIEW v ALTER COLUMN c SET DEFAULT, what INSERT into the view fills in.
bool Applier::viewDefault(const Statement &s, View &view, const Node &command)
{
    if (command.word("subtype") != "AT_ColumnDefault")
        return false;
    const QString name = cutIdentifier(command.text("name"));
    auto it = std::find_if(view.columns.begin(), view.columns.end(),
                           [&](const ViewColumn &column) { return column.name == name; });
    if (it == view.columns.end()) {
        view.columns.push_back({name, {}, {}, {}});
        it = view.columns.end() - 1;
    }
    it->defaultValue.reset();
    if (const Node value = command["def"]) {
        const Expression expression{s.slices.expressionBefore(value.firstLocation(), "default")};
        if (!isNullConstant(expression.text))
            it->defaultValue = expression;
    }
    m_editor.noteAltered({Kind::Column, pathOf(view.name), name}, view.origin);
    return true;
}

/// ALTER SEQUENCE ... SET LOGGED, SET UNLOGGED.
bool Applier::sequenceState(const ObjectName &name, std::string_view type)
{
    Sequence *sequence = m_editor.editSequence(name);
    if (!sequence || (type != "AT_SetLogged" && type != "AT_SetUnLogged"))
        return false;
    sequence->unlogged = type == "AT_SetUnLogged" && !isUnlogged(sequence->ownedBy);
    m_editor.noteAltered(refOf(*sequence), sequence->origin);
    return true;
}

bool Applier::isUnlogged(const std::optional<OwnedBy> &owner) const
{
    const Table *table = owner ? m_editor.schema().table(owner->table) : nullptr;
    return table && table->options.contains(QLatin1String("unlogged"));
}

/// ALTER INDEX i ALTER COLUMN 1 SET STATISTICS, of an expression.
bool Applier::indexColumn(const Statement &s, const ObjectName &name, const Node &command)
{
    if (command.word("subtype") != "AT_SetStatistics")
        return false;
    const auto found = m_editor.editIndex(name);
    const auto part = found ? std::nullopt : m_editor.editPartIndex(name);
    if (!found && !part)
        return false;
    const qint64 column = command.number("num");
    const qint64 target = s.tree.integer(command["def"].body(), behindStatisticsOf(s.tree.sql(), column));
    const QString start = QStringLiteral("statistics(%1)=").arg(column);
    QStringList &options = found ? found->first->options : part->first->options;
    options.removeIf([&](const QString &old) { return old.startsWith(start); });
    if (target >= 0)
        options.append(start + QString::number(target));
    options.sort();
    if (found)
        m_editor.noteAltered(found->second, found->first->origin);
    else
        m_editor.noteAltered(part->second, part->first->origin);
    return true;
}

void Applier::changeOptions(QStringList &options, const QStringList &given, bool set)
{
    for (const QString &option : given) {
        const QString key = option.section(QLatin1Char('='), 0, 0);
        options.removeIf([&key](const QString &old) {
            return old.section(QLatin1Char('='), 0, 0) == key && old.contains(QLatin1Char('='));
        });
        if (set)
            options.append(option);
    }
    options.sort();
}

} // namespace reckoner::pg
