"""The plan of a docket in bit planes: Polars tests the facts, NumPy joins the tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce

import numpy as np
import polars as pl
from numpy.typing import NDArray

from bitim.law.dockets import frames
from bitim.law.dockets.plan import DEPENDS, Path, Plan
from bitim.law.readers.planes import Bits, Planes, packed, planes, unpacked


def decide(plan: Plan, docket: pl.DataFrame, day: date) -> pl.DataFrame:
    """The answers to each row of a docket; `day` is that of a plan without a column of days."""
    worked = _Worked(plan, docket, day)
    answers = pl.Enum(list(plan.answers))
    read = {
        name: pl.Series(worked.answer(presume=presume)).cat.to(answers)
        for name, presume in (("answer", True), ("strict", False))
    }
    decided = pl.DataFrame({**read, "ground": worked.first_ground()})
    return frames.named(plan, decided, pl.Series(worked.missing(), dtype=pl.UInt64))


class _Worked:
    """A docket with the planes of its tests and of the provisions that stand on them."""

    def __init__(self, plan: Plan, docket: pl.DataFrame, day: date) -> None:
        self.plan, self.rows, self.words = plan, docket.height, -(-docket.height // 64)
        self.known = _tested(plan, docket, day)
        self.unstated = {
            fact: packed(docket[fact].is_null().to_numpy()) for fact in plan.open if fact in docket.columns
        }
        for ground in plan.grounds:
            self.known[ground.name] = planes(ground.presumed, self.known, self.words)
            self.known[ground.strict_name] = planes(ground.strict, self.known, self.words)
        self.steps = [planes(held, self.known, self.words) for held in plan.steps(presume=True)]

    def answer(self, *, presume: bool) -> NDArray[np.uint8]:
        """The number of each row's answer in the order of the plan."""
        decision = self.plan.decision(presume=presume)
        number = np.full(self.rows, self.plan.answers.index(DEPENDS), np.uint8)
        for at, answer in enumerate(self.plan.question.answers()):
            is_true = planes(decision.condition(answer, presume=False), self.known, self.words).is_true
            number[unpacked(is_true, self.rows).view(np.bool_)] = at
        return number

    def first_ground(self) -> pl.Series:
        """The number of the first ground that applies; null where none does."""
        number, none = np.full(self.rows, 0, np.uint16), np.ones(self.rows, np.bool_)
        for at, ground in reversed(list(enumerate(self.plan.grounds))):
            applies = unpacked(self.known[ground.name].is_true, self.rows).view(np.bool_)
            number[applies] = at
            none &= ~applies
        return pl.select(pl.when(~pl.Series(none)).then(pl.Series(number))).to_series()

    def missing(self) -> NDArray[np.uint64]:
        """A bit a fact that an open step still needs, for the open rows alone."""
        decided = [
            planes(self.plan.decision(presume=True).condition(answer, presume=False), self.known, self.words).is_true
            for answer in self.plan.question.answers()
        ]
        is_open = unpacked(~reduce(np.bitwise_or, decided), self.rows).view(np.bool_)
        bits = np.zeros(int(is_open.sum()), np.uint64)
        for number, (fact, paths) in enumerate(self.plan.open.items()):
            needed = reduce(np.bitwise_or, (self._open(path) for path in paths))
            if fact in self.unstated:
                needed &= self.unstated[fact]
            bits |= unpacked(needed, self.rows)[is_open].astype(np.uint64) << np.uint64(number)
        return bits

    def _open(self, path: Path) -> Bits:
        settled = [~self.steps[at].is_true for at in range(path.step)]
        along = [planes(condition, self.known, self.words).is_open for condition in path.conditions]
        return reduce(np.bitwise_and, [self.steps[path.step].is_open, *settled, *along])


def _tested(plan: Plan, docket: pl.DataFrame, day: date) -> dict[str, Planes]:
    """The planes of every test."""
    tests: Mapping[str, pl.Expr] = frames.tests(plan, docket, day)
    # with_columns, not select: what depends on no column must fill them all the same.
    tested = docket.with_columns(
        **{f"{name} true": test.fill_null(value=False) for name, test in tests.items()},
        **{f"{name} false": (~test).fill_null(value=False) for name, test in tests.items()},
    )
    return {
        name: Planes(packed(tested[f"{name} true"].to_numpy()), packed(tested[f"{name} false"].to_numpy()))
        for name in tests
    }
