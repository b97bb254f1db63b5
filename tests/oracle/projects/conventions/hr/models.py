# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlalchemy as sa
from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


NAMING_CONVENTION = {
    "ix": "%(table_name)s_%(column_0_N_name)s_idx",
    "uq": "%(table_name)s_%(column_0_N_name)s_key",
    "ck": "%(table_name)s_%(constraint_name)s_check",
    "fk": "%(table_name)s_%(column_0_N_name)s_to_%(referred_table_name)s_%(referred_column_0_name)s_fkey",
    "pk": "%(table_name)s_pkey",
}

class Base(DeclarativeBase):
    __abstract__ = True
    metadata = MetaData(naming_convention=NAMING_CONVENTION)


class Department(Base):
    __tablename__ = "department"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(sa.String(8), unique=True)
    city: Mapped[str] = mapped_column(sa.String(60), index=True)
    budget: Mapped[int] = mapped_column(sa.CheckConstraint("budget >= 0", name="budget"))

    __table_args__ = (sa.Index(None, "city", "code"),)


class Employee(Base):
    __tablename__ = "employee"

    id: Mapped[int] = mapped_column(primary_key=True)
    department_id: Mapped[int] = mapped_column(sa.ForeignKey("department.id"), index=True)
    boss_id: Mapped[int | None] = mapped_column(sa.ForeignKey("employee.id", name="employee_boss"))
    badge: Mapped[str] = mapped_column(sa.String(20), unique=True, index=True)
    first: Mapped[str]
    last: Mapped[str]
    retired: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="retired"))
    grade: Mapped[str] = mapped_column(sa.Enum("a", "b", name="grade", native_enum=False, create_constraint=True))

    __table_args__ = (
        sa.UniqueConstraint("first", "last"),
        sa.UniqueConstraint("department_id", "badge", name="badge_in_department"),
        sa.CheckConstraint("first <> last", name="names_differ"),
        sa.CheckConstraint("id > 0", name=sa.schema.conv("exactly_this_check")),
    )


class ASomewhatLongerTableNameForOldRecords(Base):
    """Generated names over 63 bytes get the library's hash suffix."""

    __tablename__ = "a_somewhat_longer_table_name_for_old_records"

    id: Mapped[int] = mapped_column(primary_key=True)
    original_department_reference: Mapped[int] = mapped_column(sa.ForeignKey("department.id"))
    original_employee_badge_number: Mapped[str] = mapped_column(sa.String(20), index=True, unique=True)
