// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/csv.h"

#include "model/report/sentences.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace reckoner {

namespace {

bool isNumber(const QString &text)
{
    bool number = false;
    text.toDouble(&number);
    return number;
}

QString cell(const QString &given)
{
    QString text = given;
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()) && !isNumber(text))
        text.prepend(QLatin1Char('\''));
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n') ||
               c == QLatin1Char('\r');
    });
    if (plain)
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString placeOf(const Origin &origin)
{
    return Place{origin.file, origin.line, 0}.toString();
}

} // namespace

QByteArray csv(const std::vector<QStringList> &rows)
{
    QByteArray bytes;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &text : row)
            cells.append(cell(text));
        bytes += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return bytes;
}

QByteArray csvFindings(const std::vector<const Finding *> &findings)
{
    const auto title = [](const char *text) { return QString::fromLatin1(text); };
    std::vector<QStringList> rows{{title("severity"), title("certainty"), title("rule"), title("leg"),
                                   title("class"), title("kind"), title("object"), title("difference"),
                                   title("revision"), title("from"), title("to"), title("message"),
                                   title("waived"), title("fingerprint")}};
    for (const Finding *finding : findings) {
        const Change &change = finding->change;
        rows.push_back(
            {severityName(finding->severity),
             change.certainty == Certainty::Certain ? title("certain") : title("uncertain"), finding->rule,
             finding->leg ? legName(*finding->leg) : QString(), driftClassName(finding->driftClass),
             finding->leg ? kindName(change.ref.kind) : QString(), fullPath(change.ref),
             finding->leg ? changeWords(change) : QString(), finding->revision, placeOf(change.from),
             placeOf(change.to), finding->message, finding->waivedBecause, finding->fingerprint});
    }
    return csv(rows);
}

QByteArray csvTable(const QAbstractItemModel &model)
{
    std::vector<QStringList> rows(size_t(model.rowCount()) + 1);
    for (int column = 0; column < model.columnCount(); ++column) {
        rows[0].append(model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, column);
            const QVariant plain = index.data(Qt::EditRole);
            rows[size_t(row) + 1].append((plain.isValid() ? plain : index.data()).toString());
        }
    }
    return csv(rows);
}

} // namespace reckoner
