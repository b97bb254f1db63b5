# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlalchemy import BigInteger, Column, Computed, DateTime, Index, Integer, String, Text, func, literal_column, text
from sqlalchemy.dialects.postgresql import ARRAY, INT4RANGE, JSONB, TSVECTOR
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "document"

    id = Column(BigInteger, primary_key=True)
    title = Column(String(200), nullable=False)
    body = Column(Text)
    lang = Column(String(2), nullable=False, server_default="en")
    meta = Column(JSONB, nullable=False, server_default=text("'{}'"))
    tags = Column(ARRAY(Text))
    vector = Column(TSVECTOR, Computed("to_tsvector('english', coalesce(title, '') || ' ' || coalesce(body, ''))", persisted=True))
    score = Column(Integer)
    seen = Column(DateTime(timezone=True))

    __table_args__ = (
        Index("document_vector", vector, postgresql_using="gin"),
        Index("document_meta", "meta", postgresql_using="gin", postgresql_ops={"meta": "jsonb_path_ops"}),
        Index("document_tags", tags, postgresql_using="gin"),
        Index("document_title_pattern", "title", postgresql_ops={"title": "varchar_pattern_ops"}),
        Index("document_lang_hash", "lang", postgresql_using="hash"),
        Index("document_seen_brin", seen, postgresql_using="brin", postgresql_with={"pages_per_range": 32}),
        Index("document_score", score.desc().nulls_last(), postgresql_include=["title", "lang"]),
        Index("document_score_first", score.asc().nulls_first()),
        Index("document_owner", text("(meta ->> 'owner')")),
        Index("document_fts", func.to_tsvector(literal_column("'simple'"), title), postgresql_using="gin"),
        Index("document_lower", func.lower(title).label("lower_title"), postgresql_ops={"lower_title": "text_pattern_ops"}),
        Index("document_unique_title", "lang", "title", unique=True, postgresql_nulls_not_distinct=True),
        Index("document_fill", "score", postgresql_with={"fillfactor": 70}, postgresql_where=text("score IS NOT NULL AND lang <> 'xx'")),
        Index("document_long", "title", "lang", "score", "seen", postgresql_where=(seen.isnot(None))),
    )


class Seat(Base):
    __tablename__ = "seat"

    id = Column(Integer, primary_key=True)
    numbers = Column(INT4RANGE, nullable=False)
    label = Column(String(10))

    __table_args__ = (Index("seat_numbers", "numbers", postgresql_using="gist"),)
