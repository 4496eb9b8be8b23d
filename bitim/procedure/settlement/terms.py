"""What a settlement is made of: the people, the terms (who owes what to whom, how, by when), costs and enforcement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from bitim.law.readers.truth import shifted
from bitim.procedure.people import STRICT, Mediator, Party, Share
from bitim.procedure.written import Form

# When ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class OnDay:
    """Due on a day, at the latest."""

    __pydantic_config__ = STRICT

    when: Literal["day"] = "day"
    day: date


@dataclass(frozen=True, kw_only=True)
class AfterSigning:
    """Due so many calendar days after the settlement is signed, the day of signing not counted."""

    __pydantic_config__ = STRICT

    when: Literal["after_signing"] = "after_signing"
    days: int


@dataclass(frozen=True, kw_only=True)
class AfterTerm:
    """Due so many calendar days after another term has been performed."""

    __pydantic_config__ = STRICT

    when: Literal["after_term"] = "after_term"
    term: str
    days: int = 0


@dataclass(frozen=True, kw_only=True)
class OnEvent:
    """Due when something happens whose day nobody knows yet, in the sides' words."""

    __pydantic_config__ = STRICT

    when: Literal["event"] = "event"
    event: str


Due: TypeAlias = Annotated[OnDay | AfterSigning | AfterTerm | OnEvent, Field(discriminator="when")]


# And if not ---------------------------------------------------------------------------------------


class Remedy(StrEnum):
    """What follows if a term is not kept."""

    PENALTY = "penalty"
    ACCELERATION = "acceleration"
    MEDIATION = "mediation"
    COURT = "court"
    COURT_ORDER = "court_order"
    NOTARY = "notary"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Consequence:
    """What follows if a term is not kept; a penalty is a sum in minor units, or hundredths of a percent a day."""

    __pydantic_config__ = STRICT

    remedies: tuple[Remedy, ...] = ()
    penalty: int = 0
    daily_rate: int = 0
    text: str = ""


# What ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What every term has: who owes it to whom, by when, what follows if not, and on which condition it hangs."""

    __pydantic_config__ = STRICT

    id: str
    debtor: str
    creditor: str
    due: Due | None = None
    consequence: Consequence | None = None
    condition: str = ""


@dataclass(frozen=True, kw_only=True)
class Instalment:
    """One part of a payment: minor units, due on a day."""

    __pydantic_config__ = STRICT

    day: date
    amount: int


@dataclass(frozen=True, kw_only=True)
class Payment(Promise):
    """Money, in minor units, paid at once or by instalments that come to exactly the amount."""

    kind: Literal["payment"] = "payment"
    amount: int
    currency: str = "KZT"
    how: Literal["transfer", "cash", "other"] = "transfer"
    account: str = ""
    purpose: str = ""
    instalments: tuple[Instalment, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Delivery(Promise):
    """A thing is handed over."""

    kind: Literal["delivery"] = "delivery"
    thing: str
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Act(Promise):
    """Something is done."""

    kind: Literal["act"] = "act"
    what: str


@dataclass(frozen=True, kw_only=True)
class Omission(Promise):
    """Something is left undone, from the due day (or at once) until a day (or for good)."""

    kind: Literal["omission"] = "omission"
    what: str
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Apology(Promise):
    """Somebody says sorry."""

    kind: Literal["apology"] = "apology"
    form: Literal["spoken", "written", "public"] = "spoken"
    wording: str = ""


@dataclass(frozen=True, kw_only=True)
class Service(Promise):
    """Work is done for the other side."""

    kind: Literal["service"] = "service"
    what: str
    extent: str = ""


@dataclass(frozen=True, kw_only=True)
class Restitution(Promise):
    """What was taken or harmed is given back or made good; its value, if told, in minor units."""

    kind: Literal["restitution"] = "restitution"
    thing: str
    value: int | None = None
    currency: str = "KZT"


@dataclass(frozen=True, kw_only=True)
class SafetyPromise(Promise):
    """Somebody promises what keeps another safe, from the due day (or at once) until a day (or for good)."""

    kind: Literal["safety_promise"] = "safety_promise"
    what: str
    until: date | None = None


Term: TypeAlias = Annotated[
    Payment | Delivery | Act | Omission | Apology | Service | Restitution | SafetyPromise, Field(discriminator="kind")
]


def instalments(amount: int, first: date, count: int) -> tuple[Instalment, ...]:
    """Equal monthly instalments of an amount in minor units, on the day of the first or the month's last; exact.

    Whole amounts of hundred minor units stay whole, and the last instalment takes what does not divide.
    """
    if count < 1 or amount < count:
        raise ValueError(f"{amount} cannot be paid in {count} instalments; at least one minor unit falls on each")
    each = amount // count
    each -= each % 100 if amount % 100 == 0 and each >= 100 else 0
    days = [shifted(first, months=n) or first for n in range(count)]
    parts = [each] * (count - 1) + [amount - each * (count - 1)]
    return tuple(Instalment(day=day, amount=part) for day, part in zip(days, parts, strict=True))


# The whole ----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Costs:
    """Who bears the costs of the court case: each its own, both equally, one side, or by shares."""

    __pydantic_config__ = STRICT

    mode: Literal["own", "equal", "one_side", "shares"]
    side: str = ""
    shares: tuple[Share, ...] = ()
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Other:
    """Somebody beyond the sides whom the settlement touches, and how their interest is kept."""

    __pydantic_config__ = STRICT

    kind: Literal["child", "third_party"]
    who: str
    interest: str = ""
    takes_part: bool = False


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """An agreement on settlement of the dispute, as far as it is drafted.

    `others` is None until the sides have said whom else it touches; `whole` is false where a part of the dispute stays
    open. `notary` says that a notary will certify it, `convention` that the Singapore Convention applies.
    """

    __pydantic_config__ = STRICT

    day: date | None = None
    place: str = ""
    subject: str = ""
    parties: tuple[Party, ...] = ()
    mediators: tuple[Mediator, ...] = ()
    terms: tuple[Term, ...] = ()
    consequences: str = ""
    costs: Costs | None = None
    in_court: bool = False
    court: str = ""
    court_order_clause: bool = False
    notary: bool = False
    convention: bool = False
    whole: bool = True
    others: tuple[Other, ...] | None = None
    languages: tuple[str, ...] = ()
    prevailing: str = ""


FORM = Form("settlement/1", Settlement)


def clause_digest(term: Term) -> str:
    """The digest of one term as it reads, wherever it stands: another wording, sum or day is another digest."""
    return FORM.digest(Settlement(terms=(term,)))
