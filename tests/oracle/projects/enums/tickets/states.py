# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import enum


class State(enum.Enum):
    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"


class Priority(str, enum.Enum):
    low = "low"
    normal = "normal"
    high = "high"


class Channel(enum.StrEnum):
    EMAIL = enum.auto()
    PHONE = enum.auto()
    IN_PERSON = enum.auto()


class Level(enum.IntEnum):
    FIRST = 1
    SECOND = 2
    THIRD_LINE = 3


def values(cls):
    return [member.value for member in cls]
