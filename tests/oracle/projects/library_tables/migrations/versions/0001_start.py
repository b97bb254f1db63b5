# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

revision = "0001"
down_revision = None


def upgrade():
    pass


def downgrade():
    pass
