"""Who may see what of an answer: one side its own numbers, the mediator all. A page shows these and nothing else.

Plots, frontiers and what-if runs give the other side's preferences away: in simulation an unlabelled plot of the
frontier lets a party guess the other's most important topic in 96 of 100 cases. So one side's view is reckoned from its
own report and the proposed package alone; the other reports are not even an argument.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from typing import Literal, TypeAlias

from bitim.bargaining.answer import Answer
from bitim.bargaining.domain import BargainingError, Domain, Package, Side, Topic
from bitim.bargaining.solutions import common, shares

Met: TypeAlias = Literal["fully", "mostly", "partly", "hardly"]


@dataclass(frozen=True)
class TopicView:
    """One topic as one side sees it: the proposed option, and how far it meets the side's own wishes (0 to 1).

    `importance` is the topic's share of all that the side can gain or lose by its own report.
    """

    topic: str
    option: str | int
    share: Fraction
    importance: Fraction

    @property
    def met(self) -> Met:
        """The share in a word."""
        steps: tuple[tuple[Fraction, Met], ...] = (
            (Fraction(1), "fully"), (Fraction(2, 3), "mostly"), (Fraction(1, 3), "partly"), (Fraction(-1), "hardly")
        )  # fmt: skip
        return next(word for least, word in steps if self.share >= least)


@dataclass(frozen=True)
class SideView:
    """What one side may see of a proposal: the package, and its own numbers.

    Utilities are rationals of the side's own scale; `gain` is above its own reserve, `improvement` above a tentative
    package (None where there is none).
    """

    side: str
    utility: Fraction
    gain: Fraction
    improvement: Fraction | None
    topics: tuple[TopicView, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """The proposal in plain words, by the side's own report; nothing compares the sides."""
        ranked = sorted(self.topics, key=lambda t: t.importance, reverse=True)
        ranked = [t for t in ranked if t.importance]
        weighty = ranked[: -(-len(ranked) // 2)]
        got = [t.topic for t in weighty if t.share == 1]
        gave = [t.topic for t in ranked if t.share < Fraction(1, 3)]
        lines = [f"By your own numbers the proposal is worth {float(self.gain):.3g} more to you than no agreement."]
        if self.improvement is not None:
            lines.append(f"Compared with the tentative agreement you gain {float(self.improvement):.3g}.")
        lines.append(f"Of the {len(weighty)} topics that weigh most for you, you get your best option on {len(got)}.")
        if gave:
            lines.append(f"You give way on: {', '.join(gave)}.")
        return tuple(lines)


@dataclass(frozen=True)
class MediatorView:
    """What the mediator alone may see: the whole answer, under a heading that says so."""

    heading: str
    answer: Answer


def for_side(topics: Sequence[Topic], side: Side, proposal: Package, tentative: Package | None = None) -> SideView:
    """What one side may be shown of a proposal; it depends on the other reports through the proposal alone.

    `topics` and the package are common knowledge, `side` is that side's own report. BargainingError for a proposal that
    is no package of the topics, or below the side's reserve.
    """
    for package in (proposal, *([tentative] if tentative is not None else [])):
        if len(package) != len(topics) or not all(
            0 <= o < len(t.options) for o, t in zip(package, topics, strict=True)
        ):
            raise BargainingError("proposal: it does not name one option of every topic")
    utility = side.utility(proposal)
    reserve = Fraction(side.reserve, side.unit)
    if utility < reserve:
        raise BargainingError("proposal: it gives this side less than no agreement; it must not be proposed")
    spans = [max(row) - min(row) for row in _rows(topics, side, proposal)]
    whole = sum(spans) or 1
    return SideView(
        side=side.name,
        utility=utility,
        gain=utility - reserve,
        improvement=None if tentative is None else utility - side.utility(tentative),
        topics=tuple(
            TopicView(
                topic.name,
                topic.options[option],
                Fraction(row[option] - min(row), span) if span else Fraction(1),
                Fraction(span, whole),
            )
            for topic, row, option, span in zip(topics, _rows(topics, side, proposal), proposal, spans, strict=True)
        ),
    )


def _rows(topics: Sequence[Topic], side: Side, proposal: Package) -> list[list[int]]:
    """For every topic what each of its options would be worth to the side, the rest staying as proposed."""
    if not side.conditions:
        return [list(row) for row in side.table]
    varied = []
    for i, topic in enumerate(topics):
        packages = ([*proposal[:i], option, *proposal[i + 1 :]] for option in range(len(topic.options)))
        varied.append([side.worth(package) for package in packages])
    return varied


def for_mediator(answer: Answer) -> MediatorView:
    """The whole answer; only where each side has agreed that the mediator may see it: reports are caucus statements."""
    return MediatorView("Confidential: for the mediator alone. Do not show, share or print for a side.", answer)


def proposals(answer: Answer, seed: int, within: Fraction = Fraction(0)) -> list[list[int]]:
    """One to three packages to propose, without saying by which rule: of Nash, Kalai-Smorodinsky and egalitarian.

    In an order that the seed and the packages decide, so that it tells nothing of the rules. The utilitarian package is
    not proposed: it rewards whoever misreports. With `within`, a share such as 1/100, each is drawn by lot from the
    points of the frontier whose value misses the best by no more: then a proposal tells less of the reports. The seed
    must then be secret.
    """
    if not 0 <= within < 1:
        raise BargainingError(f"proposals: the share they may miss of the best is at least 0 and below 1, not {within}")
    found = [_drawn(answer, rule, seed, within) for rule in ("nash", "ks", "egalitarian") if rule in answer.named]
    unlike = [package for place, package in enumerate(found) if package not in found[:place]]
    return sorted(unlike, key=lambda package: _lot(seed, package))


def _drawn(answer: Answer, rule: str, seed: int, within: Fraction) -> list[int]:
    """The rule's package, or one drawn from those nearly as good."""
    named, frontier, sides = answer.named[rule], answer.frontier, answer.domain.sides
    if not within or frontier is None:
        return named.packages[0]
    scale = (shares(sides, named.ideal) if named.ideal else None) or common(sides)
    gains = [tuple([x - side.reserve for x, side in zip(vector, sides, strict=True)]) for vector in frontier.vectors]
    values = [*map(math.prod, gains)] if rule == "nash" else [*map(min, scale.scaled(gains))]
    suits = [row for row, ahead in enumerate(gains) if min(ahead) >= 0]
    least = (1 - within) * max(values[row] for row in suits)
    near = [row for row in suits if values[row] >= least]
    return frontier.package(min(near, key=lambda row: _lot(seed, frontier.vectors[row])))


def _lot(seed: int, numbers: Sequence[int]) -> bytes:
    return sha256(f"{seed}:{','.join(map(str, numbers))}".encode()).digest()


def common_limits(domain: Domain) -> tuple[str, ...]:
    """The names of the limits, which all sides know."""
    return tuple(limit.name for limit in domain.limits)
