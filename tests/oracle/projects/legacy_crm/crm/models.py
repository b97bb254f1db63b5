# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, DateTime, Float, ForeignKey, Index, Integer, String, Unicode, UnicodeText
from sqlalchemy.orm import backref, relationship

from .meta import AUDIT, Base


class Account(Base):
    __tablename__ = "account"
    __table_args__ = {"comment": "A company we talk to"}

    id = Column(Integer, primary_key=True)
    name = Column(Unicode(200), nullable=False, index=True)
    vat_number = Column(String(32), unique=True)
    active = Column(Boolean, default=True, nullable=False, server_default=sa.true())
    revenue = Column(Float)
    created = Column(DateTime, default=datetime.datetime.utcnow)


class Contact(Base):
    __tablename__ = "contact"
    __table_args__ = (
        sa.UniqueConstraint("account_id", "email", name="contact_email_once"),
        sa.CheckConstraint("email LIKE '%@%'", name="contact_email_shape"),
        Index("contact_last_first", "last_name", "first_name"),
        {"comment": "A person at a company", "extend_existing": True},
    )

    id = Column("contact_id", Integer, primary_key=True, autoincrement=True)
    account_id = Column(Integer, ForeignKey("crm.account.id", ondelete="CASCADE", onupdate="CASCADE"), nullable=False)
    first_name = Column(Unicode(80))
    last_name = Column(Unicode(80), nullable=False)
    email = Column(String(254), nullable=False, comment="Lower case")
    notes = Column(UnicodeText)

    account = relationship(Account, backref=backref("contacts", lazy="dynamic"))

    @property
    def full_name(self):
        return f"{self.first_name} {self.last_name}"


class Call(Base):
    __tablename__ = "call"

    id = Column(sa.BigInteger, primary_key=True)
    contact_id = Column(ForeignKey(Contact.id), nullable=False)
    started = Column(DateTime(timezone=True), nullable=False, server_default=sa.func.now())
    length = Column(sa.Interval)
    __table_args__ = (Index("call_contact", contact_id, started.desc()),)


class Event(Base):
    """Lives in another schema than the metadata's own."""

    __tablename__ = "event"
    __table_args__ = {"schema": AUDIT}

    id = Column(Integer, primary_key=True)
    account_id = Column(Integer, ForeignKey("crm.account.id"), index=True)
    what = Column(String, nullable=False)
