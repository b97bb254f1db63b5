REASONS = {"postgresql": [], "sqlite": []}
