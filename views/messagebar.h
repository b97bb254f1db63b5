// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/error.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QHBoxLayout;

namespace reckoner {

/// What went wrong, or what is offered, in a bar above the page: never a dialog. The sentence, on demand the
/// detail, and what can be done about it. Escape or its button closes it.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    struct Offer
    {
        QString text;
        std::function<void()> take;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `key` tells messages apart: one with the same key is replaced, clear(key) takes only that one away.
    void show(const QString &key, Severity severity, const QString &sentence, const QString &detail = {},
              std::vector<Offer> offers = {});
    void clear(const QString &key = {});
    QString sentence() const;
    QString key() const { return m_key; }

Q_SIGNALS:
    /// It was closed and had the focus, which wants another place.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_key;
    Severity m_severity = Severity::Info;
    bool m_dressing = false;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_detail;
    QToolButton *m_more;
    QToolButton *m_close;
    QHBoxLayout *m_offers;
};

} // namespace reckoner
