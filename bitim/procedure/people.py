"""The people of an agreement to mediate and of a settlement, as both documents name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict

from bitim.procedure.remarks import Code, Remark, stops

STRICT = ConfigDict(strict=True, extra="forbid")
"""How a document is read: no type is guessed, no field is ignored."""


@dataclass(frozen=True, kw_only=True)
class Representative:
    """Who acts for a party: by which document, by law (a guardian, a director) or not, and with which power.

    `may_settle` says whether the power to settle is specially stated; None when nobody has looked.
    """

    __pydantic_config__ = STRICT

    name: str
    basis: str = ""
    legal: bool = False
    may_settle: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Party:
    """One whose dispute it is; `side` is the case's own short name of the side that the party belongs to."""

    __pydantic_config__ = STRICT

    side: str
    name: str
    kind: Literal["person", "organisation"] = "person"
    identity: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    capacity: Literal["full", "limited", "none"] = "full"
    minor: bool = False
    signs: Literal["self", "representative"] = "self"
    representatives: tuple[Representative, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Mediator:
    """Who mediates: the kind that the law knows, the register, the organisation of mediators."""

    __pydantic_config__ = STRICT

    name: str
    kind: Literal["professional", "public", "retired_judge", "judge"] = "professional"
    register: str = ""
    organisation: str = ""
    contact: str = ""


@dataclass(frozen=True, kw_only=True)
class Share:
    """So many parts of a whole fall on one side."""

    __pydantic_config__ = STRICT

    side: str
    parts: int


def split(amount: int, shares: tuple[Share, ...]) -> tuple[tuple[str, int], ...]:
    """An amount in minor units shared exactly; units that do not divide go to the first shares, one each."""
    whole = sum(share.parts for share in shares)
    if whole < 1 or min(share.parts for share in shares) < 0:
        raise ValueError("shares are whole parts, none below zero and at least one above")
    parts = [amount * share.parts // whole for share in shares]
    left = amount - sum(parts)
    owing = [n for n, share in enumerate(shares) if share.parts][:left]
    return tuple((share.side, part + (n in owing)) for n, (share, part) in enumerate(zip(shares, parts, strict=True)))


def check_party(party: Party, place: str, cites: tuple[str, ...]) -> Iterator[Remark]:
    """What is to be said of a party and of who acts for it, in any document."""
    if not named(party):
        yield stops(Code.INCOMPLETE_PERSON, place, cites)
    if party.signs == "representative" and not party.representatives:
        yield stops(Code.NOBODY_TO_SIGN, place, cites, name=party.name)
    if (party.minor or party.capacity == "none") and not any(r.legal for r in party.representatives):
        yield stops(Code.GUARDIAN_MISSING, place, cites, name=party.name)


def check_languages(languages: tuple[str, ...], prevailing: str) -> Iterator[Remark]:
    """What is to be said of the languages of a document: each once, one that prevails and is among them."""
    if len(set(languages)) < len(languages):
        yield stops(Code.LANGUAGE_TWICE, "languages")
    if prevailing and prevailing not in languages:
        yield stops(Code.PREVAILING_NOT_USED, "prevailing", language=prevailing)
    if len(languages) > 1 and not prevailing:
        yield stops(Code.NO_PREVAILING_LANGUAGE, "prevailing")


def check_shares(shares: tuple[Share, ...], sides: set[str], place: str) -> Iterator[Remark]:
    """What is to be said of shares: of known sides, each once, whole parts that come to something."""
    for n, share in enumerate(shares):
        if share.side not in sides:
            yield stops(Code.UNKNOWN_SIDE, f"{place}.{n}", side=share.side)
    once = len({share.side for share in shares}) == len(shares)
    if shares and not (once and all(share.parts >= 0 for share in shares) and any(share.parts for share in shares)):
        yield stops(Code.SHARES_DO_NOT_ADD_UP, place)


def named(party: Party) -> bool:
    """Whether the party and everybody who acts for it are named, these with the document they act by."""
    return said(party.name) and all(said(r.name) and said(r.basis) for r in party.representatives)


def said(text: str) -> bool:
    """Whether there is more than blank space."""
    return bool(text.strip())
