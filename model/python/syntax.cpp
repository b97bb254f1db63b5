// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/syntax.h"

#include <tree_sitter/api.h>

#include <array>

extern "C" const TSLanguage *tree_sitter_python(void);

namespace reckoner::python {

namespace {

/// The grammar's numbers for symbols and fields, as ours.
struct Grammar
{
    std::vector<Kind> kinds;
    std::vector<Field> fields;

    Grammar()
    {
        const TSLanguage *language = tree_sitter_python();
        QHash<QByteArray, Kind> kindsByName;
#define X(name, text) kindsByName.insert(QByteArrayLiteral(text), Kind::name);
        RECKONER_PYTHON_KINDS(X)
#undef X
        QHash<QByteArray, Field> fieldsByName;
#define X(name, text) fieldsByName.insert(QByteArrayLiteral(text), Field::name);
        RECKONER_PYTHON_FIELDS(X)
#undef X
        const quint32 symbols = ts_language_symbol_count(language);
        kinds.resize(symbols, Kind::Other);
        for (quint32 symbol = 0; symbol < symbols; ++symbol) {
            const auto id = static_cast<TSSymbol>(symbol);
            if (ts_language_symbol_type(language, id) == TSSymbolTypeRegular)
                kinds[symbol] = kindsByName.value(ts_language_symbol_name(language, id), Kind::Other);
        }
        const quint32 count = ts_language_field_count(language);
        fields.resize(count + 1, Field::None);
        for (quint32 field = 1; field <= count; ++field)
            fields[field] = fieldsByName.value(
                ts_language_field_name_for_id(language, static_cast<TSFieldId>(field)), Field::None);
    }
};

const Grammar &grammar()
{
    static const Grammar instance;
    return instance;
}

struct ParserDeleter
{
    void operator()(TSParser *parser) const { ts_parser_delete(parser); }
};
struct TreeDeleter
{
    void operator()(TSTree *tree) const { ts_tree_delete(tree); }
};

std::unique_ptr<TSTree, TreeDeleter> parseTree(const QByteArray &text)
{
    thread_local std::unique_ptr<TSParser, ParserDeleter> parser;
    if (!parser) {
        parser.reset(ts_parser_new());
        ts_parser_set_language(parser.get(), tree_sitter_python());
    }
    ts_parser_reset(parser.get());
    // Error recovery of a hostile text can take minutes; ten seconds are far more than any real file needs.
    ts_parser_set_timeout_micros(parser.get(), 10'000'000);
    return std::unique_ptr<TSTree, TreeDeleter>(
        ts_parser_parse_string(parser.get(), nullptr, text.constData(), static_cast<quint32>(text.size())));
}

} // namespace

QString Names::intern(QByteArrayView text)
{
    const auto found = m_names.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (found != m_names.constEnd())
        return *found;
    const QString name = QString::fromUtf8(text);
    m_names.insert(text.toByteArray(), name);
    return name;
}

Node *Source::make()
{
    if (m_chunks.empty() || m_used == m_chunkSize) {
        m_chunks.push_back(std::make_unique<Node[]>(m_chunkSize));
        m_used = 0;
    }
    return &m_chunks.back()[m_used++];
}

std::shared_ptr<const Source> Source::parse(const QByteArray &text, const QString &path, Names &names)
{
    const auto source = std::make_shared<Source>();
    source->m_text = text;
    source->m_path = path;
    source->m_chunkSize = std::clamp<size_t>(static_cast<size_t>(text.size()) / 64, 16, 1024);

    const auto tree = parseTree(text);
    if (!tree) {
        Node *node = source->make();
        node->kind = Kind::Error;
        node->broken = true;
        node->end = static_cast<quint32>(text.size());
        node->line = node->lastLine = 1;
        source->m_root = node;
        return source;
    }

    // One walk copies the tree; a stack of open parents stands in for recursion, so depth costs no call
    // stack.
    const Grammar &numbers = grammar();
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree.get()));
    struct Open
    {
        Node *node;
        Node *last;
    };
    std::vector<Open> parents;
    for (;;) {
        const TSNode raw = ts_tree_cursor_current_node(&cursor);
        const TSSymbol symbol = ts_node_symbol(raw);
        const bool isError = symbol == static_cast<TSSymbol>(-1);
        const bool named = ts_node_is_named(raw);
        const TSFieldId fieldId = ts_tree_cursor_current_field_id(&cursor);
        const Field field = fieldId < numbers.fields.size() ? numbers.fields[fieldId] : Field::None;
        Kind kind = isError                         ? Kind::Error
                    : symbol < numbers.kinds.size() ? numbers.kinds[symbol]
                                                    : Kind::Other;
        const bool isOperator = !named && (field == Field::Operator || field == Field::Operators);
        const bool skip = kind == Kind::Comment || kind == Kind::LineContinuation || (!named && !isOperator);
        bool descend = false;
        if (!skip) {
            Node *node = source->make();
            node->kind = isOperator ? Kind::Token : kind;
            node->field = field;
            node->broken = isError || ts_node_is_missing(raw) || ts_node_has_error(raw);
            node->start = ts_node_start_byte(raw);
            node->end = ts_node_end_byte(raw);
            const TSPoint begin = ts_node_start_point(raw);
            node->line = static_cast<int>(begin.row) + 1;
            node->column = static_cast<int>(begin.column) + 1;
            node->lastLine = static_cast<int>(ts_node_end_point(raw).row) + 1;
            if (isOperator || kind == Kind::Identifier)
                node->name = names.intern(source->bytes(node));
            if (parents.empty()) {
                source->m_root = node;
            } else {
                Open &parent = parents.back();
                (parent.last ? parent.last->next : parent.node->first) = node;
                parent.last = node;
            }
            descend = kind != Kind::Identifier && kind != Kind::Integer;
            if (descend && ts_tree_cursor_goto_first_child(&cursor)) {
                parents.push_back({node, nullptr});
                continue;
            }
        }
        bool done = false;
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (parents.empty() || !ts_tree_cursor_goto_parent(&cursor)) {
                done = true;
                break;
            }
            parents.pop_back();
        }
        if (done || parents.empty())
            break;
    }
    ts_tree_cursor_delete(&cursor);
    return source;
}

QString Source::excerpt(const Node *node) const
{
    constexpr qsizetype limit = 120;
    QByteArrayView view = bytes(node);
    const qsizetype lineEnd = view.indexOf('\n');
    const bool cut = lineEnd >= 0 || view.size() > limit * 4;
    if (lineEnd >= 0)
        view = view.first(lineEnd);
    if (view.size() > limit * 4)
        view = view.first(limit * 4);
    QString text = QString::fromUtf8(view).trimmed();
    if (text.size() > limit)
        return text.left(limit - 1) + QChar(0x2026);
    return cut ? text + QStringLiteral(" \u2026") : text;
}

} // namespace reckoner::python
