# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from collections import defaultdict


def definitions(default):
    made = defaultdict(lambda: default)
    made.update({})
    return made
