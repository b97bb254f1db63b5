// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/python/function.h"
#include "model/python/interpreter.h"
#include "model/python/parseahead.h"
#include "model/python/syntax.h"

#include <QSet>

#include <functional>
#include <memory>
#include <set>

namespace reckoner::python {

/// Where names are bound and looked up while code runs.
struct Scope : std::enable_shared_from_this<Scope>
{
    enum class Type { Module, Function, Class, Comprehension };
    Type type = Type::Module;
    Module *module = nullptr; ///< kept alive by the interpreter
    std::shared_ptr<const Source> source;
    std::shared_ptr<Scope> parent;
    std::vector<std::pair<QString, Value>> names; ///< not of Module and Class
    std::shared_ptr<ClassData> type_;             ///< the class whose body this is
    std::weak_ptr<ClassData> owner;               ///< of a method's scope: the class it was defined in
    QStringList globals;
    QStringList nonlocals;
    Value self;               ///< first argument, for super()
    Value returned;           ///< of Function
    bool conditional = false; ///< of Class: members bound now stand under an unknown condition

    Value *find(const QString &name)
    {
        for (auto &entry : names)
            if (entry.first == name)
                return &entry.second;
        return nullptr;
    }
};

/// How a statement ended.
enum class Flow {
    Next,
    Break,
    Continue,
    Return,
    Raise,
    UndecidedLoop, ///< a break or continue stands under an unknown condition
    Undecided      ///< a return does
};

struct Raised
{
    QString name; ///< of the exception's class
    QString message;
    Value value;
    Place place;
};

class Interpreter::Private
{
public:
    Private(Interpreter &interpreter, std::shared_ptr<const FileTree> tree, QStringList rootFolders,
            Hooks *client);
    ~Private();

    // modules.cpp
    Result<std::shared_ptr<Module>> loadFile(const QString &path);
    std::shared_ptr<Module> findModule(const QString &dotted, const QString &fromPath);
    std::shared_ptr<Module> moduleInFolder(const QString &folder, const QString &dotted);
    bool isTopLevelInTree(const QString &dotted, const QString &fromPath);
    QString moduleName(const QString &path);
    QString packageRoot(const QString &path);
    std::shared_ptr<Scope> scopeOf(Module *module);
    void finishAnnotations();
    void resolveDeferred();

    // libraries.cpp
    bool inLibrary(const QString &path) const;
    QString absoluteName(const Node *relative, const Source &source, const QString &path) const;
    void importSymbols(const Node *node, Scope &scope);
    std::optional<Value> fromLibraries(const QString &dotted);
    Value ownOfLibrary(const Value &value, const Module &module);

    // imports.cpp
    void import(const Node *node, Scope &scope);
    void importFrom(const Node *node, Scope &scope);
    Value importedName(const QString &module, const std::shared_ptr<Module> &found, const QString &name,
                       Scope &scope, const Node *node);
    void importAll(const std::shared_ptr<Module> &found, Scope &scope, const Node *node);

    // scope.cpp
    Value lookup(const QString &name, Scope &scope, const Node *node);
    void bind(const QString &name, const Value &value, Scope &scope, const Node *node);
    void bindGlobal(Module &module, const QString &name, const Value &value);
    void unbind(const QString &name, Scope &scope);
    void assign(const Node *target, const Value &value, Scope &scope);
    void assignSequence(const Node *targets, const Value &value, Scope &scope);
    void assignAttribute(const Value &object, const QString &name, const Value &value);
    void assignItem(const Value &object, const Value &key, const Value &value, const Place &place);

    // statements.cpp, flow.cpp
    Flow execute(const Node *node, Scope &scope);
    Flow executeStatement(const Node *node, Scope &scope);
    Flow executeBlock(const Node *block, Scope &scope);
    Flow executeBody(const Node *first, Scope &scope);
    /// The body of a module or class, which goes on behind what raises an exception.
    void executeTop(const Node *first, Scope &scope);
    void assignment(const Node *node, Scope &scope);
    void augmentedAssignment(const Node *node, Scope &scope);
    Flow raiseStatement(const Node *node, Scope &scope);
    void deleteTarget(const Node *node, Scope &scope);
    Flow ifStatement(const Node *node, Scope &scope);
    Flow forStatement(const Node *node, Scope &scope);
    Flow whileStatement(const Node *node, Scope &scope);
    Flow tryStatement(const Node *node, Scope &scope);
    Flow withStatement(const Node *node, Scope &scope);
    Flow withItems(const std::vector<const Node *> &items, size_t index, const Node *body, Scope &scope);
    Flow matchStatement(const Node *node, Scope &scope);
    std::optional<bool> matches(const Node *pattern, const Value &subject, Scope &scope);
    bool catches(const Value &type, const Raised &raised);

    // regions.cpp
    /// Reports a statement that could not be decided; returns how the block goes on.
    Flow undecided(const Node *node, Scope &scope, const QString &reason);
    void report(const Node *first, const Node *last, Scope &scope, const QString &reason);
    void bindInside(const Node *node, Scope &scope, const QString &reason);
    void declareInside(const Node *node, Scope &scope);
    void collect(const Node *node, const Source &source, QStringList &strings, QStringList &calls);
    Value opaque(const QString &reason, const Node *node, Scope &scope);

    // expressions.cpp
    Value evaluate(const Node *node, Scope &scope);
    Value evaluateKind(const Node *node, Scope &scope);
    Value subscript(const Node *node, Scope &scope);
    Value slice(const Node *node, Scope &scope);
    Value sequence(const Node *node, Scope &scope, ListData::Type type);
    Value dictionary(const Node *node, Scope &scope);
    Value comprehension(const Node *node, Scope &scope);
    bool comprehend(const Node *clause, Scope &scope, const std::function<void()> &yield);
    Value booleanOperator(const Node *node, Scope &scope);
    Value comparison(const Node *node, Scope &scope);
    Value number(const Node *node, Scope &scope);
    Value callExpression(const Node *node, Scope &scope);
    Value lambda(const Node *node, Scope &scope);
    Value yieldValue(const Node *node, Scope &scope);
    bool arguments(const Node *list, Scope &scope, Arguments &out);

    // annotations.cpp
    Value annotation(const Node *node, Scope &scope);
    Value annotationText(const QString &text, Scope &scope, const Place &place);

    // texts.cpp, format.cpp
    Value stringLiteral(const Node *node, Scope &scope);
    Value concatenatedString(const Node *node, Scope &scope);
    Value formattedString(const Node *node, Scope &scope);
    std::optional<QString> toText(const Value &value); ///< str()
    std::optional<QString> toRepr(const Value &value, int depth = 0);
    std::optional<QString> formatValue(const Value &value, const QString &specification);
    Value percentFormat(const QString &pattern, const Value &values, const Place &place);
    Value formatMethod(const QString &pattern, const Arguments &arguments, const Place &place);

    // operators.cpp
    Value unary(const QString &op, const Value &operand, const Place &place);
    Value binary(const QString &op, const Value &left, const Value &right, const Place &place);
    std::optional<Value> plainBinary(const QString &op, const Value &left, const Value &right,
                                     const Place &place);
    Value compare(const QString &op, const Value &left, const Value &right, const Place &place);
    Value operation(const QString &op, std::vector<Value> operands, const Place &place);
    Value subscriptOf(const Value &base, const Value &index, const Place &place);
    std::optional<bool> equal(const Value &left, const Value &right, int depth = 0);
    std::optional<int> order(const Value &left, const Value &right, int depth = 0); ///< <0, 0, >0
    std::optional<bool> contains(const Value &container, const Value &item);
    std::optional<bool> truth(const Value &value, const Place &place);
    std::optional<std::vector<Value>> iterate(const Value &value, const Place &place);

    // attributes.cpp
    Value attribute(const Value &base, const QString &name, const Place &place);
    Value moduleAttribute(Module &module, const QString &name, const Place &place);
    Value classAttribute(const Value &base, const QString &name, const Place &place);
    Value instanceAttribute(const Value &base, const QString &name, const Place &place);
    Value superAttribute(const FunctionData &proxy, const QString &name, const Place &place);
    Value symbolicAttribute(const Value &base, const QString &name, const Place &place);
    /// The member by method resolution order; after: start behind that class.
    const Member *findMember(const std::shared_ptr<ClassData> &type, const QString &name,
                             ClassData **owner = nullptr, const ClassData *after = nullptr);
    bool hasSymbolicBase(const std::shared_ptr<ClassData> &type);
    bool isSubclass(const std::shared_ptr<ClassData> &type, const Value &base);
    const std::vector<std::shared_ptr<ClassData>> &order(const std::shared_ptr<ClassData> &type);
    std::vector<Value> &symbolicBases(const std::shared_ptr<ClassData> &type);

    // calls.cpp
    Value call(const Value &callee, const Arguments &arguments, const Place &place);
    Value callFunction(const std::shared_ptr<const FunctionData> &function, const Arguments &arguments,
                       const Place &place);
    bool bindParameters(const FunctionData &function, const Arguments &arguments, Scope &scope,
                        const Place &place);
    bool isGenerator(const FunctionData &function);
    std::vector<Parameter> parameters(const Node *list, Scope &scope);

    // classes.cpp
    void classDefinition(const Node *node, Scope &scope, std::vector<Value> decorators);
    void functionDefinition(const Node *node, Scope &scope, std::vector<Value> decorators);
    void decoratedDefinition(const Node *node, Scope &scope);
    void finishEnum(const std::shared_ptr<ClassData> &type);
    Value instantiate(const std::shared_ptr<ClassData> &type, const Arguments &arguments, const Place &place);

    // assumptions.cpp
    std::optional<Value> callEnvironment(const QString &dotted, const Arguments &given, const Place &place);
    std::optional<Value> assume(const QString &name, const Value &standard, const Place &place);
    void rests(const void *holder, const QString &name, size_t first);
    void consult(const void *holder, const QString &name);
    void consultIn(const Scope &scope, const QString &name)
    {
        if (!restsOn.isEmpty())
            consult(scope.type == Scope::Type::Class ? static_cast<const void *>(scope.type_.get())
                                                     : scope.module,
                    name);
    }

    // madeclasses.cpp
    std::shared_ptr<ClassData> makeClass(const QString &name, std::vector<Value> bases,
                                         std::vector<Member> members, const Place &place);
    std::optional<Value> functionalEnum(const Value &base, const Arguments &given, const Place &place);
    std::optional<Value> namedTuple(const Arguments &given, bool typed, const Place &place);
    std::optional<Value> simpleNamespace(const Arguments &given, const Place &place);
    bool isNamedTuple(const std::shared_ptr<ClassData> &type);
    QStringList tupleFields(const std::shared_ptr<ClassData> &type);
    std::optional<std::vector<Value>> tupleItems(const Value &value);
    std::optional<Value> tupleAttribute(const Value &base, const QString &name, const Place &place);
    std::optional<Value> tupleMethod(const Value &self, const QString &name, const Arguments &given,
                                     const Place &place);
    Member &addMember(Scope &scope, const QString &name, const Node *node);

    // builtins.cpp, library.cpp, standard.cpp, methods of texts, lists and dicts
    bool isBuiltin(const QString &name);
    std::optional<Value> callBuiltin(const QString &name, const Arguments &arguments, const Place &place);
    std::optional<Value> importModule(const Arguments &arguments, const Place &place);
    std::optional<Value> defaultDict(const Arguments &arguments, const Place &place);
    std::optional<Value> fromFactory(const std::shared_ptr<DictData> &dict, const Value &key,
                                     const Place &place);
    std::optional<Value> callLibrary(const QString &dotted, const Arguments &arguments, const Place &place);
    std::optional<Value> callIterators(const QString &name, const Arguments &arguments, const Place &place);
    std::optional<Value> callTemplate(const QString &name, const Arguments &arguments, const Place &place);
    bool hasMethod(const Value &value, const QString &name);
    std::optional<Value> callMethod(const Value &self, const QString &name, const Arguments &arguments,
                                    const Place &place);
    std::optional<Value> stringMethod(const QString &self, const QString &name, const Arguments &arguments,
                                      const Place &place);
    std::optional<Value> listMethod(ListData &self, const Value &value, const QString &name,
                                    const Arguments &arguments, const Place &place);
    std::optional<Value> dictMethod(DictData &self, const Value &value, const QString &name,
                                    const Arguments &arguments, const Place &place);
    std::optional<Value> isInstance(const Value &value, const Value &type);
    std::optional<Value> typeOf(const Value &value);
    bool sortValues(std::vector<Value> &items, const Arguments &arguments, const Place &place);
    Value superProxy(Scope &scope, const Arguments &arguments, const Place &place);

    void raise(const QString &name, const QString &message, const Place &place);
    bool raising() const { return m_raised.has_value(); }
    bool spend();

    Interpreter &q;
    std::shared_ptr<const FileTree> files;
    QStringList roots;
    Hooks *hooks;
    Hooks silent;

    Names names;
    std::unique_ptr<ParseAhead> ahead;
    QHash<QString, std::shared_ptr<Module>> byPath; ///< also namespace packages, by folder + "/"
    QHash<QString, QString> located;                ///< "root\ndotted" to path, "" if there is none
    std::vector<std::shared_ptr<Scope>> moduleScopes;
    QHash<Module *, Scope *> scopes;

    struct PendingAnnotation
    {
        std::shared_ptr<ClassData> type;
        size_t member;
        const Node *node;
        std::shared_ptr<Scope> scope;
    };
    std::vector<PendingAnnotation> pendingAnnotations;
    struct DeferredImport
    {
        const Node *node; ///< the import statement
        std::shared_ptr<Scope> scope;
    };
    std::vector<DeferredImport> deferredImports;
    struct PartialImport ///< a name that a module in the middle of its own import did not have yet
    {
        std::shared_ptr<Module> from;
        QString name;
        std::shared_ptr<Scope> scope;
        QString bound;
    };
    std::vector<PartialImport> partialImports;
    QSet<Module *> running;
    QHash<Module *, QStringList> wildcards; ///< libraries of `from library import *`
    int loadDepth = 0;

    struct Lineage
    {
        std::vector<std::shared_ptr<ClassData>> order;
        std::vector<Value> symbolic;
    };
    QHash<const ClassData *, std::shared_ptr<Lineage>> lineages;

    QHash<QString, QSet<QString>> importedBy; ///< by the file that imports: files, packages among them
    bool forAnnotations = false;              ///< what is imported now is wanted by type checkers only
    void noteImport(const Module *by, const std::shared_ptr<Module> &module);

    /// What a defaultdict makes of a key that it has not.
    std::vector<std::pair<std::weak_ptr<DictData>, Value>> factories;

    QStringList libraries; ///< folders of the tree whose modules are read when they are asked for
    QHash<QString, std::optional<Value>> libraryValues; ///< by dotted name, also of what is not there

    // What is untied at the end.
    std::vector<std::weak_ptr<Scope>> closures;
    std::vector<std::weak_ptr<InstanceData>> instances;
    std::vector<std::weak_ptr<ClassData>> classes;
    /// Lists, sets and dicts that were given something after they were made: only these can hold themselves.
    std::set<std::weak_ptr<ListData>, std::owner_less<>> grownLists;
    std::set<std::weak_ptr<DictData>, std::owner_less<>> grownDicts;
    void grows(const Value &container);
    std::vector<std::shared_ptr<const Source>> kept; ///< texts given to evaluate()

    /// Defaults of the environment that were taken; each time one is asked; what of it names rest on.
    std::vector<Assumption> assumptions;
    std::vector<size_t> consulted;
    QHash<std::pair<const void *, QString>, std::vector<size_t>> restsOn;

    std::optional<Raised> m_raised;
    std::vector<Raised> m_handled; ///< exceptions being handled, for a bare raise
    std::optional<QString> uncaught;
    std::vector<std::function<void(const Value &)> *> yields;
    std::function<void(const Value &)> *receiver =
        nullptr;                 ///< of the next function's yields, if not collected
    std::vector<Scope *> frames; ///< functions being called
    int callDepth = 0;
    int depth = 0;
    int entered = 0;
    qint64 steps = 0;
    bool exhausted = false;
    bool inAnnotation = false;

    static constexpr int maximumCalls = 64;
    static constexpr int maximumDepth = 600;
    static constexpr qint64 maximumSteps = 5'000'000;
    static constexpr size_t maximumItems = 200'000;
    static constexpr qsizetype maximumText = 4'000'000;
    static constexpr qsizetype maximumFile = 8'000'000;
};

inline const QString &lastPart(const QString &dotted, QString &buffer)
{
    buffer = dotted.mid(dotted.lastIndexOf(QLatin1Char('.')) + 1);
    return buffer;
}

/// The numeric value of bool and int.
inline std::optional<qint64> asInteger(const Value &value)
{
    if (const qint64 *integer = value.integer())
        return *integer;
    if (const bool *boolean = value.boolean())
        return *boolean ? 1 : 0;
    return std::nullopt;
}

/// A class of the standard library, or one that is read, that makes an Enum of its subclasses.
bool isEnumBase(const Value &base);
/// A value whose whole meaning is known: no library object, nothing unknown (containers may hold such).
bool isPlain(const Value &value);
/// Symbol, Call, Attribute, Operation or Opaque.
bool isSymbolic(const Value &value);

} // namespace reckoner::python
