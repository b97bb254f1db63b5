// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/place.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace reckoner::python {

// The node types of the grammar that the evaluator tells apart; what is not listed is Kind::Other.
#define RECKONER_PYTHON_KINDS(X)                                                                                                                          \
    X(Module, "module")                                                                                                                                   \
    X(ExpressionStatement, "expression_statement")                                                                                                        \
    X(Assignment, "assignment") X(AugmentedAssignment, "augmented_assignment") X(                                                                         \
        ImportStatement, "import_statement") X(ImportFrom,                                                                                                \
                                               "import_from_statement") X(FutureImport,                                                                   \
                                                                          "future_import_statement")                                                      \
        X(WildcardImport, "wildcard_import") X(RelativeImport, "relative_import") X(                                                                      \
            ImportPrefix, "import_prefix") X(AliasedImport, "aliased_import") X(DottedName, "dotted_name")                                                \
            X(If, "if_statement") X(Elif, "elif_clause") X(Else, "else_clause") X(For, "for_statement") X(                                                \
                While, "while_statement") X(Try, "try_statement") X(Except, "except_clause")                                                              \
                X(ExceptGroup, "except_group_clause") X(Finally, "finally_clause") X(                                                                     \
                    With, "with_statement") X(WithClause, "with_clause") X(WithItem, "with_item")                                                         \
                    X(FunctionDefinition, "function_definition") X(ClassDefinition, "class_definition") X(                                                \
                        DecoratedDefinition,                                                                                                              \
                        "decorated_definition") X(Decorator, "decorator") X(Return, "return_statement")                                                   \
                        X(Raise, "raise_statement") X(Pass, "pass_statement") X(Break, "break_statement") X(                                              \
                            Continue,                                                                                                                     \
                            "continue_"                                                                                                                   \
                            "statement") X(Delete,                                                                                                        \
                                           "delete_statement") X(Global,                                                                                  \
                                                                 "global_statement") X(Nonlocal,                                                          \
                                                                                       "nonlocal_statement")                                              \
                            X(Assert, "assert_statement") X(Print, "print_statement") X(Exec, "exec_"                                                     \
                                                                                              "statement") X(                                             \
                                Match,                                                                                                                    \
                                "match_statement") X(Case,                                                                                                \
                                                     "case_clause") X(CasePattern, "case_pattern")                                                        \
                                X(UnionPattern, "union_pattern") X(DictPattern, "dict_pattern") X(KeywordPattern, "keyword_pattern") X(                   \
                                    SplatPattern,                                                                                                         \
                                    "splat_pattern") X(ClassPattern, "class_pattern")                                                                     \
                                    X(TypeAlias, "type_alias_statement") X(Block, "block") X(                                                             \
                                        BinaryOperator,                                                                                                   \
                                        "binary_operator") X(BooleanOperator, "boolean_operator")                                                         \
                                        X(NotOperator, "not_operator") X(Comparison, "comparison_operator") X(                                            \
                                            UnaryOperator, "unary_operator") X(Call,                                                                      \
                                                                               "call") X(ArgumentList,                                                    \
                                                                                         "argument_list")                                                 \
                                            X(KeywordArgument, "keyword_argument") X(ListSplat, "list_"                                                   \
                                                                                                "splat") X(                                               \
                                                DictionarySplat, "dictionary_splat") X(ParenthesizedListSplat,                                            \
                                                                                       "parenthe"                                                         \
                                                                                       "sized_"                                                           \
                                                                                       "list_"                                                            \
                                                                                       "splat") X(Subscript, "subscript")                                 \
                                                X(Slice, "slice") X(                                                                                      \
                                                    Attribute,                                                                                            \
                                                    "attribute") X(Identifier,                                                                            \
                                                                   "identifier") X(String, "string")                                                      \
                                                    X(StringStart, "string_start") X(StringContent, "string"                                              \
                                                                                                    "_conte"                                              \
                                                                                                    "nt") X(                                              \
                                                        StringEnd,                                                                                        \
                                                        "st"                                                                                              \
                                                        "ri"                                                                                              \
                                                        "ng"                                                                                              \
                                                        "_e"                                                                                              \
                                                        "n"                                                                                               \
                                                        "d") X(Interpolation,                                                                             \
                                                               "interpolation") X(EscapeSequence, "escape_"                                               \
                                                                                                  "sequenc"                                               \
                                                                                                  "e")                                                    \
                                                        X(EscapeInterpolation, "escape_interpolation") X(TypeConversion, "type_conversion") X(            \
                                                            FormatSpecifier,                                                                              \
                                                            "form"                                                                                        \
                                                            "at_"                                                                                         \
                                                            "spec"                                                                                        \
                                                            "ifie"                                                                                        \
                                                            "r") X(FormatExpression,                                                                      \
                                                                   "format_expression") X(ConcatenatedString, "concatenated_string")                      \
                                                            X(Integer, "integer") X(                                                                      \
                                                                Float, "float") X(True, "true")                                                           \
                                                                X(False, "false") X(None, "none") X(Ellipsis, "ellipsis") X(                              \
                                                                    List,                                                                                 \
                                                                    "list") X(Tuple, "tuple")                                                             \
                                                                    X(Set, "set") X(Dictionary, "dictionar"                                               \
                                                                                                "y") X(Pair, "pair") X(                                   \
                                                                        ListComprehension,                                                                \
                                                                        "list_"                                                                           \
                                                                        "comprehen"                                                                       \
                                                                        "sion") X(SetComprehension, "set_"                                                \
                                                                                                    "compre"                                              \
                                                                                                    "hensio"                                              \
                                                                                                    "n")                                                  \
                                                                        X(DictionaryComprehension,                                                        \
                                                                          "dic"                                                                           \
                                                                          "tio"                                                                           \
                                                                          "nar"                                                                           \
                                                                          "y_"                                                                            \
                                                                          "com"                                                                           \
                                                                          "pre"                                                                           \
                                                                          "hen"                                                                           \
                                                                          "sio"                                                                           \
                                                                          "n") X(GeneratorExpression, "gene"                                              \
                                                                                                      "rato"                                              \
                                                                                                      "r_"                                                \
                                                                                                      "expr"                                              \
                                                                                                      "essi"                                              \
                                                                                                      "on")                                               \
                                                                            X(ForInClause, "for_in_"                                                      \
                                                                                           "clause") X(IfClause, "if_clause") X(Parenthesized,            \
                                                                                                                                "parenthesized_"          \
                                                                                                                                "expression") X(Lambda,   \
                                                                                                                                                "lambda") \
                                                                                X(LambdaParameters,                                                       \
                                                                                  "la"                                                                    \
                                                                                  "mb"                                                                    \
                                                                                  "da"                                                                    \
                                                                                  "_p"                                                                    \
                                                                                  "ar"                                                                    \
                                                                                  "am"                                                                    \
                                                                                  "et"                                                                    \
                                                                                  "er"                                                                    \
                                                                                  "s") X(Conditional,                                                     \
                                                                                         "conditional_"                                                   \
                                                                                         "expression")                                                    \
                                                                                    X(NamedExpression,                                                    \
                                                                                      "n"                                                                 \
                                                                                      "a"                                                                 \
                                                                                      "m"                                                                 \
                                                                                      "e"                                                                 \
                                                                                      "d"                                                                 \
                                                                                      "_"                                                                 \
                                                                                      "e"                                                                 \
                                                                                      "x"                                                                 \
                                                                                      "p"                                                                 \
                                                                                      "r"                                                                 \
                                                                                      "e"                                                                 \
                                                                                      "s"                                                                 \
                                                                                      "s"                                                                 \
                                                                                      "i"                                                                 \
                                                                                      "o"                                                                 \
                                                                                      "n") X(Await,                                                       \
                                                                                             "await") X(Yield, "yield")                                   \
                                                                                        X(ExpressionList,                                                 \
                                                                                          "expre"                                                         \
                                                                                          "ssion"                                                         \
                                                                                          "_lis"                                                          \
                                                                                          "t") X(PatternList,                                             \
                                                                                                 "pattern_"                                               \
                                                                                                 "list") X(TuplePattern,                                  \
                                                                                                           "tuple_pattern")                               \
                                                                                            X(ListPattern, "list_pattern") X(                             \
                                                                                                ListSplatPattern,                                         \
                                                                                                "list_"                                                   \
                                                                                                "splat_"                                                  \
                                                                                                "pattern") X(DictionarySplatPattern,                      \
                                                                                                             "dictionary_splat_pattern")                  \
                                                                                                X(AsPattern, "as_pattern") X(                             \
                                                                                                    AsPatternTarget,                                      \
                                                                                                    "as_"                                                 \
                                                                                                    "patter"                                              \
                                                                                                    "n_"                                                  \
                                                                                                    "targe"                                               \
                                                                                                    "t") X(Parameters,                                    \
                                                                                                           "parameters") X(DefaultParameter,              \
                                                                                                                           "default_parameter")           \
                                                                                                    X(TypedParameter, "typed_parameter") X(               \
                                                                                                        TypedDefaultParameter,                            \
                                                                                                        "ty"                                              \
                                                                                                        "pe"                                              \
                                                                                                        "d_"                                              \
                                                                                                        "de"                                              \
                                                                                                        "fa"                                              \
                                                                                                        "ul"                                              \
                                                                                                        "t_"                                              \
                                                                                                        "pa"                                              \
                                                                                                        "ra"                                              \
                                                                                                        "me"                                              \
                                                                                                        "te"                                              \
                                                                                                        "r") X(KeywordSeparator,                          \
                                                                                                               "keyword_separator")                       \
                                                                                                        X(PositionalSeparator, "positional_separator") X( \
                                                                                                            Type,                                         \
                                                                                                            "type") X(GenericType, "generic_type")        \
                                                                                                            X(UnionType, "union_type") X(                 \
                                                                                                                MemberType,                               \
                                                                                                                "member_type") X(ConstrainedType,         \
                                                                                                                                 "constrained_type")      \
                                                                                                                X(SplatType,                              \
                                                                                                                  "splat_type")                           \
                                                                                                                    X(TypeParameter,                      \
                                                                                                                      "type_parameter")                   \
                                                                                                                        X(Comment,                        \
                                                                                                                          "comment")                      \
                                                                                                                            X(LineContinuation,           \
                                                                                                                              "line_continuation")

#define RECKONER_PYTHON_FIELDS(X)                                                                            \
    X(Alias, "alias")                                                                                        \
    X(Alternative, "alternative")                                                                            \
    X(Argument, "argument") X(Arguments, "arguments") X(Attribute, "attribute") X(Body, "body")              \
        X(Cause, "cause") X(Condition, "condition") X(Consequence, "consequence")                            \
            X(Definition, "definition") X(Expression, "expression") X(FormatSpecifier, "format_specifier")   \
                X(Function, "function") X(Guard, "guard") X(Key, "key") X(Left, "left")                      \
                    X(ModuleName, "module_name") X(Name, "name") X(Object, "object") X(Operator, "operator") \
                        X(Operators, "operators") X(Parameters, "parameters") X(ReturnType, "return_type")   \
                            X(Right, "right") X(Subject, "subject") X(Subscript, "subscript")                \
                                X(Superclasses, "superclasses") X(Type, "type")                              \
                                    X(TypeConversion, "type_conversion")                                     \
                                        X(TypeParameters, "type_parameters") X(Value, "value")

enum class Kind : quint8 {
    Other,
    Error,
    Token, ///< an operator, kept for its field
#define X(name, text) name,
    RECKONER_PYTHON_KINDS(X)
#undef X
};

enum class Field : quint8 {
    None,
#define X(name, text) name,
    RECKONER_PYTHON_FIELDS(X)
#undef X
};

/// A node of a file's syntax: named nodes without comments, and the operators. Lives as long as its Source.
struct Node
{
    Kind kind = Kind::Other;
    Field field = Field::None;
    bool broken = false;     ///< it or something below is a syntax error
    mutable qint8 state = 0; ///< what the evaluator found out about the node once and for all
    quint32 start = 0;       ///< in bytes
    quint32 end = 0;
    int line = 0; ///< from 1
    int column = 0;
    int lastLine = 0;
    Node *first = nullptr;
    Node *next = nullptr;
    mutable QString name; ///< of an identifier or operator, interned; of a plain string, its decoded value

    const Node *child(Field wanted) const
    {
        for (const Node *node = first; node; node = node->next)
            if (node->field == wanted)
                return node;
        return nullptr;
    }
};

/// The names of all files of one interpreter, each held once.
class Names
{
public:
    QString intern(QByteArrayView text);

private:
    QHash<QByteArray, QString> m_names;
};

/// A parsed text. Errors in the syntax are nodes of kind Error.
class Source
{
public:
    /// Never fails; the tree of a hopeless text is one Error node. `path` is how places name it.
    static std::shared_ptr<const Source> parse(const QByteArray &text, const QString &path, Names &names);

    const QString &path() const { return m_path; }
    const Node *root() const { return m_root; }
    QByteArrayView bytes(const Node *node) const
    {
        return QByteArrayView(m_text).sliced(node->start, node->end - node->start);
    }
    QString text(const Node *node) const { return QString::fromUtf8(bytes(node)); }
    /// The first line of a node's text, shortened.
    QString excerpt(const Node *node) const;
    Place place(const Node *node) const { return {m_path, node->line, node->column}; }
    const QByteArray &text() const { return m_text; }

private:
    Node *make();

    QByteArray m_text;
    QString m_path;
    std::vector<std::unique_ptr<Node[]>> m_chunks;
    size_t m_used = 0;
    size_t m_chunkSize = 0;
    const Node *m_root = nullptr;
};

/// The value of a string literal's inner text, escapes decoded. `raw`: r"", bytes: escapes above \xff stay.
/// nullopt: an escape in it cannot be read.
std::optional<QString> decodeString(QByteArrayView inner, bool raw);
QByteArray decodeBytes(QByteArrayView inner, bool raw);

} // namespace reckoner::python
