// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/page.h"

class QLabel;
class QsciLexer;
class QsciScintilla;

namespace reckoner {

/// A model file, a migration or a configuration, read-only, at the line that somebody was sent to; on disk or
/// as a git revision has it.
class SourcePage final : public Page
{
    Q_OBJECT

public:
    explicit SourcePage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Source; }
    QString name() const override { return QStringLiteral("source"); }
    QString title() const override { return tr("Source"); }
    void arrive(const Destination &destination) override;

    QString text() const;
    /// From 1.
    int currentLine() const;

Q_SIGNALS:
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString folder() const;
    void load();
    void show(const QByteArray &bytes);
    void openInEditor();
    void applyTheme();

    Place m_place;
    QString m_gitRef;
    QPointer<Job> m_job;
    QLabel *m_path;
    QsciScintilla *m_view;
    QsciLexer *m_python;
    QsciLexer *m_sql;
    QAction *m_external;
};

/// The command that opens a file at a line in the person's editor: from the settings, else what of VS Code,
/// Kate, Sublime Text, gVim and Emacs is installed, else empty. "%f" and "%l" stand for the file and the
/// line.
QStringList editorCommand();

} // namespace reckoner
