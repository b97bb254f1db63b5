# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merge marketing into the main line

Revision ID: 7be602c94e0d
Revises: d58e03b9cb0a, f0715d8a3d0c
Create Date: 2024-04-02 09:30:00
"""
revision = "7be602c94e0d"
down_revision = ("d58e03b9cb0a", "f0715d8a3d0c")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
