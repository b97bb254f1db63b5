// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/diffeditor.h"

#include "views/sqlstyle.h"
#include "views/theme.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace reckoner {

namespace {

// Markers: a coloured row each, and its sign in the margin.
enum Marker { ChangedRow, LeftRow, RightRow, GapRow, ChangedSign, LeftSign, RightSign };
constexpr int pieceIndicator = 8; // the first ones are Scintilla's own
constexpr int signMargin = 0;
constexpr int foldMargin = 1;

int rowMarker(const QString &state)
{
    return state == QLatin1String("left-only")    ? LeftRow
           : state == QLatin1String("right-only") ? RightRow
           : state == QLatin1String("gap")        ? GapRow
                                                  : ChangedRow;
}

} // namespace

DiffEditor::DiffEditor(Show show, QWidget *parent)
    : QsciScintilla(parent)
    , m_show(show)
{
    setUtf8(true);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETCARETLINEVISIBLEALWAYS, 1);
    setMarginType(signMargin, SymbolMargin);
    setMarginWidth(signMargin, 16);
    setMarginMarkerMask(signMargin, (1 << ChangedSign) | (1 << LeftSign) | (1 << RightSign));
    setMarginWidth(2, 0);
    SendScintilla(SCI_SETMARGINTYPEN, foldMargin, SC_MARGIN_SYMBOL);
    SendScintilla(SCI_SETMARGINMASKN, foldMargin, SC_MASK_FOLDERS);
    SendScintilla(SCI_SETMARGINWIDTHN, foldMargin, 14);
    SendScintilla(SCI_SETMARGINSENSITIVEN, foldMargin, 1);
    for (const int marker : {SC_MARKNUM_FOLDEREND, SC_MARKNUM_FOLDEROPENMID, SC_MARKNUM_FOLDERMIDTAIL,
                             SC_MARKNUM_FOLDERTAIL, SC_MARKNUM_FOLDERSUB})
        SendScintilla(SCI_MARKERDEFINE, marker, SC_MARK_EMPTY);
    SendScintilla(SCI_MARKERDEFINE, SC_MARKNUM_FOLDEROPEN, SC_MARK_ARROWDOWN);
    SendScintilla(SCI_MARKERDEFINE, SC_MARKNUM_FOLDER, SC_MARK_ARROW);
    for (const int marker : {int(ChangedRow), int(LeftRow), int(RightRow), int(GapRow)})
        SendScintilla(SCI_MARKERDEFINE, marker, SC_MARK_BACKGROUND);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_SETMODEVENTMASK, 0UL);
    SendScintilla(SCI_SETLEXER, SCLEX_CONTAINER);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    SendScintilla(SCI_SETENDATLASTLINE, 1);
    SendScintilla(SCI_INDICSETSTYLE, pieceIndicator, INDIC_STRAIGHTBOX);
    SendScintilla(SCI_INDICSETUNDER, pieceIndicator, 1);
    SendScintilla(SCI_SETEXTRAASCENT, 1);
    SendScintilla(SCI_SETEXTRADESCENT, 1);

    connect(this, &QsciScintillaBase::SCN_STYLENEEDED, this, [this](int position) {
        dressVisible();
        SendScintilla(SCI_STARTSTYLING, position, 0L);
    });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int updated) {
        if (updated & (SC_UPDATE_V_SCROLL | SC_UPDATE_H_SCROLL)) {
            dressVisible();
            Q_EMIT scrolled(int(SendScintilla(SCI_GETFIRSTVISIBLELINE)), int(SendScintilla(SCI_GETXOFFSET)));
        }
        tellRow();
    });
    connect(this, &QsciScintillaBase::SCN_MARGINCLICK, this, [this](int position, int, int margin) {
        if (margin != foldMargin)
            return;
        const int line = int(SendScintilla(SCI_LINEFROMPOSITION, position));
        toggleFold(line);
        Q_EMIT foldToggled(line);
    });
    m_fillTimer.setSingleShot(true);
    connect(&m_fillTimer, &QTimer::timeout, this, &DiffEditor::fill);
    applyTheme();
}

int DiffEditor::lineCount() const
{
    return !m_comparison             ? 0
           : m_show == Show::Unified ? int(m_comparison->unified.size())
                                     : int(m_comparison->rows.size());
}

void DiffEditor::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    m_row = -1;
    m_filled = 0;
    m_dressed.assign(size_t(lineCount()), false);
    setUpdatesEnabled(false);
    SendScintilla(SCI_SETREADONLY, 0UL);
    SendScintilla(SCI_MARKERDELETEALL, -1);
    SendScintilla(SCI_CLEARALL);
    if (m_comparison) {
        const SchemaText &text = m_show == Show::Right ? m_comparison->rightLines : m_comparison->leftLines;
        SendScintilla(SCI_ALLOCATE, uintptr_t(text.bytes() + lineCount()));
    }
    SendScintilla(SCI_SETREADONLY, 1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    fill();
}

bool DiffEditor::isFilled() const
{
    return m_filled == lineCount();
}

QByteArray DiffEditor::textOf(int first, int end) const
{
    return m_show == Show::Left    ? m_comparison->leftText(first, end)
           : m_show == Show::Right ? m_comparison->rightText(first, end)
                                   : m_comparison->unifiedText(first, end);
}

/// As much as may be done without the window standing still; the rest when it has had its turn.
void DiffEditor::fill()
{
    constexpr int linesAtOnce = 4000;
    constexpr int sliceMs = 10;
    QElapsedTimer timer;
    timer.start();
    const int lines = lineCount();
    const std::vector<int> none;
    const std::vector<int> &opens = !m_comparison             ? none
                                    : m_show == Show::Unified ? m_comparison->unifiedOpens
                                                              : m_comparison->opens;
    SendScintilla(SCI_SETREADONLY, 0UL);
    while (m_filled < lines && (m_filled == 0 || timer.elapsed() < sliceMs)) {
        const int first = m_filled;
        m_filled = std::min(lines, first + linesAtOnce);
        const QByteArray text = textOf(first, m_filled);
        SendScintilla(SCI_APPENDTEXT, uintptr_t(text.size()), text.constData());
        // An object is a fold: its first line the header, what follows is in it. Lines are at the base of
        // their own: only the headers, one above, have to be told.
        for (auto line = std::lower_bound(opens.begin(), opens.end(), first);
             line != opens.end() && *line < m_filled; ++line)
            SendScintilla(SCI_SETFOLDLEVEL, *line, (SC_FOLDLEVELBASE - 1) | SC_FOLDLEVELHEADERFLAG);
    }
    SendScintilla(SCI_SETREADONLY, 1);
    if (!isFilled()) {
        m_fillTimer.start();
        return;
    }
    m_fillTimer.stop();
    SendScintilla(SCI_GOTOPOS, 0UL);
    setUpdatesEnabled(true);
    dressVisible();
    Q_EMIT filled();
}

/// QScintilla's accessible object counts the characters before the caret at every change of the view, a tenth
/// of a second in a long text, and Qt makes one as soon as the widget has a name or the focus. Who listens
/// gets it; nobody has to wait for it.
void DiffEditor::paintEvent(QPaintEvent *event)
{
    if (!QAccessible::isActive()) {
        if (QAccessibleInterface *made = QAccessible::queryAccessibleInterface(this))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
    }
    QsciScintilla::paintEvent(event);
}

DiffEditor::Look DiffEditor::lookOf(int line) const
{
    const Comparison &both = *m_comparison;
    Look look;
    look.row = m_show == Show::Unified ? both.unified[size_t(line)].row : line;
    look.right = m_show == Show::Unified ? both.unified[size_t(line)].right : m_show == Show::Right;
    if (const auto own = look.right ? both.rightLine(look.row) : both.leftLine(look.row))
        look.line.emplace(*own);
    switch (both.rows[size_t(look.row)].state) {
    case AlignedRow::State::Same:
        look.state = look.line ? QString() : QStringLiteral("gap");
        break;
    case AlignedRow::State::Changed:
        look.state = !look.line                ? QStringLiteral("gap")
                     : m_show != Show::Unified ? QStringLiteral("changed")
                     : look.right              ? QStringLiteral("right-only")
                                               : QStringLiteral("left-only");
        break;
    case AlignedRow::State::LeftOnly:
        look.state = look.line ? QStringLiteral("left-only") : QStringLiteral("gap");
        break;
    case AlignedRow::State::RightOnly:
        look.state = look.line ? QStringLiteral("right-only") : QStringLiteral("gap");
        break;
    }
    return look;
}

void DiffEditor::dressVisible()
{
    if (!m_comparison || m_inside)
        return;
    m_inside = true;
    const int first = int(SendScintilla(SCI_GETFIRSTVISIBLELINE));
    const int count = int(SendScintilla(SCI_LINESONSCREEN)) + 2;
    const int last = m_filled - 1;
    for (int seen = first; seen < first + count; ++seen) {
        const int line = int(SendScintilla(SCI_DOCLINEFROMVISIBLE, seen));
        if (line > last)
            break;
        if (!m_dressed[size_t(line)])
            dressLine(line);
    }
    m_inside = false;
}

void DiffEditor::dressLine(int line)
{
    m_dressed[size_t(line)] = true;
    const Look look = lookOf(line);
    if (!look.state.isEmpty()) {
        const int marker = rowMarker(look.state);
        SendScintilla(SCI_MARKERADD, line, marker);
        if (marker != GapRow)
            SendScintilla(SCI_MARKERADD, line, marker + ChangedSign - ChangedRow);
    }
    if (!look.line)
        return;
    const int begin = int(SendScintilla(SCI_POSITIONFROMLINE, line));
    const QByteArray styles = sqlStyles(look.line->text());
    SendScintilla(SCI_STARTSTYLING, begin, 0L);
    SendScintilla(SCI_SETSTYLINGEX, styles.size(), styles.constData());
    const AlignedRow &row = m_comparison->rows[size_t(look.row)];
    if (row.state != AlignedRow::State::Changed || row.left < 0 || row.right < 0)
        return;
    const auto [left, right] =
        differingPieces(m_comparison->leftLine(look.row)->text(), m_comparison->rightLine(look.row)->text());
    SendScintilla(SCI_SETINDICATORCURRENT, pieceIndicator);
    const QString own = look.line->text();
    for (const TextPiece &piece : look.right ? right : left) {
        const auto bytes = [&](int from, int length) {
            return int(QStringView(own).mid(from, length).toUtf8().size());
        };
        SendScintilla(SCI_INDICATORFILLRANGE, begin + bytes(0, piece.begin),
                      bytes(piece.begin, piece.length));
    }
}

int DiffEditor::currentRow() const
{
    if (!m_comparison || !lineCount())
        return -1;
    const int line = int(SendScintilla(SCI_LINEFROMPOSITION, SendScintilla(SCI_GETCURRENTPOS)));
    return line < lineCount() ? lookOf(line).row : -1;
}

int DiffEditor::lineOf(int row) const
{
    if (!m_comparison || row < 0)
        return -1;
    if (m_show != Show::Unified)
        return row;
    const auto &lines = m_comparison->unified;
    const auto it =
        std::find_if(lines.begin(), lines.end(), [&](const auto &line) { return line.row >= row; });
    return it == lines.end() ? int(lines.size()) - 1 : int(it - lines.begin());
}

void DiffEditor::setCurrentRow(int row, bool center)
{
    const int line = lineOf(row);
    if (line < 0)
        return;
    SendScintilla(SCI_ENSUREVISIBLE, line);
    SendScintilla(SCI_GOTOLINE, line);
    if (center) {
        const int seen = int(SendScintilla(SCI_VISIBLEFROMDOCLINE, line));
        const int above = int(SendScintilla(SCI_LINESONSCREEN)) / 3;
        SendScintilla(SCI_SETFIRSTVISIBLELINE, std::max(0, seen - above));
    }
    dressVisible();
    Q_EMIT scrolled(int(SendScintilla(SCI_GETFIRSTVISIBLELINE)), int(SendScintilla(SCI_GETXOFFSET)));
    tellRow();
}

void DiffEditor::markRow(int row)
{
    const int line = lineOf(row);
    if (line < 0 || currentRow() == row)
        return;
    m_row = row;
    SendScintilla(SCI_SETEMPTYSELECTION, SendScintilla(SCI_POSITIONFROMLINE, line));
}

void DiffEditor::tellRow()
{
    const int row = currentRow();
    if (row == m_row)
        return;
    m_row = row;
    Q_EMIT rowChanged(row);
}

void DiffEditor::toggleFold(int line)
{
    const long level = SendScintilla(SCI_GETFOLDLEVEL, line);
    int header = line;
    if (!(level & SC_FOLDLEVELHEADERFLAG))
        header = int(SendScintilla(SCI_GETFOLDPARENT, line));
    if (header >= 0)
        SendScintilla(SCI_TOGGLEFOLD, header);
    dressVisible();
}

void DiffEditor::keyPressEvent(QKeyEvent *event)
{
    // Scintilla takes Tab for itself; here it moves on to the next widget.
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

void DiffEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    QsciScintilla::changeEvent(event);
}

void DiffEditor::applyTheme()
{
    applySqlStyle(*this);
    const QPalette colors = palette();
    const auto row = [&](int marker, const char *state) {
        SendScintilla(SCI_MARKERSETBACK, marker, theme::rowColor(QLatin1String(state), colors));
    };
    row(ChangedRow, "changed");
    row(LeftRow, "left-only");
    row(RightRow, "right-only");
    row(GapRow, "gap");
    const int side = fontMetrics().height();
    markerDefine(theme::changeIcon(QStringLiteral("changed"), colors).pixmap(side, side), ChangedSign);
    markerDefine(theme::changeIcon(QStringLiteral("left-only"), colors).pixmap(side, side), LeftSign);
    markerDefine(theme::changeIcon(QStringLiteral("right-only"), colors).pixmap(side, side), RightSign);
    SendScintilla(SCI_INDICSETFORE, pieceIndicator,
                  theme::pieceColor(m_show == Show::Left    ? QStringLiteral("left-only")
                                    : m_show == Show::Right ? QStringLiteral("right-only")
                                                            : QStringLiteral("changed"),
                                    colors));
    SendScintilla(SCI_INDICSETALPHA, pieceIndicator, 255);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, pieceIndicator, 255);
}

} // namespace reckoner
