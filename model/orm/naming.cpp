// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/items.h"
#include "model/orm/names.h"
#include "model/orm/ormtext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace reckoner::orm {

using namespace python;

namespace {

Value plainObject(const QString &typeName, std::vector<std::pair<QString, Value>> attributes)
{
    auto type = std::make_shared<ClassData>();
    type->name = typeName;
    type->qualified = QStringLiteral("sqlalchemy.") + typeName;
    auto instance = std::make_shared<InstanceData>();
    instance->type = type;
    instance->attributes = std::move(attributes);
    return Value(instance);
}

/// SQLAlchemy's _truncate_and_render_maxlen_name: what a convention made is cut and gets four digits of
/// its own digest.
QString shortened(const QString &name, int limit)
{
    if (limit <= 0 || name.toUcs4().size() <= limit)
        return name;
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
    return name.left(limit - 8) + QLatin1Char('_') + QString::fromLatin1(digest.right(4));
}

} // namespace

/// Fills one template of a naming convention (sqlalchemy/sql/naming.py ConventionDict).
class Naming
{
public:
    Naming(Items &items, const ObjectName &table, const QStringList &columns, const ForeignKey *key,
           QString given)
        : m_items(items)
        , m_table(table)
        , m_columns(columns)
        , m_key(key)
        , m_given(std::move(given))
    {
    }

    std::optional<QString> fill(const QString &pattern)
    {
        static const QRegularExpression token(QStringLiteral("%(?:\\((\\w+)\\)s|(%))"));
        QString result;
        int last = 0;
        for (auto it = token.globalMatch(pattern); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            result += pattern.mid(last, match.capturedStart() - last);
            last = static_cast<int>(match.capturedEnd());
            if (!match.captured(2).isEmpty()) {
                result += QLatin1Char('%');
                continue;
            }
            const std::optional<QString> text = value(match.captured(1));
            if (!text)
                return std::nullopt;
            result += *text;
        }
        return result + pattern.mid(last);
    }

private:
    QString label(const QString &column) const
    {
        QString text = m_table.name + QLatin1Char('_') + column;
        if (!m_table.schema.isEmpty() && m_table.schema != m_items.dialect().defaultSchema()) {
            QString schema = m_table.schema;
            text.prepend(schema.replace(QLatin1Char('.'), QLatin1Char('_')) + QLatin1Char('_'));
        }
        return text;
    }

    QString ofColumn(const QString &what, int index) const
    {
        if (what == QLatin1String("referred_name"))
            return m_key && index < m_key->targetColumns.size() ? m_key->targetColumns.at(index) : QString();
        if (index >= m_columns.size())
            return {};
        if (what == QLatin1String("label"))
            return label(m_columns.at(index));
        if (what == QLatin1String("key")) {
            for (const auto &[key, name] : m_items.m_columnKeys) {
                if (name == m_columns.at(index))
                    return key;
            }
        }
        return m_columns.at(index);
    }

    std::optional<QString> value(const QString &token)
    {
        if (const auto it = m_items.m_metadata.tokens.find(token); it != m_items.m_metadata.tokens.end())
            return called(it->second);
        if (token == QLatin1String("table_name"))
            return m_table.name;
        if (token == QLatin1String("referred_table_name"))
            return m_key ? m_key->target.name : QString();
        if (token == QLatin1String("constraint_name"))
            return m_given.isEmpty() ? std::nullopt : std::optional<QString>(m_given);
        static const QRegularExpression column(
            QStringLiteral("^(referred_)?column_(\\d+)(_?N)?_(name|label|key)$"));
        const QRegularExpressionMatch match = column.match(token);
        if (!match.hasMatch())
            return std::nullopt;
        const QString what =
            match.captured(1).isEmpty() ? match.captured(4) : QStringLiteral("referred_name");
        if (match.captured(3).isEmpty())
            return ofColumn(what, match.captured(2).toInt());
        QStringList all;
        for (int i = 0; i < m_columns.size(); ++i)
            all.append(ofColumn(what, i));
        return all.join(match.captured(3).startsWith(QLatin1Char('_')) ? QStringLiteral("_") : QString());
    }

    /// A token that is a Python function of (constraint, table).
    std::optional<QString> called(const Value &function)
    {
        std::vector<Value> columns;
        std::vector<Value> names;
        std::vector<Value> elements;
        const bool unsaid = m_table.schema.isEmpty() || m_table.schema == m_items.dialect().defaultSchema();
        const Value schema = unsaid ? Value() : Value(m_table.schema);
        const Value table =
            plainObject(QStringLiteral("Table"),
                        {{QStringLiteral("name"), Value(m_table.name)}, {QStringLiteral("schema"), schema}});
        for (int i = 0; i < m_columns.size(); ++i) {
            const Value column =
                plainObject(QStringLiteral("Column"), {{QStringLiteral("name"), Value(m_columns.at(i))},
                                                       {QStringLiteral("key"), Value(m_columns.at(i))},
                                                       {QStringLiteral("table"), table}});
            columns.push_back(column);
            names.push_back(Value(m_columns.at(i)));
            if (m_key) {
                const QString target =
                    i < m_key->targetColumns.size() ? m_key->targetColumns.at(i) : QString();
                elements.push_back(
                    plainObject(QStringLiteral("ForeignKey"),
                                {{QStringLiteral("parent"), column},
                                 {QStringLiteral("target_fullname"),
                                  Value(QString(m_key->target.name + QLatin1Char('.') + target))}}));
            }
        }
        const Value constraint =
            plainObject(QStringLiteral("Constraint"),
                        {{QStringLiteral("columns"), Value::list(columns)},
                         {QStringLiteral("column_keys"), Value::list(names)},
                         {QStringLiteral("elements"), Value::list(elements)},
                         {QStringLiteral("table"), table},
                         {QStringLiteral("name"), m_given.isEmpty() ? Value() : Value(m_given)}});
        Arguments arguments;
        arguments.positional = {constraint, table};
        Interpreter &caller = m_items.m_metadata.home ? *m_items.m_metadata.home : m_items.m_interpreter;
        const Value result = caller.call(function, arguments, {});
        if (caller.takeException() || !result.string())
            return std::nullopt;
        return *result.string();
    }

    Items &m_items;
    const ObjectName &m_table;
    const QStringList &m_columns;
    const ForeignKey *m_key;
    QString m_given;
};

QString Items::conventionName(const QString &type, const QString &given, const ObjectName &table,
                              const QStringList &columns, const ForeignKey *key)
{
    if (m_fixedNames.contains(given))
        return shortened(given, m_dialect.identifierLimit());
    const bool noConvention = m_metadata.namingConvention.empty() && m_metadata.tokens.empty();
    QString pattern;
    if (const auto it = m_metadata.namingConvention.find(type); it != m_metadata.namingConvention.end())
        pattern = it->second;
    else if (noConvention && type == QLatin1String("ix"))
        pattern = QStringLiteral("ix_%(column_0_label)s");
    if (pattern.isEmpty() || (!given.isEmpty() && !pattern.contains(QLatin1String("constraint_name"))))
        return given;
    const std::optional<QString> name = Naming(*this, table, columns, key, given).fill(pattern);
    if (!name) {
        if (given.isEmpty() && pattern.contains(QLatin1String("constraint_name")))
            addOpaque(
                OrmText::tr(
                    "The naming convention needs a name for this constraint; SQLAlchemy refuses it without."),
                Value(columns.join(QLatin1Char(','))), {});
        else
            addOpaque(OrmText::tr("The naming convention could not be worked out."), Value(pattern), {});
        return given;
    }
    return shortened(*name, m_dialect.identifierLimit());
}

} // namespace reckoner::orm
