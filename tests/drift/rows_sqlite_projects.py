# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `rows_of_projects` has for this dialect."""
from rows_of_projects import both


def rows():
    return both("sqlite")
