# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A project from a seed: models, and a history of their own that has nothing to do with them."""

import pathlib

from .draw import Draw
from .migrations import History
from .models import PACKAGE, Models


def write(seed, folder):
    """Writes the project of that seed into the folder and answers with its description, as project.toml has them."""
    draw = Draw(seed)
    dialects = draw.weighted([(42, ["postgresql"]), (20, ["sqlite"]), (38, ["postgresql", "sqlite"])])
    models = Models(draw, set(dialects), seed)
    files = models.draw_files()
    history, described = History(Draw(seed + 0.5), dialects, models, seed).files()
    files |= history
    for name, text in files.items():
        path = pathlib.Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return {"dialects": dialects, "models": True, "metadata": f"{PACKAGE}.models:metadata", "schemas": models.schemas,
            "history": True, "agrees": [], **described}
