# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import itertools
import string
import types

import sqlalchemy as sa
from alembic import op
from alembic.operations import MigrateOperation, Operations

revision = "views1"
down_revision = None


class ReplaceableObject:
    def __init__(self, name, sqltext):
        self.name = name
        self.sqltext = sqltext


class ReversibleOp(MigrateOperation):
    def __init__(self, target):
        self.target = target

    @classmethod
    def invoke_for_target(cls, operations, target):
        return operations.invoke(cls(target))

    @classmethod
    def replace(cls, operations, target, replaces):
        version, name = replaces.split(".")
        old = getattr(operations.get_context().script.get_revision(version).module, name)
        cls.drop(operations, old)
        cls.create(operations, target)


@Operations.register_operation("create_view", "invoke_for_target")
@Operations.register_operation("replace_view", "replace")
class CreateViewOp(ReversibleOp):
    @classmethod
    def create(cls, operations, target):
        operations.create_view(target)

    @classmethod
    def drop(cls, operations, target):
        operations.drop_view(target)


@Operations.register_operation("drop_view", "invoke_for_target")
class DropViewOp(ReversibleOp):
    pass


@Operations.implementation_for(CreateViewOp)
def create_view(operations, operation):
    operations.execute("CREATE VIEW %s AS %s" % (operation.target.name, operation.target.sqltext))


@Operations.implementation_for(DropViewOp)
def drop_view(operations, operation):
    operations.execute("DROP VIEW %s" % operation.target.name)


busy = ReplaceableObject("busy", "SELECT id FROM customers WHERE id > 0")


def upgrade():
    op.create_table("customers", sa.Column("id", sa.Integer, primary_key=True), sa.Column("flag", sa.Integer))
    op.create_view(busy)
    for letter, number in itertools.product("xy", (1, 2)):
        op.execute(string.Template("CREATE TABLE ${letter}$number (id int)").substitute(letter=letter, number=number))
    metadata = sa.MetaData()
    texts = sa.Table("texts", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", sa.String(9)))
    op.execute(str(sa.schema.CreateTable(texts).compile(op.get_bind())))
    for row in (types.SimpleNamespace(t="x1", c="one"), types.SimpleNamespace(t="y2", c="two")):
        op.add_column(row.t, sa.Column(row.c, sa.Integer))


def downgrade():
    pass
