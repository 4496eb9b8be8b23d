"""What happens when a letter cannot be delivered: whoever asked to hear of it does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID


class Reason(StrEnum):
    """Why a letter was given up."""

    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, kw_only=True)
class Undelivered:
    """A letter that was given up."""

    case: UUID | None
    kind: str
    address: str
    reason: Reason


Listener: TypeAlias = Callable[[Undelivered], None]
_listeners: list[Listener] = []


def on_failure(listener: Listener) -> Listener:
    """Have a function called for each letter that is given up, in a job that acts for the clock of its case."""
    _listeners.append(listener)
    return listener


def announce(undelivered: Undelivered) -> None:
    """Tell everybody who asked to hear of it."""
    for listener in _listeners:
        listener(undelivered)
