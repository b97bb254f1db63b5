// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/cow.h"
#include "model/schema/fields.h"

#include <QByteArray>
#include <QHash>

#include <cstring>
#include <map>
#include <optional>
#include <vector>

namespace reckoner {

// Values as bytes, for what one build writes for itself: no names, no versions, each text once. What comes
// from elsewhere, or has to be read by another build, is JSON (json.h).
//
// Both are archives of fields.h. Numbers are written in groups of seven bits, texts and shared values by
// number.

class Packer
{
public:
    void operator()(bool value) { m_bytes.append(value ? '\1' : '\0'); }
    void operator()(int value) { (*this)(qint64(value)); }
    void operator()(qint64 value) { number(quint64(value) << 1 ^ quint64(value >> 63)); }
    void operator()(const QByteArray &bytes)
    {
        number(quint64(bytes.size()));
        m_bytes.append(bytes);
    }
    void operator()(const QString &text)
    {
        const auto known = m_texts.constFind(text);
        if (known != m_texts.constEnd())
            return number(quint64(*known));
        // Half a surrogate pair, which Python can say, has no UTF-8; U+FEFF at the beginning is lost by
        // reading it.
        const bool isWhole = text.isValidUtf16() && !text.startsWith(QChar(QChar::ByteOrderMark));
        number(0);
        (*this)(isWhole);
        (*this)(isWhole ? text.toUtf8()
                        : QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
        m_texts.insert(text, m_texts.size() + 1);
    }
    void operator()(const QStringList &list) { all(list); }

    template<class T>
    void operator()(const std::vector<T> &list)
    {
        all(list);
    }
    template<class T>
    void operator()(const std::set<T> &set)
    {
        all(set);
    }
    template<class K, class V>
    void operator()(const std::map<K, V> &map)
    {
        number(map.size());
        for (const auto &[key, value] : map) {
            (*this)(key);
            (*this)(value);
        }
    }
    template<class T>
    void operator()(const std::optional<T> &value)
    {
        maybe(value);
    }
    template<class T>
    void operator()(const Boxed<T> &value)
    {
        maybe(value);
    }
    template<class T>
    void operator()(const Cow<T> &value)
    {
        const auto known = m_shared.constFind(value.identity());
        if (known != m_shared.constEnd())
            return number(quint64(*known));
        number(0);
        (*this)(*value);
        m_shared.insert(value.identity(), m_shared.size() + 1);
    }
    /// An enumerator, or whatever fields() describes.
    template<class T>
    void operator()(const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            number(quint64(value));
        else
            fields(*this, const_cast<T &>(value)); // it serves reading too; nothing is changed
    }
    /// As fields() calls it.
    template<class T>
    void operator()(const char *, const T &member, const T & = T())
    {
        (*this)(member);
    }

    void number(quint64 value)
    {
        for (; value >= 128; value >>= 7)
            m_bytes.append(char(value | 128));
        m_bytes.append(char(value));
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    template<class List>
    void all(const List &list)
    {
        number(quint64(list.size()));
        for (const auto &item : list)
            (*this)(item);
    }
    template<class Maybe>
    void maybe(const Maybe &value)
    {
        (*this)(bool(value));
        if (value)
            (*this)(*value);
    }

    QByteArray m_bytes;
    QHash<QString, qsizetype> m_texts;
    QHash<const void *, qsizetype> m_shared;
};

/// The counterpart. Bytes that are no pack make it fail, and never read elsewhere or ask for more memory than
/// they could fill; what was read by then is to be thrown away.
class Unpacker
{
public:
    explicit Unpacker(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_bytes.size(); }

    void operator()(bool &value) { value = number() != 0; }
    void operator()(int &value)
    {
        qint64 wide = 0;
        (*this)(wide);
        value = int(wide);
    }
    void operator()(qint64 &value)
    {
        const quint64 folded = number();
        value = qint64(folded >> 1) ^ -qint64(folded & 1);
    }
    void operator()(QByteArray &bytes)
    {
        const qsizetype size = count();
        bytes = m_bytes.mid(m_at, size);
        m_at += size;
    }
    void operator()(QString &text)
    {
        const quint64 known = number();
        if (known > quint64(m_texts.size())) {
            m_failed = true;
        } else if (known) {
            text = m_texts[size_t(known - 1)];
        } else {
            bool isWhole = false;
            (*this)(isWhole);
            const qsizetype size = count();
            if (isWhole) {
                text = QString::fromUtf8(m_bytes.constData() + m_at, size);
            } else {
                text = QString(size / 2, Qt::Uninitialized);
                std::memcpy(text.data(), m_bytes.constData() + m_at, size_t(size / 2) * 2);
            }
            m_at += size;
            m_texts.push_back(text);
        }
    }
    void operator()(QStringList &list) { all(list); }

    template<class T>
    void operator()(std::vector<T> &list)
    {
        all(list);
    }
    template<class T>
    void operator()(std::set<T> &set)
    {
        set.clear();
        for (qsizetype left = count(); left > 0 && !m_failed; --left) {
            T item{};
            (*this)(item);
            set.insert(set.end(), std::move(item));
        }
    }
    template<class K, class V>
    void operator()(std::map<K, V> &map)
    {
        map.clear();
        for (qsizetype left = count(); left > 0 && !m_failed; --left) {
            K key{};
            (*this)(key);
            (*this)(map.emplace_hint(map.end(), std::move(key), V())->second);
        }
    }
    template<class T>
    void operator()(std::optional<T> &value)
    {
        maybe(value);
    }
    template<class T>
    void operator()(Boxed<T> &value)
    {
        maybe(value);
    }
    template<class T>
    void operator()(Cow<T> &value)
    {
        auto &known = shared<T>();
        const quint64 which = number();
        if (which) {
            const auto it = known.constFind(which);
            m_failed = m_failed || it == known.constEnd();
            if (it != known.constEnd())
                value = *it;
            return;
        }
        value = Cow<T>();
        (*this)(value.edit());
        known.insert(++m_sharedCount, value);
    }
    template<class T>
    void operator()(T &value)
    {
        if constexpr (std::is_enum_v<T>)
            value = T(number());
        else
            fields(*this, value);
    }
    template<class T>
    void operator()(const char *, T &member, const T & = T())
    {
        (*this)(member);
    }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const uchar byte = uchar(m_bytes[m_at++]);
            value |= quint64(byte & 127) << shift;
            if (byte < 128)
                return value;
        }
        m_failed = true;
        return 0;
    }

private:
    /// Each of so many takes a byte at least.
    qsizetype count()
    {
        const quint64 value = number();
        if (value > quint64(m_bytes.size() - m_at)) {
            m_failed = true;
            return 0;
        }
        return qsizetype(value);
    }
    template<class List>
    void all(List &list)
    {
        list.clear();
        const qsizetype size = count();
        list.reserve(size);
        for (qsizetype left = size; left > 0 && !m_failed; --left) {
            typename List::value_type item{};
            (*this)(item);
            list.push_back(std::move(item));
        }
    }
    template<class Maybe>
    void maybe(Maybe &value)
    {
        value = std::nullopt;
        bool there = false;
        (*this)(there);
        if (there && !m_failed)
            (*this)(value.emplace());
    }
    template<class T>
    QHash<quint64, Cow<T>> &shared();

    const QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
    std::vector<QString> m_texts;
    quint64 m_sharedCount = 0;
    QHash<quint64, Cow<Table>> m_tables;
};

template<>
inline QHash<quint64, Cow<Table>> &Unpacker::shared<Table>()
{
    return m_tables;
}

template<class A>
void fields(A &a, ObjectRef &v)
{
    a("kind", v.kind);
    a("path", v.path);
    a("object", v.object);
}

/// But for what the replay alone knows of it (NameHints, AttachedTables).
template<class A>
void fields(A &a, Schema &v)
{
    a("namespaces", v.namespaces);
    a("tables", v.tables);
    a("enums", v.enums);
    a("sequences", v.sequences);
    a("domains", v.domains);
    a("composites", v.composites);
    a("views", v.views);
    a("routines", v.routines);
    a("extensions", v.extensions);
    a("ranges", v.ranges);
    a("collations", v.collations);
    a("statistics", v.statistics);
    a("eventTriggers", v.eventTriggers);
    a("publications", v.publications);
    a("foreignServers", v.foreignServers);
}

/// Of a position that was read from files: without what only a database has.
QByteArray packed(const Snapshot &snapshot);
std::shared_ptr<const Snapshot> unpackedSnapshot(const QByteArray &bytes);

} // namespace reckoner
