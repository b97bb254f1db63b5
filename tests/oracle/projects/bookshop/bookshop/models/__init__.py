# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from .base import Base
from .people import Author, Publisher
from .books import Book, BookAuthor, Review, Status
from .sales import Order, OrderLine

__all__ = ["Author", "Base", "Book", "BookAuthor", "Order", "OrderLine", "Publisher", "Review", "Status"]
