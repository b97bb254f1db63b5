# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The models of a small web shop."""
from shop import catalog, customers, inventory, orders
from shop.base import Base

__all__ = ["Base", "catalog", "customers", "inventory", "orders"]
