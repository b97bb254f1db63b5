// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/edits.h"

#include "model/files/gitline.h"
#include "model/history/meaning.h"
#include "model/history/quickscript.h"
#include "model/history/scripts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace reckoner {

namespace {

struct AlembicReaderText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReaderText)
};

/// What a text of a script is: of which revision, and what it does.
struct Script
{
    QString revision; ///< "": it is none
    QByteArray meaning;
};

QString revisionOf(const QByteArray &text)
{
    if (!text.contains("revision"))
        return {};
    if (const std::optional<Revision> quick = readScriptQuickly(text, {}))
        return quick->id;
    // The rest of it may be odd; the id hardly ever is.
    static const QRegularExpression id(QStringLiteral("^revision\\s*(?::[^=\\n]+)?=\\s*([\"'])([^\"'\\n]+)\\1"),
                                       QRegularExpression::MultilineOption);
    return id.match(QString::fromUtf8(text)).captured(2);
}

/// How a revision fared on the line; told from the youngest commit to the oldest.
struct Story
{
    QString editedBy;
    QString editedOn;
    QString cameBy;
    QString cameOn;
    QByteArray atFirst; ///< what it meant when it came
    QByteArray atLast;  ///< what it means at the tip; "" if it is not there
    bool told = false;
};

class Telling
{
public:
    Telling(GitLine &line, const FileTree &files, const AlembicRoot &root)
        : m_line(line)
    {
        for (const QString &path : scriptFiles(files, root)) {
            if (const Result<QByteArray> text = files.read(path)) {
                const QByteArray id = gitIdOf(*text);
                m_here.push_back({path, id});
                m_texts.insert(id, *text);
            }
        }
    }

    void step(const GitStep &step)
    {
        const std::map<QString, QByteArray> before = scriptsOf(step.before);
        const std::map<QString, QByteArray> after = scriptsOf(step.after);
        for (const auto &[revision, meaning] : after) {
            Story &story = m_stories[revision];
            if (!std::exchange(story.told, true))
                story.atLast = meaning;
            const auto old = before.find(revision);
            if (old != before.end()) {
                if (old->second != meaning)
                    edited(story, step.commit, step.date);
                continue;
            }
            story.cameBy = step.commit;
            story.cameOn = step.date;
            story.atFirst = meaning;
        }
        for (const auto &[revision, meaning] : before) {
            if (after.contains(revision))
                continue;
            // It went; where it came again, it may have come as something else.
            Story &story = m_stories[revision];
            story.told = true;
            if (!story.cameBy.isEmpty() && story.atFirst != meaning)
                edited(story, story.cameBy, story.cameOn);
            story.cameBy.clear();
            story.atFirst.clear();
        }
    }

    std::vector<RevisionEdit> edits()
    {
        const std::map<QString, QByteArray> fork = leftAtFork();
        std::vector<RevisionEdit> found;
        for (const GitFile &file : m_here) {
            const bool isFork = m_forkIds.contains(file.id);
            const QString revision = isFork && m_stories.empty() ? QString() : scriptOf(file.id).revision;
            if (revision.isEmpty())
                continue;
            const auto told = m_stories.find(revision);
            const Story story = told == m_stories.end() ? Story() : told->second;
            RevisionEdit edit{revision, m_line.branch(), {}, {}, story.cameBy,
                              story.cameBy.isEmpty() ? m_line.since() : story.cameOn};
            const auto old = fork.find(revision);
            const QByteArray meaning = isFork ? QByteArray() : scriptOf(file.id).meaning;
            const bool here = old != fork.end() && !isFork && old->second != meaning && story.atLast != meaning;
            const bool there = !story.editedBy.isEmpty() && !story.atLast.isEmpty() &&
                               (story.cameBy.isEmpty() || story.atFirst != story.atLast);
            if (!here && there) {
                edit.commit = story.editedBy;
                edit.date = story.editedOn;
            }
            if (here || there)
                found.push_back(edit);
        }
        return found;
    }

private:
    static void edited(Story &story, const QString &commit, const QString &date)
    {
        if (!story.editedBy.isEmpty())
            return; // by a later one
        story.editedBy = commit;
        story.editedOn = date;
    }

    const Script &scriptOf(const QByteArray &id)
    {
        const auto known = m_scripts.constFind(id);
        if (known != m_scripts.constEnd())
            return *known;
        const auto here = m_texts.constFind(id);
        const QByteArray text = here == m_texts.constEnd() ? m_line.text(id) : *here;
        Script script{revisionOf(text), {}};
        if (!script.revision.isEmpty())
            script.meaning = scriptMeaning(text);
        return *m_scripts.insert(id, script);
    }

    std::map<QString, QByteArray> scriptsOf(const std::vector<GitFile> &files)
    {
        std::map<QString, QByteArray> scripts;
        for (const GitFile &file : files) {
            if (const Script &script = scriptOf(file.id); !script.revision.isEmpty())
                scripts[script.revision] = script.meaning;
        }
        return scripts;
    }

    /// What was there where HEAD left the line, and is not the same here.
    std::map<QString, QByteArray> leftAtFork()
    {
        QSet<QByteArray> here;
        for (const GitFile &file : m_here)
            here.insert(file.id);
        std::vector<GitFile> others;
        for (const GitFile &file : m_line.atFork().value_or(std::vector<GitFile>())) {
            m_forkIds.insert(file.id);
            if (!here.contains(file.id))
                others.push_back(file);
        }
        return scriptsOf(others);
    }

    GitLine &m_line;
    std::vector<GitFile> m_here;
    QHash<QByteArray, QByteArray> m_texts; ///< of m_here, by id
    QHash<QByteArray, Script> m_scripts;   ///< by id
    QSet<QByteArray> m_forkIds;
    std::map<QString, Story> m_stories;
};

} // namespace

RevisionEdits editedAfterMerge(const QString &folder, const FileTree &files, const AlembicRoot &root,
                               const Progress &progress, std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    RevisionEdits result;
    const auto note = [&](const char *code, const QString &sentence) {
        result.notes.push_back({Severity::Info, QLatin1String(code), sentence, {}, {}});
    };
    const QStringList folders =
        root.versionLocations.isEmpty() ? QStringList{root.scriptLocation} : root.versionLocations;
    const Result<std::unique_ptr<GitLine>> line = GitLine::open(folder, folders, QStringLiteral(".py"));
    if (!line) {
        if (line.error().code != QLatin1String("git.none"))
            note("git.unreadable", line.error().message);
        return result;
    }
    Telling telling(**line, files, root);
    while (const std::optional<GitStep> step = (*line)->next(end, progress.cancel))
        telling.step(*step);
    result.edits = telling.edits();
    const QString day = (*line)->since().left(10);
    if ((*line)->end() == GitLine::End::Shallow)
        note("git.shallow",
             AlembicReaderText::tr("This clone is shallow: whether migrations were edited after they were merged "
                                   "can be told back to %1 only.")
                 .arg(day));
    else if ((*line)->end() == GitLine::End::Time)
        note("git.timeout",
             AlembicReaderText::tr("Whether migrations were edited after they were merged was looked for back to "
                                   "%1 only: %n commit(s) took too long.",
                                   nullptr, (*line)->commits())
                 .arg(day));
    return result;
}

} // namespace reckoner
