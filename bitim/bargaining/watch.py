"""Long searches can be watched, cancelled and ended by the clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


class OutOfTimeError(Exception):
    """The time limit has passed; what was found so far is in the answer."""


class CancelledError(Exception):
    """The caller no longer wants the answer."""


def _never() -> bool:
    return False


def _silent(step: str, share: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Watch:
    """A time limit in seconds, a question whether to go on, and somebody to tell how far the work is (0 to 1)."""

    seconds: float | None = None
    cancelled: Callable[[], bool] = _never
    progress: Callable[[str, float], None] = _silent
    started: float = field(default_factory=time.monotonic)

    def check(self, step: str, share: float) -> None:
        """Report progress; raises CancelledError or OutOfTimeError."""
        self.progress(step, share)
        if self.cancelled():
            raise CancelledError
        self.afford(0.0)

    def afford(self, seconds: float) -> None:
        """Raises OutOfTimeError when fewer seconds are left."""
        if self.seconds is not None and time.monotonic() - self.started + seconds > self.seconds:
            raise OutOfTimeError
