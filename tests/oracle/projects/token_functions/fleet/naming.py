# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later


def short_table(constraint, table):
    """fleet_vehicle -> vehicle"""
    return table.name.removeprefix("fleet_")


def column_letters(constraint, table):
    return "".join(column.name[0] for column in constraint.columns)


def targets(constraint, table):
    return "_".join(element.target_fullname.replace(".", "_") for element in constraint.elements)


CONVENTION = {
    "short_table": short_table,
    "letters": column_letters,
    "targets": targets,
    "kind": lambda constraint, table: "x" if table.schema is None else "y",
    "ix": "ix_%(short_table)s_%(letters)s_%(column_0_N_name)s",
    "uq": "uq_%(short_table)s_%(letters)s_%(kind)s",
    "ck": "ck_%(short_table)s_%(constraint_name)s",
    "fk": "fk_%(short_table)s_%(column_0_name)s_%(targets)s",
    "pk": "pk_%(short_table)s",
}
