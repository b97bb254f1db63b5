# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a seed chooses: how far the database got, and which ten changes are planted."""
import random
from dataclasses import dataclass, field

import facts
import kinds_columns  # noqa: F401  (importing a module registers its kinds)
import kinds_constraints  # noqa: F401
import kinds_history  # noqa: F401
import kinds_models  # noqa: F401
import project
from plants import KINDS, claim, conflict, on_live

PLANTED = 10
HEAD = "48e7b0c5d313"
BRANCH_STOPS = [
    ("6c41be27fa09", "2a9cf764ec0b"),
    ("d58e03b9cb0a", "2a9cf764ec0b"),
    ("6c41be27fa09", "f0715d8a3d0c"),
    ("d58e03b9cb0a", "f0715d8a3d0c"),
]
# So many of each family at first, the rest as it comes; no demo is made of one family only.
FAMILIES_FIRST = ["stamped-not-run", "applied-ahead", "models", "as-in-models", "reverted", "live"]
AT_MOST = {"live": 4, "reverted": 2, "stamped-not-run": 2, "applied-ahead": 2, "models": 3, "as-in-models": 2, "foreign": 1}


@dataclass
class State:
    """What the kinds may ask."""

    dialect: str
    order: list  # revision ids, parents first
    before: dict  # revision -> facts before it
    after: dict  # revision -> facts after it
    stamp: tuple = ()
    known: dict = field(default_factory=dict)

    def done(self, revision):
        """The revision's effects; in the words of facts.difference."""
        if revision not in self.known:
            self.known[revision] = facts.difference(self.before[revision], self.after[revision])
        return self.known[revision]

    def undone(self, revision):
        return facts.difference(self.after[revision], self.before[revision])

    @property
    def past(self):
        return project.ancestors(self.stamp)

    @property
    def pending(self):
        past = self.past
        return [revision for revision in self.order if revision not in past]


def stops(order):
    """Single stamps 0 to 4 revisions behind the head, and the stops inside the branch."""
    return [(order[-1 - behind],) for behind in range(5)] + BRANCH_STOPS


def choose_stamp(chance, order, steps_behind):
    if steps_behind == "branch":
        return chance.choice(BRANCH_STOPS)
    if steps_behind != "auto":
        return stops(order)[int(steps_behind)]
    if chance.random() < 0.25:
        return chance.choice(BRANCH_STOPS)
    return stops(order)[chance.randrange(5)]


def distance(state, candidate, plants):
    """How many findings more than the stamp a candidate has: what lies between them, less what the plants hide of it."""
    wanted, past = project.ancestors(candidate), state.past
    between = wanted ^ past
    far = sum(len(state.done(revision)) for revision in between)
    hidden = sum(1 for plant in plants for one in plant.findings if one.leg == "stamp-live" and one.revision in between)
    return far - 2 * hidden


def candidates(state):
    return [(revision,) for revision in state.order]


def stamp_is_nearest(state, plants):
    for candidate in candidates(state):
        between = project.ancestors(candidate) ^ state.past
        far = sum(len(state.done(revision)) for revision in between)
        if far and distance(state, candidate, plants) <= 0:
            return False
    return True


def nearest_alone(state, plants):
    """The fixes to accept when no stamp helps: the nearest single revisions, and the stamp where it is two of them."""
    found = {candidate: distance(state, candidate, plants) for candidate in candidates(state)}
    least = min(found.values())
    nearest = {candidate for candidate, far in found.items() if far == least}
    return sorted(list(candidate) for candidate in nearest | {tuple(sorted(state.stamp))})


def touched_by_pending(state):
    """Objects a pending revision changes: hand-made drift keeps away from them."""
    touched = set()
    for revision in state.pending:
        for object_kind, path, name, action, _ in state.done(revision):
            table = path.split(".", 1)[1] if "." in path else None
            touched |= claim(on_live(object_kind, table, name, action))
    return touched


def admissible(state, plant, taken, touched):
    past = state.past
    if not plant.past <= past or not plant.pending <= set(state.pending):
        return False
    if any(conflict(plant.claims, one.claims) for one in taken):
        return False
    by_hand = any(one.leg == "stamp-live" for one in plant.findings) and not plant.ahead
    return not (by_hand and conflict(plant.claims, touched))


def choose(seed, dialect, order, before, after, steps_behind="auto", only=None):
    """(State, [(kind name, Plant)]). The same seed gives the same choice; `only` names the kinds instead."""
    for attempt in range(200):
        chance = random.Random(f"{seed}/{attempt}" if attempt else str(seed))
        state = State(dialect, order, before, after)
        state.stamp = choose_stamp(chance, order, steps_behind)
        taken = _take(state, chance, only)
        if len(taken) == (len(only) if only else PLANTED):
            return state, taken
    raise RuntimeError(f"seed {seed} finds no {PLANTED} changes that keep apart")


def _take(state, chance, only):
    usable = [one for one in KINDS if state.dialect in one.dialects]
    if only:
        usable = [one for name in only for one in usable if one.name == name]
    else:
        chance.shuffle(usable)
        firsts = [next(one for one in usable if one.family == family) for family in FAMILIES_FIRST]
        usable = firsts + [one for one in usable if one not in firsts]
    touched = touched_by_pending(state)
    taken, count = [], {}
    for one in usable:
        if len(taken) == PLANTED:
            break
        if not only and count.get(one.family, 0) >= AT_MOST[one.family]:
            continue
        offers = one.offers(state)
        chance.shuffle(offers)
        plants = [plant for _, plant in taken]
        for plant in offers:
            if admissible(state, plant, plants, touched) and stamp_is_nearest(state, [*plants, plant]):
                taken.append((one.name, plant))
                count[one.family] = count.get(one.family, 0) + 1
                break
    return taken
