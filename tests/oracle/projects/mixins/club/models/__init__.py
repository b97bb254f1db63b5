# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from ..db import Base as Base, metadata
from .members import *
from .places import Court, Hall
from . import games, other_ways

__all__ = ["Base", "Court", "Hall", "games", "metadata", "other_ways"]
