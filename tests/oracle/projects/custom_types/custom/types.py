# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import uuid
from functools import partial

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import CHAR, TypeDecorator, UserDefinedType


class GUID(TypeDecorator):
    """The library documentation's recipe: a type per dialect."""

    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        else:
            return dialect.type_descriptor(CHAR(32))

    def process_bind_param(self, value, dialect):
        return None if value is None else uuid.UUID(str(value)).hex


class JsonText(TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return json.dumps(value)

    def process_result_value(self, value, dialect):
        return json.loads(value) if value else None


class Lowered(TypeDecorator):
    impl = sa.String(60)
    cache_ok = True


class Sized(TypeDecorator):
    impl = sa.String

    def __init__(self, size=33, *args, **kwargs):
        super().__init__(*args, length=size * 2, **kwargs)


class UtcDateTime(TypeDecorator):
    impl = sa.DateTime(timezone=True)
    cache_ok = True


class EnumText(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, enum_class, **kwargs):
        self.enum_class = enum_class
        super().__init__(**kwargs)

    def process_bind_param(self, value, dialect):
        return None if value is None else value.name


class JsonVariant(TypeDecorator):
    impl = sa.JSON
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB())
        return super().load_dialect_impl(dialect)


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"


class ShortText(sa.String):
    def __init__(self, length=24):
        super().__init__(length)


Money = partial(sa.Numeric, precision=12, scale=2)
BigKey = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
