# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Through sessions

Revision ID: 5e5510
Revises: facade
"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import scoped_session, sessionmaker

revision = "5e5510"
down_revision = "facade"

Session = sessionmaker()
Scoped = scoped_session(sessionmaker())


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    session.execute(sa.text("ALTER TABLE shop ADD COLUMN opened integer"))
    session.commit()
    Scoped(bind=bind).execute(sa.text("CREATE INDEX ix_shop_opened ON shop (opened)"))


def downgrade():
    pass
