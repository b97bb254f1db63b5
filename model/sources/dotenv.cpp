// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/dotenv.h"

#include <QRegularExpression>

#include <map>

namespace reckoner {

namespace {

/// Reads values from a text, one after the other.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }

    /// Up to the end of the line, which is passed.
    QString restOfLine()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\n'), m_at);
        const QString rest = m_text.mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        ++m_line;
        return rest;
    }

    /// "KEY=" or "export KEY=", then stands at the value; "" leaves it where it was.
    QString key()
    {
        static const QRegularExpression form(
            QStringLiteral("\\G[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*"));
        const auto match = form.match(m_text, m_at);
        if (!match.hasMatch())
            return {};
        m_at = match.capturedEnd();
        return match.captured(1);
    }

    /// `quote`: the sign the value stood in; a null one for none.
    QString value(QChar &quote)
    {
        quote = atEnd() ? QChar() : m_text.at(m_at);
        if (quote == QLatin1Char('"') || quote == QLatin1Char('\'')) {
            const qsizetype start = m_at;
            const int line = m_line;
            if (const auto inside = quoted(quote)) {
                restOfLine();
                return *inside;
            }
            m_at = start; // never closed: a value that begins with a quotation mark
            m_line = line;
        }
        quote = {};
        static const QRegularExpression comment(QStringLiteral("(?:^|\\s)#.*$"));
        return restOfLine().remove(comment).trimmed();
    }

private:
    std::optional<QString> quoted(QChar quote)
    {
        QString inside;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == quote) {
                ++m_at;
                return inside;
            }
            if (c == QLatin1Char('\n'))
                ++m_line;
            if (c == QLatin1Char('\\') && m_at + 1 < m_text.size())
                inside += escaped(quote);
            else
                inside += c;
        }
        return std::nullopt;
    }

    QString escaped(QChar quote)
    {
        const QChar next = m_text.at(++m_at);
        if (next == quote || next == QLatin1Char('\\'))
            return next;
        if (quote == QLatin1Char('"') && next == QLatin1Char('n'))
            return QStringLiteral("\n");
        if (quote == QLatin1Char('"') && next == QLatin1Char('$'))
            return next;
        --m_at;
        return QString(m_text.at(m_at++)) + next;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

QString filled(const QString &text, const std::map<QString, QString> &known)
{
    static const QRegularExpression name(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}]*))?\\}"));
    QString out;
    qsizetype from = 0;
    for (auto matches = name.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        out += text.mid(from, match.capturedStart() - from);
        const auto found = known.find(match.captured(1));
        if (found != known.end())
            out += found->second;
        else
            out += match.capturedStart(2) >= 0 ? match.captured(2) : match.captured(0);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

} // namespace

std::vector<DotenvEntry> parseDotenv(const QByteArray &text)
{
    QString lines = QString::fromUtf8(text);
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (lines.startsWith(QChar(QChar::ByteOrderMark)))
        lines.remove(0, 1);
    std::vector<DotenvEntry> entries;
    std::map<QString, QString> known;
    Reader reader(lines);
    while (!reader.atEnd()) {
        const int line = reader.line();
        const QString key = reader.key();
        if (key.isEmpty()) {
            reader.restOfLine();
            continue;
        }
        QChar quote;
        QString value = reader.value(quote);
        if (quote != QLatin1Char('\''))
            value = filled(value, known);
        known[key] = value;
        entries.push_back({key, value, line});
    }
    return entries;
}

} // namespace reckoner
