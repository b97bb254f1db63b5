// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/compare.h"

#include "model/schema/kinds_of_schema.h"
#include "model/workspace/letgo.h"

#include <QDir>

#include <algorithm>
#include <future>

namespace reckoner {

namespace {

/// A table, view, type, ... with all that it holds.
std::function<bool(const ObjectRef &)> within(const std::optional<ObjectRef> &scope, bool foldsCase)
{
    if (!scope)
        return {};
    const auto whole = [](const ObjectRef &ref) {
        const QStringList parts = splitPath(ref.path);
        return parts.size() < 2 ? std::pair(parts.value(0), ref.object) : std::pair(parts[0], parts[1]);
    };
    const Qt::CaseSensitivity sensitivity = foldsCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    return [wanted = whole(*scope), whole, sensitivity, all = scope->kind == Kind::Schema,
            space = scope->object](const ObjectRef &ref) {
        const auto [schema, object] = whole(ref);
        if (all)
            return schema.compare(space, sensitivity) == 0;
        return schema.compare(wanted.first, sensitivity) == 0 &&
               object.compare(wanted.second, sensitivity) == 0;
    };
}

template<class T>
const Origin *named(const std::vector<T> &objects, const QString &name, Qt::CaseSensitivity sensitivity)
{
    const auto it = std::find_if(objects.begin(), objects.end(),
                                 [&](const T &each) { return each.name.compare(name, sensitivity) == 0; });
    return it == objects.end() ? nullptr : &it->origin;
}

template<class Table, class T>
const Origin *inTable(const Table &table, const std::vector<T> &objects, const ObjectRef &ref,
                      Qt::CaseSensitivity sensitivity)
{
    const auto it = std::find_if(objects.begin(), objects.end(), [&](const T &each) {
        return reckoner::refOf(table, each).object.compare(ref.object, sensitivity) == 0;
    });
    return it == objects.end() ? nullptr : &it->origin;
}

const Origin *partOrigin(const Table &table, const ObjectRef &ref, Qt::CaseSensitivity sensitivity)
{
    switch (ref.kind) {
    case Kind::Column:
        return named(table.columns, ref.object, sensitivity);
    case Kind::PrimaryKey:
        return table.primaryKey ? &table.primaryKey->origin : nullptr;
    case Kind::Unique:
        return inTable(table, table.uniques, ref, sensitivity);
    case Kind::Exclusion:
        return inTable(table, table.exclusions, ref, sensitivity);
    case Kind::Check:
        return inTable(table, table.checks, ref, sensitivity);
    case Kind::ForeignKey:
        return inTable(table, table.foreignKeys, ref, sensitivity);
    case Kind::Index:
        return named(table.indexes, ref.object, sensitivity);
    case Kind::Trigger:
        return named(table.triggers, ref.object, sensitivity);
    case Kind::Policy:
        return named(table.policies, ref.object, sensitivity);
    case Kind::Rule:
        return named(table.rules, ref.object, sensitivity);
    default:
        return nullptr;
    }
}

/// What differs one row after the other stands together: first all of the left, then all of the right.
void unify(Comparison &made)
{
    const int rows = int(made.rows.size());
    made.unified.reserve(made.rows.size());
    const auto push = [&](int row, bool right) {
        const AlignedRow &own = made.rows[size_t(row)];
        if ((right ? own.right : own.left) >= 0)
            made.unified.push_back({row, right});
    };
    for (int row = 0; row < rows;) {
        int end = row;
        while (end < rows && made.rows[size_t(end)].state != AlignedRow::State::Same)
            ++end;
        for (int i = row; i < end; ++i)
            push(i, false);
        for (int i = row; i < end; ++i)
            push(i, true);
        if (end == row) {
            push(row, made.rows[size_t(row)].right >= 0);
            ++end;
        }
        row = end;
    }
}

/// Lines as an editor takes them: behind the last of all is no line break.
template<class LineAt>
QByteArray textOf(int first, int end, int lines, LineAt lineAt)
{
    constexpr int usualBytes = 48; // of a line
    QByteArray text;
    text.reserve((end - first) * usualBytes);
    for (int i = first; i < end; ++i) {
        if (const std::optional<SchemaLine> line = lineAt(i))
            text.append(line->utf8.data(), line->utf8.size());
        if (i + 1 < lines)
            text += '\n';
    }
    return text;
}

/// Of an object of the schema; of what holds it where nobody noted its own.
Origin originIn(const Snapshot &snapshot, const ObjectRef &ref, bool foldsCase)
{
    const Qt::CaseSensitivity sensitivity = foldsCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    const QStringList path = splitPath(ref.path);
    const bool isPart = path.size() > 1;
    const ObjectName name{path.value(0), isPart ? path[1] : ref.object};
    if (isPart || ref.kind == Kind::Table) {
        if (const Table *table = snapshot.schema.table(name)) {
            const Origin *own = isPart ? partOrigin(*table, ref, sensitivity) : nullptr;
            return own && own->isKnown() ? *own : table->origin;
        }
    }
    Origin found;
    eachKind(snapshot.schema, [&](Kind kind, const auto &map) {
        const bool sameKind =
            kind == ref.kind || (kind == Kind::View && (isPart || ref.kind == Kind::MaterializedView));
        if (!sameKind || found.isKnown())
            return;
        using Key = typename std::decay_t<decltype(map)>::key_type;
        if constexpr (std::is_same_v<Key, ObjectName>) {
            const auto it = map.find(name);
            if (it != map.end())
                found = it->second.origin;
        } else if constexpr (std::is_same_v<Key, QString>) {
            const auto it = map.find(ref.object);
            if (it != map.end())
                found = it->second.origin;
        }
    });
    return found;
}

void findOpenings(Comparison &made)
{
    const ObjectRef *before = nullptr;
    const auto opens = [&before](const SchemaLine &own) {
        const bool begins = own.opens && (!before || *before != own.whole);
        before = &own.whole;
        return begins;
    };
    for (int row = 0; row < int(made.rows.size()); ++row) {
        const std::optional<SchemaLine> left = made.leftLine(row);
        if (opens(left ? *left : *made.rightLine(row))) // a gap belongs to what the other side has there
            made.opens.push_back(row);
    }
    before = nullptr;
    for (int i = 0; i < int(made.unified.size()); ++i) {
        if (opens(made.unifiedLine(i)))
            made.unifiedOpens.push_back(i);
    }
}

} // namespace

SchemaLine Comparison::unifiedLine(int line) const
{
    const auto &[row, isRight] = unified[size_t(line)];
    return isRight ? *rightLine(row) : *leftLine(row);
}

QByteArray Comparison::leftText(int first, int end) const
{
    return textOf(first, end, int(rows.size()), [this](int row) { return leftLine(row); });
}

QByteArray Comparison::rightText(int first, int end) const
{
    return textOf(first, end, int(rows.size()), [this](int row) { return rightLine(row); });
}

QByteArray Comparison::unifiedText(int first, int end) const
{
    return textOf(first, end, int(unified.size()),
                  [this](int line) { return std::optional(unifiedLine(line)); });
}

const ObjectRef &Comparison::refOf(int row) const
{
    const AlignedRow &own = rows[size_t(row)];
    return own.right >= 0 ? rightLines.at(own.right).ref : leftLines.at(own.left).ref;
}

Origin Comparison::leftOrigin(int row) const
{
    const std::optional<SchemaLine> line = leftLine(row);
    return line ? originIn(*left, line->ref, foldsCase) : Origin();
}

Origin Comparison::rightOrigin(int row) const
{
    const std::optional<SchemaLine> line = rightLine(row);
    return line ? originIn(*right, line->ref, foldsCase) : Origin();
}

const Change *Comparison::change(int row) const
{
    const int at = rows[size_t(row)].change;
    return at < 0 ? nullptr : &diff.changes[size_t(at)];
}

std::vector<const Equality *> Comparison::equalities(int row) const
{
    std::vector<const Equality *> found;
    for (const std::optional<SchemaLine> &line : {leftLine(row), rightLine(row)}) {
        if (!line)
            continue;
        const auto begin =
            std::lower_bound(diff.equalities.begin(), diff.equalities.end(), line->ref,
                             [](const Equality &each, const ObjectRef &ref) { return each.ref < ref; });
        for (auto it = begin; it != diff.equalities.end() && it->ref == line->ref; ++it)
            found.push_back(&*it);
        if (!found.empty())
            break;
    }
    return found;
}

std::vector<int> Comparison::changeStarts() const
{
    std::vector<int> starts;
    bool inside = false;
    for (int row = 0; row < int(rows.size()); ++row) {
        const bool differs = rows[size_t(row)].state != AlignedRow::State::Same;
        if (differs && !inside)
            starts.push_back(row);
        inside = differs;
    }
    return starts;
}

int Comparison::rowOf(const ObjectRef &ref) const
{
    int whole = -1;
    for (int row = 0; row < int(rows.size()); ++row) {
        for (const std::optional<SchemaLine> &line : {leftLine(row), rightLine(row)}) {
            if (!line)
                continue;
            if (line->ref == ref)
                return row;
            if (whole < 0 && line->whole == ref)
                whole = row;
        }
    }
    return whole;
}

std::shared_ptr<const Comparison> compareSnapshots(std::shared_ptr<const Snapshot> left,
                                                   std::shared_ptr<const Snapshot> right,
                                                   const std::optional<ObjectRef> &scope)
{
    auto made = std::make_unique<Comparison>();
    const Dialect &dialect = reckoner::dialect(left->dialect);
    made->foldsCase = dialect.foldsCase();
    DiffOptions options;
    options.equalities = true;
    options.include = within(scope, made->foldsCase);
    // The three do not need each other.
    const auto linesOf = [&](const Snapshot &side) {
        return std::async(std::launch::async, [&] { return schemaLines(side, dialect, options.include); });
    };
    auto leftLines = linesOf(*left);
    auto rightLines = linesOf(*right);
    made->diff = diff(*left, *right, dialect, options);
    made->leftLines = leftLines.get();
    made->rightLines = rightLines.get();
    made->rows = alignLines(made->leftLines, made->rightLines, made->diff, made->foldsCase);
    made->left = std::move(left);
    made->right = std::move(right);
    unify(*made);
    findOpenings(*made);
    return letGoElsewhere(std::move(made));
}

QByteArray unifiedDiff(const Comparison &comparison)
{
    constexpr int context = 3;
    const int lines = int(comparison.unified.size());
    const auto differs = [&](int line) {
        return comparison.rows[size_t(comparison.unified[size_t(line)].row)].state != AlignedRow::State::Same;
    };
    QByteArray text = "--- " + comparison.left->source.label.toUtf8() + "\n+++ " +
                      comparison.right->source.label.toUtf8() + '\n';
    int left = 1; // line numbers of the next line on each side
    int right = 1;
    for (int begin = 0; begin < lines;) {
        int change = begin;
        while (change < lines && !differs(change))
            ++change;
        if (change == lines)
            break;
        const int first = std::max(begin, change - context);
        left += first - begin;
        right += first - begin;
        // On to where more than twice the context is the same.
        int end = change + 1;
        for (int i = change; i < lines && i < end + 2 * context; ++i) {
            if (differs(i))
                end = i + 1;
        }
        end = std::min(lines, end + context);
        QByteArray body;
        const int leftBegin = left;
        const int rightBegin = right;
        for (int i = first; i < end; ++i) {
            const Comparison::UnifiedLine &line = comparison.unified[size_t(i)];
            const QByteArrayView own = comparison.unifiedLine(i).utf8;
            body += differs(i) ? line.right ? '+' : '-' : ' ';
            body.append(own.data(), own.size());
            body += '\n';
            left += !differs(i) || !line.right;
            right += !differs(i) || line.right;
        }
        text += QStringLiteral("@@ -%1,%2 +%3,%4 @@\n")
                    .arg(leftBegin)
                    .arg(left - leftBegin)
                    .arg(rightBegin)
                    .arg(right - rightBegin)
                    .toUtf8() +
                body;
        begin = end;
    }
    return text;
}

Result<std::shared_ptr<const Snapshot>> readSide(const QString &spec, const ReadOptions &options,
                                                 const QString &folder, const Progress &progress)
{
    Result<SourceSpec> parsed = parseSpec(spec);
    if (!parsed)
        return parsed.forward();
    // What is typed is meant from the project's folder.
    if (!parsed->path.isEmpty() && QDir::isRelativePath(parsed->path))
        parsed->path = QDir(folder).absoluteFilePath(parsed->path);
    return readSource(*parsed, options, progress);
}

Result<QByteArray> readPlace(const QString &folder, const Place &place, const QString &gitRef)
{
    if (!gitRef.isEmpty())
        return readFileAt(gitRef, QDir(folder).absoluteFilePath(place.file));
    const Result<std::shared_ptr<const FileTree>> files = openFolder(folder);
    if (!files)
        return files.forward();
    return (*files)->read(place.file);
}

} // namespace reckoner
