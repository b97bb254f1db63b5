// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/secrets.h"

#include <QRegularExpression>
#include <QUrl>

namespace reckoner {

namespace {

const QString hidden = QStringLiteral("…");

QStringList wordsOfRowsIn(const QString &text, bool mayBeCutOff)
{
    // To the end of the line or of the string that it stands in: what follows may name objects.
    static const QRegularExpression statement(
        QStringLiteral("\\b(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\b([^\"\n;]*)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression literal(mayBeCutOff ? QStringLiteral("'([^']*)(?:'|$)")
                                                 : QStringLiteral("'([^']*)'"));
    static const QRegularExpression word(QStringLiteral("\\w+"));
    const auto wordsIn = [&](const QString &part) {
        QStringList words;
        for (const QRegularExpressionMatch &each : word.globalMatch(part))
            words.append(each.captured(0).toLower());
        return words;
    };
    QString rest = text;
    QStringList words;
    for (const QRegularExpressionMatch &rows : statement.globalMatch(text)) {
        for (const QRegularExpressionMatch &value : literal.globalMatch(rows.captured(1))) {
            words += wordsIn(value.captured(1));
            rest.replace(value.captured(0), QLatin1String(" "));
        }
    }
    for (const QString &elsewhere : wordsIn(rest))
        words.removeAll(elsewhere);
    return words;
}

/// Python like op.drop_index('ix_name', NAME): calls with names alone in quotes, and none that writes rows.
bool namesObjectsOnly(const QString &text)
{
    static const QRegularExpression call(QStringLiteral("^[A-Za-z_][\\w.]*[(\\[]"));
    static const QRegularExpression writes(
        QStringLiteral("insert|update|delete|values|execute|password|secret|token"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(QStringLiteral("'[A-Za-z_][\\w.]*'(?!\\s*:)"));
    static const QRegularExpression value(QStringLiteral(":\\s*\""));
    return call.match(text).hasMatch() && !text.contains(writes) && !text.contains(value) &&
           !QString(text).remove(name).contains(QLatin1Char('\''));
}

} // namespace

QString withoutPasswords(const QString &text)
{
    // Up to the last '@' of the word, as an unquoted '@' or '/' of a password must not leave half of it; to
    // its end where that '@' has been cut off. "host:5432/db" has no password.
    static const QRegularExpression inUrl(QStringLiteral(
        "((?:^|[\\s:'\"(])/{1,2}[^\\s:@/?'\"]*):(?!\\d+(?:/[^\\s@?'\"]*)?(?:[?\\s'\".,]|$))[^\\s'\"]*@"));
    static const QRegularExpression cutOff(
        QStringLiteral("(://[^\\s:@/?'\"]*):(?!\\d+(?:[/?\\s'\".,]|$))[^\\s'\"@]*(?=[\\s'\"]|$)"));
    // ann:hunter2@host, which has no scheme; history:DIR@REV has one.
    static const QRegularExpression bare(
        QStringLiteral("(?<![\\w:/.@-])(?!(?:history|models|git|snapshot|ddl|sqlite|env|postgres(?:ql)?):)"
                       "([\\w.+-]*):[^\\s'\"/@][^\\s'\"@]*@(?=[\\w\\[/])"));
    static const QRegularExpression keyWord(
        QStringLiteral("((?:^|[\\s'\"&?;,(:])\\w*password\\s*=\\s*)(?:'[^']*'|[^\\s&'\")]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return QString(text)
        .replace(inUrl, QStringLiteral("\\1@"))
        .replace(cutOff, QStringLiteral("\\1"))
        .replace(bare, QStringLiteral("\\1@"))
        .replace(keyWord, QStringLiteral("\\1") + hidden);
}

QString withoutThis(const QString &text, const QString &password)
{
    if (password.isEmpty())
        return text;
    QString clean = text;
    for (const QString &each : {password, QString::fromLatin1(QUrl::toPercentEncoding(password))}) {
        // A short one may be a part of any word.
        constexpr qsizetype shortest = 4;
        if (each.size() >= shortest)
            clean.replace(each, hidden);
        else
            clean.replace(
                QRegularExpression(QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(each))),
                hidden);
    }
    return clean;
}

QString withoutLiterals(const QString &text)
{
    // To the end where it is cut off; Python's ''' is one that is empty, and another.
    static const QRegularExpression quoted(QStringLiteral("'(?:[^'\\\\]|\\\\.|'')*(?:'|$)"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression dollars(QStringLiteral("\\$(\\w*)\\$.*?(?:\\$\\1\\$|$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    // The values of a dictionary: {"name": "ann"}.
    static const QRegularExpression values(QStringLiteral("(:\\s*)\"(?:[^\"\\\\]|\\\\.)*(?:\"|$)"));
    const QString instead = QLatin1Char('\'') + hidden + QLatin1Char('\'');
    if (namesObjectsOnly(text))
        return withoutPasswords(text);
    return withoutPasswords(QString(text)
                                .replace(dollars, instead)
                                .replace(quoted, instead)
                                .replace(values, QStringLiteral("\\1") + instead));
}

QStringList wordsOfRows(const QString &statement)
{
    // It may stand in a string itself, which ends behind it.
    const bool doubled = statement.contains(QLatin1String("''"));
    QStringList words =
        wordsOfRowsIn(QString(statement).replace(QLatin1String("''"), QLatin1String("'")), !doubled);
    words.removeDuplicates();
    return words;
}

} // namespace reckoner
