// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/meaning.h"

#include "model/python/syntax.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

/// The text between the quotes and the letters before them, of a string that is no f-string.
struct Literal
{
    bool isBytes = false;
    QByteArray value;
};

/// Writes nodes down so that two that mean the same are written the same.
class Writer
{
public:
    explicit Writer(const Source &source)
        : m_source(source)
    {
    }

    QByteArray module()
    {
        QByteArray body;
        for (const Node *statement = m_source.root()->first; statement; statement = statement->next) {
            if (isDowngrade(statement) || isNone(statement))
                continue;
            if (isImport(statement))
                m_imports.push_back(statement);
            else
                body += this->statement(statement);
        }
        QByteArrayList imports;
        for (const Node *statement : m_imports)
            addImports(statement, imports);
        // One that is used nowhere makes nothing; a file may well name it twice.
        std::sort(imports.begin(), imports.end());
        imports.erase(std::unique(imports.begin(), imports.end()), imports.end());
        return imports.join('\n') + '\n' + body;
    }

private:
    static bool isImport(const Node *node)
    {
        return node->kind == Kind::ImportStatement || node->kind == Kind::ImportFrom ||
               node->kind == Kind::FutureImport;
    }

    bool isDowngrade(const Node *node) const
    {
        const Node *name = node->kind == Kind::FunctionDefinition ? node->child(Field::Name) : nullptr;
        return name && m_source.bytes(name) == "downgrade";
    }

    /// `branch_labels = None`, which older templates leave out.
    bool isNone(const Node *node) const
    {
        const Node *assignment = node->kind == Kind::ExpressionStatement ? node->first : nullptr;
        if (!assignment || assignment->kind != Kind::Assignment)
            return false;
        const Node *left = assignment->child(Field::Left);
        const Node *right = assignment->child(Field::Right);
        return left && right && right->kind == Kind::None &&
               (m_source.bytes(left) == "branch_labels" || m_source.bytes(left) == "depends_on");
    }

    QByteArray textOf(const Node *node) const { return m_source.bytes(node).toByteArray().simplified(); }

    void addImports(const Node *statement, QByteArrayList &lines) const
    {
        if (statement->kind == Kind::FutureImport)
            return;
        const Node *module =
            statement->kind == Kind::ImportFrom ? statement->child(Field::ModuleName) : nullptr;
        const QByteArray from = module ? "from " + textOf(module) + ' ' : QByteArray();
        for (const Node *each = statement->first; each; each = each->next) {
            if (each == module)
                continue;
            if (each->kind == Kind::WildcardImport) {
                lines.append(from + '*');
                continue;
            }
            const bool aliased = each->kind == Kind::AliasedImport;
            const Node *name = aliased ? each->child(Field::Name) : each;
            const Node *alias = aliased ? each->child(Field::Alias) : nullptr;
            if (!name)
                continue;
            const QByteArray path = textOf(name);
            const QByteArray bound = alias ? textOf(alias) : module ? path : path.split('.').front();
            if (m_used.contains(bound))
                lines.append(from + path + " as " + bound);
        }
    }

    /// "" for what does nothing.
    QByteArray statement(const Node *node)
    {
        if (node->kind == Kind::Pass)
            return {};
        if (node->kind == Kind::ExpressionStatement && node->first && !node->first->next) {
            const Kind kind = node->first->kind;
            if (kind == Kind::String || kind == Kind::ConcatenatedString || kind == Kind::Ellipsis)
                return {};
        }
        return write(node);
    }

    QByteArray block(const Node *node)
    {
        QByteArray body;
        for (const Node *each = node->first; each; each = each->next)
            body += statement(each);
        return '{' + body + '}';
    }

    QByteArray write(const Node *node)
    {
        switch (node->kind) {
        case Kind::Block:
            return block(node);
        case Kind::Parenthesized:
            return node->first ? write(node->first) : QByteArray();
        case Kind::String:
        case Kind::ConcatenatedString:
            return string(node);
        case Kind::Identifier:
            m_used.insert(m_source.bytes(node).toByteArray());
            return ' ' + textOf(node);
        case Kind::ClassDefinition: {
            const bool outer = std::exchange(m_annotationsCount, true);
            const QByteArray written = children(node);
            m_annotationsCount = outer;
            return written;
        }
        case Kind::ArgumentList:
            return arguments(node);
        default:
            break;
        }
        if (node->first)
            return children(node);
        const bool number = node->kind == Kind::Integer || node->kind == Kind::Float;
        return ' ' + QByteArray::number(int(node->kind)) + ':' +
               (number ? textOf(node).toLower() : textOf(node));
    }

    /// What an annotation says counts only where something looks at it, in a class.
    bool isAnnotation(const Node *node, const Node *parent) const
    {
        if (m_annotationsCount)
            return false;
        return node->field == Field::ReturnType ||
               (node->field == Field::Type && (parent->kind == Kind::Assignment ||
                                               parent->kind == Kind::TypedParameter ||
                                               parent->kind == Kind::TypedDefaultParameter));
    }

    QByteArray children(const Node *node)
    {
        // A parameter is the same with an annotation and without one, a tuple with brackets and without.
        Kind kind = node->kind;
        if (kind == Kind::ExpressionList)
            kind = Kind::Tuple;
        if (kind == Kind::PatternList)
            kind = Kind::TuplePattern;
        if (kind == Kind::TypedDefaultParameter && !m_annotationsCount)
            kind = Kind::DefaultParameter;
        const bool transparent = kind == Kind::TypedParameter && !m_annotationsCount;
        QByteArray text = transparent ? QByteArray() : '(' + QByteArray::number(int(kind)) + words(node);
        for (const Node *each = node->first; each; each = each->next) {
            if (isAnnotation(each, node))
                continue;
            if (!transparent && each->field != Field::None)
                text += ' ' + QByteArray::number(int(each->field)) + '=';
            text += node->kind == Kind::Block || node->kind == Kind::Module ? statement(each) : write(each);
        }
        return transparent ? text : text + ')';
    }

    /// Key words and signs that are no nodes, and make a difference.
    QByteArray words(const Node *node) const
    {
        QByteArrayView text = m_source.bytes(node);
        switch (node->kind) {
        case Kind::FunctionDefinition:
        case Kind::For:
        case Kind::With:
        case Kind::ForInClause:
            return text.startsWith("async") ? "async" : "";
        case Kind::Yield:
            return text.sliced(5).trimmed().startsWith("from") ? "from" : "";
        case Kind::Slice: {
            // Which of start, end and step there are: the colons around them.
            QByteArray shape;
            quint32 at = node->start;
            for (const Node *each = node->first;; each = each->next) {
                const quint32 end = each ? each->start : node->end;
                const QByteArrayView gap = text.sliced(at - node->start, end - at);
                shape += QByteArray(std::count(gap.begin(), gap.end(), ':'), ':');
                if (!each)
                    return shape;
                shape += 'x';
                at = each->end;
            }
        }
        default:
            return {};
        }
    }

    /// Positional ones in their order; named ones by name, unless unpacked ones stand among them.
    QByteArray arguments(const Node *node)
    {
        QByteArrayList given;
        QByteArrayList named;
        bool unpacked = false;
        for (const Node *each = node->first; each; each = each->next) {
            unpacked = unpacked || each->kind == Kind::DictionarySplat;
            (each->kind == Kind::KeywordArgument ? named : given).append(argument(each));
        }
        if (!unpacked)
            std::sort(named.begin(), named.end());
        return '[' + given.join(',') + ';' + named.join(',') + ']';
    }

    QByteArray argument(const Node *node)
    {
        if (node->kind != Kind::KeywordArgument)
            return write(node);
        // The name is the function's, no use of one of the file's.
        const Node *name = node->child(Field::Name);
        const Node *value = node->child(Field::Value);
        return (name ? textOf(name) : QByteArray()) + '=' + (value ? write(value) : QByteArray());
    }

    QByteArray string(const Node *node)
    {
        if (node->kind == Kind::ConcatenatedString) {
            // What Python joins is one text, if all of it is plain.
            Literal whole;
            for (const Node *each = node->first; each; each = each->next) {
                const std::optional<Literal> part = literal(each);
                if (!part)
                    return children(node);
                whole.isBytes = part->isBytes;
                whole.value += part->value;
            }
            return quoted(whole);
        }
        const std::optional<Literal> plain = literal(node);
        return plain ? quoted(*plain) : formatted(node);
    }

    static QByteArray quoted(const Literal &literal)
    {
        return (literal.isBytes ? " b" : " s") + QByteArray::number(literal.value.size()) + ':' + literal.value;
    }

    std::optional<Literal> literal(const Node *node) const
    {
        const Node *start = node->first;
        if (node->kind != Kind::String || !start || start->kind != Kind::StringStart)
            return std::nullopt;
        const QByteArray opening = m_source.bytes(start).toByteArray().toLower();
        const Node *end = start;
        for (const Node *each = start->next; each; each = each->next) {
            if (each->kind == Kind::Interpolation)
                return std::nullopt;
            end = each;
        }
        if (opening.contains('f') || end->kind != Kind::StringEnd)
            return std::nullopt;
        const QByteArrayView inner = QByteArrayView(m_source.text()).sliced(start->end, end->start - start->end);
        const bool raw = opening.contains('r');
        if (opening.contains('b'))
            return Literal{true, decodeBytes(inner, raw)};
        const std::optional<QString> decoded = decodeString(inner, raw);
        return decoded ? std::optional(Literal{false, decoded->toUtf8()}) : std::nullopt;
    }

    /// An f-string: its texts as they stand, what is filled in as code.
    QByteArray formatted(const Node *node)
    {
        QByteArray text = QByteArrayLiteral(" f(");
        for (const Node *each = node->first; each; each = each->next) {
            if (each->kind == Kind::StringStart || each->kind == Kind::StringEnd)
                continue;
            text += each->kind == Kind::Interpolation
                        ? children(each)
                        : '"' + m_source.bytes(each).toByteArray() + '"';
        }
        return text + ')';
    }

    const Source &m_source;
    std::vector<const Node *> m_imports;
    QSet<QByteArray> m_used; ///< names, wherever they stand
    bool m_annotationsCount = false;
};

} // namespace

QByteArray scriptMeaning(const QByteArray &text)
{
    Names names;
    const auto source = Source::parse(text, QString(), names);
    QByteArray meaning;
    if (source->root()->broken) {
        for (const char c : text) {
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
                meaning += c;
        }
    } else {
        meaning = Writer(*source).module();
    }
    return QCryptographicHash::hash(meaning, QCryptographicHash::Sha1);
}

} // namespace reckoner
