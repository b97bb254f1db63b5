// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

QString unknownCondition()
{
    return QCoreApplication::translate("reckoner::python", "The condition is not known.");
}

/// `raise`, logging and nothing else: running such a branch would end the migration, so what follows
/// may count on its not having run.
bool onlyRaises(const Node *block)
{
    const Node *last = nullptr;
    for (const Node *node = block ? block->first : nullptr; node; node = node->next) {
        if (node->kind != Kind::ExpressionStatement && node->kind != Kind::Raise)
            return false;
        last = node;
    }
    return last && last->kind == Kind::Raise;
}

/// Nothing in the block does anything that is kept.
bool isEmpty(const Node *block)
{
    for (const Node *node = block ? block->first : nullptr; node; node = node->next)
        if (node->kind != Kind::Pass &&
            !(node->kind == Kind::ExpressionStatement && node->first && node->first->kind == Kind::String))
            return false;
    return true;
}

bool isTypeChecking(const Node *condition, const Source &source)
{
    const QByteArrayView text = source.bytes(condition);
    return text == QByteArrayView("TYPE_CHECKING") || text.endsWith(QByteArrayView(".TYPE_CHECKING"));
}

} // namespace

Flow Interpreter::Private::ifStatement(const Node *node, Scope &scope)
{
    const Node *condition = node->child(Field::Condition);
    const Node *body = node->child(Field::Consequence);
    if (!condition || node->kind == Kind::Error)
        return Flow::Next;
    const bool typeChecking = isTypeChecking(condition, *scope.source);
    if (typeChecking && scope.type == Scope::Type::Module) {
        bool otherwise = false;
        for (const Node *branch = node->first; branch; branch = branch->next)
            otherwise = otherwise || branch->field == Field::Alternative;
        // The names are wanted for annotations only, and these imports are what circles are made of: later.
        for (const Node *entry = body && !otherwise ? body->first : nullptr; entry; entry = entry->next) {
            if (entry->kind == Kind::ImportStatement || entry->kind == Kind::ImportFrom)
                deferredImports.push_back({entry, scope.shared_from_this()});
            else if (entry->kind != Kind::ClassDefinition && entry->kind != Kind::DecoratedDefinition)
                execute(entry, scope);
        }
    }
    // Branches in order; the first that is known to be taken ends it.
    const Node *branch = node;
    while (branch) {
        const Node *test = branch->kind == Kind::Else ? nullptr : branch->child(Field::Condition);
        const Node *block =
            branch->kind == Kind::Else ? branch->child(Field::Body) : branch->child(Field::Consequence);
        std::optional<bool> answer = true;
        if (branch == node && typeChecking) {
            answer = false; // when the program runs
        } else if (test) {
            const size_t asked = consulted.size();
            const Value value = evaluate(test, scope);
            if (raising())
                return Flow::Raise;
            answer = truth(value, scope.source->place(test));
            if (consulted.size() > asked)
                answer.reset(); // what may be set decides which way the program goes
        }
        if (answer && *answer)
            return executeBlock(block, scope);
        const Node *next = branch == node ? node->first : branch->next;
        while (next && next->field != Field::Alternative)
            next = next->next;
        if (!answer && !onlyRaises(block)) {
            if (isEmpty(block) && !next)
                return Flow::Next;
            return undecided(node, scope, unknownCondition());
        }
        branch = next;
    }
    return Flow::Next;
}

Flow Interpreter::Private::forStatement(const Node *node, Scope &scope)
{
    const Node *left = node->child(Field::Left);
    const Node *right = node->child(Field::Right);
    const Node *body = node->child(Field::Body);
    if (!left || !right || !body)
        return Flow::Next;
    const Value iterable = evaluate(right, scope);
    if (raising())
        return Flow::Raise;
    const auto items = iterate(iterable, scope.source->place(right));
    if (!items)
        return undecided(
            node, scope,
            QCoreApplication::translate("reckoner::python", "What the loop goes through is not known."));
    for (const Value &item : *items) {
        if (!spend())
            return Flow::Undecided;
        assign(left, item, scope);
        switch (const Flow flow = executeBlock(body, scope)) {
        case Flow::Break:
            return Flow::Next;
        case Flow::UndecidedLoop:
            if (&item != &items->back())
                return undecided(node, scope, unknownCondition()) == Flow::Undecided ? Flow::Undecided
                                                                                     : Flow::Next;
            return Flow::Next;
        case Flow::Next:
        case Flow::Continue:
            break;
        default:
            return flow;
        }
    }
    const Node *alternative = node->child(Field::Alternative);
    return alternative ? executeBlock(alternative->child(Field::Body), scope) : Flow::Next;
}

Flow Interpreter::Private::whileStatement(const Node *node, Scope &scope)
{
    constexpr int maximumRounds = 10'000;
    const Node *condition = node->child(Field::Condition);
    const Node *body = node->child(Field::Body);
    if (!condition || !body)
        return Flow::Next;
    for (int round = 0; round < maximumRounds; ++round) {
        const Value value = evaluate(condition, scope);
        if (raising())
            return Flow::Raise;
        const auto answer = truth(value, scope.source->place(condition));
        if (!answer)
            return undecided(node, scope, unknownCondition());
        if (!*answer) {
            const Node *alternative = node->child(Field::Alternative);
            return alternative ? executeBlock(alternative->child(Field::Body), scope) : Flow::Next;
        }
        switch (const Flow flow = executeBlock(body, scope)) {
        case Flow::Break:
            return Flow::Next;
        case Flow::UndecidedLoop:
            return undecided(node, scope, unknownCondition()) == Flow::Undecided ? Flow::Undecided
                                                                                 : Flow::Next;
        case Flow::Next:
        case Flow::Continue:
            break;
        default:
            return flow;
        }
    }
    return undecided(
        node, scope,
        QCoreApplication::translate("reckoner::python", "The loop does not end within %1 rounds.")
            .arg(maximumRounds));
}

Flow Interpreter::Private::tryStatement(const Node *node, Scope &scope)
{
    Flow flow = executeBlock(node->child(Field::Body), scope);
    const Node *otherwise = nullptr;
    const Node *finally = nullptr;
    bool handled = false;
    for (const Node *clause = node->first; clause; clause = clause->next) {
        if (clause->kind == Kind::Else) {
            otherwise = clause;
        } else if (clause->kind == Kind::Finally) {
            finally = clause;
        } else if ((clause->kind == Kind::Except || clause->kind == Kind::ExceptGroup) &&
                   flow == Flow::Raise && m_raised && !handled) {
            const Node *type = clause->first && clause->first->kind != Kind::Block ? clause->first : nullptr;
            const Node *target = nullptr;
            if (type && type->kind == Kind::AsPattern) {
                target = type->first ? type->first->next : nullptr;
                type = type->first;
            } else if (type && type->next && type->next->kind != Kind::Block) {
                target = type->next; // Python 2's `except X, name`
            }
            const Raised raised = *m_raised;
            m_raised.reset();
            if (type && !catches(evaluate(type, scope), raised)) {
                m_raised = raised;
                continue;
            }
            handled = true;
            if (target) {
                Value value = raised.value;
                if (value.isNone()) {
                    auto call = std::make_shared<CallData>();
                    call->callee = Value(Symbol{QStringLiteral("builtins.") + raised.name});
                    call->arguments.positional.push_back(Value(raised.message));
                    call->place = raised.place;
                    value = Value(std::shared_ptr<const CallData>(call));
                }
                assign(target, value, scope);
            }
            const Node *block = clause->first;
            while (block && block->kind != Kind::Block)
                block = block->next;
            m_handled.push_back(raised);
            flow = executeBlock(block, scope);
            m_handled.pop_back();
        }
    }
    if (!handled && flow == Flow::Next && otherwise)
        flow = executeBlock(otherwise->child(Field::Body), scope);
    if (finally) {
        auto pending = std::exchange(m_raised, std::nullopt);
        const Node *block = finally->first;
        while (block && block->kind != Kind::Block)
            block = block->next;
        const Flow last = executeBlock(block, scope);
        if (last != Flow::Next)
            return last;
        m_raised = std::move(pending);
    }
    // What only an exception that nothing here foresees would run, still gives names their meaning.
    if (!handled && (scope.type == Scope::Type::Module || scope.type == Scope::Type::Class) &&
        flow == Flow::Next)
        for (const Node *clause = node->first; clause; clause = clause->next)
            if (clause->kind == Kind::Except)
                declareInside(clause, scope);
    return flow;
}

bool Interpreter::Private::catches(const Value &type, const Raised &raised)
{
    if (const ListData *list = type.list()) {
        return std::any_of(list->items.begin(), list->items.end(),
                           [&](const Value &entry) { return catches(entry, raised); });
    }
    QString buffer;
    QString wanted;
    if (const ClassData *klass = type.klass()) {
        const InstanceData *instance = raised.value.instance();
        const auto raisedType = instance ? instance->type : nullptr;
        if (raisedType)
            for (const auto &ancestor : order(raisedType))
                if (ancestor.get() == klass)
                    return true;
        wanted = klass->name;
        return wanted == raised.name;
    }
    wanted = lastPart(type.dotted(), buffer);
    if (wanted == QLatin1String("Exception") || wanted == QLatin1String("BaseException"))
        return true;
    static const QHash<QString, QString> parents = [] {
        QHash<QString, QString> map;
        static constexpr std::pair<const char *, const char *> table[] = {
            {"KeyError", "LookupError"},
            {"IndexError", "LookupError"},
            {"ZeroDivisionError", "ArithmeticError"},
            {"OverflowError", "ArithmeticError"},
            {"ModuleNotFoundError", "ImportError"},
            {"FileNotFoundError", "OSError"},
            {"PermissionError", "OSError"},
            {"NotImplementedError", "RuntimeError"},
            {"RecursionError", "RuntimeError"},
            {"UnicodeDecodeError", "ValueError"},
            {"ProgrammingError", "DatabaseError"},
            {"OperationalError", "DatabaseError"},
            {"IntegrityError", "DatabaseError"},
            {"InternalError", "DatabaseError"},
            {"DataError", "DatabaseError"},
            {"NotSupportedError", "DatabaseError"},
            {"DatabaseError", "DBAPIError"},
            {"InterfaceError", "DBAPIError"},
            {"DBAPIError", "StatementError"},
            {"StatementError", "SQLAlchemyError"},
            {"NoSuchTableError", "InvalidRequestError"},
            {"InvalidRequestError", "SQLAlchemyError"},
            {"NoInspectionAvailable", "InvalidRequestError"},
            {"CompileError", "SQLAlchemyError"},
            {"ArgumentError", "SQLAlchemyError"},
        };
        for (const auto &[child, parent] : table)
            map.insert(QString::fromLatin1(child), QString::fromLatin1(parent));
        return map;
    }();
    const auto isNamed = [&](QString name) {
        for (; !name.isEmpty(); name = parents.value(name))
            if (name == wanted)
                return true;
        return false;
    };
    if (isNamed(raised.name))
        return true;
    if (const InstanceData *instance = raised.value.instance()) {
        for (const auto &ancestor : order(instance->type))
            if (isNamed(ancestor->name))
                return true;
        for (const Value &base : symbolicBases(instance->type))
            if (isNamed(lastPart(base.dotted(), buffer)))
                return true;
    }
    return false;
}

} // namespace reckoner::python
