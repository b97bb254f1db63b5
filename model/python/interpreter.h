// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/files/filetree.h"
#include "model/python/value.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace reckoner::python {

/// A part of a body that reading could not decide or understand: a branch whose condition is unknown,
/// a loop over something unknown, a statement with a syntax error.
struct OpaqueRegion
{
    QString reason;
    QString text;        ///< first line of the source, shortened
    QStringList strings; ///< string literals inside, for bounds
    QStringList calls;   ///< dotted texts of the calls inside ("op.add_column", "op.execute"), for bounds
    Place place;
    int lastLine = 0;
};

struct Module : std::enable_shared_from_this<Module>
{
    QString name;                                   ///< dotted
    QString path;                                   ///< in the FileTree
    std::vector<std::pair<QString, Value>> globals; ///< in order of first binding
    std::vector<std::shared_ptr<ClassData>>
        classes;                      ///< every class statement executed, also nested, in order
    std::vector<OpaqueRegion> opaque; ///< at module level
    std::vector<Diagnostic> problems; ///< syntax errors, with place
    const Value *global(const QString &globalName) const;
    QHash<QString, qsizetype> index; ///< from a name to its entry in globals
};

/// A default that was taken because what may be set where the program runs is not known.
struct Assumption
{
    QString name; ///< of the environment variable or setting
    Place place;
};

/// How a client of the reader answers for a library. All defaults say "not mine".
class Hooks
{
public:
    virtual ~Hooks() = default;
    /// A call whose callee is symbolic. nullopt: it stays a CallData.
    virtual std::optional<Value> onCall(Interpreter &, const Value &callee, const Arguments &, const Place &)
    {
        Q_UNUSED(callee)
        return std::nullopt;
    }
    /// An attribute of something symbolic. nullopt: it stays an AttributeData.
    virtual std::optional<Value> onAttribute(Interpreter &, const Value &base, const QString &name,
                                             const Place &)
    {
        Q_UNUSED(base)
        Q_UNUSED(name)
        return std::nullopt;
    }
    /// An operator with a symbolic operand (also comparisons in conditions). nullopt: it stays an
    /// OperationData.
    virtual std::optional<Value> onOperation(Interpreter &, const QString &op, const std::vector<Value> &,
                                             const Place &)
    {
        Q_UNUSED(op)
        return std::nullopt;
    }
    /// `object.name = value` where object is symbolic.
    virtual void onAssign(Interpreter &, const Value &object, const QString &name, const Value &value)
    {
        Q_UNUSED(object)
        Q_UNUSED(name)
        Q_UNUSED(value)
    }
    /// Whether something symbolic is true. nullopt: unknown; the statement becomes an OpaqueRegion,
    /// names bound inside become Opaque.
    virtual std::optional<bool> onTruth(Interpreter &, const Value &, const Place &) { return std::nullopt; }
    /// What a loop over something symbolic goes through. nullopt: unknown.
    virtual std::optional<std::vector<Value>> onIterate(Interpreter &, const Value &, const Place &)
    {
        return std::nullopt;
    }
    /// `with value as name:` the value bound to name. Default: the value itself.
    virtual Value onEnter(Interpreter &, const Value &value, const Place &) { return value; }
    virtual void onExit(Interpreter &, const Value &value, const Place &) { Q_UNUSED(value) }
    /// Whether what the environment may set counts as its default. What asks for one in a condition of `if`
    /// stays unknown all the same.
    virtual bool takesDefaults() const { return false; }
    /// A call was made whose callee or arguments rest on such defaults.
    virtual void onAssumed(Interpreter &, const Value &callee, const std::vector<Assumption> &)
    {
        Q_UNUSED(callee)
    }
    /// A function or class is made under a decorator that is no function which is read.
    virtual void onDecorate(Interpreter &, const Value &decorator, const Value &decorated)
    {
        Q_UNUSED(decorator)
        Q_UNUSED(decorated)
    }
    /// A region inside a function that is being called could not be decided or understood.
    virtual void onOpaque(Interpreter &, const OpaqueRegion &) {}
};

/// Reads Python by evaluating what is literal, following names, imports, classes, calls of functions
/// that are read, f-strings, loops over known values and conditions with a known answer. Nothing is ever
/// executed by a Python; nothing outside the FileTree is read. One Interpreter is used by one thread.
/// Modules, classes, functions and instances are good while the Interpreter lives: they refer to each other
/// in circles, which it unties when it goes.
class Interpreter
{
public:
    /// `roots`: folders of the tree that imports start from ("" and "src" by habit), first wins.
    Interpreter(std::shared_ptr<const FileTree> files, QStringList roots, Hooks *hooks = nullptr);
    ~Interpreter();
    Interpreter(const Interpreter &) = delete;
    Interpreter &operator=(const Interpreter &) = delete;

    /// Reads and evaluates a file once. Errors: file.missing, python.toolarge. A file with syntax errors is
    /// evaluated around them (problems say where).
    Result<std::shared_ptr<Module>> file(const QString &path);
    /// By dotted name; error python.module if no root has it.
    Result<std::shared_ptr<Module>> module(const QString &dotted);

    /// Says which files will be asked for, in about this order: they are parsed by other threads meanwhile.
    /// What is read stays the same.
    void readAhead(const QStringList &paths);

    Value call(const Value &callee, const Arguments &arguments, const Place &place);
    Value attribute(const Value &base, const QString &name, const Place &place);
    /// Evaluates an expression's text in a module's scope (string annotations, relationship targets).
    Value evaluate(const QString &expression, const std::shared_ptr<Module> &scope, const Place &place);

    /// What a loop over the value goes through (list, tuple, set, dict keys, string, range, a Python Enum's
    /// members, else Hooks::onIterate); nullopt: unknown.
    std::optional<std::vector<Value>> iterate(const Value &value, const Place &place);
    /// Whether a value counts as true; nullopt: unknown.
    std::optional<bool> truth(const Value &value, const Place &place);

    /// C3 linearisation over classes that are read; symbolic bases stand in `symbolic`.
    std::vector<std::shared_ptr<ClassData>> mro(const std::shared_ptr<ClassData> &type,
                                                std::vector<Value> *symbolic = nullptr);

    /// What a library's own source says that a symbolic value is: the class, function or constant behind
    /// "celery.backends.database.session.ResultModelBase". The value itself if FileTree::libraries() have no such
    /// thing, or the library is one that stays symbolic. Only files that are asked for are read.
    Value fromLibrary(const Value &value);
    /// The files of the tree that were read because this one imports them, directly or not, itself among them;
    /// not what is imported for annotations only.
    QSet<QString> imported(const QString &path) const;
    /// Whether a file belongs to a library and not to the tree.
    bool isOfLibrary(const QString &path) const;

    /// Called from a hook: the running Python code sees an exception of that class name (and `except` clauses
    /// of that name, Exception, or bare catch it).
    void raise(const QString &exceptionName, const QString &message, const Place &place);

    /// Whether a call made through call() ended in an exception that nothing caught; cleared by reading.
    std::optional<QString> takeException();

    /// How often a default was asked for by now, and which since there were `first`.
    size_t consultations() const;
    std::vector<Assumption> assumptions(size_t first) const;
    /// Those that what the body of a class binds to a name rests on.
    std::vector<Assumption> assumptionsOf(const ClassData &type, const QString &name) const;

    /// Every class made by now, in order.
    std::vector<std::shared_ptr<ClassData>> classes() const;
    /// Evaluates the annotations of a class before its module is read to its end; they are evaluated again
    /// then.
    void annotate(const std::shared_ptr<ClassData> &type);

    /// The serial of the class made last.
    int classCount() const;

    const FileTree &files() const;
    void setHooks(Hooks *hooks);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Source text of a value for messages ("sa.Column('id', ...)"), shortened to `limit` characters.
QString describe(const Value &value, int limit = 80);

} // namespace reckoner::python
