# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import enum


class AddressKind(enum.Enum):
    billing = "billing"
    shipping = "shipping"


class LoyaltyTier(enum.Enum):
    bronze = "bronze"
    silver = "silver"
    gold = "gold"


class OrderStatus(enum.Enum):
    pending = "pending"
    paid = "paid"
    shipped = "shipped"
    delivered = "delivered"
    cancelled = "cancelled"
    refunded = "refunded"


class PaymentMethod(enum.Enum):
    card = "card"
    transfer = "transfer"
    cash = "cash"
