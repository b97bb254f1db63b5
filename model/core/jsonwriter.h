// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace reckoner {

/// Writes JSON with the keys in the order they are given, indented by two blanks, UTF-8, the same bytes for
/// the same calls. QJsonDocument sorts keys; documents of the contract have theirs in a fixed order.
///
///     JsonWriter json;
///     json.beginObject();
///     json.field("reckoner", QStringLiteral("diff"));
///     json.endObject();
///     json.take();
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(const char *name); ///< ASCII without quotes or backslashes
    void key(const QString &name);

    void value(const QString &text);
    void value(qint64 number);
    void value(int number) { value(qint64(number)); }
    void value(bool truth);
    void value(const QStringList &list);
    void null();

    template<class T>
    void field(const char *name, const T &item)
    {
        key(name);
        value(item);
    }

    /// For the items of the array that is open here, from the first or from a later one, written apart (in
    /// another thread) and then taken in with add().
    JsonWriter part(bool first) const;
    void add(JsonWriter &&part);

    /// The document, with a line end.
    QByteArray take();
    /// The same in pieces, one behind the other, as they were written: a large one is copied nowhere.
    std::vector<QByteArray> takePieces();

private:
    void open(char bracket);
    void close(char bracket);
    void comma();
    void newLine();
    void raw(const char *bytes);

    void append(const QString &text);
    /// Where `count` more bytes can be written; done() tells where they end.
    char *room(qsizetype count)
    {
        if (m_out.size() - m_size < count)
            m_out.resize(qMax(m_size + count, 2 * m_out.size()));
        return m_out.data() + m_size;
    }
    void done(const char *end) { m_size = end - m_out.constData(); }

    void endPiece();

    std::vector<QByteArray> m_pieces; ///< what stands before m_out
    QByteArray m_out;                 ///< written up to m_size, the rest is room
    qsizetype m_size = 0;
    int m_depth = 0;
    bool m_first = true;
    bool m_afterKey = false;
};

/// A JSON string with its quotes.
QByteArray jsonString(const QString &text);

} // namespace reckoner
