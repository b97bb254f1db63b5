// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/sourcepage.h"

#include "model/workspace/compare.h"
#include "views/elidedlabel.h"
#include "views/scintilla.h"
#include "views/theme.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace reckoner {

namespace {

constexpr int lineMarker = 1;

} // namespace

QStringList editorCommand()
{
    const QStringList set =
        QProcess::splitCommand(QSettings().value(QStringLiteral("editor/command")).toString());
    if (!set.isEmpty())
        return set;
    const std::pair<const char *, QStringList> known[] = {
        {"code", {QStringLiteral("--goto"), QStringLiteral("%f:%l")}},
        {"codium", {QStringLiteral("--goto"), QStringLiteral("%f:%l")}},
        {"kate", {QStringLiteral("--line"), QStringLiteral("%l"), QStringLiteral("%f")}},
        {"subl", {QStringLiteral("%f:%l")}},
        {"gvim", {QStringLiteral("+%l"), QStringLiteral("%f")}},
        {"emacsclient", {QStringLiteral("-n"), QStringLiteral("+%l"), QStringLiteral("%f")}},
    };
    for (const auto &[program, arguments] : known) {
        const QString path = QStandardPaths::findExecutable(QLatin1String(program));
        if (!path.isEmpty())
            return QStringList(path) + arguments;
    }
    return {};
}

SourcePage::SourcePage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_path(new ElidedLabel)
    , m_view(new QsciScintilla)
    , m_python(new QsciLexerPython(m_view))
    , m_sql(new QsciLexerSQL(m_view))
{
    m_view->setUtf8(true);
    m_view->setReadOnly(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Source text"));
    m_view->setMarginType(0, QsciScintilla::NumberMargin);
    m_view->setMarginWidth(1, 0);
    m_view->setCaretLineVisible(true);
    m_view->setTabWidth(4);
    m_view->SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTHTRACKING, 1);
    m_view->SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTH, 1);
    m_view->markerDefine(QsciScintilla::Background, lineMarker);
    // Tab leads on to the next widget: nothing is written here.
    m_view->SendScintilla(QsciScintilla::SCI_CLEARCMDKEY, int(QsciScintilla::SCK_TAB));
    m_path->setText(tr("No file is shown."));
    m_external = new QAction(tr("Open in Your Editor"), this);
    m_external->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
    m_external->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_external->setEnabled(false);
    addAction(m_external);
    auto *button = new QToolButton;
    button->setDefaultAction(m_external);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(14, 6, 14, 6);
    header->addWidget(m_path, 1);
    header->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);
    setFirst(m_view);
    connect(m_external, &QAction::triggered, this, &SourcePage::openInEditor);
    connect(&workspace, &Workspace::readingChanged, this, [this](bool again) {
        if (again && m_place.isKnown())
            load();
    });
    applyTheme();
}

void SourcePage::arrive(const Destination &destination)
{
    if (!destination.place)
        return;
    m_place = *destination.place;
    m_gitRef = destination.gitRef;
    load();
}

/// Of what was read; a file of a project that could not be read has its whole path.
QString SourcePage::folder() const
{
    const QFileInfo file(m_place.file);
    return file.isAbsolute()       ? file.path()
           : workspace().reading() ? workspace().reading()->folder
                                   : QString();
}

void SourcePage::load()
{
    if (m_job)
        m_job->cancel();
    Place inFolder = m_place;
    inFolder.file = QDir(folder()).relativeFilePath(m_place.file);
    m_job = workspace().run<QByteArray>(
        this, tr("Reading %1").arg(m_place.file),
        [folder = folder(), place = inFolder, ref = m_gitRef](const Progress &) {
            return readPlace(folder, place, ref);
        },
        [this](Result<QByteArray> bytes) {
            if (bytes)
                show(*bytes);
            else
                Q_EMIT problem(bytes.error());
        });
}

void SourcePage::show(const QByteArray &bytes)
{
    const bool isSql = m_place.file.endsWith(QLatin1String(".sql"), Qt::CaseInsensitive);
    const bool isPython = m_place.file.endsWith(QLatin1String(".py"), Qt::CaseInsensitive);
    m_view->setLexer(isPython ? m_python : isSql ? m_sql : nullptr);
    m_view->setReadOnly(false);
    m_view->setText(QString::fromUtf8(bytes));
    m_view->setReadOnly(true);
    m_view->setMarginWidth(0, QStringLiteral("00%1").arg(m_view->lines()));
    m_view->markerDeleteAll();
    applyTheme();
    const int line = std::max(0, m_place.line - 1);
    if (m_place.line > 0)
        m_view->markerAdd(line, lineMarker);
    m_view->setCursorPosition(line, 0);
    const int onScreen = int(m_view->SendScintilla(QsciScintilla::SCI_LINESONSCREEN));
    m_view->setFirstVisibleLine(std::max(0, line - onScreen / 3));
    const QString path = m_place.toString();
    m_path->setText(m_gitRef.isEmpty() ? path : tr("%1 at %2").arg(path, m_gitRef));
    m_external->setEnabled(m_gitRef.isEmpty());
    Q_EMIT shown();
}

QString SourcePage::text() const
{
    return m_view->text();
}

int SourcePage::currentLine() const
{
    int line = 0;
    int column = 0;
    m_view->getCursorPosition(&line, &column);
    return line + 1;
}

void SourcePage::openInEditor()
{
    const QString file = QDir(folder()).absoluteFilePath(m_place.file);
    QStringList command = editorCommand();
    if (command.isEmpty()) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
            Q_EMIT problem(
                {QStringLiteral("editor.none"), tr("No program was found that opens %1.").arg(file), {}, {}});
        return;
    }
    for (QString &part : command) {
        part.replace(QLatin1String("%f"), file);
        part.replace(QLatin1String("%l"), QString::number(currentLine()));
    }
    const QString program = command.takeFirst();
    if (!QProcess::startDetached(program, command))
        Q_EMIT problem({QStringLiteral("editor.start"), tr("%1 could not be started.").arg(program), {}, {}});
}

void SourcePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    Page::changeEvent(event);
}

void SourcePage::applyTheme()
{
    const QPalette colors = palette();
    const QFont font = theme::fixedFont();
    const auto dress = [&](QsciLexer *lexer, std::initializer_list<std::pair<int, const char *>> styles) {
        lexer->setFont(font);
        lexer->setDefaultFont(font);
        lexer->setPaper(colors.color(QPalette::Base));
        lexer->setDefaultPaper(colors.color(QPalette::Base));
        lexer->setColor(colors.color(QPalette::Text));
        lexer->setDefaultColor(colors.color(QPalette::Text));
        for (const auto &[style, what] : styles)
            lexer->setColor(theme::syntaxColor(QLatin1String(what), colors), style);
    };
    dress(m_python, {{QsciLexerPython::Keyword, "keyword"},
                     {QsciLexerPython::Comment, "comment"},
                     {QsciLexerPython::CommentBlock, "comment"},
                     {QsciLexerPython::Number, "number"},
                     {QsciLexerPython::DoubleQuotedString, "string"},
                     {QsciLexerPython::SingleQuotedString, "string"},
                     {QsciLexerPython::TripleSingleQuotedString, "string"},
                     {QsciLexerPython::TripleDoubleQuotedString, "string"},
                     {QsciLexerPython::DoubleQuotedFString, "string"},
                     {QsciLexerPython::SingleQuotedFString, "string"}});
    dress(m_sql, {{QsciLexerSQL::Keyword, "keyword"},
                  {QsciLexerSQL::Comment, "comment"},
                  {QsciLexerSQL::CommentLine, "comment"},
                  {QsciLexerSQL::Number, "number"},
                  {QsciLexerSQL::SingleQuotedString, "string"}});
    m_view->setPaper(colors.color(QPalette::Base));
    m_view->setColor(colors.color(QPalette::Text));
    m_view->setFont(font);
    m_view->setMarginsFont(font);
    m_view->setMarginsBackgroundColor(colors.color(QPalette::Base));
    m_view->setMarginsForegroundColor(theme::mutedColor(colors));
    m_view->setMarkerBackgroundColor(theme::rowColor(QStringLiteral("changed"), colors), lineMarker);
    m_view->setCaretForegroundColor(colors.color(QPalette::Text));
    m_view->setCaretLineBackgroundColor(theme::caretLineColor(colors));
    m_view->setCaretLineFrameWidth(1);
    m_view->setSelectionBackgroundColor(colors.color(QPalette::Highlight));
    m_view->setSelectionForegroundColor(colors.color(QPalette::HighlightedText));
}

} // namespace reckoner
