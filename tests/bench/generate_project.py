#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A deterministic synthetic project: generate_project.py FOLDER CLASSES REVISIONS

FOLDER/shop holds declarative models (25 to a file, with mixins, enums, foreign keys, indexes, checks, relationships),
FOLDER/migrations a linear Alembic history that creates and alters tables. Models and history do not belong together:
each is there to be read.
"""
import hashlib
import pathlib
import sys

CLASSES_A_FILE = 25
NOUNS = "Account Order Invoice Customer Product Shipment Payment Ticket Message Session Device Policy Asset".split()

BASE = '''"""What all models share."""
from __future__ import annotations

import datetime
import enum
import uuid

from sqlalchemy import DateTime, Enum, MetaData, String, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {str: String(200)}


class Status(enum.Enum):
    draft = "draft"
    open = "open"
    paid = "paid"
    closed = "closed"


class Channel(str, enum.Enum):
    WEB = "web"
    SHOP = "shop"
    PHONE = "phone"


class IdMixin:
    id: Mapped[int] = mapped_column(primary_key=True)


class TimestampMixin:
    created_at: Mapped[datetime.datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    updated_at: Mapped[datetime.datetime | None] = mapped_column(DateTime(timezone=True))


class StatusMixin:
    status: Mapped[Status] = mapped_column(Enum(Status, name="status"), server_default=text("'draft'"))


class Document(IdMixin, TimestampMixin, Base):
    __abstract__ = True

    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower()

    public_id: Mapped[uuid.UUID] = mapped_column(unique=True, default=uuid.uuid4)
'''

HEAD = '''from __future__ import annotations

import decimal
from typing import Any, List, Optional

from sqlalchemy import (JSON, Boolean, CheckConstraint, Column, Enum, ForeignKey, Index, Integer, Numeric, String, Text,
                        UniqueConstraint, func, text)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Channel, Document, IdMixin, Status, StatusMixin, TimestampMixin

'''


def names(i):
    noun = NOUNS[i % len(NOUNS)]
    return f"{noun}{i:04d}", f"{noun.lower()}_{i:04d}"


def table_of(i):
    """The table's name of class i: documents take theirs from the class."""
    name, table = names(i)
    return name.lower() if i % 4 == 3 else table


def model(i):
    name, table = names(i)
    parent = table_of(i * 7 % i) if i else table_of(0)
    owner = table_of(i // 2)
    columns = f'''
    parent_id: Mapped[Optional[int]] = mapped_column(ForeignKey("{parent}.id", ondelete="SET NULL"), index=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("{owner}.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String({40 + i % 5 * 20}))
    code: Mapped[Optional[str]] = mapped_column(String(16), server_default="X")
    description: Mapped[Optional[str]] = mapped_column(Text, comment="Free text")
    amount: Mapped[decimal.Decimal] = mapped_column(Numeric(12, 2), server_default=text("0"))
    channel: Mapped[Channel] = mapped_column(Enum(Channel, name="channel", values_callable=lambda e: [m.value for m in e]))
    meta: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, server_default="{{}}")
    is_active: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
'''
    related = f'''
    owner: Mapped["{names(i // 2)[0]}"] = relationship(foreign_keys=[owner_id])

    def __repr__(self) -> str:
        return f"<{name} {{self.name}}>"
'''
    arguments = f'''
    __table_args__ = (
        UniqueConstraint("name", "owner_id"),
        CheckConstraint("amount >= 0 AND length(name) > 0", name="amount"),
        Index("ix_{table}_open", "owner_id", postgresql_where=text("is_active")),
        Index("ix_{table}_lower", func.lower(text("name"))),
        {{"comment": "Table {table}"}},
    )
'''
    if i % 4 == 3:
        return f"\nclass {name}(StatusMixin, Document):\n    \"\"\"A document.\"\"\"\n{columns}{related}\n"
    if i % 4 == 2:
        return f'''
class {name}(Base):
    __tablename__ = "{table}"

    id = Column(Integer, primary_key=True)
    parent_id = Column(Integer, ForeignKey("{parent}.id"), nullable=True)
    owner_id = Column(ForeignKey("{owner}.id"), nullable=False, index=True)
    name = Column(String(80), nullable=False, unique=True)
    status = Column(Enum(Status, name="status"), nullable=False, server_default="open")
    amount = Column(Numeric(18, 4), nullable=False, server_default=text("0"))
    is_active = Column(Boolean, nullable=False, default=True, server_default=text("true"))
{related}
'''
    return f'''
class {name}(IdMixin, TimestampMixin, StatusMixin, Base):
    __tablename__ = "{table}"{arguments if i % 4 == 0 else ''}
{columns}{related}
'''


def revision_id(i):
    return hashlib.sha256(str(i).encode()).hexdigest()[:12]


def created(i):
    """The table that revision i (a multiple of 4) creates."""
    return names(i // 4)[1]


def steps(i):
    """(upgrade, downgrade) of revision i."""
    table = created(i - i % 4)
    if i % 4 == 0:
        target = created(i // 8 * 4) if i else table
        return f'''    op.create_table(
        "{table}",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("code", sa.String(length=16), server_default="X", nullable=True),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), server_default=sa.text("0"), nullable=False),
        sa.Column("status", sa.Enum("draft", "open", "paid", name="{table}_status"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_{table}_amount")),
        sa.ForeignKeyConstraint(["owner_id"], ["{target}.id"], name="fk_{table}_owner", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_{table}"),
    )
    op.create_index(op.f("ix_{table}_owner_id"), "{table}", ["owner_id"], unique=False)
''', f'    op.drop_index(op.f("ix_{table}_owner_id"), table_name="{table}")\n    op.drop_table("{table}")\n'
    if i % 4 == 1:
        return (f'    op.add_column("{table}", sa.Column("note", sa.Text(), nullable=True))\n'
                f'    op.add_column("{table}", sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), '
                f'nullable=False))\n    op.execute("UPDATE {table} SET note = name")\n',
                f'    op.drop_column("{table}", "is_active")\n    op.drop_column("{table}", "note")\n')
    if i % 4 == 2:
        return (f'    op.alter_column("{table}", "code", existing_type=sa.String(length=16), type_=sa.String(length=32), '
                f'existing_nullable=True)\n    op.create_index("ix_{table}_name", "{table}", ["name", "code"], unique=True)\n',
                f'    op.drop_index("ix_{table}_name", table_name="{table}")\n'
                f'    op.alter_column("{table}", "code", existing_type=sa.String(length=32), type_=sa.String(length=16))\n')
    return (f'    with op.batch_alter_table("{table}") as batch:\n'
            f'        batch.alter_column("note", existing_type=sa.Text(), nullable=False, server_default="")\n'
            f'        batch.create_unique_constraint("uq_{table}_name", ["name"])\n        batch.drop_column("is_active")\n'
            f'    op.execute("ALTER TABLE {table} ADD COLUMN rank integer DEFAULT 0 NOT NULL")\n',
            f'    op.drop_column("{table}", "rank")\n')


def revision(i):
    upgrade, downgrade = steps(i)
    down = repr(revision_id(i - 1)) if i else None
    return f'''"""step {i}

Revision ID: {revision_id(i)}
Revises: {revision_id(i - 1) if i else ''}
"""
from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = {revision_id(i)!r}
down_revision: Union[str, None] = {down}
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
{upgrade}

def downgrade() -> None:
{downgrade}'''


def generate(folder, classes, revisions, classes_a_file=CLASSES_A_FILE):
    shop, migrations = folder / "shop", folder / "migrations"
    (migrations / "versions").mkdir(parents=True)
    shop.mkdir()
    (shop / "base.py").write_text(BASE)
    files = range(0, classes, classes_a_file)
    for k, first in enumerate(files):
        bodies = "".join(model(i) for i in range(first, min(first + classes_a_file, classes)))
        (shop / f"models_{k:03d}.py").write_text(HEAD + bodies)
    (shop / "__init__.py").write_text("from .base import Base\n" +
                                      "".join(f"from . import models_{k:03d}\n" for k in range(len(files))))
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = .\n")
    (migrations / "env.py").write_text(
        "from alembic import context\n\nfrom shop import Base\n\ntarget_metadata = Base.metadata\n\n"
        "with context.begin_transaction():\n    context.run_migrations()\n")
    for i in range(revisions):
        (migrations / "versions" / f"{i:04d}_{revision_id(i)}_step.py").write_text(revision(i))


if __name__ == "__main__":
    generate(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
