// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/compact.h"

#include "model/schema/fields.h"

namespace reckoner {

namespace {

class Compacting
{
public:
    explicit Compacting(QSet<QString> &texts)
        : m_texts(texts)
    {
    }

    template<class T>
    void operator()(const char *, T &member, const T & = T())
    {
        one(member);
    }

    void one(QString &text)
    {
        if (!text.isEmpty())
            text = *m_texts.insert(text);
    }
    void one(QStringList &texts)
    {
        if (texts.isEmpty())
            return;
        for (QString &text : texts)
            one(text);
        texts.squeeze();
    }
    template<class T>
    void one(std::vector<T> &list)
    {
        list.shrink_to_fit();
        for (T &each : list)
            one(each);
    }
    template<class T>
    void one(std::optional<T> &value)
    {
        if (value)
            one(*value);
    }
    template<class T>
    void one(Boxed<T> &value)
    {
        if (value)
            one(*value);
    }
    template<class T>
    void one(T &value)
    {
        if constexpr (requires { fields(*this, value); })
            fields(*this, value);
    }

private:
    QSet<QString> &m_texts;
};

} // namespace

void Compactor::compact(const Schema &schema)
{
    Compacting compacting(m_texts);
    for (const auto &[name, table] : schema.tables) {
        if (m_done.insert(table.identity()).second)
            fields(compacting, const_cast<Table &>(*table)); // what it says stays; a Cow makes nothing const
    }
}

} // namespace reckoner
