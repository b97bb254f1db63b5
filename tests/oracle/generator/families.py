# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joined and single-table inheritance."""

from . import tables
from .draw import camel
from .tables import Column, Table


class Families:
    """The part of Writer that writes classes below a mapped class."""

    def family(self, mapped):
        draw, project = self.draw, self.project
        self.fixed_names = True
        text = self.class_table(mapped)
        self.fixed_names = False
        parent = project.tables[-1]
        key = parent.primary()
        if len(key) != 1 or parent.schema or not parent.referable() or "__mapper_args__" in text:
            return text
        if any(c.attr == "kind" or c.name == "kind" for c in parent.columns):
            return text
        lines = [f"kind{': Mapped[str]' if mapped else ''} = {'mapped_column' if mapped else 'sa.Column'}(sa.String(20))",
                 f"__mapper_args__ = {{'polymorphic_on': {draw.pick(['kind', repr('kind')])}, 'polymorphic_identity': 'top'}}"]
        marker = f"class {parent.cls}("
        head, _, rest = text.partition(marker)
        signature, _, body = rest.partition("\n")
        after = ""
        if "\n\nsa.Index" in body:
            body, _, after = body.partition("\n\nsa.Index")
            after = "\n\nsa.Index" + after
        text = head + marker + signature + "\n" + body + "".join(f"    {line}\n" for line in lines) + after
        for number in range(draw.number(1, 3)):
            text += self.joined_child(parent, number, mapped) if draw.chance(0.5) else self.single_child(parent, number, mapped)
        return text

    def child_columns(self, table, taken):
        draw, project = self.draw, self.project
        for _ in range(draw.number(0, 3)):
            column = tables.plain_column(draw, project.names, project.types, project.attr)
            if column.attr not in taken:
                taken.add(column.attr)
                table.columns.append(column)

    def joined_child(self, parent, number, mapped):
        draw, project = self.draw, self.project
        name = project.names.plain()
        table = Table(name, cls=camel(name), module=self.module, mapped=mapped, polymorphic="child")
        goal = parent.primary()[0]
        key = Column(goal.attr, goal.name, goal.type, nullable=False, primary=True, foreign=True)
        key.extra = [f"sa.ForeignKey({', '.join([repr(parent.full() + '.' + goal.name), *tables.key_options(draw, project.pg)])})"]
        key.typed = draw.chance(0.5)
        table.columns = [key]
        self.child_columns(table, {c.attr for c in parent.columns} | {"kind"})
        text = f"\n\nclass {table.cls}({parent.cls}):\n    __tablename__ = {name!r}\n"
        text += "".join(f"    {self.attribute(c, mapped)}\n" for c in table.columns)
        if project.base_table_args:
            # Through the base it would be given its parent's arguments, constraints and all.
            text += "    __table_args__ = {}\n"
        text += f"    __mapper_args__ = {{'polymorphic_identity': 'joined{number}'}}\n"
        project.tables.append(table)
        return text

    def single_child(self, parent, number, mapped):
        draw, project = self.draw, self.project
        name = project.names.plain()
        table = Table(parent.name, cls=camel(name), module=self.module)
        self.child_columns(table, {c.attr for c in parent.columns} | {"kind"})
        for column in table.columns:
            column.nullable = True
        text = f"\n\nclass {table.cls}({parent.cls}):\n"
        text += "".join(f"    {self.attribute(c, mapped)}\n" for c in table.columns)
        text += f"    __mapper_args__ = {{'polymorphic_identity': 'single{number}'}}\n"
        return text
