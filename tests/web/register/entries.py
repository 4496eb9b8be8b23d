"""Mediators for tests."""

from itertools import count
from typing import Any

from bitim.web.accounts.models import User
from bitim.web.register.actions import enter
from bitim.web.register.models import Mediator
from tests.web.people import person

_number = count(1)

UNION = {"name": "Almaty Union of Mediators", "kind": "organisation", "region": "KZ-75", "contact": "+7 727 000 00 00"}
PROFESSIONAL = {
    "kind": "professional",
    "born_in": 1975,
    "higher_education": True,
    "certificate": "No. 17 of 2020-03-01",
    "region": "KZ-75",
    "languages": ["kk", "ru", "en"],
    "fields": ["civil", "family"],
    "fee": 1_500_000,
    "status": "active",
    "until": None,
    "about": "",
}


def in_register(name: str, user: User | None = None, *, organisation: str = "", **changes: Any) -> Mediator:
    """A mediator in the register, a lawful professional one unless said otherwise."""
    keeper = {**UNION, "name": organisation} if organisation else UNION
    return enter(keeper, {**PROFESSIONAL, "entry": f"M-{next(_number)}", "name": name, **changes}, user)


def mediator(name: str, language: str = "en", **changes: Any) -> tuple[User, Mediator]:
    """A mediator with an account and an entry in the register."""
    user = person(name, office="mediator", language=language)
    return user, in_register(name, user, **changes)
