"""What Hypothesis draws for the tests of the law: a small law with every shape of condition, and half-known cases."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from types import MappingProxyType

from hypothesis import settings
from hypothesis import strategies as st

from bitim.law import atlas
from bitim.law.language import (
    TODAY,
    AllOf,
    AnyOf,
    AtLeast,
    Choice,
    Condition,
    Day,
    Fact,
    Flag,
    Gap,
    Later,
    Moment,
    Not,
    NotAfter,
    Number,
    Question,
    Same,
    Several,
    Stated,
    Text,
    facts_of,
)
from bitim.law.readers.truth import Facts, FactValue

# Without a database: the questions of a parametrised test would find each other's examples in it.
few = settings(max_examples=40, database=None)
scarce = settings(few, max_examples=12)
many = settings(max_examples=200, database=None)

# A vocabulary of its own ------------------------------------------------------------------------

raining = Flag("weather.raining", "Does it rain?", "it rains")
warm = Flag("weather.warm", "Is it warm?", "it is warm")
road = Choice("road.kind", "Which road?", "the road", values={"dirt": "of dirt", "paved": "paved", "ice": "of ice"})
load = Several("cart.load", "What is on it?", "the load", values={"hay": "hay", "coal": "coal", "fish": "fish"})
speed = Number("cart.speed", "How many days is it under way?", "the days under way", unit="days")
price = Number("cart.price", "What does it cost?", "the price")
left_on = Day("cart.left_on", "When did it leave?", "the day it left")
came_on = Day("cart.came_on", "When did it come?", "the day it came")
home = Text("cart.home", "Where is it from?", "its home")
goal = Text("cart.goal", "Where does it go?", "its goal")
SMALL: tuple[Fact, ...] = (raining, warm, road, load, speed, price, left_on, came_on, home, goal)

ASKED = date(2024, 3, 11)
VALUES: Mapping[str, Sequence[FactValue]] = MappingProxyType(
    {
        raining.name: (True, False),
        warm.name: (True, False),
        road.name: tuple(road.values),
        load.name: (frozenset(), frozenset({"hay"}), frozenset({"hay", "coal"}), frozenset({"fish"})),
        speed.name: (0, 4, 5, 17),
        price.name: (0, 1000, Decimal("1000.50"), Decimal(10**12)),
        left_on.name: (date(2024, 2, 29), ASKED, date(2024, 3, 16)),
        came_on.name: (date(2024, 3, 1), ASKED, date(2024, 3, 16)),
        home.name: ("Aksu", "Balqash", "O'Neil"),
        goal.name: ("Aksu", "Balqash", "O'Neil"),
    },
)

_moments: st.SearchStrategy[Moment] = st.one_of(
    st.sampled_from([TODAY, left_on, came_on, Later(left_on, speed)]),
    st.builds(Later, st.sampled_from([left_on, came_on]), st.sampled_from([0, 1, 5, 11])),
)
_leaves: st.SearchStrategy[Condition] = st.one_of(
    st.sampled_from([raining, warm, Gap("Nobody knows.")]),
    st.lists(st.sampled_from(list(road.values)), min_size=1, unique=True).map(lambda v: road.is_one_of(*v)),
    st.lists(st.sampled_from(list(load.values)), min_size=1, unique=True).map(lambda v: load.has(*v)),
    st.lists(st.sampled_from(list(load.values)), unique=True).map(lambda v: load.has_all(*v)),
    st.lists(st.sampled_from(VALUES[home.name]).map(str), min_size=1, unique=True).map(lambda v: home.is_one_of(*v)),
    st.sampled_from([speed.at_least(least) for least in (0, 5, 17)]),
    st.sampled_from([price.at_least(least) for least in (0, 1000, Decimal("1000.50"), 1001)]),
    st.sampled_from([AtLeast(left_on, date.min), left_on.on_or_after(ASKED), came_on.on_or_after(date(2024, 3, 2))]),
    st.builds(NotAfter, _moments, _moments),
    st.just(Same(home, goal)),
)


def _joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        several.map(AllOf),
        several.map(AnyOf),
        inner.map(Not),
        inner.map(lambda condition: ~condition),
        inner.map(Stated),
    )


conditions: st.SearchStrategy[Condition] = st.recursive(_leaves, _joined, max_leaves=12)
small_cases: st.SearchStrategy[Facts] = st.fixed_dictionaries(
    {},
    optional={name: st.sampled_from(list(values)) for name, values in VALUES.items()},
)


# Half-known cases of the real law -----------------------------------------------------------------

days = st.dates(date(2011, 1, 1), date(2027, 12, 31))
QUESTIONS = tuple(atlas.questions("kz"))
ANSWERED = tuple(question for question in QUESTIONS if question.answers())


def facts_asked(question: Question) -> tuple[Fact, ...]:
    """The facts that the conditions of a question speak of, each once, in all its versions."""
    spoken_of = (fact for rule in atlas.rules(question) for fact in facts_of(rule.when, rule.provided))
    return tuple(dict.fromkeys(spoken_of))


def values(fact: Fact, jurisdiction: str | None = None) -> st.SearchStrategy[FactValue]:
    """Values of a fact, those about the limits that laws draw before others; of one jurisdiction, or any."""
    match fact:
        case Flag():
            return st.booleans()
        case Choice(values=named):
            return st.sampled_from(list(atlas.offered(fact, jurisdiction) if jurisdiction else named))
        case Several(values=named):
            listed = list(atlas.offered(fact, jurisdiction) if jurisdiction else named)
            return st.frozensets(st.sampled_from(listed), max_size=3)
        case Number():
            return st.sampled_from([0, 13, 14, 17, 18, 24, 25, 39, 40, 1000, 10**6, 10**15])
        case Day():
            return days
        case _:
            return st.sampled_from(["KZ", "DE", "KZT", "110", "O'Neil"])


def cases(question: Question, jurisdiction: str | None = None) -> st.SearchStrategy[Facts]:
    """Half-known cases that a question may be asked about."""
    return st.fixed_dictionaries({}, optional={f.name: values(f, jurisdiction) for f in facts_asked(question)})


def docket(question: Question, size: int, seed: int) -> list[Facts]:
    """Many half-known cases at once, from nothing known to all known; the seed makes them the same again."""
    random = Random(seed)  # noqa: S311 - a docket, not a secret
    rows: list[Facts] = []
    for _ in range(size):
        known = random.random()
        rows.append({f.name: _some(f, random) for f in facts_asked(question) if random.random() < known})
    return rows


def _some(fact: Fact, random: Random) -> FactValue:
    match fact:
        case Flag():
            return random.random() < 0.5
        case Choice(values=named):
            return random.choice(list(named))
        case Several(values=named):
            return frozenset(value for value in named if random.random() < 0.3)
        case Number():
            return random.choice([0, 13, 17, 18, 24, 25, 39, 40, 1000])
        case Day():
            return date(2011, 1, 1).replace(year=random.randrange(2011, 2028), month=random.randrange(1, 13))
        case _:
            return random.choice(["KZ", "DE", "KZT", "O'Neil"])
