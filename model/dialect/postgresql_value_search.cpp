// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_value.h"

#include <QRegularExpression>

#include <map>

namespace reckoner::pg {

namespace {

/// A query of words, read from left to right and printed with the parentheses that it needs.
class SearchReader
{
public:
    explicit SearchReader(const QString &text)
        : m_text(text)
    {
    }

    std::optional<QString> read()
    {
        const Part whole = any();
        blanks();
        return m_failed || m_at < m_text.size() ? std::nullopt : std::optional(whole.text);
    }

private:
    enum Strength { Or = 1, And = 2, Phrase = 3, Not = 4, Word = 5 };
    struct Part
    {
        QString text;
        int strength = Word;
    };

    void blanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(QChar sign)
    {
        blanks();
        if (m_at >= m_text.size() || m_text[m_at] != sign)
            return false;
        ++m_at;
        return true;
    }
    Part fail()
    {
        m_failed = true;
        m_at = m_text.size();
        return {};
    }
    /// Parentheses stand where the inner operator binds less than the outer one.
    static QString inside(const Part &part, int strength, bool isRight)
    {
        const bool bare =
            part.strength > strength || (part.strength == strength && !(isRight && strength == Phrase));
        return bare ? part.text : QLatin1String("( ") + part.text + QLatin1String(" )");
    }

    Part any()
    {
        Part left = all();
        while (take(u'|'))
            left = {inside(left, Or, false) + QLatin1String(" | ") + inside(all(), Or, true), Or};
        return left;
    }
    Part all()
    {
        Part left = phrase();
        while (take(u'&'))
            left = {inside(left, And, false) + QLatin1String(" & ") + inside(phrase(), And, true), And};
        return left;
    }
    Part phrase()
    {
        static const QRegularExpression distance(QStringLiteral("\\G<(-|\\d+)>"));
        Part left = negated();
        for (;;) {
            blanks();
            const QRegularExpressionMatch match = distance.match(m_text, m_at);
            if (!match.hasMatch())
                return left;
            m_at = match.capturedEnd();
            const QString sign =
                match.captured(1) == QLatin1String("1") ? QStringLiteral("-") : match.captured(1);
            left = {inside(left, Phrase, false) + QLatin1String(" <") + sign + QLatin1String("> ") +
                        inside(negated(), Phrase, true),
                    Phrase};
        }
    }
    Part negated()
    {
        if (take(u'!'))
            return {QLatin1Char('!') + inside(negated(), Not, true), Not};
        if (take(u'(')) {
            const Part inner = any();
            return take(u')') ? inner : fail();
        }
        return word();
    }
    Part word()
    {
        static const QRegularExpression quoted(QStringLiteral("\\G'((?:[^'\\\\]|'')+)'"));
        static const QRegularExpression plain(QStringLiteral("\\G[\\w.@/+-]+"),
                                              QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression marks(QStringLiteral("\\G:([*a-dA-D]+)"));
        blanks();
        Part part;
        if (const QRegularExpressionMatch match = quoted.match(m_text, m_at); match.hasMatch()) {
            part.text = match.captured();
            m_at = match.capturedEnd();
        } else if (const QRegularExpressionMatch bare = plain.match(m_text, m_at); bare.hasMatch()) {
            part.text = QLatin1Char('\'') + bare.captured() + QLatin1Char('\'');
            m_at = bare.capturedEnd();
        } else {
            return fail();
        }
        if (const QRegularExpressionMatch match = marks.match(m_text, m_at); match.hasMatch()) {
            part.text += QLatin1Char(':');
            for (const QChar mark : QStringLiteral("*ABCD")) {
                if (match.captured(1).contains(mark, Qt::CaseInsensitive))
                    part.text += mark;
            }
            m_at = match.capturedEnd();
        }
        return part;
    }

    const QString m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

std::optional<QString> searchText(const QString &text)
{
    return SearchReader(text).read();
}

/// Words in order, each once, with their places.
std::optional<QString> wordsText(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\G\\s*(?:'((?:[^'\\\\]|'')+)'|([^\\s:'\\\\]+))(?::("
                                                        "\\d+[*A-Da-d]?(?:,\\d+[*A-Da-d]?)*))?(?=\\s|$)"));
    std::map<QByteArray, std::map<int, QChar>> words;
    qsizetype at = 0;
    while (!text.mid(at).trimmed().isEmpty()) {
        const QRegularExpressionMatch match = word.match(text, at);
        if (!match.hasMatch())
            return std::nullopt;
        at = match.capturedEnd();
        std::map<int, QChar> &places = words[(match.captured(1) + match.captured(2)).toUtf8()];
        for (QString place : match.captured(3).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            QChar weight = place.back().toUpper();
            if (!weight.isDigit())
                place.chop(1);
            weight = weight == u'*' ? QChar(u'A') : weight.isDigit() ? QChar(u'D') : weight;
            const auto [it, fresh] = places.emplace(place.toInt(), weight);
            if (!fresh)
                it->second = std::min(it->second, weight);
        }
    }
    QStringList parts;
    for (const auto &[name, places] : words) {
        QStringList numbers;
        for (const auto &[place, weight] : places)
            numbers.append(QString::number(place) + (weight == u'D' ? QString() : QString(weight)));
        parts.append(QLatin1Char('\'') + QString::fromUtf8(name) + QLatin1Char('\'') +
                     (numbers.isEmpty() ? QString() : QLatin1Char(':') + numbers.join(QLatin1Char(','))));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace reckoner::pg
