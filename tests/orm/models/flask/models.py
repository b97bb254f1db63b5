# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData

db = SQLAlchemy(metadata=MetaData(naming_convention={
    "ix": "ix_%(column_0_label)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}))


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Owned:
    made_by = db.Column(db.Integer)

    @db.declared_attr
    def owner_id(cls):
        return db.Column(db.ForeignKey("post.id"), nullable=False)

    @db.declared_attr.directive
    def __table_args__(cls):
        return (db.Index("ix_made_by", "made_by"),)


class Note(Owned, db.Model):
    id = db.Column(db.Integer, primary_key=True)


# as Flask-SQLAlchemy's documentation writes it: the table hangs on db.metadata
post_tags = db.Table(
    "post_tags",
    db.Column("post_id", db.ForeignKey(Post.id), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True),
)
with_metadata = db.Table("with_metadata", db.metadata, db.Column("x", db.Integer, index=True), db.Column("y", db.Integer))
of_model = db.Table("of_model", db.Model.metadata, db.Column("x", db.Integer), db.UniqueConstraint("x", name="uq_x"))
bound = db.Table("bound", db.Column("x", db.Integer), db.CheckConstraint("x > 0", name="positive"), info={"a": 1})


# no table of its own without a primary key, whatever its name says
class Signed(Tag):
    __tablename__ = "signed"
    signature = db.Column(db.String(80))


class Copied(Tag):
    __tablename__ = "copied"
    id = db.Column(db.ForeignKey("tag.id"), primary_key=True)


class Paired(Tag):
    first = db.Column(db.ForeignKey("tag.id"))
    second = db.Column(db.Integer)
    __table_args__ = (db.PrimaryKeyConstraint("first", "second"),)
