// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QFrame>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace reckoner {

/// Why findings are waived, by whom, until when: asked in the page, not in a dialog. Return gives it, Escape
/// closes it.
class WaivePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit WaivePanel(QWidget *parent = nullptr);

    /// Shows itself with the focus in the reason. `today`: what the offered days are counted from.
    void ask(int findings, QDate today);
    /// While it is written nothing can be changed.
    void setBusy(bool busy);

    QString reason() const;
    QString owner() const;
    void setOwner(const QString &owner);
    /// Invalid: never.
    QDate expires() const;

Q_SIGNALS:
    void given();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void showDay();

    QDate m_today;
    QLabel *m_what;
    QLineEdit *m_reason;
    QLineEdit *m_owner;
    QComboBox *m_until;
    QDateEdit *m_day;
    QPushButton *m_give;
    QPushButton *m_leave;
    bool m_busy = false;
};

} // namespace reckoner
