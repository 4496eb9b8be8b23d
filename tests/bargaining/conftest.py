"""A dispute that several tests share."""

import random

import pytest

from bitim.bargaining import Domain, choice, side, yes_or_no


@pytest.fixture
def divorce() -> Domain:
    """Ten topics, opposed in most, weighed differently."""
    draw = random.Random(10)  # noqa: S311 - a fixed example, no secret
    topics = [choice(f"topic {i}", ("hers", "shared", "his")) for i in range(9)] + [yes_or_no("keep the dog")]
    her = {t.name: [draw.randint(5, 30), draw.randint(0, 12), 0][: len(t.options)] for t in topics}
    his = {t.name: [0, draw.randint(0, 12), draw.randint(5, 30)][: len(t.options)] for t in topics}
    return Domain("divorce", tuple(topics), (side("she", topics, her, 20), side("he", topics, his, 20)))
