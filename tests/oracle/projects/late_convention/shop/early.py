# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlmodel import Field, SQLModel


class Early(SQLModel, table=True):
    """Made before the convention: the server names its constraints."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    label: str = Field(index=True)
