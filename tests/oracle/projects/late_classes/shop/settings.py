# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import importlib
import os

keys = importlib.import_module(os.environ.get("SHOP_KEYS_MODULE", "shop.keys"))
